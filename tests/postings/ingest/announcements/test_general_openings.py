"""Announcements of all kinds of employers: several openings on a page, employers that only a notice names, pay and
requirements that are of something else, and texts that offer no job."""

import pytest

from postings.ingest.errors import NotAPosting
from tests.postings.ingest.reading import DOCUMENTS, codes, only_record, read_file, read_text

BULLETIN = """PUMP MECHANIC

Class Code:       5110
Open Date:  02-06-26

ANNUAL SALARY

{pay}

DUTIES

A Pump Mechanic repairs pumps.

REQUIREMENTS

{requirements}

APPLICATION DEADLINE

{deadline}

The City of Long Harbor does not discriminate on the basis of age.
"""


def bulletin(
    pay: str = "$60,000 to $70,000",
    requirements: str = "Two years of experience as a mechanic.",
    deadline: str = "Applications must be received by THURSDAY, FEBRUARY 19, 2026.",
) -> str:
    return BULLETIN.format(pay=pay, requirements=requirements, deadline=deadline)


def pay_of(text: str) -> list[tuple[str | None, str | None, str | None]]:
    ranges = only_record(read_text(text)).salary_ranges
    return [(entry.minimum, entry.maximum, entry.label) for entry in ranges]


def test_a_bulletin_of_an_examination():
    reading = read_text(bulletin())
    record = only_record(reading)
    assert record.agency is not None
    assert record.classification is not None
    assert (record.title, record.agency.name) == ("PUMP MECHANIC", "City of Long Harbor")
    assert (record.classification.title, record.classification.number) == ("PUMP MECHANIC", "5110")
    assert (record.date_posted, record.closes_at) == ("2026-02-06", "2026-02-19")
    assert [route.experience_years for route in record.qualifications.routes] == ["2"]
    assert record.qualifications.requirements == ()


@pytest.mark.parametrize(
    ("pay", "ranges"),
    [
        ("$92,352 and $95,171 (flat-rated)", [("92352", "92352", None), ("95171", "95171", None)]),
        ("between $60,000 and $70,000", [("60000", "70000", None)]),
        (
            "$60,823\nThe salary in the Harbor Department is $72,641 (flat rated)",
            [("60823", "60823", None), ("72641", "72641", "Harbor Department")],
        ),
        ("The current minimum salary is $57,078 per annum.", [("57078", None, None)]),
        ("$69,923 to - $90,898", [("69923", "90898", None)]),
        ("USD $56,233 - USD $73,105", [("56233", "73105", None)]),
    ],
)
def test_pay_of_bulletins(pay, ranges):
    assert pay_of(bulletin(pay=pay)) == ranges


def test_the_last_of_several_filing_periods_counts():
    deadline = (
        "Applications are taken on these dates:\n\nFrom 8:00 am Friday, March 6, 2026 to 11:59 pm, Thursday, March 12, "
        "2026\nFrom 8:00 am Friday, June 5, 2026 to 11:59 pm, Thursday, June 11, 2026"
    )
    reading = read_text(bulletin(deadline=deadline))
    assert only_record(reading).closes_at == "2026-06-11"
    assert "several_filing_periods" in codes(reading)


def test_what_stands_above_nested_alternatives_is_asked_of_everybody():
    requirements = (
        "1. Must be licensed as a:\na. Registered Nurse in this state; or\nb. Physician Assistant in this state; and\n"
        "2. Must have a current CPR card."
    )
    found = only_record(read_text(bulletin(requirements=requirements))).qualifications
    assert [route.text for route in found.routes] == [
        "Registered Nurse in this state",
        "Physician Assistant in this state",
    ]
    assert [(entry.kind, entry.text) for entry in found.requirements] == [
        ("certificate", "Must have a current CPR card.")
    ]


def test_what_only_some_positions_ask_for_keeps_nobody_out():
    text = bulletin().replace(
        "APPLICATION", "PROCESS NOTES\n\n1. Some positions may require a driver's license.\n\nAPPLICATION"
    )
    assert only_record(read_text(text)).qualifications.requirements == ()


def test_each_opening_of_a_page_is_a_posting():
    reading = read_file(DOCUMENTS / "general_announcement" / "page_with_three_openings.txt")
    assert [record.title for record in reading.records] == ["Cook 2", "Night Custodian", "Athletic Director"]
    assert [record.closes_at or record.open_until_filled for record in reading.records] == [
        "2026-03-02",
        True,
        "2026-03-16",
    ]
    assert {record.agency.name for record in reading.records if record.agency} == {"Alder Creek School District"}


def test_an_opening_has_what_all_openings_share_and_no_line_of_another():
    reading = read_file(DOCUMENTS / "general_announcement" / "page_with_three_openings.txt")
    lines = [
        {line for section in record.sections for line in range(section.first_line, section.last_line + 1)}
        for record in reading.records
    ]
    assert lines == [{1, 2, 3, *range(4, 10)}, {1, 2, *range(11, 17)}, {1, 2, *range(18, 23)}]


def test_openings_may_begin_with_a_title_above_the_same_label():
    text = (
        "City of Ridgeland is hiring. Apply at city hall.\n\nStreet Sweeper Operator\nSalary: $20.10 an hour\nDuties:\n"
        "- Sweep streets\n- Clean drains\n\nWater Plant Operator\nSalary: $24.80 an hour\nDuties:\n- Run pumps\n"
        "- Take samples\n"
    )
    records = read_text(text).records
    assert [(record.title, len(record.duties)) for record in records] == [
        ("Street Sweeper Operator", 2),
        ("Water Plant Operator", 2),
    ]


@pytest.mark.parametrize(
    ("first_lines", "employer"),
    [
        ("CITY OF RIDGELAND\nStreet Sweeper", "CITY OF RIDGELAND"),
        ("The Ridgeland Museum of Water\nTour Guide", "Ridgeland Museum of Water"),
        ("State of Maryland\nTransit Inspector\nMaryland Transit Administration", "Maryland Transit Administration"),
        ("United States District Court\nCourt Clerk", "United States District Court"),
        ("Lower Mill Township, Chester County, PA, seeks a Fire Marshal.", "Lower Mill Township"),
        ("Tour Guide\nAbout the Ridgeland Museum", "Ridgeland Museum"),
    ],
)
def test_employers_of_all_kinds(first_lines, employer):
    text = f"{first_lines}\n\nPay: $21.00 an hour\nApply by: 05/04/2026\nDuties\n- Greet people.\n- Keep records.\n"
    record = only_record(read_text(text))
    assert record.agency is not None
    assert record.agency.name == employer


def test_terms_behind_a_classification_label_are_terms():
    text = (
        "Queens Creek Museum\nPosition Title: Guide\nPosition Classification: Regular, Full-time\nSalary: $22 an hour\n"
        "Apply by: 05/04/2026\nDuties\n- Lead tours.\n- Open doors.\n"
    )
    record = only_record(read_text(text))
    assert record.classification is None
    assert (record.appointment, record.schedule) == ("permanent", "full_time")


def test_each_level_asks_for_what_stands_under_its_name():
    requirements = (
        "Budget Analyst I\nEducation: Bachelor's degree in business.\nExperience: 1 year of experience in budgets.\n\n"
        "Budget Analyst II\nEducation: Bachelor's degree in business.\nExperience: 3 years of experience in budgets."
    )
    text = bulletin(requirements=requirements).replace("REQUIREMENTS", "MINIMUM QUALIFICATIONS")
    routes = only_record(read_text(text)).qualifications.routes
    assert [(route.level, route.experience_years) for route in routes] == [
        ("Budget Analyst I", "1"),
        ("Budget Analyst II", "3"),
    ]


def test_what_is_done_as_required_is_asked_of_nobody():
    text = (
        "Job Title: Park Aide\nSalary: $21 an hour\nClosing date: 05/04/2026\n\nPark Aides keep the town's paths.\n"
        "Performs related work as required.\nA valid driver's license is required.\n"
    )
    requirements = only_record(read_text(text)).qualifications.requirements
    assert [requirement.text for requirement in requirements] == ["A valid driver's license is required."]


def test_what_all_must_have_among_wishes_is_asked_for():
    text = (
        "Wanted: Paver Operator in the Public Works Department. Qualifications: A high school diploma is required."
        " Preferred Qualifications: Class A license with endorsements. All applicants must be able to pass a criminal"
        " background check. Salary range: $18.30 to $25.20. Resumes will be accepted until the position is filled at:"
        " Town of Elm Mills, 12 Oak Street, Elm Mills, MA 01527.\n"
    )
    record = only_record(read_text(text))
    assert record.title == "Paver Operator"
    asked = record.qualifications
    assert asked.preferred == ("Class A license with endorsements.",)
    assert [need.text for need in asked.requirements] == [
        "All applicants must be able to pass a criminal background check."
    ]


@pytest.mark.parametrize(
    ("sentence", "closes"),
    [
        ("Send a resume by May 2, 2025 for the June 1, 2025 opening.", "2025-05-02"),
        (
            "Applications will be reviewed beginning May 5, 2025 and the job will remain open until May 9, 2025.",
            "2025-05-09",
        ),
        ("Applications must be submitted no later than 30 days from the posting date of April 1, 2025.", None),
    ],
)
def test_of_several_days_the_one_until_which_applications_are_taken_counts(sentence: str, closes: str | None) -> None:
    text = (
        f"City of Elmhurst\n\nTree Trimmer\n\nSalary: $20.10 per hour\n\n{sentence}\n\nDuties\n- Trims trees.\n\n"
        "Minimum Qualifications\n- High school diploma.\n"
    )
    assert only_record(read_text(text)).closes_at == closes


@pytest.mark.parametrize(
    "offer",
    [
        "The Department of Botany invites applicants for a lecturer position.",
        "Lakeshore University welcomes nominations for a lecturer of Botany.",
        "Please provide a cover letter, a curriculum vitae and the names of two references.",
    ],
)
def test_who_invites_applicants_offers_a_job(offer):
    record = only_record(
        read_text(
            f"Lecturer, Botany\nLakeshore University\n\n{offer}\n\nRESPONSIBILITIES\n"
            "• Teach three courses a term.\n• Look after the herbarium.\n\nQUALIFICATIONS\n"
            "• Master's degree in botany.\n• Experience with field courses.\n"
        )
    )
    assert record.title == "Lecturer, Botany"


def test_what_invites_nobody_is_refused():
    with pytest.raises(NotAPosting):
        read_text(
            "Lecturer, Botany\nLakeshore University\n\nThe department has three gardens.\n\nRESPONSIBILITIES\n"
            "• Teach three courses a term.\n• Look after the herbarium.\n\nQUALIFICATIONS\n"
            "• Master's degree in botany.\n• Experience with field courses.\n"
        )


@pytest.mark.parametrize("heading", ["Duties", "Supplemental Questions"])
def test_whom_to_ask_stands_below_lists_of_other_things_too(heading):
    text = (
        "City of Elmhurst\n\nTree Trimmer\n\nSalary: $20.10 per hour\nClosing Date: 05/02/2026\n\n"
        f"{heading}:\n- Trims trees.\n\nIf you have questions, please contact us at: Email: jobs@elmhurst.gov  "
        "Phone: (630) 555-0121 (weekdays)\n"
    )
    (contact,) = only_record(read_text(text)).contacts
    assert (contact.email, contact.phone) == ("jobs@elmhurst.gov", "(630) 555-0121")
