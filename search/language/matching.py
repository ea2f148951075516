"""Which jobs have what was typed, without a rank: the same that compile_query finds.

To rank, the engine looks at each field for itself, how often it has a word, and whether words stand together. Only hits
are ranked. All that is only counted looks into the one field that holds all words: in one list of jobs the engine skips
what other clauses leave out, in several lists joined it does not.
"""

from functools import lru_cache

from tantivy import Occur, Query

from search.engine.clauses import unranked
from search.engine.schema import ALL_WORDS, IN_ADDRESS_ALONE, IN_NAMES_ALONE, TEXT_WEIGHTS, schema
from search.language.compiling import (
    NAMING,
    PHRASE_SYNONYM_FIELDS,
    SYNONYM_FIELDS,
    begun_by,
    in_field,
    in_named_field,
    in_names,
    numbered,
    stems_of,
)
from search.language.query import Clause, Term, Typed
from search.language.synonyms import Piece, Words, expand, forms_of, names_only

EVERYWHERE = tuple(TEXT_WEIGHTS)
# The body says what duties there are, too.
IN_BODY = ("duties",)
# What is said of fields in the one that holds all words: where else a word may stand alone.
LEFT_OUT = {SYNONYM_FIELDS: IN_ADDRESS_ALONE, tuple(n for n in EVERYWHERE if n not in NAMING): IN_NAMES_ALONE}


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
    return _words(words, PHRASE_SYNONYM_FIELDS if len(words) > 1 else SYNONYM_FIELDS)


def _clause(clause: Clause) -> tuple[Occur, Query]:
    is_excluded = clause[0].is_excluded and len(clause) == 1
    return Occur.MustNot if is_excluded else Occur.Must, _any([_term(term) for term in clause])


def _term(term: Term) -> Query:
    if term.where:
        return in_named_field(term)
    if term.is_prefix:
        return begun_by("prefix", term.words[0])
    return _words(term.words, EVERYWHERE, term.is_quoted)


def _words(words: Words, names: tuple[str, ...], is_quoted: bool = False) -> Query:
    names = NAMING if words in names_only() and not is_quoted else names
    choices = []
    if len(words) == 1 and forms_of(words[0]) and not is_quoted and NAMING[0] in names:
        choices = in_names(words[0])
        names = tuple(name for name in names if name not in NAMING)
    choices += _standing_in(names, words)
    number = numbered(words)
    return _any([*choices, number] if number else choices)


def _standing_in(names: tuple[str, ...], words: Words) -> list[Query]:
    """The jobs that say something in one of these fields, by as few lists of jobs as can be."""
    if names == EVERYWHERE:
        return [in_field(ALL_WORDS, words)]
    stems = stems_of(words)
    if names in LEFT_OUT and len(stems) == 1:
        alone = Query.term_query(schema(), ALL_WORDS, LEFT_OUT[names] + stems[0], index_option="basic")
        return [Query.boolean_query([(Occur.Must, in_field(ALL_WORDS, words)), (Occur.MustNot, alone)])]
    return [in_field(name, words) for name in names if name not in IN_BODY]


def _any(choices: list[Query]) -> Query:
    return choices[0] if len(choices) == 1 else Query.boolean_query([(Occur.Should, choice) for choice in choices])
