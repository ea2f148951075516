"""Bulletins of large cities, sheets of museums and notices of states: offices for papers, tables of ways, labels."""

import pytest

from postings.ingest.fields.pay.salaries import read_salaries
from tests.postings.ingest.minimum import ways
from tests.postings.ingest.reading import only_record, read_text

_CITY = """LOCKSMITH
City of Elm Bay, Ohio

ANNUAL SALARY

$40,000 to $50,000

DUTIES

A Locksmith repairs the locks of all buildings of the city.

REQUIREMENTS

Two years of experience as a locksmith.

NOTES

{note}
"""


@pytest.mark.parametrize(
    "note",
    [
        "The form of consent is found at http://elm.example/a.pdf or may be obtained at the Office of Staff, 14 Quay"
        " Street, Room 2, Elm Bay, Ohio 44001.",
        "Applicants have a week to submit a copy of the form to: Office of Staff, 14 Quay Street, Elm Bay, Ohio 44001.",
        "For further information write to or visit the Office of Staff, 14 Quay Street, Elm Bay, Ohio 44001.",
    ],
)
def test_nobody_need_work_where_a_city_takes_papers(note: str):
    (place,) = only_record(read_text(_CITY.format(note=note))).locations
    assert (place.street, place.city, place.state) == (None, "Elm Bay", "OH")


def test_a_label_names_the_street_and_its_zip_code_alone():
    text = _CITY.format(note="None.").replace("\n\nANNUAL", "\nReporting Location: 311 Quay Ave., 44002\n\nANNUAL", 1)
    (place,) = only_record(read_text(text)).locations
    assert (place.street, place.city, place.postal_code) == ("311 Quay Ave.", "Elm Bay", "44002")


def test_how_study_is_counted_stands_for_nothing():
    found = ways(
        "Two years of coursework in welding. One year of coursework is equal to two semester or three quarters."
    )
    assert [rule.kind for rule, _ in found.rules] == []
    found = ways("One year of college coursework is equal to 30 hours of experience.")
    assert [rule.kind for rule, _ in found.rules] == ["substitution"]


def test_each_row_of_a_table_of_combinations_is_enough():
    found = ways(
        "Education: High school diploma.\n"
        "Experience: Four years of experience in boat building.\n"
        "Substitution Table - These combinations of education and experience qualify you for the position:\n"
        "Education      Experience\n"
        "1   High school diploma   AND   4 years of experience\n"
        "2   Associate's degree    AND   2 years of experience\n"
        "3   Bachelor's degree or higher   AND   0 years of experience\n"
    )
    told = [route for route, _ in (*found.routes, *found.rules)]
    assert [(route.education and route.education.degree, route.experience_years) for route in told] == [
        ("high_school", "4"),
        ("associate", "2"),
        ("bachelor", None),
    ]
    assert [route.kind for route in told] == [None, None, None]


def test_a_label_alone_above_its_value_is_no_title():
    record = only_record(
        read_text(
            "EMPLOYER\nCity of Elm Bay, OH\nSALARY\n$41,000 Annually\nJOB TYPE\nFull-Time\nPOSTED\n6/16/2025\n\n"
            "Harbor Curator\n\nJob Summary:\n\nKeeps the boats of the museum.\n\nEssential Job Functions\n\n"
            "- Shows boats to visitors.\n\nMinimum Qualifications\n\nTwo years of experience in a museum.\n"
        )
    )
    assert record.title == "Harbor Curator"


def test_terms_behind_a_title_tell_schedule_and_status():
    record = only_record(
        read_text(
            "Elm Bay Museum of Boats\n\nPOSITION TITLE:\nBoat Painter, Part-time non-exempt\nREPORTS TO:\nCurator\n\n"
            "DUTIES\n\n- Paints boats.\n\nPAY: $20.10 per hour\n\n"
            "QUALIFICATIONS\n\n- One year of experience as a painter.\n"
        )
    )
    assert (record.schedule, record.flsa) == ("part_time", "non-exempt")


def test_a_job_listing_and_a_departments_own_range_are_labels():
    record = only_record(
        read_text(
            "Job Listing: Boat Guard\nCity of Elm Bay, OH\nDepartmental Hiring Salary Range: $14.10 per hour\n\n"
            "DUTIES\n\n- Guards boats.\n\nQUALIFICATIONS\n\nOne year of experience as a guard.\n"
        )
    )
    assert record.title == "Boat Guard"
    assert [pay.minimum for pay in record.salary_ranges] == ["14.10"]


_SHEET = """{head}

DUTIES

- Shows boats to visitors.

QUALIFICATIONS

- Two years of experience in a museum.

Apply by May 4, 2027. Send a resume to jobs@elm.example.
"""


def test_the_employer_of_whom_the_text_speaks_goes_before_the_site():
    head = (
        "Professor of Boats\nNational Council for Boat Education\n\nElm Bay University\n\n"
        "The boat program at Elm Bay University invites applications. The salary is $61,000 per year."
    )
    assert only_record(read_text(_SHEET.format(head=head))).agency.name == "Elm Bay University"


def test_a_range_that_depends_on_qualifications_is_pay():
    record = only_record(
        read_text(_SHEET.format(head="Boat Curator\nCity of Elm Bay\n\n$47,200-$53,900, depending on qualifications."))
    )
    assert [(pay.minimum, pay.maximum, pay.period) for pay in record.salary_ranges] == [("47200", "53900", "year")]


def test_who_wrote_to_a_board_and_when_tells_the_day_of_posting():
    head = "Boat Curator\n\n09 Jul 2026 3:18 PM | Elm Museums Network (Administrator)\n\nLocation: Elm Bay, Ohio"
    assert only_record(read_text(_SHEET.format(head=head))).date_posted == "2026-07-09"


def test_a_country_may_stand_before_the_zip_code():
    record = only_record(
        read_text(_SHEET.format(head="Boat Curator\nElm Bay Museum\nElm Bay, Texas, United States, 76300"))
    )
    assert [(place.city, place.state, place.postal_code) for place in record.locations] == [("Elm Bay", "TX", "76300")]


def test_a_place_in_brackets_behind_a_title_is_no_part_of_it_and_hides_it_not():
    record = only_record(read_text(_SHEET.format(head="Boat Painter (Elm Bay, VA, USA)\n\nThe Elm Museum hires.")))
    assert record.title.startswith("Boat Painter")
    assert [(place.city, place.state) for place in record.locations] == [("Elm Bay", "VA")]


def test_museums_may_be_an_employer_and_who_runs_one_is_none():
    head = "Manager of Museum Operations and Boats\n\nOhio Boat Museums – Elm Bay, OH\n\nSalary: $42,000/year"
    agency = only_record(read_text(_SHEET.format(head=head))).agency
    assert (agency.name, agency.jurisdiction) == ("Ohio Boat Museums", None)


def test_a_salary_or_hourly_label_leaves_the_period_to_the_amount():
    record = only_record(
        read_text(
            _SHEET.format(head="Opportunity Title: Boat Painter\nElm Bay Museum\nSalary or Hourly: Salary - $44,000")
        )
    )
    assert record.title == "Boat Painter"
    assert [(pay.minimum, pay.period) for pay in record.salary_ranges] == [("44000", "year")]


def test_forty_hours_a_week_are_full_time():
    record = only_record(
        read_text(
            _SHEET.format(head="Boat Painter\nElm Bay Museum\n\n40 hrs/wk; some evenings required.\n\n$22 per hour.")
        )
    )
    assert record.schedule == "full_time"


def test_the_person_before_an_address_far_behind_in_a_line_is_named():
    long = "A full application tells of your boats, of your teaching and of your wishes in not more than a page each; "
    text = _SHEET.replace(
        "Send a resume to jobs@elm.example.", f"{long * 3}send it to Dr. Ann Lee, Department Head, at alee@elm.edu."
    )
    (contact,) = only_record(read_text(text.format(head="Boat Teacher\nElm Bay College\n\nSalary: $50,000"))).contacts
    assert (contact.name, contact.email) == ("Ann Lee", "alee@elm.edu")


def test_a_force_hires_in_a_headline():
    text = _SHEET.format(
        head="Elm Bay Police Hiring Part-Time Dispatcher\n\nThe Elm Bay Police Department hires a dispatcher."
    )
    assert only_record(read_text(text)).title == "Dispatcher"


def test_a_range_with_what_each_limit_is_by_the_hour_is_read_whole():
    found = [pay.salary for pay in read_salaries("$41,600.00 ($20.00 hr) - $52,000.00 ($25.00 hr)", "Salary Range")]
    assert [(pay.minimum, pay.maximum, pay.period) for pay in found if pay] == [
        ("41600.00", "52000.00", "year"),
        ("20.00", "25.00", "hour"),
    ]


def test_the_next_number_ends_a_lettered_list_of_which_one_is_enough():
    found = ways(
        "1. Must meet one of the following qualifications under (a) through (c):\n"
        "a. A master's degree in boats;\n"
        "b. A bachelor's degree in boats AND two years of teaching experience.\n"
        "c. Or, a combination that is at least the equivalent of the above.\n"
        "2. Evidence of an understanding of AND an ability to teach all kinds of students.\n"
    )
    assert len(found.routes) == 3
    assert any(need.text.startswith("Evidence") for need, _ in found.requirements)


def test_what_a_museum_runs_and_who_works_there_is_no_employer():
    head = "Painter – Museum Collections and Boats\nElm Estate, Museum & Gardens\nElm Bay, OH\n\nSalary: $42,000/year"
    record = only_record(read_text(_SHEET.format(head=head)))
    assert (record.title, record.agency.name) == (
        "Painter – Museum Collections and Boats",
        "Elm Estate, Museum & Gardens",
    )


def test_a_title_that_begins_with_museum_is_no_label():
    head = (
        "Museum Boat Painter 1 - Ohio Boat Museum\nLocation Elm Bay, OH\nSalary $42,000 Annually\nJob Type Full-Time\n"
        "Job Number 44-100\nOpening Date 02/28/2027"
    )
    assert only_record(read_text(_SHEET.format(head=head))).title.startswith("Museum Boat Painter 1")


def test_time_behind_the_pay_tells_the_schedule():
    head = "Boat Painter\nElm Bay Museum\n\nSalary: $12.00/hour. Part-time, up to 29 hours per week."
    assert only_record(read_text(_SHEET.format(head=head))).schedule == "part_time"


def test_posted_with_a_day_in_figures_tells_the_day():
    head = "Boat Painter\nElm Bay Museum\n\nThe salary is $42,000 per year. Posted: 3/14/2027"
    assert only_record(read_text(_SHEET.format(head=head))).date_posted == "2027-03-14"


def test_a_position_of_some_years_that_may_become_permanent_is_of_limited_duration():
    head = (
        "Boat Archivist\nElm Bay Museum\n\nThe salary is $42,000 per year. This is a two-year, grant-funded position"
        " with the possibility of permanent employment."
    )
    assert only_record(read_text(_SHEET.format(head=head))).appointment == "limited_duration"


def test_a_newsletter_in_a_line_that_goes_on_with_a_sentence_is_work():
    head = "Boat Coordinator\nElm Bay Museum\n\nTells of the boats to visitors and writes the museum’s\nnewsletter, and"
    assert only_record(read_text(_SHEET.format(head=f"{head} leads all tours."))).title == "Boat Coordinator"


def test_nobody_works_in_the_offices_where_applications_are_had():
    offices = (
        "Forms may also be obtained at the following locations and times:\n\nPersonnel Building\n14 Quay St., Room 2,"
        " Elm Bay 44001\nMonday through Friday\n7:00 am until 5:00 pm\nHarbor Center\n9 Dock Avenue, Elm Bay\nMondays"
    )
    places = only_record(read_text(_CITY.format(note=offices))).locations
    assert [(place.street, place.city) for place in places] == [(None, "Elm Bay")]
