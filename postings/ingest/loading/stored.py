"""The rows of jobs that are stored already, and the record that a job's rows amount to."""

from collections import defaultdict
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q

from postings.ingest.loading.rows import PART_MODELS, JobRows
from postings.ingest.record import (
    AgencyText,
    ClassificationText,
    ContactText,
    DutyText,
    Education,
    Evidence,
    LocationText,
    Qualifications,
    Record,
    Requirement,
    Route,
    SalaryText,
    SectionText,
)
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
from postings.models.job import Job
from postings.models.parts import JobPart


def stored_rows(
    model: type[Posting] | type[Position], *conditions: Q, lock: bool = False, **which: Any
) -> list[JobRows]:
    """The jobs that the lookup means, with their parts, in a fixed number of queries.

    With `lock` nobody else changes these jobs before the caller's transaction ends; an edit that is being saved is
    waited for. Whoever edits parts of a job locks the job first.
    """
    jobs = model.objects.filter(*conditions, **which).order_by("pk").select_related(*_WITH)
    jobs = jobs.defer("source_document__text", "source_document__places")
    if lock:
        jobs = jobs.select_for_update(of=("self",))
    rows = {job.pk: JobRows(job, []) for job in jobs}
    owner = f"{model._meta.model_name}_id"
    for part_model in PART_MODELS if rows else ():
        for part in part_model._default_manager.filter(**{f"{owner}__in": list(rows)}).order_by("ordinal", "pk"):
            rows[getattr(part, owner)].parts.append(part)
    return list(rows.values())


def record_of(rows: JobRows) -> Record:
    """What the rows say, in the shape in which documents are read. Names are those of the agency, class and units that
    the printed ones were taken for; amounts are without superfluous zeros."""
    job = rows.job
    parts: dict[type[JobPart], list[Any]] = defaultdict(list)
    for part in rows.parts:
        parts[type(part)].append(part)
    return Record(
        kind=rows.kind,
        **{name: _stated(getattr(job, name)) for name in _SAME_COLUMNS},
        title=job.title,
        agency=_agency(job),
        classification=_classification(job),
        overtime_eligible=job.overtime_eligible,
        **(_opening(job) if isinstance(job, Posting) else {}),
        salary_ranges=tuple(map(_salary, parts[SalaryRange])),
        locations=tuple(map(printed_location, parts[Location])),
        contacts=tuple(map(_contact, parts[Contact])),
        qualifications=_qualifications(parts),
        duties=tuple(map(_duty, parts[Duty])),
        sections=tuple(map(_section, parts[Section])),
        evidence={key: Evidence(**entry) for key, entry in job.evidence.items() if entry.get("first_line")},
    )


_WITH = (
    "agency__jurisdiction",
    "unit__parent__parent",
    "classification__series",
    "series",
    "source_document",
)
_SAME_COLUMNS = (
    "working_title",
    "position_number",
    "appointment",
    "schedule",
    "work_mode",
    "service_type",
    "flsa",
    "representation",
)


def _agency(job: Job) -> AgencyText:
    agency = job.agency
    units = tuple(unit.name for unit in job.unit.path()) if job.unit else ()
    return AgencyText(agency.name, _stated(agency.number), agency.jurisdiction.name, units)


def _classification(job: Job) -> ClassificationText | None:
    series = job.series.name if job.series else None
    if job.classification:
        row = job.classification
        return ClassificationText(row.title, _stated(row.number), series, row.level)
    return ClassificationText(series=series) if series else None


def _opening(posting: Posting) -> dict[str, Any]:
    closes_at = None
    if posting.closes_at:
        moment = posting.closes_at.astimezone(ZoneInfo(posting.time_zone or settings.TIME_ZONE))
        closes_at = moment.isoformat() if posting.closes_time_stated else moment.date().isoformat()
    return {
        "requisition_id": _stated(posting.requisition_id),
        "date_posted": posting.date_posted.isoformat() if posting.date_posted else None,
        "closes_at": closes_at,
        "open_until_filled": posting.open_until_filled,
        "openings": posting.openings,
    }


def _stated(value: str) -> Any:
    """None for an empty column. The columns' choices are the record's literals, which a type checker cannot see."""
    return value or None


def _number(number: Decimal | None) -> str | None:
    return None if number is None else f"{number.normalize():f}"


def _salary(row: SalaryRange) -> SalaryText:
    return SalaryText(
        minimum=_number(row.minimum),
        maximum=_number(row.maximum),
        currency=row.currency,
        period=_stated(row.period),
        period_status=_stated(row.period_status),
        label=_stated(row.label),
        stated=row.stated,
    )


def printed_location(row: Location) -> LocationText:
    """A place of work as the record has it."""
    return LocationText(
        _stated(row.street), _stated(row.city), _stated(row.county), _stated(row.state), _stated(row.postal_code)
    )


def _contact(row: Contact) -> ContactText:
    return ContactText(_stated(row.name), _stated(row.role), _stated(row.email), _stated(row.phone))


def _duty(row: Duty) -> DutyText:
    low, high = (_share(percent) for percent in (row.percent_low, row.percent_high))
    percent = low if low is None or high is None or low == high else (low, high)
    return DutyText(percent, _stated(row.change), row.essential, _stated(row.title), tuple(row.tasks))


def _share(percent: Decimal | None) -> int | float | None:
    if percent is None:
        return None
    return int(percent) if percent == percent.to_integral_value() else float(percent)


def _section(row: Section) -> SectionText:
    return SectionText(row.heading, _stated(row.kind), row.first_line or 0, row.last_line or 0)


def _qualifications(parts: dict[type[JobPart], list[Any]]) -> Qualifications:
    return Qualifications(
        routes=tuple(map(_route, parts[QualificationRoute])),
        requirements=tuple(
            Requirement(row.kind, row.text, _stated(row.when), _stated(row.level))
            for row in parts[QualificationRequirement]
        ),
        preferred=tuple(row.text for row in parts[PreferredQualification]),
    )


def _route(row: QualificationRoute) -> Route:
    education = Education(_stated(row.degree), _stated(row.field)) if row.degree or row.field else None
    years = _number(row.experience_years)
    return Route(row.text, education, years, _stated(row.experience_in), _stated(row.kind), _stated(row.level))
