"""Pay that disagrees with itself: two printed figures that cannot both be what the job pays."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from postings.ingest.record import Record, SalaryText, WarningText
from postings.pay import PERIODS_PER_YEAR, annual_amount

_FOR_A_WHILE = re.compile(
    r"\b(?:train(?:ing|ees?)|probation\w*|temporar\w+|substitutes?|first \w+ weeks)\b", re.IGNORECASE
)
# Employers round, and count 2,080 or 2,088 hours a year: so far apart, two figures still say the same.
_ROUNDING = Decimal("0.02")
# Further apart, they speak of different things, such as pay and an allowance.
_SAME_PAY = Decimal("0.35")
# What people earn in a year, full time; beyond it a figure or its unit is mistyped.
_LEAST, _MOST = Decimal(10_000), Decimal(1_000_000)


def check_pay(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """One pay printed by two periods that do not fit each other, or a yearly amount that nobody earns."""
    yearly = [(number, salary, _yearly(salary)) for number, salary in enumerate(record.salary_ranges)]
    for number, salary, amount in yearly:
        if amount is not None and salary.currency == "USD" and not _LEAST <= amount <= _MOST:
            message = f"{_in_a_year(salary, amount)}. Check the amount and what it is paid by."
            yield WarningText("unlikely_pay", message, _line(record, number), f"salary_ranges.{number}")
    for (place, one, first), (number, other, second) in combinations(yearly, 2):
        if first and second and one.period != other.period and _disagree(first, second) and one.label == other.label:
            if _is_for_a_while(record, place) or _is_for_a_while(record, number):
                continue
            message = (
                f"{_in_a_year(one, first)}, and the other figure is {_in_a_year(other, second)}. "
                "If both are this job's pay, one of them is wrong."
            )
            yield WarningText("pay_disagrees", message, _line(record, number), f"salary_ranges.{number}")


def _yearly(salary: SalaryText) -> Decimal | None:
    """The lower end in a year, else the upper one."""
    amount = salary.minimum or salary.maximum
    if amount is None or salary.period not in PERIODS_PER_YEAR:
        return None
    return annual_amount(Decimal(amount), salary.period)


def _disagree(one: Decimal, other: Decimal) -> bool:
    return _ROUNDING < abs(one - other) / max(one, other) < _SAME_PAY


def _in_a_year(salary: SalaryText, amount: Decimal) -> str:
    return _told(salary) if salary.period == "year" else f"{_told(salary)} comes to ${amount:,.0f} a year"


def _is_for_a_while(record: Record, number: int) -> bool:
    """Whether the words around the pay say that it is not what the job pays in the long run."""
    entry = record.evidence.get(f"salary_ranges.{number}")
    return entry is not None and bool(_FOR_A_WHILE.search(entry.text))


def _told(salary: SalaryText) -> str:
    article = "an" if salary.period == "hour" else "a"
    return f"${Decimal(salary.minimum or salary.maximum or 0):,} {article} {salary.period}"


def _line(record: Record, number: int) -> int | None:
    entry = record.evidence.get(f"salary_ranges.{number}")
    return entry.first_line if entry else None
