"""Announcements of cities, counties and districts as NEOGOV prints them: title, employer, place, date, then labels.

The header's lines need no labels ("City of Portland, Oregon", "Jul 02, 2024", "Full Time  Human Services"); its other
form is a table of labels with the value on the same line or the next ("Job Number", "Opening Date").
"""

import re

from postings.ingest.announcement.bare_labels import with_colons
from postings.ingest.announcement.body import read_body
from postings.ingest.announcement.cells import split_cells
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import read_labelled, take_agency
from postings.ingest.announcement.label_spellings import COLON_ONLY, IGNORED, LABELS
from postings.ingest.announcement.labels_in_line import split_labels
from postings.ingest.announcement.named_employer import find_named_employer
from postings.ingest.announcement.spellings import HEADINGS
from postings.ingest.announcement.titles import read_title, settle_title
from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.fields.dates import find_dates, has_unreadable_date
from postings.ingest.fields.employers import read_employer
from postings.ingest.fields.employment_terms import read_appointment, read_schedule
from postings.ingest.fields.job_titles import is_job_word, names_a_job
from postings.ingest.fields.locations import is_place_line, read_locations, state_code
from postings.ingest.fields.problem import Problem
from postings.ingest.layout import Labelled, Labels, Line, Notes, clean, label_shape, normalize, read_lines
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
    r"|Utility|Agency|Department|Board|Service Center)(?: of [A-Z]\w+(?: [A-Z]\w+)?| (?:#|No\. ?)?\d{1,3}[A-Z]{0,2})?"
    r"|Metro|TriMet)(?=,|$| -| \()",
    re.IGNORECASE,
)
# "State of Texas Job Vacancy Notice" is what the document is called.
_CALLS = re.compile(r"\b(?:job|vacancy|notice|announcement|bulletin|posting)\b", re.IGNORECASE)
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
        "Home",
        "Menu",
        "Skip to main content",
        "Examination Bulletin",
        "Exam Bulletin",
        "Examination Announcement",
        "Job Vacancy Notice",
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
_TITLE_WITHIN = 6
_LONGEST_TITLE, _LONGEST_EMPLOYER, _LONGEST_DATE = 150, 80, 30
_NAME_ALONE = re.compile(r"[A-Z][^\d:;!?$]*[^\d:;!?$.,]")

# What a printed page says of itself: "Jobs >> Recreation", "City of Elm Bay logo".
_OF_PAGE = re.compile(r" (?:>{1,2}|»|›) |\blogo$", re.IGNORECASE)


def recognizes(document: Document) -> bool:
    """Whether the header has the layout's lines and the text enough of its labels and headings."""
    seen = set()
    head = [line.strip() for line in document.lines if line.strip()][:12]
    score = 0
    for text in head:
        text = (clean(text[:400]) if "<" in text else text).lstrip("•●-* \t")[:120]
        if _employer(text):
            seen.add("employer")
        elif is_place_line(text) and not any(map(is_job_word, text.replace(",", " ").split())):
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
    labelled = _LABELS.read(split_labels(split_cells(with_colons(lines, _LABELS)), _LABELS))
    header, body = _header(lines, labelled)
    # Below the header "Title" and "Agency" are words of the text.
    labelled = [entry for entry in labelled if entry.line < body or entry.key not in ("title", "agency")]
    _read_header(draft, header, titled=any(entry.key == "title" and entry.value for entry in labelled))
    state = _state(draft, lines)
    _read_header_places(draft, header, state)
    read_labelled(draft, labelled, state, body)
    if not settle_title(draft) and not _take_title_below(draft, lines):
        raise DocumentError("no_title", "The announcement prints no job title, so it cannot be shown as a job.")
    _complete_agency(draft)
    read_body(draft, _LABELS, 1, state)
    return Reading(LAYOUT, (draft.record(),), tuple(draft.notes.warnings))


def _take_title_below(draft: Draft, lines: tuple[Line, ...]) -> bool:
    """Take the job that a line names alone below the labels, as in texts copied without their first line."""
    for line in lines[:_HEADER_LONGEST]:
        alone = line.number not in draft.taken and len(line.text) <= _LONGEST_EMPLOYER and line.bullet is None
        if alone and _NAME_ALONE.fullmatch(line.text) and names_a_job(line.text):
            read_title(draft, line.text, line.number)
            return True
    return False


def _header(lines: tuple[Line, ...], labelled: list[Labelled]) -> tuple[list[Line], int]:
    """(the lines before the first section that are neither labels nor their values, the line of that section)."""
    of_labels = {entry.line for entry in labelled} | {entry.value_line for entry in labelled}
    header: list[Line] = []
    for line in lines[:_HEADER_LONGEST]:
        if line.number in of_labels or not line.text or normalize(line.text) in _NOISE:
            continue
        begins_text = (normalize(line.text) in HEADINGS.exact and line.bullet is None) or len(line.text) > 200
        if begins_text and (header or (of_labels and line.number > min(of_labels))):
            return header, line.number
        # A job called "Recruiter" stands first; a section of contacts never does.
        if not begins_text or HEADINGS.exact.get(normalize(line.text)) == "contact":
            header.append(line)
    return header, min(len(lines), _HEADER_LONGEST) + 1


def _read_header(draft: Draft, header: list[Line], titled: bool) -> None:
    """The title, employer, date and schedule that stand without labels. `titled`: a label gives the title."""
    seen = 0
    for index, line in enumerate(header):
        below = header[index + 1] if index + 1 < len(header) else None
        taken = (
            _take_employer(draft, line, below, titled)
            or _invites(line.text)
            or is_place_line(line.text)
            or _take_date(draft, line)
            or _take_schedule(draft, line)
        )
        if not taken:
            # "Institution: Taft Public Library" is a label of another employer's form, and no job.
            label = label_shape(line.text)
            if line.bullet or (label and not any(map(is_job_word, label.split()))) or _OF_PAGE.search(line.text[:150]):
                continue
            seen += 1
            if titled or "title" in draft.values or seen > _TITLE_WITHIN:
                return
            if len(line.text) > _LONGEST_TITLE:
                draft.long_title = (line.text, line.number) if line.text[-1] not in ".!?:" else None
                return
            read_title(draft, line.text, line.number)
        draft.taken.add(line.number)


def _take_employer(draft: Draft, line: Line, below: Line | None, titled: bool) -> bool:
    """Take the employer, known by its words or its place: above "invites applications", between title and town."""
    if "name" in draft.agency:
        return False
    titleless = not titled and "title" not in draft.values
    is_title = titleless and any(is_job_word(word.strip("(),.")) for word in line.text[:_LONGEST_TITLE].split())
    name = None if is_title else _employer(line.text)
    if name is None and below is not None and len(line.text) <= _LONGEST_EMPLOYER and _NAME_ALONE.fullmatch(line.text):
        is_job = any(is_job_word(word.strip("(),.")) for word in line.text.split())
        between = not (titleless or is_job) and is_place_line(below.text) and not is_place_line(line.text)
        if _invites(below.text) or between:
            name = line.text
    if name is not None:
        take_agency(draft, name, line.number)
    return name is not None


def _take_date(draft: Draft, line: Line) -> bool:
    day = _date_alone(line.text)
    if day is None and len(line.text) <= _LONGEST_DATE and line.text[0].isdigit() and has_unreadable_date(line.text):
        draft.warn(
            Problem("unreadable_date", f"“{line.text}” is not a date that can be read."), line.number, "date_posted"
        )
        return True
    draft.suggest("date_posted", day, line.number)
    return day is not None


def _take_schedule(draft: Draft, line: Line) -> bool:
    if "title" not in draft.values or not _SCHEDULE_LINE.match(line.text):
        return False
    draft.suggest("schedule", read_schedule(line.text[:60]), line.number)
    draft.suggest("appointment", read_appointment(line.text[:60]), line.number)
    return True


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
    text = text.removesuffix(" logo")
    match = _EMPLOYER.match(text[:150])
    if match is None or not _CAPITALIZED_EMPLOYER.match(text):
        return None
    rest = text[match.end() :]
    if _CALLS.search(match.group("name")) or (
        rest.strip(" ,.") and state_code(" " + rest.strip(" ,-()")) is None and not _invites(rest)
    ):
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


def _take_named_employer(draft: Draft) -> None:
    for index, unit in enumerate(draft.units):
        employer = read_employer(unit)
        if employer and employer.name == unit and (employer.jurisdiction or unit.endswith("Authority")):
            take_agency(draft, unit, draft.notes.evidence.pop(f"agency.units.{index}").first_line)
            del draft.units[index:]
            return
    if found := find_named_employer(draft.lines):
        take_agency(draft, *found)


def _complete_agency(draft: Draft) -> None:
    """A city, county or district is its own jurisdiction. Without an employer's line the department that is an
    authority of its own is the agency, else the employer that the text names."""
    if "name" not in draft.agency:
        _take_named_employer(draft)
    if "name" in draft.agency:
        name_line = draft.notes.evidence["agency.name"].first_line
        employer = read_employer(draft.agency["name"])
        implied = (employer.jurisdiction or "") if employer else ""
        draft.agency["jurisdiction"] = implied if implied.startswith("State of ") else draft.agency["name"]
        draft.notes.cite("agency.jurisdiction", name_line, status="inferred")
