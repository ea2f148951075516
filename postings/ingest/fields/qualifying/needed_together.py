"""Degrees and years that no OR joins: all of them are needed, unless what they are themselves says otherwise."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import reduce

from postings.ingest.fields.qualifying.alternatives import Item, joined
from postings.ingest.fields.qualifying.degrees import RANKS, read_degree
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.inline_ways import begins_way, names_credits
from postings.ingest.fields.qualifying.joints import OPTION
from postings.ingest.fields.qualifying.nothing_asked import OF_A_LEVEL
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.layout import kind_of_bullet
from postings.ingest.record import Route

_ON_CONDITION = re.compile(
    r"(?:if you have|with|(?:for )?(?:those|applicants|candidates) (?:with|who have)) (?:an? |no )"
    # "Lateral candidates must have two years as a dispatcher."
    r"|(?:entry[- ]level|lateral|experienced|certified|promotional) (?:candidates|applicants|officers)\b",
    re.IGNORECASE,
)


def settle_alone(ways: WaysToQualify, before: int) -> None:
    """Degrees and years that no OR joins are all needed: they make one route, or are requirements beside the routes
    from the `before`-th on, which are chosen from. Combinations that replace them are routes of their own."""
    stated = _shared_by_repeated(_without_names_alone([item for item in ways.alone if not _replaces(item.text)]))
    levels = [item for item in stated if OF_A_LEVEL.match(item.text)]
    chosen = ways.routes[before:]
    if len(levels) > 1:
        shared = [item for item in stated if item not in levels]
        for item in levels:
            ways.route(_all_of([*shared, item]))
    elif chosen:
        _complete_first_way(ways, stated, before)
        _complete_each_way(ways, stated, before)
        degrees = {RANKS.index(way.education.degree) for way, _ in chosen if way.education}
        for item in stated:
            (ways.route if _is_another_way(item, degrees) else ways.require)(item)
    elif stated:
        for way in _ways_of(stated):
            ways.route(_all_of(way))
    for item in ways.alone:
        if _replaces(item.text):
            ways.route(item)
    ways.alone = []


# "A bachelor's degree is required", "All applicants must have ..."
_SAYS_NEEDED = re.compile(r"\b(?:required|must|shall|necessary|mandatory|needed|all (?:applicants|candidates))\b", re.I)


def _is_another_way(item: Item, degrees: set[int]) -> bool:
    """Whether a degree that no OR joins to the ways chosen from, though one of these asks for as low or a lower one, is
    one more of them, whose OR was forgotten: nobody would choose the lower one if all needed the higher."""
    if not degrees or not begins_way(item.text) or _SAYS_NEEDED.search(item.text):
        return False
    degree = read_route(item.text).education
    return degree is not None and min(degrees) <= RANKS.index(degree.degree)


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
    named = [(item, read_route(item.text)) for item in stated]
    return [
        item
        for item, route in named
        if len(item.text) > _LONGEST_NAME
        or route.education is None
        or route.education.field
        or route.experience_years
        or not any(
            other.text != item.text
            and len(other.text) > _LONGEST_NAME
            and way.education
            and way.education.degree == route.education.degree
            for other, way in named
        )
    ]


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
    """Make one way of the first and one from the `before`-th on, where one asks only for a degree and the other only
    for years, as parts of a page do that are called experience and education with wishes between them."""
    if before != 1 or len(ways.routes) != 2:
        return
    (first, above), (second, below) = ways.routes
    parts = {(route.education is not None, route.experience_years is not None) for route in (first, second)}
    is_of_levels = first.level or second.level or first.kind or second.kind
    if parts == {(True, False), (False, True)} and not is_of_levels:
        ways.routes.clear()
        ways.route(joined(above, below, " AND "))


def _complete_each_way(ways: WaysToQualify, stated: list[Item], before: int) -> None:
    """Join the one college degree among the `stated` items to each way from the `before`-th on where none of these
    names a degree, or the one number of years where all ask for a degree and none for years: it is needed beside each.
    Who has but what stands in the way would be refused."""
    chosen = [route for route, _ in ways.routes[before:] if route.kind is None]
    for item in list(stated):
        alone = read_route(item.text)
        others = [read_route(other.text) for other in stated if other is not item]
        if alone.education and alone.education.degree in _RANKS and not alone.experience_years:
            is_part = not any(route.education or read_degree(route.text) for route in chosen)
            is_only = not any(other.education for other in others)
        elif alone.experience_years and not alone.education:
            is_part = all(route.education and not route.experience_years for route in chosen)
            is_only = not any(other.experience_years for other in others)
        else:
            continue
        if chosen and is_part and is_only:
            stated.remove(item)
            ways.routes[before:] = [_completed(route, way, item) for route, way in ways.routes[before:]]


def _completed(route: Route, way: Item, need: Item) -> tuple[Route, Item]:
    if route.kind is not None:
        return route, way
    parts = [need, way] if need.first_line <= way.first_line else [way, need]
    item = replace(_all_of(parts), first_line=way.first_line, last_line=way.last_line)
    return replace(read_route(item.text), level=route.level), item


_RANKS = RANKS[RANKS.index("associate") :]


def _ways_of(stated: list[Item]) -> list[list[Item]]:
    """The items as one way; or each as one, where each is for those with another degree; or as a way for each degree
    that stands with years of its own, or where a lower one stands below a higher: nobody needs both, and what stands
    above the first belongs to all."""
    if _all_on_condition(stated) or _is_ladder(stated):
        return [[item] for item in stated]
    if len(rows := [index for index, item in enumerate(stated) if _ROW.search(item.text)]) > 1:
        return [
            *([stated[: rows[0]]] if rows[0] else []),
            *_from_each(stated[rows[0] :], [row - rows[0] for row in rows]),
        ]
    if len(options := [index for index, item in enumerate(stated) if _NAMED_OPTION.match(item.text)]) > 1:
        return _from_each(stated, options)
    whole = [index for index, item in enumerate(stated) if read_degree(item.text) and read_years(item.text)]
    if len({read_degree(stated[index].text) for index in whole}) > 1:
        return _from_each(stated, [index for index, item in enumerate(stated) if read_degree(item.text)])
    if (
        whole == [0]
        and all(_is_lettered_years(item) for item in stated[1:])
        and _LETTERED.fullmatch(stated[0].bullet or "")
    ):
        return [[item] for item in stated]
    named = [(index, read_degree(item.text)) for index, item in enumerate(stated)]
    degrees = [(index, _RANKS.index(degree)) for index, degree in named if degree in _RANKS]
    ranks = [rank for _, rank in degrees]
    if len(set(ranks)) < 2 or ranks != sorted(ranks, reverse=True) or any(item.is_joined for item in stated):
        return [stated]
    first, _ = degrees[0]
    credits = [index for index, item in enumerate(stated) if index > first and names_credits(item.text)]
    return _from_each(stated, sorted({*credits, *(index for index, _ in degrees)}))


_FEWEST_RUNGS = 3


def _is_ladder(stated: Sequence[Item]) -> bool:
    """Whether counted items each name a degree, from the highest down: nobody needs all of these."""
    ranks = [RANKS.index(read_degree(item.text)) for item in stated]
    are_counted = all(kind_of_bullet(item.bullet) == "number" for item in stated)
    falls = len(set(ranks)) >= _FEWEST_RUNGS and ranks == sorted(ranks, reverse=True)
    return are_counted and falls and ranks[-1] > 0


# "(a) A degree and one year." above "(b) Three years.": who has the years needs no degree.
_LETTERED = re.compile(r"\([a-h]\)")


def _is_lettered_years(item: Item) -> bool:
    is_lettered = _LETTERED.fullmatch(item.bullet or "") is not None
    return is_lettered and read_degree(item.text) is None and read_years(item.text) is not None


# "High school diploma — Experience: 2 years", a row of a table of what may stand for what
_ROW = re.compile(r"\bexperience: (?:\d+|no)\b", re.IGNORECASE)
# "Option 1: ...", "Pattern B - ..."
_NAMED_OPTION = re.compile(OPTION, re.IGNORECASE)


def _from_each(stated: list[Item], starts: Sequence[int]) -> list[list[Item]]:
    """A way from each of `starts` on; what stands above the first belongs to all."""
    shared = stated[: starts[0]]
    return [[*shared, *stated[start:end]] for start, end in zip(starts, [*starts[1:], len(stated)], strict=True)]


def _all_on_condition(stated: Sequence[Item]) -> bool:
    """Whether each of several items is for those with another degree: "If you have a master's degree: two years"."""
    return len(stated) > 1 and all(_ON_CONDITION.match(item.text) for item in stated)


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
    earned = alone.education is not None and alone.education.degree in _RANKS and not alone.experience_years
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
