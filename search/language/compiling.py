"""From the parsed search to the engine's query."""

from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from math import inf

from tantivy import Occur, Query, Searcher

from search.engine.schema import (
    ALL_WORDS,
    IN_ADDRESS_ALONE,
    IN_NAMES_ALONE,
    NAMING,
    STATEMENTS,
    english,
    schema,
)
from search.engine.values import identifier_of
from search.language.either import groups
from search.language.lacking import lacking, may_be_lacking
from search.language.pairs import are_paired, phrase
from search.language.query import BEFORE_LEVELS, OTHER_LEVELS, Clause, Term, Typed
from search.language.synonyms import Piece, Words, expand, forms_of, in_full, names_only, told_together

# What a word counts in a job's names besides what it counts in all the job says, and what a second name adds to that.
NAME_WEIGHTS = {"title": 5.0, "classification": 3.0}
SECOND_NAME_SHARE = 0.2
# How much a word that is a class or requisition number counts, and how much a synonym counts of what the word itself
# would, as do the words of a known phrase that do not stand together.
IDENTIFIER_WEIGHT = 30.0
SYNONYM_SHARE = 0.6
SCATTERED_SHARE = 0.4
# What any two words add that stand side by side as they were typed. To compare where two common words stand in all that
# jobs say takes longer than all the rest, so there those count that are indexed as pairs.
TOGETHER_WEIGHTS = {"title": 2.5, "classification": 1.5, STATEMENTS: 1.5}
TOGETHER_ANYWHERE = 1.0


class Where(Enum):
    """Where a job must say a word to be found by it."""

    ANYWHERE = auto()
    NOT_IN_ADDRESS_ALONE = auto()
    IN_NAMES = auto()


# Where a named field looks for words, and whether for numbers too.
FIELDS = {
    "title": ("title",),
    "agency": ("agency",),
    "class": ("classification",),
    "req": (),
    "place": ("place",),
}
NUMBERED = ("class", "req")


@lru_cache(maxsize=1_000)
def compile_query(typed: Typed) -> Query:
    """The engine's query. A job must say each clause; one that says it in its names ranks higher."""
    if not typed:
        return Query.all_query()
    pieces = expand(typed)
    parts = _compile_pieces(typed, pieces)
    parts += [(Occur.Should, _side_by_side(words)) for words in neighbors(pieces)]
    if all(occur != Occur.Must for occur, _ in parts):
        parts.append((Occur.Must, Query.all_query()))
    return Query.boolean_query(parts)


def _compile_pieces(typed: Typed, pieces: list[Piece]) -> list[tuple[Occur, Query]]:
    # Where other words were typed, the small ones of them tell nothing, and to score them takes as long as all others.
    telling = [piece for piece in pieces if piece.parts or not _is_small(piece.clauses[0])]
    if not telling:
        return [_compile_piece(piece, optional_small=False) for piece in pieces]
    if typed.may_lack:
        return lacking(typed.may_lack, telling, [_compile_piece(piece, optional_small=True) for piece in telling])
    wanted = [group for group in groups(pieces) if group[0] in telling]
    compiled = [[_compile_piece(piece, optional_small=True) for piece in group] for group in wanted]
    return [
        group[0] if len(group) == 1 else (Occur.Must, Query.disjunction_max_query([query for _, query in group]))
        for group in compiled
    ]


def most_found(view: Searcher, typed: Typed) -> float:
    """How many jobs the words can find at most, as far as the words' own lists tell."""
    if typed.may_lack:
        return inf
    return min((sum(_most_of(view, piece) for piece in group) for group in groups(expand(typed))), default=inf)


def unknown_words(view: Searcher, typed: Typed) -> list[str]:
    """The words that may be lacking and that no job says, nor any other name of them; none that is taken literally."""
    pieces = [piece for piece in expand(typed) if may_be_lacking(piece)]
    words = [" ".join(piece.words) for piece in pieces if not _most_of(view, piece)]
    return [word for word in words if word not in typed.literal]


def _most_of(view: Searcher, piece: Piece) -> float:
    if piece.parts:
        own = min(_most_of(view, part) for part in piece.parts)
    else:
        own = sum(_most_of_term(view, term) for term in piece.clauses[0])
    return own + sum(_most_saying(view, words) for words in piece.also)


def _most_of_term(view: Searcher, term: Term) -> float:
    if term.is_excluded or term.is_prefix or term.where or term.need_not_be_said() or numbered(term.words):
        return inf
    return _most_saying(view, term.words)


def _most_saying(view: Searcher, words: Words) -> int:
    return min(view.doc_freq(ALL_WORDS, stem) for stem in stems_of(words))


def _is_small(clause: Clause) -> bool:
    return all(term.need_not_be_said() for term in clause)


def _compile_piece(piece: Piece, optional_small: bool) -> tuple[Occur, Query]:
    """One clause, or several that have synonyms together."""
    if piece.parts:
        occur, query = Occur.Must, _compile_phrase(piece, optional_small)
    else:
        occur, query = _compile_clause(piece.clauses[0], optional_small)
    if not piece.also:
        return occur, query
    return occur, Query.disjunction_max_query([query, *(_synonym(piece.words, words) for words in piece.also)])


def _compile_phrase(piece: Piece, optional_small: bool) -> Query:
    """A phrase of the vocabulary: scattered over a text, its words hardly mean it (resources for humans and salmon)."""
    together = _words(piece.words, Where.ANYWHERE)
    if stems_of(piece.words) in told_together():
        return together
    scattered = Query.boolean_query([_compile_piece(part, optional_small) for part in piece.parts])
    return Query.disjunction_max_query([together, Query.boost_query(scattered, SCATTERED_SHARE)])


def _synonym(typed: Words, words: Words) -> Query:
    """Each word of a phrase adds to its score, so one that is longer than what was typed must not count for more. What
    was shortened is what was meant."""
    if in_full(typed) == words:
        return _words(words, Where.ANYWHERE)
    # An agency of "Human Services" deals with welfare, but one named "Forestry" makes no forester of its cooks.
    where = Where.ANYWHERE if len(words) > 1 else Where.NOT_IN_ADDRESS_ALONE
    return Query.boost_query(_words(words, where), SYNONYM_SHARE * min(1, len(typed) / len(words)))


def neighbors(pieces: list[Piece]) -> Iterator[Words]:
    """The words of any two plain terms that were typed side by side and stand in different pieces."""
    # "Inspector level 2" is an inspector 2.
    telling = (piece for piece in pieces if not (piece.clauses[0][0].is_optional and piece.words[0] in BEFORE_LEVELS))
    for first, second in pairwise(telling):
        ends = (first.clauses[-1], second.clauses[0])
        if all(len(clause) == 1 and clause[0].is_plain() and not clause[0].is_small() for clause in ends):
            yield from ((*ends[0][0].words, *words) for words in _ways_to_say(ends[1][0]))


def _ways_to_say(term: Term) -> dict[Words, None]:
    """The words of a term; of one that is optional also as others write it: "2" is "II", and "dept" is short."""
    other = tuple(OTHER_LEVELS.get(word, word) for word in term.words) if term.is_optional else term.words
    return dict.fromkeys([term.words, other, in_full(other)])


def _side_by_side(words: Words) -> Query:
    choices = [Query.boost_query(in_field(name, words), weight) for name, weight in TOGETHER_WEIGHTS.items()]
    if are_paired(stems_of(words)):
        choices.append(Query.boost_query(in_field(ALL_WORDS, words), TOGETHER_ANYWHERE))
    return Query.disjunction_max_query(choices)


def _compile_clause(clause: Clause, optional_small: bool) -> tuple[Occur, Query]:
    queries = [_compile_term(term) for term in clause]
    query = queries[0] if len(queries) == 1 else Query.disjunction_max_query(queries)
    if clause[0].is_excluded and len(clause) == 1:
        return Occur.MustNot, query
    small = optional_small and _is_small(clause)
    return (Occur.Should if small else Occur.Must), query


def _compile_term(term: Term) -> Query:
    if term.where:
        return _in_named_field(term)
    if term.is_prefix:
        said, named = (_begun_by(name, term.words[0]) for name in ("prefix", "name_words"))
        in_names = Query.boost_query(named, NAME_WEIGHTS["title"])
        return Query.boolean_query([(Occur.Must, said), (Occur.Should, in_names)])
    return _words(term.words, Where.ANYWHERE, term.is_quoted)


def _words(words: Words, where: Where, is_quoted: bool = False) -> Query:
    where = Where.IN_NAMES if words in names_only() and not is_quoted else where
    alone = words if len(words) == 1 and not is_quoted else ()
    forms = forms_of(alone[0]) if alone else ()
    exact = _in_names(forms or alone)
    names = [] if forms else [Query.boost_query(in_field(name, words), NAME_WEIGHTS[name]) for name in NAMING]
    named = Query.disjunction_max_query([*exact, *names], SECOND_NAME_SHARE)
    if where is Where.IN_NAMES:
        found = named
    elif forms:
        found = Query.disjunction_max_query([named, _in_text(words, where, beside_names=True)])
    else:
        # One list of jobs, in which the engine skips what other clauses leave out; in joined ones it does not.
        found = Query.boolean_query([(Occur.Must, _in_text(words, where)), (Occur.Should, named)])
    number = numbered(words)
    return Query.disjunction_max_query([found, number]) if number else found


def _in_text(words: Words, where: Where, *, beside_names: bool = False) -> Query:
    """All that says these words; for a word of one stem not what says it in places that do not count."""
    said = in_field(ALL_WORDS, words)
    stems = stems_of(words)
    signs = [IN_ADDRESS_ALONE] if where is Where.NOT_IN_ADDRESS_ALONE else []
    signs += [IN_NAMES_ALONE] if beside_names else []
    if not signs or len(stems) > 1:
        return said
    alone = [Query.term_query(schema(), ALL_WORDS, sign + stems[0], index_option="basic") for sign in signs]
    return Query.boolean_query([(Occur.Must, said), *((Occur.MustNot, each) for each in alone)])


def _in_names(forms: Words) -> list[Query]:
    """Words in names in the form that was typed, which counts for more than its stem, as it is rarer."""
    found = [Query.term_query(schema(), "name_words", form, index_option="freq") for form in forms]
    return [Query.boost_query(form, NAME_WEIGHTS["title"]) for form in found]


def _in_named_field(term: Term) -> Query:
    choices = [
        _begun_by(name, term.words[0]) if term.is_prefix else in_field(name, term.words) for name in FIELDS[term.where]
    ]
    if term.where in NUMBERED and (number := numbered(term.words, required=not choices)):
        choices.append(number)
    return Query.disjunction_max_query(choices)


def _begun_by(name: str, beginning: str) -> Query:
    # Words are letters and digits alone (the analyzer sees to it), so none of them means anything to a regex.
    return Query.regex_query(schema(), name, f"{beginning}.*")


def numbered(words: Words, required: bool = False) -> Query | None:
    """The jobs of which this is a number, if it can be one: it has a digit."""
    number = identifier_of("".join(words))
    if not required and not any(character.isdigit() for character in number):
        return None
    found = Query.term_query(schema(), "identifier", number, index_option="basic")
    return Query.const_score_query(found, IDENTIFIER_WEIGHT)


def in_field(name: str, words: Words) -> Query:
    stems = stems_of(words)
    if len(stems) == 1:
        return Query.term_query(schema(), name, stems[0], index_option="freq")
    return phrase(name, stems)


@lru_cache(maxsize=20_000)
def stems_of(words: Words) -> Words:
    return tuple(stem for word in words for stem in english().analyze(word))
