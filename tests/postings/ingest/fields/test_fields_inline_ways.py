"""Ways to qualify that one line holds, and what each of them says."""

import pytest

from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.inline_ways import split_inline
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.fields.qualifying.qualifications import read_route
from tests.postings.ingest.minimum import requirements, routes, ways
from tests.postings.ingest.reading import only_record, read_text


def test_a_degree_with_its_own_years_is_another_way() -> None:
    assert routes("Ph.D. in soils or a Master's degree in botany with two years of laboratory experience") == [
        "Ph.D. in soils",
        "a Master's degree in botany with two years of laboratory experience",
    ]
    both = "A bachelor's degree or a master's degree in botany and two years of laboratory experience"
    assert routes(both) == [both]


def test_years_of_service_behind_or_are_another_way() -> None:
    text = "Completion of 60 semester hours or two years of active military service."
    assert routes(text) == ["Completion of 60 semester hours", "two years of active military service."]


def test_credits_and_a_passed_test_may_stand_for_a_degree() -> None:
    assert routes("AA degree, or 48 semester hours of college credit, or a passing score on the aides' test.") == [
        "AA degree",
        "48 semester hours of college credit",
        "a passing score on the aides' test.",
    ]


def test_what_stands_above_a_numbered_choice_is_needed_beside_each_way() -> None:
    found = ways(
        "1. Must be 21 years of age; AND\n2. High school diploma; AND\n"
        "3. Completion of 60 college credit hours; OR two years of police experience; OR two years of military service."
    )
    assert [route.text for route, _ in found.routes] == [
        "Completion of 60 college credit hours",
        "two years of police experience",
        "two years of military service.",
    ]
    assert len(found.requirements) == 1


def test_a_license_and_years_between_semicolons_are_two_needs() -> None:
    found = ways("Valid CDL with passenger endorsement; one year of driving experience.")
    assert [route.experience_years for route, _ in found.routes] == ["1"]
    assert [requirement.kind for requirement, _ in found.requirements] == ["licence"]


def test_plus_signs_join_and_or_parts() -> None:
    text = (
        "Bachelor's Degree + 1 year of experience or Associate's Degree + 3 years' experience or HS Diploma + 5 years"
    )
    found = [read_route(way) for way in routes(f"{text} of experience.")]
    assert [(way.education.degree if way.education else None, way.experience_years) for way in found] == [
        ("bachelor", "1"),
        ("associate", "3"),
        ("high_school", "5"),
    ]


def test_names_of_degrees_in_a_row_are_no_ways_of_their_own() -> None:
    text = "High school, associate, or bachelor's degree and four years of experience."
    assert routes(text) == [text]


def test_later_ways_lose_their_letters() -> None:
    text = "- (1) A master's degree in ecology; or (2) a bachelor's degree in ecology and one year of experience"
    assert routes(text) == ["A master's degree in ecology", "a bachelor's degree in ecology and one year of experience"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("One year of experience within the last five years in child care", "child care"),
        ("Five years of experience in finance, and a Bachelor's degree in accounting", "finance"),
        ("One year of related work", None),
        ("One year of experience involving the repair of nets", "repair of nets"),
        ("3+ years in parks or forest management", "parks or forest management"),
        ("two (2) years' experience if the degree is in another field", None),
        ("6 years of experience with no degree", None),
        ("One year of college teaching experience", "college teaching"),
        ("three years of experience in planning, and (B) of which one year must be recent", "planning"),
        ("Four years of experience in one or more of the following fields: roofs; walls", None),
    ],
)
def test_what_the_experience_is_in(text: str, subject: str | None) -> None:
    assert read_experience_in(text) == subject


def test_less_than_high_school_is_no_diploma() -> None:
    assert read_route("Less than high school education").education is None


def test_numbered_choices_are_ways() -> None:
    text = "Pattern A: One year of experience as a park aide.\nPattern B: A bachelor's degree in forestry."
    assert routes(text) == text.splitlines()
    assert routes("Two years as a clerk II.\nOR II\nThree years of experience in bookkeeping.") == [
        "Two years as a clerk II.",
        "Three years of experience in bookkeeping.",
    ]


def test_who_is_enrolled_needs_no_degree_yet() -> None:
    assert read_route("Current enrollment in a bachelor's degree program in biology").education is None


def test_experience_and_education_with_wishes_between_them_are_one_way() -> None:
    found = only_record(
        read_text(
            "City of Elmhurst\n\nOffice Aide\n\nSalary: $20.10 per hour\n\nDuties\n- Answers calls.\n\nExperience\n"
            "Required: 3 years of clerical experience\nPreferred: 5 years in a court\n\nEducation\n"
            "Required: Associate degree\nPreferred: Bachelor's degree\n"
        )
    )
    [way] = found.qualifications.routes
    assert way.education is not None
    assert (way.education.degree, way.experience_years) == ("associate", "3")


def test_either_above_and_or_with_a_colon_between_leave_the_choice() -> None:
    text = "Either:\n1. Completion of 60 semester units of study.\nOr:\n2. Two years of experience as a guard."
    assert routes(text) == ["Completion of 60 semester units of study.", "Two years of experience as a guard."]
    needed = ways("High school diploma; AND\nEither:\n1. A guard certificate.\nOr:\n2. A guard academy.")
    assert [route.text for route, _ in needed.routes] == ["High school diploma"]
    assert [need.text for need, _ in needed.requirements] == ["One of: A guard certificate; A guard academy"]


def test_what_a_job_pays_and_where_it_is_are_no_ways() -> None:
    text = (
        "- GED\n- Be 21 years of age for positions at the high school\n- Send a high school transcript\n"
        "- Degreed substitute for clerks - $85.00 per day"
    )
    assert routes(text) == ["GED"]


def test_counted_ways_behind_one_of_the_following_are_parted() -> None:
    text = "One of the following: (1) four years of experience in parole; (2) a master's degree in social work."
    assert routes(text) == ["four years of experience in parole", "a master's degree in social work."]


def test_levels_within_one_paragraph_have_their_own_ways() -> None:
    found = ways(
        "Level 1: Bachelor's degree in biology. Level 2: Bachelor's degree in biology and one year of experience."
    )
    assert [(route.level, route.experience_years) for route, _ in found.routes] == [("Level 1", None), ("Level 2", "1")]


def test_what_stands_above_either_is_needed_beside_each_way() -> None:
    found = ways("Graduation from high school and either:\n(A) An associate's degree; or\n(B) Two years of experience.")
    assert [route.text for route, _ in found.routes] == ["An associate's degree", "Two years of experience."]
    assert [need.text for need, _ in found.requirements] == ["Graduation from high school"]


def test_years_that_are_worth_a_degree_are_not_those_asked_for() -> None:
    text = "Bachelor's degree or an equivalent of four years' work experience. Two years of experience with families."
    assert read_years(text) == "2"


def test_where_some_of_the_years_must_be_spent_is_a_need() -> None:
    found = ways("- Five years of engineering experience\n- Two years of the required experience must be in bridges.")
    assert [route.experience_years for route, _ in found.routes] == ["5"]
    assert [need.text for need, _ in found.requirements] == ["Two years of the required experience must be in bridges."]


@pytest.mark.parametrize(
    "text",
    [
        "1. A degree in soils and two years of work experience; or  2. High school graduation and six years of"
        " experience; or  3. Education and/or experience which is equivalent to 1 or 2 above. All must have one.",
        "Qualification Requirements 1. A degree in soils and two years of work experience; or 2. High school graduation"
        " and six years of experience; or 3. Education and/or experience which is equivalent to 1 or 2 above. All must"
        " have one.",
    ],
)
def test_counted_ways_in_one_paragraph_are_parted(text: str) -> None:
    found = [route for route, _ in ways(text).routes]
    assert [route.text.partition(".")[0] for route in found] == [
        "A degree in soils and two years of work experience",
        "High school graduation and six years of experience",
        "Education and/or experience which is equivalent to 1 or 2 above",
    ]
    assert [(route.experience_years, route.kind) for route in found] == [
        (None, None),  # of which degree is not said
        ("6", None),
        (None, "combination"),
    ]


def test_counted_needs_in_one_paragraph_are_parted() -> None:
    found = ways("A. High school diploma. B. Two years of experience in custodial work. C. Valid driver's license.")
    assert [route.experience_in for route, _ in found.routes] == ["custodial work"]
    assert [need.text for need, _ in found.requirements] == ["Valid driver's license."]


def test_a_diploma_required_behind_several_ways_is_asked_of_all() -> None:
    found = ways("One year of experience in a clinic OR completion of a clinic program. High school diploma required.")
    assert [route.text for route, _ in found.routes] == [
        "One year of experience in a clinic",
        "completion of a clinic program.",
    ]
    assert [need.text for need, _ in found.requirements] == ["High school diploma required."]


def test_what_only_a_later_clause_asks_for_makes_no_way_of_a_list() -> None:
    text = (
        "A bachelor's degree; and one year of experience in planning shelters; kitchens; or gardens for the aged;"
        " AND one year of casework experience"
    )
    (way,) = [route for route, _ in ways(text).routes]
    assert (way.text, way.experience_years) == (text, None)


def test_an_or_between_letters_parts_no_way() -> None:
    lead = "QUALIFICATIONS Degrees must be earned at home. "
    first = "1. A bachelor's degree AND either A OR B below A) Thirty hours of class B) One year of work in art; OR "
    found = routes(f"{lead}{first}2. An associate degree AND two years of experience in art; OR 3. The equivalent.")
    assert [route.partition(" ")[0] + route[-6:] for route in found] == ["Ain art", "Anin art", "Thealent."]


def test_a_combination_in_brackets_behind_years_is_a_way() -> None:
    found = ways(
        "Bachelor's degree in law.\nTwo years of court experience (or any combination of education and training)."
    )
    assert [(route.experience_years, route.kind) for route, _ in found.routes] == [("2", None), (None, "combination")]


def test_a_choice_behind_what_all_need_is_parted_where_colons_stand_between_its_words() -> None:
    found = ways(
        "Applicants must meet these needs: Graduation from high school AND: EITHER: A. An associate's degree and two"
        " years of court experience;  OR: B. An associate's degree and five years of jail experience."
    )
    assert [
        (route.education.degree if route.education else None, route.experience_years) for route, _ in found.routes
    ] == [
        ("associate", "2"),
        ("associate", "5"),
    ]
    assert [need.text for need, _ in found.requirements] == ["Graduation from high school"]


def test_years_that_may_be_needed_beside_each_of_several_degrees_are_of_none() -> None:
    text = "A master's degree; or a bachelor's degree and a course in law; and three years of court experience"
    (way,) = [route for route, _ in ways(text).routes]
    assert (way.text, way.education, way.experience_years) == (text, None, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Bachelor's degree in soils, or equivalent experience",
            ["Bachelor's degree in soils", "equivalent experience"],
        ),
        (
            "GED and 2 years of filing experience or equivalent work experience.",
            ["GED and 2 years of filing experience", "equivalent work experience."],
        ),
        ("Three years of clerical or equivalent experience", ["Three years of clerical or equivalent experience"]),
        ("A degree in soils or equivalent experience in the field", None),
        # An OR within brackets parts no ways.
        (
            "One year of filing experience. (School counts for (a) one year, if of two; or (b) two, if four.)",
            None,
        ),
    ],
)
def test_equivalent_experience_at_the_end_is_another_way_and_brackets_hold_none(
    text: str, found: list[str] | None
) -> None:
    assert split_inline(text) == (found or [text])
    assert read_route("equivalent professional experience.").kind == "combination"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Master's degree in maps or Bachelor's degree with a course in maps; one year of map experience; or any "
            "equivalent combination of education and experience",
            [("master", "1"), ("bachelor", "1"), (None, None)],
        ),
        (
            "A bachelor's degree in maps, or four years of drawing experience; two years of supervisory experience",
            [("bachelor", "2"), (None, "4")],
        ),
        ("A bachelor's degree in maps; two years of drawing experience", [("bachelor", "2")]),
    ],
)
def test_years_behind_a_choice_are_needed_beside_each_way_of_it(
    text: str, read: list[tuple[str | None, str | None]]
) -> None:
    found = [route for route, _ in ways(text).routes]
    assert [(route.education.degree if route.education else None, route.experience_years) for route in found] == read


def test_fewer_years_with_a_higher_degree_are_another_way():
    found = ways("Bachelor's degree in design and four years of mapping experience; two years with a master's degree.")
    assert [(route.education and route.education.degree, route.experience_years) for route, _ in found.routes] == [
        ("bachelor", "4"),
        ("master", "2"),
    ]


def test_months_in_brackets_are_months_of_work():
    ((route, _),) = ways("A four-year degree in botany, along with one season (three months) of garden work.").routes
    assert (route.education and route.education.degree, route.experience_years) == ("bachelor", "0.25")


def test_two_musts_of_unlike_kinds_are_two_needs():
    needs = requirements("You must be able to swim a mile, and you must hold a driver's license.")
    assert needs == [
        ("other", "You must be able to swim a mile"),
        ("licence", "you must hold a driver's license."),
    ]


def test_what_and_joins_to_a_choice_within_a_line_is_needed_beside_each():
    text = "Four years of diving experience; and\nThirty units in botany, or an associate's degree in any subject; and"
    assert routes(f"{text}\nCompletion of a first aid course.") == [
        f"Four years of diving experience AND {way} AND Completion of a first aid course."
        for way in ("Thirty units in botany", "an associate's degree in any subject")
    ]


def test_all_of_the_above_asks_for_nothing_more():
    assert requirements("- U.S. citizen\n- All of the above\n- Must be 21") == [
        ("other", "U.S. citizen"),
        ("other", "Must be 21"),
    ]


def test_who_should_apply_is_the_way_alone():
    ((route, _),) = ways("Anyone with six months of experience in a warehouse should apply.").routes
    assert (route.text, route.experience_in) == ("six months of experience in a warehouse", "a warehouse")


def test_a_combination_needs_nothing_of_what_and_joins_above_it():
    found = routes("- Two years of filing experience; and\n- A diploma or any combination of education and experience.")
    assert found[-1] == "any combination of education and experience."
