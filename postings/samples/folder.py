"""Samples on disk: numbered subfolders of a thousand documents, each beside the record it must become."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from postings.samples.corpus import samples

DOCUMENTS_PER_FOLDER = 1000


def write_folder(folder: Path, *, count: int, seed: int, today: date) -> Iterator[int]:
    """Write `count` samples under `folder`, on all processors where there are many; yields how many each step wrote.

    The same seed, count and day write the same bytes. Raises OSError where the folder cannot be written.
    """
    write = partial(_write_block, folder, count, seed, today)
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


def _write_block(folder: Path, count: int, seed: int, today: date, block: int) -> int:
    """Write one subfolder, such as 00012/, and return how many documents it holds."""
    subfolder = folder / f"{block:05d}"
    subfolder.mkdir(parents=True, exist_ok=True)
    first = block * DOCUMENTS_PER_FOLDER
    last = min(first + DOCUMENTS_PER_FOLDER, count)
    for sample in samples(seed, first, last, today):
        path = os.path.join(subfolder, sample.name)  # noqa: PTH118 - a Path for each of a million files is slow
        _write(f"{path}.txt", sample.text)
        _write(f"{path}.expected.json", json.dumps(sample.expected, ensure_ascii=False) + "\n")
    return last - first


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123
        file.write(text)
