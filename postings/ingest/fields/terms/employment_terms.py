"""On what terms a job is held: appointment and schedule."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from postings.ingest.record import Appointment, Schedule

Value = TypeVar("Value")

_APPOINTMENTS: tuple[tuple[str, Appointment], ...] = (
    (
        r"\bNTE\b|limited[- ](?:duration|term)|(?:term|time)[- ]limited|fixed[- ]term|^term(?= appointment|[,(]|$| - )"
        r"|\bLD\b|project (?:position|appointment)"
        r"|(?:one|two|three|four|five|[1-5])[- ]year(?:,? (?:grant[- ]funded|(?:full|part)[- ]time|renewable))*,?"
        r" (?:position|appointment|term|assignment)\b",
        "limited_duration",
    ),
    (r"seasonal|temp(?:orary)?(?: ?[/&,] ?| and )seasonal", "seasonal"),
    (r"academic[- ]year", "academic_year"),
    # Museums show temporary exhibitions and keep permanent collections; "temporary training positions" become regular.
    (
        r"non-?permanent|temporary(?! (?:exhibit|installation|loan|display|training))|\btemp\b|casual"
        r"|on[- ]call(?! (?:service|dut|rotation|basis|pay|status|shift|schedule|work\b"
        r"|coverage|responsib|availab|hours))",
        "temporary",
    ),
    (
        r"\bperm\b|(?<!possibility of )permanent(?!ly\b)"
        r"(?! (?:and \w+ )?(?:collection|exhibit|galler|display|installation))"
        r"|regular\b(?! basis| seasons?\b"
        r"| attendance| (?:work )?schedule| shift| contact| work| business| hours| evenings?| weekends?| meetings?)",
        "permanent",
    ),
)
_SCHEDULES: tuple[tuple[str, Schedule], ...] = (
    (r"job[- ]?shar(?:e|ing)", "job_share"),
    (r"intermittent|^per[- ]diem$", "intermittent"),
    (r"part[- ]?time|half[- ]time", "part_time"),
    (r"full[- ]?time", "full_time"),
)

# One term as it stands in running text and lists.
TERM = (
    r"(?:permanent|regular|limited[- ](?:duration|term)|time[- ]limited|seasonal|temporary|academic[- ]year"
    r"|full[- ]?time|part[- ]?time|half[- ]?time|intermittent|on[- ]call|job[- ]?share)"
)
# A part of a list or title that is nothing but terms: "full-time position", "permanent".
TERMS_ALONE = re.compile(
    rf"(?:fully |100% )?(?:{TERM}|hybrid|remote|on-?site)(?: (?:{TERM}|hybrid|remote|(?:non-?)?exempt))?"
    r"(?: (?:positions?|work|opportunity|appointment|eligible|option|schedule|\(?\d.{0,20}))?",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


def read_appointment(text: str) -> Appointment | None:
    """The appointment that a label's value names first: "Regular" is permanent."""
    return _first(text, _APPOINTMENT_WORDS, _APPOINTMENTS)


def read_schedule(text: str) -> Schedule | None:
    """The schedule that a label's value names first."""
    return _first(text, _SCHEDULE_WORDS, _SCHEDULES)


def _first(text: str, words: re.Pattern[str], values: Sequence[tuple[str, Value]]) -> Value | None:
    """The value whose words come first in `text`; `words` has a group for each."""
    found = words.search(text[:500])
    return values[found.lastindex - 1][1] if found and found.lastindex else None


def _groups(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(f'({spellings})' for spellings in words)})", re.IGNORECASE)


_APPOINTMENT_WORDS = _groups(words for words, _ in _APPOINTMENTS)
_SCHEDULE_WORDS = _groups(words for words, _ in _SCHEDULES)
