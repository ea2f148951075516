"""Which words of a job are marked in a result, and which of them were typed."""

from collections.abc import Iterator
from itertools import chain

from tantivy import Searcher

from search.language.compiling import stems_of
from search.language.query import Term, Typed
from search.language.synonyms import Piece, Words, expand

MOST_MARKED = 50


def stems_to_mark(view: Searcher, typed: Typed) -> set[str]:
    """The stems at which a hit is marked: of all that was asked for, small words only inside phrases."""
    stems: set[str] = set()
    for term in _wanted(typed):
        if term.is_prefix:
            begun = view.terms_with_prefix("prefix", term.words[0], limit=MOST_MARKED)
            stems.update(stems_of(tuple(word for word, _ in begun)))
        else:
            stems |= _stems_typed(term)
    return stems.union(*(stems_of(words) for piece, words in _synonyms(typed) if not _is_phrase(piece, words)))


def stems_asked_for(typed: Typed) -> set[str]:
    """The stems of the words themselves that were typed, without what else they find."""
    return set().union(*(_stems_typed(term) for term in _wanted(typed) if not term.is_prefix))


def phrases_to_mark(typed: Typed) -> list[Words]:
    """The phrases, as stems, that may be said in place of a typed one. They are marked as a whole: who asks for a
    social worker need not see each "service" that a social services specialist does."""
    return [stems_of(words) for piece, words in _synonyms(typed) if _is_phrase(piece, words)]


def _wanted(typed: Typed) -> Iterator[Term]:
    return (term for clause in typed.clauses for term in clause if not term.is_excluded)


def _stems_typed(term: Term) -> set[str]:
    return set() if term.need_not_be_said() else set(stems_of(term.words))


def _synonyms(typed: Typed) -> Iterator[tuple[Piece, Words]]:
    for piece in chain.from_iterable((piece, *piece.parts) for piece in expand(typed)):
        for words in piece.also:
            yield piece, words


def _is_phrase(piece: Piece, words: Words) -> bool:
    return len(words) > 1 and len(piece.words) > 1
