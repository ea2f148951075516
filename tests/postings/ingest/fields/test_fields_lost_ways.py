"""The ways of a posting are given only where together they account for what its minimum asks for."""

import pytest

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.lost_ways import without_values_of_a_part
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.record import Requirement

_TUGS = "A bachelor's degree in tides"
_NEED = "Graduation from high school"


def _are_given(ways: tuple[str, ...], minimum: tuple[str, ...], need: str = "A valid license") -> bool:
    """Whether ways keep their values beside the paragraphs of a minimum."""
    found = WaysToQualify()
    found.routes = [(read_route(text), Item(text, 1, 1)) for text in ways]
    found.requirements = [(Requirement("other", need), Item(need, 2, 2))]
    without_values_of_a_part(found, minimum)
    return any(way.education or way.experience_years for way, _ in found.routes)


@pytest.mark.parametrize(
    ("ways", "minimum"),
    [
        # Whoever has but the one would be refused.
        ((_TUGS,), (_TUGS, "Five years of harbor experience.")),
        (("Five years of harbor experience",), (f"Hold {_TUGS}.", "Five years of harbor experience.")),
        ((_TUGS,), (_TUGS, "Five years of harbor experience, one of which as a pilot.")),
        # More years, or a lower degree, were another way.
        ((_TUGS, "Two years on tugs as a mate"), (_TUGS, "Two years on tugs as a mate", "Or six years of tug work.")),
        ((f"{_TUGS} and one year of tug work",), (_TUGS, "An associate's degree in tides and one year of tug work")),
    ],
)
def test_a_degree_or_years_that_stand_in_no_way_were_lost(ways: tuple[str, ...], minimum: tuple[str, ...]) -> None:
    assert not _are_given(ways, minimum)


@pytest.mark.parametrize(
    "paragraph",
    [
        # a higher degree, fewer years, and years of which one may choose
        "A master's degree in tides",
        "A bachelor's degree in tides and either four years of tug work or a training",
        # wishes, rules, notes and ages
        "Preferred: an associate's degree in ropes.",
        "An associate's degree in ropes and five years of tug work may be substituted for the degree.",
        "Note: an associate's degree in ropes is of the same kind.",
        "Pilots are at least 21 years of age and clear of accidents for three years of driving.",
        "Sums at the high school level.",
        "One of the years must have been with three years of the same crew as a mate.",
    ],
)
def test_what_asks_for_nothing_more_leaves_the_ways_as_they_are(paragraph: str) -> None:
    assert _are_given((_TUGS,), (_TUGS, paragraph))


def test_fewer_years_may_be_among_those_of_a_way() -> None:
    assert _are_given(("Five years of tug work",), ("Five years of tug work.", "Two years of work as a mate."))


def test_what_stands_below_a_rule_of_substitution_is_a_part_of_it() -> None:
    rule = ("The following may be substituted for the degree:", "Ten years of harbor experience")
    assert _are_given((_TUGS,), (_TUGS, *rule))
    assert not _are_given((_TUGS,), (_TUGS, rule[1]))


def test_what_a_way_without_values_names_is_not_lost() -> None:
    assert _are_given(
        (_TUGS, "Ten years on tugs or a diploma in ropes"), (_TUGS, "Ten years on tugs or a diploma in ropes")
    )


def test_a_diploma_that_everybody_needs_is_not_lost() -> None:
    assert _are_given(("Two years of tug work",), (_NEED, "Two years of tug work"), _NEED)


def test_of_two_degrees_that_a_way_needs_the_higher_counts() -> None:
    both = "A bachelor's degree in tides AND a master's degree in ropes"
    assert _are_given((both,), (both,))
