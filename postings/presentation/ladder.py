"""A classification series as a ladder: each level with its pay, drawn on one common scale."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from agencies.models import Classification, ClassificationSeries
from postings.presentation.pay import ClassPay, describe_class_pay, money

STEP = Decimal(500)


@dataclass(frozen=True)
class Rung:
    """One class. `start` and `width` place its pay on the scale, in percent; empty where no pay is known."""

    classification: Classification
    pay: ClassPay | None
    start: str
    width: str
    is_current: bool


@dataclass(frozen=True)
class Ladder:
    """`low` and `high` are the ends of the scale in words, empty where no class has pay."""

    name: str
    rungs: list[Rung]
    low: str
    high: str


def ladder_of(classification: Classification | None, series: ClassificationSeries | None) -> Ladder | None:
    """The ladder on which a class stands, or its single rung where it stands on none: one query at most."""
    classes = list(series.classifications.order_by("level", "title")) if series else []
    if classification and classification not in classes:
        classes.append(classification)
    if not classes:
        return None
    low, high = _scale(classes)
    return Ladder(
        name=series.name if series else classes[0].title,
        rungs=[_rung(row, low, high, is_current=row == classification) for row in classes],
        low=money(low) if high else "",
        high=money(high) if high else "",
    )


def _scale(classes: list[Classification]) -> tuple[Decimal, Decimal]:
    """The ends of the scale in dollars a month, rounded outwards; zero and zero where no class has pay."""
    paid = [
        (row.monthly_minimum, row.monthly_maximum) for row in classes if row.monthly_minimum and row.monthly_maximum
    ]
    if not paid:
        return Decimal(0), Decimal(0)
    low = min(minimum for minimum, _ in paid) // STEP * STEP
    high = (max(maximum for _, maximum in paid) / STEP).to_integral_value(ROUND_CEILING) * STEP
    return low, max(high, low + STEP)


def _rung(row: Classification, low: Decimal, high: Decimal, *, is_current: bool) -> Rung:
    start = width = ""
    if row.monthly_minimum and row.monthly_maximum:
        start = f"{(row.monthly_minimum - low) / (high - low) * 100:.2f}"
        width = f"{max((row.monthly_maximum - row.monthly_minimum) / (high - low) * 100, Decimal(1)):.2f}"
    return Rung(row, describe_class_pay(row), start, width, is_current)
