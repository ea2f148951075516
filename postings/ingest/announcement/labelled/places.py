"""Labelled places, and the lines below a label that go on with them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.counted_towns import take_counted_towns
from postings.ingest.announcement.labelled.counties_of_towns import take_county, with_county_above
from postings.ingest.fields.places.gazetteer import counties, towns
from postings.ingest.fields.places.locations import (
    find_addresses,
    find_counted_place,
    is_place_line,
    read_locations,
)
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.work_modes import find_possible_work_mode, find_work_mode, read_work_mode
from postings.ingest.layout import Labelled, Line, normalize
from postings.ingest.record import LocationText, WorkMode

_LONGEST_NAME = 200
_LONGEST_STREET, _TWO = 80, 2
_COUNTS_VACANCIES = re.compile(
    r"(?:\d{1,3}|few|many|multiple) ?(?:vacanc\w+.{0,40})?:?$|(?:one|two|three|four|five|\d{1,2}) vacanc\w+ exist",
    re.IGNORECASE,
)
# "1 vacancy in Elm Bay, AZ"
_COUNTED_IN = re.compile(
    r"(?P<count>(?:\d{1,3}|few|many|multiple) vacanc(?:y|ies)) in (?!the following)", re.IGNORECASE
)
_MOST_PLACES = 40
# "3740 Elm Ave., Owings Mills" in a text that names its state elsewhere.
_STREET_AND_TOWN = re.compile(
    r"(?P<street>\d{1,6} [\w .'’-]{2,50}?(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way"
    r"|Court|Ct|Place"
    r"|Pl|Highway|Hwy|Parkway|Pkwy)\.?), (?P<town>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})"
)
# "1002 Elm Ave., 97301"
_STREET_AND_ZIP = re.compile(
    r"(?P<street>\d{1,6} [\w .'’-]{2,50}?(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Place|Pl"
    r"|Court|Ct|Highway|Hwy|Freeway|Fwy|Parkway|Pkwy|Loop)\.?),? (?P<zip>\d{5})"
)
# "1002 Elm Ave" in a text that names its town elsewhere.
_STREET_ALONE = re.compile(
    r"(?P<street>\d{1,6} (?:[NSEW]\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} (?:St|Street|Ave|Avenue|Rd|Road|Blvd"
    r"|Boulevard|Drive|Lane|Way|Highway|Hwy|Parkway|Pkwy|Place|Court)\.?(?: [NSEW]{1,2})?)"
)
# "Salem, 201 High Street SE"
_TOWN_AND_STREET = re.compile(
    r"(?P<town>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}), (?P<street>\d{1,6} [\w .'’-]{2,50}?(?:St|Street|Ave|Avenue|Rd"
    r"|Road|Blvd|Boulevard|Dr|Drive|Lane|Way|Highway|Hwy|Parkway|Pkwy)\.?(?: [NSEW]{1,2})?)"
)
_COUNTY_ALONE = re.compile(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?) County")
# "Anywhere in Oregon with travel to Salem once a quarter"
_TRAVEL = re.compile(r",? (?:with|and) (?:[a-z]+ ){0,2}travel (?:to|throughout|within)\b")
_MODE_BESIDE_PLACE = re.compile(
    r"(?:hybrid|remote|(?:fully|partly|partially) remote|telework|on-?site)\b|.{0,80}(?:\(|; |/ ?|\s[-–—|] |\d{5},? )"
    r"(?:hybrid|(?:partly |partially )?remote|on-?site\b|in[- ]person\b)",
    re.IGNORECASE,
)
# "Remote Sensing Center" names a place.
_MODE_IN_NAME = re.compile(r"\b(?:Remote|Hybrid) (?:Sensing|Areas?|Stations?|Camps?|Handling|Operations|Lands)\b")


def mode_beside_place(text: str) -> WorkMode | None:
    """The way of working that the value of a place names beside the place or in its stead."""
    is_told = _MODE_BESIDE_PLACE.match(text) and not _MODE_IN_NAME.search(text)
    return read_work_mode(text[:100]) if is_told else None


def _below_town(draft: Draft, entry: Labelled, state: str | None) -> list[LocationText]:
    """The place of an address below its town's name: "Elm Bay" above "118 Harbor Drive" and "Elm Bay, Ohio 44017"."""
    below = [line.text for line in draft.lines[entry.value_line : entry.value_line + _TWO]]
    is_address = len(below) == _TWO and below[0][:1].isdigit() and below[1].startswith(f"{entry.value}, ")
    return read_locations(", ".join(below)[:_LONGEST_NAME], state) if is_address else []


def _places_on_two_lines(draft: Draft, entry: Labelled, state: str | None) -> list[LocationText]:
    """The place of an address whose street stands alone and its town on the line below it."""
    below = draft.lines[entry.value_line : entry.value_line + 1]
    if not below or len(entry.value) > _LONGEST_STREET or not entry.value[0].isdigit():
        return []
    return find_addresses(f"{entry.value}, {below[0].text}"[:_LONGEST_NAME], state)


def _in_known_town(draft: Draft, entry: Labelled, state: str | None) -> list[LocationText]:
    """The place of an address whose street ends in no word for one, in the town that is known: "60 North Main Elm Bay,
    Utah 84017"."""
    town, value = draft.town, entry.value[:_LONGEST_NAME]
    if not town or not value[:1].isdigit():
        return []
    found = re.match(
        rf"(?P<street>\d[\w .'’-]{{3,60}}?),? {re.escape(town)}, [A-Z][a-zA-Z ]+ (?P<zip>\d{{5}})\b", value
    )
    return [LocationText(found["street"], town, None, state, found["zip"])] if found else []


def _with_state_below(draft: Draft, entry: Labelled) -> Labelled:
    """The entry, a town's whose state stands below its comma: "Jamaica,", "NY"."""
    below = draft.lines[entry.value_line : entry.value_line + 1]
    if not below or entry.value[-1] != "," or not is_place_line(f"{entry.value} {below[0].text}"):
        return entry
    draft.taken.add(below[0].number)
    return replace(entry, value=f"{entry.value} {below[0].text}")


def _location(draft: Draft, entry: Labelled, state: str | None) -> bool:
    # The first of a list is read with all of that.
    if find_counted_place(entry.value, state):
        return False
    entry = _with_state_below(draft, entry)
    return _read_location(draft, replace(entry, value=_TRAVEL.split(entry.value, maxsplit=1)[0]), state)


def _read_location(draft: Draft, entry: Labelled, state: str | None) -> bool:
    if counted := _COUNTED_IN.match(entry.value):
        draft.suggest("openings", find_openings(counted["count"]), entry.value_line)
        entry = replace(entry, value=entry.value[counted.end() :])
    places = (
        _below_town(draft, entry, state)
        or read_locations(entry.value, state)
        or _places_on_two_lines(draft, entry, state)
    )
    if not any(place.street for place in places):
        places = _in_known_town(draft, entry, state) or places
    if not places and _COUNTS_VACANCIES.match(entry.value):
        draft.suggest("openings", find_openings(entry.value), entry.value_line)
        return take_places_below(draft, entry.value_line, state)
    if places:
        take_counted_towns(draft, entry.value_line, state)
    found = places or _places_in_state(draft, entry, state)
    for place in with_county_above(draft, found):
        if not (_COUNTY_ALONE.fullmatch(entry.value.partition(",")[0]) and take_county(draft, place)):
            draft.add_location(place, entry.value_line)
    behind = entry.value.partition(". ")[2]
    draft.suggest("openings", find_openings(behind), entry.value_line)
    if mode := mode_beside_place(entry.value):
        draft.suggest("work_mode", mode, entry.value_line)
    elif behind:
        draft.suggest("work_mode", find_work_mode(behind) or find_possible_work_mode(behind), entry.value_line)
    else:
        draft.suggest("work_mode", find_work_mode(entry.value[:_LONGEST_NAME]), entry.value_line)
    return len(entry.value) <= 120


def _places_in_state(draft: Draft, entry: Labelled, state: str | None) -> list[LocationText]:
    """The places of a value that names no state, in the one that counts where none is printed."""
    if found := _STREET_AND_TOWN.fullmatch(entry.value) or _TOWN_AND_STREET.fullmatch(entry.value):
        return [LocationText(street=found["street"], city=found["town"], state=state)]
    if found := _STREET_AND_ZIP.fullmatch(entry.value):
        town = town_in_name(draft.agency.get("name", ""))
        return [LocationText(street=found["street"], city=town, state=state, postal_code=found["zip"])]
    if not draft.town and (alone := _STREET_ALONE.fullmatch(entry.value)):
        return [LocationText(street=alone["street"], city=town_in_name(draft.agency.get("name", "")), state=state)]
    if county := _COUNTY_ALONE.fullmatch(entry.value):
        return [LocationText(county=county["name"], state=state)]
    pairs = [_TOWN_AND_COUNTY.fullmatch(part) for part in _BETWEEN_PLACES.split(entry.value)]
    if all(pairs):
        return [LocationText(city=pair["town"], county=pair["county"], state=state) for pair in pairs if pair]
    return [_town_or_county(name, state) for name in _towns_named(draft, entry)]


def _town_or_county(name: str, state: str | None) -> LocationText:
    """The town of that name, or the county where no town is listed that is called so: "Anne Arundel"."""
    is_county = name in counties(state) - towns(state)
    return LocationText(county=name, state=state) if is_county else LocationText(city=name, state=state)


# "Elm Bay, Oak County or Pine Rapids, Pine County"
_BETWEEN_PLACES = re.compile(r"\s*;\s*|,? (?:and|or|&) ")
_TOWN_AND_COUNTY = re.compile(
    r"(?P<town>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}), (?P<county>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?) County"
)


_TOWN_ALONE = re.compile(r"[A-Z][a-z'’-]{2,20}(?: [A-Z][a-z'’-]{2,20})?")
_NO_TOWN = re.compile(
    r"\b(?:office|building|hall|center|library|campus|department|headquarters|downtown|hospital|courthouse|school|yard"
    r"|square|district|various|multiple|statewide|county)\b",
    re.IGNORECASE,
)


# "Elm Bay; Oak Falls", "Elm Bay, Oak Falls and Pine Rapids": two with a comma between them may be a town and a county.
_BETWEEN_TOWNS = re.compile(r"\s*;\s*|,? (?:and|or|&) |, (?=[^;]+(?:, | and | or | & ))")


def _towns_named(draft: Draft, entry: Labelled) -> list[str]:
    """The towns that stand alone behind a place's label, where all that stands there is towns."""
    first, *others = _BETWEEN_TOWNS.split(entry.value.title() if entry.value.isupper() else entry.value)
    towns = [first, *(town for other in others for town in other.split(", "))]
    return towns if all(_is_named_as_place(draft, replace(entry, value=town)) for town in towns) else []


def _is_named_as_place(draft: Draft, entry: Labelled) -> bool:
    """Whether a word alone behind a place's label is a town: another line of the text is about something "in" it."""
    value = entry.value
    if not _TOWN_ALONE.fullmatch(value) or _NO_TOWN.search(value) or (value in STATES and value != "New York"):
        return False
    if normalize(entry.label) in _OF_TOWNS and _is_only_a_name(draft, value):
        return True
    within = re.compile(rf"\b(?:in|near) {re.escape(value)}\b(?! [A-Z])")
    return any(value in line.text and within.search(line.text[:5_000]) for line in draft.lines)


_OF_TOWNS = frozenset(
    (
        "city",
        "geographical location",
        "location(s)",
        "locations",
        "location",
        "work location",
        "job location",
        "headquarters",
        "duty station",
        "job city",
        "job location city",
        "other locations",
        "primary location",
    )
)
# What else may stand behind "Location".
_NO_NAME = re.compile(
    r"\b(?:fire|rescue|emergency|ems|days?|evenings?|nights?|weekends?|shifts?|security|dispatch|records|elementary|middle"
    r"|nursing|dental|laborator(?:y|ies)|human|resources|grounds|custodial|transportation"
    r"|remote|hybrid|onsite|virtual|telework|\w*wide|administration|airport|annex|central|clinic|communications"
    r"|complex|corrections|court|division|engineering|facilit(?:y|ies)|finance|fleet|garage|health|highway|home|jail|main"
    r"|maintenance|museum|operations|park|parks|plant|police|public|recreation|region|regional|room|services?|sheriff"
    r"|shop|site|station|street|streets|tba|tbd|terminal|town|transit|utilities|varies|village|water|works|zoo|north|south|east"
    r"|west|name|address|city|county|state|urban|rural|suburban|field|open|see|to|be|determined|none|same|local|inside|outside|all|any)\b|^new$",
    re.IGNORECASE,
)


def _is_only_a_name(draft: Draft, value: str) -> bool:
    """Whether a word is a name and nothing else: the text never prints it in small letters, nor in its units."""
    if _NO_NAME.search(value) or any(value in unit for unit in draft.units):
        return False
    words = value.casefold().split()
    small = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
    return not any(small.search(line.text) for line in draft.lines)


def take_places_below(draft: Draft, number: int, state: str | None) -> bool:
    """Take the places that stand below line `number`, "2 vacancies in the following locations:"."""
    found = False
    for line, below in pairwise(draft.lines[number : number + _MOST_PLACES]):
        if found and _COUNTS_VACANCIES.match(line.text):
            continue
        places = read_locations(line.text, state) if is_place_line(line.text) or not found else []
        if not (found or places) and is_place_line(below.text):
            # "Elm National Park" stands above its town.
            continue
        for place in places:
            draft.add_location(place, line.number)
            draft.taken.add(line.number)
        if line.text and not places:
            break
        found = found or bool(places)
    return found


def _county(draft: Draft, entry: Labelled, state: str | None) -> bool:
    value = entry.value if entry.value.endswith("County") else f"{entry.value} County"
    for place in read_locations(value, state):
        if place.county and not take_county(draft, place):
            draft.add_location(place, entry.value_line)
    return len(entry.value) <= 60


READERS = {"location": _location, "county": _county}


_OF_TOWN = re.compile(
    r"(?:City(?: and County)?|Town|Village|Borough|Township) of (?P<town>[A-Z][\w.'’ -]+)", re.IGNORECASE
)


# "Location: Various", "Work Location(s): Remote (must live in Oregon)"
_IN_NO_ONE_TOWN = re.compile(
    r"\W*(?:(?:work|job|position|duty) )?(?:locations?|stations?|sites?)(?:\(s\))?\s*[:|\t]\s*"
    r"(?:multiple|various|several|all|many|statewide|countywide|remote|anywhere|telework|to be determined|tbd)\b",
    re.IGNORECASE,
)
_HEAD_LINES = 60


def is_in_no_one_town(lines: Sequence[Line]) -> bool:
    """Whether a label says that the job is in several places, or in none."""
    return any(_IN_NO_ONE_TOWN.match(line.raw[:80]) for line in lines[:_HEAD_LINES] if line.text)


def town_in_name(name: str) -> str | None:
    """The town of "City of Elm Bay", "TOWN OF ELM BAY" or "City and County of Elm Bay"; None for other names."""
    own = _OF_TOWN.fullmatch(name)
    if own is None:
        return None
    return own["town"].title() if own["town"].isupper() else own["town"]
