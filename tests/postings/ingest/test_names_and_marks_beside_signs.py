"""Letters, dashes and marks that look like something else: directions of streets, places behind dashes, ticks."""

import pytest

from postings.ingest.fields.locations import read_locations
from postings.ingest.fields.openings import find_openings
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
