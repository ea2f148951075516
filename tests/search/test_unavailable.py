"""Without an index the site says so, and when to come back."""

from search import views
from search.engine.index import IndexUnavailable


def test_a_missing_index_is_a_page_that_asks_to_come_back(client, db, monkeypatch):
    def no_index(*_):
        raise IndexUnavailable

    monkeypatch.setattr(views, "search", no_index)
    answer = client.get("/?q=nurse&city=Salem")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == str(views.RETRY_SECONDS)
    assert b"<h1" in answer.content
    assert b'href="/?q=nurse&amp;city=Salem">Try again' in answer.content
