"""Could I qualify? What a seeker has, held against every way to qualify of every job, and marked on each result."""

from decimal import Decimal

import pytest

from postings.qualifying import Fit
from tests.factories import add_requirement, add_route, make_posting


@pytest.fixture
def jobs(db):
    def make(title, *ways, license_needed=""):
        posting = make_posting(title)
        for ordinal, (degree, years) in enumerate(ways):
            years = None if years is None else Decimal(years)
            add_route(posting, f"{degree} {years}", degree=degree, experience_years=years, ordinal=ordinal)
        if license_needed:
            add_requirement(posting, license_needed, kind="licence")

    make("Archivist", ("bachelor", "2"), ("", "5"))
    make("Bookbinder", ("", "1"))
    make("Chemist", ("master", None))
    make("Driver", ("high_school", None), license_needed="Commercial driver license (CDL)")
    make("Examiner")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("education=bachelor", {"Archivist", "Bookbinder", "Driver"}),
        ("education=bachelor&years=2", {"Archivist", "Bookbinder", "Driver"}),
        ("education=bachelor&years=1", {"Bookbinder", "Driver"}),
        ("education=none&years=5", {"Archivist", "Bookbinder"}),
        ("years=0", {"Chemist", "Driver"}),
        ("education=high_school&years=1&license=none", {"Bookbinder"}),
        ("education=high_school&years=1&license=cdl", {"Bookbinder", "Driver"}),
        ("education=high_school&years=1&license=none&fit=near", {"Bookbinder", "Driver"}),
        ("education=bachelor&years=0&fit=near", {"Archivist", "Bookbinder", "Chemist", "Driver"}),
        ("education=associate&years=3&fit=near", {"Archivist", "Bookbinder", "Driver"}),
        ("education=none&years=0&fit=all", {"Archivist", "Bookbinder", "Chemist", "Driver", "Examiner"}),
        ("education=none&years=1&education=not_stated", {"Bookbinder", "Examiner"}),
    ],
)
def test_jobs_are_found_by_what_one_has(jobs, titles, address, expected):
    assert set(titles(address)) == expected


@pytest.mark.parametrize(
    "address",
    [
        f"education={degree}&years={years}&{license}"
        for degree in ("none", "associate", "bachelor", "master")
        for years in ("", "0", "1", "3", "5")
        for license in ("", "license=none", "license=cdl")
    ],
)
def test_what_is_found_is_what_each_result_is_marked_with(jobs, ask, address):
    marked = {hit.card.title: hit.verdict.fit for hit in ask(f"{address}&fit=all").hits}
    assert len(marked) == 5
    meets = {hit.card.title for hit in ask(address).hits}
    near = {hit.card.title for hit in ask(f"{address}&fit=near").hits}
    assert meets == {title for title, fit in marked.items() if fit == Fit.MEETS}
    assert near == {title for title, fit in marked.items() if fit in (Fit.MEETS, Fit.NEAR)}
    assert marked["Examiner"] == Fit.NOT_STATED


@pytest.mark.parametrize("rest", ["", "years=1", "years=3", "years=5&license=none", "license=cdl"])
def test_each_degree_is_counted_with_all_else_that_was_said(jobs, ask, rest):
    counts = {option.value: option.count for option in ask(rest).facets["education"].options}
    for degree in ("none", "high_school", "associate", "bachelor", "master", "doctorate"):
        assert counts[degree] == ask(f"education={degree}&{rest}").total, degree


def test_chips_name_what_one_has_and_take_it_back(jobs, ask):
    found = ask("education=bachelor&years=1.5&license=cdl&fit=near")
    assert [chip.label for chip in found.chips] == [
        "Bachelor's degree is enough",
        "1.5 years of experience",
        "Commercial driver license (CDL)",
        "Near misses too",
    ]
    assert [chip.url for chip in found.chips] == [
        "/?years=1.5&license=cdl&fit=near",
        "/?education=bachelor&license=cdl&fit=near",
        "/?education=bachelor&years=1.5&fit=near",
        "/?education=bachelor&years=1.5&license=cdl",
    ]


def test_nothing_is_marked_for_one_who_said_nothing(jobs, ask):
    assert {hit.verdict for hit in ask("education=not_stated").hits} == {None}


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("years=lots", "“lots” is not a number of years from 0 to 60; write it like 2 or 1.5."),
        ("license=poetic", "There is no license “poetic”."),
        ("education=barber", "There is no degree “barber”."),
        ("years=1&fit=snug", "“snug” is not one of the choices: near, all."),
    ],
)
def test_what_is_not_understood_is_said_where_it_was_asked(jobs, ask, address, problem):
    assert ask(address).facets["education"].problems == [problem]


def test_the_page_marks_each_job_and_hands_on_what_was_said(jobs, ask, client):
    ask()
    page = client.get("/?education=bachelor&years=0&fit=near").content.decode()
    assert "You meet a way to qualify" in page
    assert "Nearly. Missing: 1 year of experience" in page
    assert '/driver/?education=bachelor&amp;years=0">' in page
    assert 'name="years" value="0"' in page


def test_a_degree_that_was_typed_counts_as_chosen(jobs, ask):
    found = ask("q=archivist+bachelor's&years=2")
    assert [(hit.card.title, hit.verdict.fit) for hit in found.hits] == [("Archivist", Fit.MEETS)]
