"""Pairs of words: a phrase of words that most jobs have, found without comparing where they stand."""

from collections.abc import Sequence
from itertools import pairwise

from tantivy import Occur, Query

from search.engine.clauses import unranked
from search.engine.schema import ALL_WORDS, PAIRS, STATEMENTS, schema
from search.language.synonyms import paired_stems

BETWEEN = "_"  # which no word holds
# The fields of long texts, in which common words stand in many jobs.
LONG = (ALL_WORDS, STATEMENTS)


def pairs(stems: Sequence[str]) -> list[str]:
    """Each two words of the vocabulary's that stand side by side, as one, as often as they do."""
    known = paired_stems()
    return [one + BETWEEN + other for one, other in pairwise(stems) if one in known and other in known]


def are_paired(stems: Sequence[str]) -> bool:
    """Whether the pairs tell where these words stand side by side."""
    return paired_stems().issuperset(stems)


def phrase(name: str, stems: tuple[str, ...]) -> Query:
    """The jobs that say these words one after the other in a field, scored by how they say it there; two that are
    a pair by how often all of the job's texts say them."""
    said = Query.phrase_query(schema(), name, list(stems))
    found = pairs(stems) if name in LONG else []
    known = [Query.term_query(schema(), PAIRS, pair, index_option="freq") for pair in found]
    if not known:
        return said
    if name == ALL_WORDS and len(stems) == 2:
        return known[0]
    # In few jobs is left to compare where the words stand.
    return Query.boolean_query([*((Occur.Must, unranked(pair)) for pair in known), (Occur.Must, said)])
