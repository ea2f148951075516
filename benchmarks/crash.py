"""Kill loads, edits and rebuilds at random points, and see that the next refresh makes the index equal the database.

    python -m benchmarks.crash --kills 200

Half of the kills come after a random time, half at a random step of the index's own code: at the call of one of its
functions, or of one of the engine's or the system's by it. DATABASE_URL chooses the database; without it, SQLite.
"""

import argparse
import contextlib
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

import django

from benchmarks.installation import Installation

SEED = 11
AT_FIRST = 150
PER_LOAD = 20
LONGEST_SECONDS = 1.5
MOST_STEPS = 400
INDEX_CODE = ("search/indexing/refresh.py", "search/engine/index.py")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    kills: int = parser.parse_args().kills
    with tempfile.TemporaryDirectory(prefix="waypost-crash-") as folder:
        installation = Installation(Path(folder), os.environ.get("DATABASE_URL"))
        os.environ.update(installation.environment, DJANGO_SETTINGS_MODULE="config.settings")
        installation.manage("migrate")
        installation.manage("load_reference")
        loads = -(-kills // 3)
        documents = Path(folder) / "documents"
        installation.manage("make_documents", str(documents), "--count", str(AT_FIRST + loads * PER_LOAD))
        files = sorted(documents.rglob("*.txt"))
        installation.manage("load_postings", *map(str, files[:AT_FIRST]))
        django.setup()
        return _kill_often(kills, [files[at : at + PER_LOAD] for at in range(AT_FIRST, len(files), PER_LOAD)])


def _kill_often(kills: int, batches: list[list[Path]]) -> int:
    rng = Random(SEED)
    waiting = iter(batches)
    disturbances: dict[str, Callable[[], Callable[[], None]]] = {
        "edits": lambda: _edit,
        "a load": lambda: _loading(next(waiting)),
        "a rebuild": lambda: _rebuild,
    }
    faults, ended = 0, Counter[str]()
    for number, name in zip(range(kills), cycle(disturbances), strict=False):
        at_step = rng.randrange(1, MOST_STEPS) if number % 2 else None
        seconds = rng.uniform(0, LONGEST_SECONDS)
        was_killed = _run_and_kill(disturbances[name](), at_step, seconds)
        ended[f"{name} {'killed' if was_killed else 'over before'}"] += 1
        if fault := _fault():
            faults += 1
            print(
                f"kill {number} of {name}, {f'step {at_step}' if at_step else f'{seconds:.3f} s'}: {fault}", flush=True
            )
    print(f"{kills} times: {dict(ended)}; {faults} times the index did not equal the database.")
    return 1 if faults else 0


def _run_and_kill(disturb: Callable[[], None], at_step: int | None, seconds: float) -> bool:
    """Run it in a forked process, and return whether it was killed before it was over."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        with contextlib.suppress(Exception):
            if at_step:
                sys.setprofile(_killer(at_step))
            disturb()
        os._exit(0)
    if not at_step:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _killer(at_step: int) -> Callable[[FrameType, str, Any], None]:
    """A profiler that ends its process at a step of the index's code, counted from 1."""
    left = at_step

    def watch(frame: FrameType, event: str, _: Any) -> None:
        nonlocal left
        if frame.f_code.co_filename.endswith(INDEX_CODE):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return watch


def _fault() -> str:
    """Refresh, and say in what the index differs from the database; nothing if it does not."""
    from search.engine.index import IndexUnavailable, current_index
    from search.indexing.check import find_differences
    from search.indexing.refresh import rebuild, refresh
    from search.models import IndexMark

    try:
        current_index()
        refresh(None)
    except IndexUnavailable:
        rebuild()
    differences = find_differences()
    marks = IndexMark.objects.count()
    return " ".join([*differences.lines()[:3], f"{marks} marks are left." if marks else ""]).strip()


def _edit() -> None:
    """Change one posting after the other, and publish or withdraw some."""
    from postings.models import Posting

    rng = Random()
    keys = list(Posting.objects.values_list("pk", flat=True))
    while True:
        posting = Posting.objects.get(pk=rng.choice(keys))
        posting.working_title = f"Edited {rng.random()}"
        posting.status = rng.choice(["published", "published", "withdrawn"])
        posting.save()


def _loading(files: list[Path]) -> Callable[[], None]:
    def load() -> None:
        from django.core.management import call_command

        with Path(os.devnull).open("w") as nowhere:
            call_command("load_postings", *map(str, files), stdout=nowhere, stderr=nowhere)

    return load


def _rebuild() -> None:
    from search.indexing.refresh import rebuild

    rebuild()


if __name__ == "__main__":
    sys.exit(main())
