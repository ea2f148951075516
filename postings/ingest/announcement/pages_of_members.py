"""Pages of associations that print the jobs of their members: who hires is told in the text alone."""

import re
from collections.abc import Sequence

from postings.ingest.layout import Line

_WORD = r"[A-Z][\w.'’-]*[\w]"
_LONGEST = 3_000
# Who prints the jobs of its members.
_OF_MEMBERS = re.compile(r"\b(?:Council|Association|Society|Alliance|League|Network|Consortium|Federation)\b")
# "The City of Elm Bay's Department of Harbors is seeking a clerk"
_GOVERNMENT_HIRES = re.compile(
    rf"(?:The )?(?P<name>(?:City|Town|Village|County|Borough|Township) of {_WORD}(?: {_WORD}){{0,2}}?|{_WORD} County)"
    r"(?:['’]s (?:[A-Z][\w,'’&-]* |& |and |of |the |for ){1,12}?(?:\([A-Z]{2,8}\) )?| (?:in [A-Z]\w+ )?)"
    r"(?:is|are) (?:now |currently )?(?:seeking|hiring|recruiting|accepting applications|looking (?:for|to hire))\b"
)


def prints_for_members(lines: Sequence[Line], name: str, number: int) -> bool:
    """Whether an association stands alone on its line and is never spoken of again: a page's title is that of the
    site."""
    if not _OF_MEMBERS.search(name) or lines[number - 1].text != name:
        return False
    return not is_named_again(lines, name, number)


def is_named_again(lines: Sequence[Line], name: str, number: int) -> bool:
    """Whether another line than the one of this number holds the name."""
    return any(name in line.text and line.number != number for line in lines)


# "The Elmland Department of Natural Resources, Park Service, is currently accepting applications"
_DEPARTMENT_HIRES = re.compile(
    rf"(?:The )?(?P<name>(?P<state>{_WORD}(?: {_WORD})?) Department of {_WORD}(?:,? (?:and |& )?{_WORD}){{0,3}}?)"
    r"(?:,[^.;]{0,120})? (?:is|are) (?:now |currently )?(?:seeking|hiring|recruiting|accepting applications)\b"
)


def department_that_hires(lines: Sequence[Line], government: str) -> tuple[str, int] | None:
    """The department of a state, "State of Elmland", and its line, of which a paragraph says first that it hires."""
    for line in lines:
        found = _DEPARTMENT_HIRES.match(line.text[:_LONGEST]) if " Department of " in line.text[:80] else None
        if found and government == f"State of {found['state']}":
            return found["name"], line.number
    return None


def government_that_hires(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The city, town or county, and its line, of which a paragraph says first that it seeks somebody."""
    for line in lines:
        if found := _GOVERNMENT_HIRES.match(line.text[:_LONGEST]):
            return found["name"], line.number
    return None


_HEAD_LINES = 5
_PARTS_OF_FOOT = 3


def is_foot_of_board(lines: Sequence[Line], line: Line) -> bool:
    """Whether the last line holds the name, street and telephone number of an association that prints others' jobs and
    of which the text between its head and this line never speaks."""
    name, *others = (part.strip() for part in line.text[:_LONGEST].split("|"))
    if (
        len(others) + 1 < _PARTS_OF_FOOT
        or not _OF_MEMBERS.search(name)
        or any(below.text for below in lines[line.number :])
    ):
        return False
    return not any(name in other.text for other in lines[_HEAD_LINES : line.number - 1])
