"""Labels in the cells of a row: "Salary: $20 an hour    Closes: 3/5/2026", "Salary | $20 an hour"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from postings.ingest.announcement.labels.label_rows import is_rule
from postings.ingest.fields.days.deadlines import is_until_filled
from postings.ingest.layout import Labelled, Labels, Line, label_shape, normalize

# "General Clerk / 11. Section": forms number their cells.
_EDGE = re.compile(r"\s*(?:\t|\||\s{3}| · )\s*| / \d{1,2}\. (?=[A-Z])")
# One of these stands at every edge.
_EDGES = ("\t", "|", "   ", " · ", " / ")
_LONGEST = 500
# How long the first cell of a row is at most that tabs part; other edges also stand in sentences.
_LONGEST_FIRST = 70
# "Bi-weekly salary: I: $3,412.80    II: $3,762.40", "Wage:    Operator I: $22.10    Operator II: $25.04"
_LEVEL = re.compile(r"(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,4} )?(?:[IVX]{1,3}|\d): \$")


_RANGE_APART = re.compile(r"(?<=\d)\s+(to|through|thru|[-–—])\s+(?=\$ ?\d)")


def _with_ranges_joined(raw: str) -> str:
    """A row of cells without the gaps within a range of pay: "$48,110.40    to    $62,545.60"."""
    return _RANGE_APART.sub(r" \1 ", raw)


def split_cells(lines: Iterable[Line]) -> list[Line]:
    """The lines, one that holds several cells as one line for each; all of them keep the line's number."""
    cells: list[Line] = []
    for line in lines:
        if len(line.raw) > _LONGEST or not any(map(line.raw.__contains__, _EDGES)):
            cells.append(line)
        else:
            cells += _cells(line)
    return cells


# Nothing in the gap is tried twice, since that takes time with the square of the tabs in it.
_ROW_OF_TEXT = re.compile(r"\W*(?P<label>[^\t|]{3,50}?)[^\S\t|]*+[\t|](?:\s*+\|)?+\s*+(?P<text>[^\s|][^\t|]{80,})")


def text_behind_label(line: Line) -> Line:
    """The line, of a row of two cells the second alone where that is running text: "Job Summary" beside what it is."""
    row = _ROW_OF_TEXT.fullmatch(line.raw) if "\t" in line.raw or "|" in line.raw else None
    return replace(line, text=" ".join(row["text"].split())) if row else line


def _cells(line: Line) -> Iterator[Line]:
    texts = [" ".join(text.split()) for text in _EDGE.split(_with_ranges_joined(line.raw.strip(" |")))]
    texts = [text for text in texts if text]
    if len(texts) > 1 and all("$" in text and ":" not in text for text in texts):
        # The steps of one scale: "Step A $4,702    Step B $4,937"
        yield line
        return
    if len(texts) == 2 and texts[0][-1] == ":" and texts[1][-1] != ":":
        # A label beside its value.
        texts = [" ".join(texts)]
        yield replace(line, raw=texts[0], text=texts[0], bullet=None)
        return
    longest = _LONGEST_FIRST if "\t" in line.raw else 40
    if len(texts) < 2 or not (label_shape(texts[0]) or len(texts[0]) < longest):
        yield line
        return
    for text in _joined(texts, " | " if "|" in line.raw else " "):
        yield replace(line, raw=text, text=text, bullet=None)


# "When to apply:    From: May 4, 2026    Fee: $61.00"
_FIRST_DAY = re.compile(r"(?:From|Beginning|Start): (?=\w)", re.IGNORECASE)


def _joined(texts: Iterable[str], edge: str) -> list[str]:
    """The cells, one without a label joined to what stands before it: "Salary: $20 Hourly" and "$41,600 Annually"."""
    cells: list[str] = []
    for text in texts:
        of_level = _LEVEL.match(text) is not None
        has_value = bool(cells) and (":" in cells[-1][:-1] or (of_level and cells[-1][-1] == ":"))
        begins_period = bool(cells) and cells[-1][-1] == ":" and _FIRST_DAY.match(text) is not None
        if begins_period or (has_value and (of_level or not label_shape(text)) and not is_until_filled(text)):
            cells[-1] += f"{' ' if begins_period else edge}{text}"
        else:
            cells.append(text)
    return cells


# A header printed as a table: a label and its value parted by pipes, tabs or a gap, values that wrap within their
# column, and labels whose colon was left out.

_CELL_EDGE = re.compile(r"\s*(?:\t+|\|+|\s{3,}|\.{4,}|(?: \.){4,})\s*")
_LONGEST_ROW = 500
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
# A value's column begins so far from the left at least, and what goes on in it stands no further off.
_LEAST_INDENT, _SHIFT = 8, 2


def has_cells(text: str) -> bool:
    """Whether anything parts a line into cells; dots lead the eye from a label to its value."""
    return "|" in text or "\t" in text or "   " in text or "...." in text or " . . " in text


def first_cell(text: str) -> str:
    """What stands before the first colon, pipe, tab or gap of a line: its label, if it has one."""
    return _CELL_EDGE.split(text.lstrip(" |\t")[:120], maxsplit=1)[0].partition(":")[0]


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
    if len(line.raw) > _LONGEST_ROW or not has_cells(line.raw.strip()) or is_rule(line.raw):
        return []
    cells = [" ".join(cell.split()) for cell in _CELL_EDGE.split(_with_ranges_joined(line.raw.strip(" |\t")))]
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
