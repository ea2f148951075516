"""One load: find the files, read the new ones in worker processes, store them in batches, and keep the books.

Documents are stored in the order of their files, so that a load that was killed leaves what its beginning would have
stored, and running it again goes on from there.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeVar

from django.conf import settings
from django.db import IntegrityError, OperationalError, reset_queries
from django.utils import timezone

from postings.ingest.loading.columns import NotStorable
from postings.ingest.loading.failures import record_failures, rejection, resolve_failures
from postings.ingest.loading.feeds import Documents
from postings.ingest.loading.files import as_text, check_paths, find_files
from postings.ingest.loading.outcome import Outcome, Tally
from postings.ingest.loading.returning import Seen, replaced_within
from postings.ingest.loading.store import Store
from postings.ingest.loading.transactions import turn
from postings.ingest.pipeline import read_document
from postings.ingest.worker_process import File, Reader, Refusal
from postings.ingest.workers import ReadFile, WorkerPool
from postings.models import LoadFailure, LoadRun, Posting, SourceDocument
from postings.signals import jobs_changed

# A file that is to be read, or one that was.
AnyFile = TypeVar("AnyFile", bound=File | ReadFile)
Observer = Callable[[Outcome], None]

_STORED_AT_ONCE = 100
_LOOKED_UP_AT_ONCE = 500
_BYTES_AT_ONCE = 16_000_000
# A database that is busy or that found a deadlock is asked again; one that is gone is not waited for.
_ATTEMPTS = 4
_PAUSE_SECONDS = 0.2


def load(
    paths: Sequence[str],
    *,
    dry_run: bool = False,
    again: bool = False,
    workers: int | None = None,
    reader: Reader = read_document,
    observe: Observer = lambda outcome: None,
) -> Tally:
    """Load the documents of files, folders and glob patterns, and say what became of them all.

    `observe` is told of each document's outcome once that is certain. With `dry_run` nothing is written; with `again`
    unchanged documents are read anew. `workers` is the number of reading processes, by default one per processor.
    Raises NothingToLoad for a path that names nothing, before anything is done.
    """
    check_paths(paths)
    run = None if dry_run else LoadRun.objects.create(paths=list(map(as_text, paths)))
    return _Load(run, again, observe, WorkerPool(reader, workers, settings.READING_LIMITS)).load(find_files(paths))


def retry(failure: LoadFailure, *, reader: Reader = read_document) -> Outcome:
    """Load the one document again; the failure's row is resolved, or has one more attempt and the new reason."""
    outcomes: list[Outcome] = []
    run = LoadRun.objects.create(paths=[failure.path])
    _Load(run, False, outcomes.append, WorkerPool(reader, 1, settings.READING_LIMITS)).load([failure.path])
    return outcomes[0]


class _Load:
    def __init__(self, run: LoadRun | None, again: bool, observe: Observer, pool: WorkerPool) -> None:
        self._pool = pool
        self._run = run
        self._again = again
        self._observe = observe
        self._store = Store(run, again)
        self._tally = Tally()
        self._documents = Documents(settings.READING_LIMITS, pool.rest)
        self._seen = Seen()
        self._replaced: list[tuple[str, str]] = []

    def load(self, paths: Iterable[str]) -> Tally:
        try:
            with self._pool:
                self._store_all(self._pool.read(self._new_files(paths)))
                self._store_all(self._pool.read(self._returning_files()), self._seen)
        finally:
            if self._run:
                jobs_changed.send(Posting, ids=[])  # The run is over: nothing more is to come.
        self._finish()
        return self._tally

    def _new_files(self, paths: Iterable[str]) -> Iterator[File]:
        """The files whose content is not known, or is to be read again; what becomes of the others is settled here."""
        for batch in _batches(chain.from_iterable(map(self._find, paths)), _LOOKED_UP_AT_ONCE):
            self._reject([file for file in batch if isinstance(file, ReadFile)])
            files = [file for file in batch if isinstance(file, File)]
            known = _currency([file.sha256 for file in files])
            unchanged = []
            for file in files:
                self._seen.add(file.sha256)
                is_current = known.get(file.sha256)
                if is_current is None or (is_current and self._again):
                    yield file
                elif is_current:
                    unchanged.append(file.path)
                else:
                    self._replaced.append((file.path, file.sha256))
            self._leave(unchanged)

    def _find(self, path: str) -> Iterator[File | ReadFile]:
        """The documents in the file at `path`; a failure that is tried again may be of one posting of a feed."""
        return self._documents.at(path) if os.path.lexists(path) else iter((self._documents.one_at(path),))

    def _returning_files(self) -> Iterator[File]:
        """The files with content that was replaced, but not by a document of this load: they count again."""
        waiting = iter(self._replaced)
        while batch := list(islice(waiting, _LOOKED_UP_AT_ONCE)):
            hashes = [sha256 for _, sha256 in batch]
            documents = SourceDocument.objects.filter(sha256__in=hashes).defer("text", "places")
            done = replaced_within(self._seen, documents)
            self._leave([path for path, sha256 in batch if sha256 in done])
            for path, sha256 in batch:
                if sha256 not in done:
                    file = self._documents.one_at(path)
                    if isinstance(file, File):
                        yield file
                    else:
                        self._reject([file])

    def _store_all(self, files: Iterator[ReadFile], seen: Seen | None = None) -> None:
        for batch in _batches(files, _STORED_AT_ONCE):
            self._reject([file for file in batch if isinstance(file.result, Refusal)])
            self._store_batch([file for file in batch if not isinstance(file.result, Refusal)], seen)
            self._save_counts()
            # With DEBUG on, Django keeps every statement.
            reset_queries()

    def _store_batch(self, files: list[ReadFile], seen: Seen | None) -> None:
        """Store the files together; where that fails, in halves, until the one at fault is alone and is rejected."""
        pending = [files] if files else []
        while pending:
            group = pending.pop()
            try:
                outcomes = self._attempt(group, seen)
            except OperationalError:
                raise
            except Exception as error:
                middle = len(group) // 2
                if middle:
                    pending += [group[middle:], group[:middle]]
                else:
                    self._reject([_unstorable(group[0], error)])
            else:
                self._settle(outcomes)
                if rest := group[len(outcomes) :]:
                    pending.append(rest)

    def _attempt(self, files: list[ReadFile], seen: Seen | None) -> list[Outcome]:
        for attempts_left in reversed(range(_ATTEMPTS)):
            try:
                return self._store.store(files, seen)
            except (OperationalError, IntegrityError):
                # Somebody else wrote the same at the same moment, or held the database for long.
                self._store.forget()
                if not attempts_left:
                    raise
                time.sleep(_PAUSE_SECONDS)
            except Exception:
                self._store.forget()
                raise
        raise AssertionError("the last attempt returns or raises")

    def _leave(self, paths: Sequence[str]) -> None:
        if paths and self._run:
            resolve_failures(paths)
        self._settle([Outcome(path, "unchanged") for path in paths])

    def _reject(self, files: Sequence[ReadFile]) -> None:
        self._documents.note(files)
        if files and self._run:
            with turn():
                record_failures(self._run, files)
        self._settle(map(rejection, files))

    def _settle(self, outcomes: Iterable[Outcome]) -> None:
        for outcome in outcomes:
            self._tally.add(outcome)
            self._observe(outcome)

    def _save_counts(self) -> None:
        if self._run:
            self._run.inserted = self._tally.results["inserted"]
            self._run.updated = self._tally.results["updated"]
            self._run.unchanged = self._tally.results["unchanged"]
            self._run.rejected = self._tally.results["rejected"]
            self._run.kept_edits = self._tally.kept_edits
            self._run.warnings = dict(self._tally.warnings)
            self._run.save()

    def _finish(self) -> None:
        if self._run:
            self._run.finished_at = timezone.now()
            self._save_counts()


def _batches(files: Iterator[AnyFile], most: int) -> Iterator[list[AnyFile]]:
    """The files in groups that are looked up or stored together, small enough to be held in memory."""
    batch: list[AnyFile] = []
    size = 0
    for file in files:
        batch.append(file)
        size += len(file.data) if isinstance(file, File) else file.size
        if len(batch) == most or size > _BYTES_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _currency(hashes: Sequence[str]) -> dict[str, bool]:
    """Of the documents that are known, whether they are current."""
    return dict(SourceDocument.objects.filter(sha256__in=hashes).values_list("sha256", "is_current"))


def _unstorable(file: ReadFile, error: Exception) -> ReadFile:
    if isinstance(error, NotStorable):
        return ReadFile(file.path, file.sha256, Refusal("value_without_room", str(error)))
    fault = f"{type(error).__name__}: {error}"
    reason = f"Waypost has a fault that keeps it from storing this document ({fault})."
    return ReadFile(file.path, file.sha256, Refusal("not_storable", reason))
