"""Notices of faculties and their staff: posts without a name, several degrees, what is paid by the piece."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.postings.ingest.pdf_files import column, lines_of
from tests.postings.ingest.reading import only_record, read_text


def notice(body: str, head: str = "Lecturer in Rivers\nElm College\n") -> str:
    return f"{head}\nPay: $70,000 a year\n\n{body}\n\nClosing Date: 02/16/2026\n"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Elm College invites applications for a tenure-track position beginning in August.", "tenure-track position"),
        ("Elm College is seeking a full-time tenure track faculty member.", "full-time tenure track faculty member"),
    ],
)
def test_the_kind_of_post_where_it_has_no_other_name(sentence, title):
    assert only_record(read_text(notice(sentence, "Elm College\n"))).title == title


def test_the_fields_of_a_rank_before_a_dash_and_its_university():
    head = "Assistant Professor, Library Science, School Libraries - Elm State University\n"
    record = only_record(read_text(notice("Duties\n• Teach.", head)))
    assert record.title == "Assistant Professor, Library Science, School Libraries"
    assert (record.agency.name, record.agency.units) == ("Elm State University", ())


def test_the_job_below_the_name_of_a_job_board():
    head = "TopCampusJobs\nAdjunct Faculty - Welding (Pool)\nElm College\n"
    assert only_record(read_text(notice("Duties\n• Teach.", head))).title == "Adjunct Faculty - Welding (Pool)"


def test_an_employer_that_is_excited_to_announce_a_search():
    text = notice("Birch University is excited to announce the search for a Lecturer.", "Lecturer in Rivers\n")
    assert only_record(read_text(text)).agency.name == "Birch University"


def test_of_two_degrees_that_plus_joins_the_higher_counts():
    text = notice("Requirements\n• An accredited MLS plus an earned doctorate in library science, e.g., archives.")
    (route,) = only_record(read_text(text)).qualifications.routes
    assert (route.education.degree, route.education.field) == ("doctorate", "library science")


def test_an_associate_of_applied_science_has_a_field():
    text = notice("Requirements\n• AAS in welding technology and five years of welding experience.")
    (route,) = only_record(read_text(text)).qualifications.routes
    assert (route.education.degree, route.education.field) == ("associate", "welding technology")


def test_what_a_class_pays_has_no_period():
    text = notice("Compensation: $720 per credit hour. A three-credit class pays $2,160.").replace(
        "Pay: $70,000 a year\n", ""
    )
    assert {pay.period for pay in only_record(read_text(text)).salary_ranges} == {None}


def test_sentences_that_each_say_must_and_benefits_below_them():
    text = notice("Other Requirements: Must swim. Must live in the hall.\n\nBenefits: Furnished rooms and all meals.")
    needs = only_record(read_text(text)).qualifications.requirements
    assert [need.text for need in needs] == ["Must swim.", "Must live in the hall."]


@pytest.mark.parametrize(("end", "city"), [("Elm Bay, Ohio.", "Elm Bay"), ("St. George, Utah.", "St. George")])
def test_a_town_that_is_the_last_sentence_of_a_paragraph(end, city):
    text = notice(f"Send a resume to the chair. {end}", "Lecturer in Rivers\n")
    assert [place.city for place in only_record(read_text(text)).locations] in ([city], [])


def test_the_university_around_an_office_of_its_provost():
    text = notice(
        "The School of Education is seeking a Lecturer. Birch State University is an equal opportunity employer.",
        "Lecturer in Rivers\n",
    )
    agency = only_record(read_text(text)).agency
    assert (agency.name, agency.units) == ("Birch State University", ("School of Education",))


def test_the_employer_of_a_label_with_its_library():
    text = "Curator of Maps\nInstitution: Elm College, Birch Library\nPay: $50,000 a year\n\nClosing Date: 02/16/2026\n"
    agency = only_record(read_text(text)).agency
    assert (agency.name, agency.units) == ("Elm College", ("Birch Library",))


def test_a_list_below_what_the_primary_responsibilities_are():
    text = notice("The Lecturer's primary responsibilities are to:\n• teach two courses\n• advise students\n")
    assert [duty.tasks for duty in only_record(read_text(text)).duties] == [
        ("teach two courses",),
        ("advise students",),
    ]


def test_an_amount_that_is_paid_beside_another_is_no_pay():
    text = notice("Duties\n• Teach.").replace("$70,000 a year", "$21.75/hour plus a $1.50 differential at night")
    assert [pay.minimum for pay in only_record(read_text(text)).salary_ranges] == ["21.75"]


def test_a_day_that_would_be_ideal_is_no_wish():
    text = notice("Required. Ph.D. in hydrology.\n\nThe start date is flexible, ideally September 1, 2026.")
    assert only_record(read_text(text)).qualifications.preferred == ()


def test_applications_that_are_due():
    text = notice("Applications are available at 111 N. Main Street, and are due March 15, 2026.").partition("Closing")[
        0
    ]
    assert only_record(read_text(text)).closes_at == "2026-03-15"


def test_a_place_as_an_applicant_system_codes_it():
    text = notice("Primary Location: US-VT-Elm Bay\n\nDuties\n• Teach.")
    assert [(place.city, place.state) for place in only_record(read_text(text)).locations] == [("Elm Bay", "VT")]


def test_a_page_title_stands_behind_all_lines_of_the_heading_that_it_begins():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(30, 775, "11/22/26, 5:09 AM")
        canvas.drawString(200, 775, "University Archivist and Librarian - Elm Campus News")
        canvas.setFont("Helvetica-Bold", 20)
        column(
            canvas, 72, 720, "University Archivist and Librarian,", "Associate Professor, Elm College,", "Elm Bay, OH"
        )
        canvas.setFont("Helvetica", 11)
        column(canvas, 72, 620, "The archivist keeps the papers of the college.", "She reports to the dean.")

    lines = lines_of(draw)
    assert lines.index("Elm Campus News") > next(index for index, line in enumerate(lines) if "Elm Bay, OH" in line)
