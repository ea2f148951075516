"""Several processes that change jobs at once, and one that is killed while it does."""

import json
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.db import connection
from django.http import QueryDict
from django.utils import timezone

from postings.models import Place, Posting
from search.answer.results import search
from search.indexing.check import find_differences
from search.indexing.refresh import rebuild, refresh
from search.models import IndexMark
from tests.factories import add_location, add_salary, make_posting

ROUNDS = 5


@pytest.fixture
def postings(transactional_db) -> list[int]:
    ids = [make_posting(f"Clerk {number}").pk for number in range(6)]
    rebuild()
    return ids


def start_writer(ids: list[int], rounds: int) -> subprocess.Popen:
    database = {"NAME": str(connection.settings_dict["NAME"])}
    given = {"database": database, "index_dir": str(settings.SEARCH_INDEX_DIR), "ids": ids, "rounds": rounds}
    command = [sys.executable, "-m", "tests.search.writer_process", json.dumps(given)]
    return subprocess.Popen(command, cwd=settings.BASE_DIR, stderr=subprocess.PIPE, text=True)


def wait_for_its_last_command() -> None:
    """PostgreSQL may still be committing for a client that is gone: its change and the mark of it come together, but
    after a refresh that came too soon."""
    deadline = time.monotonic() + 30
    while connection.vendor == "postgresql" and time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            if cursor.fetchone() == (0,):
                return
        time.sleep(0.01)


def found(words: str) -> int:
    return search(QueryDict(f"q={words}"), timezone.now()).total


def test_two_processes_and_this_one_lose_no_change(postings):
    writers = [start_writer(postings[:2], ROUNDS), start_writer(postings[2:4], ROUNDS)]
    while any(writer.poll() is None for writer in writers):
        for pk in postings[4:]:
            Posting.objects.get(pk=pk).save()
    assert [(writer.returncode, writer.communicate()[1]) for writer in writers] == [(0, ""), (0, "")]
    assert found(f'"edited {ROUNDS}"') == 4
    assert found("clerk") == 2
    assert not IndexMark.objects.exists()
    assert not find_differences()


def test_a_change_of_another_process_is_seen_by_the_next_search(postings):
    assert found("edited") == 0
    writer = start_writer(postings, 1)
    assert writer.communicate()[1] == ""
    assert found("edited") == len(postings)


def test_a_change_without_its_mark_is_none(transactional_db, monkeypatch):
    posting = make_posting("Clerk")
    place = Place.objects.create(city="Salem", county="Marion", state="OR")
    salary, location = add_salary(posting, "4000", "5000"), add_location(posting, place=place)
    changes = [
        (posting, "title", "Edited"),
        (salary, "label", "Edited"),
        (location, "street", "Edited"),
        (place, "city", "Edited"),
        (posting.agency, "name", "Edited"),
        (posting.agency.jurisdiction, "name", "Edited"),
    ]

    def fail(kind: str, ids: list[int]) -> None:
        raise InterruptedError

    monkeypatch.setattr("search.receivers.mark", fail)
    for row, field, value in changes:
        before = getattr(row, field)
        setattr(row, field, value)
        with pytest.raises(InterruptedError):
            row.save()
        row.refresh_from_db()
        assert getattr(row, field) == before


def test_a_killed_process_leaves_nothing_that_a_refresh_does_not_mend(postings):
    for wait in (0.05, 0.1, 0.2):
        writer = start_writer(postings, 1_000)
        while not Posting.objects.filter(title__startswith="Edited").exists():
            assert writer.poll() is None, writer.communicate()[1]
        time.sleep(wait)
        writer.kill()
        writer.communicate()
        wait_for_its_last_command()
        refresh()
        assert not find_differences()
        Posting.objects.update(title="Clerk")
        rebuild()
