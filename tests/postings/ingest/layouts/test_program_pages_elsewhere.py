"""Pages of a programme's positions as employers of other states and counties write them."""

from postings.ingest.parsers.program_positions.jobs_in_text import parted_by_job
from postings.ingest.parsers.program_positions.outline import Paragraph
from postings.ingest.parsers.program_positions.series import read_series, read_team_series
from postings.ingest.parsers.program_positions.units import Unit
from tests.postings.ingest.reading import read_text

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


def test_a_department_of_a_county_above_a_page() -> None:
    page = (
        "Roads & Bridges Positions\nElm County, Oregon\n\nThe Department of Roads & Bridges mends what breaks.\n\n"
        "Paving\nSigns\n\nPaving\n\nPavers lay asphalt.\n\nSigns\n\nSign Painters paint signs.\n"
    )
    assert {record.agency.units[0] for record in read_text(page).records if record.agency} == {
        "Department of Roads & Bridges"
    }


def test_a_division_below_a_department_of_another_state() -> None:
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


def test_a_county_above_its_department_and_the_title_of_the_page() -> None:
    text = (
        "Elm County, Oregon\nRoads Department\nParks Division\n\nPOSITIONS\n\nFIELD STAFF\n\nPark Rangers patrol.\n\n"
        "OFFICE\n\nPark Clerks book sites. These positions are in the Clerk job class series.\n"
    )
    assert [record.agency.units for record in read_text(text).records if record.agency] == [
        ("Roads Department", "Parks Division", "FIELD STAFF"),
        ("Roads Department", "Parks Division", "OFFICE"),
    ]


def test_people_in_training_hold_positions_and_need_licenses() -> None:
    told = "Drillers-in-Training learn each rig in a year. Applicants need a driver license."
    records = read_text(_PAGE.replace("Plant Operators run filters.", told)).records
    assert records[-1].title == "Drillers-in-Training"
    assert [need.kind for need in records[-1].qualifications.requirements] == ["licence"]


def test_a_title_tells_the_part_whose_jobs_it_lists() -> None:
    page = """What Our Crews Do: Jobs in Canal Enterprises

City of Elm Bay

Canal Enterprises keeps boats moving.

Locks | Office of the Harbor Master

Locks

Lock Keepers open gates. Pay: $21.00 to $24.50 per hour.

Office of the Harbor Master

Deputy Master keeps the log; the position works part-time.
"""
    records = read_text(page).records
    assert [record.agency.units for record in records if record.agency] == [
        ("Canal Enterprises", "Locks"),
        ("Canal Enterprises", "Office of the Harbor Master"),
    ]
    assert records[1].schedule == "part_time"


def test_a_name_behind_a_dash_is_a_unit_of_the_agency_before_it() -> None:
    page = _PAGE.replace("Jobs in the Springs Department", "Facility Positions")
    page = page.replace(
        "Elm County's Springs Department keeps water clean.", "Ohio Department of Ponds – Wells Management"
    )
    assert all(record.agency.units[0] == "Wells Management" for record in read_text(page).records if record.agency)


def test_a_trail_of_links_leads_to_the_unit_and_positions_pay_one_rate() -> None:
    told = (
        "Plant Operators run filters. They are Filter Technician series positions. These positions pay $21.00 an hour."
    )
    page = _PAGE.replace("Jobs in the Springs Department", "Ohio Department of Ponds > Careers > Division of Frogs")
    page = page.replace("Elm County's Springs Department keeps water clean.", "Division of Frogs Positions")
    record = read_text(page.replace("Plant Operators run filters.", told)).records[-1]
    assert record.agency
    assert (record.agency.name, record.agency.units[0]) == ("Ohio Department of Ponds", "Division of Frogs")
    assert record.classification
    assert record.classification.series == "Filter Technician"
    assert [pay.minimum for pay in record.salary_ranges] == ["21.00"]


def test_the_positions_of_a_paragraph_are_seasonal() -> None:
    told = "Plant Operators I and II flush hydrants. The positions are seasonal, from May to June."
    record = read_text(_PAGE.replace("Plant Operators run filters.", told)).records[-1]
    assert (record.title, record.appointment) == ("Plant Operators I and II", "seasonal")
