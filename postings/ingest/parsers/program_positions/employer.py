"""Who employs the people of a page: the agency that its introduction names, and the units down to the page's."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from postings.ingest.fields.employers.employer_names import Employer, read_employer
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.parsers.program_positions.employer_in_titles import (
    IS_SMALL,
    LONGEST_LINE,
    RUN,
    SMALLER,
    PageEmployer,
    Passage,
    agency_below_state,
    parted_by_title,
    with_named_part,
    with_units_below,
)
from postings.ingest.parsers.program_positions.named_by_state import ABBREVIATION, named_by_state
from postings.ingest.parsers.program_positions.signs import is_trail
from postings.ingest.parsers.program_positions.titles import is_titled_as_positions
from postings.ingest.parsers.program_positions.told_units import with_told_units

_LARGER = r"(?:(?<=Department)|(?<=Division)|(?<=Bureau)|(?<=Section)|(?<=Branch))"
# "Public Works Department Wastewater Division" names two units, "Division of Roads Office of Permits" too.
_BETWEEN_UNITS = re.compile(
    rf"{_LARGER},? (?:and its )?(?=[A-Z][^,]{{0,60}} {SMALLER}$)"
    rf"|[’']s (?=[A-Z][^,]{{0,60}} {SMALLER}$)"
    rf"|(?<!of)(?<!and)(?<!the),? (?=(?:Division|Office|Bureau|Section|Branch) of )"
)
# "Department of Youth Affairs, Camp Division"
_DEPARTMENT_THEN_PART = re.compile(
    r"(?P<department>(?:Department|Office|Bureau|Agency) of .{3,60}), "
    r"(?P<part>[A-Z][^,]{2,60} (?:Division|Section|Branch|Bureau|Unit|Program|Team))"
)
# "Wells Division of the City of Elm Bay Water Department"
_PART_OF_TOWN = re.compile(
    rf"(?:The )?(?P<part>[A-Z][\w&,’' -]{{2,60}} {SMALLER}) of the (?P<agency>(?:City|Town|County) of [A-Z].+)"
)
# Agencies whose names end with none of the usual words.
_AGENCY_AND_UNIT = re.compile(
    r"(?P<agency>(?:[A-Z]\w+ )?(?:State (?:Police|Library|Lottery|Treasury|Hospital|Patrol)|Secretary of State))"
    rf",? (?P<unit>[A-Z].* {SMALLER})"
)
# "University Housing at the University of Oregon"
_AT_UNIVERSITY = re.compile(
    r"(?P<unit>[A-Z].*?) (?:at|of) (?:the )?(?P<agency>University of [A-Z].*|(?:[A-Z]\w+ ){1,4}(?:University|College))"
)
# "Facility Services is a division of the Oregon Youth Authority", "The Water Bureau, part of the City of Portland, ..."
_IS_PART_OF = re.compile(
    rf"(?:The )?(?P<unit>{RUN})(?: \([^()]{{1,20}}\))?(?: in {RUN})?(?:,? (?:is|are) |, )"
    r"(?:an? |the |one of the )?(?:[a-z]+ ){0,4}"
    rf"(?:part|department|division|program|office|bureau|section|branch|unit)s?"
    rf" (?:of|within|in|at) (?:the )?(?P<agency>{RUN})"
)
# "The Bridge Division mends bridges. It is part of the Roads Department of the City of Elm Bay."
_IT_IS_PART_OF = re.compile(
    rf"(?:The )?(?P<unit>(?:[A-Z][\w&-]* (?:(?:and|&|of) )?){{1,6}}{SMALLER}) [a-z][^.]{{3,200}}\."
    rf" (?:It|The [a-z]+) is (?:an? )?(?:part|division|section) of (?:the )?(?P<agency>{RUN})"
)
# "The Rental Division (RD) of Oregon Housing and Community Services helps ..."
_UNIT_OF_STATE = re.compile(
    rf"(?:The )?(?P<unit>(?:[A-Z][\w’'&-]* (?:and |& )?){{1,6}}{SMALLER})(?: \([^()]{{1,20}}\))?"
    rf" (?:of|at|in|within) (?:the )?(?P<agency>(?P<state>{'|'.join(STATES)}) {RUN})(?=,? [a-z(])"
)
# "... in the Appeals Section, Workers' Compensation Division, Department of Consumer and Business Services"
_UNITS_THEN_AGENCY = re.compile(
    rf"(?P<units>(?:[A-Z][\w’'&-]* (?:(?:of|and|&|for) )?){{1,6}}{SMALLER},"
    rf"(?: (?:[A-Z][\w’'&-]* (?:(?:of|and|&|for) )?){{1,6}}{SMALLER},)*) "
    rf"(?:the )?(?P<agency>(?:Oregon )?Department of {RUN}|Oregon {RUN})"
)
# "Ohio Department of Springs - Wells Division", as a page's title
_UNIT_BEHIND_DASH = re.compile(rf"(?P<agency>[A-Z][^–—|]{{5,80}}?) (?:[-–—|•]) (?P<unit>[A-Z][^–—|]{{2,60}} {SMALLER})")
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
# "Positions in the Mining Program The Mining Program of ...", the page's title glued to its first sentence
_TITLE_ABOVE = re.compile(rf"^[^.]{{1,150}}\b{SMALLER} (?=The [A-Z])")
_IS_DEPARTMENT = re.compile(r"(?:[A-Z]\w+ ){0,2}Department of ")
# What a page's title says beside the employer's name.
_TITLE_WORDS = re.compile(
    r"^(?:who works (?:at|in|for)|(?:careers|positions|jobs):"
    r"|(?:working|careers|positions|jobs|roles|teams) (?:at|in|with|of|within)) (?:the )?"
    r"|(?: teams and)? (?:positions|careers|jobs|roles|teams|career paths)\b.*$",
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
_LONGEST_FOOT = 120


def read_page_employer(
    introduction: Sequence[Passage], above: Sequence[Passage], below: Sequence[Passage] = ()
) -> PageEmployer | None:
    """The employer that the introduction's sentences name, else the page's title, else a line above the first unit,
    else the trail of links to the page, else the page's foot below its last position."""
    found = _named(introduction, above, below)
    return replace(found, state=_state_of(text for _, _, text in (*introduction, *above, *below))) if found else None


def _state_of(texts: Iterable[str]) -> str | None:
    """The state that is named around a page's positions, Oregon, whose pages these are, before others."""
    text = "\n".join(text[:LONGEST_LINE] for text in texts)
    named = [state for state in STATES if state in text and re.search(rf"\b{state}\b(?! County)", text)]
    if "Oregon" in named:
        return "State of Oregon"
    return f"State of {named[0]}" if len(named) == 1 else None


def _named(introduction: Sequence[Passage], above: Sequence[Passage], below: Sequence[Passage]) -> PageEmployer | None:
    passages = [entry for entry in introduction if not _SAID_OF_SITE.search(entry[2][:LONGEST_LINE])]
    sentences = [entry for entry in passages if _is_sentence(entry[2])]
    titles = [(first, last, _TITLE_WORDS.sub("", text)) for first, last, text in above if len(text) < LONGEST_LINE]
    titles = [entry for entry in titles if not _SAID_OF_SITE.search(entry[2])]
    told = _first(sentences)
    told = parted_by_title(told, titles) if told else None
    titled = _part_of_town([*titles, *passages]) or _within(titles) or _first(titles)
    titled = _with_trail(titled, above) if titled else None
    titled = agency_below_state(titled, titles) or with_units_below(titled, titles) if titled else None
    titled = with_named_part(titled, above, sentences) if titled else None
    titled = _with_part_called_by_town(titled, titles) if titled else None
    if told and told.agency.jurisdiction is None and (town := _town_above(told, [*titles, *passages])):
        return town
    if told and told.agency.jurisdiction is None and (above_it := _within([*sentences[:1], *titles])):
        return agency_below_state(above_it, titles) or above_it
    if told and titled and told.agency.jurisdiction is None and titled.agency.jurisdiction_is_stated:
        # "City of Elm Bay" above "We are part of the Elm Bay Police Department."
        starts = any(text.startswith(("The " + told.agency.name, told.agency.name)) for _, _, text in sentences)
        is_part = starts and not titled.units and _IS_DEPARTMENT.match(told.agency.name)
        return replace(titled, units=(told.agency.name,)) if is_part else titled
    return told or titled or _first(passages) or named_by_state(sentences, titles) or _around(above, below)


# "City of Elm Bay, Ohio"
_TOWN_ALONE = re.compile(
    r"(?P<agency>(?:City|Town|Village|County) of (?P<town>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*)),? ?(?:[A-Z].*)?"
)


def _town_above(told: PageEmployer, passages: Sequence[Passage]) -> PageEmployer | None:
    """The town that a line of its own names, of which the agency told of, "Elm Bay Fire Department", is a part."""
    for first, last, text in passages:
        found = _TOWN_ALONE.fullmatch(text[:_LONGEST_FOOT])
        if found and told.agency.name.startswith(f"{found['town']} "):
            town = Employer(found["agency"], None, found["agency"], jurisdiction_is_stated=True)
            return PageEmployer(town, (told.agency.name, *told.units), first, last)
    return None


_OF_TOWN = re.compile(r"(?:City(?: and County)?|Town|Village|County) of (?P<town>[A-Z].+)")


def _with_part_called_by_town(titled: PageEmployer, titles: Sequence[Passage]) -> PageEmployer:
    """A city or county with the part that the page's title calls by the town's name: "Elm Bay Animal Shelter Teams"."""
    town = _OF_TOWN.fullmatch(titled.agency.name) if not titled.units else None
    named = (text for _, _, text in titles if town and text.startswith(f"{town['town']} ") and text.istitle())
    part = next(named, None)
    return replace(titled, units=(part,)) if part else titled


def _part_of_town(passages: Sequence[Passage]) -> PageEmployer | None:
    for first, last, text in passages:
        found = _PART_OF_TOWN.fullmatch(text[:LONGEST_LINE])
        if found and (town := read_employer(found["agency"])) and town.unit and town.jurisdiction_is_stated:
            return PageEmployer(town, (town.unit, found["part"]), first, last)
    return None


def _within(titles: Sequence[Passage]) -> PageEmployer | None:
    """The agency of "Careers: Wells Division" above "Ohio Department of Springs", the division as its unit."""
    named = [(first, last, employer) for first, last, text in titles if (employer := read_employer(text))]
    if len(named) < 2 or named[0][2].jurisdiction or not IS_SMALL.search(named[0][2].name):
        return None
    for first, last, agency in named[1:]:
        if (agency.jurisdiction or _IS_DEPARTMENT.match(agency.name)) and agency.unit is None:
            return PageEmployer(agency, (named[0][2].name,), first, last)
    return None


def _with_trail(titled: PageEmployer, above: Sequence[Passage]) -> PageEmployer:
    """The employer with the units to which the trail of links to the page leads on from its name."""
    for _, _, text in () if titled.units else above:
        _, name, inner = text[:LONGEST_LINE].partition(titled.agency.name)
        if name and is_trail(text):
            units = (part.strip() for part in _TRAIL_SIGN.split(inner))
            return replace(titled, units=tuple(filter(_UNIT_OF_TRAIL.search, units)))
    return titled


# "Ohio Department of Springs > Careers > Wells Division"
_UNIT_OF_TRAIL = re.compile(rf"(?:Department|{SMALLER})$|^(?:Division|Bureau|Office|Department) of ")


def _around(above: Sequence[Passage], below: Sequence[Passage]) -> PageEmployer | None:
    """The employer that only the trail of links to the page, or the page's foot, names."""
    trail = [
        (first, last, name)
        for first, last, text in above
        if _SAID_OF_SITE.search(text[:LONGEST_LINE]) or is_trail(text)
        for name in _TRAIL_SIGN.split(text[:LONGEST_LINE])
    ]
    foot = [(first, last, _OF_FOOT.sub("", text)) for first, last, text in below if len(text) <= _LONGEST_FOOT]
    return _first(trail) or _first(foot)


def _is_sentence(text: str) -> bool:
    if is_titled_as_positions(text):
        return False
    return (text.endswith(_SENTENCE_END) or ". " in text) and len(text.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS


def _first(passages: Iterable[Passage]) -> PageEmployer | None:
    for first, last, printed in passages:
        text = _TITLE_ABOVE.sub("", ABBREVIATION.sub("", printed))
        part = _IS_PART_OF.match(text[:LONGEST_LINE]) or _IT_IS_PART_OF.match(text[:LONGEST_LINE])
        if part and (larger := read_employer(part["agency"])):
            unit = f"{larger.unit}, {part['unit']}" if larger.unit else part["unit"]
            return PageEmployer(larger, tuple(unit.split(", ")), first, last)
        if chain := _UNITS_THEN_AGENCY.search(text[:LONGEST_LINE]):
            state_agency = Employer(chain["agency"], None, None, jurisdiction_is_stated=False)
            return PageEmployer(state_agency, tuple(reversed(chain["units"].rstrip(",").split(", "))), first, last)
        if of_state := _UNIT_OF_STATE.match(text[:LONGEST_LINE]):
            state = f"State of {of_state['state']}"
            state_agency = Employer(of_state["agency"], None, state, jurisdiction_is_stated=False)
            return PageEmployer(state_agency, (of_state["unit"],), first, last)
        dashed = _UNIT_BEHIND_DASH.fullmatch(text[:LONGEST_LINE])
        dashed = dashed or _PART_BEHIND_DASH.fullmatch(text[:LONGEST_LINE])
        dashed = dashed or _NAME_BEHIND_DASH.fullmatch(text[:LONGEST_LINE])
        if dashed and (whole := read_employer(dashed["agency"])) and whole.name == dashed["agency"]:
            return PageEmployer(whole, (dashed["unit"],), first, last)
        if agency := read_employer(text):
            named = _AGENCY_AND_UNIT.fullmatch(agency.name) or _AT_UNIVERSITY.fullmatch(agency.name)
            if agency.unit is None and (parted := named):
                is_own = agency.jurisdiction == agency.name
                jurisdiction = parted["agency"] if is_own else agency.jurisdiction
                agency = replace(agency, name=parted["agency"], unit=parted["unit"], jurisdiction=jurisdiction)
            units = _units_in(agency.unit) if agency.unit else []
            units = with_told_units(units, text)
            return PageEmployer(agency, tuple(unit.strip(" ,") for unit in units), first, last)
    return None


def _units_in(named: str) -> list[str]:
    """The units in one name of several, from large to small."""
    below = _DEPARTMENT_THEN_PART.fullmatch(named)
    return [below["department"], below["part"]] if below else _BETWEEN_UNITS.split(named)
