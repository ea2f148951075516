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
_WORD_BEGINS = re.compile(r"\b")
_LONGEST_LINE = 200


def check_levels(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """The first line that names the job's class at a level which is not the job's."""
    own = record.classification
    if own is None or not own.series or own.level is None or len(own.series) < 4:
        return
    for number, line in enumerate(lines, start=1):
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
