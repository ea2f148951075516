"""What a recruiter should look at again in a job as it stands now, edits included.

The checks of postings.ingest.second_look need the job alone; those here also know its class and the other jobs of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone

from postings.admin.facts import fact_name, form_anchor, list_of
from postings.ingest.fields.days.dates import in_words
from postings.ingest.loading.stored import record_of, stored_rows
from postings.ingest.record import Record, WarningText
from postings.ingest.second_look import second_look
from postings.models import Position, Posting, QualificationRoute, SourceDocument
from postings.models.job import Job
from postings.presentation.pay import amounts

# Pay tables rise by a few percent a year; a posting may print a later one than the class's own.
_RISE_A_YEAR = Decimal("0.07")
# A class may have two tables: who pays into the retirement plan by themselves gets 6.95 percent more.
_TABLES_APART = Decimal("1.07")
# What is said of a fact that is not there, by its key path.
_ABSENT = {
    "closes_at": "no_closing_date",
    "salary_ranges": "missing_value",
    "locations": "missing_value",
    "qualifications.routes": "missing_value",
}
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
    told = _told(job.source_document) if job.source_document else set()
    found = [*second_look(record, lines), *_dates(record), *_against_class(job, record)]
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


def _told(document: SourceDocument) -> set[tuple[str, str]]:
    """The codes and key paths of what is said of the document already.

    Of a value that is said to be unreadable or empty nothing more is to be said. Where several jobs share the document,
    what has no line may be said of another one.
    """
    jobs = sum(model.objects.filter(source_document=document).count() for model in (Posting, Position))
    warnings = document.warnings.all() if jobs == 1 else document.warnings.exclude(line=None)
    told = set(warnings.values_list("code", "key"))
    return told | {(_ABSENT[list_of(key)], list_of(key)) for _, key in told if list_of(key) in _ABSENT}


def _dates(record: Record) -> Iterator[WarningText]:
    """A deadline before the posting date, as an edit may leave it."""
    posted, closes = record.date_posted, (record.closes_at or "")[: len("2026-12-31")]
    if posted and closes and closes < posted:
        message = f"Applications close on {in_words(closes)}, before the posting date, {in_words(posted)}."
        yield WarningText("closes_before_posted", message, None, "closes_at")


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
        stated = [Decimal(amount) for amount in (salary.minimum, salary.maximum) if amount]
        if stated and (min(stated) < low / _TABLES_APART or max(stated) > high * risen * _TABLES_APART):
            table = f"by its pay table of {classification.pay_year}" if classification.pay_year else "by its pay table"
            message = (
                f"{amounts(stated[0], stated[-1], salary.currency)} a month lies outside what {classification} pays "
                f"{table}, {amounts(low, high, 'USD')}. Check the amounts and the class."
            )
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
