"""Postings in the manner of states', cities' and the federal government's job pages, each with what its pages print in
a way of their own."""

import pytest

from postings.ingest.fields.dates import find_deadline
from postings.ingest.fields.openings import find_openings
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
