"""A reading of a text that was made from a file's lines, told in the file's own words and line numbers."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from postings.ingest.document import Document
from postings.ingest.layout import Slip, as_printed, excerpt
from postings.ingest.record import Evidence, Reading, Record, SectionText, WarningText

# The first and the last line of the file, counted from 1, that each line of the text was made from.
Printed = Sequence[tuple[int, int]]
_Part = TypeVar("_Part", Evidence, SectionText)
# What is not told in the document's words.
_OWN_WORDS = frozenset(
    (
        *(
            "kind",
            "degree",
            "appointment",
            "schedule",
            "work_mode",
            "service_type",
            "period",
            "period_status",
            "status",
        ),
        *("currency", "role", "state", "postal_code", "email", "phone", "date_posted", "closes_at", "evidence"),
    )
)


def renumbered(reading: Reading, printed: Printed) -> Reading:
    """`reading` with its evidence, sections and warnings at the lines of the file."""
    return replace(
        reading,
        records=tuple(_record(record, printed) for record in reading.records),
        warnings=tuple(_warning(warning, printed) for warning in reading.warnings),
    )


def _record(record: Record, printed: Printed) -> Record:
    return replace(
        record,
        evidence={key: _lines(evidence, printed) for key, evidence in record.evidence.items()},
        sections=tuple(_lines(section, printed) for section in record.sections),
    )


def _lines(part: _Part, printed: Printed) -> _Part:
    return replace(part, first_line=printed[part.first_line - 1][0], last_line=printed[part.last_line - 1][1])


def _warning(warning: WarningText, printed: Printed) -> WarningText:
    return warning if warning.line is None else replace(warning, line=printed[warning.line - 1][0])


def with_slips(reading: Reading, document: Document, slips: list[Slip]) -> Reading:
    """`reading` of the document whose slips were mended, with the words as `document` prints them."""
    return replace(
        reading,
        records=tuple(_with_evidence(_told(record, slips), document) for record in reading.records),
        warnings=tuple(replace(warning, message=as_printed(warning.message, slips)) for warning in reading.warnings),
    )


def _told(value: Any, slips: list[Slip]) -> Any:
    if isinstance(value, str):
        return as_printed(value, slips)
    if isinstance(value, tuple):
        return tuple(_told(item, slips) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.name not in _OWN_WORDS]
        return replace(value, **{name: _told(getattr(value, name), slips) for name in names})
    return value


def _with_evidence(record: Record, document: Document) -> Record:
    quoted = {
        key: replace(evidence, text=excerpt(document, evidence.first_line, evidence.last_line))
        for key, evidence in record.evidence.items()
    }
    return replace(record, evidence=quoted)
