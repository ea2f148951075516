"""How many jobs a search finds, and how many would each choice of each filter: counted while its hits are ranked.

What was counted is remembered until a deadline passes, for the next page, another order, and for what many visitors
ask for; not what they asked.
"""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from hashlib import blake2b
from secrets import token_bytes
from threading import Lock

from django.utils import timezone
from tantivy import Searcher

from search.engine.clauses import seconds
from search.engine.counting import Answers, added, count, count_part, how_many
from search.filtering.filters import KINDS, JobFilters
from search.filtering.range_filters import ClosingFilter

# Every job has one value of this filter, if only that it is not stated.
OF_ONE_VALUE = "schedule"

MOST_COUNTED = 500
# Threads of one process that count.
MOST_COUNTING = 4

# Under which counts are remembered: a digest, since what seekers say they have must not be kept. Its secret is made
# anew for each process and kept nowhere else.
Key = bytes
_SECRET = token_bytes(32)


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
    known = memory_of(view).at(filters.now)
    key = _key(filters)
    if key and (counted := known.get(key)):
        return lambda: counted
    questions = _Questions(filters)
    found, beyond = _pool().submit(questions.count_found, view), _pool().submit(questions.count_beyond, view)
    other_kinds = _pool().submit(questions.count_other_kinds, view)

    @cache
    def counts() -> Counts:
        counted = questions.joined(found.result(), beyond.result(), other_kinds.result())
        if key:
            if len(known) >= MOST_COUNTED:
                known.pop(next(iter(known)), None)
            known[key] = counted
        return counted

    return counts


def _key(filters: JobFilters) -> Key | None:
    """What the counts of a search are remembered by, if they are. Deadlines within a number of days of the seeker's own
    are not, since nothing tells when such a day has passed."""
    if not ClosingFilter.is_offered(filters.asked()["closing"]):
        return None
    asked = repr((filters.url(sort=""), filters.reading))
    return blake2b(asked.encode(), digest_size=16, key=_SECRET).digest()


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


class _Memory:
    """The counts of searches of one commit of the index. They hold while no deadline passes, nor one of those that are
    counted from now on ("closes within 7 days"), and no day ends; hits are never remembered."""

    def __init__(self, view: Searcher) -> None:
        self._view = view
        self._lock = Lock()
        self._known: dict[Key, Counts] = {}
        self._day = date.min
        self._since = self._until = 0

    def at(self, moment: datetime) -> dict[Key, Counts]:
        """What was counted and holds at a moment; to be filled with what is counted at it."""
        day, second = timezone.localdate(moment), seconds(moment)
        with self._lock:
            if second < self._since:
                return {}
            if second > self._until and (day != self._day or self._passed(second)):
                self._known, self._day, self._since = {}, day, second
            self._until = max(self._until, second)
            return self._known

    def _passed(self, second: int) -> bool:
        """Whether what is counted may have changed since it was last asked."""
        return how_many(self._view, ClosingFilter.passing(self._until, second)) > 0


@lru_cache(maxsize=1)
def memory_of(view: Searcher) -> _Memory:
    return _Memory(view)
