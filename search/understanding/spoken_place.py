"""Places around which people want to work, as they type them: "near Bend", "10 miles from Salem, OR", "in 97301"."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from django.db.models import Count

from postings.ingest.fields.places.place_names import STATES
from postings.models import Place, PostalCode
from postings.models.place import WHOLE_WORDS, town_key
from search.filtering.near import MOST_MILES, USUAL_MILES, Near, find_near
from search.language.query import bare_words
from search.understanding.spoken_number import number_of

Words = tuple[str, ...]

# The states' codes by what people type of them, and the most words of it ("District of Columbia").
STATE_CODES: dict[Words, str] = {
    **{bare_words(name): code for name, code in STATES.items()},
    **{(code.lower(),): code for code in STATES.values()},
    # "N.Y."
    **{tuple(code.lower()): code for name, code in STATES.items() if " " in name},
    ("ore",): "OR",
    ("calif",): "CA",
    ("wash",): "WA",
}
# Of these what is a word, and means a state behind a comma only; "or" also where it is the last word. And what is short
# for something else where no town stands before it.
WORDS_TOO = frozenset("or in me hi ok oh la de pa ma al id co mi mo va wash ore".split())
NO_STATES_ALONE = WORDS_TOO | {"ct", "mt", "ms"}
MOST_OF_A_STATE = 3
MILES = frozenset({"miles", "mile", "mi"})
FROM = frozenset({"of", "from", "around"})
AROUND = (
    ("near", "to"),
    ("near",),
    ("around",),
    ("cerca", "de"),
    ("close", "to"),
    ("closest", "to"),
    ("nearest", "to"),
    ("nearest", "jobs", "to"),
    ("closest", "jobs", "to"),
    ("not", "far", "from"),
    ("greater",),
    ("metro",),
    ("in", "greater"),
    ("in", "the", "greater"),
)
# How far people drive in an hour and in half of one, in miles.
DRIVES = {
    ("within", "an", "hour", "of"): 50,
    ("within", "1", "hour", "of"): 50,
    ("within", "half", "an", "hour", "of"): USUAL_MILES,
    ("within", "30", "minutes", "of"): USUAL_MILES,
    ("within", "driving", "distance", "of"): USUAL_MILES,
    ("within", "commuting", "distance", "of"): USUAL_MILES,
}
# The same by their first words, since most spans of a long question begin with none of them.
AROUND_FROM = {first: tuple(words for words in AROUND if words[0] == first) for first, *_ in AROUND}
# What follows a place and its surroundings are meant, and what may stand before such a place.
AREAS = (("metro", "area"), ("metropolitan", "area"), ("area",), ("metro",), ("region",))
ENDS_OF_AREAS = frozenset(words[-1] for words in AREAS)
BEFORE_AREAS = frozenset({"in", "the"})
# What may stand between a place and the miles around it.
BEFORE_MILES = frozenset({"within", "under", "in", "a", "up", "to", "less", "than", "max"})
# What may stand before a ZIP code.
BEFORE_CODES = frozenset({"in", "at", "near", "around", "within", "zip", "code", "zipcode"})
# How many digits a ZIP code has, how many may follow it ("97301-1234"), and how a number ends that hardly is one.
CODE, EXTENSION, ROUND = 5, 4, "00"
# Of how many words a town's name is at most, and how many names and codes are remembered.
MOST_OF_A_TOWN, MOST_REMEMBERED = 6, 10_000
# From so many ZIP codes on a town is known wherever its name is typed.
LARGER = 2
ZIP_CODES = Path(__file__).parent / "zip_codes.toml"
# "Not far from" and "within half an hour of", before a place and its state, and "within a 20 mile radius" behind it.
MOST_BEFORE, MOST_AFTER = 5, 6


class SpokenPlace(NamedTuple):
    """A place by its name or ZIP code, and how many miles around it."""

    place: str
    miles: int


class Towns:
    """The cities and ZIP codes around which can be searched, each looked up when it is said and remembered."""

    longest = MOST_OF_A_TOWN + MOST_BEFORE + MOST_AFTER

    def __init__(self) -> None:
        self._known: dict[Words, dict[str, str]] = {}
        self._codes: dict[str, bool] = {}

    def find(self, said: Words) -> SpokenPlace | None:
        """What is said of a place, if it says itself that its surroundings are meant, or is a ZIP code."""
        words, miles = _parted(said)
        if words and 1 <= miles <= MOST_MILES and (place := self._place(words)):
            return SpokenPlace(place, miles)
        code = said[:-1] if len(said) > 1 and len(said[-1]) == EXTENSION and said[-1].isdigit() else said
        if BEFORE_CODES.issuperset(code[:-1]) and self._is_code(code[-1]):
            return SpokenPlace(code[-1], USUAL_MILES)
        return None

    def find_state(self, said: Words) -> str:
        """The code of the state that a ZIP code lies in of which no more is known, where it is one without doubt: it
        has words before it that say so, or is no round number, of which few codes are."""
        number = next((word for word in said if len(word) == CODE and word.isascii() and word.isdigit()), "")
        if not number or (len(said) == 1 and number.endswith(ROUND)) or self._is_code(number):
            return ""
        words, miles = _parted(said)
        code = words if words and 1 <= miles <= MOST_MILES else said
        is_code = code[-1] == number and BEFORE_CODES.issuperset(code[:-1])
        return _states_by_zone().get(number[:3], "") if is_code else ""

    def _place(self, words: Words) -> str:
        """The place as `find_near` takes it; nothing if there is none."""
        if len(words) == 1 and self._is_code(words[0]):
            return words[0]
        if called := self.called(words):
            return next(iter(called.values()))
        for count in range(1, MOST_OF_A_STATE + 1):
            state = STATE_CODES.get(words[-count:], "")
            if state and (city := self.called(words[:-count]).get(state)):
                return f"{city}, {state}"
        return ""

    def called(self, words: Words) -> dict[str, str]:
        """The cities of a name by their states. One query answers for all names that begin with the same words, since
        what is said is tried with ever fewer of them."""
        if not 0 < len(words) <= MOST_OF_A_TOWN:
            return {}
        known = self._known.get(words)
        if known is None:
            beginnings = [words[:count] for count in range(1, len(words) + 1)]
            found: dict[str, dict[str, str]] = defaultdict(dict)
            named = Place.objects.exclude(latitude=None).filter(key__in=map(_key, beginnings)).order_by("pk")
            for key, city, state in named.values_list("key", "city", "state"):
                found[key][state] = city
            if len(self._known) > MOST_REMEMBERED:
                self._known.clear()
            self._known |= {name: found.get(_key(name), {}) for name in beginnings}
            known = found.get(_key(words), {})
        return known

    def _is_code(self, word: str) -> bool:
        if len(word) != CODE or not word.isascii() or not word.isdigit():
            return False
        known = self._codes.get(word)
        if known is None:
            known = PostalCode.objects.exclude(latitude=None).filter(pk=word).exists()
            if len(self._codes) > MOST_REMEMBERED:
                self._codes.clear()
            self._codes[word] = known
        return known


def larger_towns() -> Iterator[tuple[str, Words]]:
    """The towns of several ZIP codes, each with the words by which people call it."""
    codes = PostalCode.objects.order_by().values("place").annotate(codes=Count("pk")).filter(codes__gte=LARGER)
    towns = Place.objects.filter(pk__in=codes.values("place")).order_by()
    for city in towns.values_list("city", flat=True).distinct():
        words = bare_words(city)
        yield city, words
        yield from ((city, (short, *words[1:])) for short, whole in WHOLE_WORDS.items() if words[0] == whole)


def counties() -> Iterator[str]:
    """The counties of the gazetteer."""
    return iter(Place.objects.exclude(county="").order_by().values_list("county", flat=True).distinct())


def _key(words: Words) -> str:
    return town_key(" ".join(words))


@cache
def _states_by_zone() -> dict[str, str]:
    """The states' codes by the first three digits of their ZIP codes."""
    states: dict[str, list[str]] = tomllib.loads(ZIP_CODES.read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for state, spans in states.items():
        for span in spans:
            first, last = map(int, span.split("-"))
            found |= {f"{zone:03}": state for zone in range(first, last + 1)}
    return found


@lru_cache(maxsize=500)
def around(towns: Towns, spoken: SpokenPlace) -> Near:
    """The towns around; the same as long as these `towns` are what is known."""
    return find_near(*spoken)


def _parted(said: Words) -> tuple[Words, int]:
    """The words of the place, and the miles; no words where nothing says that its surroundings are meant."""
    place, miles = _miles_behind(said)
    for before in AROUND_FROM.get(place[0], ()):
        if place[: len(before)] == before:
            return _without_area(place[len(before) :]), miles or USUAL_MILES
    drive = next((words for words in DRIVES if said[: len(words)] == words), ())
    if drive:
        return said[len(drive) :], DRIVES[drive]
    if miles:
        return (place[1:] if place[0] == "in" else place), miles
    if area := _without_area(said, required=True):
        return area[sum(word in BEFORE_AREAS for word in area[:2]) :], USUAL_MILES
    rest = said[1:] if said[0] in ("within", "in") else said
    if len(rest) > 3 and (miles := number_of(rest[0])) and rest[1] in MILES:
        rest = rest[2:] if rest[2] != "radius" else rest[3:]
        return (rest[1:], miles) if rest and rest[0] in FROM else ((), 0)
    return (), 0


def _miles_behind(said: Words) -> tuple[Words, int]:
    """What stands before a distance ("Salem within 20 miles"), and the miles; none where none is said."""
    rest = said[:-1] if said[-1] == "radius" else said
    if len(rest) < 3 or rest[-1] not in MILES or not (miles := number_of(rest[-2])):
        return said, 0
    place = rest[:-2]
    while len(place) > 1 and place[-1] in BEFORE_MILES:
        place = place[:-1]
    return place, miles


def _without_area(said: Words, required: bool = False) -> Words:
    """The place whose area is named; without such a word nothing where one is `required`, else all."""
    for after in AREAS if ENDS_OF_AREAS.intersection(said[-1:]) else ():
        if len(said) > len(after) and said[-len(after) :] == after:
            return said[: -len(after)]
    return () if required else said
