"""Pay as people type it: "$30/hr", "over 60k", "50k-60k", "at least $4,500 a month"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from search.fields import Pay

UNITS = {"hour": "hour", "hr": "hour", "h": "hour", "month": "month", "mo": "month", "year": "year", "yr": "year"}
UNITS |= {"annum": "year", "hourly": "hour", "monthly": "month", "yearly": "year", "annually": "year"}
SPOKEN_OF = "paying|pays|pay of|pay|salary of|salary|wages? of|wages?|earning|earn|making"
# What is so many hours long: a "12 hour shift" pays nobody $12.
WORK_TIME = "shifts?|days?|weeks?|workweeks?|schedules?"
LEAST = "over|above|at least|more than|minimum|min|from|starting at|>=?"
MOST = "under|below|at most|less than|up to|maximum|max|<=?"

_AMOUNT = r"(\$ ?)?(\d{1,3}(?:,\d{3})+|\d{1,7})(\.\d{1,2})?(k\b)?"
_PAY = re.compile(
    rf"(?<![\w$.,-])(?:(?:{SPOKEN_OF})\s+)?(?:(?P<least>{LEAST})\s*|(?P<most>{MOST})\s*)?{_AMOUNT}(?P<range>\s*(?:-|–|to)\s*{_AMOUNT})?(?P<plus>\+)?"
    rf"(?:\s*(?:/|per |an |a )?\s*(?P<unit>{'|'.join(sorted(UNITS, key=len, reverse=True))})\b\.?)?(?![\w.,-]*\w)"
    rf"(?!\s*(?:{WORK_TIME})\b)",
    re.IGNORECASE,
)
# "60k" is a year's pay, "401k" a plan for old age, and "9k" a dog.
LEAST_K, MOST_K = 10_000, 400_000
# What an amount without a unit is paid by: nobody earns $200 an hour, or $200 a month.
HOUR_BELOW, MONTH_FROM, YEAR_FROM = 200, 1_000, 20_000


class SpokenPay(NamedTuple):
    pay: Pay
    start: int
    end: int


def find_pay(text: str) -> Iterator[SpokenPay]:
    """The amounts of pay in a text, with where they stand. A number alone is none."""
    for found in _PAY.finditer(text):
        if pay := _pay(found):
            yield SpokenPay(pay, found.start(), found.end())


def _pay(found: re.Match[str]) -> Pay | None:
    first, second = found.group(3, 4, 5, 6), found.group(8, 9, 10, 11)
    is_range = found["range"] is not None
    thousands = bool(first[3] or second[3])
    low = _amount(first, thousands and is_range)
    high = _amount(second, thousands) if is_range else None
    unit = UNITS.get((found["unit"] or "").lower()) or _unit_of(low)
    is_bound = bool(found["least"] or found["most"]) and low >= MONTH_FROM
    is_money = first[0] or second[0] or thousands or found["unit"] or is_bound
    is_plan = bool(first[3]) and not LEAST_K <= low <= MOST_K
    if not (unit and is_money) or is_plan or (high is not None and high < low):
        return None
    if found["most"] and high is None:
        return Pay(maximum=low, unit=unit)
    return Pay(minimum=low, maximum=high, unit=unit)


def _amount(parts: tuple[str | None, ...], thousands: bool) -> Decimal:
    _, whole, cents, k = parts
    amount = Decimal((whole or "0").replace(",", "") + (cents or ""))
    return amount * 1000 if k or thousands else amount


def _unit_of(amount: Decimal) -> str:
    if amount < HOUR_BELOW:
        return "hour"
    if amount >= YEAR_FROM:
        return "year"
    return "month" if amount >= MONTH_FROM else ""
