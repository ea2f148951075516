"""What one would use instead of Waypost's search, over the same rows: plain Django, and the databases' own search.

Each answers the same question for a few searches: the best twenty open postings, how many there are, and the counts of
six facets. It is run in an installation's environment, `python -m benchmarks.rivals NAME`, and prints milliseconds a
search as JSON. Only words are asked for; what the rivals cannot do (pay by overlap, snippets) they need not.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import django

from benchmarks.installation import ROOT, Installation

WORDS = {
    "rare word": "epidemiologist",
    "common word": "training",
    "two words": "budget analyst",
    "home page": "",
}
ROUNDS = 3
LONGEST_SECONDS = 20  # after which a class is not asked again
SHOWN = 20
VALUES_SHOWN = 10
# Facets: the column of a posting, or of its place.
FACETS = ("agency_id", "series_id", "schedule", "appointment", "work_mode", "locations__city")


def rivals(sqlite: Installation, postgres: Installation) -> Iterator[tuple[str, dict[str, list[float]]]]:
    """Each rival's name with its milliseconds by class of query."""
    for name, installation in (
        ("Django icontains, SQLite", sqlite),
        ("SQLite FTS5", sqlite),
        ("Django icontains, PostgreSQL", postgres),
        ("PostgreSQL full text, GIN", postgres),
    ):
        command = [sys.executable, "-m", "benchmarks.rivals", name]
        done = subprocess.run(command, cwd=ROOT, env=installation.environment, stdout=subprocess.PIPE, check=True)
        yield name, json.loads(done.stdout)


def main(name: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    ways: dict[str, Callable[[], Any]] = {
        "Django icontains, SQLite": _plain_django,
        "Django icontains, PostgreSQL": _plain_django,
        "SQLite FTS5": _fts5,
        "PostgreSQL full text, GIN": _gin,
    }
    with ways[name]() as search:
        print(json.dumps({query: _times(search, words) for query, words in WORDS.items()}))


def _times(search: Callable[[str], None], words: str) -> list[float]:
    times: list[float] = []
    while len(times) <= ROUNDS and sum(times) < LONGEST_SECONDS * 1000:
        started = time.perf_counter()
        search(words)
        times.append((time.perf_counter() - started) * 1000)
    return times[1:] or times  # warm, where that could be waited for


@contextmanager
def _plain_django() -> Iterator[Callable[[str], None]]:
    """As the tutorials have it: `icontains` in title and text, and one COUNT for each value that a facet shows."""
    import django_filters
    from django.db.models import Count, Q
    from django.utils import timezone

    from postings.models import Posting

    class Postings(django_filters.FilterSet):
        q = django_filters.CharFilter(method="words")

        def words(self, queryset: Any, name: str, value: str) -> Any:
            for word in value.split():
                queryset = queryset.filter(Q(title__icontains=word) | Q(source_document__text__icontains=word))
            return queryset

        class Meta:
            model = Posting
            fields = ["schedule", "appointment", "work_mode"]

    shown = {
        facet: list(
            Posting.objects.order_by()
            .values(facet)
            .annotate(n=Count("pk"))
            .order_by("-n")
            .values_list(facet, flat=True)
        )[:VALUES_SHOWN]
        for facet in FACETS
    }

    def search(words: str) -> None:
        found = Postings({"q": words}, queryset=Posting.objects.open_at(timezone.now())).qs
        list(found.order_by("-date_posted", "-pk")[:SHOWN])
        found.count()
        for facet, values in shown.items():
            for value in values:
                found.filter(**{facet: value}).count()

    yield search


@contextmanager
def _fts5() -> Iterator[Callable[[str], None]]:
    """SQLite's full text search, ranked by bm25, with one GROUP BY for each facet."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("CREATE VIRTUAL TABLE temp.words USING fts5(title, body, content='', tokenize='porter')")
        cursor.execute(
            "INSERT INTO words(rowid, title, body) SELECT p.id, p.title, d.text "
            "FROM postings_posting p JOIN postings_sourcedocument d ON d.id = p.source_document_id"
        )
        cursor.execute("INSERT INTO words(words) VALUES ('optimize')")
        yield lambda words: _ask(
            cursor,
            words,
            "words JOIN postings_posting p ON p.id = words.rowid",
            "words MATCH %(words)s",
            "bm25(words, 5.0, 1.0)",
        )


@contextmanager
def _gin() -> Iterator[Callable[[str], None]]:
    """PostgreSQL's full text search with a GIN index, ranked by ts_rank, with one GROUP BY for each facet."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_words")
        cursor.execute(
            "CREATE TABLE bench_words AS SELECT p.id, setweight(to_tsvector('english', p.title), 'A') || "
            "to_tsvector('english', d.text) AS words "
            "FROM postings_posting p JOIN postings_sourcedocument d ON d.id = p.source_document_id"
        )
        cursor.execute("CREATE INDEX ON bench_words USING gin (words)")
        cursor.execute("CREATE UNIQUE INDEX ON bench_words (id)")
        cursor.execute("ANALYZE")
        yield lambda words: _ask(
            cursor,
            words,
            "bench_words JOIN postings_posting p ON p.id = bench_words.id",
            "bench_words.words @@ plainto_tsquery('english', %(words)s)",
            "-ts_rank(bench_words.words, plainto_tsquery('english', %(words)s))",
        )


def _ask(cursor: Any, words: str, table: str, matches: str, rank: str) -> None:
    """Ask for the best, the total and the facets in the database's own words."""
    if not words:
        table, matches, rank = "postings_posting p", "1 = 1", "p.date_posted"
    given = {"words": words}
    where = f"{matches} AND p.status = 'published' AND (p.closes_at IS NULL OR p.closes_at >= CURRENT_TIMESTAMP)"
    statements = [
        f"SELECT p.id FROM {table} WHERE {where} ORDER BY {rank}, p.id LIMIT {SHOWN}",
        f"SELECT COUNT(*) FROM {table} WHERE {where}",
    ]
    for facet in FACETS:
        column, join = f"p.{facet}", ""
        if facet == "locations__city":
            column, join = "l.city", "JOIN postings_location l ON l.posting_id = p.id"
        statements.append(f"SELECT {column}, COUNT(*) FROM {table} {join} WHERE {where} GROUP BY {column}")
    for statement in statements:
        cursor.execute(statement, given)
        cursor.fetchall()


if __name__ == "__main__":
    main(sys.argv[1])
