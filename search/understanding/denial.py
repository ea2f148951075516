"""What seekers do not want, as they type it: "not in Portland", "outside of Lane County", "not remote", "no nights"."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from search.engine.schema import plain
from search.language.query import Clause, Term, Typed, bare_words
from search.understanding.names import JOINING_WORDS, Name, Names

UNWANTED = Path(__file__).parent / "unwanted.toml"
DENYING = frozenset({"no", "not", "non", "except", "excluding", "outside"})
# What may stand between the denial and what is denied.
BETWEEN = frozenset("in of at near for".split())
BEFORE_PLACES = frozenset({"in", "of", "at"})
# What is said before something that is not wanted of a job, between several such things, and behind them.
BEFORE_UNWANTED = frozenset({"no", "not", "non", "without", "zero", "never"})
BETWEEN_UNWANTED = BEFORE_UNWANTED | {"or", "and", "nor", "any"}
BEHIND_UNWANTED = frozenset({"work", "working", "required", "needed", "necessary"})

Words = tuple[str, ...]


def is_denied(before: Sequence[str]) -> bool:
    """Whether what follows these words is not wanted."""
    said = before[-2:]
    return bool(said) and (said[-1] in DENYING or (said[0] in DENYING and said[-1] in BETWEEN))


def denied_place(said: Words, names: Names) -> Name | None:
    """The place that these words leave out, if they do nothing else."""
    if said[0] not in DENYING:
        return None
    rest = said[1:]
    while rest and rest[0] in BEFORE_PLACES | JOINING_WORDS:
        rest = rest[1:]
    name = names.find(rest) if rest else None
    if name is None or name.filter not in ("city", "county"):
        return None
    # "Non union" is said of no county.
    is_said = name.filter == "city" or len(rest) > 1 or len(rest) < len(said) - 1
    return name if is_said else None


def outside(place: Name) -> Typed:
    """The search for the jobs that are not there."""
    return _without(place.values, where="place")


def find_unwanted(said: Words) -> list[str]:
    """What these words say is not wanted of a job, as unwanted.toml calls it, if they say nothing else."""
    rest = said[1:]
    while rest and rest[-1] in BEHIND_UNWANTED:
        rest = rest[:-1]
    if said[0] not in BEFORE_UNWANTED or not rest or rest[-1] in BETWEEN_UNWANTED:
        return []
    found: dict[str, None] = {}
    while rest:
        if rest[0] in BETWEEN_UNWANTED:
            rest = rest[1:]
            continue
        length = next((count for count in range(len(rest), 0, -1) if rest[:count] in _unwanted()), 0)
        if not length:
            return []
        found[_unwanted()[rest[:length]]] = None
        rest = rest[length:]
    return list(found)


def not_speaking_of(unwanted: Iterable[str]) -> Typed:
    """The search for the jobs that say nothing of these things."""
    return _without(phrase for thing in unwanted for phrase in _read()[thing]["means"])


def _without(phrases: Iterable[str], where: str = "") -> Typed:
    terms = (Term(bare_words(phrase), is_excluded=True, is_quoted=True, where=where) for phrase in phrases)
    clauses: tuple[Clause, ...] = tuple((term,) for term in terms)
    return Typed("", clauses)


@cache
def _unwanted() -> dict[Words, str]:
    return {said: thing for thing in _read() for said in _ways_to_say(thing)}


def _ways_to_say(thing: str) -> Iterator[Words]:
    return (tuple(plain().analyze(phrase)) for phrase in _read()[thing]["said"])


@cache
def _read() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(UNWANTED.read_text(encoding="utf-8"))
