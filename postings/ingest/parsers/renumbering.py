"""A reading of a text that was made from a file's lines, told in the file's own line numbers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from postings.ingest.record import Evidence, Reading, Record, SectionText, WarningText

# The first and the last line of the file, counted from 1, that each line of the text was made from.
Printed = Sequence[tuple[int, int]]
_Part = TypeVar("_Part", Evidence, SectionText)


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
