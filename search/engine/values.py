"""What jobs are filtered and sorted by: education, pay, dates and numbers as values that the engine compares."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from postings.qualifying import DEGREES, Asked, fewest_months
from search.engine.schema import (
    MONTHS_FIELDS,
    NO_DEADLINE,
    NOT_STATED,
    OPEN_PAY,
    PAY_SLOTS,
    PERIOD_DAYS,
    UNSTATED_HIGHEST,
    UNSTATED_LOWEST,
    WHEN_FILLED,
)

AnnualPay = tuple[Decimal | None, Decimal | None]  # lowest and highest dollars a year

EPOCH = date(1970, 1, 1)
DAY = 24 * 60 * 60  # seconds
LAST_DAY = 50_000  # in the year 2106
FRESHNESS_FROM = date(2020, 1, 1)
EARLIEST_SORTED, LATEST_SORTED = date(1990, 1, 1), date(2100, 12, 31)
FRESHNESS_DOUBLES_IN_DAYS = 3 * 365
HIGHEST_PAY = 2**30  # dollars a year; leaves room for the key in `by_pay`

_NOT_IN_IDENTIFIER = re.compile(r"[\W_]+")


def qualifying_values(ways: Sequence[Asked], needs: Sequence[str]) -> dict[str, Any]:
    """What it takes, as values to filter by: the lowest degree with which one of the ways can be met, the fewest months
    of experience with each degree, and the licenses that everyone needs."""
    months = fewest_months(ways)
    values: dict[str, Any] = {
        "education": DEGREES[min(way.rank for way in ways)] if ways else NOT_STATED,
        "needs": list(needs) or [NOT_STATED],
        "ways": ",".join("" if fewest is None else str(fewest) for fewest in months) if ways else NOT_STATED,
    }
    return values | {name: fewest for name, fewest in zip(MONTHS_FIELDS, months, strict=True) if fewest is not None}


def pay_ranges(salaries: Iterable[AnnualPay]) -> list[tuple[int, int]]:
    """Stated yearly pay in cents as at most PAY_SLOTS ranges, in order and apart from each other.

    Pay of which one end is stated ("from $25 an hour") is open at the other: from 0, or up to OPEN_PAY.
    """
    ends = sorted(
        (0 if low is None else int(low * 100), OPEN_PAY if high is None else int(high * 100))
        for low, high in salaries
        if low is not None or high is not None
    )
    joined: list[tuple[int, int]] = []
    for low, high in ends:
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    while len(joined) > PAY_SLOTS:
        gap = min(range(len(joined) - 1), key=lambda at: joined[at + 1][0] - joined[at][1])
        joined[gap : gap + 2] = [(joined[gap][0], joined[gap + 1][1])]
    return joined


def pay_values(ranges: Sequence[tuple[int, int]]) -> dict[str, Any]:
    """The index values of a job whose pay is these ranges, as `pay_ranges` gives them."""
    values: dict[str, Any] = {
        "pay_stated": "stated" if ranges else NOT_STATED,
        "pay_lowest": ranges[0][0] if ranges else UNSTATED_LOWEST,
        "pay_highest": ranges[-1][1] if ranges else UNSTATED_HIGHEST,
    }
    for slot, (low, high) in enumerate(ranges):
        values |= {f"pay_min_{slot}": low, f"pay_max_{slot}": high}
    return values


def _top(salaries: Iterable[AnnualPay]) -> int:
    """The highest stated yearly pay in whole dollars; 0 where none is stated."""
    return min(int(max((amount for ends in salaries for amount in ends if amount is not None), default=0)), HIGHEST_PAY)


def moments(job: dict[str, Any], salaries: Iterable[AnnualPay]) -> dict[str, Any]:
    """Dates as numbers, and the sort keys: what is sorted by, and below it the job's own key.

    A job without a posting date is sorted, never filtered, by the day on which it came here.
    """
    posted: date | None = job.get("date_posted")
    closes = _closes(job.get("closes_at"), job.get("open_until_filled"))
    # One slip of a hand in a year must not put its job above or below all others for good, or burst the numbers.
    day = min(max(posted or timezone.localdate(job["created_at"]), EARLIEST_SORTED), LATEST_SORTED)
    return {
        "closes": closes,
        "closes_period": closes // DAY // PERIOD_DAYS,
        "closes_day": closes // DAY,
        "newest_day": days_since_epoch(day),
        "posted": 0 if posted is None else max(days_since_epoch(posted), 0),
        "by_newest": (days_since_epoch(day) << 32) + job["pk"] % 2**32,
        "by_closing": (closes << 26) + job["pk"] % 2**26,
        "by_pay": (_top(salaries) << 32) + job["pk"] % 2**32,
        "freshness": _freshness(day, job["pk"]),
        "recency": 1 + (days_since_epoch(day) + _tie(job["pk"])) / LAST_DAY / 1000,
    }


def _closes(closes_at: datetime | None, open_until_filled: bool | None) -> int:
    if closes_at is None:
        return WHEN_FILLED if open_until_filled else NO_DEADLINE
    return min(max(int(closes_at.timestamp()), 0), NO_DEADLINE)


def days_since_epoch(day: date) -> int:
    return (day - EPOCH).days


def _freshness(day: date, pk: int) -> float:
    """What a score is multiplied with: doubles in three years, so the newer of two like postings comes first.

    As a power it needs no today: the ratio of two jobs stays the same. The last thousandth depends on the key alone and
    keeps equal scores in one order.
    """
    return 2 ** ((day - FRESHNESS_FROM).days / FRESHNESS_DOUBLES_IN_DAYS) * (1 + _tie(pk) / 1000)


def _tie(pk: int) -> float:
    """A number below 1 that is the key's own, and in no order that a seeker would notice."""
    return (pk * 2654435761 % 4096) / 4096


def town(city: str, state: str) -> str:
    """A town as an index value: its name with its state, where that is known."""
    return f"{city}, {state}" if state else city


def identifier_of(text: str) -> str:
    """The form in which a requisition, class or position number is looked up: REQ-19 and req19 are one."""
    return _NOT_IN_IDENTIFIER.sub("", text).lower()
