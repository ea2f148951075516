"""Typing errors are corrected where that finds much more, and what is right is left alone."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.utils import timezone

from search.answer.results import Results, search
from search.indexing.refresh import rebuild
from tests.factories import add_duty, add_location, add_route, make_agency, make_posting

TITLES = (
    "Accountant 2",
    "Forester",
    "Social Worker",
    "Environmental Specialist",
    "Maintenance Technician",
    "Police Officer",
    "Paralegal",
    "Psychiatrist",
    "Budget Analyst",
    "Accounting Technician",
)


@pytest.fixture
def jobs(db):
    for title in TITLES:
        posting = make_posting(title)
        add_location(posting, "Salem", "Marion")
        add_duty(posting, f"Does the work of a {title}.")
        add_route(posting, "A diploma", degree="high_school")
    add_duty(make_posting("Boat Inspector"), "Inspects boats, and takes any conceivable care.")
    add_duty(make_posting("Boat Hand"), "Has concieved of harvests.")
    add_duty(make_posting("Fish Biologist", agency=make_agency("Oregon Health Authority")), "Counts trout.")
    rebuild()


def ask(text: str, **others: object) -> Results:
    return search(QueryDict(urlencode({"q": text, **others}, doseq=True)), timezone.now())


def corrected(text: str) -> str:
    """What the results that are shown were searched for."""
    return ask(text).filters.reading.typed.text


CORRECTIONS = {
    "acountant": "accountant",
    "forestor": "forester",
    "soical worker": "social worker",
    "Soical  WORKER,": "social WORKER,",
    "enviromental": "environmental",
    "psychatrist": "psychiatrist",
    "budgte analist": "budget analyst",
    "policeofficer": "police officer",
    "para legal": "paralegal",
    # No job says it, but the vocabulary knows what jobs call it.
    "bookkeper": "bookkeeper",
    "forester in slaem": "forester in salem",
    "acountant -forester": "accountant -forester",
    # Other words of its stem are no reason for it, be they the job's own or slips.
    "inspecter": "inspector",
    "harvestable": "harvestable",
    "concievable inspector": "conceivable inspector",
    "soical worker salem no degree": "social worker salem no degree",
}
LEFT_ALONE = [
    "accountant",
    "maintenence",  # Its stem is that of maintenance, so it finds the same.
    '"acountant"',
    "-acountant accountant",
    "acount* forester",
    "title:acountant",
    "C0104",
    "19001",
    "rn",
    "cpa",
    "zzzzzzzz",
    "fish",
    "dish",
    "boise",
]


def test_corrections(jobs):
    assert {text: corrected(text) for text in CORRECTIONS} == CORRECTIONS


def test_a_letter_left_out_is_likelier_than_a_consonant_for_another(jobs):
    add_duty(make_posting("Electrician"), "Repairs wires.")
    for number in range(3):
        make_posting(f"Electrical Inspector {number}")
    rebuild()
    assert corrected("electrican") == "electrician"


def test_words_for_people_are_taken_for_each_other_where_they_sound_alike(jobs):
    add_duty(make_posting("Cost Estimator"), "Bids for work.")
    for number in range(3):
        add_duty(make_posting(f"Builder {number}"), "Reads an estimate.")
    rebuild()
    assert corrected("estimater") == "estimator"


def test_one_job_may_be_slipped_itself_but_hardly_in_its_title(jobs, monkeypatch):
    monkeypatch.setattr("search.understanding.spelling.MUCH_MORE", 2)
    for number in range(2):
        add_duty(make_posting(f"Welder {number}"), "Joins metal to metal under water.")
    add_duty(make_posting("Diver"), "Helps weldar and others.")
    make_posting("Weldor")
    rebuild()
    assert corrected("weldar joins") == "welder joins"
    assert corrected("weldor joins") == "weldor joins"


def test_an_unknown_word_is_corrected_though_no_job_has_all_of_the_words(jobs):
    results = ask("acountant trout")
    assert (results.total, results.did_you_mean.text) == (0, "accountant trout")
    assert {"Without “accountant”", "Without “trout”"} <= {step.label for step in results.loosen}


def test_what_is_left_alone(jobs):
    assert [corrected(text) for text in LEFT_ALONE] == LEFT_ALONE


def test_maintenence_is_found_all_the_same(jobs):
    assert [hit.card.title for hit in ask("maintenence").hits] == ["Maintenance Technician"]


def test_the_seeker_gets_what_they_meant_and_sees_why(jobs, client):
    content = client.get("/?q=soical+worker+salem+no+degree").content.decode()
    assert "1 open job for “social worker salem no degree”" in content
    assert "Showing results for <strong>social worker salem no degree</strong>" in content
    assert 'href="/?q=soical+worker+salem+no+degree&amp;literal=soical"' in content
    assert "<strong>Salem</strong>" in content
    assert "You meet a way to qualify" in content
    assert "Found in its title and text · Salem" in content


def test_the_literal_search_is_one_click_away(jobs):
    results = ask("soical worker", literal="soical")
    assert (results.total, results.did_you_mean) == (0, None)
    assert results.url == "/?q=soical+worker&literal=soical"


def test_a_rare_word_is_kept_and_the_frequent_one_offered(jobs, monkeypatch):
    monkeypatch.setattr("search.understanding.spelling.RARE_IN", 5)
    monkeypatch.setattr("search.understanding.spelling.MUCH_MORE", 2)
    monkeypatch.setattr("search.understanding.interpretation.MUCH_MORE", 3)
    make_posting("Forestor")
    for _ in range(3):
        make_posting("Forester")
    rebuild()
    results = ask("forestor")
    assert [hit.card.title for hit in results.hits] == ["Forestor"]
    assert (results.did_you_mean.text, results.did_you_mean.is_shown) == ("forester", False)
    assert results.did_you_mean_url == "/?q=forester"


def test_a_correction_that_filters_empty_is_shown_with_what_to_loosen(jobs):
    results = ask("forestor in salem part time")
    assert results.total == 0
    assert results.did_you_mean.text == "forester in salem part time"
    assert "Without “Part time”" in [step.label for step in results.loosen]


def test_nothing_is_made_of_nothing(jobs):
    results = ask("qqqqq wwwww")
    assert (results.total, results.did_you_mean) == (0, None)
