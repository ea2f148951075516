"""Items of a list of qualifications, and the OR and AND that join them: on a line of their own, at a line's end or
start, after a semicolon."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from postings.ingest.fields.degrees import read_degree
from postings.ingest.fields.qualifications import DRIVER_LICENSE, names_route, read_years
from postings.ingest.fields.wishes import wished_for_as_a_whole
from postings.ingest.layout import LONGEST_PARAGRAPH, Line

_OR_LINE = re.compile(r"[\s(*_~•–—-]*(?:OR|Or|or)[\s):*_~.,;–—-]*")
_AND_LINE = re.compile(r"[\s(*_~•–—-]*(?:AND|And|and)[\s):*_~.,;–—-]*")
# A full stop before the OR belongs to the alternative; a comma or semicolon only joins.
_OR_END = re.compile(
    r"[\s,;]*(?:[-–—]+ ?[Oo][Rr] ?[-–—]+|(?<=[;,.:])\s?or|(?<=[;,.\s])(?:OR|Or)|(?<=\s)\((?:or|OR)\))[\s:;,.]*$"
)
_OR_START = re.compile(r"^(?:[-–—]+ ?[Oo][Rr] ?[-–—]+|OR\b|Or,?(?=\s)|or(?=\s)|[Aa]lternatively,)[\s:,-]*")
_AND_END = re.compile(r"(?:[;,]? (?:and|AND)|[-–—] ?[Aa][Nn][Dd] ?[-–—])[\s:;,.]*$")
_AND_START = re.compile(r"^(?:AND\b|And\b|and\b|PLUS\b|Plus\b)[\s:,]*")
# What every text ends in that is joined to the next: most are not.
_JOINTS = ("or", "and")
_AROUND_JOINT = " :;,.)-–—\t\n\xa0"
# A joint and the marks around it are no longer than this.
_LONGEST_END = 30
_LONGEST_NAME = 80
_ROUTE_START = (
    r"(?=(?:an? |the )?(?:minimum of |at least |current |completed |completion of )?(?:"
    r"associate(?:['’]?s?['’]? (?:degree|level)| of | in )|bachelor"
    r"|master|doctor|high school|GED|graduation|AA/AS|(?:A\.?A|B\.?[AS])\.?(?: degree|/[AB]S| in )"
    r"|\d+[ +-]|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b"
    r"|(?:any )?(?:equivalent|satisfactory|appropriate)\b[\w /,]{0,40}combination|any combination|combinations? of))"
)
_OTHER_WAY = re.compile(
    r"(?:completion|graduation|certification|possession|licensure|registration|membership|enrollment|apprenticeship"
    r"|undergraduate"
    r"|journey|current|valid|an? (?:[\w'’]+ )?degree|an? (?:current|valid|certificate|apprenticeship|license))\b",
    re.IGNORECASE,
)
_BEGINS_ROUTE = re.compile(_ROUTE_START, re.IGNORECASE)
# What every one of these holds, quicker to find.
_OR_WITHIN = re.compile(r"\s(?:[oO][rR]|Alternatively)\b")
_INLINE_OR = re.compile(
    # "an associate degree or two years of field work"
    r"(?<!\bone)(?<!\btwo)(?<!\bthree)(?<!\bfour)(?<!\bfive)(?<!\d)\s+or\s+(?=(?:one|two|three|four|five|six|\d{1,2})"
    r" (?:\(\d{1,2}\) )?(?:or more )?years? (?:as an? |of (?:(?:active |full-time )?(?:military|service)"
    r"|(?:[\w-]+ ){0,5}experience)))|"
    r"\s+or\s+(?=(?:any |an )?(?:equivalent )?combination of (?:education|training|experience))|"
    rf"\s*[;,.]?\s+OR,?\s+|\s*;\s+or,?\s+|(?<=[a-z)]\.)\s+(?:Or|Alternatively),\s+"
    rf"|,\s+or\s+(?i:{_ROUTE_START}|(?=(?:completion|graduation) (?:of|from)\b))",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A printed qualification with the lines, counted from 1, that it stands on; `is_joined` where AND joined them."""

    text: str
    first_line: int
    last_line: int
    bullet: str | None = None
    is_joined: bool = False


def is_joint(text: str) -> bool:
    """Whether a line says OR or AND and nothing else."""
    return bool(_OR_LINE.fullmatch(text) or _AND_LINE.fullmatch(text))


def is_or(text: str) -> bool:
    return bool(_OR_LINE.fullmatch(text))


def ends_in_joint(text: str) -> bool:
    """Whether a line joins the next to itself."""
    return is_joint(text) or _ends_with(_OR_END, text) or _ends_with(_AND_END, text)


def ends_in_or(text: str) -> bool:
    """Whether a line joins the next to itself as another choice."""
    return is_or(text) or _ends_with(_OR_END, text)


def _ends_with(joint: re.Pattern[str], text: str) -> bool:
    return _end(joint, text) is not None


def _without_end(joint: re.Pattern[str], text: str) -> str:
    found = _end(joint, text)
    return text[: found.start()] if found else text


def _end(joint: re.Pattern[str], text: str) -> re.Match[str] | None:
    if not text.rstrip(_AROUND_JOINT)[-3:].casefold().endswith(_JOINTS):
        return None
    return joint.search(text, max(0, len(text) - _LONGEST_END))


def begins_way(text: str) -> bool:
    """Whether a text begins with a degree, a number of years or a combination of both."""
    return _BEGINS_ROUTE.match(text) is not None


def alternatives(lines: Sequence[Line]) -> list[Item]:
    """Each line of a list of which any one is enough; an OR between them says nothing new."""
    return [
        Item(part, line.number, line.last_number, line.bullet)
        for line in lines
        if not _OR_LINE.fullmatch(line.text)
        for text in _unglued(without_joints(line.text))
        for part in _split_inline(text)
    ]


# "Hold an associate degree.Earn 48 credits.Pass the test.Proof of education" has lost its ends of lines.
_GLUED = re.compile(r"(?<=[a-z)]\.)(?=[A-Z][a-z]+ )")
_FEWEST_GLUED = 3


def _unglued(text: str) -> list[str]:
    """The items that one line holds because the ends of their lines were lost; the name of the next part, without a
    full stop, is none of them."""
    parts = _GLUED.split(text) if len(text) <= LONGEST_PARAGRAPH else [text]
    if len(parts) < _FEWEST_GLUED:
        return [text]
    return parts if parts[-1].endswith(".") or _is_way(parts[-1]) else parts[:-1]


def without_joints(text: str) -> str:
    """`text` without an OR or AND at its start or end."""
    text = _OR_START.sub("", _without_end(_OR_END, text))
    return _AND_START.sub("", _without_end(_AND_END, text)).strip(" ;,")


def _split_inline(text: str) -> list[str]:
    """The alternatives that one line holds; an OR inside one alternative does not part it."""
    if len(text) > 5_000 or wished_for_as_a_whole(text):
        return [text]
    if lettered := _lettered_ways(text):
        return lettered
    split = _INLINE_OR.split(text) if _OR_WITHIN.search(text) else [text]
    if len(split) == 1 and (traded := _degrees_for_years(text)):
        return traded
    parts = [part.strip() for part in split if part.strip()]
    if len(parts) > 1 and (either := _EITHER.match(parts[0])):
        parts = [_LETTERED.sub("", part) for part in [parts[0][either.end() :], *parts[1:]]]
    if len(parts) > 1 and _ends_in_list(parts[0]):
        return [text]
    are_ways = any(map(names_route, parts)) and all(map(_is_way, parts))
    return parts if len(parts) > 1 and are_ways else [text]


_OR_DEGREE = re.compile(r"\s+or\s+(?=an? (?:associate|bachelor|master)['’]?s?['’]? degree\b)", re.IGNORECASE)


def _degrees_for_years(text: str) -> list[str]:
    """The ways of "a Ph.D. in soils or a master's degree in soils with two years of work", where each degree but the
    first has its own years, and that has too or is the higher; else none."""
    parts = _OR_DEGREE.split(text)
    if len(parts) == 1 or not all(map(read_years, parts[1:])):
        return []
    degrees = [read_degree(part) for part in parts]
    if None in degrees or len(set(degrees)) < len(degrees):
        return []
    is_higher = read_degree(f"{parts[0]} {parts[1]}") == degrees[1]
    return parts if read_years(parts[0]) or is_higher else []


_OR_LETTER = re.compile(r"[,;.]?\s+(?:or|OR),?\s+(?=\([b-fB-F2-6]\) )")
_FIRST_LETTER = re.compile(r"\([aA1]\) ")


def _lettered_ways(text: str) -> list[str]:
    """The ways of "Applicants need (A) a degree or (B) a combination of both or (C) four years", without their letters;
    none where these do not hold all that is asked."""
    first = _FIRST_LETTER.search(text)
    if first is None or names_route(text[: first.start()]):
        return []
    parts = [part.strip() for part in _OR_LETTER.split(text[first.end() :])]
    ways = [parts[0], *(part[4:].strip() for part in parts[1:])]
    return ways if len(ways) > 1 and all(map(_is_way, ways)) else []


# "Either (a) a degree and one year; or (b) two years"
_EITHER = re.compile(r"either:? (?=an? |the |\(?[a1][.)]|one |two |three |four |five )", re.IGNORECASE)
_LETTERED = re.compile(r"^\(?[a-d1-4][.)] ")


def _ends_in_list(part: str) -> bool:
    """Whether a text before an OR ends in a list of short names: "units in: engineering; design; math"."""
    *_, before, last = ["", "", *part.split(";")]
    return bool(before) and not any(map(_is_way, (before, last))) and max(len(before), len(last)) <= _LONGEST_NAME


def _is_way(part: str) -> bool:
    return names_route(part) or begins_way(part) or _OTHER_WAY.match(part) is not None


def chains_of(lines: Sequence[Line]) -> list[list[Item]]:
    """Lines as chains of alternatives, also those that one line holds."""
    return [[part for item in chain for part in _parts(item)] for chain in joined_lines(lines)]


def joined_lines(lines: Sequence[Line]) -> list[list[Item]]:
    """Lines as chains of alternatives; a chain of one is a line that no OR joins to another.

    Between two ORs all lines are one alternative. Before the first and after the last OR, lines belong to an
    alternative only where AND joins them."""
    chains: list[list[Item]] = []
    joined_by_or = joined_by_and = lettered_within = False
    has_or = any(ends_in_or(line.text) or _OR_START.match(line.text) for line in lines)
    for line, below in zip_longest(lines, lines[1:]):
        if _OR_LINE.fullmatch(line.text):
            joined_by_or = bool(chains)
            continue
        if _AND_LINE.fullmatch(line.text):
            joined_by_and = bool(chains)
            continue
        starts_or, starts_and = _OR_START.match(line.text), _AND_START.match(line.text)
        joined_by_or = joined_by_or or bool(starts_or and chains)
        item = Item(without_joints(line.text), line.number, line.last_number, line.bullet)
        if not item.text:
            continue
        if joined_by_or:
            chains[-1].append(item)
        elif (
            chains
            and (joined_by_and or starts_and)
            and not _leaves_chain(chains[-1], item)
            and not _offers_ways(item)
            and (has_or or not _are_two_needs(chains[-1][-1], item))
            and not _begins_lettered_choice(chains[-1][-1], line, below)
        ):
            lettered_within = _is_letter(line.bullet) and not _is_letter(chains[-1][-1].bullet)
            chains[-1][-1] = joined(chains[-1][-1], item, " AND ")
        elif lettered_within and _is_letter(line.bullet):
            chains[-1][-1] = joined(chains[-1][-1], item, " AND ")
        else:
            lettered_within = False
            chains.append([item])
        joined_by_or, joined_by_and = _ends_with(_OR_END, line.text), _ends_with(_AND_END, line.text)
    return chains


def _are_two_needs(before: Item, item: Item) -> bool:
    """Whether AND joins two items of a list that are each needed by themselves, and neither is a part of a way."""
    return not (names_route(before.text) or names_route(item.text))


def _offers_ways(item: Item) -> bool:
    """Whether an item holds several ways of its own, beside which all that stands above it is needed."""
    return bool(_EITHER.match(item.text)) and len(_split_inline(item.text)) > 1


def _begins_lettered_choice(before: Item, line: Line, below: Line | None) -> bool:
    """Whether "(A) a degree; or" below "A license; and" begins a choice, beside all of which the license is needed."""
    if not _is_letter(line.bullet) or _is_letter(before.bullet):
        return False
    return ends_in_or(line.text) or (below is not None and (is_or(below.text) or bool(_OR_START.match(below.text))))


def _leaves_chain(chain: Sequence[Item], item: Item) -> bool:
    """Whether an item stands above the alternatives before it, as "2." does behind "a.; or" and "b.; and", and as a
    driver license does that is needed beside each of them."""
    needs_license = DRIVER_LICENSE.search(item.text[:200]) and not names_route(item.text)
    if _offers_ways(item) or (len(chain) > 1 and needs_license):
        return True
    return len(chain) > 1 and _is_letter(chain[-1].bullet) and item.bullet is not None and not _is_letter(item.bullet)


def _is_letter(bullet: str | None) -> bool:
    return bullet is not None and len(bullet) > 1 and bullet.strip("().").isalpha()


def _parts(item: Item) -> list[Item]:
    if item.is_joined and _INLINE_OR.search(item.text.rpartition(" AND ")[0]):
        # What another line adds is needed beside each of the ways that this one names.
        return [item]
    return [Item(part, item.first_line, item.last_line, item.bullet) for part in _split_inline(item.text)]


def joined(one: Item, other: Item, joint: str) -> Item:
    if len(one.text) > LONGEST_PARAGRAPH:
        return one
    return Item(one.text + joint + other.text, one.first_line, other.last_line, one.bullet, joint == " AND ")


def whole(chain: Sequence[Item]) -> Item:
    if len(chain) == 1:
        return chain[0]
    return Item(" OR ".join(item.text for item in chain), chain[0].first_line, chain[-1].last_line, chain[0].bullet)
