"""Notices of colleges, libraries and gardens: departments, degrees, terms and people told in sentences."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.postings.ingest.pdf_files import column, lines_of
from tests.postings.ingest.reading import only_record, read_text


def notice(body: str, head: str = "Assistant Professor of Rivers\nElm College\n") -> str:
    return f"{head}\nPay: $70,000 a year\n\n{body}\n\nClosing Date: 02/16/2026\n"


def test_the_department_before_a_college_that_the_head_names_is_its_unit():
    text = notice("The Department of Geology at Elm College is accepting applications for this position.")
    agency = only_record(read_text(text)).agency
    assert (agency.name, agency.units) == ("Elm College", ("Department of Geology",))


def test_a_degree_in_hand_is_in_no_field():
    text = notice("Requirements\n• The Ph.D. in hand at the time of appointment.")
    (route,) = only_record(read_text(text)).qualifications.routes
    assert (route.education.degree, route.education.field) == ("doctorate", None)


def test_a_degree_is_asked_for_though_those_close_to_it_are_considered():
    text = notice("Ph.D. required, but ABDs at time of application will be considered.")
    (route,) = only_record(read_text(text)).qualifications.routes
    assert route.education.degree == "doctorate"


def test_wishes_whose_heading_runs_into_the_lead_of_their_list():
    text = notice(
        "Required Qualifications\n• PhD in Geology.\n\nPreferred Qualifications In addition to the above, people with "
        "the following are encouraged to apply:\n\n• Experience with river boats.\n• Skill in mapping.\n"
    )
    assert only_record(read_text(text)).qualifications.preferred == (
        "Experience with river boats.",
        "Skill in mapping.",
    )


def test_what_the_candidate_will_possess_is_no_part_of_the_way_before_it():
    text = notice(
        "Minimum Qualifications: An earned Ph.D. in soil science. The candidate will possess excellent writing skills."
    )
    qualifications = only_record(read_text(text)).qualifications
    assert [route.text for route in qualifications.routes] == ["An earned Ph.D. in soil science."]
    assert [need.text for need in qualifications.requirements] == [
        "The candidate will possess excellent writing skills."
    ]


def test_what_is_essential_is_required():
    text = notice("A Ph.D. in botany is required. Because we work in teams, strong people skills are essential.")
    assert [need.text for need in only_record(read_text(text)).qualifications.requirements] == [
        "Because we work in teams, strong people skills are essential."
    ]


def test_a_check_told_behind_the_notice_of_equal_opportunity():
    text = notice(
        "Elm College, an Equal Opportunity Employer, prepares students for life. Elm College will conduct background "
        "checks on finalists for the position."
    )
    (need,) = only_record(read_text(text)).qualifications.requirements
    assert (need.kind, need.text) == (
        "background_check",
        "Elm College will conduct background checks on finalists for the position.",
    )


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("This is a two-year position that is not a permanently budgeted one.", ("limited_duration", None)),
        ("This is a full-time position, 35 hours, during regular business hours.", (None, "full_time")),
    ],
)
def test_terms_told_beside_words_that_sound_like_others(sentence, terms):
    record = only_record(read_text(notice(sentence)))
    assert (record.appointment, record.schedule) == terms


def test_a_status_in_the_brackets_of_a_schedule():
    text = notice("Schedule: Full-time (37.5 hours per week; exempt); some evenings")
    assert only_record(read_text(text)).flsa == "exempt"


@pytest.mark.parametrize(
    "sentence",
    [
        "Located in Elm Bay, Ohio, the college is an hour from the lake.",
        "The work is based at the River Research Center (www.riverlab.org) in Elm Bay, OH, with trips to the coast.",
    ],
)
def test_a_sentence_names_the_place_of_work(sentence):
    (place,) = only_record(read_text(notice(sentence))).locations
    assert (place.city, place.state) == ("Elm Bay", "OH")


def test_open_until_somebody_is_found():
    text = notice("Review begins now and goes on until a suitable candidate is found.").partition("Closing Date")[0]
    assert only_record(read_text(text)).open_until_filled is True


def test_a_title_behind_a_name_is_no_name_and_a_fax_no_telephone():
    text = notice(
        "Send a letter to Dr. Ann Moss, Provost and Vice President of Academic Affairs, at provost@elm.edu.\n\n"
        "Contact\nBo Park, Director\n207-555-0100 (phone) 207-555-0101 (fax)\nbpark@elm.edu"
    )
    found = [(contact.name, contact.email, contact.phone) for contact in only_record(read_text(text)).contacts]
    assert found == [("Ann Moss", "provost@elm.edu", None), ("Bo Park", "bpark@elm.edu", "207-555-0100")]


def test_a_society_of_gardeners_is_an_employer():
    text = notice("Duties\n• Weed.", "Gardener\nElm Botanical Society\nElm Bay, Ohio\n")
    assert only_record(read_text(text)).agency.name == "Elm Botanical Society"


def test_labels_flush_right_are_parted_from_a_value_that_goes_on_below_itself():
    def draw(canvas: Canvas) -> None:
        for y, label, values in ((700, "Company", ("Elm Gardens", "Elm Bay")), (672, "Terms", ("Full Time",))):
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawRightString(150, y, label)
            canvas.setFont("Helvetica", 11)
            column(canvas, 156, y, *values, leading=13)

    assert lines_of(draw)[0] == "Company\tElm Gardens Elm Bay"


def test_the_day_by_which_a_degree_is_needed_is_no_part_of_its_field():
    text = notice("Requirements\n• Ph.D. in biology or a related field by August 2027.")
    (route,) = only_record(read_text(text)).qualifications.routes
    assert route.education.field == "biology or a related field"


def test_experience_at_a_level_is_in_what_stands_before_it():
    text = notice("Requirements\n• Three years of coaching experience at the college level.")
    (route,) = only_record(read_text(text)).qualifications.routes
    assert (route.experience_years, route.experience_in) == ("3", "coaching")


def test_names_of_duties_with_their_share_behind_them():
    text = notice("Responsibilities\n\nCollection Development 60%\nBuys books.\n\nReference and Loans 40%\nAnswers.\n")
    duties = only_record(read_text(text)).duties
    assert [(duty.title, duty.percent, duty.tasks) for duty in duties] == [
        ("Collection Development", 60, ("Buys books.",)),
        ("Reference and Loans", 40, ("Answers.",)),
    ]


def test_wishes_behind_what_is_required_in_one_paragraph():
    text = notice(
        "Required: master's degree in history; five years of experience in archives; skill in EAD. Preferred: second "
        "degree; experience with grants."
    )
    qualifications = only_record(read_text(text)).qualifications
    assert qualifications.preferred == ("second degree", "experience with grants.")
    assert [route.education.degree for route in qualifications.routes] == ["master"]
    assert [need.text for need in qualifications.requirements] == ["skill in EAD."]


def test_needs_of_running_text_told_with_other_words():
    text = notice(
        "A Ph.D. in botany is required. The successful candidate will have strong commitments to teaching. Love for "
        "students is a must along with the desire to help. Other desirable attributes include a record of grants."
    )
    qualifications = only_record(read_text(text)).qualifications
    assert [need.text for need in qualifications.requirements] == [
        "The successful candidate will have strong commitments to teaching.",
        "Love for students is a must along with the desire to help.",
    ]
    assert qualifications.preferred == ("a record of grants.",)


def test_terms_in_a_sentence_below_a_list_of_duties():
    text = notice("Duties\n• Teach.\n• Write.\n\nThis is a half-time position of 20 hours a week.")
    assert only_record(read_text(text)).schedule == "part_time"


def test_the_office_of_a_college_extension_is_no_county():
    text = (
        "Garden Educator\nElm State University Extension\nPay: $50,000 a year\n"
        "Department: Elm Extension, Birch County\n\nClosing Date: 02/16/2026\n"
    )
    agency = only_record(read_text(text)).agency
    assert agency.name == "Elm State University"


def test_an_employer_with_a_foreign_name_and_one_that_welcomes_visitors():
    text = (
        "Registrar\nPay: $50,000 a year\n\nOur Shore Museum welcomes visitors all year. El Rincon del Mar seeks a "
        "full-time Registrar to run its galleries.\n\nClosing Date: 02/16/2026\n"
    )
    assert only_record(read_text(text)).agency.name == "El Rincon del Mar"


def test_a_head_of_collections_is_a_job_and_no_part_of_the_college():
    text = notice("Duties\n• Teach.", "Director of Special Collections and Archives - Elm College\n")
    record = only_record(read_text(text))
    assert (record.title, record.agency.units) == ("Director of Special Collections and Archives", ())


def test_the_job_of_a_heading_on_the_board_of_an_association():
    text = (
        "ELM MUSEUMS ASSOCIATION\nJobs and Internships\n\nTo Apply\n• Send a resume by May 2, 2026.\n\n"
        "Visitor Services Associate\n\nPay: $18.25 an hour\n\nResponsibilities\n• Greet visitors.\n"
    )
    assert only_record(read_text(text)).title == "Visitor Services Associate"


def test_a_partner_of_a_search_is_asked_by_name():
    text = notice("Applications should be sent to Abigail Stone, Managing Partner, at elm@stonesearch.org.")
    (contact,) = only_record(read_text(text)).contacts
    assert (contact.name, contact.email) == ("Abigail Stone", "elm@stonesearch.org")


@pytest.mark.parametrize(
    ("asked", "years", "subject"),
    [
        ("Ten years of senior leadership in a museum\n• Bachelor's degree", "10", "senior leadership in a museum"),
        (
            "Three years of college or secondary school conducting experience.",
            "3",
            "college or secondary school conducting",
        ),
    ],
)
def test_years_of_leadership_and_of_two_kinds_of_schools(asked, years, subject):
    (route,) = only_record(read_text(notice(f"Requirements\n• {asked}"))).qualifications.routes
    assert (route.experience_years, route.experience_in) == (years, subject)


def test_a_title_that_begins_like_a_label_before_a_dash():
    text = "Tenure-Track Lecturer in Poetry\nEmployer\tElm College\nPosted\tSep 12, 2026\nCloses\tNov 1, 2026\n"
    assert only_record(read_text(f"{text}\nPay: $70,000 a year\n")).title == "Tenure-Track Lecturer in Poetry"


def test_a_rule_of_substitution_behind_a_way_on_one_line():
    text = notice(
        "Requirements\nA degree in forestry and two years of experience in the woods. Any combination of education and "
        "experience that totals six years may substitute for the requirement."
    )
    routes = only_record(read_text(text)).qualifications.routes
    assert [route.kind for route in routes] == [None, "combination"]


@pytest.mark.parametrize("heading", ["Competencies", "Candidate Profile"])
def test_headings_over_what_an_applicant_needs(heading):
    text = notice(f"Duties\n• Teach.\n\n{heading}\n• Ability to sort.\n• Knowledge of maps.")
    record = only_record(read_text(text))
    assert len(record.duties) == 1
    assert [need.text for need in record.qualifications.requirements] == ["Ability to sort.", "Knowledge of maps."]


def test_the_first_and_last_day_of_a_posting_in_one_row():
    text = notice("Posting Begin/End Date\t3/15/2026 - 4/05/2026").partition("Closing Date")[0]
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at) == ("2026-03-15", "2026-04-05")


def test_a_college_that_only_its_address_names():
    text = (
        "Peer Tutor\nDepartment: Learning Commons\nPay: $15.50 an hour\n\n"
        "Send your resume by April 17, 2026. Elm College, Elm Bay, Iowa.\n"
    )
    record = only_record(read_text(text))
    assert (record.agency.name, record.agency.units) == ("Elm College", ("Learning Commons",))
    assert [(place.city, place.state) for place in record.locations] == [("Elm Bay", "IA")]


def test_a_university_told_with_its_town_and_a_duty_station():
    text = (
        "Supervisor of Loans\nDepartment: University Libraries - Loans\nPay: $50,000 a year\n\nBirch University, "
        "located in Elm Bay, Ohio, enrolls 9,400 students. Duty station will be Birch Falls, OH.\n\n"
        "Closing Date: 02/16/2026\n"
    )
    assert only_record(read_text(text)).agency.name == "Birch University"


def test_a_status_at_the_end_of_a_sentence_of_terms():
    text = notice("Status: Full-time, salaried, exempt. 37.5 hours a week, with one evening.")
    assert only_record(read_text(text)).flsa == "exempt"


def test_the_end_of_a_longer_left_column_is_read_before_the_right_one():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        words = "The garden has many old trees and a lake with"
        column(canvas, 57, 700, *[f"{words} {number}" for number in "abcdefgh"], leading=13)
        column(canvas, 317, 700, *[f"Apply to the board of the garden by mail or {number}" for number in "abcdefg"])
        canvas.setFont("Helvetica-Bold", 10)
        column(canvas, 57, 590, "Profile")
        canvas.setFont("Helvetica", 10)
        column(canvas, 57, 575, "The one we hope for brings most of the things here:")

    lines = lines_of(draw)
    assert lines.index("Profile") < next(index for index, line in enumerate(lines) if line.startswith("Apply"))
