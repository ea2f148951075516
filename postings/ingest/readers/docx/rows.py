"""A table's row as lines: what reads like the row as somebody would copy it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(r"[xX✓✔✗☐☒☑]")
_MADE_MARK = re.compile(r"[xX✓✔✗☒☑]")
_EMPTY_BOX = "☐"
_SHARE = re.compile(r"\d{1,3}(?:\.\d+)?\s*(?:%|percent\b|[-–]|$)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's lines, blank ones too, and its column, counted from 1 in the table's grid."""

    column: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowLine:
    """A line of a row; `column` is None where it holds several cells."""

    text: str
    column: int | None = None


def lines_of_row(cells: Sequence[Cell]) -> list[RowLine]:
    """The row's lines: its cells side by side, parted by tabs, with what else the last one says below in its column; or
    one cell after the other, where they read so."""
    filled = [cell for cell in cells if cell.lines]
    if not filled:
        return [RowLine("")]
    if len(cells) == 1:
        return _of_cell(filled[0])
    if _holds_several_rows(filled):
        return [RowLine("\t".join(texts).rstrip("\t")) for texts in zip(*(cell.lines for cell in filled), strict=True)]
    if _stands_apart(filled):
        return [line for cell in filled for line in _of_cell(cell)]
    first = "\t".join(_with_boxes([cell.lines[0] if cell.lines else "" for cell in cells]))
    last = filled[-1]
    indent = "\t" * cells.index(last)
    return [
        RowLine(first),
        *(RowLine(indent + text if text else "", last.column) for text in last.lines[1:]),
    ]


def _holds_several_rows(filled: Sequence[Cell]) -> bool:
    """Whether somebody typed several rows into one, their shares of time under each other and all else beside them."""
    counts = {len(cell.lines) for cell in filled}
    if len(filled) < 2 or len(counts) > 1 or counts == {1}:
        return False
    shares = [text for text in filled[0].lines if text]
    return all(map(_SHARE.match, shares))


def _stands_apart(filled: Sequence[Cell]) -> bool:
    """Whether the cells read one after the other: several hold more than a line, or the last one has a label above its
    value, or it holds what the only other one is the heading of."""
    several = [cell for cell in filled if len(cell.lines) > 1]
    if not several:
        return False
    last = filled[-1]
    is_headed = len(filled) == 2 and not _SHARE.match(filled[0].lines[0])
    return several != [last] or last.lines[0].endswith(":") or is_headed


def _of_cell(cell: Cell) -> list[RowLine]:
    return [RowLine(text, cell.column) for text in cell.lines]


def _with_boxes(texts: list[str]) -> list[str]:
    """The cells, where every second one is a mark or left empty for one, with each mark beside its words as a box. A
    label may stand before them."""
    start = len(texts) % 2
    if start and texts[0] and not texts[0].endswith(":"):
        return texts
    for first in (0, 1):
        marks, words = texts[start + first :: 2], texts[start + 1 - first :: 2]
        if (
            all(words)
            and not any(map(_MARK.fullmatch, words))
            and any(map(_MADE_MARK.fullmatch, marks))
            and all(not mark or _MARK.fullmatch(mark) for mark in marks)
        ):
            boxes = [mark or _EMPTY_BOX for mark in marks]
            pairs = zip(boxes, words, strict=True) if first == 0 else zip(words, boxes, strict=True)
            return [*texts[:start], *(f"{left} {right}" for left, right in pairs)]
    return texts
