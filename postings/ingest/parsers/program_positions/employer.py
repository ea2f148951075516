"""Who employs the people of a page: the agency that its introduction names, and the units down to the page's."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from postings.ingest.fields.employers.employer_names import Employer, read_employer
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.parsers.program_positions.signs import is_trail
from postings.ingest.parsers.program_positions.titles import is_titled_as_positions

# (first line, last line, text)
Passage = tuple[int, int, str]

_LARGER = r"(?:(?<=Department)|(?<=Division)|(?<=Bureau)|(?<=Section)|(?<=Branch))"
_SMALLER = r"(?:Division|Section|Branch|Unit|Program|Team|Office|Center|Services|Bureau|Laboratory|Group|Region)"
# "Public Works Department Wastewater Division" names two units, "Division of Roads Office of Permits" too.
_BETWEEN_UNITS = re.compile(
    rf"{_LARGER},? (?:and its )?(?=[A-Z][^,]{{0,60}} {_SMALLER}$)"
    rf"|[’']s (?=[A-Z][^,]{{0,60}} {_SMALLER}$)"
    rf"|(?<!of)(?<!and)(?<!the),? (?=(?:Division|Office|Bureau|Section|Branch) of )"
)
# "Wells Division of the City of Elm Bay Water Department"
_PART_OF_TOWN = re.compile(
    rf"(?:The )?(?P<part>[A-Z][\w&,’' -]{{2,60}} {_SMALLER}) of the (?P<agency>(?:City|Town|County) of [A-Z].+)"
)
# Agencies whose names end with none of the usual words.
_AGENCY_AND_UNIT = re.compile(
    r"(?P<agency>(?:[A-Z]\w+ )?(?:State (?:Police|Library|Lottery|Treasury|Hospital|Patrol)|Secretary of State))"
    rf",? (?P<unit>[A-Z].* {_SMALLER})"
)
# "University Housing at the University of Oregon"
_AT_UNIVERSITY = re.compile(
    r"(?P<unit>[A-Z].*?) (?:at|of) (?:the )?(?P<agency>University of [A-Z].*|(?:[A-Z]\w+ ){1,4}(?:University|College))"
)
_RUN = r"[A-Z][\w’'&-]*(?: (?:(?:of|and|for|the) ){0,2}[A-Z][\w’'&-]*){0,9}"
# "Facility Services is a division of the Oregon Youth Authority", "The Water Bureau, part of the City of Portland, ..."
_IS_PART_OF = re.compile(
    rf"(?:The )?(?P<unit>{_RUN})(?: \([^()]{{1,20}}\))?(?: in {_RUN})?(?:,? (?:is|are) |, )"
    r"(?:an? |the |one of the )?(?:[a-z]+ ){0,4}"
    rf"(?:part|division|program|office|bureau|section|branch|unit)s? (?:of|within|in|at) (?:the )?(?P<agency>{_RUN})"
)
# "The Rental Division (RD) of Oregon Housing and Community Services helps ..."
_UNIT_OF_STATE = re.compile(
    rf"(?:The )?(?P<unit>(?:[A-Z][\w’'&-]* (?:and |& )?){{1,6}}{_SMALLER})(?: \([^()]{{1,20}}\))?"
    rf" (?:of|at|in|within) (?:the )?(?P<agency>Oregon {_RUN})(?=,? [a-z(])"
)
# "... in the Appeals Section, Workers' Compensation Division, Department of Consumer and Business Services"
_UNITS_THEN_AGENCY = re.compile(
    rf"(?P<units>(?:[A-Z][\w’'&-]* (?:(?:of|and|&|for) )?){{1,6}}{_SMALLER},"
    rf"(?: (?:[A-Z][\w’'&-]* (?:(?:of|and|&|for) )?){{1,6}}{_SMALLER},)*) "
    rf"(?:the )?(?P<agency>(?:Oregon )?Department of {_RUN}|Oregon {_RUN})"
)
# "The Oregon Lottery has 480 employees": an agency whose name has none of the words that name agencies.
_OREGON_AGENCY = re.compile(
    rf"(?:The )?(?P<agency>Oregon (?!State of|Administrative|Revised){_RUN})"
    r"(?= (?:has|employs|serves|runs|operates|sells|provides|helps|keeps|is (?:an?|the))\b)"
)
# "The commission oversees railroads. Its Rail Safety Division has 140 employees."
_ITS_UNIT = re.compile(
    rf"(?<=[.!?] )Its (?P<unit>(?:[A-Z][\w’'&-]* (?:(?:and|&|of) )?){{1,6}}{_SMALLER}"
    rf"|(?:Division|Bureau|Office) of {_RUN})"
    r"(?= (?:has|employs|consists|includes|is made|works|runs|keeps|serves|provides|helps)\b)"
)
# "The Support Services Division has over 200 employees", below a sentence that names the agency alone.
_UNIT_OF_MANY = re.compile(
    r"(?<=[.!?] )The (?P<unit>(?:[A-Z][\w’'&-]* (?:(?:and|&|of) )?){1,6}(?:Division|Section|Branch|Bureau))"
    r" (?:has|employs) (?:[a-z]+ ){0,2}\d"
)
# "Ohio Department of Springs - Wells Division", as a page's title
_UNIT_BEHIND_DASH = re.compile(
    rf"(?P<agency>[A-Z][^–—|]{{5,80}}?) (?:[-–—|•]) (?P<unit>[A-Z][^–—|]{{2,60}} {_SMALLER})"
)
# "City of Elm Bay – Wastewater Management"
_PART_BEHIND_DASH = re.compile(
    r"(?P<agency>(?:City|Town|County|Port) of [A-Z][\w. ]{2,30}|(?:[A-Z]\w+ ){1,2}County) [-–—|•]"
    r" (?P<unit>(?!.*\b(?i:jobs|positions|careers|roles|work)\b)[A-Z][\w&,’' -]{2,60})"
)
# "Ohio Department of Springs – Wells Management"
_NAME_BEHIND_DASH = re.compile(
    r"(?P<agency>[A-Z][^–—|]{5,80}?) [-–—|•] (?P<unit>(?!.*\b(?i:jobs|positions|careers|roles|work)\b)"
    r"[A-Z][\w’'&-]*(?:,? (?:(?:of|and|&|for) )?[A-Z][\w’'&-]*){0,5})"
)
# "The Department of Early Learning (DELC) Licensing Division licenses ..."
_ABBREVIATION = re.compile(r" \([A-Z][A-Za-z&-]{1,9}\)")
# "Positions in the Mining Program The Mining Program of ...", the page's title glued to its first sentence
_TITLE_ABOVE = re.compile(rf"^[^.]{{1,150}}\b{_SMALLER} (?=The [A-Z])")
_IS_SMALL = re.compile(rf"^(?:Division|Bureau|Office|Section) of |\b{_SMALLER}$")
_IS_DEPARTMENT = re.compile(r"(?:[A-Z]\w+ ){0,2}Department of ")
_NO_AGENCY_ENDS = ("Program", "Programs", "Project", "Team", "Unit", "Law", "Act", "Rules", "Statutes")
# What a page's title says beside the employer's name.
_TITLE_WORDS = re.compile(
    r"^(?:who works (?:at|in|for)|(?:careers|positions|jobs):"
    r"|(?:working|careers|positions|jobs|roles|teams) (?:at|in|with|of|within)) (?:the )?"
    r"|(?: teams and)? (?:positions|careers|jobs|roles|career paths)\b.*$",
    re.IGNORECASE,
)
_SAID_OF_SITE = re.compile(r"official (?:web)?site|^skip to|^you are here|^search|^home\b|›|»", re.IGNORECASE)
_TRAIL_SIGN = re.compile(r" ?[>›»/|] ?")
# What the foot of a page says before the employer's name.
_OF_FOOT = re.compile(
    r"^(?:(?:©|\(c\)|copyright)[\d\s–-]*"
    r"|(?:this |the )?(?:page|site|website) (?:is )?(?:maintained|run|published) by )",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?")
_FEWEST_WORDS = 5
_LONGEST_LINE = 300
_LONGEST_FOOT = 120


@dataclass(frozen=True, slots=True)
class PageEmployer:
    """The agency, the units that the same passage names from large to small, the lines of the passage, and the state
    that an agency without a jurisdiction of its own belongs to, as far as the page tells."""

    agency: Employer
    units: tuple[str, ...]
    first_line: int
    last_line: int
    state: str | None = "State of Oregon"


def read_page_employer(
    introduction: Sequence[Passage], above: Sequence[Passage], below: Sequence[Passage] = ()
) -> PageEmployer | None:
    """The employer that the introduction's sentences name, else the page's title, else a line above the first unit,
    else the trail of links to the page, else the page's foot below its last position."""
    found = _named(introduction, above, below)
    return replace(found, state=_state_of(text for _, _, text in (*introduction, *above, *below))) if found else None


def _state_of(texts: Iterable[str]) -> str | None:
    """The state of a page: these pages are Oregon's, unless only another state is named around the positions."""
    text = "\n".join(text[:_LONGEST_LINE] for text in texts)
    named = [state for state in STATES if state in text and re.search(rf"\b{state}\b(?! County)", text)]
    if "Oregon" in named or not named:
        return "State of Oregon"
    return f"State of {named[0]}" if len(named) == 1 else None


def _named(introduction: Sequence[Passage], above: Sequence[Passage], below: Sequence[Passage]) -> PageEmployer | None:
    passages = [entry for entry in introduction if not _SAID_OF_SITE.search(entry[2][:_LONGEST_LINE])]
    sentences = [entry for entry in passages if _is_sentence(entry[2])]
    titles = [(first, last, _TITLE_WORDS.sub("", text)) for first, last, text in above if len(text) < _LONGEST_LINE]
    titles = [entry for entry in titles if not _SAID_OF_SITE.search(entry[2])]
    told, titled = _first(sentences), _part_of_town([*titles, *passages]) or _within(titles) or _first(titles)
    titled = _with_named_part(_with_trail(titled, above), above, sentences) if titled else None
    titled = _agency_below_state(titled, titles) or _with_units_below(titled, titles) if titled else None
    if told and told.agency.jurisdiction is None and (above_it := _within([*sentences[:1], *titles])):
        return above_it
    if told and titled and told.agency.jurisdiction is None and titled.agency.jurisdiction_is_stated:
        # "City of Elm Bay" above "We are part of the Elm Bay Police Department."
        starts = any(text.startswith(("The " + told.agency.name, told.agency.name)) for _, _, text in sentences)
        is_part = starts and not titled.units and _IS_DEPARTMENT.match(told.agency.name)
        return replace(titled, units=(told.agency.name,)) if is_part else titled
    return told or titled or _first(passages) or _state_agency(sentences) or _around(above, below)


def _part_of_town(passages: Sequence[Passage]) -> PageEmployer | None:
    for first, last, text in passages:
        found = _PART_OF_TOWN.fullmatch(text[:_LONGEST_LINE])
        if found and (town := read_employer(found["agency"])) and town.unit and town.jurisdiction_is_stated:
            return PageEmployer(town, (town.unit, found["part"]), first, last)
    return None


def _within(titles: Sequence[Passage]) -> PageEmployer | None:
    """The agency of "Careers: Wells Division" above "Ohio Department of Springs", the division as its unit."""
    named = [(first, last, employer) for first, last, text in titles if (employer := read_employer(text))]
    if len(named) < 2 or named[0][2].jurisdiction or not _IS_SMALL.search(named[0][2].name):
        return None
    for first, last, agency in named[1:]:
        if (agency.jurisdiction or _IS_DEPARTMENT.match(agency.name)) and agency.unit is None:
            return PageEmployer(agency, (named[0][2].name,), first, last)
    return None


def _agency_below_state(titled: PageEmployer, titles: Sequence[Passage]) -> PageEmployer | None:
    """The agency, and what lies in it, on the lines right below the name of a state alone."""
    state = titled.agency.jurisdiction
    if state is None or titled.agency.name != state or not state.startswith("State of "):
        return None
    below = [(first, last, text) for first, last, text in titles if first > titled.last_line][:_MOST_UNITS]
    named = [*takewhile(lambda entry: entry[2] and read_employer(entry[2].partition(":")[0]), below)]
    if not named or (agency := read_employer(named[0][2])) is None or agency.name != named[0][2]:
        return None
    units = tuple(text.partition(":")[0] for _, _, text in named[1:])
    whole = replace(agency, jurisdiction=state, jurisdiction_is_stated=True)
    return PageEmployer(whole, units, titled.first_line, named[0][1])


# "Elm Enterprises: Positions and Teams", as a page's title
_PART_BEFORE_POSITIONS = re.compile(
    r"(?P<unit>[A-Z][\w&,’' -]{2,60}): (?:[Oo]ur )?(?:Positions|Jobs|Teams|Roles|Careers)\b[\w &]{0,30}"
)


# "What we do: Jobs in Elm Enterprises", as a page's title
_PART_BEHIND_POSITIONS = re.compile(
    rf"(?:.*\W)?(?:Positions|Jobs|Roles|Careers) (?:in|within) (?:the )?(?P<unit>{_RUN})"
)


def _with_named_part(titled: PageEmployer, above: Sequence[Passage], sentences: Sequence[Passage]) -> PageEmployer:
    """The employer with the part whose positions the page's title says that it lists."""
    behind = (_PART_BEHIND_POSITIONS.fullmatch(text[:_LONGEST_LINE]) for _, _, text in above)
    parts = (_PART_BEFORE_POSITIONS.fullmatch(text[:_LONGEST_LINE]) for _, _, text in above)
    told = (part for part in behind if part and any(part["unit"] in text for _, _, text in sentences))
    found = next(told, None) or next(filter(None, parts), None)
    if found is None or titled.units or found["unit"] in titled.agency.name or read_employer(found["unit"]):
        return titled
    return replace(titled, units=(found["unit"],))


def _with_trail(titled: PageEmployer, above: Sequence[Passage]) -> PageEmployer:
    """The employer with the units to which the trail of links to the page leads on from its name."""
    for _, _, text in () if titled.units else above:
        _, name, inner = text[:_LONGEST_LINE].partition(titled.agency.name)
        if name and is_trail(text):
            units = (part.strip() for part in _TRAIL_SIGN.split(inner))
            return replace(titled, units=tuple(filter(_UNIT_OF_TRAIL.search, units)))
    return titled


_UNIT_ALONE = re.compile(rf"(?!.*\|)[A-Z][\w&,’' -]{{2,60}} (?:Department|{_SMALLER})")
# "Ohio Department of Springs > Careers > Wells Division"
_UNIT_OF_TRAIL = re.compile(rf"(?:Department|{_SMALLER})$|^(?:Division|Bureau|Office|Department) of ")
_MOST_UNITS = 3


def _with_units_below(titled: PageEmployer, titles: Sequence[Passage]) -> PageEmployer:
    """A city or county with its department and division, where these stand on the lines right below its name."""
    if titled.units or not titled.agency.jurisdiction_is_stated:
        return titled
    below = [text for first, _, text in titles if first > titled.last_line][:_MOST_UNITS]
    units = tuple(takewhile(_UNIT_ALONE.fullmatch, below))
    return replace(titled, units=units)


def _around(above: Sequence[Passage], below: Sequence[Passage]) -> PageEmployer | None:
    """The employer that only the trail of links to the page, or the page's foot, names."""
    trail = [
        (first, last, name)
        for first, last, text in above
        if _SAID_OF_SITE.search(text[:_LONGEST_LINE]) or is_trail(text)
        for name in _TRAIL_SIGN.split(text[:_LONGEST_LINE])
    ]
    foot = [(first, last, _OF_FOOT.sub("", text)) for first, last, text in below if len(text) <= _LONGEST_FOOT]
    return _first(trail) or _first(foot)


def _state_agency(sentences: Iterable[Passage]) -> PageEmployer | None:
    for first, last, text in sentences:
        found = _OREGON_AGENCY.match(_ABBREVIATION.sub("", text[:_LONGEST_LINE]))
        if found and not found["agency"].endswith(_NO_AGENCY_ENDS):
            agency = Employer(found["agency"], None, "State of Oregon", jurisdiction_is_stated=False)
            return PageEmployer(agency, (), first, last)
    return None


def _is_sentence(text: str) -> bool:
    if is_titled_as_positions(text):
        return False
    return (text.endswith(_SENTENCE_END) or ". " in text) and len(text.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS


def _first(passages: Iterable[Passage]) -> PageEmployer | None:
    for first, last, printed in passages:
        text = _TITLE_ABOVE.sub("", _ABBREVIATION.sub("", printed))
        part = _IS_PART_OF.match(text[:_LONGEST_LINE])
        if part and (larger := read_employer(part["agency"])):
            unit = f"{larger.unit}, {part['unit']}" if larger.unit else part["unit"]
            return PageEmployer(larger, tuple(unit.split(", ")), first, last)
        if chain := _UNITS_THEN_AGENCY.search(text[:_LONGEST_LINE]):
            state_agency = Employer(chain["agency"], None, "State of Oregon", jurisdiction_is_stated=False)
            return PageEmployer(state_agency, tuple(reversed(chain["units"].rstrip(",").split(", "))), first, last)
        if of_state := _UNIT_OF_STATE.match(text[:_LONGEST_LINE]):
            state_agency = Employer(of_state["agency"], None, "State of Oregon", jurisdiction_is_stated=False)
            return PageEmployer(state_agency, (of_state["unit"],), first, last)
        dashed = _UNIT_BEHIND_DASH.fullmatch(text[:_LONGEST_LINE])
        dashed = dashed or _PART_BEHIND_DASH.fullmatch(text[:_LONGEST_LINE])
        dashed = dashed or _NAME_BEHIND_DASH.fullmatch(text[:_LONGEST_LINE])
        if dashed and (whole := read_employer(dashed["agency"])) and whole.name == dashed["agency"]:
            return PageEmployer(whole, (dashed["unit"],), first, last)
        if agency := read_employer(text):
            named = _AGENCY_AND_UNIT.fullmatch(agency.name) or _AT_UNIVERSITY.fullmatch(agency.name)
            if agency.unit is None and (parted := named):
                is_own = agency.jurisdiction == agency.name
                jurisdiction = parted["agency"] if is_own else agency.jurisdiction
                agency = replace(agency, name=parted["agency"], unit=parted["unit"], jurisdiction=jurisdiction)
            units = _BETWEEN_UNITS.split(agency.unit) if agency.unit else []
            if not units and (own := _ITS_UNIT.search(text)):
                units = [own["unit"]]
            if (many := _UNIT_OF_MANY.search(text)) and many["unit"] not in text[: many.start()]:
                units.append(many["unit"])
            return PageEmployer(agency, tuple(unit.strip(" ,") for unit in units), first, last)
    return None
