"""What stands around a posting on printed pages: running heads, a web page's title and its menu."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from postings.ingest.readers.pdf.model import Row, Rule, Word

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
            body = _with_rest_of_title(head, body, usual)
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


# The title of a web page that a browser printed above it: what of it the page itself does not say. A page's title
# repeats its heading and adds the site's name: "Harbor Clerk | Elm Bay Zoo", "Harbor Clerk job in Elm Bay, Maine -
# Jobs". The heading is the job's title; the site may be the employer, whom nothing else may name.

_PARTS = re.compile(r"\s+[-–—|:»·•]\s+|\s*[|»]\s*|:\s+")
# What a program that prints a file calls it.
_FILE = re.compile(r"^Microsoft Word\b|\.(?:docx?|pdf|indd|pub|rtf|odt)$", re.IGNORECASE)
# "[BIRDS-L] Postdoctoral Position", as archives of mailing lists name a message
_OF_LIST = re.compile(r"^(?:(?:\[[\w -]{2,24}\]|Re:|Fwd:)\s*)+")
_LETTERS = re.compile(r"[^\W_]+")
# How far down the page's heading begins, how much larger than usual its letters are, and what is no mere word.
_WITHIN = 12
_LARGER = 1.15
# How little, in points, the letters of a heading's lines differ.
_SAME = 0.5
_SHORTEST = 6
# So long a beginning of the heading is no mere word of it.
_TELLING = 15


def _with_rest_of_title(head: Row, below: Sequence[Row], usual: float) -> list[Row]:
    """The rows below a page's title, `head`, with the parts of it that they do not say: before them where the page has
    no heading that repeats some of it, else behind that heading. `usual` is the usual height of letters."""
    text = _OF_LIST.sub("", " ".join(run.text for run in head).strip())
    if " " not in text or _FILE.search(text):
        return list(below)
    parts = [part for part in _PARTS.split(text) if part]
    count, repeated = _heading(parts, below, usual)
    if not count:
        rows = [_letters_of(_text(row)) for row in below]
        said = any(_letters_of(text) in row for row in rows) or all(
            _letters_of(part) in rows[:_WITHIN] for part in parts
        )
        return list(below) if said else [head, *below]
    # One word is a site's mark, and what a line says alone needs no other.
    left = [part for part in parts if part not in repeated and " " in part]
    left = [part for part in left if not any(_letters_of(part) == _letters_of(_text(row)) for row in below)]
    heading = below[count - 1][0]
    width = head[0].right - head[0].left
    # Under the heading it is no cell beside what follows.
    rest = replace(
        head[0], text=" | ".join(left), left=heading.left, right=heading.left + width, y=heading.bottom + head[0].size
    )
    return [*below[:count], *([[rest]] if left else []), *below[count:]]


def _heading(parts: Sequence[str], below: Sequence[Row], usual: float) -> tuple[int, list[str]]:
    """(how many rows there are up to the end of the heading that parts of the title repeat, those parts); (0, []) where
    no heading does."""
    rows = list(below[:_WITHIN])
    for index, (row, following) in enumerate(pairwise([*rows, []])):
        if row[0].size < _LARGER * usual:
            continue
        wraps = bool(following) and abs(following[0].size - row[0].size) < _SAME
        for count, text in ((2, f"{_text(row)} {_text(following)}" if wraps else ""), (1, _text(row))):
            if len(text) >= _SHORTEST and (repeated := _that_repeat(parts, text)):
                return _end_of_heading(rows, index + count), repeated
    return 0, []


def _end_of_heading(rows: Sequence[Row], count: int) -> int:
    """How many rows there are up to the last of the heading that the first `count` begin or are."""
    while count < len(rows) and abs(rows[count][0].size - rows[count - 1][0].size) < _SAME:
        count += 1
    return count


def _that_repeat(parts: Sequence[str], heading: str) -> list[str]:
    """The parts of a page's title that hold the heading, begin it, or together are it: "Zookeeper - Reptile House"."""
    key = _letters_of(heading)
    held = [part for part in parts if key in _letters_of(part) or (_letters_of(part) in key and len(part) >= _SHORTEST)]
    begun = any(key.startswith(_letters_of(part)) and len(part) >= _TELLING for part in held)
    return (
        held
        if begun or any(key in _letters_of(part) for part in held) or key == "".join(map(_letters_of, held))
        else []
    )


def _text(row: Row) -> str:
    return " ".join(run.text for run in row)


def _letters_of(text: str) -> str:
    return "".join(_LETTERS.findall(text.casefold()))


# What surrounds a posting on a web page and is printed with it: skip links, the menu, the trail, the cookie notice.
# Only rows above the first page's title are looked at, where a menu's words would be taken for the title.

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
    over: set[int] = set()
    for run in row:
        for word in run.words:
            covering = [index for index, link in enumerate(links) if _covers(link, word.left, word.right, word.y)][:1]
            # Links that touch each other make one word of their texts.
            found = covering or [index for index, link in enumerate(links) if _covers_part(link, word)]
            if not found or (not covering and len(found) == 1):
                return False
            over.update(found)
    return len(over) > 1


def _covers_part(link: Rule, word: Word) -> bool:
    return word.left - 1 <= link.left and link.right <= word.right + 1 and link.top - 1 <= word.y <= link.bottom + 1


def _covers(link: Rule, left: float, right: float, y: float) -> bool:
    return link.left - 1 <= left and right <= link.right + 1 and link.top - 1 <= y <= link.bottom + 1
