"""Days as people type them: "posted in the last 3 days", "past 24 hours", "closing within two weeks", "due Friday"."""

from datetime import date
from math import ceil
from typing import NamedTuple

from search.filtering.fields import MOST_DAYS
from search.understanding.spoken_number import number_of

HOURS = {"hour": 1, "hours": 1, "hrs": 1, "day": 24, "days": 24, "week": 168, "weeks": 168, "month": 720, "months": 720}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
POSTED = frozenset({"posted", "new", "added", "listed", "published", "advertised", "announced"})
CLOSING = frozenset({"closing", "closes", "close", "due", "ending", "ends", "end", "deadline", "expires", "expiring"})
PAST, NEXT = frozenset({"last", "past"}), frozenset({"next", "less", "than", "under"})
SINCE = ("since",)
LEADING = frozenset({"in", "within", "during", "over", "the", "on", "by", "before", "this", "until"})
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

Words = tuple[str, ...]


class SpokenDays(NamedTuple):
    """The filter that is meant, and its number of days."""

    filter: str
    days: int


def find_days(said: Words, today: date) -> SpokenDays | None:
    """The days that these words speak of, if they speak of nothing else."""
    if said[0] in CLOSING:
        rest = _after(said[1:], LEADING | NEXT)
        if len(rest) == 1 and rest[0] in WEEKDAYS:
            # To the end of that day.
            return SpokenDays("closing", (WEEKDAYS.index(rest[0]) - today.weekday()) % 7 + 1)
        if len(rest) == 2 and (day := _next(rest, today)):
            return SpokenDays("closing", (day - today).days + 1)
        return _spoken("closing", rest)
    is_posted = said[0] in POSTED
    if is_posted and said[1:2] == SINCE:
        return _since(said[2:], today)
    rest = _after(said[1:] if is_posted else said, LEADING)
    if is_posted and said[1:2] in (("within",), ("in",)) and rest[:1] and rest[0] not in PAST:
        return _spoken("posted", rest)
    if rest[:1] and rest[0] in PAST:
        return _spoken("posted", rest[1:])
    return _spoken("posted", rest[:-1]) if rest[-1:] == ("ago",) and is_posted else None


def _since(said: Words, today: date) -> SpokenDays | None:
    """From a day of the last week on."""
    if said == ("yesterday",):
        return SpokenDays("posted", 1)
    if len(said) != 1 or said[0] not in WEEKDAYS:
        return None
    return SpokenDays("posted", (today.weekday() - WEEKDAYS.index(said[0])) % 7 or 7)


def _next(said: Words, today: date) -> date | None:
    """The next day of this month and number: "december 1"."""
    month, day = said
    if month[:3] not in MONTHS or not (day.isascii() and day.isdigit() and len(day) < 3):
        return None
    try:
        this_year = date(today.year, MONTHS.index(month[:3]) + 1, int(day))
        return this_year if this_year >= today else this_year.replace(year=today.year + 1)
    except ValueError:
        return None


def _after(words: Words, leading: frozenset[str]) -> Words:
    return next((words[at:] for at, word in enumerate(words) if word not in leading), ())


def _spoken(filter_: str, said: Words) -> SpokenDays | None:
    """A number and what it counts; "24 hours" are a day."""
    if len(said) != 2 or said[1] not in HOURS:
        return None
    days = ceil(number_of(said[0]) * HOURS[said[1]] / 24)
    return SpokenDays(filter_, days) if 0 < days <= MOST_DAYS else None
