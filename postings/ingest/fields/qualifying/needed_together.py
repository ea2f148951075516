"""Degrees and years that no OR joins: all of them are needed, unless what they are themselves says otherwise."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import reduce

from postings.ingest.fields.qualifying.alternatives import Item, joined
from postings.ingest.fields.qualifying.beginnings_of_ways import begins_way, is_way
from postings.ingest.fields.qualifying.degrees import RANKS, read_degree
from postings.ingest.fields.qualifying.experience import read_years, years_named
from postings.ingest.fields.qualifying.nothing_asked import OF_A_LEVEL
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_without_or import OF_COLLEGE, fall_below, ways_of
from postings.ingest.record import Education, Route


def settle_alone(ways: WaysToQualify, before: int) -> None:
    """Degrees and years that no OR joins are all needed: they make one route, or are requirements beside the routes
    from the `before`-th on, which are chosen from. Combinations that replace them are routes of their own."""
    replacing = [item for item in ways.alone if _replaces(item.text)]
    stated = _shared_by_repeated(_without_names_alone([item for item in ways.alone if item not in replacing]))
    if diploma := _equal_to_degree(replacing, stated):
        replacing.remove(diploma)
        stated.insert(0, diploma)
    levels = [item for item in stated if OF_A_LEVEL.match(item.text)]
    chosen = ways.routes[before:]
    stated = [item for item in stated if not any(_names_again(item, way) for way, _ in chosen)]
    if len(levels) > 1:
        shared = [item for item in stated if item not in levels]
        for item in levels:
            ways.route(_all_of([*shared, item]))
    elif chosen:
        degrees = {RANKS.index(way.education.degree) for way, _ in chosen if way.education}
        for item in fall_below(stated, degrees):
            stated.remove(item)
            ways.route(item)
        _complete_first_way(ways, stated, before)
        _complete_each_way(ways, stated, before)
        # What another level needs, too, stands among the requirements already.
        _add_diploma(ways, before, {None} if any(_asks_diploma_alone(item.text) for item in stated) else set())
        for item in stated:
            (ways.route if _is_another_way(item, degrees) else ways.require)(item)
    elif stated:
        for way in ways_of(stated):
            ways.route(_all_of(way))
    for item in replacing:
        ways.route(item)
    ways.alone = []


# "Any combination of training and experience equivalent to graduation from high school"
_EQUAL_TO = re.compile(r"(?:any|an?) combination of [^.;:]{3,80} (?:equivalent|equal) to\b", re.IGNORECASE)


def _equal_to_degree(replacing: Sequence[Item], stated: Sequence[Item]) -> Item | None:
    """The combination that replaces no more than a degree, where only years stand beside it: it is needed with them."""
    only = replacing[0] if len(replacing) == 1 else None
    if only is None or not _EQUAL_TO.match(only.text) or read_years(only.text) is not None:
        return None
    is_of_degree = read_degree(only.text) is not None and not any(read_degree(item.text) for item in stated)
    return only if is_of_degree and any(read_years(item.text) for item in stated) else None


# "A bachelor's degree is required", "All applicants must have ..."
_SAYS_NEEDED = re.compile(r"\b(?:required|must|shall|necessary|mandatory|needed|all (?:applicants|candidates))\b", re.I)


def _is_another_way(item: Item, degrees: set[int]) -> bool:
    """Whether a degree that no OR joins to the ways chosen from, though one of these asks for as low or a lower one, is
    one more of them, whose OR was forgotten: nobody would choose the lower one if all needed the higher."""
    if not degrees or not begins_way(item.text) or _SAYS_NEEDED.search(item.text):
        return False
    degree = read_route(item.text).education
    return degree is not None and min(degrees) <= RANKS.index(degree.degree)


# "Five years without a diploma"
_INSTEAD = re.compile(r"\b(?:without|no|lieu|instead|not|diploma|GED|degree)\b", re.IGNORECASE)


def add_diploma_of_all(ways: WaysToQualify, before: int) -> None:
    """Give the diploma that a requirement asks everybody for to each way from the `before`-th on that asks for years
    alone, where none of these asks for it itself."""
    needed = {need.level for need, item in ways.requirements if need.when is None and _asks_diploma_alone(item.text)}
    _add_diploma(ways, before, needed)


def _add_diploma(ways: WaysToQualify, before: int, needed: Collection[str | None]) -> None:
    """Give the diploma to each such way of a level that needs it; None for all levels."""
    chosen = ways.routes[before:]
    asking = {way.level for way, _ in chosen if way.education and way.education.degree == "high_school"}
    diploma = Education("high_school", None)
    ways.routes[before:] = [
        (replace(way, education=diploma), item)
        if (None in needed or way.level in needed)
        and way.level not in asking
        and _asks_years_alone(way)
        and not _INSTEAD.search(way.text)
        else (way, item)
        for way, item in chosen
    ]


def _asks_diploma_alone(text: str) -> bool:
    if read_degree(text) != "high_school" or _ON_CONDITION.search(text):
        return False
    need = read_route(text)
    return need.education is not None and not need.experience_years and need.kind is None


# "Who is under 18 needs a diploma", "Spelling of high school level"
_ON_CONDITION = re.compile(r"\b(?:if|unless|under|without|lack\w*|level|student\w*)\b", re.IGNORECASE)


def require_years_beside_degrees(own: WaysToQualify, chosen: Sequence[tuple[Route, Item]]) -> None:
    """Take the years alone that a level asks for as a need of its own where all levels choose among degrees."""
    of_all = [route for route, _ in chosen if not route.level]
    without_years = all(route.kind is None and not route.experience_years for route in of_all)
    are_degrees = without_years and any(route.education for route in of_all)
    if are_degrees and len(own.routes) == 1 and own.routes[0][0].education is None:
        own.require(own.routes.pop()[1])


_LONGEST_NAME = 30


def _without_names_alone(stated: list[Item]) -> list[Item]:
    """The items without those that only name a degree again of which another says more: "MLS/Masters" below a heading
    of its own."""
    fuller = [read_route(item.text) for item in stated if len(item.text) > _LONGEST_NAME]
    return [item for item in stated if not any(_names_again(item, way) for way in fuller)]


def _names_again(item: Item, way: Route) -> bool:
    """Whether an item only names the degree of a way again."""
    route = read_route(item.text) if len(item.text) <= _LONGEST_NAME else None
    if route is None or route.education is None or route.education.field or route.experience_years:
        return False
    return way.education is not None and way.education.degree == route.education.degree


def _shared_by_repeated(stated: list[Item]) -> list[Item]:
    """The items, each once; where a list repeats some of them, as one does whose levels have lost their names, only
    those that it repeats, which every level asks for."""
    times = Counter(item.text.strip(" .;,").casefold() for item in stated)
    once = {item.text.strip(" .;,").casefold(): item for item in reversed(stated)}
    if len(once) == len(stated):
        return stated
    return sorted((item for name, item in once.items() if times[name] > 1), key=lambda item: item.first_line)


def drop_names_alone(ways: WaysToQualify, before: int) -> None:
    """Leave out the ways from the `before`-th on that only name the degree of one above once more, as a field of a
    page called "Education" does below its text."""
    known = {route.education.degree for route, _ in ways.routes[:before] if route.education}
    ways.routes[before:] = [
        (route, item)
        for route, item in ways.routes[before:]
        if len(route.text) > _LONGEST_NAME
        or route.education is None
        or route.education.field
        or route.experience_years
        or route.education.degree not in known
    ]


def join_degree_and_years(ways: WaysToQualify, before: int) -> None:
    """Join the degree or the years alone that one part of a page asks for to each way of another part, which asks for
    the other of both: parts called education and experience have licenses or wishes between them. Years alone that
    fit no way so are needed beside all, as no OR joins them. The ways of the last part are those from the `before`-th
    on."""
    above = [entry for entry in ways.routes[:before] if entry[0].kind is None]
    below = [entry for entry in ways.routes[before:] if entry[0].kind is None]
    if not above or not below or any(route.level for route, _ in [*above, *below]):
        return
    alone, others = (below[0], above) if len(below) == 1 else (above[0], below)
    if len(above) > 1 and len(below) > 1:
        return
    asks_years = _asks_years_alone(alone[0])
    fits = all(_asks_degree_alone(way) if asks_years else _asks_years_alone(way) for way, _ in others)
    if fits and (asks_years or _asks_degree_alone(alone[0])):
        ways.routes.remove(alone)
        ways.routes[:] = [_completed(route, way, alone[1]) for route, way in ways.routes]
    elif asks_years and len(below) == 1 and any(way.experience_years for way, _ in others):
        ways.routes.remove(alone)
        ways.require(alone[1])


def _asks_years_alone(route: Route) -> bool:
    return route.experience_years is not None and route.education is None and read_degree(route.text) is None


def _asks_degree_alone(route: Route) -> bool:
    return route.education is not None and route.experience_years is None


def _complete_each_way(ways: WaysToQualify, stated: list[Item], before: int) -> None:
    """Join the one college degree among the `stated` items to each way from the `before`-th on where none of these
    names a degree, or the one number of years, alone or with a diploma, where none asks for years: it is needed beside
    each. Who has but what stands in the way would be refused."""
    chosen = [route for route, _ in ways.routes[before:] if route.kind is None]
    for item in list(stated):
        alone = read_route(item.text)
        others = [read_route(other.text) for other in stated if other is not item]
        if alone.education and alone.education.degree in OF_COLLEGE and not alone.experience_years:
            is_part = not any(route.education or read_degree(route.text) for route in chosen)
            is_only = not any(other.education for other in others)
        elif alone.experience_years and _is_low(alone) and not _MAY_BE_REPLACED.search(item.text):
            is_part = all(map(_may_need_years, chosen))
            is_only = not any(other.experience_years for other in others)
        else:
            continue
        if chosen and is_part and is_only:
            stated.remove(item)
            ways.routes[before:] = [_completed(route, way, item) for route, way in ways.routes[before:]]


def _is_low(route: Route) -> bool:
    """Whether a need names no degree but the diploma of a high school, which every college asks for as well."""
    return route.education is None or route.education.degree == "high_school"


# "two additional years", which are counted with those beside them
_ADDED_YEARS = re.compile(r"\b(?:additional|more|further|extra) (?:years?|months?)\b", re.IGNORECASE)


# In the federal service education stands for it.
_MAY_BE_REPLACED = re.compile(r"\bspecialized experience\b", re.IGNORECASE)


def _may_need_years(way: Route) -> bool:
    """Whether a way is a degree, a certificate or the like, and names no years."""
    names_years = years_named(way.text) or _ADDED_YEARS.search(way.text)
    return (way.education is not None or is_way(way.text)) and not (way.experience_years or names_years)


def _completed(route: Route, way: Item, need: Item) -> tuple[Route, Item]:
    if route.kind is not None:
        return route, way
    parts = [need, way] if need.first_line <= way.first_line else [way, need]
    item = replace(_all_of(parts), first_line=way.first_line, last_line=way.last_line)
    return replace(read_route(item.text), level=route.level), item


def _complete_first_way(ways: WaysToQualify, stated: list[Item], before: int) -> None:
    """Join the last of the `stated` items to the first way from the `before`-th on, where it is a part of that; all of
    them that stand above it where only a combination may replace it."""
    (first, below), *others = ways.routes[before:]
    if first.kind is None and others and all(way.kind == "combination" for way, _ in others) and not first.education:
        above = [item for item in stated if item.last_line < below.first_line]
        if any(read_route(item.text).education for item in above):
            stated[:] = [item for item in stated if item not in above]
            item = _all_of([*above, below])
            ways.routes[before] = (replace(read_route(item.text), level=first.level), item)
            return
    if stated and _begins_first_way(stated[-1], ways.routes[before:]):
        first, item = ways.routes[before]
        ways.routes[before] = (replace(read_route(_all_of([stated.pop(), item]).text), level=first.level), item)


def _begins_first_way(item: Item, chosen: Sequence[tuple[Route, Item]]) -> bool:
    """Whether a degree right above the experience that a combination, or another degree, may replace is part of that
    way: "GED", "One year of office work", "OR any combination"."""
    (first, below), *others = chosen
    alone = read_route(item.text)
    if _is_replaced_by_years(alone, first, [way for way, _ in others]):
        return below.first_line - item.last_line <= _FARTHEST
    parts = alone.education and not alone.experience_years and first.experience_years and not first.education
    distance = below.first_line - item.last_line
    follows = item.bullet == below.bullet and (distance == 1 or (distance == 2 and item.bullet is not None))
    has_own_degree = any(route.education for route, _ in others)
    return bool(parts and follows and others) and (
        has_own_degree or all(way.kind == "combination" for way, _ in others)
    )


# The label of the experience and blank lines may stand between a degree and the experience beside it.
_FARTHEST = 4
_YEARS_FOR_DEGREE = 2


def _is_replaced_by_years(alone: Route, first: Route, others: Sequence[Route]) -> bool:
    """Whether a college degree alone goes with the years of the first way, since all others ask for no degree and for
    so many years more that these stand for it."""
    earned = alone.education is not None and alone.education.degree in OF_COLLEGE and not alone.experience_years
    if not earned or not others or first.education or any(way.education for way in others):
        return False
    years = Decimal(first.experience_years or 0) + _YEARS_FOR_DEGREE
    return all(way.experience_years and Decimal(way.experience_years) >= years for way in others)


def _all_of(items: Sequence[Item]) -> Item:
    return reduce(lambda way, item: joined(way, item, " AND "), items)


def _replaces(text: str) -> bool:
    route = read_route(text)
    states_nothing = route.education is None and route.experience_years is None
    return states_nothing and route.kind is not None and (route.kind == "combination" or not OF_A_LEVEL.match(text))
