"""Announcements of no known layout, and texts that offer no job."""

import time

import pytest

from postings.ingest.errors import NotAPosting
from tests.postings.ingest.reading import DOCUMENTS, codes, only_record, read_file, read_text

ANNOUNCEMENT = """Street Sweeper Operator
Town of Lakeview

Pay: $19.25 - $23.40 per hour
Apply by: 05/04/2026

Duties
- Drive the sweeper on city streets.
- Keep it clean.

Requirements
- Valid driver license

Send your application to the town hall.
"""


def test_reads_labels_and_headings():
    reading = read_text(ANNOUNCEMENT)
    record = only_record(reading)
    assert reading.layout == "general_announcement"
    assert (record.kind, record.title, record.closes_at) == ("posting", "Street Sweeper Operator", "2026-05-04")
    assert record.agency is not None
    assert (record.agency.name, record.agency.jurisdiction) == ("Town of Lakeview", "Town of Lakeview")
    (salary,) = record.salary_ranges
    assert (salary.minimum, salary.maximum, salary.period) == ("19.25", "23.40", "hour")
    assert [duty.tasks for duty in record.duties] == [("Drive the sweeper on city streets.",), ("Keep it clean.",)]
    assert [requirement.kind for requirement in record.qualifications.requirements] == ["licence"]
    assert codes(reading) == []


@pytest.mark.parametrize(
    ("first_line", "title"),
    [
        ("NOW HIRING: Street Sweeper Operator", "Street Sweeper Operator"),
        ("Job Announcement - Street Sweeper Operator", "Street Sweeper Operator"),
        ("Job Opportunity\nStreet Sweeper Operator", "Street Sweeper Operator"),
        ("Position: Street Sweeper Operator", "Street Sweeper Operator"),
        ("Town of Lakeview | Street Sweeper Operator", "Street Sweeper Operator"),
        ("The Town of Lakeview is hiring a full-time Street Sweeper Operator.", "Street Sweeper Operator"),
    ],
)  # fmt: skip
def test_finds_the_title(first_line, title):
    text = ANNOUNCEMENT.replace("Street Sweeper Operator\nTown of Lakeview", first_line)
    assert only_record(read_text(text)).title == title


def test_a_single_rate_and_a_deadline_in_sentences():
    text = (
        "Harney County is hiring a Road Maintenance Worker. Starting pay is $20.10 an hour. A bonus of $500 is paid in "
        "July. Applications are accepted until March 6, 2026.\n\nWhat you will do:\n- Grade roads\n- Clear snow\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.closes_at) == ("Road Maintenance Worker", "2026-03-06")
    assert [salary.stated for salary in record.salary_ranges] == ["Starting pay is $20.10 an hour"]
    assert [(salary.minimum, salary.maximum) for salary in record.salary_ranges] == [("20.10", None)]


def test_labels_may_share_a_line():
    text = ANNOUNCEMENT.replace("\nApply by", "    Apply by").replace("Pay:", "Job Number: T-7 | Pay:")
    record = only_record(read_text(text))
    assert (record.requisition_id, record.closes_at, len(record.salary_ranges)) == ("T-7", "2026-05-04", 1)


@pytest.mark.parametrize(
    ("department", "name", "units"),
    [("Public Works Department", "Public Works Department", ()), ("Programs", None, ("Programs",))],
)
def test_a_department_without_an_employer_is_the_agency_where_its_name_says_that_it_is_one(department, name, units):
    text = ANNOUNCEMENT.replace("Town of Lakeview", f"Department: {department}")
    record = only_record(read_text(text))
    assert record.agency is not None
    assert (record.agency.name, record.agency.jurisdiction, record.agency.units) == (name, None, units)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("page_not_found", "not found"),
        ("newsletter", "newsletter"),
        ("portal_front_page", "front page"),
        ("class_specification", "class specification"),
        ("prose", "names no job"),
        ("bytes_as_letters", "words"),
        ("several_openings", "several openings"),
        ("press_release", "press release"),
        ("request_for_bids", "bids"),
        ("council_minutes", "meeting"),
        ("resume", "resume"),
        ("empty_form", "form"),
        ("job_description_without_opening", "no opening"),
    ],
)
def test_says_what_a_text_is_that_offers_no_job(name, words):
    with pytest.raises(NotAPosting, match=words):
        read_file(DOCUMENTS / "failures" / "not_a_posting" / f"{name}.txt")


@pytest.mark.parametrize("cut", range(10, 300, 25))
def test_an_announcement_cut_off_anywhere_is_read_or_refused(cut):
    text = ANNOUNCEMENT[:cut]
    offers = "Apply by: 05/04/2026" in text
    if offers:
        assert only_record(read_text(text)).title == "Street Sweeper Operator"
    else:
        with pytest.raises(NotAPosting):
            read_text(text)


@pytest.mark.parametrize("line", ["word " * 200_000, "a | " * 250_000, "$1,000 - " * 100_000, "is hiring A " * 80_000])
def test_a_line_of_a_megabyte_takes_no_time(line):
    started = time.process_time()
    assert only_record(read_text(f"{ANNOUNCEMENT}\n{line}\n")).title == "Street Sweeper Operator"
    assert time.process_time() - started < 10


def test_a_check_before_the_words_on_equal_opportunity_is_asked_for() -> None:
    text = ANNOUNCEMENT + (
        "\nA criminal background check is required of the finalist. "
        "Lakeview does not discriminate on the basis of age.\n"
    )
    requirements = only_record(read_text(text)).qualifications.requirements
    assert ("background_check", "A criminal background check is required of the finalist.") in [
        (requirement.kind, requirement.text) for requirement in requirements
    ]


def test_a_campus_that_is_a_town_is_the_place_of_work() -> None:
    record = only_record(read_text(ANNOUNCEMENT + "\nCampus: Gull Harbor, MI\n"))
    assert ("Gull Harbor", "MI") in [(place.city, place.state) for place in record.locations]
    assert record.agency is not None
    assert "Gull Harbor, MI" not in record.agency.units


def test_the_museum_behind_a_title_of_two_parts_is_the_employer() -> None:
    text = ANNOUNCEMENT.replace(
        "Street Sweeper Operator\nTown of Lakeview", "Museum Aide II – Keeper of Maps, Heron State Museum, Gull Bay, ME"
    )
    record = only_record(read_text(text))
    assert record.title == "Museum Aide II – Keeper of Maps"
    assert record.agency is not None
    assert record.agency.name == "Heron State Museum"


def test_those_whom_the_holder_leads_have_terms_of_their_own() -> None:
    text = ANNOUNCEMENT + "\nThis is a lead position, currently supervising five part-time employees.\n"
    assert only_record(read_text(text)).schedule is None


def test_levels_of_pay_below_each_other_are_each_read() -> None:
    text = ANNOUNCEMENT.replace(
        "Pay: $19.25 - $23.40 per hour",
        "Plant Operator in Training $61,320.20\nPlant Operator I Range $67,310.09 - $86,710.01",
    )
    assert [(pay.minimum, pay.label) for pay in only_record(read_text(text)).salary_ranges] == [
        ("61320.20", "Plant Operator in Training"),
        ("67310.09", "Plant Operator I"),
    ]


@pytest.mark.parametrize(
    "head", ["Jobs >> Public Works\n\nStreet Sweeper Operator", "Site logo\n\nStreet Sweeper Operator"]
)
def test_a_page_s_trail_or_logo_is_no_title(head: str) -> None:
    record = only_record(read_text(ANNOUNCEMENT.replace("Street Sweeper Operator", head, 1)))
    assert record.title == "Street Sweeper Operator"


def test_a_dash_close_to_the_title_parts_it_from_the_employer() -> None:
    text = ANNOUNCEMENT.replace("Street Sweeper Operator\nTown of Lakeview", "Parks Director- Quill County")
    record = only_record(read_text(text))
    assert record.title == "Parks Director"
    assert record.agency is not None
    assert record.agency.name == "Quill County"


@pytest.mark.parametrize(
    ("wishes", "read"),
    [
        ("Degree in finance; work for a town", ["Degree in finance", "work for a town"]),
        ("Degree in finance; or work for a town", ["Degree in finance; or work for a town"]),
    ],
)
def test_wishes_on_one_line_are_parted_at_the_semicolon(wishes: str, read: list[str]) -> None:
    record = only_record(read_text(f"{ANNOUNCEMENT}\nPreferred: {wishes}\n"))
    assert list(record.qualifications.preferred) == read


def test_who_looks_for_somebody_and_says_the_pay_offers_no_mere_kind_of_work() -> None:
    text = """Election Coordinator I/II
Election Coordinator I: $23.60 - $28.70
Election Coordinator II: $27.30 - $33.20
We are looking for a candidate that enjoys counting.
DISTINGUISHING CHARACTERISTICS
Election Coordinator I
This is the entry level in the series. Incumbents in this class count ballots.
- Counts ballots.
- Files ballots.
"""
    assert only_record(read_text(text)).title == "Election Coordinator I/II"
