"""Every test, on both databases and in the browser: `python -m tests.run`. The last line is the tally of all runs."""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

PYTEST = [sys.executable, "-m", "pytest", "-q", "--numprocesses=2"]
# Run once: what they test is the same on either database, or needs none.
IN_BROWSER, OF_RANKING, OF_READING = "tests/browser", "tests/relevance", "tests/postings/ingest"
ON_SQLITE = [*PYTEST, f"--ignore={IN_BROWSER}", f"--ignore={OF_RANKING}"]
RUNS = {
    "Tests on SQLite, and of reading": ON_SQLITE,
    "Tests on PostgreSQL": [sys.executable, "-m", "tests.postgres", *ON_SQLITE, f"--ignore={OF_READING}"],
    "Tests in Chromium": [*PYTEST, IN_BROWSER],
    "Tests of the ranking": [sys.executable, "-m", "pytest", "-q", OF_RANKING],
}


@dataclass(frozen=True)
class Tally:
    passed: int
    failed: int


def run(command: list[str]) -> Tally:
    """Run one pytest command. A run that ends badly without a failed test (or without any test) counts as one."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        reporting = [*command, f"--junitxml={report}"]
        code = subprocess.run(reporting, env=environment(), stdin=subprocess.DEVNULL, check=False).returncode
        tally = read_tally(report) if report.exists() else Tally(0, 0)
    return Tally(tally.passed, tally.failed or 1) if code else tally


def environment() -> dict[str, str]:
    """This process's environment without a database of the caller's own, which tests must never touch."""
    return {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}


def read_tally(report: Path) -> Tally:
    """What pytest's JUnit report says of its tests: one that failed, broke down or was skipped has not passed."""
    cases = list(ElementTree.parse(report).getroot().iter("testcase"))
    failed = sum(any(case.find(outcome) is not None for outcome in ("failure", "error", "skipped")) for case in cases)
    return Tally(len(cases) - failed, failed)


def main() -> int:
    tallies = []
    for heading, command in RUNS.items():
        print(f"\n{heading}", flush=True)
        tallies.append(run(command))
    failed = sum(tally.failed for tally in tallies)
    print(f"\n{sum(tally.passed for tally in tallies)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
