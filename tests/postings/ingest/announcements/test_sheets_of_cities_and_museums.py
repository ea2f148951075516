"""Bulletins of large cities, sheets of museums and notices of states: offices for papers, tables of ways, labels."""

import pytest

from tests.postings.ingest.minimum import ways
from tests.postings.ingest.reading import only_record, read_text

_CITY = """LOCKSMITH
City of Elm Bay, Ohio

ANNUAL SALARY

$40,000 to $50,000

DUTIES

A Locksmith repairs the locks of all buildings of the city.

REQUIREMENTS

Two years of experience as a locksmith.

NOTES

{note}
"""


@pytest.mark.parametrize(
    "note",
    [
        "The form of consent is found at http://elm.example/a.pdf or may be obtained at the Office of Staff, 14 Quay"
        " Street, Room 2, Elm Bay, Ohio 44001.",
        "Applicants have a week to submit a copy of the form to: Office of Staff, 14 Quay Street, Elm Bay, Ohio 44001.",
        "For further information write to or visit the Office of Staff, 14 Quay Street, Elm Bay, Ohio 44001.",
    ],
)
def test_nobody_need_work_where_a_city_takes_papers(note: str):
    (place,) = only_record(read_text(_CITY.format(note=note))).locations
    assert (place.street, place.city, place.state) == (None, "Elm Bay", "OH")


def test_a_label_names_the_street_and_its_zip_code_alone():
    text = _CITY.format(note="None.").replace("\n\nANNUAL", "\nReporting Location: 311 Quay Ave., 44002\n\nANNUAL", 1)
    (place,) = only_record(read_text(text)).locations
    assert (place.street, place.city, place.postal_code) == ("311 Quay Ave.", "Elm Bay", "44002")


def test_how_study_is_counted_stands_for_nothing():
    found = ways(
        "Two years of coursework in welding. One year of coursework is equal to two semesters or three quarters."
    )
    assert [rule.kind for rule, _ in found.rules] == []
    found = ways("One year of college coursework is equal to 30 hours of experience.")
    assert [rule.kind for rule, _ in found.rules] == ["substitution"]


def test_each_row_of_a_table_of_combinations_is_enough():
    found = ways(
        "Education: High school diploma.\n"
        "Experience: Four years of experience in boat building.\n"
        "Substitution Table - These combinations of education and experience qualify you for the position:\n"
        "Education      Experience\n"
        "1   High school diploma   AND   4 years of experience\n"
        "2   Associate's degree    AND   2 years of experience\n"
        "3   Bachelor's degree or higher   AND   0 years of experience\n"
    )
    told = [route for route, _ in (*found.routes, *found.rules)]
    assert [(route.education and route.education.degree, route.experience_years) for route in told] == [
        ("high_school", "4"),
        ("associate", "2"),
        ("bachelor", None),
    ]
    assert [route.kind for route in told] == [None, None, None]


def test_a_label_alone_above_its_value_is_no_title():
    record = only_record(
        read_text(
            "EMPLOYER\nCity of Elm Bay, OH\nSALARY\n$41,000 Annually\nJOB TYPE\nFull-Time\nPOSTED\n6/16/2025\n\n"
            "Harbor Curator\n\nJob Summary:\n\nKeeps the boats of the museum.\n\nEssential Job Functions\n\n"
            "- Shows boats to visitors.\n\nMinimum Qualifications\n\nTwo years of experience in a museum.\n"
        )
    )
    assert record.title == "Harbor Curator"


def test_terms_behind_a_title_tell_schedule_and_status():
    record = only_record(
        read_text(
            "Elm Bay Museum of Boats\n\nPOSITION TITLE:\nBoat Painter, Part-time non-exempt\nREPORTS TO:\nCurator\n\n"
            "DUTIES\n\n- Paints boats.\n\nPAY: $20.10 per hour\n\n"
            "QUALIFICATIONS\n\n- One year of experience as a painter.\n"
        )
    )
    assert (record.schedule, record.flsa) == ("part_time", "non-exempt")


def test_a_job_listing_and_a_departments_own_range_are_labels():
    record = only_record(
        read_text(
            "Job Listing: Boat Guard\nCity of Elm Bay, OH\nDepartmental Hiring Salary Range: $14.10 per hour\n\n"
            "DUTIES\n\n- Guards boats.\n\nQUALIFICATIONS\n\nOne year of experience as a guard.\n"
        )
    )
    assert record.title == "Boat Guard"
    assert [pay.minimum for pay in record.salary_ranges] == ["14.10"]
