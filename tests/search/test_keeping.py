"""The index is kept right: by every change, through crashes, rebuilds and damage."""

import json
import shutil
from datetime import UTC, date, datetime
from threading import Event, Thread

import pytest
from django.db import transaction
from tantivy import Query

from postings.models import Posting
from postings.signals import jobs_changed
from search.engine.index import IndexUnavailable, current_folder, searcher, writer_lock
from search.engine.schema import SCHEMA_VERSION, schema
from search.indexing import documents, rows
from search.indexing import refresh as refreshing
from search.indexing.check import find_differences
from search.indexing.documents import prepared
from search.indexing.refresh import mark, rebuild, refresh
from search.models import IndexMark
from tests.factories import add_duty, add_salary, make_agency, make_position, make_posting
from tests.search.conftest import indexed


@pytest.fixture
def saved(db, django_capture_on_commit_callbacks):
    """A block after which its changes are committed, as far as a test commits anything."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_every_change_in_the_admin_is_found_at_once(saved, client):
    rebuild()
    with saved():
        posting = make_posting("Forester")
        add_salary(posting, "4000", "5000")
    assert b"Forester" in client.get("/?q=forester").content
    with saved():
        posting.title = "Arborist"
        posting.save()
    assert b"Arborist" in client.get("/?q=arborist").content
    assert b"No open jobs" in client.get("/?q=forester").content
    with saved():
        posting.status = Posting.Status.WITHDRAWN
        posting.save()
    assert indexed() == 0
    with saved():
        posting.status = Posting.Status.PUBLISHED
        posting.save()
        add_duty(posting, "Climbing trees")
    assert b"Arborist" in client.get("/?q=climbing").content
    with saved():
        posting.delete()
    assert indexed() == 0
    assert not IndexMark.objects.exists()
    assert not find_differences()


def test_a_date_beyond_all_sense_keeps_no_other_change_out(saved, client):
    rebuild()
    with saved():
        make_posting("Archivist", date_posted=date.max, closes_at=datetime.max.replace(tzinfo=UTC))
        make_posting("Beekeeper", date_posted=date.min)
        make_posting("Forester")
    for word in ("archivist", "beekeeper", "forester"):
        assert b"1 open job " in client.get(f"/?q={word}").content


def test_a_renamed_agency_is_found_by_its_new_name(saved, client):
    rebuild()
    with saved():
        agency = make_agency("Department of Trees")
        make_posting("Clerk", agency=agency)
    with saved():
        agency.name = "Department of Woods"
        agency.save()
    assert b"Department of Woods" in client.get("/?q=woods").content
    assert not find_differences()


def test_what_is_rolled_back_leaves_no_trace(db):
    rebuild()
    with transaction.atomic():
        make_posting("Forester")
        transaction.set_rollback(True)
    assert not IndexMark.objects.exists()
    assert refresh() == 0


def test_a_change_made_while_the_indexer_writes_is_not_lost(db, monkeypatch):
    rebuild()
    posting = make_posting("Before")
    commit = refreshing._commit

    def change_meanwhile(writer):
        monkeypatch.setattr(refreshing, "_commit", commit)
        Posting.objects.update(title="After")
        mark("posting", [posting.pk])
        commit(writer)

    monkeypatch.setattr(refreshing, "_commit", change_meanwhile)
    refresh()
    assert not find_differences()


@pytest.mark.parametrize("step", ["_write", "_commit", "index_to_write"])
def test_a_crash_at_any_step_is_made_good_by_the_next_refresh(db, monkeypatch, step):
    rebuild()
    make_posting("One")
    make_position("Two")
    with monkeypatch.context() as broken:
        broken.setattr(refreshing, step, lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            refresh()
    assert IndexMark.objects.count() > 0
    refresh()
    assert indexed() == 2
    assert not find_differences()
    assert not IndexMark.objects.exists()


def test_a_crash_after_the_commit_of_the_index_does_no_harm(db, monkeypatch):
    rebuild()
    make_posting("One")
    with monkeypatch.context() as broken:
        broken.setattr("django.db.models.query.QuerySet.delete", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            refresh()
    assert refresh() > 0
    assert indexed() == 1


def test_what_a_killed_writer_left_behind_is_not_in_the_way(db, settings, tmp_path):
    """The file that the next commit will write is there already, as after a kill in the midst of a commit."""
    postings = [make_posting(f"Job {number}") for number in range(3)]
    rebuild()
    IndexMark.objects.all().delete()
    mark("posting", [postings[0].pk])
    folder = current_folder()
    rehearsal = tmp_path / "rehearsal"
    shutil.copytree(settings.SEARCH_INDEX_DIR, rehearsal)
    before = {file.name for file in folder.iterdir()}
    settings.SEARCH_INDEX_DIR = rehearsal
    refresh()
    left = {file.name for file in current_folder().glob("*.del")} - before
    assert left
    settings.SEARCH_INDEX_DIR = tmp_path / "index"
    assert indexed() == 3, "this process had the index open when the other one was killed"
    managed = json.loads((folder / ".managed.json").read_text())
    (folder / ".managed.json").write_text(json.dumps([*managed, *left]))
    for name in left:
        (folder / name).write_bytes(b"half a fi")
    mark("posting", [postings[0].pk])
    refresh()
    assert not find_differences()


def test_a_failing_index_does_not_keep_the_admin_from_saving(saved, settings, caplog):
    with saved():
        make_posting("Kept")
    shutil.rmtree(settings.SEARCH_INDEX_DIR)
    settings.SEARCH_INDEX_DIR.write_text("a file where the folder should be")
    with saved():
        make_posting("Kept too")
    assert Posting.objects.count() == 2
    assert IndexMark.objects.exists()
    assert "Error calling" in caplog.text
    settings.SEARCH_INDEX_DIR.unlink()
    refresh()
    assert indexed() == 2


def test_a_full_disk_keeps_neither_the_admin_from_saving_nor_the_site_from_answering(
    saved, client, monkeypatch, caplog
):
    with saved():
        make_posting("Forester")
    rebuild()
    commit = refreshing._commit

    def fail_at_the_end(writer):
        raise ValueError("An IO error occurred: 'No space left on device (os error 28)'")

    monkeypatch.setattr(refreshing, "_commit", fail_at_the_end)
    with saved():
        make_posting("Arborist")
    assert Posting.objects.filter(title="Arborist").exists()
    assert "disk is full" in caplog.text
    assert "damaged" not in caplog.text
    assert b"Forester" in client.get("/?q=forester").content
    monkeypatch.setattr(refreshing, "_commit", commit)
    with saved():
        make_posting("Beekeeper")
    for title in ("Arborist", "Beekeeper"):
        assert title.encode() in client.get(f"/?q={title}").content
    assert not find_differences()


def test_whoever_waits_too_long_leaves_its_marks_to_the_holder_of_the_lock(db):
    rebuild()
    make_posting("One")
    with writer_lock(None):
        assert refresh(wait=0.05) == 0
    assert refresh() > 0


def test_a_run_is_taken_in_when_it_is_over(saved, monkeypatch):
    rebuild()
    monkeypatch.setattr(refreshing, "_run_refresh_due", float("inf"))
    with saved():
        posting = Posting(title="Loaded", agency=make_agency())
        Posting.objects.bulk_create([posting])
        jobs_changed.send(Posting, ids=[posting.pk], more_to_come=True)
    assert indexed() == 0
    with saved():
        jobs_changed.send(Posting, ids=[])
    assert indexed() == 1


def test_rebuild_takes_in_what_changes_meanwhile(db, monkeypatch):
    rebuild()
    first, second, third = (make_posting(title) for title in ("First", "Second", "Third"))
    refresh()
    monkeypatch.setattr(refreshing, "ROWS_AT_ONCE", 1)
    take = refreshing._take_marks_into_both
    seen = []

    def change_between_chunks(fresh):
        if not seen:
            Posting.objects.filter(pk__in=[first.pk, third.pk]).update(title="Changed")
            mark("posting", [first.pk, third.pk])
            second.delete()
        taken = take(fresh)
        seen.append(searcher().search(Query.term_query(schema(), "title", "chang"), 1).count)
        return taken

    monkeypatch.setattr(refreshing, "_take_marks_into_both", change_between_chunks)
    rebuild()
    assert seen[0] == 2, "the index in use must show the change before the rebuild is over"
    assert indexed() == 2
    assert not find_differences()


def test_jobs_of_much_text_are_taken_in_by_portions(db, monkeypatch):
    jobs = [make_posting(f"Job {number}") for number in range(5)]
    for job in jobs:
        job.sections.create(ordinal=0, heading="Duties", text="x" * 40)
    keys = [job.pk for job in jobs]
    assert list(rows.portions("posting", keys)) == [keys]
    monkeypatch.setattr(rows, "TEXT_AT_ONCE", 70)
    assert list(rows.portions("posting", keys)) == [keys[:2], keys[2:4], keys[4:]]
    rebuild()
    refresh()
    assert indexed() == 5
    assert not find_differences()


def test_a_text_longer_than_any_is_searched_by_its_beginning(db, monkeypatch):
    monkeypatch.setattr(documents, "LONGEST_BODY", 20)
    job = make_posting("Pilot")
    job.sections.create(ordinal=0, heading="Duties", text="Steers the ship" + " and so on" * 40)
    (_, document), *_ = prepared("posting", [job.pk])
    assert json.loads(document)["text"] == "Duties\nSteers the ship"[:20]


def test_searches_go_on_during_rebuilds(db):
    for number in range(30):
        make_posting(f"Job {number}")
    rebuild()
    over, counts, errors = Event(), set(), []

    def search_on():
        while not over.wait(0.001):
            try:
                counts.add(indexed())
            except Exception as error:
                errors.append(error)

    searching = Thread(target=search_on)
    searching.start()
    try:
        for _ in range(5):
            rebuild()
    finally:
        over.set()
        searching.join()
    assert errors == []
    assert counts == {30}


def test_a_rebuild_that_fails_leaves_the_index_in_use(db, monkeypatch):
    make_posting("One")
    rebuild()
    before = current_folder()
    with monkeypatch.context() as broken:
        broken.setattr("search.indexing.documents.prepared", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            rebuild()
    assert current_folder() == before
    assert list(before.parent.glob("v*-*")) == [before], "what is left of it could be what fills the disk"
    assert indexed() == 1


def damage_by_removal(folder):
    shutil.rmtree(folder.parent)


def pointer_of(folder):
    return folder.with_name(f"v{SCHEMA_VERSION}.current")


def damage_of_pointer(folder):
    pointer_of(folder).write_bytes(b"\xff\xfe")


def damage_of_meta(folder):
    (folder / "meta.json").write_text("{")


def damage_of_segments(folder):
    for file in folder.iterdir():
        if file.suffix in (".idx", ".term", ".store", ".fast"):
            file.unlink()


def another_version(folder):
    folder = folder.rename(folder.with_name("v0-1-1"))
    pointer_of(folder).rename(folder.with_name("v0.current"))


@pytest.mark.parametrize(
    "damage", [damage_by_removal, damage_of_pointer, damage_of_meta, damage_of_segments, another_version]
)
def test_a_damaged_index_is_a_clear_page_and_mended_by_a_refresh(saved, client, damage):
    make_posting("Forester")
    rebuild()
    damage(current_folder())
    answer = client.get("/?q=forester")
    assert answer.status_code == 503
    assert "Search is being prepared" in answer.content.decode()
    with pytest.raises(IndexUnavailable):
        searcher()
    with saved():
        make_posting("Arborist")
    assert b"Forester" in client.get("/?q=forester").content
    assert not find_differences()


def test_an_outcry_of_the_engine_is_a_clear_page(db, client, monkeypatch):
    rebuild()
    panic = type("PanicException", (BaseException,), {})

    def cry_out(*_):
        raise panic("index out of bounds")

    monkeypatch.setattr("search.answer.results.find_facets", cry_out)
    assert client.get("/").status_code == 503
    monkeypatch.setattr("search.answer.results.find_facets", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        client.get("/")
