"""The employer of a NEOGOV page: the one its header names, else the one of its departments or its text."""

import re

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.employers import take_agency
from postings.ingest.announcement.named_employer import find_named_employer
from postings.ingest.announcement.pages_of_members import government_that_hires, prints_for_members
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.places.locations import state_code
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.layout import Line
from postings.ingest.layout.recurring import kept_for_lines

_EMPLOYER = re.compile(
    r"(?:the )?(?P<name>(?:City|County|Town|Village|Port|State|Borough|Township"
    r"|Parish) of [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
    r"|[A-Z][\w.'’&-]*(?: (?:[A-Z][\w.'’&-]*|and|of|&|for)){0,7} (?:County(?: Government)?|District|Authority|Council"
    r"|University|College|Metro|Schools|Commission"
    r"|(?-i:(?:U|UH|C|I|CI|CU)SD)|Utility|Agency|Department|Board|Superior Court|Service Center"
    r"|Fire (?:and|&) Rescue)"
    r"(?: of [A-Z]\w+(?: [A-Z]\w+)?| (?:#|No\. ?)?\d{1,3}[A-Z]{0,2})?"
    r"|Metro|TriMet)(?=,|$| -| \()",
    re.IGNORECASE,
)

# "State of Texas Job Vacancy Notice" is what the document is called.
_CALLS = re.compile(r"\b(?:job|vacancy|notice|announcement|bulletin|posting)\b", re.IGNORECASE)

# "Elm Transit Authority (ETA)"
_SHORT_NAME = re.compile(r" \([A-Z]{2,8}\)")
_CAPITALIZED_EMPLOYER = re.compile(r"(?:The )?[A-Z]")

_INVITES = re.compile(
    (
        r"\binvites (?:your )?applications? for|\bapplications? for the position of|^(?:job"
        r"|employment) (?:opportunity|announcement|posting)s?$|\bannounces? (?:an? )?(?:job )?opening"
    ),
    re.IGNORECASE,
)


@kept_for_lines
def employer_named(text: str) -> str | None:
    """The employer whom a header line names: "City of Portland, Oregon" is the City of Portland."""
    text = text.removesuffix(" logo")
    match = _EMPLOYER.match(text[:150])
    if match is None or not _CAPITALIZED_EMPLOYER.match(text):
        return None
    rest = text[match.end() :]
    if _CALLS.search(match.group("name")) or (
        rest.strip(" ,.")
        and state_code(" " + rest.strip(" ,-()")) is None
        and rest.strip(" ,-()").title() not in STATES
        and not invites(rest)
        and not _SHORT_NAME.fullmatch(rest)
    ):
        return None
    return match.group("name")


def invites(text: str) -> bool:
    """Whether a header line calls for applications and names no job itself."""
    return bool(_INVITES.search(text[:200]))


HIRES_FOR_OTHERS = re.compile(r"\b(?:human resources?|personnel|civil service)\b", re.IGNORECASE)
UNIT_ALONE = re.compile(
    r"(?:department|division|office|bureau) of [\w &,'’-]{3,60}|[\w &,'’-]{3,60} (?:department|division|office|bureau)",
    re.IGNORECASE,
)
_RIGHT_BELOW = 2
_OF_TOWN = re.compile(r"(?P<name>(?:City|Town|Village|County) of (?P<town>[A-Z].+?))(?:,? [A-Z]{2})?")


def take_below_employer(draft: Draft, line: Line) -> bool:
    """Take the department that a line right below the employer's names and nothing else, or the town of which what
    stands above is a part: "Elm Bay Utilities" above "City of Elm Bay, Ohio"."""
    named = draft.notes.evidence.get("agency.name")
    is_below = named is not None and "title" in draft.values and 0 < line.number - named.last_line <= _RIGHT_BELOW
    town = _OF_TOWN.fullmatch(employer_named(line.text) or "") if is_below else None
    if town and draft.agency["name"].startswith(f"{town['town']} "):
        draft.put_first_unit(draft.agency["name"], line.number)
        take_agency(draft, town["name"], line.number)
        return True
    if not is_below or not UNIT_ALONE.fullmatch(line.text) or HIRES_FOR_OTHERS.search(line.text):
        return False
    draft.add_unit(line.text, line.number)
    return True


def take_employer_below(draft: Draft, above: Line, line: Line) -> bool:
    """Take the town or county below a line that names none, and that line as its unit where it begins with the town's
    name: "Elm Bay Utilities" above "City of Elm Bay, Ohio"."""
    town = _OF_TOWN.fullmatch(employer_named(line.text) or "") if "name" not in draft.agency else None
    if town is None:
        return False
    take_agency(draft, town["name"], line.number)
    if above.text.startswith(f"{town['town']} "):
        draft.add_unit(above.text, above.number)
    return True


# A state's page names the department below it.
_OF_STATE = re.compile(r"(?:department|dept\.?|board|commission|office) of [A-Z]", re.IGNORECASE)
_LONGEST_NAME = 80


def is_within_state(text: str, state: str) -> bool:
    """Whether a line names a department of the state that is known so far: "Idaho State Police"."""
    if not state.casefold().startswith("state of ") or HIRES_FOR_OTHERS.search(text):
        return False
    own = read_employer(text[:_LONGEST_NAME])
    is_of_state = own is not None and own.name == text and (own.jurisdiction or "").casefold() == state.casefold()
    return bool(_OF_STATE.match(text)) or (is_of_state and text.casefold() != state.casefold())


def complete_agency(draft: Draft) -> None:
    """A city, county or district is its own jurisdiction, a department is not. Without an employer's line the
    department that is an authority of its own is the agency, else the employer that the text names."""
    if "name" not in draft.agency:
        _take_named_employer(draft)
    elif prints_for_members(draft.lines, draft.agency["name"], draft.notes.evidence["agency.name"].first_line) and (
        hiring := government_that_hires(draft.lines)
    ):
        draft.agency.pop("jurisdiction", None)
        take_agency(draft, *hiring)
    _take_department_of_state(draft)
    if "name" in draft.agency:
        name = employer_named(draft.agency["name"]) or draft.agency["name"]
        draft.agency["name"] = _without_title(draft, _without_town(draft, name))
        name_line = draft.notes.evidence["agency.name"].first_line
        employer = read_employer(draft.agency["name"])
        if employer and employer.unit and employer.jurisdiction == employer.name and _DEPARTMENT.search(employer.unit):
            # "City of Elm Bay Police Department"
            draft.agency["name"] = employer.name
            draft.put_first_unit(employer.unit, name_line)
        implied = (employer.jurisdiction or "") if employer else ""
        known = implied if implied.startswith("State of ") else draft.agency.get("jurisdiction")
        own = "" if _DEPARTMENT.search(draft.agency["name"]) else _LIBRARY.sub("", draft.agency["name"])
        if jurisdiction := known or own or implied:
            draft.agency["jurisdiction"] = jurisdiction
            if "agency.jurisdiction" not in draft.notes.evidence:
                draft.notes.cite("agency.jurisdiction", name_line, status="inferred")


def _take_department_of_state(draft: Draft) -> None:
    """Take the department that a label names for the agency where the page's head names the state alone."""
    state = draft.agency.get("name", "")
    unit = next((unit for unit in draft.units[:1] if is_within_state(unit, state)), None)
    if unit:
        draft.agency["jurisdiction"] = state
        draft.notes.cite("agency.jurisdiction", draft.notes.evidence["agency.name"].first_line)
        take_agency(draft, unit, draft.notes.evidence["agency.units.0"].first_line)


_DEPARTMENT = re.compile(r"^(?:Department|Dept\.?|Bureau|Division) of |\b(?:Department|Dept|Bureau|Division|Office)$")


# A county's library is the county's; a library district is a government of its own.
_LIBRARY = re.compile(r"(?<= County) (?:(?:Public )?Library|Government)$")


def _without_title(draft: Draft, name: str) -> str:
    """The employer's name without the title behind it: a job site heads its page "City of Elm Bay Harbor Clerk"."""
    title = draft.values["title"]
    starts = (match.end() for match in re.finditer(r" (?=[A-Z]\w+ [A-Z])", name))
    return next((name[:start].rstrip() for start in starts if title.startswith(name[start:])), name)


def _without_town(draft: Draft, name: str) -> str:
    """The employer's name without the town that stands behind it and on a line of its own: "Elm Zoo, Elm Bay"."""
    before, _, town = name.rpartition(", ")
    return before if before and any(place.city == town for place in draft.locations) else name


# What stands alone on one of the first lines: "Maine Department of Bridges", below a notice to its own employees;
# "United States District Court".
_HEAD = 12
_OF_TRANSIT = re.compile(r" Transit(?: \([A-Z]{2,6}\))?$")


def _take_named_employer(draft: Draft) -> None:
    for index, unit in enumerate(draft.units):
        employer = read_employer(unit)
        if (
            employer
            and employer.name in (unit, unit.partition(" (")[0])
            and (employer.jurisdiction or unit.endswith("Authority") or _OF_TRANSIT.search(unit))
        ):
            take_agency(draft, unit, draft.notes.evidence[f"agency.units.{index}"].first_line)
            for below in draft.units[index:]:
                draft.drop_unit(below)
            return
    for line in draft.lines[:_HEAD]:
        may_be = any(map(line.text.casefold().__contains__, ("department of ", " court")))
        alone = read_employer(line.text) if may_be and line.number not in draft.taken else None
        if alone and alone.name == line.text and alone.jurisdiction:
            take_agency(draft, line.text, line.number)
            draft.taken.add(line.number)
            return
    if found := find_named_employer(draft.lines):
        take_agency(draft, *found)
    elif draft.units and draft.units[0].startswith("Department of "):
        take_agency(draft, draft.units[0], draft.notes.evidence["agency.units.0"].first_line)
