"""Announcements whose running text tells terms, units, streets and offices in words of their own."""

import pytest

from postings.ingest.fields.people.offices import find_office
from postings.ingest.fields.terms.told_terms import told_terms
from postings.ingest.fields.terms.work_modes import find_counted_mode
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It's part-time and hybrid.", {"schedule": "part_time", "work_mode": "hybrid"}),
        (
            "The rest: unclassified, AEE, seasonal, full-time, exempt.",
            {
                "service_type": "unclassified",
                "representation": "AEE",
                "appointment": "seasonal",
                "schedule": "full_time",
                "flsa": "exempt",
            },
        ),
        ("This is a limited duration job through May 2031; it's classified.", {"appointment": "limited_duration"}),
        ("Full time. Permanent. Exempt from overtime.", {"schedule": "full_time", "overtime_eligible": False}),
        ("The Trainee level is temporary.", {}),
        ("The boats are full-time remote.", {}),
        ("Our permanent docks and regular boats need paint.", {}),
    ],
)
def test_terms_of_a_clause(text, told):
    assert told.items() <= dict(told_terms(text)).items()
    assert bool(told) == bool(told_terms(text))


def test_how_much_of_the_work_is_done_at_home_stands_among_benefits():
    assert find_counted_mode("Telework up to three days a week once trained") == "hybrid"
    assert find_counted_mode("Hybrid schedules in many offices") is None


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("ODR Human Resources – (503) 555-0100", "ODR Human Resources"),
        ("For a paper form call the Elm Service Center at 503-555-0100.", "Elm Service Center"),
        ("Reach Human Resources at hr@rivers.gov.", "Human Resources"),
        ("Ask at the front desk: 503-555-0100", None),
    ],
)
def test_an_office_is_named_beside_its_number(text, office):
    assert find_office(text) == office


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("This position sits in the Division of Locks, Gate Section.", ("Division of Locks", "Gate Section")),
        ("The position reports to the Boat Division's director.", ("Boat Division",)),
        (
            "Elm River Correctional Facility (ERCF) and Camp Oak have 6 permanent openings for guides.",
            ("Elm River Correctional Facility", "Camp Oak"),
        ),
        ("DOR will fill one position at the Oregon Rowing Academy.", ("Oregon Rowing Academy",)),
        ("We are hiring for Elm Laboratory Technician jobs.", ()),
    ],
)
def test_units_are_told_in_sentences_about_the_job(text, units):
    record = only_record(read_text(f"{STATE_HEAD}{text}\n"))
    assert record.agency is not None
    assert record.agency.units == units


def test_a_street_without_a_town_is_in_the_one_town_that_is_known():
    text = f"{STATE_HEAD}The rest of the time is spent in the office at 12 Elm Road.\n"
    assert only_record(read_text(text)).locations[0].street == "12 Elm Road"
    text = f"{STATE_HEAD}Mail the form to our office at 12 Elm Road.\n"
    assert only_record(read_text(text)).locations[0].street is None


def test_levels_name_their_ranges_and_stand_over_their_duties():
    head = STATE_HEAD.replace("$3,903 - $5,330", "Entry $3,903 - $5,330; Journey $4,400 - $6,100")
    text = "Key Duties\nBoth levels\na. Row people.\nb. Count oars.\nLevel 2 also\nc. Teach rowing.\n"
    record = only_record(read_text(head + text))
    assert [pay.label for pay in record.salary_ranges] == ["Entry", "Journey"]
    assert [duty.tasks for duty in record.duties] == [("Row people.",), ("Count oars.",), ("Teach rowing.",)]


def test_a_number_of_vacancies_behind_the_class_hides_it_not():
    head = STATE_HEAD.replace("River Guide", "Lead Guide (River Guide 2) (3 vacancies)")
    record = only_record(read_text(head))
    assert record.classification is not None
    assert (record.working_title, record.classification.level, record.openings) == ("Lead Guide", 2, 3)


def test_deeds_that_one_paragraph_counts_are_a_duty_each():
    text = f"{STATE_HEAD}Your duties will include:\n(1) rowing guests; (2) washing oars; and (3) counting boats.\n"
    assert [duty.tasks for duty in only_record(read_text(text)).duties] == [
        ("rowing guests",),
        ("washing oars",),
        ("counting boats.",),
    ]


def test_questions_of_applicants_head_what_answers_them():
    text = (
        "Do I qualify?\nTwo years of rowing experience.\nWhat else is required?\nA boat license\n"
        "Will I be paid overtime?\nYes, this job is eligible for overtime.\nWhere do I apply?\nAt the dock.\n"
    )
    record = only_record(read_text(f"{STATE_HEAD}{text}"))
    assert [route.experience_years for route in record.qualifications.routes] == ["2"]
    assert [need.text for need in record.qualifications.requirements] == ["A boat license"]
    assert (record.overtime_eligible, record.duties) == (True, ())


def test_the_employers_initials_are_no_part_of_its_unit_and_one_within_another_is_smaller():
    text = f"{STATE_HEAD}DOR's Boat Division, within its Dock Section, is hiring a guide.\n"
    record = only_record(read_text(text))
    assert record.agency is not None
    assert record.agency.units == ("Boat Division", "Dock Section")


def test_offices_where_the_job_may_be_are_places_though_one_is_the_headquarters():
    text = f"{STATE_HEAD}".replace(" in Salem, Oregon", "")
    text += "The position may be based at DOR headquarters in Portland or at the offices in Eugene or Bend.\n"
    assert [place.city for place in only_record(read_text(text)).locations] == ["Portland", "Eugene", "Bend"]


def test_qualifications_for_each_of_two_levels_have_headings_of_their_own():
    text = (
        "Minimum qualifications for River Guide Entry\nA bachelor's degree in any field.\n\n"
        "Minimum qualifications for River Guide 1\nTwo years of rowing experience.\n"
    )
    routes = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    assert [(route.education and route.education.degree, route.experience_years) for route in routes] == [
        ("bachelor", None),
        (None, "2"),
    ]


def test_headings_may_trail_off():
    text = "You will…\n~ row guests\n~ wash oars\nWe'd be delighted if you have…\n~ strong arms\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert [duty.tasks for duty in record.duties] == [("row guests",), ("wash oars",)]
    assert record.qualifications.preferred == ("strong arms",)


def test_what_the_best_applicants_know_is_a_wish_and_a_share_of_full_time_is_part_time():
    text = (
        "We seek a guide (0.6 FTE, 24 hours a week).\n\nThe guide rows people.\n\nTop applicants will know the river.\n"
    )
    record = only_record(read_text(STATE_HEAD + text))
    assert record.qualifications.preferred == ("Top applicants will know the river.",)
    assert ([duty.tasks for duty in record.duties], record.schedule) == ([("The guide rows people.",)], "part_time")


def test_levels_in_brackets_behind_ranges_and_the_code_of_a_street_in_a_known_town():
    head = STATE_HEAD.replace("$3,903 - $5,330", "$3,903 - $5,330 (trainee), $4,400 - $6,100 (fully qualified)")
    record = only_record(read_text(f"{head}Guides work in the Salem office (12 Elm Road SE, 97301).\n"))
    assert [pay.label for pay in record.salary_ranges] == ["trainee", "fully qualified"]
    assert (record.locations[0].street, record.locations[0].postal_code) == ("12 Elm Road SE", "97301")


def test_headings_ask_the_reader_and_end_in_an_aside():
    text = (
        "Your role as a River Guide\nYou will row guests.\n\nDo you meet the minimum qualifications?\n"
        "Two years of rowing experience.\n\n"
        "We're looking for candidates with these attributes (please write of them in the letter that you send us):\n"
        "1) Tact\n2) Strength\n\nBefore we hire you\nYou'll need to pass a criminal background check.\n"
    )
    record = only_record(read_text(STATE_HEAD + text))
    asked = record.qualifications
    assert [duty.tasks for duty in record.duties] == [("You will row guests.",)]
    assert ([route.experience_years for route in asked.routes], asked.preferred) == (["2"], ("Tact", "Strength"))
    assert [need.kind for need in asked.requirements] == ["background_check"]


def test_the_employers_unit_stands_near_a_town_and_one_is_part_of_another():
    for text, units in (
        ("Elm River Hatchery, near Salem, is looking for two guides.", ("Elm River Hatchery",)),
        ("Come join River Services, which is part of Water Affairs.", ("Water Affairs", "River Services")),
    ):
        record = only_record(read_text(f"{STATE_HEAD}{text}\n"))
        assert record.agency is not None
        assert record.agency.units == units
