"""What seekers do not want, as they type it: "not in Portland", "outside of Lane County", "not remote"."""

from collections.abc import Sequence

from search.language.query import Clause, Term, Typed, bare_words
from search.understanding.names import JOINING_WORDS, Name, Names

DENYING = frozenset({"no", "not", "non", "except", "excluding", "outside"})
# What may stand between the denial and what is denied.
BETWEEN = frozenset("in of at near for".split())
BEFORE_PLACES = frozenset({"in", "of", "at"})

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


def without(place: Name) -> Typed:
    """The search for the jobs that are not there."""
    terms = (Term(bare_words(town), is_excluded=True, is_quoted=True, where="place") for town in place.values)
    clauses: tuple[Clause, ...] = tuple((term,) for term in terms)
    return Typed("", clauses)
