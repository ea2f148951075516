"""The page's outline: which division and team each paragraph stands under.

A line of navigation ("Case Intake | Central Mail") names the units inside the one whose heading stands above it. A
heading repeats one of those names, give or take "&" and "and"; a short line in title case that no navigation names is
a heading too, of a team or of a single position.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Line, heading_shape
from postings.ingest.parsers.program_positions.signs import (
    LONGEST_NAME,
    heads_position,
    is_prose,
    is_trail,
    leads_to_top,
    lines_above_title,
    listed_names,
    navigation_items,
    says_class_alone,
    says_fact_alone,
    turns_to_reader,
    with_counted_headings,
    without_title_label,
)
from postings.ingest.parsers.program_positions.standing import Standing
from postings.ingest.parsers.program_positions.tables import Columns, Row, is_row, read_columns, read_row
from postings.ingest.parsers.program_positions.titles import is_titled_as_positions, read_title, without_series
from postings.ingest.parsers.program_positions.units import Unit, keys_of, unit_key

_NEAR = 3
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,3}(?: of \d{1,3})?", re.IGNORECASE)
_LONGEST_NUMBER = 16


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in its unit, below the position's own heading if it has one, or the row of a table."""

    unit: Unit
    text: str
    first_line: int
    last_line: int
    heading: Line | None = None
    row: Row | None = None


def read_outline(lines: Sequence[Line]) -> tuple[Unit, list[Paragraph]]:
    """The page as the root of its units, and its paragraphs in order, each with the smallest unit it stands under."""
    lines = [
        Line(line.number, "", "") if _PAGE_NUMBER.fullmatch(line.text[:_LONGEST_NUMBER]) else line for line in lines
    ]
    walk = _Walk(lines)
    for index in range(lines_above_title(lines), len(lines)):
        walk.take(index)
    walk.close()
    return walk.standing.page, walk.paragraphs


class _Walk:
    """The way through a page's lines, with what is gathered of the current paragraph."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines = with_counted_headings(lines)
        self._listed = listed_names(lines)
        self._listed_until = 0
        self._columns: Columns | None = None
        self._gathered: list[Line] = []
        self._keys = {key for line in lines if 0 < len(line.text) <= LONGEST_NAME for key in keys_of(line.text)}
        self.standing = Standing(bool(self._listed) or any(len(self._names_in(line)) > 1 for line in lines))
        self.paragraphs: list[Paragraph] = []

    def take(self, index: int) -> None:
        """The line at `index`, the next one."""
        line = without_title_label(self._lines[index])
        if index < self._listed_until or is_trail(line.text) or self._takes_row(line):
            return
        if names := self._listed.get(index):
            self.close()
            self._listed_until = index + len(names)
            self.standing.add_navigation(names)
        elif self._repeats_title(index):
            self.close()
        else:
            self._take_text(index, line)

    def close(self) -> None:
        """End the current paragraph."""
        if self._gathered:
            self.standing.below_heading = False
            text = " ".join(line.text for line in self._gathered)
            first, last = self._gathered[0].number, self._gathered[-1].number
            position = self.standing.position
            self.paragraphs.append(Paragraph(self.standing.text_unit, text, first, last, position))
            self._gathered = []

    def _take_text(self, index: int, line: Line) -> None:
        standing = self.standing
        items = self._names_in(line)
        is_heading = not items and standing.is_heading(line)
        is_top = leads_to_top(line.text)
        new = self._gathered and _begins_anew(line, self._gathered[-1])
        if not line.text or items or is_heading or is_top or new:
            self.close()
        if is_top:
            standing.leave()
        elif items:
            standing.add_navigation(items)
        elif self._heads_position(index, line, is_heading):
            self.close()
            standing.position, standing.below_heading = line, False
        elif is_heading:
            following = next((entry.text for entry in self._lines[index + 1 : index + _NEAR] if entry.text), "")
            standing.enter(line, over_job=read_title(following) is not None)
        elif line.text:
            self._gathered.append(line)

    def _names_in(self, line: Line) -> list[str]:
        """The names in a line of navigation; a page's title with bars in it names nothing that a heading repeats."""
        items = navigation_items(line)
        repeated = [not self._keys.isdisjoint(keys_of(item)) for item in items]
        # "Records / Permits" may be the name of one team, and what room sets apart may be a row of a table.
        is_marked = any(sign in line.raw for sign in ("|", " • ", " · "))
        return items if (any if is_marked else all)(repeated) else []

    def _takes_row(self, line: Line) -> bool:
        """Whether the line belongs to a table of positions; its row is taken."""
        if not is_row(line):
            self._columns = None
            return False
        if columns := read_columns(line):
            self._columns = columns
            self.close()
            return True
        if self._columns is None:
            return False
        if row := read_row(line, self._columns):
            self.standing.below_heading = False
            self.paragraphs.append(Paragraph(self._unit_of(row), row.text, row.line, row.line, row=row))
        return True

    def _unit_of(self, row: Row) -> Unit:
        """The unit that the row names in a column of its own, inside the current one."""
        within = self.standing.text_unit
        if not row.unit:
            return within
        unit = within.find(unit_key(row.unit)) or within.add(row.unit)
        unit.line = unit.line or row.line
        return unit

    def _heads_position(self, index: int, line: Line, is_heading: bool) -> bool:
        standing = self.standing
        if not is_heading and (not line.text.endswith(")") or without_series(line.text) == line.text):
            return False
        if standing.names_unit(line.text) or standing.text_unit is standing.page:
            return False
        # Where navigation names the teams, another heading that is one person's title is no team's.
        is_one = standing.has_navigation and not line.text.endswith("s")
        is_below = standing.below_heading or standing.position is not None
        return heads_position(line, self._lines, index, is_below or is_one)

    def _repeats_title(self, index: int) -> bool:
        """Whether a line only repeats the title with which the paragraph below it begins: below a team's heading in
        capitals, another one in small letters that does so heads no team."""
        line = self._lines[index]
        if not self.standing.unit.name.isupper() or line.text.isupper():
            return False
        if not line.text or len(line.text) > LONGEST_NAME or not names_a_job(line.text):
            return False
        following = next((entry for entry in self._lines[index + 1 : index + _NEAR] if entry.text), None)
        title = read_title(following.text) if following else None
        return title is not None and title.casefold().rstrip("s") == line.text.rstrip(" :").casefold().rstrip("s")


def _is_a_name(text: str) -> bool:
    """Whether a line has a heading's shape, or each of its words begins with a capital: "Elm Bank: Who We Are"."""
    return heading_shape(text) or (text[-1].isalnum() and all(not word[0].islower() for word in text.split()))


def _begins_anew(line: Line, previous: Line) -> bool:
    """Whether a line right under another one begins a paragraph of its own: a list item, or the next position."""
    if line.bullet is not None or is_titled_as_positions(previous.text) or says_class_alone(previous.text):
        return True
    if line.text and (says_fact_alone(previous.text) or says_fact_alone(line.text) or says_class_alone(line.text)):
        return True
    if is_prose(line.text) and len(previous.text) <= LONGEST_NAME and _is_a_name(previous.text):
        # The agency's name right above a sentence about it.
        return True
    starts = read_title(line.text) is not None or turns_to_reader(line.text)
    return bool(line.text) and previous.text[-1] in ".!?:)" and starts
