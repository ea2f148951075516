"""Letters, dashes and marks that look like something else: directions of streets, places behind dashes, ticks."""

import pytest

from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.work_modes import find_possible_work_mode
from postings.ingest.parsers.position_description.places import read_work_location
from postings.ingest.parsers.program_positions.titles import read_title
from postings.ingest.readers.pdf.glyphs import with_plain_bullet
from postings.ingest.record import LocationText


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
