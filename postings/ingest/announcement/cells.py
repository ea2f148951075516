"""Labels that share a line: "Salary: $20 an hour    Closes: 3/5/2026", "Salary | $20 an hour"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from postings.ingest.fields.dates import is_until_filled
from postings.ingest.layout import Line, label_shape

_EDGE = re.compile(r"\s*(?:\t|\||\s{3}| · )\s*")
# One of these stands at every edge.
_EDGES = ("\t", "|", "   ", " · ")
_LONGEST = 500
# How long the first cell of a row is at most that tabs part; other edges also stand in sentences.
_LONGEST_FIRST = 70
# "Bi-weekly salary: I: $3,412.80    II: $3,762.40", "Wage:    Operator I: $22.10    Operator II: $25.04"
_LEVEL = re.compile(r"(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,4} )?(?:[IVX]{1,3}|\d): \$")


_RANGE_APART = re.compile(r"(?<=\d)\s+(to|through|thru|[-–—])\s+(?=\$ ?\d)")


def with_ranges_joined(raw: str) -> str:
    """A row of cells without the gaps within a range of pay: "$48,110.40    to    $62,545.60"."""
    return _RANGE_APART.sub(r" \1 ", raw)


def split_cells(lines: Iterable[Line]) -> list[Line]:
    """The lines, one that holds several cells as one line for each; all of them keep the line's number."""
    cells: list[Line] = []
    for line in lines:
        if len(line.raw) > _LONGEST or not any(map(line.raw.__contains__, _EDGES)):
            cells.append(line)
        else:
            cells += _cells(line)
    return cells


# Nothing in the gap is tried twice, since that takes time with the square of the tabs in it.
_ROW_OF_TEXT = re.compile(r"\W*(?P<label>[^\t|]{3,50}?)[^\S\t|]*+[\t|](?:\s*+\|)?+\s*+(?P<text>[^\s|][^\t|]{80,})")


def text_behind_label(line: Line) -> Line:
    """The line, of a row of two cells the second alone where that is running text: "Job Summary" beside what it is."""
    row = _ROW_OF_TEXT.fullmatch(line.raw) if "\t" in line.raw or "|" in line.raw else None
    return replace(line, text=" ".join(row["text"].split())) if row else line


def _cells(line: Line) -> Iterator[Line]:
    texts = [" ".join(text.split()) for text in _EDGE.split(with_ranges_joined(line.raw.strip(" |")))]
    texts = [text for text in texts if text]
    if len(texts) == 2 and texts[0][-1] == ":" and texts[1][-1] != ":" and not label_shape(texts[1]):
        # A label beside its value.
        texts = [" ".join(texts)]
        yield replace(line, raw=texts[0], text=texts[0], bullet=None)
        return
    longest = _LONGEST_FIRST if "\t" in line.raw else 40
    if len(texts) < 2 or not (label_shape(texts[0]) or len(texts[0]) < longest):
        yield line
        return
    for text in _joined(texts, " | " if "|" in line.raw else " "):
        yield replace(line, raw=text, text=text, bullet=None)


def _joined(texts: Iterable[str], edge: str) -> list[str]:
    """The cells, one without a label joined to what stands before it: "Salary: $20 Hourly" and "$41,600 Annually"."""
    cells: list[str] = []
    for text in texts:
        of_level = _LEVEL.match(text) is not None
        has_value = bool(cells) and (":" in cells[-1][:-1] or (of_level and cells[-1][-1] == ":"))
        if has_value and (of_level or not label_shape(text)) and not is_until_filled(text):
            cells[-1] += f"{edge}{text}"
        else:
            cells.append(text)
    return cells
