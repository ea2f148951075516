"""Announcements of schools and districts: pages of several jobs, titles beside numbers, what priority and lists say."""

import pytest

from postings.ingest.fields.places.locations import read_locations
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

OPENINGS = """Elm Bay Parks District
Current Job Openings

Below are our openings. Click a title to apply.

Pools | Trails | Harbor Services

------------------------------

Pool Attendant
Job ID: 2026-11
Type: Part-time, temporary
Pay: $15.10 per hour
Opens: March 16, 2026
Closes: Open until filled

Duties
- Watches the water.

------------------------------

Trail Worker I
Job ID: 2026-12
Type: Full-time, regular
Pay: $20.10 - $26.40 per hour
Opens: March 18, 2026
Closes: April 8, 2026

Duties
- Clears trails of fallen trees.

------------------------------

Questions? Elm Bay Human Resources, 541-555-0113, hr@elmbayparks.org
"""


def test_each_job_of_a_page_has_its_own_name_and_what_stands_below_the_last_rule():
    records = read_text(OPENINGS).records
    assert [(record.title, record.requisition_id) for record in records] == [
        ("Pool Attendant", "2026-11"),
        ("Trail Worker I", "2026-12"),
    ]
    assert [record.open_until_filled for record in records] == [True, None]
    assert [record.contacts[0].email for record in records] == ["hr@elmbayparks.org"] * 2


SCHOOL = """  Bus Driver - Harbor Routes     JobID: 7142

  Position Type:
    Transportation/Bus Driver

  Date Posted:
    8/4/2025

  Closing Date:
    Until Filled

  District:
    Elm Bay Public Schools

  Salary: $24.18 - $31.06 per hour

  ESSENTIAL FUNCTIONS
    - Drives routes on time.

  APPLICATION PROCEDURE
    {sentence}
"""


def school(sentence: str = "", **changes: str) -> Record:
    """The record of the school's page, with each of its words in `changes` replaced."""
    text = SCHOOL.format(sentence=sentence)
    for old, new in changes.items():
        text = text.replace(f"{old}: ", new)
    return only_record(read_text(text))


def test_the_title_may_stand_beside_the_number():
    record = school("Apply online.")
    assert (record.title, record.requisition_id) == ("Bus Driver - Harbor Routes", "7142")


@pytest.mark.parametrize(
    "sentence",
    [
        "Internal applicants who apply by August 8, 2025 are considered first.",
        "Priority will be given to those received by August 8, 2025.",
    ],
)
def test_who_is_looked_at_first_is_told_no_deadline(sentence):
    record = school(sentence)
    assert (record.closes_at, record.open_until_filled) == (None, True)


def test_what_the_person_will_do_stands_among_duties():
    record = school(
        """Apply online.

  SUMMARY OF DUTIES
    Bus yards wake early. The person in this position will:
    1. Mow the verges in summer.
    2. Haul snow in winter.

  MINIMUM QUALIFICATIONS
    One year of experience with engines."""
    )
    assert [task for duty in record.duties for task in duty.tasks][-2:] == [
        "Mow the verges in summer.",
        "Haul snow in winter.",
    ]
    assert record.qualifications.requirements == ()


def test_a_range_with_gaps_in_its_amounts_is_one_range():
    record = school(Salary="Salary: 3 218 - 5 231 USD Monthly\n  Step: ")
    assert [(pay.minimum, pay.maximum, pay.period) for pay in record.salary_ranges][:1] == [("3218", "5231", "month")]


def test_terms_may_stand_behind_what_a_label_says_of_the_union():
    union = "Union Representation: This position is not represented. It is exempt from overtime.\n\n  Salary: "
    record = school(Salary=union)
    assert (record.representation, record.overtime_eligible) == (None, False)


def test_a_class_is_told_without_the_pay_behind_it():
    record = school(Salary="Classification: YARD ANALYST $6,031.00 - $7,551.00\n\n  Salary: ")
    assert record.classification.title == "YARD ANALYST"


def test_a_city_in_capitals_above_all_is_no_town_called_city_of():
    assert "City Of" not in {place.city for place in read_locations("CITY OF NEW YORK")}


def test_terms_behind_a_class_s_label_and_a_kind_of_class_are_no_class():
    record = school(Salary="Classification: Administrative; FLSA Exempt\n\n  Salary: ")
    assert (record.classification, record.flsa) == (None, "Exempt")
    assert school(Salary="Classification Type: Faculty\n\n  Salary: ").classification is None


def test_a_business_title_below_the_job_s_own_is_the_working_title():
    text = SCHOOL.format(sentence="").replace("     JobID: 7142", "\n\nBusiness Title: Harbor Routes Clerk")
    record = only_record(read_text(text.replace("Bus Driver - Harbor Routes", "Routes Clerk 2")))
    assert (record.title, record.working_title) == ("Routes Clerk 2", "Harbor Routes Clerk")


def test_a_hospital_hires_and_its_emergency_department_is_a_part_of_it():
    text = SCHOOL.format(sentence="").replace("  Bus Driver - Harbor Routes     JobID: 7142\n", "")
    head = "Elm Bay Hospital\nRegistered Nurse - Emergency Department\n\nDepartment: Emergency Department\n"
    record = only_record(read_text(head + text.replace("  District:\n    Elm Bay Public Schools\n", "")))
    assert (record.title, record.agency.name) == ("Registered Nurse - Emergency Department", "Elm Bay Hospital")
