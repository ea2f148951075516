"""Keeping the index right: marking the jobs that change, taking in what is marked, and rebuilding the whole."""

import logging
import shutil
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from tantivy import Index, IndexWriter

from search.engine.index import (
    IndexUnavailable,
    index_to_write,
    known_versions,
    new_generation,
    noticing_damage,
    remove_version,
    switch_to,
    writer_lock,
)
from search.engine.schema import SCHEMA_VERSION
from search.indexing.documents import document_key, prepared
from search.indexing.preparing import PreparedChunk, prepare_here, prepare_in_workers
from search.indexing.rows import JOBS, all_jobs, portions
from search.models import IndexMark

logger = logging.getLogger(__name__)

Job = tuple[str, int]  # kind and primary key

MARKS_AT_ONCE = 5_000
ROWS_AT_ONCE = 500
REFRESH_MEMORY = 30_000_000
# Enough for some 150,000 documents at once: to count over seven small segments takes half as long again as over one.
REBUILD_MEMORY = 700_000_000

# Fewer jobs are prepared sooner than workers are there.
WORTH_WORKERS = 20_000

# How long a change waits for another writer. Whoever holds the lock looks for marks again after letting it go, so
# what is left to another is taken all the same.
LOCK_SECONDS = 1.0
# A missing or damaged index of at most this many jobs is rebuilt by the next change; a larger one by the command.
REBUILT_BY_A_CHANGE = 5_000
# An index of another version whose marks wait for so long has no process that serves it.
UNSERVED_AFTER = timedelta(hours=1)
# While a run of loads says that more is to come, its changes are taken in every so many seconds, or less often if the
# index would else take more than a tenth of the run's time.
RUN_SECONDS = 5.0
RUN_SHARE = 0.1


def mark(kind: str, ids: Sequence[int]) -> None:
    """Note for each version of the index that jobs changed, inside the transaction that changes them."""
    marks = [IndexMark(kind=kind, object_id=pk, schema_version=version) for version in known_versions() for pk in ids]
    IndexMark.objects.bulk_create(marks, batch_size=1_000)


def _own_marks() -> QuerySet[IndexMark]:
    return IndexMark.objects.filter(schema_version=SCHEMA_VERSION)


def refresh(wait: float | None = LOCK_SECONDS) -> int:
    """Take in what is marked, and return how many marks were taken.

    Another writer is waited for `wait` seconds (None: as long as it takes). A missing index is rebuilt if that is
    quickly done, else IndexUnavailable is raised and the marks stay.
    """
    taken = 0
    while _own_marks().exists():
        with writer_lock(wait) as held:
            if not held:
                return taken
            with noticing_damage():
                taken += _take_marks()
    _retire_other_versions()
    return taken


def _retire_other_versions() -> None:
    """Remove the indexes of other versions that no process serves anymore: nobody takes their marks."""
    for version in known_versions() - {SCHEMA_VERSION}:
        marks = IndexMark.objects.filter(schema_version=version)
        if marks.filter(marked_at__lt=timezone.now() - UNSERVED_AFTER).exists() and remove_version(version):
            marks.delete()


def refresh_after_commit(more_to_come: bool = False) -> None:
    """Refresh once the running transaction is committed; a failure is logged and leaves the marks for the next one."""
    transaction.on_commit(_refresh_during_run if more_to_come else refresh, robust=True)


_run_refresh_due = 0.0


def _refresh_during_run() -> None:
    """Refresh if that is due: whoever says that more is to come also says when it is over."""
    global _run_refresh_due
    started = time.monotonic()
    if started >= _run_refresh_due:
        refresh()
        ended = time.monotonic()
        _run_refresh_due = ended + max(RUN_SECONDS, (ended - started) / RUN_SHARE)


def rebuild() -> int:
    """Build a fresh index beside the one in use, put it in its place, and return how many jobs it took in.

    The lock is held throughout; changes made meanwhile are taken into both indexes between the chunks.
    """
    with writer_lock(None):
        _wait_for_running_changes()
        count = _build_and_switch()
    refresh(None)
    return count


def _wait_for_running_changes() -> None:
    """Let the transactions end that may have marked their jobs before this version was known to exist.

    On SQLite a transaction begins when it has the one lock for writing; on PostgreSQL whoever marks holds the table.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"LOCK TABLE {IndexMark._meta.db_table} IN SHARE MODE")


def _build_and_switch() -> int:
    folder, index = new_generation()
    try:
        count = _build(index)
    except BaseException:
        # What is left of it could be what fills the disk.
        shutil.rmtree(folder, ignore_errors=True)
        raise
    switch_to(folder)
    return count


def _build(index: Index) -> int:
    changed: set[Job] = set()
    count = 0
    with _writing(index, REBUILD_MEMORY) as writer:
        for kind, jobs in _prepared_chunks():
            # What changed since the start is in the fresh index already.
            for pk, document in jobs:
                if (kind, pk) not in changed:
                    writer.add_json(document.decode())
                    count += 1
            changed |= _take_marks_into_both(writer)
        _commit(writer)
    return count


def _prepared_chunks() -> Iterator[PreparedChunk]:
    # Workers would not see what is not committed.
    if connection.in_atomic_block or _job_count() < WORTH_WORKERS:
        return prepare_here(all_ids())
    return prepare_in_workers(all_ids())


def _job_count() -> int:
    return sum(all_jobs(kind).count() for kind in JOBS)


def all_ids() -> Iterator[tuple[str, list[int]]]:
    """The keys of all jobs, kind by kind, in order, at most ROWS_AT_ONCE at a time; not all belong in the index."""
    for kind in JOBS:
        last = 0
        while ids := list(
            all_jobs(kind).filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:ROWS_AT_ONCE]
        ):
            yield from ((kind, portion) for portion in portions(kind, ids))
            last = ids[-1]


def _take_marks_into_both(fresh: IndexWriter) -> set[Job]:
    """Serve the index in use and the `fresh` one with what is marked; without one in use the marks wait."""
    try:
        index = index_to_write()
    except IndexUnavailable:
        return set()
    marks = _next_marks()
    if not marks:
        return set()
    with _writing(index, REFRESH_MEMORY) as in_use:
        _write(in_use, marks.values())
        _commit(in_use)
    _write(fresh, marks.values())
    _delete_marks(marks)
    return set(marks.values())


def _take_marks() -> int:
    """Bring every marked job's document up to date; the marks go only after the index has been written.

    What is marked meanwhile is taken in by the same writer: to wait for its merges and open another takes as long
    """
    marks, taken = _next_marks(), 0
    if not marks:
        return 0
    with _writing(_index_for_change(), REFRESH_MEMORY) as writer:
        while marks:
            _write(writer, marks.values())
            _commit(writer)
            _delete_marks(marks)
            taken += len(marks)
            marks = _next_marks()
    return taken


def _next_marks() -> dict[int, Job]:
    rows = _own_marks().order_by("pk").values_list("pk", "kind", "object_id")[:MARKS_AT_ONCE]
    return {pk: (kind, object_id) for pk, kind, object_id in rows}


def _delete_marks(marks: Iterable[int]) -> None:
    IndexMark.objects.filter(pk__in=list(marks)).delete()


def _index_for_change() -> Index:
    """The index in use, rebuilt first if it is missing and small."""
    try:
        return index_to_write()
    except IndexUnavailable as missing:
        if _job_count() > REBUILT_BY_A_CHANGE:
            raise
        logger.info("The search index is built anew: %s", missing)
        _build_and_switch()
        return index_to_write()


def _write(writer: IndexWriter, jobs: Iterable[Job]) -> None:
    """Replace the documents of these jobs by what the database says now; one that is gone loses its document."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, pk in dict.fromkeys(jobs):
        by_kind[kind].append(pk)
    for kind, ids in by_kind.items():
        for start in range(0, len(ids), ROWS_AT_ONCE):
            some = ids[start : start + ROWS_AT_ONCE]
            for pk in some:
                writer.delete_documents_by_term("key", document_key(kind, pk))
            for portion in portions(kind, some):
                for _, document in prepared(kind, portion):
                    writer.add_json(document.decode())


@contextmanager
def _writing(index: Index, memory: int) -> Iterator[IndexWriter]:
    """A writer, of whose work stays what the block commits. If that fails too, the engine's own lock is given back, for
    which nobody may have to wait until the error has been forgotten."""
    writer = index.writer(memory, 1)
    try:
        # A writer that was killed leaves files behind that no commit names; one of them may bear the very name that
        # the next commit gives to its own, which would then fail, now and ever after.
        writer.garbage_collect_files()
        yield writer
    except BaseException:
        with suppress(Exception):
            writer.wait_merging_threads()
        raise
    # Dropping it would throw away the merges that its commits began.
    writer.wait_merging_threads()


def _commit(writer: IndexWriter) -> None:
    writer.commit()
