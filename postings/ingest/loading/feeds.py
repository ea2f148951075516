"""The documents in files: one in each, and in a long feed one for each of its postings."""

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from postings.ingest.errors import UnreadableFile
from postings.ingest.feeds import Pieces, Span, is_feed, split_feed
from postings.ingest.limits import Limits
from postings.ingest.loading.files import read_file
from postings.ingest.worker_process import File, Refusal
from postings.ingest.workers import ReadFile, WorkerPool

# The path of a feed's posting: the feed's own, and which of its postings it is, from 1.
_PATH = re.compile(r"(?P<feed>.+)#(?P<number>[1-9]\d{0,6})", re.DOTALL)
_USES_UP_TIME = frozenset(("took_too_long", "reader_died", "too_much_memory"))


class Documents:
    """Reads files, and parts feeds in a process of its own, which ends with the feed so that its memory is free.

    `make_room` is called before a feed is parted, which may take as much memory as reading does."""

    def __init__(self, limits: Limits, make_room: Callable[[], None] = lambda: None) -> None:
        self._limits = limits
        self._make_room = make_room
        self._last: tuple[File, Pieces] | None = None
        self._given_up: set[str] = set()

    def at(self, path: str) -> Iterator[File | ReadFile]:
        """The documents in the file at `path`, or why there are none."""
        file = read_file(path, self._limits)
        if isinstance(file, ReadFile) or not is_feed(file.path, file.data, self._limits):
            yield file
            return
        parted = self._parted(file)
        if isinstance(parted, Refusal):
            yield ReadFile(path, file.sha256, parted)
        elif not parted.spans:
            yield file
        else:
            yield from self._postings(file, parted)
            self._last = None  # Its bytes are not kept while other files are read.

    def one_at(self, path: str) -> File | ReadFile:
        """The document at a path that `at` gave, which may be that of a feed's posting."""
        found = None if os.path.lexists(path) else _PATH.fullmatch(path)
        if found is None:
            return read_file(path, self._limits)
        known = self._last if self._last and self._last[0].path == found["feed"] else None
        documents = self._postings(*known) if known else self.at(found["feed"])
        return next(islice(documents, int(found["number"]) - 1, None), None) or read_file(path, self._limits)

    def note(self, refused: Iterable[ReadFile]) -> None:
        """Give up a feed one of whose postings used up the time or memory there is."""
        for file in refused:
            found = _PATH.fullmatch(file.path)
            if found and isinstance(file.result, Refusal) and file.result.code in _USES_UP_TIME:
                self._given_up.add(found["feed"])

    def _parted(self, file: File) -> Pieces | Refusal:
        self._make_room()
        with WorkerPool(split_feed, 1, self._limits) as splitter:
            (answer,) = splitter.read([file])
        if isinstance(answer.result, Pieces):
            self._last = (file, answer.result)
        return answer.result

    def _postings(self, feed: File, pieces: Pieces) -> Iterator[File | ReadFile]:
        for number, span in enumerate(pieces.spans, start=1):
            if feed.path in self._given_up:
                reason = (
                    f"A posting of this feed took all the time there is, so those from the {number:,}th on were left."
                )
                yield ReadFile(feed.path, feed.sha256, Refusal("took_too_long", reason))
                return
            yield self._posting(feed, pieces, span, f"{feed.path}#{number}")

    def _posting(self, feed: File, pieces: Pieces, span: Span, path: str) -> File | ReadFile:
        """One posting of a feed; what is longer than a document is not even copied."""
        try:
            self._limits.check_size(span[1] - span[0])
        except UnreadableFile as error:
            return ReadFile(path, "", Refusal(error.code, error.message))
        data = pieces.document(feed.data, span)
        return File(path, hashlib.sha256(data).hexdigest(), data, feed.path)
