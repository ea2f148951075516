"""Dates and times as machines print them: 2026-03-20T23:59:00-07:00, "Fri, 20 Mar 2026 06:59:00", and as people do."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from postings.ingest.fields import Problem
from postings.ingest.fields.days.dates import EARLIEST_YEAR, LATEST_YEAR, MONTHS, read_date
from postings.ingest.fields.days.deadlines import read_deadline

_TIME = r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.:]\d{1,9})?)?"
_ZONE = r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?"
_ISO = re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[T ]{_TIME}{_ZONE})?")
_BASIC_ISO = re.compile(rf"(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d)(?:[T ]{_TIME}{_ZONE})?")
_OF_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2,8},? )?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2,8})\.? (?P<year>\d{4})"
    rf"(?: {_TIME}{_ZONE})?"
)


def read_day(text: str) -> tuple[str | None, Problem | None]:
    """(the ISO date, what is wrong where there is none)."""
    moment = _moment(text)
    if moment is not None:
        return moment[0].date().isoformat(), None
    return read_date(text)


def read_end(text: str, zone: str | None) -> tuple[str | None, bool, Problem | None]:
    """A deadline: (ISO date, or datetime with offset; whether it was computed or its zone inferred; what is wrong).

    `zone` is the clock on the wall where the job is, None where that is not known. Midnight, and the last minute of a
    day without a zone, are how a program writes a date alone."""
    moment = _moment(text)
    if moment is None:
        return read_deadline(text, zone)
    at, printed = moment
    if (at.hour, at.minute) == (0, 0) or (printed is None and (at.hour, at.minute) == (23, 59)):
        return at.date().isoformat(), False, None
    if printed is not None:
        at = at.replace(tzinfo=printed)
        return (at.astimezone(ZoneInfo(zone)) if zone else at).isoformat(), zone is not None, None
    if zone is None:
        return at.date().isoformat(), False, None
    return at.replace(tzinfo=ZoneInfo(zone)).isoformat(), True, None


def _moment(text: str) -> tuple[datetime, timezone | None] | None:
    """(the time without its zone, the zone that is printed); None where the text is no such time."""
    text = " ".join(text.split())[:60]
    found = _ISO.fullmatch(text) or _BASIC_ISO.fullmatch(text) or _OF_MAIL.fullmatch(text)
    if found is None:
        return None
    month = found["month"].casefold()
    number = int(month) if month.isdecimal() else MONTHS.get(month, 0)
    try:
        day = date(int(found["year"]), number, int(found["day"]))
        clock = time(int(found["hour"] or 0), int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        return None
    return datetime.combine(day, clock), _offset(found["zone"])


def _offset(printed: str | None) -> timezone | None:
    if not printed:
        return None
    if printed[0] not in "+-":
        return UTC
    hours, minutes = int(printed[1:3]), int(printed[-2:])
    if hours > 14 or minutes > 59:
        return None
    return timezone((timedelta(hours=hours, minutes=minutes)) * (1 if printed[0] == "+" else -1))
