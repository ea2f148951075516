"""Postings in the manner of states', cities' and the federal government's job pages, each with what its pages print in
a way of their own."""

import pytest

from postings.ingest.fields.days.deadlines import find_deadline
from postings.ingest.fields.terms.openings import find_openings
from tests.postings.ingest.minimum import requirements, routes
from tests.postings.ingest.reading import only_record, read_text

_HATCHERY = """Trout Keeper 2
Elm State Department of Fish

Title- Trout Keeper 2 (TK2)
Job Status- Full-Time/Permanent
Duty Station- Elm Bay, Washington
Salary-Depending on your level, your salary range will be as follows:
Trout Keeper 1 - $3,239.00 - $4,299.00 monthly
Trout Keeper 2 - $3,558.00 - $4,740.00 monthly

Closing
3/22/2027 11:59 PM Pacific

Duties

What to Expect-
Among the work of this role, the Trout Keeper 2 will,
• Feed the trout.
• Scrub the ponds.

REQUIRED QUALIFICATIONS:
TK1:
High school diploma and six months of fish culture experience.

TK2:
One year of experience as a Trout Keeper 1.
"""


def test_labels_before_a_dash_and_levels_by_their_letters() -> None:
    record = only_record(read_text(_HATCHERY))
    assert [(pay.minimum, pay.label) for pay in record.salary_ranges] == [
        ("3239.00", "Trout Keeper 1"),
        ("3558.00", "Trout Keeper 2"),
    ]
    assert [place.city for place in record.locations] == ["Elm Bay"]
    assert (record.appointment, record.closes_at) == ("permanent", "2027-03-22T23:59:00-07:00")
    assert [duty.tasks for duty in record.duties] == [("Feed the trout.",), ("Scrub the ponds.",)]
    assert [(route.level, route.experience_years) for route in record.qualifications.routes] == [
        ("TK1", "0.5"),
        ("TK2", "1"),
    ]


def test_an_or_joins_what_stands_behind_labels_of_its_own() -> None:
    text = (
        "Specialized Experience for GS-05: One year of work with visitors of a park.\nOR\n"
        "Education for GS-05: Four years of course work leading to a bachelor's degree in geology.\n"
    )
    assert len(routes(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "In order to qualify, you must meet the education and/or experience requirements described below.",
        "FOREIGN EDUCATION: If you are using education completed abroad, you must show its evaluation.",
        "There are no formal education or experience requirements for this position.",
    ],
)
def test_what_every_such_page_says_asks_for_nothing(text: str) -> None:
    assert (routes(f"1. {text}"), requirements(f"1. {text}")) == ([], [])


_AIDE = """Skip to main content
Jobs Apply

City Seasonal Aide

Employment Type and Schedule Temporary

Salary $15.45 per hour

Work Location Elm Bay

Description Description

The Bureau of Ponds is seeking to hire eight (8) City Seasonal Aides. The Aides will perform the following tasks:

• Removal of litter.
• Vegetative management.

Requirements Requirements

Must be 18 years of age.
"""


def test_headings_printed_twice_and_a_job_that_begins_like_a_label() -> None:
    record = only_record(read_text(_AIDE))
    assert (record.title, record.openings) == ("City Seasonal Aide", 8)
    assert [duty.tasks for duty in record.duties] == [("Removal of litter.",), ("Vegetative management.",)]
    assert [need.text for need in record.qualifications.requirements] == ["Must be 18 years of age."]


def test_whom_to_call_about_the_pages_is_not_who_knows_the_job() -> None:
    text = (
        "WELDER\nCity of Elm Bay\nClosing Date: 3/4/2027\n\nREQUIREMENTS\nA valid driver's license is required.\n\n"
        "APPLICATION PROCEDURES\n"
        "For application status, contact Ann Lee at ann.lee@elm.example.gov.\n\n"
        "If you need login assistance or technical support call 855-555-0127.\n"
    )
    contacts = only_record(read_text(text)).contacts
    assert [(contact.name, contact.phone) for contact in contacts] == [("Ann Lee", None), (None, "855-555-0127")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Under direction of the chief, incumbent independently prepares cases for hearings.", True),
        ("Incumbents perform the more complex studies of ponds.", True),
        ("Pond Officers are responsible for the safety of swimmers.", True),
        ("Incumbents must pass a test of their sight.", False),
    ],
)
def test_what_incumbents_do_is_their_work(sentence: str, told: bool) -> None:
    head = "POND OFFICER\nCity of Elm Bay\nSalary: $40,000 - $50,000 per year\nClosing Date: 3/4/2027\n"
    text = f"{head}\n{sentence}\n\nMINIMUM QUALIFICATIONS\nTwo years of work at a pond.\n"
    assert bool(only_record(read_text(text)).duties) is told


def test_a_number_of_applicants_or_a_day_closes_the_announcement() -> None:
    text = "Open to the first 101 applicants or until 12/02/2027 whichever comes first."
    assert find_deadline(text, None) == ("2027-12-02", False)


def test_positions_to_fill_are_counted() -> None:
    assert find_openings("There are two (2) positions to fill from this posting.") == 2


def test_interns_whom_an_agency_looks_to_hire() -> None:
    text = (
        "Location: Georgia\nLocation Detail: Elm Bay, Georgia\n"
        "Job Description: The Department of Ponds is looking to hire 2 summer interns to assist in counting fish.\n"
        "Qualifications: Candidates must have a valid driver's license.\nSalary: $14/hour\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.openings) == ("summer interns", 2)
    assert [(place.city, place.state) for place in record.locations] == [("Elm Bay", "GA")]


def test_the_name_of_a_bulletin_is_no_part_of_the_title() -> None:
    text = "Exam Bulletin - Pond Analyst\nState of California\nExam Code: EX-1\nFinal Filing Date: 3/4/2027\n"
    assert only_record(read_text(text)).title == "Pond Analyst"


_NOTICE = """ELM COUNTY DEPARTMENT OF PERSONNEL

CIVIL SERVICE EXAMINATION ANNOUNCEMENT

OPEN COMPETITIVE

ASSISTANT POND PLANNER #66-714

SALARY: $52,311 - $68,904
LAST FILING DATE: March 11, 2027
LOCATION: Two vacancies exist in the Department of Ponds.

TYPICAL WORK ACTIVITIES:
Collects field data on ponds;
Prepares maps.

MINIMUM QUALIFICATIONS:
A bachelor's degree in planning.
"""


def test_the_title_of_an_examination_stands_below_what_the_document_is_and_before_its_number() -> None:
    record = only_record(read_text(_NOTICE))
    assert (record.title, record.requisition_id, record.openings) == ("ASSISTANT POND PLANNER", "66-714", 2)


_LISTED = """{employer}

Job Number: 2027-01
Job Type: {type}
Opening Date: 02/10/2027
Closing Date: {closes}
{more}
Title: Court Crier
Salary: $20.00 - $30.00 per hour

QUALIFICATIONS
A high school diploma.
"""


def _listed(employer: str = "City of Elm Bay", type_: str = "Regular", closes: str = "3/3/2027", more: str = "") -> str:
    return _LISTED.format(employer=employer, type=type_, closes=closes, more=more)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("State of Idaho\nIdaho State Police", "Idaho State Police"),
        ("STATE OF MAINE\nDEPT. OF PONDS", "DEPT. OF PONDS"),
        ("UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF TENNESSEE", "UNITED STATES DISTRICT COURT"),
        ("Elm Transit Authority (ETA)", "Elm Transit Authority"),
    ],
)
def test_who_hires_stands_below_its_state_or_in_a_heading(lines: str, name: str) -> None:
    assert only_record(read_text(_listed(employer=lines))).agency.name == name


def test_a_day_or_until_filled_is_a_day() -> None:
    record = only_record(read_text(_listed(closes="February 20, 2027, 5:00 p.m. (EST) or open until filled")))
    assert record.closes_at == "2027-02-20T17:00:00-05:00"


def test_a_county_beside_the_town_is_one_place() -> None:
    record = only_record(read_text(_listed(more="Location: Elm County, PA\nCity\nElm Bay, Pennsylvania")))
    assert [(place.city, place.county) for place in record.locations] == [("Elm Bay", "Elm")]


_HIRING_PAGE = """Crane Mender (PN: 20044871) - (26000B4R)

Organization: Elm State Agency of Cranes - Central Office
Agency Contact Name and Information: Ann Lee, ann.lee@cranes.example.gov
FLSA Exempt/Non-Exempt: Nonexempt
Work Type: Full Time, On-Site
Job Location City: ELM BAY
Other Locations: New Falls; Oak Bend
Closing Date: 3/3/2027

The hiring rate for this position is $61.88 per hour, increasing to $64.97 per hour after one year.

Job Duties
The State of Texas is seeking a Crane Mender in Region 2. The mender greases cranes. The mender paints them.
Interested in learning more? The details are in the position description.

Who You Are
The requirements listed below are representative of what is needed.

Initial Screening Criteria
Two years of work with cranes.

Registration, Licensure Requirements or Certifications
A valid driver's license.
"""


def test_labels_and_headings_of_states_pages() -> None:
    record = only_record(read_text(_HIRING_PAGE))
    assert (record.title.split(" (")[0], record.requisition_id) == ("Crane Mender", "26000B4R")
    assert (record.agency.name, record.contacts[0].name) == ("Elm State Agency of Cranes", "Ann Lee")
    assert (record.flsa, record.schedule, record.work_mode) == ("Nonexempt", "full_time", "onsite")
    assert [place.city for place in record.locations] == ["Elm Bay", "New Falls", "Oak Bend"]
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("61.88", "64.97")]
    assert [duty.tasks for duty in record.duties] == [("The mender greases cranes. The mender paints them.",)]
    assert [route.experience_years for route in record.qualifications.routes] == ["2"]
    assert [need.kind for need in record.qualifications.requirements] == ["licence"]
    assert record.qualifications.preferred == ()


def test_a_name_that_begins_like_a_label_is_the_employers() -> None:
    text = (
        "COUNTY OF ELM BAY\nDEPARTMENT OF PUBLIC WORKS\n\nPOND ENGINEER\nBULLETIN NO. 26-011\n\n"
        "TYPE OF RECRUITMENT\nOPEN COMPETITIVE JOB OPPORTUNITY\n\nEXAM NUMBER\nA3424N\n\n"
        "SALARY: $8,115.18 - $10,937.36 MONTHLY\n\nREQUIREMENTS\nTwo years of work at ponds.\n"
    )
    assert only_record(read_text(text)).agency.name == "COUNTY OF ELM BAY"


def test_what_the_chosen_one_will_do_reporting_to_somebody() -> None:
    text = (
        "Pond Director\nCity of Elm Bay\nSalary: $65,000 - $88,000 per year\nClosing Date: 3/4/2027\n\n"
        "Reporting to the Mayor, the selected candidate will oversee the ponds.\n\nQUALIFICATIONS\nA law degree.\n"
    )
    assert len(only_record(read_text(text)).duties) == 1


def test_sentences_that_each_require_something_of_employees_stand_apart() -> None:
    text = (
        "Applicants must be U.S. citizens or be eligible to work here. "
        "Employees are required to adhere to the code. The selectee is subject to a background check."
    )
    assert len(requirements(text)) == 3
