"""Comparing the index with the database, document by document."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from tantivy import FieldType, Occur, Query, Searcher

from search.engine.index import noticing_damage, searcher
from search.engine.schema import schema
from search.indexing.documents import fingerprints
from search.indexing.refresh import Job, all_ids, mark, refresh
from search.indexing.rows import JOBS

HIGHEST_ID = 2**63 - 1


@dataclass(frozen=True)
class Differences:
    """Jobs that the index lacks, has but should not, or has with other content than the database."""

    missing: list[Job]
    surplus: list[Job]
    outdated: list[Job]

    def __len__(self) -> int:
        return len(self.missing) + len(self.surplus) + len(self.outdated)

    def lines(self) -> list[str]:
        """One sentence for each difference."""
        return [
            *(f"The {kind} {pk} is not in the index." for kind, pk in self.missing),
            *(f"The {kind} {pk} is in the index but is not to be found." for kind, pk in self.surplus),
            *(f"The {kind} {pk} is in the index as it was before a change." for kind, pk in self.outdated),
        ]


def find_differences() -> Differences:
    """Compare every document with the rows it is made of. Raises IndexUnavailable.

    What is changed while this runs may be reported although it is about to be taken in.
    """
    found = Differences([], [], [])
    with noticing_damage():
        view = searcher()
        for kind, first, last, ids in _ranges():
            indexed = _fingerprints(view, kind, first, last)
            stored = fingerprints(kind, ids)
            found.missing.extend((kind, pk) for pk in stored.keys() - indexed.keys())
            found.surplus.extend((kind, pk) for pk in indexed.keys() - stored.keys())
            found.outdated.extend((kind, pk) for pk in stored.keys() & indexed.keys() if stored[pk] != indexed[pk])
    return found


def repair(differences: Differences) -> int:
    """Bring the differing documents up to date, and return how many there were."""
    with transaction.atomic():
        for kind, pk in [*differences.missing, *differences.surplus, *differences.outdated]:
            mark(kind, [pk])
    refresh(None)
    return len(differences)


def _ranges() -> Iterator[tuple[str, int, int, list[int]]]:
    """Ranges of keys that together hold every key there can be, each with the jobs that the database has in it."""
    last = dict.fromkeys(JOBS, 0)
    for kind, ids in all_ids():
        yield kind, last[kind] + 1, ids[-1], ids
        last[kind] = ids[-1]
    for kind in JOBS:
        yield kind, last[kind] + 1, HIGHEST_ID, []


def _fingerprints(view: Searcher, kind: str, first: int, last: int) -> dict[int, int | None]:
    query = Query.boolean_query(
        [
            (Occur.Must, Query.term_query(schema(), "kind", kind)),
            (Occur.Must, Query.range_query(schema(), "object_id", FieldType.Integer, first, last)),
        ]
    )
    at_most = max(1, min(view.num_docs, 2 * (last - first + 1)))
    addresses = [address for _, address in view.search(query, at_most, count=False).hits]
    keys = view.fast_field_values("object_id", addresses)
    found: dict[int, int | None] = dict(zip(keys, view.fast_field_values("fingerprint", addresses), strict=True))
    # A job that is there twice is not what the database says, whatever its documents say.
    return found | {key: None for key, times in Counter(keys).items() if times > 1}
