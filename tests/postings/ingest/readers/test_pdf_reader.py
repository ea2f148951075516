"""What the PDF reader makes of a page: reading order, joined lines, tables, fields, and what it leaves out."""

import textwrap
from datetime import date
from random import Random
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from postings.ingest.document import Place
from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.pipeline import read_document
from postings.ingest.readers import pdf
from postings.samples.corpus import samples
from postings.samples.formats import pdf as printer
from tests.postings.ingest.pdf_files import column, lines_of, printed


def test_a_pdf_is_known_by_its_bytes_whatever_its_name() -> None:
    data = b"\r\n" + printed(lambda canvas: canvas.drawString(72, 700, "Clerk"))
    assert pdf.accepts("posting.txt", data)
    assert not pdf.accepts("posting.pdf", b"Position Title: Clerk")


def test_wrapped_lines_are_one_paragraph_and_short_ones_are_not() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 700, "Salary: $4,000 - $5,000", "Location: Salem, OR")
        column(
            canvas,
            72,
            650,
            "The clerk answers letters and the telephone, keeps",
            "the files of Oregon courts and",
            "helps.",
        )

    assert lines_of(draw) == [
        "Salary: $4,000 - $5,000",
        "Location: Salem, OR",
        "The clerk answers letters and the telephone, keeps the files of Oregon courts and helps.",
    ]


def test_a_level_that_closes_a_bracket_on_the_next_line_is_no_items_number() -> None:
    title = ("Position Title: Highway Maintenance Worker (Transportation Maintenance Specialist", "2)")
    assert lines_of(lambda canvas: column(canvas, 72, 700, *title)) == [" ".join(title)]
    items = ("The clerk answers letters and keeps the files of all courts in the county (and more).", "2) Helps.")
    assert lines_of(lambda canvas: column(canvas, 72, 700, *items)) == list(items)


@pytest.mark.parametrize("begins", ["(18) months", "(b) of", "Hours: 40"])
def test_a_number_or_a_label_in_the_midst_of_a_sentence_begins_nothing(begins: str) -> None:
    text = (
        "The county hires for its water works a clerk who keeps all records in good order, has at least eighteen (18) "
        "months of experience in a pump room, or has done the work of a foreman as told in (b) of this notice, and may "
        "also be asked to work on days of rest. Weekly Hours: 40 hours, of which two are for the papers of the board."
    )
    broken = (textwrap.wrap(text, width) for width in range(50, 110))
    lines = next(lines for lines in broken if any(line.startswith(begins) for line in lines))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Courier", 9)
        column(canvas, 72, 700, *lines)

    assert lines_of(draw) == [text]


@pytest.mark.parametrize("higher", [0, 13])
def test_columns_are_read_one_after_the_other_though_the_last_begins_higher(higher: int) -> None:
    left = [
        "The city looks for a planner who",
        "likes maps and knows how to read",
        "the codes of a coast that moves a",
        "little further each year and takes",
        "houses with it in the storms.",
        "Work starts in May.",
    ]
    right = [
        "Applicants need a degree in land",
        "use or geography and two years of",
        "practice in an office that gives",
        "out permits, and they should have",
        "written reports for a commission",
        "that meets in public.",
    ]

    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 700, *left)
        column(canvas, 320, 700 + higher, *right)

    assert " ".join(lines_of(draw)) == " ".join(left + right)


def test_labels_beside_their_values_are_read_row_by_row() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 700, "Department", "Salary", "Closing Date", leading=20)
        column(canvas, 200, 700, "Public Works", "$20.15 an hour", "May 3, 2026", leading=20)

    assert lines_of(draw) == ["Department\tPublic Works", "Salary\t$20.15 an hour", "Closing Date\tMay 3, 2026"]


def test_rows_of_a_table_know_their_place() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 700, "60%", "40%", leading=20)
        column(canvas, 200, 700, "Inspect boilers", "Write reports", leading=20)

    content = pdf.read(printed(draw), DEFAULT_LIMITS)
    assert content.places == (Place(page=1, table=1, row=1), Place(page=1, table=1, row=2))


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("The person hired has much experi-", "ence with boilers and pumps.", "experience with"),
        ("The person hired likes to work full-", "time in the shop of the city.", "full-time in"),
        ("He was born and raised in Winston-", "Salem and came to the city early.", "Winston-Salem and"),
    ],
)
def test_words_cut_at_a_line_end(above: str, below: str, joined: str) -> None:
    [line] = lines_of(lambda canvas: column(canvas, 72, 700, above, below))
    assert joined in line


def test_page_numbers_stamps_and_repeated_heads_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        for page, text in enumerate(
            ("The clerk keeps the files of the court and of the", "judges in good order."), start=1
        ):
            canvas.drawString(72, 760, "Court of Pine County")
            canvas.drawString(72, 700, text)
            canvas.drawString(72, 30, "https://www.pinecounty.gov/jobs/7")
            canvas.drawString(500, 30, f"{page}/2")
            canvas.showPage()

    assert lines_of(draw) == [
        "Court of Pine County",
        "The clerk keeps the files of the court and of the judges in good order.",
    ]


def test_what_nobody_sees_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Deckhand")
        canvas.drawString(72, -40, "below the page")
        canvas.saveState()
        canvas.setFillGray(1)
        canvas.drawString(72, 650, "white on white")
        canvas.setFillGray(0.8)
        canvas.rotate(45)
        canvas.drawString(400, 100, "DRAFT")
        canvas.restoreState()
        text = canvas.beginText(72, 600)
        text.setTextRenderMode(3)
        text.textOut("printed in no color")
        canvas.drawText(text)

    assert lines_of(draw) == ["Deckhand"]


def test_the_menu_above_a_printed_web_page_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 740, "Skip to main content", "Home > Careers > Dockhand")
        canvas.drawString(72, 700, "Visit   Collections   Jobs")
        for left in (72, 105, 175):
            canvas.linkURL("https://www.example.org/", (left - 2, 696, left + 75, 712))
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(72, 660, "Dockhand")
        canvas.setFont("Helvetica", 12)
        column(canvas, 72, 630, "Search", "The dockhand ties up ferries.", "Close")

    assert lines_of(draw) == ["Dockhand", "Search", "The dockhand ties up ferries.", "Close"]


def test_dots_that_a_browser_draws_are_bullets() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.circle(64, 704, 2, fill=1)
        canvas.drawString(72, 700, "Ties up ferries.")

    assert lines_of(draw) == ["• Ties up ferries."]


def test_lists_beside_each_other_are_read_one_by_one() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 700, "• Paid holidays", "• Sick leave")
        column(canvas, 300, 700, "• Health insurance", "• Pension")

    assert lines_of(draw) == ["• Paid holidays", "• Sick leave", "• Health insurance", "• Pension"]


def test_the_text_behind_a_scanned_picture_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 600)
        text.setTextRenderMode(3)
        text.textOut("Harbor Pilot")
        canvas.drawText(text)

    assert lines_of(draw) == ["Harbor Pilot"]


@pytest.mark.parametrize("degrees", [-6.0, -1.5, 0.4, 1.0, 3.0, 7.0])
def test_a_page_that_was_scanned_askew_is_read_as_if_it_lay_straight(degrees: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(306, 396)
        canvas.rotate(degrees)
        canvas.translate(-306, -396)
        for top, label, value in (
            (700, "Salary", "$4,210 - $5,388"),
            (686, "Closing date", "May 1"),
            (672, "City", "Bend"),
        ):
            canvas.drawString(72, top, f"{label}:")
            canvas.drawString(300, top, value)
        column(
            canvas,
            72,
            640,
            "Picks up stray dogs and takes them, in all weather, to the shelter of the city,",
            "or home.",
        )

    read = lines_of(draw)
    assert [line.replace("\t", " ") for line in read[:3]] == [
        "Salary: $4,210 - $5,388",
        "Closing date: May 1",
        "City: Bend",
    ]
    assert read[3:] == ["Picks up stray dogs and takes them, in all weather, to the shelter of the city, or home."]


def test_white_letters_on_a_dark_bar_are_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, 690, 300, 30, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(72, 700, "Harbor Pilot")

    assert lines_of(draw) == ["Harbor Pilot"]


def test_filled_fields_and_ticked_boxes_stand_where_they_are_printed() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Working Title:")
        canvas.acroForm.textfield(name="title", value="Ferry Captain", x=160, y=695, width=150, height=16)
        canvas.acroForm.checkbox(name="full", checked=True, x=72, y=670, size=10)
        canvas.drawString(88, 672, "Full-Time")
        canvas.acroForm.checkbox(name="part", checked=False, x=160, y=670, size=10)
        canvas.drawString(176, 672, "Part-Time")

    assert lines_of(draw) == ["Working Title:\tFerry Captain", "☒ Full-Time\t☐ Part-Time"]


def test_letterspaced_headings_raised_words_and_drop_caps() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 720, "J O B   T I T L E")
        column(canvas, 72, 680, "On the 1")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(72 + canvas.stringWidth("On the 1", "Helvetica", 12), 684, "st")
        canvas.setFont("Helvetica", 36)
        canvas.drawString(72, 606, "T")
        canvas.setFont("Helvetica", 12)
        column(canvas, 96, 630, "he office opens at nine.")

    assert lines_of(draw) == ["JOB TITLE", "On the 1st", "The office opens at nine."]


def test_a_sample_is_printed_alike_each_time_and_read_as_it_was_written() -> None:
    text = (
        "Position Title:\nClerk\n\nDuties\n- Keep files.\n- Answer letters.\n\n"
        "60%\tN\tE\tKeep the files of the court\n\t\t\tSort papers.\n40%\tR\tNE\tAnswer letters\n"
    )
    data = printer.write(text, Random(3))
    assert data == printer.write(text, Random(3))
    lines = [line for line in pdf.read(data, DEFAULT_LIMITS).lines if line]
    assert lines[:3] == ["Position Title:", "Clerk", "Duties"]
    assert lines[-3:] == ["60%\tN\tE\tKeep the files of the court", "\t\t\tSort papers.", "40%\tR\tNE\tAnswer letters"]


def test_samples_say_the_same_as_a_pdf() -> None:
    differing = []
    for number, sample in enumerate(samples(5, 0, 40, date(2026, 3, 2))):
        from_text = read_document("a.txt", sample.text.encode()).to_json()["records"]
        from_pdf = read_document("a.pdf", printer.write(sample.text, Random(number))).to_json()["records"]
        if list(map(_values, from_text)) != list(map(_values, from_pdf)):
            differing.append(sample.name)
    assert differing == []


def _values(record: dict[str, Any]) -> dict[str, Any]:
    """A record without the lines that it was read from, which a PDF counts otherwise."""
    return {key: value for key, value in record.items() if key not in ("evidence", "sections")}


def test_a_value_cites_the_page_that_says_it() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 700, "Agency: Port of Astoria", "Position Title: Dockhand", "Salary: $20 - $24 per hour")
        canvas.showPage()
        column(canvas, 72, 700, "Application Deadline: 05/04/2026", "Minimum Qualifications", "High school diploma.")

    read = read_document("dockhand.pdf", printed(draw))
    line = read.reading.records[0].evidence["closes_at"].first_line
    assert read.document.place(line) == Place(page=2)


def test_labelled_lines_below_a_line_with_a_wide_gap_are_lines_of_their_own() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "EMPLOYER: Elm Museum of Sails")
        canvas.drawString(420, 700, "SCHEDULE: Full time")
        column(canvas, 72, 687, "WORKPLACE: The sail loft", "DEPARTMENT: Sails and flags", "PAY: As agreed")

    assert lines_of(draw)[1:] == ["WORKPLACE: The sail loft", "DEPARTMENT: Sails and flags", "PAY: As agreed"]


def test_a_running_title_cut_off_by_the_edge_of_the_paper_is_no_measure_of_the_lines() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(285, 770, "Elm Museums Association - Job Opportunity: Keeper of all Sails and Flags")
        canvas.drawCentredString(
            306, 700, "Job Opportunity: Keeper of Sails and Flags and Bunting, the Greater Elm Bay"
        )
        canvas.drawCentredString(306, 687, "Museum")
        column(canvas, 90, 640, "The keeper of the museum mends all of the sails that other towns have lent to it,")
        column(canvas, 90, 627, "and hangs them.")

    assert "Job Opportunity: Keeper of Sails and Flags and Bunting, the Greater Elm Bay Museum" in lines_of(draw)
