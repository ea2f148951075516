"""A document's numbered lines, each with the facts that it gave and the warnings about it.

Everything here is plain text; the template escapes it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from postings.admin.facts import fact_name, form_anchor
from postings.models import DocumentWarning, SourceDocument
from postings.presentation.source import LONGEST_LINE, shown_numbers


@dataclass(frozen=True)
class Mark:
    """A fact at the first of its lines. `status` is empty for a fact that was stated."""

    name: str
    key: str
    anchor: str
    status: str


@dataclass(frozen=True)
class PanelLine:
    """One line; `skipped` counts the lines before it that are left out."""

    number: int
    text: str
    gave_fact: bool
    marks: list[Mark]
    warnings: list[DocumentWarning]
    skipped: int


@dataclass(frozen=True)
class SourcePanel:
    document: SourceDocument
    count: int
    lines: list[PanelLine]
    warnings_without_line: list[DocumentWarning]


def source_panel(document: SourceDocument, evidence: dict[str, dict[str, Any]]) -> SourcePanel:
    """The document beside the facts of `evidence`; one query for its warnings."""
    lines = document.lines()
    warnings: dict[int, list[DocumentWarning]] = defaultdict(list)
    for warning in document.warnings.all():
        in_text = warning.line is not None and 0 < warning.line <= len(lines)
        warnings[warning.line if in_text and warning.line else 0].append(warning)
    marks, gave_fact = _marks(evidence)
    nowhere = warnings.pop(0, [])
    shown = shown_numbers(len(lines), gave_fact | set(warnings))
    return SourcePanel(document, len(lines), list(_lines(lines, shown, marks, gave_fact, warnings)), nowhere)


def _marks(evidence: dict[str, dict[str, Any]]) -> tuple[dict[int, list[Mark]], set[int]]:
    """The marks by their first line, and every line that gave a fact."""
    marks: dict[int, list[Mark]] = defaultdict(list)
    gave_fact: set[int] = set()
    for key, entry in evidence.items():
        first, last = entry.get("first_line"), entry.get("last_line")
        if isinstance(first, int) and isinstance(last, int):
            status = str(entry.get("status") or "stated")
            marks[first].append(Mark(fact_name(key), key, form_anchor(key), "" if status == "stated" else status))
            gave_fact.update(range(first, last + 1))
    return marks, gave_fact


def _lines(
    lines: list[str],
    shown: Iterable[int],
    marks: dict[int, list[Mark]],
    gave_fact: set[int],
    warnings: dict[int, list[DocumentWarning]],
) -> Iterator[PanelLine]:
    last = 0
    for number in shown:
        text = lines[number - 1][:LONGEST_LINE]
        yield PanelLine(
            number, text, number in gave_fact, marks.get(number, []), warnings.get(number, []), number - last - 1
        )
        last = number
