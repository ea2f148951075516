"""Facets: for each filter the values to choose from, each with the number of jobs it would show."""

from dataclasses import dataclass
from typing import Any

from tantivy import Searcher

from search.answer.counts import Counts
from search.engine.schema import NOT_STATED
from search.filtering.filter_types import NOT_STATED_CHOICE, SearchFilter
from search.filtering.filters import JobFilters
from search.filtering.histogram import Histogram
from search.filtering.labels import Labels, labels_in

SHOWN_AT_FIRST = 10
SHOWN_WHOLE = 1_000


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


def find_facets(view: Searcher, filters: JobFilters, counts: Counts, whole: str = "") -> dict[str, Facet]:
    """All facets of a search by filter name; the one named `whole` is not cut short. At most one database query for
    each filter whose labels are rows."""
    labels, asked = labels_in(view), filters.asked()
    return {name: _facet(filters, name, asked[name], counts, name == whole, labels) for name in counts.answers}


def _facet(filters: JobFilters, name: str, asked: Any, counts: Counts, is_whole: bool, labels: Labels) -> Facet:
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
    kept = found[:top] + [
        option for option in found[top:] if option[0] == NOT_STATED or (asked and filter_.is_selected(option[0], asked))
    ]
    names = labels.of(filter_, [key for key, _, _ in kept])
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
        options.sort(key=lambda option: option.label.casefold())
    # An employer that no document names is a row like others, which its label alone tells.
    options.sort(key=lambda option: option.label == NOT_STATED_CHOICE[NOT_STATED])
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
