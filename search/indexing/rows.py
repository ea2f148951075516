"""The rows that documents are made of, read for many jobs at once.

They are read as plain tuples, in a fixed number of queries for any number of jobs; model instances would take longer
to make than all the rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet, Sum, TextField
from django.db.models.functions import Cast, Length

from agencies.models import AgencySpelling, Unit
from postings.models import (
    Contact,
    Duty,
    Location,
    Position,
    Posting,
    PreferredQualification,
    QualificationRequirement,
    QualificationRoute,
    SalaryRange,
    Section,
)
from postings.models.parts import JobPart
from search.indexing.cards import SALARY_FIELDS
from search.models import IndexMark

JOBS: dict[str, type[Posting] | type[Position]] = {
    IndexMark.Kind.POSTING: Posting,
    IndexMark.Kind.POSITION: Position,
}
# How many keys a range of them may hold for each one that is wanted.
SPARSEST_RANGE = 2
# In letters; five hundred jobs of the usual length have half of it.
TEXT_AT_ONCE = 5_000_000

_JOB_FIELDS = (
    "pk",
    "title",
    "working_title",
    "agency_id",
    "agency__name",
    "agency__slug",
    "agency__jurisdiction__name",
    "unit_id",
    "classification__title",
    "classification__number",
    "classification__slug",
    "series__name",
    "series__slug",
    "classification__series__name",
    "classification__series__slug",
    "source_document__layout",
    "position_number",
    "appointment",
    "schedule",
    "work_mode",
    "created_at",
)
_POSTING_FIELDS = (
    "status",
    "requisition_id",
    "date_posted",
    "closes_at",
    "closes_time_stated",
    "time_zone",
    "open_until_filled",
)

Job = dict[str, Any]  # the columns above by name


@dataclass(frozen=True)
class Parts:
    """The rows that belong to jobs, by the job's key; spellings by agency, unit names (large to small) by unit."""

    salaries: dict[int, list[tuple]]
    places: dict[int, list[tuple]]
    routes: dict[int, list[tuple]]
    duties: dict[int, list[tuple]]
    sections: dict[int, list[tuple]]
    needs: dict[int, list[tuple]]
    internal: dict[int, list[tuple]]
    spellings: dict[int, list[tuple]]
    units: dict[int, list[str]]


def all_jobs(kind: str) -> QuerySet:
    return JOBS[kind]._default_manager.all()


def read_jobs(kind: str, ids: Sequence[int]) -> list[Job]:
    """Those of the jobs that belong in the index: published postings, and every position."""
    fields = _JOB_FIELDS + (_POSTING_FIELDS if kind == IndexMark.Kind.POSTING else ())
    wanted = set(ids)
    rows = all_jobs(kind).filter(_among("pk", ids)).values(*fields)
    # Were the database asked for published ones, it would look at all of those for each few keys.
    return [row for row in rows if row["pk"] in wanted and row.get("status") in (None, Posting.Status.PUBLISHED)]


def read_parts(kind: str, ids: Sequence[int], jobs: Sequence[Job]) -> Parts:
    """What belongs to `jobs`, which are all or some of those with these keys."""

    def rows(model: type[JobPart], *fields: Any, **only: Any) -> dict[int, list[tuple]]:
        found = model._default_manager.filter(_among(f"{kind}_id", ids), **only).order_by(f"{kind}_id", "ordinal", "pk")
        return _by_first(found.values_list(f"{kind}_id", *fields))

    requirements = rows(QualificationRequirement, "text", "kind", "when")
    for owner, texts in rows(PreferredQualification, "text").items():
        requirements[owner].extend((text, "", "") for (text,) in texts)
    agencies = {job["agency_id"] for job in jobs}
    return Parts(
        salaries=rows(SalaryRange, *SALARY_FIELDS),
        places=rows(Location, "city", "county", "state", "postal_code", "place__city", "place__county", "place__state"),
        routes=rows(QualificationRoute, "text", "degree", "experience_years", "kind"),
        # As the database's text: one reading of all tasks of a job takes less time than one of each.
        duties=rows(Duty, "title", Cast("tasks", TextField())),
        sections=rows(Section, "heading", "text", "kind"),
        needs=requirements,
        internal=rows(Contact, "name", "email", "phone", role=Contact.INTERNAL),
        spellings=_by_first(AgencySpelling.objects.filter(agency__in=agencies).values_list("agency_id", "spelling")),
        units=_unit_names({job["unit_id"] for job in jobs} - {None}),
    )


def portions(kind: str, ids: Sequence[int]) -> Iterator[list[int]]:
    """The keys in their order, all together unless their jobs have more text than memory should hold at once."""
    texts = Section._default_manager.filter(_among(f"{kind}_id", ids)).order_by()
    lengths = dict(texts.values_list(f"{kind}_id").annotate(length=Sum(Length("text"))))
    portion: list[int] = []
    length = 0
    for pk in ids:
        portion.append(pk)
        length += lengths.get(pk, 0)
        if length > TEXT_AT_ONCE:
            yield portion
            portion, length = [], 0
    if portion:
        yield portion


def _among(key: str, ids: Sequence[int]) -> Q:
    """Rows whose `key` is among `ids`, and perhaps a few others: a range takes Django far less time than a list."""
    span = max(ids, default=0) - min(ids, default=0)
    if ids and span < SPARSEST_RANGE * len(ids):
        return Q(**{f"{key}__gte": min(ids), f"{key}__lte": max(ids)})
    return Q(**{f"{key}__in": ids})


def _by_first(rows: Iterable[tuple]) -> dict[int, list[tuple]]:
    grouped: dict[int, list[tuple]] = defaultdict(list)
    for row in rows:
        grouped[row[0]].append(row[1:])
    return grouped


def _unit_names(ids: set[int]) -> dict[int, list[str]]:
    """Each unit's name after those of the units above it; one query a level."""
    names: dict[int, list[str]] = {pk: [] for pk in ids}
    wanted = {pk: [pk] for pk in ids}
    passed = {pk: {pk} for pk in ids}  # of units that lie within each other, each is named once
    while wanted:
        above: dict[int, list[int]] = defaultdict(list)
        for pk, name, parent in Unit.objects.filter(pk__in=wanted).values_list("pk", "name", "parent_id"):
            for below in wanted[pk]:
                names[below].insert(0, name)
                if parent and parent not in passed[below]:
                    passed[below].add(parent)
                    above[parent].append(below)
        wanted = dict(above)
    return names
