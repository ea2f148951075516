"""The labelled fields at the head of the form and in its first section, several of which may share a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from postings.ingest.layout import Line
from postings.ingest.parsers.position_description.marks import is_marked_text, is_option_text

# key -> spellings, without the letter before and the colon behind
_LABELS: Mapping[str, tuple[str, ...]] = {
    "classification_title": ("Classification Title", "Class Title", "Classification"),
    "classification_number": (
        "Classification No",
        "Classification Number",
        "Classification #",
        "Classification Code",
        "Class No",
        "Class Number",
        "Class #",
        "Class Code",
    ),
    "working_title": ("Working Title",),
    "position_number": (
        "PPDB No/WD ID",
        "PPDB No./WD ID",
        "PPDB No. / WD ID",
        "PPDB No",
        "PPDB Number",
        "PPDB #",
        "WD ID",
        "Workday ID",
        "Workday Position ID",
        "Position No",
        "Position Number",
        "Position #",
        "Position ID",
    ),
    "agency": ("Agency", "Agency Name"),
    "agency_number": ("Agency No", "Agency Number", "Agency #", "Agency Code"),
    "division": ("Division", "Division Name"),
    "facility": ("Facility", "Facility Name", "Facility/Office", "Facility/Division", "Division/Facility"),
    "section_title": ("Section Title", "Section Name", "Section"),
    "work_unit": ("Work Unit", "Unit"),
    "employee_name": ("Employee Name", "Employee's Name", "Employee’s Name"),
    "supervisor_name": ("Supervisor Name", "Supervisor's Name", "Supervisor’s Name", "Supervisor"),
    "representation": ("Repr. Code", "Repr Code", "Rep. Code", "Rep Code", "Representation Code", "Representation"),
    "work_location": ("Work Location", "Location"),
    "work_mode": ("Telework", "Telework Status", "Remote Work", "Work Arrangement"),
    "service_type": ("This position is", "Position is", "Service Type"),
    "position_type": ("Position", "Position Type"),
    "flsa": ("FLSA", "FLSA Status"),
    "overtime_eligible": ("Eligible for Overtime", "Overtime Eligible"),
    # Known, but the record has no room for them.
    "if_exempt": ("If Exempt",),
    "ignored": (
        "Budget Auth No",
        "Budget Auth. No",
        "Budget Authorization No",
        "Budget Auth Number",
        "Effective Date",
        "Position Revised Date",
        "Revised Date",
        "Date Revised",
        "Employee ID",
        "Program Title",
    ),
}
# Fields whose value is read from the marks that stand behind them.
MARKED_KEYS = frozenset({"service_type", "position_type", "flsa", "overtime_eligible", "if_exempt"})
_SPELLINGS = {spelling.casefold(): key for key, spellings in _LABELS.items() for spelling in spellings}
_ALTERNATIVES = "|".join(
    re.escape(spelling).replace(r"\ ", " ") for spelling in sorted(_SPELLINGS, key=len, reverse=True)
)
_LETTER = r"(?:\(?[A-Za-z0-9]{1,2}[.)] ?)?"
_LABEL = re.compile(
    rf"(?:^|(?<=[ ¦]))(?:[-*•–] )?{_LETTER}(?P<name>{_ALTERNATIVES})\.?(?: ?\([^()]{{0,60}}\))? ?(?P<end>:|¦|$)",
    re.IGNORECASE,
)
_UNKNOWN_LABEL = re.compile(
    r"(?:[-*•–] )?\(?[A-Za-z]{1,2}[.)] ?(?P<name>[A-Z][\w'’/.&# -]{1,50}(?:\([^()]{0,60}\))?) ?:"
)
_BEFORE_UNKNOWN = re.compile(rf" ?[¦/;|\\] (?={_UNKNOWN_LABEL.pattern.replace('?P<name>', '?:')})")
_BOX = re.compile(r" (?=\[[ xX]?\] |[☐☒☑])")
# Empty cells between two count as one edge.
_CELLS = re.compile(r" [¦/;|\\](?: ¦)* ")
_WIDE_BOX = re.compile(r"\[ {2,4}\]")
_CELL_EDGE = re.compile(r"\s*(?:\t|\||\s{3})\s*")
# A line to write on that stands beside a value is empty.
_BLANK_BEHIND = re.compile(r"(?<=[^ :¦]) ¦ _{3,}$")
_BLANKS = re.compile(r"[_.\s]*")
# What is left of a cell's edge at the ends of its value; tables are also converted with " / " or ";" between cells.
_EDGE_SIGNS = " ¦:;/\\"
# A field's line is short; a longer one is prose, in which a word before a colon is no label.
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class FormField:
    """A label's key with what is filled in, "" when nothing is. A key of None is text that no label leads."""

    key: str | None
    label: str
    value: str
    line: int


def read_fields(lines: Sequence[Line]) -> Iterator[FormField]:
    """The fields of `lines` in order; text before or without a label comes with the key None."""
    for line in lines:
        if line.text and len(line.raw) <= _LONGEST:
            yield from _fields_of(line.number, _with_cell_edges(line.raw))


def keys_of_labels(lines: Sequence[str]) -> set[str]:
    """Which labels of the form `lines` print."""
    keys: set[str] = set()
    for text in lines:
        if text.strip() and len(text) <= _LONGEST:
            keys.update(field.key for field in _fields_of(0, _with_cell_edges(text)) if field.key)
    return keys


def _with_cell_edges(raw: str) -> str:
    """The line with one kind of edge where a tab, a pipe or a wide gap parts its cells; a gap within an empty box is
    none."""
    raw = _WIDE_BOX.sub("[ ]", raw) if "[  " in raw else raw
    text = " ".join(_CELL_EDGE.sub(" ¦ ", raw.strip().strip("|").replace("**", "").strip()).split())
    return _BLANK_BEHIND.sub("", text)


# Shorter labels are too like other words for a slip to be told.
_LONG_LABEL, _LIKE = 8, 0.9


def _without_slip(text: str) -> str:
    """A line whose label, behind its letter, has a slip in it, with the label as the form spells it: "a. Clasification
    Title: Clerk"."""
    found = _UNKNOWN_LABEL.match(text)
    name = found["name"].partition(" (")[0].rstrip() if found else ""
    if found is None or name.casefold() in _SPELLINGS or len(name) < _LONG_LABEL:
        return text
    meant = get_close_matches(name.casefold(), _SPELLINGS, 1, _LIKE)
    return text[: found.start("name")] + meant[0] + text[found.start("name") + len(name) :] if meant else text


def _fields_of(number: int, text: str) -> Iterator[FormField]:
    text = _without_slip(text)
    labels = [found for found in _LABEL.finditer(text) if _is_label(text, found)]
    before = text[: labels[0].start()] if labels else text
    if before.strip(_EDGE_SIGNS):
        unknown = _UNKNOWN_LABEL.match(before)
        yield FormField(None, unknown["name"] if unknown else "", before.strip(_EDGE_SIGNS), number)
    ends = [*(found.start() for found in labels[1:]), len(text)][: len(labels)]
    for found, end in zip(labels, ends, strict=True):
        value, *unknown_fields = _BEFORE_UNKNOWN.split(text[found.end() : end].strip(_EDGE_SIGNS))
        key = _SPELLINGS[found["name"].casefold()]
        beside: list[str] = []
        if key not in MARKED_KEYS:
            value, beside = _without_options(value)
        yield FormField(key, found["name"], "" if _BLANKS.fullmatch(value) else value, number)
        yield from (FormField(None, "", cell, number) for cell in beside)
        for field in unknown_fields:
            yield from _fields_of(number, field)


def _without_options(value: str) -> tuple[str, list[str]]:
    """A value, and the cells beside it that belong to a column of options to mark."""
    cells = _CELLS.split(value)
    if is_marked_text(cells[0]):
        # The field is empty, and what stands beside it belongs to the column of options.
        return "", cells
    options = [cell for cell in cells[1:] if is_option_text(cell)]
    box = _BOX.search(value)
    if box and is_marked_text(value[box.end() :]):
        # "Rivers Department [ ] Executive Service", where the cells' edge was lost.
        return value[: box.start()].rstrip(_EDGE_SIGNS), [value[box.end() :]]
    if options:
        value = " ".join(cell for cell in cells if cell not in options)
    return value.replace(" ¦ ", " "), options


def _is_label(text: str, found: re.Match[str]) -> bool:
    """A colon makes a label anywhere; without one it must begin its cell."""
    return found["end"] == ":" or not text[: found.start()].strip() or text[: found.start()].rstrip().endswith("¦")
