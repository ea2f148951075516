"""From rows to search documents: what is indexed of a job, read for many jobs at once.

Rows are read as plain tuples, in a fixed number of queries for any number of jobs; model instances would take longer
to make than all the rest.
"""

import json
import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

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
from postings.presentation.redaction import FORM_LAYOUTS, WITHHELD, Redaction, spellings_of
from postings.presentation.sections import PRIVATE_KINDS
from postings.qualifying import asked_of, licenses_needed
from search.cards import SALARY_FIELDS, localities, store_card
from search.counting import pack
from search.histogram import pay_bars
from search.models import IndexMark
from search.schema import NOT_STATED, TEXT_WEIGHTS
from search.values import moments, pay_ranges, pay_values, qualifying_values

JOBS: dict[str, type[Posting] | type[Position]] = {
    IndexMark.Kind.POSTING: Posting,
    IndexMark.Kind.POSITION: Position,
}
# How many keys a range of them may hold for each one that is wanted.
SPARSEST_RANGE = 2

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


def prepared(kind: str, ids: Sequence[int]) -> list[tuple[int, str]]:
    """The documents of those jobs among `ids` that belong in the index, each as the JSON that the index takes, after
    its job's key."""
    return [(values["object_id"], text) for values, text, _ in _documents(kind, ids)]


def fingerprints(kind: str, ids: Sequence[int]) -> dict[int, int]:
    """What stands in the index for all that the documents of the same jobs say, by the job's key."""
    return {values["object_id"]: fingerprint for values, _, fingerprint in _documents(kind, ids)}


def _documents(kind: str, ids: Sequence[int]) -> Iterator[tuple[dict[str, Any], str, int]]:
    for values in document_values(kind, ids):
        told = _json(values)
        fingerprint = int.from_bytes(blake2b(told, digest_size=8).digest(), signed=True)
        names = f"{values['title']}\n{values['classification']}"
        rest = _json(
            {"fingerprint": fingerprint, "name_words": names, "prefix": [values[name] for name in TEXT_WEIGHTS]}
        )
        yield values, f"{told[:-1].decode()},{rest[1:].decode()}", fingerprint


def _json(values: dict[str, Any]) -> bytes:
    # Half a character, which the engine would refuse and all other changes with it, becomes a question mark.
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace")


def document_values(kind: str, ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    """The same documents as plain values, without what is computed from these."""
    fields = _JOB_FIELDS + (_POSTING_FIELDS if kind == IndexMark.Kind.POSTING else ())
    wanted = set(ids)
    jobs = [job for job in searchable(kind).filter(_among("pk", ids)).values(*fields) if job["pk"] in wanted]
    parts = _read_parts(kind, ids, jobs)
    return (_values(kind, job, parts) for job in jobs)


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


def _read_parts(kind: str, ids: Sequence[int], jobs: list[dict[str, Any]]) -> Parts:
    def rows(model: type[JobPart], *fields: Any, **only: Any) -> dict[int, list[tuple]]:
        found = model._default_manager.filter(_among(f"{kind}_id", ids), **only).order_by(f"{kind}_id", "ordinal", "pk")
        return _by_first(found.values_list(f"{kind}_id", *fields))

    requirements = rows(QualificationRequirement, "text", "kind", "when")
    for owner, texts in rows(PreferredQualification, "text").items():
        requirements[owner].extend((text, "", "") for (text,) in texts)
    agencies = {job["agency_id"] for job in jobs}
    return Parts(
        salaries=rows(SalaryRange, *SALARY_FIELDS),
        places=rows(Location, "city", "county", "state", "postal_code", "place__city", "place__county"),
        routes=rows(QualificationRoute, "text", "degree", "experience_years", "kind"),
        # As the database's text: one reading of all tasks of a job takes less time than one of each.
        duties=rows(Duty, "title", Cast("tasks", TextField())),
        sections=rows(Section, "heading", "text", "kind"),
        needs=requirements,
        internal=rows(Contact, "name", "email", "phone", role=Contact.INTERNAL),
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


def _values(kind: str, job: dict[str, Any], parts: Parts) -> dict[str, Any]:
    texts = _texts(job, parts)
    salaries, places = parts.salaries.get(job["pk"], ()), parts.places.get(job["pk"], ())
    annual = [(low, high) for _, _, low, high, currency, *_ in salaries if currency == "USD"]
    ways = [asked_of(degree, years, kind) for _, degree, years, kind in parts.routes.get(job["pk"], ())]
    counted = [way for way in ways if way]
    needs = licenses_needed((kind, text, when) for text, kind, when in parts.needs.get(job["pk"], ()))
    choices = _choices(kind, job, parts) | pay_values(annual) | pay_bars(pay_ranges(annual))
    choices |= qualifying_values(counted, needs)
    card = store_card(job, parts.units.get(job["unit_id"], [""])[-1], places, salaries, counted, needs)
    return {
        "key": document_key(kind, job["pk"]),
        "object_id": job["pk"],
        "card": b64encode(card.encode()).decode(),
        **texts,
        "identifier": _identifiers(job),
        **choices,
        **pack(choices),
        **moments(job, annual),
    }


def _texts(job: dict[str, Any], parts: Parts) -> dict[str, str]:
    pk = job["pk"]
    places = parts.places.get(pk, ())
    duties = _duty_lines(parts.duties.get(pk, ()))
    series = job["series__name"] or job["classification__series__name"]
    agency = [job["agency__name"], job["agency__jurisdiction__name"], *parts.units.get(job["unit_id"], ())]
    agency += [spelling for (spelling,) in parts.spellings.get(job["agency_id"], ())]
    public = _redaction(job, parts)
    return {
        "title": _joined([job["title"], job["working_title"]]),
        "classification": _joined([job["classification__title"], job["classification__number"], series]),
        "agency": _joined(agency),
        "place": _joined([word for place in places for word in _place_words(*place)]),
        "duties": public("\n".join(duties)),
        "demands": public("\n".join(_demands(pk, parts))),
        "body": public(_body(pk, parts, duties)),
    }


def _duty_lines(duties: Sequence[tuple[str, str]]) -> list[str]:
    tasks = json.loads(f"[{','.join(tasks for _, tasks in duties)}]")
    return [line for (title, _), own in zip(duties, tasks, strict=True) for line in (title, *map(str, own)) if line]


def _redaction(job: dict[str, Any], parts: Parts) -> Callable[[str], str]:
    """What takes out of a text whom and what the job's own page does not show either."""
    internal = [
        Contact(name=name, email=email, phone=phone) for name, email, phone in parts.internal.get(job["pk"], ())
    ]
    is_form = job["source_document__layout"] in FORM_LAYOUTS
    if not (internal or is_form):
        return str
    mask = Redaction(is_form, {text for contact in internal for text in spellings_of(contact)})
    return lambda text: mask(text).replace(WITHHELD, "")


def _joined(texts: Iterable[str | None]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _place_words(city: str, county: str, state: str, code: str, known_city: str, known_county: str) -> list[str]:
    county = known_county or county
    return [known_city or city, city, f"{county} County" if county else "", state, code]


def _body(pk: int, parts: Parts, duties: list[str]) -> str:
    """All the text, each statement once: what the sections hold already is not repeated.

    What stands before the first heading comes last: labels and their values make poor snippets.
    """
    public = [section for *section, kind in parts.sections.get(pk, ()) if kind not in PRIVATE_KINDS]
    public.sort(key=lambda section: not section[0])
    body = "\n".join(text for section in public for text in section if text)
    rest = [*duties, *_demands(pk, parts)]
    return "\n".join([body, *(text for text in dict.fromkeys(rest) if text not in body)])


def _demands(pk: int, parts: Parts) -> list[str]:
    return [*(route[0] for route in parts.routes.get(pk, ())), *(need[0] for need in parts.needs.get(pk, ()))]


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
        "name": job["working_title"] or job["title"],
        "agency_slug": job["agency__slug"],
        "classification_slug": job["classification__slug"] or NOT_STATED,
        "series": job["series__slug"] or job["classification__series__slug"] or NOT_STATED,
        "city": _distinct(known_city or city for city, _, _, _, known_city, _ in places),
        "locality": localities(places),
        "county": _distinct(known_county or county for _, county, _, _, _, known_county in places),
        "schedule": job["schedule"] or NOT_STATED,
        "appointment": job["appointment"] or NOT_STATED,
        "work_mode": job["work_mode"] or NOT_STATED,
    }


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value)) or [NOT_STATED]
