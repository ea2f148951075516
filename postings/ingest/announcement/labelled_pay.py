"""Labelled pay: ranges behind a salary label and on the lines below it."""

import re
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.salaries import read_salaries
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
    value, number = entry.value, entry.value_line
    while True:
        printed = read_salaries(value, entry.label)
        for pay in printed:
            draft.add_pay(pay, number)
        if not printed:
            return read
        read = True
        draft.taken.add(number)
        number += 1
        if number in draft.taken or number > len(draft.lines) or not _is_money_line(draft.lines[number - 1].text):
            return read
        value = draft.lines[number - 1].text


_MONEY_LINE = re.compile(r"(?:[\w() -]{1,40}:\s*)?\$ ?\d[\d,.]*\b(?:[^.]|\.\d){0,60}")
_NO_PAY = re.compile(
    r"\b(?:bonus|stipend|differential|incentive|premium|allowance|relocation|budget|insurance|fee)", re.IGNORECASE
)


def _is_money_line(text: str) -> bool:
    return bool(_MONEY_LINE.fullmatch(text)) and not _NO_PAY.search(text)


READERS = {"salary": _salary}
