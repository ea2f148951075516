"""Where a job is worked: "330 SW Curry St., Portland OR 97239", "Medford, Jackson County".

A town is read only where a state follows it or a list of places knows it; a word in capitals alone is no town.
"""

import re
from functools import lru_cache

from postings.ingest.fields.places.addresses import STATE_NAMES, STREET, STREET_WORD, TOWN_NAME, code, find_addresses
from postings.ingest.fields.places.gazetteer import WORDS_TOO, counties
from postings.ingest.fields.places.listed_towns import (
    COUNTY,
    county_behind,
    known_suffix,
    listed_towns,
    town_at,
    towns_at,
    with_direction,
)
from postings.ingest.fields.places.place_names import (
    STATES,
    merge_locations,
    place_from_large,
)
from postings.ingest.record import LocationText

_ZIP = re.compile(r"\b(\d{5}(?:-\d{4})?)\b")
# "Washington County", "Oklahoma City", "Oregon Street" and "Elm Bay VA Medical Center" name no state.
_STATE = re.compile(
    # "100 High St NE, Salem, OR" has Nebraska's letters behind its street.
    rf"(?<=[\s,])(?=[A-Z])(?P<state>{STATE_NAMES}|Ore\.)(?![\w&-])(?! (?:County|Co\.|City|State Office|{STREET_WORD}"
    r"|Medical|Health(?:care)?|Hospital|Clinic)(?!\w))"
    r"(?!(?<=[\s,]NE),? [A-Z][\w.'’ -]{2,25},? (?:[A-Z]{2}|Oregon|Washington)\b)"
    r"\.?(?:,?\s+(?P<zip>\d{5}(?:-\d{4})?)\b)?"
)
# "Fredericksburg, VA United StatesView Map"
_COUNTRY = re.compile(r",? (?:United States(?: [Oo]f America)?|USA|U\.S\.A?\.?)(?:\W*| ?View Map)$")
# "Elm Bay, Texas, United States, 76309"
_COUNTRY_BEFORE_ZIP = re.compile(r", (?:United States(?: [Oo]f America)?|USA|US), (?=\d{5}(?:-\d{4})?$)")
_DIRECTIONS = frozenset(("East", "West", "North", "South", "Northern", "Southern", "Eastern", "Western", "Central"))
_TOWN = re.compile(r"[A-Z][\w.'’-]*(?: (?:d['’])?(?:[A-Z][\w.'’-]*))*")
_IN_BRACKETS = re.compile(r"\s*\(([^()]{1,40})\)")
_COUNTED = re.compile(
    r"(?:, (?:OR|WA|Oregon|Washington))? ?(?:[-–—:(]) ?(?:up to )?(?:\d{1,2}|one|two|three|four|five|six"
    r"|several|multiple)"
    r" (?:[\w-]+,? ){0,3}?(?:positions?|openings?|vacanc)",
    re.IGNORECASE,
)
# "Fort Elm (Hammond) – 6 positions"
_SITE_IN_TOWN = re.compile(r"[A-Z][\w.'’ -]{2,40} \((?=[A-Z][\w.' ]{2,30}\))")
# One of these stands in every such item.
_COUNTED_THINGS = ("osition", "pening", "acanc", "POSITION", "OPENING", "VACANC")
_NO_ONE_TOWN = re.compile(r"(?:multiple|various|several|all|many|[a-z]+wide|remote|telework|hybrid)\b", re.IGNORECASE)
# "Orange County Superior Court, CA" tells of a court; "Locations throughout Ohio", "State CA" and "Eastern
# Washington, WA" name no town either.
_NO_TOWN = re.compile(
    r"\b(?i:Court|Courthouse|Hospital|Library|University|Department|Offices?|Division|Building|Headquarters|Bureau"
    r"|Authority|Commission)$"
    r"|^(?:(?i:city|county|state|port|university) of|State|Region|Country|[A-Z]{2}"
    r"|Locations?\b.*|(?:All of|Throughout)\b.*"
    rf"|(?:Eastern|Western|Northern|Southern|Central) (?:{'|'.join(STATES)}))$"
)
# In "Regina, Saskatchewan, CA" the letters are Canada's; Ontario is a town of California, too.
_PROVINCES = frozenset(
    (
        *("Alberta", "British Columbia", "Manitoba", "New Brunswick", "Newfoundland and Labrador", "Nova Scotia"),
        *("Prince Edward Island", "Quebec", "Québec", "Saskatchewan"),
    )
)
_LONGEST = 1_500
# "Elm Falls, Oak Bay, or Pine Rapids, MN"
_SEVERAL_TOWNS = re.compile(
    rf"(?P<towns>{TOWN_NAME}(?:, {TOWN_NAME}){{0,6}},? (?:or|and|&) {TOWN_NAME}), (?P<state>{STATE_NAMES})"
)
_COUNTY_OF = re.compile(r"^County of (?P<county>(?:St\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)$")
_BEHIND_COUNTY = re.compile(r" [-–—] (?P<town>[A-Z][\w.'’ ]*?)(?: [-–—] .*)?$")
_TOWN_JOINT = re.compile(r",? (?:or|and|&) |, ")


# "Boise, Idaho or Helena, Montana"
_EACH_WITH_STATE = re.compile(rf"(, (?:{STATE_NAMES})) ?(?:\b(?:or|and)\b|[&/]) ?(?={TOWN_NAME}, (?:{STATE_NAMES})\b)")
_DC = re.compile(r"\bD\.C\b\.?")


# "US-VT-Elm Bay"
_CODED = re.compile(rf"USA?-(?P<state>{'|'.join(STATES.values())})-(?P<town>[A-Z][a-z][\w .'’-]{{1,30}})")


def read_locations(text: str, state: str | None = None) -> list[LocationText]:
    """The places in a location label's value. `state` (two letters) fills in a state that is not printed."""
    text = _COUNTRY_BEFORE_ZIP.sub(" ", _DC.sub("DC", " ".join(text[:_LONGEST].split())))
    if coded := _CODED.fullmatch(text):
        return [LocationText(city=coded["town"], state=coded["state"])]
    if place := place_from_large(text):
        return [place]
    if text.isupper() and state_code(f" {text}") and not _STATE.search(text):
        text = text.title().replace(" Of ", " of ")
    text = _EACH_WITH_STATE.sub(r"\1; ", text)
    if several := _SEVERAL_TOWNS.fullmatch(text):
        towns = _TOWN_JOINT.split(several["towns"])
        return [LocationText(city=town, state=code(several["state"])) for town in towns]
    found = _with_state(text) or (find_addresses(text, state) if state and _ZIP.search(text) else [])
    if not found:
        found = [place for part in re.split(r"[;|]|\s/\s", text) for place in _known_places(part, state)]
    return merge_locations(found)


def find_counted_place(text: str, state: str | None) -> list[LocationText]:
    """The town of an item that says how many are hired there: "Newport – 2 positions, full-time"."""
    if not any(map(text.__contains__, _COUNTED_THINGS)):
        return []
    site = _SITE_IN_TOWN.match(text)
    start = site.end() if site else 0
    town = town_at(text, start, state)
    behind = start + len(town or "") + (1 if site else 0)
    if town is None or not _COUNTED.match(text, behind, behind + 80):
        return []
    return [LocationText(city=town, state=state)]


def read_place_line(text: str, state: str | None) -> list[LocationText]:
    """The places of a line that holds towns and nothing else: "La Pine", "Salem, Oregon (Hybrid)", "Bend or Burns"."""
    text = _IN_BRACKETS.sub("", text[:150]).strip(" .").removeprefix("Near ")
    printed = _STATE.search(text) if "," in text else None
    if printed and printed.end() == len(text) and text[: printed.start()].rstrip().endswith(","):
        return read_locations(text, state) if _TOWN.fullmatch(text[: printed.start()].rstrip(" ,")) else []
    towns, end = towns_at(text, 0, state)
    if end < len(text) or (len(towns) == 1 and towns[0] in WORDS_TOO):
        return []
    return [LocationText(city=town, state=state) for town in towns]


def without_country(text: str) -> str:
    """A place without the country behind it, or between it and the ZIP code."""
    return _COUNTRY.sub("", _COUNTRY_BEFORE_ZIP.sub(" ", text))


def is_place_line(text: str) -> bool:
    """Whether a line holds a place and nothing else: "Portland, Oregon", "Bend, OR 97701"."""
    return _is_place(text[:150])


@lru_cache(maxsize=500)
def _is_place(text: str) -> bool:
    """As `is_place_line`; each parser that looks for a header asks it of the same lines."""
    text = without_country(text)
    *_, last = ["", *text.replace(",", " ").rstrip(" .").split()]
    if not (last in _STATES_LAST_WORDS or last[:1].isdigit() or text.isupper()):
        return False
    match = _STATE.search(text[:120]) or (_STATE.search(text[:120].title()) if text.isupper() else None)
    if match is None or _IN_BRACKETS_BEHIND.search(text[: match.start()]):
        return False
    return match.end() >= len(text.rstrip(" .")) and bool(_TOWN.match(text))


# "Paper Conservator (Elm Bay, VA, USA)" says of what the place is.
_IN_BRACKETS_BEHIND = re.compile(r"\w \([A-Z][\w .'’-]+,?\s*$")


# A line that ends in neither of these nor a ZIP code holds no place alone.
_STATES_LAST_WORDS = frozenset(("Ore", *STATES.values(), *(name.split()[-1] for name in STATES)))


# "1645 NE Forbes Road" is in no Nebraska.
_QUADRANT = re.compile(r"(?<=\d) NE (?=[A-Z\d])")


def state_code(text: str) -> str | None:
    """The two letters of the state that `text` names at its end ("Portland, Oregon" is OR), else None."""
    text = _QUADRANT.sub(" ", text[:200])
    match = _STATE.search(text.title() if text.isupper() else text) or _STATE.search(text)
    return code(match.group("state")) if match else None


def _with_state(text: str) -> list[LocationText]:
    found = []
    start = 0
    for match in _STATE.finditer(text):
        place = _place_before(text[start : match.start()], code(match.group("state")), match.group("zip"))
        if place is not None:
            found.append(place)
            start = match.end()
    return found


def _place_before(text: str, state: str, postal_code: str | None) -> LocationText | None:
    """The street, town and county in the text before a state."""
    text = _COUNTY_OF.sub(r"\g<county> County", text.rstrip(" ,"))
    county = COUNTY.search(text)
    if county and county.start() == 0 and (behind := _BEHIND_COUNTY.match(text, county.end())):
        # "Elm County - Elm Bay - Harbor" goes on from the town to a part of it.
        text = "" if behind["town"] == "Other" else behind["town"]
    elif county:
        text = f"{text[: county.start()].rstrip(' ,(')};{text[county.end() :].lstrip(' )')}".rstrip(" ,;(–-")
    street = STREET.search(text) or (_STREET_BEFORE_TOWN.search(text) if postal_code else None)
    town = text[street.end() :] if street else re.split(r"[;|:·•]|\s[-–]\s", text)[-1]
    town = town.rpartition(",")[2].strip(" ,()-–") if "," in town else town.strip(" ,()-–")
    town = _TOWNS_GOVERNMENT.sub("", town)
    if town and not (_TOWN.fullmatch(town) and len(town.split()) <= 4):
        town = known_suffix(town, state) or ""
    if _NO_ONE_TOWN.match(town) or _NO_TOWN.search(town) or (state == "CA" and town in _PROVINCES):
        return None
    if town in _DIRECTIONS:
        # "Elm Bay, East Hawaii"
        town = text.rpartition(",")[0].rpartition(",")[2].strip()
    if not town and not county:
        return None
    named, city = with_direction(street.group("street").strip() if street else None, town or None, state)
    return LocationText(
        street=named,
        city=city,
        county=county.group("county") if county else None,
        state=state,
        postal_code=postal_code,
    )


# "City of Vista Grande, CA" is in no Vista.
_TOWNS_GOVERNMENT = re.compile(r"^(?:City|Town|Village|Borough) of (?=[A-Z])")
# "30 N. Lockhart, Elm Bay, IL 60602" needs no word for a street.
_STREET_BEFORE_TOWN = re.compile(
    r"(?:^|[,;:] )(?P<street>\d{1,5} (?:[NSEW]{1,2}\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}),? *(?=(?<=, )[^,\d]+$)"
)


def _known_places(text: str, state: str | None) -> list[LocationText]:
    """The listed towns and counties in a value without a state: "Medford, Jackson County", "Salem or Portland"."""
    if state is None:
        return []
    street = STREET.search(text)
    rest = text[street.end() :] if street else text
    named = [match for match in COUNTY.finditer(rest) if match["county"] in counties(state)]
    towns = listed_towns(COUNTY.sub(lambda match: ";" * len(match.group()), rest), state)
    if not towns:
        return [LocationText(county=match["county"], state=state) for match in named]
    places = [LocationText(city=town, county=county_behind(rest, end, state), state=state) for town, end in towns]
    if len(places) > 1:
        return places
    postal = _ZIP.search(rest)
    return [
        LocationText(
            street.group("street").strip() if street else None,
            places[0].city,
            places[0].county or (named[0]["county"] if named else None),
            state,
            postal.group(1) if postal else None,
        )
    ]
