"""Options, jobs, conditions and wishes that stand beside ways to qualify, each kept apart from them."""

import pytest

from tests.postings.ingest.minimum import requirements, routes, ways, wishes


def _asked(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """The level, degree and years of each way."""
    return [
        (route.level, route.education.degree if route.education else None, route.experience_years)
        for route, _ in ways(text).routes
    ]


def test_an_option_has_all_the_lines_below_its_name() -> None:
    text = (
        "Option 1:\nBachelor's degree in tides\nTwo years of towing experience\n"
        "Option 2:\nHigh school diploma\nFour years of towing experience\nMust hold a mate's license"
    )
    assert _asked(text) == [(None, "bachelor", "2"), (None, "high_school", "4")]
    assert requirements(text) == [("licence", "Must hold a mate's license")]


def test_the_last_option_has_its_education_and_its_experience() -> None:
    text = (
        "Option A\nEducation: Bachelor's degree in tides\nOption B\nEducation: High school diploma\n"
        "Experience: Two years of towing experience\nAny equivalent combination of education and experience"
    )
    assert _asked(text) == [(None, "bachelor", None), (None, "high_school", "2"), (None, None, None)]


def test_a_job_of_another_word_is_a_level_beside_one_with_a_rank() -> None:
    text = (
        "Senior Pilot: Bachelor's degree in tides and three years of experience.\n"
        "Harbor Manager: Bachelor's degree in tides and six years of experience."
    )
    assert _asked(text) == [("Senior Pilot", "bachelor", "3"), ("Harbor Manager", "bachelor", "6")]


def test_what_is_asked_as_of_another_job_leaves_open_what_that_is() -> None:
    text = (
        "Pilot Trainee — Bachelor's degree in tides.\n"
        "Licensed Pilot — Same as Pilot Trainee plus one year of towing experience."
    )
    assert _asked(text) == [("Pilot Trainee", "bachelor", None), ("Licensed Pilot", None, None)]


@pytest.mark.parametrize(
    "need",
    [
        "If you steer a tug with passengers, one year of towing experience is required.",
        "Unless you are a current employee, two years of towing experience are required.",
        "If you hold no mate's license, you must have an associate's degree.",
    ],
)
def test_what_is_asked_under_a_condition_is_no_way(need: str) -> None:
    text = f"{need}\nHigh school diploma"
    assert _asked(text) == [(None, "high_school", None)]
    assert [stated for _, stated in requirements(text)] == [need]


def test_years_in_the_absence_of_a_degree_are_another_way() -> None:
    text = (
        "A four-year degree in tides and three years of towing experience. In the absence of a degree, seven years of"
        " towing experience is required."
    )
    assert _asked(text) == [(None, "bachelor", "3"), (None, None, "7")]


def test_an_or_of_a_wish_parts_no_way() -> None:
    text = (
        "High school diploma or four years of experience at sea. A bachelor's degree or six years of towing experience"
        " a plus."
    )
    assert routes(text) == ["High school diploma", "four years of experience at sea."]
    assert wishes(text) == ["A bachelor's degree or six years of towing experience a plus."]


def test_a_choice_that_ends_in_preferred_is_a_wish() -> None:
    text = "One year of college or one year of military service or one year of towing experience preferred."
    assert (routes(text), wishes(text)) == ([], [text])


def test_years_beside_fewer_credits_in_brackets_are_not_asked_of_all() -> None:
    text = "Must have 60 college credits (30 credits with two years of military service)."
    assert _asked(text) == [(None, None, None)]


@pytest.mark.parametrize("rest", ["Or a related field", "or closely related discipline", "Or equivalent", "Or GED"])
def test_the_rest_of_a_choice_on_a_line_of_its_own_goes_on_with_it(rest: str) -> None:
    text = f"High school diploma with courses in tides\n{rest}\nTwo years of towing experience"
    assert _asked(text) == [(None, "high_school", "2")]


@pytest.mark.parametrize("denied", ["Substitutions: None.", "Educational substitution: not allowed"])
def test_a_label_that_denies_substitutions_makes_no_rule(denied: str) -> None:
    assert routes(f"{denied}\nTwo years of towing experience") == ["Two years of towing experience"]
