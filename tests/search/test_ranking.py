"""The rules that order hits, each alone; how well they work together is measured in tests/relevance."""

import pytest

from postings.models import QualificationRoute
from tests.factories import add_duty, add_section, make_agency, make_posting


def test_a_title_counts_only_for_a_words_own_forms_where_others_share_its_stem(db, titles):
    for title in ("Office Specialist", "Veterans Officer", "Budget Analyst"):
        make_posting(title)
    assert titles("q=office") == ["Office Specialist"]
    assert titles("q=officers") == ["Veterans Officer"]


def test_the_form_that_was_typed_comes_before_others_of_its_stem(db, titles):
    for title in ("Forest Guide", "Forester Guide", "Forest Guide", "Budget Analyst"):
        make_posting(title)
    assert titles("q=forester") == ["Forester Guide", "Forest Guide", "Forest Guide"]


def test_a_known_phrase_comes_before_its_words_scattered(db, titles):
    for title in (
        "Resources Planner for Human Habitats",
        "Coordinator of Human Resources",
        "Human Planner of Resources",
    ):
        make_posting(title)
    assert titles("q=human+resources")[0] == "Coordinator of Human Resources"


def test_words_asked_for_together_come_before_the_same_words_apart(db, titles):
    for title, needs in (("Clerk", "Certification, then police."), ("Guard", "A police certification, then that.")):
        QualificationRoute.objects.create(posting=make_posting(title), text=needs, ordinal=0)
    assert titles("q=police+certification") == ["Guard", "Clerk"]


@pytest.mark.parametrize("typed", ["social+worker", "records+officer"])
def test_words_together_in_the_text_come_before_the_same_words_scattered(db, titles, typed):
    first, second = typed.split("+")
    for title, text in (("Guard", f"Meet the {second}s, {first} or not."), ("Nurse", f"With {first} {second}s.")):
        add_section(make_posting(title), "About", text)
    assert titles(f"q={typed}") == ["Nurse", "Guard"]


def test_a_duty_says_more_than_other_text(db, titles):
    add_section(make_posting("Clerk"), "About", "Some here breed horses.")
    add_duty(make_posting("Guard"), "Breed horses for some.")
    assert titles("q=horses") == ["Guard", "Clerk"]


def test_a_known_phrase_is_also_found_by_a_synonym_of_one_of_its_words(db, titles):
    route = make_posting("Mower")
    QualificationRoute.objects.create(
        posting=route, text="A commercial driver license. Every driver has one.", ordinal=0
    )
    assert titles("q=cdl+driver") == ["Mower"]


def test_a_synonym_that_is_a_phrase_is_looked_for_in_the_employers_name(db, titles):
    make_posting("Clerk", agency=make_agency("Department of Human Services"))
    make_posting("Guide", agency=make_agency("Department of Forestry"))
    assert titles("q=welfare") == ["Clerk"]
    assert titles("q=forester") == []


def test_a_beginning_counts_most_in_names(db, titles):
    add_duty(make_posting("Clerk"), "Files environmental reports.")
    make_posting("Environmental Engineer")
    add_duty(make_posting("Guide"), "Explains the environment.")
    assert titles("q=environ*")[0] == "Environmental Engineer"


def test_words_that_tell_nothing_apart_are_looked_for_together_alone(db, titles):
    add_duty(make_posting("Analyst"), "Defends the rates before the public.")
    assert titles("q=public+defender") == []
    make_posting("Public Defender")
    assert titles("q=public+defender") == ["Public Defender"]


def test_what_a_short_form_stands_for_counts_as_much_as_the_form(db, titles):
    for title in ("Payroll Clerk", "Human Resources Coordinator", "Recruiter"):
        make_posting(title)
    for number in range(5):
        add_section(make_posting(f"Forester {number}"), "Contact", "Ask human resources.")
    assert titles("q=hr")[0] == "Human Resources Coordinator"
