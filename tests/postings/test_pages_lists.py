"""The lists of agencies and classes, and the page of one of each."""

import re

import pytest

from agencies.models.agency import NO_NAME
from postings.views import agencies, classifications
from tests.factories import (
    add_salary,
    make_agency,
    make_classification,
    make_jurisdiction,
    make_position,
    make_posting,
    make_series,
    make_unit,
)
from tests.postings.scenes import closed_posting, trail_classes, trail_steward

pytestmark = pytest.mark.django_db

HOSTILE_PAGES = ["", "0", "-1", "x", "9" * 30, "9" * 5000, "\x00", "1e9", "²"]


def text_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_agencies_are_listed_with_what_they_have_open(client):
    trail_steward()
    closed_posting()
    make_position(agency=make_agency("Oregon Department of Justice"))
    text = text_of(client.get("/agencies/"))
    assert "Department of Forestry State of Oregon 1 open" in text
    assert "Oregon Department of Justice State of Oregon none open · 1 position" in text


def test_agencies_without_jobs_are_shown_on_request(client):
    trail_steward()
    make_posting("Draft", agency=make_agency("Water Board"), status="draft")
    response = client.get("/agencies/")
    assert "Water Board" not in text_of(response)
    assert "Show all 2 known agencies" in text_of(response)
    assert "Water Board" in text_of(client.get("/agencies/?show=all"))


def test_agencies_are_grouped_by_kind_of_government(client):
    bend = make_jurisdiction("City of Bend", kind="city")
    make_position(agency=make_agency("City of Bend", jurisdiction=bend))
    make_position(agency=make_agency("Zoo Board"))
    text = text_of(client.get("/agencies/"))
    assert re.search("State Zoo Board .* City City of Bend", text)


def test_the_list_can_be_held_to_one_jurisdiction(client):
    make_agency("City of Bend", jurisdiction=make_jurisdiction("City of Bend", kind="city"))
    make_position(agency=make_agency())
    html = client.get("/agencies/?jurisdiction=city-of-bend").content.decode()
    assert "/agencies/city-of-bend/" in html
    assert "/agencies/department-of-forestry/" not in html


@pytest.mark.parametrize("jurisdiction", ["no-such", "%00", "x" * 3000])
def test_a_jurisdiction_that_does_not_exist_shows_all_agencies(client, jurisdiction):
    make_position(agency=make_agency())
    assert "Department of Forestry" in text_of(client.get(f"/agencies/?jurisdiction={jurisdiction}"))


def test_an_agency_shows_its_units_as_a_tree_with_their_positions(client):
    agency = make_agency()
    make_position("Clerk", agency=agency)
    make_position("Mail Sorter", agency=agency, unit=make_unit(agency, "Business Services", "Central Mail"))
    make_position("Dispatcher", agency=agency, unit=make_unit(agency, "Fire"), series=make_series())
    make_unit(agency, "Vacant Team")
    text = text_of(client.get(agency.get_absolute_url()))
    tree = text[text.index("Without a division") :]
    parts = [
        "Clerk",
        "Business Services",
        "Central Mail",
        "Mail Sorter",
        "Fire",
        "Dispatcher",
        "Office Specialist series",
    ]
    assert re.search(" .*".join(parts), tree)
    assert "Vacant Team" in tree


def test_an_agency_leads_to_the_search_of_its_openings_and_positions(client):
    posting = trail_steward()
    make_position(agency=posting.agency)
    html = client.get(posting.agency.get_absolute_url()).content.decode()
    assert posting.get_absolute_url() in html
    assert 'href="/?agency=department-of-forestry"' in html
    assert 'href="/?agency=department-of-forestry&amp;kind=position"' in html


def test_many_positions_come_in_pages_unit_by_unit(client, monkeypatch):
    monkeypatch.setattr(agencies, "POSITIONS_A_PAGE", 3)
    agency = make_agency()
    for team in ("North", "South"):
        unit = make_unit(agency, team)
        for number in range(2):
            make_position(f"{team}ern Ranger {number}", agency=agency, unit=unit)
    first = text_of(client.get(agency.get_absolute_url()))
    second = text_of(client.get(f"{agency.get_absolute_url()}?page=2"))
    assert "Northern Ranger 1" in first
    assert "Southern Ranger 0" in first
    assert "Southern Ranger 1" in second
    assert "North " not in second[second.index("Divisions") :]


@pytest.mark.parametrize("page", HOSTILE_PAGES)
@pytest.mark.parametrize("path", ["/agencies/", "/agencies/department-of-forestry/", "/classifications/"])
def test_any_page_number_gives_a_page(client, path, page):
    make_position(agency=make_agency())
    assert client.get(path, {"page": page}).status_code == 200


def test_classes_are_listed_with_their_pay_by_month_and_year(client):
    trail_classes()
    make_classification("Unpaid Class", "")
    text = text_of(client.get("/classifications/"))
    assert "Natural Resource Specialist 2 C8502 $4,610 – $7,060 $55,320 – $84,720" in text
    assert "Unpaid Class State of Oregon not known" in text


def test_classes_come_in_pages(client, monkeypatch):
    monkeypatch.setattr(classifications, "CLASSES_A_PAGE", 2)
    trail_classes()
    html = client.get("/classifications/").content.decode()
    assert "Natural Resource Specialist 3" not in html
    assert 'rel="next" href="?page=2"' in html
    assert "Natural Resource Specialist 3" in client.get("/classifications/?page=2").content.decode()


def test_a_class_shows_its_pay_its_ladder_and_its_jobs(client):
    posting = trail_steward()
    make_position("Trail Planner", agency=posting.agency, classification=posting.classification)
    closed = closed_posting()
    closed.classification = posting.classification
    closed.save()
    response = client.get(posting.classification.get_absolute_url())
    text = text_of(response)
    assert "$55,320 – $84,720 computed at 12 months a year" in text
    assert "Natural Resource Specialist 3 $5,860 – $8,975 a month" in text
    assert "Trail Planner" in text
    assert "1 earlier posting of this class is closed" in text
    assert posting.get_absolute_url() in response.content.decode()
    assert "/?series=natural-resource-specialist" in response.content.decode()


def test_drafts_are_listed_nowhere(client):
    posting = trail_steward(status="draft")
    for path in ("/agencies/", posting.agency.get_absolute_url(), posting.classification.get_absolute_url()):
        assert "Trail Steward" not in text_of(client.get(path))


@pytest.mark.parametrize("path", ["/agencies/no-such/", "/classifications/no-such/"])
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("path", "queries"),
    [("/agencies/", 5), ("/agencies/department-of-forestry/", 9), ("/classifications/", 2)],
)
def test_lists_cost_the_same_however_long_they_are(client, django_assert_num_queries, path, queries):
    agency = make_agency()
    for number in range(8):
        make_posting(f"Forester {number}", agency=agency)
        make_position(f"Ranger {number}", agency=agency, unit=make_unit(agency, f"Team {number}"), series=make_series())
        make_position(agency=make_agency(f"Agency {number}"))
        make_classification(f"Class {number}", f"C{number}", series=make_series(f"Series {number}"))
    with django_assert_num_queries(queries):
        client.get(path)


def test_a_card_tells_more_than_the_first_of_several_rates(client):
    agency = make_agency()
    clerk = make_posting("Clerk", agency=agency)
    for number, (low, high) in enumerate([("3000", "3500"), ("4000", "4500"), ("5000", "5500")]):
        add_salary(clerk, low, high, period="month", ordinal=number)
    text = text_of(client.get(agency.get_absolute_url()))
    assert "$3,000 – $3,500 a month; $4,000 – $4,500 a month and 1 more" in text


def test_jobs_of_no_named_employer_are_told_as_such(client):
    nobody = make_agency(NO_NAME, jurisdiction=make_jurisdiction(NO_NAME, kind="unknown", state=""))
    make_posting("Gate Keeper", agency=nobody)
    text = text_of(client.get("/agencies/"))
    assert "Kind of government not stated Employer not stated 1 open" in text
    assert "Jobs whose documents do not say who hires" in text_of(client.get(nobody.get_absolute_url()))


def test_divisions_without_positions_are_not_counted_as_jobs(client):
    agency = make_agency()
    make_unit(agency, "Fire")
    assert "describe no position in it yet" in text_of(client.get(agency.get_absolute_url()))
    make_unit(agency, "Roads")
    text = text_of(client.get(agency.get_absolute_url()))
    assert "0 positions in" not in text
    assert "these divisions and teams" in text
    make_position(agency=agency)
    assert "1 position in 2 divisions and teams" in text_of(client.get(agency.get_absolute_url()))
