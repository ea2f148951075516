"""A header printed as a table: a label and its value parted by pipes, tabs or a gap, values that wrap within their
column, and labels whose colon was left out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.layout import Labels, Line, normalize

_EDGE = re.compile(r"\s*(?:\t+|\|+|\s{3,})\s*")
_RULE = re.compile(r"[\s|:+=-]+")
_LONGEST_ROW = 500
# A value's column begins so far from the left at least, and what goes on in it stands no further off.
_LEAST_INDENT, _SHIFT = 8, 2


def first_cell(text: str) -> str:
    """What stands before the first colon, pipe, tab or gap of a line: its label, if it has one."""
    return _EDGE.split(text.lstrip(" |\t")[:120], maxsplit=1)[0].partition(":")[0]


def joined_rows(lines: Sequence[Line], labels: Labels) -> list[Line]:
    """The lines, a table's row as one line "Label: value" for each label that it holds, with what its value goes on
    with in the lines below."""
    rows: list[Line] = []
    column = 0
    for line in lines:
        if column and _goes_on(line, rows[-1], column, labels):
            rows[-1] = replace(rows[-1], text=f"{rows[-1].text} {line.text}", last=line.number)
            continue
        found = _labelled_cells(line, labels) if line.text else []
        column = _column_of_value(line) if len(found) == 1 else 0
        rows += found or [line]
    return [replace(row, raw=row.text, last=0) if row.last else row for row in rows]


def _labelled_cells(line: Line, labels: Labels) -> list[Line]:
    """The row's labels, each with the cells behind it up to the next one; none where it begins with no label, or is the
    heading of a table."""
    if len(line.raw) > _LONGEST_ROW or not ("|" in line.raw or "\t" in line.raw or "   " in line.raw.strip()):
        return []
    if _RULE.fullmatch(line.raw):
        return []
    cells = [" ".join(cell.split()) for cell in _EDGE.split(line.raw.strip(" |\t"))]
    cells = [cell for cell in cells if cell]
    if len(cells) < 2 or not _is_label(cells[0], labels):
        return []
    found: list[list[str]] = []
    for cell in cells:
        if _is_label(cell, labels) or (":" in cell[:-1] and labels.match(cell)):
            found.append([cell])
        else:
            found[-1].append(cell)
    if len(found) > 1 and len(found[0]) == 1:
        return []
    texts = (f"{cell.rstrip(' :')}: {' | '.join(values)}" if values else cell for cell, *values in found)
    return [replace(line, raw=text, text=text, bullet=None) for text in texts]


def _is_label(cell: str, labels: Labels) -> bool:
    return normalize(cell) in labels.keys or normalize(cell) in labels.ignored


def _column_of_value(line: Line) -> int:
    """Where the value begins, from the left, in a row that only a gap parts; 0 in any other."""
    gap = re.search(r"\S(\s{3,})\S", line.raw.expandtabs()) if "|" not in line.raw else None
    return gap.end() - 1 if gap and gap.end() - 1 >= _LEAST_INDENT else 0


def _goes_on(line: Line, row: Line, column: int, labels: Labels) -> bool:
    """Whether a line stands in the value's column right below a row."""
    raw = line.raw.expandtabs()
    indent = len(raw) - len(raw.lstrip())
    is_next = line.number == max(row.number, row.last) + 1
    return bool(line.text) and is_next and abs(indent - column) <= _SHIFT and labels.match(line.text) is None
