"""A programme's page that lists its positions, a paragraph each, under headings of divisions and teams.

Lines of names parted by pipes say which headings there are and which lies in which. A paragraph that begins with a job
title and its verb describes one position, whether or not it is open.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from postings.ingest.document import Document
from postings.ingest.layout import Line, read_lines, small_letters
from postings.ingest.parsers.program_positions.page import read_page
from postings.ingest.parsers.program_positions.series import read_series
from postings.ingest.parsers.program_positions.shape import announces_opening, has_page_shape, lines_saying_kind
from postings.ingest.parsers.program_positions.signs import lists_roles, navigation_items
from postings.ingest.parsers.program_positions.tables import count_rows
from postings.ingest.parsers.program_positions.titles import read_title
from postings.ingest.parsers.program_positions.units import unit_key
from postings.ingest.record import Reading

LAYOUT = "program_positions"

_FEWEST = 2
_FEWEST_WITHOUT_NAVIGATION = 3


def recognizes(document: Document) -> bool:
    """Whether paragraphs describe positions under headings that a line of navigation names, or by their series, or in
    the shape of such a page."""
    said = small_letters(document)
    bars = "|" in said
    lines = read_lines(document)
    named = bars or (" / " in said and not announces_opening(lines))
    described = (line for line in lines if read_title(line.text))
    if named and _named_headings(lines) >= _FEWEST and _are_at_least(_FEWEST, described):
        return True
    saying_kind = lines_saying_kind(lines)
    in_series = (line for line in saying_kind if read_series(line.text) and read_title(line.text))
    if _are_at_least(_FEWEST_WITHOUT_NAVIGATION, in_series) or has_page_shape(lines, len(saying_kind)):
        return True
    has_cells = bars or "\t" in said
    listed = (has_cells and count_rows(lines) >= _FEWEST_WITHOUT_NAVIGATION) or lists_roles(lines)
    return listed and not announces_opening(lines)


def parse(document: Document) -> Reading:
    """The positions that the page lists. Raises NotAPosting when it lists none."""
    records, warnings = read_page(document)
    return Reading(LAYOUT, records, warnings)


def _are_at_least(count: int, lines: Iterable[Line]) -> bool:
    """Whether there are so many lines; looks no further than needed."""
    return len(list(islice(lines, count))) == count


def _named_headings(lines: Sequence[Line]) -> int:
    """How many lines repeat a name of the navigation."""
    named = {unit_key(item) for line in lines for item in navigation_items(line)}
    return len(named & {unit_key(line.text) for line in lines if len(line.text) < 100 and "|" not in line.raw})
