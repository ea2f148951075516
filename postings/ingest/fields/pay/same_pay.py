"""Pay that is printed more than once: rounded, by its ends, its middle or a step of it, by another period."""

import re
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from postings.ingest.record import SalaryText
from postings.pay import PERIODS_PER_YEAR, annual_amount, say_the_same


def is_by_another_period(one: SalaryText, other: SalaryText) -> bool:
    """Whether two ranges are one pay by different periods: "$20 - $25 an hour", "$41,600 - $52,000 a year"."""
    if one.period == other.period or one.period not in PERIODS_PER_YEAR or other.period not in PERIODS_PER_YEAR:
        return False
    return all(
        say_the_same(_yearly(amount, one), _yearly(another, other))
        for amount, another in ((one.minimum, other.minimum), (one.maximum, other.maximum))
    )


def _yearly(amount: str | None, pay: SalaryText) -> Decimal | None:
    return annual_amount(Decimal(amount), pay.period) if amount and pay.period else None


def are_same(one: SalaryText, other: SalaryText) -> bool:
    """Whether the limits are the same to the cent: "$84,157" is what "$84,157.00" is, and "$33.068211" is "$33.07"."""
    limits = ((one.minimum, other.minimum), (one.maximum, other.maximum))
    are_same = all(
        any(_in_cents(a, rounding) == _in_cents(b, rounding) for rounding in (ROUND_DOWN, ROUND_HALF_UP))
        for a, b in limits
    )
    return are_same or _is_rounded(one, other)


# By the hour a dollar is too much.
_FEWEST_TO_ROUND = 1_000


def _is_rounded(one: SalaryText, other: SalaryText) -> bool:
    """Whether a range is the other one in whole dollars: "$83,574 - $106,642" of "$83,574.40 - $106,641.60"."""
    limits = [Decimal(limit) for pay in (one, other) for limit in (pay.minimum, pay.maximum) if limit]
    if len(limits) != 4 or min(limits) < _FEWEST_TO_ROUND or one.label != other.label:
        return False
    has_whole = any(all(limit == limit.to_integral_value() for limit in pair) for pair in (limits[:2], limits[2:]))
    return has_whole and all(abs(a - b) < 1 for a, b in zip(limits[:2], limits[2:], strict=True))


def _amounts(salary: SalaryText) -> tuple[Decimal | None, Decimal | None]:
    return _in_cents(salary.minimum), _in_cents(salary.maximum)


def _in_cents(amount: str | None, rounding: str = ROUND_DOWN) -> Decimal | None:
    return Decimal(amount).quantize(Decimal("0.01"), rounding) if amount else None


def is_end_of(pay: SalaryText, known: SalaryText) -> bool:
    """Whether pay of one limit only repeats that limit of a known range: "starting pay is $5,634 a month"."""
    ends = {amount for amount in _amounts(pay) if amount is not None}
    if pay.label is not None or pay.period != known.period or len(ends) != 1 or known.maximum is None:
        return False
    if not any("." in amount for amount in (pay.minimum, pay.maximum) if amount):
        # Boards cut the cents off: "Salary Top: 73846" of "$39,041.60 - $73,846.40".
        return ends <= {amount and amount.quantize(Decimal(1), ROUND_DOWN) for amount in _amounts(known)}
    return ends <= set(_amounts(known))


def _start(salary: SalaryText) -> tuple[str | None, str | None]:
    return salary.minimum, salary.period


def begins(known: SalaryText, pay: SalaryText) -> bool:
    """Whether a known amount is where a range begins: one that starts there, or was cut off behind it and names no
    period."""
    is_cut = known.maximum == known.minimum and known.period_status == "inferred" and known.label is None
    return (known.maximum is None or is_cut) and (known.minimum, known.period) == _start(pay)


def both_ends(known: SalaryText, pay: SalaryText) -> SalaryText | None:
    """The range of which one line gives the lower limit and the next, alone, the upper one: "Starting salary: $41,377",
    "Maximum salary: $44,612", as "Salary: $41,377" does."""
    (lowest, most), (least, highest) = _amounts(known), _amounts(pay)
    if most not in (None, lowest) or least is not None or lowest is None or highest is None or highest < lowest:
        return None
    if (pay.period != known.period and pay.period_status != "inferred") or pay.label != known.label:
        return None
    return replace(known, maximum=pay.maximum, stated=f"{known.stated}; {pay.stated}")


def is_middle_of(pay: SalaryText, known: SalaryText) -> bool:
    """Whether one amount is the middle of a range, which job boards print beside it: $44,500 of "$39,000 - $50,000"."""
    (lowest, highest), (rate, most) = _amounts(known), _amounts(pay)
    if rate is None or rate != most or lowest is None or highest is None or lowest == highest:
        return False
    return pay.period == known.period and abs((lowest + highest) / 2 - rate) < 1


_STEP = re.compile(r"\bstep \w{1,3}$", re.IGNORECASE)


def is_step_of(pay: SalaryText, known: SalaryText) -> bool:
    """Whether a rate is that of a step within a known range: "new employees start at Step C ($6,851 a month)"."""
    (lowest, highest), (rate, most) = _amounts(known), _amounts(pay)
    if pay.label is None or not _STEP.search(pay.label) or rate != most or pay.period != known.period:
        return False
    return bool(lowest and highest and rate and lowest <= rate <= highest)
