"""One pay told by several periods: "$20.00 - $25.00 an hour, $41,600 - $52,000 a year"."""

from decimal import Decimal

from postings.ingest.record import SalaryText
from postings.pay import PERIODS_PER_YEAR, annual_amount

# Employers round, and count 2,080 or 2,088 hours a year: so far apart, two figures still say the same.
ROUNDING = Decimal("0.02")


def are_one_pay(one: SalaryText, other: SalaryText) -> bool:
    """Whether two ranges by different periods are the same at both ends."""
    if one.period == other.period or one.period not in PERIODS_PER_YEAR or other.period not in PERIODS_PER_YEAR:
        return False
    return _agree(one.minimum, one.period, other.minimum, other.period) and _agree(
        one.maximum, one.period, other.maximum, other.period
    )


def _agree(one: str | None, its_period: str, other: str | None, period: str) -> bool:
    if one is None or other is None:
        return one is other
    amounts = annual_amount(Decimal(one), its_period), annual_amount(Decimal(other), period)
    return abs(amounts[0] - amounts[1]) <= ROUNDING * max(amounts)
