"""What a line of the head holds alone, without a label: the employer, its units, a date, places, terms."""

import re

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.employers import take_agency
from postings.ingest.announcement.labelled.places import take_places_below, town_in_name
from postings.ingest.fields.days.dates import find_dates
from postings.ingest.fields.employers.employer_names import Employer, read_employer
from postings.ingest.fields.employers.university_units import (
    is_museum,
    is_unit_of_university,
    units_alone,
    university_alone,
    university_and_units,
)
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.places.locations import is_place_line, read_locations
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.terms_alone import flsa_among, terms_alone
from postings.ingest.fields.terms.terms_in_titles import terms_in_title
from postings.ingest.layout import Line
from postings.ingest.parsers.general_announcement.employer_lines import ASKED_OF_JOB, PARTS, employer_line, names_job
from postings.ingest.parsers.general_announcement.federal_units import is_below_department
from postings.ingest.parsers.general_announcement.places import BOX_ALONE, with_street_above
from postings.ingest.parsers.general_announcement.title_lines import UNIT
from postings.ingest.parsers.general_announcement.told_twice import LONGEST_SENTENCE
from postings.ingest.record import WorkMode

_LONGEST_TERMS, _LONGEST_PLACED = 40, 80
_POSTED = re.compile(
    r"(?:(?:(?:job|date) )?(?:posted|listed)|issued)(?: by)?(?: on)?(?::? |(?=(?-i:[A-Z][a-z]{2,8} \d{1,2}, \d{4})))"
    r"(?P<date>.{0,30}?\d{4}|\d{4}-\d\d-\d\d)(?:$| (?:in|by) .*)",
    re.IGNORECASE,
)
# "Posted February 20, 2026. Review begins ..."
_POSTED_SENTENCE = re.compile(r"(?:job )?posted:?(?: on)? (?P<date>[A-Z][a-z]+ \d{1,2}, \d{4})\. ", re.IGNORECASE)
# "28 Jan 2022 11:39 AM | Ann Reed": when a member of a board wrote, and who may stand behind it.
_LONGEST_WRITTEN = 90
_WRITTEN_BY = re.compile(r"(?P<date>\d{1,2} [A-Z][a-z]{2,8} \d{4}) \d{1,2}:\d\d [AP]M(?: \| .{2,60})?")
# "Department of Ponds Salary $54,412.80 - $76,315.20 per year"
_PAY_BEHIND = re.compile(r"\s+(?:Salary|Pay)\b[^$]{0,20}\$")
# "Few vacancies in the following location(s):"
_OVER_PLACES = re.compile(r"\bin the following location(?:s|\(s\))?:$", re.IGNORECASE)
_HIRES_FOR_OTHERS = re.compile(r"\b(?:Human Resources?|Personnel|Employment|Civil Service)\b", re.IGNORECASE)
_OF_TOWN = re.compile(r"(?:City|Town|Village|Borough) of ")
_WORK_MODES: dict[str, WorkMode] = {"on-site": "onsite", "onsite": "onsite", "hybrid": "hybrid", "remote": "remote"}


# "Elm Bay, WA Full Time"
_PLACE_AND_TERMS = re.compile(
    r"(?P<place>[A-Z][\w .'’-]{2,30}, [A-Z]{2})[ ,|–-]+(?P<terms>(?:full|part)[ -]time\b.*)", re.I
)


def take_terms(draft: Draft, line: Line) -> None:
    """Take the terms of a line that holds nothing else, or but the place before them, or that stand beside the job's
    name in it."""
    placed = _PLACE_AND_TERMS.fullmatch(line.text[:_LONGEST_PLACED])
    if placed and (terms := terms_alone(placed["terms"])) and is_place_line(placed["place"]):
        draft.suggest("appointment", terms[0], line.number)
        draft.suggest("schedule", terms[1], line.number)
        for place in read_locations(placed["place"]):
            if not _is_cut(place.city, draft.agency.get("name", "")):
                draft.add_location(place, line.number)
        draft.taken.add(line.number)
        return
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


def _is_cut(city: str | None, employer: str) -> bool:
    """Whether a town is but the first word of the employer's: "Elm" for the City of Elm Bay."""
    return bool(city and f" {city} " in employer and town_in_name(employer) != city)


def _without_pay(text: str) -> str:
    """The employer's name in a line that goes on with the pay."""
    return _PAY_BEHIND.split(text)[0] if "$" in text else text


def take_line(draft: Draft, line: Line, employed: bool) -> None:
    """Take the employer, its unit, the date or the place that a line of the head holds alone. `employed`: a label names
    the employer."""
    is_pay = line.text.startswith("$")
    employer = None if employed or is_pay else employer_line(_without_pay(line.text))
    if employer and "name" in draft.agency and hires_for_others(employer.name):
        # The office that hires for all others stands in letterheads.
        draft.taken.add(line.number)
        return
    if not employed and "name" not in draft.agency and (asked := ASKED_OF_JOB.fullmatch(line.text[:LONGEST_SENTENCE])):
        take_agency(draft, asked["name"], line.number)
        return
    draft.suggest("work_mode", _WORK_MODES.get(line.text.casefold()), line.number)
    if employer and _is_beside(draft, line, employer):
        draft.put_first_unit(draft.agency["name"], line.number)
        take_agency(draft, employer.name, line.number)
    elif employer and ("name" not in draft.agency or _is_around(draft.agency["name"], employer)):
        _take_employer(draft, employer, line.number)
    elif employer and UNIT.search(line.text):
        if not _HIRES_FOR_OTHERS.search(line.text):
            _add_units(draft, line)
        draft.taken.add(line.number)
    elif not _take_date(draft, line):
        _take_places(draft, line)


def _take_date(draft: Draft, line: Line) -> bool:
    """Whether the line says when the job was posted; one that goes on to other things is left for those."""
    alone = _POSTED.fullmatch(line.text[:60]) or _WRITTEN_BY.fullmatch(line.text[:_LONGEST_WRITTEN])
    posted = alone or _POSTED_SENTENCE.match(line.text[:60])
    dates = find_dates(posted["date"]) if posted else []
    if dates:
        # A board lists a job some days after its employer posted it.
        if line.text.casefold().startswith("listed"):
            draft.possible.setdefault("date_posted", (dates[0].value.isoformat(), line.number))
        else:
            draft.suggest("date_posted", dates[0].value.isoformat(), line.number)
        draft.taken |= {line.number} if alone else set()
    return bool(dates)


def _take_places(draft: Draft, line: Line) -> None:
    if _OVER_PLACES.search(line.text[-_LONGEST_TERMS:]):
        draft.suggest("openings", find_openings(line.text), line.number)
        draft.taken.add(line.number)
        take_places_below(draft, line.number, None)
    elif " - " in line.text and is_below_department(draft, line.number):
        return
    elif is_place_line(line.text) and not (names_job(line.text) or find_dates(line.text) or names_route(line.text)):
        texts = (other.text for other in reversed(draft.lines[: line.number - 1]))
        above = next((text for text in texts if text and not BOX_ALONE.fullmatch(text)), "")
        for place in read_locations(_OFFICE_BEFORE.sub("", line.text)):
            draft.add_location(with_street_above(place, line.text, above), line.number)
        draft.taken.add(line.number)


# "Elm County Human Resources Elm Bay, Ohio"
_OFFICE_BEFORE = re.compile(r"^[A-Z][\w ]{2,60} Human Resources (?=[A-Z])")


def _take_employer(draft: Draft, employer: Employer, number: int) -> None:
    take_agency(draft, employer.name, number)
    text = draft.lines[number - 1].text
    if _without_pay(text) == text:
        draft.taken.add(number)
    # "Elm Services Agency Senior Clerk" goes on with the job.
    if employer.unit and (UNIT.search(employer.unit) or not names_a_job(employer.unit)):
        draft.add_unit(employer.unit, number)
    for part in PARTS.split(draft.lines[number - 1].text):
        if UNIT.search(part) and employer.name not in part and not names_a_job(part.partition(",")[0]):
            draft.add_unit(part.strip(), number)


def hires_for_others(name: str) -> bool:
    """Whether an office below its government in the head only hires for the other ones: "Division of Personnel"."""
    return _HIRES_FOR_OTHERS.search(name) is not None and UNIT.search(name.title()) is not None


# "Museum & Cultural Affairs | City of Elm Bay, Texas"
def _is_beside(draft: Draft, line: Line, employer: Employer) -> bool:
    """Whether a city or town stands on one line behind the name that was taken for the employer's, which is its
    unit's."""
    if "name" not in draft.agency or not _OF_TOWN.match(employer.name):
        return False
    known = read_employer(draft.agency["name"])
    is_one_line = draft.notes.evidence["agency.name"].first_line == line.number
    return is_one_line and (known is None or known.jurisdiction is None)


def _is_around(name: str, employer: Employer) -> bool:
    """Whether the employer known so far is the state as a whole, of which a line below names the department, or a
    county in which a line below names the city."""
    if name.endswith(" County") and (_OF_TOWN.match(employer.name) or employer.name.startswith("Superior Court")):
        return True
    return name.casefold().startswith("state of ") and not employer.name.casefold().startswith("state of ")


def take_university(draft: Draft, line: Line) -> bool:
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
    elif not units and known and _may_be_of_university(known) and (alone := university_alone(line.text)):
        take_agency(draft, alone, line.number)
        name, units = alone, (known,)
    if not units or draft.agency.get("name", name) != name:
        return False
    for unit in units:
        draft.add_unit(unit, line.number)
    draft.taken.add(line.number)
    return True


def _may_be_of_university(name: str) -> bool:
    return is_unit_of_university(name) or is_museum(name)


def _add_units(draft: Draft, line: Line) -> None:
    for part in PARTS.split(line.text):
        if UNIT.search(part) and not (names_a_job(part) or _SAYS.search(part)):
            draft.add_unit(part, line.number)


# "The Library Board is looking for a" names no unit.
_SAYS = re.compile(r" (?:is|are|has|have|will|seeks|needs) ")
