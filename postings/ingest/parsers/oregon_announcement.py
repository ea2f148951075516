"""The State of Oregon's job announcement: labels with their values on the next line, then "Job Description"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from postings.ingest.announcement.body import read_body
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import leave, read_labelled
from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.announcement.labels.bare_labels import with_colons
from postings.ingest.announcement.labels.cells import first_cell, has_cells, joined_rows
from postings.ingest.announcement.labels.glued import split_glued, split_glued_lines
from postings.ingest.announcement.labels.ignored_labels import IGNORED
from postings.ingest.announcement.labels.label_rows import is_rule, labels_in_row, values_below, with_values_below
from postings.ingest.announcement.labels.label_spellings import COLON_ONLY, LABELS
from postings.ingest.announcement.labels.labels_in_line import labels_in_sentences, parts_at_labels, split_labels
from postings.ingest.announcement.opening_lines import read_opening_lines
from postings.ingest.announcement.titles import (
    line_below_call,
    read_class_behind_title,
    read_title,
    settle_title,
)
from postings.ingest.announcement.units_in_prose import read_unit_in_prose
from postings.ingest.announcement.unlabelled_places import (
    read_place_in_title,
    read_place_lines,
    read_street_of_town,
    read_town_of_duties,
    read_towns_of_any_state,
)
from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.fields.employers.employer_names import read_employer, state_named_most
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.layout import (
    LABEL_LENGTH,
    Labelled,
    Labels,
    Line,
    Notes,
    clean,
    label_shape,
    normalize,
    read_lines,
    small_letters,
)
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.record import Reading

LAYOUT = "oregon_announcement"
_STATE = "Oregon"

_LABELS = Labels(
    {**LABELS, "agency": (*LABELS["agency"], "Department", "State Agency/Department", "Agency/Department")},
    IGNORED,
    HEADINGS.exact,
    COLON_ONLY,
)
# The facts whose labels tell this layout, and the labels that only it has.
_MARKS = frozenset(("date_posted", "closes_at", "agency", "salary", "job_type", "title", "requisition_id", "location"))
_OWN_MARKS = frozenset(
    normalize(label)
    for label in ("Initial Posting Date", "Application Deadline", *LABELS["agency"])
    if label != "Employer"
)
_MARKS_NEEDED = 4
# Other states print the same labels; some of these stands in each announcement of this one.
_NAMES_OF_OREGON = ("Oregon", "OREGON")
_SIGNS_OF_OREGON = (*_NAMES_OF_OREGON, "REQ-", "Initial Posting Date", "INITIAL POSTING DATE", "PERS ", "PERS-")
# "Salem, OR 97301", but no "two years of experience, OR a degree"
_TOWN_IN_OREGON = re.compile(r"\b[A-Z][\w.'’-]+, OR\b(?! [A-Za-z]*[a-z])")
_HEADER_LONGEST, _LONGEST, _LONGEST_NAME = 60, 3_000, 120
_BODY_BEGINS = frozenset(normalize(label) for label in ("Job Description", "Description", "Position Description"))
_LOCAL_EMPLOYER = re.compile(
    r"\b(?:City|Town|Port|County) of\b|\bCounty\b(?! (?:Circuit|Trial) Court)|\bDistrict\b"
    r"|\b(?:College|University|Museum|Zoo|Orchestra|Symphony|Institute|Society|Foundation|Aquarium)\b",
    re.IGNORECASE,
)


def has_marks(lines: Iterable[str]) -> bool:
    """Whether lines hold enough of the labels that every announcement of the layout prints."""
    return len(set(map(_key, lines)) & _MARKS) >= _MARKS_NEEDED


def is_marked(line: str) -> bool:
    """Whether a line begins with one of these labels."""
    return _key(line) in _MARKS


def _key(line: str) -> str | None:
    """The fact whose label a line begins with, if it does."""
    return _LABELS.keys.get(normalize(_parted(line[:120])[0])) if line.strip() else None


def posting_lines(document: Document) -> list[int]:
    """The lines, counted from 0, that begin with the label with which the first header of several begins; an empty list
    where the document holds one announcement."""
    labels = ((index, normalize(_parted(text[:120])[0])) for index, text in enumerate(document.lines) if text.strip())
    first = next((label for _, label in islice(labels, _HEADER_LONGEST) if _LABELS.keys.get(label) in _MARKS), None)
    if first is None or small_letters(document).count(first) < 2:
        return []
    begins = (i for i, text in enumerate(document.lines) if text[:120].lstrip(" |").casefold().startswith(first))
    found = [index for index in begins if normalize(_parted(document.lines[index][:120])[0]) == first]
    bounds = pairwise([*found, len(document.lines)])
    are_whole = len(found) > 1 and all(has_marks(document.lines[start:end]) for start, end in bounds)
    return found if are_whole and recognizes(document) else []


def recognizes(document: Document) -> bool:
    """Whether the first lines hold enough of the layout's labels, also an agency that is no city or county."""
    keys: set[str] = set()
    own = local = False
    after_agency = False
    filled = _with_rows_paired(filter(str.strip, document.lines[:_HEADER_LONGEST]))
    for text in (part for line in filled for part in (_parts_of_line(line) if ":" in line else (line,))):
        text = clean(text[:400]) if "<" in text else text
        key, wanted, value = _label_and_value(text)
        local = local or (after_agency and bool(_LOCAL_EMPLOYER.search(text[:120])))
        after_agency = key == "agency" or (after_agency and not wanted)
        if key in _MARKS:
            keys.add(key)
            own = own or wanted in _OWN_MARKS
            local = local or (key == "agency" and bool(_LOCAL_EMPLOYER.search(value)))
    local = local or any(_OF_OTHERS.search(line[:120]) for line in _first_filled(document, _LETTERHEAD))
    if local or "agency" not in keys or not own or len(keys) < _MARKS_NEEDED:
        return False
    return any(any(map(text.__contains__, _SIGNS_OF_OREGON)) or _names_town_in_oregon(text) for text in document.lines)


@kept_for_lines
def _label_and_value(text: str) -> tuple[str | None, str, str]:
    """(the fact whose label a line of the header begins with, the label as spellings are compared, its value)."""
    label, value = _parted(text[:120])
    wanted = normalize(label) if len(label) <= LABEL_LENGTH else label
    return _LABELS.keys.get(wanted), wanted, value


@kept_for_lines
def _parts_of_line(line: str) -> tuple[str, ...]:
    return tuple(part for row in _cells(line) for part in _parts(row))


def _parts(row: str) -> list[str]:
    """The parts of a row of the header that each begin with a label."""
    parts = split_glued(row)
    return [piece for part in parts for piece in parts_at_labels(part, _LABELS)] if row.count(": ") > 1 else parts


# The state's universities, and cities and counties, hire for themselves.
_OF_OTHERS = re.compile(
    r"^[^:\t]*\b(?:University|Community College)\b[^:\t]*$"
    r"|(?i:^\W*(?:(?:city|town|port|county) of [\w .'’-]{2,40}|[\w .'’-]{2,40} county)(?:, (?:OR|oregon))?$)"
)
_LETTERHEAD = 3


def _first_filled(document: Document, count: int) -> list[str]:
    return [line for line in document.lines[:_HEADER_LONGEST] if line.strip()][:count]


def _with_rows_paired(lines: Iterable[str]) -> Iterator[str]:
    """The lines, a row of values below one of labels as one line "Label: value" for each."""
    names: list[str] = []
    for line in lines:
        if names and is_rule(line):
            continue
        yield from (values_below(names, line, _LABELS) if names else []) or [line]
        names = labels_in_row(line, _LABELS)


_CELL_EDGE = re.compile(r" \| |\t| {3,}")


def _cells(line: str) -> list[str]:
    """The cells of a row that holds several labels with their values; any other line as it is."""
    if line.count(": ") < 2:
        return [line]
    cells = _CELL_EDGE.split(line)
    return cells if sum(1 for cell in cells if ":" in cell) > 1 else [line]


# Labels that begin a line of the header without a colon and begin no sentence.
_WITHOUT_COLON = re.compile(
    r"(?:Initial Posting Date|Application Deadline|Salary Range|Position Type|Position Title|Agency(?=\s{1,9}[A-Z]))\s",
    re.IGNORECASE,
)


_BARE_INITIALS = frozenset("IASPiasp")


@lru_cache(maxsize=4_000)
def _parted(text: str) -> tuple[str, str]:
    """(what stands where a label does, what stands behind it) in a line of the header."""
    is_row = has_cells(text)
    if not is_row and ":" in text:
        label, _, value = text.partition(":")
        return label, value
    label = first_cell(text) if is_row else text
    if text[:1] in _BARE_INITIALS and normalize(label) not in _LABELS.keys and (bare := _WITHOUT_COLON.match(text)):
        label = bare.group().strip()
    return label, text.lstrip(" |\t")[len(label) :].lstrip(" :|\t.")


def parse(document: Document) -> Reading:
    """The one posting of the announcement. Raises DocumentError when it prints no title."""
    lines = read_lines(document)
    header = with_values_below(lines[: _HEADER_LONGEST * 2], _LABELS)
    header = split_glued_lines(joined_rows(with_colons(header, _LABELS), _LABELS))
    body = _body_line(header)
    at = header.index(body) if body else 0
    told, rests = labels_in_sentences(header[at:], _LABELS)
    header = [*split_labels(header[:at], _LABELS), *told]
    if body is not None:
        lines = (*lines[: body.number - 1], body, *lines[body.number :])
    first = body.number if body else 1
    draft = Draft(document, lines, Notes(document))
    labelled = _LABELS.read([*header, *lines[_HEADER_LONGEST * 2 :]])
    state = _state_of_agency(labelled) or _other_state(document.lines) or _STATE
    code = STATES[state]
    read_labelled(draft, labelled, code, body.number if body else 0)
    for number, rest in rests.items():
        if rest:
            leave(draft, number, rest)
    if body is not None:
        draft.taken.discard(body.number)
    if "title" not in draft.values and (called := line_below_call(lines[:_HEADER_LONGEST])):
        read_title(draft, called.text, called.number)
    if not settle_title(draft):
        raise DocumentError("no_title", "The announcement prints no position title, so it cannot be shown as a job.")
    read_class_behind_title(draft)
    _report_unread_header(draft, lines[: first - 1])
    if draft.agency:
        draft.agency["jurisdiction"] = f"State of {state}"
        line = draft.notes.evidence["agency.name"].first_line
        draft.notes.cite("agency.jurisdiction", line, status="inferred")
    read_place_lines(draft, first, code)
    read_opening_lines(draft, first)
    read_unit_in_prose(draft, first)
    read_body(draft, _LABELS, first, code)
    read_place_in_title(draft, code)
    read_town_of_duties(draft, code)
    read_towns_of_any_state(draft, first, code)
    read_street_of_town(draft, first)
    return Reading(LAYOUT, (draft.record(),), tuple(draft.notes.warnings))


def _state_of_agency(labelled: Sequence[Labelled]) -> str | None:
    """The state that the agency's name holds."""
    of_header = (entry for entry in labelled if entry.line <= _HEADER_LONGEST * 2)
    named = next((entry.value for entry in of_header if entry.key == "agency"), "")
    employer = read_employer(named[:_LONGEST_NAME])
    jurisdiction = (employer.jurisdiction or "") if employer else ""
    return jurisdiction.removeprefix("State of ") if jurisdiction.startswith("State of ") else None


def _other_state(lines: Sequence[str]) -> str | None:
    """The state that a text names which never names Oregon, whose layout it is."""
    if any(name in line for line in lines for name in _NAMES_OF_OREGON) or any(map(_names_town_in_oregon, lines)):
        return None
    return state_named_most(lines)


def _names_town_in_oregon(text: str) -> bool:
    return ", OR" in text and _TOWN_IN_OREGON.search(text[:_LONGEST]) is not None


def _body_line(header: Iterable[Line]) -> Line | None:
    """The line, or the part of a line, with which the running text begins."""
    return next((line for line in header if normalize(line.text[:60].partition(":")[0]) in _BODY_BEGINS), None)


def _report_unread_header(draft: Draft, header: tuple[Line, ...]) -> None:
    """Header labels that no spelling knows, with the value on the line below."""
    for line in header:
        label = label_shape(line.text) if line.number not in draft.taken else None
        if label and not _LABELS.knows(label):
            message = f"The label “{label}” is not known, so what it says was not read as a fact."
            draft.notes.warn("unread_label", message, line.number, None)
            draft.taken.update((line.number, line.number + 1))
