"""Degrees and years below each other that no OR joins, and what years are told of."""

from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.qualifying.wishes import split_preferred
from postings.ingest.record import Education
from tests.postings.ingest.minimum import routes, ways
from tests.postings.ingest.reading import only_record, read_text


def test_items_that_each_begin_with_the_same_diploma_are_ways_of_their_own() -> None:
    text = (
        "- Must have a high school diploma and two years of work experience\n"
        "- Must have a high school diploma and three years of military experience"
    )
    assert [(route.education, route.experience_years) for route, _ in ways(text).routes] == [
        (Education("high_school"), "2"),
        (Education("high_school"), "3"),
    ]


def test_a_line_that_ends_in_two_small_words_goes_on_in_the_next() -> None:
    text = "Experience: For the\nGS-09 level, one year of experience in the care of maps."
    assert routes(text) == ["For the GS-09 level, one year of experience in the care of maps."]


def test_years_that_training_makes_up_are_not_asked_for() -> None:
    route = read_route("At least two years as a roofer and enough training to make up the equivalent of five years.")
    assert route.experience_years == "2"


def test_the_time_in_which_years_fell_is_not_what_they_are_in() -> None:
    route = read_route("Two years of work experience within six (6) years of the first day of class")
    assert (route.experience_years, route.experience_in) == ("2", None)


_LEVELS = """Map Clerk I/II
Salary: $41,000 - $52,000 per year
Closing Date: 10/02/2026
Duties
- Files maps.
- Copies plans.
Requirements
Map Clerk I
Possession of an associate degree in drafting.
Map Clerk II
Experience:
One year of experience as a Map Clerk I.
Education:
Possession of an associate degree in drafting.
"""


def test_the_first_level_stands_below_requirements_and_the_next_over_headings_of_its_own() -> None:
    found = only_record(read_text(_LEVELS)).qualifications
    assert [(way.level, way.education is not None) for way in found.routes] == [
        ("Map Clerk I", True),
        ("Map Clerk II", False),
    ]
    # The year alone is not enough: the degree is needed as well.
    assert found.routes[1].experience_years is None
    assert [need.text for need in found.requirements] == ["Possession of an associate degree in drafting."]


def test_years_that_knowledge_may_replace_are_not_asked_for() -> None:
    route = read_route("A high school graduate plus two years of experience in or general knowledge of paving.")
    assert (route.education, route.experience_years) == (Education("high_school"), None)


def test_what_an_example_or_a_definition_names_is_not_asked_for() -> None:
    combination = (
        "Applicants may combine education and experience. For example, nine credits and 6 months of experience"
    )
    assert (read_route(combination).kind, read_route(combination).experience_years) == ("combination", None)
    defined = (
        "Two years of filing experience. Note: Filing experience is defined as work for which a degree is required."
    )
    assert read_route(defined).education is None


def test_an_item_that_ends_in_a_small_or_goes_on_in_the_next_line() -> None:
    found = ways(
        "A. Experience desired: eight months at school or\n4 months with minimum 1 year of sweeping experience."
    )
    assert found.routes == []
    assert len(found.preferred) == 1


def test_a_diploma_with_years_below_a_degree_is_another_way_and_what_a_word_means_is_none() -> None:
    text = (
        "1. Possession of a bachelor's degree.\n"
        "2. Possession of a high school diploma and three years of relevant experience.\n"
        '"Relevant experience" means work in any of the following jobs:\n'
        "(A) A surveyor;\nOR\n(B) A mapmaker for four years.\n"
        "Three years of relevant experience or any combination of such experience and of education can be substituted "
        "for the degree in section 1."
    )
    assert [(route.education, route.experience_years) for route, _ in ways(text).routes] == [
        (Education("bachelor"), None),
        (Education("high_school"), "3"),
    ]


_IN_PARTS = """Water Chemist
Salary: $51,000 - $62,000 per year
Closing Date: 10/02/2026
Duties
- Tests water.
- Keeps records.
Minimum Qualifications
- A bachelor's degree in chemistry, or an equivalent combination of education and experience.
- An associate's degree in chemistry with a certificate as an analyst.
- High school diploma with training as an analyst.
Certifications
- A certificate in first aid is required.
Experience
- Two years of laboratory experience.
"""


def test_lower_degrees_in_a_list_are_ways_and_years_in_another_part_are_needed_beside_each() -> None:
    found = only_record(read_text(_IN_PARTS)).qualifications.routes
    assert [(way.education and way.education.degree, way.experience_years) for way in found if way.kind is None] == [
        ("bachelor", "2"),
        ("associate", "2"),
        ("high_school", "2"),
    ]


def test_years_in_another_part_beside_ways_with_years_are_needed_and_no_way() -> None:
    text = _IN_PARTS.replace("in chemistry, or an", "in chemistry and five years of work, or an")
    text = "\n".join(line for line in text.splitlines() if "analyst" not in line)
    record = only_record(read_text(text))
    assert [way.experience_years for way in record.qualifications.routes] == ["5", None]
    assert "Two years of laboratory experience." in [need.text for need in record.qualifications.requirements]


def test_degrees_by_other_names_and_fields_with_their_letters() -> None:
    graduate = read_route("Graduation from an accredited college or university with a degree in zoology.")
    assert graduate.education == Education("bachelor", "zoology")
    assert read_route("Bachelor's degree or technical school degree").education == Education("associate")
    route = read_route("An associate's degree in public works maps (PWM), geography or a related field")
    assert route.education == Education("associate", "public works maps (PWM), geography or a related field")


def test_studies_are_no_years_of_experience() -> None:
    assert read_route("One year or more graduate studies in law").experience_years is None


def test_equivalent_experience_behind_a_comma_is_another_way() -> None:
    text = "A master's degree in drawing, or equivalent professional experience in drawing."
    assert [(route.kind, route.education) for route, _ in ways(text).routes] == [
        (None, Education("master", "drawing")),
        ("combination", None),
    ]


def test_a_word_that_a_column_left_on_a_line_of_its_own_begins_the_sentence_below() -> None:
    assert routes("Applicants\nmust have a high school diploma.") == ["Applicants must have a high school diploma."]


def test_a_combination_that_equals_a_diploma_is_needed_beside_years() -> None:
    text = (
        "- Any combination of training or experience equivalent to graduation from high school.\n"
        "- One year of experience in mowing."
    )
    assert [route.experience_years for route, _ in ways(text).routes] == [None]
    assert "AND One year" in routes(text)[0]


def test_a_degree_of_a_college_of_four_years_is_asked_for_and_a_total_with_education_is_not() -> None:
    assert read_route("A degree from a recognized four-year college").education == Education("bachelor")
    text = "Master's degree plus eight years of related experience, for a total education/experience of 14 years."
    assert read_route(text).experience_years == "8"


def test_what_may_take_the_place_of_a_degree_behind_an_or_is_a_rule() -> None:
    text = (
        "A bachelor's degree in maps; or\n"
        "Four years of mapping experience may take the place of the degree; or\n"
        "The degree may be waived for officers with two years of police experience."
    )
    found = ways(text)
    assert [route.experience_years for route, _ in found.routes] == [None]
    assert [rule.kind for rule, _ in found.rules] == ["substitution", "substitution"]


def test_months_that_schooling_equals_are_not_asked_for() -> None:
    assert read_route("one year of education being equivalent to six months of experience").experience_years is None


def test_graduation_from_college_with_major_work_is_a_degree() -> None:
    route = read_route("Equivalent to graduation from college with major work in botany")
    assert route.education
    assert route.education.degree == "bachelor"
    route = read_route("A master's degree from a four-year college or university and two years of experience; or")
    assert route.education
    assert route.education.degree == "master"


def test_years_of_a_university_are_not_asked_for() -> None:
    assert read_route("A degree from a four-year university and one year of experience").experience_years == "1"


def test_an_or_within_brackets_parts_no_ways_and_a_waiver_in_a_list_is_a_rule() -> None:
    text = "Three years of filing. (School counts as (a) one year of art being equal; or (b) one year of law.)"
    assert len(routes(text)) == 1
    found = ways(
        "Each candidate must meet one of the following:\n- An associate's degree; or\n"
        "- The degree may be waived for officers with two years of police experience."
    )
    assert [(route.education, route.experience_years) for route, _ in found.routes] == [(Education("associate"), None)]
    assert len(found.rules) == 1


def test_a_degree_that_meets_all_requirements_is_a_way() -> None:
    found = ways(
        "- High School Diploma or GED\n- One (1) year of experience as a keeper of animals\n"
        "- An associate degree will meet the education and experience requirements"
    )
    first, second = [route for route, _ in found.routes]
    assert (first.education, first.experience_years) == (Education("high_school"), "1")
    assert second.text == "An associate degree will meet the education and experience requirements"
    assert is_substitution("A certificate as a keeper of animals will meet the education and experience requirements")


def test_a_graduation_that_is_preferred_asks_for_nothing() -> None:
    text = "Graduation from a college with a bachelor's degree is strongly preferred."
    assert split_preferred(text) == ("", text)
    text = "Equivalent to graduation from college preferably with specialization in accounting"
    assert split_preferred(text) == (text, "")


def test_an_or_behind_closing_brackets_joins_the_next_way() -> None:
    text = "1. A bachelor's degree. (Years of service may be substituted for it.) or\n2. Membership in an academy."
    assert len(routes(text)) == 2


def test_years_behind_a_choice_in_one_paragraph_are_needed_beside_it() -> None:
    found = ways("Master's degree in maps, or equivalent experience, required. At least two years of work with charts.")
    assert [
        (route.kind, route.education.degree if route.education else None, route.experience_years)
        for route, _ in found.routes
    ] == [(None, "master", "2"), ("combination", None, None)]


def test_a_degree_named_again_below_its_ways_is_no_other_way() -> None:
    found = ways("A master's degree in maps; or equivalent experience\nMaster's")
    assert len(found.routes) == 2


def test_what_and_joins_to_the_last_of_two_ways_is_no_way_alone() -> None:
    lead = "One year of drawing maps or completion of a bachelor's degree in maps and one of the following:\n"
    found = ways(f"{lead}- A prize for charts.\n- Completion of 30 credits of graduate study.")
    assert [(route.education, route.experience_years) for route, _ in found.routes] == [(None, None)]


def test_fewer_years_of_the_same_work_beside_a_degree_are_a_way_of_their_own() -> None:
    text = "- Five years as a caulker\n- An associate's degree and two years as a caulker"
    assert [(way.education is not None, way.experience_years) for way, _ in ways(text).routes] == [
        (False, "5"),
        (True, "2"),
    ]


def test_a_note_below_an_or_is_no_way_of_its_own() -> None:
    text = "Three years of caulking\nOR\nNote: A degree must be accredited.\nAn associate's degree in caulking"
    assert routes(text) == ["Three years of caulking", "An associate's degree in caulking"]


def test_what_the_years_are_in_ends_before_what_is_preferred_or_said_to_be_required() -> None:
    wished = read_route("Two years of experience in caulking, preferably with courses in knots")
    assert (wished.experience_years, wished.experience_in) == ("2", "caulking")
    said = read_route("Two years of experience in caulking which included keels is also required.")
    assert said.experience_in == "caulking which included keels"
    assert split_preferred("A helpful attitude is required.")[1] == ""
