"""Letters, dashes, brackets and marks that look like something else, or lost their edges."""

import pytest

from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.fields.places.towns_in_text import find_locations
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.work_modes import find_possible_work_mode
from postings.ingest.parsers.position_description.people import person_of
from postings.ingest.parsers.position_description.places import read_work_location
from postings.ingest.parsers.program_positions.titles import read_title
from postings.ingest.readers.pdf.glyphs import with_plain_bullet
from postings.ingest.record import LocationText
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Rivers [ ] Executive Service
SECTION 1. POSITION INFORMATION
a. Classification Title: Ferry Clerk 1
b. Classification No: C0101
SECTION 3. DESCRIPTION OF DUTIES
65 R SALES
Sells tickets to 20 Boats.
{second} CASH
Counts it.
SECTION 4. WORKING CONDITIONS
"""


@pytest.mark.parametrize(("second", "shares"), [("35", [65, 35]), ("30", [65])])
def test_a_bare_number_is_a_share_where_it_makes_up_the_whole(second, shares):
    record = only_record(read_text(FORM.format(second=second)))
    assert [duty.percent for duty in record.duties] == shares
    assert record.agency is not None
    assert record.agency.name == "Department of Rivers"


def test_a_heading_may_stand_before_a_dash():
    asked = only_record(
        read_text(
            STATE_HEAD
            + "Education and Experience - A bachelor's degree in rivers; OR three years of rafting experience.\n"
            "Licenses and Certificates - A valid driver's license and a first aid card at the time of hire.\n"
        )
    ).qualifications
    assert [route.text for route in asked.routes] == [
        "A bachelor's degree in rivers",
        "three years of rafting experience.",
    ]
    assert asked.requirements[0].text.startswith("A valid driver's license")


@pytest.mark.parametrize("name", ["LaToya Greer-Hudson", "JoAnn Petrie"])
def test_a_first_name_may_have_two_capitals(name):
    assert find_name(f"The recruiter for this position is {name}.") == name


def test_nobody_is_named_in_brackets():
    assert person_of("(vacant)") is None


def test_services_may_be_in_a_town():
    assert [place.city for place in find_locations("You lead nine people in Business Services in Salem.", "OR")] == [
        "Salem"
    ]


PAGE = """Lock and Canal Positions

The Oregon Canal Commission runs locks.

Locks | Canals

Locks

Lock Coordinator is a position in the Bridge Operator job classification series.

The coordinator opens and closes the gates.

Canals

Canal Rangers walk the banks. They are in the Ranger job classification series.
"""


def test_a_paragraph_that_names_the_job_again_goes_on_about_it():
    first = read_text(PAGE).records[0]
    assert first.title == "Lock Coordinator"
    assert len(first.duties[0].tasks) == 2


def test_a_streets_direction_is_no_state():
    assert read_locations("County Courthouse, 100 High St NE, Salem, OR 97301", "OR") == [
        LocationText("100 High St NE", "Salem", None, "OR", "97301")
    ]
    assert read_locations("Lincoln, NE", "OR") == [LocationText(city="Lincoln", state="NE")]


def test_openings_may_be_counted_up_to_a_number():
    assert find_openings("The county is recruiting to fill up to three (3) Court Deputy positions.") == 3


def test_a_sentence_behind_the_county_of_a_form_is_no_part_of_it():
    assert read_work_location("Salem, Marion County. Remote work is possible.") == (
        LocationText(city="Salem", county="Marion", state="OR"),
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Surveillance Analyst – Draw Room watches drawings.", "Surveillance Analyst – Draw Room"),
        ("Mail Clerk – Sorts and delivers mail.", "Mail Clerk"),
    ],
)
def test_a_place_of_work_behind_a_dash_belongs_to_the_title(text, title):
    assert read_title(text) == title


def test_a_tick_before_an_option_stays_a_tick():
    assert with_plain_bullet("✔ Full-Time Part-Time") == "✔ Full-Time Part-Time"
    assert with_plain_bullet("➢ Mows lawns") == "• Mows lawns"


def test_an_hourly_rate_in_brackets_is_not_that_of_the_range_before_it():
    found = [pay.salary for pay in read_salaries("$4,711 - $6,567 (hourly rate $27.18 - $37.89)", "Salary Range")]
    assert [(pay.minimum, pay.period, pay.period_status) for pay in found if pay] == [
        ("4711", "month", "inferred"),
        ("27.18", "hour", "stated"),
    ]


def test_working_remotely_for_a_share_of_the_time_is_hybrid():
    assert find_possible_work_mode("You may work remotely up to 80% of the time within Oregon.") == "hybrid"


def test_a_number_for_accommodations_is_not_the_recruiters():
    found = read_contacts(
        [
            (1, "To obtain a reasonable accommodation, call 541-555-0181."),
            (2, "Questions? Contact recruiter Noelani Fairweather at nfairweather@elm.example.gov."),
        ]
    )
    assert [(entry.contact.name, entry.contact.phone) for entry in found] == [
        (None, "541-555-0181"),
        ("Noelani Fairweather", None),
    ]
