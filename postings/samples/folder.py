"""Samples on disk: numbered subfolders of a thousand documents, each beside the record it must become."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

from postings.samples.corpus import samples
from postings.samples.draft import Sample
from postings.samples.formats import format_of, text

DOCUMENTS_PER_FOLDER = 1000


def write_folder(folder: Path, *, count: int, seed: int, today: date, format_name: str = "text") -> Iterator[int]:
    """Write `count` samples under `folder`, on all processors where there are many; yields how many each step wrote.

    The same seed, count, day and format (one of FORMAT_NAMES) write the same bytes. Raises OSError where the folder
    cannot be written.
    """
    write = partial(_write_block, folder, count, seed, today, format_name)
    blocks = range(-(-count // DOCUMENTS_PER_FOLDER))
    processes = min(len(blocks), _processors())
    if processes < 2:
        yield from map(write, blocks)
        return
    # Spawned, because a fork copies the locks that another thread of the caller may hold, and waits for them for ever.
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for block in as_completed([pool.submit(write, block) for block in blocks]):
            yield block.result()


def _processors() -> int:
    """How many processors this process may use; not every system can say, and then how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _write_block(folder: Path, count: int, seed: int, today: date, format_name: str, block: int) -> int:
    """Write one subfolder, such as 00012/, and return how many documents it holds."""
    subfolder = folder / f"{block:05d}"
    subfolder.mkdir(parents=True, exist_ok=True)
    first = block * DOCUMENTS_PER_FOLDER
    last = min(first + DOCUMENTS_PER_FOLDER, count)
    for index, sample in enumerate(samples(seed, first, last, today), start=first):
        _write_sample(os.path.join(subfolder, sample.name), sample, format_name, Random(f"{seed} file {index}"))  # noqa: PTH118, S311
    return last - first


def _write_sample(path: str, sample: Sample, format_name: str, rng: Random) -> None:
    """Write the document and beside it its record."""
    chosen = format_of(format_name, rng)
    expected = sample.expected if chosen is text else _without_lines(sample.expected)
    _write(f"{path}{chosen.SUFFIX}", chosen.write(sample.text, rng))
    _write(f"{path}.expected.json", (json.dumps(expected, ensure_ascii=False) + "\n").encode())


def _without_lines(expected: dict[str, Any]) -> dict[str, Any]:
    """What holds in every format: the text's lines get other numbers where they become paragraphs and cells."""
    return {**expected, "records": [{**record, "evidence": {}} for record in expected["records"]]}


def _write(path: str, data: bytes) -> None:
    # A Path for each of a million files is slow.
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(data)
