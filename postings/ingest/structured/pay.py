"""Pay as data prints it: two amounts and a unit."""

import re
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.problem import Problem
from postings.ingest.fields.salaries import read_salaries
from postings.ingest.structured.facts import Fact

_AMOUNT = re.compile(r"(?:USD|\$)?\s*(?P<whole>\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.0|(?P<cents>\.\d{2,4}|\.[1-9]))?")
_ZERO = re.compile(r"(?:USD|\$)?\s*0*(?:\.0+)?")
# How vocabularies spell the period of pay, in lower case, as the words that `read_salaries` knows.
_UNITS = {
    "hour": "per hour", "ph": "per hour", "hourly": "per hour", "per hour": "per hour", "hr": "per hour",
    "day": "per day", "pd": "per day", "daily": "per day", "per day": "per day",
    "week": "per week", "weekly": "per week", "per week": "per week",
    "bw": "biweekly", "bi-weekly": "biweekly", "biweekly": "biweekly", "bi-week": "biweekly",
    "every 2 weeks": "biweekly", "per biweekly": "biweekly",
    "month": "per month", "pm": "per month", "monthly": "per month", "per month": "per month", "mon": "per month",
    "year": "per year", "pa": "per year", "annually": "per year", "annual": "per year", "yearly": "per year",
    "per year": "per year", "yr": "per year",
}  # fmt: skip


def add_amounts(draft: Draft, low: Fact | None, high: Fact | None, unit: Fact | None) -> None:
    """Add the range between two amounts, either of which may be missing; a zero is how programs print nothing."""
    printed = [(fact, fact.text) for fact in (low, high) if fact is not None and not _ZERO.fullmatch(fact.text)]
    if not printed:
        return
    line = printed[0][0].line
    amounts = [match["whole"] + (match["cents"] or "") for _, text in printed if (match := _AMOUNT.fullmatch(text))]
    if len(amounts) < len(printed):
        stated = ", ".join(text for _, text in printed)[:80]
        draft.warn(Problem("salary_implausible", f"“{stated}” cannot be pay, so it was left out."), line)
        return
    period = _UNITS.get(unit.text.casefold(), "") if unit else ""
    if len(printed) == 1 and high is not None and low is not None:
        amounts = [f"up to ${amounts[0]}" if printed[0][0] is high else f"starting at ${amounts[0]}"]
    else:
        amounts = list(dict.fromkeys(f"${amount}" for amount in amounts))
    last = max(fact.line for fact in (low, high, unit) if fact is not None)
    stated = " – ".join(dict.fromkeys(text for _, text in printed)) + (f" {unit.text}" if unit else "")
    for pay in read_salaries(f"{' - '.join(amounts)} {period}".strip()):
        key = f"salary_ranges.{len(draft.salaries)}"
        draft.add_pay(replace(pay, salary=pay.salary and replace(pay.salary, stated=stated)), line)
        if key in draft.notes.evidence:
            draft.notes.cite(key, min(line, last), max(line, last))
