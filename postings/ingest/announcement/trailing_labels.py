"""Labels at the end of the line that holds the value of the label before: "Salary:", "$41.20 Hourly Location :", "Elm
Bay Job Type:", as pages of job sites run them together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.layout import Labels, Line

# Fewer such lines than these are sentences that lead into something.
_NEEDED = 3
_MOST_LINES = 200
_LONGEST = 200
_WORD = re.compile(r"(?<=\s)[A-Z#]")


def part_trailing_labels(lines: Sequence[Line], labels: Labels) -> list[Line]:
    """The lines, those that end in a known label as two each, which keep the line's number; a text with fewer than
    three of them as it is."""
    parted = {index: parts for index, line in enumerate(lines[:_MOST_LINES]) if (parts := _parts(line, labels))}
    if len(parted) < _NEEDED:
        return list(lines)
    return [part for index, line in enumerate(lines) for part in parted.get(index, (line,))]


def _parts(line: Line, labels: Labels) -> tuple[Line, Line] | None:
    if line.text[-1:] != ":" or line.bullet is not None or len(line.text) > _LONGEST or labels.knows(line.text):
        return None
    for word in _WORD.finditer(line.text):
        value, label = line.text[: word.start()].rstrip(), line.text[word.start() :]
        if labels.knows(label) and value[-1] not in ":,":
            return replace(line, raw=value, text=value), replace(line, raw=label, text=label)
    return None
