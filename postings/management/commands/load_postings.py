"""Load documents: `manage.py load_postings PATH...`."""

import signal
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from postings.ingest.loading import Outcome, Tally, load
from postings.ingest.loading.files import NothingToLoad, check_paths, find_files
from postings.ingest.loading.report import ReportFile, closing_lines, describe, progress
from postings.management.tables import check_tables

STOPPED = "Stopped. What was stored so far is whole; run the same command again to go on."


class Command(BaseCommand):
    help = (
        "Load documents that describe jobs. Exit code 0: all are stored; 1: some were rejected; 2: wrong usage; "
        "3: the load could not go on, for the database or the disk; 130: stopped by a signal. Rejected documents are "
        "kept as load failures and tried again when their path is loaded again. With -v 0 only rejected documents and "
        "kept edits are told, as for a job that runs at night."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder or a glob pattern")
        parser.add_argument("--dry-run", action="store_true", help="write nothing; say what would change, by field")
        parser.add_argument(
            "--report", metavar="FILE", type=Path, help="write each document's outcome to FILE, as JSON"
        )
        parser.add_argument(
            "--again",
            action="store_true",
            help="read unchanged documents anew, as after the reading got better; what was edited by hand stays",
        )
        parser.add_argument("--workers", metavar="N", type=int, help="reading processes; by default one per processor")

    def handle(self, *args: Any, paths: list[str], report: Path | None, **options: Any) -> None:
        try:
            check_paths(paths)
            file = ReportFile(report) if report else None
        except NothingToLoad as error:
            raise CommandError(str(error), returncode=2) from error
        except OSError as error:
            raise CommandError(f"The report {report} cannot be written: {error.strerror}.", returncode=2) from error
        if options["workers"] is not None and options["workers"] < 1:
            raise CommandError("--workers takes a number from 1 upwards.", returncode=2)
        with _stopped_by_signals():
            try:
                check_tables()
                tally = self._load(paths, file, **options)
            except OperationalError as error:
                raise _cannot_go_on("the database says", str(error)) from error
            except OSError as error:
                raise _cannot_go_on("the system says", error.strerror or str(error)) from error
            except KeyboardInterrupt:
                self._stop()
            finally:
                if file:
                    file.discard()
        if tally.results["rejected"]:
            sys.exit(1)

    def _load(self, paths: list[str], file: ReportFile | None, **options: Any) -> Tally:
        started = time.monotonic()
        dry_run = options["dry_run"]
        total = sum(1 for _ in find_files(paths))
        is_quiet = options["verbosity"] == 0
        with progress(total, self.stdout.write, is_quiet) as (step, write):

            def observe(outcome: Outcome) -> None:
                for line in describe(outcome, with_changes=dry_run):
                    write(line)
                if file:
                    file.add(outcome)
                step()

            tally = load(paths, dry_run=dry_run, again=options["again"], workers=options["workers"], observe=observe)
        seconds = time.monotonic() - started
        for line in closing_lines(tally, seconds, dry_run) if not is_quiet else ():
            self.stdout.write(line)
        if file:
            file.finish(tally, seconds, dry_run)
        return tally

    def _stop(self) -> NoReturn:
        self.stderr.write(STOPPED)
        sys.exit(130)


def _cannot_go_on(who: str, what: str) -> CommandError:
    return CommandError(f"The load cannot go on, {who}: {what.strip()}. {STOPPED}", returncode=3)


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """Let SIGTERM end the load as Ctrl-C does: the batch in hand is rolled back and the reading processes end."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
