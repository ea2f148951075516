"""Announcements in Oregon's layout that other states, and others than human resources, wrote."""

import pytest

from postings.ingest.fields.employers.employer_names import state_named_most, state_of_department
from postings.ingest.fields.places.towns_in_text import find_towns_of_any_state
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.unions import find_representation
from tests.postings.ingest.minimum import ways
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

ELSEWHERE = STATE_HEAD.replace(
    " hires in Salem, Oregon.", " of Idaho hires three guides at its office in Boise, Idaho."
)


def test_an_announcement_that_never_names_oregon_is_of_the_state_that_it_names():
    record = only_record(read_text(ELSEWHERE))
    assert record.agency is not None
    assert record.agency.jurisdiction == "State of Idaho"
    assert [(place.city, place.state) for place in record.locations] == [("Boise", "ID")]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Works in Reno, NV, and in Elko, NV.", "Nevada"),
        ("Patrols Washington County and Iowa City.", None),
        ("From West Virginia.", "West Virginia"),
    ],
)
def test_the_state_named_most_is_one_and_no_county(text, state):
    assert state_named_most([text]) == state


def test_towns_with_their_counties_stand_behind_a_label():
    head = ELSEWHERE.replace(
        "Position Title:", "Location:\nElm Bay, Oak County or Pine Rapids, Pine County\nPosition Title:"
    )
    assert [(place.city, place.county) for place in only_record(read_text(head)).locations] == [
        ("Elm Bay", "Oak"),
        ("Pine Rapids", "Pine"),
    ]


def test_a_county_before_a_state_is_no_town():
    assert find_towns_of_any_state("The job is in Elm County, Ohio.") == []


def test_a_number_of_jobs_on_terms_counts_openings():
    assert find_openings("Three seasonal jobs on the river.") == 3
    assert find_openings("Three jobs in boats.") is None


def test_a_union_covers_a_position_without_an_agreement():
    text = "This position is covered by the Elm Federation of State Clerks (EFSC)."
    assert find_representation(text) == "Elm Federation of State Clerks (EFSC)"


def test_a_mix_of_education_and_work_is_a_way():
    text = "High school diploma and one year of boating; or any equivalent mix of education and work."
    assert [route.kind for route, _ in ways(text).routes] == [None, "combination"]


def test_shares_below_the_work_are_duties():
    work = "\nTHE WORK\nApproximately 60%: Rows people.\nApproximately 40%: Mends boats.\n"
    assert [duty.percent for duty in only_record(read_text(STATE_HEAD + work)).duties] == [60, 40]


def test_the_state_of_department_a_departments_name_is_its_own():
    told = "The Washington State Department of Rivers & Ponds runs locks."
    assert state_of_department("Department of Rivers and Ponds", [told]) == "State of Washington"
    assert state_of_department("Department of Rivers and Ponds", ["Washington has ponds."]) is None
    assert state_of_department("Elm Ponds", ["The Ohio Elm Ponds freeze."]) is None
