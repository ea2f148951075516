"""A header printed as a table: a label and its value parted by pipes, tabs or a gap, values that wrap within their
column, and labels whose colon was left out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.announcement.cells import with_ranges_joined
from postings.ingest.layout import Labelled, Labels, Line, normalize

_EDGE = re.compile(r"\s*(?:\t+|\|+|\s{3,}|\.{4,}|(?: \.){4,})\s*")
_RULE = re.compile(r"[\s|:+=-]+")
_LONGEST_ROW = 500
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
# A value's column begins so far from the left at least, and what goes on in it stands no further off.
_LEAST_INDENT, _SHIFT = 8, 2


# What parts a row's cells; dots lead the eye from a label to its value.
_CELL_EDGES = ("|", "\t", "   ", "....", " . . ")


def has_cells(text: str) -> bool:
    """Whether anything parts a line into cells."""
    return any(map(text.__contains__, _CELL_EDGES))


def first_cell(text: str) -> str:
    """What stands before the first colon, pipe, tab or gap of a line: its label, if it has one."""
    return _EDGE.split(text.lstrip(" |\t")[:120], maxsplit=1)[0].partition(":")[0]


def precedes_class_code(cell: Line, labelled: Sequence[Labelled]) -> bool:
    """Whether a cell is the title, beside which the class's number stands: "PARK RANGER      Class Code: 1966"."""
    own = [entry for entry in labelled if entry.line == cell.number]
    return (
        bool(own)
        and ":" not in cell.text
        and all(
            entry.key == "class_number" and entry.value_line == cell.number and entry.value not in cell.text
            for entry in own
        )
    )


def joined_rows(lines: Sequence[Line], labels: Labels) -> list[Line]:
    """The lines, a table's row as one line "Label: value" for each label that it holds, with what its value goes on
    with in the lines below."""
    rows: list[Line] = []
    columns: list[int] = []
    last = 0
    for line in lines:
        if columns and line.number == last + 1 and (parts := _goes_on(line, columns, labels)):
            for column, part in parts:
                at = column - len(columns)
                rows[at] = replace(rows[at], text=f"{rows[at].text} {part}", last=line.number)
            last = line.number
            continue
        found = _labelled_cells(line, labels) if line.text else []
        columns = _columns_of_values(line, labels)[: len(found)] if found else []
        columns = columns if len(columns) == len(found) else []
        last = line.number
        rows += found or [line]
    return [replace(row, raw=row.text, last=0) if row.last else row for row in rows]


def _labelled_cells(line: Line, labels: Labels) -> list[Line]:
    """The row's labels, each with the cells behind it up to the next one; none where it begins with no label, or is the
    heading of a table."""
    if len(line.raw) > _LONGEST_ROW or not has_cells(line.raw.strip()):
        return []
    if _RULE.fullmatch(line.raw):
        return []
    cells = [" ".join(cell.split()) for cell in _EDGE.split(with_ranges_joined(line.raw.strip(" |\t")))]
    cells = [cell for cell in cells if cell]
    if len(cells) < 2 or not (_is_label(cells[0], labels) or _has_label(cells[0], labels)):
        return []
    found: list[list[str]] = []
    for cell in cells:
        if _is_label(cell, labels) or _has_label(cell, labels):
            found.append([cell])
        else:
            found[-1].append(cell)
    if len(found) > 1 and len(found[0]) == 1 and not _has_label(cells[0], labels):
        return []
    texts = [_as_labelled(cell, values, labels) for cell, *values in found]
    return [replace(line, raw=text, text=text, bullet=None) for text in texts]


def _as_labelled(cell: str, values: Sequence[str], labels: Labels) -> str:
    """A label's cell and those behind it as one line; a cell that holds its value already keeps its form."""
    if not values or _has_label(cell, labels):
        return " | ".join([cell, *values])
    return f"{cell.rstrip(' :')}: {' | '.join(values)}"


def _is_label(cell: str, labels: Labels) -> bool:
    return normalize(cell) in labels.keys or normalize(cell) in labels.ignored


def _has_label(cell: str, labels: Labels) -> bool:
    """Whether a cell holds a label and its value."""
    return ":" in cell[:-1] and labels.match(cell) is not None


def _columns_of_values(line: Line, labels: Labels) -> list[int]:
    """Where the value behind each label begins, from the left, in a row that only gaps part; none in any other."""
    if "|" in line.raw:
        return []
    columns: list[int] = []
    after_label = False
    for start, cell in _cells_at(line):
        if after_label and start >= _LEAST_INDENT:
            columns.append(start)
        after_label = _is_label(cell, labels)
    return columns


def _cells_at(line: Line) -> list[tuple[int, str]]:
    """(where it begins, its text) of each cell of a row that gaps part."""
    raw = line.raw.expandtabs()[:_LONGEST_ROW]
    return [(found.start(), found.group()) for found in _CELL.finditer(raw)]


def _goes_on(line: Line, columns: Sequence[int], labels: Labels) -> list[tuple[int, str]]:
    """(which column, its text) of each cell of a line right below a row, when all of them stand in columns of its
    values; none for any other line."""
    if not line.text or labels.match(line.text) is not None:
        return []
    parts: list[tuple[int, str]] = []
    for start, cell in _cells_at(line):
        column = next((index for index, at in enumerate(columns) if abs(start - at) <= _SHIFT), None)
        if column is None:
            return []
        parts.append((column, cell))
    return parts
