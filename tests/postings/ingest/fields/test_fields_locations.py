import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.fields.places.locations import (
    find_addresses,
    is_place_line,
    read_locations,
    read_place_line,
    state_code,
)
from postings.ingest.fields.places.place_names import merge_locations
from postings.ingest.fields.places.towns_in_text import find_locations
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
        ("BOISE COUNTY, ID", LocationText(county="BOISE", state="ID")),
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


@pytest.mark.parametrize("text", ["Hybrid", "Various locations", "Downtown Office", "PUMP DISTRICT COURT, OR", ""])
def test_what_names_no_listed_town_is_no_place(text: str) -> None:
    assert read_locations(text, "OR") == []


def test_a_town_without_a_state_is_none_of_an_unknown_one() -> None:
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
    assert is_place_line("Bend, Oregon, United States")
    assert not is_place_line("Work in Bend, OR and elsewhere")
    assert state_code("Portland, Oregon") == "OR"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "You report to the depot at 775 Court Street SE, Albany, OR 97321 every morning.",
            [LocationText("775 Court Street SE", "Albany", None, "OR", "97321")],
        ),
        (
            "The lab (3150 NE Oregon Avenue, Hillsboro) stays open late.",
            [LocationText("3150 NE Oregon Avenue", "Hillsboro", None, "OR", None)],
        ),
        (
            "Fish are raised at 41 River Road, Alsea, OR 97324 (Benton County).",
            [LocationText("41 River Road", "Alsea", "Benton", "OR", "97324")],
        ),
        (
            "Pilots report to One Harbor Plaza, Tacoma, WA 98421.",
            [LocationText("One Harbor Plaza", "Tacoma", None, "WA", "98421")],
        ),
        ("One Way Traffic is kept in Tacoma, WA 98421.", []),
        ("Mail transcripts to 10 State Street, Salem, OR 97301.", []),
        ("Interviews take place at 10 State Street, Salem, OR 97301.", []),
        ("Nurses get 12 weeks of leave and 3 days of training on Court procedure.", []),
    ],
)
def test_street_addresses_in_running_text(text: str, expected: list[LocationText]) -> None:
    assert find_addresses(text, "OR") == expected


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("The position is based out of Burns.", ["Burns"]),
        ("Two openings in our Newport or Coos Bay office.", ["Newport", "Coos Bay"]),
        ("Openings are in Newport (2) and Coos Bay (1).", ["Newport", "Coos Bay"]),
        ("Spend three days a week on the dock in Newport.", ["Newport"]),
        ("Elm Youth Camp in Woodburn and Tillamook Youth Camp in Tillamook is hiring.", ["Woodburn", "Tillamook"]),
        ("Hearings take place in Salem, and the job moves around.", []),
        ("The Sandy team welcomes you to the job.", []),
    ],
)
def test_towns_behind_a_telling_phrase(text: str, cities: list[str]) -> None:
    assert [place.city for place in find_locations(text, "OR")] == cities


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Lakeview", ["Lakeview"]),
        ("Baker City, Oregon (Hybrid)", ["Baker City"]),
        ("Burns or Ontario", ["Burns", "Ontario"]),
        ("Union", []),
        ("Region 2", []),
        ("Salem Center", []),
    ],
)
def test_towns_alone_on_a_line(text: str, cities: list[str]) -> None:
    assert [place.city for place in read_place_line(text, "OR")] == cities


def test_each_town_has_its_own_county_and_state() -> None:
    assert read_locations("Vale, Malheur County or Burns, Harney County", "OR") == [
        LocationText(city="Vale", county="Malheur", state="OR"),
        LocationText(city="Burns", county="Harney", state="OR"),
    ]
    assert [place.city for place in read_locations("Depots in Everett and Tacoma", "WA")] == ["Everett", "Tacoma"]


PLACES = st.lists(
    st.sampled_from(
        ["Salem", "1 Main St", "OR", "Oregon", "97301", "County", "Jackson", ",", ";", "/", "|", "and", "in", "office"]
    )
).map(" ".join)


@given(st.text() | PLACES)
def test_no_text_fails_and_no_place_is_invented(text: str) -> None:
    for place in (*read_locations(text, "OR"), *find_locations(text, "OR"), *find_addresses(text, "OR")):
        for part in (place.street, place.city, place.county, place.postal_code):
            assert part is None or part in " ".join(text.split())


@pytest.mark.parametrize(
    "value",
    ["Locations throughout Ohio", "State CA", "CA, CA", "Eastern Washington, WA", "Regina, Saskatchewan, CA"],
)
def test_what_is_no_town_before_a_state(value):
    assert read_locations(value) == []


def test_ontario_is_a_town_of_california():
    assert [place.city for place in read_locations("Ontario, CA")] == ["Ontario"]


def test_several_towns_share_the_state_behind_the_last() -> None:
    found = read_locations("Elm Bay, Oakdale or Pine Rapids, MN")
    assert [(place.city, place.state) for place in found] == [
        (town, "MN") for town in ("Elm Bay", "Oakdale", "Pine Rapids")
    ]


@pytest.mark.parametrize(
    ("text", "state", "places"),
    [
        ("Boise", "ID", [("Boise", None)]),
        ("Roseville/Auburn, CA", "CA", [("Roseville", None), ("Auburn", None)]),
        ("Chico/Oroville Area, CA", "CA", [("Chico", None), ("Oroville", None)]),
        ("County of San Mateo, CA", "CA", [(None, "San Mateo")]),
        ("Pima County", "AZ", [(None, "Pima")]),
        ("MCMINNVILLE", "OR", [("McMinnville", None)]),
        ("St. Cloud", "MN", [("St. Cloud", None)]),
        ("Aloha", "OR", [("Aloha", None)]),
        ("Elm Bend", "OR", []),
        ("Golden", "CO", []),
    ],
)
def test_towns_and_counties_of_each_state_are_listed(
    text: str, state: str, places: list[tuple[str | None, str | None]]
) -> None:
    assert [(place.city, place.county) for place in read_locations(text, state)] == places


@pytest.mark.parametrize(
    ("text", "state", "cities"),
    [
        ("Join our team in Boise, where two clerks are needed.", "ID", ["Boise"]),
        ("Crews work out of Polson and Elm Falls.", "MT", ["Polson", "Elm Falls"]),
        ("The position is located in Utica, New York.", "NY", ["Utica"]),
        ("The office is halfway between Boston and Worcester.", "MA", []),
        ("The job offers growth in Industry and Commerce.", "CA", []),
        ("Join our team in Boise.", None, []),
    ],
)
def test_sentences_name_towns_of_each_state(text: str, state: str | None, cities: list[str]) -> None:
    assert [place.city for place in find_locations(text, state)] == cities


def test_a_house_may_have_a_number_of_two_parts() -> None:
    (place,) = find_addresses("You will work at 41-25 Alder Boulevard, Corona, NY 11368.", "NY")
    assert (place.street, place.city) == ("41-25 Alder Boulevard", "Corona")


@pytest.mark.parametrize("government", ["City of ", "Town of ", "Village of ", ""])
def test_a_town_is_named_whole_behind_its_government(government: str) -> None:
    (place,) = read_locations(f"{government}Salem Falls, OR", "OR")
    assert (place.city, place.state) == ("Salem Falls", "OR")
