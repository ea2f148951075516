"""Pages printed from a browser or a word processor: ruled forms, letterheads, heads with the page's title."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.postings.ingest.pdf_files import column, lines_of
from tests.postings.ingest.reading import only_record, read_text


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


@pytest.mark.parametrize("day", ["March 20, 2026", "March 20, 2026 at 4:00 PM", "3/20/26, 5 p.m.,"])
def test_a_day_or_until_filled_is_the_deadline(day):
    record = only_record(read_text(f"{HEAD}Closing Date: {day} or until filled\n\nDuties\n• Count fish.\n"))
    assert (record.closes_at or "")[:10] == "2026-03-20"


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


def test_of_a_pages_title_what_its_heading_repeats_is_left_out():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(30, 775, "11/22/26, 5:09 AM")
        canvas.drawString(200, 775, "Harbor Clerk job in Elm Bay, Maine | Elm Bay Zoo and Park")
        canvas.setFont("Helvetica-Bold", 20)
        column(canvas, 72, 720, "Harbor Clerk")
        canvas.setFont("Helvetica", 11)
        column(canvas, 72, 690, "Salary: $40,000", "Location: Elm Bay, Maine")

    assert lines_of(draw) == ["Harbor Clerk", "Elm Bay Zoo and Park", "Salary: $40,000", "Location: Elm Bay, Maine"]


def test_a_pages_title_that_no_heading_repeats_stays():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(30, 775, "11/22/26, 5:09 AM")
        canvas.drawString(200, 775, "Elm State University Jobs")
        canvas.setFont("Helvetica-Bold", 20)
        column(canvas, 72, 720, "Harbor Clerk")
        canvas.setFont("Helvetica", 11)
        column(canvas, 72, 690, "Salary: $40,000")

    assert lines_of(draw) == ["Elm State University Jobs", "Harbor Clerk", "Salary: $40,000"]


def test_an_address_cut_at_its_hyphen_keeps_it():
    def draw(canvas: Canvas) -> None:
        column(canvas, 72, 700, "Questions about this search go to the chair of the committee, lwhit@elm-", "bay.edu.")

    assert lines_of(draw)[0].endswith("lwhit@elm-bay.edu.")


def test_a_chain_of_units_behind_colons():
    text = (
        "Assistant Professor of Soils\n\nElm State University: College of Science: Department of Soils\n\n"
        "Location\n\nElm Bay, Virginia\n\nOpen Date\n\nSep 08, 2025\n\nDeadline\n\nNov 03, 2025\n\n"
        "Qualifications\n\nRequired: Ph.D. in soil science; a record of publications.\n\n"
        "Application Instructions\n\nSend a letter and a CV.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Assistant Professor of Soils", "Elm State University")
    assert record.agency.units == ("College of Science", "Department of Soils")
    assert (record.date_posted, record.closes_at) == ("2025-09-08", "2025-11-03")
    assert [route.text for route in record.qualifications.routes] == ["Ph.D. in soil science"]
    assert [need.text for need in record.qualifications.requirements] == ["a record of publications."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "E-mail a letter and resume to hr@elmzoo.org. Questions? Call Curator Dale Ostrander at 785-555-0122.",
            [(None, "hr@elmzoo.org", None), ("Dale Ostrander", None, "785-555-0122")],
        ),
        (
            "Send a letter to Dr. Ann Kahale, akahale@elmzoo.org. Questions may be directed to the office at "
            "808-555-0147.",
            [("Ann Kahale", "akahale@elmzoo.org", None), (None, None, "808-555-0147")],
        ),
        (
            "Send letters to jobs@elmzoo.org. Inquiries should be directed to: Dr. Ann Wiese, Chair; e-mail: "
            "awiese@elmzoo.org.",
            [(None, "jobs@elmzoo.org", None), ("Ann Wiese", "awiese@elmzoo.org", None)],
        ),
        (
            "Letters must be sent to Mrs. Jenny Howard email: jhoward@elmzoo.org, or to her attention by mail.",
            [("Jenny Howard", "jhoward@elmzoo.org", None)],
        ),
    ],
)
def test_each_person_has_the_address_that_is_told_of_them(text, expected):
    contacts = only_record(read_text(f"{HEAD}\nDuties\n• Count fish.\n\nHow to Apply\n{text}\n")).contacts
    assert [(contact.name, contact.email, contact.phone) for contact in contacts] == expected


def test_a_heading_of_the_site_is_no_title_where_a_label_gives_one():
    text = (
        "Job Posting\nJob Opening Information Harbor Nurse\n\nPosition Title\nHarbor Nurse\n\n"
        "Salary\n$28.96 per hour\n\nClosing Date\n1/20/2026\n\nDuties\n• Give first aid.\n"
    )
    assert only_record(read_text(text)).title == "Harbor Nurse"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The Department of Biology at Elm State University has openings for lecturer positions in fall.", "lecturer"),
        (
            "Elm State University invites applications for a faculty member at the ASSISTANT PROFESSOR level.",
            "ASSISTANT PROFESSOR",
        ),
    ],
)
def test_titles_that_only_a_sentence_gives(sentence, title):
    text = f"Faculty/Staff\n\nPosition Announcement\nElm State University\n\n{sentence} Apply by May 4, 2026.\n"
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == (title, "Elm State University")


def test_pages_of_an_applicant_system():
    text = (
        "Aid Counselor\n\nposted on\nPosted 3 Days Ago\ntime left to apply\n"
        "End Date: April 30, 2026 (15 hours left to apply)\n\nElm State College is a public college of 900 students in"
        " Elm Bay, Maine.\n\nJob Duties:\n• Counsel students.\n\nIt helps if you have\n• A boat\n"
    )
    record = only_record(read_text(text))
    assert record.closes_at == "2026-04-30"
    assert record.qualifications.preferred == ("A boat",)
    assert [(place.city, place.state) for place in record.locations] == [("Elm Bay", "ME")]


def test_columns_of_a_flyer_with_headings_at_unlike_heights_are_read_one_after_the_other():
    def draw(canvas: Canvas) -> None:
        left = "*The zoo|Elm Zoo keeps forty|animals by the river and|many more besides.|*The job|Clean the ponds."
        right = (
            "Answer questions that|visitors ask you.|*You have|A driver license and|two years of work.|*Extras|A boat."
        )
        for x, lines in ((50, left.split("|")), (320, right.split("|"))):
            for index, line in enumerate(lines):
                canvas.setFont("Helvetica-Bold" if line[0] == "*" else "Helvetica", 13 if line[0] == "*" else 11)
                canvas.drawString(x, 700 - 14 * index, line.lstrip("*"))

    text = " ".join(lines_of(draw))
    assert text.index("Clean the ponds.") < text.index("Answer questions") < text.index("You have")


def test_a_row_of_a_table_may_begin_with_the_name_of_a_section():
    text = f"{HEAD}\nRange\t12\nLicenses\tValid POST certificate.\nPosting Number\tAJ711\n"
    (need,) = only_record(read_text(text)).qualifications.requirements
    assert need.text == "Valid POST certificate."


def test_a_site_that_has_other_names_for_parts_of_the_page_offers_one_job():
    text = (
        "Job Search | Sign Out\n\nJob Title: Storekeeper Senior - 240018XK\n\nPrimary Location\nElm Bay, Alabama\n\n"
        "Job\nMaintenance and Skilled Trades\n\nJob Posting\nMar 18, 2026, 8:02:11 AM\n\nUnposting Date\n"
        "Apr 1, 2026\n\nEssential Functions\n• Stock supplies.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.requisition_id) == ("Storekeeper Senior", "240018XK")
    assert (record.date_posted, record.closes_at) == ("2026-03-18", "2026-04-01")


def test_a_head_with_a_colon_that_a_label_repeats_is_the_title():
    text = (
        "HARBOR SAFETY: Adjunct Instructor POOL\n\nApply for this job by mail.\n\n"
        "Posting Details\nOpen Until Filled\tYes\n"
        "Classification Title: HARBOR SAFETY: Adjunct Instructor POOL\nWorking Title: Adjunct Faculty\n"
        "Recruitment Limits\nPosting Number\tAJ711\nFLSA Status\tNon-Exempt\nDuties\n• Teach.\n"
    )
    assert only_record(read_text(text)).title == "HARBOR SAFETY: Adjunct Instructor POOL"


def test_school_years_and_additions_to_the_pay_are_no_pay():
    text = (
        f"{HEAD.replace('Pay: $20.00 an hour', '')}\nSALARY: The minimum salary for school year 2024 - 2025 is: "
        "$91,412. Principals of high schools receive an add-on of $2,750.00 to their pay. This is a twelve (12) month, "
        "full-time position.\n\nDuties\n• Lead.\n"
    )
    record = only_record(read_text(text))
    assert [pay.minimum for pay in record.salary_ranges] == ["91412"]
    assert record.schedule == "full_time"


def test_a_wish_within_a_list_is_not_cut_at_its_commas():
    text = (
        f"{HEAD}\nQualifications\nThis job requires a bachelor's degree, though a master's degree in library science, "
        "history, or a related field is preferred.\n"
    )
    (wish,) = only_record(read_text(text)).qualifications.preferred
    assert wish == "a master's degree in library science, history, or a related field is preferred."


def test_an_institution_named_only_before_its_address():
    text = (
        "Seasonal Naturalist\n\nPay: $9.00/hour\n\nDuties\n• Teach.\n\nTo Apply\nSend a letter to Katie Finch, "
        "Senior Naturalist, Elm Bay Audubon Society, 1600 Elm Road, Elm Bay, NY 14701 or kfinch@elmaudubon.org.\n"
    )
    record = only_record(read_text(text))
    assert record.agency.name == "Elm Bay Audubon Society"
    assert record.appointment == "seasonal"
