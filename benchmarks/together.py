"""Eight processes edit, load and search at once: no error, no lost change, nothing stale after a second.

    python -m benchmarks.together --seconds 300

DATABASE_URL chooses the database; without it, SQLite.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from queue import Empty
from typing import Any

import django

from benchmarks.installation import Installation
from benchmarks.queries import QUERIES

AT_FIRST = 600
EDITORS, LOADERS, SEARCHERS = 3, 1, 4
PER_LOAD = 20
LOADS = 60
PATIENCE_SECONDS = 30.0

_processes = get_context("fork")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--fresh", type=float, default=1.0, help="seconds after which an edit must be found")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="waypost-together-") as folder:
        installation = Installation(Path(folder), os.environ.get("DATABASE_URL"))
        os.environ.update(installation.environment, DJANGO_SETTINGS_MODULE="config.settings")
        installation.manage("migrate")
        installation.manage("load_reference")
        documents = Path(folder) / "documents"
        installation.manage("make_documents", str(documents), "--count", str(AT_FIRST + LOADS * PER_LOAD))
        files = sorted(documents.rglob("*.txt"))
        installation.manage("load_postings", *map(str, files[:AT_FIRST]))
        django.setup()
        return _run(options.seconds, options.fresh, files[AT_FIRST:])


def _run(seconds: float, fresh: float, files: list[Path]) -> int:
    from django.db import connections

    from postings.models import Posting
    from search.indexing.check import find_differences
    from search.indexing.refresh import refresh
    from search.models import IndexMark

    keys = list(Posting.objects.order_by("pk").values_list("pk", flat=True))
    connections.close_all()
    edits, said = _processes.Queue(), _processes.Queue()
    until = time.time() + seconds
    tasks: list[Callable[[], Any]] = [
        *(partial(_edit, keys[part::EDITORS], part, until, edits) for part in range(EDITORS)),
        *(partial(_load, files[part::LOADERS], until) for part in range(LOADERS)),
        *(partial(_search, until, fresh, edits) for _ in range(SEARCHERS)),
    ]
    running = [_processes.Process(target=_report, args=(task, said)) for task in tasks]
    for process in running:
        process.start()
    outcomes = [said.get() for _ in running]
    for process in running:
        process.join()
    refresh(None)
    differences = find_differences()
    errors = [outcome for outcome in outcomes if isinstance(outcome, str)]
    done = {name: sum(o.get(name, 0) for o in outcomes if isinstance(o, dict)) for name in _COUNTED}
    slowest = max((o.get("slowest", 0.0) for o in outcomes if isinstance(o, dict)), default=0.0)
    print(
        f"{len(tasks)} processes, {seconds:.0f} seconds: {done['edits']:,} edits, {done['loaded']:,} documents loaded, "
        f"{done['searches']:,} searches; {len(errors)} errors; {done['checked']:,} edits looked for, {done['stale']} "
        f"not there after {fresh:g} s (the last one after {slowest:.1f} s), {done['lost']} never; at the end "
        f"{IndexMark.objects.count()} marks and {len(differences)} differences between index and database."
    )
    print(*errors, *differences.lines()[:5], sep="\n", end="")
    return 1 if errors or differences or done["stale"] or done["lost"] else 0


_COUNTED = ("edits", "loaded", "searches", "checked", "stale", "lost")


def _report(task: Callable[[], Any], said: Any) -> None:
    try:
        said.put(task())
    except BaseException as error:
        said.put(f"{type(error).__name__}: {error}\n")


def _edit(keys: list[int], part: int, until: float, edits: Any) -> dict[str, int]:
    from django.db import transaction

    from postings.models import Posting

    done = 0
    while time.time() < until:
        word = f"edited{part}x{done}"
        posting = Posting.objects.get(pk=keys[done % len(keys)])
        with transaction.atomic():
            transaction.on_commit(partial(_note, edits, word))
            posting.working_title = word
            posting.save()
        done += 1
    return {"edits": done}


def _note(edits: Any, word: str) -> None:
    edits.put((word, time.time()))


def _load(files: list[Path], until: float) -> dict[str, int]:
    from django.core.management import call_command

    loaded = 0
    for at in range(0, len(files), PER_LOAD):
        if time.time() >= until:
            break
        with Path(os.devnull).open("w") as nowhere:
            call_command("load_postings", *map(str, files[at : at + PER_LOAD]), stdout=nowhere, stderr=nowhere)
        loaded += PER_LOAD
    return {"loaded": loaded}


def _search(until: float, fresh: float, edits: Any) -> dict[str, float]:
    """Ask all kinds of searches, and between them for edits that are `fresh` seconds old."""
    queries = [query for some in QUERIES.values() for query in some]
    done: dict[str, float] = dict.fromkeys((*_COUNTED, "slowest"), 0)
    while time.time() < until:
        _found(queries[int(done["searches"]) % len(queries)])
        done["searches"] += 1
        try:
            word, committed = edits.get_nowait()
        except Empty:
            continue
        time.sleep(max(0.0, committed + fresh - time.time()))
        done["checked"] += 1
        if not _is_found(word):
            done["stale"] += 1
            while not _is_found(word) and time.time() < committed + PATIENCE_SECONDS:
                time.sleep(0.02)
            done["slowest"] = max(done["slowest"], time.time() - committed)
            done["lost"] += not _is_found(word)
    edits.cancel_join_thread()
    return done


def _is_found(word: str) -> bool:
    return _found(f"q={word}&show=all") > 0


def _found(query: str) -> int:
    from django.http import QueryDict
    from django.utils import timezone

    from search.answer.results import search

    return search(QueryDict(query), timezone.now()).total


if __name__ == "__main__":
    sys.exit(main())
