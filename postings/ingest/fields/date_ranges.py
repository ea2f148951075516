"""Ranges of dates as public employers print them: "May 5 - 11, 2024", "04/02/2026 to 04/16/2026"."""

import re
from dataclasses import dataclass
from datetime import date

from postings.ingest.fields.dates import EARLIEST_YEAR, LATEST_YEAR, MONTH_NAMES, MONTHS

_FOUR_DIGITS = re.compile(r"\d{4}")
_RANGE = re.compile(
    rf"\b(?P<m1>{MONTH_NAMES})\b\.? ?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:, ?(?P<y1>\d{{4}}))?"
    rf" ?(?:-|–|—|to|through|and|thru) ?"
    rf"(?:(?P<m2>{MONTH_NAMES})\b\.? ?)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? ?(?P<y2>\d{{4}})"
    r"|(?<!\d)(?P<m3>\d{1,2})/(?P<d3>\d{1,2})/(?P<y3>\d{4}) ?(?:-|–|—|to|through|and|thru) ?"
    r"(?P<m4>\d{1,2})/(?P<d4>\d{1,2})/(?P<y4>\d{4})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateRange:
    first: date
    last: date
    start: int
    end: int


def find_date_ranges(text: str) -> list[DateRange]:
    """Every range of dates in `text`; a first date without a year has that of the last one."""
    found: list[DateRange] = []
    if not _FOUR_DIGITS.search(text):
        return found
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
    return found


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else MONTHS[month.casefold()]
    try:
        return date(int(year), number, int(day)) if EARLIEST_YEAR <= int(year) <= LATEST_YEAR else None
    except ValueError:
        return None
