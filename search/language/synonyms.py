"""The words of public employment: what else a job may be called than what the seeker types.

The vocabulary is data, in search/language/vocabulary/*.toml:

    equal = [["registered nurse", "rn"]]          each finds the other
    also  = [["accountant", "cpa"]]               the first finds the rest, which do not find the first
    short = [["mgr", "manager"]]                  the first finds the other, also as a word of the phrases above
    names_only = ["it"]                           words that mean something only in a title or a class
    apart = [["office"], ["officer"]]             words with one stem and different meanings: in a title or a class, one
                                                  finds its own forms alone
    together = ["four tens"]                      phrases whose words tell nothing where they do not stand side by side
    known = ["boise"]                             words that are no typing errors, though no job need use them
    paired = ["public"]                           words of which phrases are made, indexed as pairs too

Words are compared by their stems, so a group need not hold plurals.
"""

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from search.engine.schema import english, plain
from search.language.query import Clause, Term, Typed

FOLDER = Path(__file__).parent / "vocabulary"
MOST_ADDED = 6

Words = tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """Clauses that stand side by side, and what may be said instead of them; `parts` are the clauses of a phrase, each
    with what may be said instead of it alone."""

    clauses: tuple[Clause, ...]
    also: tuple[Words, ...] = ()
    parts: tuple["Piece", ...] = ()

    @property
    def words(self) -> Words:
        return tuple(word for clause in self.clauses for term in clause for word in term.words)


@cache
def vocabulary() -> list[dict[str, Any]]:
    """The files of the vocabulary, in the order of their names."""
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))]


@cache
def names_only() -> frozenset[Words]:
    return frozenset(_cut(word) for file in vocabulary() for word in file.get("names_only", ()))


def forms_of(word: str) -> Words:
    """The forms of a word whose stem belongs to words of another meaning too; none for all other words."""
    return _apart().get(word, ())


@cache
def _apart() -> dict[str, Words]:
    return {form: tuple(forms) for file in vocabulary() for forms in file.get("apart", ()) for form in forms}


@cache
def paired_stems() -> frozenset[str]:
    """The stems of the words of which the phrases are made that people look for."""
    return frozenset(stem for file in vocabulary() for word in file.get("paired", ()) for stem in _stems((word,)))


@cache
def synonyms() -> dict[Words, tuple[Words, ...]]:
    """What else to look for, by the stems of what was typed."""
    found: dict[Words, dict[Words, None]] = defaultdict(dict)
    for file in vocabulary():
        for group in file.get("equal", ()):
            for name in group:
                found[_stems(_cut(name))].update(dict.fromkeys(_cut(other) for other in group if other != name))
        for first, *rest in [*file.get("also", ()), *file.get("short", ())]:
            found[_stems(_cut(first))].update(dict.fromkeys(map(_cut, rest)))
    return {stems: _distinct(stems, others) for stems, others in found.items()}


@cache
def _single_words() -> frozenset[str]:
    return frozenset(word for stems, others in synonyms().items() for words in (stems, *others) for word in words)


def is_vocabulary(word: str) -> bool:
    """Whether the vocabulary knows a word, so that it is no typing error however few jobs use it."""
    return word in _single_words() or _stems((word,))[0] in _single_words() or word in _known()


@cache
def told_together() -> frozenset[Words]:
    """The stems of phrases whose words tell nothing where they are scattered."""
    return frozenset(_stems(_cut(phrase)) for file in vocabulary() for phrase in file.get("together", ()))


@cache
def _known() -> frozenset[str]:
    return frozenset(word for file in vocabulary() for word in file.get("known", ()))


def said_instead(words: Words) -> tuple[Words, ...]:
    """What else may be said for words, all of which are one name."""
    return synonyms().get(_stems(words), ())


@cache
def phrases_in_use() -> tuple[str, ...]:
    """All that has other names, as people write it, in the order of the alphabet."""
    groups = [group for file in vocabulary() for group in file.get("equal", ())]
    firsts = [group[:1] for file in vocabulary() for kind in ("also", "short") for group in file.get(kind, ())]
    return tuple(sorted({" ".join(_cut(name)) for group in (*groups, *firsts) for name in group}))


def is_phrase(words: Words) -> bool:
    """Whether the vocabulary knows several words as a phrase: "job coach"."""
    return len(words) > 1 and bool(_also(words))


@cache
def words_in_use() -> frozenset[str]:
    """The words of the phrases of the vocabulary, as people write them."""
    kinds = ("equal", "also", "short")
    groups = chain.from_iterable(file.get(kind, ()) for file in vocabulary() for kind in kinds)
    return frozenset(word for group in groups for name in group for word in _cut(name))


@lru_cache(maxsize=1_000)
def expand(typed: Typed) -> list[Piece]:
    """The clauses of a search, those together that have synonyms together; the longest such phrase wins."""
    pieces: list[Piece] = []
    at = 0
    while at < len(typed.clauses):
        count, also = _longest_at(typed, at, _most_words())
        alone = [Piece((typed.clauses[part],), _longest_at(typed, part, 1)[1]) for part in range(at, at + count)]
        pieces.append(Piece(typed.clauses[at : at + count], also, tuple(alone)) if count > 1 else alone[0])
        at += count
    return pieces


def lone_word(typed: Typed) -> Term | None:
    """The word that was typed, where it is all that is looked for."""
    pieces = expand(typed)
    if len(pieces) != 1 or pieces[0].also or len(pieces[0].words) != 1:
        return None
    (term,) = pieces[0].clauses[0]
    return None if term.is_prefix or term.is_excluded or term.where else term


def _longest_at(typed: Typed, at: int, most: int) -> tuple[int, tuple[Words, ...]]:
    words: list[Words] = []
    for clause in typed.clauses[at : at + most]:
        if len(clause) > 1 or not clause[0].is_plain():
            break
        words.append(clause[0].words)
    for count in range(len(words), 0, -1):
        phrase = tuple(chain.from_iterable(words[:count]))
        also = _also(phrase)
        if also and " ".join(phrase) not in typed.literal:
            return count, also
    return 1, ()


def _also(phrase: Words) -> tuple[Words, ...]:
    """What else to look for, for a phrase of which some words are short forms what it is in full too."""
    found = synonyms().get(_stems(phrase), ())
    full = in_full(phrase)
    if found or len(phrase) == 1 or full == phrase:
        return found
    further = synonyms().get(_stems(full), ())
    return (full, *further)[:MOST_ADDED] if further else ()


def in_full(phrase: Words) -> Words:
    """The same words, those that are short forms at their full length."""
    return tuple(chain.from_iterable(_in_full().get(word, (word,)) for word in phrase))


@cache
def _in_full() -> dict[str, Words]:
    return {short: _cut(full) for file in vocabulary() for short, full in file.get("short", ())}


@cache
def _most_words() -> int:
    return max(map(len, synonyms()))


def _distinct(stems: Words, others: dict[Words, None]) -> tuple[Words, ...]:
    """Each synonym once, without those that the stem finds anyway."""
    by_stems = {_stems(other): other for other in reversed(others) if _stems(other) != stems}
    return tuple(reversed(by_stems.values()))[:MOST_ADDED]


def _cut(name: str) -> Words:
    return tuple(plain().analyze(name))


def _stems(words: Words) -> Words:
    return tuple(stem for word in words for stem in english().analyze(word))
