"""A document's numbered lines, with those marked that gave facts."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from postings.models import SourceDocument
from postings.presentation.evidence import Evidence
from postings.presentation.redaction import WITHHELD, Redaction

WHOLE_UP_TO = 1_200  # lines; of a longer document only the surroundings of what is marked are shown
SURROUNDINGS = 4
LONGEST_LINE = 4_000  # characters

LAYOUT_NAMES = {
    "oregon_announcement": "State of Oregon job announcement",
    "position_description": "State of Oregon position description form",
    "program_positions": "list of a program's positions",
    "neogov_announcement": "city or county job announcement",
    "general_announcement": "job announcement",
}


@dataclass(frozen=True)
class SourceLine:
    """One line; `skipped` counts the lines before it that are not shown, `page` is the number of a page that begins
    with it."""

    number: int
    text: str
    gave_fact: bool
    skipped: int = 0
    page: int | None = None


@dataclass(frozen=True)
class SourceView:
    name: str
    layout: str
    loaded_at: object
    count: int
    lines: list[SourceLine]


def source_view(
    document: SourceDocument | None, evidence: Evidence, redact: Redaction, private: Collection[int]
) -> SourceView | None:
    """The view of a document; `private` numbers the lines that are not shown at all."""
    if document is None:
        return None
    lines = document.lines()
    for number in private:
        lines[number - 1] = WITHHELD
    return SourceView(
        name=document.name,
        layout=LAYOUT_NAMES.get(document.layout, "document"),
        loaded_at=document.loaded_at,
        count=len(lines),
        lines=list(_shown_lines(lines, evidence.lines(), redact, document.page)),
    )


def _shown_lines(
    lines: list[str], marked: set[int], redact: Redaction, page_of: Callable[[int], int | None]
) -> Iterator[SourceLine]:
    last, page = 0, None
    for number in shown_numbers(len(lines), marked, WHOLE_UP_TO):
        text = redact(lines[number - 1][:LONGEST_LINE])
        page_here = page_of(number)
        yield SourceLine(
            number,
            text,
            number in marked,
            skipped=number - last - 1,
            page=page_here if page_here != page else None,
        )
        last, page = number, page_here


def shown_numbers(count: int, marked: set[int], whole_up_to: int) -> list[int]:
    """The numbers of the lines to show of a document of `count` lines, which is never more than `whole_up_to`."""
    if count <= whole_up_to:
        return list(range(1, count + 1))
    near = {
        number
        for line in marked or {1}
        for number in range(max(1, line - SURROUNDINGS), min(count, line + SURROUNDINGS) + 1)
    }
    return sorted(near)[:whole_up_to]
