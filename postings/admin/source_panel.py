"""A document's numbered lines, each with the facts that it gave, or its section, or nothing, and the warnings about it.

Everything here is plain text; the template escapes it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.urls import reverse

from postings.admin.facts import fact_name, form_anchor
from postings.ingest.coverage import Coverage, CoveredLine, Span, cover
from postings.ingest.document import Place
from postings.models import DocumentWarning, Position, Posting, Section, SourceDocument
from postings.presentation.source import LONGEST_LINE, shown_numbers

Evidence = Mapping[str, dict[str, Any]]

WHOLE_UP_TO = 6_000  # lines; of a longer document only the surroundings of what is marked are shown
MOST_JOBS = 200
MOST_MARKS = 5  # of other jobs, beside one line


@dataclass(frozen=True)
class Mark:
    """A fact at the first of its lines, and where it is edited. `status` is empty for a fact that was stated."""

    name: str
    url: str
    status: str


@dataclass(frozen=True)
class PanelLine:
    """One line. `heading` is that of a section that begins here, and `page` the number of a page that does; `skipped`
    counts the lines before it that are left out, and `marks_left_out` the facts of other jobs."""

    line: CoveredLine
    text: str
    marks: list[Mark]
    marks_left_out: int
    warnings: list[DocumentWarning]
    heading: str | None
    page: int | None
    skipped: int


@dataclass(frozen=True)
class SourcePanel:
    document: SourceDocument
    coverage: Coverage
    lines: list[PanelLine]
    warnings_without_line: list[DocumentWarning]

    @property
    def percent_nowhere(self) -> int:
        return round(100 * self.coverage.share_nowhere)


@dataclass
class _Marks:
    """The marks by their first line, those of the job on the page before those of others, and the lines of them all."""

    own: defaultdict[int, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    others: defaultdict[int, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    spans: list[Span] = field(default_factory=list)

    def add(self, marks: dict[int, list[Mark]], evidence: Evidence, prefix: str, url: str, anchors: Mapping) -> None:
        for key, entry in evidence.items():
            first, last = entry.get("first_line"), entry.get("last_line")
            if isinstance(first, int) and isinstance(last, int):
                status = str(entry.get("status") or "stated")
                anchor = anchors.get(key) or form_anchor(key)
                mark = Mark(prefix + fact_name(key), f"{url}#{anchor}", "" if status == "stated" else status)
                marks[first].append(mark)
                self.spans.append((key, first, last))


def source_panel(
    document: SourceDocument, job: Posting | Position | None = None, anchors: Mapping[str, str] | None = None
) -> SourcePanel:
    """The document beside the job that is edited, or by itself; four queries, for its warnings, sections and jobs.

    `anchors` are the ids of the elements that show parts of the job, by key path.
    """
    marks = _Marks()
    if job:
        marks.add(marks.own, job.evidence, "", "", anchors or {})
    for other in _jobs_of(document, job):
        url = reverse(f"admin:postings_{other._meta.model_name}_change", args=[other.pk])
        marks.add(marks.others, other.evidence, f"{other.title}: ", url, {})
    lines = document.lines()
    places = [Place(*place) if place else None for place in document.places]
    sections = _sections_of(document)
    coverage = cover(lines, marks.spans, sections, places)
    warnings: defaultdict[int, list[DocumentWarning]] = defaultdict(list)
    for warning in document.warnings.all():
        in_text = warning.line is not None and 0 < warning.line <= len(lines)
        warnings[warning.line if in_text and warning.line else 0].append(warning)
    # Several jobs of a document may lack the same.
    nowhere = list({warning.message: warning for warning in warnings.pop(0, [])}.values())
    shown = list(_lines(coverage, marks, warnings, {first: heading for heading, first, _ in sections}))
    return SourcePanel(document, coverage, shown, nowhere)


def _jobs_of(document: SourceDocument, job: Posting | Position | None) -> Iterator[Posting | Position]:
    """The document's jobs but the one."""
    for model in (Posting, Position):
        jobs: Iterable[Any] = model.objects.filter(source_document=document).only("title", "evidence")[:MOST_JOBS]
        yield from (other for other in jobs if other != job)


def _sections_of(document: SourceDocument) -> list[Span]:
    rows = Section.objects.filter(Q(posting__source_document=document) | Q(position__source_document=document))
    known = rows.order_by("first_line", "pk").values_list("heading", "first_line", "last_line")
    return [(heading, first, last or first) for heading, first, last in known if first is not None]


def _lines(
    coverage: Coverage, marks: _Marks, warnings: Mapping[int, list[DocumentWarning]], headings: Mapping[int, str]
) -> Iterator[PanelLine]:
    marked = {line.number for line in coverage.lines if line.facts} | set(warnings)
    last, page = 0, None
    for number in shown_numbers(len(coverage.lines), marked, WHOLE_UP_TO):
        line = coverage.lines[number - 1]
        own, others = marks.own.get(number, []), marks.others.get(number, [])
        page_here = line.place.page if line.place else None
        yield PanelLine(
            line=line,
            text=line.text[:LONGEST_LINE],
            marks=[*own, *others[:MOST_MARKS]],
            marks_left_out=max(len(others) - MOST_MARKS, 0),
            warnings=warnings.get(number, []),
            heading=headings.get(number),
            page=page_here if page_here != page else None,
            skipped=number - last - 1,
        )
        last, page = number, page_here
