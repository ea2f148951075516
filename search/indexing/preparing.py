"""Making the documents of many jobs, in worker processes where there are enough of them."""

import os
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import Any

from django.db import connection

# A worker imports this module before Django is ready for models, so the functions import what reads them.

Chunk = tuple[str, list[int]]  # kind and primary keys
PreparedChunk = tuple[str, list[tuple[int, bytes]]]  # kind; primary keys with their documents

CHUNKS_AHEAD = 3  # for each worker, so that none waits


def prepare_here(chunks: Iterable[Chunk]) -> Iterator[PreparedChunk]:
    return map(_prepare, chunks)


def prepare_in_workers(chunks: Iterable[Chunk]) -> Iterator[PreparedChunk]:
    """The same on all processors, in the same order. The workers read the database themselves, and see only what is
    committed. Raises BrokenProcessPool when one of them dies."""
    processes = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    waiting = iter(chunks)
    # Spawned, because a fork copies the database connection and the locks of other threads.
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin, (connection.settings_dict,)) as pool:
        ahead: deque[Future[PreparedChunk]] = deque()
        while True:
            for chunk in islice(waiting, processes * CHUNKS_AHEAD - len(ahead)):
                ahead.append(pool.submit(_prepare, chunk))
            if not ahead:
                return
            yield ahead.popleft().result()


def _begin(database: dict[str, Any]) -> None:
    """Make a worker ready: with the database of its parent, and no longer alive than that."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    import django
    from django.conf import settings

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    settings.DATABASES = {"default": database}
    django.setup()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _prepare(chunk: Chunk) -> PreparedChunk:
    from search.indexing.documents import prepared

    kind, ids = chunk
    return kind, prepared(kind, ids)
