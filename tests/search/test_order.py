"""The first hits by date are the same whether they are looked for among the jobs of some days or among all."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from postings.models import Posting
from search.answer import order
from search.engine.index import searcher
from search.filtering.filters import JobFilters
from search.indexing import refresh
from tests.factories import at, make_posting

TODAY = timezone.now()
# Days since posting and until closing; of some jobs neither is known.
AWAY = (0, 1, 1, 2, 3, 5, 9, 15, 16, 17, 40, 90, 127, 128, 129, 300, 900, None, None)


@pytest.fixture
def jobs(db) -> None:
    for number, days in enumerate(AWAY):
        dates = {"date_posted": None, "closes_at": None}
        if days is not None:
            away = timedelta(days=days)
            dates = {"date_posted": TODAY.date() - away, "closes_at": TODAY + away + timedelta(hours=1)}
        make_posting(f"Ranger {number % 3}", **dates)
    make_posting("Ranger to come", date_posted=date(TODAY.year + 2, 1, 1))
    make_posting("Ranger of old", closes_at=TODAY - timedelta(days=1))
    refresh.rebuild()


def _places(address: str, first: int, most: int) -> list[tuple[int, int]]:
    filters = JobFilters(QueryDict(address), TODAY)
    return [(found.segment_ord, found.doc) for found in order.hits(searcher(), filters, first, most)[0]]


@pytest.mark.parametrize("most", [1, 3, 8, 50])
@pytest.mark.parametrize(
    "address", ["", "q=ranger&sort=newest", "sort=closing", "q=ranger&sort=closing", "show=closed"]
)
def test_the_first_of_some_days_are_the_first_of_all(jobs, monkeypatch, address, most):
    found = [_places(address, first, most) for first in (0, 2, 7)]
    monkeypatch.setattr(order, "FIRST_DAYS", ())
    assert found == [_places(address, first, most) for first in (0, 2, 7)]
    assert found[0]


def test_few_hits_of_the_newest_days_are_found_without_a_count(jobs):
    filters = JobFilters(QueryDict(), TODAY)
    found, total = order.hits(searcher(), filters, 0, 3)
    assert (len(found), total) == (3, None)


def test_the_newest_come_first_whatever_was_asked_for_before(jobs, titles):
    assert titles("sort=newest")[0] == "Ranger to come"


def test_a_job_without_a_day_came_on_the_day_it_is_here(db, titles):
    make_posting("Posted the next day", date_posted=date(2026, 5, 5))
    evening = make_posting("Added in the evening", date_posted=None)
    Posting.objects.filter(pk=evening.pk).update(created_at=at("2026-05-04T18:00:00-07:00"))
    Posting.objects.update(closes_at=None)
    assert titles("sort=newest") == ["Posted the next day", "Added in the evening"]
    Posting.objects.filter(date_posted=None).update(created_at=at("2026-05-05T00:00:01-07:00"))
    Posting.objects.exclude(date_posted=None).update(date_posted=date(2026, 5, 4))
    assert titles("sort=newest") == ["Added in the evening", "Posted the next day"]
