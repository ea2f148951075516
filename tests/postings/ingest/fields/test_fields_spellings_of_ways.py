"""The same way to qualify, spelled in the ways that employers spell it."""

import pytest

from tests.postings.ingest.minimum import requirements, ways

Way = tuple[str | None, str | None, str | None]  # degree, years, what they must be in


def read(text: str) -> list[Way]:
    return [
        (route.education.degree if route.education else None, route.experience_years, route.experience_in)
        for route, _ in ways(text).routes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 (or more) years of teaching and a bachelor's degree in history", ("bachelor", "2", "teaching")),
        ("High school diploma and 1 to 3+ years of related experience", ("high_school", "1", None)),
        ("Graduation from a four (4) year college and three (3) years of farm experience", ("bachelor", "3", "farm")),
        ("Two (2) years of survey experience (including at least one (1) year in the field).", (None, "2", "survey")),
        ("B.S. in Biology + 2 years lab experience", ("bachelor", "2", "lab")),
        ("Bachelor's degree, 3 years' experience in HR, and SHRM-CP certification.", ("bachelor", "3", "HR")),
        ("A bachelor's degree; two years of grant writing", ("bachelor", "2", "grant writing")),
    ],
)
def test_one_way_in_one_line(text, expected) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("education", "experience"),
    [
        ("Required Education: Bachelor's degree", "Required Experience: 3 years in payroll"),
        ("Education Required: Bachelor's degree", "Experience Required: 3 years in payroll"),
        ("Education Requirements: Bachelor's degree", "Experience Requirements: Three years of payroll"),
        ("Minimum Education: Bachelor's degree", "Minimum Experience: 3+ years in payroll"),
        ("Degree Required: Bachelor's", "Experience: Three to five years of payroll"),
    ],
)
def test_years_that_only_their_label_calls_experience_stand_beside_the_degree(education, experience) -> None:
    ((degree, years, subject),) = read(f"{education}\n{experience}")
    assert (degree, years) == ("bachelor", "3")
    assert subject in ("payroll", None)
    assert requirements(f"{education}\n{experience}") == []


def test_years_may_be_no_more_than_a_number_behind_their_label() -> None:
    assert read("Education Level: Bachelor's degree\nYears of Experience: 3") == [("bachelor", "3", None)]
    assert read("Education: Bachelor's degree\nYears of Experience: 3-5 years") == [("bachelor", "3", None)]


@pytest.mark.parametrize(("three", "one"), [("Three", "one"), ("3", "1")])
def test_numbered_options_are_ways_however_their_years_are_written(three, one) -> None:
    lines = (
        f"Option 1: {three} years of experience in land use planning.",
        f"Option 2: A bachelor's degree in planning AND {one} year of experience as listed above.",
    )
    (first, second) = ways("\n".join(lines)).routes
    assert (first[0].experience_years, first[0].experience_in) == ("3", "land use planning")
    education = second[0].education
    assert education is not None
    assert (education.degree, education.field, second[0].experience_years) == ("bachelor", "planning", "1")


@pytest.mark.parametrize("years", ["One year", "1 year"])
def test_a_level_stands_before_its_years_however_they_are_written(years) -> None:
    lines = (
        f"Pier Worker I - {years} of experience as a laborer.",
        f"Pier Worker II - {years} of experience in piers.",
    )
    assert [route.level for route, _ in ways("\n".join(lines)).routes] == ["Pier Worker I", "Pier Worker II"]


@pytest.mark.parametrize("of", ["", " of", "'"])
def test_credits_or_years_are_two_ways(of) -> None:
    years = f"2 years{of} experience as a police officer" if of != "'" else "2 years' experience as a police officer"
    assert read(f"Applicant must possess 60 hours of college credit or {years}") == [
        (None, None, None),
        (None, "2", "as a police officer"),
    ]


def test_years_of_anything_are_work_where_they_stand_alone() -> None:
    text = "Juris Doctor from an accredited law school; active member of the bar; three years of civil litigation."
    assert read(text) == [("doctorate", "3", "civil litigation")]
    assert read("Two years of college") != [(None, "2", "college")]
    assert read("Seven years of security work and no degree") == [(None, "7", "security work")]


@pytest.mark.parametrize("lead", ["One of:", "Must have one of the following:", "At least one of these:"])
def test_a_choice_may_stand_in_one_line(lead) -> None:
    assert read(
        f"{lead} a bachelor's degree; an associate degree plus three years of filing; or seven years of filing."
    ) == [
        ("bachelor", None, None),
        ("associate", "3", "filing"),
        (None, "7", "filing"),
    ]


def test_a_degree_may_name_its_field_between_its_years() -> None:
    text = "A four-year degree in forestry, or a two-year forestry degree plus two years of cruising experience"
    assert read(text) == [("bachelor", None, None), ("associate", "2", "cruising")]
