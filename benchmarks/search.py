"""Measure the search on a corpus of generated postings, which is built once and kept under var/bench/.

    make bench-search N=100000                                or: python -m benchmarks.search --postings 100000
    python -m benchmarks.search --postings 100000 --rivals    beside it, what one would use instead

The corpus is in SQLite, or where DATABASE_URL says. Everything is measured warm. A search and a page are asked for the
first time since the index changed, and then again, when what they found is remembered: in the table stand the first
times of searches and the later ones of pages, below it the others. The bare engine's time is that of ranking the best
twenty and counting all matches of the same query in the same run.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from time import perf_counter, time

from benchmarks.corpus import Corpus, corpus, rows
from benchmarks.edits import editing, measure_edits, seen
from benchmarks.installation import ROOT, Installation
from benchmarks.queries import paths
from benchmarks.rivals import rivals
from benchmarks.serving import get, percentile, served, worker_memory
from tests.postgres import throwaway_postgres

CLIENTS = 8
SEARCHES_PER_SECOND = 50
# By number of postings: search p95, page p95 and slowest class's p95 in milliseconds, and pages a second.
GOALS = {100_000: (8, 30, None, 120), 1_000_000: (25, 60, 40, None)}
BUILD_GOAL = 5_000
QUERY_GOAL = 8
EDIT_GOAL_SECONDS = 1

Times = dict[str, list[float]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postings", type=int, default=100_000, help="how many postings the corpus has")
    parser.add_argument("--rounds", type=int, default=20, help="how often each search and page is asked for")
    parser.add_argument("--rivals", action="store_true", help="measure beside it what one would use instead")
    options = parser.parse_args()
    made = corpus(options.postings, os.environ.get("DATABASE_URL"))
    _print_build(made)
    searched = _search_times(made.installation, options.rounds)
    made.installation.manage("collectstatic", "--no-input")
    with served(made.installation, made.installation.folder / "server.log") as port:
        pages = _page_times(port, options.rounds)
        _print_times(made, searched["search"], pages, searched["bare"])
        _print_other_times(searched, _first_page_times(made.installation, port, options.rounds))
        _print_throughput(made, port, options.rounds)
        _print_memory(port, searched)
        _print_edits(made.installation, port)
    _print_queries(made.installation)
    if options.rivals:
        _print_rivals(made, searched["search"])
    return 0


def _print_build(made: Corpus) -> None:
    rate = made.postings / made.build.seconds
    print(
        f"\n{made.postings:,} postings: index built in {made.build.seconds:.1f} s, {rate:,.0f} a second "
        f"(goal {BUILD_GOAL:,}), memory at most {made.build.memory:,.0f} MiB; "
        f"index {made.index_bytes / 2**20:,.0f} MiB, {made.index_bytes / made.postings:,.0f} bytes a posting",
        flush=True,
    )


def _search_times(installation: Installation, rounds: int) -> dict:
    """What `benchmarks.search_times` prints."""
    command = [sys.executable, "-m", "benchmarks.search_times", str(rounds)]
    done = subprocess.run(command, cwd=ROOT, env=installation.environment, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def _page_times(port: int, rounds: int) -> Times:
    for addresses in paths().values():
        for address in addresses * 4:  # both workers warm
            get(port, address)
    return {
        name: [get(port, address)[0] for _ in range(rounds) for address in addresses]
        for name, addresses in paths().items()
    }


def _first_page_times(installation: Installation, port: int, rounds: int) -> list[float]:
    """The times of all pages, each asked for once after each of so many edits."""
    times: list[float] = []
    with editing(installation) as edit:
        for turn in range(rounds):
            word = f"edited{turn}first{int(time())}"
            edit(word)
            seen(port, word)
            times += [get(port, address)[0] for addresses in paths().values() for address in addresses]
    return times


def _print_times(made: Corpus, searched: Times, pages: Times, bare: Times) -> None:
    search_goal, page_goal, class_goal, _ = GOALS.get(made.postings, (None,) * 4)
    print(f"  milliseconds           {'search (p50 p95 max)':>26}  ratio {'page (p50 p95 max)':>26}  ratio   bare p50")
    for name, times in [*searched.items(), ("all together", _together(searched))]:
        page = pages.get(name) or _together(pages)
        floor = percentile(tuple(bare.get(name) or _together(bare)), 0.5)
        print(
            f"  {name:<22} {_three(times)} {_ratio(times, floor)} {_three(page)} {_ratio(page, floor)} {floor:>10.2f}"
        )
    slowest = max(searched, key=lambda name: percentile(tuple(searched[name]), 0.95))
    goals = f"search p95 {search_goal}, page p95 {page_goal}, no class above {class_goal}"
    print(f"  goals: {goals}; slowest class: {slowest}", flush=True)


def _print_other_times(searched: dict, first_pages: list[float]) -> None:
    """The searches above asked again, and what they took of a processor the first time; the pages' first time."""
    again, processor = (_together(searched[kind]) for kind in ("again", "processor"))
    print(
        f"  p50 p95 max of the same search asked again: {_three(again).strip()}; "
        f"processor's time of the first: {_three(processor).strip()}; "
        f"of a page the first time after an edit: {_three(first_pages).strip()}",
        flush=True,
    )


def _together(times: Times) -> list[float]:
    return [ms for values in times.values() for ms in values]


def _three(times: list[float]) -> str:
    values = percentile(tuple(times), 0.5), percentile(tuple(times), 0.95), max(times)
    return "".join(f"{value:>9.1f}" for value in values)


def _ratio(times: list[float], floor: float) -> str:
    return f"{percentile(tuple(times), 0.5) / floor:>6.1f}"


def _print_throughput(made: Corpus, port: int, rounds: int) -> None:
    every = [address for addresses in paths().values() for address in addresses]
    asked = list(islice(cycle(every), max(400, rounds * len(every) // 2)))
    started = perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        times = [ms for ms, _ in clients.map(lambda address: get(port, address), asked)]
    rate = len(asked) / (perf_counter() - started)
    goal = GOALS.get(made.postings, (None,) * 4)[3]
    print(
        f"  {CLIENTS} clients at once: {rate:.0f} pages a second (goal {goal}), {_three(times).strip()} ms", flush=True
    )


def _print_memory(port: int, searched: dict) -> None:
    workers = ", ".join(f"{private:.0f} ({resident:.0f})" for private, resident in worker_memory(port))
    print(
        f"  memory in MiB, private (with mapped files): a process that searches {searched['private']:.0f} "
        f"({searched['resident']:.0f}), the server's {workers}",
        flush=True,
    )


def _print_edits(installation: Installation, port: int) -> None:
    for rate in (0, SEARCHES_PER_SECOND):
        found = measure_edits(installation, port, rate)
        print(
            f"  an edit is on the served page {found.median * 1000:.0f} ms after its commit, at most "
            f"{found.worst * 1000:.0f} (goal {EDIT_GOAL_SECONDS * 1000}), while {found.rate:.0f} searches a second run",
            flush=True,
        )


def _print_queries(installation: Installation) -> None:
    every = [address for addresses in paths().values() for address in addresses]
    counting = [sys.executable, "-m", "benchmarks.count_queries", *every]
    done = subprocess.run(counting, cwd=ROOT, env=installation.environment, capture_output=True, text=True, check=True)
    counts = [int(line) for line in done.stdout.split()]
    print(f"  database queries a page: {min(counts)} to {max(counts)} (goal at most {QUERY_GOAL})", flush=True)


def _print_rivals(made: Corpus, searched: Times) -> None:
    """Each rival's median time, and how many times Waypost's that is."""
    with throwaway_postgres() as url:
        postgres = rows(made.postings, url)
        try:
            for name, times in rivals(made.installation, postgres):
                print(f"  {name}")
                for query, milliseconds in times.items():
                    theirs, ours = (percentile(tuple(some), 0.5) for some in (milliseconds, searched[query]))
                    print(f"    {query:<20} {theirs:>10.1f} ms, {theirs / ours:>8,.1f} times Waypost's", flush=True)
        finally:
            shutil.rmtree(postgres.folder)


if __name__ == "__main__":
    sys.exit(main())
