"""Labelled pay: ranges behind a salary label and on the lines below it."""

import re
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.employment_terms import read_schedule
from postings.ingest.fields.salaries import read_salaries, tells_pay_in_words
from postings.ingest.layout import Labelled


def with_pay_below(draft: Draft, entry: Labelled) -> Labelled:
    """The entry, a salary's whose ranges stand on the lines below, each with a label of its own, with the first."""
    below = draft.lines[entry.line : entry.line + 1]
    if entry.key != "salary" or entry.value or not below or not _is_money_line(below[0].text):
        return entry
    return replace(entry, value=below[0].text, value_line=below[0].number)


def _salary(draft: Draft, entry: Labelled, state: str | None) -> bool:
    """The ranges behind a salary label, and on the lines below as long as they hold money and nothing else."""
    read = False
    if tells_pay_in_words(entry.value):
        draft.pay_in_words = draft.pay_in_words or (entry.value, entry.value_line)
        return True
    if found := _TIME_BESIDE.search(entry.value[:_LONGEST_FACT]):
        draft.suggest("schedule", read_schedule(found.group()), entry.value_line)
    value, number = entry.value, entry.value_line
    while _BREAKS_OFF.search(value) and number < len(draft.lines) and _MONEY.match(draft.lines[number].text):
        value, number = f"{value} {draft.lines[number].text}", number + 1
        draft.taken.add(number)
    while True:
        printed = read_salaries(value, entry.label)
        for pay in printed:
            draft.add_pay(pay, number)
        if not printed:
            return read
        read = True
        draft.taken.add(number)
        number += 1
        if number + 1 <= len(draft.lines) and not draft.lines[number - 1].text:
            number += draft.lines[number].text[:1] == "$"
        if number in draft.taken or number > len(draft.lines) or not _is_money_line(draft.lines[number - 1].text):
            return read
        if _PAY_OF_PART.match(draft.lines[number - 1].text):
            _read_pay_of_part(draft, number, entry.label)
            return read
        value = draft.lines[number - 1].text


def _read_pay_of_part(draft: Draft, number: int, label: str) -> None:
    """The ranges of a named part of the employer: "The salary in the Harbor Department is $72,641"."""
    text = draft.lines[number - 1].text
    if found := _PAY_OF_PART.match(text):
        for pay in read_salaries(text[found.end() :], label):
            named = replace(pay.salary, label=found["part"]) if pay.salary else None
            draft.add_pay(replace(pay, salary=named), number)
        draft.taken.add(number)


# "$21.08 per hour, full-time" says how much of the week is worked, too.
_TIME_BESIDE = re.compile(r"[,;(] ?(?:full|part)[- ]?time\b(?! employees)", re.IGNORECASE)
_LONGEST_FACT = 80
# A range that was broken behind its dash, and the line that goes on with it.
_BREAKS_OFF = re.compile(r"\d ?(?:-|–|—|to|through)$")
_MONEY = re.compile(r"\$? ?\d")
_MONEY_LINE = re.compile(
    r"(?:[\w() -]{1,40}:\s*|[A-Z][\w -]{1,20}(?=\())?\(?(?:USD\s*)?\$ ?\d[\d,.]*\b(?:[^.]|\.\d){0,60}"
)
_PAY_OF_PART = re.compile(
    r"The (?:(?:current|annual|starting) )*(?:salary|pay)(?: range| rate)?s? (?:in|at|for) (?:the )?"
    r"(?P<part>[A-Z][\w ,.&'’()-]{3,60}?) (?:is|are|ranges from)\b[ :]*(?=\$)"
)
_NO_PAY = re.compile(
    r"\b(?:bonus|stipend|differential|incentive|premium|allowance|relocation|budget|insurance|fee)", re.IGNORECASE
)


def _is_money_line(text: str) -> bool:
    return bool(_MONEY_LINE.fullmatch(text) or _PAY_OF_PART.match(text)) and not _NO_PAY.search(text)


READERS = {"salary": _salary}
