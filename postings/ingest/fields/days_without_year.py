"""Days printed without a year, in a text whose own date tells which year is meant: "by Jan. 27"."""

import re
from datetime import date, timedelta

from postings.ingest.fields.dates import MONTH_NAMES, MONTHS, WEEKDAYS

_DAY = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b\.?,? )?"
    rf"\b(?P<month>{MONTH_NAMES})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?!,? ?\d{4}| ?[-–/:\d]| (?:to|and|through|thru) (?:\d|{MONTH_NAMES}))",
    re.IGNORECASE,
)
# Nobody takes applications for longer without saying the year.
_LONGEST = timedelta(days=200)


def with_year(text: str, posted: date) -> str:
    """The text with the year behind the first day in it that has none: the first such day that is not before `posted`.
    Unchanged where no such day is near, or another weekday is printed before it."""
    found = _DAY.search(text)
    day = _first_from(posted, MONTHS[found["month"].casefold()], int(found["day"])) if found else None
    if found is None or day is None or not _is_on(day, found["weekday"]):
        return text
    return f"{text[: found.end()]}, {day.year}{text[found.end() :]}"


def _first_from(posted: date, month: int, number: int) -> date | None:
    for year in (posted.year, posted.year + 1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if posted <= day <= posted + _LONGEST:
            return day
    return None


def _is_on(day: date, weekday: str | None) -> bool:
    return weekday is None or WEEKDAYS[day.weekday()].startswith(weekday.casefold())
