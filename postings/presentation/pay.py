"""Pay in words: as printed, and on one scale by the rule that the words name."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from agencies.models import Classification
from postings.models import SalaryRange
from postings.pay import PERIODS_PER_YEAR, amount_per, annual_amount, say_the_same

PER = {
    "hour": "an hour",
    "day": "a day",
    "week": "a week",
    "biweek": "every two weeks",
    "month": "a month",
    "year": "a year",
}
RULES = {
    "hour": "2,080 hours a year",
    "day": "260 days a year",
    "week": "52 weeks a year",
    "biweek": "26 pay periods a year",
    "month": "12 months a year",
    "year": "",
}


# In brief, how many of a job's ranges are told.
RANGES_SHOWN = 2


@dataclass(frozen=True)
class PayText:
    """One range in words. `note` says how it was read; `yearly` and `rule` are empty where nothing was computed."""

    printed: str
    note: str
    yearly: str
    rule: str
    label: str


@dataclass(frozen=True)
class ClassPay:
    """A class's pay by the month and, by the rule, by the year; `table_year` is the pay table's."""

    monthly: str
    yearly: str
    rule: str
    table_year: int | None


def money(amount: Decimal, currency: str = "USD") -> str:
    """An amount with its cents only where it has any: $5,325, $27.16, $27.1625."""
    whole, _, cents = f"{amount:,.4f}".partition(".")
    cents = cents.rstrip("0")
    digits = f"{whole}.{cents:0<2}" if cents else whole
    return f"${digits}" if currency == "USD" else f"{currency} {digits}"


def amounts(minimum: Decimal | None, maximum: Decimal | None, currency: str = "USD") -> str:
    """A range, a single figure, or one side of a range."""
    low = "" if minimum is None else money(minimum, currency)
    high = "" if maximum is None else money(maximum, currency)
    if low and high:
        return low if minimum == maximum else f"{low} – {high}"
    if low:
        return f"from {low}"
    return f"up to {high}" if high else ""


def describe_pay(salary: SalaryRange) -> PayText:
    """A salary's row in words: what was printed, and what it comes to in a year."""
    printed = amounts(salary.minimum, salary.maximum, salary.currency)
    if printed and salary.period:
        printed = f"{printed} {PER[salary.period]}"
    is_converted = bool(salary.period) and salary.period != "year"
    return PayText(
        printed=printed or salary.stated,
        note=_note(salary),
        yearly=pay_per("year", salary) if is_converted else "",
        rule=RULES[salary.period] if is_converted else "",
        label=salary.label,
    )


def each_pay(salaries: Iterable[SalaryRange]) -> list[list[SalaryRange]]:
    """The ranges, in their order, those together that are one pay printed by several periods."""
    told: list[list[SalaryRange]] = []
    for salary in salaries:
        same = next((ranges for ranges in told if _is_same_pay(salary, ranges[0])), None)
        if same is None:
            told.append([salary])
        else:
            same.append(salary)
    return told


def _is_same_pay(one: SalaryRange, other: SalaryRange) -> bool:
    if not (one.period and other.period) or one.period == other.period or one.currency != other.currency:
        return False
    return (
        one.label in ("", other.label)
        and say_the_same(one.annual_minimum, other.annual_minimum)
        and say_the_same(one.annual_maximum, other.annual_maximum)
    )


def printed_pay(salaries: Iterable[SalaryRange]) -> str:
    """The pay of a job in brief, as printed: its first ranges, and how many others it has; empty where it has none."""
    printed = list(dict.fromkeys(describe_pay(salary).printed for salary, *_ in each_pay(salaries)))
    more = len(printed) - RANGES_SHOWN
    return "; ".join(printed[:RANGES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def pay_per(period: str, salary: SalaryRange) -> str:
    """A salary on the seeker's scale, in whole dollars except by the hour; empty where its period is not known."""
    minimum, maximum = (
        None if annual is None else _rounded(amount_per(period, annual), period)
        for annual in (salary.annual_minimum, salary.annual_maximum)
    )
    figure = amounts(minimum, maximum, salary.currency)
    return f"{figure} {PER[period]}" if figure else ""


def describe_class_pay(classification: Classification) -> ClassPay | None:
    """A class's own pay table, from its first to its last step; None where no pay is known."""
    low, high = classification.monthly_minimum, classification.monthly_maximum
    if low is None and high is None:
        return None
    yearly_low, yearly_high = (None if amount is None else annual_amount(amount, "month") for amount in (low, high))
    return ClassPay(amounts(low, high), amounts(yearly_low, yearly_high), RULES["month"], classification.pay_year)


def _rounded(amount: Decimal, period: str) -> Decimal:
    return amount if period == "hour" else amount.quantize(Decimal(1), ROUND_HALF_UP)


def _note(salary: SalaryRange) -> str:
    if salary.is_reversed:
        return "printed with the maximum below the minimum"
    if salary.period_status == SalaryRange.PeriodStatus.INFERRED:
        return f"the document prints no period; “{PER[salary.period]}” is inferred from the size of the amount"
    if salary.minimum is not None and salary.period not in PERIODS_PER_YEAR:
        return "the document prints no period, so this pay cannot be compared"
    return "printed"
