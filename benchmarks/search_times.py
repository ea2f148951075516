"""Time the search itself in a process of the installation's own: `python -m benchmarks.search_times ROUNDS`.

Prints one JSON object: for each class of query the milliseconds of search.results.search and those of the bare engine,
which only counts the same query's matches and ranks the best twenty; and what the process takes of memory in MiB.
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
    whole: dict[str, list[float]] = defaultdict(list)
    bare: dict[str, list[float]] = defaultdict(list)
    for turn in range(WARM_UP + rounds):
        for name, queries in QUERIES.items():
            for query in queries:
                times = _bare(query), _whole(query)
                if turn >= WARM_UP:
                    bare[name].append(times[0])
                    whole[name].append(times[1])
    memory = psutil.Process().memory_full_info()
    print(json.dumps({"search": whole, "bare": bare, "private": memory.uss / 2**20, "resident": memory.rss / 2**20}))


def _whole(query: str) -> float:
    from django.http import QueryDict
    from django.utils import timezone

    from search.results import search

    started = time.perf_counter()
    search(QueryDict(query), timezone.now())
    return (time.perf_counter() - started) * 1000


def _bare(query: str) -> float:
    from django.http import QueryDict
    from django.utils import timezone

    from search.filters import JobFilters
    from search.index import searcher

    asked = JobFilters(QueryDict(query), timezone.now()).clauses().ranked()
    view = searcher()
    started = time.perf_counter()
    view.search(asked, 20)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]))
