"""A degree or credits worth as much, and years that are needed beside each of several ways."""

import pytest

from postings.ingest.document import Document
from postings.ingest.fields.qualifying.degrees_or_credits import credits_apart
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.layout import Line, read_lines, unwrap
from tests.postings.ingest.minimum import requirements, ways


def _values(found: WaysToQualify) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [
        (
            way.education and way.education.degree,
            way.education and way.education.field,
            way.experience_years,
            way.experience_in,
        )
        for way, _ in found.routes
        if way.kind is None
    ]


def _ways(*lines: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return _values(ways("\n".join(lines)))


def test_a_degree_and_the_credits_worth_as_much_are_a_way_each_with_the_years_behind_them() -> None:
    assert _ways("An associate degree or 60 semester credits from a college and three years of filing experience") == [
        ("associate", None, "3", "filing"),
        (None, None, "3", "filing"),
    ]


def test_the_field_behind_the_credits_is_that_of_both() -> None:
    assert _ways("An Associate's degree or sixty (60) units in forestry or botany") == [
        ("associate", "forestry or botany", None, None),
        (None, None, None, None),
    ]


def test_what_the_credits_must_be_in_is_not_told_of_a_degree_with_a_field_of_its_own() -> None:
    text = (
        "A bachelor's degree in soils or 120 college credits with 20 in chemistry and one year of sampling experience"
    )
    degree, credits = credits_apart(text)
    assert degree == "A bachelor's degree in soils and one year of sampling experience"
    assert credits == "120 college credits with 20 in chemistry and one year of sampling experience"


@pytest.mark.parametrize(
    "text",
    [
        # Half a degree may need the years that the degree does not.
        "An associate degree or 30 semester credits and two years of filing experience",
        "A bachelor's degree or 60 credits and two years of filing experience",
        "An associate degree and 60 credits",
    ],
)
def test_fewer_credits_than_the_degree_takes_are_not_parted_from_it(text: str) -> None:
    assert credits_apart(text) == []


def test_what_everybody_needs_beside_a_degree_or_credits_stands_beside_both() -> None:
    assert _ways("Associate's degree or 60 college credits.", "Two years of surveying experience.") == [
        ("associate", None, "2", "surveying"),
        (None, None, "2", "surveying"),
    ]


def _section(*lines: str) -> list[Line]:
    return read_lines(Document("t", "s", "text/plain", lines))


def _of_sections(*sections: list[Line]) -> WaysToQualify:
    found = WaysToQualify()
    read_minimum(sections, found)
    return found


def test_years_that_and_joins_from_a_section_of_their_own_are_needed_beside_each_way_above() -> None:
    found = _of_sections(
        _section(
            "An associate degree in drafting",
            "NOTE: Years of work may substitute for the degree.",
            "OR",
            "A license",
            "AND",
        ),
        _section("Two years of experience in drafting bridges."),
    )
    assert _values(found) == [
        ("associate", "drafting", "2", "drafting bridges"),
        (None, None, "2", "drafting bridges"),
    ]


def test_years_beside_ways_with_years_of_their_own_stay_with_the_last() -> None:
    found = _of_sections(
        _section(
            "A degree in drafting and one year of experience in surveys", "OR", "Graduation from high school", "AND"
        ),
        _section("Four years of experience in surveys"),
    )
    assert [way.text for way, _ in found.routes][
        -1
    ] == "Graduation from high school AND Four years of experience in surveys"


def test_years_may_be_told_by_a_figure_and_again_by_its_name() -> None:
    way = read_route("An associate's degree in law and 3 (three) years of experience in a court")
    assert (way.education and way.education.degree, way.experience_years, way.experience_in) == (
        "associate",
        "3",
        "a court",
    )


def test_a_certificate_of_equivalency_is_no_choice_beside_a_diploma() -> None:
    way = read_route(
        "Be a high school graduate or hold a certificate of equivalency (GED) AND three years of experience as a porter"
    )
    assert (way.education and way.education.degree, way.experience_years) == ("high_school", "3")


def test_among_several_choices_a_rule_and_what_is_said_of_all_education_are_no_ways() -> None:
    lines = (
        "You must meet one of the following requirements:",
        "- Bachelor's degree",
        "- Associate degree and two years of work experience as a guard",
        "- 60 semester hours may substitute for an associate degree",
        "- Education must be from an accredited college",
    )
    found = ways("\n".join(lines))
    assert [way.text for way, _ in found.routes] == [
        "Bachelor's degree",
        "Associate degree and two years of work experience as a guard",
    ]
    assert [rule.text for rule, _ in found.rules] == ["60 semester hours may substitute for an associate degree"]
    assert [text for _, text in requirements("\n".join(lines))] == ["Education must be from an accredited college"]


def test_a_diploma_in_one_sentence_with_tests_that_one_submits_to_is_asked_for() -> None:
    text = "The Clerk must have a high school diploma, submit to and pass a drug test, and keep records."
    assert _ways(text) == [("high_school", None, None, None)]


def test_credits_of_college_level_are_worth_a_degree_from_a_college() -> None:
    text = "A two-year associate degree from a college or a minimum of 60 college-level credits from a university"
    assert [way.text for way, _ in ways(text).routes] == [
        "A two-year associate degree from a college",
        "a minimum of 60 college-level credits from a university",
    ]


def test_credits_may_stand_before_the_degree() -> None:
    assert _ways("60 credits or an associate's degree in law AND two years of filing experience") == [
        (None, None, "2", "filing"),
        ("associate", "law", "2", "filing"),
    ]


@pytest.mark.parametrize(
    "text",
    ["An associate's degree or higher, 48 college hours or a certificate", "An associate's degree, 48 hours or a"],
)
def test_a_degree_that_commas_set_among_other_choices_is_not_asked_for(text: str) -> None:
    assert read_route(text).education is None


def test_a_kind_of_experience_behind_or_is_no_way() -> None:
    text = "A master's degree and two years of experience in budgets; or in a related area. 18 months must be as a lead"
    assert [way.text for way, _ in ways(text).routes] == [text]


def test_an_article_at_a_line_end_goes_on_below_a_blank_line() -> None:
    assert [line.text for line in unwrap(_section("- A degree or a", "", "  certificate in law"))] == [
        "A degree or a certificate in law"
    ]
