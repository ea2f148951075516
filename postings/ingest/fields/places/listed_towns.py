"""Towns and counties that a list of places knows, where no state stands behind them."""

import re
from collections.abc import Collection
from functools import cache

from postings.ingest.fields.places.place_names import COUNTIES, OREGON_TOWNS, TOWNS

COUNTY = re.compile(
    r"\b(?P<county>(?:St\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:County|Co\.)(?!\w)"
    r"(?! (?:Schools?|Public|Library|Libraries|Sheriff|Housing|Board|Health|Fire|Transit|Museum|Historical)\b)"
)
_CAPITALIZED = re.compile(r"(?:^|(?<=[\s,(/-]))(?=[A-Z])")
_MORE_TOWNS = re.compile(r"(?:,? (?:and|or|&) |, ?|/| ?[-–] ?)(?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"[ /]")
_BEHIND = ".,;:)!?"
COUNTY_NEXT = re.compile(rf"[\s,]*\(?{COUNTY.pattern}")


def known_suffix(text: str) -> str | None:
    """The listed town of Oregon that `text` ends in."""
    words = text.split()
    return next((name for n in (3, 2, 1) if (name := " ".join(words[-n:])) and _is_town(name, OREGON_TOWNS)), None)


def with_direction(street: str | None, town: str | None, state: str) -> tuple[str | None, str | None]:
    """(street, town) where a street took the first word of a listed town: "4260 Kenthorpe Way West", "Linn"."""
    before, space, last = (street or "").rpartition(" ")
    if space and town and _is_town(f"{last} {town}", TOWNS.get(state, ())):
        return before, f"{last} {town}"
    return street, town


def _is_town(name: str, towns: Collection[str]) -> bool:
    return name in towns or (name.isupper() and name.title() in towns)


def county_behind(text: str, end: int, state: str) -> str | None:
    """The county printed right behind a town that ends at `end`."""
    match = COUNTY_NEXT.match(text, end, end + 60)
    return match["county"] if match and match["county"] in COUNTIES[state] else None


def listed_towns(text: str, state: str) -> list[tuple[str, int]]:
    """The listed towns in `text`, each with the place where it ends."""
    towns = []
    reached = 0
    for match in _CAPITALIZED.finditer(text):
        if match.start() >= reached and (town := town_at(text, match.start(), state)):
            reached = match.start() + len(town)
            towns.append((town, reached))
    return towns


def town_at(text: str, start: int, state: str | None) -> str | None:
    """The longest listed town of `state` that begins at `start`, as a whole word."""
    words = _BETWEEN_WORDS.split(text[start : start + 40], maxsplit=3)[:3]
    if words[0].rstrip(_BEHIND).casefold() not in _first_words(state or ""):
        return None
    for count in (3, 2, 1):
        name = " ".join(words[:count]).rstrip(_BEHIND)
        if count <= len(words) and _is_town(name, TOWNS.get(state or "", ())):
            return name
    return None


@cache
def _first_words(state: str) -> frozenset[str]:
    """What the names of the state's listed towns begin with."""
    return frozenset(name.split()[0].rstrip(_BEHIND).casefold() for name in TOWNS.get(state, ()))


def towns_at(text: str, start: int, state: str | None) -> tuple[list[str], int]:
    """(the listed towns from `start` on, where the last ends): "Salem, Eugene, and Medford"."""
    towns = []
    end = start
    while town := town_at(text, start, state):
        towns.append(town)
        end = start + len(town)
        more = _MORE_TOWNS.match(text, end)
        if more is None:
            break
        start = more.end()
    return towns, end
