"""Print what Waypost reads from documents, as JSON, or line by line what became of them. Needs no database."""

import io
import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from postings.ingest.coverage import Coverage, CoveredLine, coverage_of
from postings.ingest.loading.feeds import Documents
from postings.ingest.loading.files import as_text, find_files
from postings.ingest.loading.report import visible
from postings.ingest.pipeline import ReadDocument, read_document
from postings.ingest.worker_process import File, Refusal
from postings.ingest.workers import ReadFile, WorkerPool

Tell = Callable[[ReadDocument], str]

_MARK_WIDTH = 34
_LONGEST_HEADING = 32
# A page about a whole program names the unit of many positions in one line.
_MOST_FACTS = 5


class Command(BaseCommand):
    help = (
        "Read documents and print each as one JSON object: its records with evidence, and its warnings. A file that "
        "cannot be read is named on standard error with the reason, and the exit code is 1. Of a folder all documents "
        "are read."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="a document or a folder")
        parser.add_argument("--json-lines", action="store_true", help="print each object on one line")
        parser.add_argument(
            "--coverage",
            action="store_true",
            help="print each line of the document with the facts that it gave, or the section that it belongs to, and "
            "the share of lines that ended nowhere; with --json-lines as one object",
        )

    def handle(self, *args: Any, files: list[Path], json_lines: bool, coverage: bool, **options: Any) -> None:
        _print_utf8()
        tell: Tell = partial(_record_as_json, indent=None if json_lines else 2)
        if coverage:
            tell = _coverage_as_json if json_lines else _coverage_in_words
        with WorkerPool(read_document, 1, settings.READING_LIMITS) as pool:
            documents = Documents(settings.READING_LIMITS, pool.rest)
            paths = (name for path in files for name in _documents_of(path))
            found = (file for name in paths for file in documents.at(name))
            failures = sum(not self._print(file, pool, tell) for file in found)
        if failures:
            sys.exit(1)

    def _print(self, file: File | ReadFile, pool: WorkerPool[ReadDocument], tell: Tell) -> bool:
        """Print what is to be told of the file, or its failure on standard error. Says whether it was read."""
        result = next(pool.read([file])).result if isinstance(file, File) else file.result
        if isinstance(result, Refusal):
            self.stderr.write(visible(f"{as_text(file.path)}: {result.code}: {result.reason}"))
            return False
        self.stdout.write(tell(result))
        return True


def _documents_of(path: Path) -> Iterator[str]:
    """The documents in a folder; anything else is read itself, or refused with the reason."""
    if not path.is_dir():
        yield str(path)
        return
    found = find_files([str(path)])
    first = next(found, None)
    if first is None:
        raise CommandError(f"There are no documents in {path}.", returncode=2)
    yield from (first, *found)


def _record_as_json(read: ReadDocument, indent: int | None) -> str:
    return json.dumps(read.to_json(), ensure_ascii=False, indent=indent)


def _coverage_as_json(read: ReadDocument) -> str:
    return json.dumps({"document": read.to_json()["document"], **coverage_of(read).to_json()}, ensure_ascii=False)


def _coverage_in_words(read: ReadDocument) -> str:
    coverage = coverage_of(read)
    lines = (
        f"{_page(line):>4} {line.number:>5}  {_mark(line):<{_MARK_WIDTH}}  {line.text}".rstrip()
        for line in coverage.lines
    )
    return "\n".join([f"{read.document.name}, {read.reading.layout}", *lines, _shares(coverage)])


def _page(line: CoveredLine) -> str:
    return f"p{line.place.page}" if line.place and line.place.page else ""


def _mark(line: CoveredLine) -> str:
    """Facts by their key paths, a section in brackets, a dash where there is neither."""
    if line.facts or line.is_blank:
        more = len(line.facts) - _MOST_FACTS
        return ", ".join(line.facts[:_MOST_FACTS]) + (f" and {more} more" if more > 0 else "")
    if line.section is None:
        return "-"
    heading = " ".join(line.section.split())
    return f"[{heading if len(heading) <= _LONGEST_HEADING else heading[: _LONGEST_HEADING - 1] + '…'}]"


def _shares(coverage: Coverage) -> str:
    return (
        f"{coverage.ended_nowhere} of {coverage.written} lines that are not blank ended nowhere "
        f"({coverage.share_nowhere:.1%}); {coverage.gave_facts} gave a fact, {coverage.in_section_alone} stand in a "
        "section and gave none"
    )


def _print_utf8() -> None:
    """JSON is UTF-8, whatever the terminal's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
