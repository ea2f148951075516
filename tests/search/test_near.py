"""Jobs within so many miles of a city or ZIP code, counted at each of their places, nearest first."""

from urllib.parse import quote_plus

import pytest
from django.http import QueryDict
from django.utils import timezone

from postings.models import Place, PostalCode
from search.answer.results import search
from search.filtering.near import Near, find_near, miles_between
from tests.factories import add_location, make_posting

SALEM, PORTLAND, BEND = (44.943, -123.035), (45.515, -122.678), (44.058, -121.315)


@pytest.fixture
def gazetteer(db):
    towns = {
        ("Salem", "Marion", "OR"): SALEM,
        ("Keizer", "Marion", "OR"): (44.990, -123.026),
        ("Portland", "Multnomah", "OR"): PORTLAND,
        ("Bend", "Deschutes", "OR"): BEND,
        ("Portland", "Cumberland", "ME"): (43.661, -70.256),
        ("Nowhere", "Lake", "OR"): (None, None),
    }
    places = {
        key: Place.objects.create(city=key[0], county=key[1], state=key[2], latitude=point[0], longitude=point[1])
        for key, point in towns.items()
    }
    PostalCode.objects.create(code="97301", place=places["Salem", "Marion", "OR"], latitude=44.949, longitude=-123.004)
    PostalCode.objects.create(code="97201", place=places["Portland", "Multnomah", "OR"])
    return places


@pytest.fixture
def jobs(gazetteer):
    def make(title, *cities):
        posting = make_posting(title)
        for ordinal, (city, county) in enumerate(cities):
            add_location(posting, city, county, ordinal=ordinal)

    make("Archivist", ("Salem", "Marion"))
    make("Bookbinder", ("Keizer", "Marion"))
    make("Courier", ("Portland", "Multnomah"))
    make("Driver", ("Bend", "Deschutes"), ("Portland", "Multnomah"))
    make("Examiner", ("Bend", "Deschutes"))
    make_posting("Forester")


def test_distance_is_that_of_the_map():
    assert round(miles_between(SALEM, PORTLAND)) == 43
    assert round(miles_between(SALEM, BEND)) == 105
    assert miles_between(BEND, BEND) == 0


@pytest.mark.parametrize(
    ("text", "label", "towns"),
    [
        ("Salem", "Salem, OR", (("Salem, OR", 0), ("Keizer, OR", 3))),
        ("salem, or", "Salem, OR", (("Salem, OR", 0), ("Keizer, OR", 3))),
        ("97301", "ZIP code 97301", (("Salem, OR", 2), ("Keizer, OR", 3))),
        ("Portland", "Portland, OR", (("Portland, OR", 0),)),
        ("Portland, ME", "Portland, ME", (("Portland, ME", 0),)),
        ("97201", "", ()),
        ("99999", "", ()),
        ("Nowhere", "", ()),
        ("Salem, WA", "", ()),
    ],
)
def test_a_place_is_found_by_its_name_or_zip_code(gazetteer, text, label, towns):
    assert find_near(text, 25) == Near(text, 25, label, towns)


def test_of_cities_of_one_name_one_with_jobs_is_meant_then_one_of_a_known_state_then_the_largest(gazetteer):
    springfields = {
        state: Place.objects.create(city="Springfield", state=state, latitude=40.0, longitude=-90.0 - number)
        for number, state in enumerate(("IL", "MA", "OR"))
    }
    for code in ("01101", "01102"):
        PostalCode.objects.create(code=code, place=springfields["MA"])
    PostalCode.objects.create(code="62701", place=springfields["IL"])
    assert find_near("springfield", 25).label == "Springfield, MA"
    posting = make_posting("Clerk")
    posting.agency.jurisdiction.state = "OR"
    posting.agency.jurisdiction.save()
    assert find_near("springfield", 25).label == "Springfield, OR"
    add_location(posting, "Springfield", state="IL", place=springfields["IL"])
    assert find_near("springfield", 25).label == "Springfield, IL"
    assert find_near("springfield, ma", 25).label == "Springfield, MA"


def test_a_place_that_is_typed_is_looked_up_once(jobs, ask, django_assert_num_queries):
    place = Place.objects.create(city="St. Mary of the Woods", state="OR", latitude=44.9, longitude=-123.0)
    add_location(make_posting("Driver"), place.city, place=place)
    ask("q=driver")
    # Its name, the place, and the towns around it.
    with django_assert_num_queries(3):
        found = search(QueryDict("q=driver+near+saint+mary+of+the+woods+oregon"), timezone.now())
    assert "Within 25 miles of St. Mary of the Woods, OR" in [link.label for link in found.understood]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("near=Salem&near_miles=5", {"Archivist", "Bookbinder"}),
        ("near=Salem&near_miles=50", {"Archivist", "Bookbinder", "Courier", "Driver"}),
        ("near=Bend", {"Driver", "Examiner"}),
        ("near=97301", {"Archivist", "Bookbinder"}),
        ("near=", {"Archivist", "Bookbinder", "Courier", "Driver", "Examiner", "Forester"}),
    ],
)
def test_jobs_are_found_at_each_of_their_places(jobs, titles, address, expected):
    assert set(titles(address)) == expected


def test_the_nearest_of_a_jobs_places_counts(jobs, ask):
    found = ask("near=Salem&near_miles=100&sort=distance")
    assert [hit.card.title for hit in found.hits[:2]] == ["Archivist", "Bookbinder"]
    assert {hit.card.title for hit in found.hits[2:]} == {"Courier", "Driver"}
    assert [hit.miles for hit in found.hits] == [0, 3, 43, 43]


def test_of_jobs_in_one_town_the_newest_comes_first(gazetteer, titles):
    for day in ("03", "05", "04"):
        add_location(make_posting(f"Clerk {day}", date_posted=f"2026-03-{day}"), "Salem", "Marion")
    assert titles("near=Salem&sort=distance") == ["Clerk 05", "Clerk 04", "Clerk 03"]


def test_distance_orders_only_where_there_is_one(jobs, ask):
    assert "Nearest first" in [sort.label for sort in ask("near=Salem").sorts]
    found = ask("sort=distance")
    assert "Nearest first" not in [sort.label for sort in found.sorts]
    assert found.filters.sort_order() == "newest"


def test_pages_by_distance_neither_repeat_nor_skip(gazetteer, ask):
    for number in range(45):
        add_location(make_posting(f"Clerk {number}", date_posted="2026-03-03"), "Salem", "Marion")
    pages = [ask(f"near=Salem&sort=distance&page={page}").hits for page in (1, 2, 3)]
    assert len({hit.card.title for hits in pages for hit in hits}) == 45


def test_the_chip_names_place_and_distance_and_takes_both_away(jobs, ask):
    (chip,) = ask("near=salem&near_miles=10").chips
    assert (chip.label, chip.url) == ("Within 10 miles of Salem, OR", "/")


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("near=Atlantis", "Waypost knows no city or ZIP code “Atlantis”."),
        ("near=Salem&near_miles=far", "“far” is not a number of miles from 1 to 500."),
        ("near=Salem&near_miles=0", "“0” is not a number of miles from 1 to 500."),
        ("near=Salem&near_miles=501", "“501” is not a number of miles from 1 to 500."),
    ],
)
def test_what_is_not_understood_is_said(jobs, ask, address, problem):
    assert ask(address).notices == [problem]


def test_the_page_says_how_far_each_job_is_and_keeps_what_was_typed(jobs, ask, client):
    ask()
    page = client.get("/?near=Salem&near_miles=50").content.decode()
    assert "Keizer, OR, 3 miles away" in page
    assert '<input type="text" name="near" value="Salem"' in page
    assert '<option value="50" selected>50 miles</option>' in page
    assert 'value="Atlantis"' in client.get("/?near=Atlantis").content.decode()


SPOKEN = {
    "driver near Bend": ("driver", {"near Bend": "Within 25 miles of Bend, OR"}),
    "near salem oregon": ("", {"near salem oregon": "Within 25 miles of Salem, OR"}),
    "near Portland, ME": ("", {"near Portland, ME": "Within 25 miles of Portland, ME"}),
    "within 10 miles of Salem part time": (
        "",
        {"within 10 miles of Salem": "Within 10 miles of Salem, OR", "part time": "Part time"},
    ),
    "clerk 30 mi from 97301": ("clerk", {"30 mi from 97301": "Within 30 miles of ZIP code 97301"}),
    "near to Keizer": ("", {"near to Keizer": "Within 25 miles of Keizer, OR"}),
    "close to Keizer": ("", {"close to Keizer": "Within 25 miles of Keizer, OR"}),
    "clerk in 97301": ("clerk", {"in 97301": "Within 25 miles of ZIP code 97301"}),
    "97301": ("", {"97301": "Within 25 miles of ZIP code 97301"}),
    # The distance behind the place, and a place with what lies around it.
    "clerk in salem under 20 miles": ("clerk", {"in salem under 20 miles": "Within 20 miles of Salem, OR"}),
    "Salem, OR 10 mile radius": ("", {"Salem, OR 10 mile radius": "Within 10 miles of Salem, OR"}),
    "10 mile radius of Salem": ("", {"10 mile radius of Salem": "Within 10 miles of Salem, OR"}),
    "near salem up to 50 miles": ("", {"near salem up to 50 miles": "Within 50 miles of Salem, OR"}),
    "97301 within 5 miles clerk": ("clerk", {"97301 within 5 miles": "Within 5 miles of ZIP code 97301"}),
    "Salem OR within 5 miles": ("", {"Salem OR within 5 miles": "Within 5 miles of Salem, OR"}),
    "clerk salem metro area": ("clerk", {"salem metro area": "Within 25 miles of Salem, OR"}),
    "greater Salem": ("", {"greater Salem": "Within 25 miles of Salem, OR"}),
    "the Salem area": ("", {"the Salem area": "Within 25 miles of Salem, OR"}),
    "zip code 97301": ("", {"zip code 97301": "Within 25 miles of ZIP code 97301"}),
    "97301-1234": ("", {"97301-1234": "Within 25 miles of ZIP code 97301"}),
    "not near Salem": ("not near Salem", {}),
    "within 20 miles": ("within 20 miles", {}),
    # In the city itself; or none of which it is known where it lies.
    "driver in Bend": ("driver", {"in Bend": "Bend"}),
    "near Nowhere": ("near Nowhere", {}),
    # Of a ZIP code of which no more is known the state is; a round number hardly is one.
    "near 97201": ("", {"near 97201": "Oregon"}),
    "driver within 10 miles of 97999": ("driver", {"within 10 miles of 97999": "Oregon"}),
    "97999": ("", {"97999": "Oregon"}),
    "97900": ("97900", {}),
    "near 00999": ("near 00999", {}),
    "within 0 miles of Salem": ("within 0 miles", {"Salem": "Salem"}),
    "within 501 miles of Salem": ("within 501 miles", {"Salem": "Salem"}),
    "near": ("near", {}),
}


@pytest.mark.parametrize("text", SPOKEN)
def test_surroundings_are_understood_as_people_type_them(jobs, ask, text):
    reading = ask(f"q={quote_plus(text)}").filters.reading
    assert (reading.words.text, {phrase.text: phrase.label for phrase in reading.phrases}) == SPOKEN[text]


def test_where_only_the_state_of_a_zip_code_is_known_the_seeker_is_told(jobs, ask):
    assert ask("q=near+97999").notices == [
        "Waypost knows no more of that ZIP code than its state, so all of Oregon is searched."
    ]
    assert not ask("q=in+Oregon").notices


def test_typed_surroundings_narrow_show_the_miles_and_order_by_distance(jobs, ask):
    found = ask("q=near+Salem&sort=distance")
    assert [(hit.card.title, hit.miles) for hit in found.hits] == [("Archivist", 0), ("Bookbinder", 3)]
    (understood,) = found.understood
    assert understood.url == "/?q=near+Salem&literal=near+salem&sort=distance"


def test_a_number_that_a_job_has_is_no_zip_code(jobs, ask):
    make_posting("Keeper of the mint", requisition_id="REQ-97301")
    found = ask("q=97301")
    assert [hit.card.title for hit in found.hits] == ["Keeper of the mint"]
    assert not found.understood


def test_what_was_chosen_counts_more_than_what_was_typed(jobs, titles):
    assert set(titles("q=near+Salem&near=Bend")) == {"Driver", "Examiner"}
    assert set(titles("q=near+Salem&near_miles=50")) == {"Archivist", "Bookbinder"}


def test_a_town_whose_state_the_gazetteer_alone_tells_is_near(gazetteer, titles):
    place = gazetteer["Keizer", "Marion", "OR"]
    add_location(make_posting("Gardener"), "Keizer", "", state="", place=place)
    assert list(titles("near=Salem&state=OR")) == ["Gardener"]
