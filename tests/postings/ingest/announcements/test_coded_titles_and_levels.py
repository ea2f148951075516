"""Notices of states and large cities: titles behind the code of their class, levels in brackets, offices below a
federal department, degrees that years replace, and what bulletins say of every examination."""

import pytest

from postings.ingest.record import Record
from tests.postings.ingest.minimum import requirements, ways
from tests.postings.ingest.reading import only_record, read_text


def _notice(head: str, body: str = "", qualifications: str = "Four years of clerical work.") -> Record:
    text = (
        f"{head}\n\nClosing Date: 2/19/2027\nSalary: $40,000 - $50,000 per year\n\n{body}\n\n"
        f"MINIMUM QUALIFICATIONS:\n{qualifications}\n"
    )
    return only_record(read_text(text))


def test_a_title_stands_between_the_code_of_its_class_and_the_recruitment() -> None:
    for line in ("HBCL05-Harbor Clerk-2025-00417", "HBCL05-2025-00417-Harbor Clerk-Elm Bay"):
        record = _notice(f"State of Wyoming\n{line}")
        assert (record.title, record.requisition_id) == ("Harbor Clerk", "2025-00417")


def test_a_class_in_whose_stead_a_job_may_be_filled_is_not_the_jobs() -> None:
    record = _notice("State of Wyoming\nHarbor Chemist (Filled also as a Laboratory Technician 2)")
    assert (record.working_title, record.classification) == (None, None)


def test_an_office_below_a_federal_department_is_no_town() -> None:
    record = _notice("Range Clerk\n\nDepartment of the Interior\nBureau of Land Management\nElm Fire - Wyoming")
    assert record.agency.units == ("Bureau of Land Management", "Elm Fire - Wyoming")
    assert record.locations == ()


def test_a_university_that_says_how_it_hires_is_the_employer() -> None:
    record = _notice("Harbor Clerk", "Elm State University is an AA/EO institution. Elm Bay, Utah.")
    assert record.agency.name == "Elm State University"


def test_a_degree_belongs_to_the_first_way_where_more_years_stand_for_it() -> None:
    asked = (
        "Education:\nBachelor's Degree (typically in Botany)\n\n"
        "Experience:\n0-1 year of work experience (typically in gardens)\n\nOR\n\n"
        "Education & Experience Substitution:\n3-4 years of work experience (typically in gardens)"
    )
    qualifications = _notice("Elm County\nHarbor Clerk", qualifications=asked).qualifications
    assert [route.text for route in qualifications.routes] == [
        "Bachelor's Degree (typically in Botany) AND 0-1 year of work experience (typically in gardens)",
        "3-4 years of work experience (typically in gardens)",
    ]
    assert qualifications.requirements == ()


def test_levels_stand_in_brackets_behind_the_job() -> None:
    found = ways(
        "Harbor Clerk (Level I)\n\nSuccessful completion of a course in filing.\n\n"
        "Harbor Clerk (Level II)\n\nOne year of clerical experience.\n"
    )
    assert [(need.text, need.level) for need, _ in found.requirements] == [
        ("Successful completion of a course in filing.", "Harbor Clerk Level I")
    ]
    assert [route.level for route, _ in found.routes] == ["Harbor Clerk Level II"]


def test_those_who_hold_the_job_do_its_work() -> None:
    said = "Harbor Clerks keep the log of ships."
    record = _notice("Elm County\nHarbor Clerk", f"The Position\n\n{said}")
    assert [duty.tasks for duty in record.duties] == [(said,)]


def test_a_position_for_training_is_no_temporary_job() -> None:
    record = _notice("Elm County\nHarbor Clerk", "Appointments are made to temporary training positions.")
    assert record.appointment is None


def test_how_qualifications_are_used_asks_for_nothing() -> None:
    said = "These minimum qualifications are to be used as a guide for the license which is required."
    assert requirements(said) == []


def test_a_sentence_about_a_park_names_no_employer() -> None:
    told = "Elm Lake is located in the town of Elm Bay, Montana, and has many recreational opportunities."
    assert _notice("Harbor Clerk", told).agency is None


def test_the_office_that_takes_applications_is_not_the_employer() -> None:
    text = (
        "Harbor Clerk\n\nThe Human Resources Department is accepting applications.\n\nClosing Date: 2/19/2027\n"
        "Salary: $20.00 - $25.00 per hour\n\nLicense or Certificate: A valid driver's license.\n\n"
        "City of Elm Bay\nHuman Resources Department\n3 Elm Street\nElm Bay, OR 97001\n"
    )
    record = only_record(read_text(text))
    assert record.agency.name == "City of Elm Bay"
    assert [need.text for need in record.qualifications.requirements] == ["A valid driver's license."]


def test_an_increase_of_pay_is_no_pay() -> None:
    told = "This position may be eligible for a base pay increase of $1.00 an hour."
    text = (
        f"Harbor Clerk\nElm County\n\nClosing Date: 2/19/2027\n\n{told}\n\nDuties:\n- Keeps logs of ships.\n\n"
        "Requirements:\n- Knowledge of ships.\n\nTo apply, visit the harbor.\n"
    )
    assert only_record(read_text(text)).salary_ranges == ()


def test_items_of_a_list_have_names_before_what_is_done() -> None:
    listed = "- Harbor Log: Record ships.\n- Night-Time Watch: Keep the light.\n- Crew Support: Help captains moor."
    record = _notice("Elm County\nHarbor Clerk", f"About the Role\n{listed}")
    assert len(record.duties) == 3


def test_items_beside_each_other_stay_so_where_a_long_line_was_parted() -> None:
    glued = (
        "Salary: $20.00 Hourly Location : Elm Bay, OR Job Type: Full Time Job Number: 26-001 Department: Harbor "
        "Opening Date: 01/05/2026 Closing Date: 02/05/2026 FLSA: Non-Exempt Nature of Work "
        "The clerk keeps the harbor's log and helps captains at all hours, in all weather, with the papers that ships "
        "need before they may leave."
    )
    listed = "Essential Functions\n  • Keeps the log of all ships in it.\n  • Keeps logs.\n"
    text = f"Harbor Clerk\nCity of Elm Bay\n{glued}\n{listed}"
    assert [duty.tasks for duty in only_record(read_text(text)).duties] == [
        ("Keeps the log of all ships in it.",),
        ("Keeps logs.",),
    ]


def test_the_department_of_a_label_stands_before_the_state_of_the_letterhead() -> None:
    text = (
        "State of Montana\nJob Posting\n\nHarbor Clerk (26140087)\n\nAgency: Department of Ponds\nLocation: Helena\n"
        "Job Type: Full-time\nSalary: $31.07 Hourly\nClosing Date: February 27, 2026\n\nJob Duties\n* Keeps logs.\n"
    )
    agency = only_record(read_text(text)).agency
    assert (agency.name, agency.jurisdiction) == ("Department of Ponds", "State of Montana")


def test_a_substitution_behind_or_is_a_way_of_its_own() -> None:
    asked = (
        "Education: Associate's Degree\nExperience: 0-1 year of work experience\nOR\n"
        "Education & Experience Substitution: 2-3 years of work experience"
    )
    routes = _notice("Elm County\nHarbor Clerk", qualifications=asked).qualifications.routes
    assert [route.text for route in routes] == [
        "Associate's Degree AND 0-1 year of work experience",
        "2-3 years of work experience",
    ]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Fish Technician 2 *06853-27", "06853-27"),
        ("Fish Technician - Elm Hatchery - 2027-06903", "2027-06903"),
        ("Fish Technician I/II – Filing Deadline: Friday, May 28, 2027 at 4:00 PM", None),
    ],
)
def test_numbers_and_deadlines_behind_a_job_are_no_part_of_its_title(printed: str, number: str | None) -> None:
    facts = "Salary: $3,581 - $5,271 per month\nFiling Deadline: Friday, May 28, 2027\n\nCounts the fish of the pond."
    found = only_record(read_text(f"{printed}\n\n{facts}\n"))
    assert found.title.startswith("Fish Technician")
    assert "27" not in found.title
    assert found.requisition_id == number
    assert found.closes_at == "2027-05-28"


@pytest.mark.parametrize(
    "printed",
    [
        "Harbor Clerk (Night Shift) Information",
        "Job Listing for Harbor Clerk (Night Shift)",
        "Harbor Clerk (Night Shift) Job",
    ],
)
def test_what_a_page_calls_itself_is_no_part_of_its_title(printed: str) -> None:
    text = f"City of Elm Bay\n\n{printed}\n\nSalary: $20.00 per hour\n\nDuties\n- Files permits\n- Answers phones\n"
    assert only_record(read_text(text)).title == "Harbor Clerk (Night Shift)"


def test_a_bracket_may_say_that_it_names_the_class() -> None:
    text = (
        "City of Elm Bay\n\nPermit Desk Lead (Official Classification is Harbor Clerk 2)\n\nSalary: $20.00 per hour\n"
    )
    record = only_record(read_text(f"{text}\nDuties\n- Files permits\n- Answers phones\n"))
    assert (record.working_title, record.classification.title) == ("Permit Desk Lead", "Harbor Clerk 2")


def test_a_number_of_a_year_and_a_count_is_one_number() -> None:
    facts = "Job Number: 2026 - 00072\nSalary: $20.00 per hour"
    text = f"City of Elm Bay\n\nHarbor Clerk\n\n{facts}\n\nDuties\n- Files permits\n- Answers phones\n"
    assert only_record(read_text(text)).requisition_id == "2026 - 00072"


def test_pay_below_the_name_of_a_level_is_that_levels():
    text = (
        "CITY OF ELM BAY\nCrane Mender I/II\nClosing Date: March 3, 2027\n\nSALARY\n"
        "Crane Mender I:\n$17.38 - $21.21 Hourly\n\n"
        "Crane Mender II:\n$19.11 - $23.32 Hourly\n\nDUTIES\nThe mender greases cranes.\n"
    )
    paid = [(pay.minimum, pay.label) for pay in only_record(read_text(text)).salary_ranges]
    assert paid == [("17.38", "Crane Mender I"), ("19.11", "Crane Mender II")]
