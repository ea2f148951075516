"""The rows of jobs that are stored already, and the record that a job's rows amount to."""

from collections import defaultdict
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

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


def stored_rows(model: type[Posting] | type[Position], **which: Any) -> list[JobRows]:
    """The jobs that the lookup `which` means, with their parts, in a fixed number of queries."""
    jobs = model.objects.filter(**which).order_by("pk").select_related(*_WITH).defer("source_document__text")
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
        kind="posting" if isinstance(job, Posting) else "position",
        **{name: getattr(job, name) or None for name in _SAME_COLUMNS},
        title=job.title,
        agency=_agency(job),
        classification=_classification(job),
        overtime_eligible=job.overtime_eligible,
        **(_opening(job) if isinstance(job, Posting) else {}),
        salary_ranges=tuple(map(_salary, parts[SalaryRange])),
        locations=tuple(map(_location, parts[Location])),
        contacts=tuple(map(_contact, parts[Contact])),
        qualifications=_qualifications(parts),
        duties=tuple(map(_duty, parts[Duty])),
        sections=tuple(map(_section, parts[Section])),
        evidence={key: Evidence(**evidence) for key, evidence in job.evidence.items()},
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
    return AgencyText(agency.name, agency.number or None, agency.jurisdiction.name, units)


def _classification(job: Job) -> ClassificationText | None:
    series = job.series.name if job.series else None
    if job.classification:
        row = job.classification
        return ClassificationText(row.title, row.number or None, series, row.level)
    return ClassificationText(series=series) if series else None


def _opening(posting: Posting) -> dict[str, Any]:
    closes_at = None
    if posting.closes_at:
        moment = posting.closes_at.astimezone(ZoneInfo(posting.time_zone or settings.TIME_ZONE))
        closes_at = moment.isoformat() if posting.closes_time_stated else moment.date().isoformat()
    return {
        "requisition_id": posting.requisition_id or None,
        "date_posted": posting.date_posted.isoformat() if posting.date_posted else None,
        "closes_at": closes_at,
        "open_until_filled": posting.open_until_filled,
    }


def _number(number: Decimal | None) -> str | None:
    return None if number is None else f"{number.normalize():f}"


def _salary(row: SalaryRange) -> SalaryText:
    return SalaryText(
        minimum=_number(row.minimum),
        maximum=_number(row.maximum),
        currency=row.currency,
        period=row.period or None,
        period_status=row.period_status or None,
        label=row.label or None,
        stated=row.stated,
    )


def _location(row: Location) -> LocationText:
    return LocationText(
        row.street or None, row.city or None, row.county or None, row.state or None, row.postal_code or None
    )


def _contact(row: Contact) -> ContactText:
    return ContactText(row.name or None, row.role or None, row.email or None, row.phone or None)


def _duty(row: Duty) -> DutyText:
    low, high = (_share(percent) for percent in (row.percent_low, row.percent_high))
    percent = low if low is None or high is None or low == high else (low, high)
    return DutyText(percent, row.change or None, row.essential, row.title or None, tuple(row.tasks))


def _share(percent: Decimal | None) -> int | float | None:
    if percent is None:
        return None
    return int(percent) if percent == percent.to_integral_value() else float(percent)


def _section(row: Section) -> SectionText:
    return SectionText(row.heading, row.kind, row.first_line or 0, row.last_line or 0)


def _qualifications(parts: dict[type[JobPart], list[Any]]) -> Qualifications:
    return Qualifications(
        routes=tuple(map(_route, parts[QualificationRoute])),
        requirements=tuple(Requirement(row.kind, row.text) for row in parts[QualificationRequirement]),
        preferred=tuple(row.text for row in parts[PreferredQualification]),
    )


def _route(row: QualificationRoute) -> Route:
    education = Education(row.degree or None, row.field or None) if row.degree or row.field else None
    return Route(row.text, education, _number(row.experience_years), row.experience_in or None)
