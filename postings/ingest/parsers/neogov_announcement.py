"""Announcements of cities, counties and districts as NEOGOV prints them: title, employer, place, date, then labels.

The header's lines need no labels ("City of Portland, Oregon", "Jul 02, 2024", "Full Time  Human Services"); its other
form is a table of labels with the value on the same line or the next ("Job Number", "Opening Date").
"""

import re

from postings.ingest.announcement.body import read_body
from postings.ingest.announcement.cells import split_cells
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import read_labelled, read_title, take_agency
from postings.ingest.announcement.spellings import COLON_ONLY, HEADINGS, IGNORED, LABELS
from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.fields.dates import find_dates
from postings.ingest.fields.employment_terms import read_appointment, read_schedule
from postings.ingest.fields.locations import is_place_line, read_locations, state_code
from postings.ingest.layout import Labelled, Labels, Line, Notes, clean, normalize, read_lines
from postings.ingest.record import Reading

LAYOUT = "neogov_announcement"

_LABELS = Labels(
    {
        **LABELS,
        "unit": (
            *LABELS["unit"], "Department", "Department/Division", "Bureau/Office", "Hiring Bureau", "Department/Bureau",
        ),
    },
    IGNORED,
    HEADINGS.exact,
    COLON_ONLY,
)  # fmt: skip
_HEADER_LONGEST = 60
_EMPLOYER = re.compile(
    r"(?:the )?(?P<name>(?:City|County|Town|Village|Port|State|Borough|Township"
    r"|Parish) of [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
    r"|[A-Z][\w.'’&-]*(?: (?:[A-Z][\w.'’&-]*|and|of|&|for)){0,7} (?:County|District|Authority|Council"
    r"|University|College|Metro|Schools|Commission"
    r"|Utility|Agency|Department|Board|Service Center)(?: of [A-Z]\w+(?: [A-Z]\w+)?)?|Metro|TriMet)(?=,|$| -| \()",
    re.IGNORECASE,
)
_CAPITALIZED_EMPLOYER = re.compile(r"(?:The )?[A-Z]")
_SCHEDULE_LINE = re.compile(
    r"(?:Full|Part)[- ]Time\b|(?:Regular|Limited|Temporary|Seasonal|Casual|Permanent|Intermittent|On[- ]Call)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    (
        r"\binvites (?:your )?applications? for|\bapplications? for the position of|^(?:job"
        r"|employment) (?:opportunity|announcement|posting)s?$|\bannounces? (?:an? )?(?:job )?opening"
    ),
    re.IGNORECASE,
)
_NOISE = frozenset(
    normalize(text)
    for text in (
        "Apply",
        "Print",
        "Share",
        "Back",
        "View Map",
        "Job Bulletin",
        "Job Posting",
        "Job Details",
        "Save",
        "Search",
        "Job Announcement",
        "Employment Opportunity",
        "Careers",
        "Jobs",
    )
)
_SCORES: tuple[tuple[int, frozenset[str]], ...] = (
    (2, frozenset(normalize(label) for label in (
        "Closing Date/Time", "Job Number", "Job Type", "Opening Date", "To Qualify", "The Recruitment Process",
        "Job Address",
    ))),
    (1, frozenset(normalize(label) for label in (
        "Salary", "Department", "Bureau", "Division", "Location", "Closing Date", "The Position",
        "Supplemental Questions", "Job Description", "Description", "FLSA", "Bargaining Unit", "Department/Division",
    ))),
)  # fmt: skip
_SCORE_NEEDED = 5


def recognizes(document: Document) -> bool:
    """Whether the header has the layout's lines and the text enough of its labels and headings."""
    seen = set()
    head = [line.strip() for line in document.lines if line.strip()][:12]
    score = 0
    for text in head:
        text = (clean(text[:400]) if "<" in text else text).lstrip("•●-* \t")[:120]
        if _employer(text):
            seen.add("employer")
        elif is_place_line(text):
            seen.add("place")
        elif _date_alone(text):
            seen.add("date")
    score += 2 * len(seen)
    labels = {normalize(text.strip().lstrip("•●-*")[:60].partition(":")[0]) for text in document.lines[:2_000]}
    for points, known in _SCORES:
        score += points * len(known & labels)
    return score >= _SCORE_NEEDED and ("employer" in seen or {"place", "date"} <= seen or score >= 8)


def parse(document: Document) -> Reading:
    """The one posting of the announcement. Raises DocumentError when it prints no title."""
    lines = read_lines(document)
    draft = Draft(document, lines, Notes(document))
    labelled = _LABELS.read(split_cells(lines))
    header = _header(lines, labelled)
    _read_header(draft, header, labelled)
    state = _state(draft, lines)
    _read_header_places(draft, header, state)
    read_labelled(draft, labelled, state)
    if "title" not in draft.values:
        raise DocumentError("no_title", "The announcement prints no job title, so it cannot be shown as a job.")
    _complete_agency(draft)
    read_body(draft, _LABELS, 1, state)
    return Reading(LAYOUT, (draft.record(),), tuple(draft.notes.warnings))


def _header(lines: tuple[Line, ...], labelled: list[Labelled]) -> list[Line]:
    """The lines before the first section that are neither labels nor their values."""
    of_labels = {entry.line for entry in labelled} | {entry.value_line for entry in labelled}
    header: list[Line] = []
    for line in lines[:_HEADER_LONGEST]:
        if line.number in of_labels or not line.text or normalize(line.text) in _NOISE:
            continue
        begins_text = normalize(line.text) in HEADINGS.exact or len(line.text) > 200
        if begins_text and header:
            break
        # A job called "Recruiter" stands first; a section of contacts never does.
        if not begins_text or (not header and HEADINGS.exact.get(normalize(line.text)) == "contact"):
            header.append(line)
    return header


def _read_header(draft: Draft, header: list[Line], labelled: list[Labelled]) -> None:
    """The title, employer and date that stand without labels."""
    titled = any(entry.key == "title" and entry.value for entry in labelled)
    for index, line in enumerate(header):
        if "name" not in draft.agency and (name := _employer(line.text)):
            take_agency(draft, name, line.number)
        elif is_place_line(line.text) or _invites(line.text):
            pass
        elif day := _date_alone(line.text):
            if "date_posted" in draft.values:
                continue
            draft.set("date_posted", day, line.number)
        elif _SCHEDULE_LINE.match(line.text) and "title" in draft.values:
            draft.suggest("schedule", read_schedule(line.text[:60]), line.number)
            draft.suggest("appointment", read_appointment(line.text[:60]), line.number)
        elif "title" not in draft.values and not titled and index < 6 and len(line.text) <= 150:
            read_title(draft, line.text, line.number)
        else:
            if "title" in draft.values or titled:
                break
            continue
        draft.taken.add(line.number)


def _read_header_places(draft: Draft, header: list[Line], state: str | None) -> None:
    for line in header:
        if is_place_line(line.text) and not _employer(line.text):
            for place in read_locations(line.text, state):
                draft.add_location(place, line.number)
            draft.taken.add(line.number)


def _invites(text: str) -> bool:
    return bool(_INVITES.search(text[:200]))


def _employer(text: str) -> str | None:
    """The employer whom a header line names: "City of Portland, Oregon" is the City of Portland."""
    match = _EMPLOYER.match(text[:150])
    if match is None or not _CAPITALIZED_EMPLOYER.match(text):
        return None
    rest = text[match.end() :]
    if rest.strip(" ,.") and state_code(" " + rest.strip(" ,-()")) is None and not _invites(rest):
        return None
    return match.group("name")


def _date_alone(text: str) -> str | None:
    """The ISO date of a line that holds a date and nothing else, or "Posted" before it."""
    dates = find_dates(text[:60])
    if len(dates) != 1 or len(text) > 60:
        return None
    around = (text[: dates[0].start] + text[dates[0].end :]).strip(" .,;:").casefold()
    weekdays = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    return dates[0].value.isoformat() if around in ("", "posted", "posted on", *weekdays) else None


def _state(draft: Draft, lines: tuple[Line, ...]) -> str | None:
    """The state that the employer's or the place's line names."""
    for line in lines[:_HEADER_LONGEST]:
        if line.text and (_employer(line.text) or is_place_line(line.text)) and (code := state_code(" " + line.text)):
            return code
    return next(
        (code for line in lines if line.text and len(line.text) < 120 and (code := _address_state(line.text))), None
    )


_ADDRESS = re.compile(
    r"(?:Job Address|Location|Work Location|Address)?:? ?(?:[\w .,#'-]{2,80}), ?[A-Z][\w. ]+(?:,? \d{5})?$"
)


def _address_state(text: str) -> str | None:
    return (
        state_code(" " + text)
        if _ADDRESS.match(text) and ("OR" in text or "Oregon" in text or is_place_line(text))
        else None
    )


def _complete_agency(draft: Draft) -> None:
    """A city, county or district is its own jurisdiction; without an employer's line the department is the agency."""
    if "name" in draft.agency:
        name_line = draft.notes.evidence["agency.name"].first_line
        draft.agency["jurisdiction"] = draft.agency["name"]
        draft.notes.cite("agency.jurisdiction", name_line, status="inferred")
