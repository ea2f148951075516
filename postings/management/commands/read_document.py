"""Print what Waypost reads from documents, as JSON. Needs no database."""

import io
import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from postings.ingest.loading.files import read_file
from postings.ingest.workers import File, Refusal, WorkerPool


class Command(BaseCommand):
    help = (
        "Read documents and print each as one JSON object: its records with evidence, and its warnings. A file that "
        "cannot be read is named on standard error with the reason, and the exit code is 1."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="a document")
        parser.add_argument("--json-lines", action="store_true", help="print each object on one line")

    def handle(self, *args: Any, files: list[Path], json_lines: bool, **options: Any) -> None:
        _print_utf8()
        with WorkerPool(count=1, limits=settings.READING_LIMITS) as pool:
            failures = sum(not self._print(path, pool, None if json_lines else 2) for path in files)
        if failures:
            sys.exit(1)

    def _print(self, path: Path, pool: WorkerPool, indent: int | None) -> bool:
        """Print the file's object, or its failure on standard error. Says whether it was read."""
        file = read_file(str(path), settings.READING_LIMITS)
        result = next(pool.read([file])).result if isinstance(file, File) else file.result
        if isinstance(result, Refusal):
            self.stderr.write(f"{path}: {result.code}: {result.reason}")
            return False
        self.stdout.write(json.dumps(result.to_json(), ensure_ascii=False, indent=indent))
        return True


def _print_utf8() -> None:
    """JSON is UTF-8, whatever the terminal's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
