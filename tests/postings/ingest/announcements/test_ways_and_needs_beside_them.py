"""What belongs to one of several choices, or only to a wish, and is no part of what stands beside it."""

from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.wishes import split_preferred
from postings.ingest.layout.shapes import heading_shape
from postings.ingest.record import Education
from tests.postings.ingest.minimum import requirements, routes, ways, wishes


def test_the_field_of_another_degree_is_not_that_of_the_first() -> None:
    route = read_route("A master's degree of an accredited program or equivalent, or a Ph.D. in a subject we collect")
    assert route.education == Education("master", None)
    named = read_route("An associate or bachelor's degree in surveying")
    assert named.education == Education("associate", "surveying")


def test_a_higher_degree_in_place_of_a_lower_one_and_years_is_a_way_of_its_own() -> None:
    assert routes(
        "A diploma of a high school and two years of filing experience or an associate degree in records"
    ) == [
        "A diploma of a high school and two years of filing experience",
        "an associate degree in records",
    ]


def test_years_of_one_choice_among_several_are_not_asked_of_all() -> None:
    assert read_years("A GED and one of the following: (1) two years of counter experience; or (2) a permit") is None
    assert read_years("Two years of experience in one of the following: paving; or curbs") == "2"


def test_credits_service_and_a_test_in_a_row_are_three_ways() -> None:
    assert routes("Forty-eight (48) semester hours, two years of military service, or a passing score on the test") == [
        "Forty-eight (48) semester hours",
        "two years of military service",
        "a passing score on the test",
    ]


def test_a_choice_of_options_may_be_led_into_with_a_full_stop() -> None:
    text = """Applicants must meet one of the following options.
Option 1: A bachelor's degree in parks.
Option 2: Four years of experience in parks.
"""
    assert routes(text) == [
        "Option 1: A bachelor's degree in parks.",
        "Option 2: Four years of experience in parks.",
    ]
    assert requirements(text) == []


def test_a_higher_degree_or_more_years_wished_for_leave_what_is_needed() -> None:
    assert split_preferred("Bachelor's degree, master's preferred") == ("Bachelor's degree", "master's preferred")
    years = "Three years of experience in a lab, five years preferred."
    assert split_preferred(years) == ("Three years of experience in a lab", "five years preferred.")


def test_what_is_preferably_more_is_needed_at_the_least() -> None:
    need = "Graduation from a high school, preferably with some college; three years of payroll experience"
    assert wishes(need) == []
    (route,) = [route for route, _ in ways(need).routes]
    assert (route.education, route.experience_years) == (Education("high_school", None), "3")


def test_all_that_the_ideal_candidate_must_have_is_wished_for() -> None:
    wish = "The ideal candidate must have tact, a sense of humor, and the ability to listen."
    assert split_preferred(wish) == ("", wish)


def test_education_above_the_high_school_level_is_more_than_that() -> None:
    assert read_route("Four years of education above the high school level").education is None


def test_how_many_units_a_year_is_worth_is_a_rule_and_no_need() -> None:
    found = ways("Two years of payroll experience. One (1) year is equivalent to thirty (30) semester units.")
    assert [(route.text, route.experience_years) for route, _ in found.routes] == [
        ("Two years of payroll experience.", "2")
    ]
    assert [rule.text for rule, _ in found.rules] == ["One (1) year is equivalent to thirty (30) semester units."]


def test_what_counts_in_lieu_of_a_degree_leaves_the_years_before_it() -> None:
    found = ways("Five years of audit experience. In lieu of a college degree, four more years may be substituted.")
    assert [(route.text, route.experience_years) for route, _ in found.routes] == [
        ("Five years of audit experience.", "5")
    ]


def test_a_sentence_behind_a_star_is_no_part_of_what_the_experience_is_in() -> None:
    route = read_route("Five years of experience in a rail system. *Two of them must have been as a lead.")
    assert route.experience_in == "a rail system"


def test_a_lettered_choice_beside_a_diploma_on_one_line_leaves_the_diploma_to_all() -> None:
    text = (
        "Graduation from high school, plus EITHER: (A) an associate degree in records, plus one (1) year paid "
        "full-time or its part-time equivalent filing experience; OR, (B) Three (3) years paid full-time or its "
        "part-time equivalent experience as described in (A) above."
    )
    found = [route for route, _ in ways(text).routes]
    assert [(route.education, route.experience_years, route.experience_in) for route in found] == [
        (Education("associate", "records"), "1", "filing"),
        (Education("high_school"), "3", None),
    ]
    assert requirements(text) == [("other", "Graduation from high school")]


def test_a_choice_in_a_row_beside_a_diploma_is_told_apart() -> None:
    text = "A GED, and one of the following: 72 quarter credits, an associate degree, or a passing score on the test."
    assert routes(text) == ["72 quarter credits", "an associate degree", "a passing score on the test."]
    assert requirements(text) == [("other", "A GED")]


def test_the_same_degree_with_other_years_is_another_way() -> None:
    text = "Master's degree plus six years of teaching experience or master's degree in law plus two years of practice"
    assert routes(text) == [
        "Master's degree plus six years of teaching experience",
        "master's degree in law plus two years of practice",
    ]


def test_what_all_candidates_must_have_is_no_part_of_the_last_way() -> None:
    text = """A bachelor's degree; or
A satisfactory equivalent combination of education and experience. All candidates must have a high school diploma.
"""
    assert [route.kind for route, _ in ways(text).routes] == [None, "combination"]
    assert requirements(text) == [("other", "All candidates must have a high school diploma.")]


def test_choices_counted_behind_their_joints_are_ways_of_no_level() -> None:
    text = """Either I
One year of experience in the class of Clerk.
Or II
Two years of experience at a counter.
"""
    assert [(route.text, route.level) for route, _ in ways(text).routes] == [
        ("One year of experience in the class of Clerk.", None),
        ("Two years of experience at a counter.", None),
    ]
    assert not heading_shape("Or III")
    assert routes("Either: 1. A bachelor's degree in soils.\nOr: 2. Two years of experience in soils.") == [
        "A bachelor's degree in soils.",
        "Two years of experience in soils.",
    ]


def test_a_choice_over_several_lines_beside_a_diploma_leaves_the_diploma_to_all() -> None:
    text = """Graduation from high school, plus EITHER: (A) a bachelor's degree; OR,
(B) Three (3) years of experience.
"""
    assert routes(text) == ["a bachelor's degree", "Three (3) years of experience."]
    assert requirements(text) == [("other", "Graduation from high school")]


def test_who_has_no_degree_is_asked_for_none() -> None:
    route = read_route("If a candidate does not have a bachelor's degree, then they must have ten years of experience.")
    assert (route.education, route.experience_years) == (None, "10")


def test_full_time_or_its_equivalent_says_how_the_years_were_worked() -> None:
    route = read_route("Two (2) years of full-time or its equivalent experience reading meters.")
    assert (route.kind, route.experience_years, route.experience_in) == (None, "2", "reading meters")


def test_a_sentence_behind_brackets_stands_alone() -> None:
    text = "A GED is required. (Substitution: two years of work for one of school.) A valid driver license is required."
    assert routes(text) == ["A GED is required."]
    assert ("licence", "A valid driver license is required.") in requirements(text)


def test_ways_in_a_list_with_semicolons_are_joined_by_the_or_before_its_last() -> None:
    text = """- A master's degree in law and a year of experience;
- A bachelor's degree in law and three years of experience; or
- An equivalent combination of training and experience.
"""
    assert len(routes(text)) == 3
    assert requirements(text) == []
    parts = routes("- A bachelor's degree;\n- Two years of lab experience; or\n- Any equivalent combination of both.")
    assert parts[0] == "A bachelor's degree AND Two years of lab experience"


def test_ways_between_semicolons_below_a_choice_are_each_one() -> None:
    text = (
        "One of the following is required: Bachelor's degree in art; Associate's degree with two years of experience."
    )
    found = [route for route, _ in ways(text).routes]
    assert [(route.education, route.experience_years) for route in found] == [
        (Education("bachelor", "art"), None),
        (Education("associate", None), "2"),
    ]


def test_levels_within_a_line_ask_for_their_own() -> None:
    found = ways("Entry level: High school diploma. Journey level: Two years of experience in meters.")
    assert [(route.level, route.experience_years) for route, _ in found.routes] == [
        ("Entry level", None),
        ("Journey level", "2"),
    ]


def test_a_degree_wished_for_in_brackets_is_not_asked_for() -> None:
    assert read_route("A degree in criminal justice (bachelor's preferred)").education is None


def test_the_years_and_what_they_are_in_belong_together() -> None:
    more = read_route("One year of filing experience and two years of experience as a clerk")
    assert (more.experience_years, more.experience_in) == ("2", "as a clerk")
    mixed = read_route("Five years of filing and one year of supervisory experience")
    assert (mixed.experience_years, mixed.experience_in) == ("5", None)


def test_a_way_of_two_lettered_needs_is_one_of_several() -> None:
    text = """Applicants must meet at least ONE of the following minimum requirements:
1) All of the following (a and b):
a. A bachelor's degree; and
b. Two years of experience in social work.
2) A total of six years of education and/or experience in social work.
3) One year of experience as a Social Worker 1.
"""
    found = [route for route, _ in ways(text).routes]
    assert [(route.kind, route.education, route.experience_years) for route in found] == [
        (None, Education("bachelor", None), "2"),
        ("combination", None, None),
        (None, None, "1"),
    ]


def test_the_years_of_a_part_behind_its_letter_are_a_part() -> None:
    assert read_years("four years of full-time, or part-time, experience, of which (B) one year as a lead") == "4"


def test_education_may_be_interchangeable_with_experience_by_a_rule() -> None:
    found = ways("A bachelor's degree. Related education and experience may be interchangeable on a yearly basis.")
    assert [rule.kind for rule, _ in found.rules] == ["substitution"]
    assert requirements("- Special requirements (age, licensure, regulation, etc.): NONE") == []


def test_rows_of_a_table_of_ways_are_ways_each() -> None:
    text = """A GED and two (2) years of experience in shops.
Education: High school diploma - Experience: 2 years
Education: Associate's degree or higher - Experience: 0 years
"""
    degrees = [route.education and route.education.degree for route, _ in ways(text).routes]
    assert degrees == ["high_school", "high_school", "associate"]


def test_credits_below_degrees_are_a_way_of_their_own() -> None:
    text = """- A bachelor's degree;
- An associate's degree and two years of employment;
- Thirty (30) college credits with two years of military service.
"""
    assert len(routes(text)) == 3


def test_an_or_within_what_a_sentence_defines_parts_no_way() -> None:
    text = (
        "Thirty (30) college credits with military service. Service is defined as either three years of active duty, "
        "or six or more years of reserve service."
    )
    assert routes(text) == [text]


def test_what_stands_in_lieu_of_high_school_asks_for_none() -> None:
    assert read_route("A tenth grade education is required in lieu of high school training").education is None


def test_what_the_job_pays_is_no_need() -> None:
    assert requirements("A valid driver license.\nSalary starts at $54,648, depending on qualifications.") == [
        ("licence", "A valid driver license.")
    ]


def test_more_years_wished_for_in_brackets_leave_the_way_before_them() -> None:
    need = "Bachelor's degree (master's preferred) in botany with 2 years experience (4 preferred)."
    assert split_preferred(need) == (need, "master's preferred; 4 preferred")


def test_commensurate_experience_is_no_field_of_study() -> None:
    assert read_route("A BA degree in a related field, or commensurate experience").education == Education(
        "bachelor", "a related field"
    )


def test_a_training_completed_stands_for_experience() -> None:
    text = "Two years of roofing experience or completion of a roofing apprenticeship."
    assert routes(text) == ["Two years of roofing experience", "completion of a roofing apprenticeship."]


def test_a_license_behind_the_last_way_is_needed_by_all() -> None:
    text = "Either a bachelor's degree in soils or four years of soil experience, plus a valid driver's license."
    assert routes(text) == ["a bachelor's degree in soils", "four years of soil experience"]
    assert requirements(text) == [("licence", "a valid driver's license.")]


def test_what_an_applicant_must_not_have_done_is_no_part_of_a_way() -> None:
    text = "1. Be at least 18 years of age;\n2. Have a GED; and\n3. Have no felony conviction."
    assert routes(text) == ["Have a GED"]
    assert [need for _, need in requirements(text)] == ["Be at least 18 years of age", "Have no felony conviction."]


def test_what_is_usual_leads_into_the_way_it_equals() -> None:
    text = (
        "These skills are typically acquired through a combination of education and experience equivalent to: a GED "
        "and three years of dredging experience."
    )
    [(way, _)] = ways(text).routes
    assert (way.text[:5], way.experience_years, way.experience_in) == ("a GED", "3", "dredging")
