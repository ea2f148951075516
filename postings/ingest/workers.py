"""Reading in processes of its own, so that no document can hang, fill or kill the load. No Django here.

Each worker is given a whole chunk of files and answers once, so that it goes on reading while the caller stores what
another has read. Results come in the order of the files.
"""

import os
import resource
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, Self, TypeVar

from postings.ingest.errors import DocumentError
from postings.ingest.limits import DEFAULT_LIMITS, Limits
from postings.ingest.pipeline import ReadDocument

# How often a process may die before it began a file until that is held against the file.
_FALSE_STARTS = 2

# What a worker reads at one go ends with so many files or past so many bytes.
_CHUNK_FILES = 100
_CHUNK_BYTES = 2_000_000

# What a reader makes of a file: a ReadDocument, or of a feed its Pieces.
Result = TypeVar("Result")
Reader = Callable[[str, bytes, Limits], Result]


@dataclass(frozen=True)
class File:
    """A file's bytes as they were hashed. `path` is absolute; `sha256` is the hex digest of `data`. For a posting of a
    feed that is read in pieces, `feed` is the feed's path."""

    path: str
    sha256: str
    data: bytes
    feed: str = ""


@dataclass(frozen=True)
class Refusal:
    """Why a document gave no record: a code for programs and a sentence for people."""

    code: str
    reason: str


_AFTER_ANOTHER = Refusal("took_too_long", "Another posting before this one in the feed took all the time there is.")


@dataclass(frozen=True)
class ReadFile(Generic[Result]):
    """A file and what became of it; `result` is a Refusal when it gave no record."""

    path: str
    sha256: str
    result: Result | Refusal


class WorkerPool(Generic[Result]):
    """Worker processes, started when first needed and ended by `close` or at the end of a `with` block."""

    def __init__(
        self,
        reader: Reader[Result],
        count: int | None = None,
        limits: Limits = DEFAULT_LIMITS,
        chunk_files: int = _CHUNK_FILES,
    ) -> None:
        self._reader = reader
        self._chunk_files = chunk_files
        self._limits = limits
        self._count = count or len(os.sched_getaffinity(0))
        self._workers: list[_Worker[Result]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """End all workers at once, also in the middle of a document."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def read(self, files: Iterable[File]) -> Iterator[ReadFile[Result]]:
        """Read the files, in order. A file that a worker hangs or dies on is refused, and the next goes on."""
        idle = deque(self._workers)
        busy: deque[_Worker[Result]] = deque()
        for chunk in self._chunks(iter(files)):
            worker = idle.popleft() if idle else self._start() if len(busy) < self._count else None
            finished: list[ReadFile[Result]] = []
            if worker is None:
                worker = busy.popleft()
                finished = worker.answer()
            worker.give(chunk)
            busy.append(worker)
            yield from finished
        while busy:
            yield from busy.popleft().answer()

    def _start(self) -> "_Worker[Result]":
        worker = _Worker(self._reader, self._limits)
        self._workers.append(worker)
        return worker

    def _chunks(self, files: Iterator[File]) -> Iterator[list[File]]:
        while True:
            chunk: list[File] = []
            size = 0
            for file in islice(files, self._chunk_files):
                chunk.append(file)
                size += len(file.data)
                if size > _CHUNK_BYTES:
                    break
            if not chunk:
                return
            yield chunk


class _Worker(Generic[Result]):
    """One process and the chunk it is working on."""

    def __init__(self, reader: Reader[Result], limits: Limits) -> None:
        self._reader = reader
        self._limits = limits
        self._chunk: list[File] = []
        self._begin()

    def give(self, chunk: list[File]) -> None:
        self._chunk = chunk
        self._send(chunk)

    def answer(self) -> list[ReadFile[Result]]:
        """What became of the chunk. Where the process dies, the file it was at is refused and the others read anew."""
        found: dict[int, Result | Refusal] = {}
        remaining = list(range(len(self._chunk)))
        false_starts = 0
        while remaining:
            started, results = self._listen()
            if results is not None:
                found |= zip(remaining, results, strict=True)
                break
            refusal = self._bury()
            self._begin()
            false_starts += not started
            if started or false_starts > _FALSE_STARTS:
                at = remaining.pop(max(started - 1, 0))
                found[at] = refusal
                found |= dict.fromkeys(self._rest_of_feed(at), _AFTER_ANOTHER)
                remaining = [position for position in remaining if position not in found]
            # An empty chunk would be answered too, and its answer taken for the next one's.
            if remaining:
                self._send([self._chunk[position] for position in remaining])
        return [ReadFile(file.path, file.sha256, found[position]) for position, file in enumerate(self._chunk)]

    def _rest_of_feed(self, at: int) -> list[int]:
        """The postings that follow in the feed of the one `at`: they would share the time that it has used up, and a
        feed made to take all of it time and again would hold up a load for hours."""
        feed = self._chunk[at].feed
        return [position for position in range(at + 1, len(self._chunk)) if feed and self._chunk[position].feed == feed]

    def _send(self, files: list[File]) -> None:
        # A process that has died meanwhile shows when it is asked for its answer.
        with suppress(BrokenPipeError, ConnectionResetError):
            self._connection.send(files)

    def _listen(self) -> tuple[int, list[Result | Refusal] | None]:
        """How many files the process began, and its answer: None when it died."""
        started = 0
        try:
            while (message := self._connection.recv()) is None:
                started += 1
        except (EOFError, ConnectionResetError):
            return started, None
        return started, message

    def _begin(self) -> None:
        # Spawned, not forked: a copy of this process would hold its threads' locks and its database connection.
        context = get_context("spawn")
        self._connection, other_end = context.Pipe()
        self._process = context.Process(target=_serve, args=(other_end, self._reader, self._limits), daemon=True)
        # Ctrl-C reaches a child that is still starting, too; it keeps what is blocked here.
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        other_end.close()

    def _bury(self) -> Refusal:
        self.end()
        match -(self._process.exitcode or 0):
            case signal.SIGPROF:
                taken = f"{self._limits.seconds:g} seconds of processor time"
                return Refusal("took_too_long", f"Reading the document took more than {taken}.")
            case signal.SIGALRM:
                taken = f"{self._limits.wall_seconds:g} seconds"
                return Refusal("took_too_long", f"Reading the document took longer than {taken}.")
        fault = "The program that was reading the document broke down on it. Save or export it anew."
        return Refusal("reader_died", fault)

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._connection.close()


def _serve(connection: Connection, reader: Reader[Result], limits: Limits) -> None:
    """The worker's life: take a chunk, announce each file, answer with all results; end when the pipe closes."""
    # Who stops a load tells its process, which ends the workers; a signal to the whole group must not make failures.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    _limit(resource.RLIMIT_AS, limits.memory)
    _limit(resource.RLIMIT_CORE, 0)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            results: list[Result | Refusal] = []
            feed = ""
            for file in connection.recv():
                connection.send(None)
                if not feed or file.feed != feed:
                    _set_alarms(limits.seconds, limits.wall_seconds)
                feed = file.feed
                results.append(read_file(reader, file, limits))
            _set_alarms(0, 0)
            connection.send(results)


def _limit(kind: int, amount: int) -> None:
    _, highest = resource.getrlimit(kind)
    resource.setrlimit(kind, (amount if highest == resource.RLIM_INFINITY else min(amount, highest), highest))


def read_file(reader: Reader[Result], file: File, limits: Limits) -> Result | Refusal:
    """What the reader makes of the file, or why it makes nothing of it."""
    try:
        read = reader(Path(file.feed or file.path).name, file.data, limits)
        if isinstance(read, ReadDocument) and not read.reading.records:
            return Refusal("not_a_posting", "The document offers no job.")
        return read
    except DocumentError as error:
        return Refusal(error.code, error.message)
    except MemoryError:
        megabytes = limits.memory // 1024 // 1024
        return Refusal("too_much_memory", f"Reading the document would take more than {megabytes} MB of memory.")
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"
        return Refusal("reader_failed", f"Waypost has a fault that keeps it from reading this document ({fault}).")


def _set_alarms(processor_seconds: float, wall_seconds: float) -> None:
    """Their default action ends the process wherever it is, in a regular expression's inner loop as well; zero takes
    one off. Processor time is what counts, since on a busy machine a good document waits long for its turn."""
    signal.setitimer(signal.ITIMER_PROF, processor_seconds)
    signal.setitimer(signal.ITIMER_REAL, wall_seconds)
