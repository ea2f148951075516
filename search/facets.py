"""Facets: for each filter the values to choose from, each with the number of jobs it would show."""

import os
from collections import defaultdict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from tantivy import Searcher

from search.counting import added, count
from search.filter_types import SearchFilter
from search.filters import JobFilters
from search.histogram import Histogram
from search.schema import NOT_STATED

SHOWN_AT_FIRST = 10
SHOWN_WHOLE = 1_000

# Every job has one value of this filter, if only that it is not stated.
OF_ONE_VALUE = "schedule"

COUNTED_SECONDS = 10
MOST_COUNTED = 200
# Searches of one process that are counted at once.
MOST_COUNTING = 4


@dataclass(frozen=True)
class FacetOption:
    """One value of a filter. An `exclusive` option takes the place of the others. A `typed` one is in force because a
    typed phrase says so."""

    value: str
    label: str
    count: int
    selected: bool
    exclusive: bool
    typed: bool

    @property
    def how_many(self) -> str:
        return f"{self.count:,}"


@dataclass(frozen=True)
class Facet:
    """A filter's options and what was wrong with its value.

    `label_of_none` names the choice of none of the exclusive options. `more` counts the options left out; `url` is the
    search with all of them, and where the facet `is_whole` already, without those that are rare. `histogram` draws the
    counts of amounts.
    """

    name: str
    label: str
    options: list[FacetOption]
    label_of_none: str
    more: int
    is_whole: bool
    url: str
    problems: list[str]
    histogram: Histogram | None

    @property
    def is_free(self) -> bool:
        """Whether none of the exclusive options is chosen."""
        return not any(option.selected and option.exclusive for option in self.options)


@dataclass(frozen=True)
class Counts:
    """The engine's answers by filter, the number of jobs found, and the moment they were counted at."""

    moment: datetime
    total: int
    answers: dict[str, dict[str, Any]]


def count_aside(view: Searcher, filters: JobFilters) -> "Future[Counts]":
    """Begin to count all facets of a search, on another processor if there is one: the engine lets go of Python."""
    return _pool().submit(_counts, view, filters)


def _counts(view: Searcher, filters: JobFilters) -> Counts:
    """What seekers say of themselves is not kept, not even for seconds."""
    is_personal = bool(filters.asked()["education"].held)
    return count_now(view, filters) if is_personal else _memory_of(view).counts_of(filters)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(MOST_COUNTING, thread_name_prefix="counting")


os.register_at_fork(after_in_child=_pool.cache_clear)


def find_facets(view: Searcher, filters: JobFilters, counts: Counts, whole: str = "") -> dict[str, Facet]:
    """All facets of a search by filter name; the one named `whole` is not cut short. At most one database query for
    each filter whose labels are rows."""
    memory, asked = _memory_of(view), filters.asked()
    return {name: _facet(filters, name, asked[name], counts, name == whole, memory) for name in counts.answers}


class _Memory:
    """What is remembered of one commit of the index: labels, since whatever changes a name changes jobs too; and the
    counts of searches, of which the next page or another order is asked for, or that many visitors ask for.

    Of the counts only the hour may have moved on by COUNTED_SECONDS. Hits and totals are never remembered.
    """

    def __init__(self, view: Searcher) -> None:
        self.view = view
        self._counts: dict[tuple[Any, ...], Counts] = {}
        self._labels: dict[str, dict[str, str]] = defaultdict(dict)

    def counts_of(self, filters: JobFilters) -> Counts:
        key = (filters.url(sort=""), filters.reading, int(filters.now.timestamp() // COUNTED_SECONDS))
        if key not in self._counts:
            if len(self._counts) >= MOST_COUNTED:
                self._counts.clear()
            self._counts[key] = count_now(self.view, filters)
        return self._counts[key]

    def labels_of(self, filter_: SearchFilter, values: list[str]) -> dict[str, str]:
        known = self._labels[filter_.field_name]
        if unknown := [value for value in values if value not in known]:
            known |= filter_.names_for(unknown)
        return known


_memory: _Memory | None = None


def _memory_of(view: Searcher) -> _Memory:
    global _memory
    known = _memory
    if known is None or known.view is not view:
        known = _memory = _Memory(view)
    return known


def count_now(view: Searcher, filters: JobFilters) -> Counts:
    """Count all filters over the jobs that were asked for, and each one in use over those too that it alone leaves out:
    so each is counted without itself, and few jobs are looked at twice."""
    clauses, values, now = filters.clauses(), filters.asked(), filters.now
    faceted = {name: filter_ for name, filter_ in filters.filters.items() if filter_.has_facet}
    asked = {name: filter_.aggregation(values[name], now) for name, filter_ in faceted.items()}
    in_use = asked.keys() & clauses.by_filter.keys()
    told = {name for name in in_use if faceted[name].tells_counts}
    answers = count(view, clauses.query(), {name: question for name, question in asked.items() if name not in told})
    total = sum(bucket["doc_count"] for bucket in answers[OF_ONE_VALUE]["buckets"])
    answers |= {name: faceted[name].answer_within(values[name], total, now) for name in told}
    for name in in_use:
        answers[name] = added(answers[name], count(view, clauses.beyond(name), {name: asked[name]})[name])
    return Counts(now, total, {name: answers[name] for name in asked})


def _facet(filters: JobFilters, name: str, asked: Any, counts: Counts, is_whole: bool, memory: _Memory) -> Facet:
    """`asked` is the filter's value together with what the typed phrases say of it."""
    filter_: SearchFilter = filters.filters[name]
    value = filters.values[name]
    offered = filter_.options(counts.answers[name], value, counts.moment)
    # What would show nothing is no choice, but for taking it back.
    found = [
        (key, label, count)
        for key, label, count in offered
        if count or filter_.is_selected(key, asked) or not filter_.counts_shown
    ]
    is_whole = is_whole and len(found) > SHOWN_AT_FIRST
    top = SHOWN_WHOLE if is_whole else SHOWN_AT_FIRST
    kept = [
        (key, label, count)
        for place, (key, label, count) in enumerate(found)
        if place < top or key == NOT_STATED or filter_.is_selected(key, asked)
    ]
    names = memory.labels_of(filter_, [key for key, _, _ in kept])
    options = [
        FacetOption(
            value=key,
            label=names.get(key, label),
            count=count,
            selected=filter_.is_selected(key, value),
            exclusive=filter_.is_exclusive(key),
            typed=filter_.is_selected(key, asked) and not filter_.is_selected(key, value),
        )
        for key, label, count in kept
    ]
    if is_whole:  # A long list is read by name.
        options.sort(key=lambda option: (option.value == NOT_STATED, option.label.casefold()))
    return Facet(
        name=name,
        label=filter_.label,
        options=options,
        label_of_none=filter_.label_of_none,
        more=len(found) - len(kept),
        is_whole=is_whole,
        url=filters.url(whole="" if is_whole else name),
        problems=list(filters.form.errors.get(name, [])),
        histogram=filter_.histogram(counts.answers[name], asked),
    )
