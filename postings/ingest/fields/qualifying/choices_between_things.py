"""Which of the things that a way to qualify names is another choice than the one before it."""

import re
from itertools import pairwise

from postings.ingest.fields.qualifying.things_asked import Thing

_FILLER = (
    r"(?:at least|no less than|not less than|a minimum of|minimum(?: of)?|more than|over|an?|the|their|additional"
    r"|related|relevant|other|any|shall|must|had|been"
    r"|have|has|having|hold|possess(?:ion of)?|be|successful(?:ly)?|satisfactory|current|approximately|by"
    r"|of|\(?[a-hA-H1-9][.)])"
)
_JOINT = r"\b(?:and/)?or\b[\s,:(–—-]*(?:with )?"
# What stands right before a thing that is another choice than the one before it.
_OR_BEFORE = re.compile(
    rf"{_JOINT}(?:(?:{_FILLER}[\s,]+)*|(?:[\w-]+ ){{0,3}}experience \((?:{_FILLER} )*"
    # "a diploma or work experience equivalent to three years"
    rf"|(?:[\w-]+ ){{0,3}}experience (?:equivalent|equal|equating|amounting) to (?:{_FILLER}[\s,]+)*)$",
    re.IGNORECASE,
)
# "or an earned entry-level doctorate"
_OR_BEFORE_DEGREE = re.compile(
    rf"{_JOINT}(?:(?!(?:and|plus|with|leading|in|from|at)\b)[\w'’()-]+\s+){{0,8}}$"
    # "one year of nursing, or a current license and a bachelor's degree"
    rf"|{_JOINT}(?:(?:an? )?(?:current|valid)|possession of) [^.;,]{{2,60}}? and (?:an? )?$",
    re.IGNORECASE,
)


def is_choice_after(other: Thing, between: str) -> bool:
    """Whether a thing is another choice than the one before it, from which no AND parts it: "a degree AND training or
    two years of work" leaves no choice about the degree."""
    pattern = _OR_BEFORE_DEGREE if other.kind == "degree" else _OR_BEFORE
    found = pattern.search(between)
    is_within = other.kind == "other" and _WITH_MAJOR.search(between) is not None
    return found is not None and not is_within and " AND " not in between[: found.start()]


# "a bachelor's degree with major study or 24 hours in the sciences"
_WITH_MAJOR = re.compile(r"\bwith (?:an? )?(?:major|minor|concentration|specialization|emphasis)\b", re.IGNORECASE)


# "An associate's degree or higher, 48 college hours or a certificate": the OR stands between all three.
_BY_COMMA = re.compile(
    r"['’]?s?(?: degree)?(?: \(?(?:or|and) (?:higher|above)\)?)?, (?:(?:an?|at least|a minimum of|minimum of) )?",
    re.IGNORECASE,
)


def choices_between(things: list[Thing], text: str) -> list[bool]:
    """Whether each thing but the first is another choice than the one before it, which a comma says where the next one
    is."""
    found: list[bool] = []
    for one, other in reversed(list(pairwise(things))):
        between = text[one.end : other.start]
        by_comma = other.kind == "other" and bool(found) and found[-1] and _BY_COMMA.fullmatch(between) is not None
        found.append(by_comma or is_choice_after(other, between))
    return found[::-1]
