"""Tables that list positions: a row each, with the title, the series and what the people do in columns of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from postings.ingest.announcement.labels.label_rows import is_rule
from postings.ingest.layout import Line, clean

_TITLE = re.compile(r"(?:(?:position|job|role|working)s?(?: (?:title|name)s?)?|titles?|who)", re.IGNORECASE)
_SERIES = re.compile(
    r"(?:(?:job |position |state )?class(?:ification)?(?:es|s)?(?: series| title)?|(?:job |class )?series)",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"(?:what .{1,30} do(?:es)?|(?:(?:primary|main|key|job|position) )?(?:duties|responsibilities|descriptions?|summary"
    r"|functions?|work|tasks)|about the (?:job|position|role)|description of .{1,30})",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:work )?(?:team|unit|section|office|division|branch|program|group|crew|program area|bureau)(?:s| name)?",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"(?:(?:monthly|hourly|annual|yearly|base|starting) )?(?:pay|salary|salaries|wages?)(?: (?:range|rate|grade))?s?"
    r"(?: \(.{2,30}\))?",
    re.IGNORECASE,
)
_LONGEST_HEADER = 300
_LONGEST_ROW = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """One position of a table; `series` and `text` are empty where its cells are."""

    title: str
    series: str
    text: str
    line: int
    unit: str = ""
    pay: str = ""
    pay_label: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """In which cells of a table's rows what stands."""

    title: int
    series: int | None
    text: int | None
    unit: int | None = None
    pay: int | None = None
    pay_label: str = ""


def read_columns(line: Line) -> Columns | None:
    """The columns that a table's first row names, when one is for titles and another for series or duties."""
    has_edge = "|" in line.raw or ("\t" in line.raw and "\t" in line.raw.strip())
    if not has_edge or len(line.raw) > _LONGEST_HEADER:
        return None
    cells = _cells_of(line)
    title = _first(cells, _TITLE)
    series, text = _first(cells, _SERIES), _first(cells, _TEXT)
    if title is None or (series, text) == (None, None):
        return None
    pay = _first(cells, _PAY)
    return Columns(title, series, text, _first(cells, _UNIT), pay, cells[pay] if pay is not None else "")


def read_row(line: Line, columns: Columns) -> Row | None:
    """The position in a row of such a table; None for a rule and for a line that is no row."""
    if len(line.raw) > _LONGEST_ROW or not is_row(line) or is_rule(line.raw[:_LONGEST_HEADER]):
        return None
    cells = _cells_of(line)
    indexes = {
        "title": columns.title,
        "series": columns.series,
        "text": columns.text,
        "unit": columns.unit,
        "pay": columns.pay,
    }
    at = {name: cells[index] for name, index in indexes.items() if index is not None and index < len(cells)}
    if not at.get("title"):
        return None
    title, series, text, unit, pay = (at.get(name, "") for name in indexes)
    return Row(title, series, text, line.number, unit, pay, columns.pay_label)


def is_row(line: Line) -> bool:
    """Whether a line has cells."""
    return "|" in line.raw or "\t" in line.raw.strip()


def _cells_of(line: Line) -> list[str]:
    """The texts between a row's bars or tabs."""
    raw = line.raw.strip(" ").removeprefix("|").removesuffix("|")
    return [clean(cell).strip("* ") for cell in raw.split("|" if "|" in line.raw else "\t")]


def count_rows(lines: Sequence[Line]) -> int:
    """How many positions the tables of a document list."""
    columns: Columns | None = None
    count = 0
    for line in lines:
        if columns and not is_row(line):
            columns = None
        columns = columns or read_columns(line)
        count += columns is not None and read_row(line, columns) is not None and read_columns(line) is None
    return count


def _first(cells: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((index for index, cell in enumerate(cells) if pattern.fullmatch(cell)), None)
