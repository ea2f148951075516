"""Groups of duties without shares of time: a name on a line of its own over the items of a list."""

import re
from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.fields.qualifying.levels import level_named
from postings.ingest.layout import Line

_LONGEST_NAME, _FEWEST_GROUPS = 8, 2
# What only leads into a list names no group.
_LEADS_ALONE = re.compile(
    r"\b(?:duties|tasks|functions|responsibilit\w+|include|following|examples?|you|will|may|must|work|position|job"
    r"|note|all|both|each|every|also)\b",
    re.IGNORECASE,
)
_OTHER_DUTIES = re.compile(
    r"(?:(?:performs?|and) )?(?:all )?other (?:[\w-]+ ){0,2}(?:duties|tasks|work)"
    r" as (?:\w+ )?(?:assigned|required|needed)\.?",
    re.IGNORECASE,
)


def is_other_duties(line: Line) -> bool:
    """Whether a line below a list only tells its last item: "Other duties as assigned"."""
    return line.bullet is None and _OTHER_DUTIES.fullmatch(line.text[:80]) is not None


def starts_of_groups(lines: Sequence[Line]) -> list[int]:
    """The lines that each name a group of the duties listed below them, "Yard" or "Shop:", and those that are a duty by
    themselves beside such groups; none where but one line stands so."""
    names = [index for index, (line, below) in enumerate(pairwise(lines)) if below.bullet and _names_group(line)]
    if len(names) < _FEWEST_GROUPS or any(line.bullet for line in lines[: names[0]]):
        return []
    return [index for index, line in enumerate(lines) if index in names or (index > names[0] and is_other_duties(line))]


def grouped(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, where their duties stand in groups without what leads into these and what is no item of them."""
    starts = starts_of_groups(lines)
    return [line for index, line in enumerate(lines) if line.bullet or index in starts] if starts else lines


def _names_group(line: Line) -> bool:
    name = line.text.rstrip(" :")
    if line.bullet or not name or not name[0].isupper() or len(name.split()) > _LONGEST_NAME:
        return False
    return (name[-1].isalnum() or name[-1] == ")") and not (_LEADS_ALONE.search(name) or level_named(line.text))
