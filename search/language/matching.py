"""Which jobs have what was typed, without a rank: the same that compile_query finds.

To rank, the engine looks how often a job says a word, whether its names do, and whether words stand together. Only hits
are ranked; all that is only counted asks for the jobs alone.
"""

from functools import lru_cache

from tantivy import Occur, Query

from search.engine.clauses import unranked
from search.engine.schema import NAMING
from search.language.compiling import (
    Where,
    begun_by,
    in_field,
    in_named_field,
    in_names,
    in_text,
    numbered,
    where_said,
    where_synonym,
)
from search.language.query import Clause, Term, Typed
from search.language.synonyms import Piece, Words, expand, forms_of


@lru_cache(maxsize=1_000)
def match(typed: Typed) -> Query:
    """The jobs that have all that was typed, in any of the ways in which it can be said; small words may be missing
    unless they are all."""
    needs_small = all(term.is_small() for clause in typed.clauses for term in clause)
    parts = [part for piece in expand(typed) for part in _parts(piece, needs_small)]
    if all(occur != Occur.Must for occur, _ in parts):
        parts.append((Occur.Must, Query.all_query()))
    return unranked(Query.boolean_query(parts))


def _parts(piece: Piece, needs_small: bool) -> list[tuple[Occur, Query]]:
    """What a job must have and must not have for one piece of a search."""
    if piece.parts:
        parts = [part for each in piece.parts for part in _parts(each, needs_small)]
    else:
        parts = [_clause(each) for each in piece.clauses if needs_small or not all(term.is_small() for term in each)]
    if not piece.also:
        return parts
    return [(Occur.Must, _any([Query.boolean_query(parts), *map(_synonym, piece.also)]))]


def _synonym(words: Words) -> Query:
    return _words(words, where_synonym(words))


def _clause(clause: Clause) -> tuple[Occur, Query]:
    is_excluded = clause[0].is_excluded and len(clause) == 1
    return Occur.MustNot if is_excluded else Occur.Must, _any([_term(term) for term in clause])


def _term(term: Term) -> Query:
    if term.where:
        return in_named_field(term)
    if term.is_prefix:
        return begun_by("prefix", term.words[0])
    return _words(term.words, Where.ANYWHERE, term.is_quoted)


def _words(words: Words, where: Where, is_quoted: bool = False) -> Query:
    where = where_said(words, where, is_quoted)
    forms = () if is_quoted or len(words) > 1 else forms_of(words[0])
    choices = []
    if forms:
        choices = in_names(forms)
    elif where is Where.IN_NAMES:
        choices = [in_field(name, words) for name in NAMING]
    if where is not Where.IN_NAMES:
        choices.append(in_text(words, where, beside_names=bool(forms)))
    number = numbered(words)
    return _any([*choices, number] if number else choices)


def _any(choices: list[Query]) -> Query:
    return choices[0] if len(choices) == 1 else Query.boolean_query([(Occur.Should, choice) for choice in choices])
