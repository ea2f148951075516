"""Pay as people type it: "$30/hr", "over 60k", "50k-60k", "at least $4,500 a month"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from postings.pay import annual_amount
from search.filtering.fields import Pay

UNITS = {"hour": "hour", "hr": "hour", "h": "hour", "month": "month", "mo": "month", "year": "year", "yr": "year"}
UNITS |= {"annum": "year", "hourly": "hour", "monthly": "month", "yearly": "year", "annually": "year"}
# What nobody filters by: put into a year's pay.
OTHER_UNITS = {"day": "day", "daily": "day", "week": "week", "wk": "week", "weekly": "week"}
SPOKEN_OF = "(?:that |which )?(?:paying|pays|pay of|pay|salary of|salary|wages? of|wages?|earning|earn|making|make)"
# What the pay that follows is paid by: "hourly 22.50".
PAID_BY = "hourly|monthly|yearly"
# What is so many hours or years long: a "12 hour shift" pays nobody $12, and "18 year olds" look for work.
NO_PAY = "shifts?|days?|weeks?|workweeks?|schedules?|olds?|experience|exp|of|degrees?|program|programs"
LEAST = "over|above|at least|more than|minimum|min|from|starting at|>=?"
LEAST_BEHIND = "or more|and more|and up|or up|and above|or above|or higher|or better|minimum|min"
MOST_BEHIND = "or less|or under|or below|and under|and below|maximum|max"
MOST = "under|below|at most|less than|up to|maximum|max|<=?"

_UNIT = "|".join(sorted([*UNITS, *OTHER_UNITS], key=len, reverse=True))
_AMOUNT = r"(\$ ?)?(\d{1,3}(?:,\d{3})+|\d{1,7})(\.\d{1,2})?(k\b)?"
_PAY = re.compile(
    rf"(?<![\w$.,-])(?:(?P<paid>{PAID_BY})\s+(?:(?:pay|rate|wages?|salary)\s+)?(?:of\s+)?)?"
    rf"(?P<spoken>{SPOKEN_OF}[\s:]+)?(?P<between>between\s+)?"
    rf"(?:(?P<least>{LEAST})\s*|(?P<most>{MOST})\s*)?{_AMOUNT}"
    rf"(?P<range>\s*(?:-|–|to|(?(between)and|to))\s*{_AMOUNT})?(?P<plus>\+)?(?P<dollars>\s*(?:dollars?|bucks|usd)\b)?"
    rf"(?:\s*(?:/|per |an |a )?\s*(?P<unit>{_UNIT})\b\.?)?\+?"
    rf"(?:\s*(?:(?:{LEAST_BEHIND})|(?P<most_behind>{MOST_BEHIND}))\b)?(?![\w.,-]*\w)"
    rf"(?!\s*(?:{NO_PAY})\b)",
    re.IGNORECASE,
)
_SIX_FIGURES = re.compile(r"\b(?:six|6)[ -]figures?(?:\s+(?:salary|pay|income))?\b", re.IGNORECASE)
# "60k" is a year's pay, "401k" a plan for old age, and "9k" a dog.
LEAST_K, MOST_K = 10_000, 400_000
# What an amount without a unit is paid by: nobody earns $200 an hour, or $200 a month.
HOUR_BELOW, MONTH_FROM, YEAR_FROM = 200, 1_000, 20_000
# What nobody is paid less than for so long: "less than 1 year" is no pay.
LEAST_PAID = {"hour": 1, "day": 10, "week": 50, "month": 100, "year": 1_000}
# A number alone that is so round hardly is any other than a year's pay.
ROUND = 5_000


class SpokenPay(NamedTuple):
    """Pay with where it was said; `is_sure` if nothing else can be meant."""

    pay: Pay
    start: int
    end: int
    is_sure: bool


def find_pay(text: str) -> Iterator[SpokenPay]:
    """The amounts of pay in a text, with where they stand. A number alone is one only if it is large and round."""
    for found in _PAY.finditer(text):
        if pay := _pay(found):
            yield SpokenPay(pay, found.start(), found.end(), _says_pay(found))
    for found in _SIX_FIGURES.finditer(text):
        yield SpokenPay(Pay(minimum=Decimal(100_000)), found.start(), found.end(), True)


def _pay(found: re.Match[str]) -> Pay | None:
    first, second = _ends(found)
    is_range = found["range"] is not None
    thousands = bool(first[3] or second[3])
    low = _amount(first, thousands and is_range)
    high = _amount(second, thousands) if is_range else None
    said = (found["unit"] or found["paid"] or "").lower()
    unit = UNITS.get(said) or OTHER_UNITS.get(said) or _unit_of(low)
    is_plan = bool(first[3]) and not (first[0] or said) and not LEAST_K <= low <= MOST_K
    if not unit or not (_says_pay(found) or _is_round(low, high)) or is_plan or low < LEAST_PAID[unit]:
        return None
    if high is not None and high < low:
        return None
    if unit in OTHER_UNITS.values():
        low, high, unit = annual_amount(low, unit), None if high is None else annual_amount(high, unit), "year"
    if (found["most"] or found["most_behind"]) and high is None:
        return Pay(maximum=low, unit=unit)
    return Pay(minimum=low, maximum=high, unit=unit)


def _ends(found: re.Match[str]) -> tuple[tuple[str | None, ...], tuple[str | None, ...]]:
    """The parts of both amounts: sign, whole dollars, cents and "k"."""
    return found.group(6, 7, 8, 9), found.group(11, 12, 13, 14)


def _says_pay(found: re.Match[str]) -> bool:
    """Whether something beside the numbers says that they are money."""
    first, second = _ends(found)
    is_large = _amount(first, False) >= MONTH_FROM
    is_bound = bool(found["least"] or found["most"] or found["spoken"] or found["plus"]) and is_large
    signs = (first[0], second[0], first[3], second[3], found["unit"] or found["paid"], found["dollars"])
    return is_bound or any(signs)


def _is_round(*ends: Decimal | None) -> bool:
    return all(end is None or (YEAR_FROM <= end <= MOST_K and not end % ROUND) for end in ends)


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
