"""The period of pay that prints none, by its size and by what else the document says: pay by another period, or the
job itself."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from postings.ingest.fields import Problem
from postings.ingest.fields.pay.same_pay import is_by_another_period
from postings.ingest.record import Period, SalaryText

# Below 200 an amount without a period is by the hour, from 1,000 to 15,000 by the month (as Oregon prints), above
# 25,000 by the year; between them nobody can tell: $18,000 is what a large agency's head is paid in a month, or a small
# town's clerk in a year. Nor does a range above 25,000 tell that begins below 20,000, before it ends above what any
# month pays: a psychiatrist's goes from $18,400 to $27,700.
_HOURLY_BELOW, _MONTHLY_FROM, _MONTHLY_TO = 200, 1_000, 15_000
_YEARLY_FROM, YEARLY_ABOVE, _ABOVE_ANY_MONTH = 20_000, 25_000, 36_000
_PERIODS: tuple[Period, ...] = ("month", "biweek", "week", "hour", "year")
# Whom large employers pay by the month what others earn in a year; their assistants and aides are paid as others are.
_PAID_MOST = re.compile(
    r"\b(?:psychiatrist|physician|surgeon|dentist|anesthesiologist|radiologist|pathologist|medical director)s?\b"
    r"(?!(?:['’]s)? (?:assistant|aide|extender|recruiter))",
    re.IGNORECASE,
)
# No physician works a year for less.
_LEAST_OF_THEIR_YEARS = 60_000


def period_by_size(first: Decimal, last: Decimal) -> Period | None:
    """The period that a range of this size, in dollars, is paid for; None where the size does not tell."""
    if first < _HOURLY_BELOW:
        return "hour"
    if first < _MONTHLY_FROM:
        return None
    if last > _ABOVE_ANY_MONTH or (last > YEARLY_ABOVE and first > _YEARLY_FROM):
        return "year"
    return "month" if last <= YEARLY_ABOVE and first <= _MONTHLY_TO else None


def period_problem(stated: str, period: Period | None) -> Problem:
    """What a recruiter should hear of the pay `stated`, whose period its size told or not."""
    if period is None:
        return Problem("salary_period_unknown", f"{_silent(stated)}, and its size does not tell either.")
    return Problem("salary_period_inferred", f"{_silent(stated)}. From its size it is taken as pay per {period}.")


def _silent(stated: str) -> str:
    return f"“{stated[:80]}” does not say for what period it is paid"


def with_period(pay: SalaryText, others: Sequence[SalaryText], title: str) -> tuple[SalaryText, Problem | None]:
    """Pay with the period that the document's other ranges tell, or without one that the job of this title makes
    doubtful, and what a recruiter should hear of it then; pay whose period is stated, or that nothing else speaks of,
    stays as it is, with None."""
    if pay.period_status == "stated":
        return pay, None
    if period := _period_beside(pay, others):
        told = replace(pay, period=period, period_status="inferred")
        message = f"{_silent(pay.stated)}. By the pay that is printed beside it, it is taken as pay per {period}."
        return told, Problem("salary_period_inferred", message)
    most = max(Decimal(amount) for amount in (pay.minimum, pay.maximum, "0") if amount)
    if pay.period == "year" and most < _LEAST_OF_THEIR_YEARS and _PAID_MOST.search(title):
        unknown = replace(pay, period=None, period_status=None)
        return unknown, Problem(
            "salary_period_unknown", f"{_silent(pay.stated)}, and such a job may be paid so by the month."
        )
    return pay, None


def _period_beside(pay: SalaryText, others: Sequence[SalaryText]) -> Period | None:
    """The period by which pay is the same as a range that states another."""
    if pay.minimum is None and pay.maximum is None:
        return None
    stated = [other for other in others if other.period_status == "stated"]
    return next(
        (
            period
            for period in _PERIODS
            if any(is_by_another_period(replace(pay, period=period), other) for other in stated)
        ),
        None,
    )
