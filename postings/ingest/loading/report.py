"""What a load tells: its progress, the changes of a dry run, a closing tally, and a report for programs."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

from tqdm import tqdm

from postings.ingest.loading.differences import Difference
from postings.ingest.loading.files import as_text
from postings.ingest.loading.outcome import Outcome, Tally

Write = Callable[[str], None]

_RESULTS = ("inserted", "updated", "unchanged", "rejected")
# Plain progress is for logs: some twenty lines a load, and none for a small one.
_LINES = 20
_DOCUMENTS_A_LINE = 1000
_LONGEST_VALUE = 100


@contextmanager
def progress(total: int, write: Write, is_quiet: bool = False) -> Iterator[tuple[Callable[[], None], Write]]:
    """A function to call once a document, and one that writes a line without spoiling the bar.

    A bar where standard error is a terminal; otherwise now and then a line by `write`; neither where `is_quiet`.
    """
    if is_quiet:
        yield (lambda: None), write
    elif sys.stderr.isatty():
        with tqdm(total=total, unit=" documents", dynamic_ncols=True) as bar:
            yield (lambda: _advance(bar)), (lambda line: bar.write(line))
    else:
        yield _PlainProgress(total, write).step, write


def _advance(bar: tqdm) -> None:
    bar.update()


class _PlainProgress:
    def __init__(self, total: int, write: Write) -> None:
        self._total = total
        self._write = write
        self._every = max(_DOCUMENTS_A_LINE, total // _LINES)
        self._done = 0

    def step(self) -> None:
        self._done += 1
        if self._done % self._every == 0 and self._done < self._total:
            self._write(f"{self._done:,} of {self._total:,} documents")


def describe(outcome: Outcome, with_changes: bool) -> Iterator[str]:
    """The lines about one document: why it was rejected, what is left out, and on request what changes."""
    return map(visible, _lines(outcome, with_changes))


def _lines(outcome: Outcome, with_changes: bool) -> Iterator[str]:
    path = _printable(outcome.path)
    if outcome.result == "rejected":
        yield f"rejected {path}: {outcome.reason} [{outcome.code}]"
    if with_changes:
        for job in outcome.jobs:
            if job.result == "unchanged":
                continue
            yield f"{_WOULD[job.result]} {job.kind} “{job.title}” from {path}"
            for difference in job.differences:
                yield f"    {_sentence(difference)}"
    for job in outcome.jobs:
        if job.kept_edits:
            facts = ", ".join(job.kept_edits)
            yield f"kept your edit of “{job.title}”, where {path} says otherwise: {facts}"
    for title in outcome.no_longer_listed:
        yield f"no longer in {path}, left as it is: “{title}”"


_WOULD = {"inserted": "would insert", "updated": "would update"}


def _sentence(difference: Difference) -> str:
    return f"{difference.key}: {_short(difference.before)} -> {_short(difference.after)}"


def _short(value: Any) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def _printable(path: str) -> str:
    """The path for people, relative where that is shorter."""
    return visible(as_text(min(path, os.path.relpath(path), key=len)))


def visible(text: str) -> str:
    """The text with escapes for what a terminal would obey or hide: a file's name may hold line ends and worse."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)


def closing_lines(tally: Tally, seconds: float, dry_run: bool) -> Iterator[str]:
    """The tally, the last thing that a load says."""
    counts = ", ".join(f"{tally.results[result]:,} {result}" for result in _RESULTS)
    yield f"{'Would be: ' if dry_run else ''}{counts}"
    if tally.kept_edits:
        documents = "1 document says" if tally.kept_edits == 1 else f"{tally.kept_edits:,} documents say"
        yield f"edits by hand kept: {documents} otherwise; the admin shows the differences, to take or leave"
    if tally.warnings:
        yield "warnings: " + ", ".join(f"{count:,} {code}" for code, count in tally.warnings.most_common())
    rate = tally.documents / seconds if seconds else 0
    noun = "document" if tally.documents == 1 else "documents"
    yield f"{tally.documents:,} {noun} in {seconds:.1f} seconds ({rate:,.0f} a second)"


class ReportFile:
    """The report, written document by document so that its size does not matter. The file appears when it is whole."""

    def __init__(self, path: Path) -> None:
        """Raises OSError when the file cannot be written."""
        self._path = path
        self._unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
        self._file: TextIO = self._unfinished.open("w", encoding="utf-8")
        self._separator = '{"documents": [\n'

    def add(self, outcome: Outcome) -> None:
        document = {**outcome.to_json(), "path": as_text(outcome.path)}
        self._file.write(self._separator + json.dumps(document, ensure_ascii=False))
        self._separator = ",\n"

    def finish(self, tally: Tally, seconds: float, dry_run: bool) -> None:
        totals = {
            **{result: tally.results[result] for result in _RESULTS},
            "kept_edits": tally.kept_edits,
            "warnings": dict(tally.warnings.most_common()),
            "seconds": round(seconds, 3),
            "dry_run": dry_run,
        }
        self._file.write(f'\n], "tally": {json.dumps(totals, ensure_ascii=False)}}}\n')
        self._file.close()
        self._unfinished.replace(self._path)

    def discard(self) -> None:
        """Leave no half-written file behind; does nothing after `finish`."""
        with suppress(OSError):  # What is not written yet may have no room on the disk.
            self._file.close()
        self._unfinished.unlink(missing_ok=True)
