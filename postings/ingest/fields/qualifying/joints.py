"""What joins the items of a list of qualifications: an OR or AND on a line of its own, at a line's end or start."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.layout import Line

OR_LINE = re.compile(r"[\s(*_~•–—-]*(?:[Aa][Nn][Dd]/)?(?:OR|Or|or)(?: (?:I{1,3}|IV|[2-4]|[B-D]))?[\s):*_~.,;–—-]*")
# What every OR within a line looks like, quickly found.
OR_WITHIN = re.compile(r"(?:\s[–—-]?|\sand/)(?:[oO][rR]|Alternatively|In (?:the )?absence)\b")
AND_LINE = re.compile(r"[\s(*_~•–—-]*(?:AND|And|and)[\s):*_~.,;–—-]*")
# A full stop before the OR belongs to the alternative; a comma or semicolon only joins.
OR_END = re.compile(
    r"[\s,;]*(?:(?<=[;,] )and/or|[-–—~]+ ?[Oo][Rr] ?[-–—~]+|(?<=[;,.:])\s?or|(?<=\.\))\s?or|(?<=[;,.\s])(?:OR|Or)"
    r"|(?<=\s)\((?:or|OR)\))[\s:;,.]*$"
)
OR_START = re.compile(
    r"^(?:[-–—]+ ?[Oo][Rr] ?[-–—]+|[-–—] ?Or(?=\s)|[*_]{0,3}OR\b[*_]{0,3}|Or(?:,?(?=\s)|:(?=[\s\d]))"
    r"|or(?=\s)|[Aa]lternatively,"
    r"|In (?:the )?absence of (?:an?|the|such a) degree,)"
    # "Or: 2. Two years of work", "OR 2b. a permit"
    r"[\s:,-]*(?:\(?[2-9][a-c]?[.)]\s+)?"
)
AND_END = re.compile(r"(?:[;,]? (?:and|AND)|[-–—~] ?[Aa][Nn][Dd] ?[-–—~])[\s:;,.]*$")
# "1. A degree; AND EITHER" above "2. Two years as a clerk; or"
_AND_EITHER_END = re.compile(r"[;,]? (?:and|AND),? (?:either|EITHER)[\s:;,.]*$")
AND_START = re.compile(r"^(?:AND\b|And\b|and\b|PLUS\b|Plus\b)[\s:,]*")
# "Either 1", "You must have either" above the first of several ways
_EITHER_LINE = re.compile(
    r"(?:(?:you |(?:all )?applicants |candidates )?(?:must|need to) (?:have|possess|meet|be) )?"
    r"(?:either|both)(?: (?:1|I|A))?:?",
    re.IGNORECASE,
)
# "Option 1", "Pattern B": how one of several ways is named.
OPTION = (
    r"(?:option|pattern|path|pathway|alternative|choice|method|track):? (?:\d|[A-D]|I{1,3}|IV|one|two|three|four)\b"
)
# What every text ends in that is joined to the next: most are not.
_JOINTS = ("or", "and")
_AROUND_JOINT = " :;,.)-–—~\t\n\xa0"
_LONGEST_END = 30  # with the marks around the joint


# "- Two years as a jailer or" above "- 30 credits of college; or"
_BARE_OR = re.compile(r"(?<=\w)\s+or\s*$")


def with_bare_ors(lines: Sequence[Line]) -> list[Line]:
    """The lines, each item of a list that ends in a small OR, with the next item right below it, marked as others."""
    return [
        replace(line, text=_BARE_OR.sub("; or", line.text)) if _ends_in_bare_or(line, below) else line
        for line, below in zip_longest(lines, lines[1:])
    ]


def _ends_in_bare_or(line: Line, below: Line | None) -> bool:
    if not line.text.endswith(" or") or below is None or line.bullet is None:
        return False
    return below.bullet is not None and below.number == line.last_number + 1


def is_joint(text: str) -> bool:
    """Whether a line says OR or AND and nothing else."""
    return bool(OR_LINE.fullmatch(text) or AND_LINE.fullmatch(text))


def is_or(text: str) -> bool:
    return bool(OR_LINE.fullmatch(text))


def is_either(text: str) -> bool:
    """Whether a line only says that ways to choose from stand below it."""
    return _EITHER_LINE.fullmatch(text) is not None


def ends_in_joint(text: str) -> bool:
    """Whether a line joins the next to itself."""
    return is_joint(text) or ends_with(OR_END, text) or ends_with(AND_END, text)


def ends_in_or(text: str) -> bool:
    """Whether a line joins the next to itself as another choice."""
    return is_or(text) or ends_with(OR_END, text)


def ends_with(joint: re.Pattern[str], text: str) -> bool:
    return _end(joint, text) is not None


def _without_end(joint: re.Pattern[str], text: str) -> str:
    found = _end(joint, text)
    return text[: found.start()] if found else text


def _end(joint: re.Pattern[str], text: str) -> re.Match[str] | None:
    if not text.rstrip(_AROUND_JOINT)[-3:].casefold().endswith(_JOINTS):
        return None
    return joint.search(text, max(0, len(text) - _LONGEST_END))


def without_joints(text: str) -> str:
    """`text` without an OR, AND or "AND EITHER" at its start or end."""
    text = _AND_EITHER_END.sub("", text, count=1) if text.rstrip(_AROUND_JOINT)[-6:].casefold() == "either" else text
    text = OR_START.sub("", _without_end(OR_END, text))
    return AND_START.sub("", _without_end(AND_END, text)).strip(" ;,").removeprefix(": ")
