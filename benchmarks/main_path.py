"""Measure the main path: documents loaded a second, loaded again, memory, and the result page over HTTP.

    make bench                                   20,000 documents on both databases
    python -m benchmarks.main_path --count 2000  a quicker look

Everything is made afresh in a folder of its own and removed at the end; the sample documents are kept for the next run.
Beside each figure stands the goal it is measured against.
"""

import argparse
import datetime
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.installation import ROOT, Installation, Measured
from benchmarks.serving import Page, measure_pages, percentile, served
from tests.postgres import throwaway_postgres

SEED = 20260401
GOALS = {"sqlite": 200, "postgresql": 150}
RELOAD_GOAL = 3000
PAGE_GOAL_MS = 40
PAGE_GOAL_BYTES = 60_000
QUERY_GOAL = 8

# One query per class of what people ask for.
QUERIES = {
    "home page": "/",
    "common word": "/?q=training",
    "rare word": "/?q=epidemiologist",
    "two words": "/?q=case+management",
    "phrase": "/?q=%22public+records%22",
    "prefix": "/?q=forest*",
    "excluded word": "/?q=specialist+-senior",
    "class number": "/?q=C6612",
    "one filter": "/?schedule=full_time",
    "three filters": "/?schedule=full_time&appointment=permanent&education=bachelor",
    "keyword, filters": "/?q=training&schedule=full_time&posted=14&education=bachelor",
    "pay": "/?pay_min=6000&pay_unit=month",
    "newest": "/?q=support&sort=newest",
    "closing soonest": "/?sort=closing",
    "by pay": "/?sort=pay",
    "deep page": "/?page=40",
    "closed too": "/?show=all",
    "positions": "/?kind=position",
    "nothing found": "/?q=zzzunfindable",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000, help="how many documents to load")
    parser.add_argument("--rounds", type=int, default=40, help="how often to ask for each page")
    parser.add_argument("--database", choices=GOALS, action="append", help="only this database; both by default")
    options = parser.parse_args()
    documents = _sample_documents(options.count)
    with tempfile.TemporaryDirectory(prefix="waypost-bench-") as folder:
        for database in options.database or list(GOALS):
            if database == "postgresql":
                with throwaway_postgres() as url:
                    _measure(Installation(Path(folder) / database, url), documents, database, options)
            else:
                _measure(Installation(Path(folder) / database), documents, database, options)
    return 0


def _sample_documents(count: int) -> Path:
    """The folder of generated documents, made when today's are not there yet; older days' are removed."""
    kept = ROOT / "var" / "bench"
    folder = kept / f"{datetime.date.today():%Y-%m-%d}-{count}"
    if not (folder / "complete").exists():
        for old in kept.glob(f"*-{count}"):
            shutil.rmtree(old)
        print(f"Writing {count:,} sample documents ...", flush=True)
        command = ["make_documents", str(folder / "documents"), "--count", str(count), "--seed", str(SEED)]
        Installation(ROOT / "var").manage(*command)
        (folder / "complete").touch()
    return folder / "documents"


def _measure(installation: Installation, documents: Path, database: str, options: argparse.Namespace) -> None:
    installation.folder.mkdir(parents=True)
    installation.manage("migrate")
    installation.manage("load_reference")
    installation.manage("collectstatic", "--no-input")
    log = installation.folder / "load.log"
    print(f"\n{database}, {options.count:,} documents", flush=True)
    first = installation.measure("load_postings", str(documents), log=log)
    _print_load("read, stored and indexed", first, options.count, GOALS[database])
    again = installation.measure("load_postings", str(documents), log=log)
    _print_load("the same folder again", again, options.count, RELOAD_GOAL)
    installation.manage("search_index", "check")
    with served(installation, installation.folder / "server.log") as port:
        pages = measure_pages(port, QUERIES, options.rounds)
    _print_pages(pages)
    _print_queries(installation)


def _print_load(what: str, measured: Measured, count: int, goal: int) -> None:
    print(
        f"  {what}: {count / measured.seconds:,.0f} a second (goal {goal:,}), {measured.seconds:.1f} s, "
        f"memory at most {measured.peak:.0f} MiB, last quarter / second quarter {measured.growth():.2f}",
        flush=True,
    )


def _print_pages(pages: list[Page]) -> None:
    print(f"  {'result page over HTTP':<22} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8} {'HTML bytes':>11}")
    for page in pages:
        times = f"{page.percentile(0.5):>8.1f} {page.percentile(0.95):>8.1f} {max(page.milliseconds):>8.1f}"
        print(f"  {page.name:<22} {times} {page.size:>11,}")
    every = tuple(ms for page in pages for ms in page.milliseconds)
    print(
        f"  {'all together':<22} {percentile(every, 0.5):>8.1f} {percentile(every, 0.95):>8.1f} {max(every):>8.1f} "
        f"{max(page.size for page in pages):>11,}   (goals: p95 {PAGE_GOAL_MS} ms, {PAGE_GOAL_BYTES:,} bytes)",
        flush=True,
    )


def _print_queries(installation: Installation) -> None:
    """Count each page's database queries in a process of the installation's own."""
    counting = [sys.executable, "-m", "benchmarks.count_queries", *QUERIES.values()]
    done = subprocess.run(counting, cwd=ROOT, env=installation.environment, capture_output=True, text=True, check=True)
    counts = [int(line) for line in done.stdout.split()]
    print(f"  database queries a page: {min(counts)} to {max(counts)} (goal at most {QUERY_GOAL})", flush=True)


if __name__ == "__main__":
    sys.exit(main())
