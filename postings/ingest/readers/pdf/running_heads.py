"""Heads, feet and page numbers: what stands at the same place on page after page, and what a browser stamps on a print.

What says something is kept once: the first page's head where it stands, any other after the last page.
"""

import re
from collections import defaultdict
from statistics import median

from postings.ingest.readers.pdf.model import Row

# The share of a page's height in which its head or foot stands, and how many rows they have at most.
_MARGIN = 0.13
_ROWS = 4
_NEARLY = 3.0
# In shares of the usual letters' height: a later page's smaller text in the margin is its head though no other has it.
_SMALL = 0.86

_DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]\.?M\.?)?"
_STAMP = re.compile(
    rf"(?:page|pg\.?|p\.)\s*(?:\d+|[ivx]+)(?:\s*(?:of|/|\|)\s*\d+)?|[-–—|]?\s*\d{{1,3}}\s*[-–—|]?|\d+\s*(?:/|of)\s*\d+|"
    rf"{_DATE},?\s+{_TIME}|(?:https?://|about:|file:|www\.)\S+(?:\s+(?:page\s+)?\d+(?:\s*(?:/|of)\s*\d+)?)?",
    re.IGNORECASE,
)
_BROWSER = re.compile(rf"{_DATE},?\s+{_TIME}|(?:https?://|about:|file:)\S+", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def without_running_heads(pages: list[list[Row]], heights: list[float]) -> tuple[list[list[Row]], list[Row]]:
    """The pages' rows without their repeated heads and feet, and the rows to keep once at the end."""
    margins = [_margin_rows(rows, height) for rows, height in zip(pages, heights, strict=True)]
    seen: dict[tuple[str, bool], list[float]] = defaultdict(list)
    for number, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        for index in margins[number]:
            seen[_key(rows[index]), rows[index][0].y < height / 2].append(rows[index][0].y)
    usual = median([run.size for rows in pages for row in rows for run in row] or [0.0])
    kept: list[Row] = []
    said: set[str] = set()
    left: list[list[Row]] = []
    for number, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        body: list[Row] = []
        for index, row in enumerate(rows):
            if index not in margins[number]:
                body.append(row)
                continue
            at_top = row[0].y < height / 2
            repeats = sum(abs(y - row[0].y) <= _NEARLY for y in seen[_key(row), at_top])
            if repeats < 2 and not _is_stamped(row) and (number == 0 or row[0].size > _SMALL * usual):
                body.append(row)
                continue
            row = [run for run in row if not _STAMP.fullmatch(run.text.strip())]
            key = _key(row)
            if row and key not in said and not _is_said_in(key, pages[0] if number else rows[index + 1 :]):
                said.add(key)
                (body if at_top and number == 0 else kept).append(row)
        left.append(body)
    return left, kept


def _margin_rows(rows: list[Row], height: float) -> set[int]:
    """The indexes of rows that may be a head or foot."""
    head = {index for index in range(min(_ROWS, len(rows))) if rows[index][0].y < _MARGIN * height}
    first = max(0, len(rows) - _ROWS)
    return head | {index for index in range(first, len(rows)) if rows[index][0].y > (1 - _MARGIN) * height}


def _key(row: Row) -> str:
    return _DIGITS.sub("#", " ".join(run.text for run in row)).casefold()


def _is_stamped(row: Row) -> bool:
    """Whether a row is a page number or what a browser prints above and below each page."""
    texts = [run.text.strip() for run in row]
    return all(map(_STAMP.fullmatch, texts)) or any(map(_is_browser_stamp, texts))


def _is_browser_stamp(text: str) -> bool:
    return bool(_BROWSER.fullmatch(text) or (_BROWSER.match(text) and _STAMP.fullmatch(text)))


def _is_said_in(key: str, rows: list[Row]) -> bool:
    """Whether the rows say it too."""
    return any(key in _key(row) for row in rows)
