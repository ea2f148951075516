"""Tables of duties whose columns have names: "Function | Percent | Tasks"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.layout import Line

_OF_SHARES = re.compile(
    r"(?:approx(?:imate|\.)? )?(?:%|percent(?:age)?|share)(?: (?:of|time))?(?: (?:time|effort|duties|work"
    r"|job))?(?: spent)?"
    r"|(?:time|effort)(?: %| percent| spent)?|weight",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"(?:essential|key|main|major|primary|job|description of|specific|general|principal)?"
    r" ?(?:dut(?:y|ies)|functions?|responsibilit(?:y|ies)|tasks?|activit(?:y|ies))"
    r"(?: (?:and|&|or|/) ?(?:dut(?:y|ies)|functions?|responsibilit(?:y|ies)|tasks?))?(?: description| statement)?"
    r"|no\.?|#|e/m|essential(?: or marginal)?(?: \(y/n\))?|(?:area|category)(?: of responsibility)?|description|total"
    r"|examples?(?: of tasks)?",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?P<share>\d{1,3}(?: ?[-–] ?\d{1,3})?) ?%?")
_LONGEST_NAME = 80


def without_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that name columns; below one that names a share's, rows of as many cells as "name: task
    (40%)"."""
    all_end_in_figures = all(line.raw.rstrip(" %\t")[-1:].isdigit() for line in lines)
    rows = [_ROW_WITH_SHARE.fullmatch(line.raw.strip()) for line in lines] if all_end_in_figures else []
    if _is_whole(rows):
        return [
            replace(line, text=f"{row['share']}% - {row['task']}") for line, row in zip(lines, rows, strict=True) if row
        ]
    kept: list[Line] = []
    columns: list[str] = []
    lines = _without_numbers(lines)
    for line in lines:
        cells = _cells(line)
        if names_columns(line):
            columns = cells
            continue
        kept.append(_with_share(line, cells, columns) if len(cells) == len(columns) > 2 else line)
    return kept


def _without_numbers(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, rows whose first cells count from 1 without them."""
    counted = [_COUNTED.match(line.raw) for line in lines]
    numbers = [int(found["number"]) for found in counted if found]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return lines
    return [
        replace(line, raw=line.raw[found.end() :], text=line.raw[found.end() :].strip(), bullet=found["number"])
        if found
        else line
        for line, found in zip(lines, counted, strict=True)
    ]


_COUNTED = re.compile(r"\s*(?P<number>\d{1,2})\.?\t(?=[A-Z])")


# "Plans swim lessons             25" below "% of time"
_ROW_WITH_SHARE = re.compile(r"(?P<task>\S.*?\S)\s{3,}(?P<share>\d{1,3}) ?%?")
_FEWEST_ROWS, _ALL_TIME = 3, 100


def _is_whole(rows: Sequence[re.Match[str] | None]) -> bool:
    """Whether all lines are rows that end in shares of the whole time."""
    shares = [int(row["share"]) for row in rows if row]
    return len(rows) == len(shares) >= _FEWEST_ROWS and sum(shares) == _ALL_TIME


def names_columns(line: Line) -> bool:
    """Whether a line holds nothing but the names of such columns."""
    cells = _cells(line)
    return len(cells) > 1 and all(map(_is_column, filter(None, cells)))


def _cells(line: Line) -> list[str]:
    return [cell.strip() for cell in line.raw.split("\t")] if "\t" in line.raw else []


def _is_column(cell: str) -> bool:
    return bool(_OF_SHARES.fullmatch(cell[:60]) or _COLUMN.fullmatch(cell[:60]))


def _with_share(line: Line, cells: Sequence[str], columns: Sequence[str]) -> Line:
    """A row as a line with its share at its end."""
    at = next((index for index, name in enumerate(columns) if _OF_SHARES.fullmatch(name)), None)
    share = _SHARE.fullmatch(cells[at]) if at is not None else None
    if share is None:
        return line
    texts = [cell for index, cell in enumerate(cells) if index != at and cell]
    if len(texts) == 2 and len(texts[0]) <= _LONGEST_NAME:
        text = f"{texts[0].rstrip(' :.')} ({share['share']}%): {texts[1]}"
    else:
        text = f"{share['share']}% - {' '.join(texts)}"
    return replace(line, text=text)
