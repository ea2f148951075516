"""Choices within one way to qualify, needs in one paragraph, openings counted by town, and titles behind names."""

import pytest

from postings.ingest.fields.qualifying.inline_ways import split_inline
from postings.ingest.parsers.position_description.people import person_of
from postings.ingest.parsers.program_positions.series import read_series
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text


def test_a_list_behind_and_goes_on_behind_or():
    way = "A Bachelor's Degree in Rivers AND related training, coursework, or 2 years of experience in rafting"
    assert split_inline(way) == [way]


@pytest.mark.parametrize(
    "ways",
    [
        "A bachelor's degree AND a valid license; OR four years of experience in rafting",
        "A degree, or two years of work",
    ],
)
def test_other_ors_still_part(ways):
    assert len(split_inline(ways)) == 2


def test_sentences_of_a_paragraph_that_ask_for_different_things_are_needs_apart():
    record = only_record(
        read_text(
            STATE_HEAD
            + "Requirements\nYou must be accredited by the guild within one year of hire. A driver license is "
            "needed. Finalists undergo a criminal background check.\n"
        )
    )
    assert [(need.kind, need.when) for need in record.qualifications.requirements] == [
        ("other", "within one year of hire"),
        ("licence", None),
        ("background_check", None),
    ]


def test_openings_counted_by_town_are_added_up():
    record = only_record(
        read_text(
            STATE_HEAD + "We have openings here:\n- Roseburg (2 positions)\n- Bend (1 position, Spanish required)\n"
            "All positions are full-time, permanent and represented by SEIU.\n"
        )
    )
    assert record.openings == 3
    assert {place.city for place in record.locations} == {"Salem", "Roseburg", "Bend"}
    assert (record.appointment, record.schedule) == ("permanent", "full_time")


def test_a_title_behind_a_supervisors_name_is_no_part_of_it():
    person = person_of("Quentin Marsh, Deputy Director")
    assert person is not None
    assert person.name == "Quentin Marsh"


FORM = """STATE OF OREGON
POSITION DESCRIPTION
SECTION 1. POSITION INFORMATION
a. Classification Title: Ferry Clerk 1
b. Classification No: C0101
SECTION 3. DESCRIPTION OF DUTIES
60 NC E Sales

Sells tickets.

40 R NE Counts the cash.
SECTION 4. WORKING CONDITIONS
"""


def test_a_share_without_its_sign_may_stand_a_space_before_its_marks():
    duties = only_record(read_text(FORM)).duties
    assert [(duty.percent, duty.change, duty.essential) for duty in duties] == [(60, "NC", True), (40, "R", False)]


def test_a_series_may_be_all_that_the_last_sentence_says():
    found = read_series("reviews contested bills. Compliance Specialist series.")
    assert found is not None
    assert found.series == "Compliance Specialist"
