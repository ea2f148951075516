"""Items of a list of qualifications, each alone or joined to others by an OR or AND."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import zip_longest

from postings.ingest.fields.qualifying.beginnings_of_ways import is_way
from postings.ingest.fields.qualifying.choices_in_line import way_or_credential
from postings.ingest.fields.qualifying.counted_items import counted_within
from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.degrees_or_credits import credits_apart
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.inline_ways import EITHER, INLINE_OR, split_inline
from postings.ingest.fields.qualifying.joints import (
    AND_END,
    AND_LINE,
    AND_START,
    OR_END,
    OR_LINE,
    OR_START,
    ends_in_or,
    ends_with,
    is_either,
    is_joint,
    is_or,
    without_joints,
)
from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, names_route, read_route
from postings.ingest.fields.qualifying.years_apart import ways_within
from postings.ingest.layout import LONGEST_PARAGRAPH, Line, kind_of_bullet


# Never changed once made, though not frozen, which takes four times as long to make.
@dataclass(slots=True, unsafe_hash=True)
class Item:
    """A printed qualification with the lines, counted from 1, that it stands on; `is_joined` where AND joined them."""

    text: str
    first_line: int
    last_line: int
    bullet: str | None = None
    is_joined: bool = False


def alternatives(lines: Sequence[Line]) -> list[Item]:
    """Each line of a list of which any one is enough; an OR between them says nothing new, an AND below the last of
    them that what follows is needed beside each."""
    ands = [index for index, line in enumerate(lines) if AND_LINE.fullmatch(line.text)]
    if not ands:
        return _each_of(lines)
    if any(ends_in_or(line.text) for line in lines[ands[0] :]):
        return [item for chain in chains_of(lines) for item in chain]
    shared = chains_of(lines[ands[0] + 1 :])
    choice = _each_of(lines[: ands[0]])
    beside = [chain[0] for chain in shared]
    return [reduce(lambda way, need: joined(way, need, " AND "), beside, item) for item in choice] or beside


def _each_of(lines: Sequence[Line]) -> list[Item]:
    return [
        Item(part, line.number, line.last_number, line.bullet)
        for line in lines
        if not is_joint(line.text)
        for text in _items_within(without_joints(line.text))
        for part in ways_within(text)
    ]


# "Hold an associate degree.Earn 48 credits.Pass the test.Proof of education" has lost its ends of lines.
_GLUED = re.compile(r"(?<=[a-z)]\.)(?=[A-Z][a-z]+ )")
_FEWEST_GLUED = 3


# "Any one of these: a degree in law; a degree in history with two years of work; or six years of work"
_CLAUSE_OF_CHOICE = re.compile(r";\s+(?:(?:or|OR),?\s+)?")


def _items_within(text: str) -> list[str]:
    """The items that one line holds, counted or because the ends of their lines were lost; the name of the next part,
    without a full stop, is none of these."""
    if len(text) > LONGEST_PARAGRAPH:
        return [text]
    if counted := counted_within(text):
        return counted
    if len(clauses := _CLAUSE_OF_CHOICE.split(text)) > 1 and all(map(is_way, clauses)):
        return clauses
    parts = _GLUED.split(text)
    if len(parts) < _FEWEST_GLUED:
        return [text]
    return parts if parts[-1].endswith(".") or is_way(parts[-1]) else parts[:-1]


def chains_of(lines: Sequence[Line]) -> list[list[Item]]:
    """Lines as chains of alternatives, also those that one line holds."""
    chains = [[part for item in chain for part in _parts(item)] for chain in joined_lines(lines)]
    for chain in chains:
        if len(chain) > 1:
            chain[0] = replace(chain[0], text=_EITHER_FIRST.sub("", chain[0].text))
    return chains


# "Either: 1. A degree" above "Or: 2. ..."
_EITHER_FIRST = re.compile(r"^either:? ?\(?[1a][a-c]?[.)] ", re.IGNORECASE)


def joined_lines(lines: Sequence[Line]) -> list[list[Item]]:
    """Lines as chains of alternatives; a chain of one is a line that no OR joins to another.

    Between two ORs all lines are one alternative. Before the first and after the last OR, lines belong to an
    alternative only where AND joins them."""
    chains: list[list[Item]] = []
    joined_by_or = joined_by_and = lettered_within = False
    has_or = any(ends_in_or(line.text) or OR_START.match(line.text) for line in lines)
    listed = _of_lists_with_or(lines) if has_or else frozenset()
    for line, below in zip_longest(lines, lines[1:]):
        if OR_LINE.fullmatch(line.text):
            joined_by_or = bool(chains)
            chains = _with_whole_way_last(_with_note_first(chains))
            continue
        if AND_LINE.fullmatch(line.text):
            joined_by_and = bool(chains)
            continue
        starts_or, starts_and = OR_START.match(line.text), AND_START.match(line.text)
        joined_by_or = joined_by_or or bool(starts_or and chains)
        item = Item(without_joints(_without_letter_of_first(line, below)), line.number, line.last_number, line.bullet)
        if not item.text or is_either(item.text) or _COUNT_ALONE.fullmatch(item.text):
            continue
        if joined_by_or and below is not None and _NOTE_BELOW_OR.match(line.text):
            chains.insert(-1, [item])
            continue
        if joined_by_or:
            chains[-1].append(item)
        elif (
            chains
            and (joined_by_and or starts_and)
            and not _leaves_chain(chains[-1], item)
            and (has_or or not _are_two_needs(chains[-1][-1], item))
            and not _begins_lettered_choice(chains[-1][-1], line, below)
        ):
            lettered_within = _is_letter(line.bullet) and not _is_letter(chains[-1][-1].bullet)
            if has_or:
                chains[-1][-1] = joined(chains[-1][-1], item, " AND ")
            else:
                chains[-1] = [way for before in chains[-1] for way in _beside_ways_of(before, item)]
        elif lettered_within and _is_letter(line.bullet):
            chains[-1][-1] = joined(chains[-1][-1], item, " AND ")
        else:
            lettered_within = False
            chains.append([item])
        joined_by_or = line.number in listed or ends_with(OR_END, line.text)
        joined_by_and = ends_with(AND_END, line.text)
    return chains


def _beside_ways_of(before: Item, item: Item) -> list[Item]:
    """What AND joins to an item, beside each of the ways that either offers: "A course; and" above "a degree in law, or
    two years of filing"."""
    own = [before.text] if before.is_joined else split_inline(before.text)
    ways = credits_apart(item.text) or split_inline(item.text)
    # "or any combination of education and experience" needs nothing beside it.
    beside = [way for way in ways if not read_route(way).kind] or ways
    joined_to = [joined(replace(before, text=text), replace(item, text=way), " AND ") for text in own for way in beside]
    return joined_to + [replace(item, text=way, is_joined=True) for way in ways if way not in beside]


_SEVERAL = 2
# The count of an item that stands below it
_COUNT_ALONE = re.compile(r"\([\da-h]\)", re.IGNORECASE)
# "Note: College may be substituted for one year", "(Classified service leaves out the courts.)"
_NOTE = re.compile(r"note: |\([^()]*\)\.?$", re.IGNORECASE)

# "OR", "(Note: a degree of another country must be evaluated)", "Three years as a clerk"
_NOTE_BELOW_OR = re.compile(r"[(\[*]{0,3}(?:please )?notes?(?::| that\b)", re.IGNORECASE)


def _with_note_first(chains: list[list[Item]]) -> list[list[Item]]:
    """The chains above an OR, of which a note between a way and the OR is not the last."""
    if len(chains) < _SEVERAL or len(chains[-1]) > 1:
        return chains
    way, (note,) = chains[-2:]
    is_note = note.bullet is None and _NOTE.match(note.text) and names_route(way[-1].text)
    return [*chains[:-2], [note], way] if is_note else chains


def _with_whole_way_last(chains: list[list[Item]]) -> list[list[Item]]:
    """The chains above an OR, a way or need right below the last of several alternatives as a part of that."""
    if len(chains) < _SEVERAL or len(chains[-1]) > 1 or len(chains[-2]) == 1:
        return chains
    (*others, way), (part,) = chains[-2:]
    return [*chains[:-2], [*others, joined(way, part, " AND ")]]


def _of_lists_with_or(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines, ended by a semicolon, of lists whose last but one ends in "; or" and of which several
    name a degree, or years where the first names both, so that the OR stands between all of them."""
    found: set[int] = set()
    block: list[Line] = []
    for line in lines:
        if line.bullet is not None and line.text.endswith(";"):
            block.append(line)
            continue
        if block and line.bullet is not None and ends_in_or(line.text):
            degrees, years = (
                sum(1 for each in (*block, line) if read(each.text)) for read in (read_degree, read_years)
            )
            begins_whole = read_degree(block[0].text) and read_years(block[0].text)
            if degrees >= _SEVERAL or (begins_whole and years >= _SEVERAL):
                found.update(each.number for each in block)
        block = []
    return frozenset(found)


def _without_letter_of_first(line: Line, below: Line | None) -> str:
    """The text of a numbered line, "2. (a) a course; or", without the letter of the first of the items in it, of which
    the next stands below it with its own."""
    is_first = line.bullet is not None and line.text.startswith("(a) ") and below is not None
    return line.text[4:] if is_first and below is not None and below.bullet == "(b)" else line.text


def _are_two_needs(before: Item, item: Item) -> bool:
    """Whether AND joins two items of a list that are each needed by themselves: no part of a way, a driver license
    beside the years of one, or what an applicant must be or must not have done: "Have no felony"."""
    ways = [names_route(each.text) for each in (before, item)]
    if ways[0] and not ways[1] and _OF_PERSON.match(item.text):
        return True
    licenses = [DRIVER_LICENSE.search(each.text[:200]) is not None for each in (before, item)]
    return not any(ways) or any(license and not way for license, way in zip(licenses, ways, strict=True))


_OF_PERSON = re.compile(
    r"(?:must )?(?:have (?:no|never|not)\b|not (?:have|be)\b|no (?:felon|criminal|convict)"
    r"|be (?:at least )?(?:\d\d|a (?:u\.?s\.?|united states)|legally|able|willing|insurable|bondable)\b)",
    re.IGNORECASE,
)


def _offers_ways(item: Item) -> bool:
    """Whether an item holds several ways of its own, beside which all that stands above it is needed: "either ..." or,
    behind its number, "60 credits; OR two years of service"."""
    if EITHER.match(item.text):
        return len(split_inline(item.text)) > 1 and not way_or_credential(item.text)
    if kind_of_bullet(item.bullet) != "number" or "; OR " not in item.text:
        return False
    _, *others = split_inline(item.text)
    return bool(others) and not any(map(read_degree, others))


def _begins_lettered_choice(before: Item, line: Line, below: Line | None) -> bool:
    """Whether "(A) a degree; or" below "A license; and" begins a choice, beside all of which the license is needed."""
    if not _is_letter(line.bullet) or _is_letter(before.bullet):
        return False
    return ends_in_or(line.text) or (below is not None and (is_or(below.text) or bool(OR_START.match(below.text))))


def _leaves_chain(chain: Sequence[Item], item: Item) -> bool:
    """Whether an item stands above the alternatives before it, as "2." does behind "a.; or" and "b.; and", and as a
    driver license does that is needed beside each of them."""
    needs_license = DRIVER_LICENSE.search(item.text[:200]) and not names_route(item.text)
    if _offers_ways(item) or (len(chain) > 1 and needs_license):
        return True
    return len(chain) > 1 and _is_letter(chain[-1].bullet) and item.bullet is not None and not _is_letter(item.bullet)


def _is_letter(bullet: str | None) -> bool:
    return kind_of_bullet(bullet) == "letter"


def _parts(item: Item) -> list[Item]:
    if item.is_joined and INLINE_OR.search(item.text.rpartition(" AND ")[0]):
        # What another line adds is needed beside each of the ways that this one names.
        text, _, beside = item.text.rpartition(" AND ")
        if EITHER.match(beside) and (ways := split_inline(f"{text} AND {beside[:1].lower()}{beside[1:]}")):
            return [replace(item, text=way) for way in ways]
        ways = split_inline(text) if EITHER.match(text) else []
        return [replace(item, text=f"{way.rstrip('.')} AND {beside}") for way in ways] if len(ways) > 1 else [item]
    if chosen := _beside_choice(item):
        return chosen
    return [Item(part, item.first_line, item.last_line, item.bullet) for part in ways_within(item.text)]


_LARGE_OR = re.compile(r"\bOR\b|;\s*or\b")


def _beside_choice(item: Item) -> list[Item]:
    """The ways of "Two years of work; and" above "A degree in law, or 60 credits", what stands above beside each; a
    large OR, or one behind a semicolon, may part all that stands before it."""
    shared, _, last = item.text.rpartition(" AND ")
    ways = split_inline(last) if item.is_joined and names_route(shared) and not _LARGE_OR.search(item.text) else []
    if len(ways) < _SEVERAL or len(split_inline(shared)) > 1 or any(read_route(way).kind for way in ways):
        return []
    is_diploma = read_degree(shared) == "high_school" and not read_years(shared)
    return [replace(item, text=way if is_diploma and read_degree(way) else f"{shared} AND {way}") for way in ways]


def joined(one: Item, other: Item, joint: str) -> Item:
    if len(one.text) > LONGEST_PARAGRAPH:
        return one
    return Item(one.text + joint + other.text, one.first_line, other.last_line, one.bullet, joint == " AND ")


def whole(chain: Sequence[Item]) -> Item:
    if len(chain) == 1:
        return chain[0]
    return Item(" OR ".join(item.text for item in chain), chain[0].first_line, chain[-1].last_line, chain[0].bullet)
