"""Towns that stand alone behind a place's label, in a state that the text names elsewhere."""

import pytest

from postings.ingest.fields.places.locations import read_locations
from tests.postings.ingest.reading import only_record, read_text


@pytest.mark.parametrize(
    ("value", "towns"),
    [
        ("Boise", ["Boise"]),
        ("Boise; Twin Falls; Pocatello", ["Boise", "Twin Falls", "Pocatello"]),
        ("Boise, Twin Falls and Pocatello", ["Boise", "Twin Falls", "Pocatello"]),
        ("Boise, Nampa, Twin Falls", ["Boise", "Nampa", "Twin Falls"]),
        ("Boise or Nampa", ["Boise", "Nampa"]),
        ("Fire and Rescue", ["Elk Ridge"]),
        ("Human Resources; Finance", ["Elk Ridge"]),
        ("Days and Evenings", ["Elk Ridge"]),
        ("Various", []),
        ("TBD", []),
        ("Canyon", [None]),  # a county
        ("Remote (must live in Idaho)", []),
    ],
)
def test_each_name_is_a_town_where_all_that_stands_there_is_towns(value, towns):
    text = (
        "City of Elk Ridge, Idaho\n\nJob Title: Permit Clerk\nSalary: $20.00 - $25.00 per hour\n"
        f"Closing Date: 11/18/2026\nLocation(s): {value}\n\nDuties\n- Files permits\n- Answers phones\n"
    )
    assert [place.city for place in only_record(read_text(text)).locations] == towns


@pytest.mark.parametrize("value", ["Boise, Idaho or Helena, Montana", "Boise, ID / Helena, MT"])
def test_towns_that_each_have_a_state_keep_it(value):
    assert [(place.city, place.state) for place in read_locations(value)] == [("Boise", "ID"), ("Helena", "MT")]
