"""Pay of a grade wherever its work is done, which boards of federal jobs print beside what this job pays."""

import re
from collections.abc import Sequence
from dataclasses import replace

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
