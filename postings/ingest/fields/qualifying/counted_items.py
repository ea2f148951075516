"""Items of a counted list that stand in one paragraph: "1. A degree and two years; or 2. Six years; or 3. Both"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.fields.qualifying.beginnings_of_ways import is_way
from postings.ingest.fields.qualifying.choices_in_line import ways_beside_either
from postings.ingest.fields.qualifying.inline_ways import split_inline
from postings.ingest.fields.qualifying.joints import without_joints
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.layout import LONGEST_PARAGRAPH, Line

_FIRST = re.compile(r"\(?[1aA][.)]")
# "Qualification Requirements 1. A master's degree ..."
_BEGINS = re.compile(
    r"(?P<name>[^.;:()]{0,60}?(?:[^.;:()]{0,100}\. )?):?\s*(?P<first>(?<![\w(])\(?[1aA][.)])\s+(?=[A-Z\"“])"
)
_FIRST_COUNTS, _BEGINS_WITHIN = ("1.", "1)", "a.", "a)", "A.", "A)"), 140
# "A diploma and EITHER: (A) two years of work; OR, (B) ...", "A diploma and one of the following: 60 credits, or ...",
# "Applicants must have the following: A diploma AND: EITHER: A. two years; OR: B. ..."
_BESIDE_CHOICE = re.compile(
    r"(?:[^.;:]{3,120}:\s+(?=[A-Z]))?(?P<lead>[^.;:]{3,200}?\b(?:and|plus|AND|PLUS):?"
    r" (?:either|EITHER|one of the following)):?\s+"
)
# "1. a degree; or 2. a certificate"
_FIRST_WITHIN = re.compile(r"(?P<count>[1aA][.)])\s+")
# "One of: a degree in law; six years as a clerk"
_ONE_OF = re.compile(
    r"(?:(?:applicants |candidates |you )?must (?:have|meet|possess) )?(?:any |at least )?(?:one|either) of"
    r"(?: (?:the following|these))?: (?!\(?[1aA][.)])",
    re.IGNORECASE,
)
_SEMICOLON = re.compile(r";\s+(?:or\s+)?", re.IGNORECASE)
# "A diploma plus (1) a degree in law; (2) six years as a clerk; or (3) a license"
_BESIDE_COUNTED = re.compile(
    r"(?P<lead>[^.;:()]{3,160}?,? (?:and|plus|AND|PLUS)):? "
    r"(?=\([1aA]\) [^()]{3,200}(?:[;,] or \([2bB]\) |[;,] \([2bB]\) .*\bor \())"
)
_COMMA_OR = re.compile(r",\s+(?:or\s+)?")
_JOINT = r"(?:[;.,]|\b(?:or|and|OR|AND))\s+"
_MOST = 9


def counted_apart(lines: Iterable[Line]) -> list[Line]:
    """The lines, each that holds several items of a counted list as one line for each, with its count for a bullet."""
    lines = list(lines)
    return [item for line, below in zip_longest(lines, lines[1:]) for item in _items(line, below)]


def _items(line: Line, below: Line | None) -> list[Line]:
    if len(line.text) > LONGEST_PARAGRAPH:
        return [line]
    if (beside := _BESIDE_COUNTED.match(line.text)) and len(parts := counted_within(line.text[beside.end() :])) > 1:
        items = [replace(line, text=re.sub(r"^or ", "", part), bullet="-") for part in parts]
        return [replace(line, text=f"{beside['lead']} either:"), *items] if all(map(is_way, parts)) else [line]
    offers = "ither" in line.text or "EITHER" in line.text or " of the following" in line.text
    if offers and (choice := _BESIDE_CHOICE.match(line.text)) and (items := _choices(line, choice, below)):
        # "AND: EITHER:" says no more than "AND EITHER:".
        return [replace(line, text=choice["lead"].replace(": ", " ") + ":"), *items]
    if (one := _ONE_OF.match(line.text)) and len(parts := _SEMICOLON.split(line.text[one.end() :])) > 1:
        items = [replace(line, text=part, bullet="-") for part in parts] if all(map(is_way, parts)) else []
        return [replace(line, text="One of the following:", bullet=None), *items] if items else [line]
    first, rest = line.bullet or "", line.text
    if not _FIRST.fullmatch(first):
        may_begin = line.bullet is None and any(map(line.text[:_BEGINS_WITHIN].__contains__, _FIRST_COUNTS))
        begins = _BEGINS.match(line.text) if may_begin else None
        if begins is None or names_route(begins["name"]):
            return [line]
        first, rest = begins["first"], line.text[begins.end() :]
    counted = _items_from(first, rest, r"[A-Z\"“(]")
    return [replace(line, text=text, bullet=count) for count, text in counted] if len(counted) > 1 else [line]


def _items_from(count: str, rest: str, begins: str) -> list[tuple[str, str]]:
    """The items, each with its count, of a text whose first item has `count`; each begins as `begins` says."""
    found = []
    for _ in range(_MOST):
        following = _next(count)
        end = re.search(rf"(?P<joint>{_JOINT}){re.escape(following)}\s+(?={begins})", rest)
        if end is None:
            break
        found.append((count, rest[: end.start()] + end["joint"].rstrip()))
        rest, count = rest[end.end() :], following
    return [*found, (count, rest)]


def _choices(line: Line, choice: re.Match[str], below: Line | None) -> list[Line]:
    """The items of the choice that a line leads into beside what all need, the first of them where the next stands
    below; none where they cannot be told apart."""
    rest = _COUNTS.sub("", line.text[choice.end() :])
    if rest.startswith("A. ") and " B. " in rest:
        rest = rest[3:]
    if below is not None and below.bullet == "(B)" and rest.startswith("(A) "):
        return [replace(line, text=rest[4:], bullet="(A)")]
    parts = counted_within(rest)
    if (first := _FIRST_WITHIN.match(rest)) and len(
        items := _items_from(first["count"], rest[first.end() :], r"\w")
    ) > 1:
        parts = [without_joints(text) for _, text in items]
    if len(parts) < 2 or not any(map(is_way, parts)):
        if ways_beside_either(line.text):
            return []
        parts = _COMMA_OR.split(rest)
        parts = parts if len(parts) > 1 and all(map(is_way, parts)) else split_inline(rest)
    return [replace(line, text=part, bullet="-") for part in parts] if len(parts) > 1 else []


_COUNTED = re.compile(r"[;,]\s+(?:(?:or|OR),?\s+)?(?=\([2-9b-hB-H]\) )|^\([1aA]\) ")
_COUNT = re.compile(r"^\([2-9b-hB-H]\) ")


# "(A) (B) (C) 60 credits; OR, two years; OR, both", a list whose counts stand apart from it
_COUNTS = re.compile(r"^(?:\([a-hA-H1-9]\) ){2,}")


def counted_within(text: str) -> list[str]:
    """The items of "(1) four years; (2) a degree and two years", in small letters too, without their counts; none where
    a text begins with no count in brackets."""
    if not text.startswith(("(1) ", "(a) ", "(A) ")):
        return []
    return [_COUNT.sub("", part) for part in _COUNTED.split(text) if part]


def _next(count: str) -> str:
    """The count that follows: "2." behind "1.", "(b)" behind "(a)"."""
    return "".join(chr(ord(character) + 1) if character.isalnum() else character for character in count)
