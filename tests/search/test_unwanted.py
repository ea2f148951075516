"""What a job must not be: where it speaks of it, it is left out, and the seeker is told what was looked for."""

import pytest

from search.understanding.denial import find_unwanted
from tests.factories import add_duty, make_posting

SAID = {
    "no nights": ["nights"],
    "no night shifts": ["nights"],
    "without travel": ["travel"],
    "no travel required": ["travel"],
    "no nights or weekends": ["nights", "weekends"],
    "no nights no weekends and no holidays": ["nights", "weekends", "holidays"],
    "not on call": ["being on call"],
    "no background check": ["a background check"],
    "nights": [],
    "no": [],
    "no work": [],
    "no nights or": [],
    "no nights nurse": [],
    "no degree": [],
}


def test_what_is_not_wanted_is_known_by_what_people_say():
    assert {text: find_unwanted(tuple(text.split())) for text in SAID} == SAID


@pytest.fixture
def nurses(db):
    add_duty(make_posting("Night Nurse"), "Works the graveyard shift.")
    add_duty(make_posting("School Nurse"), "Travels between schools.")
    add_duty(make_posting("Clinic Nurse"), "Sees patients by day.")


@pytest.mark.parametrize(
    ("address", "label", "found"),
    [
        ("q=nurse+no+nights", "Does not mention nights", {"School Nurse", "Clinic Nurse"}),
        ("q=nurse+without+travel", "Does not mention travel", {"Night Nurse", "Clinic Nurse"}),
        ("q=nurse,+no+travel+or+nights", "Does not mention travel or nights", {"Clinic Nurse"}),
    ],
)
def test_jobs_that_speak_of_it_are_left_out(nurses, ask, address, label, found):
    results = ask(address)
    assert {hit.card.title for hit in results.hits} == found
    assert [part.label for part in results.understood] == [label]


def test_one_click_searches_it_as_words(nurses, ask):
    (understood,) = ask("q=nurse+no+nights").understood
    assert understood.url == "/?q=nurse+no+nights&literal=no+nights"
    assert not ask(understood.url.partition("?")[2]).understood


def test_words_that_deny_something_else_stay_words(nurses, ask):
    assert not ask("q=nurse+no+patients").understood
    assert not ask('q=nurse+"no+nights"').understood
