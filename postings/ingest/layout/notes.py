"""What a parser gathers beside the values: evidence and warnings."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from postings.ingest.document import Document
from postings.ingest.record import Evidence, EvidenceStatus, WarningText

# An evidence excerpt longer than this is cut: one hostile line must not be copied into every value's evidence.
_EXCERPT_LENGTH = 4_000
# How many lines away the parts of one value may stand, and how much of each line is looked at.
_NEARBY, _LONGEST_LINE = 30, 5_000


@dataclass
class Notes:
    """What a parser gathers beside the values: where each came from, and what a recruiter should look at."""

    document: Document
    evidence: dict[str, Evidence] = field(default_factory=dict)
    warnings: list[WarningText] = field(default_factory=list)

    def cite(self, key: str, first: int, last: int | None = None, status: EvidenceStatus = "stated") -> None:
        """The value at key path `key` was read from lines `first` to `last` (counted from 1, both included)."""
        last = first if last is None else last
        self.evidence[key] = Evidence(first, last, excerpt(self.document, first, last), status)

    def cite_all(self, key: str, first: int, last: int, parts: Iterable[str]) -> None:
        """The same for a value of several printed parts, each of which may stand some lines above or below those."""
        lines = [self.line_that_holds(part, first, last) for part in parts]
        self.cite(key, min([first, *filter(None, lines)]), max([last, *filter(None, lines)]))

    def line_that_holds(self, part: str, first: int, last: int) -> int | None:
        """The line nearest to these that holds a part of a value; None where they themselves do, or none nearby."""
        part = part.casefold()
        if part in _folded(self.document.text(first, last)):
            return None
        near = range(max(1, first - _NEARBY), min(len(self.document.lines), last + _NEARBY) + 1)
        holding = (number for number in near if part in _folded(self.document.lines[number - 1][:_LONGEST_LINE]))
        return min(holding, key=lambda number: max(first - number, number - last), default=None)

    def warn(self, code: str, message: str, line: int | None = None, key: str | None = None) -> None:
        self.warnings.append(WarningText(code, message, line, key))

    def items_by_line(self) -> dict[int, str]:
        """The key path of the list item that was read from each line ("duties.3"), for the lines that gave one."""
        return {
            line: key
            for key, entry in reversed(self.evidence.items())
            if key[-1].isdigit()
            for line in range(entry.first_line, entry.last_line + 1)
        }

    def lines_read(self) -> set[int]:
        """The numbers of the lines that gave a value."""
        return {line for entry in self.evidence.values() for line in range(entry.first_line, entry.last_line + 1)}

    def withdraw(self, code: str, key: str) -> None:
        """Take back a warning that a later line of the document answers."""
        self.warnings = [warning for warning in self.warnings if (warning.code, warning.key) != (code, key)]

    def sorted_warnings(self) -> tuple[WarningText, ...]:
        """The warnings in the order of their lines, those about the whole document last."""
        return tuple(sorted(self.warnings, key=lambda warning: (warning.line is None, warning.line or 0)))


def excerpt(document: Document, first: int, last: int) -> str:
    """The lines from `first` to `last` as evidence quotes them."""
    text = document.text(first, last)
    return text if len(text) <= _EXCERPT_LENGTH else text[:_EXCERPT_LENGTH] + "…"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
