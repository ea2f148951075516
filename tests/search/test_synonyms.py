"""The vocabulary of public employment: sound as data, and used in a search."""

from urllib.parse import urlencode

import pytest

from search.language.query import parse
from search.language.synonyms import expand, names_only, synonyms, vocabulary
from tests.factories import add_duty, add_location, add_section, make_posting

LEAST_GROUPS = 150


def groups() -> list[list[str]]:
    return [group for file in vocabulary() for kind in ("equal", "also", "short") for group in file.get(kind, ())]


def also(text: str) -> dict[str, list[str]]:
    """What else is looked for, by the words that it stands in for."""
    return {" ".join(p.words): [" ".join(words) for words in p.also] for p in expand(parse(text)) if p.also}


def test_vocabulary_is_large_and_each_group_says_something():
    assert len(groups()) >= LEAST_GROUPS
    assert all(len(set(group)) == len(group) >= 2 for group in groups())
    assert all(synonyms().values())


def test_each_group_is_said_once():
    said = [tuple(sorted(group)) for group in groups()]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RN", {"rn": ["registered nurse"]}),
        ("Registered Nurses", {"registered nurses": ["rn"]}),
        ("rn salem", {"rn": ["registered nurse"]}),
        ("case worker", {"case worker": ["caseworker", "case manager"]}),
        ("case-worker", {"case worker": ["caseworker", "case manager"]}),
        ("training", {"training": ["trainer"]}),
        ("it", {"it": ["information technology", "information systems"]}),
        ("HR", {"hr": ["human resources", "personnel", "recruiter", "payroll", "employee relations"]}),
        ("cdl driver", {"cdl driver": ["truck driver"]}),
        ("mgr", {"mgr": ["manager"]}),
        ("x ray tech", {"x ray tech": ["x ray technician", "radiologic technologist", "radiology technician"]}),
        ("tech bench", {"tech": ["technician"]}),
        ('"registered nurse"', {}),
        ("-rn", {}),
        ("rn*", {}),
        ("title:rn", {}),
        ("rn OR doctor", {}),
        ("registered voter nurse", {}),
    ],
)
def test_what_else_is_looked_for(text, expected):
    assert also(text) == expected


def test_a_phrase_taken_literally_has_no_synonyms():
    assert [piece.also for piece in expand(parse("registered nurse", ["registered nurse"]))] == [(), ()]


@pytest.fixture
def jobs(db):
    make_posting("Registered Nurse")
    add_duty(make_posting("Ward Helper"), "Works beside an RN.")
    add_duty(make_posting("Colleague"), "Guides each trainer.")
    make_posting("Information Technology Analyst")
    add_section(make_posting("Clerk"), "Work", "You will do it well.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("registered nurse", ["Registered Nurse", "Ward Helper"]),
        ("training", ["Colleague"]),
        ("it", ["Information Technology Analyst"]),
        ('"it"', ["Clerk"]),
        ("information technology", ["Information Technology Analyst"]),
    ],
)
def test_synonyms_are_found_below_the_words_themselves(jobs, titles, text, expected):
    assert titles(urlencode({"q": text})) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("garbage truck driver", "Refuse Collection Truck Driver"),
        ("plow driver", "Snowplow Operator"),
        ("sub teacher", "Substitute Teacher"),
        ("HR assistant", "Human Resources Coordinator"),
        ("animal shelter worker", "Kennel Attendant"),
        ("conductor de autobus", "Bus Driver"),
        ("hospital housekeeping", "Hospital Custodian"),
    ],
)
def test_what_people_call_a_job_finds_what_employers_call_it(db, titles, text, title):
    make_posting(title)
    make_posting("Mapmaker")
    assert titles(urlencode({"q": text})) == [title]


def test_a_union_is_not_found_where_somebody_represents(db, titles):
    make_posting("Claims Representative")
    add_duty(make_posting("Clerk"), "The position is represented by a union.")
    assert titles("q=unions") == ["Clerk"]
    assert titles("q=no+union") == ["Claims Representative"]


@pytest.mark.parametrize("text", ["enfermera", "trabajo de enfermera", "busco trabajo de enfermero en Salem"])
def test_who_types_in_spanish_finds_what_is_said_in_english(db, titles, text):
    add_location(make_posting("Nurse"), "Salem", "Marion")
    add_location(make_posting("Truck Driver"), "Salem", "Marion")
    assert titles(urlencode({"q": text})) == ["Nurse"]


def test_a_degree_for_one_profession_finds_its_jobs(db, titles):
    make_posting("Social Worker")
    make_posting("Clerk")
    assert titles("q=msw") == ["Social Worker"]


def test_words_with_a_meaning_in_names_only():
    assert ("it",) in names_only()
