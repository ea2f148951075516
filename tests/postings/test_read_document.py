"""`manage.py read_document`: JSON for each file, its failures on standard error, no database."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from postings.ingest.pipeline import read_document
from postings.ingest.record import Record

DOCUMENTS = Path("fixtures/documents")
FORM = DOCUMENTS / "position_description" / "tabs_with_tasks.txt"
PAGE = DOCUMENTS / "program_positions" / "three_levels_and_links.txt"
REFUSED = DOCUMENTS / "failures" / "not_a_posting" / "newsletter.txt"


def run(*arguments: str | Path) -> tuple[str, str, int]:
    """(standard output, standard error, exit code) of the command."""
    out, err = StringIO(), StringIO()
    try:
        call_command("read_document", *map(str, arguments), stdout=out, stderr=err)
    except SystemExit as end:
        return out.getvalue(), err.getvalue(), int(end.code or 0)
    return out.getvalue(), err.getvalue(), 0


def test_prints_one_object_for_people():
    out, err, code = run(FORM)
    assert json.loads(out) == read_document(FORM.name, FORM.read_bytes()).to_json()
    assert out.startswith('{\n  "document": {\n')
    assert (err, code) == ("", 0)


def test_prints_a_line_for_each_file():
    out, _, code = run("--json-lines", FORM, PAGE)
    first, second = (json.loads(line) for line in out.splitlines())
    assert (first["document"]["layout"], second["document"]["layout"]) == ("position_description", "program_positions")
    assert list(first) == ["document", "records", "warnings"]
    assert code == 0


def test_what_it_prints_is_the_record_again():
    out, _, _ = run("--json-lines", FORM)
    (printed,) = json.loads(out)["records"]
    assert Record.from_json(printed) == read_document(FORM.name, FORM.read_bytes()).reading.records[0]


def test_of_a_folder_all_documents_are_read(tmp_path):
    (tmp_path / "forms").mkdir()
    (tmp_path / "none").mkdir()
    (tmp_path / "forms" / "form.txt").write_bytes(FORM.read_bytes())
    (tmp_path / "forms" / "form.expected.json").touch()
    out, err, code = run("--json-lines", tmp_path)
    assert [json.loads(line)["document"]["name"] for line in out.splitlines()] == ["form.txt"]
    assert (err, code) == ("", 0)
    with pytest.raises(CommandError, match="There are no documents in") as raised:
        run(tmp_path / "none")
    assert raised.value.returncode == 2


def test_a_failure_is_named_and_the_others_are_read(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    out, err, code = run("--json-lines", REFUSED, tmp_path / "missing.txt", empty, "/dev/null", FORM)
    assert len(out.splitlines()) == 1
    lines = err.splitlines()
    assert lines[0] == f"{REFUSED}: not_a_posting: The text is a newsletter, not a job announcement."
    assert lines[1].startswith(f"{tmp_path / 'missing.txt'}: cannot_open: The file cannot be opened")
    assert lines[2] == f"{empty}: empty: The file is empty."
    assert lines[3].startswith("/dev/null: not_a_file: ")
    assert code == 1


def test_no_file_is_wrong_usage():
    with pytest.raises(CommandError):
        call_command("read_document")


def test_runs_without_a_database_and_in_any_terminal(tmp_path):
    environment = {"PYTHONIOENCODING": "ascii", "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
    environment |= {"WAYPOST_VAR_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "manage.py", "read_document", "--json-lines", str(FORM)],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout.decode("utf-8"))["records"][0]["title"] == "Eligibility Worker"
    assert "City – County" in done.stdout.decode("utf-8")


def test_wrong_usage_ends_with_2():
    done = subprocess.run([sys.executable, "manage.py", "read_document"], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"FILE" in done.stderr


def test_coverage_marks_each_line_with_what_it_gave():
    out, _, code = run("--coverage", FORM)
    lines = out.splitlines()
    read = read_document(FORM.name, FORM.read_bytes())
    first = read.reading.records[0].evidence["title"].first_line
    number, *marks = lines[first].replace(",", "").split()[:3]
    assert number == str(first)
    assert "title" in marks
    assert len(lines) == len(read.document.lines) + 2
    assert "lines that are not blank ended nowhere" in lines[-1]
    assert code == 0


def test_coverage_as_data():
    out, _, _ = run("--coverage", "--json-lines", FORM, PAGE)
    form, page = (json.loads(line) for line in out.splitlines())
    assert len(form["lines"]) == form["document"]["lines"]
    told = form["coverage"]
    assert told["gave_facts"] + told["in_section_alone"] + told["ended_nowhere"] == told["written"]
    assert any(fact.startswith("records.1.") for line in page["lines"] for fact in line["facts"])
