"""What federal pages list below the years of specialized experience, which belongs to these: "One year of specialized
experience.", "Specialized experience must include:", "- Planning audits"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.joints import is_joint, without_joints
from postings.ingest.layout import LONGEST_PARAGRAPH, Line

_LEADS = re.compile(
    r"(?:examples? of )?(?:this )?specialized experience (?:must |may |should |for this position )*"
    r"(?:include[sd]?|is|are|means|involves?)\b[^.:]{0,160}:",
    re.IGNORECASE,
)


def with_specialized_details(lines: Sequence[Line]) -> list[Line]:
    """The lines, the list of what a specialized experience must include as part of the paragraph above it, which asks
    for so many years of that."""
    found: list[Line] = []
    position = 0
    while position < len(lines):
        lead = lines[position]
        position += 1
        above = found[-1] if found else None
        if above is None or not _LEADS.fullmatch(lead.text[:LONGEST_PARAGRAPH]) or not _asks_for_years(above):
            found.append(lead)
            continue
        details = list(takewhile(lambda line: line.bullet is not None and not is_joint(line.text), lines[position:]))
        position += len(details)
        text = "; ".join(without_joints(line.text) for line in details)
        last = details[-1] if details else lead
        found[-1] = replace(above, text=f"{above.text} {lead.text} {text}".rstrip(), last=last.last_number)
    return found


def _asks_for_years(line: Line) -> bool:
    return "pecialized experience" in line.text and read_years(line.text) is not None
