"""The four layouts as employers of other states and counties fill them in."""

import pytest

from postings.ingest.fields.experience import read_experience_in, read_years
from postings.ingest.parsers.position_description.people import person_of
from postings.ingest.parsers.position_description.places import read_work_location
from postings.ingest.parsers.program_positions.jobs_in_text import parted_by_job
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.parsers.program_positions.series import read_series, read_team_series
from postings.ingest.parsers.program_positions.units import Unit
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

FORM = """STATE OF UTAH
POSITION DESCRIPTION
This position is:
[X] Classified
[ ] Unclassified
Agency: Division of Springs          Facility: Cache Office
SECTION 1. POSITION INFORMATION
a. Classification Title: Spring Keeper II
b. Classification No: 8811
c. Working Title: Source Inspector
d. Position No: 0044
e. Agency No: 560
f. Section Title: Source Protection
g. Work Location (City – County): Logan – Cache
h. FLSA: [ ] Exempt [X] Non-Exempt
SECTION 3. DESCRIPTION OF DUTIES
% of Time\tN/R/NC\tE/NE\tDUTIES
70%\tN\tE\tInspects springs.
Page 2 of 4
State of Utah Position Description – Source Inspector
30%\tN\tNE\tWrites letters.
SECTION 4. WORKING CONDITIONS
Wet boots.
"""


def test_the_form_filled_in_by_another_state() -> None:
    record = only_record(read_text(FORM))
    assert (record.kind, record.title, record.position_number) == ("position", "Source Inspector", "0044")
    assert record.agency is not None
    assert (record.agency.name, record.agency.jurisdiction) == ("Division of Springs", "State of Utah")
    assert [(place.city, place.county, place.state) for place in record.locations] == [("Logan", "Cache", "UT")]
    assert [duty.tasks for duty in record.duties] == [("Inspects springs.",), ("Writes letters.",)]


@pytest.mark.parametrize(
    ("value", "state", "places"),
    [
        ("Elko – Elko", "NV", [("Elko", "Elko")]),
        ("Logan, Utah", "UT", [("Logan", None)]),
        ("Bend – Deschutes", "OR", [("Bend", "Deschutes")]),
        ("Bend, Redmond", "OR", [("Bend", None), ("Redmond", None)]),
    ],
)
def test_a_place_with_its_county_in_any_state(value: str, state: str, places: list[tuple[str, str | None]]) -> None:
    assert [(place.city, place.county) for place in read_work_location(value, state)] == places


def test_an_announcement_in_the_states_layout_by_an_agency_of_another_state() -> None:
    text = (
        "Initial Posting Date:\n05/04/2026\nApplication Deadline:\n05/18/2026\nAgency:\nIdaho Department of Springs\n"
        "Salary Range:\n$24.00 - $30.00 per hour\nPosition Title:\nSpring Keeper\nLocation:\nBoise\n"
        "Job Description:\nDuties\n- Dig.\n"
    )
    record = only_record(read_text(text))
    assert record.agency is not None
    assert (record.agency.jurisdiction, record.locations[0].state) == ("State of Idaho", "ID")


_PAGE = """Jobs in the Springs Department

Elm County's Springs Department keeps water clean.

WELLS DIVISION

Drilling Crew

Well Drillers bore and case wells. New drillers start on the night shift.

Pump Crew

Pump Mechanics repair pumps.

TREATMENT SERVICES

Plant Operators run filters.
"""


def test_divisions_in_capitals_above_crews_that_are_not() -> None:
    records = read_text(_PAGE).records
    assert [(record.title, record.agency.units[1:]) for record in records if record.agency] == [
        ("Well Drillers", ("WELLS DIVISION", "Drilling Crew")),
        ("Pump Mechanics", ("WELLS DIVISION", "Pump Crew")),
        ("Plant Operators", ("TREATMENT SERVICES",)),
    ]


def test_new_people_of_the_same_job_are_no_other_job() -> None:
    text = "Well Drillers bore wells. New drillers train for a year. Pump Mechanics repair pumps."
    parts = [part.text for part in parted_by_job([Paragraph(Unit("Wells"), text, 1, 1)])]
    assert parts == ["Well Drillers bore wells. New drillers train for a year.", "Pump Mechanics repair pumps."]


def test_a_series_of_a_team_within_a_positions_paragraph() -> None:
    text = "Clerks file maps. Unless noted, positions on this team belong to the Map Clerk job classification series."
    named = read_team_series(text)
    assert named is not None
    assert named.series == "Map Clerk"
    assert read_team_series("Clerks file maps. They are in the Map Clerk series.") is None
    assert read_team_series("Clerks file. Most positions in this section belong to the Map Clerk series.") is None


def test_positions_called_by_their_series() -> None:
    named = read_series("Auditors visit dealers. They are Compliance Specialist positions.")
    assert named is not None
    assert named.series == "Compliance Specialist"
    assert read_series("Auditors visit dealers. They are Monday positions.") is None


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


def test_pages_that_count_their_headings_and_name_a_division_behind_a_dash() -> None:
    text = (
        "Ohio Department of Springs - Wells Division\n\nPositions\n\nI. Drilling\n\nWell Drillers bore wells.\n\n"
        "II. Support\n\nA. Stores\n\nStore Clerks fill orders.\n\nB. Repair\n\nPump Mechanics repair pumps.\n\n"
        "III. Records\n\nLog Analyst is responsible for logs.\n"
    )
    records = read_text(text).records
    assert [record.agency.units for record in records if record.agency] == [
        ("Wells Division", "Drilling"),
        ("Wells Division", "Support", "Stores"),
        ("Wells Division", "Support", "Repair"),
        ("Wells Division", "Records"),
    ]


def test_a_page_of_what_people_do_without_blank_lines() -> None:
    text = (
        "What we do at the Wells Bureau\n\nCity of Elm Bay\nPublic Works Department\n\nDRILLING\n"
        "Well Drillers bore wells.\nRig Mechanics repair rigs.\n\nOUTREACH\nWater Educators visit schools.\n"
    )
    records = read_text(text).records
    assert [(record.title, record.agency.units[-1]) for record in records if record.agency] == [
        ("Well Drillers", "DRILLING"),
        ("Rig Mechanics", "DRILLING"),
        ("Water Educators", "OUTREACH"),
    ]


def test_needs_and_wishes_in_one_paragraph_of_a_form() -> None:
    text = (
        "STATE OF OREGON\nPOSITION DESCRIPTION\nAgency: Department of Rivers\nSECTION 1. POSITION INFORMATION\n"
        "a. Classification Title: River Ranger 2\n"
        "k. Work Location (City – County): Grants Pass, Josephine / travels Jackson and Curry\n"
        "SECTION 3. DESCRIPTION OF DUTIES\n% of Time\tN/R/NC\tE/NE\tDUTIES\n"
        "100%\tNC\tE\tPatrols rivers. Counts boats.\nWrites logs.\n"
        "SECTION 4. WORKING CONDITIONS\nWet. Hybrid schedule possible.\n"
        "SECTION 10. ADDITIONAL POSITION RELATED INFORMATION\n"
        "Requirements: Valid driver license. Ability to back a trailer. Preferred:\nBoat captain's card.\n"
    )
    record = only_record(read_text(text))
    assert [need.text for need in record.qualifications.requirements] == [
        "Valid driver license.",
        "Ability to back a trailer.",
    ]
    assert record.qualifications.preferred == ("Boat captain's card.",)
    assert [place.city for place in record.locations] == ["Grants Pass"]
    assert record.work_mode == "hybrid"
    assert record.duties[0].title is None


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


def test_a_supervisor_behind_the_title_and_a_task_that_a_line_broke_off() -> None:
    text = (
        "STATE OF OREGON\nPOSITION DESCRIPTION\nAgency: Department of Rivers\nSECTION 1. POSITION INFORMATION\n"
        "a. Classification Title: River Technician (Entry)\nSupervisor Name: Executive Director Ines Font\n"
        "k. Work Location (City – County): Trail, Jackson Co.\n"
        "SECTION 3. DESCRIPTION OF DUTIES\n% of Time   N/R/NC   E/NE   DUTIES\n"
        "60   R   E   Boats and docks\n   Keeps the register of all boats that the River Patrol\n   Division owns.\n"
        "   Repairs docks.\n40   NC   E   Answers letters.\n"
        "SECTION 4. WORKING CONDITIONS\nWet. On-site.\n"
    )
    record = only_record(read_text(text))
    assert [contact.name for contact in record.contacts] == ["Ines Font"]
    assert record.duties[0].tasks == (
        "Keeps the register of all boats that the River Patrol Division owns.",
        "Repairs docks.",
    )
    assert record.work_mode == "onsite"
    assert record.classification is not None
    assert record.classification.series == "River Technician"
    assert [(place.city, place.county) for place in record.locations] == [("Trail", "Jackson")]


def test_a_division_above_its_department_and_crews_in_small_letters() -> None:
    text = (
        "Careers: Division of Wells\nUtah Department of Springs\n\nDRILLING SECTION\n\nWell Drillers bore wells.\n\n"
        "Night Crew\n\nRig Mechanics repair rigs.\n\nOUTREACH SECTION\n\nArchivists and a Records Clerk keep maps.\n"
    )
    records = read_text(text).records
    assert [(record.title, record.agency.name, record.agency.units) for record in records if record.agency] == [
        ("Well Drillers", "Utah Department of Springs", ("Division of Wells", "DRILLING SECTION")),
        ("Rig Mechanics", "Utah Department of Springs", ("Division of Wells", "DRILLING SECTION", "Night Crew")),
        ("Archivists and a Records Clerk", "Utah Department of Springs", ("Division of Wells", "OUTREACH SECTION")),
    ]


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


def test_a_department_of_a_county_in_a_sentence_and_on_a_page() -> None:
    text = (
        "Road Clerk\n\n  • Elm County, Ohio\n  • Elm Bay, Ohio\n  • Mar 09, 2026\nFull Time Administration\n"
        "  • Salary: $24.00 - $31.00 Hourly USD\n\nJob Description\n\n"
        "Elm County's Department of Roads and Bridges is seeking a Road Clerk.\n"
    )
    record = only_record(read_text(text))
    assert record.agency is not None
    assert record.agency.units == ("Department of Roads and Bridges",)
    page = (
        "Roads & Bridges Positions\nElm County, Oregon\n\nThe Department of Roads & Bridges mends what breaks.\n\n"
        "Paving\nSigns\n\nPaving\n\nPavers lay asphalt.\n\nSigns\n\nSign Painters paint signs.\n"
    )
    assert {record.agency.units[0] for record in read_text(page).records if record.agency} == {
        "Department of Roads & Bridges"
    }


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


def test_a_chair_is_nobody_and_a_division_below_a_department_of_another_state() -> None:
    assert person_of("Commission Chair") is None
    text = (
        "Wells Division Jobs\n\nUtah Department of Springs, Wells, and Rivers\n\n"
        "The Wells Division keeps wells clean.\n\nDrilling\n\n"
        "• Well Drillers bore wells.\n• Rig Mechanics repair rigs.\n"
    )
    assert {(record.agency.name, record.agency.units) for record in read_text(text).records if record.agency} == {
        ("Utah Department of Springs, Wells, and Rivers", ("Wells Division", "Drilling"))
    }
    text = text.replace("Utah Department of Springs, Wells, and Rivers", "City of Elm Bay – Water Management").replace(
        "The Wells Division keeps wells clean.\n\n", ""
    )
    text = text.replace("Wells Division Jobs", "Who we are and what we do")
    assert {record.agency.units[0] for record in read_text(text).records if record.agency} == {"Water Management"}


def test_boxes_with_wide_gaps_in_a_form() -> None:
    text = FORM.replace("[ ] Exempt [X] Non-Exempt", "[   ] Exempt [ X ] Non-Exempt") + (
        "Position: [ X ] Permanent [   ] Seasonal\n"
    )
    text = text.replace(
        "h. FLSA", "i. Position: [ X ] Permanent [   ] Seasonal\n[ X ] Full-Time [   ] Part-Time\nh. FLSA"
    )
    record = only_record(read_text(text))
    assert (record.appointment, record.schedule, record.flsa) == ("permanent", "full_time", "Non-Exempt")


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


def test_a_county_above_its_department_and_the_title_of_the_page() -> None:
    text = (
        "Elm County, Oregon\nRoads Department\nParks Division\n\nPOSITIONS\n\nFIELD STAFF\n\nPark Rangers patrol.\n\n"
        "OFFICE\n\nPark Clerks book sites. These positions are in the Clerk job class series.\n"
    )
    assert [record.agency.units for record in read_text(text).records if record.agency] == [
        ("Roads Department", "Parks Division", "FIELD STAFF"),
        ("Roads Department", "Parks Division", "OFFICE"),
    ]
