"""A file that holds several documents one behind the other, as a position description and the announcement of the job,
or a page of several postings: where each begins, and their readings put together."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from postings.ingest.document import Document
from postings.ingest.layout import clean, normalize, read_lines
from postings.ingest.parsers import neogov_announcement, oregon_announcement
from postings.ingest.parsers.neogov_announcement.header import listed_starts, unlisted_starts
from postings.ingest.parsers.oregon_announcement import posting_lines
from postings.ingest.parsers.told_as_printed import renumbered
from postings.ingest.record import Reading

_ANNOUNCEMENT_BEGINS = normalize("Initial Posting Date")
_FORM_TITLE = re.compile(r"\W*position description\W*(?:position revised date.*)?", re.IGNORECASE)
_FIRST_SECTION = re.compile(r"\W*section 1\b", re.IGNORECASE)
_FIRST_SECTION_WITHIN = 60
_STATE_ABOVE = 4
# A part of fewer lines with text is no document of its own.
_FEWEST_LINES = 10


def split_parts(document: Document) -> list[tuple[int, Document]]:
    """(how many lines stand above it, the part) of each document that the file holds; one of a file that holds one."""
    starts = _starts(document)
    if len(starts) < 2:
        return [(0, document)]
    bounds = pairwise([0, *starts[1:], len(document.lines)])
    parts = [(start, _part(document, start, end)) for start, end in bounds]
    return parts if all(_is_whole(part) for _, part in parts) else [(0, document)]


def _starts(document: Document) -> list[int]:
    """The lines, counted from 0, with which forms, announcements of the State and NEOGOV postings begin."""
    forms = _form_lines(document)
    if not forms:
        return posting_lines(document) or _starts_of_pages(document) or _below_page(document)
    announcements = _announcement_lines(document)
    firsts = (
        next((line for line in announcements if before <= line < end), None)
        for before, end in pairwise([0, *forms, len(document.lines)])
    )
    return sorted({*forms, *(line for line in firsts if line is not None)})


def _starts_of_pages(document: Document) -> list[int]:
    lines = read_lines(document)
    return listed_starts(lines) or unlisted_starts(lines)


def _below_page(document: Document) -> list[int]:
    """The lines with which a NEOGOV posting and announcements of the State below it begin."""
    announcements = _announcement_lines(document)
    if not announcements or announcements[0] < _FEWEST_LINES:
        return []
    if not all(oregon_announcement.has_marks(document.lines[line:]) for line in announcements):
        return []
    is_page = neogov_announcement.recognizes(_part(document, 0, announcements[0]))
    return [0, *announcements] if is_page else []


def _is_whole(part: Document) -> bool:
    """Whether a part is long enough for a document of its own, or has the labels of the State's announcement."""
    return sum(1 for line in part.lines if line.strip()) >= _FEWEST_LINES or oregon_announcement.has_marks(part.lines)


def _announcement_lines(document: Document) -> list[int]:
    """The lines with which announcements begin: their first label, or other labels right above it."""
    return [
        _first_label(document, index)
        for index, line in enumerate(document.lines)
        if "osting" in line[:60] and normalize(clean(line[:60]).partition(":")[0]) == _ANNOUNCEMENT_BEGINS
    ]


def _first_label(document: Document, index: int) -> int:
    while index and oregon_announcement.is_marked(document.lines[index - 1]):
        index -= 1
    return index


def _form_lines(document: Document) -> list[int]:
    """The lines with which forms begin: their titles, or the State's name right above them."""
    found: list[int] = []
    for index, line in enumerate(document.lines):
        if "escription" not in line[:80] and "DESCRIPTION" not in line[:80]:
            continue
        below = document.lines[index : index + _FIRST_SECTION_WITHIN]
        if _FORM_TITLE.fullmatch(line.strip()[:80]) and any(map(_FIRST_SECTION.match, below)):
            above = range(max(0, index - _STATE_ABOVE), index)
            found.append(next((at for at in above if "state of oregon" in document.lines[at].casefold()), index))
    return found


def _part(document: Document, start: int, end: int) -> Document:
    return replace(
        document,
        lines=document.lines[start:end],
        places=document.places[start:end],
        cleaned=frozenset(number - start for number in document.cleaned if start < number <= end),
    )


def read_parts(parts: list[tuple[int, Document]], read: Callable[[Document], Reading]) -> Reading:
    """The records of all parts under the first one's layout, their lines counted in the whole file."""
    readings = [
        renumbered(read(part), [(above + number, above + number) for number in range(1, len(part.lines) + 1)])
        for above, part in parts
    ]
    return Reading(
        readings[0].layout,
        tuple(record for reading in readings for record in reading.records),
        tuple(warning for reading in readings for warning in reading.warnings),
    )
