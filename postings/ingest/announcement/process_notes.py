"""The notes right below what qualifies, as large cities print them."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from postings.ingest.fields.alternatives import Item
from postings.ingest.fields.leading_sentences import kind_of_bullet, leads
from postings.ingest.fields.substitutions import is_substitution
from postings.ingest.fields.ways import WaysToQualify
from postings.ingest.fields.wishes import is_preferred
from postings.ingest.layout import Line, normalize
from postings.ingest.record import SectionKind, SectionText

# Sections that ask something of everybody.
OF_EVERYBODY: tuple[SectionKind, ...] = ("qualifications", "requirements")
_NOTES = frozenset(("note", "notes", "process notes"))


def read_notes(parts: Sequence[tuple[SectionText, list[Line]]], ways: WaysToQualify) -> None:
    """Read the notes right below what qualifies: rules of substitution, lists of wishes, and what every employee must
    be ready for."""
    for (above, _), (section, lines) in pairwise(parts):
        if above.kind in OF_EVERYBODY and normalize(section.heading) in _NOTES:
            for index, line in enumerate(lines):
                if is_substitution(line.text):
                    ways.substitute(Item(line.text, line.number, line.last_number, line.bullet))
                elif leads(line.text) and is_preferred(line.text):
                    _wish_for_all(lines[index + 1 :], ways)
                elif _READY.match(line.text):
                    ways.require(Item(line.text, line.number, line.last_number, line.bullet))
                elif paper := _PAPER_NEEDED.match(line.text):
                    ways.require(Item(paper.group(), line.number, line.last_number, line.bullet))


# "Animal Keepers must be available to work weekends.", "Line Mechanics are required to climb poles.", "Completion of
# a course in management is required prior to completion of probation."
_READY = re.compile(
    r"[A-Z][\w ]{2,60} must be (?:available|willing|able) (?:to|for)\b"
    r"|(?:An? )?(?!Applicants?\b|Candidates?\b|Those\b)[A-Z][\w ]{2,60} (?:is|are) required to"
    r" (?!submit|complete|provide|attach|furnish|list|answer|respond|take|pass|undergo|file|serve)\w"
    r"|(?:(?:Satisfactory |Successful )?[Cc]ompletion|Possession) of [\w. '’-]{5,160} is required"
    r"(?: (?:prior|before|within|upon) [\w ]{3,80})?\.?$"
)
# "A Pesticide Certificate from the State must be obtained within a year. Applicants without one ..."
_PAPER_NEEDED = re.compile(
    r"An? [\w '’-]{3,90}(?:[Cc]ertificat\w+|[Ll]icen[sc]e|[Pp]ermit)\b[\w ,'’-]{0,80}"
    r" (?:must be (?:obtained|held|acquired)|is required)\b[^.]{0,160}\."
)


def _wish_for_all(lines: Sequence[Line], ways: WaysToQualify) -> None:
    """Take the items of the list, all of one sign, with which `lines` begin as wishes."""
    first = kind_of_bullet(lines[0].bullet) if lines and lines[0].bullet else None
    for line in takewhile(lambda line: line.bullet is not None and kind_of_bullet(line.bullet) == first, lines):
        ways.prefer(Item(line.text, line.number, line.last_number, line.bullet))
