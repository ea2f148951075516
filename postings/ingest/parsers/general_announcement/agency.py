"""The employer as a whole, once head and sentences are read: one named elsewhere, the government around a department,
a department that stands alone."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.governments_named_often import find_local_government
from postings.ingest.announcement.labelled.employers import take_agency
from postings.ingest.announcement.named_employer import find_named_employer, of_equal_opportunity
from postings.ingest.announcement.pages_of_members import (
    department_that_hires,
    government_that_hires,
    is_named_again,
    prints_for_members,
)
from postings.ingest.fields.employers.employer_names import read_employer, state_of_department
from postings.ingest.fields.employers.university_units import is_unit_of_university, with_campus
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Line, normalize
from postings.ingest.parsers.general_announcement.employer_around import employer_around
from postings.ingest.parsers.general_announcement.employer_lines import PARTS, employer_line, names_job
from postings.ingest.parsers.general_announcement.federal_units import take_federal_units
from postings.ingest.parsers.general_announcement.places import without_place
from postings.ingest.parsers.general_announcement.title_lines import UNIT
from postings.ingest.parsers.general_announcement.told_twice import (
    prefer_employer_behind_title,
    take_employer_before_title,
)

_LONGEST = 3_000


def _may_hire(unit: str) -> bool:
    """Whether a unit's name says that it is an office of some kind, as "Programs" and "Maintenance" do not."""
    return bool(UNIT.search(unit) or "Service" in unit or read_employer(unit))


# "Parks & Recreation Department": every town has one, and hires for it.
_OF_ANY_TOWN = re.compile(
    r"(?:(?:town|city|county|village|borough|township|municipal) )?"
    r"(?:(?:public works|parks?|recreation|police|fire|highway|streets?|roads?|water|sewer|wastewater|utilit(?:y|ies)"
    r"|finance|library|building|planning|community (?:development|services)|administration|sanitation|maintenance"
    r"|public safety|inspections?|assessor|clerk|engineering|golf|cemetery|transportation|electric|aviation|airports?"
    r"|(?:public |environmental )?health|(?:human|social) services|housing)"
    r"(?:,? (?:and|&) |, )?){1,4}"
    r" (?:department|division|dept\.?|office)|(?:town|city|county|village) (?:clerk|manager|treasurer|assessor"
    r"|administrator|auditor|recorder)[’']?s? office|department of (?:public works|parks (?:and|&) recreation)",
    re.IGNORECASE,
)


def _take_around(draft: Draft, name: str, line: int) -> None:
    """Take the government that a text names as the employer, and the department known so far as its unit."""
    unit, number = draft.agency["name"], draft.notes.evidence["agency.name"].first_line
    draft.put_first_unit(unit, number)
    take_agency(draft, name, line)


def _named_before(lines: Sequence[Line], department: str) -> tuple[str, int] | None:
    """(the government, its line) whose name a text prints right before its department's: "City of Elm Aviation
    Department"."""
    pattern = re.compile(
        r"\b(?P<name>(?:City|Town|Village|County|Borough|Township) of [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}"
        rf"|[A-Z][\w.’'-]* County)(?:[’']s)? {re.escape(department)}\b"
    )
    for line in lines:
        if department in line.text and (found := pattern.search(line.text[:_LONGEST])):
            return found["name"].removesuffix("’s").removesuffix("'s"), line.number
    return None


# "Department of Procurement Services" may be a state's or a city's.
_DIVISION = re.compile(r"^(?!.*\b(?:City|County|Town|State|University)\b).* Division$")
_OFFICE_OF_ANY = re.compile(r"(?:Department|Bureau|Office|Division) of ", re.IGNORECASE)
_OF_STATE = re.compile(r"\b(?:State|Commonwealth) of [A-Z]|\bstate (?:agency|employees|law)\b")
_EMPLOYS = re.compile(r"\b(?:employees?|employment|employer|residents)\b", re.IGNORECASE)
_NAMED_OFTEN = 3
_IS_LOCAL = re.compile(r"(?:The )?(?:City|County|Town|Village|Borough)(?: and County)? of [A-Z]", re.IGNORECASE)


def _city_around(lines: Sequence[Line]) -> tuple[str, int] | None:
    """(the city or county, its line) that a text names several times, as employer too, where no state is."""
    if (found := find_local_government(lines)) is None or " of " not in found[0]:
        return None
    named = [line.text[:_LONGEST] for line in lines if found[0] in line.text]
    if len(named) < _NAMED_OFTEN or not any(map(_EMPLOYS.search, named)):
        return None
    return None if any(_OF_STATE.search(line.text[:_LONGEST]) for line in lines) else found


def _government_around(lines: Sequence[Line], name: str) -> tuple[str, int] | None:
    """(the government, its line) that hires for a department whose name does not tell whose it is."""
    if _OF_ANY_TOWN.fullmatch(name):
        return _named_before(lines, name) or find_local_government(lines) or of_equal_opportunity(lines)
    if is_unit_of_university(name) and (found := find_local_government(lines)) and "University" in found[0]:
        return found
    if _OFFICE_OF_ANY.match(name) and (found := _named_before(lines, name) or _city_around(lines)):
        return found
    if _OFFICE_OF_ANY.match(name) and (found := of_equal_opportunity(lines)) and _IS_LOCAL.match(found[0]):
        return found
    return government_that_hires(lines) if _DIVISION.search(name) else None


# "Campus: SUNY Elm Bay"
_CAMPUS = re.compile(r"(?:SUNY|CUNY|CSU) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}")


def _take_unit_as_agency(draft: Draft, index: int = 0) -> None:
    """Take a unit, the largest one known so far unless told otherwise, as the agency itself."""
    line = draft.notes.evidence.pop(f"agency.units.{index}").first_line
    take_agency(draft, draft.units.pop(index), line)
    _renumber_units(draft, index)


def _leave_out_same_unit(draft: Draft) -> None:
    """Leave out the unit that only spells the employer's own name in another way: "Dept. of Ecology"."""
    if draft.units and _spelled_out(draft.units[0]) == _spelled_out(draft.agency["name"]):
        draft.units.pop(0)
        draft.notes.evidence.pop("agency.units.0")
        _renumber_units(draft)


_DEPARTMENT_CUT = re.compile(r"\bDept\b\.?", re.IGNORECASE)


def _spelled_out(name: str) -> str:
    return normalize(_DEPARTMENT_CUT.sub("Department", name))


def _renumber_units(draft: Draft, gone: int = 0) -> None:
    """Move the lines of the units behind the one that is gone, the first unless told otherwise, down by one."""
    for index in range(gone, len(draft.units)):
        draft.notes.evidence[f"agency.units.{index}"] = draft.notes.evidence.pop(f"agency.units.{index + 1}")


def _government_of_place(draft: Draft) -> tuple[str, int] | None:
    """(the city or town, its line) in which the job is and which the text names: "programs for the City of Elm"."""
    towns = "|".join(re.escape(place.city) for place in draft.locations if place.city)
    named = re.compile(rf"\b(?:City|Town|Village|Township|Borough) of (?:{towns})\b") if towns else None
    found = ((line, named.search(line.text[:_LONGEST])) for line in draft.lines if " of " in line.text) if named else ()
    return next(((match[0], line.number) for line, match in found if match), None)


def _lacks_employer(draft: Draft) -> bool:
    return "name" not in draft.agency or _OF_ANY_TOWN.fullmatch(draft.agency["name"]) is not None


def _take_of_page(draft: Draft, name: str) -> None:
    """Take the employer that only the page around the posting names; the title's line stands for it."""
    line = draft.notes.evidence["title"].first_line if "title" in draft.notes.evidence else 1
    if "name" in draft.agency:
        _take_around(draft, name, line)
    else:
        take_agency(draft, name, line)
    draft.notes.cite("agency.name", line, status="inferred")
    message = f"The posting does not name its employer. “{name}” was taken from the web page around it."
    draft.notes.warn("employer_from_page", message, line, "agency.name")


_OF_HEAD = 15


def _prefer_named_again(draft: Draft) -> None:
    """Take the employer of which the text goes on to speak where the head names it below an association of which the
    text never speaks again, a page's title is that of the site, or names the state as a whole."""
    name = draft.agency.get("name")
    line = draft.notes.evidence["agency.name"].first_line if name else 0
    if name and (hiring := department_that_hires(draft.lines, name)):
        take_agency(draft, *hiring)
        return
    if not name or not prints_for_members(draft.lines, name, line):
        return
    head = [entry for entry in draft.lines[: 2 * _OF_HEAD] if entry.text][:_OF_HEAD]
    for entry in head if any(entry.number == line for entry in head) else ():
        other = employer_line(entry.text) if entry.number != line and entry.bullet is None else None
        is_apart = other is not None and other.name == entry.text and other.name not in draft.units
        if other and is_apart and is_named_again(draft.lines, other.name, entry.number):
            take_agency(draft, other.name, entry.number)
            return
    if found := government_that_hires(draft.lines):
        take_agency(draft, *found)


_WITHIN_DEPARTMENT = re.compile(r"(?:Division|Section|Unit|Branch|Program)$")
_IS_DEPARTMENT = re.compile(r"(?:[A-Z]\w+ ){0,2}(?:Department|Dept\.?) of [A-Z]")


def _prefer_department_to_division(draft: Draft) -> None:
    """Take the department for the agency where the head names one of its divisions before it."""
    department = next((index for index, unit in enumerate(draft.units) if _IS_DEPARTMENT.match(unit)), None)
    if department is not None and _WITHIN_DEPARTMENT.search(draft.agency["name"]):
        division, line = draft.agency["name"], draft.notes.evidence["agency.name"].first_line
        _take_unit_as_agency(draft, department)
        draft.put_first_unit(division, line)


def _leave_out_place_in_name(draft: Draft) -> None:
    """Leave out the one place that is nothing but the employer's name: "Preservation Elmland"."""
    if (
        len(draft.locations) == 1
        and draft.lines[draft.notes.evidence["locations.0"].first_line - 1].text == (draft.agency["name"])
    ):
        draft.locations = []
        del draft.notes.evidence["locations.0"]


def complete_agency(draft: Draft) -> None:
    """An employer that only an address, a heading or a notice at the end names; a department without an employer around
    it is the agency itself; the name implies the jurisdiction."""
    take_employer_before_title(draft)
    prefer_employer_behind_title(draft)
    _prefer_named_again(draft)
    if "name" not in draft.agency and (found := _government_of_place(draft)):
        take_agency(draft, *found)
    campus = next((index for index, unit in enumerate(draft.units) if _CAMPUS.fullmatch(unit)), None)
    if "name" not in draft.agency and campus is not None:
        _take_unit_as_agency(draft, campus)
    around = employer_around(draft.document.around) if _lacks_employer(draft) else None
    if "name" not in draft.agency and (found := find_named_employer(draft.lines)):
        if draft.units and draft.units[0] == found[0]:
            _take_unit_as_agency(draft)
        else:
            take_agency(draft, *found)
    elif found := _government_around(draft.lines, draft.agency.get("name", "")):
        _take_around(draft, *found)
    if around and _lacks_employer(draft):
        _take_of_page(draft, around)
    if "name" not in draft.agency and draft.units and _may_hire(draft.units[0]):
        _take_unit_as_agency(draft)
    if "name" in draft.agency:
        draft.agency["name"] = with_campus(draft.agency["name"], (line.text for line in draft.lines))
        _leave_out_same_unit(draft)
        _prefer_department_to_division(draft)
        _leave_out_place_in_name(draft)
        take_federal_units(draft)
        employer = read_employer(draft.agency["name"])
        implied = (employer.jurisdiction if employer else None) or state_of_department(
            draft.agency["name"], [line.text for line in draft.lines]
        )
        if implied:
            draft.agency["jurisdiction"] = implied
            line = draft.notes.evidence["agency.name"].first_line
            draft.notes.cite("agency.jurisdiction", line, status="inferred")


# "Elm County Harbor Clerk" in a text that names no employer besides
_OF_COUNTY = re.compile(r"(?P<name>(?:[A-Z][\w.]+ ){1,2}County) (?P<job>[A-Z].+)")


def take_employer_out_of_title(draft: Draft) -> None:
    """Leave the job alone in a title such as "Library Director - Elm PLD" of the Elm Public Library District."""
    title, name = draft.values.get("title", ""), draft.agency.get("name", "")
    if not name and (of_county := _OF_COUNTY.fullmatch(title)) and names_job(of_county["job"]):
        draft.values["title"] = of_county["job"]
        take_agency(draft, of_county["name"], draft.notes.evidence["title"].first_line)
        return
    job, *others = PARTS.split(title)
    if not name and len(others) == 1 and names_job(job) and _may_be_whose(others[0], draft):
        draft.values["title"] = job
        take_agency(draft, others[0], draft.notes.evidence["title"].first_line)
        return
    before, comma, _ = title.partition(f", {name}") if name else (title, "", "")
    if comma and names_job(before) and not name.endswith(" Division"):
        # "Harbor Clerk, Elm Museum, Elm Bay, OH"
        draft.values["title"] = before
        return
    behind = title.removeprefix(f"{name} ")
    if name.endswith(_OF_DISTRICTS) and behind != title and " " in behind and names_a_job(behind):
        # "Elm Irrigation District General Manager"
        draft.values["title"] = behind
        return
    short = name.split(" ")[0] if name else ""
    if (
        len(others) == 1
        and names_job(job)
        and short in others[0].split()
        and len(without_place(others[0])) <= len(name)
    ):
        draft.values["title"] = job


_OF_DISTRICTS = (" District", " Authority")


def _may_be_whose(name: str, draft: Draft) -> bool:
    """Whether what stands behind the title's dash is the town's name or a library's own: "Elm Bay Library"."""
    return _is_city_of_place(name, draft) or _LIBRARY.fullmatch(name) is not None


_LIBRARY = re.compile(
    r"(?!(?:Main|Central|Public|Law|University|College|Branch|School|Medical|County|City|Town|Health|Music|Art|Science"
    r"|Research|Children[’']s|Youth|Teen|Digital|Special|Reference|East|West|North|South|Downtown|Mobile|New|State)\b)"
    r"(?!.* Branch Library)[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2} (?:Free |Memorial |Community )?Library"
)


def _is_city_of_place(name: str, draft: Draft) -> bool:
    """Whether a name is that of the town in which the job is, as cities of Utah call themselves: "Elm Bay City"."""
    return any(name == f"{place.city} City" for place in draft.locations if place.city)
