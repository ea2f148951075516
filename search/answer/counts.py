"""How many jobs a search finds, and how many would each choice of each filter: counted while its hits are ranked."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from tantivy import Searcher

from search.answer.memory import place_of
from search.engine.counting import Answers, added, count, count_part, how_many
from search.filtering.filters import KINDS, JobFilters

# Every job has one value of this filter, if only that it is not stated.
OF_ONE_VALUE = "schedule"

# Threads of one process that count.
MOST_COUNTING = 4


@dataclass(frozen=True)
class Counts:
    """The engine's answers by filter, the number of jobs found, how many of each other kind there would be, and the
    moment they were counted at."""

    moment: datetime
    total: int
    answers: Answers
    other_kinds: dict[str, int]


def count_aside(view: Searcher, filters: JobFilters) -> Callable[[], Counts]:
    """Begin to count all facets of a search, on another processor if there is one: the engine lets go of Python. What
    is returned waits for the counts."""
    place = place_of(view, filters, "counts", filters.url(sort=""))
    if remembered := place.answer:
        return lambda: remembered
    questions = _Questions(filters)
    found, beyond = _pool().submit(questions.count_found, view), _pool().submit(questions.count_beyond, view)
    other_kinds = _pool().submit(questions.count_other_kinds, view)

    @cache
    def counts() -> Counts:
        counted = questions.joined(found.result(), beyond.result(), other_kinds.result())
        place.keep(counted)
        return counted

    return counts


class _Questions:
    """What is counted of a search: all filters over the jobs that were asked for, and each one in use over those too
    that it alone leaves out. So each is counted without itself, and few jobs are looked at twice.

    Of a filter that tells its counts no other is asked for, and where to find the jobs takes long, those that it leaves
    out are found and counted with them.
    """

    def __init__(self, filters: JobFilters) -> None:
        self._clauses, self._values, self._now = filters.clauses(), filters.asked(), filters.now
        self._faceted = {name: filter_ for name, filter_ in filters.filters.items() if filter_.has_facet}
        self._asked = {name: each.aggregation(self._values[name], self._now) for name, each in self._faceted.items()}
        in_use = [name for name in self._asked if name in self._clauses.by_filter]
        told = [name for name in in_use if self._faceted[name].tells_counts]
        self._with_found = told[0] if told and self._clauses.takes_long else ""
        self._told = [name for name in told if name != self._with_found]
        self._beyond = [name for name in in_use if name != self._with_found]
        others = [kind for kind in KINDS if kind != self._values["kind"]]
        self._other_kinds = {kind: filters.clauses(kind=kind).query() for kind in others}

    def count_found(self, view: Searcher) -> Answers:
        name = self._with_found
        questions = {other: asked for other, asked in self._asked.items() if other != name and other not in self._told}
        if not name:
            return count(view, self._clauses.query(), questions)
        part = self._faceted[name].part(self._values[name], self._now)
        return count_part(view, self._clauses.without(name), part, questions, {name: self._asked[name]})

    def count_beyond(self, view: Searcher) -> Answers:
        return {name: count(view, self._clauses.beyond(name), {name: self._asked[name]})[name] for name in self._beyond}

    def count_other_kinds(self, view: Searcher) -> dict[str, int]:
        return {kind: how_many(view, query) for kind, query in self._other_kinds.items()}

    def joined(self, found: Answers, beyond: Answers, other_kinds: dict[str, int]) -> Counts:
        total = sum(bucket["doc_count"] for bucket in found[OF_ONE_VALUE]["buckets"])
        told = {name: self._faceted[name].answer_within(self._values[name], total, self._now) for name in self._told}
        answers = found | told
        answers |= {name: added(answers[name], others) for name, others in beyond.items()}
        return Counts(self._now, total, {name: answers[name] for name in self._asked}, other_kinds)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(MOST_COUNTING, thread_name_prefix="counting")


os.register_at_fork(after_in_child=_pool.cache_clear)
