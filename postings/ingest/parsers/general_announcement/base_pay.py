"""Pay as boards print it: of a grade wherever its work is done, beside what this job pays; its limits apart."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.layout import Line

# "Base salary range: $33,800 - $44,000" above "Note: Actual salary includes locality pay"
_BASE_PAY = re.compile(r"base (?:salary|pay)(?: range)?: *\$", re.IGNORECASE)
_WITH_LOCALITY = re.compile(r"\bactual (?:salary|pay) includes locality\b", re.IGNORECASE)
_NOTE_WITHIN, _LONGEST_NOTE = 6, 100


def without_base_pay(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, empty one that tells what the grade is paid where nobody works, as a note below it says."""
    notes = [index for index, line in enumerate(lines) if _WITH_LOCALITY.search(line.text[:_LONGEST_NOTE])]
    near = {index for note in notes for index in range(note - _NOTE_WITHIN, note)}
    return tuple(
        replace(line, text="") if index in near and _BASE_PAY.match(line.text) else line
        for index, line in enumerate(lines)
    )


# "USD $18.25/Hr." among other cells whose labels are lost, and "USD $24.10/Hr." below
_LIMIT_ALONE = re.compile(r"USD \$(?P<amount>\d[\d,]*(?:\.\d\d)?)(?P<period>/(?:Hr|Yr))\.?")
_LONGEST_LIMIT, _WIDEST = 30, 3


def take_limits_apart(draft: Draft, cells: Sequence[Line]) -> None:
    """Take one range from the two cells that hold the lowest pay and the highest, each alone."""
    found = [(cell, limit) for cell in cells if (limit := _LIMIT_ALONE.fullmatch(cell.text[:_LONGEST_LIMIT]))]
    if draft.salaries or len(found) != 2 or found[0][1]["period"] != found[1][1]["period"]:
        return
    low, high = (Decimal(limit["amount"].replace(",", "")) for _, limit in found)
    if low < high < low * _WIDEST:
        for pay in read_salaries(f"${found[0][1]['amount']} - ${found[1][1]['amount']}{found[1][1]['period']}"):
            draft.add_pay(pay, found[0][0].number)
        draft.taken |= {cell.number for cell, _ in found}
