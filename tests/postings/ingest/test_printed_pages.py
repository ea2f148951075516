"""Pages printed from a browser or a word processor: ruled forms, letterheads, heads with the page's title."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.postings.ingest.reading import only_record, read_text
from tests.postings.ingest.test_pdf_reader import column, lines_of


def test_a_line_between_two_cells_parts_them_however_close_they_stand():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for x in (66, 162, 540):
            canvas.line(x, 714, x, 640)
        for y in (714, 696, 658, 640):
            canvas.line(66, y, 540, y)
        column(canvas, 72, 701, "OPENING:")
        column(canvas, 167, 701, "Bus Driver")
        column(canvas, 72, 683, "WHAT YOU DO:")
        column(canvas, 167, 683, "1. Drive the morning route.", "2. Clean the bus each day.")
        column(canvas, 72, 645, "SEND TO:")
        column(canvas, 167, 645, "Office")

    assert lines_of(draw) == [
        "OPENING:\tBus Driver",
        "WHAT YOU DO:",
        "1. Drive the morning route.",
        "2. Clean the bus each day.",
        "SEND TO:\tOffice",
    ]


def test_lines_of_a_letterhead_are_not_joined_where_only_a_table_reaches_the_margin():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawCentredString(306, 740, "12 Shore Road, Elm Bay, New Jersey 08000")
        canvas.drawCentredString(306, 727, "Office of the Superintendent")
        column(canvas, 72, 680, "POSITION:", "STARTS:", leading=20)
        column(canvas, 180, 680, "Aide in the reading room of the middle school, all year round", "July 1", leading=20)

    assert lines_of(draw)[:2] == ["12 Shore Road, Elm Bay, New Jersey 08000", "Office of the Superintendent"]


def test_an_address_below_a_name_is_a_line_of_its_own():
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 700, "Dr. Ann Castellan, the Superintendent", "acastellan@elmbay.gov")
        column(canvas, 72, 600, "The district serves the people of Elm Bay and of the four villages around it, and")

    assert lines_of(draw)[:2] == ["Dr. Ann Castellan, the Superintendent", "acastellan@elmbay.gov"]


HEAD = "Elm State University - Details - Harbor Scientist\n\nHarbor Scientist\n\nJob no: 52\nPay: $20.00 an hour\n"


def test_what_a_page_calls_itself_is_no_part_of_the_title():
    assert only_record(read_text(HEAD + "\nDuties\n• Count fish.\n• Write reports.\n")).title == "Harbor Scientist"


@pytest.mark.parametrize(
    ("line", "schedule", "appointment"),
    [
        ("Work type: Staff Full Time", "full_time", None),
        ("FTE: 1.0", "full_time", None),
        ("FTE: 0.5", "part_time", None),
        ("Note that this is a time-limited position.", None, "limited_duration"),
    ],
)
def test_terms_as_pages_of_universities_print_them(line, schedule, appointment):
    record = only_record(read_text(f"{HEAD}{line}\n\nDuties\n• Count fish.\n"))
    assert (record.schedule, record.appointment) == (schedule, appointment)


def test_names_of_sections_that_no_list_holds():
    text = (
        f"{HEAD}\nClassification Minimum Requirements: Bachelor's degree in biology.\n\n"
        "Job Description: The lab of the university is busy.\n\n"
        "• Runs the daily work of the lab.\n• Trains users on all instruments.\n• Keeps records of each repair.\n\n"
        "Preferred Skills and Training: Knowledge of boats.\n"
    )
    record = only_record(read_text(text))
    assert [route.text for route in record.qualifications.routes] == ["Bachelor's degree in biology."]
    assert len(record.duties) == 3
    assert record.qualifications.preferred == ("Knowledge of boats.",)


def test_a_day_or_until_filled_is_the_deadline():
    record = only_record(read_text(f"{HEAD}Closing Date: March 20, 2026 or until filled\n\nDuties\n• Count fish.\n"))
    assert record.closes_at == "2026-03-20"


def test_who_runs_the_site_answers_no_questions():
    text = (
        f"{HEAD}\nDuties\n• Count fish.\n\nHow to Apply\nSend a resume to Ann Lee at ann.lee@elmbay.gov.\n"
        "State Museums Board | 15 Elm Road | (512) 555-0132 | Copyright 2026\n"
    )
    (contact,) = only_record(read_text(text)).contacts
    assert (contact.name, contact.phone) == ("Ann Lee", None)


@pytest.mark.parametrize("name", ["Palm Bay Zoo", "Elm Botanic Garden"])
def test_an_institution_is_no_person(name):
    text = f"{HEAD}\nHow to Apply\nE-mail a resume to hr@elmbay.gov or mail to {name}, Human Resources, 1 Elm Road.\n"
    assert [contact.name for contact in only_record(read_text(text)).contacts] == [None]


def test_what_experience_is_in_does_not_hold_that_it_is_required():
    text = f"{HEAD}\nMinimum Qualifications\nTwo years of experience in public gardens is required.\n"
    (route,) = only_record(read_text(text)).qualifications.routes
    assert route.experience_in == "public gardens"
