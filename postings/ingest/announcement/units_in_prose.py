"""The employer's unit that a sentence about hiring names: "The Codes Division of the Department of Trade is hiring"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.layout import Line, unwrap
from postings.ingest.layout.recurring import kept_for_lines

_WITHIN, _OPENING = 40, 6
_LONGEST = 1_000
_SMALL = r"(?:Division|Section|Branch|Bureau|Unit|Programs?)"
_INSTITUTION = (
    r"(?:(?:Circuit|District|Superior|Municipal) Court|Facility|Institution|Hospital|Hatchery|State Park"
    r"|Laborator(?:y|ies)|Youth Center|Veterans['’] Home|(?:Area )?Command)"
)
_WORD = r"(?!The\b|Our\b)[A-Z][\w’'&/-]*"
_UNIT = (
    # "Elms, Oaks, and Ashes Program"
    rf"(?:{_WORD}(?: {_WORD}){{0,2}}, ){{1,3}}(?:{_WORD}(?: {_WORD}){{0,2}},? )?(?:and|&)(?: {_WORD}){{1,3}} {_SMALL}"
    rf"|{_WORD}(?: (?:(?:and|&|of|for|the),? ){{0,2}}{_WORD}){{0,5}} {_SMALL}"
    rf"|{_SMALL} of {_WORD}(?: (?:and )?{_WORD}){{0,3}}"
)
_OFFICE_OF = rf"Office of (?:the )?{_WORD}(?: (?:(?:and|&|of) )?{_WORD}){{0,4}}"
_SHORT = r"(?: \([A-Z][A-Za-z&-]{1,9}\))?"
_HIRES = (
    r"(?:(?:is|are) (?:currently |now |actively )?(?:hiring|filling|recruiting|seeking|looking|searching"
    r"|accepting|excited|pleased)|seeks|invites|wants|needs"
    r"|(?:currently )?has (?:openings|(?:an?|one|two|three|\d|several|multiple) (?:\(\d\) )?(?:[\w-]+,? ){0,4}"
    r"(?:opening|opportunit|vacanc|position)|an? (?:exciting |great )?(?:career |job )?opportunit))"
)
# "The Rivers Division, Office of Locks in Elm Bay is seeking ..."
_BESIDE = (
    rf"(?:, (?:the )?(?P<smaller>(?:Office|Bureau|Center|{_SMALL}) (?:of|for) {_WORD}(?: (?:(?:and|&) )?{_WORD}){{0,4}}"
    rf"|{_WORD}(?: (?:(?:and|&|of|for) )?{_WORD}){{0,4}} (?:{_SMALL}|Office|Center|Team)"
    rf"|(?:District|Region|Area) \d{{1,2}}){_SHORT})?"
    rf"(?:,? in {_WORD}(?: {_WORD})?(?:, (?:{'|'.join([*STATES, *STATES.values()])}))?)?"
)
_TELLS = r"(?!(?:has|is|was|reviews|considers|accepts|uses|conducts|requires)\b)[a-z]{2,}s\b"
_FEWEST_WORDS = 2


# "Oregon Department of Elms", "State of Idaho Board of Elms", "Washington State Department of Elms"
_OF_STATE = re.compile(rf"^(?:State of )?(?:(?:{'|'.join(STATES)}) (?:State )?(?=Department|Board|Commission|Office))?")


def read_unit_in_prose(draft: Draft, first: int) -> None:
    """Take the unit from the first sentence of the text from line `first` on that names it beside the employer and says
    that people are hired, where nothing else gave a unit. Of a city or county departments are units, too."""
    name = draft.agency.get("name")
    if draft.units or not name:
        return
    plain = _OF_STATE.sub("", name)
    town = _TOWN_OF.sub("", plain)
    opening = {line.number for line in islice(filter(_has_text, draft.lines[first:]), _OPENING)}
    # A sentence may be broken between the unit and its verb.
    for line in unwrap(draft.lines[first : first + _WITHIN]):
        if line.bullet is not None or not (town in line.text or _may_name_unit(line.text)):
            continue
        if _TELLS_APART.search(line.text[:_LONGEST]):
            return
        text = line.text[:_LONGEST]
        for found in _named_units(plain, text, is_opening=line.number in opening):
            if len(found["unit"].split()) >= _FEWEST_WORDS and found["unit"] not in name:
                _add_units(draft, found, line.number)
                return


@kept_for_lines
def _may_name_unit(text: str) -> bool:
    """Whether a line holds a word for a unit."""
    return any(map(text.__contains__, _UNIT_WORDS))


# "One job is in the Roads Division and one in the Parks Division": the job is in neither for certain.
_APART = r"(?:(?:is|job|opening|position|vacancy) )*(?:for|in|at|with|within) (?:the|our) "
_TELLS_APART = re.compile(
    rf"\bone {_APART}[^.;]{{3,120}}\b(?:one|another|the other|two|three) {_APART}",
    re.IGNORECASE,
)
# "Tide Section of the Rivers Division"
_PART_OF_UNIT = re.compile(
    rf"(?P<part>.+ {_SMALL}) of the (?P<whole>.+ {_SMALL})"
    rf"|(?P<owner>(?:.+ )?{_SMALL}\b.*?)[’']s (?P<own>.+ {_SMALL})"
)


# "The Roads Department seeks a clerk for its Bridge Unit"
_FOR_ITS = re.compile(
    rf"[^.;!?]{{0,80}} (?:for|in|within) its (?P<smaller>(?:{_WORD} (?:(?:and|&|of) )?){{1,5}}(?:{_SMALL}|Team))"
    r"\b(?! of)"
)
# "Roads Department’s Bridge Unit", "Department of Roads, Bridge Unit"
_PART_BEHIND = re.compile(
    rf"(?P<whole>.+ Department|Department of [^,’']+)(?:[’']s|,) (?P<part>{_WORD}(?: (?:(?:and|&|of) )?{_WORD}){{0,4}})"
)


_TOWN_OF = re.compile(r"^(?:City|Town|Village|County) of ")
# "The Elm Bay Police Department" is the City of Elm Bay's; "Elm Bay Street Response" is a name as it stands.
_OF_TOWN = re.compile(rf" (?:Department|Office|District|{_SMALL})$")


def _add_units(draft: Draft, found: re.Match[str], line: int) -> None:
    """Add the unit, the larger one of which it is a part before it, the smaller one named beside it behind it."""
    unit = found["unit"]
    if _OF_TOWN.search(unit):
        unit = unit.removeprefix(f"{_TOWN_OF.sub('', draft.agency['name'])} ")
    parted = _PART_OF_UNIT.fullmatch(unit)
    behind = _PART_BEHIND.fullmatch(unit)
    sought = _FOR_ITS.match(found.string, found.end())
    smaller = found.groupdict().get("smaller") or (sought["smaller"] if sought else None)
    pair = (unit, smaller)
    if parted:
        pair = (parted["whole"] or parted["owner"], parted["part"] or parted["own"])
    elif behind:
        pair = (behind["whole"], behind["part"])
    for name in filter(None, pair):
        draft.add_unit(name, line)


def _has_text(line: Line) -> bool:
    return bool(line.text)


_UNIT_WORDS = (
    *(
        "Facility",
        "Institution",
        "Hospital",
        "Hatchery",
        "State Park",
        "Laborator",
        "Youth Center",
        "Home",
        "Court",
        "Command",
    ),
    "Division",
    "Section",
    "Branch",
    "Bureau",
    "Unit",
    "Program",
    "Department",
    "District",
    "Region",
    *("Services (", "Services,"),
    *(" division of ", " section of ", " program of ", " branch of ", " bureau of ", " office of "),
    "Agency",
    "Office",
    "Library",
)
# "Elm County's Department of Roads is hiring", "Elm County's Roads Department has an opening"
_DEPARTMENT = (
    rf"{_WORD}(?:,? (?:and |& )?{_WORD}){{0,4}} Department|Department of {_WORD}(?:,? (?:and |& )?{_WORD}){{0,4}}"
)
# "The Human Services Agency is hiring", "a position in the City Clerk's Office"
_PART_OF_DEPARTMENT = (
    rf"(?:{_WORD}(?:,? (?:and |& )?{_WORD}){{0,4}} Department|Department of {_WORD}(?:,? (?:and |& )?{_WORD}){{0,3}})"
    rf"(?:[’']s {_WORD}(?: {_WORD}){{0,3}}|, {_WORD}(?: {_WORD}){{0,3}} {_SMALL})"
)
_AGENCY = (
    rf"{_WORD} (?:(?:and |& )?{_WORD} ){{1,4}}Agency|(?:{_WORD} ){{0,2}}{_WORD}(?<=['’]s) Office"
    rf"|(?:{_WORD} ){{0,2}}Public Library"
)


# "Children, Youth and Families of Elm County is looking for ...": whatever stands there, but for those who govern it.
_RUN = (
    r"(?!Board|Council|Commission|Mayor|City of|Town of|County of|State of|University of|People)"
    rf"{_WORD},?(?: (?:(?:and|&|of|for) ){{0,2}}{_WORD},?){{1,7}}"
)


_LOCAL = re.compile(r"\b(?:City|County|Town|Village|Borough|Parish|Port)\b")
# "Elm Water Services (EWS) is hiring", of a city or county
_SHORTENED = re.compile(
    rf"(?:^|[.!?] )(?:The )?(?P<unit>{_WORD}(?: (?:(?:and|&) )?{_WORD}){{1,4}}) \([A-Z]{{2,6}}\),? {_HIRES}"
)


# What stands in each sentence that names the employer beside its unit.
_MAY_TELL = re.compile(
    rf"{_HIRES}|\b(?:division|section|bureau|office|program|branch|unit|part|department) (?:of|within|at) "
)


# Stands in for the employer's name, so that no pattern has to be made for each employer, which takes as long as to read
# a document. No line holds it.
_NAME = "\0"


def _named_units(name: str, text: str, is_opening: bool) -> Iterator[re.Match[str]]:
    """Where `text` names a unit of the employer called `name`, with or without a state's name before it."""
    named = list(_with_stand_in(name, text)) if name in text and _MAY_TELL.search(text) else []
    is_local = _LOCAL.search(name) is not None
    *of_any, told_of = _of_any_employer("Department" in name, is_local)
    yield from _first_of_each(_beside_employer("Department" in name) if named else (), named)
    # What one sentence says first is the larger unit: "The Rivers Division has an opening in its Lock Program."
    yield from sorted(_first_of_each(of_any, [text]), key=lambda found: found.start("unit"))
    if is_local:
        yield from _first_of_each((_BEHIND_LOCAL,), named)
        yield from _first_of_each((_SHORTENED,), [text])
        yield from _named_by_town(_TOWN_OF.sub("", name), text)
    if is_opening:
        yield from _first_of_each((told_of,), [text])


def _named_by_town(town: str, text: str) -> Iterator[re.Match[str]]:
    """Where a unit that begins with the town's name hires: "Elm Bay Parks and Recreation is hiring"."""
    found = _RUN_HIRES.search(text) if f"{town} " in text else None
    if found and found["unit"].startswith(f"{town} ") and found["unit"].removeprefix(f"{town} ") not in _GOVERNMENTS:
        yield found


_GOVERNMENTS = ("City", "County", "Town", "Village")


def _with_stand_in(name: str, text: str) -> Iterator[str]:
    """The text with `_NAME` in one of the places where the employer's name stands, for each of them."""
    start = text.find(name)
    while start >= 0:
        yield f"{text[:start]}{_NAME}{text[start + len(name) :]}"
        start = text.find(name, start + 1)


def _first_of_each(patterns: Iterable[re.Pattern[str]], texts: Sequence[str]) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        found = [match for text in texts if (match := pattern.search(text))]
        if found:
            yield min(found, key=re.Match.start)


def _unit(of_department: bool) -> str:
    return _UNIT if of_department else f"{_UNIT}|{_DEPARTMENT}"


@cache
def _beside_employer(of_department: bool) -> tuple[re.Pattern[str], ...]:
    unit = _unit(of_department)
    employer = rf"(?:the )?(?:{_WORD} )?{_NAME}{_SHORT}"
    office = rf"{_WORD}(?: (?:(?:and|&|of) )?{_WORD}){{0,4}} Office"
    return (
        re.compile(rf"(?:^|[.!?] )The (?P<unit>{office}){_SHORT},? (?:of|at|within|in) {employer}{_SHORT},? {_HIRES}"),
        re.compile(rf"\b(?P<unit>{_UNIT}){_SHORT},? (?:of|at|within|in) {employer}{_SHORT},? {_HIRES}"),
        re.compile(rf"(?:^|[.!?] )The (?P<unit>{_RUN}?) of (?:the )?{_NAME}{_SHORT},? {_HIRES}"),
        re.compile(
            rf"(?:^|[.!?] )(?:The )?(?P<unit>{_RUN}?){_SHORT},? ?[-–—,] (?:an? |the )?(?:[a-z]+ ){{0,2}}"
            rf"(?:division|section|bureau|office|program|branch|unit|part|department) (?:of|within|at) {employer}"
        ),
        re.compile(rf"{_NAME} (?P<unit>{unit}){_SHORT} {_HIRES}"),
        re.compile(
            rf"{_NAME}{_SHORT}(?:[’']s|,) (?:the )?(?P<unit>{unit}|{_OFFICE_OF}|{office}){_SHORT}{_BESIDE},? {_HIRES}"
        ),
    )


_RUN_HIRES = re.compile(rf"(?:^|[.!?] )(?:The )?(?P<unit>{_RUN}){_SHORT} {_HIRES}")
_BEHIND_LOCAL = re.compile(rf"{_NAME} (?P<unit>{_RUN}){_SHORT} {_HIRES}")


@cache
def _of_any_employer(of_department: bool, is_local: bool) -> tuple[re.Pattern[str], ...]:
    unit = f"{_PART_OF_DEPARTMENT}|{_unit(of_department)}|{_AGENCY}" if is_local else _unit(of_department)
    joined = (
        rf"{unit}|{_OFFICE_OF}|{_WORD}(?: {_WORD}){{0,2}} (?:District|Region)|{_WORD}(?: {_WORD}){{0,3}} {_INSTITUTION}"
    )
    return (
        re.compile(
            r"\b(?:hiring|recruiting|seeking|looking|recruitment|seeks|opening|vacancy|opportunity|(?:is|are) (?:wanted"
            r"|sought|needed)(?= for))\b[^.;]{0,120}"
            rf" (?:for|in|at|to join|with|within) (?:our|its|the) (?P<unit>{joined})\b(?! of)"
        ),
        # "This position gauges tides for the Rivers Division."
        re.compile(
            r"(?:^|[.!?] )This position [a-z]+s\b[^.;]{3,160} (?:for|in|within) (?:our|its|the) "
            rf"(?P<unit>{joined})\b(?! of)"
        ),
        # "This is a regular, full-time position in the Roads Division."
        re.compile(
            r"(?:^|[.!?] )(?:This|The) (?:is an? )?(?:[\w-]+,? ){0,5}position "
            r"(?:(?:is (?:located |housed |assigned |based )?|sits |works |serves |belongs ))?"
            rf"(?:in|within) (?:our|its|the) (?P<unit>{joined})\b(?! of)"
        ),
        # "Elm Bay's Roads Department has openings"
        re.compile(
            rf"(?:^|[.!?] )(?:(?:The (?:City|Town|County|Village|District|Port)[’']s|The|Our|[A-Z]\w{{1,9}}[’']s?"
            rf"|(?:{_WORD} )?[A-Z][\w-]+[’']s) )?"
            rf"(?P<unit>{joined}){_SHORT}"
            rf"(?: (?:at|of|within) (?:the )?[A-Z]{{2,6}})?{_BESIDE}(?: team)?,? {_HIRES}"
        ),
        re.compile(
            r"\b(?:positions?|openings?|vacanc(?:y|ies)|jobs?) (?:(?:is|are) )?(?:located )?at (?:the |our )?"
            rf"(?P<unit>{_WORD}(?: {_WORD}){{0,3}} {_INSTITUTION})\b"
        ),
        # "DOR, Elm Boat Services, is hiring a guide"
        re.compile(rf"(?:^|[.!?] )(?:The )?[A-Z]{{2,9}}, (?:the )?(?P<unit>{_RUN}?){_SHORT}, {_HIRES}"),
        # "Elm Services (ES), a division of ABC, is looking for a clerk"
        re.compile(
            rf"(?:^|[.!?] )(?:The )?(?P<unit>{_RUN}?){_SHORT},? ?[-–—,] (?:an? |the )?"
            r"(?:division|section|bureau|office|program|branch|unit) (?:of|within|at) (?:the )?[A-Z]{2,6},? "
            rf"{_HIRES}"
        ),
        re.compile(rf"(?:^|[.!?] )[Jj]oin (?:the|our|[A-Z]{{2,9}}[’']s?) (?P<unit>{joined})\b(?! of)"),
        # "The Division of Elm Services runs six hatcheries" opens the text about a job there.
        re.compile(rf"(?:^|[.!?] )(?:The|Our|[A-Z]\w{{1,9}}[’']s?) (?P<unit>{unit}){_SHORT} {_TELLS}"),
    )
