"""An index of its own for every test of the search."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.http import QueryDict
from django.utils import timezone
from tantivy import Query

from search.answer.results import Results, search
from search.engine.index import searcher
from search.indexing import refresh


@pytest.fixture(autouse=True)
def index_dir(settings, tmp_path) -> None:
    settings.SEARCH_INDEX_DIR = tmp_path / "index"


@pytest.fixture
def ask(db) -> Callable[..., Results]:
    """Index all that the test has made, and answer an address's query."""

    def answer(address: str = "", now: datetime | None = None) -> Results:
        refresh.rebuild()
        return search(QueryDict(address), now or timezone.now())

    return answer


@pytest.fixture
def titles(ask) -> Callable[..., list[str]]:
    """The titles of the first page of an address's results."""
    return lambda address="", now=None: [hit.card.title for hit in ask(address, now).hits]


def indexed() -> int:
    """How many jobs the index holds."""
    return searcher().search(Query.all_query(), 1).count
