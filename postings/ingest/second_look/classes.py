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
_LONGEST_LINE = 200


def check_levels(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """The first line that names the job's class at a level which is not the job's."""
    own = record.classification
    if own is None or not own.series or own.level is None or len(own.series) < 4:
        return
    mention = re.compile(rf"\b{re.escape(own.series)} (\d|[IVX]{{1,4}})\b(?![.,]?\d)")
    for number, line in enumerate(lines, start=1):
        if len(line) > _LONGEST_LINE or own.series not in line or _ABOUT_LEVELS.search(line):
            continue
        levels = {_level(own.series, found[1]) for found in mention.finditer(line)} - {None}
        if levels and own.level not in levels:
            message = (
                f"This line says {own.series} {levels.pop()}, while the job's class is {own.series} {own.level}. "
                "If both are meant, leave it."
            )
            yield WarningText("classification_disagrees", message, number, "classification.title")
            return


def _level(series: str, level: str) -> int | None:
    found = split_classification(f"{series} {level}")
    return found.level if found else None
