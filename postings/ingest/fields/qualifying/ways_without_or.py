"""Degrees and years that stand below each other without an OR, as one way or as several: nobody needs both of two
degrees, each of which stands with years of its own."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.beginnings_of_ways import names_credits
from postings.ingest.fields.qualifying.degrees import RANKS, read_degree
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.joints import OPTION
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.qualifying.substitutions import is_enough_alone
from postings.ingest.layout import kind_of_bullet

_ON_CONDITION = re.compile(
    r"(?:if you have|with|(?:for )?(?:those|applicants|candidates) (?:with|who have)) (?:an? |no )"
    # "Lateral candidates must have two years as a dispatcher."
    r"|(?:entry[- ]level|lateral|experienced|certified|promotional) (?:candidates|applicants|officers)\b",
    re.IGNORECASE,
)


OF_COLLEGE = RANKS[RANKS.index("associate") :]


def ways_of(stated: list[Item]) -> list[list[Item]]:
    """The items as one way; or each as one, where each is for those with another degree; or as a way for each degree
    that stands with years of its own, or where a lower one stands below a higher: nobody needs both, and what stands
    above the first belongs to all."""
    if (alone := [item for item in stated if is_enough_alone(item.text)]) and len(alone) < len(stated):
        return [*ways_of([item for item in stated if item not in alone]), *([item] for item in alone)]
    if any(
        tells(stated)
        for tells in (_all_on_condition, _is_ladder, _each_with_same_degree, _of_same_work, _is_degree_for_years)
    ):
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
    # A diploma is no other way beside a degree, but is with years of its own.
    degrees = [
        (index, RANKS.index(degree))
        for index, degree in named
        if degree in OF_COLLEGE or (degree == "high_school" and index in whole and index > 0)
    ]
    ranks = [rank for _, rank in degrees]
    if len(set(ranks)) < 2 or ranks != sorted(ranks, reverse=True) or any(item.is_joined for item in stated):
        return [stated]
    first, _ = degrees[0]
    credits = [index for index, item in enumerate(stated) if index > first and names_credits(item.text)]
    return _from_each(stated, sorted({*credits, *(index for index, _ in degrees)}))


# "Must have a diploma and two years of work", "Must have a diploma and two years of service": nobody needs one twice.
_DEGREE_FIRST = re.compile(r"(?P<degree>[^,;.]{3,80}?),? (?:and|plus|with) ", re.IGNORECASE)


def _each_with_same_degree(stated: Sequence[Item]) -> bool:
    """Whether each of several items begins with the same degree, in the same words, and adds something of its own."""
    begins = [_DEGREE_FIRST.match(item.text) for item in stated]
    named = {found["degree"].casefold() if found else "" for found in begins}
    return len(stated) > 1 and len(named) == 1 and read_degree(named.pop()) is not None


def _of_same_work(stated: Sequence[Item]) -> bool:
    """Whether lettered items ask for unlike years of the same work, of which nobody needs both: "(A) Two years of
    filing" above "(B) A diploma" and "(C) One year of college and one year of filing"."""
    years = [(found, read_experience_in(item.text)) for item in stated if (found := read_years(item.text))]
    amounts, subjects = {found for found, _ in years}, {subject for _, subject in years}
    are_ways = all(_LETTERED.fullmatch((item.bullet or "").casefold()) and names_route(item.text) for item in stated)
    return len(amounts) > 1 and len(subjects) == 1 and None not in subjects and are_ways


def _is_degree_for_years(stated: Sequence[Item]) -> bool:
    """Whether one of two items asks for a degree of a college and fewer years of the same work than the other alone:
    "Four years as a surveyor" above "An associate's degree and two years as a surveyor"."""
    if len(stated) != _TWO or any(item.is_joined for item in stated):
        return False
    alone, other = sorted(stated, key=lambda item: read_degree(item.text) is not None)
    subject, years = read_experience_in(alone.text), read_years(alone.text)
    if read_degree(alone.text) or read_degree(other.text) not in OF_COLLEGE or subject is None or years is None:
        return False
    fewer = read_years(other.text)
    return fewer is not None and Decimal(fewer) < Decimal(years) and read_experience_in(other.text) == subject


_TWO = 2
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


def fall_below(stated: Sequence[Item], degrees: Collection[int]) -> list[Item]:
    """Those of the items that are ways beside the ones chosen from, whose `degrees` are all the same: lettered or
    listed ones that name lower and lower degrees, "A bachelor's degree" above "An associate's degree" and "A high
    school diploma", none of which somebody with the first would need."""
    lower = [item for item in stated if read_degree(item.text)]
    ranks = [RANKS.index(read_degree(item.text)) for item in lower]
    falls = len(degrees) == 1 and len(ranks) > 1 and ranks == sorted(set(ranks), reverse=True)
    is_listed = all(item.bullet is not None for item in lower)
    return lower if falls and is_listed and ranks[0] < min(degrees) else []


def _from_each(stated: list[Item], starts: Sequence[int]) -> list[list[Item]]:
    """A way from each of `starts` on; what stands above the first belongs to all."""
    shared = stated[: starts[0]]
    return [[*shared, *stated[start:end]] for start, end in zip(starts, [*starts[1:], len(stated)], strict=True)]


def _all_on_condition(stated: Sequence[Item]) -> bool:
    """Whether each of several items is for those with another degree: "If you have a master's degree: two years"."""
    return len(stated) > 1 and all(_ON_CONDITION.match(item.text) for item in stated)
