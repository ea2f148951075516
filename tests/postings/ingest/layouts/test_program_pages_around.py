"""What a programme's page says around its positions: pay, places, whom to ask, and whose page it is."""

import pytest

from postings.ingest.parsers.program_positions.employer import read_page_employer
from postings.ingest.parsers.program_positions.jobs_in_text import listed_name, people_named
from postings.ingest.parsers.program_positions.signs import says_fact_alone
from postings.ingest.parsers.program_positions.titles import read_title
from postings.ingest.record import ContactText
from tests.postings.ingest.reading import read_text

PAGE = """Ferry Positions

Deck | Engine Room

Deck

Deckhands load cars and cast off lines. Pay: $3,100 - $4,050 a month. They keep $40,000 in fares safe each week.

Mates stand watch and train deckhands. Questions? Ask Ingrid Solberg at ingrid.solberg@ferries.oregon.gov.

Top of page

Engine Room

Oilers – keep the engines running.

Night Watch – walks the engine room each hour.

Wipers – clean the engine room.

Top of page

© 2026 Oregon Department of Transportation
"""


def test_pay_and_whom_to_ask_belong_to_the_position_whose_text_tells_them():
    deckhands, mates, *others = read_text(PAGE).records
    assert [(pay.minimum, pay.maximum, pay.period) for pay in deckhands.salary_ranges] == [("3100", "4050", "month")]
    assert mates.contacts == (ContactText("Ingrid Solberg", None, "ingrid.solberg@ferries.oregon.gov"),)
    assert not any(record.salary_ranges or record.contacts for record in others)


def test_a_name_before_a_dash_is_a_title_among_others_of_its_form():
    assert [record.title for record in read_text(PAGE).records[2:]] == ["Oilers", "Night Watch", "Wipers"]
    assert listed_name("This team – all of it – works at night") is None


def test_a_team_that_does_something_is_no_position():
    assert people_named("Dam Tenders open and close gates.") == "Dam Tenders"
    assert people_named("Field Services provide help.") is None
    assert people_named("The Inspections team visits businesses.") is None


def test_the_foot_of_a_page_tells_whose_it_is_where_nothing_above_does():
    agencies = {(record.agency.name, record.agency.jurisdiction) for record in read_text(PAGE).records if record.agency}
    assert agencies == {("Oregon Department of Transportation", "State of Oregon")}


@pytest.mark.parametrize(
    ("trail", "name"),
    [
        ("Home > Oregon Youth Authority > Jobs", "Oregon Youth Authority"),
        ("Home / Oregon Department of Energy / Careers > Positions", "Oregon Department of Energy"),
    ],
)
def test_the_trail_of_links_to_a_page_tells_whose_it_is(trail, name):
    found = read_page_employer([], [(1, 1, trail)])
    assert found is not None
    assert found.agency.name == name


def test_an_abbreviation_may_stand_behind_the_part_of_an_agency():
    text = "Vehicle Services (VS) is a division of the Oregon Department of Transportation. It has 900 employees."
    found = read_page_employer([(1, 1, text)], [])
    assert found is not None
    assert (found.agency.name, found.units) == ("Oregon Department of Transportation", ("Vehicle Services",))


def test_a_line_with_a_labelled_fact_is_no_duty():
    assert says_fact_alone("Salary range: $4,100 - $5,200")
    assert not says_fact_alone("Contact centers: they answer calls")
    assert not says_fact_alone("Location Specialists are positions")


PAID = """State Hospital
Kitchen Positions

The Oregon State Hospital serves 2,000 meals a day.

Cooking

Baker
Classification: Cook 1
Salary: $3,100 - $4,050 per month
What you do: Bake bread and cakes.

Head Cook
Classification: Cook 2
Salary: $3,600 - $4,800 per month
What you do: Plan menus and order food.

Serving

Tray Line Worker
Classification: Food Service Worker
Salary: $2,900 - $3,500 per month
What you do: Fill trays.
"""


def test_a_page_may_tell_the_pay_of_each_of_several_jobs():
    reading = read_text(PAID)
    assert reading.layout == "program_positions"
    assert [
        (record.title, record.salary_ranges[0].minimum, record.classification and record.classification.series)
        for record in reading.records
    ] == [("Baker", "3100", "Cook"), ("Head Cook", "3600", "Cook"), ("Tray Line Worker", "2900", "Food Service Worker")]
    assert [duty.tasks for record in reading.records for duty in record.duties] == [
        ("Bake bread and cakes.",),
        ("Plan menus and order food.",),
        ("Fill trays.",),
    ]


def test_what_one_does_as_a_person_with_that_title_is_a_position():
    assert read_title("As a Catering Lead you set up and clean.") == "Catering Lead"
    assert read_title("As a Parent you know.") is None


def test_a_part_of_a_university_is_told_apart_from_it():
    text = "University Housing at the University of Oregon runs nine halls for students."
    found = read_page_employer([(1, 1, text)], [])
    assert found is not None
    assert (found.agency.name, found.agency.jurisdiction) == ("University of Oregon", "University of Oregon")
    assert found.units == ("University Housing",)


CAMPS = """Positions in the Recreation Division

City of Salem — Community Services

The Recreation Division of the City of Salem offers sports and camps.

SPORTS

Sports Officials
• Referee games
• Keep players calm

Sports Program Coordinator (2)
• Plans leagues

CAMPS

Camp Counselors
• Lead groups of ten children
"""


def test_lists_below_titles_are_what_the_people_do():
    records = read_text(CAMPS).records
    assert [(record.title, record.agency and record.agency.units[-1]) for record in records] == [
        ("Sports Officials", "SPORTS"),
        ("Sports Program Coordinator", "SPORTS"),
        ("Camp Counselors", "CAMPS"),
    ]
    assert records[0].duties[0].tasks == ("Referee games", "Keep players calm")
    assert {record.agency.name for record in records if record.agency} == {"City of Salem"}


def test_a_division_may_be_told_of_behind_the_agency():
    text = "The California Public Utilities Commission oversees railroads. Its Rail Safety Division has 140 employees."
    found = read_page_employer([(1, 1, text)], [])
    assert found is not None
    assert (found.agency.name, found.units) == ("California Public Utilities Commission", ("Rail Safety Division",))


def test_an_abbreviation_parts_no_agency_from_its_division():
    text = "The Oregon Department of Early Learning and Care (DELC) Child Care Licensing Division licenses homes."
    found = read_page_employer([(1, 1, text)], [])
    assert found is not None
    assert found.units == ("Child Care Licensing Division",)


def test_those_whom_a_statement_excepts_by_a_part_of_their_title_get_no_series():
    text = """Child Care Program Positions

Field Offices | Registry

Field Offices

All positions on these teams, except the managers, are in the Compliance Specialist job classification series.

Licensing Specialists visit homes.

Licensing Managers hire and review.

Registry

Staff Services Analysts run checks.
"""
    records = read_text(text).records
    series = [record.classification and record.classification.series for record in records]
    assert series == ["Compliance Specialist", None, None]
    assert records[2].title == "Staff Services Analysts"


def test_a_team_named_after_its_staff_is_no_job_where_another_is_described():
    page = PAGE.replace("Night Watch – walks", "Support Staff\n\nRecords Officers – file logs.\n\nNight Watch – walks")
    (officers,) = (record for record in read_text(page).records if record.title == "Records Officers")
    assert officers.agency.units[-1] == "Support Staff"


def test_the_unit_of_the_page_s_title_ends_the_name_of_its_agency():
    introduction = (3, 3, "The Ohio Department of Springs Barge Program keeps nine barges.")
    found = read_page_employer([introduction], [(1, 1, "Barge Program Positions")])
    assert found is not None
    assert (found.agency.name, found.units) == ("Ohio Department of Springs", ("Barge Program",))


def test_slashes_part_the_names_of_teams_and_a_colon_the_unit_from_the_title():
    text = (
        "Who Does What at the Port: Operations\n\nPort of Elm Bay Operations keeps barges moving.\n\nDocks / Gates\n\n"
        "Docks\n\nDock Masters plan berths.\n\nGates\n\nGate Clerks check cards.\n"
    )
    records = read_text(text).records
    assert [(record.title, record.agency.units) for record in records] == [
        ("Dock Masters", ("Operations", "Docks")),
        ("Gate Clerks", ("Operations", "Gates")),
    ]
    assert records[0].agency.name == "Port of Elm Bay"
