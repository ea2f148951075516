"""The lines above the first heading that need no label: the title, the employer, the place."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from postings.ingest.announcement.cells import split_cells
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.header import is_no_title, names_title
from postings.ingest.announcement.header_rows import precedes_class_code
from postings.ingest.announcement.labelled_employers import take_agency
from postings.ingest.announcement.spellings import HEADINGS
from postings.ingest.announcement.titles import NUMBER_BEHIND, read_title
from postings.ingest.fields.dates import find_dates
from postings.ingest.fields.employers import Employer, read_employer
from postings.ingest.fields.employment_terms import terms_in_title
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.locations import is_place_line, read_locations
from postings.ingest.fields.qualifications import names_route
from postings.ingest.fields.terms_alone import flsa_among, terms_alone
from postings.ingest.fields.university_units import (
    is_unit_of_university,
    units_alone,
    university_alone,
    university_and_units,
)
from postings.ingest.layout import Labelled, Line, label_shape, normalize
from postings.ingest.parsers.general_announcement.employer_lines import (
    ASKED_OF_JOB,
    LONGEST_NAME,
    PARTS,
    employer_line,
    job_and_employer,
    names_job,
)
from postings.ingest.parsers.general_announcement.page_headings import heads_no_section
from postings.ingest.parsers.general_announcement.title_lines import UNIT, is_labelled, title_line
from postings.ingest.parsers.general_announcement.told_twice import (
    LONGEST_SENTENCE,
    asked_about,
    behind_employer,
    is_sought_above,
    is_sought_elsewhere,
    take_chain,
    title_given_twice,
)
from postings.ingest.record import WorkMode

_MOST_LINES = 12
_LONGEST_TERMS, _LONGEST_OF_HEAD = 40, 300
# "HARBOR CLERK - 60071234"
_BEHIND_TITLE = re.compile(r" - \d{5,10}$")
_POSTED = re.compile(
    r"(?:(?:job )?(?:posted|listed)|issued)(?: by)?(?: on)?:? "
    r"(?P<date>.{0,30}?\d{4}|\d{4}-\d\d-\d\d)(?:$| (?:in|by) .*)",
    re.IGNORECASE,
)
# "Posted February 20, 2026. Review begins ..."
_POSTED_SENTENCE = re.compile(r"(?:job )?posted:?(?: on)? (?P<date>[A-Z][a-z]+ \d{1,2}, \d{4})\. ", re.IGNORECASE)
# "Department of Ponds Salary $54,412.80 - $76,315.20 per year"
_PAY_BEHIND = re.compile(r"\s+(?:Salary|Pay)\b[^$]{0,20}\$")
_HIRES_FOR_OTHERS = re.compile(r"\b(?:Human Resources?|Personnel|Employment)\b", re.IGNORECASE)
# What a state's departments are called besides what their names begin with.
_OF_STATE = re.compile(r"[A-Z][\w&' -]{3,60} (?:Administration|Services|Lottery|Patrol|Police|Archives)")
_OF_TOWN = re.compile(r"(?:City|Town|Village|Borough) of ")


def read_header(draft: Draft, labelled: Iterable[Labelled]) -> None:
    """Take the title, the employer and the place from the text's first lines, where no label names them."""
    labels = list(labelled)
    titled = any(map(names_title, labels))
    employed = any(entry.key == "agency" and entry.value for entry in labels)
    if not employed:
        _take_labelled_job_and_employer(draft, labels)
    lines = _header_lines(draft.lines, labels)
    for line in lines:
        if employed or not _take_university(draft, line):
            _take_header_line(draft, line, employed)
        _take_terms(draft, line)
    if not employed:
        take_chain(draft)
    if not titled and _take_title_told_twice(draft, lines, labels):
        return
    found = None if titled else title_line(draft, lines)
    if not titled and not (found and names_job(found[1])) and _take_labelled_title(draft, labels):
        return
    if found and not is_sought_above(draft.lines, found[0].number):
        _take_title_line(draft, *found)


def _take_title_line(draft: Draft, line: Line, title: str) -> None:
    """Take the title that a line of the head holds, unless it names no job and a sentence says who is sought."""
    if not names_job(title) and is_sought_elsewhere(title, draft.lines):
        return
    title = _with_line_below(draft, line, title)
    read_title(draft, NUMBER_BEHIND.sub("", title), line.number)
    if numbered := NUMBER_BEHIND.search(line.text):
        draft.suggest("requisition_id", numbered["number"], line.number)
    if len(line.text) <= LONGEST_NAME:
        draft.taken.add(line.number)


def _with_line_below(draft: Draft, line: Line, title: str) -> str:
    """A title that goes on below a stroke at its end: "Volunteer Coordinator /" above "Education Officer"."""
    below = draft.lines[line.number].text if line.number < len(draft.lines) else ""
    if not title.endswith(("/", "&")) or not below or len(below) > LONGEST_NAME or not names_job(below):
        return title
    draft.taken.add(line.number + 1)
    return f"{title} {below}"


def _take_title_told_twice(draft: Draft, lines: Sequence[Line], labels: Sequence[Labelled]) -> bool:
    of_labels = {entry.line for entry in labels}
    others = [line for line in draft.lines if line.number not in of_labels]
    if asked := asked_about(lines) or behind_employer(others):
        line, (title, employer) = asked
        if "name" not in draft.agency and (known := read_employer(employer)):
            take_agency(draft, known.name, line.number)
    elif twice := title_given_twice(draft.lines, labels):
        line, title = twice, twice.text
    else:
        return False
    read_title(draft, title, line.number)
    draft.taken.add(line.number)
    return True


def _take_terms(draft: Draft, line: Line) -> None:
    """Take the terms of a line that holds nothing else, or that stand beside the job's name in it."""
    if terms := terms_alone(line.text):
        draft.suggest("appointment", terms[0], line.number)
        draft.suggest("schedule", terms[1], line.number)
        draft.taken.add(line.number)
    if len(line.text) <= _LONGEST_TERMS:
        draft.suggest("flsa", flsa_among(line.text), line.number)
    if "time" in line.text.casefold() and names_job(line.text):
        appointment, schedule, _ = terms_in_title(line.text)
        draft.suggest("appointment", appointment, line.number)
        draft.suggest("schedule", schedule, line.number)


_WORK_MODES: dict[str, WorkMode] = {"on-site": "onsite", "onsite": "onsite", "hybrid": "hybrid", "remote": "remote"}


def _without_pay(text: str) -> str:
    """The employer's name in a line that goes on with the pay."""
    return _PAY_BEHIND.split(text)[0] if "$" in text else text


def _take_header_line(draft: Draft, line: Line, employed: bool) -> None:
    """Take the employer, its unit, the date or the place that a line of the head holds alone. `employed`: a label names
    the employer."""
    employer = None if employed else employer_line(_without_pay(line.text))
    if not employed and "name" not in draft.agency and (asked := ASKED_OF_JOB.fullmatch(line.text[:LONGEST_SENTENCE])):
        take_agency(draft, asked["name"], line.number)
        return
    draft.suggest("work_mode", _WORK_MODES.get(line.text.casefold()), line.number)
    if employer and ("name" not in draft.agency or _is_around(draft.agency["name"], employer)):
        _take_employer(draft, employer, line.number)
    elif employer and UNIT.search(line.text):
        # The office that hires for all others stands in letterheads.
        if not _HIRES_FOR_OTHERS.search(line.text):
            _add_units(draft, line)
        draft.taken.add(line.number)
    elif draft.agency.get("name", "").casefold().startswith("state of ") and _OF_STATE.fullmatch(line.text):
        take_agency(draft, line.text, line.number)
        draft.taken.add(line.number)
    elif (posted := _POSTED.fullmatch(line.text[:60])) and (dates := find_dates(posted["date"])):
        draft.suggest("date_posted", dates[0].value.isoformat(), line.number)
        draft.taken.add(line.number)
    elif (posted := _POSTED_SENTENCE.match(line.text[:60])) and (dates := find_dates(posted["date"])):
        draft.suggest("date_posted", dates[0].value.isoformat(), line.number)
    elif is_place_line(line.text) and not (names_job(line.text) or find_dates(line.text) or names_route(line.text)):
        for place in read_locations(line.text):
            draft.add_location(place, line.number)
        draft.taken.add(line.number)


def _take_university(draft: Draft, line: Line) -> bool:
    """Take the university with its units, or several units without it, that a line names and nothing else; or the
    university below a department that was taken for the employer."""
    whole = university_and_units(line.text)
    # A university may be called like a job: "Tidewater Christian University".
    if whole is None and names_job(line.text):
        return False
    name, units = whole or ("", units_alone(line.text))
    known = draft.agency.get("name")
    if name and (known is None or known in (*units, name)):
        take_agency(draft, name, line.number)
    elif not units and known and is_unit_of_university(known) and (alone := university_alone(line.text)):
        take_agency(draft, alone, line.number)
        name, units = alone, (known,)
    if not units or draft.agency.get("name", name) != name:
        return False
    for unit in units:
        draft.add_unit(unit, line.number)
    draft.taken.add(line.number)
    return True


def _add_units(draft: Draft, line: Line) -> None:
    for part in PARTS.split(line.text):
        if UNIT.search(part) and not (names_a_job(part) or _SAYS.search(part)):
            draft.add_unit(part, line.number)


# "The Library Board is looking for a" names no unit.
_SAYS = re.compile(r" (?:is|are|has|have|will|seeks|needs) ")


def _take_labelled_job_and_employer(draft: Draft, labels: Sequence[Labelled]) -> None:
    """Take both from the value of a title's label."""
    for entry in labels:
        if entry.key == "title" and (parted := job_and_employer(entry.value)):
            read_title(draft, parted[0], entry.value_line)
            take_agency(draft, parted[1].name, entry.value_line)
            return


def _take_labelled_title(draft: Draft, labels: Sequence[Labelled]) -> bool:
    """Take the class or the working title as the title of a text that has no other."""
    for key in ("working_title", "classification", "job_type"):
        for entry in labels:
            names = names_job if key == "working_title" else names_a_job
            # Schools print the kind of a job before it: "Transportation/Substitute Bus Operator".
            value = entry.value.rpartition("/")[2].strip() if key == "job_type" else _BEHIND_TITLE.sub("", entry.value)
            if entry.key == key and names(value[:LONGEST_NAME]) and len(value) <= LONGEST_NAME:
                read_title(draft, value, entry.value_line)
                return True
    return False


def _header_lines(lines: Sequence[Line], labelled: Sequence[Labelled]) -> list[Line]:
    """The first lines with text that are neither labels nor their values, up to the first heading or long text."""
    of_labels = {entry.line for entry in labelled} | {
        entry.value_line for entry in labelled if entry.key != "title" or not is_no_title(entry.value)
    }
    header: list[Line] = []
    before: Line | None = None
    cells = [cell for cell in split_cells(lines[:100]) if cell.text]
    for line, below in zip_longest(cells, cells[1:]):
        of_label = before is not None and before.number == line.number and before.text.endswith(":")
        of_label = of_label or (before is not None and _names_superior(before))
        before = line
        if of_label or _names_superior(line):
            continue
        # "REPORTS TO: Six-Member," goes on below.
        above = lines[line.number - 2].text if line.number > 1 else ""
        if above.endswith(",") and label_shape(above):
            continue
        of_label = line.number in of_labels and not precedes_class_code(line, labelled)
        if not line.text or of_label or is_labelled(line.text):
            continue
        begins_text = normalize(line.text) in HEADINGS.exact and line.bullet is None
        is_of_page = heads_no_section(line, below, lines)
        begins_text = begins_text and not is_of_page
        if (
            len(line.text) > _LONGEST_OF_HEAD
            and len(header) <= 1
            and not any(names_job(known.text) for known in header)
        ):
            # A notice to those who know the site stands above the title.
            continue
        if len(header) == _MOST_LINES or begins_text or len(line.text) > _LONGEST_OF_HEAD:
            break
        header.append(line)
    return header


_SUPERIOR = frozenset(
    ("reports to", "report to", "reporting to", "supervisor", "immediate supervisor", "supervised by", "manager"),
)


def _names_superior(line: Line) -> bool:
    """Whether a line is the name, without a colon, of what stands below it: whom the job reports to."""
    return line.bullet is None and len(line.text) < 25 and normalize(line.text) in _SUPERIOR


def _take_employer(draft: Draft, employer: Employer, number: int) -> None:
    take_agency(draft, employer.name, number)
    text = draft.lines[number - 1].text
    if _without_pay(text) == text:
        draft.taken.add(number)
    if employer.unit:
        draft.add_unit(employer.unit, number)
    for part in PARTS.split(draft.lines[number - 1].text):
        if UNIT.search(part) and employer.name not in part and not names_a_job(part):
            draft.add_unit(part.strip(), number)


def _is_around(name: str, employer: Employer) -> bool:
    """Whether the employer known so far is the state as a whole, of which a line below names the department, or a
    county in which a line below names the city."""
    if name.endswith(" County") and (_OF_TOWN.match(employer.name) or employer.name.startswith("Superior Court")):
        return True
    return name.casefold().startswith("state of ") and not employer.name.casefold().startswith("state of ")
