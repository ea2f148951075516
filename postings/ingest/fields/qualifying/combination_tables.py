"""Ways to qualify as the rows of a table: so much education in one cell, so many years in the next."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.layout import Line
from postings.ingest.record import Education, Route

_CELLS = r"[\s|:.)–-]+"
_ROW = re.compile(
    rf"(?:(?:possible )?combination|option|way) #?\d{{1,2}}{_CELLS}(?P<education>\S.{{2,160}}?)(?<! and)[\s|:,;–-]+"
    r"(?P<years>\d{1,2}(?:\.\d)?|no|none)(?: years?| additional)*(?: of)?(?: [\w-]+){0,3} experience\b.{0,60}",
    re.IGNORECASE,
)
_NAMES_COLUMNS = re.compile(r"(?=.*\b(?:education|college|degree)\b)(?=.*\bexperience\b)[^.\d]{10,160}", re.IGNORECASE)
_ALSO = re.compile(r"OR:?\s+(?=\S)", re.IGNORECASE)
_FEWEST = 2


def without_combinations(lines: Sequence[Line], ways: WaysToQualify) -> list[Line]:
    """The lines without the rows of such a table, which become ways; so does what an OR below joins to them."""
    rows = {index: row for index, line in enumerate(lines) if (row := _row(line))}
    if len(rows) < _FEWEST:
        return list(lines)
    taken = set(rows)
    for index, row in rows.items():
        ways.routes.append((_route(lines[index].text, row), _item(lines[index])))
        if index - 1 not in rows and index and _NAMES_COLUMNS.fullmatch(lines[index - 1].text):
            taken.add(index - 1)
        if index + 1 < len(lines) and index + 1 not in rows and (also := _ALSO.match(lines[index + 1].text)):
            ways.route(replace(_item(lines[index + 1]), text=lines[index + 1].text[also.end() :]))
            taken.add(index + 1)
    return [line for index, line in enumerate(lines) if index not in taken]


def _row(line: Line) -> re.Match[str] | None:
    return _ROW.fullmatch(line.text) if line.text[:1] in "CcOoPpWw" else None


def _route(text: str, row: re.Match[str]) -> Route:
    """The way of a row. Credits alone are no degree, and with them the years are not all that it takes."""
    degree = read_degree(row["education"])
    if row["education"].casefold().startswith("no "):
        degree = None
    elif degree is None:
        return Route(text)
    years = row["years"] if row["years"].strip("0.").isdecimal() else None
    return Route(text, Education(degree) if degree else None, years)


def _item(line: Line) -> Item:
    return Item(line.text, line.number, line.last_number, line.bullet)
