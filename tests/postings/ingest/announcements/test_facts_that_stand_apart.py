"""Facts that stand apart from where one looks for them: times, terms, people, pay and titles."""

import pytest

from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

HEAD = (
    "Initial Posting Date:\n03/02/2026\nApplication Deadline:\n{deadline}\nAgency:\nOregon Department of Revenue\n"
    "Salary Range:\n{pay}\nPosition Title:\n{title}\nJob Description:\n{body}\n"
)


def announcement(deadline="03/23/2026", pay="$4,512 - $6,930", title="Clerk", body="You will file."):
    return read_text(HEAD.format(deadline=deadline, pay=pay, title=title, body=body))


@pytest.mark.parametrize(
    "body",
    [
        "Applications close at 5:00 p.m. Pacific.",
        "The deadline is 5 PM on March 23, 2026.",
        "Materials must be received by 5:00 PM PT on the closing date; the filing closes then.",
    ],
)
def test_a_closing_time_apart_from_its_date(body):
    assert only_record(announcement(body=body)).closes_at == "2026-03-23T17:00:00-07:00"


@pytest.mark.parametrize(
    "body",
    [
        "The office closes at 5:00 p.m.",
        "Interviews close at 5:00 p.m.",
        "Apply before 8 a.m. or after 5 p.m. to avoid the deadline rush.",
        "The deadline for the second round is 5 PM on March 30, 2026.",
    ],
)
def test_a_time_that_is_not_that_of_the_deadline(body):
    assert only_record(announcement(body=body)).closes_at == "2026-03-23"


def test_a_date_of_first_review_is_no_other_deadline():
    body = "This posting may close without notice; the first review of applications is on March 12, 2026."
    assert "inconsistent_dates" not in {warning.code for warning in announcement(body=body).warnings}


def test_rounds_of_filing_end_with_the_deadline():
    body = "Applications are taken March 2 - March 9, 2026 and March 10 - March 23, 2026."
    assert "inconsistent_dates" not in {warning.code for warning in announcement(body=body).warnings}


def test_terms_below_a_heading_about_the_employer():
    body = "About the Department\nWe collect taxes. This is a full-time position represented by AFSCME Local 1."
    record = only_record(announcement(body=body))
    assert (record.schedule, record.representation) == ("full_time", "AFSCME Local 1")


def test_who_answers_in_a_paragraph_about_benefits():
    body = "Benefits\nWe pay for insurance. Questions? Ask Owen Park, HR Analyst, at owen.park@dor.oregon.gov."
    (contact,) = only_record(announcement(body=body)).contacts
    assert (contact.name, contact.role, contact.email) == ("Owen Park", "hr", "owen.park@dor.oregon.gov")


def test_an_office_named_like_a_place_is_no_person():
    body = "Contact\nForest Park, 503-555-0100"
    (contact,) = only_record(announcement(body=body)).contacts
    assert contact.name is None


def test_the_second_range_of_retirement_members_in_a_sentence():
    body = "The range is for PERS members. Non-PERS is 6.95% less: $4,198 - $6,448."
    ranges = only_record(announcement(body=body)).salary_ranges
    assert [(pay.minimum, pay.label) for pay in ranges][1:] == [("4198", "Non-PERS")]


@pytest.mark.parametrize("words", ["Depends on qualifications", "DOE", "Negotiable", "Commensurate with experience"])
def test_pay_told_in_words_is_kept_as_words(words):
    (pay,) = only_record(announcement(pay=words)).salary_ranges
    assert (pay.minimum, pay.maximum, pay.stated) == (None, None, words)


def test_words_give_way_to_amounts_in_the_text():
    (pay,) = only_record(announcement(pay="DOE", body="The salary is $4,000 to $5,000 a month.")).salary_ranges
    assert pay.minimum == "4000"


@pytest.mark.parametrize(
    "printed", ["$ 3 , 845 . 00 - $ 5 , 262 . 00", "$3, 845.00 -\n$5,262.00", "$ 3 845.00 to $5 262.00"]
)
def test_amounts_with_gaps_and_broken_ranges(printed):
    (pay,) = only_record(announcement(pay=printed)).salary_ranges
    assert (pay.minimum, pay.maximum) == ("3845.00", "5262.00")


def test_a_title_too_long_is_cut_and_reported():
    reading = announcement(title="Very " * 60 + "Important Clerk")
    assert only_record(reading).title == ("Very " * 40).strip()
    assert "title_too_long" in {warning.code for warning in reading.warnings}


@pytest.mark.parametrize("title", ["\x1b[1mClerk\x1b[0m", "Cl\x07erk", "\u202eClerk", "Cle\u200brk", "<b>Clerk</b>"])
def test_what_is_taken_out_of_a_title_is_reported(title):
    reading = announcement(title=title)
    assert only_record(reading).title == "Clerk"
    assert "title_cleaned" in {warning.code for warning in reading.warnings}


def test_inner_lists_are_tasks_of_their_duty():
    body = "Duties\n- Visits sites.\n    - takes photographs\n    - writes notes\n- Files reports.\n"
    found = [(duty.title, duty.tasks) for duty in only_record(announcement(body=body)).duties]
    assert found == [("Visits sites.", ("takes photographs", "writes notes")), (None, ("Files reports.",))]


def test_a_sentence_is_no_label_over_the_next_line():
    body = "Notes\n- Eligible for overtime.\n- Deadline is March 20, 2026."
    reading = announcement(body=body)
    assert only_record(reading).overtime_eligible is True
    assert "inconsistent_dates" in {warning.code for warning in reading.warnings}


@pytest.mark.parametrize(
    "words",
    [
        "Inspector I: one year of experience; or ",
        "$ 1 , 234 . 00 - ",
        "closes at 5:00 p.m. ",
        "hiring two a-b ",
        "may be substituted for ",
        "Ask Owen Park ",
        "non-PERS $1 - $2 ",
        "This position is classified and ",
    ],
)
def test_a_long_line_of_such_words_takes_no_time(words):
    body = f"Minimum Qualifications\n{words * (400_000 // len(words))}"
    assert only_record(announcement(body=body)).title == "Clerk"


@pytest.mark.parametrize("words", ["Name | ", "Name\t", "Supervisor Name   ", "and "])
def test_long_cells_below_labels_take_no_time(words):
    form = "POSITION DESCRIPTION\nSECTION 1. POSITION INFORMATION\na. Classification Title: Clerk 2   b. Agency No: 1\n"
    duties = "SECTION 3. DESCRIPTION OF DUTIES\n100% N E Files.\n"
    text = f"{form}{words * (400_000 // len(words))}\n{(words + chr(10)) * 3_000}{duties}"
    assert only_record(read_text(text)).classification.title.startswith("Clerk 2")


PAGE = """Dock Inspector

  • Port of Quince, Oregon
  • Quince, Oregon
  • Mar 04, 2026
  • Salary: $30.10 - $36.20 Hourly USD

Job Description

The Position

{line}

Duties
  • Inspects docks

Closing Date/Time: 3/18/2026 5:00 PM Pacific
"""


def _read(line: str) -> Record:
    return only_record(read_text(PAGE.format(line=line)))


def test_a_share_of_full_time_may_stand_beside_the_terms():
    record = _read("FTE: 1.0 Full-Time, Regular")
    assert (record.schedule, record.appointment) == ("full_time", "permanent")


def test_a_way_of_working_may_stand_behind_the_place():
    assert _read("Location: 12 Pier Road, Quince, OR 97999; hybrid telework is available").work_mode == "hybrid"


@pytest.mark.parametrize(
    "sentence",
    ["It is represented by AFSCME and is full-time.", "It is classified, permanent and full-time."],
)
def test_a_sentence_goes_on_about_the_job(sentence):
    assert find_appointment_and_schedule(sentence)[1] == "full_time"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("For questions about this recruitment contact Ann Ekholm, HR Partner, at aekholm@quince.example.gov", "hr"),
        ("The recruiter, Ann Ekholm, Human Resources, aekholm@quince.example.gov", "recruiter"),
    ],
)
def test_a_title_behind_the_name_says_who_somebody_is(line, role):
    assert [found.contact.role for found in read_contacts([(1, line)])] == [role]


def test_a_value_is_traced_to_all_the_lines_that_say_it():
    ways = ("A bachelor's degree in forestry AND", "- One year of planting; OR", "- One year of thinning.")
    record = only_record(announcement(body="\n".join(("Minimum Qualifications", *ways))))
    traced = [record.evidence[f"qualifications.routes.{number}"].text.split("\n") for number in (0, 1)]
    assert traced == [[*ways[:2]], [*ways]]


def test_a_line_of_facts_names_the_recruitment_the_service_and_the_union():
    head = "BOAT BUILDER 2 - Keel Division\nOregon Department of Rivers\nSalem | Posted 2/17/26 | Closes 3/3/26\n"
    facts = "Requisition REQ-195512 · Classified / SEIU Local 503 · Full-time · Limited duration (through 8/31/2027)\n"
    text = "\nSalary: $24.87 - $33.61/hour\n\nDuties\n- Builds boats.\n- Mends them.\n"
    record = only_record(read_text(head + facts + text))
    assert (record.requisition_id, record.service_type, record.representation) == (
        "REQ-195512",
        "Classified",
        "SEIU Local 503",
    )
    assert (record.appointment, record.schedule, record.title) == ("limited_duration", "full_time", "BOAT BUILDER 2")
    # The department whose division the title names is the agency.
    assert (record.agency.name, record.agency.units) == ("Oregon Department of Rivers", ("Keel Division",))
