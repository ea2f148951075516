"""Text without a label that stands under labelled fields: their values, where a form prints these in the cell below, or
the rest of a value that was broken in its cell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Line
from postings.ingest.parsers.position_description.labels import FormField
from postings.ingest.parsers.position_description.marks import is_option_text

_CELL = re.compile(r"[^\t|\s](?:[^\t|\s]|[ ](?! ))*")
_TITLES = frozenset(("classification_title", "working_title"))
_EDGES = ("\t", "|")
# A label's column is that of its first word; the letter before it stands a little further out.
_LETTER_WIDTH = 4
_LINES_BELOW = 2
_GOES_ON = re.compile(r"(?:and|or|of|for|the|in|to|with|at)\b|[a-z&/(–—-]")
_BREAKS_OFF = re.compile(r"(?:\b(?:and|or|of|for|the|in|to|with|at)|[,&/–—-])$", re.IGNORECASE)
_LEVEL = re.compile(r"\s(?:\d{1,2}|[IVX]{1,4}|[A-H])$")


_SECTION = re.compile(r"SECTION \d")


@dataclass(frozen=True, slots=True)
class Below:
    """A cell's text under a field. `aligned`: it begins where the field's value does, or alone in the field's cell."""

    text: str
    line: int
    aligned: bool


def find_below(fields: Sequence[FormField], lines: Sequence[Line]) -> dict[int, list[Below]]:
    """The cells that stand under fields, by the index of the field in `fields`."""
    raw = {line.number: line.raw for line in lines}
    found: dict[int, list[Below]] = {}
    above: list[int] = []
    for index, field in enumerate(fields):
        if field.key is not None or field.label:
            if above and fields[above[0]].line != field.line:
                above = []
            above.append(index)
        elif above and 0 < field.line - fields[above[0]].line <= _LINES_BELOW and not is_option_text(field.value):
            cells, filled = _cells(raw[field.line]), [fields[i] for i in above]
            for column, text in () if _SECTION.match(field.value) else cells:
                if len(cells) == 1 and not column and _ends_empty(filled, Below(text, field.line, False)):
                    owner: int | None = len(above) - 1
                else:
                    owner = _owner(column, filled, raw[field.line], raw[fields[above[0]].line])
                if owner is not None and ":" not in text and not is_option_text(text):
                    aligned = _is_aligned(column, fields[above[owner]], raw[field.line], raw[fields[above[0]].line])
                    found.setdefault(above[owner], []).append(Below(text, field.line, aligned))
    return found


def _ends_empty(fields: Sequence[FormField], below: Below) -> bool:
    """Whether the last of several fields on a line is the only empty one, and the line's end was broken off before its
    value: those before it are whole."""
    *before, last = fields
    whole = bool(before) and all(field.value for field in before)
    return whole and not last.value and not goes_on(before[0], below)


def goes_on(field: FormField, below: Below) -> bool:
    """Whether the cell under a filled-in field holds the rest of its value."""
    if below.line != field.line + 1:
        return False
    if below.aligned or _BREAKS_OFF.search(field.value) or _GOES_ON.match(below.text):
        return True
    if field.key in _TITLES and not names_a_job(field.value) and names_a_job(f"{field.value} {below.text}"):
        return True
    is_class = field.key == "classification_title"
    return is_class and not _LEVEL.search(field.value) and bool(_LEVEL.search(below.text))


def _cells(raw: str) -> list[tuple[int, str]]:
    """(column, text) of each cell of a line."""
    cells = ((found.start(), found.group().strip("* ")) for found in _CELL.finditer(raw))
    return [(column, text) for column, text in cells if any(map(str.isalnum, text))]


def _owner(column: int, fields: Sequence[FormField], raw: str, raw_above: str) -> int | None:
    """Which of the fields on the line above a cell stands under: by the number of cells before it, else by column."""
    by_cell = any(edge in raw and edge in raw_above for edge in _EDGES)
    place = _edges_before(raw, column) if by_cell else column + _LETTER_WIDTH
    owner, start = None, 0
    for index, field in enumerate(fields):
        at = raw_above.find(field.label, start)
        if at < 0:
            continue
        start = at + len(field.label)
        if (_edges_before(raw_above, at) if by_cell else at) <= place:
            owner = index
    return owner


def _edges_before(raw: str, column: int) -> int:
    return sum(raw.count(edge, 0, column) for edge in _EDGES)


def _is_aligned(column: int, field: FormField, raw: str, raw_above: str) -> bool:
    words = field.value.split()
    return bool(words and column) and raw_above.startswith(words[0], column) and raw_above[column - 1].isspace()
