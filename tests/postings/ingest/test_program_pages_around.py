"""What a programme's page says around its positions: pay, places, whom to ask, and whose page it is."""

import pytest

from postings.ingest.parsers.program_positions.employer import read_page_employer
from postings.ingest.parsers.program_positions.signs import says_fact_alone
from postings.ingest.parsers.program_positions.titles import listed_name, people_named
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
