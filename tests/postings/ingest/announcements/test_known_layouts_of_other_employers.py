"""Announcements in the two known layouts as employers of other states and counties write them."""

import pytest

from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text


def test_an_announcement_in_the_states_layout_by_an_agency_of_another_state() -> None:
    text = (
        "Initial Posting Date:\n05/04/2026\nApplication Deadline:\n05/18/2026\nAgency:\nIdaho Department of Springs\n"
        "Salary Range:\n$24.00 - $30.00 per hour\nPosition Title:\nSpring Keeper\nLocation:\nBoise\n"
        "Job Description:\nDuties\n- Dig.\n"
    )
    record = only_record(read_text(text))
    assert record.agency is not None
    assert (record.agency.jurisdiction, record.locations[0].state) == ("State of Idaho", "ID")


@pytest.mark.parametrize(
    ("text", "years", "what"),
    [
        ("Four years dispatching.", "4", "dispatching"),
        ("Two (2) years of paid interpreting, one of them in a court.", "2", "paid interpreting"),
        ("Two years of training after school.", None, None),
    ],
)
def test_years_of_doing_something(text: str, years: str | None, what: str | None) -> None:
    assert read_years(text) == years
    assert (read_experience_in(text) if years else None) == what


def test_a_window_with_its_time_and_needs_below_a_choice() -> None:
    text = (
        "Spring Keeper\nElm County, Colorado\nSalary: $24.00 - $30.00 Hourly\n\nAPPLICATION WINDOW\n"
        "July 20 – August 7, 2026 (5:00 pm MT)\n\nMINIMUM QUALIFICATIONS\nYou must have one of these:\n"
        "1. One year of well work, or\n2. Two seasons with a drilling crew.\nAnd all of these:\n"
        "- Be able to lift 50 pounds\n- Valid driver license\n"
    )
    record = only_record(read_text(text))
    assert record.closes_at == "2026-08-07T17:00:00-06:00"
    assert len(record.qualifications.routes) == 2
    assert [need.text for need in record.qualifications.requirements] == [
        "Be able to lift 50 pounds",
        "Valid driver license",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Wells Division of the Oregon Department of Rivers (DOR) is recruiting a guide.",
        "The Department of Rivers (DOR), Wells Division, has an opening for a guide.",
        "Our Wells Division is seeking a guide.",
    ],
)
def test_a_unit_in_a_sentence_about_hiring(sentence: str) -> None:
    record = only_record(read_text(STATE_HEAD + sentence + "\n"))
    assert record.agency is not None
    assert record.agency.units == ("Wells Division",)


def test_a_unit_of_which_a_sentence_only_tells_is_not_the_jobs() -> None:
    text = STATE_HEAD + "You will call the Wells Division of the Department of Rivers.\n"
    record = only_record(read_text(text))
    assert record.agency is not None
    assert record.agency.units == ()


def test_levels_by_their_letters_or_in_capitals_and_pay_beside_wishes() -> None:
    text = STATE_HEAD + (
        "Minimum Qualifications\nRG 1: One year of boating.\nRG 2: Two years of boating experience.\n\n"
        "What we'd like\n- Boat captain's card\n\n"
        "The pay shown is the non-PERS range; with PERS it is $4,100 - $5,500.\n"
    )
    record = only_record(read_text(text))
    assert [route.level for route in record.qualifications.routes] == ["RG 1", "RG 2"]
    assert record.qualifications.preferred == ("Boat captain's card",)


def test_either_of_two_ways_with_what_is_needed_beside_each() -> None:
    text = STATE_HEAD + (
        "Minimum Qualifications\n\n"
        "Either a bachelor's degree in hydrology; or an additional three years of experience.\n"
        "AND\nOne year of experience in surveying.\n"
    )
    routes = only_record(read_text(text)).qualifications.routes
    assert [(route.education.degree if route.education else None, route.experience_years) for route in routes] == [
        ("bachelor", "1"),
        (None, "3"),
    ]


def test_dots_that_lead_to_a_share_and_a_notice_between_stars() -> None:
    text = STATE_HEAD + (
        "Your responsibilities include:\n– Patrols of rivers ........... 60%\n– Repair of docks .............. 40%\n\n"
        "DESIRABLE: Bilingual. Boat captain's card.\n\n"
        "*** The deadline was extended; apply by February 27, 2026, 11:59 pm. ***\n"
    )
    record = only_record(read_text(text))
    assert [(duty.percent, duty.tasks) for duty in record.duties] == [
        (60, ("Patrols of rivers",)),
        (40, ("Repair of docks",)),
    ]
    assert record.qualifications.preferred == ("Bilingual.", "Boat captain's card.")
    assert record.closes_at == "2026-02-27T23:59:00-08:00"


def test_a_unit_for_which_people_are_hired_and_pay_before_its_job() -> None:
    text = STATE_HEAD.replace("$3,903 - $5,330", "$3,903 - $5,330 Guide; $4,200 - $5,900 Lead Guide") + (
        "The agency is hiring two guides for our Wells Division. Two days of telework per week.\n"
    )
    record = only_record(read_text(text))
    assert record.agency is not None
    assert record.agency.units == ("Wells Division",)
    assert [pay.label for pay in record.salary_ranges] == ["Guide", "Lead Guide"]
    assert record.work_mode == "hybrid"


def test_levels_alone_by_their_letters() -> None:
    text = STATE_HEAD + (
        "Minimum Qualifications\nRGN I\nAssociate degree in boating.\nRGN II\nBachelor's degree in boating.\n"
        "All applicants: Must swim.\n"
    )
    ways = only_record(read_text(text)).qualifications
    assert [(route.level, route.education.degree) for route in ways.routes if route.education] == [
        ("RGN I", "associate"),
        ("RGN II", "bachelor"),
    ]
    assert [(need.text, need.level) for need in ways.requirements] == [("All applicants: Must swim.", None)]


def test_terms_among_benefits_and_a_line_for_help_beside_the_manager() -> None:
    text = STATE_HEAD + (
        "What's in it for you?\nFull-time permanent employment. Loan forgiveness. AFSCME Local 9 represented.\n\n"
        "Contact information\nThe hiring manager is Ann Font, Chief Guide. Her email is ann.font@rivers.example.gov. "
        "For help applying call the HR line, 503-555-0111.\n"
    )
    record = only_record(read_text(text))
    assert (record.appointment, record.schedule, record.representation) == ("permanent", "full_time", "AFSCME Local 9")
    assert [(contact.name, contact.phone) for contact in record.contacts] == [
        ("Ann Font", None),
        (None, "503-555-0111"),
    ]


def test_a_department_of_a_county_in_a_sentence() -> None:
    text = (
        "Road Clerk\n\n  • Elm County, Ohio\n  • Elm Bay, Ohio\n  • Mar 09, 2026\nFull Time Administration\n"
        "  • Salary: $24.00 - $31.00 Hourly USD\n\nJob Description\n\n"
        "Elm County's Department of Roads and Bridges is seeking a Road Clerk.\n"
    )
    record = only_record(read_text(text))
    assert record.agency is not None
    assert record.agency.units == ("Department of Roads and Bridges",)


def test_a_class_without_level_before_a_term_and_a_town_of_a_recruitment() -> None:
    text = STATE_HEAD.replace("River Guide", "Falls Counter Clerk (River Technician) (Seasonal)").replace(
        "The Department of Rivers hires in Salem, Oregon.\n", ""
    ) + (
        "This posting will be used to fill three positions at the falls in West Linn.\n"
        "Water Information Services (WIS) – a division of the Department of Rivers – seeks clerks.\n"
        "Duties\n~ Counts fish\n~ Cleans traps\n"
    )
    record = only_record(read_text(text))
    assert record.working_title == "Falls Counter Clerk"
    assert record.classification is not None
    assert record.classification.title == "River Technician"
    assert [place.city for place in record.locations] == ["West Linn"]
    assert record.agency is not None
    assert record.agency.units == ("Water Information Services",)
    assert [duty.tasks for duty in record.duties] == [("Counts fish",), ("Cleans traps",)]


def test_pay_behind_levels_and_a_deadline_that_begins_with_by() -> None:
    text = (
        "Pump Inspector I or II\nCity of Elm Bay, Oregon\nElm Bay, Oregon\nFull Time\n"
        "Salary: Inspector I $34.10 - $43.52/hr. | Inspector II $38.87 - $49.61/hr.\n\nHiring two!\n\n"
        "How we work\nIn-person only.\n\n"
        "When and how to apply\nBy 5:00 PM on Friday, October 23, 2026 at elmbay.example.gov/jobs.\n"
    )
    record = only_record(read_text(text))
    assert [pay.label for pay in record.salary_ranges] == ["Inspector I", "Inspector II"]
    assert record.closes_at == "2026-10-23T17:00:00-07:00"
    assert (record.openings, record.work_mode) == (2, "onsite")


def test_levels_before_dashes_and_a_notice_below_wishes() -> None:
    text = STATE_HEAD + (
        "Your Background\nPlanner 3 – Three years of planning experience.\n"
        "Planner 4 – Five years of planning experience.\n\n"
        "PREFERRED\nA degree in planning.\n\nAPPLY: on-line at rivers.example.gov. We take no faxes.\n"
        "Ann Font 503/555-0161 ann.font@rivers.example.gov\n"
    )
    record = only_record(read_text(text))
    assert [route.level for route in record.qualifications.routes] == ["Planner 3", "Planner 4"]
    assert record.qualifications.preferred == ("A degree in planning.",)
    assert record.contacts[0].phone == "503/555-0161"


@pytest.mark.parametrize(
    ("value", "units"),
    [
        ("Records Services Division / Printing", ("Records Services Division", "Printing")),
        ("Harbor Bureau / Locks", ("Harbor Bureau", "Locks")),
        ("Parks/Recreation Division", ("Parks/Recreation Division",)),
        ("Printing / Mailing", ("Printing / Mailing",)),
    ],
)
def test_a_division_and_its_part_behind_a_slash_are_two_units(value, units):
    text = (
        "Print Shop Clerk\n\nSalary: $21.10 - $26.40 Hourly\nLocation: Elmford, OH\nJob Type: Full-Time\n"
        f"Job Number: 26-17\nAgency: City of Elmford\nDepartment: {value}\nOpening Date: 03/02/2026\n"
        "Closing Date: 03/30/2026\n\nDescription\nThe clerk runs presses.\n"
    )
    (record,) = read_text(text).records
    assert record.agency is not None
    assert record.agency.units == units
