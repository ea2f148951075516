"""Degrees and years that no OR joins, and what only some applicants must do."""

import pytest

from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.record import Education
from tests.postings.ingest.minimum import routes, ways


def test_a_sentence_that_begins_with_alternatively_is_another_way() -> None:
    text = "Bachelor's degree in art and six years of park work experience. Alternatively, eight years of park work"
    assert routes(text) == [
        "Bachelor's degree in art and six years of park work experience.",
        "eight years of park work",
    ]


def test_a_lower_degree_below_a_higher_one_is_another_way() -> None:
    text = "- Bachelor's degree from a college;\n- An associate's degree and two years of office experience;"
    assert [route.split()[0] for route in routes(text)] == ["Bachelor's", "An"]


def test_a_list_whose_levels_lost_their_names_gives_what_all_of_them_ask_for() -> None:
    text = (
        "- High school diploma or equivalent;\n- One year of mowing experience;\n- High school diploma or equivalent;\n"
        "- Two years of mowing experience;"
    )
    assert routes(text) == ["High school diploma or equivalent"]


@pytest.mark.parametrize(
    "text",
    [
        "Substitute drivers shall meet all qualifications of regular drivers.",
        "Candidates without at least an associate's degree must pass a reading test.",
    ],
)
def test_what_some_applicants_must_do_is_no_way_to_qualify(text: str) -> None:
    assert routes(f"- {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Hiring for Clerk 1 or Clerk 2 depending on experience.",
        "Such alternatives to the above as the Board accepts",
    ],
)
def test_talk_of_hiring_asks_for_nothing(text: str) -> None:
    found = ways(text)
    assert (found.routes, found.requirements) == ([], [])


def test_the_items_of_a_choice_that_have_lost_their_lines_are_ways_of_their_own() -> None:
    text = (
        "Candidates must meet ONE of the following:\n"
        "Hold an associate degree from a college.Earn 48 semester credits.Pass the state test.Proof of education"
    )
    assert routes(text) == [
        "Hold an associate degree from a college.",
        "Earn 48 semester credits.",
        "Pass the state test.",
    ]


def test_who_goes_to_a_high_school_needs_no_diploma() -> None:
    text = "- Must be enrolled at least half time in a high school, trade school, or college program"
    assert routes(text) == []


def test_proof_to_upload_is_no_requirement() -> None:
    found = ways("- High school diploma\n- Candidates must upload documentation of their diploma to be considered.")
    assert [route.text for route, _ in found.routes] == ["High school diploma"]
    assert found.requirements == []


def test_experience_whose_duties_are_listed_is_told_without_the_list() -> None:
    text = (
        "A bachelor's degree AND one year of experience in a job with charge of housing including one or more of the"
        " following duties: planning houses; writing grants"
    )
    [way] = [route for route, _ in ways(text).routes]
    assert way.experience_in == "a job with charge of housing"


def test_of_two_degrees_that_are_both_needed_the_higher_counts() -> None:
    [way] = [
        route for route, _ in ways("A bachelor's degree in history and a master's degree in archival science.").routes
    ]
    assert way.education is not None
    assert (way.education.degree, way.education.field) == ("master", "archival science")


def test_a_degree_named_again_adds_nothing_to_its_way() -> None:
    [way] = [route for route, _ in ways("Master's degree in public health from a known school.\n\nMPH/Masters").routes]
    assert way.text == "Master's degree in public health from a known school."


def test_experience_or_training_is_told_without_the_training() -> None:
    [way] = [route for route, _ in ways("Four years of experience/training in bridge repair.").routes]
    assert (way.experience_years, way.experience_in) == ("4", "bridge repair")


def test_a_list_within_the_required_part_keeps_its_commas() -> None:
    text = "Bachelor's degree with courses in botany, soils, and mapping required, with a forestry license desirable."
    assert [route.text for route, _ in ways(text).routes] == [
        "Bachelor's degree with courses in botany, soils, and mapping required"
    ]


def test_a_plain_job_beside_a_senior_one_is_a_level_too() -> None:
    text = (
        "Auditor: A bachelor's degree in finance and two years of auditing experience.\n"
        "Senior Auditor: A bachelor's degree in finance and four years of auditing experience."
    )
    assert [route.experience_years for route, _ in ways(text).routes] == ["2", "4"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Four years of professional experience as described above", None),
        ("One year of specialized experience equivalent to the GS-05 level", None),
        ("Five years of related experience including a minimum of three years of leading crews", None),
        ("One year of specialized experience in trail work", "trail work"),
        ("Five years of work experience, two of which in a lead role", None),
        ("Five years of experience as a plumber. Completion of an apprenticeship", "as a plumber"),
        ("Two years of experience in payroll, with a Bachelor's degree in finance", "payroll"),
        ("One year of jail experience requiring the use of a radio", "jail"),
        ("Six months of mowing experience with two years’ experience operating a loader", "operating a loader"),
    ],
)
def test_what_experience_is_compared_with_is_not_what_it_is_in(text: str, subject: str | None) -> None:
    assert [route.experience_in for route, _ in ways(text).routes] == [subject]


@pytest.mark.parametrize(
    ("text", "degree", "field"),
    [
        ("Baccalaureate Programs: Master's degree in history", "master", "history"),
        ("One year of education above high school in botany AND a bachelor's degree in soils", "bachelor", "soils"),
        ("Bachelor's degree in civil engineering and EIT certification", "bachelor", "civil engineering"),
        ("Bachelor's degree in geology, PG certification, and two years of mapping", "bachelor", "geology"),
    ],
)
def test_degree_and_field_of_what_is_asked(text: str, degree: str, field: str) -> None:
    education = read_route(text).education
    assert education is not None
    assert (education.degree, education.field) == (degree, field)


def test_two_degrees_with_or_in_capitals_between_them_give_neither() -> None:
    route = read_route("A bachelor's degree AND high standing -OR- B. a master's degree in a field such as law")
    assert route.education is None
    assert read_route("A BACHELOR'S OR MASTER'S DEGREE IN LAW").education == Education("bachelor", "LAW")


def test_study_above_high_school_is_no_diploma() -> None:
    assert read_route("Completed one year of education above high school").education is None


def test_a_degree_above_its_years_belongs_to_them_beside_another_degree() -> None:
    text = (
        "- Master's degree in public health\n- Five years of health experience\nOR\n"
        "- Bachelor's degree and nine years of health experience"
    )
    assert routes(text) == [
        "Master's degree in public health AND Five years of health experience",
        "Bachelor's degree and nine years of health experience",
    ]


def test_what_a_combination_alone_may_replace_is_one_way() -> None:
    text = (
        "A bachelor's degree from a college.\n\nFor the first list:\n- Two years of jail work experience with maps.\n"
        "For later lists:\n- Two years of jail work experience\nOR\n- Any equivalent combination of both."
    )
    found = [route for route, _ in ways(text).routes]
    assert [(route.kind, route.experience_years) for route in found] == [(None, "2"), ("combination", None)]
    assert found[0].education == Education("bachelor")


def test_what_is_as_much_as_the_last_part_stands_for_that_alone() -> None:
    needed = "- A bachelor's degree. AND\n- Six years of office experience. AND\n- One year of sales work."
    text = f"{needed}\nOR\n- One year of rentals."
    found = [(route.education, route.experience_years) for route, _ in ways(text).routes]
    assert found == [(Education("bachelor"), "6")] * 2


def test_grades_within_a_paragraph_are_levels() -> None:
    text = (
        "Requirements below. GS-11: One year of specialized experience. OR EDUCATION Ph.D. OR 3 full years of higher"
        " graduate education. GS-09: One year of specialized experience. OR a master's degree."
    )
    found = [(route.level, route.experience_years) for route, _ in ways(text).routes]
    assert found == [("GS-11", "1"), ("GS-11", None), ("GS-11", None), ("GS-09", "1"), ("GS-09", None)]


def test_counted_degrees_from_the_highest_down_are_ways_of_their_own() -> None:
    text = (
        "1. Graduation from a four-year college\n2. An associate's degree in rope work\n3. Graduation from high school"
        " and two years of harbor experience which includes:\na. tying\nb. towing\n4. Graduation from high school"
        " and three years of boat experience"
    )
    found = [(route.education and route.education.degree, route.experience_years) for route, _ in ways(text).routes]
    assert found == [("bachelor", None), ("associate", None), ("high_school", "2"), ("high_school", "3")]


def test_a_note_on_a_way_is_no_way() -> None:
    lead = "Applicants must meet at least one of these.\n"
    note = "NOTE: The bachelor's degree must be from an approved program.\n"
    bachelor = "A bachelor's degree in play and two years of work experience;"
    text = f"{lead}(a) {bachelor}\n{note}OR\n(b) A master's degree in play."
    assert [route.education for route, _ in ways(text).routes] == [
        Education("bachelor", "play"),
        Education("master", "play"),
    ]
    text = f"One of the following:\n- A bachelor's degree in play; {note}- A master's degree in play"
    assert [route.education for route, _ in ways(text).routes] == [
        Education("bachelor", "play"),
        Education("master", "play"),
    ]


def test_sentences_about_levels_of_placement_are_ways_for_these() -> None:
    text = (
        "For placement as a CL 22, the applicant must have a high school diploma.\n\n"
        "To qualify for the CL-24 level, you must have two years of docket experience."
    )
    found = [(route.level, route.experience_years) for route, _ in ways(text).routes]
    assert found == [("CL 22", None), ("CL-24", "2")]


def test_needs_that_may_each_be_met_by_one_of_a_list_are_no_ways() -> None:
    text = (
        "Each requirement may be met by one of the following:\n1) School\n- A diploma\n2) Help\n- An associate's degree"
    )
    assert ways(text).routes == []


def test_a_higher_degree_behind_a_semicolon_is_no_way() -> None:
    text = "- Associate's Degree; or higher; or High school diploma with a passing score"
    assert routes(text) == ["Associate's Degree; or higher", "High school diploma with a passing score"]


def test_an_and_between_tildes_joins() -> None:
    found = ways("- A bachelor's degree and one year of work as a nurse ~AND~\n- A passed test\n").routes
    assert "~" not in found[0][0].text


def test_what_must_also_be_one_of_a_list_is_no_way_of_its_own() -> None:
    lead = "- A master's degree in numbers\nOR\n- Four years of work experience with numbers. "
    also = "The applicant must also have one of the following:\n- A certificate in counting;\n"
    found = routes(f"{lead}{also}- Twelve semester hours; or\n- Completion of a course")
    assert len(found) == 2
    assert found[1].endswith(
        "one of the following: A certificate in counting; Twelve semester hours; Completion of a course"
    )


def test_the_years_of_a_grade_belong_to_the_degree_that_every_grade_needs() -> None:
    text = "A bachelor's degree from a college\nOR\nAn exemption from this for officers\n\n"
    found = ways(f"{text}QUALIFICATIONS FOR THE GS-11:\nOne year of specialized experience in leases").routes
    assert all(route.education or not route.experience_years for route, _ in found)


def test_how_an_experience_is_defined_is_no_way() -> None:
    experience = "Three years of office experience, which includes:\n- Filing letters\n- Counting stamps\n"
    told = "This definition of general experience is typical of work performed at the next lower grade;\n"
    found = [route for route, _ in ways(f"{experience}{told}OR\nA bachelor's degree in letters").routes]
    assert [(route.experience_years, route.education) for route in found] == [
        ("3", None),
        (None, Education("bachelor", "letters")),
    ]


def test_a_degree_whose_or_was_forgotten_is_one_more_way() -> None:
    chosen = (
        "Three years of experience in maps; OR\nAn associate's degree in maps plus one year of experience in maps.\n"
    )
    assert routes(f"{chosen}A bachelor's degree with twelve credits in maps.")[-1].startswith("A bachelor's")
    assert len(routes(f"{chosen}A bachelor's degree in maps is required of all.")) == 2


def test_what_a_specialized_experience_must_include_belongs_to_its_years() -> None:
    asked = "For the GS-07 grade, applicants must have one year of specialized experience at the GS-05 level.\n"
    listed = "Specialized experience must include the following:\n- Leasing barns\n- Counting sheds\n"
    found = ways(f"{asked}{listed}OR\nA bachelor's degree with high marks;\nOR\nA combination of both")
    assert [route.experience_years for route, _ in found.routes] == ["1", None, None]
    assert found.routes[0][0].text.endswith("Leasing barns; Counting sheds")
    assert found.requirements == []


def test_options_of_substitution_are_a_rule() -> None:
    asked = "Applicants must have one year of specialized experience in leases.\n"
    lead = "NOTE: School counts for experience at this grade. Substitution options are as follows:\n"
    found = ways(f"{asked}{lead}a master's degree in leases;\nOR\nLL.B. or J.D., if related.")
    assert [route.experience_years for route, _ in found.routes] == ["1"]
    assert len(found.rules) == 1


def test_how_a_specialized_experience_was_gained_asks_for_no_degree() -> None:
    text = "- Specialized Experience: Work gained after completion of a bachelor's degree, in such fields as parole."
    assert ways(text).routes == []


def test_what_stands_for_years_is_no_way_among_others() -> None:
    text = "Two years of office experience\nOR A certificate or associate's degree in filing substitutes for two years."
    assert (len(ways(text).routes), len(ways(text).rules)) == (1, 1)


def test_an_or_between_asterisks_joins() -> None:
    text = "One year of office experience.\n**OR have a bachelor's degree in filing."
    assert routes(text) == ["One year of office experience.", "have a bachelor's degree in filing."]


def test_an_item_of_a_choice_that_seems_to_lead_is_one_of_it() -> None:
    first = "Any one (1) of the following:\n- High school diploma and a test\n"
    rest = "- High school diploma and these scores:\n- Reading (with a 4)\n- Sixty semester hours of coursework"
    found = ways(first + rest)
    assert "Sixty semester hours of coursework" in [route.text for route, _ in found.routes]
    assert found.requirements == []


def test_what_a_page_says_of_substitution_in_other_jobs_is_no_rule() -> None:
    text = "One year of specialized experience in maps.\n"
    told = "Some federal jobs allow you to substitute your education for experience. For this job none is permitted."
    assert ways(text + told).rules == []


def test_options_of_one_line_each_are_ways() -> None:
    certificate = "Option: 1\n* Valid teaching certificate\n"
    found = ways(f"{certificate}Option: II\n* An associate's degree with 3 years of experience in a shop")
    assert [route.experience_years for route, _ in found.routes] == [None, "3"]
    assert found.requirements == []


def test_what_a_resume_must_demonstrate_is_asked_for() -> None:
    found = ways("Your resume must demonstrate at least one (1) year of specialized experience in leases.").routes
    assert [route.experience_years for route, _ in found] == ["1"]


def test_a_degree_that_all_need_is_part_of_each_way() -> None:
    text = "Bachelor's degree in law.\n- Five years of court experience; or\n- Two years of jail experience as a lead."
    assert [
        (route.education.degree if route.education else None, route.experience_years) for route, _ in ways(text).routes
    ] == [("bachelor", "5"), ("bachelor", "2")]
    assert ways(text).requirements == []


def test_years_that_all_need_are_part_of_each_way() -> None:
    text = (
        "A bachelor's degree in law, or a master's degree in history.\nTwo years of court experience.\nOR\n"
        "Any equivalent combination of education and experience."
    )
    degrees = "- A bachelor's degree in law; or\n- A master's degree in history\n\nTwo years of court experience."
    assert [(route.kind, route.experience_years) for route, _ in ways(text).routes][-1] == ("combination", None)
    assert [(route.experience_years, route.experience_in) for route, _ in ways(degrees).routes] == [("2", "court")] * 2


def test_a_diploma_beside_ways_stays_what_everybody_needs() -> None:
    found = ways("High school diploma.\n- Five years of court experience; or\n- Two years of jail experience.")
    assert [need.text for need, _ in found.requirements] == ["High school diploma."]


def test_a_small_or_at_the_end_of_an_item_joins_the_next() -> None:
    found = ways("- Two years as a jailer or\n- One year of experience in a court; or\n- 30 college credits")
    assert [(route.text, route.experience_years) for route, _ in found.routes] == [
        ("Two years as a jailer", "2"),
        ("One year of experience in a court", "1"),
        ("30 college credits", None),
    ]


def test_a_degree_that_and_either_joins_to_items_of_its_list_is_needed_beside_each() -> None:
    first = "1. A bachelor's degree in maps; AND EITHER\n"
    found = ways(f"{first}2. Two years of experience drawing maps; OR\n3. Three years of experience printing maps.")
    assert [
        (route.education.degree if route.education else None, route.experience_years) for route, _ in found.routes
    ] == [("bachelor", "2"), ("bachelor", "3")]
