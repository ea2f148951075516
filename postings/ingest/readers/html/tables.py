"""Tables: a label and its value on one line, other rows with tabs between their cells, and what only uses a table to
lay out a page as the blocks that it holds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from selectolax.lexbor import LexborNode

from postings.ingest.document import Place
from postings.ingest.readers.html.noise import is_unseen
from postings.ingest.readers.html.writer import PageLine, Writer

Write = Callable[[LexborNode, Writer], None]

_LONGEST_LABEL = 60
# Below its first line a cell of a row of data has no more than a few others, but in the last column.
_MOST_LINES = 3
_LAYOUT_ROLES = frozenset(("presentation", "none"))


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell's lines without blank ones at its ends; `is_heading` where the page marks it so."""

    lines: tuple[PageLine, ...]
    is_heading: bool

    @property
    def first(self) -> str:
        return self.lines[0].text.strip() if self.lines else ""

    @property
    def may_be_label(self) -> bool:
        text = self.first
        shaped = len(self.lines) == 1 and len(text) <= _LONGEST_LABEL and text[0].isupper() and text[-1] not in ".!;"
        return shaped and not any(character.isdigit() or character == "$" for character in text)

    @property
    def is_label(self) -> bool:
        return len(self.lines) == 1 and len(self.first) <= _LONGEST_LABEL and (self.is_heading or self.first[-1] == ":")


def add_table(table: LexborNode, writer: Writer, write: Write, number: int) -> None:
    """Write the lines of a table, the page's `number`-th, each with its row. `write` writes what lies in a cell."""
    rows = [_cells(row, write) for row in _rows(table)]
    rows = [row for row in rows if any(cell.lines for cell in row)]
    is_layout = table.attributes.get("role") in _LAYOUT_ROLES or any(map(_lays_out, rows))
    writer.end_paragraph()
    if is_layout:
        for cell in chain.from_iterable(rows):
            writer.add_lines(cell.lines)
            writer.end_paragraph()
        return
    for index, lines in enumerate(_lines(rows), start=1):
        writer.add_lines([replace(line, place=Place(table=number, row=index)) for line in lines])
    writer.end_paragraph()


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in table.iter():
        if child.tag == "tr" and not is_unseen(child):
            yield child
        elif child.tag in ("thead", "tbody", "tfoot") and not is_unseen(child):
            yield from (row for row in child.iter() if row.tag == "tr" and not is_unseen(row))


def _cells(row: LexborNode, write: Write) -> list[_Cell]:
    cells = []
    for node in row.iter():
        if node.tag in ("td", "th") and not is_unseen(node):
            inner = Writer()
            write(node, inner)
            cells.append(_Cell(tuple(inner.lines), node.tag == "th"))
    return cells


def _lays_out(row: Sequence[_Cell]) -> bool:
    """Whether a row holds parts of a page and no data: headings, or many lines before its last column."""
    filled = [cell for cell in row if cell.lines]
    if any(line.level for cell in filled for line in cell.lines) and not (len(filled) > 1 and filled[0].is_label):
        return True
    return any(len(cell.lines) > _MOST_LINES for cell in filled[:-1]) or len(filled) == len(row) == 1


def _lines(rows: Sequence[Sequence[_Cell]]) -> Iterator[list[PageLine]]:
    if len(rows) == 2 and len(rows[0]) == len(rows[1]) > 1 and _names_columns(rows[0]) and not _names_columns(rows[1]):
        yield [line for pair in zip(*rows, strict=True) for line in _labelled(*pair)]
        return
    all_pairs = len(rows) > 1 and all(len(row) == 2 and row[0].lines and row[0].may_be_label for row in rows)
    of_labels = all_pairs and not _names_columns(rows[0])
    for row in rows:
        yield _row_lines(row, of_labels)


def _names_columns(row: Sequence[_Cell]) -> bool:
    return all(cell.is_heading for cell in row)


def _row_lines(row: Sequence[_Cell], of_labels: bool) -> list[PageLine]:
    filled = [cell for cell in row if cell.lines]
    if len(filled) == 1 and row[0].lines:
        return list(filled[0].lines)
    labels = row[::2]
    if len(row) % 2 == 0 and all(cell.lines and (cell.is_label or of_labels) for cell in labels):
        values = row[1::2]
        if not all(cell.is_heading for cell in values):
            return [line for pair in zip(labels, values, strict=True) for line in _labelled(*pair)]
    first = "\t".join(cell.first for cell in row)
    indents = ("\t" * index for index in range(len(row)))
    below = [PageLine(f"{tabs}{line.text}") for tabs, cell in zip(indents, row, strict=True) for line in cell.lines[1:]]
    return [PageLine(first.rstrip("\t")), *(line for line in below if line.text.strip())]


def _labelled(label: _Cell, value: _Cell) -> list[PageLine]:
    """A label with its value behind it, or below it where that has several lines."""
    if not label.lines:
        return list(value.lines)
    name = label.first if label.first[-1] in ":?" else f"{label.first}:"
    if len(value.lines) > 1:
        return [PageLine(name), *value.lines]
    return [PageLine(f"{name} {value.first}".rstrip())]
