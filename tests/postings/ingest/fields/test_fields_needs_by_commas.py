"""Needs that commas join in one sentence are each a need of its own."""

import pytest

from postings.ingest.fields.qualifying.needs_by_commas import needs_by_commas
from tests.postings.ingest.minimum import requirements, routes


def test_a_sentence_of_needs_gives_a_way_and_requirements() -> None:
    text = "A high school diploma, two years of bookkeeping experience, a valid driver's license and the ability to be "
    assert routes(f"{text}bonded are required.") == ["A high school diploma AND two years of bookkeeping experience"]
    assert requirements(f"{text}bonded are required.") == [
        ("licence", "a valid driver's license"),
        ("other", "the ability to be bonded"),
    ]


def test_what_is_neither_a_way_nor_a_license_is_still_needed() -> None:
    text = "Training from a school of mechanics, at least five years of diesel experience and an Ohio driver's license."
    assert routes(text) == ["at least five years of diesel experience"]
    assert [need for _, need in requirements(text)] == [
        "Training from a school of mechanics",
        "an Ohio driver's license.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A valid driver's license, and the ability to lift 50 pounds",
        "Two years of experience in welding, painting, and roofing",
        "A high school diploma and two years of experience driving with a commercial driver's license",
    ],
)
def test_what_names_no_license_beside_a_way_stays_whole(text: str) -> None:
    assert needs_by_commas(text) == [text]
