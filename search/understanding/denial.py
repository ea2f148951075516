"""What seekers do not want, as they type it: "not in Portland", "not remote", "not supervisor", "no nights"."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from search.engine.schema import plain
from search.filtering.filters import JobFilters
from search.language.query import SMALL_WORDS, Clause, Term, Typed, bare_words
from search.language.reading import WORDS
from search.language.synonyms import is_phrase
from search.understanding.names import JOINING_WORDS, Name, Names
from search.understanding.own_words import OwnWords
from search.understanding.spoken_experience import ASKED_FOR

UNWANTED = Path(__file__).parent / "unwanted.toml"
DENYING = frozenset({"no", "not", "non", "except", "excluding", "outside"})
# How people say at length that they do not want something: "jobs that don't require driving".
AT_LENGTH = tuple(
    (*no.split(), *verb.split())
    for no in ("dont", "don t", "do not", "doesnt", "doesn t", "does not")
    for verb in ("require", "involve", "need", "want to work", "want to", "want")
)
# The same before all that is not wanted, and behind it: "anything but nursing", "CDL not required".
ALL_BUT = tuple(
    tuple(said.split())
    for said in (
        "anything but",
        "anything except",
        "everything but",
        "everything except",
        "all but",
        "other than",
        "but not",
    )
)
NOT_ASKED_FOR = frozenset(("not", asked) for asked in ASKED_FOR)
# What may stand between the denial and what is denied.
BETWEEN = frozenset("in of at near for".split())
BEFORE_PLACES = frozenset({"in", "of", "at"})
# What is said before a kind of job that is not wanted ("no" is said of what belongs to a job: "no interview"), what may
# stand between, and what is said of no kind of job: "not licensed".
DENYING_KINDS = frozenset({"not", "non", "except", "excluding"})
BEFORE_KINDS = frozenset({"a", "an", "as", "for", "any"})
NO_KINDS = SMALL_WORDS | frozenset(
    "work working job jobs require required need needed limited licensed certified only just yet too sure".split()
)
# The filters of which one value can be denied: who wants no remote jobs takes all others.
DENIABLE = frozenset({"schedule", "work_mode", "appointment"})
# What is said before something that is not wanted of a job, between several such things, and behind them.
BEFORE_UNWANTED = frozenset({"no", "not", "non", "without", "zero", "never"})
BETWEEN_UNWANTED = BEFORE_UNWANTED | {"or", "and", "nor", "any"}
# With what any denial begins: most words do not.
BEGINNINGS = DENYING | BEFORE_UNWANTED | {words[0] for words in AT_LENGTH}
BEHIND_UNWANTED = frozenset({"work", "working", "required", "needed", "necessary"})

Words = tuple[str, ...]


class LeftOut(NamedTuple):
    """What the seeker does not want: the filter and the value that leave it out, and how that is told."""

    filter: str
    value: Any
    label: str


def is_denied(before: Sequence[str]) -> bool:
    """Whether what follows these words is not wanted."""
    said = before[-2:]
    return bool(said) and (said[-1] in DENYING or (said[0] in DENYING and said[-1] in BETWEEN))


def left_out(
    said: Words, behind: str, phrases: Mapping[Words, tuple[str, Any]], names: Names, own_words: OwnWords
) -> LeftOut | None:
    """The place in which the seeker does not want to work, or what the work must not be, if these words say only that;
    `behind` is the word that follows, and `phrases` are those that stand for filters."""
    if said[0] not in BEGINNINGS:
        return None
    said = _in_short(said)
    if place := _denied_place(said, names):
        return LeftOut(WORDS, _without(place.values, where="place"), f"Not in {place.label}")
    if unwanted := find_unwanted(said):
        means = (phrase for thing in unwanted for phrase in _read()[thing]["means"])
        return LeftOut(WORDS, _without(means), f"Does not mention {' or '.join(unwanted)}")
    denied = _denied_words(said)
    filter_, value = phrases.get(denied, ("", None))
    if filter_ not in DENIABLE:
        return None
    # "No remote sensing" is said of the work.
    if len(denied) == 1 and behind and own_words.have_titles([(*denied, behind)], filter_, value):
        return None
    declared = JobFilters.base_filters[filter_]
    label = declared.spoken_of(value)
    others = tuple(choice for choice in declared.labels if choice not in value)
    return LeftOut(filter_, others, f"Not {label[:1].lower()}{label[1:]}")


def not_called(said: Words, names: Names, own_words: OwnWords) -> LeftOut | None:
    """The kind of job or the employer that these words leave out, if they do nothing else."""
    length = next((len(words) for words in ALL_BUT if said[: len(words)] == words), 0)
    said = ("not", *said[length:]) if length else said
    denied = _denied_words(said) if said[0] in DENYING_KINDS else ()
    if not denied or not NO_KINDS.isdisjoint(denied):
        return None
    name = names.find(denied)
    if name and name.filter == "agency":
        return LeftOut(WORDS, _without([name.label], where="agency"), f"Not at {name.label}")
    kind = " ".join(denied)
    if is_phrase(denied):
        return LeftOut(WORDS, _without([kind]), f"Does not mention “{kind}”")
    if own_words.have_titles([denied], "", None) and not own_words.have_titles([said], "", None):
        return LeftOut(WORDS, _without([kind], where="title"), f"Title does not say “{kind}”")
    return None


def as_denied(said: Words) -> Words:
    """What these words say with the denial before it: "CDL not required" is no CDL."""
    return ("no", *said[:-2]) if len(said) > 2 and said[-2:] in NOT_ASKED_FOR else said


def _in_short(said: Words) -> Words:
    """What these words say with one word of denial."""
    length = next((len(words) for words in AT_LENGTH if said[: len(words)] == words), 0)
    return ("no", *said[length:]) if length else said


def _denied_words(said: Words) -> Words:
    """What these words deny: "not a supervisor", "except for nurses"."""
    rest = said[1:] if said[0] in DENYING else ()
    while rest and rest[0] in BEFORE_KINDS:
        rest = rest[1:]
    return rest


def _denied_place(said: Words, names: Names) -> Name | None:
    """The place that these words leave out, if they do nothing else."""
    if said[0] not in DENYING:
        return None
    rest = said[1:]
    while rest and rest[0] in BEFORE_PLACES | JOINING_WORDS:
        rest = rest[1:]
    name = names.find(rest) if rest else None
    # Where the city is left out by its name, so is the county.
    name = name.city or name if name else None
    if name is None or name.filter not in ("city", "county"):
        return None
    # "Non union" is said of no county.
    is_said = name.filter == "city" or len(rest) > 1 or len(rest) < len(said) - 1
    return name if is_said else None


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
