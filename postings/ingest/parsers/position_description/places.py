"""Where a position works, as the form's one field "City – County" is filled in."""

import re
from collections.abc import Collection

from postings.ingest.fields.places.gazetteer import counties, towns
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.record import LocationText, WorkMode

_PART_EDGE = re.compile(r"\s*(?:[,/(;|]|\s[-–—]|[–—]|(?<=[a-z]{3})\.(?=\s+[A-Z]))\s*")
_COUNTY = re.compile(r"(?P<name>.{1,60}?)\s+(?:county|co\b\.?)", re.IGNORECASE)
_STATE = re.compile(rf"(?:ore?\.?|{'|'.join((*STATES, *STATES.values()))})", re.IGNORECASE)
# "(Pendleton on request)" is no second place of work.
_ASIDE = re.compile(
    r"\([^()]*\b(?:request|optional|negotiable|possible|preferred|also|travel\w*|alternate|other|as needed"
    r"|hybrid|remote|telework\w*|office)\b[^()]*\)",
    re.I,
)
# "Grants Pass, Josephine / travels Jackson and Curry"
_TRAVELS = re.compile(r"\s*[/;,(–-]\s*(?:and |will |also )?travel\w*\b.*", re.IGNORECASE)
# "92219 Hwy 202" begins with the number of a house.
_POSTAL_CODE = re.compile(r"(?:\b\d{5}-\d{4}|(?<!^)\b\d{5})\b|^\d{5}\b(?! [A-Z])")
_WORK_MODES: tuple[tuple[re.Pattern[str], WorkMode], ...] = (
    # "Telework three days" of five leaves two in the office.
    (
        re.compile(r"\bhybrid\b|\b(?:remote|telework)[^;,]{0,20}\b(?:one|two|three|four|[1-4]) days?\b", re.IGNORECASE),
        "hybrid",
    ),
    (re.compile(r"\b(?:remote|telework|telecommut\w*)\b", re.IGNORECASE), "remote"),
)
_NO_PLACE = re.compile(
    r"(?:various|statewide|state-wide|multiple|any|tbd|n/?a|none|to be determined)\b.*|"
    r".*\b(?:hybrid|remote|telework|telecommut\w*)\b.*",
    re.IGNORECASE,
)
# "Champoeg State Heritage Area, St. Paul" names the site in the town.
_SITE = re.compile(
    r"[A-Z].* (?:State Park|Park Office|(?:Heritage|Recreation|Natural|Wildlife) (?:Area|Site)|Hatchery|Institution"
    r"|Facility|Hospital|Campus|State Forest|State Airport|Maintenance Station|Port of Entry)"
)
_SEVERAL = re.compile(r"\s*;\s*|\s+(?:or|and)\s+(?=[A-Z][\w .'-]{1,40}[,–-])")
# "Newport - Lincoln, Garibaldi - Tillamook"
_PAIR = r"[A-Z][\w .'’]{2,40} ?[-–] ?[A-Z][\w ]{2,30}"
_PAIRS = re.compile(rf"{_PAIR}(?:, {_PAIR})+")
# "Elm Bay or Oak Falls – Elm or Oak"
_TOWN_OR_COUNTY = r"[A-Z][\w.'’]*(?: (?!or\b|and\b)[A-Z][\w.'’]*){0,2}"
_TWO_AND_TWO = re.compile(
    rf"(?P<town>{_TOWN_OR_COUNTY}) (?P<joint>or|and|&) (?P<other>{_TOWN_OR_COUNTY}) ?[-–—/,] ?"
    rf"(?P<county>{_TOWN_OR_COUNTY}) (?P=joint) (?P<counterpart>{_TOWN_OR_COUNTY}?)(?: [Cc]ounties)?"
)
_LONGEST = 300


def read_work_location(value: str, state: str = "OR") -> tuple[LocationText, ...]:
    """The places named in the state of this code: a city, then its county with or without the word. None for
    "Statewide" and the like."""
    if len(value) > _LONGEST:
        return ()
    value = _TRAVELS.sub("", value)
    if two := _TWO_AND_TWO.fullmatch(value):
        pairs = ((two["town"], two["county"]), (two["other"], two["counterpart"]))
        return tuple(LocationText(city=town, county=county, state=state) for town, county in pairs)
    parts = value.split(", ") if _PAIRS.fullmatch(value) else _SEVERAL.split(value)
    return tuple(dict.fromkeys(place for part in parts for place in _places(part, state)))


def read_work_mode(value: str) -> WorkMode | None:
    """The way of working that the field names beside or instead of a place."""
    return next((mode for pattern, mode in _WORK_MODES if pattern.search(value)), None)


def _places(text: str, state: str) -> list[LocationText]:
    """The places in one part of the value: one city with its county, or several cities."""
    postal_code = found.group() if (found := _POSTAL_CODE.search(text)) else None
    names: list[str] = []
    county: str | None = None
    known = counties(state)
    for part in _PART_EDGE.split(_ASIDE.sub("", _POSTAL_CODE.sub("", text))):
        name = part.strip(" .)")
        # "two days a week in the office" tells how the work is done.
        if name[:1].islower() or _SITE.fullmatch(name):
            continue
        # Behind a town "Washington" is the county of Oregon; Utah's of that name would be printed so.
        is_county = len(names) == 1 and county is None and name in known and STATES.get(name) != state
        if not any(map(str.isalpha, name)) or _NO_PLACE.fullmatch(name) or (_STATE.fullmatch(name) and not is_county):
            continue
        city, of_county = _county_behind(name, known)
        county = of_county or county
        is_unlisted = len(names) == 1 and towns(state).isdisjoint((names[0], name))
        if names and county is None and (is_unlisted or name in known):
            county = name
        elif city:
            names.append(city)
    street = names.pop(0) if names and names[0][0].isdigit() else None
    if len(names) > 1:
        return [LocationText(city=name, county=county, state=state) for name in names]
    if not (names or county or postal_code):
        return []
    return [LocationText(street, names[0] if names else None, county, state, postal_code)]


def _county_behind(name: str, counties: Collection[str]) -> tuple[str, str | None]:
    """(what stands before, county) of "Jackson County" and "Medford-Jackson"; (name, None) where no county is named."""
    city, hyphen, last = name.rpartition("-")
    if found := _COUNTY.fullmatch(last):
        return city, found["name"]
    if hyphen and last in counties:
        return city, last
    return name, None
