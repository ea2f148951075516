"""Prints of job sites, universities and cities: whose jobs they are, where, on what terms; headings glued to text."""

import pytest

from postings.ingest.fields.days.deadlines import find_deadline
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.employers.university_units import with_campus
from postings.ingest.fields.pay.salaries import find_salaries
from postings.ingest.fields.qualifying.levels import level_named
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text, title_or_reason

_DUTIES = """
Duties
- Paints the boats of the collection.
- Mends their sails.

Salary: $42,000 - $48,000 per year
Apply by June 4, 2027.
"""


def _read(head: str) -> Record:
    return only_record(read_text(f"{head}\n{_DUTIES}"))


@pytest.mark.parametrize(
    "text",
    [
        "Painter\n\nFounded in 1871, University of Elmland is the oldest school of the state, and has many boats.",
        "Painter\n\nThe boats of the University of Elmland sail far.\n\nUniversity of Elmland sailors love them.",
    ],
)
def test_a_university_that_is_introduced_or_named_often_is_the_employer(text: str):
    assert _read(text).agency.name == "University of Elmland"


def test_the_university_alone_names_no_employer():
    record = _read("Boat Painter\n\nThe University is committed to all who apply.\n\nThe University seeks a painter.")
    assert record.agency is None or record.agency.name is None


def test_a_library_behind_the_label_of_a_college_is_a_part_of_some_university():
    record = _read(
        "Position Title: Boat Painter\nCollege: University Library\n\nElm State University invites painters."
    )
    assert (record.agency.name, record.agency.units) == ("Elm State University", ("University Library",))


def test_who_commits_to_something_introduces_itself():
    told = "Committed to all sailors, the Elm Bay Museum offers tours to all schools of the region."
    head = f"Elm Bay Boat Painter\n\n{told}"
    assert _read(head).agency.name == "Elm Bay Museum"


def test_the_employer_behind_the_title_is_preferred_to_the_site_above_it():
    head = "Harbor College Sailing Studies | Jobs\n\nBoat Painter at the Elm Bay Museum\n\nJob Title: Boat Painter"
    assert _read(head).agency.name == "Elm Bay Museum"


def test_an_employer_behind_the_title_is_left_out_of_it():
    head = "Position Announcement: Boat Painter, Elm Bay Museum, Elm Bay, OH\n\nThe Elm Bay Museum seeks a painter."
    record = _read(head)
    assert (record.title, record.agency.name) == ("Boat Painter", "Elm Bay Museum")


def test_a_campus_that_is_an_equal_opportunity_employer_has_departments():
    head = "Boat Painter\n\nDepartment: Harbor Museum\n\nCSU Elm Bay is an equal opportunity employer."
    agency = _read(head).agency
    assert (agency.name, agency.units) == ("CSU Elm Bay", ("Harbor Museum",))


def test_a_museum_beside_a_college_is_the_employer():
    head = "Boat Painter\n\nCollege of Arts - Elm Bay Museum\n\nThe painter works on the boats."
    assert _read(head).agency.name == "Elm Bay Museum"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("California State University, Elm Bay is a university by the sea.", "California State University, Elm Bay"),
        ("Elm Bay and California State University, Oak Hill or California State University, Ash", None),
    ],
)
def test_a_system_of_universities_is_told_with_its_one_campus(text: str, name: str | None):
    system = "California State University"
    assert with_campus(system, [text]) == (name or system)


def test_a_city_behind_the_label_of_the_place_is_the_employer():
    assert _read("Boat Painter\nLocation : City of Elm Bay, OH\nJob Number: 44-1").agency.name == "City of Elm Bay"


def test_a_street_alone_is_in_the_town_of_the_city():
    (place,) = _read("Boat Painter\n\nCity of Elm Bay, OH\n\nLocation: 14 Quay Ave").locations
    assert (place.street, place.city, place.state) == ("14 Quay Ave", "Elm Bay", "OH")


def test_a_street_alone_belongs_to_the_one_town_named_elsewhere():
    (place,) = _read("Boat Painter\nLocation: 14 Quay Ave\n\nTown of Elm Bay\n9 Dock Road\nElm Bay, OH 44001").locations
    assert (place.city, place.state) == ("Elm Bay", "OH")


def test_a_street_above_its_town_belongs_to_the_address():
    (place,) = _read("Boat Painter\nElm Bay Museum\n14 Quay Parkway\nElm Bay, OH 44001").locations
    assert (place.street, place.city, place.postal_code) == ("14 Quay Parkway", "Elm Bay", "44001")


def test_headings_in_capitals_before_their_text_part_what_is_asked():
    text = (
        "Boat Painter\nCity of Elm Bay\n\nThis is a post of the harbor. EDUCATIONAL REQUIREMENTS Requires a high"
        " school diploma.\nEXPERIENCE REQUIREMENTS Three years of experience in painting boats are required.\n"
    )
    (route,) = _read(text).qualifications.routes
    assert (route.education and route.education.degree, route.experience_years) == ("high_school", "3")


def test_a_vacancy_announcement_offers_a_job():
    text = "Boat Painter\n\nVACANCY ANNOUNCEMENT\n\nElm Harbor Authority\n\nDuties\n- Paints boats.\n- Mends sails.\n"
    assert title_or_reason(f"{text}\nMinimum Qualifications\nA high school diploma.\n") == "Boat Painter"


def test_pay_by_the_year_with_pay_by_the_hour_behind_each_limit_is_two_ranges():
    found = [pay.salary for pay in find_salaries("$41,600 ($20.00/hr.) - $52,000 ($25.00/hr.)")]
    assert [(pay.minimum, pay.maximum) for pay in found if pay] == [("41600", "52000"), ("20.00", "25.00")]


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("Be currently employed, on a full-time basis, as a painter of boats", None),
        ("These flexible part-time positions are a good beginning.", "part_time"),
        ("Reporting to the harbor, the full-time Boat Painter has much to do.", "full_time"),
    ],
)
def test_who_is_employed_elsewhere_says_nothing_of_this_job(text: str, schedule: str | None):
    assert find_appointment_and_schedule(text)[1] == schedule


def test_what_a_label_asks_in_brackets_is_no_value():
    record = _read("Boat Painter\nCity of Elm Bay\nEmployment Type: (if part-time, tell the share) Full-Time")
    assert record.schedule == "full_time"


def test_a_sentence_in_title_case_heads_nothing():
    head = "Boat Painter\nElm Bay Museum\n\nThis Full-Time position is eligible for the Museum's many Benefits\n"
    assert _read(head).schedule == "full_time"


@pytest.mark.parametrize("level", ["Entry-Level Harbor Clerk", "Lateral Harbor Clerk", "Lateral-Entry Harbor Clerk"])
def test_those_who_begin_and_those_who_come_from_elsewhere_are_levels(level: str):
    assert level_named(f"{level}:") == level


def test_twice_the_years_by_the_half_day_are_no_other_choice():
    text = "A bachelor's degree and one year of full-time or two years of part-time experience teaching sailors"
    route = read_route(text)
    assert (route.education and route.education.degree, route.experience_years) == ("bachelor", "1")


def test_what_goes_on_with_or_tells_no_kind_of_experience():
    assert read_route("Two years of full-time or four years of part-time or volunteer experience").experience_in is None


def test_applications_accepted_at_an_address_through_a_day_close_then():
    told = "Applications are accepted online at www.elmbay.org through June 4, 2027."
    assert find_deadline(told, None)[0] == "2027-06-04"


def test_facts_of_a_form_are_known_by_more_names():
    head = "Boat Painter\nCity of Elm Bay\nDate Created: 05-02-2027\nNo. Vacancies: 2 (two)\nAuthorized FTE: 1.0"
    record = _read(head)
    assert (record.date_posted, record.openings, record.schedule) == ("2027-05-02", 2, "full_time")


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        ("Prince Elm's County Department of Parks", "Prince Elm's County", "Department of Parks"),
        ("Elm County Department of Parks, of the Elm Park Commission", "Elm Park Commission", "Department of Parks"),
        ("Old Elm Museums and Gardens", "Old Elm Museums and Gardens", None),
    ],
)
def test_counties_with_an_apostrophe_and_museums_with_gardens_are_employers(text: str, name: str, unit: str | None):
    employer = read_employer(text)
    assert employer
    assert employer.name == name
    assert unit is None or (employer.unit or "").endswith(unit)


def test_the_minute_at_which_a_board_was_written_to_is_the_day_of_posting():
    assert _read("Boat Painter\nElm Bay Museum\n19 May 2027 10:18 AM").date_posted == "2027-05-19"


def test_who_announces_a_search_offers_a_job():
    text = "Boat Painter\n\nElm Bay Museum is happy to announce the search for its boat painter.\n\nDuties\n- Paints.\n"
    assert title_or_reason(f"{text}- Mends.\n\nMinimum Qualifications\nA high school diploma.\n") == "Boat Painter"


def test_a_posting_that_stays_open_and_active_through_a_day_closes_then():
    assert find_deadline("This posting will remain open and active through June 30, 2027.", None)[0] == "2027-06-30"


def test_labels_whose_second_word_is_small_stand_before_days_and_amounts():
    head = (
        "City of Elm Bay\n\nBoat Painter\n\nOpening date May 4, 2027\n"
        "Department Harbor - Boats Closing date June 4, 2027\nSalary range $42,000 - $48,000"
    )
    record = _read(head)
    assert (record.date_posted, record.closes_at and record.closes_at[:10]) == ("2027-05-04", "2027-06-04")
