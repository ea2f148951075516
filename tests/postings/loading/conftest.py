from collections.abc import Iterable, Iterator
from typing import Self

import pytest

from postings.ingest.limits import Limits
from postings.ingest.loading import run
from postings.ingest.worker_process import File, Reader, read_file
from postings.ingest.workers import ReadFile


class PoolOfNone:
    """Reads in the tests' own process, for tests of what comes after; starting a worker takes half a second."""

    def __init__(self, reader: Reader, count: int | None, limits: Limits) -> None:
        self._reader = reader
        self._limits = limits

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        pass

    def rest(self) -> None:
        pass

    def read(self, files: Iterable[File]) -> Iterator[ReadFile]:
        for file in files:
            yield ReadFile(file.path, file.sha256, read_file(self._reader, file, self._limits))


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "WorkerPool", PoolOfNone)
