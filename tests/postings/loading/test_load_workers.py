import json
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from postings.ingest.limits import Limits
from postings.ingest.pipeline import ReadDocument
from postings.ingest.worker_process import File, Refusal
from postings.ingest.workers import WorkerPool
from tests.postings.loading.scripted import posting, read_script

LIMITS = Limits(seconds=0.2, wall_seconds=3, memory=400_000_000)


def file(name: str, **script) -> File:
    data = json.dumps({"records": [posting(name)], **script}).encode()
    return File(f"/documents/{name}", name, data)


def read_all(*files: File, workers: int = 2) -> list[str]:
    """The codes of the refused, and the titles of those that were read, in order."""
    with WorkerPool(read_script, workers, LIMITS, chunk_files=3) as pool:
        return [describe(read.result) for read in pool.read(files)]


def describe(result: ReadDocument | Refusal) -> str:
    return result.code if isinstance(result, Refusal) else result.reading.records[0].title


def test_documents_come_in_the_order_of_the_files():
    names = [f"{number}" for number in range(20)]
    assert read_all(*map(file, names)) == names


def test_no_files_give_no_documents_and_start_no_process():
    assert read_all() == []


@pytest.mark.parametrize(
    ("mishap", "code"),
    [
        ("refuse", "not_a_posting"),
        ("die", "reader_died"),
        ("hang", "took_too_long"),
        ("spin", "took_too_long"),
        ("devour", "too_much_memory"),
        ("stumble", "reader_failed"),
    ],
)
def test_mishap_fails_its_document_and_no_other(mishap, code):
    files = [file("a"), file("b"), file("c"), file("d", mishap=mishap), file("e"), file("f", mishap=mishap), file("g")]
    assert read_all(*files) == ["a", "b", "c", code, "e", code, "g"]


@pytest.mark.parametrize("mishap", ["die", "hang"])
def test_mishap_on_the_last_document_that_a_worker_was_given_leaves_its_next_ones_alone(mishap):
    files = [file("a"), file("b"), file("c", mishap=mishap), file("d"), file("e"), file("f")]
    titles = read_all(*files, workers=1)
    assert titles[:2] + titles[3:] == ["a", "b", "d", "e", "f"]


def test_a_posting_of_a_feed_that_uses_up_the_time_ends_what_follows_in_the_feed_alone():
    feed = [replace(file(name, **script), feed="/feed") for name, script in (("a", {}), ("b", {"mishap": "spin"}))]
    after = replace(file("c"), feed="/feed")
    assert read_all(*feed, after, file("d")) == ["a", "took_too_long", "took_too_long", "d"]


def test_document_without_records_is_refused():
    assert read_all(File("/documents/a", "a", b'{"records": []}')) == ["not_a_posting"]


def test_reasons_are_sentences():
    with WorkerPool(read_script, 1, LIMITS, chunk_files=3) as pool:
        files = [file(mishap, mishap=mishap) for mishap in ("die", "hang", "spin", "devour", "stumble")]
        reasons = [read.result.reason for read in pool.read(files) if isinstance(read.result, Refusal)]
    assert reasons == [
        "The program that was reading the document broke down on it. Save or export it anew.",
        "Reading the document took longer than 3 seconds.",
        "Reading the document took more than 0.2 seconds of processor time.",
        "Reading the document would take more than 381 MB of memory.",
        "Waypost has a fault that keeps it from reading this document (KeyError: 'closing date').",
    ]


def test_results_of_many_bytes_are_handed_over_in_parts():
    files = [file("a"), file("b", text="x" * 9_000_000), file("c"), file("d", mishap="refuse"), file("e")]
    assert read_all(*files, workers=1) == ["a", "b", "c", "not_a_posting", "e"]


def test_a_process_that_keeps_memory_leaves_the_next_file_its_own():
    limits = replace(LIMITS, seconds=5, wall_seconds=60)
    files = [file("a", mishap="keep"), file("b", mishap="keep"), file("c")]
    with WorkerPool(read_script, 1, limits) as pool:
        assert [describe(read.result) for read in pool.read(files)] == ["a", "b", "c"]


def test_workers_that_rested_read_what_they_had_not_answered():
    with WorkerPool(read_script, 2, LIMITS, chunk_files=2) as pool:

        def files() -> Iterator[File]:
            for name in "abcdefg":
                pool.rest()
                yield file(name)

        assert [describe(read.result) for read in pool.read(files())] == list("abcdefg")


def children() -> set[int]:
    return {int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()}


def test_signals_to_the_whole_group_leave_workers_alone_and_closing_ends_them():
    before = children()
    with WorkerPool(read_script, 1, LIMITS, chunk_files=3) as pool:
        reading = pool.read([file("a"), file("b"), file("c"), file("d"), file("e")])
        titles = [describe(next(reading).result)]
        (worker,) = children() - before - tracker()
        os.kill(worker, signal.SIGINT)
        os.kill(worker, signal.SIGTERM)
        titles += [describe(read.result) for read in reading]
        assert titles == ["a", "b", "c", "d", "e"]
    assert not children() - before - tracker()


def test_worker_that_was_killed_between_documents_is_replaced():
    before = children()
    with WorkerPool(read_script, 1, LIMITS, chunk_files=3) as pool:
        list(pool.read([file("a")]))
        (worker,) = children() - before - tracker()
        os.kill(worker, signal.SIGKILL)
        assert [describe(read.result) for read in pool.read([file("b"), file("c")])] == ["b", "c"]


def tracker() -> set[int]:
    """The helper process of Python's own that watches over shared resources."""
    return {pid for pid in children() if "resource_tracker" in Path(f"/proc/{pid}/cmdline").read_text()}
