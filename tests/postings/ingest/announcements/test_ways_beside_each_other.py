"""Alternatives, notes and needs beside the ways to qualify, none of which may be lost or taken for another."""

from postings.ingest.document import Document
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.shared_needs import beside_each
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.layout import read_lines
from postings.ingest.record import Route
from tests.postings.ingest.minimum import requirements, routes, ways
from tests.postings.ingest.reading import only_record, read_text


def test_an_item_beside_the_one_that_leads_into_a_deeper_list_is_no_choice_of_it() -> None:
    text = """Applicants must:
  • Have one of the following:
    • An associate degree
    • Two years of experience as a guard
  • Not have been convicted of a felony"""
    assert routes(text) == ["An associate degree", "Two years of experience as a guard"]
    assert requirements(text) == [("other", "Not have been convicted of a felony")]


def test_and_or_before_a_combination_parts_it_from_the_way() -> None:
    text = "High school diploma and some experience in mowing, and/or any combination of training and experience"
    way, combination = routes(text)
    assert way == "High school diploma and some experience in mowing"
    assert read_route(combination).kind == "combination"


def test_a_combination_before_a_typical_way_is_a_way_of_its_own() -> None:
    text = """Any combination of training and experience that gives them is qualifying. A typical way is:
Education: Completion of the twelfth grade.
Experience: Two years of experience in gardens."""
    found = [(route.kind, route.experience_years) for route, _ in ways(text).routes]
    assert found == [(None, "2"), ("combination", None)]


def test_a_label_says_what_years_are_of() -> None:
    ((route, _),) = ways("Education: High school diploma.\nExperience: Two (2) years in the repair of boats.").routes
    assert (route.education and route.education.degree, route.experience_years) == ("high_school", "2")


def test_a_note_that_accepts_another_degree_is_a_rule() -> None:
    found = ways(
        "A Bachelor's degree in Botany.\nNOTE: A Bachelor's degree in Zoology with ten credits in ferns is acceptable."
    )
    assert [rule.text for rule, _ in found.rules] == [
        "A Bachelor's degree in Zoology with ten credits in ferns is acceptable."
    ]


def test_counts_that_stand_apart_from_their_list_leave_the_diploma_to_all() -> None:
    text = "High school diploma, plus EITHER: (A) (B) Completion of 20 credit hours; OR, One year of office experience"
    assert routes(text) == ["Completion of 20 credit hours", "One year of office experience"]
    assert requirements(text) == [("other", "High school diploma")]


def test_a_paragraph_that_begins_a_way_is_not_lost() -> None:
    text = "Graduation from a recognized school of cooking for hospitals"
    assert requirements(text) == [("other", text)]


def test_a_diploma_that_and_joins_to_a_choice_is_needed_beside_each() -> None:
    text = """High school diploma; and
1. Two years of office experience; or
2. Completion of a course in filing; or
3. An associate's degree."""
    assert routes(text) == [
        "High school diploma AND Two years of office experience",
        "High school diploma AND Completion of a course in filing",
        "An associate's degree.",
    ]


def test_a_section_that_and_joins_to_a_choice_is_needed_beside_each_but_a_combination() -> None:
    found = WaysToQualify()
    parts = (
        "- A bachelor's degree. AND",
        "- One year of budgets.\nOR\n- One year of audits.\nOR\n- Any combination of education",
    )
    documents = (Document("t", "s", "text/plain", tuple(part.splitlines())) for part in parts)
    read_minimum([list(read_lines(document)) for document in documents], found)
    assert [route.text for route, _ in found.routes] == [
        "A bachelor's degree. AND One year of budgets.",
        "A bachelor's degree. AND One year of audits.",
        "Any combination of education",
    ]


def test_what_the_following_stands_for_is_a_rule() -> None:
    text = """If a degree is asked for, the following will apply in lieu of it:
- Two years of experience for an associate degree;
- Four years of experience for a bachelor's degree."""
    found = ways(text)
    assert (found.routes, len(found.rules)) == ([], 2)


def test_either_alone_names_no_way() -> None:
    text = """Either I
One year of experience as a guard.
Or II
Either
1. Two years of experience in a mill. or
2. A GED"""
    assert routes(text) == ["One year of experience as a guard.", "Two years of experience in a mill.", "A GED"]


def test_counts_above_their_items_join_ways_to_the_or_before_the_last() -> None:
    text = """(1)

A bachelor's degree in parks and three years of experience as a ranger;

(2)

Eight years of experience as a ranger; or

(3)

Any equivalent combination of (1) and (2)."""
    assert [route.experience_years for route, _ in ways(text).routes] == ["3", "8", None]


def test_a_major_that_is_preferred_leaves_the_degree() -> None:
    ((route, _),) = ways("- Possess a Bachelor's degree with a preferred major in parks.").routes
    assert route.education
    assert route.education.degree == "bachelor"


def test_a_way_that_or_joins_to_a_list_is_one_of_those_to_choose_from() -> None:
    text = """A degree in law and 2 years of experience in courts; OR
One of the following:
- Four years of experience in courts
- A master's degree in law"""
    assert len(routes(text)) == 3
    assert requirements(text) == []


def test_an_example_behind_a_combination_in_its_line_is_a_way() -> None:
    text = "Any combination of training and experience. A typical way would be a GED AND one year of office experience."
    assert routes(text) == ["a GED AND one year of office experience.", "Any combination of training and experience."]


def test_persons_in_a_list_are_each_another_way() -> None:
    text = """Only these may be hired as an aide:
(1) A person who has a bachelor's degree in law;
(2) A person who has an associate's degree in law and has been employed for at least two years in a court;
(3) A person who has worked for five years in a court.
To stay, an aide must pass a test."""
    found = [(route.education and route.education.degree, route.experience_years) for route, _ in ways(text).routes]
    assert found == [("bachelor", None), ("associate", "2"), (None, "5")]
    assert requirements(text) == [("other", "To stay, an aide must pass a test.")]


def test_those_who_come_from_elsewhere_need_other_years() -> None:
    text = """- Entry level candidates must have one year of experience in a shop.
- Lateral candidates must have three years of experience as a dispatcher."""
    assert [route.experience_years for route, _ in ways(text).routes] == ["1", "3"]


def test_a_note_within_brackets_leads_into_nothing() -> None:
    text = "10 mths experience as Aide 1 (Note: Aides in the mill also need a license.)"
    ((route, _),) = ways(text).routes
    assert (route.text, route.experience_years) == (text, "0.83")


def test_a_note_that_other_experience_is_considered_is_a_rule() -> None:
    note = "NOTE: Qualifying education, training and experience that give the skills will be considered."
    assert len(ways(f"One year of experience as a ranger.\n{note}").rules) == 1


def test_lines_between_two_ors_are_one_way() -> None:
    text = """A degree in law with a year of experience in courts
OR
Five years of experience in courts
Completion of a course in filing
OR
A certificate as a court clerk"""
    assert routes(text)[1:] == [
        "Five years of experience in courts AND Completion of a course in filing",
        "A certificate as a court clerk",
    ]


def _routes_of_notice(qualifications: str) -> tuple[Route, ...]:
    head = "Elm County\nJob Title: Harbor Clerk\nSalary: $20.00 - $24.00 per hour\nClosing Date: 12/15/2026\n"
    duties = "\nEssential Duties\n- Keeps records of boats.\n- Answers letters.\n\n"
    return only_record(read_text(head + duties + qualifications)).qualifications.routes


def test_sections_that_or_joins_are_ways_of_one_choice() -> None:
    found = _routes_of_notice(
        "Minimum Qualifications\nEducation\nGraduation from a four-year college with major work in law\n-OR-\n"
        "Experience\nFive years of court experience\nEducation\nNo degree is required\n-OR-\n"
        "Certification: Possession of a certificate as a court clerk\n"
    )
    assert [(route.education and route.education.degree, route.experience_years) for route in found] == [
        ("bachelor", None),
        ("none", "5"),
        (None, None),
    ]


def test_a_section_of_substitutions_does_not_tell_which_section_holds_the_ways() -> None:
    found = _routes_of_notice(
        "Requirements\nTwo years of paid filing experience.\n"
        "SUBSTITUTION: 6 units in filing for 6 months of filing experience\n"
    )
    assert [(route.kind, route.experience_years) for route in found] == [(None, "2"), ("substitution", None)]


def test_employment_standards_hold_the_ways() -> None:
    found = _routes_of_notice("Employment Standards\nTwo years of filing experience and a high school diploma.\n")
    assert [route.experience_years for route in found] == ["2"]


def test_a_combination_of_a_level_is_a_way_of_it() -> None:
    text = """Clerk I: Any combination of training and experience. A typical way would be one year of filing experience.
Clerk II: Any combination of training and experience. A typical way would be two years of filing experience."""
    found = {(route.level, route.kind, route.experience_years) for route, _ in ways(text).routes}
    of_first = {("Clerk I", None, "1"), ("Clerk I", "combination", None)}
    assert found == of_first | {("Clerk II", None, "2"), ("Clerk II", "combination", None)}


def test_what_a_job_typically_requires_stands_beside_the_combination() -> None:
    text = """Any combination of experience and education may be considered; however, this position typically requires:
- High school diploma.
- Two years of experience in repairs."""
    found = [(route.kind, route.experience_years) for route, _ in ways(text).routes]
    assert found == [(None, "2"), ("combination", None)]


def test_the_successful_completion_of_a_school_is_another_way() -> None:
    text = "Successful completion of a trade school. OR two years of experience in repairs. OR, a combination of both"
    assert [route.experience_years for route, _ in ways(text).routes][:2] == [None, "2"]


def test_two_choices_that_and_joins_are_both_needed() -> None:
    text = """Either 1
A bachelor's degree in law.
Or 2
Completion of 60 semester units.
AND
Either 1
One year of experience in courts.
Or 2
Two years of experience in jails."""
    found = [(route.education and route.education.degree, route.experience_years) for route, _ in ways(text).routes]
    assert found == [("bachelor", "1"), ("bachelor", "2"), (None, "1"), (None, "2")]


def test_a_choice_of_more_than_one_line_a_way_is_left_as_it_is() -> None:
    shared = read_lines(Document("t", "s", "text/plain", ("- A bachelor's degree. AND",)))
    choice = read_lines(
        Document("t", "s", "text/plain", ("At first:", "- One year in jails.", "OR", "- Two in courts."))
    )
    assert beside_each(shared, choice) == [*shared, *choice]


def test_a_counted_way_behind_another_of_two_parts_is_whole() -> None:
    found = ways(
        "Either: 1a. A bachelor's degree in law;\nAND\n1b. Four years of experience in courts.\n"
        "Or: 2. Two years of experience in the County as a Court Clerk."
    )
    assert [(way.education is not None, way.experience_years) for way, _ in found.routes] == [(True, "4"), (False, "2")]


def test_what_stands_above_several_jobs_is_asked_of_each() -> None:
    jobs = "Harbor Secretary:\nMinimum Qualifications:\nAn associate's degree in law.\n"
    head = "Harbor Secretary\nSalary: $41,000 per year\nDuties\n- Writes.\nQualifications\nHigh school diploma\n"
    last = "Harbor Clerk III:\nMinimum Qualifications:\nOne year of filing experience.\n"
    record = only_record(read_text(f"{head}{jobs}{last}"))
    qualifications = record.qualifications
    assert qualifications
    assert [(route.level, route.experience_years) for route in qualifications.routes] == [
        ("Harbor Secretary", None),
        ("Harbor Clerk III", "1"),
    ]
    assert "High school diploma" in [need.text for need in qualifications.requirements]


def test_years_of_general_and_specific_experience_add_up() -> None:
    head = "Map Clerk\nSalary: $41,000 per year\nDuties\n- Draws maps.\nQualifications\nEducation\n- Diploma. AND\n"
    general = "General Experience\n- Two years of filing experience. AND\n"
    specific = "Specific Experience\n- One year of experience with maps.\nOR\n- One year of drafting work.\n"
    note = "NOTE:\nA degree may be substituted for one year of the general experience.\n"
    qualifications = only_record(read_text(f"{head}{general}{specific}{note}")).qualifications
    assert qualifications
    *routes, rule = qualifications.routes
    assert [(route.experience_years, route.experience_in) for route in routes] == [("3", None), ("3", None)]
    assert rule.kind == "substitution"


def test_an_equivalent_in_any_combination_of_listed_fields_is_no_combination() -> None:
    found = ways(
        "A bachelor's degree in maps with 30 units, or equivalent, in any combination of the following fields."
    )
    assert [route.kind for route, _ in found.routes] == [None]
