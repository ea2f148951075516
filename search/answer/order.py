"""The hits of a search in the order that was asked for.

Every sort key is unique, so that the pages of one result neither repeat nor skip a job.
"""

from collections.abc import Iterable
from typing import Any

from tantivy import DocAddress, Occur, Order, Query, Searcher

from search.answer.memory import place_of
from search.engine.clauses import between, seconds, unranked
from search.engine.values import DAY
from search.filtering.filters import JobFilters
from search.filtering.near import nearest_first
from search.language.leading import best_of_leading

# The first hits by date are looked for among the jobs of so many days, and only then among all; a page far behind asks
# for more than these have.
FIRST_DAYS = (2, 16, 128)
MOST_OF_FIRST_DAYS = 200

# Some of the documents, and how many there are in all where that was counted.
Hits = tuple[list[DocAddress], int | None]
Counted = tuple[list[DocAddress], int]


def hits(view: Searcher, filters: JobFilters, first: int, most: int) -> Hits:
    """At most `most` documents from the one at `first` on, counted from 0; beyond the last there are none."""
    place = place_of(view, filters, f"hits {first} {most}", filters.url())
    if remembered := place.answer:
        found: Hits = remembered
    else:
        found = _hits(view, filters, first, most)
        place.keep(found)
    return found


def _hits(view: Searcher, filters: JobFilters, first: int, most: int) -> Hits:
    order = filters.sort_order()
    if order == "closing":
        return _by_deadline(view, filters, first, most)
    if order == "distance":
        return _by_distance(view, filters, first, most)
    if order == "relevance":
        return _by_relevance(view, filters, first, most), None
    if order == "newest":
        return _by_posting(view, filters, first, most)
    return _found(view, filters, first, most, order_by_field=f"by_{order}", order=Order.Desc)


def _by_relevance(view: Searcher, filters: JobFilters, first: int, most: int) -> list[DocAddress]:
    clauses, words = filters.clauses(), filters.reading.words
    leading = best_of_leading(view, clauses, words, first + most)
    if leading:
        return leading[first:]
    result = view.search(clauses.query(), most, offset=first, count=False, weight_by_field="freshness")
    return [address for _, address in result.hits]


def _by_distance(view: Searcher, filters: JobFilters, first: int, most: int) -> Counted:
    """By the nearest of a job's towns; of jobs in one town the newest first."""
    near = nearest_first(filters.asked()["near"])
    query = Query.boolean_query([(Occur.Must, unranked(filters.clauses().query())), (Occur.Must, near)])
    result = view.search(query, most, offset=first, weight_by_field="recency")
    return [address for _, address in result.hits], result.count


def _by_posting(view: Searcher, filters: JobFilters, first: int, most: int) -> Hits:
    today = seconds(filters.now) // DAY
    newest = (between("newest_day", today - days, None) for days in FIRST_DAYS)
    return _found_first(view, filters, first, most, newest, order_by_field="by_newest", order=Order.Desc)


def _by_deadline(view: Searcher, filters: JobFilters, first: int, most: int) -> Hits:
    """Open jobs with the nearest deadline first; then closed ones, of which the one that closed last is the nearest."""
    shown = filters.asked()["show"]
    is_posting = filters.values["kind"] == "posting"
    if not is_posting or shown == "open":
        today = seconds(filters.now) // DAY
        soonest = (between("closes_day", today if is_posting else None, today + days) for days in FIRST_DAYS)
        return _found_first(view, filters, first, most, soonest, order_by_field="by_closing", order=Order.Asc)
    still_open, how_many_open = ([], 0) if shown == "closed" else _by_deadline_alone(view, filters, "open", first, most)
    left = most - len(still_open)
    closed, how_many_closed = _by_deadline_alone(view, filters, "closed", max(0, first - how_many_open), max(1, left))
    return [*still_open, *closed[:left]], how_many_open + how_many_closed


def _by_deadline_alone(view: Searcher, filters: JobFilters, show: str, first: int, most: int) -> Counted:
    order = Order.Asc if show == "open" else Order.Desc
    return _found(view, filters, first, most, {"show": show}, order_by_field="by_closing", order=order)


def _found_first(
    view: Searcher, filters: JobFilters, first: int, most: int, among: Iterable[Query], **order: Any
) -> Hits:
    """The same as `_found`, looked for `among` the jobs that come first in this order, fewer and more of them."""
    wanted = first + most
    for those in among if wanted <= MOST_OF_FIRST_DAYS else ():
        found = view.search(filters.clauses().query(those), wanted, count=False, **order).hits
        if len(found) == wanted:
            return [address for _, address in found[first:]], None
    return _found(view, filters, first, most, **order)


def _found(
    view: Searcher, filters: JobFilters, first: int, most: int, changes: dict[str, Any] | None = None, **order: Any
) -> Counted:
    result = view.search(filters.clauses(**(changes or {})).query(), most, offset=first, **order)
    return [address for _, address in result.hits], result.count
