"""Measure the reading: documents a second and memory for each kind of file, and the share of facts that are right.

    make bench-reading                                          speed, memory and facts
    python -m benchmarks.reading --round-trip 5000 --seed 7     every value of 5,000 generated documents of all formats

Speed is that of a load's worker processes, from bytes to records, with the second look; generated documents are written
before the clock runs. Beside each figure stands the goal it is measured against, for two processors; "unhindered" is
what their workers' processor time allows where nothing else runs on the machine.
"""

import argparse
import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape
from itertools import count, cycle, islice
from pathlib import Path
from random import Random
from time import perf_counter

import psutil
import pypdfium2

from benchmarks.facts import print_facts, print_round_trip
from postings.ingest.pipeline import read_document
from postings.ingest.worker_process import File, Refusal
from postings.ingest.workers import WorkerPool
from postings.samples.corpus import samples
from postings.samples.draft import Sample
from postings.samples.formats import FORMATS

TODAY = date(2026, 3, 2)
PAGES = 4
WARM_UP = 40
CHUNK = 20


@dataclass(frozen=True)
class Kind:
    """A kind of file: what of a sample it is made of, and how many a second are to be read on two processors."""

    name: str
    goal: int | None
    write: Callable[[Sample, Random], bytes | None]
    suffix: str


@dataclass(frozen=True)
class Speed:
    """Documents a second, processor milliseconds that a worker takes over one document, the largest worker's memory at
    most in MiB, and how many documents were refused."""

    a_second: float
    milliseconds: float
    peak: float
    refused: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=600, help="documents of each kind")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other documents")
    parser.add_argument("--kind", action="append", choices=[kind.name for kind in KINDS], help="only this kind of file")
    parser.add_argument("--round-trip", type=int, metavar="N", help="only read N generated documents of mixed formats")
    options = parser.parse_args()
    if options.round_trip:
        return print_round_trip(options.seed, options.round_trip, TODAY)
    print(f"{'':<22}{'2 workers':>9}{'goal':>6}{'ratio':>7}{'1 worker':>10}{'CPU ms':>9}{'unhindered':>11}", end="")
    print(f"{'ratio':>7}{'MiB':>7}   (documents a second; load of the machine now {os.getloadavg()[0]:.1f})")
    for kind in KINDS:
        if not options.kind or kind.name in options.kind:
            _print(kind, list(islice(_files(kind, options.seed), options.count)))
    if not options.kind:
        print_facts(options.seed, options.count, TODAY)
    return 0


def _files(kind: Kind, seed: int) -> Iterator[File]:
    """Files of one kind without end."""
    for number in count():
        for sample in samples(seed, number * 100, number * 100 + 100, TODAY):
            data = kind.write(sample, Random(f"{seed} {sample.name}"))
            if data is not None:
                yield File(f"/{sample.name}{kind.suffix}", sha256(data).hexdigest(), data)


def _of_layouts(*layouts: str) -> Callable[[Sample, Random], bytes | None]:
    def write(sample: Sample, rng: Random) -> bytes | None:
        return sample.text.encode() if sample.expected["document"]["layout"] in layouts else None

    return write


def _pdf_of_four_pages(sample: Sample, rng: Random) -> bytes | None:
    data = FORMATS["pdf"].write(sample.text, rng)
    document = pypdfium2.PdfDocument(data)
    try:
        return data if len(document) == PAGES else None
    finally:
        document.close()


def _linked_data(sample: Sample, rng: Random) -> bytes | None:
    """The posting as a job board's data has it: its text in a description, a few of its facts beside."""
    record = sample.expected["records"][0]
    if record["kind"] != "posting":
        return None
    posting = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": record["title"],
        "datePosted": record["date_posted"],
        "validThrough": record["closes_at"],
        "hiringOrganization": {"@type": "Organization", "name": (record["agency"] or {}).get("name")},
        "description": "<br>".join(escape(line) for line in sample.text.splitlines()),
    }
    return json.dumps(posting).encode()


KINDS = (
    Kind("text: announcements", 400, _of_layouts("oregon_announcement", "neogov_announcement"), ".txt"),
    Kind("text: forms", None, _of_layouts("position_description"), ".txt"),
    Kind("text: list pages", None, _of_layouts("program_positions"), ".txt"),
    Kind("docx", 150, lambda sample, rng: FORMATS["docx"].write(sample.text, rng), ".docx"),
    Kind("pdf of 4 pages", 60, _pdf_of_four_pages, ".pdf"),
    Kind("html", 200, lambda sample, rng: FORMATS["html"].write(sample.text, rng), ".html"),
    Kind("linked data (JSON)", None, _linked_data, ".json"),
)


def measure(files: Sequence[File], workers: int) -> Speed:
    """Read the files in so many worker processes."""
    with WorkerPool(read_document, workers, chunk_files=CHUNK) as pool:
        # Starting a process and loading a reader is no part of a document's time.
        list(pool.read(islice(cycle(files), WARM_UP)))
        processes = psutil.Process().children()
        worked, started = sum(map(_processor_seconds, processes)), perf_counter()
        refused = sum(isinstance(read.result, Refusal) for read in pool.read(files))
        seconds = perf_counter() - started
        worked = sum(map(_processor_seconds, processes)) - worked
        peak = max(map(_peak_mib, processes))
    return Speed(len(files) / seconds, worked * 1000 / len(files), peak, refused)


def _processor_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def _peak_mib(process: psutil.Process) -> float:
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _print(kind: Kind, files: Sequence[File]) -> None:
    together, alone = measure(files, 2), measure(files[: len(files) // 2], 1)
    unhindered = 2000 / together.milliseconds
    goal = f"{kind.goal:>6}{together.a_second / kind.goal:>7.2f}" if kind.goal else f"{'':>13}"
    ratio = f"{unhindered / kind.goal:>7.2f}" if kind.goal else f"{'':>7}"
    refused = f"  {together.refused} of {len(files)} REFUSED" if together.refused else ""
    print(
        f"{kind.name:<22}{together.a_second:>9.0f}{goal}{alone.a_second:>10.0f}{together.milliseconds:>9.2f}"
        f"{unhindered:>11.0f}{ratio}{together.peak:>7.0f}{refused}",
        flush=True,
    )


if __name__ == "__main__":
    raise SystemExit(main())
