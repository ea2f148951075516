"""An employer that has no open jobs is known all the same, and the page says that it has none."""

from datetime import timedelta

import pytest
from django.utils import timezone

from agencies.models import AgencySpelling
from tests.factories import add_duty, add_location, make_agency, make_jurisdiction, make_posting


@pytest.fixture
def employers(db):
    university = make_jurisdiction("Oregon Health & Science University", kind="other", time_zone="")
    idle = make_agency("Oregon Health & Science University", jurisdiction=university)
    AgencySpelling.objects.create(agency=idle, spelling="OHSU")
    make_agency("City of Tillamook", jurisdiction=make_jurisdiction("City of Tillamook", kind="city", time_zone=""))
    forester = make_posting("Forester")
    add_location(forester, "Tillamook", "Tillamook")
    add_duty(forester, "Plants trees for the city of Tillamook.")
    make_posting("Cook", agency=make_agency("Oregon State Hospital"), closes_at=timezone.now() - timedelta(days=1))


def meant(results) -> dict[str, str]:
    return {phrase.text: phrase.label for phrase in results.filters.reading.phrases}


def test_its_name_finds_no_job_and_the_page_says_so(employers, ask, client):
    for words in ("OHSU", "Oregon+Health+%26+Science+University", "jobs+at+OHSU", "OHSU+forester"):
        results = ask(f"q={words}")
        assert results.total == 0
        assert results.filters.idle_agencies() == {
            "oregon-health-science-university": "Oregon Health & Science University"
        }
    page = client.get("/?q=OHSU+forester").content.decode()
    assert ">Oregon Health &amp; Science University</a> has no open jobs now." in page
    assert "/agencies/oregon-health-science-university/" in page
    assert client.get("/search.json?q=OHSU").json()["notices"] == [
        "Oregon Health & Science University has no open jobs now."
    ]


def test_the_jobs_that_say_its_name_are_a_click_away(employers, ask):
    results = ask("q=City+of+Tillamook")
    assert (results.total, meant(results)) == (0, {"City of Tillamook": "City of Tillamook"})
    step = next(step for step in results.loosen if step.label == "“City of Tillamook” as words")
    assert (step.url, step.count) == ("/?q=City+of+Tillamook&literal=city+of+tillamook", 1)


def test_with_other_words_the_rest_is_read_as_if_it_were_unknown(employers, ask, client):
    results = ask("q=City+of+Tillamook+forester")
    assert (results.total, meant(results)) == (1, {"Tillamook": "Tillamook"})
    page = client.get("/?q=City+of+Tillamook+forester").content.decode()
    assert ">City of Tillamook</a> has no open jobs now; these mention the words." in page


def test_of_one_whose_jobs_have_closed_the_same_is_said(employers, ask):
    assert ask("q=Oregon+State+Hospital").filters.idle_agencies() == {"oregon-state-hospital": "Oregon State Hospital"}
    assert not ask("q=Oregon+State+Hospital&show=all").filters.idle_agencies()


def test_a_county_alone_finds_no_job_that_only_mentions_it(employers, ask):
    closed = make_posting("Ranger", closes_at=timezone.now() - timedelta(days=1))
    add_location(closed, "Albany", "Linn")
    add_duty(make_posting("Courier"), "Drives to Linn County daily.")
    results = ask("q=Linn+County")
    assert (results.total, meant(results)) == (0, {"Linn County": "Linn County"})
    assert ("“Linn County” as words", 1) in [(step.label, step.count) for step in results.loosen]
    assert ask("q=courier+Linn+County").total == 1


def test_of_one_that_has_open_jobs_nothing_is_said(employers, ask):
    assert not ask("q=Department+of+Forestry").filters.idle_agencies()
    assert not ask("q=forester").filters.idle_agencies()
