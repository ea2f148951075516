"""Pay as data prints it: two amounts and a unit, or one text that says it all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields import Problem
from postings.ingest.fields.pay.salaries import PrintedPay, read_salaries
from postings.ingest.structured.facts import Fact

_AMOUNT = re.compile(
    r"(?:USD|\$)?\s*(?P<whole>\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.0|(?P<rest>\.\d{2,4}|\.[1-9]|(?:\.\d)?[Kk]))?"
)
_LONGEST = 300
_ZERO = re.compile(r"(?:USD|\$)?\s*0*(?:\.0+)?")
# How vocabularies spell the period of pay, in lower case, as the words that `read_salaries` knows; a fee and pay by the
# piece have none.
_UNITS = {
    "hour": "per hour", "ph": "per hour", "hourly": "per hour", "per hour": "per hour", "hr": "per hour",
    "hur": "per hour",
    "day": "per day", "pd": "per day", "daily": "per day", "per day": "per day",
    "week": "per week", "weekly": "per week", "per week": "per week", "wee": "per week",
    "bw": "biweekly", "bi-weekly": "biweekly", "biweekly": "biweekly", "bi-week": "biweekly",
    "every 2 weeks": "biweekly", "per biweekly": "biweekly",
    "month": "per month", "pm": "per month", "monthly": "per month", "per month": "per month", "mon": "per month",
    "year": "per year", "pa": "per year", "annually": "per year", "annual": "per year", "yearly": "per year",
    "per year": "per year", "yr": "per year", "ann": "per year",
    "fb": "per case", "fee basis": "per case", "pw": "per case", "piece work": "per case",
}  # fmt: skip


def add_amounts(draft: Draft, low: Fact | None, high: Fact | None, unit: Fact | None) -> None:
    """Add the range between two amounts, either of which may be missing; a zero is how programs print nothing. One text
    alone may say all of it ("$18.50 - $22.10 hourly"), or that it depends."""
    printed = [fact for fact in (low, high) if fact is not None and not _ZERO.fullmatch(fact.text)]
    if not printed:
        return
    texts = list(dict.fromkeys(fact.text for fact in printed))
    amounts = [match["whole"] + (match["rest"] or "") for text in texts if (match := _AMOUNT.fullmatch(text))]
    one_sided = len(printed) == 1 and low is not None and high is not None
    of_unit = f" {unit.text}" if unit else ""
    found: Sequence[PrintedPay] = ()
    if len(amounts) == len(texts):
        lead = ("up to " if printed[0] is high else "starting at ") if one_sided else ""
        words = " - ".join(dict.fromkeys(f"${amount}" for amount in amounts))
        found = _read(f"{lead}{words}", unit, " – ".join(texts) + of_unit)
    elif len(texts) == 1 and not one_sided and len(texts[0]) <= _LONGEST:
        found = read_salaries(texts[0])
        if any(pay.salary and pay.salary.period_status != "stated" for pay in found):
            found = _read(texts[0], unit, texts[0] + of_unit)
    if found:
        _add(draft, found, [fact.line for fact in (low, high, unit) if fact is not None])
    elif any(character.isdigit() for character in "".join(texts)):
        message = f"“{', '.join(texts)[:80]}” cannot be pay, so it was left out."
        draft.warn(Problem("salary_implausible", message), printed[0].line)


def _period(unit: Fact | None) -> str:
    """The period's words; a unit that is not known keeps its own, so that none is inferred in its place."""
    name = unit.text.casefold().rpartition("schema.org/")[2] if unit else ""
    return _UNITS.get(name, f"per {name.removeprefix('per ')}" if name else "")


def _read(words: str, unit: Fact | None, stated: str) -> list[PrintedPay]:
    found = read_salaries(f"{words} {_period(unit)}".strip())
    return [replace(pay, salary=pay.salary and replace(pay.salary, stated=stated)) for pay in found]


def _add(draft: Draft, found: Sequence[PrintedPay], lines: Sequence[int]) -> None:
    for pay in found:
        key = f"salary_ranges.{len(draft.salaries)}"
        draft.add_pay(pay, min(lines))
        if key in draft.notes.evidence:
            draft.notes.cite(key, min(lines), max(lines))
