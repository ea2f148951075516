"""Printed sheets as programs lay them out: boxes with captions, stretched lines, letterheads, columns and tables."""

from reportlab.pdfgen.canvas import Canvas

from tests.postings.ingest.pdf_files import column, lines_of
from tests.postings.ingest.reading import only_record, read_text


def test_boxes_with_a_name_above_the_value_are_labels():
    def draw(canvas: Canvas) -> None:
        for x in (70, 300, 540):
            canvas.line(x, 714, x, 640)
        for y in (714, 677, 640):
            canvas.line(70, y, 540, y)
        for left, top, name, value in (
            (75, 702, "DEPARTMENT", "Development"),
            (305, 702, "REPORTS TO", "Vice President"),
            (75, 665, "PAY", "$20.00 an hour"),
            (305, 665, "DATE POSTED", "6/2/2025"),
        ):
            canvas.setFont("Helvetica", 8)
            canvas.drawString(left, top, name)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(left, top - 13, value)

    assert lines_of(draw) == [
        "DEPARTMENT\tDevelopment",
        "REPORTS TO\tVice President",
        "PAY\t$20.00 an hour",
        "DATE POSTED\t6/2/2025",
    ]


def test_a_line_stretched_to_the_margin_is_one_line():
    def draw(canvas: Canvas) -> None:
        left = 72.0
        for word in ("Castellan", "(acastellan@elmbay.example.edu).", "Applications", "received", "by"):
            canvas.drawString(left, 700, word)
            left += canvas.stringWidth(word, "Helvetica", 12) + 14.0
        canvas.drawString(72, 686, "September 12, 2027 will receive full consideration.")

    (line,) = lines_of(draw)
    assert line.startswith("Castellan (acastellan@elmbay.example.edu). Applications received by September 12")


def test_a_letterhead_is_no_column_of_the_table_below_it():
    def draw(canvas: Canvas) -> None:
        canvas.drawCentredString(306, 730, "Elm State University")
        canvas.drawCentredString(306, 716, "Office of Human Resources")
        for top, label, value in ((690, "Official Title:", "Soil Analyst II"), (672, "Location:", "Elm Bay, Ohio")):
            column(canvas, 72, top, label)
            column(canvas, 222, top, value)

    assert lines_of(draw) == [
        "Elm State University",
        "Office of Human Resources",
        "Official Title:\tSoil Analyst II",
        "Location:\tElm Bay, Ohio",
    ]


def test_a_table_with_a_column_of_shares():
    text = (
        "Harbor Assistant\n\nElm State University\n\nPay: $20.00 an hour\n\nEssential Job Functions\n\n"
        "Function\tPercent\tTasks\nClub support\t60\tAnswers questions.\nPrograms\t40\tLeads day camps.\n"
    )
    duties = only_record(read_text(text)).duties
    assert [(duty.percent, duty.title, duty.tasks) for duty in duties] == [
        (60, "Club support", ("Answers questions.",)),
        (40, "Programs", ("Leads day camps.",)),
    ]


def test_everyday_words_are_labels_in_a_cell_of_their_own():
    text = (
        "Job Title\tHarbor Assistant\nUniversity\tElm State University\nLocation\tElm Bay, Ohio – on-site\n"
        "Exemption\tExempt\nPay\t$20.00 an hour\n\nDuties\n• Counts fish.\n• Writes reports.\n"
    )
    record = only_record(read_text(text))
    assert (record.agency.name, record.flsa, record.work_mode) == ("Elm State University", "Exempt", "onsite")


def test_a_label_with_its_colon_in_a_cell_beside_the_value():
    text = (
        "Title of position:\tHarbor Officer\nPay:\t$20.00 an hour\nWork arrangement:\tHybrid (two days on campus)\n\n"
        "Elm State University\n\nPrincipal responsibilities\n\n60% – Reviews proposals.\n40% – Trains staff.\n"
    )
    record = only_record(read_text(text))
    assert record.work_mode == "hybrid"
    assert [duty.percent for duty in record.duties] == [60, 40]


def test_a_label_with_its_colon_in_a_cell_beside_a_value_with_a_label_of_its_own():
    text = (
        "Title of position:\tHarbor Officer\nSalary:\tStarting Salary a Year (Plan 7): $50,524.50\n"
        "Posted:\t5/4/2026 Closes: 6/1/2026\n\nElm State University\n\nPrincipal duties\n\nReviews proposals.\n"
    )
    record = only_record(read_text(text))
    assert [(pay.minimum, pay.period) for pay in record.salary_ranges] == [("50524.50", "year")]
    assert (record.date_posted, record.closes_at) == ("2026-05-04", "2026-06-01")


def test_headings_that_run_into_one_dense_paragraph():
    text = (
        "ASSISTANT LIBRARIAN\n\nThe Elm Libraries of Elm State University seek an Assistant Librarian. "
        "Responsibilities: The librarian describes manuscripts, teaches classes and works with donors of the house. "
        "Required qualifications: Master's degree in library science. Knowledge of DACS. "
        "Preferred qualifications: Experience with ArchivesSpace. Reading knowledge of Spanish.\n"
        "To apply: Send a letter to Ann Prewitt, aprewitt@elm.example.edu. Salary from $59,500 a year.\n"
    )
    asked = only_record(read_text(text)).qualifications
    assert [route.text for route in asked.routes] == ["Master's degree in library science."]
    assert [need.text for need in asked.requirements] == ["Knowledge of DACS."]
    assert asked.preferred == ("Experience with ArchivesSpace.", "Reading knowledge of Spanish.")


def test_an_outline_numbered_with_decimals():
    text = (
        "POSITION DESCRIPTION\n\n1.0 POSITION IDENTIFICATION\n1.1 Position Title: Lead Conservator\n"
        "1.2 Institution: Elm Museum of Art\n1.3 Salary: $82,000 – $94,000 per annum\n\n2.0 ESSENTIAL FUNCTIONS\n"
        "2.1 Treats paintings.\n2.2 Prepares reports.\n\n3.0 QUALIFICATIONS\n3.1 Master's degree in art conservation.\n"
        "3.2 Normal color vision.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Lead Conservator", "Elm Museum of Art")
    assert [duty.tasks for duty in record.duties] == [("Treats paintings.",), ("Prepares reports.",)]
    assert [need.text for need in record.qualifications.requirements] == ["Normal color vision."]


def test_wrapped_lists_beside_each_other_are_read_one_after_the_other():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        column(canvas, 72, 700, "Minimum qualifications")
        column(canvas, 320, 700, "Preferred qualifications")
        canvas.setFont("Helvetica", 11)
        for left, items in (
            (72, ("Associate degree in biology, or", "two years of field research.", "", "Valid license.")),
            (320, ("A bachelor's degree in plant", "science.", "", "CDL.")),
        ):
            for index, text in enumerate(items):
                if index in (0, 3):
                    canvas.drawString(left, 684 - 13 * index, "•")
                canvas.drawString(left + 12, 684 - 13 * index, text)

    assert lines_of(draw) == [
        "Minimum qualifications",
        "• Associate degree in biology, or two years of field research.",
        "• Valid license.",
        "Preferred qualifications",
        "• A bachelor's degree in plant science.",
        "• CDL.",
    ]


def test_facts_beside_each_other_without_labels():
    text = (
        "Research Technician\n\nElm Experiment Station\n\n$19.80–$23.15 per hour | Full time | Regular | Non-exempt\n\n"
        "Duties\n• Prepares plots.\n• Rates plants.\n"
    )
    record = only_record(read_text(text))
    assert [(pay.minimum, pay.maximum, pay.period) for pay in record.salary_ranges] == [("19.80", "23.15", "hour")]
    assert (record.schedule, record.appointment, record.flsa) == ("full_time", "permanent", "Non-exempt")


def test_labels_set_flush_right_beside_their_values():
    def draw(canvas: Canvas) -> None:
        for top, label, value in (
            (700, "Organization", "Elm Aquarium"),
            (685, "Position", "Harbor Aquarist"),
            (670, "Hiring range", "$21.15 – $23.80"),
            (655, "Position type", "Regular full-time, hourly"),
        ):
            canvas.drawRightString(180, top, label)
            canvas.drawString(189, top, value)

    assert lines_of(draw) == [
        "Organization\tElm Aquarium",
        "Position\tHarbor Aquarist",
        "Hiring range\t$21.15 – $23.80",
        "Position type\tRegular full-time, hourly",
    ]


def test_a_wide_column_goes_on_below_the_narrow_one_beside_it():
    def draw(canvas: Canvas) -> None:
        wide = (
            "Do you love messy art, loud questions and small people who",
            "never stop? We are hiring two educators for the studio and",
            "the science floor of the museum, who will lead activities",
            "for families and keep the galleries safe all year round.",
            "They also help with camps and parties on the weekends and",
            "greet the families.",
        )
        column(canvas, 72, 700, *wide)
        column(canvas, 430, 700, "Pay: $16.75 an hour", "Where: Elm Bay, Ohio", "Apply by: April 24")
        column(canvas, 430, 655, "Send your letter to the", "floor manager, please.")
        column(canvas, 72, 620, "Bonus points")
        column(canvas, 72, 600, "• You speak Portuguese.", "• You can juggle.")

    read = lines_of(draw)
    assert read.index("Bonus points") < read.index("Pay: $16.75 an hour")


def test_rows_that_are_counted_and_rows_of_whom_to_ask():
    text = (
        "Weekend Presenter\n\nEmployer\tElm Observatory\nWhere\tElm Bay, Arizona\nPay\t$17.50 an hour\n\nMain tasks\n\n"
        "1\tPresents star shows.\n2\tSells tickets.\n\nHow to apply\nSend a letter.\n"
    )
    record = only_record(read_text(text))
    assert [duty.tasks for duty in record.duties] == [("Presents star shows.",), ("Sells tickets.",)]
    assert [(place.city, place.state) for place in record.locations] == [("Elm Bay", "AZ")]


def test_two_labels_set_flush_right_in_another_weight():
    def draw(canvas: Canvas) -> None:
        for line, (label, value) in enumerate([("Location", "Elm Bay, WA"), ("Open Date", "Jul 18, 2024")]):
            canvas.setFont("Helvetica", 10)
            canvas.drawRightString(150, 700 - 24 * line, label)
            canvas.setFont("Helvetica-Bold", 10)
            canvas.drawString(158, 700 - 24 * line, value)

    assert [line for line in lines_of(draw) if line] == ["Location\tElm Bay, WA", "Open Date\tJul 18, 2024"]


def test_a_foot_of_one_page_and_a_hyphen_behind_above():
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 700, *(f"Line {number} of a text that goes on for a while here." for number in range(29)))
        column(canvas, 60, 310, "These are the classes of the above-", "named school.")
        canvas.drawString(60, 40, "Elm College Presidential Search  Page 1 of 1")

    lines = lines_of(draw)
    assert not any("Page 1" in line for line in lines)
    assert any("above-named school" in line for line in lines)


def test_a_narrow_blank_between_capitals():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Bold", 12)
        canvas.drawString(60, 700, "PHYSICAL")
        canvas.drawString(60 + canvas.stringWidth("PHYSICAL", "Times-Bold", 12) + 1.7, 700, "ABILITIES")

    assert lines_of(draw) == ["PHYSICAL ABILITIES"]
