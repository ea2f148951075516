import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.fields.locations import find_locations, is_place_line, merge_locations, read_locations, state_code
from postings.ingest.record import LocationText


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("330 SW Curry St., Portland OR 97239", LocationText("330 SW Curry St.", "Portland", None, "OR", "97239")),
        (
            "City Hall, 1221 SW 4th Avenue, Suite 200, Portland, Oregon 97204",
            LocationText("1221 SW 4th Avenue, Suite 200", "Portland", None, "OR", "97204"),
        ),
        ("500 Summer St NE Salem, OR 97301", LocationText("500 Summer St NE", "Salem", None, "OR", "97301")),
        ("Portland, Oregon United States View Map", LocationText(city="Portland", state="OR")),
        ("Medford, Jackson County", LocationText(city="Medford", county="Jackson", state="OR")),
        ("La Grande, Union County, Oregon", LocationText(city="La Grande", county="Union", state="OR")),
        ("Vancouver, WA", LocationText(city="Vancouver", state="WA")),
        ("Multnomah County", LocationText(county="Multnomah", state="OR")),
        ("Salem | Human Services Building", LocationText(city="Salem", state="OR")),
    ],
)
def test_one_place(text: str, expected: LocationText) -> None:
    assert read_locations(text, "OR") == [expected]


@pytest.mark.parametrize(
    "text", ["Salem, Eugene and Bend", "Salem; Eugene; Bend", "Salem/Eugene/Bend", "Salem or Eugene or Bend"]
)
def test_several_places(text: str) -> None:
    assert [place.city for place in read_locations(text, "OR")] == ["Salem", "Eugene", "Bend"]


@pytest.mark.parametrize("text", ["Hybrid", "Various locations", "Downtown Office", ""])
def test_what_names_no_listed_town_is_no_place(text: str) -> None:
    assert read_locations(text, "OR") == []


def test_a_town_without_its_state_is_read_in_oregon_alone() -> None:
    assert read_locations("Salem", None) == []


def test_running_text_names_the_place_of_the_job_not_that_of_the_employer() -> None:
    assert [place.city for place in find_locations("Join our team in Portland at the East office.", "OR")] == [
        "Portland"
    ]
    assert find_locations("Our agency is headquartered in Salem.", "OR") == []


def test_the_same_place_twice_is_the_fuller_one() -> None:
    full = LocationText("330 SW Curry St.", "Portland", None, "OR", "97239")
    assert merge_locations([LocationText(city="Portland", state="OR"), full]) == [full]
    other = LocationText("1 Main St", "Portland", None, "OR", None)
    assert merge_locations([full, other]) == [full, other]


def test_lines_that_hold_a_place_alone() -> None:
    assert is_place_line("Bend, OR 97701")
    assert not is_place_line("Work in Bend, OR and elsewhere")
    assert state_code("Portland, Oregon") == "OR"


PLACES = st.lists(
    st.sampled_from(
        ["Salem", "1 Main St", "OR", "Oregon", "97301", "County", "Jackson", ",", ";", "/", "|", "and", "in", "office"]
    )
).map(" ".join)


@given(st.text() | PLACES)
def test_no_text_fails_and_no_place_is_invented(text: str) -> None:
    for place in (*read_locations(text, "OR"), *find_locations(text, "OR")):
        for part in (place.street, place.city, place.county, place.postal_code):
            assert part is None or part in " ".join(text.split())
