"""Pay on one scale, by one shown rule.

A year has 2,080 working hours, 260 working days, 52 weeks, 26 two-week pay periods and 12 months.
"""

from decimal import ROUND_HALF_UP, Decimal

# Employers round, and count 2,080 or 2,088 hours a year: so far apart, two yearly figures still say the same.
ROUNDING = Decimal("0.02")

PERIODS_PER_YEAR = {"hour": 2080, "day": 260, "week": 52, "biweek": 26, "month": 12, "year": 1}


def annual_amount(amount: Decimal, period: str) -> Decimal:
    """`amount` a `period` in money a year, to the cent. Raises KeyError for an unknown period."""
    return (amount * PERIODS_PER_YEAR[period]).quantize(Decimal("0.01"), ROUND_HALF_UP)


def amount_per(period: str, annual: Decimal) -> Decimal:
    """Money a year as money a `period`, to the cent. Raises KeyError for an unknown period."""
    return (annual / PERIODS_PER_YEAR[period]).quantize(Decimal("0.01"), ROUND_HALF_UP)


def say_the_same(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two yearly amounts, computed from different periods, are one; or neither is known."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= ROUNDING * max(one, other)
