"""Facets: for each filter the values to choose from, each with the number of jobs it would show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tantivy import Searcher

from search.counting import count
from search.filter_types import SearchFilter
from search.filters import JobFilters
from search.histogram import Histogram
from search.schema import NOT_STATED

SHOWN_AT_FIRST = 10
SHOWN_WHOLE = 1_000

COUNTED_SECONDS = 10
MOST_COUNTED = 200


@dataclass(frozen=True)
class FacetOption:
    """One value of a filter; `url` is the search with this value taken or, if it is selected, given up.

    An `exclusive` option takes the place of the others. A `typed` one is in force because a typed phrase says so.
    """

    value: str
    label: str
    count: int
    selected: bool
    exclusive: bool
    url: str
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
    """The engine's answers by filter, and the moment they were counted at."""

    moment: datetime
    answers: dict[str, dict[str, Any]]


def find_facets(view: Searcher, filters: JobFilters, whole: str = "") -> dict[str, Facet]:
    """All facets of a search by filter name; the one named `whole` is not cut short. One database query for each
    filter whose labels are rows."""
    counts = _count(view, filters)
    return {name: _facet(filters, name, counts, name == whole) for name in counts.answers}


def _count(view: Searcher, filters: JobFilters) -> Counts:
    """The engine's counts; those of a search without words are remembered for a moment."""
    return _count_now(view, filters) if filters.values["q"] else _memory.recall(view, filters)


class _Memory:
    """The counts of searches without words, which most visitors ask for and which have the most jobs to count.

    They are those of the very commit that is searched; only the hour may have moved on by COUNTED_SECONDS. Hits and
    totals are never remembered.
    """

    def __init__(self) -> None:
        self._known: tuple[Searcher | None, dict[tuple[str, int], Counts]] = None, {}

    def recall(self, view: Searcher, filters: JobFilters) -> Counts:
        known, counts = self._known
        if known is not view or len(counts) >= MOST_COUNTED:
            counts = {}
            self._known = view, counts
        key = (filters.url(), int(filters.now.timestamp() // COUNTED_SECONDS))
        if key not in counts:
            counts[key] = _count_now(view, filters)
        return counts[key]


_memory = _Memory()


def _count_now(view: Searcher, filters: JobFilters) -> Counts:
    """Each filter in use is counted without itself, all others in one go."""
    clauses = filters.clauses()
    values = filters.asked()
    asked = {
        name: filter_.aggregation(values[name], filters.now)
        for name, filter_ in filters.filters.items()
        if filter_.has_facet
    }
    together = {name: question for name, question in asked.items() if name not in clauses.by_filter}
    answers = count(view, clauses.query(), together) if together else {}
    for name in asked.keys() - together.keys():
        answers |= count(view, clauses.query(without=name), {name: asked[name]})
    return Counts(filters.now, {name: answers[name] for name in asked})


def _facet(filters: JobFilters, name: str, counts: Counts, is_whole: bool) -> Facet:
    filter_: SearchFilter = filters.filters[name]
    value, asked = filters.values[name], filters.asked()[name]
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
    names = filter_.names_for([key for key, _, _ in kept])
    options = [
        FacetOption(
            value=key,
            label=names.get(key, label),
            count=count,
            selected=filter_.is_selected(key, value),
            exclusive=filter_.is_exclusive(key),
            url=filters.url(**{name: filter_.toggled(key, value)}),
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
