"""The same search as JSON and as Atom, and what is said of parameters that the search does not know."""

from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils import timezone

from agencies.models.agency import NO_NAME
from search.engine.index import IndexUnavailable
from search.filtering.filters import JobFilters
from search.filtering.parameters import OF_THE_PAGE
from search.indexing.refresh import rebuild
from tests.factories import add_duty, add_location, add_salary, at, make_agency, make_posting

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def nurse(db):
    posting = make_posting(
        "Registered Nurse",
        agency=make_agency("Department of Corrections"),
        requisition_id="REQ-7",
        date_posted=None,
        closes_at=at("2999-01-31T23:59:59-08:00"),
    )
    add_salary(posting, "42.10", "55.75", period="hour")
    add_location(posting, "Salem", "Marion")
    make_posting("Forester", agency=make_agency("Department of Forestry"))
    rebuild()
    return posting


def as_json(client, query: str) -> dict:
    answer = client.get(f"/search.json{query}")
    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Origin"] == "*"
    return answer.json()


def test_json_holds_what_the_page_shows(client, nurse):
    answer = as_json(client, "?q=nurse")
    assert (answer["version"], answer["total"], answer["page"], answer["pages"]) == ("1", 1, 1, 1)
    assert answer["url"] == "http://testserver/?q=nurse"
    assert (answer["next"], answer["previous"], answer["notices"]) == (None, None, [])
    (job,) = answer["jobs"]
    assert job["url"] == f"http://testserver{nurse.get_absolute_url()}"
    assert (job["title"], job["agency"], job["places"]) == (
        "Registered Nurse",
        "Department of Corrections",
        "Salem, OR",
    )
    assert (job["requisition_id"], job["date_posted"]) == ("REQ-7", None)
    assert job["closes_at"] == "2999-01-31T23:59:59-08:00"
    (pay,) = job["salary_ranges"]
    assert (pay["minimum"], pay["maximum"], pay["period"], pay["annual_minimum"]) == (
        "42.10",
        "55.75",
        "hour",
        "87568.00",
    )
    (city,) = [option for option in answer["facets"]["city"]["options"] if option["value"] == "Salem"]
    assert (city["count"], city["selected"]) == (1, False)
    drawn = answer["facets"]["pay"]["histogram"]
    assert (drawn["unit"], len(drawn["bars"])) == ("year", 7)
    assert drawn["bars"][0] == {"from": "85000.00", "to": "90000.00", "count": 1}


def test_json_says_how_the_words_were_understood(client, nurse):
    answer = as_json(client, "?q=nrurse+in+salem")
    assert answer["did_you_mean"] == {"text": "nurse in salem", "is_shown": True}
    assert answer["understood"] == [{"phrase": "in salem", "filter": "city", "label": "Salem"}]
    assert answer["jobs"][0]["why"] == ["Found in its title", "Salem"]


def test_json_pages_lead_to_one_another(client, db):
    agency = make_agency("Department of Forestry")
    for number in range(45):
        make_posting(f"Forester {number}", agency=agency)
    rebuild()
    seen = []
    answer = as_json(client, "?q=forester")
    while True:
        seen += [job["url"] for job in answer["jobs"]]
        if not answer["next"]:
            break
        answer = client.get(answer["next"]).json()
    assert len(seen) == len(set(seen)) == 45
    assert answer["previous"] == "http://testserver/search.json?q=forester&page=2"


def test_atom_lists_the_jobs_for_a_feed_reader(client, nurse):
    answer = client.get("/search.atom?q=nurse")
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Registered Nurse"
    assert entry.findtext(f"{ATOM}id") == f"http://testserver{nurse.get_absolute_url()}"
    assert entry.findtext(f"{ATOM}updated").startswith(nurse.created_at.strftime("%Y-%m-%dT%H:%M:%S"))
    assert "$42.10 – $55.75 an hour" in entry.findtext(f"{ATOM}summary")


def test_a_feed_begins_with_what_is_new_and_keeps_its_name(client, nurse):
    aide = make_posting("Aide", agency=nurse.agency, date_posted=timezone.localdate())
    add_duty(aide, "Helps nurses.")
    rebuild()

    def feed(query: str) -> ElementTree.Element:
        return ElementTree.fromstring(client.get(f"/search.atom?{query}").content)

    def titles(query: str) -> list[str]:
        return [entry.findtext(f"{ATOM}title") for entry in feed(query).findall(f"{ATOM}entry")]

    assert titles("q=nurse") == titles("q=nurse&sort=") == ["Aide", "Registered Nurse"]
    assert titles("q=nurse&sort=relevance") == ["Registered Nurse", "Aide"]
    assert feed("q=nurse").findtext(f"{ATOM}title") == "Open jobs for “nurse” – Waypost"


def test_the_page_links_to_its_other_forms(client, nurse):
    page = client.get("/?q=nurse").content.decode()
    assert 'href="/search.atom?q=nurse"' in page
    assert 'href="/search.json?q=nurse"' in page


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("?agncy=dhs", "The search knows no “agncy”, so it was left out. Did you mean “agency”?"),
        ("?zzzzzz=1", "The search knows no “zzzzzz”, so it was left out."),
        ("?v=7", "The search’s address has version 1, not “7”; it was read as version 1."),
        ("?sort=pay&sort=closing", "“sort” was given more than once; only the last one counts."),
        ("?schedule=nightly", "There is no schedule “nightly”."),
    ],
)
def test_what_is_not_understood_is_named(client, nurse, query, notice):
    assert as_json(client, query)["notices"] == [notice]


@pytest.mark.parametrize("query", ["?utm_source=letter", "?fbclid=1", "?v=1", "?v="])
def test_what_newsletters_add_is_nothing_to_speak_of(client, nurse, query):
    assert as_json(client, query)["notices"] == []


def test_every_parameter_is_known_and_explained(client, db):
    rebuild()
    page = client.get(reverse("addresses")).content.decode()
    filters = JobFilters.base_filters
    parameters = JobFilters.parameters()
    assert {parameter.name.split("_")[0] for parameter in parameters} >= {name.split("_")[0] for name in filters}
    for parameter in (*parameters, *OF_THE_PAGE):
        assert parameter.meaning
        assert parameter.takes
        assert f"<code>{parameter.name}</code>" in page
        assert as_json(client, f"?{parameter.name}=")["notices"] == []


def test_a_missing_index_is_said_in_each_form(client, db, monkeypatch):
    def unavailable(*arguments):
        raise IndexUnavailable("gone")

    monkeypatch.setattr("search.feeds.search", unavailable)
    for path in ("/search.json", "/search.atom"):
        answer = client.get(path)
        assert (answer.status_code, answer["Retry-After"]) == (503, "30")
        assert "half a minute" in answer.json()["error"]


def test_an_employer_that_is_not_stated_is_no_name(client, db):
    make_posting("Gate Keeper", agency=make_agency(NO_NAME))
    rebuild()
    (job,) = as_json(client, "")["jobs"]
    assert job["agency"] is None
    assert "Employer not stated" in client.get("/").content.decode()
    feed = ElementTree.fromstring(client.get("/search.atom").content)
    assert feed.findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name") == "Employer not stated"
