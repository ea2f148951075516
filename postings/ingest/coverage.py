"""What became of each line of a document: the facts that it gave, the section that it belongs to, or nothing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from postings.ingest.document import Place
from postings.ingest.pipeline import ReadDocument

# A name and the first and last line that it stands for, counted from 1.
Span = tuple[str, int, int]
NO_HEADING = "without heading"


@dataclass(frozen=True)
class CoveredLine:
    """One line; `facts` are key paths, `section` the heading that it stands under, None where it is in no section."""

    number: int
    text: str
    facts: tuple[str, ...] = ()
    section: str | None = None
    place: Place | None = None

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def ended_nowhere(self) -> bool:
        return not self.facts and self.section is None and not self.is_blank

    def to_json(self) -> dict[str, Any]:
        values = {"line": self.number, "text": self.text, "facts": list(self.facts), "section": self.section}
        return values if self.place is None or self.place.page is None else values | {"page": self.place.page}


@dataclass(frozen=True)
class Coverage:
    """All lines of a document. The counts leave blank lines apart."""

    lines: tuple[CoveredLine, ...]

    @property
    def written(self) -> int:
        return sum(not line.is_blank for line in self.lines)

    @property
    def gave_facts(self) -> int:
        return sum(bool(line.facts) for line in self.lines if not line.is_blank)

    @property
    def ended_nowhere(self) -> int:
        return sum(line.ended_nowhere for line in self.lines)

    @property
    def in_section_alone(self) -> int:
        return self.written - self.gave_facts - self.ended_nowhere

    @property
    def share_nowhere(self) -> float:
        """Between 0 and 1; 0 for a document of blank lines."""
        return self.ended_nowhere / self.written if self.written else 0.0

    def to_json(self) -> dict[str, Any]:
        return {
            "lines": [line.to_json() for line in self.lines],
            "coverage": {
                "written": self.written,
                "gave_facts": self.gave_facts,
                "in_section_alone": self.in_section_alone,
                "ended_nowhere": self.ended_nowhere,
                "share_nowhere": round(self.share_nowhere, 4),
            },
        }


def cover(
    lines: Sequence[str], facts: Iterable[Span], sections: Iterable[Span], places: Sequence[Place | None] = ()
) -> Coverage:
    """The coverage of a document's lines; of sections within each other, the one that begins last counts."""
    given: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for key, first, last in facts:
        for number in _within(first, last, lines):
            given[number][key] = None
    headings: dict[int, str] = {}
    for heading, first, last in sorted(sections, key=lambda span: span[1]):
        headings |= dict.fromkeys(_within(first, last, lines), heading.strip() or NO_HEADING)
    return Coverage(
        tuple(
            CoveredLine(number, text, tuple(given.get(number, ())), headings.get(number), _place(places, number))
            for number, text in enumerate(lines, 1)
        )
    )


def coverage_of(read: ReadDocument) -> Coverage:
    """The coverage of a document that was read. Where it gave several records, their keys begin with "records.0."."""
    records = read.reading.records
    facts = [
        (f"records.{number}.{key}" if len(records) > 1 else key, entry.first_line, entry.last_line)
        for number, record in enumerate(records)
        for key, entry in record.evidence.items()
    ]
    sections = [
        (section.heading, section.first_line, section.last_line) for record in records for section in record.sections
    ]
    return cover(read.document.lines, facts, sections, read.document.places)


def _within(first: int, last: int, lines: Sequence[str]) -> range:
    return range(max(first, 1), min(last, len(lines)) + 1)


def _place(places: Sequence[Place | None], number: int) -> Place | None:
    return places[number - 1] if places else None
