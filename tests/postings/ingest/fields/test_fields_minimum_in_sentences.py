"""Minimum qualifications told in sentences, in lists without signs and with others glued to them."""

import pytest

from postings.ingest.document import Document
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.needs import read_requirements
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.wishes import split_preferred
from postings.ingest.layout import read_lines, unwrap
from postings.ingest.record import Education
from tests.postings.ingest.minimum import requirements, routes, ways
from tests.postings.ingest.reading import only_record, read_text


def test_a_paragraph_of_requirements_gives_only_its_sentences_of_need() -> None:
    found = WaysToQualify()
    text = "The shop opened in 1988. Staff get a $90 boot credit each year. You must pass a drug test."
    read_requirements(unwrap(read_lines(Document("t", "s", "text/plain", (text,)))), found)
    assert [requirement.text for requirement, _ in found.requirements] == ["You must pass a drug test."]


def test_that_no_experience_is_needed_is_no_requirement() -> None:
    assert requirements("- No experience needed\n- Own tools are not needed.\n- Ability to swim") == [
        ("other", "Ability to swim")
    ]


def test_brackets_that_wish_for_another_thing_leave_the_need_before_them() -> None:
    need = "Hold a class D certificate (a class B certificate is desirable)."
    assert split_preferred(need) == (need, "a class B certificate is desirable")
    wish = "Hold a class D certificate (preferred, but not required)."
    assert split_preferred(wish) == ("", wish)


def test_years_before_a_combination_that_may_replace_them_are_kept() -> None:
    route = read_route(
        "Two years of work experience in a sign shop or an equivalent combination of training and experience"
    )
    assert (route.kind, route.experience_years, route.experience_in) == (None, "2", "a sign shop")
    assert read_route("Any combination of training and two years of experience").experience_years is None


def test_a_diploma_behind_a_license_is_a_way_of_its_own() -> None:
    text = "Possession of a valid driver license. High school diploma or equivalent."
    assert routes(text) == ["High school diploma or equivalent."]
    assert requirements(text) == [("licence", "Possession of a valid driver license.")]


def test_years_printed_as_a_range_twice_are_its_first() -> None:
    assert read_route("three to five (3-5) years of housing experience").experience_years == "3"
    assert read_years("two (2) years of experience") == "2"


def test_a_field_ends_before_its_examples() -> None:
    route = read_route("A bachelor's degree in a natural science, such as: botany, geology, or zoology")
    assert route.education == Education("bachelor", "a natural science")


def test_credits_and_years_that_stand_apart_are_both_needed() -> None:
    text = "A minimum of 60 credit hours in recreation.\n\nOne year of experience in a park."
    assert routes(text) == ["A minimum of 60 credit hours in recreation. AND One year of experience in a park."]


def test_a_capital_valid_begins_a_need_of_its_own() -> None:
    text = (
        "One year of road work experience; or any combination of training and experience Valid class B license required"
    )
    assert routes(text) == ["One year of road work experience", "any combination of training and experience"]
    assert requirements(text) == [("licence", "Valid class B license required")]


def test_jobs_with_their_pay_head_what_each_asks() -> None:
    text = """Swim Instructor: $19.40 per hour.
  - High school diploma
Pool Manager: $23.10 per hour.
  - Two years of pool experience"""
    assert [(route.level, route.text) for route, _ in ways(text).routes] == [
        ("Swim Instructor", "High school diploma"),
        ("Pool Manager", "Two years of pool experience"),
    ]


def test_what_is_to_be_sent_in_and_none_are_no_requirements() -> None:
    found = WaysToQualify()
    text = "- None\n- A resume and cover letter are required.\n- Live in the county. Preference is given to residents."
    read_requirements(read_lines(Document("t", "s", "text/plain", tuple(text.splitlines()))), found)
    assert [need.text for need, _ in found.requirements] == ["Live in the county."]
    assert [wish for wish, _ in found.preferred] == ["Preference is given to residents."]


def test_a_wish_behind_a_comma_is_for_the_whole_list() -> None:
    wish = "A master's degree in archives, or two years in a library, or a bachelor's degree, is preferred."
    assert split_preferred(wish) == ("", wish)
    wish = "A degree in archives plus two years in a library, or any equivalent combination of both preferred."
    assert split_preferred(wish) == ("", wish)


def test_what_experience_includes_is_what_it_must_be_in() -> None:
    route = read_route("Two years of work experience including one or more of these: mapping, surveying")
    assert route.experience_in == "one or more of these: mapping, surveying"


def test_letters_within_a_sentence_part_the_ways() -> None:
    text = (
        "Keeper: Applicants must meet one need: (A) Bachelor's degree in museum work or (B) Combination of education"
        " and experience equivalent to a degree or (C) four years of experience in museum work."
    )
    assert routes(text) == [
        "Bachelor's degree in museum work",
        "Combination of education and experience equivalent to a degree",
        "four years of experience in museum work.",
    ]


def test_a_preferred_major_is_no_wish_for_the_degree() -> None:
    text = "A bachelor's degree with a preferred major in parks"
    assert split_preferred(text) == (text, "")


def test_what_is_recommended_but_not_necessary_is_a_wish() -> None:
    text = "Work: recommended but not necessary for those with one year of teaching experience"
    assert split_preferred(text) == ("", text)


def test_what_stands_before_a_combination_is_one_way() -> None:
    text = (
        "Bachelor's degree required; a valid driver license; five years of experience in town government;"
        " or any equivalent combination of education and experience."
    )
    first, second = [route for route, _ in ways(text).routes]
    assert (first.education, first.experience_years) == (Education("bachelor", None), "5")
    assert second.kind == "combination"


def test_a_higher_degree_with_it_is_the_wish() -> None:
    text = "Applicants will hold a bachelor's degree in planning with a master's degree preferred."
    assert split_preferred(text) == (
        "Applicants will hold a bachelor's degree in planning",
        "a master's degree preferred.",
    )


def test_what_does_not_count_is_no_rule_of_substitution() -> None:
    found = ways("High school diploma.\n\nA letter of completion shall not be sufficient to substitute for a diploma.")
    assert [route.text for route, _ in found.routes] == ["High school diploma."]
    assert found.rules == []


def test_experience_preferred_in_one_place_may_be_in_any() -> None:
    assert read_route("three years of related experience preferably in the public sector").experience_in is None


def test_a_field_ends_before_what_else_one_must_have() -> None:
    route = read_route("A bachelor's degree in public administration and have a minimum of two years of experience")
    assert route.education == Education("bachelor", "public administration")


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        (
            "Bachelor's degree in planning with two years of office work. Or, any equivalent combination of education"
            " and experience",
            [
                "Bachelor's degree in planning with two years of office work.",
                "any equivalent combination of education and experience",
            ],
        ),
        (
            "Bachelor's degree in planning; or undergraduate with two years of courses in mapping",
            ["Bachelor's degree in planning", "undergraduate with two years of courses in mapping"],
        ),
    ],
)
def test_a_sentence_that_begins_with_or_is_another_way(text: str, parted: list[str]) -> None:
    assert routes(text) == parted


def test_pay_behind_what_is_asked_is_no_part_of_it() -> None:
    text = "Any combination of education and experience will be considered. Salary range: $34,100 - $59,200."
    assert routes(text) == ["Any combination of education and experience will be considered."]


def test_a_diploma_before_a_license_in_one_sentence_is_a_way() -> None:
    found = ways("Applicants must have a high school diploma and must possess a valid Ohio Driver's License.")
    assert [route.text for route, _ in found.routes] == ["Applicants must have a high school diploma"]
    assert [need.text for need, _ in found.requirements] == ["must possess a valid Ohio Driver's License."]


def test_a_current_license_behind_a_diploma_is_a_need_of_its_own() -> None:
    found = ways("A high school diploma and possession of a current, valid commercial driver's license.")
    assert [route.text for route, _ in found.routes] == ["A high school diploma"]
    assert [need.text for need, _ in found.requirements] == [
        "possession of a current, valid commercial driver's license."
    ]


def test_what_is_not_required_is_neither_a_need_nor_a_wish() -> None:
    found = ways("- CDL not required; we train\n- Prior experience not required\n- Ability to swim")
    assert [need.text for need, _ in found.requirements] == ["Ability to swim"]
    assert found.preferred == []


def test_a_combination_within_one_line_is_a_way_of_its_own() -> None:
    assert routes("- A bachelor's degree or a combination of relevant work experience and education.") == [
        "A bachelor's degree",
        "a combination of relevant work experience and education.",
    ]


def test_a_wish_behind_years_leaves_the_years() -> None:
    text = "Three years of office experience, with town hall experience preferred."
    assert split_preferred(text) == ("Three years of office experience", "town hall experience preferred.")
    two = "Valid driver license. First aid certification."
    assert requirements(f"- {two}") == [
        ("licence", "Valid driver license."),
        ("certificate", "First aid certification."),
    ]


def test_only_the_field_of_a_degree_may_be_a_wish() -> None:
    assert split_preferred("Bachelor's degree, in play field preferred.") == (
        "Bachelor's degree",
        "in play field preferred.",
    )
    assert split_preferred("Bachelor's degree in play preferred.")[0] == ""


def test_a_note_behind_a_way_does_not_lead_into_its_own_words() -> None:
    text = "Education: Four years of education above high school. NOTE: Send a copy of your transcripts."
    assert not any(route.startswith("Send") for route in routes(f"One year of filing experience.\nOR\n{text}"))


def test_a_sentence_on_the_job_may_ask_for_a_degree() -> None:
    (route,) = ways("This is a full-time position, requiring a bachelor's degree in maps.").routes
    assert route[0].education


def test_labels_of_requirements_in_running_text_lead_into_them() -> None:
    head = "Map Clerk\nSalary: $41,000 per year\nDuties\n- Draws maps.\n\nA Map Clerk draws maps of harbors.\n"
    text = "Education requirement: A bachelor's degree in maps.\nExperience requirement: Two years of drawing maps.\n"
    qualifications = only_record(read_text(f"{head}{text}")).qualifications
    assert qualifications
    (route,) = qualifications.routes
    assert route.education
    assert (route.education.field, route.experience_years) == ("maps", "2")


def test_a_sentence_that_names_requirements_leads_into_their_list_among_duties() -> None:
    head = "Map Clerk\nSalary: $41,000 per year\nDuties\n- Draws maps.\n"
    lead = "To apply for this job, you must meet the following requirements:\n"
    qualifications = only_record(read_text(f"{head}{lead}1. Have a high school diploma.\n2. Be 18.\n")).qualifications
    assert qualifications
    assert [route.education.degree for route in qualifications.routes if route.education] == ["high_school"]
