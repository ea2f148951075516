"""Periods in which applications are taken, with their times: "From 8:00 am Friday, June 22, 2018 to 11:59 pm, Thursday,
July 5, 2018"."""

import re
from itertools import pairwise

from postings.ingest.fields.dates import WEEKDAYS, find_dates, read_deadline

_HOUR = r"(?:[\d:]{1,5} ?[ap]\.?m\b\.?|noon|midnight)"
_JOINT = re.compile(
    rf"[\s,;(]*(?:(?:at )?{_HOUR}[\s,)]*(?:[A-Z]{{2,4}}[\s,)]*)?)?(?:to|through|thru|until|till|-|–|—"
    rf"|(?:[-–—] )?(?:and )?(?:closes?|closing|ends?)(?: on| date)?:?)"
    rf"[\s,]*(?:{_HOUR}[\s,]*(?:[A-Z]{{2,4}}[\s,]*)?(?:on )?)?(?:(?:{'|'.join(WEEKDAYS)})[\s,]*)?",
    re.IGNORECASE,
)
# "Between Friday, March 2, 2018 and Thursday, March 15, 2018"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)})[\s,]*)?"
_BETWEEN = re.compile(rf"\bbetween (?:{_HOUR}[\s,]*)?(?:on )?{_WEEKDAY}$", re.IGNORECASE)
_AND = re.compile(rf"[\s,]*(?:(?:at )?{_HOUR}[\s,]*)?and[\s,]*(?:{_HOUR}[\s,]*)?(?:on )?{_WEEKDAY}", re.IGNORECASE)
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
        value, inferred, _ = read_deadline(text[first.end : last.end + _TIME_WINDOW], zone)
        if value is not None:
            ends.append((value, inferred))
    return ends
