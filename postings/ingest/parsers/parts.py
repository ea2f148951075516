"""A file that holds a position description and the State of Oregon's announcement of the job, one behind the other:
where the second begins, and the readings of both put together."""

import re
from collections.abc import Callable
from dataclasses import replace

from postings.ingest.document import Document
from postings.ingest.layout import clean, normalize
from postings.ingest.record import Evidence, Reading, Record, WarningText

_ANNOUNCEMENT_BEGINS = normalize("Initial Posting Date")
_FORM_TITLE = re.compile(r"\W*position description\W*(?:position revised date.*)?", re.IGNORECASE)
_FIRST_SECTION = re.compile(r"\W*section 1\b", re.IGNORECASE)
_FIRST_SECTION_WITHIN = 60
_STATE_ABOVE = 4
# A part of fewer lines with text is no document of its own.
_FEWEST_LINES = 10


def split_parts(document: Document) -> list[tuple[int, Document]]:
    """(how many lines stand above it, the part) of each document that the file holds; one of a file that holds one."""
    form, announcement = _form_line(document), _announcement_line(document)
    if form is None or announcement is None:
        return [(0, document)]
    start = max(form, announcement)
    parts = [(0, _part(document, 0, start)), (start, _part(document, start, len(document.lines)))]
    if any(sum(1 for line in part.lines if line.strip()) < _FEWEST_LINES for _, part in parts):
        return [(0, document)]
    return parts


def _announcement_line(document: Document) -> int | None:
    return next(
        (
            index
            for index, line in enumerate(document.lines)
            if "osting" in line[:60] and normalize(clean(line[:60]).partition(":")[0]) == _ANNOUNCEMENT_BEGINS
        ),
        None,
    )


def _form_line(document: Document) -> int | None:
    """The line with which a form begins: its title, or the State's name right above that."""
    for index, line in enumerate(document.lines):
        if "escription" not in line[:80] and "DESCRIPTION" not in line[:80]:
            continue
        below = document.lines[index : index + _FIRST_SECTION_WITHIN]
        if _FORM_TITLE.fullmatch(line.strip()[:80]) and any(map(_FIRST_SECTION.match, below)):
            above = range(max(0, index - _STATE_ABOVE), index)
            return next((at for at in above if "state of oregon" in document.lines[at].casefold()), index)
    return None


def _part(document: Document, start: int, end: int) -> Document:
    return replace(
        document,
        lines=document.lines[start:end],
        places=document.places[start:end],
        cleaned=frozenset(number - start for number in document.cleaned if start < number <= end),
    )


def read_parts(parts: list[tuple[int, Document]], read: Callable[[Document], Reading]) -> Reading:
    """The records of all parts under the first one's layout, their lines counted in the whole file."""
    readings = [(above, read(part)) for above, part in parts]
    return Reading(
        readings[0][1].layout,
        tuple(_moved(record, above) for above, reading in readings for record in reading.records),
        tuple(_moved_warning(warning, above) for above, reading in readings for warning in reading.warnings),
    )


def _moved(record: Record, by: int) -> Record:
    return replace(
        record,
        evidence={key: _moved_evidence(evidence, by) for key, evidence in record.evidence.items()},
        sections=tuple(
            replace(section, first_line=section.first_line + by, last_line=section.last_line + by)
            for section in record.sections
        ),
    )


def _moved_evidence(evidence: Evidence, by: int) -> Evidence:
    return replace(evidence, first_line=evidence.first_line + by, last_line=evidence.last_line + by)


def _moved_warning(warning: WarningText, by: int) -> WarningText:
    return warning if warning.line is None else replace(warning, line=warning.line + by)
