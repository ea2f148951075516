"""What is remembered of searches: what searching anew would give, at every second, and not looked for again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import QueryDict

from search.answer import counts, memory
from search.answer.results import search
from search.engine.index import searcher
from search.indexing import refresh
from tests.factories import make_posting

NOON = datetime(2026, 5, 4, 19, 0, tzinfo=UTC)
QUALIFYING = "education=doctorate&years=7&license=driver"
ADDRESSES = [
    "",
    QUALIFYING,
    "closing=3",
    "closing=9",
    "posted=7&show=all",
    "show=closed",
    "sort=closing&show=all",
    "q=closing",
    "closing=until_filled",
    "kind=position",
]
# Around the deadlines below, and those that come within 3 or 7 days by then; and the end of the day in Oregon.
SECONDS = [0, 1, 2, 59, 60, 61, 299, 300, 301, 600, 12 * 3600 - 1, 12 * 3600, 13 * 3600, 25 * 3600]


@pytest.fixture
def counted(monkeypatch) -> list[str]:
    """What is counted over the jobs found, one entry for each search."""
    calls: list[str] = []
    count_found = counts._Questions.count_found

    def counting(self, view):
        calls.append("counted")
        return count_found(self, view)

    monkeypatch.setattr(counts._Questions, "count_found", counting)
    return calls


@pytest.fixture
def openings(db) -> None:
    for after in (60, 300, 3 * 86400 + 60, 7 * 86400 + 300, 20 * 86400):
        closes = NOON + timedelta(seconds=after)
        make_posting(f"Closing after {after}", closes_at=closes, date_posted=(NOON - timedelta(days=7)).date())
    make_posting("Closed", closes_at=NOON - timedelta(days=1))
    make_posting("Until filled", closes_at=None, open_until_filled=True)
    refresh.rebuild()


def told(address: str, now: datetime) -> tuple[object, ...]:
    results = search(QueryDict(address), now)
    facets = {(name, option.value): option.count for name, facet in results.facets.items() for option in facet.options}
    found = [(hit.card.url, str(hit.title)) for hit in results.hits]
    return results.total, found, facets, [(kind.label, kind.count) for kind in results.kinds]


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_remembered_is_what_holds_at_the_moment(openings, address):
    moments = [NOON + timedelta(seconds=second) for second in [*SECONDS, 30, 300]]
    remembered = [told(address, moment) for moment in moments]
    for moment, then in zip(moments, remembered, strict=True):
        memory.memory_of.cache_clear()
        assert then == told(address, moment), moment


def test_nothing_is_counted_again_before_a_deadline_passes(openings, counted):
    for second in (0, 0, 30, 59):
        told("", NOON + timedelta(seconds=second))
    assert len(counted) == 1
    for second in (61, 100, 299):
        told("", NOON + timedelta(seconds=second))
    assert len(counted) == 2


def test_what_seekers_say_of_themselves_is_not_kept_with_the_answers(openings, counted):
    for address in (QUALIFYING, "q=until+filled+doctorate", QUALIFYING):
        told(address, NOON)
    known = memory.memory_of(searcher()).at(NOON)
    assert 4 <= len(known) == 2 * len(counted)
    assert all(len(key) == 16 for key in known)
    assert "doctorate" not in repr(list(known))


def test_pages_and_orders_of_a_search_are_remembered_apart(openings, counted):
    addresses = ["", "page=2", "sort=closing", "sort=closing&show=all", "q=closing", "q=closing&sort=newest"]
    first = [told(address, NOON) for address in addresses]
    assert [told(address, NOON) for address in addresses] == first
    in_order = [found for _, found, *_ in first]
    assert in_order[2] != in_order[0] != in_order[3]


def test_only_so_many_searches_are_remembered(openings, counted, monkeypatch):
    monkeypatch.setattr(memory, "MOST_REMEMBERED", 6)
    for posted in (1, 2, 3, 4, 4, 3, 2, 1):
        told(f"posted={posted}", NOON)
    assert len(counted) == 5
