"""Reading in processes of its own, so that no document can hang, fill or kill the load. No Django here.

Each worker is given a whole chunk of files and answers with many results at once, so that it goes on reading while the
caller stores what another has read. Results come in the order of the files.
"""

import os
import pickle
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import Generic, Self

from postings.ingest.limits import DEFAULT_LIMITS, Limits
from postings.ingest.worker_process import File, Reader, Refusal, Result, serve

# How often a process may die before it began a file until that is held against the file.
_FALSE_STARTS = 2

# What a worker reads at one go ends with so many files or past so many bytes.
_CHUNK_FILES = 100
_CHUNK_BYTES = 2_000_000
_AFTER_ANOTHER = Refusal("took_too_long", "Another posting before this one in the feed took all the time there is.")


@dataclass(frozen=True)
class ReadFile(Generic[Result]):
    """A file and what became of it; `result` is a Refusal when it gave no record. It took `size` bytes to send."""

    path: str
    sha256: str
    result: Result | Refusal
    size: int = 0


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
        self.rest()
        self._workers.clear()

    def rest(self) -> None:
        """Free the memory of all workers, also while `read` asks for the next file. What they had not yet answered they
        read anew when it is asked for."""
        for worker in self._workers:
            worker.end()

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
                while worker.has_more:
                    yield from finished
                    finished = worker.answer()
            worker.give(chunk)
            busy.append(worker)
            yield from finished
        for worker in busy:
            while worker.has_more:
                yield from worker.answer()

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
        # By their positions in the chunk: the files that are not read yet, and what became of others.
        self._remaining: list[int] = []
        self._found: dict[int, bytes | Refusal] = {}
        self._answered = 0
        self._false_starts = 0
        self._has_ended = True

    def give(self, chunk: list[File]) -> None:
        self._chunk = chunk
        self._remaining = list(range(len(chunk)))
        self._answered = 0
        self._ask()

    @property
    def has_more(self) -> bool:
        return self._answered < len(self._chunk)

    def answer(self) -> list[ReadFile[Result]]:
        """What became of the next files of the chunk; the process goes on with those behind them. Where it dies, the
        file it was at is refused and the others are read anew."""
        results = None
        while self._remaining and results is None:
            if self._has_ended:
                self._ask()
            started, results = self._listen()
            if results is None:
                self._take_death(started)
            else:
                self._found |= zip(self._remaining, results, strict=False)
                self._remaining = self._remaining[len(results) :]
                self._false_starts = 0
        # An empty chunk would be answered too, and its answer taken for the next one's.
        if self._remaining:
            self._ask()
        first, self._answered = self._answered, self._remaining[0] if self._remaining else len(self._chunk)
        return [self._opened(position) for position in range(first, self._answered)]

    def _take_death(self, started: int) -> None:
        refusal = self._bury()
        self._false_starts += not started
        if started or self._false_starts > _FALSE_STARTS:
            at = self._remaining.pop(max(started - 1, 0))
            self._found[at] = refusal
            self._found |= dict.fromkeys(self._rest_of_feed(at), _AFTER_ANOTHER)
            self._remaining = [position for position in self._remaining if position not in self._found]

    def _opened(self, position: int) -> ReadFile[Result]:
        file, found = self._chunk[position], self._found.pop(position)
        if isinstance(found, Refusal):
            return ReadFile(file.path, file.sha256, found)
        return ReadFile(file.path, file.sha256, pickle.loads(found), len(found))  # noqa: S301  (of our own process)

    def _rest_of_feed(self, at: int) -> list[int]:
        """The postings that follow in the feed of the one `at`: they would share the time that it has used up, and a
        feed made to take all of it time and again would hold up a load for hours."""
        feed = self._chunk[at].feed
        return [position for position in range(at + 1, len(self._chunk)) if feed and self._chunk[position].feed == feed]

    def _ask(self) -> None:
        """Have the process read what remains of the chunk."""
        if self._has_ended:
            self._begin()
        # A process that has died meanwhile shows when it is asked for its answer.
        with suppress(BrokenPipeError, ConnectionResetError):
            self._connection.send([self._chunk[position] for position in self._remaining])

    def _listen(self) -> tuple[int, list[bytes] | None]:
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
        self._process = context.Process(target=serve, args=(other_end, self._reader, self._limits), daemon=True)
        # Ctrl-C reaches a child that is still starting, too; it keeps what is blocked here.
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        other_end.close()
        self._has_ended = False

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
        if self._has_ended:
            return
        self._has_ended = True
        self._process.kill()
        self._process.join()
        self._connection.close()
