"""Values as messages to recruiters name them."""

import re
from typing import get_args

from postings.ingest.fields.days.dates import in_words
from postings.ingest.record import Appointment, Schedule, WorkMode

_CHOICES = frozenset((*get_args(Appointment), *get_args(Schedule), *get_args(WorkMode)))
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T(?P<time>\d\d:\d\d))?")


def said(value: object) -> str:
    """A value in words: “Ad-112”, November 6, 2025 at 17:00, full time, yes."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if day := _DAY.match(str(value)):
        return f"{in_words(str(value))} at {day['time']}" if day["time"] else in_words(str(value))
    return str(value).replace("_", " ") if value in _CHOICES else f"“{value}”"
