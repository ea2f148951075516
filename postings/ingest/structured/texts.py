"""The running text of a structured posting, read as the announcement that it is: by the parser of its layout where it
has one, else its sections alone."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

from postings.ingest.announcement.body import read_body
from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.labels.ignored_labels import IGNORED
from postings.ingest.announcement.labels.label_spellings import LABELS
from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.layout import Labels, Notes, read_lines
from postings.ingest.record import Evidence, Reading, Record, WarningText
from postings.ingest.structured.facts import Fact

# A line of a text, with its number in the document.
Numbered = tuple[int, str]

_LABELS = Labels(LABELS, IGNORED)
_SPELLINGS = sorted((spelling for spellings in LABELS.values() for spelling in spellings), key=len, reverse=True)
_LABEL = re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, _SPELLINGS))}): ")
_SHORTEST_TO_PART = 100
# What is known of a whole announcement only when its data is known as well.
_OF_THE_WHOLE = frozenset(("no_closing_date", "closes_before_posted", "missing_value"))


def compose(facts: Iterable[Fact], headings: Mapping[str, str], above: Sequence[Numbered] = ()) -> list[Numbered]:
    """The text of a posting: `above`, then each long text below its heading. `headings` gives a fact's key -> heading,
    "" where it needs none."""
    lines = list(above)
    before: str | None = None
    for fact in facts:
        heading = headings.get(fact.key)
        if heading is None or not fact.text:
            continue
        if heading != before:
            lines += [(fact.line, ""), *([(fact.line, heading)] if heading else [])]
        is_item = fact.path.endswith("]") and not fact.below
        lines += [(fact.line, f"• {fact.value}")] if is_item else _parted(fact)
        before = heading
    return lines


def _parted(fact: Fact) -> Sequence[Numbered]:
    """The lines of a text; one that lost its line ends is parted again where a known label begins."""
    if fact.below or len(fact.value) < _SHORTEST_TO_PART:
        return fact.lines
    starts = [0, *(found.start() for found in _LABEL.finditer(fact.value)), len(fact.value)]
    return [(fact.line, fact.value[start:end].strip()) for start, end in pairwise(starts) if start < end]


def read_text(
    document: Document, lines: Sequence[Numbered], above: int, title: str, state: str | None
) -> Reading | None:
    """What the text says, with the numbers of the document's lines; None where there is no text. The first `above`
    lines were composed of the data's facts."""
    texts = tuple(text for _, text in lines)
    if not any(text.strip() for text in texts[above:]):
        return None
    # Their registry lists the parsers of structured postings too, which come here.
    from postings.ingest.parsers import general_announcement, neogov_announcement, oregon_announcement

    numbers = [number for number, _ in lines]
    part = Document(document.name, document.sha256, document.media_type, texts)
    for parser in (oregon_announcement, neogov_announcement, general_announcement):
        with suppress(DocumentError):
            if parser.recognizes(part):
                return _renumbered(parser.parse(part), document, numbers, above)
    return _renumbered(_sections_alone(part, title, state), document, numbers, above)


def _sections_alone(part: Document, title: str, state: str | None) -> Reading:
    draft = Draft(part, read_lines(part), Notes(part))
    draft.values["title"] = title
    draft.taken.update(line.number for line in draft.lines[:5] if line.text == title)
    read_body(draft, _LABELS, 1, state)
    return Reading("", (draft.record(),), tuple(draft.notes.warnings))


def _renumbered(reading: Reading, document: Document, numbers: Sequence[int], above: int) -> Reading:
    def number(line: int) -> int:
        return numbers[min(line, len(numbers)) - 1]

    record = reading.records[0]
    record = replace(
        record,
        sections=tuple(
            replace(section, first_line=number(max(section.first_line, above + 1)), last_line=number(section.last_line))
            for section in record.sections
            if section.last_line > above
        ),
        evidence={key: _evidence(found, document, number) for key, found in record.evidence.items()},
    )
    warnings = tuple(
        replace(warning, line=number(warning.line) if warning.line else None)
        for warning in reading.warnings
        if warning.code not in _OF_THE_WHOLE
    )
    return Reading(reading.layout, (record,), warnings)


def _evidence(found: Evidence, document: Document, number: Callable[[int], int]) -> Evidence:
    first, last = number(found.first_line), number(found.last_line)
    return replace(found, first_line=first, last_line=last, text=document.text(first, last)[: len(found.text) + 200])


def relevant(warnings: Iterable[WarningText], record: Record) -> list[WarningText]:
    """The warnings of a text that are about values which the record has from it."""
    return [
        warning
        for warning in warnings
        if warning.key is None or warning.key in record.evidence or not hasattr(record, warning.key.partition(".")[0])
    ]
