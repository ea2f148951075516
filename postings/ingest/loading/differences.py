"""Field by field, how one record differs from another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from postings.ingest.record import Record

# Where a value stands in its document is not what the job is.
_NOT_COMPARED = ("evidence", "sections")


@dataclass(frozen=True)
class Difference:
    """A value before and after, by its key path; None where there is none."""

    key: str
    before: Any
    after: Any


def differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """What changes in the facts of a job; lists are compared place by place."""
    old, new = before.to_json(), after.to_json()
    return tuple(
        difference for key in old if key not in _NOT_COMPARED for difference in _compare(key, old[key], new[key])
    )


def _compare(key: str, old: Any, new: Any) -> Iterator[Difference]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for name in old:
            yield from _compare(f"{key}.{name}", old[name], new[name])
    elif isinstance(old, list) and isinstance(new, list):
        for place in range(max(len(old), len(new))):
            yield from _compare(
                f"{key}.{place}", *(values[place] if place < len(values) else None for values in (old, new))
            )
    else:
        yield Difference(key, old, new)
