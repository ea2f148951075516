"""The document itself, part by part in its own order, as text that reads well."""

from collections.abc import Sequence
from dataclasses import dataclass

from postings.models import Position, Posting, Section
from postings.presentation.evidence import Evidence, SourceLink
from postings.presentation.redaction import Redaction
from postings.presentation.text import Block, blocks_of

PRIVATE_KINDS = {"signatures"}
SHOWN_APART = {"duties": ("duties.", "duties"), "qualifications": ("qualifications.", "qualifications")}


@dataclass(frozen=True)
class SectionText:
    """One part. `shown_at` is the id of the page's part that already shows all of it, else empty."""

    heading: str
    blocks: list[Block]
    source: SourceLink | None
    shown_at: str


def sections_of(
    job: Posting | Position, evidence: Evidence, redact: Redaction, lines: Sequence[str]
) -> list[SectionText]:
    """The sections that have anything to read; what people signed is left out."""
    sections = [_section(section, evidence, redact, lines) for section in job.sections.all()]
    return [section for section in sections if section.blocks or section.shown_at]


def private_lines(job: Posting | Position, lines: Sequence[str]) -> set[int]:
    """The numbers of the lines in which people signed, without the headings above them and what is blank."""
    return {
        number
        for section in job.sections.all()
        if section.kind in PRIVATE_KINDS and section.first_line and section.last_line
        for number in range(section.first_line + 1, min(section.last_line, len(lines)) + 1)
        if lines[number - 1].strip()
    }


def _section(section: Section, evidence: Evidence, redact: Redaction, lines: Sequence[str]) -> SectionText:
    shown_at = _shown_at(section, evidence, lines)
    is_left_out = bool(shown_at) or section.kind in PRIVATE_KINDS
    return SectionText(
        heading=section.heading.strip().rstrip(":"),
        blocks=[] if is_left_out else blocks_of(redact(section.text)),
        source=SourceLink(section.first_line, section.last_line or section.first_line) if section.first_line else None,
        shown_at=shown_at,
    )


def _shown_at(section: Section, evidence: Evidence, lines: Sequence[str]) -> str:
    """Where the page shows the whole section already: each of its lines gave a duty, or a way to qualify."""
    if section.kind not in SHOWN_APART or not section.first_line or not section.last_line:
        return ""
    prefix, anchor = SHOWN_APART[section.kind]
    covered = evidence.lines(prefix)
    body = range(section.first_line + 1, min(section.last_line, len(lines)) + 1)
    wordy = {number for number in body if len(lines[number - 1].split()) > 1}
    return anchor if wordy and wordy <= covered else ""
