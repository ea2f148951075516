"""A common word's best hits are the same whether all jobs with it are ranked or those that lead."""

import pytest
from django.http import QueryDict
from django.utils import timezone

from search.answer import order
from search.engine.index import searcher
from search.filtering.filters import JobFilters
from search.indexing import refresh
from search.language import leading
from tests.factories import add_section, make_posting

MOST = 3


@pytest.fixture
def jobs(db, monkeypatch) -> None:
    monkeypatch.setattr(leading, "FEW", 0.5)
    monkeypatch.setattr(leading, "WORTH_LEADING", 1)
    for number in range(30):
        add_section(
            make_posting("Ranger" if number % 6 else "Public Works Ranger"), "", "We serve the public of our towns."
        )
    refresh.rebuild()


def _leading(address: str, most: int = MOST) -> list:
    filters = JobFilters(QueryDict(address), timezone.now())
    return leading.best_of_leading(searcher(), filters.clauses(), filters.reading.words, most)


def _ranked(address: str, monkeypatch) -> list:
    monkeypatch.setattr(order, "best_of_leading", lambda *_: [])
    filters = JobFilters(QueryDict(address), timezone.now())
    return order.hits(searcher(), filters, 0, MOST)[0]


def _told(addresses: list) -> list[tuple[int, int]]:
    return [(address.segment_ord, address.doc) for address in addresses]


def test_those_that_lead_are_the_best_of_all(jobs, monkeypatch):
    found = _leading("q=public")
    assert len(found) == MOST
    assert _told(found) == _told(_ranked("q=public", monkeypatch))


def test_all_are_ranked_where_too_few_lead(jobs):
    assert _leading("q=public", most=20) == []


@pytest.mark.parametrize("words", ["public towns", "publ*", "-public", "title:public", "serve", "nothing"])
def test_all_are_ranked_for_anything_but_a_common_word(jobs, words):
    assert _leading(f"q={words}") == []
