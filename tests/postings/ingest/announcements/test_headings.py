"""Headings that speak to the reader, and labels that hold all they say on their line."""

import pytest

from postings.ingest.record import Record
from tests.postings.ingest.reading import NEOGOV_HEAD, only_record, read_text

HEAD = (
    "Agency: Department of Forestry\nPosition Title: Road Engineer 2\nInitial Posting Date: 01/05/2026\n"
    "Application Deadline: 02/05/2026\nSalary Range: $5,000 - $7,000\nJob Description:\nRoads for all.\n"
)


def read_body(body: str) -> Record:
    return only_record(read_text(HEAD + body))


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What we need from you:", "qualifications"),
        ("What you’ll need to succeed:", "qualifications"),
        ("Who we’re looking for", "qualifications"),
        ("Minimum qualifications required for this position are:", "qualifications"),
        ("Minimum Salary", "benefits"),
        ("What you bring to the table", "qualifications"),
        ("To be considered for this job, you must have:", "qualifications"),
        ("Must haves", "qualifications"),
        ("Qualifications to Apply", "qualifications"),
        ("You have", "qualifications"),
        ("What we’d love to see in you:", "preferred"),
        ("It’s a plus if you have:", "preferred"),
        ("What sets you apart", "preferred"),
        ("Bonus points", "preferred"),
        ("Highly desired", "preferred"),
        ("What we look for in you (Desired Attributes)", "preferred"),
        ("What will you do each day?", "duties"),
        ("How you’ll make an impact:", "duties"),
        ("Licenses (all required at hire)", "requirements"),
        ("Who Qualifies", "qualifications"),
        ("Minimum Quals", "qualifications"),
        ("Our Wish List", "preferred"),
        ("What we need you to do", "duties"),
        ("Work location and conditions", "general_information"),
        ("Reach out", "contact"),
    ],
)
def test_headings_that_no_title_case_tells(heading: str, kind: str) -> None:
    (section,) = [section for section in read_body(f"{heading}\n- Roads").sections if section.first_line == 8]
    assert (section.heading, section.kind) == (heading.rstrip(":"), kind)


@pytest.mark.parametrize(
    "line", ["What you need to know before you start", "What we value is your time", "You have the right to appeal"]
)
def test_words_to_the_reader_that_head_nothing(line: str) -> None:
    kinds = {section.kind for section in read_body(f"{line}\n- Roads").sections}
    assert not kinds & {"qualifications", "preferred", "duties"}


@pytest.mark.parametrize("heading", ["Minimum Qualifications (meet at least one):", "QUALIFICATIONS (meet one)"])
def test_a_heading_may_say_that_one_of_its_list_is_enough(heading: str) -> None:
    found = read_body(f"{heading}\n- A bachelor's degree in geology\n- Two years of experience in mines").qualifications
    assert len(found.routes) == 2


def test_to_be_considered_heads_what_stands_below_it() -> None:
    assert read_body("To be considered:\n- Two years of experience in road work").qualifications.routes
    assert not read_body("To be considered:\n- Attach a letter on your experience").qualifications.requirements


def test_a_wish_on_its_labels_line_ends_there() -> None:
    body = (
        "Minimum Qualifications\nTwo years of experience.\nDesired: A master's degree.\nA driver license is required."
    )
    found = read_body(body).qualifications
    assert found.preferred == ("A master's degree.",)
    assert [requirement.kind for requirement in found.requirements] == ["licence"]


def test_wishes_below_a_label_with_the_first_of_them_are_all_wishes() -> None:
    found = read_body("Desired: Tact\n- Patience\n- Wit").qualifications
    assert found.preferred == ("Tact", "Patience", "Wit")


def test_a_rule_of_substitution_keeps_its_label() -> None:
    found = read_body("Minimum Qualifications\nTwo years as a baker.\nSubstitution: a diploma in baking for one year.")
    assert [(route.text, route.kind) for route in found.qualifications.routes] == [
        ("Two years as a baker.", None),
        ("Substitution: a diploma in baking for one year.", "substitution"),
    ]


def test_the_first_item_of_a_list_may_stand_beside_its_label() -> None:
    record = read_body(
        "Minimum Qualifications: - High school diploma\n- Valid driver license\n"
        "The engineer’s job responsibilities include: - Survey roads\n- Count culverts\n"
    )
    assert [route.text for route in record.qualifications.routes] == ["High school diploma"]
    assert [need.text for need in record.qualifications.requirements] == ["Valid driver license"]
    assert [duty.tasks for duty in record.duties] == [("Survey roads",), ("Count culverts",)]


def test_what_is_to_be_done_and_what_is_ideal_asks_nothing_of_applicants() -> None:
    record = read_body(
        "Ideal Candidate Statement\nThe candidate should possess a calm voice.\n\n"
        "Essential Job Functions\n- Deals with floods. Must be prepared to handle them.\n- Counts culverts\n"
    )
    assert record.qualifications.requirements == ()


def test_a_sign_on_the_line_above_makes_an_item() -> None:
    record = read_body("Desirable Qualifications:\n-\nKnows birds\n-\nKnows trees\n")
    assert record.qualifications.preferred == ("Knows birds", "Knows trees")


def test_basic_requirements_for_a_job_are_what_qualifies() -> None:
    record = read_body(
        "Qualifications\nThe grade is GS-11.\nBasic Requirement for an Owl Keeper:\nA bachelor's degree.\n"
    )
    assert [route.text for route in record.qualifications.routes] == ["A bachelor's degree."]


def test_a_degree_joined_to_a_section_that_begins_with_a_lead_is_part_of_its_way() -> None:
    experience = "Experience\n- For later examinations:\n- Two years of jail work experience\nOR\n- Any equivalent"
    text = (
        f"Education\n- A bachelor's degree from a college. AND\n{experience} combination of education and experience.\n"
    )
    first, second = read_body(f"Minimum Qualifications\n{text}").qualifications.routes
    assert (first.education and first.education.degree, first.experience_years) == ("bachelor", "2")
    assert second.kind == "combination"


def test_training_and_experience_right_below_what_is_desirable_is_desired() -> None:
    record = read_body("DESIRABLE QUALIFICATIONS:\nTraining and Experience: A diploma.\nKnowledge of:\n- Owls\n")
    assert record.qualifications.routes == ()


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_job_over_its_own_list_begins_no_section(gap: str) -> None:
    aides = f"Park Aide{gap}• At least 18 years of age\n\nSenior Park Aide{gap}• A first-aid card"
    record = read_body(f"REQUIRED QUALIFICATIONS:\n\n{aides}")
    assert [need.text for need in record.qualifications.requirements] == [
        "At least 18 years of age",
        "A first-aid card",
    ]
    assert [section.heading for section in record.sections[-1:]] == ["REQUIRED QUALIFICATIONS"]


def test_a_line_alone_below_a_lists_heading_is_its_text() -> None:
    record = read_body("DESIRABLE\n\nBilingual in Spanish\n\nHOW TO APPLY\n\nApply online.\n")
    assert record.qualifications.preferred == ("Bilingual in Spanish",)


def test_the_links_above_a_page_head_no_section() -> None:
    text = (
        "Home About Departments Services Employment Contact Us\n\nFerry Custodians\n\n"
        "Closing Date: 5/4/2026\nSalary: $98.10 per day\n\n"
        "General Responsibilities:\n\nKeeps the boats clean.\n"
    )
    record = only_record(read_text(text))
    assert record.contacts == ()
    assert [duty.tasks for duty in record.duties] == [("Keeps the boats clean.",)]


PLAIN = """Essential Job Functions
  • Oils the pumps.

What the crew does all winter

They wait for spring.

For questions

Please email Ada Moss (ada@alder.example.net)

If hired

You will wear boots.
"""


def test_plain_words_apart_head_what_is_told_below_them():
    record = only_record(read_text(NEOGOV_HEAD + PLAIN))
    assert [duty.tasks for duty in record.duties] == [("Oils the pumps.",)]
    kinds = {section.heading: section.kind for section in record.sections}
    assert kinds["For questions"] == "contact"
    assert kinds["What the crew does all winter"] == "other"
    assert [contact.name for contact in record.contacts] == ["Ada Moss"]


def test_an_employer_is_none_of_its_own_units():
    head = "Page Turner\n\nSalary: $20.10 - $22.20 Hourly\nLocation: Elm Bay, OH\nJob Type: Full Time\n"
    labels = "Job Number: 26-01\nDepartment: Elm Bay Public Library\nDivision: East Branch\nOpening Date: 02/09/2026\n"
    record = only_record(read_text(f"{head}{labels}\nDescription\n\nTurns pages and dusts shelves every day.\n"))
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Elm Bay Public Library", ("East Branch",))
    assert record.evidence["agency.units.0"].text == "Division: East Branch"


def test_required_behind_also_and_licences_head_what_is_needed():
    text = "Required\n\n• Bachelor's degree in law\n\nAlso required\n\n• A pilot card\n\n"
    text = f"{text}Required Licences\nOregon driver license."
    record = only_record(read_text(f"{NEOGOV_HEAD}Duties\n  • Oils pumps.\n\n{text}\n"))
    assert [need.text for need in record.qualifications.requirements] == ["A pilot card", "Oregon driver license."]


def test_usual_words_with_small_ones_behind_them_head_sections_that_stand_apart():
    text = "Duties\n  • Oils pumps.\n\nQualifications by level\nTwo years of pumping experience.\n\n"
    text = f"{text}For information\nAda Moss"
    record = only_record(read_text(f"{NEOGOV_HEAD}{text}\nada@alder.example.net\n"))
    assert [duty.tasks for duty in record.duties] == [("Oils pumps.",)]
    assert [route.experience_years for route in record.qualifications.routes] == ["2"]
    assert [contact.email for contact in record.contacts] == ["ada@alder.example.net"]
