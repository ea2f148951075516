"""What a recruiter should look at again in a job as it stands now, edits included.

The checks of postings.ingest.second_look need the job alone; those here also know its class and the other jobs of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone

from postings.admin.facts import fact_name, form_anchor
from postings.ingest.loading.stored import record_of, stored_rows
from postings.ingest.record import Record, WarningText
from postings.ingest.second_look import second_look
from postings.models import Position, Posting, QualificationRoute
from postings.models.job import Job

# Pay tables rise by a few percent a year; a posting may print a later one than the class's own.
_RISE_A_YEAR = Decimal("0.07")
_BELOW_TABLE = Decimal("0.95")
_DEGREES = ("associate", "bachelor", "master", "doctorate")


@dataclass(frozen=True)
class Finding:
    """One thing to look at: what it is in words, the fact it is about, and where both are shown on the page."""

    message: str
    fact: str
    anchor: str
    line: int | None


def findings(job: Posting | Position) -> list[Finding]:
    """All findings about a stored job; a fixed number of queries."""
    (rows,) = stored_rows(type(job), pk=job.pk)
    record = record_of(rows)
    lines = job.source_document.lines() if job.source_document else []
    # What was said of the document stands beside its lines.
    told = set(job.source_document.warnings.values_list("code", "key")) if job.source_document else set()
    found = [*second_look(record, lines), *_against_class(job, record)]
    return [
        Finding(
            message=warning.message,
            fact=fact_name(warning.key) if warning.key else "",
            anchor=form_anchor(warning.key) if warning.key else "",
            line=warning.line,
        )
        for warning in found
        if (warning.code, warning.key or "") not in told
    ]


def _against_class(job: Posting | Position, record: Record) -> Iterator[WarningText]:
    if job.classification is None:
        return
    yield from _pay_of_class(job, record)
    yield from _number_of_class(job, record)
    yield from _ways_of_class(job)


def _pay_of_class(job: Job, record: Record) -> Iterator[WarningText]:
    """Pay that lies outside its class's pay table, by more than the table can have risen since."""
    classification = job.classification
    assert classification
    low, high = classification.monthly_minimum, classification.monthly_maximum
    if low is None or high is None:
        return
    year = (getattr(job, "date_posted", None) or timezone.localdate()).year
    risen = 1 + _RISE_A_YEAR * max(0, year - (classification.pay_year or year))
    for number, salary in enumerate(record.salary_ranges):
        if salary.period != "month" or salary.label:
            continue
        least, most = (Decimal(amount) if amount else None for amount in (salary.minimum, salary.maximum))
        if (least is not None and least < low * _BELOW_TABLE) or (most is not None and most > high * risen):
            table = f"in {classification.pay_year} " if classification.pay_year else ""
            message = f"The class {classification} pays ${low:,.0f} to ${high:,.0f} a month {table}by its pay table."
            key = f"salary_ranges.{number}"
            yield WarningText("pay_outside_class", message, _line(record, key), key)


def _number_of_class(job: Job, record: Record) -> Iterator[WarningText]:
    """A number in the document that is not that of the class with the printed title."""
    number, entry = (
        (job.classification.number if job.classification else ""),
        record.evidence.get("classification.number"),
    )
    if number and entry and entry.status == "stated" and number.lstrip("C0") not in entry.text:
        message = f"The document gives the class another number; {job.classification} is what its title means."
        yield WarningText("classification_disagrees", message, entry.first_line, "classification.number")


def _ways_of_class(job: Posting | Position) -> Iterator[WarningText]:
    """A minimum that asks everyone for a degree, where other jobs of the class take experience instead."""
    routes = QualificationRoute.objects.all()
    own = [route.degree for route in job.qualification_routes.all()]
    if not own or not all(degree in _DEGREES for degree in own):
        return
    others = routes.filter(posting__classification=job.classification, posting__status=Posting.Status.PUBLISHED)
    other = others.exclude(degree__in=_DEGREES).exclude(experience_years=None).select_related("posting").first()
    if other and other.posting:
        message = (
            f"Every way to qualify asks for a degree, while “{other.posting.title}” of the same class also takes "
            "experience instead. If that holds here too, say so."
        )
        yield WarningText("degree_without_substitution", message, None, "qualifications.routes.0")


def _line(record: Record, key: str) -> int | None:
    entry = record.evidence.get(key)
    return entry.first_line if entry else None
