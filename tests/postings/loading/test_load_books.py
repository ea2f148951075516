"""What a load writes down: failures until they are resolved, and the books of each run."""

from pathlib import Path

import pytest

from agencies.models import Agency
from postings.ingest.loading import retry
from postings.models import (
    Contact,
    LoadFailure,
    LoadRun,
    Posting,
    SourceDocument,
)
from tests.factories import make_jurisdiction
from tests.postings.loading.scripted import posting, read_script, write_script
from tests.postings.loading.scripted_loads import load_folder, results
from tests.postings.loading.snapshot import snapshot

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]


@pytest.fixture(autouse=True)
def oregon():
    return make_jurisdiction()


def test_failure_is_kept_with_its_reason_counted_and_resolved(tmp_path):
    path = write_script(tmp_path / "a.json", posting(), mishap="refuse")
    write_script(tmp_path / "b.json", posting())
    first, second = load_folder(tmp_path)
    assert (first.result, first.code, first.reason) == ("rejected", "not_a_posting", "This page offers no job.")
    assert second.result == "inserted"
    load_folder(tmp_path)
    failure = LoadFailure.objects.get()
    assert (failure.path, failure.code, failure.attempts) == (str(path), "not_a_posting", 2)
    assert failure.reason == "This page offers no job."
    assert failure.resolved_at is None

    write_script(path, posting("Repaired"))
    assert results(tmp_path) == ["inserted", "unchanged"]
    failure.refresh_from_db()
    assert failure.resolved_at is not None

    write_script(path, posting("Repaired"), mishap="stumble")
    load_folder(tmp_path)
    failure.refresh_from_db()
    assert (failure.code, failure.resolved_at, failure.attempts) == ("reader_failed", None, 3)


def test_failure_is_resolved_by_content_that_is_known(tmp_path):
    path = write_script(tmp_path / "a.json", posting(), mishap="refuse")
    write_script(tmp_path / "b.json", posting())
    load_folder(tmp_path)
    write_script(path, posting())
    assert results(tmp_path) == ["unchanged", "unchanged"]
    assert LoadFailure.objects.get().resolved_at is not None


def test_retry_loads_the_one_document(tmp_path):
    path = write_script(tmp_path / "a.json", posting(), mishap="refuse")
    load_folder(path)
    failure = LoadFailure.objects.get()
    assert retry(failure, reader=read_script).code == "not_a_posting"
    write_script(path, posting())
    assert retry(failure, reader=read_script).result == "inserted"
    failure.refresh_from_db()
    assert (failure.attempts, failure.resolved_at is None) == (2, False)


def test_retry_of_a_file_that_is_gone_says_so(tmp_path):
    path = write_script(tmp_path / "a.json", posting(), mishap="refuse")
    load_folder(path)
    path.unlink()
    outcome = retry(LoadFailure.objects.get(), reader=read_script)
    assert (outcome.result, outcome.code) == ("rejected", "cannot_open")
    assert LoadFailure.objects.get().code == "cannot_open"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"title": "x" * 301}, "The posting's title has 301 characters"),
        ({"requisition_id": "9" * 101}, "The posting's requisition has 101 characters"),
        ({"salary_ranges": [{"minimum": "99999999999999"}]}, "The salary range's minimum is 99999999999999."),
        ({"duties": [{"percent": 400}]}, "A duty's share of time is given as 400 percent."),
        ({"agency": {"name": "x" * 201}}, "The agency's name has 201 characters"),
        ({"date_posted": "2026-02-30"}, "Waypost has a fault"),
    ],
)
def test_value_without_room_rejects_its_document_and_no_other(tmp_path, values, reason):
    write_script(tmp_path / "a.json", posting("Before"))
    write_script(tmp_path / "b.json", posting("Good"), posting(**values))
    write_script(tmp_path / "c.json", posting("After"))
    outcomes = load_folder(tmp_path)
    assert [outcome.result for outcome in outcomes] == ["inserted", "rejected", "inserted"]
    assert outcomes[1].reason.startswith(reason)
    assert sorted(Posting.objects.values_list("title", flat=True)) == ["After", "Before"]
    assert SourceDocument.objects.count() == 2


def test_path_that_is_no_text_or_endless_is_kept_readable(tmp_path):
    odd = Path(str(tmp_path) + "/\udcff.json")
    write_script(odd, posting(), mishap="refuse")
    deep = tmp_path
    for _ in range(4):
        deep = deep / ("d" * 250)
    write_script(deep / "a.json", posting(), mishap="refuse")
    assert results(tmp_path) == ["rejected", "rejected"]
    assert results(tmp_path) == ["rejected", "rejected"]
    endless, no_text = sorted(LoadFailure.objects.all(), key=lambda failure: "\\" in failure.path)
    assert (endless.attempts, no_text.attempts) == (2, 2)
    assert no_text.path.endswith("/\\xff.json")
    assert endless.path.endswith("/a.json")
    assert "…" in endless.path

    write_script(odd, posting())
    assert results(odd) == ["inserted"]
    assert SourceDocument.objects.get().name == "\\xff.json"


def test_run_keeps_the_books(tmp_path):
    write_script(tmp_path / "a.json", posting("A"), warnings=[{"code": "x", "message": "X."}])
    load_folder(tmp_path)
    write_script(tmp_path / "b.json", posting("B"), warnings=[{"code": "y", "message": "Y."}] * 2)
    write_script(tmp_path / "c.json", posting("C"), mishap="refuse")
    load_folder(tmp_path)
    run = LoadRun.objects.latest()
    assert (run.inserted, run.updated, run.unchanged, run.rejected) == (1, 0, 1, 1)
    assert run.warnings == {"y": 2}
    assert run.finished_at is not None
    assert run.documents.get().name == "b.json"
    assert run.failures.get().path.endswith("c.json")
    assert run.paths == [str(tmp_path)]


def test_dry_run_says_what_would_change_and_writes_nothing(tmp_path):
    path = write_script(tmp_path / "a.json", posting(flsa="A"))
    load_folder(path)
    before = snapshot()
    write_script(path, posting(flsa="B"))
    agency = {"name": "Unheard-of Agency", "jurisdiction": "State of Oregon"}
    write_script(tmp_path / "b.json", posting("New", agency=agency, contacts=[{"name": "Kim"}]))
    write_script(tmp_path / "c.json", posting("New"), mishap="refuse")
    outcomes = load_folder(tmp_path, dry_run=True)
    assert [outcome.result for outcome in outcomes] == ["updated", "inserted", "rejected"]
    assert [(item.key, item.before, item.after) for item in outcomes[0].jobs[0].differences] == [("flsa", "A", "B")]
    assert snapshot() == before
    assert LoadRun.objects.count() == 1
    assert not Agency.objects.filter(name="Unheard-of Agency").exists()
    assert not Contact.objects.exists()
    assert results(tmp_path) == ["updated", "inserted", "rejected"]
