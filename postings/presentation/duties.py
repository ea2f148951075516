"""Duties with their share of time, in words and as bars."""

from dataclasses import dataclass
from decimal import Decimal

from postings.models import Duty, Position, Posting
from postings.presentation.evidence import Evidence, SourceLink
from postings.presentation.redaction import Redaction

CHANGES: dict[str, str] = {Duty.Change.NEW: "New duty", Duty.Change.REVISED: "Revised duty"}


@dataclass(frozen=True)
class Share:
    """A share of time in percent: drawn solid up to `low`, faint up to `high`."""

    text: str
    low: str
    high: str


@dataclass(frozen=True)
class DutyItem:
    share: Share | None
    title: str
    tasks: list[str]
    notes: list[str]
    source: SourceLink | None


def duties_of(job: Posting | Position, evidence: Evidence, redact: Redaction) -> list[DutyItem]:
    return [
        DutyItem(
            share=_share(duty),
            title=redact(duty.title),
            tasks=[redact(task) for task in duty.tasks],
            notes=_notes(duty),
            source=evidence.link(f"duties.{duty.ordinal}"),
        )
        for duty in job.duties.all()
    ]


def plain_number(number: Decimal) -> str:
    """A number without the zeros that its column adds: 35, 12.5."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _share(duty: Duty) -> Share | None:
    if duty.percent_low is None or duty.percent_high is None:
        return None
    low, high = plain_number(duty.percent_low), plain_number(duty.percent_high)
    return Share(f"{low}%" if low == high else f"{low}–{high}%", low, high)


def _notes(duty: Duty) -> list[str]:
    essential = {None: "", True: "Essential", False: "Not essential"}[duty.essential]
    return [note for note in (essential, CHANGES.get(duty.change)) if note]
