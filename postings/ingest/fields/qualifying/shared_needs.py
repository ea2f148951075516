"""What is needed beside each of several ways to qualify, though it stands but once: above their list, joined to it by
AND ("High school diploma; and" above "1. two years of filing; or", "2. a course in filing"), or with the first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, takewhile

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.asked_otherwise import refers_to_others
from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.experience import years_named
from postings.ingest.fields.qualifying.joints import (
    ends_in_joint,
    ends_in_or,
    is_either,
    is_joint,
    is_or,
    without_joints,
)
from postings.ingest.fields.qualifying.qualifications import names_route, read_route, requirement_kind
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.layout import LONGEST_PARAGRAPH, Line
from postings.ingest.record import Route

_MOST_SHARED = 4


def with_needs_above(lines: Sequence[Line]) -> list[Line]:
    """The lines, each way of a list below a need that AND joins to it with that before it."""
    lines = _with_both_choices(lines)
    found: list[Line] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        offers = line.bullet is not None and "ither" in line.text[-20:].casefold() and _AND_EITHER.search(line.text)
        leads = offers or (_joins_next(line) and line.bullet is None)
        choice = list(takewhile(_is_of_list, lines[position:])) if leads else []
        if is_choice(choice):
            found += beside_each([replace(line, text=_AND_EITHER.sub("", line.text)) if offers else line], choice)
            position += len(choice)
        else:
            found.append(line)
    return found


# "1. A degree in law; AND EITHER" above "2. Two years ...; OR"
_AND_EITHER = re.compile(r"[;,]?\s+and either\W*$", re.IGNORECASE)
_MOST_WAYS = 9


def _with_both_choices(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each way of a choice with each of another that AND joins to it: "Either 1", "A degree", "Or 2", "60
    credits", "AND", "Either 1", "One year as a clerk", "Or 2", "Two years as an aide"."""
    joint = next((i for i, (line, below) in enumerate(pairwise(lines)) if _joins_choice(line, below)), None)
    if joint is None:
        return lines
    first, second = _single_ways(lines[:joint]), _single_ways(lines[joint + 1 :])
    if not first or not second or len(first) * len(second) > _MOST_WAYS:
        return lines
    return [
        replace(way, text=f"{without_joints(way.text)} AND {without_joints(other.text)}; or")
        for way in first
        for other in second
    ]


def _joins_choice(line: Line, below: Line) -> bool:
    return is_joint(line.text) and not is_or(line.text) and is_either(below.text)


def _single_ways(lines: Sequence[Line]) -> list[Line]:
    """The ways that ORs of their own part, where each is one line; else none."""
    ways: list[list[Line]] = [[]]
    for line in lines:
        if is_or(line.text):
            ways.append([])
        elif not is_either(line.text):
            ways[-1].append(line)
    return [way[0] for way in ways] if all(len(way) == 1 for way in ways) else []


def is_choice(lines: Sequence[Line]) -> bool:
    """Whether OR joins some of the lines."""
    return any(ends_in_or(line.text) for line in lines[:-1])


def _is_of_list(line: Line) -> bool:
    return line.bullet is not None or is_or(line.text)


def _joins_next(line: Line) -> bool:
    """Whether AND joins a way to what stands below it."""
    return ends_in_joint(line.text) and not ends_in_or(line.text) and names_route(line.text)


def beside_each(shared: Sequence[Line], choice: Sequence[Line]) -> list[Line]:
    """The choice, the shared needs before each of its ways that names no degree of its own and is no combination; all
    lines as they are where more stands above the first OR than one way."""
    text = " AND ".join(filter(None, (without_joints(line.text) for line in shared)))
    is_whole = any(ends_in_or(line.text) for line in choice[:2])
    if not is_whole or len(shared) > _MOST_SHARED or is_choice(shared) or len(text) > LONGEST_PARAGRAPH:
        return [*shared, *choice]
    found = []
    begins = True
    for line in choice:
        is_part = begins and not is_or(line.text) and _is_part(line.text)
        found.append(replace(line, text=f"{text} AND {line.text}") if is_part else line)
        begins = ends_in_or(line.text)
    return found


def with_years_beside_each(choice: Sequence[Line], years: Sequence[Line]) -> list[Line]:
    """The choice, the years that AND joins to it from a section of their own behind each of its ways, "A degree", "OR",
    "A certificate", "AND", "Experience", "Two years as a clerk"; all lines as they are where some of the ways ask for
    years, so that those may belong to the last."""
    notes = [line for line in choice if _NOTE.match(line.text)]
    ways = _single_ways(
        [line for line in choice if line not in notes and not (is_joint(line.text) and line is choice[-1])]
    )
    texts = [without_joints(way.text) for way in ways]
    is_shared = len(years) == 1 and _most_years(years[0].text) and read_degree(years[0].text) is None
    if len(ways) < _FEWEST_WAYS or not is_shared or any(map(_most_years, texts)):
        return [*choice, *years]
    joined = [replace(way, text=f"{text} AND {years[0].text}; or") for way, text in zip(ways, texts, strict=True)]
    return [*joined[:-1], replace(joined[-1], text=without_joints(joined[-1].text)), *notes]


_FEWEST_WAYS = 2
_NOTE = re.compile(r"\W*note\b", re.IGNORECASE)


def _is_part(text: str) -> bool:
    return read_degree(text) is None and read_route(without_joints(text)).kind is None


def with_needs_of_first(chain: Sequence[Item]) -> list[Item]:
    """The alternatives, what stands above the last part of the first one joined to those that ask for no degree and for
    no more years than that part does: "A degree AND", "One year of sales OR", "One year of rentals". Nobody would need
    the degree if these were enough alone."""
    is_joined = chain[0].first_line < chain[0].last_line and not _IS_COUNTED.search(chain[0].text)
    *shared, last = chain[0].text.split(" AND ") if is_joined else [""]
    # Who has learned a trade is as good as who worked in it for some years.
    enough = _most_years(last) or Decimal(_MOST_OF_ALL if "apprentice" in last.casefold() else 0)
    if not (enough and any(read_degree(part) for part in shared)):
        return list(chain)
    beside = " AND ".join(shared)
    return [
        chain[0],
        *(
            replace(item, text=f"{beside} AND {item.text}", is_joined=True)
            if read_degree(item.text) is None
            and 0 < _most_years(item.text) <= enough
            and read_route(item.text).kind is None
            else item
            for item in chain[1:]
        ),
    ]


_MOST_OF_ALL = 99
# "1a. A degree AND 1b. four years" is a way as a whole, and so is "2. two years".
_IS_COUNTED = re.compile(r" AND \(?1 ?[b-d][.)]")


def _most_years(text: str) -> Decimal:
    return max((years for _, _, years in years_named(text)), default=Decimal(0))


def without_years_beside_others(own: WaysToQualify, lines: Iterable[Line]) -> None:
    """Leave out the years of a level's ways that name no degree where its text says that they are needed beside what
    stands elsewhere, "In addition to meeting the education requirement above", and that was not read with them."""
    if any(refers_to_others(line.text) for line in lines):
        own.routes = [
            (way if way.education or way.kind else replace(way, experience_years=None, experience_in=None), item)
            for way, item in own.routes
        ]


# "Lateral: The above, plus two years", "In addition to the above, one year"
_THE_ABOVE = re.compile(
    r"(?:(?P<level>[\w ]{3,30}): )?(?:in addition to |all (?:of )?)?(?:the )?(?:above|foregoing)"
    r"(?: (?:requirements|qualifications))?,?(?: (?:and|plus|with))? (?=\S)",
    re.IGNORECASE,
)


_THE_ABOVE_ALONE = re.compile(
    r"(?:in addition to |all (?:of )?)?(?:the )?(?:above|foregoing)(?: (?:requirements|qualifications))?"
    r"(?:[,:]? (?:and|plus|with))?:?",
    re.IGNORECASE,
)


def with_way_above(own: WaysToQualify, above: Sequence[tuple[Route, Item]], lines: Iterable[Line]) -> None:
    """Join the one way of the level above, where it asks for no years, to each way of a level that says to need it."""
    if len(above) != 1 or above[0][0].kind or above[0][0].experience_years or years_named(above[0][0].text):
        return
    shared = above[0][0].text.rstrip(" .;")
    shared = shared.partition(": ")[2] or shared if above[0][0].level else shared
    of_all = any(_THE_ABOVE_ALONE.fullmatch(line.text) for line in lines)
    for index, (way, item) in enumerate(own.routes):
        said = _THE_ABOVE.match(way.text)
        if way.kind is None and (said or (of_all and not way.education)):
            item = replace(item, text=f"{shared} AND {way.text[said.end() if said else 0 :]}")
            own.routes[index] = (replace(read_route(item.text), level=way.level), item)


# "1. Current employment with the City; and", "2. One year as a clerk; or", "3. Two years as an aide"
_IS_EMPLOYED = re.compile(
    r"current(?:ly)? employ(?:ment|ed) (?:with|by) the (?:City|County|State|Department|District)\b[\w ]{0,40}(?= AND )",
    re.IGNORECASE,
)


def without_need_of_first(chain: Sequence[Item]) -> tuple[Item | None, list[Item]]:
    """(the employment or the license, joined to the first of the alternatives, that is needed beside each of them; the
    alternatives without it)."""
    employed = _IS_EMPLOYED.match(chain[0].text)
    shared = employed.group() if employed else _license_first(chain)
    if not shared:
        return None, list(chain)
    rest = chain[0].text[len(shared) :].removeprefix(" AND ")
    return replace(chain[0], text=shared), [replace(chain[0], text=rest), *chain[1:]]


# "..., or eight years in the trade, plus a diploma in either case"
_IN_EITHER_CASE = re.compile(
    r"[,;]? (?:plus|and|with|AND) (?P<need>[^,;]{3,160}?),? in (?:either|each|any|every|both|all) cases?\.?$", re.I
)


# "In either instance one year in a laboratory is necessary."
_BEGINS_WITH_CASE = re.compile(
    r"\. (?:In (?:either|any|each|every|both|all) (?:case|instance|event)s?|Either way),? (?P<need>[^.;]{3,160}?)"
    r"(?: (?:is|are) (?:also )?(?:required|necessary|needed))?(?:[.;](?=\s|$)|$)"
)


def with_need_in_either_case(chain: Sequence[Item]) -> list[Item]:
    """The alternatives, each with what the last one says to be needed "in either case"."""
    last = chain[-1].text
    said = _IN_EITHER_CASE.search(last) if "case" in last[-8:] else None
    said = said or (_BEGINS_WITH_CASE.search(last) if ". " in last else None)
    if said is None:
        return list(chain)
    ways = [*chain[:-1], replace(chain[-1], text=f"{last[: said.start()]}.{last[said.end() :]}".rstrip("."))]
    return [replace(way, text=f"{way.text} AND {said['need']}") for way in ways]


def _license_first(chain: Sequence[Item]) -> str:
    """The license or certificate of "1. A pilot's license; and", "2. Two years at sea; or", "3. Four years as a mate",
    else nothing."""
    first, _, way = chain[0].text.partition(" AND ")
    is_license = requirement_kind(first) in ("licence", "certificate") and not names_route(first)
    others = (way, *(item.text for item in chain[1:]))
    # A degree may well stand for a license.
    of_years = all(names_route(text) and read_degree(text) is None for text in others)
    stands_apart = chain[0].first_line < chain[0].last_line
    return first if stands_apart and is_license and of_years else ""
