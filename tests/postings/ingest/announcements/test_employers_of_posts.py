"""Whose a post of a university, museum or station is, what it is called, and to whom letters go."""

import pytest

from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.people.person_names import find_recipient
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.record import LocationText
from tests.postings.ingest.reading import only_record, read_text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Letters should be sent to: Dr. Ann Lee, Search Committee Chair, Elm College, Elm Bay, OH 44000.", "Ann Lee"),
        ("Mail it to: Town of Elm, Attn: Bo Parr, 12 Mill Road, Elm Bay, OH 44000", "Bo Parr"),
    ],
)
def test_to_whom_letters_go(text: str, name: str):
    assert find_recipient(text) == name


def test_a_position_available_in_a_laboratory_is_the_universitys():
    text = (
        "Postdoctoral Fellow Position\n\nA Postdoctoral Fellow position is immediately available in Dr. Lee's lab in "
        "the Department of Soils at Elm State University to work on roots. To apply, please email the curriculum vitae "
        "to Dr. Ann Lee (alee@elm.example.edu).\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Postdoctoral Fellow", "Elm State University")


def test_the_board_that_prints_a_post_is_not_its_employer():
    text = (
        "Small Museum League - Job Board\n\nExecutive Director, Elm Historical Society\n\nThe Elm Historical"
        " Society, a "
        "museum of neighbors in Laurel, Maryland, seeks an Executive Director.\n\nSalary and Benefits:\nThis is a "
        "full-time exempt position with a salary range of $58,000 to $64,000, commensurate with experience, and paid "
        "time off.\n\nTo Apply:\nWrite to us; the position will remain open until filled. No phone calls please.\n"
    )
    record = only_record(read_text(text))
    assert (record.agency.name, record.flsa, record.open_until_filled) == ("Elm Historical Society", "exempt", True)
    assert record.locations == (LocationText(city="Laurel", state="MD"),)


def test_a_station_in_a_town_is_named_before_it():
    text = (
        "Job Title: Reporter\n\nWELM, the public radio station in Elm Bay, Connecticut, is looking for a reporter.\n\n"
        "Salary: $52,000 a year\n"
    )
    assert only_record(read_text(text)).agency.name == "WELM"


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        ("Elm School of Medicine", "Elm School of Medicine", None),
        ("Elm Naval Academy, Mill Library", "Elm Naval Academy", "Mill Library"),
        ("Elm Zoo & Nature Park", "Elm Zoo & Nature Park", None),
    ],
)
def test_names_of_schools_and_parks(text: str, name: str, unit: str | None):
    employer = read_employer(text)
    assert employer is not None
    assert (employer.name, employer.unit) == (name, unit)


def test_a_city_named_like_its_state():
    assert read_locations("Elm History Center, Oklahoma City, OK.") == [LocationText(city="Oklahoma City", state="OK")]


def test_a_dean_of_a_college_is_no_job_at_an_employer_called_college():
    text = (
        "Dean, College of Letters\n\nElm State University\n\nPosting Information\n\nPosition Title\tDean, College of "
        "Letters\nFaculty Type\tFixed Term (up to 3 years)\nSalary\t$150,000 a year\nRequired Qualifications\tAn"
        " earned "
        "doctorate.\nPreferred Qualifications\tA record of grants.\nNotices\tEmployment with Elm State University is "
        "contingent upon a criminal background check.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Dean, College of Letters", "Elm State University")
    assert record.appointment == "limited_duration"
    (need,) = record.qualifications.requirements
    assert need.text == "Employment with Elm State University is contingent upon a criminal background check."


def test_a_brochure_of_a_search_for_a_president():
    text = (
        "THE PRESIDENT\n\nElm College\nInvitation to Apply\n\nTHE OPPORTUNITY\n\nThe Board of Trustees of Elm College, "
        "a college in Galena, Illinois, seeks its fifth president. The new president will take office in July.\n\n"
        "LEADERSHIP AGENDA\n\nThe president will:\n\n• Build enrollment\n• Lead a campaign\n\nPROCEDURE\n\n"
        "Send a letter to search@elm.example.com. Inquiries may be directed to the consultants:\n\n"
        "Ann Lee, Ed.D., Executive Consultant, 703-555-0114\nBo Parr, Principal, 202-555-0187\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("PRESIDENT", "Elm College")
    assert [duty.tasks for duty in record.duties] == [("Build enrollment",), ("Lead a campaign",)]
    assert [(contact.name, contact.email) for contact in record.contacts] == [
        (None, "search@elm.example.com"),
        ("Ann Lee", None),
        ("Bo Parr", None),
    ]


def test_a_postdoctoral_position_with_its_field_is_a_title():
    text = (
        "POSTDOCTORAL POSITION: Plant ecology, Elm University\n\nThe appointee will join a study of oaks. PhD in"
        " ecology "
        "required. Send a cover letter and names of references to Ann Lee at alee@elm.example.edu by 15 July 2026.\n"
    )
    record = only_record(read_text(text))
    assert record.title.startswith("POSTDOCTORAL POSITION: Plant ecology")
    assert record.closes_at == "2026-07-15"


def test_a_state_university_is_no_agency_of_the_state():
    text = (
        "Oregon State University Libraries\n\nPosition Information\nDepartment\tLibrary (DLB)\nPosition"
        " Title\tArchivist\n"
        "Appointment Type\tProfessional Faculty\nJob Location\tCorvallis\nSalary Range\t$60,288 - $105,420\n"
        "Posting Number\tP03415UF\nPosting Date\t01/10/2026\nClosing Date\t03/01/2026\n"
    )
    reading = read_text(text)
    assert reading.layout == "general_announcement"
    assert only_record(reading).agency.name == "Oregon State University"


def test_a_title_below_the_name_of_the_document_and_a_label_of_kinds():
    text = (
        "Position Description\nPhillips Elm Academy\n\nHead of Archives and Collections\n\n"
        "Category\tStaff, exempt, full-time\nDepartment\tLibrary\nLocation\tElm Bay, New Hampshire\n\n"
        "PRINCIPAL ACCOUNTABILITIES:\n• Leads the archives.\n• Teaches classes.\n\nRequired\n\nBachelor's degree and"
        " three "
        "years of experience in a registrar's office. Knowledge of records. Careful attention to detail.\n\n"
        "Salary: $60,000 a year\n\nApply: Send a letter of application by mail. Priority will be given to"
        " applications received by March 2, 2026; the search"
        " will "
        "remain open until the position is filled.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.schedule) == ("Head of Archives and Collections", "full_time")
    assert (record.closes_at, record.open_until_filled) == (None, True)
    assert len(record.duties) == 2
    assert [need.text for need in record.qualifications.requirements] == [
        "Knowledge of records. Careful attention to detail."
    ]


def test_a_university_called_like_a_job_and_a_town_of_residents():
    text = (
        "Lecturer in Spanish\n\nDepartment of World Languages, Tidewater Christian University\n\nThe university"
        " serves the "
        "residents of Camden Falls, Maine.\n\nPosition is year-round and full-time. The salary is $54,000 a year.\n\n"
        "Duties\n\n• Teach courses\n• Advise students\n\nTo apply, send a letter of application. Applicants must have "
        "a Ph.D. in Spanish and be eager to teach.\n"
    )
    record = only_record(read_text(text))
    assert (record.agency.name, record.agency.units) == (
        "Tidewater Christian University",
        ("Department of World Languages",),
    )
    assert record.locations == (LocationText(city="Camden Falls", state="ME"),)
    assert record.schedule == "full_time"
    assert [route.education.field for route in record.qualifications.routes] == ["Spanish"]


HEAD = (
    "Office Clerk\n\n{head}\nSalary: $18.50 per hour\nClosing Date: 3/4/2026\n\n"
    "Duties\n\n- Answers calls.\n- Files permits.\n"
)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Agency: City of Elm Bay, OH", "City of Elm Bay"),
        ("Agency: City of Elm Bay OH", "City of Elm Bay"),
        ("Hiring Agency\nElm County, Ohio", "Elm County"),
        ("Agency: Department of Corrections, Ohio", "Department of Corrections, Ohio"),
        ("Employer: Museum of OH", "Museum of OH"),
        ("Employer\n\nCity of Elm Bay, OH\n\nJob Number: 26-4\nJob Type: Full-Time", "City of Elm Bay"),
        ("• Employer City of Elm Bay, OH\n• Department Public Works\n• Number of Openings 2", "City of Elm Bay"),
    ],
)
def test_a_local_employers_name_is_without_its_state_and_label(head: str, name: str):
    record = only_record(read_text(HEAD.format(head=head)))
    assert record.agency is not None
    assert record.agency.name == name
