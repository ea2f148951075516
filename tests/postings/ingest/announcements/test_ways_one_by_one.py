"""What the words of one way to qualify ask for, and of one rule: degrees, years, and what may stand for them."""

import pytest

from postings.ingest.fields.qualifying.inline_ways import split_inline
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.readers.characters import neutral
from tests.postings.ingest.minimum import ways
from tests.postings.ingest.reading import only_record, read_text


def test_hyphens_at_which_no_line_breaks_are_hyphens() -> None:
    text, _ = neutral("One year of full\u2011time or part\u2010time equivalent experience in filing")
    assert read_route(text).experience_years == "1"


def test_a_rule_may_name_at_length_what_counts() -> None:
    subject = "A certificate as a Master Gardener or a registration as a Journey Gardener " * 3
    assert is_substitution(f"{subject}may be substituted for the Bachelor's degree.")


@pytest.mark.parametrize(
    ("text", "degree", "field"),
    [
        ("Graduation from an accredited college or university with emphasis on ferns", "bachelor", "ferns"),
        ("Graduation from a college or university with major work in law", "bachelor", "law"),
        ("Graduation from an accredited college or university with an Associate's degree in law", "associate", "law"),
        ("A Bachelor's degree in a natural science, an applied science, or law", "bachelor", None),
    ],
)
def test_a_college_with_a_major_is_a_bachelors(text: str, degree: str, field: str | None) -> None:
    education = read_route(text).education
    assert education
    assert education.degree == degree
    assert education.field == (field or "a natural science, an applied science, or law")


def test_hours_of_college_credit_may_stand_for_the_years() -> None:
    text = "Sixty (60) hours of college credit or 2 years of experience as a guard"
    assert read_route(text).experience_years is None


@pytest.mark.parametrize(
    ("text", "degree", "field"),
    [
        ("Graduation from a university or college of recognized standing", "bachelor", None),
        (
            "A college of recognized standing with major work in ferns; a bachelors degree in arts attesting to study",
            "bachelor",
            "arts",
        ),
        ("Completion of the twelfth (12th, ) school grade", "high_school", None),
        ("Completion of a standard high school course", "high_school", None),
    ],
)
def test_older_names_of_degrees(text: str, degree: str, field: str | None) -> None:
    education = read_route(text).education
    assert education
    assert (education.degree, education.field) == (degree, field)


def test_a_long_aside_behind_experience_is_no_part_of_what_it_is_in() -> None:
    aside = "(this limit is extended for those who served in the forces in that time)"
    assert read_route(f"One year of experience within the last ten years {aside} in paving").experience_in == "paving"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The chief shall have had no less than five years of experience in mills, shall have been graduated from a"
            " four-year college, or shall have had not less than ten years of experience in mills",
            (None, None, None),
        ),
        (
            "Three years of survey experience (including at least one year of field work)",
            (None, "3", "survey"),
        ),
        (
            "10 YEARS OF PAID RESCUE EXPERIENCE OF WHICH 2 YEARS WERE SERVED AS A LIEUTENANT",
            (None, "10", "RESCUE"),
        ),
        ("Graduation from college with a major in law and one year of court experience", ("bachelor", "1", "court")),
    ],
)
def test_years_within_brackets_and_choices(text: str, values: tuple[str | None, str | None, str | None]) -> None:
    route = read_route(text)
    assert (route.education and route.education.degree, route.experience_years, route.experience_in) == values


def test_a_requirement_that_is_waived_for_some_is_a_rule() -> None:
    assert is_substitution("Earlier Officer: The college requirement is waived for those with two years of service.")


def test_a_break_in_service_is_no_experience() -> None:
    assert read_route("Experience as a caller and less than a two-year break in service").experience_years is None


def test_courses_may_stand_for_months() -> None:
    text = "2 courses or 6 months experience in high school accounting"
    assert (read_route(text).education, read_route(text).experience_years) == (None, None)


def test_a_field_ends_before_what_one_may_have() -> None:
    education = read_route("4 year degree in chemistry and may have MS or PhD").education
    assert education
    assert education.field == "chemistry"


def test_small_initials_of_a_high_school_are_a_diploma() -> None:
    education = read_route("Educational need - h.s. Diploma").education
    assert education
    assert education.degree == "high_school"


def test_what_experience_is_in_ends_before_a_joint() -> None:
    assert read_route("Five years of experience in an agency or").experience_in == "an agency"


@pytest.mark.parametrize(
    "text",
    [
        "Bachelor's degree in law required or extensive experience (10+ years) in a court",
        "Bachelor's degree or equivalent experience (minimum of four years)",
    ],
)
def test_years_in_brackets_may_stand_for_the_degree(text: str) -> None:
    route = read_route(text)
    assert (route.education, route.experience_years) == (None, None)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("High school diploma with five years", "5"),
        ("Bachelor's degree and 2 years of casework", "2"),
        ("Three years with another agency", "3"),
        ("18 months as an Equipment Operator I", "1.5"),
        ("One year as Deputy Clerk", "1"),
        ("High school diploma and two years of college", None),
        ("High school diploma and two years (60 credits) at a college", None),
    ],
)
def test_years_beside_a_degree_are_of_work(text: str, years: str | None) -> None:
    assert read_route(text).experience_years == years


def test_credits_in_words_may_stand_for_the_diploma() -> None:
    text = "Must be a high school graduate or have twelve semester hours from a college"
    assert read_route(text).education is None
    education = read_route("High school diploma and sixty semester hours").education
    assert education
    assert education.degree == "high_school"


def test_years_behind_a_semicolon_are_needed_beside_either_of_two_degrees() -> None:
    text = "Master's degree in fish science or Bachelor's degree with a course in ponds; two years of work with fish"
    found = [(route.education and route.education.degree, route.experience_years) for route, _ in ways(text).routes]
    assert found == [("master", "2"), ("bachelor", "2")]


def test_and_either_behind_a_degree_joins_it_to_each_of_the_ways_below() -> None:
    text = (
        "1. A bachelor's degree in fish science; AND EITHER\n2. Two years of full-time experience as a fish clerk; OR\n"
        "3. Two years of full-time experience in counting fish.\n"
    )
    found = [(route.education and route.education.degree, route.experience_years) for route, _ in ways(text).routes]
    assert found == [("bachelor", "2"), ("bachelor", "2")]


def test_months_in_kinds_of_places_that_all_need_leave_the_diploma_alone_no_way() -> None:
    asked = "Knowledge equivalent to four years of high school.\n\n"
    asked += "Six months in Boats, Ponds; or in an Aquarium, depending on assignment.\n"
    text = f"Fish Aide\nCity of Elm Bay\nPay: $18 per hour\n\nEducation/Experience:\n{asked}"
    qualifications = only_record(read_text(text)).qualifications
    assert all(route.education is None for route in qualifications.routes)


@pytest.mark.parametrize(
    ("text", "degree", "years"),
    [
        ("Thorough (7 years) experience in ponds, including two years as a lead AND a Master's degree", "master", "7"),
        ("Two years of work with fish AND an AA or AS degree from a college", "associate", "2"),
        ("Possession of an AS degree in fish science", "associate", None),
    ],
)
def test_years_in_brackets_and_short_names_of_associates_degrees(text: str, degree: str, years: str | None) -> None:
    route = read_route(text)
    assert (route.education and route.education.degree, route.experience_years) == (degree, years)


@pytest.mark.parametrize(("years", "known"), [("at least five years of", False), ("some", True)])
def test_a_degree_is_no_way_of_its_own_where_those_are_sought_who_worked_for_years(years: str, known: bool) -> None:
    sought = f"The pond seeks applicants with {years} aquarium or boat leadership, and rowing experience."
    asked = "Qualifications:\nDoctoral degree in Fish Science\nSkill in rowing\n"
    qualifications = only_record(read_text(f"Fish Head\nCity of Elm Bay\n\n{sought}\n\n{asked}")).qualifications
    assert any(route.education for route in qualifications.routes) is known


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Two years of permanent status as Map Clerk, Chart Clerk II, or Senior Map Clerk",
            "permanent status as Map Clerk, Chart Clerk II, or Senior Map Clerk",
        ),
        ("One year holding the title of Map Clerk, Clerk or Typist", "holding the title of Map Clerk, Clerk or Typist"),
        ("One year drawing maps, or a degree in maps", "drawing maps"),
    ],
)
def test_years_in_one_of_several_titles_are_of_all_of_them(text: str, subject: str) -> None:
    assert read_experience_in(text) == subject


def test_a_law_degree_is_a_doctorate() -> None:
    education = read_route("A law degree and three years of practice").education
    assert education
    assert education.degree == "doctorate"
    assert read_route("Two years of post law degree experience in courts").education is None


def test_or_the_equivalent_is_no_way_of_its_own() -> None:
    ways_named = "Any bachelor's degree and two years of sailing; OR any associate degree and six years of sailing"
    assert len(split_inline(f"{ways_named}; OR the equivalent.")) == 2


def test_years_in_a_sentence_of_their_own_are_needed_beside_two_names_of_one_degree() -> None:
    route = read_route(
        "Master's degree in maps, or a graduate degree in history with courses in maps. AND One year of drawing maps."
    )
    assert route.education is not None
    assert (route.education.degree, route.experience_years) == ("master", "1")
