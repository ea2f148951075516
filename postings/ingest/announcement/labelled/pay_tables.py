"""Tables of pay in the text, and lists of what each step is paid."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labelled.pay import NAMES_PERIOD, NO_PAY
from postings.ingest.announcement.labels.label_rows import is_rule
from postings.ingest.fields.pay.pay_words import MEMBERSHIP, PERIOD_WORD
from postings.ingest.fields.pay.salaries import PrintedPay, read_salaries
from postings.ingest.layout import Line

# A row of headings such as "Classification | Monthly salary | PERS members", below it a
# row of amounts for each class.

_EDGE = re.compile(r"\s*(?:\t+|\|+|\s{3,})\s*")
_PAY_HEADING = re.compile(
    r"\b(?:salary|salaries|pay|wages?|rate|range|minimum|maximum|low|high|hourly|monthly)\b", re.I
)
_LOWEST_COLUMN = re.compile(r"\b(?:minimum|min|low|lowest|from|starting|entry)\b", re.IGNORECASE)
_HIGHEST_COLUMN = re.compile(r"\b(?:maximum|max|high|highest|top|to)\b", re.IGNORECASE)
_OTHER_COLUMN = re.compile(
    r"\b(?:bonus|stipend|budget|premium|fee|cost|deductible|contribution|step|account|fund)\b", re.I
)
_ALONE = re.compile(
    rf"(?:up to |from |starting at )?\$ ?\d[^A-Z]{{0,60}}(?:(?:/|\bper|\ban?) ?(?:{PERIOD_WORD}))?", re.IGNORECASE
)
_LONGEST = 400


def read_pay_tables(draft: Draft, lines: Sequence[Line]) -> None:
    """Add the ranges of all tables whose headings speak of pay, each with what its row and its column call it."""
    headings: list[str] = []
    above = ""
    # "Starting hourly rate:" alone above rows that have no heading of their own
    labelled = ""
    for line in lines:
        cells = _cells(line) if line.text else []
        if not line.text or (not line.text[:1].isalnum() and is_rule(line.raw)):
            continue
        if len(cells) < 2:
            headings = []
            above = line.text[:_LONGEST_LEAD]
            labelled = line.text if line.text[-1:] == ":" and _is_of_pay(line.text) else ""
        elif labelled and _ALONE.fullmatch(cells[-1]) and cells[0][:1].isalpha():
            for pay in _pay_of_row(["", *[""] * (len(cells) - 2), labelled], cells):
                draft.add_pay(pay, line.number)
        elif "$" not in line.text:
            of_pay = any(map(_is_of_pay, cells)) and not _OTHER_COLUMN.search(line.text)
            headings = cells if of_pay or (_are_steps(cells) and _is_of_pay(above)) else []
        elif headings and len(cells) == len(headings):
            row = (
                _pay_of_steps(f"{above} {headings[0]}", cells) if _are_steps(headings) else _pay_of_row(headings, cells)
            )
            for pay in row:
                draft.add_pay(pay, line.number)


# The columns of "Level | Step 1 | Step 3 | Step 6", or the same without a name for the rows
_STEP_COLUMN = re.compile(r"(?:Step|Year) \w{1,3}|(?:Entry|First|Top|Last) Step", re.IGNORECASE)
_FEWEST_STEPS = 2


def _are_steps(headings: Sequence[str]) -> bool:
    """Whether all columns but perhaps the first are steps of one scale."""
    steps = [heading for heading in headings if _STEP_COLUMN.fullmatch(heading)]
    return len(steps) >= _FEWEST_STEPS and steps == list(headings)[-len(steps) :] and len(headings) - len(steps) <= 1


def _pay_of_steps(heading: str, cells: Sequence[str]) -> list[PrintedPay]:
    """The row's pay from its first step to its last, where the steps rise; none of other rows."""
    name = cells[0] if "$" not in cells[0] else None
    steps = cells[1:] if name else cells
    found = [pay.salary for cell in steps for pay in read_salaries(cell, heading) if _ALONE.fullmatch(cell)]
    amounts = [Decimal(salary.minimum) for salary in found if salary and salary.minimum]
    if len(amounts) != len(steps) or amounts != sorted(amounts) or len(set(amounts)) == 1:
        return []
    ranges = read_salaries(f"{steps[0]} - {steps[-1]}", heading)
    return [replace(pay, salary=replace(pay.salary, label=name)) if pay.salary else pay for pay in ranges]


# "Entry: $15.66/hour" above "Year 2: $16.16" and "Year 3: $16.67"
_STEP = re.compile(
    r"(?P<name>(?:Entry|Start(?:ing)?|Probation(?:ary)?|Trainee)(?: [Ll]evel)?|(?:Year|Step|Level) \w{1,4}"
    r"|(?:Top|First|Last|Bottom|Final) Step|After (?:\w+ ){1,2}(?:months?|years?))(?: ?[:–—-] ?| )"
    r"(?P<pay>\$ ?\d[\d,.]*\d(?: ?(?:/|per |an? )\w{2,5})?)\.?"
)
_LONGEST_STEP, _LONGEST_LEAD = 60, 200


def read_pay_of_steps(draft: Draft, lines: Sequence[Line]) -> None:
    """Add what a list pays year by year or step by step, each with its own line. A list that names no period may be of
    bonuses; below a line that speaks of pay it is not."""
    steps: list[tuple[Line, re.Match[str]]] = []
    above = ""
    for line in [*(line for line in lines if line.text), None]:
        if line and "$" in line.text and (step := _STEP.fullmatch(line.text[:_LONGEST_STEP])):
            steps.append((line, step))
            continue
        if len(steps) > 1:
            led = _is_of_pay(above[:_LONGEST_LEAD]) and not NO_PAY.search(above)
            told = led or any(NAMES_PERIOD.search(step["pay"]) for _, step in steps)
            for listed, step in steps if told else ():
                for pay in read_salaries(step["pay"]):
                    named = replace(pay.salary, label=step["name"]) if pay.salary else None
                    draft.add_pay(replace(pay, salary=named), listed.number)
        steps, above = [], line.text if line else ""


def _cells(line: Line) -> list[str]:
    if len(line.raw) > _LONGEST or not ("|" in line.raw or "\t" in line.raw or "   " in line.raw):
        return []
    return [cell.strip() for cell in _EDGE.split(line.raw.strip().strip("|").strip())]


def _is_of_pay(heading: str) -> bool:
    return _PAY_HEADING.search(heading) is not None


def _pay_of_row(headings: Sequence[str], cells: Sequence[str]) -> list[PrintedPay]:
    """The row's pay: of two columns for the limits one range, else one for each column."""
    name = cells[0] if cells[0][:1].isalpha() else None
    columns = [
        (heading, cell) for heading, cell in zip(headings, cells, strict=True) if "$" in cell and _is_of_pay(heading)
    ]
    if not all(_ALONE.fullmatch(cell) for _, cell in columns):
        return []
    if len(columns) == 2 and _LOWEST_COLUMN.search(columns[0][0]) and _HIGHEST_COLUMN.search(columns[1][0]):
        (low, least), (high, most) = columns
        columns = [(f"{low} {high}", f"{least} - {most}")]
    beside = " ".join(cell for cell in cells[1:] if "$" not in cell)
    found = []
    for heading, cell in columns:
        for pay in read_salaries(cell, f"{heading} {beside} ".strip()):
            member = MEMBERSHIP.search(heading)
            label = ", ".join(part for part in (name, member.group() if member else None) if part)
            found.append(replace(pay, salary=replace(pay.salary, label=label or None)) if pay.salary else pay)
    return found
