"""From the form's sections to the record of the position it describes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.document import Document
from postings.ingest.fields.terms.work_modes import find_possible_work_mode, find_work_mode
from postings.ingest.layout import Heading, Line, Notes, read_lines, sections_of
from postings.ingest.parsers.position_description.duties import read_duties
from postings.ingest.parsers.position_description.duty_rows import BREAK_IN_CELL
from postings.ingest.parsers.position_description.headings import find_form_headings
from postings.ingest.parsers.position_description.options import read_options
from postings.ingest.parsers.position_description.people import read_preparers, read_signers
from postings.ingest.parsers.position_description.position_information import PositionInformation
from postings.ingest.parsers.position_description.requirements import read_requirements
from postings.ingest.record import Record, SectionKind, SectionText, WarningText, WorkMode

_MODE_WORDS = ("hybrid", "remote", "telework", "on-site", "onsite", "in person", "in-person", "from home")
_CHECKED_BOX = re.compile(r"<input\b[^<>]{0,200}\bchecked\b[^<>]{0,200}>", re.IGNORECASE)
_EMPTY_BOX = re.compile(r"<input\b[^<>]{0,200}\bcheckbox\b[^<>]{0,200}>", re.IGNORECASE)
_BREAK = re.compile(r" ?<br ?/?> ?", re.IGNORECASE)
# A form ends with its signatures; one whose last section comes before these was cut off.
_LATE_SECTIONS: frozenset[SectionKind] = frozenset({"requirements", "budget_authority", "organization", "signatures"})


def read_form(document: Document) -> tuple[Record, tuple[WarningText, ...]]:
    """The position and its warnings. Raises NotAPosting when neither of the form's titles is filled in."""
    notes = Notes(document)
    lines = read_lines(_with_boxes(document))
    headings = find_form_headings(lines)
    head = _head(lines, headings)
    sections = _sections(lines, headings)
    information = PositionInformation(head, notes)
    options = read_options(head, notes)
    duties = read_duties(_lines_of(lines, sections, "duties"), notes)
    qualifications = read_requirements(_lines_of(lines, sections, "requirements"), notes)
    signers = read_signers(_lines_of(lines, sections, "signatures"))
    _report_cut(headings, notes)
    record = Record(
        kind="position",
        title=information.title,
        working_title=information.working_title,
        classification=information.classification(),
        agency=information.agency(),
        position_number=information.stated("position_number"),
        appointment=options.appointment,
        schedule=options.schedule,
        work_mode=information.work_mode() or _work_mode(_lines_of(lines, sections, "working_conditions"), notes),
        service_type=options.service_type,
        flsa=options.flsa,
        overtime_eligible=options.overtime_eligible,
        representation=information.stated("representation"),
        locations=information.locations(),
        contacts=information.internal_contacts([*signers, *read_preparers(lines)]),
        qualifications=qualifications,
        duties=duties,
        sections=sections,
        evidence=notes.evidence,
    )
    return record, notes.sorted_warnings()


def _with_boxes(document: Document) -> Document:
    """The document with a sign for each checkbox and each line break that is left in it as HTML."""
    if not any("<input" in line or "<br" in line for line in document.lines):
        return document
    return replace(document, lines=tuple(_with_signs(line) if "<" in line else line for line in document.lines))


def _with_signs(line: str) -> str:
    return _BREAK.sub(BREAK_IN_CELL, _EMPTY_BOX.sub("☐", _CHECKED_BOX.sub("☒", line)))


def _head(lines: Sequence[Line], headings: Sequence[Heading]) -> Sequence[Line]:
    """The lines up to the end of the first section, where the form's fields and marks stand."""
    end = next((heading.line for heading in headings if heading.kind != "position_information"), len(lines) + 1)
    return lines[: end - 1]


def _sections(lines: Sequence[Line], headings: Sequence[Heading]) -> tuple[SectionText, ...]:
    """The form's sections; what stands above the first belongs to the position's information."""
    sections = sections_of(lines, headings)
    if sections and not sections[0].heading:
        return (replace(sections[0], kind="position_information"), *sections[1:])
    return sections


def _lines_of(lines: Sequence[Line], sections: Sequence[SectionText], kind: SectionKind) -> list[Line]:
    """The lines of every section of a kind, blank ones too, without the headings' own."""
    return [
        line
        for section in sections
        if section.kind == kind and section.heading
        for line in lines[section.first_line : section.last_line]
    ]


def _work_mode(lines: Sequence[Line], notes: Notes) -> WorkMode | None:
    """The way of working that the working conditions state for certain."""
    for line in lines:
        if any(word in line.text.casefold() for word in _MODE_WORDS) and (
            mode := find_work_mode(line.text) or find_possible_work_mode(line.text)
        ):
            notes.cite("work_mode", line.number)
            return mode
    return None


def _report_cut(headings: Sequence[Heading], notes: Notes) -> None:
    if headings and not any(heading.kind in _LATE_SECTIONS for heading in headings):
        last = headings[-1]
        message = f"The form ends in “{last.text}”; the sections that should follow are missing."
        notes.warn("incomplete_document", message, last.line)
