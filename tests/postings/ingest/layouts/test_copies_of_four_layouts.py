"""The four layouts as job sites and older systems copied them, and habits of single agencies that write in them."""

import pytest

from postings.ingest.fields.pay.salaries import find_salaries
from postings.ingest.fields.places.locations import read_place_line
from postings.ingest.fields.places.towns_in_text import find_locations
from postings.ingest.fields.qualifying.inline_ways import split_inline
from postings.ingest.fields.qualifying.qualifications import requirement_kind
from postings.ingest.fields.terms.service_and_overtime import find_service_type
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.fields.terms.terms_in_titles import terms_in_title
from postings.ingest.fields.terms.work_modes import find_work_mode
from postings.ingest.parsers.position_description.people import person_of
from postings.ingest.parsers.program_positions.series import read_series
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

CALLED = """State of Oregon
invites applications for the position of:

Dike Inspector 2 (Coast)

OPENING DATE/TIME: 03/02/15 12:00 AM
CLOSING DATE/TIME: 03/20/15 11:59 PM
SALARY: $3,800.00 - $5,500.00 Monthly
JOB TYPE: Permanent
LOCATION: Astoria, Oregon
AGENCY: Department of Rivers - Coast Division
CLASS NUMBER: C3344

DUTIES & RESPONSIBILITIES:
  • Walks the dikes after each storm.

Dike Inspector 2 (Coast) Supplemental Questionnaire
* 1. How many dikes have you walked?
None
"""


def test_the_title_stands_below_the_call_of_an_older_system() -> None:
    record = only_record(read_text(CALLED))
    assert (record.title, record.classification.number) == ("Dike Inspector 2 (Coast)", "C3344")
    assert record.agency is not None
    assert record.agency.name == "Department of Rivers"


def test_labels_stand_behind_the_values_before_them() -> None:
    head = (
        "Initial Posting Date:\n02/10/2026 Application Deadline:\n02/24/2026 Agency:\nDepartment of Rivers Salary "
        "Range:\n$3,903 - $5,330 Position Type:\nEmployee Position Title:\nRiver Guide Job Description:\n"
        "Guides boats in Oregon.\n"
    )
    reading = read_text(head)
    record = only_record(reading)
    assert reading.layout == "oregon_announcement"
    assert (record.title, record.date_posted, record.closes_at) == ("River Guide", "2026-02-10", "2026-02-24")
    assert record.agency is not None
    assert record.agency.name == "Department of Rivers"


def test_a_class_stands_before_the_title_once_more() -> None:
    head, _, sentence = STATE_HEAD.rpartition("The Department")
    text = f"{head}Boat Operator 2 River Guide\nColumbia Division\nThe role:\nThe Department{sentence}"
    record = only_record(read_text(text))
    assert record.classification is not None
    assert (record.classification.title, record.classification.level) == ("Boat Operator 2", 2)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Required of all applicants:", "requirements"),
        ("Licenses and other requirements", "requirements"),
        ("Learn more and how to apply:", "how_to_apply"),
        ("Helpful links and contact information", "contact"),
        ("What can we offer you?", "benefits"),
        ("Essential requirements", "requirements"),
        ("Other details", "general_information"),
        ("What you need to apply", "how_to_apply"),
        ("On a typical day you will", "duties"),
        ("Need more information?", "contact"),
        ("PRE-EMPLOYMENT", "requirements"),
        ("The purpose of this position:", "summary"),
    ],
)
def test_headings_in_small_letters_begin_their_sections(heading: str, kind: str) -> None:
    record = only_record(read_text(f"{STATE_HEAD}Desired attributes\n- Rowing\n\n{heading}\n\n- One more line here\n"))
    assert [section.kind for section in record.sections if section.heading == heading.rstrip(":")] == [kind]
    assert record.qualifications.preferred == ("Rowing",)


def test_working_conditions_in_capitals_stand_before_their_text() -> None:
    text = "Desired attributes\n- Rowing\nWORKING CONDITIONS: Works on cold water in all weather, all year.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert [(section.heading, section.kind) for section in record.sections][-1] == (
        "WORKING CONDITIONS",
        "working_conditions",
    )


def test_a_place_in_brackets_stands_behind_the_title_once_more() -> None:
    head, _, _ = STATE_HEAD.rpartition("The Department")
    text = f"{head}River Guide (Elgin, OR)\nColumbia Division\n\nAbout the job – your role\nGuides boats.\n"
    record = only_record(read_text(text))
    assert [place.city for place in record.locations] == ["Elgin"]
    assert "About the job – your role" in [section.heading for section in record.sections]


def test_two_kinds_of_appointments_are_none_for_certain() -> None:
    assert terms_in_title("River Guide (Two vacancies: one Permanent, one Limited Duration)")[0] is None
    assert terms_in_title("River Guide (Limited Duration)")[0] == "limited_duration"


def test_both_of_several_jobs_are_hybrid() -> None:
    assert find_work_mode("Both are represented by a union and are hybrid: one day a week is in Salem.") == "hybrid"


def test_this_position_is_of_the_service_it_names() -> None:
    said = find_service_type("This part-time (20 hours/week), permanent, management service position works in Salem.")
    assert said == "management service"
    assert find_service_type("This team reports to three management service employees.") is None


def test_a_mark_in_the_next_column_belongs_to_its_option() -> None:
    form = (
        "STATE OF OREGON\nPOSITION DESCRIPTION\n                              This position is:\n"
        "Agency: Department of Rivers    Classified    X\n                                Unclassified\n"
        "New: X   Revised:               Executive Service\n\nSECTION 1. POSITION INFORMATION\n"
        "a. Classification Title: Boat Operator 2     b. Classification No: C4300\nc. Working Title: River Guide\n"
        "l. Position: Permanent    Seasonal X   Limited Duration    Academic Year\n"
        "             Full-Time X   Part-Time    Intermittent    Job Share\nm. FLSA: Exempt    Non-Exempt X\n"
        "n. Eligible for Overtime: Yes X   No\n"
    )
    record = only_record(read_text(form))
    assert (record.service_type, record.appointment, record.schedule) == ("Classified", "seasonal", "full_time")


def test_evidence_spans_the_lines_that_a_paragraph_was_broken_at() -> None:
    head, _, _ = STATE_HEAD.rpartition("The Department")
    text = (
        "The Department of Rivers has three (3) openings for River Guides, who must be able to swim and\n"
        "to row, and who live near their boats. The positions are located in Hillsboro, Hermiston\n"
        "and Klamath Falls. All three are permanent, full-time and SEIU-represented, and begin in spring of\n"
        "the coming year.\n"
    )
    record = only_record(read_text(head + text))
    keys = ("locations.0", "locations.2", "schedule", "representation")
    assert [(record.evidence[key].first_line, record.evidence[key].last_line) for key in keys] == [
        (15, 15),
        (16, 16),
        (16, 16),
        (16, 16),
    ]
    assert (record.appointment, record.schedule, record.openings) == ("permanent", "full_time", 3)


def test_what_is_sought_besides_the_minimum_is_wished_for() -> None:
    text = (
        "What's required\nMinimum Qualifications (MQs):\nTwo years of experience rowing.\n\n"
        "What we're looking for\n- Swimming\n- Singing\n"
    )
    record = only_record(read_text(STATE_HEAD + text))
    assert record.qualifications.preferred == ("Swimming", "Singing")
    assert [section.heading for section in record.sections][-3:] == [
        "What's required",
        "Minimum Qualifications (MQs)",
        "What we're looking for",
    ]


def test_a_town_beside_a_division_is_no_part_of_it() -> None:
    head, _, sentence = STATE_HEAD.rpartition("The Department")
    record = only_record(read_text(f"{head}Columbia Division – Salem\n\nThe Department{sentence}"))
    assert record.agency is not None
    assert (record.agency.units, [place.city for place in record.locations]) == (("Columbia Division",), ["Salem"])


def test_years_of_experience_with_an_apostrophe_part_ways() -> None:
    ways = split_inline("You need three years' experience as a guide or two years' experience as a pilot.")
    assert len(ways) == 2


def test_an_office_behind_a_name_is_no_part_of_it() -> None:
    person = person_of("Jacinta Vale, CFO")
    assert person is not None
    assert person.name == "Jacinta Vale"


def test_each_line_that_begins_with_a_share_is_a_duty() -> None:
    text = (
        "Essential Duties\n45% Tours - plans the tours of the coming season, hires the boats and checks each of them "
        "before its first tour\n35% Guiding - rows small groups\n20% Records - keeps the list of all who came, of the "
        "weather that they had and of what the boats need\n"
    )
    record = only_record(read_text(STATE_HEAD + text))
    assert [(duty.percent, len(duty.tasks)) for duty in record.duties] == [(45, 1), (35, 1), (20, 1)]


def test_a_task_of_a_form_goes_on_below_a_small_word() -> None:
    form = (
        "STATE OF OREGON\nPOSITION DESCRIPTION\n\nAgency: Department of Rivers\n\nSECTION 1. POSITION INFORMATION\n\n"
        "a. Classification Title: Boat Operator 2     b. Classification No: C4300\nc. Working Title: River Guide\n\n"
        "SECTION 3. DESCRIPTION OF DUTIES\n\n% of Time    N/R/NC    E/NE    DUTIES\n"
        "60%          NC        E       Boats\n"
        "                               Keeps the boats and agrees on their berths with the Port of\n"
        "                               Elk Bay.\n"
        "40%          NC        E       Tours\n                               Guides tours.\n100%\n"
    )
    duty, _ = only_record(read_text(form)).duties
    assert duty.tasks == ("Keeps the boats and agrees on their berths with the Port of Elk Bay.",)


def test_bays_are_no_towns_and_a_town_may_stand_before_its_street() -> None:
    assert find_locations("The position takes samples in Tillamook and Netarts Bays.", "OR") == []
    head = STATE_HEAD.replace("Job Description:", "Location:\nSalem, 201 High Street SE\nJob Description:")
    (place,) = only_record(read_text(head)).locations
    assert (place.street, place.city) == ("201 High Street SE", "Salem")


def test_a_team_is_no_person() -> None:
    (contact,) = only_record(
        read_text(STATE_HEAD + "Contact\nTreasury Talent Team\ntalent@ost.oregon.gov\n(503) 555-0183\n")
    ).contacts
    assert (contact.name, contact.email) == (None, "talent@ost.oregon.gov")


def test_the_number_of_a_meeting_is_no_contact() -> None:
    text = "A talk is held on Tuesday. To join, call 503-555-0101 and use conference ID 448 120 983#.\n"
    assert only_record(read_text(STATE_HEAD + text)).contacts == ()


def test_the_employer_stands_before_the_title_on_a_job_site() -> None:
    text = (
        "City of Elk Bay Harbor Clerk - Winter in Elk Bay, Oregon\n\nHarbor Clerk - Winter\n\nSalary\n\n$21 Hourly\n\n"
        "Location\n\nElk Bay, OR\n\nJob Type\n\nSeasonal\n\nJob Number\n\n2026-0042\n\nOpening Date\n\n02/05/2026\n\n"
        "Closing Date\n\n3/2/2026 11:59 PM Pacific\n\nThe Position\n\nThe City of Elk Bay hires a clerk.\n"
    )
    record = only_record(read_text(text))
    assert record.agency is not None
    assert (record.agency.name, record.title) == ("City of Elk Bay", "Harbor Clerk - Winter")


def test_members_are_paid_an_adjusted_range_now() -> None:
    (pay,) = find_salaries("If you are a PERS member the salary range will be adjusted to $4,100 - $5,900.")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("4100", "5900")
    assert find_salaries("The range will be adjusted to $4,100 - $5,900.") == []


def test_what_the_reader_will_be_tells_the_terms() -> None:
    assert find_appointment_and_schedule("As a permanent full-time River Guide, you will row.") == (
        "permanent",
        "full_time",
    )
    assert find_appointment_and_schedule("As a full-time student of the college may apply.") == (None, None)


def test_a_place_is_near_its_town() -> None:
    assert [place.city for place in read_place_line("Near Salem, Oregon", "OR")] == ["Salem"]


def test_an_agency_check_is_a_background_check() -> None:
    assert requirement_kind("Current DEA registration.") == "certificate"
    assert requirement_kind("Must pass a National Agency Check to enter the camp.") == "background_check"


def test_a_series_may_be_for_the_people_it_names() -> None:
    assert read_series("Schedules twelve helpers. Library Technician 3.") == read_series(
        "Classified as Library Technician 3, they schedule helpers."
    )
    named = read_series("These positions are in the Teacher for the Deaf job classification series.")
    assert named is not None
    assert named.series == "Teacher for the Deaf"
