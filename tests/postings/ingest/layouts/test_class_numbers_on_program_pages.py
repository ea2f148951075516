"""Class numbers in brackets behind titles on pages of positions, and fields of work behind a dash."""

import pytest

from postings.ingest.parsers.program_positions.class_numbers import find_numbered_class
from postings.ingest.parsers.program_positions.titles import read_title, without_series
from tests.postings.ingest.reading import read_text

PAGE = """Kelp County Laboratory Positions

The Oregon Department of Tides has 80 employees in two laboratories.

Bench | Yard

Bench

Bench Helpers (C0417) rinse flasks and label trays.

Chemists [4410] measure salt in wells.

Yard

Sample Receivers (Laboratory Assistant, 4401) log in jars.

Yard Lead (4402 - Trades Worker 2): keeps the pumps.
"""


def test_a_bracket_behind_the_title_holds_the_class_and_is_no_part_of_the_title():
    records = read_text(PAGE).records
    assert [record.working_title or record.title for record in records] == [
        "Bench Helpers",
        "Chemists",
        "Sample Receivers",
        "Yard Lead",
    ]
    found = [record.classification for record in records if record.classification]
    assert [(each.number, each.series, each.level) for each in found] == [
        ("C0417", None, None),
        ("4410", None, None),
        ("4401", "Laboratory Assistant", None),
        ("4402", "Trades Worker", 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Summer Interns (2026) help in the yard.",
        "Clerks answer calls (4000) a day.",
        "Clerks (503-555-0100) answer calls.",
        "Medic (4 people) – Treats patients.",
        "Clerks (Room 4410) sort mail.",
    ],
)
def test_other_numbers_in_brackets_are_of_no_class(text):
    assert find_numbered_class(text) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Microbiologist - Tuberculosis grows cultures.", "Microbiologist - Tuberculosis"),
        ("Chemist – Virology runs the tests of blood.", "Chemist – Virology"),
        ("Technician - Intake opens the boxes.", "Technician - Intake"),
        ("Mail Clerk – Sort letters and bags.", "Mail Clerk"),
        ("Mail Clerk - Files reports and forms.", "Mail Clerk"),
        ("Chemists (4410) lead tours of wells.", "Chemists"),
    ],
)
def test_a_field_of_work_behind_a_dash_belongs_to_the_title(text, title):
    assert read_title(text) == title


def test_a_heading_loses_the_number_of_its_class():
    assert without_series("Bench Helper 2 (C0417)") == "Bench Helper 2"
