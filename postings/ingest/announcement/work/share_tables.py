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
    rows = [line for line in lines if not names_columns(line)]
    told = _rows_of_whole(rows, _ROW_BEFORE_SHARE) or _rows_of_whole(rows, _ROW_BEHIND_SHARE)
    if told:
        texts = [f"{row['share']}% - {row['task']}" for row in told]
        return [replace(line, text=text) for line, text in zip(rows, texts, strict=True)]
    kept: list[Line] = []
    columns: list[str] = []
    lines = _without_numbers(lines)
    for line in lines:
        cells = _cells(line)
        if names_columns(line):
            columns = cells
            continue
        kept.append(_with_share(line, cells, columns) if len(cells) == len(columns) > 1 else line)
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
_ROW_BEFORE_SHARE = re.compile(r"(?P<task>\S.*?\S)(?:\s{3,}|\t| \| )(?P<share>\d{1,3}) ?%?")
# "25 | Plans swim lessons"
_ROW_BEHIND_SHARE = re.compile(r"(?P<share>\d{1,3}) ?%?(?:\s{3,}|\t| \| )(?P<task>\S.*)")
_FEWEST_ROWS, _ALL_TIME = 3, 100


def _rows_of_whole(lines: Sequence[Line], of_row: re.Pattern[str]) -> list[re.Match[str]]:
    """The lines as rows with shares, where all are such and their shares those of the whole time."""
    rows: list[re.Match[str]] = []
    for line in lines:
        row = of_row.fullmatch(line.raw.strip())
        if row is None:
            return []
        rows.append(row)
    return rows if len(rows) >= _FEWEST_ROWS and sum(int(row["share"]) for row in rows) == _ALL_TIME else []


def names_shares(line: Line) -> bool:
    """Whether a line names the columns of such a table, one of them that of the shares."""
    return names_columns(line) and any(_OF_SHARES.fullmatch(cell[:60]) for cell in _cells(line))


def names_columns(line: Line) -> bool:
    """Whether a line holds nothing but the names of such columns."""
    cells = _cells(line)
    return len(cells) > 1 and all(map(_is_column, filter(None, cells)))


def _cells(line: Line) -> list[str]:
    edge = "\t" if "\t" in line.raw else " | "
    return [cell.strip() for cell in line.raw.split(edge)] if edge in line.raw else []


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
