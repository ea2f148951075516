"""Towns and counties that a list of places knows, where no state stands behind them."""

import re
from functools import cache

from postings.ingest.fields.places.gazetteer import counties, towns
from postings.ingest.fields.places.place_names import STATES

COUNTY = re.compile(
    r"\b(?P<county>(?:S[Tt]\. )?(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?|(?!THE )[A-Z]{3,}(?: [A-Z]{3,})?))"
    r" (?:County|COUNTY|Co\.)(?!\w)"
    r"(?! (?i:Schools?|Public|Library|Libraries|Sheriff|Housing|Board|Health|Fire|Transit|Museum|Historical"
    r"|Jail|Detention)\b)"
)
_CAPITALIZED = re.compile(r"(?:^|(?<=[\s,(/-]))(?=[A-Z])")
# "Bend" in "Oak Bend" is no town, as "Portland" in "East Portland" is.
_PART_OF_NAME = re.compile(
    r"\b(?!(?:Downtown|Greater|Metro|Near|North|South|East|West|Central|Old)[a-z]* )[A-Z][a-z]+ $"
)
_MORE_TOWNS = re.compile(r"(?: \([A-Z][^()]{2,40}\)(?=,|;| and| or))?(?:,? (?:and|or|&) |, ?|/| ?[-–] ?)(?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"[ /]")
_BEHIND = ".,;:)!?"
# "Salem Square" and "Portland Avenue" are in any town.
_NAME_OF_STREET = re.compile(
    r" (?:Squares?|Streets?|Avenues?|Ave|Roads?|Rd|Boulevard|Blvd|Lane|Plaza|Terrace|Circle|Parkway|Pkwy|Drive)\b(?!-)"
)
COUNTY_NEXT = re.compile(rf"[\s,]*(?:in )?\(?{COUNTY.pattern}")


def known_suffix(text: str, state: str) -> str | None:
    """The listed town of `state` that `text` ends in."""
    words = text.split()
    return next((name for n in (3, 2, 1) if (name := " ".join(words[-n:])) and _spelling(name, state)), None)


def with_direction(street: str | None, town: str | None, state: str) -> tuple[str | None, str | None]:
    """(street, town) where a street took the first word of a listed town: "4260 Kenthorpe Way West", "Linn"."""
    before, space, last = (street or "").rpartition(" ")
    if space and town and _spelling(f"{last} {town}", state):
        return before, f"{last} {town}"
    return street, town


def _spelling(name: str, state: str | None) -> str | None:
    """How the list spells a town of `state`, which may stand in capitals; None where it has none of that name."""
    return name if name in towns(state) else _in_capitals(state).get(name)


@cache
def _in_capitals(state: str | None) -> dict[str, str]:
    return {name.upper(): name for name in towns(state)}


def county_behind(text: str, end: int, state: str) -> str | None:
    """The county printed right behind a town that ends at `end`."""
    match = COUNTY_NEXT.match(text, end, end + 60)
    return match["county"] if match and match["county"] in counties(state) else None


def listed_towns(text: str, state: str) -> list[tuple[str, int]]:
    """The listed towns in `text`, as the list spells them, each with the place where it ends."""
    found = []
    reached = 0
    for match in _CAPITALIZED.finditer(text):
        if match.start() < reached or _PART_OF_NAME.search(text, max(0, match.start() - 20), match.start()):
            continue
        if town := town_at(text, match.start(), state):
            reached = match.start() + len(town)
            found.append((_spelling(town, state) or town, reached))
    return found


def town_at(text: str, start: int, state: str | None) -> str | None:
    """The longest listed town of `state` that begins at `start`, as a whole word."""
    words = _BETWEEN_WORDS.split(text[start : start + 40], maxsplit=3)[:3]
    if words[0].rstrip(_BEHIND).casefold() not in _first_words(state):
        return None
    for count in (3, 2, 1):
        name = " ".join(words[:count]).rstrip(_BEHIND)
        if count <= len(words) and _spelling(name, state):
            return None if _NAME_OF_STREET.match(text, start + len(name)) else name
    return None


@cache
def _first_words(state: str | None) -> frozenset[str]:
    """What the names of the state's listed towns begin with."""
    return frozenset(name.split()[0].rstrip(_BEHIND).casefold() for name in towns(state))


def towns_at(text: str, start: int, state: str | None) -> tuple[list[str], int]:
    """(the listed towns from `start` on, where the last ends): "Salem, Eugene, and Medford"."""
    found: list[str] = []
    end = start
    # "Utica, New York" is in that state.
    while (town := town_at(text, start, state)) and not (found and STATES.get(town) == state):
        found.append(town)
        end = start + len(town)
        more = _MORE_TOWNS.match(text, end)
        if more is None:
            break
        start = more.end()
    return found, end
