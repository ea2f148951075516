"""Values that contradict each other or are missing: pay, classes, shares of time."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from postings.ingest.fields.classifications import split_classification
from postings.ingest.fields.pay.same_pay import is_by_another_period
from postings.ingest.fields.shares import why_no_whole
from postings.ingest.record import Record, SalaryText, WarningText
from postings.pay import PERIODS_PER_YEAR, ROUNDING, annual_amount

_FOR_A_WHILE = re.compile(
    r"\b(?:train(?:ing|ees?)|probation\w*|temporar\w+|substitutes?|first \w+ weeks)\b", re.IGNORECASE
)
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
    pairs = [pair for pair in combinations(yearly, 2) if pair[0][1].period != pair[1][1].period]
    # Of several scales each is told by several periods, and agrees with its own.
    agreeing = {number for pair in pairs if is_by_another_period(pair[0][1], pair[1][1]) for number, *_ in pair}
    for (place, one, first), (number, other, second) in pairs:
        if first and second and _disagree(first, second) and one.label == other.label:
            if {place, number} & agreeing or _is_for_a_while(record, place) or _is_for_a_while(record, number):
                continue
            message = (
                f"One figure is {_in_a_year(one, first)}; another is {_in_a_year(other, second)}. "
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
    return ROUNDING < abs(one - other) / max(one, other) < _SAME_PAY


def _in_a_year(salary: SalaryText, amount: Decimal) -> str:
    return _told(salary) if salary.period == "year" else f"{_told(salary)}, ${amount:,.0f} a year"


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


# A class that is named at one level here and at another there.

# A line that speaks of other levels on purpose.
_ABOUT_LEVELS = re.compile(
    r"\b(?:promot\w+|advance\w*|underfill\w*|ladder|or|and|levels?|previous\w*|equivalent|series|supervis\w+)\b|[/,;]",
    re.IGNORECASE,
)
# Behind the name of a class.
_LEVEL = re.compile(r" (\d|[IVX]{1,4})\b(?![.,]?\d)")
_IN_TITLE = re.compile(r"\b(?:\d|[IVX]{1,4})\b")
_WORD_BEGINS = re.compile(r"\b")
_LONGEST_LINE = 200
# What a job's part of a document begins with.
_NAMED_BY = ("title", "classification.title")


def check_levels(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """The first line about the job that names its class at a level which is not the job's."""
    own = record.classification
    if own is None or not own.series or own.level is None or len(own.series) < 4:
        return
    if len(set(_IN_TITLE.findall(record.title))) > 1:
        return  # "Utility Worker I / Utility Worker II" is open at both.
    first, last = _own_lines(record, len(lines))
    of_others = _lines_of_experience(record)
    for number, line in enumerate(lines[first - 1 : last], start=first):
        if number in of_others or len(line) > _LONGEST_LINE or own.series not in line or _ABOUT_LEVELS.search(line):
            continue
        levels = {_level(own.series, printed) for printed in _levels_behind(own.series, line)} - {None}
        if levels and own.level not in levels:
            message = (
                f"This line says {own.series} {levels.pop()}, while the job's class is {own.series} {own.level}. "
                "If both are meant, leave it."
            )
            yield WarningText("classification_disagrees", message, number, "classification.title")
            return


def _own_lines(record: Record, count: int) -> tuple[int, int]:
    """The first and last line of a job's part of a document, in which the next class of a ladder may be another job."""
    named = [record.evidence[key].first_line for key in _NAMED_BY if key in record.evidence]
    return max(1, min(named, default=1)), max((section.last_line for section in record.sections), default=count)


def _lines_of_experience(record: Record) -> set[int]:
    """Where applicants are told what they must have done, at whatever level."""
    asked = (section for section in record.sections if section.kind in ("qualifications", "preferred", "requirements"))
    return {number for section in asked for number in range(section.first_line, section.last_line + 1)}


def _levels_behind(series: str, line: str) -> Iterator[str]:
    """The levels printed behind each mention of `series`; a pattern made for every class would take longer."""
    start = line.find(series)
    while start >= 0:
        if _WORD_BEGINS.match(line, start) and (found := _LEVEL.match(line, start + len(series))):
            yield found[1]
        start = line.find(series, start + 1)


def _level(series: str, level: str) -> int | None:
    found = split_classification(f"{series} {level}")
    return found.level if found else None


# What applicants look for first, and an opening does not say.


def check_missing(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """An opening without pay, place, deadline or a way to qualify."""
    if record.kind != "posting":
        return
    if not record.salary_ranges:
        yield _missing("salary_ranges", "No pay was found in the posting. Applicants look for it first.")
    if not record.locations and record.work_mode != "remote":
        yield _missing("locations", "No place of work was found in the posting, nor that the work is remote.")
    if record.closes_at is None and not record.open_until_filled:
        message = "The posting was not found to say when applications close, or that it stays open until filled."
        yield WarningText("no_closing_date", message, None, "closes_at")
    if not record.qualifications.routes and not record.qualifications.requirements:
        yield _missing("qualifications.routes", "Nothing was found in the posting that says what it takes to qualify.")


def _missing(key: str, message: str) -> WarningText:
    return WarningText("missing_value", message, None, key)


# Duties whose shares of time cannot be.


def check_shares(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """Shares that cannot be the whole of the time."""
    if message := why_no_whole([duty.percent for duty in record.duties]):
        entry = record.evidence.get("duties.0")
        yield WarningText("duties_do_not_total_100", message, entry.first_line if entry else None, "duties")
