"""Headings that no list names: short lines over a list, below the end of another, whose words tell what they head."""

import re
from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.qualifying.levels import level_named
from postings.ingest.fields.qualifying.modes_of_lists import says_any_one
from postings.ingest.fields.qualifying.needs import tells_what_qualifies
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.layout import Heading, Line, heading_shape
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.record import SectionKind

_FEWEST_WORDS, _MOST_WORDS, _LONGEST = 2, 8, 60
# The first that tells counts: "You should have" wishes, though "have" may be of a need.
_WORDS: tuple[tuple[str, SectionKind], ...] = (
    (r"contacts?|questions?|apply(?:ing)?|applications? (?:process|steps)|interviews?", "other"),
    (
        r"should have|extra|bonus|plus(?:es)?|points|helps?|helpful|stands? out|shine|nice|love|hope|wish(?:es)?"
        r"|prefer(?:red|s)?|ideal(?:ly)?|better|edge|advantage|scor(?:e|es|ed|ing)|impress(?:es)?|desir(?:e|ed|able)"
        r"|look(?:ing)? for|like to see|(?:we )?value|set you apart",
        "preferred",
    ),
    (r"must|needs?|needed|requires?|required|qualify|expect(?:ed)?|in the door|non-negotiables?", "requirements"),
    (r"(?:you(?:['’]ll| will| would)?|to) do|doing|duties|tasks|responsib\w+|spend your time|your days?", "duties"),
    (r"pay|perks?|rewards?|benefits?|we offer|in it for|receive|enjoy", "benefits"),
)
_TELLING = [(re.compile(rf"\b(?:{words})\b", re.IGNORECASE), kind) for words, kind in _WORDS]


def with_short_lines_over_lists(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and the short lines that stand between two lists, or apart over one of wishes, and say by their
    words what it is of: "Extra points for", "You should have"; and those that end a list of what qualifies above a
    paragraph: "When and how long"."""
    found = {heading.line: heading for heading in headings}
    of_list = {heading.line for heading in headings if heading.kind in ("qualifications", "requirements", "preferred")}
    kind_above: SectionKind | None = None
    filled = [line for line in lines if line.text]
    for (above, line), (_, below) in zip(pairwise(filled), pairwise(filled[1:]), strict=False):
        if heading := found.get(line.number):
            kind_above = heading.kind
            continue
        if line.bullet is not None or not of_list:
            continue
        if below.bullet is None:
            kind = _kind_over_text(line, below) if _is_end(above) and kind_above not in _NOT_ENDED else None
            # A list ends at any such line, a paragraph only at one that says what it heads.
            ends_list = above.bullet is not None and kind_above in _ENDED_BY_TEXT
            if kind is not None and (ends_list or kind not in ("general_information", kind_above)):
                found[line.number] = Heading(line.number, line.text.rstrip(" :?"), kind)
                kind_above = kind
            continue
        kind = _kind_told(line.text)
        stands_apart = line.number > above.last_number + 1 and heading_shape(line.text)
        if above.bullet is None and not (kind == "preferred" and stands_apart):
            continue
        if kind is not None and kind != kind_above and not (kind == "requirements" and kind_above == "qualifications"):
            found[line.number] = Heading(line.number, line.text.rstrip(" :?"), kind)
            kind_above = kind
    return sorted(found.values(), key=lambda heading: heading.line)


_ENDED_BY_TEXT: tuple[SectionKind, ...] = ("qualifications", "requirements", "preferred", "duties")
_NOT_ENDED: tuple[SectionKind | None, ...] = (None, "contact")
_MOST_WORDS_OVER_TEXT, _SHORTEST_TEXT = 6, 30


def _is_end(line: Line) -> bool:
    """Whether a line ends a list or a paragraph."""
    return line.bullet is not None or line.text[-1] in ".!"


def _kind_over_text(line: Line, below: Line) -> SectionKind | None:
    """What a short line between a list and a paragraph of whole sentences heads, None where it is no such line."""
    is_short = _FEWEST_WORDS <= len(line.text.split()) <= _MOST_WORDS_OVER_TEXT and line.text[0].isupper()
    is_text = below.text[0].isupper() and below.text[-1] in ".!" and len(below.text) >= _SHORTEST_TEXT
    # What looks like a heading by itself and is none by now is a name or a joint.
    if (
        not (is_short and is_text and (line.text[-1].isalpha() or line.text[-1] == "?"))
        or ":" in line.text
        or heading_shape(line.text)
        or names_a_job(line.text)
    ):
        return None
    if says_any_one(line.text) or names_route(line.text) or level_named(line.text) or tells_what_qualifies(line.text):
        return None
    kind = _kind_told(line.text) or HEADINGS.kind(line.text)
    return kind if kind != "other" else "general_information"


@kept_for_lines
def _kind_told(text: str) -> SectionKind | None:
    """What a line in the shape of a heading heads, by its words; None of any other line."""
    words = text.split()
    if not (_FEWEST_WORDS <= len(words) <= _MOST_WORDS and len(text) <= _LONGEST and text[0].isupper()):
        return None
    if not (text[-1].isalnum() or text[-1] in ":?") or says_any_one(text) or names_route(text) or level_named(text):
        return None
    return next((kind for pattern, kind in _TELLING if pattern.search(text)), None)
