"""The title of a web page that a browser printed above it: what of it the page itself does not say.

A page's title repeats its heading and adds the site's name: "Harbor Clerk | Elm Bay Zoo", "Harbor Clerk job in Elm Bay,
Maine - Jobs". The heading is the job's title; the site may be the employer, whom nothing else may name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.readers.pdf.model import Row

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


def with_rest_of_title(head: Row, below: Sequence[Row], usual: float) -> list[Row]:
    """The rows below a page's title, `head`, with the parts of it that they do not say: before them where the page has
    no heading that repeats some of it, else behind that heading. `usual` is the usual height of letters."""
    text = _OF_LIST.sub("", " ".join(run.text for run in head).strip())
    if " " not in text or _FILE.search(text):
        return list(below)
    parts = [part for part in _PARTS.split(text) if part]
    count, repeated = _heading(parts, below, usual)
    if not count:
        rows = [_key(_text(row)) for row in below]
        said = any(_key(text) in row for row in rows) or all(_key(part) in rows[:_WITHIN] for part in parts)
        return list(below) if said else [head, *below]
    # One word is a site's mark, and what a line says alone needs no other.
    left = [part for part in parts if part not in repeated and " " in part]
    left = [part for part in left if not any(_key(part) == _key(_text(row)) for row in below)]
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
    key = _key(heading)
    held = [part for part in parts if key in _key(part) or (_key(part) in key and len(part) >= _SHORTEST)]
    begun = any(key.startswith(_key(part)) and len(part) >= _TELLING for part in held)
    return held if begun or any(key in _key(part) for part in held) or key == "".join(map(_key, held)) else []


def _text(row: Row) -> str:
    return " ".join(run.text for run in row)


def _key(text: str) -> str:
    return "".join(_LETTERS.findall(text.casefold()))
