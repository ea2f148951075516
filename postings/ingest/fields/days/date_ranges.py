"""Ranges of days, periods in which applications are taken, and days whose year is printed nowhere."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from postings.ingest.fields.days.dates import EARLIEST_YEAR, LATEST_YEAR, MONTH_NAMES, MONTHS, WEEKDAYS, find_dates
from postings.ingest.fields.days.deadlines import read_deadline, with_time

_MAY_HOLD_YEAR = re.compile(r"[0-9]\d{3}|/\d\d\b|\d-\d\d\b")
_RANGE = re.compile(
    rf"\b(?P<m1>{MONTH_NAMES})\b\.? ?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:, ?(?P<y1>\d{{4}}))?"
    rf" ?(?:-|–|—|to|through|and|thru) ?"
    rf"(?:(?P<m2>{MONTH_NAMES})\b\.? ?)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? ?(?P<y2>\d{{4}})"
    r"|(?<![\d./-])(?P<m3>\d{1,2})(?P<sign>[/.-])(?P<d3>\d{1,2})(?P=sign)(?P<y3>\d{4}|\d\d)"
    r" ?(?:-|–|—|to|through|and|thru) ?"
    r"(?P<m4>\d{1,2})(?P=sign)(?P<d4>\d{1,2})(?P=sign)(?P<y4>\d{4}|\d\d)(?![\d/])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateRange:
    first: date
    last: date
    start: int
    end: int


# A line is asked for its ranges by all that compares its days.
@lru_cache(maxsize=256)
def find_date_ranges(text: str) -> tuple[DateRange, ...]:
    """Every range of dates in `text`; a first date without a year has that of the last one."""
    if not _MAY_HOLD_YEAR.search(text):
        return ()
    found: list[DateRange] = []
    for match in _RANGE.finditer(text):
        group = match.groupdict()
        if group["m3"]:
            first, last = (group["y3"], group["m3"], group["d3"]), (group["y4"], group["m4"], group["d4"])
        else:
            first = (group["y1"] or group["y2"], group["m1"], group["d1"])
            last = (group["y2"], group["m2"] or group["m1"], group["d2"])
        days = _day(*first), _day(*last)
        if days[0] and days[1]:
            found.append(DateRange(days[0], days[1], match.start(), match.end()))
    return tuple(found)


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else MONTHS[month.casefold()]
    in_full = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(in_full, number, int(day)) if EARLIEST_YEAR <= in_full <= LATEST_YEAR else None
    except ValueError:
        return None


# Periods in which applications are taken, with their times: "From 8:00 am Friday, June 22, 2018 to 11:59 pm,
# Thursday, July 5, 2018".

_HOUR = r"(?:[\d:]{1,5} ?[ap]\.?m\b\.?|noon|midnight)"
# "8:00 am" behind the first day is when a period begins.
_OPENING_HOUR = re.compile(rf"[\s,;(]*(?:at )?{_HOUR}", re.IGNORECASE)
_JOINT = re.compile(
    rf"[\s,;(]*(?:(?:at )?{_HOUR}[\s,)]*(?:[A-Z]{{2,4}}[\s,)]*)?)?(?:to:?|through|thru|until|till|-|–|—"
    r"|(?:[-–—] )?(?:and )?(?:(?:it )?(?:will|shall) )?(?:(?:be )?closed?|closes|closing|ends?|ending)(?: on| date)?:?)"
    rf"[\s,]*(?:{_HOUR}[\s,]*(?:[A-Z]{{2,4}}[\s,]*)?(?:on )?)?(?:(?:{'|'.join(WEEKDAYS)})[\s,]*)?",
    re.IGNORECASE,
)
# "Between Friday, March 2, 2018 and Thursday, March 15, 2018"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)})[\s,]*)?"
_ZONE = r"(?:(?:[A-Z]{2,4}\b|(?:Pacific|Mountain|Central|Eastern)(?: Standard| Daylight)? Time)[\s,]*)?"
_BETWEEN = re.compile(rf"\bbetween (?:{_HOUR}[\s,]*)?(?:on )?{_WEEKDAY}$", re.IGNORECASE)
_AND = re.compile(
    rf"[\s,]*(?:(?:at )?{_HOUR}[\s,]*)?and[\s,]*(?:{_HOUR}[\s,]*{_ZONE})?(?:on )?{_WEEKDAY}", re.IGNORECASE
)
_LONGEST_JOINT = 60
_LONGEST = 5_000
# How far behind its last day a period's time and zone may stand.
_TIME_WINDOW = 48


_FILED_FROM = re.compile(r"\b(?:appl\w+|fil(?:ed|ing))\b[^.]{0,80}\b(?:from|between|beginning)\b", re.IGNORECASE)


def find_first_day(text: str) -> str | None:
    """The ISO date on which a sentence says that applications are first taken: "may be filed from May 1, 2026 through
    ..."."""
    told = _FILED_FROM.search(text[:_LONGEST])
    dates = find_dates(text[told.end() : told.end() + 2 * _LONGEST_JOINT]) if told else []
    return dates[0].value.isoformat() if len(dates) > 1 else None


# "We test on May 2. Submit it no later than May 1": the day that follows such words.
_NO_LATER = re.compile(r"\b(?:no later than|on or before|apply by|due by|received by|submitted by)\b", re.IGNORECASE)


def from_deadline(text: str) -> str:
    """The part of a sentence with several days from the words on that name the last of them for applications."""
    found = _NO_LATER.search(text)
    return text[found.start() :] if found and find_dates(text[found.end() : found.end() + 60]) else text


def find_window_ends(text: str, zone: str | None) -> list[tuple[str, bool]]:
    """(the end as ISO 8601, whether its zone was inferred) of each period from one day to another, in order. `zone` is
    the IANA zone that counts where the text names none."""
    text = text[:_LONGEST]
    ends: list[tuple[str, bool]] = []
    for first, last in pairwise(find_dates(text)):
        between = text[first.end : last.start]
        if last.value < first.value or len(between) > _LONGEST_JOINT:
            continue
        opened = _BETWEEN.search(text[max(0, first.start - _LONGEST_JOINT) : first.start])
        if not (_JOINT.fullmatch(between) or (opened and _AND.fullmatch(between))):
            continue
        opening = _OPENING_HOUR.match(text, first.end)
        value, inferred, _ = read_deadline(
            text[opening.end() if opening else first.end : last.end + _TIME_WINDOW], zone
        )
        if value is not None:
            ends.append((value, inferred))
    return ends


# "There are two application windows: May 4 - May 15 and June 1 - June 12, 2026, each ending at 5 p.m."
_WINDOWS = re.compile(
    r"\b(?:application|filing|recruitment) (?:windows?|periods?|rounds?)\b|\bappl(?:y|ications? (?:are|will be)"
    r" (?:accepted|taken)) (?:online )?(?:between|from)\b",
    re.IGNORECASE,
)
_LONGEST_BEHIND = 80


def find_end_of_windows(text: str, zone: str | None) -> tuple[str | None, bool]:
    """(the end of the last period in which a sentence says that applications are taken, whether its zone was
    inferred)."""
    ranges = find_date_ranges(text[:_LONGEST]) if _WINDOWS.search(text[:_LONGEST]) else ()
    if not ranges:
        return None, False
    last = max(ranges, key=lambda days: days.last)
    day = last.last.isoformat()
    return with_time(day, text[last.end : last.end + _LONGEST_BEHIND].partition(". ")[0], zone) or (day, False)


# Days printed without a year, in a text whose own date tells which year is meant: "by Jan. 27".

_DAY_OF_WEEK = rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b\.?,? )?"
_DAY = re.compile(
    rf"{_DAY_OF_WEEK}"
    rf"\b(?P<month>{MONTH_NAMES})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?!,? ?\d{{4}}| ?[-–/:\d]| (?:to|and|through|thru) (?:\d|(?:{MONTH_NAMES})\b))",
    re.IGNORECASE,
)
# "3/15 by 5 PM", which within a sentence may be any two numbers.
_IN_FIGURES = re.compile(
    rf"{_DAY_OF_WEEK}(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?![/\d])",
    re.IGNORECASE,
)
_LONGEST_VALUE = 120
# Nobody takes applications for longer without saying the year.
_LONGEST_WITHOUT_YEAR = timedelta(days=200)


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
        if posted <= day <= posted + _LONGEST_WITHOUT_YEAR:
            return day
    return None


def _is_on(day: date, weekday: str | None) -> bool:
    return weekday is None or WEEKDAYS[day.weekday()].startswith(weekday.casefold())
