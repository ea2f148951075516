"""Dates and times as public employers print them: 11/06/2025, Jul 02, 2024, July 22nd 2024 at 1:20 PM Pacific."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from postings.ingest.fields import Problem
from postings.ingest.layout.recurring import kept_for_lines

EARLIEST_YEAR, LATEST_YEAR = 1990, 2100

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Each begun once, which is told twice as quickly.
MONTH_NAMES = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DATE = re.compile(
    rf"(?<![\w/.-])(?:(?P<y1>\d{{4}})-(?P<m1>\d{{1,2}})-(?P<d1>\d{{1,2}})"
    rf"|(?P<m2>\d{{1,2}})(?P<sep>[/.-]| / )(?P<d2>\d{{1,2}})(?P=sep)(?P<y2>\d{{4}}|\d{{2}})"
    rf"|(?P<m3>{MONTH_NAMES})\b(?:\.? ?|, )(?P<d3>\d{{1,2}})(?: ?(?:st|nd|rd|th)\b)?(?: ?, ?| )(?P<y3>\d{{4}})"
    rf"|(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[ -](?P<m4>{MONTH_NAMES})\b\.?,?[ -](?P<y4>\d{{4}}))(?![\d/])",
    re.IGNORECASE,
)
# What every date holds: looking for it first passes most lines by quickly.
_YEAR_OR_PARTS = re.compile(r"[0-9](?:\d{3}|[/.-]\d)")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)}),? *$", re.IGNORECASE)
DATE_LIKE = re.compile(
    rf"\d{{1,4}} ?[/-] ?\d{{1,2}} ?[/-] ?\d{{1,4}}|\b(?:{MONTH_NAMES})\b\.? ?\d{{1,2}}\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date found in a text. `weekday` is the day of the week printed before it, 0 for Monday; `start` and `end`
    are its place in the text."""

    value: date
    start: int
    end: int
    weekday: int | None = None


@lru_cache(maxsize=256)
def in_words(day: date | str) -> str:
    """A day as messages to recruiters name it, "November 6, 2025"; an ISO text may go on with a time."""
    day = date.fromisoformat(day[: len("2025-11-06")]) if isinstance(day, str) else day
    return f"{day:%B} {day.day}, {day.year}"


# The lines of a header and a label's value are asked for their date several times.
@kept_for_lines
def find_dates(text: str) -> tuple[PrintedDate, ...]:
    """Every possible date in `text`, in order. Dates that no calendar has are left out."""
    if not _YEAR_OR_PARTS.search(text):
        return ()
    found: list[PrintedDate] = []
    for match in _DATE.finditer(text):
        if (value := _date_of(match)) is not None:
            before = _WEEKDAY.search(text[max(0, match.start() - 12) : match.start()])
            weekday = WEEKDAYS.index(before.group(1).casefold()) if before else None
            found.append(PrintedDate(value, match.start(), match.end(), weekday))
    return tuple(found)


def _date_of(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    form = next(number for number in "1234" if groups["d" + number])
    year, month, day = groups["y" + form], groups["m" + form], groups["d" + form]
    number = int(month) if month.isdigit() else MONTHS[month.casefold()]
    full_year = int(year) + 2000 if len(year) == 2 else int(year)
    if not EARLIEST_YEAR <= full_year <= LATEST_YEAR:
        return None
    try:
        return date(full_year, number, int(day))
    except ValueError:
        return None


def read_date(text: str) -> tuple[str | None, Problem | None]:
    """The first date in a label's value as ISO 8601, and what is wrong where it cannot be read."""
    dates = find_dates(text[:500])
    if dates:
        return dates[0].value.isoformat(), None
    if text.strip():
        return None, Problem("unreadable_date", f"“{text.strip()[:80]}” is not a date that can be read.")
    return None, None


def has_unreadable_date(text: str) -> bool:
    """Whether `text` holds something shaped like a date that no calendar has."""
    return bool(DATE_LIKE.search(text[:500])) and not find_dates(text[:500])
