"""The employer's unit that a sentence about hiring names: "The Codes Division of the Department of Trade is hiring"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.unit_patterns import (
    BEHIND_LOCAL,
    MAY_TELL,
    NAME,
    RUN_HIRES,
    SHORTENED,
    SMALL,
    SMALLER_BEHIND,
    WORD,
    beside_employer,
    of_any_employer,
)
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.layout import Line, unwrap
from postings.ingest.layout.recurring import kept_for_lines

_WITHIN, _OPENING = 40, 6
_LONGEST = 1_000
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
    spellings = {plain, plain.replace(" & ", " and "), plain.replace(" and ", " & ")}
    town = _TOWN_OF.sub("", plain)
    opening = {line.number for line in islice(filter(_has_text, draft.lines[first:]), _OPENING)}
    # A sentence may be broken between the unit and its verb.
    for line in unwrap(draft.lines[first : first + _WITHIN]):
        if line.bullet is not None or not (town in line.text or _may_name_unit(line.text)):
            continue
        if _TELLS_APART.search(line.text[:_LONGEST]):
            return
        text = line.text[:_LONGEST]
        said = next((each for each in spellings if each in text), plain)
        for found in _named_units(said, text, is_opening=line.number in opening):
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
    rf"(?P<part>.+ (?:{SMALL}|Office)) of the (?P<whole>.+ (?:{SMALL}|Office|Department))"
    rf"|(?P<owner>(?:.+ )?{SMALL}\b.*?)[’']s (?P<own>.+ {SMALL})"
)


# "The Roads Department seeks a clerk for its Bridge Unit"
_FOR_ITS = re.compile(
    rf"[^.;!?]{{0,80}} (?:for|in|within) its (?P<smaller>(?:{WORD} (?:(?:and|&|of) )?){{1,5}}(?:{SMALL}|Team))"
    r"\b(?! of)"
)
# "Roads Department’s Bridge Unit", "Department of Roads, Bridge Unit"
_PART_BEHIND = re.compile(
    rf"(?P<whole>.+ Department|Department of [^,’']+)(?:[’']s|,) (?P<part>{WORD}(?: (?:(?:and|&|of) )?{WORD}){{0,4}})"
)


# "Elm Works, Docks Division"
_APPOSED = re.compile(rf"(?P<whole>(?:(?! and | & )[^,])+), (?P<part>(?:(?! and | & )[^,])+ {SMALL})")


_TOWN_OF = re.compile(r"^(?:City|Town|Village|County) of ")
# "The Elm Bay Police Department" is the City of Elm Bay's; "Elm Bay Street Response" is a name as it stands.
_OF_TOWN = re.compile(rf" (?:Department|Office|District|{SMALL})$")


def _add_units(draft: Draft, found: re.Match[str], line: int) -> None:
    """Add the unit, the larger one of which it is a part before it, the smaller one named beside it behind it."""
    unit = _without_initials(found["unit"].rstrip(","), draft.agency["name"])
    if _OF_TOWN.search(unit):
        unit = unit.removeprefix(f"{_TOWN_OF.sub('', draft.agency['name'])} ")
    parted = _PART_OF_UNIT.fullmatch(unit)
    behind = _PART_BEHIND.fullmatch(unit)
    sought = _FOR_ITS.match(found.string, found.end())
    behind_unit = SMALLER_BEHIND.match(found.string, found.end("unit"))
    told = found.groupdict()
    smaller = next((told[key] for key in ("smaller", "other", "inner") if told.get(key)), None)
    smaller = smaller or (behind_unit["smaller"] if behind_unit else sought["smaller"] if sought else None)
    pair = (unit, smaller)
    if parted:
        pair = (parted["whole"] or parted["owner"], parted["part"] or parted["own"])
    elif behind:
        pair = (behind["whole"], behind["part"])
    elif apposed := _APPOSED.fullmatch(unit):
        pair = (apposed["whole"], apposed["part"])
    for name in filter(None, pair):
        draft.add_unit(name.rstrip(","), line)


# "ODR Boat Program" of the Oregon Department of Rivers
_INITIALS_BEFORE = re.compile(r"(?P<letters>[A-Z]{2,6}) (?=[A-Z][a-z])")


def _without_initials(unit: str, employer: str) -> str:
    """The unit's name without the employer's initials before it."""
    before = _INITIALS_BEFORE.match(unit)
    initials = "".join(word[0] for word in employer.split() if word[0].isupper())
    return unit[before.end() :] if before and f"O{initials}".endswith(before["letters"]) else unit


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
        *("Academy", "Supervisory Area", "Center", "Complex", "School for the", "Wildlife Area", "Nursery"),
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
_LOCAL = re.compile(r"\b(?:City|County|Town|Village|Borough|Parish|Port)\b")


def _named_units(name: str, text: str, is_opening: bool) -> Iterator[re.Match[str]]:
    """Where `text` names a unit of the employer called `name`, with or without a state's name before it."""
    named = list(_with_stand_in(name, text)) if name in text and MAY_TELL.search(text) else []
    is_local = _LOCAL.search(name) is not None
    *of_any, told_of = of_any_employer("Department" in name, is_local)
    yield from _first_of_each(beside_employer("Department" in name) if named else (), named)
    # What one sentence says first is the larger unit: "The Rivers Division has an opening in its Lock Program."
    yield from sorted(_first_of_each(of_any, [text]), key=lambda found: found.start("unit"))
    if is_local:
        yield from _first_of_each((BEHIND_LOCAL,), named)
        yield from _first_of_each((SHORTENED,), [text])
        yield from _named_by_town(_TOWN_OF.sub("", name), text)
    if is_opening:
        yield from _first_of_each((told_of,), [text])


def _named_by_town(town: str, text: str) -> Iterator[re.Match[str]]:
    """Where a unit that begins with the town's name hires: "Elm Bay Parks and Recreation is hiring"."""
    found = RUN_HIRES.search(text) if f"{town} " in text else None
    if found and found["unit"].startswith(f"{town} ") and found["unit"].removeprefix(f"{town} ") not in _GOVERNMENTS:
        yield found


_GOVERNMENTS = ("City", "County", "Town", "Village")


def _with_stand_in(name: str, text: str) -> Iterator[str]:
    """The text with `NAME` in one of the places where the employer's name stands, for each of them."""
    start = text.find(name)
    while start >= 0:
        yield f"{text[:start]}{NAME}{text[start + len(name) :]}"
        start = text.find(name, start + 1)


def _first_of_each(patterns: Iterable[re.Pattern[str]], texts: Sequence[str]) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        found = [match for text in texts if (match := pattern.search(text))]
        if found:
            yield min(found, key=re.Match.start)
