"""Heads, feet and page numbers: what stands at the same place on page after page, and what a browser stamps on a print.

What the first page's head says alone stays, since it may be the only place that names the employer.
"""

import re
from collections import defaultdict
from statistics import median

from postings.ingest.readers.pdf.model import Row
from postings.ingest.readers.pdf.page_titles import with_rest_of_title

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
# "Elm College Presidential Search  Page 1 of 4"
_ENDS_IN_PAGE = re.compile(r"(?:^|\s)page \d{1,3}(?: of \d{1,3})?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def without_running_heads(pages: list[list[Row]], heights: list[float]) -> list[list[Row]]:
    """The pages' rows without heads, feet, page numbers and stamps."""
    margins = [_margin_rows(rows, height) for rows, height in zip(pages, heights, strict=True)]
    seen: dict[str, list[float]] = defaultdict(list)
    for rows, margin in zip(pages, margins, strict=True):
        for index in margin:
            seen[_key(rows[index])].append(rows[index][0].y)
    usual = median([run.size for rows in pages for row in rows for run in row] or [0.0])
    left: list[list[Row]] = []
    for number, (rows, margin) in enumerate(zip(pages, margins, strict=True)):
        body: list[Row] = []
        heads: list[Row] = []
        for index, row in enumerate(rows):
            is_running = index in margin and (
                sum(abs(y - row[0].y) <= _NEARLY for y in seen[_key(row)]) > 1
                or _is_stamped(row)
                or (row[0].y > heights[number] / 2 and _ENDS_IN_PAGE.search(row[-1].text))
                or (number > 0 and row[0].size <= _SMALL * usual)
            )
            if not is_running:
                body.append(row)
            elif number == 0 and row[0].y < heights[0] / 2:
                heads += _without_stamps(row)
        for head in reversed(heads):
            body = with_rest_of_title(head, body, usual)
        left.append(body)
    return left


def _without_stamps(head: Row) -> list[Row]:
    """The first page's head without its stamps, as a row where anything is left."""
    rest = [run for run in head if not _STAMP.fullmatch(run.text.strip())]
    return [rest] if rest else []


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
