"""The files that a load is about, named as files, folders and glob patterns, and their bytes."""

import glob
import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from postings.ingest.errors import UnreadableFile
from postings.ingest.feeds import is_feed
from postings.ingest.limits import DEFAULT_LIMITS, Limits
from postings.ingest.readers import json_data, xml_data
from postings.ingest.worker_process import File, Refusal
from postings.ingest.workers import ReadFile

_EXPECTED = ".expected.json"


class NothingToLoad(Exception):
    """A path that names nothing; its message says which."""


def read_file(path: str, limits: Limits = DEFAULT_LIMITS) -> File | ReadFile:
    """The file's bytes with their hash, or why there are none."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableFile("not_a_file", "This is not a file that holds a document.")
            most = limits.feed_size if _is_data(file) else limits.size
            limits.check_size(status.st_size, most)
            data = file.read(most + 1)
            # It may have grown meanwhile.
            limits.check_size(len(data), most)
        if len(data) > limits.size and not is_feed(path, data, limits):
            limits.check_size(len(data), limits.size)
    except IsADirectoryError:
        return ReadFile(path, "", Refusal("cannot_open", "The folder cannot be listed."))
    except OSError as error:
        # Path.is_dir fails on a name that is too long.
        what = "The folder cannot be listed" if os.path.isdir(path) else "The file cannot be opened"  # noqa: PTH112
        return ReadFile(path, "", Refusal("cannot_open", f"{what}: {error.strerror}."))
    except UnreadableFile as error:
        return ReadFile(path, "", Refusal(error.code, error.message))
    return File(path, hashlib.sha256(data).hexdigest(), data)


def _is_data(file: BinaryIO) -> bool:
    """Whether the file begins as a feed does; it stays at its beginning."""
    head = file.read(2_000)
    file.seek(0)
    return json_data.accepts("", head) or xml_data.accepts("", head)


def _without_waiting(path: str, flags: int) -> int:
    """Open a named pipe without waiting for somebody to write into it."""
    return os.open(path, flags | os.O_NONBLOCK)


def check_paths(paths: Sequence[str]) -> None:
    """Raises NothingToLoad for a path that does not exist, or when all of them hold no document."""
    for path in paths:
        if not os.path.lexists(path) and not _matches(path):
            raise NothingToLoad(f"There is no file or folder “{path}”.")
    if next(find_files(paths), None) is None:
        raise NothingToLoad(f"There are no documents in {' '.join(paths)}.")


def find_files(paths: Sequence[str]) -> Iterator[str]:
    """The absolute paths of the documents: what was named, in the order it was named, and folders in sorted order.

    Left out are hidden files and folders inside those named, and the `*.expected.json` that stand beside documents.
    A folder that cannot be listed is given like a document, so that its reading says why.
    """
    for path in paths:
        for match in [path] if os.path.lexists(path) else _matches(path):
            if Path(match).is_dir():
                yield from _walk(str(Path(match).absolute()))
            elif not match.endswith(_EXPECTED):
                yield str(Path(match).absolute())


def _matches(pattern: str) -> list[str]:
    # Path.glob takes no absolute pattern.
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
    # A final "**" gives each folder beside all that is in it.
    return [match for match in matches if not (pattern.endswith("**") and Path(match).is_dir())]


def _walk(folder: str) -> Iterator[str]:
    # Folders may lie deeper in each other than Python calls may.
    opened = [_entries(folder)]
    while opened:
        path, is_folder = next(opened[-1], ("", False))
        if is_folder:
            opened.append(_entries(path))
        elif path:
            yield path
        else:
            opened.pop()


def _entries(folder: str) -> Iterator[tuple[str, bool]]:
    """What lies in a folder, each with whether it is a folder; the folder alone, as if none, where it is not listed."""
    try:
        with os.scandir(folder) as listing:
            # A link to a folder could lead in a circle.
            entries = sorted(
                (entry.name, _is_folder(entry)) for entry in listing if not (entry.is_symlink() and _is_folder(entry))
            )
    except OSError:
        return iter([(folder, False)])
    return (
        (f"{folder}/{name}", is_folder)
        for name, is_folder in entries
        if not name.startswith(".") and (is_folder or not name.endswith(_EXPECTED))
    )


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """False also for a link that leads to itself, which its reading refuses."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def as_text(path: str) -> str:
    """The path for people and databases: bytes of it that are no text stand as escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
