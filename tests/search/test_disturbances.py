"""The index stays right whatever happens to those who write it; the commands of benchmarks/ do the same for longer."""

import os
import subprocess
import sys

from django.conf import settings


def run(*arguments: str) -> subprocess.CompletedProcess:
    """A command of benchmarks/ in an installation of its own, whatever database the tests use."""
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True
    )


def test_loads_edits_and_rebuilds_that_are_killed_leave_nothing_that_a_refresh_does_not_mend():
    done = run("benchmarks.crash", "--kills", "6")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 times the index did not equal the database" in done.stdout


def test_eight_processes_at_once_lose_nothing():
    done = run("benchmarks.together", "--seconds", "4", "--fresh", "30")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors" in done.stdout
    assert "0 marks and 0 differences" in done.stdout
