"""The best hits for a common word from the jobs that say it elsewhere than in their text.

Such a word stands in most jobs' text, where it tells little, and in few titles, agencies or duties, where it tells
much. Where enough of these few score higher than any other job can, the others need not be ranked: what is found is
the same, and takes less than half the time.
"""

from functools import lru_cache
from math import log

from tantivy import DocAddress, Occur, Query, Searcher

from search.clauses import Clauses, unranked
from search.compiling import in_field, numbered, stems_of
from search.query import Typed
from search.schema import TEXT_WEIGHTS
from search.synonyms import lone_word

TEXT = "body"
ELSEWHERE = tuple(name for name in TEXT_WEIGHTS if name != TEXT)
# What share of the jobs must have the word in their text, and may have it elsewhere, for anything to be won.
COMMON, FEW = 0.2, 0.1
# The most that a word said again and again counts (BM25 with k1 of 1.2), and what the engine's rounding may add.
SATURATION = 2.2
ROUNDING = 1.001


def best_of_leading(view: Searcher, clauses: Clauses, typed: Typed, most: int) -> list[DocAddress]:
    """The `most` best hits of a search for what was `typed`; none where all jobs must be ranked to tell."""
    term = lone_word(typed)
    if term is None or numbered(term.words):
        return []
    (stem,) = stems_of(term.words)
    # As the engine counts them: with those that have been deleted since.
    jobs = sum(view.doc_freq("kind", kind) for kind in ("posting", "position"))
    telling, elsewhere = view.doc_freq(TEXT, stem), sum(view.doc_freq(name, stem) for name in ELSEWHERE)
    if telling < COMMON * jobs or not most <= elsewhere <= FEW * jobs:
        return []
    saying = Query.boolean_query([(Occur.Should, in_field(name, term.words)) for name in ELSEWHERE])
    found = view.search(clauses.ranked(unranked(saying)), most, count=False, weight_by_field="freshness").hits
    in_text_alone = TEXT_WEIGHTS[TEXT] * SATURATION * log(1 + (jobs - telling + 0.5) / (telling + 0.5))
    if len(found) < most or found[-1][0] <= ROUNDING * in_text_alone * _freshest(view):
        return []
    return [address for _, address in found]


@lru_cache(maxsize=1)
def _freshest(view: Searcher) -> float:
    """The most that a job's score is multiplied with."""
    answer = view.aggregate(Query.all_query(), {"most": {"max": {"field": "freshness"}}})
    return float(answer["most"]["value"] or 0)
