"""A new version of the index is built while the site goes on with the older one, and neither misses a change."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from tantivy import Query

from postings.models import Posting
from search.engine import index
from search.engine.index import IndexUnavailable, known_versions, searcher
from search.engine.schema import SCHEMA_VERSION, schema
from search.indexing import refresh
from search.indexing.check import find_differences
from search.models import IndexMark
from tests.factories import make_posting

NEXT = SCHEMA_VERSION + 1


@pytest.fixture
def use_version(monkeypatch):
    """Go on as a process of another version."""

    def use(version: int) -> None:
        monkeypatch.setattr(index, "SCHEMA_VERSION", version)
        monkeypatch.setattr(refresh, "SCHEMA_VERSION", version)

    return use


def titled(word: str) -> int:
    return searcher().search(Query.term_query(schema(), "title", word), 1).count


def rename(posting: Posting, title: str) -> None:
    posting.title = title
    posting.save()


def test_both_versions_take_in_what_changes_while_both_are_there(db, use_version):
    posting = make_posting("Forester")
    refresh.rebuild()
    use_version(NEXT)
    with pytest.raises(IndexUnavailable):
        searcher()
    refresh.rebuild()
    use_version(SCHEMA_VERSION)
    rename(posting, "Arborist")
    refresh.refresh()
    assert titled("arborist") == 1
    use_version(NEXT)
    assert titled("arborist") == 0
    refresh.refresh()
    assert titled("arborist") == 1
    assert not find_differences()
    assert not IndexMark.objects.exists()


def test_an_index_that_nobody_serves_anymore_is_removed(db, use_version, settings):
    posting = make_posting("Forester")
    refresh.rebuild()
    use_version(NEXT)
    refresh.rebuild()
    rename(posting, "Arborist")
    refresh.refresh()
    assert known_versions() == {SCHEMA_VERSION, NEXT}
    IndexMark.objects.update(marked_at=timezone.now() - timedelta(hours=2))
    with (settings.SEARCH_INDEX_DIR / f"v{SCHEMA_VERSION}.lock").open("a") as lock:
        assert index._lock(lock.fileno(), 0)
        refresh.refresh()
        assert known_versions() == {SCHEMA_VERSION, NEXT}
    refresh.refresh()
    assert known_versions() == {NEXT}
    assert not list(settings.SEARCH_INDEX_DIR.glob(f"v{SCHEMA_VERSION}*"))
    assert not IndexMark.objects.exists()
    assert titled("arborist") == 1


def test_a_rebuild_by_worker_processes_is_the_same(transactional_db, monkeypatch):
    for number in range(5):
        make_posting(f"Job {number}")
    monkeypatch.setattr(refresh, "WORTH_WORKERS", 0)
    monkeypatch.setattr(refresh, "ROWS_AT_ONCE", 2)
    assert not connection.in_atomic_block
    assert refresh.rebuild() == 5
    assert not find_differences()
