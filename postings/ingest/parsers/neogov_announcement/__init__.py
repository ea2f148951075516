"""Announcements of cities, counties and districts as NEOGOV prints them: title, employer, place, date, then labels.

The header's lines need no labels ("City of Portland, Oregon", "Jul 02, 2024", "Full Time  Human Services"); its other
form is a table of labels with the value on the same line or the next ("Job Number", "Opening Date").
"""

import re
from collections.abc import Sequence

from postings.ingest.announcement.body import read_body
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import read_labelled
from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.announcement.labelled.places import is_in_no_one_town, town_in_name
from postings.ingest.announcement.labels.bare_labels import with_colons
from postings.ingest.announcement.labels.cells import first_cell, split_cells
from postings.ingest.announcement.labels.ignored_labels import IGNORED
from postings.ingest.announcement.labels.label_rows import labels_in_row, with_values_below
from postings.ingest.announcement.labels.label_spellings import COLON_ONLY, LABELS
from postings.ingest.announcement.labels.labels_in_line import part_trailing_labels, split_labels
from postings.ingest.announcement.run_together import part_lines, with_own_lines
from postings.ingest.announcement.titles import read_title, settle_title
from postings.ingest.announcement.units_in_prose import read_unit_in_prose
from postings.ingest.announcement.unlabelled_places import read_street_of_town
from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.fields.days.dates import WEEKDAYS, find_dates
from postings.ingest.fields.job_titles import is_job_word, names_a_job
from postings.ingest.fields.places.locations import is_place_line, read_locations, state_code
from postings.ingest.layout import BULLETS, Labelled, Labels, Line, Notes, clean, normalize, read_lines
from postings.ingest.parsers.neogov_announcement.employer import complete_agency, employer_named
from postings.ingest.parsers.neogov_announcement.header import (
    HEADER_LONGEST,
    LONGEST_EMPLOYER,
    NAME_ALONE,
    date_alone,
    header_lines,
    read_header,
    read_header_places,
)
from postings.ingest.record import LocationText, Reading

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

_NUMBERS = frozenset(("job number", "job id", "jobid", "requisition id", "requisition number", "job no"))
# Labels that begin a line of the table without a colon, before their value.
_TABLE_LABELS = frozenset(normalize(label) for label in ("Job Number", "Job Type", "Opening Date", "Closing Date"))
_SCORE_NEEDED = 5
# With the marks around it; the labels themselves are half as long.
_LONGEST_LABEL = 45
# Many employers print a table of facts; two of the layout's own labels tell its.
_STRONG_CELLS = 2
# A list of jobs that a library keeps as a diary begins with the day of the week.
_DAY_OF_BLOG = re.compile(rf"(?:{'|'.join(WEEKDAYS)}),", re.IGNORECASE)
# Their forms have the everyday labels below the employer's name too.
_SCHOOL = re.compile(
    r"\b(?:University|College|Museum(?! District)|Zoo|Zoological|Society|Institute|Orchestra|Aquarium|Botanical)\b",
    re.IGNORECASE,
)
# Pages of universities that have the same labels and these two.
_OF_INTERFOLIO = frozenset(("open date", "deadline", "application instructions"))
_BULLETS = f"{BULLETS}-–*+> \t"
# What this layout never calls its facts, and what it calls them.
_OF_OTHER_FORMS = frozenset(("job title", "position title", "job status", "wage", "position", "deadline", "district"))
_OF_THIS_FORM = frozenset(("job number", "job type", "opening date", "closing date/time", "to qualify", "job address"))


def recognizes(document: Document) -> bool:
    """Whether the header has the layout's lines and the text enough of its labels and headings."""
    seen = set()
    filled = [line.strip() for line in document.lines if line.strip()][:12]
    head = [cell for line in filled for cell in (line.strip("| ").split(" | ") if line[0] == "|" else [line])]
    score = 0
    of_label = of_school = False
    for text in head:
        text = (clean(text[:400]) if "<" in text else text).lstrip(_BULLETS)[:120]
        of_school = of_school or _names_school(text)
        if employer_named(text):
            seen.add("employer")
        elif is_place_line(text) and not any(map(is_job_word, text.replace(",", " ").split())):
            seen.add("place")
        elif date_alone(text) and not _DAY_OF_BLOG.match(text) and not of_label:
            seen.add("date")
        of_label = (matched := _LABELS.match(text)) is not None and not matched[2]
    score += 2 * len(seen)
    begun = (text.lstrip(_BULLETS)[:60].partition(":") for text in document.lines[:2_000])
    printed = [(normalize(label), value.strip()) for label, _, value in begun if len(label) <= _LONGEST_LABEL]
    labels = {label for label, _ in printed}
    # A page of several jobs gives each its number.
    if labels >= _OF_INTERFOLIO or len({value for label, value in printed if label in _NUMBERS and value}) > 1:
        return False
    if labels & _OF_OTHER_FORMS and not labels & _OF_THIS_FORM:
        return False
    rows = (labels_in_row(text, _LABELS) for text in document.lines[:HEADER_LONGEST])
    labels |= {normalize(name) for row in rows for name in row}
    cells = {normalize(first_cell(line)) for line in filled if line[0] == "|"}
    labels |= cells if len(cells & _SCORES[0][1]) >= _STRONG_CELLS else set()
    begins = [text.strip().casefold() for text in document.lines[:HEADER_LONGEST] if text[:1].isalpha()]
    labels |= {label for label in _TABLE_LABELS if any(text.startswith(label + " ") for text in begins)}
    for points, known in _SCORES:
        score += points * len(known & labels)
    if of_school and not labels & _SCORES[0][1]:
        return False
    # Small employers print their name, alone or above their address, and such everyday labels as "Location" and
    # "Salary", too.
    if not labels & _SCORES[0][1] and (
        seen == {"employer"} or (seen == {"employer", "place"} and _has_letterhead(head))
    ):
        return False
    return score >= _SCORE_NEEDED and ("employer" in seen or {"place", "date"} <= seen or score >= 8)


def _has_letterhead(head: Sequence[str]) -> bool:
    """Whether one of the first lines is a whole address: street or box, town and ZIP code."""
    return any(_LETTERHEAD.fullmatch(text[:120]) for text in head[:_LETTERHEAD_WITHIN])


_LETTERHEAD_WITHIN = 4
_LETTERHEAD = re.compile(r"(?:\d{1,6} |P\.? ?O\.? Box )[^:]{5,80},? \d{5}(?:-\d{4})?", re.IGNORECASE)


def _names_school(text: str) -> bool:
    """Whether a short line is the name of a university, museum or the like, and no job there."""
    return len(text) < HEADER_LONGEST and bool(_SCHOOL.search(text)) and not any(map(is_job_word, text.split()))


def parse(document: Document) -> Reading:
    """The one posting of the announcement. Raises DocumentError when it prints no title."""
    if parted := part_lines(document, _LABELS):
        return with_own_lines(_parse(parted[0]), parted[1])
    return _parse(document)


def _parse(document: Document) -> Reading:
    lines = read_lines(document)
    draft = Draft(document, lines, Notes(document))
    parted = part_trailing_labels(_with_values_below(lines), _LABELS)
    labelled = _LABELS.read(split_labels(split_cells(with_colons(parted, _LABELS)), _LABELS))
    header, body = header_lines(lines, labelled)
    # Below the header "Title" and "Agency" are words of the text.
    labelled = [entry for entry in labelled if entry.line < body or entry.key not in ("title", "agency")]
    read_header(draft, header, titled=_is_titled(labelled, header))
    state = _state(draft, lines)
    read_header_places(draft, header, state, labelled)
    _leave_day_to_label(draft, labelled)
    read_labelled(draft, _where_work_is(draft, labelled, state), state, body)
    if not settle_title(draft) and not _take_title_below(draft, lines):
        raise DocumentError("no_title", "The announcement prints no job title, so it cannot be shown as a job.")
    complete_agency(draft)
    read_unit_in_prose(draft, body - 1)
    read_body(draft, _LABELS, 1, state)
    read_street_of_town(draft, body)
    town = town_in_name(draft.agency.get("name", "")) if not draft.locations else None
    if town and not is_in_no_one_town(lines):
        line = draft.notes.evidence["agency.name"].first_line
        draft.add_location(LocationText(city=town, state=state), line)
        draft.notes.cite("locations.0", line, status="inferred")
    return Reading(LAYOUT, (draft.record(),), tuple(draft.notes.warnings))


def _where_work_is(draft: Draft, labelled: Sequence[Labelled], state: str | None) -> Sequence[Labelled]:
    """The labelled values without the employer's own address at the page's foot, where a label gives the street and
    town at which the work is."""
    places = [
        place
        for entry in labelled
        if normalize(entry.label) == "work location" and _STREET_IN.search(entry.value)
        for place in read_locations(entry.value, state)
    ]
    if not any(place.street and place.city for place in places):
        return labelled
    if draft.town and draft.town not in {place.city for place in places}:
        # The town of the header is the employer's.
        draft.locations = []
        del draft.notes.evidence["locations.0"]
    draft.taken.update(entry.value_line for entry in labelled if normalize(entry.label) == "job address")
    return [entry for entry in labelled if normalize(entry.label) != "job address"]


_STREET_IN = re.compile(r"\b\d{1,6} (?:[NSEW]{1,2} )?[A-Z0-9]\w* [\w. ]{1,40},? [A-Z]")


def _leave_day_to_label(draft: Draft, labelled: Sequence[Labelled]) -> None:
    """Leave out the day that the header prints without a label where a label gives the day of posting."""
    if "date_posted" in draft.values and any(
        entry.key == "date_posted" and find_dates(entry.value[:HEADER_LONGEST]) for entry in labelled
    ):
        del draft.values["date_posted"], draft.notes.evidence["date_posted"]


def _with_values_below(lines: Sequence[Line]) -> list[Line]:
    """The lines, the header's tables with their labels in one row and their values in the next as labelled values."""
    return [*with_values_below(lines[:HEADER_LONGEST], _LABELS), *lines[HEADER_LONGEST:]]


def _is_titled(labelled: Sequence[Labelled], header: Sequence[Line]) -> bool:
    """Whether a label gives the title: its own, or that of the class or the working title where no line of the header
    names a job."""
    if any(entry.key == "title" and entry.value for entry in labelled):
        return True
    of_class = any(entry.key in ("classification", "working_title") and names_a_job(entry.value) for entry in labelled)
    names = (_BEHIND_NAME.split(line.text[:HEADER_LONGEST])[0] for line in header if line.text[-1] != ".")
    return of_class and not any(map(names_a_job, names))


# "Library Associate (Bilingual) - 0.6 FTE"
_BEHIND_NAME = re.compile(r" \(| [-–—] ")


def _take_title_below(draft: Draft, lines: tuple[Line, ...]) -> bool:
    """Take the job that a line names alone below the labels, as in texts copied without their first line."""
    for line in lines[:HEADER_LONGEST]:
        alone = line.number not in draft.taken and len(line.text) <= LONGEST_EMPLOYER and line.bullet is None
        if alone and NAME_ALONE.fullmatch(line.text) and names_a_job(line.text):
            read_title(draft, line.text, line.number)
            return True
    return False


def _state(draft: Draft, lines: tuple[Line, ...]) -> str | None:
    """The state that the employer's or the place's line names."""
    for line in lines[:HEADER_LONGEST]:
        if (
            line.text
            and (employer_named(line.text) or is_place_line(line.text))
            and (code := state_code(" " + line.text))
        ):
            return code
    short = (code for line in lines if line.text and len(line.text) < 120 and (code := _address_state(line.text)))
    return next(short, None)


_ADDRESS = re.compile(
    r"(?:Job Address|Location|Work Location|Address)?:? ?(?:[\w .,#'-]{2,80}), ?[A-Z][\w. ]+(?:,? \d{5})?$"
)


def _address_state(text: str) -> str | None:
    return (
        state_code(" " + text)
        if _ADDRESS.match(text) and ("OR" in text or "Oregon" in text or is_place_line(text))
        else None
    )
