from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.errors import DocumentError
from postings.ingest.fields.people.emails_and_phones import find_emails
from postings.ingest.parsers import oregon_announcement
from postings.ingest.pipeline import parse_document
from postings.ingest.record import ClassificationText, ContactText, LocationText, Record
from tests.postings.ingest.reading import (
    codes,
    evidence_stands_in_document,
    only_record,
    parse_lines,
    read_file,
    read_text,
    seeds,
    title_or_reason,
)

HEADER = """Initial Posting Date:
03/02/2026
Application Deadline:
03/16/2026
Agency:
Oregon Department of Forestry
Salary Range:
$4,386 - $6,123 Monthly
Position Title:
{title}
Job Description:
"""


def announcement(body: str = "We hire.", title: str = "Office Specialist 2") -> str:
    return HEADER.format(title=title) + body


def record(body: str = "We hire.", title: str = "Office Specialist 2") -> Record:
    return only_record(read_text(announcement(body, title)))


@pytest.mark.parametrize("path", seeds("000"), ids=lambda path: path.stem)
def test_the_real_announcement(path: Path) -> None:
    reading = read_file(path)
    found = only_record(reading)
    assert reading.layout == "oregon_announcement"
    assert found.title == "Coaching and Training Specialist (Social Services Specialist 2)"
    assert found.working_title == "Coaching and Training Specialist"
    assert found.classification == ClassificationText(
        "Social Services Specialist 2", None, "Social Services Specialist", 2
    )
    assert found.agency is not None
    assert (found.agency.name, found.agency.jurisdiction) == ("Department of Human Services", "State of Oregon")
    (pay,) = found.salary_ranges
    assert (pay.minimum, pay.maximum, pay.period, pay.period_status) == ("5325", "8148", "month", "inferred")
    assert (found.date_posted, found.closes_at) == ("2025-11-06", "2025-11-13")
    assert (found.appointment, found.schedule) == ("permanent", "full_time")
    assert found.representation == "Service Employees International Union (SEIU)"
    assert found.locations == (LocationText(city="Portland", state="OR"),)
    assert found.contacts == (ContactText("Ryan Bennett", "recruiter", "ryan.bennett@odhs.oregon.gov"),)
    routes = found.qualifications.routes
    assert [(route.education.degree, route.experience_years) for route in routes if route.education] == [
        ("bachelor", "1"),
        ("bachelor", "2"),
        ("associate", "3"),
    ]
    assert [route.education.field for route in routes if route.education] == [
        "social work/human services or related field",
        "any field",
        "any field",
    ]
    assert [requirement.kind for requirement in found.qualifications.requirements] == [
        "licence",
        "background_check",
    ]
    assert len(found.qualifications.preferred) == 6
    assert len(found.duties) == 10
    assert [section.heading for section in found.sections if section.kind == "requirements"] == [
        "Background Checks and Requirements"
    ]
    assert codes(reading) == ["salary_period_inferred", "editor_remark", "editor_remark", "missing_value"]
    assert [warning.line for warning in reading.warnings] == [8, 23, 24, 68]
    assert evidence_stands_in_document(path, found)


@pytest.mark.parametrize(
    ("title", "working_title", "series", "level"),
    [
        ("Forest Lead (Natural Resource Specialist 3)", "Forest Lead", "Natural Resource Specialist", 3),
        ("Office Specialist 2 (Bilingual)", None, "Office Specialist", 2),
        ("Budget Lead - Fiscal Analyst 2", "Budget Lead", "Fiscal Analyst", 2),
        ("Accountant II", None, "Accountant", 2),
        ("Bilingual Fiscal Analyst 2 - Part Time - Ontario", None, "Fiscal Analyst", 2),
    ],
)
def test_titles_hold_working_title_and_class(title: str, working_title: str | None, series: str, level: int) -> None:
    found = record(title=title)
    assert (found.title, found.working_title) == (title, working_title)
    assert found.classification is not None
    assert (found.classification.series, found.classification.level) == (series, level)


@pytest.mark.parametrize("title", ["Park Ranger (Limited Duration)", "Plant Operator (Entry, I, or II)"])
def test_brackets_without_a_class_make_none(title: str) -> None:
    found = record(title=title)
    assert found.classification is None
    assert found.working_title is None


def test_a_headings_footnote_mark_does_not_hide_it() -> None:
    found = record(
        "Required Minimum Qualifications/ Transferable Skills:*\nOne year of experience.\n"
        "Preferred Special Qualifications/ Transferable Skills:*\nFive years of experience.\n"
    )
    assert [route.experience_years for route in found.qualifications.routes] == ["1"]
    assert found.qualifications.preferred == ("Five years of experience.",)


def test_a_deadline_beside_until_filled_is_reported() -> None:
    reading = read_text(announcement("How to Apply\nThis recruitment stays open until filled."))
    assert only_record(reading).closes_at == "2026-03-16"
    assert codes(reading) == ["inconsistent_dates"]


def test_markup_and_control_characters_are_taken_out_of_the_title() -> None:
    reading = read_text(announcement(title="<script>alert(1)</script><b>Office\u200b Specialist 2</b>"))
    assert only_record(reading).title == "Office Specialist 2"
    assert "title_cleaned" in codes(reading)


def test_labels_with_the_value_on_their_own_line() -> None:
    text = announcement("REQ-123456 is the number.")
    for label in ("Application Deadline", "Agency", "Position Title"):
        text = text.replace(f"{label}:\n", f"{label}: ")
    assert only_record(read_text(text)).requisition_id == "REQ-123456"
    assert only_record(read_text(text)).title == "Office Specialist 2"


@pytest.mark.parametrize("joint", ["", " "])
def test_labels_run_into_the_values_before_them(joint: str) -> None:
    glued = announcement("Duties\n- Sort mail.").replace(":\n", ":", 5)
    for label in ("Application Deadline", "Salary Range", "Position Title", "Job Description"):
        glued = glued.replace(f"\n{label}:", f"{joint}{label}:")
    glued = glued.replace("\nAgency:", "Agency:")
    found, whole = only_record(read_text(glued)), record("Duties\n- Sort mail.")
    for key in ("title", "classification", "agency", "salary_ranges", "date_posted", "closes_at", "duties"):
        assert getattr(found, key) == getattr(whole, key)
    assert {found.evidence[key].first_line for key in ("title", "agency.name", "closes_at")} == {1}


def test_a_town_alone_below_the_title_is_the_place() -> None:
    found = record("Office Specialist 2\nKlamath Falls (Hybrid)\n\nWe hire.")
    assert found.locations == (LocationText(city="Klamath Falls", state="OR"),)
    assert found.work_mode == "hybrid"


def test_a_label_alone_on_its_line_in_the_text_is_also_a_heading() -> None:
    body = "Benefits\nPaid leave.\n\nUnion\nRepresented by AFSCME.\nThis is a permanent, part-time position.\n"
    found = record(body)
    assert ("Union", "other") in [(section.heading, section.kind) for section in found.sections]
    assert (found.appointment, found.schedule, found.representation) == ("permanent", "part_time", "AFSCME")


def test_a_label_without_its_value_is_reported_and_takes_no_heading_for_it() -> None:
    reading = read_text(announcement().replace("03/16/2026\n", "\n"))
    assert only_record(reading).closes_at is None
    assert [w.code for w in reading.warnings if w.key == "closes_at"] == ["missing_value"]


def test_an_unknown_label_is_reported_and_its_value_left_alone() -> None:
    reading = read_text("Fund Code:\n1234\n" + announcement())
    assert "unread_label" in codes(reading)


def test_no_title_is_a_refusal_with_its_reason() -> None:
    with pytest.raises(DocumentError) as refused:
        read_text(HEADER.replace("Position Title:\n{title}\n", "Requisition ID:\nREQ-12345\n"))
    assert refused.value.code == "no_title"


def test_text_against_label() -> None:
    reading = read_text(announcement("How to Apply\nThe application deadline is Friday, March 13, 2026."))
    assert only_record(reading).closes_at == "2026-03-16"
    assert codes(reading) == ["inconsistent_dates"]


def test_a_document_cut_off_anywhere_is_read_or_refused_with_a_reason() -> None:
    whole = announcement("Duties\n- Write.\nMinimum Qualifications\nA bachelor's degree.\nOR\nTwo years of experience.")
    assert all(title_or_reason(whole[:end]) for end in range(len(whole)))


LINE = st.text(max_size=80) | st.sampled_from(
    [
        "OR",
        "Duties",
        "Minimum Qualifications",
        "Contact",
        "- item",
        "$5 - $7 pay hourly",
        "03/04/2026",
        "a@b.gov",
        "Salary:",
    ]
)


@given(st.lists(LINE, max_size=25).map("\n".join))
def test_no_body_fails_and_every_evidence_line_exists(body: str) -> None:
    found = parse_lines(oregon_announcement, announcement(body))
    last = len(announcement(body).splitlines())
    for evidence in found.evidence.values():
        assert 1 <= evidence.first_line <= evidence.last_line <= last
    for section in found.sections:
        assert section.first_line <= section.last_line
    addresses = [address for line in body.splitlines() for address in find_emails(line)[0]]
    assert all(contact.email in addresses for contact in found.contacts if contact.email)


def test_an_announcement_that_breaks_off_in_a_sentence_is_reported() -> None:
    text = "\n".join(
        (
            "Initial Posting Date:\n11/02/2026\nApplication Deadline:\n11/20/2026\nAgency:\nDepartment of Forestry",
            "Salary Range:\n$4,356 - $6,664\nPosition Type:\nEmployee\nPosition Title:\nForester 1",
            "Job Description:\nOur foresters look after the woods of the coast. You walk each stand and mark",
        )
    )
    warnings = parse_document("cut.txt", text.encode()).reading.warnings
    assert [warning.line for warning in warnings if warning.code == "incomplete_document"] == [14]
    whole = parse_document("whole.txt", (text + " trees.\n\nMinimum Qualifications\nA year in the woods.\n").encode())
    assert "incomplete_document" not in [warning.code for warning in whole.reading.warnings]


def test_ranges_with_labels_of_their_own_stand_below_a_blank_line() -> None:
    text = "Position Title\n\nAnalyst 1\n\nAgency\n\nDepartment of Roads\n\nInitial Posting Date\n\n1/5/2026\n\n"
    pay = "Salary Range\n\nFA1: $4,620 - $7,065\nFA2: $5,364 - $8,223\n\n"
    until = "Application Deadline\n\n2/5/2026\n\nOpen Until Filled\n\nNo\n\nJob Description\n\nCounts money.\n"
    reading = read_text(text + pay + until)
    (record,) = reading.records
    assert [(each.label, each.minimum) for each in record.salary_ranges] == [("FA1", "4620"), ("FA2", "5364")]
    assert "inconsistent_dates" not in {warning.code for warning in reading.warnings}


def test_names_of_the_job_and_its_employer_head_no_sections() -> None:
    names = "Analyst 1\n\nOregon Department of Roads\n\nBridge Division, Survey Section\n\n"
    header = (
        "Position Title: Analyst 1\nAgency: Department of Roads\nInitial Posting Date: 1/5/2026\nSalary Range: $4,620\n"
    )
    (record,) = read_text(f"{header}Job Description:\n{names}Purpose\nCounts cars.\n").records
    assert [section.heading for section in record.sections] == ["", "Job Description", "Purpose"]
    assert record.agency.units == ("Bridge Division", "Survey Section")


def test_what_stands_over_the_header_alone_heads_no_section() -> None:
    header = "Fresh Listing\n\nPosition Title: Analyst 1\nAgency: Department of Roads\nInitial Posting Date: 1/5/2026\n"
    text = f"{header}Application Deadline: 2/5/2026\nSalary Range: $4,620\n\nAbout Us\nRoads for all.\n"
    assert [section.heading for section in only_record(read_text(text)).sections] == ["", "About Us"]
