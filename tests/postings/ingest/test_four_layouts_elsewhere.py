"""The four layouts as employers of other states and counties fill them in."""

import pytest

from postings.ingest.fields.experience import read_experience_in, read_years
from postings.ingest.parsers.position_description.places import read_work_location
from postings.ingest.parsers.program_positions.jobs_in_text import parted_by_job
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.parsers.program_positions.series import read_series, read_team_series
from postings.ingest.parsers.program_positions.units import Unit
from tests.postings.ingest.reading import only_record, read_text

FORM = """STATE OF UTAH
POSITION DESCRIPTION
This position is:
[X] Classified
[ ] Unclassified
Agency: Division of Springs          Facility: Cache Office
SECTION 1. POSITION INFORMATION
a. Classification Title: Spring Keeper II
b. Classification No: 8811
c. Working Title: Source Inspector
d. Position No: 0044
e. Agency No: 560
f. Section Title: Source Protection
g. Work Location (City – County): Logan – Cache
h. FLSA: [ ] Exempt [X] Non-Exempt
SECTION 3. DESCRIPTION OF DUTIES
% of Time\tN/R/NC\tE/NE\tDUTIES
70%\tN\tE\tInspects springs.
Page 2 of 4
State of Utah Position Description – Source Inspector
30%\tN\tNE\tWrites letters.
SECTION 4. WORKING CONDITIONS
Wet boots.
"""


def test_the_form_filled_in_by_another_state() -> None:
    record = only_record(read_text(FORM))
    assert (record.kind, record.title, record.position_number) == ("position", "Source Inspector", "0044")
    assert record.agency is not None
    assert (record.agency.name, record.agency.jurisdiction) == ("Division of Springs", "State of Utah")
    assert [(place.city, place.county, place.state) for place in record.locations] == [("Logan", "Cache", "UT")]
    assert [duty.tasks for duty in record.duties] == [("Inspects springs.",), ("Writes letters.",)]


@pytest.mark.parametrize(
    ("value", "state", "places"),
    [
        ("Elko – Elko", "NV", [("Elko", "Elko")]),
        ("Logan, Utah", "UT", [("Logan", None)]),
        ("Bend – Deschutes", "OR", [("Bend", "Deschutes")]),
        ("Bend, Redmond", "OR", [("Bend", None), ("Redmond", None)]),
    ],
)
def test_a_place_with_its_county_in_any_state(value: str, state: str, places: list[tuple[str, str | None]]) -> None:
    assert [(place.city, place.county) for place in read_work_location(value, state)] == places


def test_an_announcement_in_the_states_layout_by_an_agency_of_another_state() -> None:
    text = (
        "Initial Posting Date:\n05/04/2026\nApplication Deadline:\n05/18/2026\nAgency:\nIdaho Department of Springs\n"
        "Salary Range:\n$24.00 - $30.00 per hour\nPosition Title:\nSpring Keeper\nLocation:\nBoise\n"
        "Job Description:\nDuties\n- Dig.\n"
    )
    record = only_record(read_text(text))
    assert record.agency is not None
    assert (record.agency.jurisdiction, record.locations[0].state) == ("State of Idaho", "ID")


_PAGE = """Jobs in the Springs Department

Elm County's Springs Department keeps water clean.

WELLS DIVISION

Drilling Crew

Well Drillers bore and case wells. New drillers start on the night shift.

Pump Crew

Pump Mechanics repair pumps.

TREATMENT SERVICES

Plant Operators run filters.
"""


def test_divisions_in_capitals_above_crews_that_are_not() -> None:
    records = read_text(_PAGE).records
    assert [(record.title, record.agency.units[1:]) for record in records if record.agency] == [
        ("Well Drillers", ("WELLS DIVISION", "Drilling Crew")),
        ("Pump Mechanics", ("WELLS DIVISION", "Pump Crew")),
        ("Plant Operators", ("TREATMENT SERVICES",)),
    ]


def test_new_people_of_the_same_job_are_no_other_job() -> None:
    text = "Well Drillers bore wells. New drillers train for a year. Pump Mechanics repair pumps."
    parts = [part.text for part in parted_by_job([Paragraph(Unit("Wells"), text, 1, 1)])]
    assert parts == ["Well Drillers bore wells. New drillers train for a year.", "Pump Mechanics repair pumps."]


def test_a_series_of_a_team_within_a_positions_paragraph() -> None:
    text = "Clerks file maps. Unless noted, positions on this team belong to the Map Clerk job classification series."
    named = read_team_series(text)
    assert named is not None
    assert named.series == "Map Clerk"
    assert read_team_series("Clerks file maps. They are in the Map Clerk series.") is None
    assert read_team_series("Clerks file. Most positions in this section belong to the Map Clerk series.") is None


def test_positions_called_by_their_series() -> None:
    named = read_series("Auditors visit dealers. They are Compliance Specialist positions.")
    assert named is not None
    assert named.series == "Compliance Specialist"
    assert read_series("Auditors visit dealers. They are Monday positions.") is None


@pytest.mark.parametrize(
    ("text", "years", "what"),
    [
        ("Four years dispatching.", "4", "dispatching"),
        ("Two (2) years of paid interpreting, one of them in a court.", "2", "paid interpreting"),
        ("Two years of training after school.", None, None),
    ],
)
def test_years_of_doing_something(text: str, years: str | None, what: str | None) -> None:
    assert read_years(text) == years
    assert (read_experience_in(text) if years else None) == what


def test_a_window_with_its_time_and_needs_below_a_choice() -> None:
    text = (
        "Spring Keeper\nElm County, Colorado\nSalary: $24.00 - $30.00 Hourly\n\nAPPLICATION WINDOW\n"
        "July 20 – August 7, 2026 (5:00 pm MT)\n\nMINIMUM QUALIFICATIONS\nYou must have one of these:\n"
        "1. One year of well work, or\n2. Two seasons with a drilling crew.\nAnd all of these:\n"
        "- Be able to lift 50 pounds\n- Valid driver license\n"
    )
    record = only_record(read_text(text))
    assert record.closes_at == "2026-08-07T17:00:00-06:00"
    assert len(record.qualifications.routes) == 2
    assert [need.text for need in record.qualifications.requirements] == [
        "Be able to lift 50 pounds",
        "Valid driver license",
    ]
