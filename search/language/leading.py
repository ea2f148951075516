"""The best hits for a common word from the jobs that say it where few others do.

Such a word stands in many jobs' text, where it tells little, and in few titles, classes or agencies, where it tells
much. Where enough of these few score higher than any other job can, the others need not be ranked: what is found is
the same, and takes a fraction of the time.
"""

from functools import lru_cache
from math import log

from tantivy import DocAddress, Occur, Query, Searcher

from search.engine.clauses import Clauses, unranked
from search.engine.schema import ALL_WORDS, TEXT_WEIGHTS
from search.language.compiling import SECOND_FIELD_SHARE, in_field, numbered, stems_of
from search.language.query import Typed
from search.language.synonyms import lone_word

# A field leads where at most this share of the jobs that say the word say it there.
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
    saying = {name: view.doc_freq(name, stem) for name in TEXT_WEIGHTS}
    leading = [name for name, jobs in saying.items() if jobs <= FEW * everywhere]
    # A word in many titles is looked for in its form too, which the highest score of others does not know.
    if "title" not in leading or sum(saying[name] for name in leading) < most:
        return []
    those = Query.boolean_query([(Occur.Should, in_field(name, term.words)) for name in leading])
    found = view.search(clauses.ranked(unranked(those)), most, count=False, weight_by_field="freshness").hits
    highest = ROUNDING * _highest_score(view, {name: saying[name] for name in saying.keys() - leading})
    if len(found) < most or found[-1][0] <= highest * _freshest(view):
        return []
    return [address for _, address in found]


def _highest_score(view: Searcher, saying: dict[str, int]) -> float:
    """The most that a job scores which says the word in these fields alone, given how many jobs say it in each."""
    # As the engine counts them: with those that have been deleted since.
    jobs = sum(view.doc_freq("kind", kind) for kind in ("posting", "position"))
    *others, most = sorted(
        TEXT_WEIGHTS[name] * SATURATION * log(1 + (jobs - number + 0.5) / (number + 0.5))
        for name, number in saying.items()
    )
    return most + SECOND_FIELD_SHARE * sum(others)


@lru_cache(maxsize=1)
def _freshest(view: Searcher) -> float:
    """The most that a job's score is multiplied with."""
    answer = view.aggregate(Query.all_query(), {"most": {"max": {"field": "freshness"}}})
    return float(answer["most"]["value"] or 0)
