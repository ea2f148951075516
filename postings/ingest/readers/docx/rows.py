"""A table's row as lines: what reads like the row as somebody would copy it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(r"[xX✓✔✗☐☒☑]")
_UNSURE_MARK = re.compile(r"[xX✓✔✗☒☑]")
_EMPTY_BOX = "☐"


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
    one cell after the other, where several have more than a line."""
    filled = [cell for cell in cells if cell.lines]
    if not filled:
        return [RowLine("")]
    if len(cells) == 1:
        return _of_cell(filled[0])
    several = [cell for cell in filled if len(cell.lines) > 1]
    if several and several != filled[-1:]:
        return [line for cell in filled for line in _of_cell(cell)]
    first = "\t".join(_with_boxes([cell.lines[0] if cell.lines else "" for cell in cells]))
    last = filled[-1]
    indent = "\t" * cells.index(last)
    return [
        RowLine(first),
        *(RowLine(indent + text if text else "", last.column) for text in last.lines[1:]),
    ]


def _of_cell(cell: Cell) -> list[RowLine]:
    return [RowLine(text, cell.column) for text in cell.lines]


def _with_boxes(texts: list[str]) -> list[str]:
    """The cells, where every second one is a mark or left empty for one, with each mark beside its words as a box."""
    for first in (0, 1):
        marks, words = texts[first::2], texts[1 - first :: 2]
        if (
            len(marks) == len(words)
            and all(words)
            and not any(map(_MARK.fullmatch, words))
            and any(map(_UNSURE_MARK.fullmatch, marks))
            and all(not mark or _MARK.fullmatch(mark) for mark in marks)
        ):
            boxes = [mark or _EMPTY_BOX for mark in marks]
            return [f"{box} {word}" if first == 0 else f"{word} {box}" for box, word in zip(boxes, words, strict=True)]
    return texts
