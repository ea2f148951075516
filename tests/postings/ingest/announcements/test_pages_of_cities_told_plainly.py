"""City and county announcements: what short sentences tell of the unit and the terms, and scales step by step."""

from postings.ingest.record import Record
from tests.postings.ingest.reading import read_text

_PAGE = """Deed Clerk

  • Elm County, Ohio
  • Elm Bay, Ohio
  • Mar 2, 2026
Full Time Records
  • Salary: $19.10 - $24.60 Hourly USD

Job Description

Position Summary
{}

Closing Date/Time: 3/16/2026 5:00 PM Eastern
"""


def _record(summary: str) -> Record:
    return read_text(_PAGE.format(summary)).records[0]


def test_a_division_of_an_office_in_which_one_works() -> None:
    agency = _record(
        "Works in the Deeds Division of the Auditor's Office. Files deeds and helps at the counter."
    ).agency
    assert agency
    assert agency.units == ("Auditor's Office", "Deeds Division")


def test_full_time_behind_the_work_is_no_work() -> None:
    record = _record("You'll file deeds and help at the counter. Full-time, Monday through Friday, 8 to 5.")
    assert record.duties[0].tasks == ("You'll file deeds and help at the counter.",)


def test_steps_with_room_between_them_below_their_label() -> None:
    text = """City of Elm Bay
invites applications for the position of:

Deed Clerk

SALARY RANGE (effective July 1, 2026):
Step A  $4,100   Step B  $4,310   Step C  $4,520 per month

CLOSING DATE: 3/16/26

EXAMPLES OF DUTIES:
Files deeds; answers letters.
"""
    [salary] = read_text(text).records[0].salary_ranges
    assert (salary.minimum, salary.maximum, salary.period_status, salary.label) == ("4100", "4520", "stated", None)


def test_up_to_so_many_of_a_title_and_a_reference_number() -> None:
    record = _record("The County is hiring up to 40 Deed Clerks for the fall. Reference number 26-1180.")
    assert (record.openings, record.requisition_id) == (40, "26-1180")


def test_whom_to_contact_behind_an_office_in_the_name_of_a_title() -> None:
    record = _record("Files deeds.\n\nContact\nPlease contact Deputy Clerk of the Board Ann Leeson at (555) 555-0146.")
    assert record.contacts[0].name == "Ann Leeson"


def test_the_hiring_range_behind_the_range() -> None:
    text = _PAGE.replace("$19.10 - $24.60 Hourly USD", "$19.10 - $24.60 Hourly; hiring range $19.10 - $21.00")
    assert [pay.label for pay in read_text(text.format("Files deeds.")).records[0].salary_ranges] == [
        None,
        "hiring range",
    ]


def test_a_combination_that_may_be_applied_is_a_way_of_its_own() -> None:
    text = "Minimum Qualifications\nTwo years of filing. A combination of education and experience may be applied."
    assert len(_record(f"Files deeds.\n\n{text}").qualifications.routes) == 2
