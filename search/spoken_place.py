"""Places around which people want to work, as they type them: "near Bend", "10 miles from Salem, OR", "in 97301"."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from postings.models import Place, PostalCode
from search.near import MOST_MILES, USUAL_MILES, Near, find_near
from search.query import bare_words

STATES = {"oregon": "or", "ore": "or"}
MILES = frozenset({"miles", "mile", "mi"})
FROM = frozenset({"of", "from", "around"})
AROUND = (("near", "to"), ("near",), ("around",), ("close", "to"), ("not", "far", "from"))
# What may stand before a ZIP code.
BEFORE_CODES = frozenset({"in", "at", "near", "around", "within"})
# "Not far from" and "within 20 miles of", before a place and its state.
MOST_BEFORE, MOST_AFTER = 4, 1

Words = tuple[str, ...]


class SpokenPlace(NamedTuple):
    """A place by its name or ZIP code, and how many miles around it."""

    place: str
    miles: int


@dataclass(frozen=True, eq=False)
class Towns:
    """The cities and ZIP codes around which can be searched: the states of each city by the words of its name."""

    states: dict[Words, dict[str, str]]
    codes: frozenset[str]
    longest: int

    def find(self, said: Words) -> SpokenPlace | None:
        """What is said of a place, if it says itself that its surroundings are meant, or is a ZIP code."""
        words, miles = _parted(said)
        if words and 1 <= miles <= MOST_MILES and (place := self._place(words)):
            return SpokenPlace(place, miles)
        if len(said) <= 2 and said[-1] in self.codes and (len(said) == 1 or said[0] in BEFORE_CODES):
            return SpokenPlace(said[-1], USUAL_MILES)
        return None

    def _place(self, words: Words) -> str:
        """The place as `find_near` takes it; nothing if there is none."""
        if len(words) == 1 and words[0] in self.codes:
            return words[0]
        if words in self.states:
            return next(iter(self.states[words].values()))
        state = STATES.get(words[-1], words[-1]).upper()
        city = self.states.get(words[:-1], {}).get(state, "")
        return f"{city}, {state}" if city else ""


def learn_towns() -> Towns:
    """The cities and ZIP codes of which it is known where they lie, by two queries."""
    states: dict[Words, dict[str, str]] = defaultdict(dict)
    for city, state in Place.objects.exclude(latitude=None).order_by("pk").values_list("city", "state"):
        states[bare_words(city)][state] = city
    codes = PostalCode.objects.exclude(latitude=None).values_list("pk", flat=True)
    longest = max(map(len, states), default=1) + MOST_BEFORE + MOST_AFTER
    return Towns(dict(states), frozenset(codes), longest)


@lru_cache(maxsize=500)
def around(towns: Towns, spoken: SpokenPlace) -> Near:
    """The towns around; the same as long as these `towns` are what is known."""
    return find_near(*spoken)


def _parted(said: Words) -> tuple[Words, int]:
    """The words of the place, and the miles; no words where nothing says that its surroundings are meant."""
    for before in AROUND:
        if said[: len(before)] == before:
            return said[len(before) :], USUAL_MILES
    rest = said[1:] if said[0] in ("within", "in") else said
    if len(rest) > 3 and rest[0].isascii() and rest[0].isdigit() and len(rest[0]) < 5 and rest[1] in MILES:
        return (rest[3:], int(rest[0])) if rest[2] in FROM else ((), 0)
    return (), 0
