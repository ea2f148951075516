"""The index folder: where the index is, how it is opened, and who may write.

SEARCH_INDEX_DIR holds a folder for each generation of the index, `v9-…` where 9 is the version of its schema; the file
`v9.current`, which names the generation in use; and `v9.lock`, which its one writer holds. A rebuild writes a new
generation and then renames a new `v9.current` over the old one, so readers see one or the other. Each version has its
own, so that processes of an older version go on while a newer one's index is built.
"""

import errno
import fcntl
import logging
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from django.conf import settings
from tantivy import Index, Searcher

from search.engine.schema import SCHEMA_VERSION, register_analyzers, schema

logger = logging.getLogger(__name__)

LOCK_POLL_SECONDS = 0.005
_LOCK_NAME = re.compile(r"v(\d+)\.lock")
NO_SPACE = os.strerror(errno.ENOSPC)
# How the engine begins its messages about files that it cannot read.
DAMAGE = ("An IO error occurred", "Data corrupted", "Failed to open", "Schema error")


class IndexUnavailable(Exception):
    """There is no index that can be searched: it is missing, damaged, or made for another version of the schema."""


@dataclass
class OpenIndex:
    """An index opened by this process; `stamp` tells which commit its `searcher` shows."""

    folder: Path
    index: Index
    stamp: tuple[int, int]
    searcher: Searcher


_opened: OpenIndex | None = None
_opening = Lock()


def searcher() -> Searcher:
    """A view of the index as of its last commit, whichever process made that: the same object until the next one.
    Raises IndexUnavailable."""
    return _current().searcher


def shown_commit() -> tuple[Path, tuple[int, int]]:
    """The folder of the generation in use, and the stamp of its commit that searchers show now. Raises
    IndexUnavailable."""
    current_index()
    with _opening:
        if _opened is None:
            raise IndexUnavailable("There is no search index yet.")
        return _opened.folder, _opened.stamp


@contextmanager
def noticing_damage() -> Iterator[None]:
    """Make of the engine's outcry over a damaged file or a full disk an IndexUnavailable. Its panics are no Exceptions,
    and would take the whole process with them."""
    try:
        yield
    except BaseException as error:
        if not (type(error).__name__ == "PanicException" or str(error).startswith(DAMAGE)):
            raise
        if NO_SPACE in str(error):
            logger.error("The search index's disk is full; what changed is taken in once there is room. (%s)", error)
            raise IndexUnavailable(f"The search index's disk is full: {error}") from error
        logger.error("The search index is damaged; `manage.py search_index rebuild` mends it. (%s)", error)
        raise IndexUnavailable(f"The search index is damaged: {error}") from error


def current_index() -> Index:
    """The generation in use. Raises IndexUnavailable."""
    return _current().index


def index_to_write() -> Index:
    """The generation in use, opened anew: only so does the engine know the files that another process, killed while it
    wrote, has left behind. Raises IndexUnavailable."""
    current_index()
    index = Index.open(str(current_folder()))
    register_analyzers(index)
    return index


def _current() -> OpenIndex:
    """The generation in use, opened once and reloaded when a commit happened."""
    with _opening:
        folder = current_folder()
        while True:
            try:
                return _open_or_reload(folder)
            except (OSError, ValueError) as error:
                before, folder = folder, current_folder()
                # A rebuild may have put another generation in its place just now.
                if folder == before:
                    raise IndexUnavailable(f"The search index cannot be opened: {error}") from error


def _open_or_reload(folder: Path) -> OpenIndex:
    global _opened
    known, _opened = _opened, None
    stamp = _commit_of(folder)
    if known is None or known.folder != folder:
        index = open_index(folder)
        known = OpenIndex(folder, index, stamp, index.searcher())
    elif known.stamp != stamp:
        known.index.reload()
        known = OpenIndex(folder, known.index, stamp, known.index.searcher())
    _opened = known
    return known


def current_folder() -> Path:
    """The folder of the generation in use. Raises IndexUnavailable when there is none of this schema's version."""
    pointer = _pointer()
    try:
        return _named_by(pointer, _stamp(pointer))
    except (OSError, UnicodeDecodeError) as error:
        raise IndexUnavailable("There is no search index for this version of Waypost yet.") from error


def _pointer() -> Path:
    return settings.SEARCH_INDEX_DIR / f"v{SCHEMA_VERSION}.current"


@lru_cache(maxsize=1)
def _named_by(pointer: Path, stamp: tuple[int, int]) -> Path:
    return pointer.with_name(pointer.read_text().strip())


def open_index(folder: Path) -> Index:
    """Open the index in `folder` for reading at our own command. Raises OSError or ValueError."""
    index = Index.open(str(folder))
    register_analyzers(index)
    # Without a watching thread: each request compares the stamp of the last commit, which costs microseconds.
    index.config_reader(reload_policy="manual")
    index.reload()
    return index


def new_generation() -> tuple[Path, Index]:
    """An empty index in a folder of its own, not yet in use."""
    folder = settings.SEARCH_INDEX_DIR / f"v{SCHEMA_VERSION}-{time.time_ns():x}-{os.getpid()}"
    folder.mkdir(parents=True)
    index = Index(schema(), path=str(folder))
    register_analyzers(index)
    return folder, index


def switch_to(folder: Path) -> None:
    """Put the generation in `folder` in use, and remove this version's others; whoever still reads one keeps its open
    files."""
    fresh = _pointer().with_suffix(".new")
    fresh.write_text(folder.name)
    fresh.replace(_pointer())
    for other in settings.SEARCH_INDEX_DIR.glob(f"v{SCHEMA_VERSION}-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


def known_versions() -> set[int]:
    """The schema versions of which there is an index, or one in the making; this process's own is always among them."""
    try:
        names = os.listdir(settings.SEARCH_INDEX_DIR)  # noqa: PTH208 - asked at every change of a job
    except OSError:
        names = []
    found = (_LOCK_NAME.fullmatch(name) for name in names)
    return {SCHEMA_VERSION, *(int(match[1]) for match in found if match)}


def remove_version(version: int) -> bool:
    """Remove another version's index, and return whether that could be done: not while somebody writes it."""
    folder: Path = settings.SEARCH_INDEX_DIR
    lock = folder / f"v{version}.lock"
    with lock.open("a") as file:
        if not _lock(file.fileno(), 0):
            return False
        for generation in folder.glob(f"v{version}-*"):
            shutil.rmtree(generation, ignore_errors=True)
        (folder / f"v{version}.current").unlink(missing_ok=True)
        lock.unlink()
    return True


@contextmanager
def writer_lock(timeout: float | None) -> Iterator[bool]:
    """Hold the one writer's lock, and yield whether it was to be had within `timeout` seconds (None: wait for it)."""
    settings.SEARCH_INDEX_DIR.mkdir(parents=True, exist_ok=True)
    with (settings.SEARCH_INDEX_DIR / f"v{SCHEMA_VERSION}.lock").open("a") as file:
        yield _lock(file.fileno(), timeout)


def _lock(descriptor: int, timeout: float | None) -> bool:
    """Closing the file gives the lock back, and so does the death of its process."""
    if timeout is None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return True
    deadline = time.monotonic() + timeout
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                return False
            time.sleep(LOCK_POLL_SECONDS)
        else:
            return True


def _commit_of(folder: Path) -> tuple[int, int]:
    """What names an index's last commit, which renamed a new file over meta.json."""
    return _stamp(folder / "meta.json")


def _stamp(path: Path) -> tuple[int, int]:
    """The inode and the time of a file, which change when a new one is renamed over it."""
    file = path.stat()
    return file.st_ino, file.st_mtime_ns
