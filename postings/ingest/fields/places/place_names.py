"""Places by name: the states; places printed from the large to the small; and which places are one."""

import re
from collections.abc import Iterable

from postings.ingest.record import LocationText

# Of the towns of one name these are meant where nothing says which.
LARGE_CITIES = {
    "Baltimore": "MD",
    "Boston": "MA",
    "Chicago": "IL",
    "Denver": "CO",
    "Detroit": "MI",
    "Honolulu": "HI",
    "Houston": "TX",
    "Los Angeles": "CA",
    "Milwaukee": "WI",
    "Minneapolis": "MN",
    "New Orleans": "LA",
    "New York": "NY",
    "Philadelphia": "PA",
    "San Antonio": "TX",
    "San Diego": "CA",
    "San Francisco": "CA",
    "Seattle": "WA",
}
STATES = {
    "Alabama": "AL",
    "Alaska": "AK",
    "Arizona": "AZ",
    "Arkansas": "AR",
    "California": "CA",
    "Colorado": "CO",
    "Connecticut": "CT",
    "Delaware": "DE",
    "District of Columbia": "DC",
    "Florida": "FL",
    "Georgia": "GA",
    "Hawaii": "HI",
    "Idaho": "ID",
    "Illinois": "IL",
    "Indiana": "IN",
    "Iowa": "IA",
    "Kansas": "KS",
    "Kentucky": "KY",
    "Louisiana": "LA",
    "Maine": "ME",
    "Maryland": "MD",
    "Massachusetts": "MA",
    "Michigan": "MI",
    "Minnesota": "MN",
    "Mississippi": "MS",
    "Missouri": "MO",
    "Montana": "MT",
    "Nebraska": "NE",
    "Nevada": "NV",
    "New Hampshire": "NH",
    "New Jersey": "NJ",
    "New Mexico": "NM",
    "New York": "NY",
    "North Carolina": "NC",
    "North Dakota": "ND",
    "Ohio": "OH",
    "Oklahoma": "OK",
    "Oregon": "OR",
    "Pennsylvania": "PA",
    "Rhode Island": "RI",
    "South Carolina": "SC",
    "South Dakota": "SD",
    "Tennessee": "TN",
    "Texas": "TX",
    "Utah": "UT",
    "Vermont": "VT",
    "Virginia": "VA",
    "Washington": "WA",
    "West Virginia": "WV",
    "Wisconsin": "WI",
    "Wyoming": "WY",
}

# How newspapers shorten the states: "Elm Bay, Mass."
_SHORTENED = {
    name: STATES[state]
    for name, state in (
        pair.split("=")
        for pair in (
            "Ala=Alabama;Ariz=Arizona;Ark=Arkansas;Calif=California;Colo=Colorado;Conn=Connecticut;Del=Delaware"
            ";Fla=Florida;Ga=Georgia;Ill=Illinois;Ind=Indiana;Kan=Kansas;Ky=Kentucky;Md=Maryland;Mass=Massachusetts"
            ";Mich=Michigan;Minn=Minnesota;Miss=Mississippi;Mo=Missouri;Mont=Montana;Neb=Nebraska;Nev=Nevada"
            ";N.H=New Hampshire;N.J=New Jersey;N.M=New Mexico;N.Y=New York;N.C=North Carolina;N.D=North Dakota"
            ";Okla=Oklahoma;Pa=Pennsylvania;R.I=Rhode Island;S.C=South Carolina;S.D=South Dakota;Tenn=Tennessee"
            ";Tex=Texas;Vt=Vermont;Va=Virginia;Wash=Washington;W.Va=West Virginia;Wis=Wisconsin;Wyo=Wyoming"
        ).split(";")
    )
}
_SHORT_STATE = re.compile(rf"(?<=[a-zA-Z], )({'|'.join(re.escape(name) for name in _SHORTENED)})\.(?=[\s,;)]|$)")


def with_state_codes(text: str) -> str:
    """The text with two letters in place of each shortened name of a state behind a town: "Elm Bay, Mass."."""
    return _SHORT_STATE.sub(lambda state: _SHORTENED[state[1]], text) if ", " in text and "." in text else text


# Places printed from the large to the small: "United States-Ohio-London", "Georgia - Macon".

_STATE_NAMES = "|".join(STATES)
_TOWN = r"(?P<town>[A-Z][\w .'’]{2,30})"
# "United States-Massachusetts-Boston-10 Park Plaza", "United States of America-OHIO-Madison County-London",
# "United States, Maryland, Annapolis"
_FROM_COUNTRY = re.compile(
    rf"United States(?: of America)?(?:-|, )(?P<state>(?i:{_STATE_NAMES}))(?:-|, )"
    rf"(?:(?P<county>[A-Z][\w .]{{2,30}}) County-)?{_TOWN}(?:-(?P<street>\d[^-]{{3,60}}))?"
)
_FROM_STATE = re.compile(rf"(?P<state>{_STATE_NAMES})(?: [-–] |-){_TOWN}")
# "Danville (Independent City), Virginia" is in no county.
_INDEPENDENT = re.compile(rf"{_TOWN} \(Independent City\), (?P<state>{_STATE_NAMES})")


def place_from_large(text: str) -> LocationText | None:
    """The place in a text that holds one printed so and nothing else."""
    if found := _INDEPENDENT.fullmatch(text):
        return LocationText(city=found["town"], state=STATES[found["state"]])
    if found := _FROM_COUNTRY.fullmatch(text):
        return LocationText(found["street"], found["town"], found["county"], STATES[found["state"].title()])
    if found := _FROM_STATE.fullmatch(text):
        return LocationText(city=found["town"], state=STATES[found["state"]])
    return None


# The same place printed twice, "100 West 10th Avenue" and "100 W. 10th Ave", is one place.


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
    agree = all(a is None or b is None or _plain(a) == _plain(b) for a, b in pairs)
    return agree and bool((one.city and other.city) or (one.county and other.county))


_SHORT_FORMS = {
    **{"north": "n", "south": "s", "east": "e", "west": "w", "northeast": "ne", "northwest": "nw"},
    **{"southeast": "se", "southwest": "sw", "street": "st", "avenue": "ave", "boulevard": "blvd", "road": "rd"},
    **{"drive": "dr", "lane": "ln", "court": "ct", "highway": "hwy", "parkway": "pkwy", "suite": "ste"},
}


def _plain(part: str) -> str:
    """A part of an address in the form in which "100 West 10th Avenue" is "100 W. 10th Ave"."""
    words = part.casefold().replace(".", " ").replace(",", " ").split()
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)
