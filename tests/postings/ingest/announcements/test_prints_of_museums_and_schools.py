"""Notices of museums, zoos and schools: employers told by kind, titles in small letters, rows of applicant systems."""

import pytest

from postings.ingest.fields.pay.salaries import find_salaries
from postings.ingest.fields.people.person_names import find_recipient
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

_REST = "\nSalary: $42,000 - $48,000 per year\n\nRequirements\nOne year of sailing.\n"


def _read(head: str, rest: str = _REST) -> Record:
    return only_record(read_text(f"{head}\n{rest}"))


def notice(body: str, head: str = "Harbor Guide\n\nPay: $20.00 an hour\nClosing Date: 02/16/2026\n") -> str:
    return f"{head}\n{body}"


def test_a_rank_in_small_letters_is_the_title():
    text = (
        "Position announcement\n\nThe History Department at Elm State University invites applications for a visiting "
        "assistant professor in American History for the coming year. Duties include teaching. Send letter of "
        "application to Ann Goldy, Chair, Elm State University, Elm Bay, OH 45056. Screening begins April 15 and "
        "continues until position is filled.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == (
        "visiting assistant professor in American History",
        "Elm State University",
    )


@pytest.mark.parametrize(
    "name",
    ["Elm Bay Zoo And Gardens", "Elm North American Wildlife Park", "Friends of Thornbury Hall", "Elm Institute"],
)
def test_employers_told_by_what_they_are(name):
    assert only_record(read_text(notice(f"{name}\n\nDuties\n• Give tours.\n"))).agency.name == name


def test_rows_of_an_applicant_system():
    text = notice(
        "Recruiting Start Date\t02/02/2026\nApplications Accepted Through\t02/17/2026\nJob Type\tFull-Time\n"
        "License/Certification\tValid NC driver's license.\nPreferred Experience/Skills\nAbility to speak Spanish.\n"
        "Physical Demands\tLift 50 pounds; stand and walk all day.\n"
    ).replace("Closing Date: 02/16/2026\n", "")
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at) == ("2026-02-02", "2026-02-17")
    assert [need.text for need in record.qualifications.requirements] == ["Valid NC driver's license."]
    assert record.qualifications.preferred == ("Ability to speak Spanish.",)


def test_pay_from_step_to_step_is_one_range():
    text = notice(
        "Duties\n• Teach.\n",
        "Harbor Teacher\n\nApply by mail.\nClosing Date: 02/16/2026\n"
        "Salary: Step 1 B.A. $54,318 - Step 12 M.A. $79,640\n",
    )
    assert [(pay.minimum, pay.maximum) for pay in only_record(read_text(text)).salary_ranges] == [("54318", "79640")]


def test_inquiries_go_to_the_person_named_behind_them():
    text = notice(
        "Salary\nPer contract\n\nDirect inquiries to: Mr. Leonard Voss, Principal, lvoss@elmbay.org, (518) 555-0103\n"
    )
    (contact,) = only_record(read_text(text)).contacts
    assert (contact.name, contact.email, contact.phone) == ("Leonard Voss", "lvoss@elmbay.org", "(518) 555-0103")


def test_what_is_said_of_pay_belongs_to_no_way_to_qualify():
    text = notice(
        "Requirements: 5 years of experience in a museum. Salary commensurate with experience. 80% health insurance "
        "coverage, 10 paid holidays.\n"
    )
    (route,) = only_record(read_text(text)).qualifications.routes
    assert route.text == "5 years of experience in a museum."


def test_dates_in_cells_without_colons():
    text = notice("Posting 26-114 | Posted June 1, 2026 | Closes June 19, 2026\n\nDuties\n• Teach.\n").replace(
        "Closing Date: 02/16/2026\n", ""
    )
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at) == ("2026-06-01", "2026-06-19")


def test_a_button_before_a_label_and_an_employer_before_the_job():
    text = (
        "Elm College: Assistant Professor of Soils\n\nApply now Job no: 551920\n\nAs part of Elm College’s plan, the "
        "Department of Soils invites applications.\n\nQualifications. A Ph.D. in soil science is required.\n\n"
        "Applications close: Oct 30 2026\n\nWhat Would Be Great\n• A boat\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Assistant Professor of Soils", "Elm College")
    assert record.requisition_id == "551920"
    assert [route.text for route in record.qualifications.routes] == ["A Ph.D. in soil science is required."]
    assert record.qualifications.preferred == ("A boat",)


def test_a_position_to_be_filled_is_named_in_small_letters():
    text = (
        "We hope for curious and friendly candidates to fill a young people’s librarian position.\n"
        "Open until filled. To apply, send a letter and a resume.\n• Plans story hours.\n"
        "• Chooses books for small children.\n"
        "Knowledge, Skills, and Ability\n• Must know books for children.\n"
    )
    assert only_record(read_text(text)).title == "young people’s librarian"


def test_the_day_until_which_a_job_is_posted_is_its_last():
    text = notice("Posted through: 12/11/2026\n\nDuties\n• Give tours.\n").replace("Closing Date: 02/16/2026\n", "")
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at[:10]) == (None, "2026-12-11")


def test_the_employers_own_day_stands_before_that_of_a_board():
    text = (
        "Harbor Aide\nClosing Date: 5/4/2026\nListed on 2026-03-09\nDate Posted\n: 3/2/2026\nPosting: HA-114\n"
        "Salary: $20.00 an hour\n"
    )
    assert only_record(read_text(text)).date_posted == "2026-03-02"


def test_the_middle_of_the_range_that_a_board_prints_is_no_pay_of_its_own():
    text = notice(
        "Salary:\n$44500\n\nSalary: $39,000.00 - $50,000.00\n\nDuties\n• Give tours.\n",
        "Harbor Guide\nClosing Date: 2/16/2026\n",
    )
    assert [(pay.minimum, pay.maximum) for pay in only_record(read_text(text)).salary_ranges] == [
        ("39000.00", "50000.00")
    ]


def test_jobs_that_a_housing_authority_says_are_available_are_offered():
    text = (
        "Job Postings\n\nThese job postings are currently available. Use the link below to ask for a packet.\n\n"
        "Title: Tenancy Clerk\n\nDuties and Responsibilities\n\n• Takes applications of tenants.\n• Files leases.\n"
    )
    assert only_record(read_text(text)).title == "Tenancy Clerk"


def test_what_the_successful_candidate_will_do_is_no_wish():
    text = (
        "Nature of Work:\nThe successful candidate for this position will:\n- Assist the keeper with old sails\n"
        "- Be responsible for the sail loft\n- Process flags and lists\n\nMinimum Qualifications:\nBachelor's degree\n"
        "Preferences:\n- Skill with knots"
    )
    record = _read("SAIL KEEPER\n\nElm University", f"Salary: $42,000 a year\n\n{text}\n")
    assert [duty.tasks for duty in record.duties] == [
        ("Assist the keeper with old sails",),
        ("Be responsible for the sail loft",),
        ("Process flags and lists",),
    ]
    assert record.qualifications.preferred == ("Skill with knots",)


def test_a_county_above_the_place_of_work_is_no_place_beside_it():
    record = _read(
        "SAIL KEEPER\n\nElm University", f"County: Linn\nWork Location: 12 Elm Street, Albany, OR 97321\n{_REST}"
    )
    assert [(place.city, place.county) for place in record.locations] == [("Albany", "Linn")]


def test_a_department_of_any_city_is_that_of_the_equal_opportunity_employer():
    rest = f"{_REST}\nThe City of Elm Bay is an Equal Opportunity Employer.\n"
    record = _read("DEPARTMENT OF GENERAL SERVICES\n\nSAIL KEEPER", rest)
    assert (record.agency.name, record.agency.units) == ("City of Elm Bay", ("DEPARTMENT OF GENERAL SERVICES",))


def test_the_foot_of_an_association_gives_no_contact():
    foot = "Elm Museums Association | P.O. Box 12 Elm Bay, OR 97000 | 503-555-0100"
    rest = f"{_REST}\nTo apply: write to sails@example.org\n\n{foot}\n"
    record = _read("SAIL KEEPER\n\nCity of Elm Bay", rest)
    assert [(entry.email, entry.phone) for entry in record.contacts] == [("sails@example.org", None)]


def test_a_tribe_that_takes_applications_is_no_person():
    assert find_recipient("Please submit applications to: Elm River Tribe, 12 Elm Street, Elm Bay, OR 97000") is None


def test_a_department_that_hires_is_the_employer_where_the_head_names_its_state():
    rest = f"{_REST}\nThe Ohio Department of Natural Resources, Park Service, is currently accepting applications.\n"
    assert (
        _read("SAIL KEEPER\nState of Ohio Job Announcement", rest).agency.name == "Ohio Department of Natural Resources"
    )


def test_a_research_institute_above_a_university_is_its_unit():
    record = _read("SAIL KEEPER\nElmland Research Institute\nUniversity of Elmland at Elm Bay")
    assert (record.agency.name, record.agency.units) == (
        "University of Elmland at Elm Bay",
        ("Elmland Research Institute",),
    )


def test_an_appointment_of_one_year_is_limited():
    record = _read("SAIL KEEPER\nElm University", f"{_REST}\nThis full-time, one-year appointment begins in May.\n")
    assert (record.appointment, record.schedule) == ("limited_duration", "full_time")


def test_pay_that_increases_with_a_license_is_no_range():
    assert find_salaries("Salary increases from $20.46 to $22.92 hourly once the license is had.") == []
