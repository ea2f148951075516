"""Ways to qualify as the rows of a table: so much education in one cell, so many years in the next."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.degrees import NUMBER, read_degree
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.leads import states_route
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.layout import Line
from postings.ingest.record import Degree, Education, Route

_CELLS = r"[\s|:.)–-]+"
_ROW = re.compile(
    rf"(?:(?:possible )?combination|option|way) #?\d{{1,2}}{_CELLS}(?P<education>\S.{{2,160}}?)(?<! and)[\s|:,;–-]+"
    r"(?P<years>\d{1,2}(?:\.\d)?|no|none)(?: years?| additional)*(?: of)?(?: [\w-]+){0,3} experience\b.{0,60}",
    re.IGNORECASE,
)
_NAMES_COLUMNS = re.compile(r"(?=.*\b(?:education|college|degree)\b)(?=.*\bexperience\b)[^.\d]{10,160}", re.IGNORECASE)
# "Associate degree: two years", "Bachelor's + 2 yrs of experience", "Master's degree - none"
_SHORT_ROW = re.compile(
    r"(?P<education>[A-Z][\w'’./() ]{1,50}?)\s*(?:[:|=+–-]|,? (?:and|with|plus))\s*"
    rf"(?P<years>{NUMBER}|\d{{1,2}}|no|none)(?: \(\d{{1,2}}\))?(?: additional| more)?(?:[ -](?:years?|yrs?)\b['’.]?)?"
    r"(?: (?:of )?(?:[\w-]+ ){0,2}experience)?(?: (?:is )?(?:required|needed|necessary))?[.;,]?",
    re.IGNORECASE,
)
_YEARS_OF_ROW = re.compile(r"\b(?:years?|yrs?)\b", re.IGNORECASE)
# "One of these combinations of education and experience in banking:"
_LEADS_ROWS = re.compile(
    r"(?=[^.;]{0,100}\b(?:following|these|combinations?|education|experience)\b)"
    r"(?:[^.;:\d]{0,100}\bexperience (?:in|with) (?P<in>[^.;:]{3,120})|[^.;:\d]{3,160}):",
    re.IGNORECASE,
)
_ALSO = re.compile(r"OR:?\s+(?=\S)", re.IGNORECASE)
_FEWEST = 2


def without_combinations(lines: Sequence[Line], ways: WaysToQualify) -> list[Line]:
    """The lines without the rows of such a table, which become ways; so does what an OR below joins to them."""
    rows = {index: row for index, line in enumerate(lines) if (row := _row(line))}
    if len(rows) < _FEWEST:
        return _without_short_rows(lines, ways)
    taken = set(rows)
    for index, row in rows.items():
        ways.routes.append((_route(lines[index].text, row), _item(lines[index])))
        if index - 1 not in rows and index and _NAMES_COLUMNS.fullmatch(lines[index - 1].text):
            taken.add(index - 1)
        if index + 1 < len(lines) and index + 1 not in rows and (also := _ALSO.match(lines[index + 1].text)):
            ways.route(replace(_item(lines[index + 1]), text=lines[index + 1].text[also.end() :]))
            taken.add(index + 1)
    return [line for index, line in enumerate(lines) if index not in taken]


def _without_short_rows(lines: Sequence[Line], ways: WaysToQualify) -> list[Line]:
    """The lines without rows right below each other, each a degree and its years, and what leads into them."""
    rows = {index: row for index, line in enumerate(lines) if (row := _short_row(line))}
    first, last = min(rows, default=0), max(rows, default=0)
    degrees = [_degree_named(row["education"]) for row in rows.values()]
    is_table = len(rows) == last - first + 1 and len(set(degrees)) == len(degrees) >= _FEWEST
    lead = _LEADS_ROWS.fullmatch(lines[first - 1].text) if is_table and first else None
    if lead is None or states_route(lines[first - 1].text) or not any(map(_names_years, rows.values())):
        return list(lines)
    for index, row in rows.items():
        needs_years = row["years"].casefold() not in ("no", "none")
        years = read_years(f"{row['years']} years of experience") if needs_years else None
        work = lead["in"] if years else None
        degree = _degree_named(row["education"])
        route = Route(lines[index].text, Education(degree) if degree else None, years, work)
        ways.routes.append((route, _item(lines[index])))
    return [*lines[: first - 1], *lines[last + 1 :]]


def _short_row(line: Line) -> re.Match[str] | None:
    row = _SHORT_ROW.fullmatch(line.text[:_LONGEST_SHORT]) if len(line.text) < _LONGEST_SHORT else None
    return row if row and _degree_named(row["education"]) else None


_LONGEST_SHORT = 120


def _names_years(row: re.Match[str]) -> bool:
    return _YEARS_OF_ROW.search(row.group()) is not None


def _degree_named(name: str) -> Degree | None:
    """The degree that a row names, "Associate" or "Master's" as well as whole."""
    return read_degree(name) or read_degree(f"{name.strip()} degree")


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
