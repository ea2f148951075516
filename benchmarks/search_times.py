"""Time the search itself in a process of the installation's own: `python -m benchmarks.search_times ROUNDS`.

Prints one JSON object: for each class of query the milliseconds of search.answer.results.search, for a search that
nobody asked for lately ("search") and for one asked for again, of which the answers are remembered ("again"); those of
the bare engine, which only counts the same query's matches and ranks the best twenty; the processor's time of the first
("processor"), which a busy machine blurs less; and what the process takes of memory in MiB.
"""

import json
import os
import sys
import time
from collections import defaultdict

import django
import psutil

from benchmarks.queries import QUERIES

WARM_UP = 2


def main(rounds: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    kinds = ("search", "again", "processor", "bare")
    times: dict[str, dict[str, list[float]]] = {kind: defaultdict(list) for kind in kinds}
    for turn in range(WARM_UP + rounds):
        for name, queries in QUERIES.items():
            for query in queries:
                measured = (*_whole(query), _bare(query))
                if turn >= WARM_UP:
                    for kind, milliseconds in zip(kinds, measured, strict=True):
                        times[kind][name].append(milliseconds)
    memory = psutil.Process().memory_full_info()
    print(json.dumps({**times, "private": memory.uss / 2**20, "resident": memory.rss / 2**20}))


def _whole(query: str) -> tuple[float, float, float]:
    """The time of a search, of the same again, and of the processor for the first. Nothing is remembered
    of the turn before."""
    from django.http import QueryDict
    from django.utils import timezone

    from search.answer.memory import memory_of
    from search.answer.results import search

    memory_of.cache_clear()
    now = timezone.now()
    processor, started = time.process_time(), time.perf_counter()
    search(QueryDict(query), now)
    between, processed = time.perf_counter(), time.process_time()
    search(QueryDict(query), now)
    return (between - started) * 1000, (time.perf_counter() - between) * 1000, (processed - processor) * 1000


def _bare(query: str) -> float:
    from django.http import QueryDict
    from django.utils import timezone

    from search.engine.index import searcher
    from search.filtering.filters import JobFilters

    asked = JobFilters(QueryDict(query), timezone.now()).clauses().query()
    view = searcher()
    started = time.perf_counter()
    view.search(asked, 20)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]))
