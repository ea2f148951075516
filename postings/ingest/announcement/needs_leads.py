"""Sentences that lead into a list of what applicants need, where no heading does."""

import re
from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.announcement.duties_leads import LISTS
from postings.ingest.layout import Heading, Line
from postings.ingest.record import SectionKind

# "The successful candidate should have the following prerequisites:"
_LEAD = re.compile(
    r"\b(?:applicants?|candidates?)\b[^:.]{0,40}\b(?:must|should|shall|will(?: (?:need|have) to)?) (?:have|possess|meet"
    r"|be|hold)\b(?:[^:.]{0,60}:|[^:.]{0,30} following\b[^:.]{0,30}\.)$",
    re.IGNORECASE,
)


def with_needs_leads(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and the sentences that lead into a list of needs outside of all sections that hold lists."""
    found = {heading.line: heading for heading in headings}
    kind: SectionKind = "other"
    filled = [line for line in lines if line.text]
    for line, below in pairwise(filled):
        if heading := found.get(line.number):
            kind = heading.kind
        elif (
            line.text[-1] in ":."
            and kind not in LISTS
            and line.bullet is None
            and below.bullet
            and _LEAD.search(line.text[-200:])
        ):
            kind = "qualifications"
            found[line.number] = Heading(line.number, line.text[-200:].rstrip(" :"), kind)
    return sorted(found.values(), key=lambda heading: heading.line)
