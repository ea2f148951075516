"""What a page's title and the lines below it tell of the employer: the unit whose positions it lists, the units in the
agency."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from postings.ingest.fields.employers.employer_names import Employer, read_employer
from postings.ingest.fields.places.place_names import STATES

# (first line, last line, text)
Passage = tuple[int, int, str]

SMALLER = r"(?:Division|Section|Branch|Unit|Program|Team|Office|Center|Services|Bureau|Laboratory|Group|Region)"
RUN = r"[A-Z][\w’'&-]*(?: (?:(?:of|and|for|the|&) ){0,2}[A-Z][\w’'&-]*){0,9}"
IS_SMALL = re.compile(rf"^(?:Division|Bureau|Office|Section) of |\b{SMALLER}$")
LONGEST_LINE = 300


@dataclass(frozen=True, slots=True)
class PageEmployer:
    """The agency, the units that the same passage names from large to small, the lines of the passage, and the state
    that an agency without a jurisdiction of its own belongs to, as far as the page tells."""

    agency: Employer
    units: tuple[str, ...]
    first_line: int
    last_line: int
    state: str | None = None

    @property
    def state_code(self) -> str | None:
        """The two letters of the state."""
        return STATES.get((self.state or "").removeprefix("State of "))


def parted_by_title(told: PageEmployer, titles: Sequence[Passage]) -> PageEmployer:
    """The employer, one whose name ends with the unit that the page's title names parted there: "Fire Program
    Positions" above "The Ohio Department of Lands Fire Program protects"."""
    name = told.agency.name
    # "Who Does What: Operations"
    parts = ((text, colon) for _, _, title in titles for _, colon, text in [title.rpartition(": ")])
    units = (text for text, colon in parts if text and (colon or IS_SMALL.search(text)) and name.endswith(f" {text}"))
    unit = next(units, None)
    whole = read_employer(name.removesuffix(f" {unit}")) if unit and not told.units else None
    if unit is None or whole is None or whole.unit:
        return told
    return replace(told, agency=whole, units=(unit,))


def agency_below_state(titled: PageEmployer, titles: Sequence[Passage]) -> PageEmployer | None:
    """The agency, and what lies in it, on the lines right below the name of a state alone."""
    state = titled.agency.jurisdiction
    if state is None or titled.agency.name != state or not state.startswith("State of "):
        return None
    below = [entry for entry in titles if entry[0] > titled.last_line and entry[2][-1:] != "."][:_MOST_UNITS]
    named = [*takewhile(lambda entry: entry[2] and read_employer(entry[2].partition(":")[0]), below)]
    if not named or (agency := read_employer(named[0][2])) is None or agency.name != named[0][2]:
        return None
    units = tuple(text.partition(":")[0] for _, _, text in named[1:])
    whole = replace(agency, jurisdiction=state, jurisdiction_is_stated=True)
    return PageEmployer(whole, (*units, *titled.units), titled.first_line, named[0][1])


# "Elm Enterprises: Positions and Teams", as a page's title
_PART_BEFORE_POSITIONS = re.compile(
    r"(?P<unit>[A-Z][\w&,’' -]{2,60}): (?:[Oo]ur )?(?:Positions|Jobs|Teams|Roles|Careers)\b[\w &]{0,30}"
)


# "What we do: Jobs in Elm Enterprises", as a page's title
_PART_BEHIND_POSITIONS = re.compile(
    rf"(?:.*\W)?(?:Positions|Jobs|Roles|Careers) (?:in|within) (?:the )?(?P<unit>{RUN})"
)


def with_named_part(titled: PageEmployer, above: Sequence[Passage], sentences: Sequence[Passage]) -> PageEmployer:
    """The employer with the part whose positions the page's title says that it lists."""
    behind = (_PART_BEHIND_POSITIONS.fullmatch(text[:LONGEST_LINE]) for _, _, text in above)
    parts = (_PART_BEFORE_POSITIONS.fullmatch(text[:LONGEST_LINE]) for _, _, text in above)
    told = (part for part in behind if part and any(part["unit"] in text for _, _, text in sentences))
    found = next(told, None) or next(filter(None, parts), None)
    if found is None or found["unit"] in (titled.agency.name, *titled.units):
        return titled
    if titled.units or read_employer(found["unit"]):
        is_smaller = _IS_PART.match(found["unit"]) or (not titled.units and found["unit"].endswith(" Division"))
        return replace(titled, units=(*titled.units, found["unit"])) if is_smaller else titled
    return replace(titled, units=(found["unit"],))


# "Bureau of Roads", within a department
_IS_PART = re.compile(r"(?:Division|Bureau|Section|Branch|Office) of ")
_UNIT_ALONE = re.compile(
    rf"(?!.*\|)(?:[A-Z][\w&,’' -]{{2,60}} (?i:Department|{SMALLER})"
    r"|(?:Department|Bureau|Division) of [A-Z][\w&,’' -]{2,60})"
    r"(?: \([^()]{2,30}\))?"
)
_MOST_UNITS = 3


def with_units_below(titled: PageEmployer, titles: Sequence[Passage]) -> PageEmployer:
    """A city or county with its department and division, where these stand on the lines right below its name; before
    the unit that the page's title above it names."""
    above = " ".join(text for first, _, text in titles if first < titled.first_line)
    if not titled.agency.jurisdiction_is_stated or not all(unit in above for unit in titled.units):
        return titled
    below = [text for first, _, text in titles if first > titled.last_line][:_MOST_UNITS]
    units = tuple(takewhile(_UNIT_ALONE.fullmatch, below))
    return replace(titled, units=(*units, *titled.units))
