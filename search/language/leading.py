"""The best hits for a common word from the jobs that say it where few others do.

Such a word stands in many jobs' text, where it tells little, and in few titles and classes, where it tells much. Where
enough of these few score higher than any other job can, the others need not be ranked: what is found is the same, and
takes a fraction of the time.
"""

from functools import lru_cache
from math import log

from tantivy import DocAddress, Occur, Query, Searcher

from search.engine.clauses import Clauses, unranked
from search.engine.schema import ALL_WORDS, NAMING
from search.language.compiling import in_field, numbered, stems_of
from search.language.query import Typed
from search.language.synonyms import lone_word

# Names lead where at most this share of the jobs that say the word say it in each of them.
FEW = 0.2
# Fewer jobs than this are ranked as soon as others would have led.
WORTH_LEADING = 2_000
# The most that a word said again and again counts (BM25 with k1 of 1.2), and what the engine's rounding may add.
SATURATION = 2.2
ROUNDING = 1.001


def best_of_leading(view: Searcher, clauses: Clauses, typed: Typed, most: int) -> list[DocAddress]:
    """The `most` best hits of a search for what was `typed`; none where all jobs must be ranked to tell."""
    term = lone_word(typed)
    if term is None or numbered(term.words):
        return []
    (stem,) = stems_of(term.words)
    everywhere = view.doc_freq(ALL_WORDS, stem)
    if everywhere < WORTH_LEADING:
        return []
    naming = [view.doc_freq(name, stem) for name in NAMING]
    if max(naming) > FEW * everywhere or sum(naming) < most:
        return []
    those = Query.boolean_query([(Occur.Should, in_field(name, term.words)) for name in NAMING])
    found = view.search(clauses.query(unranked(those)), most, count=False, weight_by_field="freshness").hits
    if len(found) < most or found[-1][0] <= ROUNDING * _highest_score(view, everywhere) * _freshest(view):
        return []
    return [address for _, address in found]


def _highest_score(view: Searcher, saying: int) -> float:
    """The most that a job scores which says a word in no name, given how many jobs say it anywhere."""
    # As the engine counts them: with those that have been deleted since.
    jobs = sum(view.doc_freq("kind", kind) for kind in ("posting", "position"))
    return SATURATION * log(1 + (jobs - saying + 0.5) / (saying + 0.5))


@lru_cache(maxsize=1)
def _freshest(view: Searcher) -> float:
    """The most that a job's score is multiplied with."""
    answer = view.aggregate(Query.all_query(), {"most": {"max": {"field": "freshness"}}})
    return float(answer["most"]["value"] or 0)
