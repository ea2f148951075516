"""From a record to the rows that hold it, not yet saved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from django.conf import settings

from agencies.matching import Directory
from agencies.models import Agency
from postings.ingest.document import Document
from postings.ingest.loading.columns import NotStorable, check_columns
from postings.ingest.loading.places import Gazetteer
from postings.ingest.record import AgencyText, ClassificationText, DutyText, Kind, Record, SalaryText, SectionText
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

# The order in which parts are written and removed.
PART_MODELS: tuple[type[JobPart], ...] = (
    SalaryRange,
    Location,
    Contact,
    Duty,
    Section,
    QualificationRoute,
    QualificationRequirement,
    PreferredQualification,
)
# The last place that the columns of pay keep.
_SMALLEST_PAY = Decimal("0.0001")


@dataclass
class JobRows:
    """A job's row with the rows of its parts, in their order within each model."""

    job: Posting | Position
    parts: list[JobPart]

    @property
    def key(self) -> str:
        return self.job.natural_key or ""

    @property
    def kind(self) -> Kind:
        return "posting" if isinstance(self.job, Posting) else "position"

    def of(self, model: type[JobPart]) -> list:
        return [part for part in self.parts if isinstance(part, model)]


class RowMaker:
    """Makes rows of records. It finds, or makes, the agencies, units and classes that they name; so call it inside
    the load's transaction, and `forget` after that was rolled back."""

    def __init__(self) -> None:
        self._directory = Directory()
        self._gazetteer = Gazetteer()

    def forget(self) -> None:
        self._directory.forget()

    def agency(self, record: Record) -> Agency:
        """The employer's row. Raises NotStorable for a name that has no room."""
        printed = record.agency or AgencyText()
        check_columns(Agency(name=printed.name or "", number=printed.number or ""))
        return self._directory.agency(printed.name, printed.number, printed.jurisdiction)

    def rows(self, record: Record, document: Document) -> JobRows:
        """The rows of one of the document's records. Raises NotStorable when a value has no room in its column."""
        agency = self.agency(record)
        job = self._job(record, agency)
        parts = [*self._locations(record, agency), *_parts(record, document)]
        for row in (job, *parts):
            check_columns(row)
        return JobRows(job, parts)

    def _job(self, record: Record, agency: Agency) -> Posting | Position:
        printed = record.agency or AgencyText()
        printed_class = record.classification or ClassificationText()
        jurisdiction = agency.jurisdiction
        classification = self._directory.classification(jurisdiction, **vars(printed_class))
        series = classification.series if classification else None
        if series is None and printed_class.series:
            series = self._directory.series(jurisdiction, printed_class.series)
        job: Posting | Position = _posting(record, agency) if record.kind == "posting" else Position()
        for name in _SAME_COLUMNS:
            setattr(job, name, getattr(record, name) or "")
        job.agency, job.classification, job.series = agency, classification, series
        job.unit = self._directory.unit(agency, printed.units)
        job.overtime_eligible = record.overtime_eligible
        job.evidence = {key: dict(vars(evidence)) for key, evidence in record.evidence.items()}
        return job

    def _locations(self, record: Record, agency: Agency) -> Iterator[Location]:
        for ordinal, printed in enumerate(record.locations):
            yield Location(
                ordinal=ordinal,
                street=printed.street or "",
                city=printed.city or "",
                county=printed.county or "",
                state=printed.state or "",
                postal_code=printed.postal_code or "",
                place=self._gazetteer.place(printed, agency.jurisdiction.state),
            )


# Letters and digits of what may stand before a heading: "12.", "IV)", "b.".
_LONGEST_NUMBER = 3

_SAME_COLUMNS = (
    "title",
    "working_title",
    "position_number",
    "appointment",
    "schedule",
    "work_mode",
    "service_type",
    "flsa",
    "representation",
)


def _posting(record: Record, agency: Agency) -> Posting:
    zone = agency.jurisdiction.time_zone or settings.TIME_ZONE
    closes_at, is_stated = _closing(record.closes_at, zone)
    return Posting(
        requisition_id=record.requisition_id or "",
        date_posted=date.fromisoformat(record.date_posted) if record.date_posted else None,
        closes_at=closes_at,
        closes_time_stated=is_stated,
        time_zone=zone,
        open_until_filled=record.open_until_filled,
        openings=record.openings,
    )


def _closing(printed: str | None, zone: str) -> tuple[datetime | None, bool]:
    """The moment applications end, and whether its time of day is printed; a date alone ends with its last second."""
    if printed is None:
        return None, False
    if "T" in printed:
        moment = datetime.fromisoformat(printed)
        return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))), True
    return datetime.combine(date.fromisoformat(printed), time(23, 59, 59), ZoneInfo(zone)), False


def _parts(record: Record, document: Document) -> Iterator[JobPart]:
    for ordinal, salary in enumerate(record.salary_ranges):
        yield _salary(ordinal, salary)
    for ordinal, contact in enumerate(record.contacts):
        values = {name: value or "" for name, value in vars(contact).items()}
        yield Contact(ordinal=ordinal, **values)
    for ordinal, duty in enumerate(record.duties):
        yield _duty(ordinal, duty)
    for ordinal, section in enumerate(record.sections):
        yield _section(ordinal, section, document)
    yield from _qualifications(record)


def _salary(ordinal: int, printed: SalaryText) -> SalaryRange:
    minimum, maximum = (_amount(amount) for amount in (printed.minimum, printed.maximum))
    row = SalaryRange(
        ordinal=ordinal,
        minimum=minimum,
        maximum=maximum,
        currency=printed.currency,
        period=printed.period or "",
        period_status=printed.period_status or "",
        label=printed.label or "",
        stated=printed.stated,
        is_reversed=minimum is not None and maximum is not None and minimum > maximum,
    )
    row.set_annual_amounts()
    return row


def _amount(printed: str | None) -> Decimal | None:
    """A printed amount as it is stored: with more decimals than the column has, it is rounded, half a unit up."""
    if not printed:
        return None
    amount = Decimal(printed)
    return amount.quantize(_SMALLEST_PAY, ROUND_HALF_UP) if amount % _SMALLEST_PAY else amount


def _duty(ordinal: int, printed: DutyText) -> Duty:
    share = printed.percent if isinstance(printed.percent, tuple) else (printed.percent, printed.percent)
    low, high = (None if percent is None else Decimal(str(percent)) for percent in share)
    if low is not None and high is not None and not 0 <= low <= high <= 100:
        raise NotStorable(f"A duty's share of time is given as {_range(low, high)} percent.")
    return Duty(
        ordinal=ordinal,
        percent_low=low,
        percent_high=high,
        change=printed.change or "",
        essential=printed.essential,
        title=printed.title or "",
        tasks=list(printed.tasks),
    )


def _range(low: Decimal, high: Decimal) -> str:
    return str(low) if low == high else f"{low} to {high}"


def _section(ordinal: int, printed: SectionText, document: Document) -> Section:
    heading_line, *rest = document.lines[printed.first_line - 1 : printed.last_line]
    lines = [_after_heading(heading_line, printed.heading), *rest]
    return Section(
        ordinal=ordinal,
        heading=printed.heading,
        kind=printed.kind,
        text="\n".join(lines).strip("\n"),
        first_line=printed.first_line,
        last_line=printed.last_line,
    )


def _after_heading(line: str, heading: str) -> str:
    """What the heading's line says after it; the whole line where it does not begin with the heading."""
    if not heading:
        return line
    before, found, after = line.partition(heading)
    if found and len(_letters(before)) <= _LONGEST_NUMBER:
        return after.strip(" \t:*#")
    return "" if _letters(heading) == _letters(line) else line


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _qualifications(record: Record) -> Iterator[JobPart]:
    for ordinal, route in enumerate(record.qualifications.routes):
        education = route.education
        yield QualificationRoute(
            ordinal=ordinal,
            text=route.text,
            degree=(education and education.degree) or "",
            field=(education and education.field) or "",
            experience_years=Decimal(route.experience_years) if route.experience_years else None,
            experience_in=route.experience_in or "",
            kind=route.kind or "",
            level=route.level or "",
        )
    for ordinal, requirement in enumerate(record.qualifications.requirements):
        yield QualificationRequirement(
            ordinal=ordinal,
            kind=requirement.kind,
            text=requirement.text,
            when=requirement.when or "",
            level=requirement.level or "",
        )
    for ordinal, text in enumerate(record.qualifications.preferred):
        yield PreferredQualification(ordinal=ordinal, text=text)
