"""Days printed without a year, in a text whose own date tells which year is meant: "by Jan. 27"."""

import re
from datetime import date, timedelta

from postings.ingest.fields.dates import MONTH_NAMES, MONTHS, WEEKDAYS

_WEEKDAY = rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b\.?,? )?"
_DAY = re.compile(
    rf"{_WEEKDAY}"
    rf"\b(?P<month>{MONTH_NAMES})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?!,? ?\d{{4}}| ?[-–/:\d]| (?:to|and|through|thru) (?:\d|(?:{MONTH_NAMES})\b))",
    re.IGNORECASE,
)
# "3/15 by 5 PM", which within a sentence may be any two numbers.
_IN_FIGURES = re.compile(
    rf"{_WEEKDAY}(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?![/\d])",
    re.IGNORECASE,
)
_LONGEST_VALUE = 120
# Nobody takes applications for longer without saying the year.
_LONGEST = timedelta(days=200)


def lacks_year(text: str) -> bool:
    """Whether a text begins with a day, or holds one, that has no year."""
    return bool(_DAY.search(text[:_LONGEST_VALUE]) or _IN_FIGURES.match(text))


def with_year(text: str, posted: date) -> str:
    """The text with the year behind the first day in it that has none: the first such day that is not before `posted`.
    Unchanged where no such day is near, or another weekday is printed before it."""
    found = _DAY.search(text) or _IN_FIGURES.match(text)
    day = _first_from(posted, _month(found["month"]), int(found["day"])) if found else None
    if found is None or day is None or not _is_on(day, found["weekday"]):
        return text
    joint = ", " if found["month"].isalpha() else "/"
    return f"{text[: found.end()]}{joint}{day.year}{text[found.end() :]}"


def _month(printed: str) -> int:
    return int(printed) if printed.isdecimal() else MONTHS[printed.casefold()]


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
