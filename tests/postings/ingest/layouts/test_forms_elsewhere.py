"""Position description forms as employers of other states and counties fill them in."""

import re

import pytest

from postings.ingest.parsers.position_description.people import person_of
from postings.ingest.parsers.position_description.places import read_work_location
from tests.postings.ingest.reading import only_record, read_text

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


def test_a_chair_is_nobody() -> None:
    assert person_of("Commission Chair") is None


def test_boxes_with_wide_gaps_in_a_form() -> None:
    text = FORM.replace("[ ] Exempt [X] Non-Exempt", "[   ] Exempt [ X ] Non-Exempt") + (
        "Position: [ X ] Permanent [   ] Seasonal\n"
    )
    text = text.replace(
        "h. FLSA", "i. Position: [ X ] Permanent [   ] Seasonal\n[ X ] Full-Time [   ] Part-Time\nh. FLSA"
    )
    record = only_record(read_text(text))
    assert (record.appointment, record.schedule, record.flsa) == ("permanent", "full_time", "Non-Exempt")


def test_a_field_of_a_form_holds_a_larger_and_a_smaller_unit_or_a_place() -> None:
    form = FORM.replace("Facility: Cache Office", "Facility: Gardner Office Building, Logan")
    form = form.replace("Title: Source Protection", "Title: Rules Division – Source Protection")
    record = only_record(read_text(form))
    assert record.agency is not None
    assert record.agency.units == ("Rules Division", "Source Protection")
    form = FORM.replace("Facility: Cache Office", "Facility: 14 Bay Street, Logan")
    assert only_record(read_text(form)).locations[0].street == "14 Bay Street"


def test_a_name_before_a_full_stop_titles_a_duty() -> None:
    form = FORM.replace("Inspects springs.", "Inspection. Visits springs. Tests water.")
    record = only_record(read_text(form.replace("Writes letters.", "Public education. Writes letters.")))
    assert [duty.title for duty in record.duties] == ["Inspection", "Public education"]


def _as_printed(form: str) -> dict:
    record = only_record(read_text(form)).to_json()
    return {key: value for key, value in record.items() if key not in ("sections", "evidence")}


@pytest.mark.parametrize(
    ("pattern", "printed"),
    [
        (r"(?m)^([a-z])\. ", r"(\1) "),
        (r"(?m)^([a-z]\. [A-Z][\w ]+): ([^\[\n]+)$", r"\1: ____\2____"),
        (r"(?m)^(\d+%)", r"(\1)"),
        (r"(?m)^(\d+)%", r"\1 percent"),
    ],
    ids=["letters in brackets", "values on rules", "shares in brackets", "shares in words"],
)
def test_a_form_is_the_same_in_other_clothes(pattern: str, printed: str) -> None:
    changed = re.sub(pattern, printed, FORM)
    assert changed != FORM
    assert _as_printed(changed) == _as_printed(FORM)


def test_two_towns_with_two_counties_and_two_who_share_the_job() -> None:
    form = FORM.replace("Logan – Cache", "Logan or Provo – Cache or Utah").replace(
        "h. FLSA:", "i. Employee Name: Ida Roy / Bo Park (job share)\nh. FLSA:"
    )
    record = only_record(read_text(form))
    assert [(place.city, place.county) for place in record.locations] == [("Logan", "Cache"), ("Provo", "Utah")]
    assert [contact.name for contact in record.contacts] == ["Ida Roy", "Bo Park"]


def test_leads_over_knowledge_are_no_needs_and_what_is_preferred_is_a_wish() -> None:
    form = FORM + "SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION\nKnowledge of:\n1. Spring law\n2. Pumps\n"
    assert [need.text for need in only_record(read_text(form)).qualifications.requirements] == ["Spring law", "Pumps"]
    form = FORM + "SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION\nOwn boots. Prefer ASE certification.\n"
    assert only_record(read_text(form)).qualifications.preferred == ("Prefer ASE certification.",)


@pytest.mark.parametrize(
    ("value", "places"),
    [
        ("Heron Point State Heritage Area, St. Paul, Marion County", [("St. Paul", "Marion")]),
        ("Heron Point State Park - Tillamook, Tillamook County", [("Tillamook", "Tillamook")]),
        ("Heron Correctional Institution, Salem (Marion)", [("Salem", "Marion")]),
        ("Heron Fish Hatchery, Lane County", [(None, "Lane")]),
    ],
)
def test_the_site_in_which_one_works_is_no_town(value, places):
    assert [(place.city, place.county) for place in read_work_location(value)] == places


def test_what_a_sentence_calls_preferred_and_not_required_is_a_list_of_wishes() -> None:
    form = FORM + "SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION\nA driver license.\n"
    asked = only_record(
        read_text(f"{form}The following are preferred but not required:\nKnowledge of maps.\nTwo years of rowing.\n")
    ).qualifications
    assert ([need.text for need in asked.requirements], asked.routes) == (["A driver license."], ())
    assert asked.preferred == ("Knowledge of maps.", "Two years of rowing.")
