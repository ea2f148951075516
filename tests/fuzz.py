"""A fuzzer: spoiled documents must be read or refused for what they are, and never break what reads them.

    python -m tests.fuzz --minutes 10 --seed 7           in worker processes with the limits of a load

The golden documents and generated ones of every format are spoiled by chance. A finding is a document that brings down,
halts or fills its reader, or becomes a record that says something impossible; it is written to the folder of findings
(--findings), named by what is wrong. The same seed spoils the same way.
"""

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.pipeline import ReadDocument, read_document
from postings.ingest.worker_process import File, Refusal
from postings.ingest.workers import ReadFile, WorkerPool
from postings.samples.corpus import samples
from postings.samples.formats import FORMATS
from tests.accept import cases, refusals
from tests.mutations import is_spoiled_well, mutate

FAULTS = {"reader_failed", "reader_died", "took_too_long", "too_much_memory"}
# Where a reader sees names: nothing there may turn the line around or hide in it.
NAMES = {"title", "working_title", "classification.title", "agency.name", "agency.units", "contacts.name"}
KEPT_OF_EACH = 3
ROUND = 100
PATIENCE = 300.0
GENERATED = 24

Document = tuple[str, bytes]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10, help="how long to go on")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other documents")
    parser.add_argument("--workers", type=int, default=1, help="processes that read")
    parser.add_argument("--only", default="", help="a file ending, such as .pdf: only documents of this kind")
    parser.add_argument("--findings", type=Path, default=Path("var/fuzz"), help="where findings are written")
    options = parser.parse_args()
    tally: Counter[str] = Counter()
    documents = [each for each in _documents() if each[0].endswith(options.only)]
    end = monotonic() + options.minutes * 60
    # On a busy machine, a fuzzer that gives way to all else would find only how long it waits.
    limits = replace(DEFAULT_LIMITS, wall_seconds=PATIENCE)
    with WorkerPool(read_document, options.workers, limits, chunk_files=ROUND // 4) as pool:
        for number in range(10**9):
            if monotonic() > end:
                break
            spoiled = {file.path: file for file in _round(documents, Random(f"{options.seed} {number}"))}
            for read in pool.read(spoiled.values()):
                tally["documents"] += 1
                tally[f"{Path(read.path).suffix} {_outcome(read)}"] += 1
                for fault in _faults(read):
                    _keep(fault, spoiled[read.path], options.findings, tally)
    for what, count in sorted(tally.items()):
        print(f"{count:>9,}  {what}")
    return 1 if any(what.startswith("FINDING") for what in tally) else 0


def _documents() -> list[Document]:
    """The documents to spoil: golden pairs, refused ones, and generated ones in every format."""
    generated: list[Document] = []
    for index, sample in enumerate(samples(5, 0, GENERATED, date(2026, 3, 2))):
        for written in FORMATS.values():
            generated.append((f"sample{written.SUFFIX}", written.write(sample.text, Random(index))))
    golden = ((path.name, path.read_bytes()) for path in chain(cases(), refusals()))
    return [*generated, *((name, data) for name, data in golden if 0 < len(data) < 300_000 and is_spoiled_well(name))]


def _round(documents: list[Document], rng: Random) -> Iterator[File]:
    by_suffix: dict[str, list[Document]] = {}
    for document in documents:
        by_suffix.setdefault(Path(document[0]).suffix, []).append(document)
    for number in range(ROUND):
        # Each kind of file as often as the others, however many documents there are of it.
        suffix = rng.choice(sorted(by_suffix))
        name, data = rng.choice(by_suffix[suffix])
        spoiled = mutate(suffix, data, [other for _, other in by_suffix[suffix]], rng)
        yield File(f"/{number}/{name}", hashlib.sha256(spoiled).hexdigest(), spoiled)


def _outcome(read: ReadFile) -> str:
    return read.result.code if isinstance(read.result, Refusal) else "read"


def _faults(read: ReadFile) -> Iterator[str]:
    """What must never become of a document."""
    if isinstance(read.result, ReadDocument):
        yield from sorted(set(_impossible(read.result)))
    elif read.result.code in FAULTS:
        yield f"{read.result.code} {read.result.reason.partition('(')[2]}"


def _impossible(read: ReadDocument) -> Iterator[str]:
    count = len(read.document.lines)
    if not any(line.strip() for line in read.document.lines):
        yield "record of an empty document"
    for record in read.reading.records:
        if not record.title.strip():
            yield "record without a title"
        for place in record.evidence.values():
            if not 1 <= place.first_line <= place.last_line <= count:
                yield "evidence outside the document"
        for section in record.sections:
            if not 1 <= section.first_line <= section.last_line <= count:
                yield "section outside the document"
        for key, text in _texts(record.to_json()):
            if key in NAMES and not text.isprintable():
                yield f"unprintable {key}"


def _texts(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a record with its key; evidence is left out, as it prints the document's lines."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, item in value.items():
            if name != "evidence":
                yield from _texts(item, f"{key}.{name}" if key else name)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, key)


def _keep(fault: str, file: File, folder: Path, tally: Counter[str]) -> None:
    """Count a finding, and write the first documents of each kind."""
    suffix = Path(file.path).suffix
    what = f"FINDING {suffix} {re.sub(r'[0-9]+', '0', fault)[:120]}"
    tally[what] += 1
    if tally[what] <= KEPT_OF_EACH:
        folder.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"\W+", "_", f"{fault[:60]} {file.sha256[:8]}").strip("_")
        (folder / f"{name}{suffix}").write_bytes(file.data)
        print(f"{what}: {name}{suffix}, made of {Path(file.path).name}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
