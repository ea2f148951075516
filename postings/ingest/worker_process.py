"""What a worker process does: it reads the files it is given, one after the other, within limits. No Django here."""

import pickle
import resource
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from postings.ingest.errors import DocumentError
from postings.ingest.limits import Limits
from postings.ingest.pipeline import ReadDocument

# Results of so many bytes are handed over before more is read: small files may hold much text.
_ANSWER_BYTES = 8_000_000
# Of the memory that reading may take, a process between two files needs less than half.
_MOST_HELD = 0.6

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


def serve(connection: Connection, reader: Reader[Result], limits: Limits) -> None:
    """The worker's life: take a chunk, announce each file, answer with the results; end when the pipe closes.

    Results that are many bytes are answered before the chunk's end, and a process that has grown ends itself: the next
    file would have less memory than it may take."""
    # Who stops a load tells its process, which ends the workers; a signal to the whole group must not make failures.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    _limit(resource.RLIMIT_AS, limits.memory)
    _limit(resource.RLIMIT_CORE, 0)
    has_grown = False
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while not has_grown:
            results: list[bytes] = []
            feed = ""
            for file in connection.recv():
                connection.send(None)
                if not feed or file.feed != feed:
                    _set_alarms(limits.seconds, limits.wall_seconds)
                feed = file.feed
                results.append(_packed(read_file(reader, file, limits), limits))
                has_grown = _memory_held() > _MOST_HELD * limits.memory
                # The postings of a feed share their time, so they stay together.
                if not feed and (has_grown or sum(map(len, results)) > _ANSWER_BYTES):
                    break
            _set_alarms(0, 0)
            connection.send(results)


def _packed(result: Result | Refusal, limits: Limits) -> bytes:
    """The result as it is sent, which takes less room than as it is."""
    try:
        return pickle.dumps(result)
    except MemoryError:
        return pickle.dumps(_too_much_memory(limits))


def _memory_held() -> int:
    """How many bytes of memory this process holds, where the system tells."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


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
        return _too_much_memory(limits)
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"
        return Refusal("reader_failed", f"Waypost has a fault that keeps it from reading this document ({fault}).")


def _too_much_memory(limits: Limits) -> Refusal:
    megabytes = limits.memory // 1024 // 1024
    return Refusal("too_much_memory", f"Reading the document would take more than {megabytes} MB of memory.")


def _set_alarms(processor_seconds: float, wall_seconds: float) -> None:
    """Their default action ends the process wherever it is, in a regular expression's inner loop as well; zero takes
    one off. Processor time is what counts, since on a busy machine a good document waits long for its turn."""
    signal.setitimer(signal.ITIMER_PROF, processor_seconds)
    signal.setitimer(signal.ITIMER_REAL, wall_seconds)
