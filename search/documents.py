"""From rows to search documents: what is indexed of a job, read for many jobs at once.

Rows are read as plain tuples, in a fixed number of queries for any number of jobs; model instances would take longer
to make than all the rest.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from django.db.models import Q, QuerySet
from tantivy import Document

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
from search.cards import SALARY_FIELDS, store_card
from search.models import IndexMark
from search.schema import NO_DEADLINE, NOT_STATED, PAY_SLOTS, schema

JOBS: dict[str, type[Posting] | type[Position]] = {
    IndexMark.Kind.POSTING: Posting,
    IndexMark.Kind.POSITION: Position,
}
# From the degree that most people have to the one that fewest have.
DEGREES = [degree.value for degree in QualificationRoute.Degree]

# How many keys a range of them may hold for each one that is wanted.
SPARSEST_RANGE = 2

EPOCH = date(1970, 1, 1)
FRESHNESS_FROM = date(2020, 1, 1)
FRESHNESS_DOUBLES_IN_DAYS = 3 * 365
HIGHEST_PAY = 2**30  # dollars a year; leaves room for the key in `by_pay`
OPEN_PAY = 10**15  # cents a year

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
    "series__name",
    "series__slug",
    "classification__series__name",
    "classification__series__slug",
    "position_number",
    "appointment",
    "schedule",
    "work_mode",
    "created_at",
)
_POSTING_FIELDS = (
    "requisition_id",
    "date_posted",
    "closes_at",
    "closes_time_stated",
    "time_zone",
    "open_until_filled",
)
_DIGITS = re.compile(r"\d{3,}")
_NOT_IN_IDENTIFIER = re.compile(r"[\W_]+")


def searchable(kind: str) -> QuerySet:
    """The jobs of a kind that belong in the index: published postings, and every position."""
    return Posting.objects.published() if kind == IndexMark.Kind.POSTING else Position.objects.all()


def document_key(kind: str, object_id: int) -> str:
    return f"{kind}:{object_id}"


def documents(kind: str, ids: Sequence[int]) -> Iterator[Document]:
    """The documents of those jobs among `ids` that belong in the index."""
    for values in document_values(kind, ids):
        yield Document.from_dict({**values, "card": values["card"].encode()}, schema())


def document_values(kind: str, ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    """The same as plain values; `fingerprint` stands for all of them."""
    fields = _JOB_FIELDS + (_POSTING_FIELDS if kind == IndexMark.Kind.POSTING else ())
    wanted = set(ids)
    jobs = [job for job in searchable(kind).filter(_among("pk", ids)).values(*fields) if job["pk"] in wanted]
    parts = _read_parts(kind, ids, jobs)
    for job in jobs:
        values = _values(kind, job, parts)
        yield {**values, "fingerprint": _fingerprint(values)}


def _fingerprint(values: dict[str, Any]) -> int:
    digest = blake2b(json.dumps(values).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


@dataclass(frozen=True)
class Parts:
    """The rows that belong to jobs, by the job's key; spellings by agency, unit names (large to small) by unit."""

    salaries: dict[int, list[tuple]]
    places: dict[int, list[tuple]]
    routes: dict[int, list[tuple]]
    duties: dict[int, list[tuple]]
    sections: dict[int, list[tuple]]
    other_text: dict[int, list[tuple]]
    internal_names: dict[int, list[tuple]]
    spellings: dict[int, list[tuple]]
    units: dict[int, list[str]]


def _read_parts(kind: str, ids: Sequence[int], jobs: list[dict[str, Any]]) -> Parts:
    def rows(model: type[JobPart], *fields: str, **only: Any) -> dict[int, list[tuple]]:
        found = model._default_manager.filter(_among(f"{kind}_id", ids), **only).order_by("ordinal", "pk")
        return _by_first(found.values_list(f"{kind}_id", *fields))

    requirements = rows(QualificationRequirement, "text")
    for owner, texts in rows(PreferredQualification, "text").items():
        requirements[owner].extend(texts)
    agencies = {job["agency_id"] for job in jobs}
    return Parts(
        salaries=rows(SalaryRange, *SALARY_FIELDS),
        places=rows(Location, "city", "county", "state", "postal_code", "place__city", "place__county"),
        routes=rows(QualificationRoute, "text", "degree", "experience_years"),
        duties=rows(Duty, "title", "tasks"),
        sections=rows(Section, "heading", "text"),
        other_text=requirements,
        internal_names=rows(Contact, "name", "email", "phone", role=Contact.INTERNAL),
        spellings=_by_first(AgencySpelling.objects.filter(agency__in=agencies).values_list("agency_id", "spelling")),
        units=_unit_names({job["unit_id"] for job in jobs} - {None}),
    )


def _among(key: str, ids: Sequence[int]) -> Q:
    """Rows whose `key` is among `ids`, and perhaps a few others: a range takes Django far less time than a list."""
    span = max(ids, default=0) - min(ids, default=0)
    if ids and span < SPARSEST_RANGE * len(ids):
        return Q(**{f"{key}__gte": min(ids), f"{key}__lte": max(ids)})
    return Q(**{f"{key}__in": ids})


def _by_first(rows: Iterable[tuple]) -> dict[int, list[tuple]]:
    grouped: dict[int, list[tuple]] = defaultdict(list)
    for owner, *values in rows:
        grouped[owner].append(tuple(values))
    return grouped


def _unit_names(ids: set[int]) -> dict[int, list[str]]:
    """Each unit's name after those of the units above it; one query a level."""
    names: dict[int, list[str]] = {pk: [] for pk in ids}
    wanted = {pk: [pk] for pk in ids}
    while wanted:
        above: dict[int, list[int]] = defaultdict(list)
        for pk, name, parent in Unit.objects.filter(pk__in=wanted).values_list("pk", "name", "parent_id"):
            for below in wanted[pk]:
                names[below].insert(0, name)
                if parent:
                    above[parent].append(below)
        wanted = dict(above)
    return names


def _values(kind: str, job: dict[str, Any], parts: Parts) -> dict[str, Any]:
    texts = _texts(job, parts)
    salaries, places = parts.salaries.get(job["pk"], ()), parts.places.get(job["pk"], ())
    annual = [(low, high) for _, _, low, high, currency, *_ in salaries if currency == "USD"]
    return {
        "key": document_key(kind, job["pk"]),
        "object_id": job["pk"],
        "card": store_card(job, parts.units.get(job["unit_id"], [""])[-1], places, salaries),
        **texts,
        "prefix": list(texts.values()),
        "identifier": _identifiers(job),
        **_choices(kind, job, parts),
        **_pay_values(annual),
        **_moments(job, _pay_top(annual)),
    }


def _texts(job: dict[str, Any], parts: Parts) -> dict[str, str]:
    pk = job["pk"]
    places = parts.places.get(pk, ())
    duties = [line for title, tasks in parts.duties.get(pk, ()) for line in (title, *map(str, tasks)) if line]
    series = job["series__name"] or job["classification__series__name"]
    agency = [job["agency__name"], job["agency__jurisdiction__name"], *parts.units.get(job["unit_id"], ())]
    agency += [spelling for (spelling,) in parts.spellings.get(job["agency_id"], ())]
    return {
        "title": _joined([job["title"], job["working_title"]]),
        "classification": _joined([job["classification__title"], job["classification__number"], series]),
        "agency": _joined(agency),
        "place": _joined([word for place in places for word in _place_words(*place)]),
        "duties": "\n".join(duties),
        "body": _body(pk, parts, duties),
    }


def _joined(texts: Iterable[str | None]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _place_words(city: str, county: str, state: str, code: str, known_city: str, known_county: str) -> list[str]:
    county = known_county or county
    return [known_city or city, city, f"{county} County" if county else "", state, code]


def _body(pk: int, parts: Parts, duties: list[str]) -> str:
    """All the text, each statement once: what the sections hold already is not repeated.

    Lines that name a person of the employer's own (role `internal`) are never shown, so they are not searched either.
    """
    told = [text for section in parts.sections.get(pk, ()) for text in section if text]
    private = [word for contact in parts.internal_names.get(pk, ()) for word in contact if word]
    if private:
        told = [_without_lines_that_name(private, text) for text in told]
    body = "\n".join(told)
    rest = [*duties, *(route[0] for route in parts.routes.get(pk, ())), *(t for (t,) in parts.other_text.get(pk, ()))]
    return "\n".join([body, *(text for text in dict.fromkeys(rest) if text not in body)])


def _without_lines_that_name(private: list[str], text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not any(word in line for word in private))


def identifier_of(text: str) -> str:
    """The form in which a requisition, class or position number is looked up: REQ-19 and req19 are one."""
    return _NOT_IN_IDENTIFIER.sub("", text).lower()


def _identifiers(job: dict[str, Any]) -> list[str]:
    """Each number whole, and its runs of digits: 195001 finds REQ-195001, and 0104 finds C0104."""
    printed = [job["classification__number"], job["position_number"], job.get("requisition_id")]
    whole = [identifier_of(number) for number in printed if number]
    return list(dict.fromkeys([*whole, *(run for number in whole for run in _DIGITS.findall(number))]))


def _choices(kind: str, job: dict[str, Any], parts: Parts) -> dict[str, Any]:
    places = parts.places.get(job["pk"], ())
    return {
        "kind": kind,
        "agency_slug": job["agency__slug"],
        "series": job["series__slug"] or job["classification__series__slug"] or NOT_STATED,
        "city": _distinct(known_city or city for city, _, _, _, known_city, _ in places),
        "county": _distinct(known_county or county for _, county, _, _, _, known_county in places),
        "schedule": job["schedule"] or NOT_STATED,
        "appointment": job["appointment"] or NOT_STATED,
        "work_mode": job["work_mode"] or NOT_STATED,
        "education": lowest_education(parts.routes.get(job["pk"], ())),
    }


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value)) or [NOT_STATED]


def lowest_education(routes: Iterable[tuple[str, str, Decimal | None]]) -> str:
    """The lowest degree with which one of the routes (text, degree, years of experience) can be met.

    A route that asks for years of experience and names no degree can be met without one. A route that says neither (a
    certificate) says nothing about degrees.
    """
    degrees = [degree or ("none" if years is not None else "") for _, degree, years in routes]
    return min((degree for degree in degrees if degree), key=DEGREES.index, default=NOT_STATED)


def pay_ranges(salaries: Iterable[tuple[Decimal | None, Decimal | None]]) -> list[tuple[int, int]]:
    """Stated yearly pay in cents as at most PAY_SLOTS ranges, in order and apart from each other.

    Pay of which one end is stated ("from $25 an hour") is open at the other: from 0, or up to OPEN_PAY.
    """
    ends = sorted(
        (0 if low is None else int(low * 100), OPEN_PAY if high is None else int(high * 100))
        for low, high in salaries
        if low is not None or high is not None
    )
    joined: list[tuple[int, int]] = []
    for low, high in ends:
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    while len(joined) > PAY_SLOTS:
        gap = min(range(len(joined) - 1), key=lambda at: joined[at + 1][0] - joined[at][1])
        joined[gap : gap + 2] = [(joined[gap][0], joined[gap + 1][1])]
    return joined


def _pay_values(salaries: Iterable[tuple]) -> dict[str, Any]:
    ranges = pay_ranges(salaries)
    values: dict[str, Any] = {"pay_stated": "stated" if ranges else NOT_STATED}
    for slot, (low, high) in enumerate(ranges):
        values |= {f"pay_min_{slot}": low, f"pay_max_{slot}": high}
    return values


def _pay_top(salaries: Iterable[tuple]) -> int:
    """The highest stated yearly pay in whole dollars; 0 where none is stated."""
    return min(int(max((amount for ends in salaries for amount in ends if amount is not None), default=0)), HIGHEST_PAY)


def _moments(job: dict[str, Any], pay_top: int) -> dict[str, Any]:
    """Dates as numbers, and the sort keys: what is sorted by, and below it the job's own key.

    A job without a posting date is sorted, never filtered, by the day on which it came here.
    """
    closes_at: datetime | None = job.get("closes_at")
    posted: date | None = job.get("date_posted")
    closes = NO_DEADLINE if closes_at is None else int(closes_at.timestamp())
    day = posted or job["created_at"].astimezone(UTC).date()
    return {
        "closes": closes,
        "posted": [] if posted is None else [days_since_epoch(posted)],
        "by_newest": (days_since_epoch(day) << 32) + job["pk"] % 2**32,
        "by_closing": (closes << 26) + job["pk"] % 2**26,
        "by_pay": (pay_top << 32) + job["pk"] % 2**32,
        "freshness": _freshness(day, job["pk"]),
    }


def days_since_epoch(day: date) -> int:
    return (day - EPOCH).days


def _freshness(day: date, pk: int) -> float:
    """What a score is multiplied with: doubles in three years, so the newer of two like postings comes first.

    As a power it needs no today: the ratio of two jobs stays the same. The last thousandth depends on the key alone and
    keeps equal scores in one order.
    """
    tie = (pk * 2654435761 % 4096) / 4096
    return 2 ** ((day - FRESHNESS_FROM).days / FRESHNESS_DOUBLES_IN_DAYS) * (1 + tie / 1000)
