"""Postings and the positions that they fill, tied by agency and position number, whichever was loaded first."""

from collections.abc import Iterable

from postings.models import Position, Posting
from postings.models.job import Job

Number = tuple[int, str]


def link_postings(postings: Iterable[Posting]) -> None:
    """Point stored postings to their positions; one whose position is not known keeps the link it has."""
    numbers = _numbers(postings)
    positions = _unambiguous(numbers)
    for number, found in numbers.items():
        if number in positions:
            Posting.objects.filter(pk__in=found).update(position=positions[number])


def link_positions(positions: Iterable[Position]) -> list[int]:
    """Point the postings that were loaded earlier to these positions; the primary keys of those postings."""
    numbers = _numbers(positions)
    waiting = Posting.objects.filter(position=None, **_with(numbers)) if numbers else ()
    known = _unambiguous(numbers)
    linked = []
    for posting in waiting:
        if position := known.get((posting.agency_id, posting.position_number)):
            Posting.objects.filter(pk=posting.pk).update(position=position)
            linked.append(posting.pk)
    return linked


def _numbers(jobs: Iterable[Job]) -> dict[Number, list[int]]:
    """The primary keys of the jobs that have a position number, by agency and number."""
    found: dict[Number, list[int]] = {}
    for job in jobs:
        if job.position_number:
            found.setdefault((job.agency_id, job.position_number), []).append(job.pk)
    return found


def _with(numbers: Iterable[Number]) -> dict[str, set]:
    return {
        "agency_id__in": {agency for agency, _ in numbers},
        "position_number__in": {number for _, number in numbers},
    }


def _unambiguous(numbers: dict[Number, list[int]]) -> dict[Number, int]:
    """The position of each number that only one position has."""
    found: dict[Number, list[int]] = {}
    rows = (
        Position.objects.filter(**_with(numbers)).values_list("agency_id", "position_number", "pk") if numbers else ()
    )
    for agency, number, pk in rows:
        found.setdefault((agency, number), []).append(pk)
    return {number: pks[0] for number, pks in found.items() if len(pks) == 1}
