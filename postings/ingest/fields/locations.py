"""Where a job is worked: "330 SW Curry St., Portland OR 97239", "Medford, Jackson County", "our office in Salem".

A town is read only where a state follows it or a list of places knows it; a word in capitals alone is no town.
"""

import re
from collections.abc import Iterable

from postings.ingest.fields.places import OREGON_COUNTIES, OREGON_TOWNS, STATES
from postings.ingest.record import LocationText

_STATE_NAMES = "|".join([*sorted(STATES, key=len, reverse=True), *STATES.values()])
_STATE = re.compile(rf"(?<=[\s,])(?P<state>{_STATE_NAMES}|Ore\.)(?![\w&-])\.?(?:,?\s+(?P<zip>\d{{5}}(?:-\d{{4}})?)\b)?")
_ZIP = re.compile(r"\b(\d{5}(?:-\d{4})?)\b")
_STREET_WORD = (
    r"Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Way|Lane|Ln|Court|Ct|Highway|Hwy|Place|Pl|Parkway|Pkwy"
    r"|Loop|Circle|Terrace|Broadway|Plaza|Square"
)
_DIRECTION = r"(?:NE|NW|SE|SW|N|S|E|W)"
_STREET = re.compile(
    rf"\b(?P<street>\d{{1,6}} [\w.' -]{{1,60}}?\b(?:{_STREET_WORD})\b\.?(?: {_DIRECTION}\b\.?)?(?: \d{{1,4}}\b)?"
    r"(?:,? (?:Suite|Ste|Floor|Room|Rm|Unit|Bldg|Building|#)\.? ?[\w-]{1,10})?),? *"
)
_COUNTY = re.compile(r"\b(?P<county>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:County|Co\.)(?!\w)")
_TOWN = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*))*")
_TOWN_IN_TEXT = re.compile(r"\bin (?:downtown |beautiful |sunny )?(?=[A-Z])")
_CAPITALIZED = re.compile(r"(?:^|(?<=[\s,(/-]))(?=[A-Z])")
_MORE_TOWNS = re.compile(r"(?:,? (?:and|or|&) |, ?|/| ?[-–] ?)(?=[A-Z])")
# A sentence names the place of work only when it speaks of the job or its office.
_JOB_WORD = re.compile(
    r"\b(?:position|positions|join|located|location|office|team|based|vacanc(?:y|ies)|opening|openings|hiring|hires|recruiting|seeking|job|center|yard|facility|station)\b",
    re.IGNORECASE,
)
# Capitalised before a capital, as in "Hearings Judge", it is part of a title.
_ELSEWHERE = re.compile(
    r"\b(?:[Hh]eadquarter\w*|[Ss]tatewide offices|born|[Tt]raining is|(?:[Ii]nterviews?|[Hh]earings?)(?! [A-Z]))\b"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_LONGEST = 400


def read_locations(text: str, state: str | None = None) -> list[LocationText]:
    """The places in a location label's value. `state` (two letters) fills in a state that is not printed."""
    text = " ".join(text[:_LONGEST].split())
    found = _with_state(text)
    if not found:
        found = [place for part in re.split(r"[;|]|\s/\s", text) for place in _known_places(part, state)]
    return merge_locations(found)


def find_locations(text: str, state: str | None = None) -> list[LocationText]:
    """The places of work that running text names in sentences about the job: "join our team in Portland"."""
    found: list[LocationText] = []
    if state != "OR" or " in " not in text:
        return found
    for sentence in _SENTENCE_END.split(text):
        if len(sentence) > 2_000 or not _JOB_WORD.search(sentence) or _ELSEWHERE.search(sentence):
            continue
        for match in _TOWN_IN_TEXT.finditer(sentence):
            found += [LocationText(city=town, state=state) for town in _towns_at(sentence, match.end())]
    return merge_locations(found)


def is_place_line(text: str) -> bool:
    """Whether a line holds a place and nothing else: "Portland, Oregon", "Bend, OR 97701"."""
    match = _STATE.search(text[:120])
    return match is not None and match.end() >= len(text.rstrip(" .")) and bool(_TOWN.match(text))


def state_code(text: str) -> str | None:
    """The two letters of the state that `text` names at its end ("Portland, Oregon" is OR), else None."""
    match = _STATE.search(text[:200])
    return _code(match.group("state")) if match else None


def merge_locations(places: Iterable[LocationText]) -> list[LocationText]:
    """Each place once, the fuller of two that agree, in the order they came."""
    merged: list[LocationText] = []
    for place in places:
        for index, known in enumerate(merged):
            if _same(place, known):
                merged[index] = LocationText(
                    known.street or place.street,
                    known.city or place.city,
                    known.county or place.county,
                    known.state or place.state,
                    known.postal_code or place.postal_code,
                )
                break
        else:
            merged.append(place)
    return merged


def _same(one: LocationText, other: LocationText) -> bool:
    """Whether two places contradict each other nowhere and share a town or a county."""
    pairs = zip(
        (one.street, one.city, one.county, one.state, one.postal_code),
        (other.street, other.city, other.county, other.state, other.postal_code),
        strict=True,
    )
    agree = all(a is None or b is None or a.casefold() == b.casefold() for a, b in pairs)
    return agree and bool((one.city and other.city) or (one.county and other.county))


def _code(state: str) -> str:
    return "OR" if state == "Ore." else STATES.get(state, state)


def _with_state(text: str) -> list[LocationText]:
    found = []
    start = 0
    for match in _STATE.finditer(text):
        place = _place_before(text[start : match.start()], _code(match.group("state")), match.group("zip"))
        if place is not None:
            found.append(place)
            start = match.end()
    return found


def _place_before(text: str, state: str, postal_code: str | None) -> LocationText | None:
    """The street, town and county in the text before a state."""
    text = text.rstrip(" ,")
    county = _COUNTY.search(text)
    if county:
        text = f"{text[: county.start()].rstrip(' ,(')};{text[county.end() :].lstrip(' )')}".rstrip(" ,;(–-")
    street = _STREET.search(text)
    town = text[street.end() :] if street else re.split(r"[;|:]|\s[-–]\s", text)[-1]
    town = town.rpartition(",")[2].strip(" ,()-–") if "," in town else town.strip(" ,()-–")
    if town and not (_TOWN.fullmatch(town) and len(town.split()) <= 4):
        town = _known_suffix(town) or ""
    if town.startswith("City of "):
        town = town.removeprefix("City of ")
    if not town and not county:
        return None
    return LocationText(
        street=street.group("street").strip() if street else None,
        city=town or None,
        county=county.group("county") if county else None,
        state=state,
        postal_code=postal_code,
    )


def _known_suffix(text: str) -> str | None:
    words = text.split()
    return next((" ".join(words[-n:]) for n in (3, 2, 1) if _is_town(" ".join(words[-n:]))), None)


def _is_town(name: str) -> bool:
    return name in OREGON_TOWNS or (name.isupper() and name.title() in OREGON_TOWNS)


def _known_places(text: str, state: str | None) -> list[LocationText]:
    """The listed towns and counties in a value without a state: "Medford, Jackson County", "Salem or Portland"."""
    if state != "OR":
        return []
    counties = [match.group("county") for match in _COUNTY.finditer(text) if match.group("county") in OREGON_COUNTIES]
    without_counties = _COUNTY.sub(";", text)
    street = _STREET.search(without_counties)
    rest = without_counties[street.end() :] if street else without_counties
    towns = _listed_towns(rest)
    if len(towns) == 1:
        postal = _ZIP.search(rest)
        return [
            LocationText(
                street.group("street").strip() if street else None,
                towns[0],
                counties[0] if counties else None,
                state,
                postal.group(1) if postal else None,
            )
        ]
    return [LocationText(city=town, state=state) for town in towns] + (
        [LocationText(county=county, state=state) for county in counties] if not towns else []
    )


def _listed_towns(text: str) -> list[str]:
    towns = []
    reached = 0
    for match in _CAPITALIZED.finditer(text):
        if match.start() >= reached and (town := _town_at(text, match.start())):
            towns.append(town)
            reached = match.start() + len(town)
    return towns


def _town_at(text: str, start: int) -> str | None:
    """The longest listed town that begins at `start`, as a whole word."""
    words = re.split(r"[ /]", text[start : start + 40])[:3]
    for count in (3, 2, 1):
        name = " ".join(words[:count]).rstrip(".,;:)!?")
        if count <= len(words) and _is_town(name):
            return name
    return None


def _towns_at(text: str, start: int) -> list[str]:
    """The listed towns from `start` on: "Salem, Eugene, and Medford"."""
    towns = []
    while town := _town_at(text, start):
        towns.append(town)
        more = _MORE_TOWNS.match(text, start + len(town))
        if more is None:
            break
        start = more.end()
    return towns
