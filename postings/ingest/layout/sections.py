"""The headings among lines, and the sections between them."""

from collections.abc import Collection, Sequence

from postings.ingest.layout.headings import Heading, Headings
from postings.ingest.layout.lines import Line
from postings.ingest.layout.wrapped import BROKEN_OFF
from postings.ingest.record import SectionText


def find_headings(lines: Sequence[Line], headings: Headings, taken: Collection[int] = ()) -> list[Heading]:
    """The headings among `lines`; line numbers in `taken` already gave another value and are none."""
    found = []
    after_break = after_blank = True
    filled = [line for line in lines if line.text]
    next_filled = dict(zip((line.number for line in filled), filled[1:], strict=False))
    for line in lines:
        below = next_filled.get(line.number)
        # "boiler operator's" and below it "license." are one sentence that was broken.
        goes_on = not after_break and line.text[:1].islower() and line.text[-1] in ".,;"
        heading = None if line.number in taken or goes_on else headings.match(line, after_break, after_blank)
        if heading is None and below is not None and below.bullet and line.text and line.number not in taken:
            near = below.number <= line.last_number + 2
            heading = headings.over_list(line, after_blank) if near else None
        if heading:
            found.append(heading)
        after_blank = not line.text
        goes_below = line.bullet is not None and BROKEN_OFF.search(line.text[-8:]) is not None
        after_break = not line.text or (line.bullet is not None and not goes_below) or line.text[-1] in ".!?"
    return found


def sections_of(lines: Sequence[Line], headings: Sequence[Heading]) -> tuple[SectionText, ...]:
    """The sections that `headings` begin, each to the last line with text before the next heading. Text before the
    first heading is a section with heading ""."""
    starts = [(heading.line, heading.text, heading.kind) for heading in headings]
    first_text = next((line.number for line in lines if line.text), None)
    if first_text is not None and (not starts or first_text < starts[0][0]):
        starts.insert(0, (first_text, "", "general_information"))
    if not starts:
        return ()
    ends = [start[0] - 1 for start in starts[1:]] + [lines[-1].number]
    offset = lines[0].number
    sections = []
    for (first, text, kind), last in zip(starts, ends, strict=True):
        while last > first and not lines[last - offset].text:
            last -= 1
        sections.append(SectionText(text, kind, first, last))
    return tuple(sections)
