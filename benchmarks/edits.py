"""How long after an edit's commit another process shows it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from threading import Event

from benchmarks.installation import ROOT, Installation
from benchmarks.queries import paths
from benchmarks.serving import get

EDITS = 20
PAUSE_SECONDS = 0.3
POLL_SECONDS = 0.01
PATIENCE_SECONDS = 30
IN_A_ROW = 4  # answers with the edit: every worker of the server has it


@dataclass(frozen=True)
class Visibility:
    """Seconds from commit to the page, and how many searches a second ran meanwhile."""

    median: float
    worst: float
    rate: float


def measure_edits(installation: Installation, port: int, searches_per_second: int) -> Visibility:
    """Edit postings and watch the served page. Raises RuntimeError if an edit stays away."""
    lags = []
    with editing(installation) as edit, _searching(port, searches_per_second) as asked:
        started = time.time()
        for number in range(EDITS):
            word = f"edited{number}at{int(started)}"
            committed = edit(word)
            lags.append(seen(port, word) - committed)
            time.sleep(PAUSE_SECONDS)
        rate = len(asked) / (time.time() - started)
    lags.sort()
    return Visibility(max(0.0, lags[len(lags) // 2]), lags[-1], rate)


@contextmanager
def editing(installation: Installation) -> Iterator[Callable[[str], float]]:
    """What puts a word into the title of a posting, each time of another one, and gives the moment of the commit; in a
    process of its own."""
    command = [sys.executable, "-m", "benchmarks.edits"]
    editor = subprocess.Popen(
        command, cwd=ROOT, env=installation.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert editor.stdin
    assert editor.stdout
    words, commits = editor.stdin, editor.stdout

    def edit(word: str) -> float:
        print(word, file=words, flush=True)
        return float(json.loads(commits.readline()))

    yield edit
    words.close()
    editor.wait()


def seen(port: int, word: str) -> float:
    """The moment at which the page for `word` began to show it, on every worker from then on."""
    in_a_row, first = 0, 0.0
    deadline = time.time() + PATIENCE_SECONDS
    while in_a_row < IN_A_ROW:
        asked = time.time()
        _, body = get(port, f"/?q={word}")
        if b"1 open job " in body:
            first = first if in_a_row else asked
            in_a_row += 1
        else:
            in_a_row = 0
            time.sleep(POLL_SECONDS)
        if asked > deadline:
            raise RuntimeError(f"The edit “{word}” was not seen within {PATIENCE_SECONDS} seconds.")
    return first


@contextmanager
def _searching(port: int, per_second: int) -> Iterator[list[float]]:
    """Ask for pages at a steady rate meanwhile; gives the list that the times are added to."""
    over, times = Event(), list[float]()
    every = [address for addresses in paths().values() for address in addresses]
    clients = 4

    def ask(first: int) -> None:
        for turn, address in enumerate(cycle(every[first:] + every[:first])):
            if over.wait(max(0.0, began + turn * clients / per_second - time.monotonic())):
                return
            times.append(get(port, address)[0])

    began = time.monotonic()
    with ThreadPoolExecutor(clients) as pool:
        running = [pool.submit(ask, client * 5) for client in range(clients if per_second else 0)]
        try:
            yield times
        finally:
            over.set()
        for client in running:
            client.result()


def _edit_all() -> None:
    """Put each word that comes in into the title of a posting, and print when that was committed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from django.db import transaction
    from django.utils import timezone

    from postings.models import Posting

    postings = Posting.objects.open_at(timezone.now()).order_by("pk")
    for number, word in enumerate(sys.stdin):
        posting = postings[number]
        with transaction.atomic():
            # Committed before the index is refreshed, which is what the time is counted from.
            transaction.on_commit(lambda: print(time.time(), flush=True))
            posting.title = f"{posting.title.split(' edited')[0]} {word.strip()}"
            posting.save()


if __name__ == "__main__":
    _edit_all()
