"""What surrounds a posting on a web page and is printed with it: skip links, the menu, the trail, the cookie notice.

Only rows above the first page's title are looked at, where a menu's words would be taken for the title.
"""

import re
from collections.abc import Sequence
from statistics import median

from postings.ingest.readers.pdf.model import Row, Rule

# How far down the title may begin, and how much larger than usual its letters are.
_MOST_ROWS = 40
_ROWS_WITHOUT_TITLE = 6
_TITLE = 1.25

_FURNITURE = re.compile(
    r"skip (?:to|navigation).{0,40}|.{0,40}\b(?:uses|use of) cookies\b.{0,200}|accept(?: all)?(?: cookies)?|"
    r"search(?: jobs| this site)?|go|menu|close|home(?: ?[»>›/|] ?[^»>›/|]{1,60}){1,6}|(?:back to|view all) .{1,40}|"
    r"(?:log|sign) ?in|print(?: this page)?|share(?: this)?(?: job)?",
    re.IGNORECASE,
)


def without_navigation(rows: list[Row], links: Sequence[Rule]) -> list[Row]:
    """The first page's rows without those above its title that are a web page's furniture."""
    usual = median([run.size for row in rows for run in row] or [0.0])
    title = next((index for index, row in enumerate(rows[:_MOST_ROWS]) if row[0].size > _TITLE * usual), None)
    head = _ROWS_WITHOUT_TITLE if title is None else title
    above = [row for row in rows[:head] if not (_is_furniture(row) or (title and _is_menu(row, links)))]
    return above + rows[head:]


def _is_furniture(row: Row) -> bool:
    return all(_FURNITURE.fullmatch(run.text.strip()) for run in row)


def _is_menu(row: Row, links: Sequence[Rule]) -> bool:
    """Whether a row consists of several links side by side."""
    over = {
        next((index for index, link in enumerate(links) if _covers(link, word.left, word.right, word.y)), -1)
        for run in row
        for word in run.words
    }
    return len(over) > 1 and -1 not in over


def _covers(link: Rule, left: float, right: float, y: float) -> bool:
    return link.left - 1 <= left and right <= link.right + 1 and link.top - 1 <= y <= link.bottom + 1
