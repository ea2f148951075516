"""The tests' own tools: what may not be skipped, the throw-away PostgreSQL, the tally."""

import subprocess
import sys

import psycopg
import pytest
from django.conf import settings

from tests import postgres
from tests.run import Tally, read_tally

EXCUSED = """
import pytest

@pytest.mark.skip(reason="later")
def test_skipped():
    pass

@pytest.mark.xfail
def test_expected_to_fail():
    assert False

@pytest.mark.parametrize("case", [])
def test_of_no_case(case):
    assert False

def test_done():
    assert True
"""


def test_skipping_and_excusing_are_failures(tmp_path):
    (tmp_path / "test_excused.py").write_text(EXCUSED)
    report = tmp_path / "report.xml"
    options = ["-q", "-p", "tests.conftest", "-c", "pyproject.toml", "--rootdir=.", f"--junitxml={report}"]
    command = [sys.executable, "-m", "pytest", *options, str(tmp_path / "test_excused.py")]
    done = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout
    assert "1 failed, 1 passed, 1 deselected, 1 error" in done.stdout
    assert read_tally(report) == Tally(passed=1, failed=2)


def test_a_throwaway_server_answers_and_leaves_nothing_behind():
    with postgres.throwaway_postgres() as url, psycopg.connect(url) as connection:
        folder = connection.execute("SHOW unix_socket_directories").fetchone()[0]
        assert "waypost-pg-" in folder
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


def test_the_command_gets_the_address_and_its_exit_code_is_passed_on():
    script = "import os, sys; sys.exit(7 if os.environ['DATABASE_URL'].startswith('postgres://') else 1)"
    assert postgres.main([sys.executable, "-c", script]) == 7


def test_without_postgresql_one_line_says_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setattr(postgres, "_candidates", lambda: iter(()))
    assert postgres.main(["true"]) == 1
    assert capsys.readouterr().err.splitlines() == [postgres.HOW_TO_GET_IT]
