from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.parsers import neogov_announcement
from postings.ingest.record import ContactText, LocationText, Record
from tests.postings.ingest.reading import (
    NEOGOV_HEAD,
    codes,
    evidence_stands_in_document,
    only_record,
    parse_lines,
    read_file,
    read_text,
    seeds,
    title_or_reason,
)

HEADER = """Utility Worker II

  • City of Bend, Oregon
  • Bend, Oregon
  • May 11, 2026
Full Time Public Works
  • Salary: $24.31 - $31.05 Hourly USD

Job Description
"""


def record(body: str, header: str = HEADER) -> Record:
    return only_record(read_text(header + body))


@pytest.mark.parametrize("path", seeds("003"), ids=lambda path: path.stem)
def test_the_real_announcement(path: Path) -> None:
    reading = read_file(path)
    found = only_record(reading)
    assert reading.layout == "neogov_announcement"
    assert found.title == "Peer Support Specialist"
    assert found.agency is not None
    assert (found.agency.name, found.agency.jurisdiction) == ("City of Portland", "City of Portland")
    (pay,) = found.salary_ranges
    assert (pay.minimum, pay.maximum, pay.period, pay.period_status) == ("27.16", "38.21", "hour", "stated")
    assert (found.date_posted, found.closes_at) == ("2024-07-02", "2024-07-22T13:20:00-07:00")
    assert (found.appointment, found.schedule) == ("permanent", "full_time")
    assert found.representation == "Professional Technical Employees, Local 17 (PROTEC17)"
    assert found.locations == (LocationText("330 SW Curry St.", "Portland", None, "OR", "97239"),)
    assert found.contacts == (ContactText("Karen Ehn", "recruiter", "karen.ehn@portlandoregon.gov"),)
    assert len(found.qualifications.routes) == 3
    assert all(route.education is None and route.experience_years is None for route in found.qualifications.routes)
    assert [requirement.kind for requirement in found.qualifications.requirements] == ["other"] * 5
    assert len(found.qualifications.preferred) == 5
    (duty,) = found.duties
    assert duty.title is None
    assert duty.tasks[0].startswith("The Peer Support Specialist (PSS) serves alongside")
    assert [section.kind for section in found.sections].count("selection_process") == 7
    assert codes(reading) == ["invalid_email", "inconsistent_dates", "inconsistent_dates"]
    assert [warning.line for warning in reading.warnings] == [45, 76, 97]
    assert evidence_stands_in_document(path, found)


def test_the_header_needs_no_labels() -> None:
    found = record("We hire.")
    assert found.title == "Utility Worker II"
    assert found.agency is not None
    assert found.agency.name == "City of Bend"
    assert found.locations == (LocationText(city="Bend", state="OR"),)
    assert (found.date_posted, found.schedule) == ("2026-05-11", "full_time")


def test_the_day_behind_a_label_goes_before_one_without() -> None:
    found = record("We hire.\nOpening Date: May 4, 2026\nClosing Date: June 5, 2026")
    assert (found.date_posted, found.closes_at) == ("2026-05-04", "2026-06-05")


def test_labels_behind_the_values_above_them() -> None:
    text = (
        "Elm County, WI\n\nFerry Operator\n\nElm County, WI, Alder, Wisconsin, United States, 53073\n\nSave Job\n\n"
        "Salary:\n\n$26.12 - $29.89 Hourly Location :\n\nAlder, WI Job Type:\n\nFull Time Job Number:\n\n"
        "TRAN-2026-103 Department:\n\nTransportation Opening Date:\n\n09/25/2026\n\nPurpose and Summary\n\nWe hire."
    )
    found = only_record(read_text(text))
    assert (found.date_posted, found.requisition_id) == ("2026-09-25", "TRAN-2026-103")


def test_a_job_address_may_take_two_lines() -> None:
    found = record("We hire.\nJob Address\n710 Wall Street Northwest\nBend, Oregon 97703 United States View Map")
    assert found.locations == (LocationText("710 Wall Street Northwest", "Bend", None, "OR", "97703"),)


def test_a_place_may_name_how_the_work_is_done() -> None:
    assert record("Work Location: Bend, Oregon - hybrid").work_mode == "hybrid"
    assert record("Job Appointment: Regular, full time; two (2) openings").openings == 2


@pytest.mark.parametrize("glue", [": ", ":\n", "\n", ":  "])
def test_labels_with_and_without_colons(glue: str) -> None:
    labels = {
        "Salary": "$24.31 - $31.05 Hourly",
        "Location": "Bend, OR",
        "Job Type": "Full-Time",
        "Job Number": "2026-00123",
        "Department": "Utilities",
        "Opening Date": "05/11/2026",
        "Closing Date/Time": "5/29/2026 5:00 PM Pacific",
    }
    header = "Utility Worker II\nCity of Bend\n" + "\n".join(f"{label}{glue}{value}" for label, value in labels.items())
    found = record("\n\nDescription\nRepairs mains.", header)
    assert found.requisition_id == "2026-00123"
    assert found.closes_at == "2026-05-29T17:00:00-07:00"
    assert found.agency is not None
    assert (found.agency.name, found.agency.units) == ("City of Bend", ("Utilities",))
    assert found.salary_ranges[0].period == "hour"


def test_another_state_has_its_own_clock() -> None:
    header = HEADER.replace("City of Bend, Oregon", "City of Tucson, Arizona").replace("Bend, Oregon", "Tucson, AZ")
    found = record("Closing Date/Time: 5/29/2026 5:00 PM", header)
    assert found.closes_at == "2026-05-29T17:00:00-07:00"
    assert found.locations == (LocationText(city="Tucson", state="AZ"),)
    assert found.evidence["closes_at"].status == "inferred"


@pytest.mark.parametrize("value", ["Continuous", "Open Until Filled"])
def test_no_deadline_by_intention(value: str) -> None:
    reading = read_text(f"{HEADER}Closing Date/Time: {value}")
    assert only_record(reading).open_until_filled is True
    assert "no_closing_date" not in codes(reading)


def test_no_deadline_at_all_is_reported() -> None:
    assert "no_closing_date" in codes(read_text(HEADER + "We hire."))


def test_answers_of_a_questionnaire_are_no_qualifications() -> None:
    found = record(
        "Minimum Qualifications\nOne year of experience.\n\nSupplemental Questions\n"
        "Do you have a driver license?\nBachelor's degree\nFive years of experience\nMust pass a background check"
    )
    assert [route.experience_years for route in found.qualifications.routes] == ["1"]
    assert found.qualifications.requirements == ()


@pytest.mark.parametrize(
    "heading",
    ["What you'll do", "ESSENTIAL FUNCTIONS:", "Typical Duties", "As a worker, you will have the opportunity to:"],
)
def test_duties_under_many_headings(heading: str) -> None:
    found = record(f"\n{heading}\n• Repairs mains.\no Reads meters.\n3. Flushes hydrants (20%).\n")
    assert [duty.tasks for duty in found.duties] == [("Repairs mains.",), ("Reads meters.",), ("Flushes hydrants.",)]
    assert found.duties[2].percent == 20


def test_duties_that_lead_into_their_tasks() -> None:
    found = record("\nDuties\n• Tells clinics:\n  ◦ in notes\n  ◦ in calls\n• Writes\n")
    assert [(duty.title, duty.tasks) for duty in found.duties] == [
        ("Tells clinics", ("in notes", "in calls")),
        (None, ("Writes",)),
    ]


def test_money_that_is_no_pay_is_left_alone() -> None:
    found = record("You will manage a budget of $40,000 - $90,000 a year.\nA bonus of $1,000 is paid monthly.")
    assert len(found.salary_ranges) == 1


def test_a_document_cut_off_anywhere_is_read_or_refused_with_a_reason() -> None:
    whole = HEADER + "To Qualify\nOne of the following:\n- A card -Or-\n- A badge\nClosing Date/Time: 7/22/2026 1:20 PM"
    assert all(title_or_reason(whole[:end]) for end in range(len(whole)))


@given(st.lists(st.text(max_size=80) | st.sampled_from(["Salary", "Questions?", "•", "STEP 1: x", "Location: "])))
def test_no_body_fails(lines: list[str]) -> None:
    assert parse_lines(neogov_announcement, HEADER + "\n".join(lines)).title == "Utility Worker II"


def test_pay_of_each_level_may_stand_below_its_label() -> None:
    found = record("Salary Range:\nPlanner 1: $31.10 - $38.40 hourly\nPlanner 2: $36.05 - $44.95 hourly\nWe hire.")
    assert [(pay.minimum, pay.label) for pay in found.salary_ranges[1:]] == [
        ("31.10", "Planner 1"),
        ("36.05", "Planner 2"),
    ]


def test_a_district_may_have_a_number() -> None:
    header = HEADER.replace("City of Bend, Oregon", "Umatilla Fire District #1, Oregon")
    found = record("We hire.", header)
    assert found.agency is not None
    assert found.agency.name == "Umatilla Fire District #1"


def test_what_a_page_says_of_itself_is_neither_title_nor_part_of_a_name() -> None:
    found = record("Mends pipes.\n", header=f"City of Bend logo\n\nJobs >> Public Works\n\n{HEADER}")
    assert found.title == "Utility Worker II"
    assert found.agency is not None
    assert found.agency.name == "City of Bend"


# A page of labels, its deadline's and its place's label apart.
PAGE = """Harbor Clerk
{employer}
Job Number: 2026-14
Salary: $20.00 - $25.00 Hourly
{facts}
Description
The clerk keeps the harbor's books.
{text}
"""


def page(facts: str, text: str = "", employer: str = "City of Elm Bay, Oregon") -> Record:
    return only_record(read_text(PAGE.format(employer=employer, facts=facts, text=text)))


def test_the_time_of_day_behind_a_label_belongs_to_the_deadline_in_the_text() -> None:
    assert page("Closing Time: 4:00 PM", "Apply by March 14, 2026.").closes_at == "2026-03-14T16:00:00-07:00"


def test_days_behind_a_titles_label_are_those_of_the_posting() -> None:
    found = page("Job Posting: March 2, 2026 - March 14, 2026")
    assert (found.title, found.date_posted, found.closes_at) == ("Harbor Clerk", "2026-03-02", "2026-03-14")


@pytest.mark.parametrize(
    ("employer", "facts", "county", "state"),
    [
        ("City of Elm Bay, Oregon", "County: Lane", "Lane", "OR"),
        ("City of Elm Bay, Wisconsin", "Location: Wild Rose County", "Wild Rose", "WI"),
    ],
)
def test_a_county_alone_is_the_place(employer: str, facts: str, county: str, state: str) -> None:
    found = page(f"{facts}\nClosing Date: 3/14/2026", employer=employer)
    assert found.locations == (LocationText(county=county, state=state),)


def test_the_limits_of_pay_may_have_a_column_each() -> None:
    table = "Pay\n\nClass\tMinimum monthly\tMaximum monthly\nHarbor Clerk\t$3,000\t$4,000\n"
    text = PAGE.replace("Salary: $20.00 - $25.00 Hourly\n", "")
    found = only_record(read_text(text.format(employer="City of Elm Bay", facts="Closing Date: 3/14/2026", text=table)))
    assert [(pay.minimum, pay.maximum, pay.label) for pay in found.salary_ranges] == [("3000", "4000", "Harbor Clerk")]


def test_a_department_is_the_employer_where_none_other_is_named() -> None:
    facts = "Mar 2, 2026\nJob Number: 2026-14\nJob Type: Full-Time\nDepartment: Department of Harbors\n"
    found = only_record(
        read_text(
            f"Harbor Clerk\nElm Bay, OR\n{facts}Division: Tide Division\nClosing Date/Time: 3/14/2026 11:59 PM\n"
            "Description\nThe clerk keeps books.\n"
        )
    )
    assert found.agency is not None
    assert (found.agency.name, found.agency.units) == ("Department of Harbors", ("Tide Division",))
    assert found.evidence["agency.units.0"].text == "Division: Tide Division"


def test_a_day_that_cannot_be_is_reported() -> None:
    facts = "Job Number: 2026-14\nJob Type: Full-Time\nSalary: $20.00 - $25.00 Hourly\nClosing Date/Time: 3/14/2026\n"
    reading = read_text(f"City of Elm Bay, Oregon\nHarbor Clerk\n31/31/2026\n{facts}Description\nKeeps books.\n")
    assert "unreadable_date" in codes(reading)
    assert only_record(reading).date_posted is None


def test_of_a_title_too_long_the_beginning_is_kept() -> None:
    things = "boats and the berths and the buoys and all other things that float in the bay"
    title = f"Harbor clerk who keeps the books of the {things} from north to south and from the spring to the fall"
    facts = "Job Number: 2026-14\nClosing Date/Time: 3/14/2026\nSalary: $20.00 - $25.00 Hourly\nDepartment: Harbor\n"
    reading = read_text(f"City of Elm Bay, Oregon\n{title}\n{facts}")
    assert "title_too_long" in codes(reading)
    assert title.startswith(only_record(reading).title)


@pytest.mark.parametrize("sign", ["·", "▪", "➢", "✓", "–", "+", "\uf0b7"])
def test_a_head_is_one_whatever_sign_its_lines_begin_with(sign) -> None:
    text = NEOGOV_HEAD.replace("•", sign) + "DUTIES\n" + f"{sign} Reads the gauges of the pump house.\n"
    record = only_record(read_text(text))
    assert (record.date_posted, record.schedule) == ("2026-03-12", "full_time")
    assert record.agency is not None
    assert (record.agency.name, record.agency.jurisdiction) == ("Alder County", "Alder County")
