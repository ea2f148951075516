"""Keeping the index right: taking in the jobs that are marked, and rebuilding the whole."""

import logging
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.db import transaction
from tantivy import Index, IndexWriter

from search.documents import JOBS, document_key, documents, searchable
from search.index import IndexUnavailable, current_index, new_generation, noticing_damage, switch_to, writer_lock
from search.models import IndexMark

logger = logging.getLogger(__name__)

Job = tuple[str, int]  # kind and primary key

MARKS_AT_ONCE = 5_000
ROWS_AT_ONCE = 500
REFRESH_MEMORY = 30_000_000
REBUILD_MEMORY = 100_000_000

# How long a change waits for another writer. Whoever holds the lock looks for marks again after letting it go, so
# what is left to another is taken all the same.
LOCK_SECONDS = 1.0
# A missing or damaged index of at most this many jobs is rebuilt by the next change; a larger one by the command.
REBUILT_BY_A_CHANGE = 5_000
# While a run of loads says that more is to come, its changes are taken in every so many seconds, or less often if the
# index would else take more than a tenth of the run's time.
RUN_SECONDS = 5.0
RUN_SHARE = 0.1


def mark(kind: str, ids: Sequence[int]) -> None:
    """Note that jobs changed, inside the transaction that changes them."""
    IndexMark.objects.bulk_create([IndexMark(kind=kind, object_id=pk) for pk in ids], batch_size=1_000)


def refresh(wait: float | None = LOCK_SECONDS) -> int:
    """Take in what is marked, and return how many marks were taken.

    Another writer is waited for `wait` seconds (None: as long as it takes). A missing index is rebuilt if that is
    quickly done, else IndexUnavailable is raised and the marks stay.
    """
    taken = 0
    while IndexMark.objects.exists():
        with writer_lock(wait) as held:
            if not held:
                return taken
            with noticing_damage():
                taken += _take_marks()
    return taken


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
        count = _build_and_switch()
    refresh(None)
    return count


def _build_and_switch() -> int:
    folder, index = new_generation()
    writer = index.writer(REBUILD_MEMORY, 1)
    changed: set[Job] = set()
    count = 0
    for kind, ids in all_ids():
        # What changed since the start is in the fresh index already.
        for document in documents(kind, [pk for pk in ids if (kind, pk) not in changed]):
            writer.add_document(document)
            count += 1
        changed |= _take_marks_into_both(writer)
    writer.commit()
    writer.wait_merging_threads()
    switch_to(folder)
    return count


def all_ids() -> Iterator[tuple[str, list[int]]]:
    """The keys of all jobs that belong in the index, kind by kind, in order, ROWS_AT_ONCE at a time."""
    for kind in JOBS:
        last = 0
        while ids := list(
            searchable(kind).filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:ROWS_AT_ONCE]
        ):
            yield kind, ids
            last = ids[-1]


def _take_marks_into_both(fresh: IndexWriter) -> set[Job]:
    """Serve the index in use and the `fresh` one with what is marked; without one in use the marks wait."""
    try:
        index = current_index()
    except IndexUnavailable:
        return set()
    marks = _next_marks()
    if not marks:
        return set()
    in_use = _open_writer(index)
    _write(in_use, marks.values())
    _finish(in_use)
    _write(fresh, marks.values())
    IndexMark.objects.filter(pk__in=marks).delete()
    return set(marks.values())


def _take_marks() -> int:
    """Bring every marked job's document up to date; the marks go only after the index has been written."""
    taken = 0
    while marks := _next_marks():
        writer = _open_writer(_index_for_change())
        _write(writer, marks.values())
        _finish(writer)
        IndexMark.objects.filter(pk__in=marks).delete()
        taken += len(marks)
    return taken


def _next_marks() -> dict[int, Job]:
    rows = IndexMark.objects.order_by("pk").values_list("pk", "kind", "object_id")[:MARKS_AT_ONCE]
    return {pk: (kind, object_id) for pk, kind, object_id in rows}


def _index_for_change() -> Index:
    """The index in use, rebuilt first if it is missing and small."""
    try:
        return current_index()
    except IndexUnavailable as missing:
        if sum(searchable(kind).count() for kind in JOBS) > REBUILT_BY_A_CHANGE:
            raise
        logger.info("The search index is built anew: %s", missing)
        _build_and_switch()
        return current_index()


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
            for document in documents(kind, some):
                writer.add_document(document)


def _open_writer(index: Index) -> IndexWriter:
    writer = index.writer(REFRESH_MEMORY, 1)
    # A writer that was killed leaves files behind that no commit names; one of them may bear the very name that the
    # next commit gives to its own, which would then fail, now and ever after.
    writer.garbage_collect_files()
    return writer


def _finish(writer: IndexWriter) -> None:
    writer.commit()
    # Also lets go of the writer; dropping it would throw away the merges that the commit began.
    writer.wait_merging_threads()
