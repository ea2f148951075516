"""A class that is named at one level here and at another there."""

import re
from collections.abc import Iterator, Sequence

from postings.ingest.fields.classifications import split_classification
from postings.ingest.record import Record, WarningText

# A line that speaks of other levels on purpose.
_ABOUT_LEVELS = re.compile(
    r"\b(?:promot\w+|advance\w*|underfill\w*|ladder|or|and|levels?|previous\w*|equivalent|series|supervis\w+)\b|[/,;]",
    re.IGNORECASE,
)
# Behind the name of a class.
_LEVEL = re.compile(r" (\d|[IVX]{1,4})\b(?![.,]?\d)")
_IN_TITLE = re.compile(r"\b(?:\d|[IVX]{1,4})\b")
_WORD_BEGINS = re.compile(r"\b")
_LONGEST_LINE = 200
# What a job's part of a document begins with.
_NAMED_BY = ("title", "classification.title")


def check_levels(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """The first line about the job that names its class at a level which is not the job's."""
    own = record.classification
    if own is None or not own.series or own.level is None or len(own.series) < 4:
        return
    if len(set(_IN_TITLE.findall(record.title))) > 1:
        return  # "Utility Worker I / Utility Worker II" is open at both.
    first, last = _own_lines(record, len(lines))
    for number, line in enumerate(lines[first - 1 : last], start=first):
        if len(line) > _LONGEST_LINE or own.series not in line or _ABOUT_LEVELS.search(line):
            continue
        levels = {_level(own.series, printed) for printed in _levels_behind(own.series, line)} - {None}
        if levels and own.level not in levels:
            message = (
                f"This line says {own.series} {levels.pop()}, while the job's class is {own.series} {own.level}. "
                "If both are meant, leave it."
            )
            yield WarningText("classification_disagrees", message, number, "classification.title")
            return


def _own_lines(record: Record, count: int) -> tuple[int, int]:
    """The first and last line of a job's part of a document, in which the next class of a ladder may be another job."""
    named = [record.evidence[key].first_line for key in _NAMED_BY if key in record.evidence]
    return max(1, min(named, default=1)), max((section.last_line for section in record.sections), default=count)


def _levels_behind(series: str, line: str) -> Iterator[str]:
    """The levels printed behind each mention of `series`; a pattern made for every class would take longer."""
    start = line.find(series)
    while start >= 0:
        if _WORD_BEGINS.match(line, start) and (found := _LEVEL.match(line, start + len(series))):
            yield found[1]
        start = line.find(series, start + 1)


def _level(series: str, level: str) -> int | None:
    found = split_classification(f"{series} {level}")
    return found.level if found else None
