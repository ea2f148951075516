"""Pairs of common words: a phrase of words that most jobs have, found without comparing where they stand."""

from collections.abc import Sequence
from itertools import pairwise

from tantivy import Occur, Query

from search.schema import ALL_WORDS, PAIRS, schema
from search.synonyms import common_stems

BETWEEN = "_"  # which no word holds


def pairs(stems: Sequence[str]) -> dict[str, None]:
    """Each two common words that stand side by side, as one."""
    common = common_stems()
    return {one + BETWEEN + other: None for one, other in pairwise(stems) if one in common and other in common}


def standing_together(stems: tuple[str, ...]) -> Query:
    """The jobs that say these words one after the other."""
    found = [Query.term_query(schema(), PAIRS, pair, index_option="basic") for pair in pairs(stems)]
    if found and len(stems) == 2:
        return found[0]
    phrase = Query.phrase_query(schema(), ALL_WORDS, list(stems))
    return Query.boolean_query([(Occur.Must, query) for query in (*found, phrase)]) if found else phrase
