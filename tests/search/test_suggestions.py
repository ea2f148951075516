"""What is suggested while somebody types."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agencies.models import AgencySpelling
from agencies.models.agency import NO_NAME
from search.answer.results import search
from search.indexing.refresh import rebuild
from search.understanding.suggestions import MOST_OF_A_KIND, MOST_SHOWN
from tests.factories import add_location, make_agency, make_classification, make_position, make_posting


@pytest.fixture
def site(db, client):
    office = make_classification("Office Specialist 2", "C0104")
    for number in range(3):
        posting = make_posting("Office Specialist 2", classification=office)
        add_location(posting, "Salem", "Marion", ordinal=number)
    make_posting("Office Specialist 2 (Bilingual)", classification=office)
    make_posting("Front Office Manager", agency=make_agency("Office of Emergency Management"))
    make_posting("Closed Office Clerk", closes_at=timezone.now() - timedelta(days=1))
    make_position("Standing Office Clerk")
    for number in range(9):
        make_posting(f"Ranger {number}")
    rebuild()
    return client


def suggested(site, text: str) -> list[tuple[str, str, int]]:
    answer = site.get("/suggest", {"q": text})
    assert answer.status_code == 200
    return [(s["kind"], s["label"], s["jobs"]) for s in answer.json()["suggestions"]]


def test_no_employer_is_suggested_that_no_document_names(site):
    make_posting("Gate Keeper", agency=make_agency(NO_NAME))
    rebuild()
    assert suggested(site, "not st") == []


def test_titles_classes_agencies_and_places_with_their_open_jobs(site):
    assert suggested(site, "off") == [
        ("title", "Office Specialist 2", 4),
        ("classification", "Office Specialist 2 (C0104)", 4),
        ("agency", "Office of Emergency Management", 1),
        ("title", "Office Specialist 2 (Bilingual)", 1),
        ("title", "Front Office Manager", 1),
    ]
    assert suggested(site, "sal") == [("city", "Salem", 3)]
    assert suggested(site, "marion c") == [("county", "Marion County", 3)]


def test_words_are_found_in_any_order_and_place(site):
    assert suggested(site, "emergency off") == [("agency", "Office of Emergency Management", 1)]
    assert suggested(site, "MANAG")[0][1] in ("Front Office Manager", "Office of Emergency Management")
    assert suggested(site, "c0104") == [("classification", "Office Specialist 2 (C0104)", 4)]


@pytest.mark.parametrize("text", ["", "   ", "standing", "zzz", "'", "\x00", "ж", "x" * 5_000])
def test_nothing_to_suggest(site, text):
    assert suggested(site, text) == []


@pytest.mark.parametrize("text", ["clerk", "clerical", "secreta"])
def test_what_is_called_otherwise_is_suggested(site, text):
    assert ("title", "Office Specialist 2", 4) in suggested(site, text)


def test_what_is_typed_comes_before_what_it_is_called_otherwise(site):
    make_posting("Clerk of Records")
    rebuild()
    assert [label for _, label, _ in suggested(site, "clerk")][:2] == ["Clerk of Records", "Office Specialist 2"]
    make_posting("Senior Clerk")
    rebuild()
    assert suggested(site, "clerk")[-1][1] == "Senior Clerk"


def test_other_names_are_whole_words(site):
    make_posting("Counselor")
    rebuild()
    assert suggested(site, "lawyer") == []


def test_short_forms_are_suggested_at_full_length(site):
    assert suggested(site, "emergency mgmt") == [("agency", "Office of Emergency Management", 1)]


@pytest.mark.parametrize("text", ["saelm", "sallem", "salme", "slaem"])
def test_a_slip_in_the_beginning_of_a_word_is_forgiven(site, text):
    assert suggested(site, text) == [("city", "Salem", 3)]


@pytest.mark.parametrize("text", ["secratary", "secertary", "clerck"])
def test_a_slip_in_another_name_is_forgiven(site, text):
    assert ("title", "Office Specialist 2", 4) in suggested(site, text)


def test_agencies_and_towns_are_suggested_by_their_other_names(site):
    human = make_agency("Department of Human Services")
    AgencySpelling.objects.create(agency=human, spelling="ODHS")
    add_location(make_posting("Cook", agency=human), "Saint Helens", "Columbia")
    rebuild()
    assert suggested(site, "odh") == [("agency", "Department of Human Services", 1)]
    assert suggested(site, "st. hel") == [("city", "Saint Helens", 1)]


def test_short_beginnings_are_no_slips(site):
    assert suggested(site, "slm") == []


def test_one_kind_leaves_room_for_the_others(site):
    assert len(suggested(site, "ranger")) == MOST_OF_A_KIND


def test_each_leads_to_as_many_jobs_as_it_says(site):
    for text in ("off", "sal", "marion", "ranger", "c0104", "dep"):
        for suggestion in site.get("/suggest", {"q": text}).json()["suggestions"]:
            found = search(QueryDict(suggestion["url"].partition("?")[2]), timezone.now())
            assert found.total == suggestion["jobs"], suggestion


def test_without_an_index_there_is_nothing_to_suggest(db, client):
    assert suggested(client, "nurse") == []


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anything_typed_is_answered(site, text):
    answer = site.get(f"/suggest?{urlencode({'q': text}, errors='surrogatepass')}")
    assert len(answer.json()["suggestions"]) <= MOST_SHOWN


def test_the_answer_may_be_kept_for_a_minute(site):
    assert site.get("/suggest?q=off").headers["Cache-Control"] == "max-age=60"
    assert site.post("/suggest").status_code == 405
