"""Rows for tests, made straight from models, with defaults that make sense in American state service."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from agencies.models import Agency, Classification, ClassificationSeries, Jurisdiction, Unit
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
    SourceDocument,
)

PACIFIC = "America/Los_Angeles"
_numbers = count(1)


def make_jurisdiction(name: str = "State of Oregon", **values: Any) -> Jurisdiction:
    defaults = {"slug": slugify(name), "kind": "state", "state": "OR", "time_zone": PACIFIC, **values}
    return Jurisdiction.objects.get_or_create(name=name, defaults=defaults)[0]


def make_agency(name: str = "Department of Forestry", **values: Any) -> Agency:
    values.setdefault("jurisdiction", make_jurisdiction())
    defaults = {"slug": slugify(name), **values}
    return Agency.objects.get_or_create(name=name, jurisdiction=defaults.pop("jurisdiction"), defaults=defaults)[0]


def make_unit(agency: Agency, *names: str) -> Unit:
    """The chain of units called `names`, from large to small; the smallest is returned."""
    unit: Unit | None = None
    for name in names:
        unit = Unit.objects.get_or_create(agency=agency, parent=unit, name=name)[0]
    assert unit is not None
    return unit


def make_series(name: str = "Office Specialist", **values: Any) -> ClassificationSeries:
    jurisdiction = values.pop("jurisdiction", None) or make_jurisdiction()
    defaults = {"slug": slugify(name), **values}
    return ClassificationSeries.objects.get_or_create(name=name, jurisdiction=jurisdiction, defaults=defaults)[0]


def make_classification(title: str = "Office Specialist 2", number: str = "C0104", **values: Any) -> Classification:
    values.setdefault("jurisdiction", make_jurisdiction())
    values.setdefault("slug", slugify(f"{title} {number}"))
    return Classification.objects.create(title=title, number=number, **values)


def make_document(*lines: str, **values: Any) -> SourceDocument:
    values.setdefault("name", f"document-{next(_numbers)}.txt")
    values.setdefault("sha256", f"{next(_numbers):064x}")
    values.setdefault("media_type", "text/plain")
    values.setdefault("layout", "oregon_announcement")
    return SourceDocument.objects.create(text="\n".join(lines), **values)


def make_posting(title: str = "Wildland Fire Dispatcher", **values: Any) -> Posting:
    """A published posting that closes in ten days unless the values say otherwise."""
    values.setdefault("agency", None)
    values["agency"] = values["agency"] or make_agency()
    values.setdefault("date_posted", timezone.localdate() - timedelta(days=4))
    values.setdefault("closes_at", timezone.now() + timedelta(days=10))
    values.setdefault("time_zone", PACIFIC)
    return Posting.objects.create(title=title, **values)


def make_position(title: str = "Career Coach", **values: Any) -> Position:
    values.setdefault("agency", None)
    values["agency"] = values["agency"] or make_agency()
    return Position.objects.create(title=title, **values)


def job_of(job: Posting | Position) -> dict[str, Any]:
    """The keyword that ties a part's row to its job."""
    return {"posting": job} if isinstance(job, Posting) else {"position": job}


def add_salary(job: Posting | Position, minimum: str | None, maximum: str | None, **values: Any) -> SalaryRange:
    """A printed range, a month's pay unless `period` says otherwise."""
    values.setdefault("period", "month")
    values.setdefault("period_status", "stated")
    low, high = (Decimal(amount) if amount else None for amount in (minimum, maximum))
    return SalaryRange.objects.create(minimum=low, maximum=high, **job_of(job), **values)


def add_duty(job: Posting | Position, *tasks: str, percent: str | None = None, **values: Any) -> Duty:
    share = Decimal(percent) if percent else None
    values.setdefault("percent_low", share)
    values.setdefault("percent_high", share)
    return Duty.objects.create(tasks=list(tasks), **job_of(job), **values)


def add_route(job: Posting | Position, text: str, **values: Any) -> QualificationRoute:
    return QualificationRoute.objects.create(text=text, **job_of(job), **values)


def add_requirement(job: Posting | Position, text: str, **values: Any) -> QualificationRequirement:
    return QualificationRequirement.objects.create(text=text, **job_of(job), **values)


def add_preferred(job: Posting | Position, text: str, **values: Any) -> PreferredQualification:
    return PreferredQualification.objects.create(text=text, **job_of(job), **values)


def add_location(job: Posting | Position, city: str = "Salem", county: str = "Marion", **values: Any) -> Location:
    values.setdefault("state", "OR")
    return Location.objects.create(city=city, county=county, **job_of(job), **values)


def add_contact(job: Posting | Position, name: str, role: str = "recruiter", **values: Any) -> Contact:
    return Contact.objects.create(name=name, role=role, **job_of(job), **values)


def add_section(job: Posting | Position, heading: str, text: str, **values: Any) -> Section:
    return Section.objects.create(heading=heading, text=text, **job_of(job), **values)


def evidence(first_line: int, text: str = "", status: str = "stated", last_line: int | None = None) -> dict[str, Any]:
    """One entry of a job's evidence."""
    return {"first_line": first_line, "last_line": last_line or first_line, "text": text, "status": status}


def on(year: int, month: int, day: int) -> date:
    return date(year, month, day)


def at(text: str) -> datetime:
    """The moment an ISO 8601 text with an offset names."""
    return datetime.fromisoformat(text)
