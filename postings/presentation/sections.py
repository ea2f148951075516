"""The document itself, part by part in its own order, as text that reads well."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from postings.models import Position, Posting, Section
from postings.presentation.evidence import Evidence, SourceLink
from postings.presentation.redaction import Redaction
from postings.presentation.text import Block, blocks_of

PRIVATE_KINDS = {"signatures"}
# Where the page shows what a section of this kind says, taken apart.
SHOWN_AT = {
    "duties": "duties",
    "qualifications": "qualifications",
    "preferred": "qualifications",
    "requirements": "qualifications",
}
COMPARED_UP_TO = 200_000  # characters; in a longer document nothing is left out for being shown above

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class SectionText:
    """One part. `shown_at` is the id of the page's part that shows what `blocks` leave out, else empty."""

    heading: str
    kind: str
    blocks: list[Block]
    source: SourceLink | None
    shown_at: str


class Shown:
    """What the page's other parts say already, word for word."""

    def __init__(self, texts: Iterable[str]) -> None:
        words = "\n".join(_words(text) for text in texts)
        self._words = f" {words} ".replace("\n", " \n ") if len(words) <= COMPARED_UP_TO else ""

    def without(self, text: str) -> str:
        """The lines of `text` that are not said elsewhere; lines of one word ("OR", "100%") go with those that are."""
        if not self._words or len(text) > COMPARED_UP_TO:
            return text
        kept = [line for line in text.split("\n") if not self._says(line)]
        has_gaps = len(kept) < text.count("\n") + 1
        return "\n".join(line for line in kept if not has_gaps or len(line.split()) > 1)

    def _says(self, line: str) -> bool:
        words = _words(line.rpartition("\t")[2])
        return " " in words and f" {words} " in self._words


def shown_apart(job: Posting | Position) -> Shown:
    """The words of a job's duties and qualifications."""
    duties = [text for duty in job.duties.all() for text in (duty.title, *duty.tasks)]
    rows = (job.qualification_routes, job.qualification_requirements, job.preferred_qualifications)
    return Shown([*duties, *(row.text for related in rows for row in related.all())])


def sections_of(job: Posting | Position, evidence: Evidence, redact: Redaction) -> list[SectionText]:
    """The sections that have anything to read; what people signed is left out."""
    shown = shown_apart(job)
    sections = [_section(section, shown, evidence, redact) for section in job.sections.all()]
    return [section for section in sections if section.blocks or section.shown_at]


def private_lines(job: Posting | Position, lines: Sequence[str]) -> set[int]:
    """The numbers of the lines in which people signed, without the headings above them and what is blank.

    Where sections were edited, the document's own count too: the lines say what they say.
    """
    parts = [(section.kind, section.first_line, section.last_line) for section in job.sections.all()]
    for edit in job.edited_facts.filter(key="sections") if "sections" in job.evidence else ():
        parts += [(said["kind"], said["first_line"], said["last_line"]) for said in edit.document_value or ()]
    return {
        number
        for kind, first, last in parts
        if kind in PRIVATE_KINDS and first and last
        for number in range(first + 1, min(last, len(lines)) + 1)
        if lines[number - 1].strip()
    }


def _section(section: Section, shown: Shown, evidence: Evidence, redact: Redaction) -> SectionText:
    text = "" if section.kind in PRIVATE_KINDS else section.text
    rest = shown.without(text) if section.kind in SHOWN_AT else text
    return SectionText(
        heading=redact(section.heading.strip().rstrip(":")),
        kind=section.kind,
        blocks=blocks_of(redact(rest)),
        source=evidence.link(f"sections.{section.ordinal}") or _lines_of(section),
        shown_at=SHOWN_AT[section.kind] if rest != text else "",
    )


def _lines_of(section: Section) -> SourceLink | None:
    return SourceLink(section.first_line, section.last_line or section.first_line) if section.first_line else None


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
