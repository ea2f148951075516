import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import OperationalError

from postings.ingest.loading import run
from postings.management.commands import load_postings
from postings.models import LoadRun, Posting
from tests.factories import make_jurisdiction
from tests.postings.loading.scripted import position, posting, read_script, write_script

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]


@pytest.fixture(autouse=True)
def scripted(monkeypatch):
    make_jurisdiction()

    def load(paths, **options):
        return run.load(paths, reader=read_script, **options)

    monkeypatch.setattr(load_postings, "load", load)


def load(capsys, *arguments: object) -> tuple[int, str]:
    """The exit code and what was printed."""
    try:
        call_command("load_postings", *map(str, arguments), "--workers=1")
        code = 0
    except SystemExit as leave:
        code = int(leave.code or 0)
    return code, capsys.readouterr().out


def test_tally_closes_the_load(tmp_path, capsys):
    warning = {"code": "no_closing_date", "message": "No date."}
    write_script(tmp_path / "a.json", posting("A"), warnings=[warning])
    write_script(tmp_path / "b.json", posting("B"), warnings=[warning, {"code": "invalid_email", "message": "No."}])
    code, printed = load(capsys, tmp_path)
    assert code == 0
    counts, warnings, rate = printed.splitlines()
    assert counts == "2 inserted, 0 updated, 0 unchanged, 0 rejected"
    assert warnings == "warnings: 2 no_closing_date, 1 invalid_email"
    assert rate.startswith("2 documents in ")
    assert rate.endswith(" a second)")


def test_rejected_document_is_named_with_its_reason(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_script(tmp_path / "a.json", posting("A"))
    write_script(tmp_path / "b.json", posting("B"), mishap="refuse")
    code, printed = load(capsys, ".")
    assert code == 1
    assert printed.startswith(
        "rejected b.json: This page offers no job. [not_a_posting]\n1 inserted, 0 updated, 0 unchanged, 1 rejected\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.txt"], "There is no file or folder “missing.txt”."),
        (["empty"], "There are no documents in empty."),
        (["a.json", "--report=nowhere/report.json"], "The report nowhere/report.json cannot be written"),
        (["a.json", "--workers=0"], "--workers takes a number from 1 upwards."),
    ],
)
def test_wrong_usage_is_one_clear_line(tmp_path, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    write_script(tmp_path / "a.json", posting())
    with pytest.raises(CommandError) as raised:
        call_command("load_postings", *arguments)
    assert raised.value.returncode == 2
    assert str(raised.value).startswith(message)
    assert LoadRun.objects.count() == 0


def test_report_holds_every_document(tmp_path, capsys):
    write_script(tmp_path / "docs" / "a.json", posting("A", flsa="Exempt"))
    load(capsys, tmp_path / "docs")
    write_script(tmp_path / "docs" / "a.json", posting("A", flsa="Non-Exempt"))
    write_script(tmp_path / "docs" / "b.json", position("B"), warnings=[{"code": "x", "message": "X."}])
    write_script(tmp_path / "docs" / "c.json", posting("C"), mishap="refuse")
    report = tmp_path / "report.json"
    assert load(capsys, tmp_path / "docs", "--report", report)[0] == 1

    told = json.loads(report.read_text(encoding="utf-8"))
    documents = {Path(document["path"]).name: document for document in told["documents"]}
    assert documents["a.json"]["result"] == "updated"
    (job,) = documents["a.json"]["jobs"]
    assert job["differences"] == [{"key": "flsa", "before": "Exempt", "after": "Non-Exempt"}]
    assert documents["b.json"]["jobs"][0] == {
        "kind": "position",
        "title": "B",
        "result": "inserted",
        "differences": [],
        "kept_edits": [],
    }
    assert documents["b.json"]["warnings"] == ["x"]
    assert (documents["c.json"]["code"], documents["c.json"]["reason"]) == ("not_a_posting", "This page offers no job.")
    assert told["tally"].pop("seconds") > 0
    assert told["tally"] == {
        "inserted": 1,
        "updated": 1,
        "unchanged": 0,
        "rejected": 1,
        "kept_edits": 0,
        "warnings": {"x": 1},
        "dry_run": False,
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "report.json"]


def test_dry_run_tells_the_changes_field_by_field(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_script(tmp_path / "a.json", posting("A", flsa="Exempt", duties=[{"tasks": ["Old."]}]))
    load(capsys, tmp_path)
    write_script(tmp_path / "a.json", posting("A", duties=[{"tasks": ["New."]}]))
    write_script(tmp_path / "b.json", posting("B"))
    code, printed = load(capsys, tmp_path, "--dry-run")
    assert code == 0
    assert printed.splitlines()[:-1] == [
        "would update posting “A” from a.json",
        '    flsa: "Exempt" -> nothing',
        '    duties.0.tasks.0: "Old." -> "New."',
        "would insert posting “B” from b.json",
        "Would be: 1 inserted, 1 updated, 0 unchanged, 0 rejected",
    ]
    assert Posting.objects.get().flsa == "Exempt"


def test_plain_progress_is_a_line_now_and_then(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("postings.ingest.loading.report._DOCUMENTS_A_LINE", 2)
    for number in range(5):
        write_script(tmp_path / f"{number}.json", posting(f"Job {number}"))
    _, printed = load(capsys, tmp_path)
    assert printed.splitlines()[:2] == ["2 of 5 documents", "4 of 5 documents"]
    assert printed.splitlines()[2].startswith("5 inserted")


def test_position_left_out_is_named(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_script(tmp_path / "a.json", position("Clerk"), position("Ranger"))
    load(capsys, tmp_path)
    write_script(tmp_path / "a.json", position("Clerk"))
    assert "no longer in a.json, left as it is: “Ranger”\n" in load(capsys, tmp_path)[1]


def test_database_that_does_not_answer_is_no_rejection(tmp_path, monkeypatch):
    def locked(*arguments):
        raise OperationalError("database is locked")

    monkeypatch.setattr("postings.ingest.loading.store.write", locked)
    monkeypatch.setattr("postings.ingest.loading.run._PAUSE_SECONDS", 0)
    write_script(tmp_path / "a.json", posting())
    with pytest.raises(CommandError, match="database is locked") as raised:
        call_command("load_postings", str(tmp_path))
    assert raised.value.returncode == 3
    assert LoadRun.objects.get().rejected == 0


def test_a_disk_that_is_full_stops_the_load_and_leaves_no_half_report(tmp_path, monkeypatch):
    def full(*arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("postings.ingest.loading.report.ReportFile.add", full)
    write_script(tmp_path / "a.json", posting())
    with pytest.raises(CommandError, match=r"the system says: No space left on device\. Stopped") as raised:
        call_command("load_postings", str(tmp_path), "--report", str(tmp_path / "report.json"), "--workers=1")
    assert raised.value.returncode == 3
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_database_without_tables_is_told_what_to_do(tmp_path):
    environment = {**os.environ, "WAYPOST_VAR_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3"}
    for command in (["load_postings", "manage.py"], ["load_reference"], ["search_index", "refresh"]):
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 2
        assert done.stderr.strip().endswith("Run `manage.py migrate` first.")
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("environment", "code", "words"),
    [
        ({"DATABASE_URL": "postgres://u:p@127.0.0.1:1/none"}, 3, "The database cannot be reached: "),
        ({"READING_LIMITS": "seconds=long"}, 2, "Waypost cannot start: READING_LIMITS must be"),
    ],
)
def test_what_keeps_commands_from_starting_is_said_in_a_line(tmp_path, environment, code, words):
    done = subprocess.run(
        [sys.executable, "manage.py", "search_index", "check"],
        cwd=settings.BASE_DIR, env={**os.environ, "WAYPOST_VAR_DIR": str(tmp_path), **environment},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_nightly_job_hears_of_rejected_documents_alone(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_script(tmp_path / "a.json", posting("A"))
    assert load(capsys, ".", "--verbosity=0") == (0, "")
    write_script(tmp_path / "b.json", posting("B"), mishap="refuse")
    assert load(capsys, ".", "--verbosity=0") == (1, "rejected b.json: This page offers no job. [not_a_posting]\n")


def test_a_name_cannot_command_the_terminal(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_script(tmp_path / "a\n\x1b[31m.json", posting("A"), mishap="refuse")
    assert load(capsys, ".")[1].startswith("rejected a\\n\\x1b[31m.json: This page")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_stops_the_command_and_says_how_to_go_on(tmp_path, number):
    """On a database of its own, with the real reader: every document is refused, which takes a while for many."""
    environment = {**os.environ, "WAYPOST_VAR_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3"}
    manage = [sys.executable, "manage.py"]
    subprocess.run([*manage, "migrate", "-v0"], cwd=settings.BASE_DIR, env=environment, check=True, capture_output=True)
    for count in range(3000):
        write_script(tmp_path / "docs" / f"{count}.txt", text=str(count))
    with subprocess.Popen(
        [*manage, "load_postings", str(tmp_path / "docs")],
        cwd=settings.BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever runs the tests in the background may ignore SIGINT, and children inherit that.
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    ) as loading:
        assert loading.stdout is not None
        assert loading.stderr is not None
        assert loading.stdout.readline().startswith("rejected")
        loading.send_signal(number)
        loading.stdout.read()
        assert loading.stderr.read() == f"{load_postings.STOPPED}\n"
    assert loading.returncode == 130
