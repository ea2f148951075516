"""A table with its labels in one row and their values in the next: "Agency | Salary Range" over "Forestry | $4,200"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from postings.ingest.layout import LABEL_LENGTH, Labels, Line, normalize
from postings.ingest.layout.recurring import kept_for_lines

_GAP = re.compile(r"\s{3,}")
_RULE = re.compile(r"[\s|:+=-]*")
_LONGEST_ROW = 500


def labels_in_row(raw: str, labels: Labels) -> list[str]:
    """The cells of a row that holds known labels and nothing else, two or more; none of any other line."""
    # Every line of a header is asked.
    has_edge = "|" in raw or "\t" in raw or "   " in raw or (": " in raw and len(raw) <= 2 * LABEL_LENGTH)
    if not has_edge or len(raw) > _LONGEST_ROW:
        return []
    names = [cell.rstrip(" :") for cell in _cells(raw)]
    # From the last on, which is the first to be a value instead.
    are_labels = len(names) > 1 and all(
        name and len(name) <= LABEL_LENGTH and labels.knows(name) for name in reversed(names)
    )
    return names if are_labels else []


def values_below(names: Sequence[str], raw: str, labels: Labels) -> list[str]:
    """The line "Label: value" for each cell of the row below one of labels; none where it has other cells than that,
    or labels of its own."""
    values = _cells(raw)
    if len(values) != len(names) or not any(values) or any(normalize(value) in labels.keys for value in values):
        return []
    return [f"{name}: {value}" for name, value in zip(names, values, strict=True)]


def is_rule(raw: str) -> bool:
    """Whether a line only parts rows, or is blank."""
    return _RULE.fullmatch(raw) is not None


def with_values_below(lines: Iterable[Line], labels: Labels) -> list[Line]:
    """The lines, the rows of such a table as one line "Label: value" for each cell, with the values' number."""
    found: list[Line] = []
    names: list[str] = []
    for line in lines:
        if names and is_rule(line.raw):
            found.append(line)
            continue
        if paired := values_below(names, line.raw, labels) if names else []:
            # The row of labels, and what parts it from this one.
            while not labels_in_row(found.pop().raw, labels):
                pass
            found += [replace(line, raw=text, text=text, bullet=None) for text in paired]
        else:
            found.append(line)
        names = labels_in_row(line.raw, labels)
    return found


@kept_for_lines
def _cells(raw: str) -> tuple[str, ...]:
    """The cells of a row, empty ones too where signs part them."""
    if "|" in raw:
        cells = raw.strip().removeprefix("|").removesuffix("|").split("|")
    elif "\t" in raw:
        cells = raw.split("\t")
    else:
        cells = _GAP.split(raw.strip())
        # A page's row of two cells is read as "Position Type: Position Title".
        cells = cells if len(cells) > 1 else raw.split(": ", 1)
    return tuple(" ".join(cell.replace("**", "").split()) for cell in cells)
