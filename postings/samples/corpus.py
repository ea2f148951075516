"""A corpus of samples: which layout each has, and how it gets its own chance and number."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from random import Random
from types import ModuleType

from postings.samples import form, neogov, oregon, program
from postings.samples.draft import Sample

# How many of each hundred samples have a layout.
_SHARES = ((oregon, 60), (neogov, 25), (form, 12), (program, 3))


@lru_cache(maxsize=4)
def _hundred(seed: int, block: int) -> tuple[tuple[ModuleType, int], ...]:
    """The layouts of a hundred samples, each with its serial number among all samples of that layout."""
    turns = [(writer, block * share + turn) for writer, share in _SHARES for turn in range(share)]
    return tuple(Random(f"{seed} block {block}").sample(turns, len(turns)))  # noqa: S311


def sample(seed: int, index: int, today: date) -> Sample:
    """The sample of an index: the same for the same seed and day, whatever else is made."""
    writer, serial = _hundred(seed, index // 100)[index % 100]
    return writer.write(Random(f"{seed} {index}"), serial, today)  # noqa: S311


def samples(seed: int, first: int, last: int, today: date) -> Iterator[Sample]:
    """The samples from index `first` up to, not including, `last`."""
    return (sample(seed, index, today) for index in range(first, last))
