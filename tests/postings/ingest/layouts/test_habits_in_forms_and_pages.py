"""What managers habitually write into position descriptions and pages of positions beside what these ask for."""

import pytest

from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.parsers.position_description.people import person_of
from postings.ingest.parsers.position_description.places import read_work_location
from postings.ingest.parsers.program_positions.employer import read_page_employer
from tests.postings.ingest.reading import only_record, read_text

FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Rivers
SECTION 1. POSITION INFORMATION
a. Classification Title: River Ranger 2
SECTION 3. DESCRIPTION OF DUTIES
% of Time\tN/R/NC\tE/NE\tDUTIES
"""


def test_a_note_beside_a_share_of_time_hides_no_marks():
    duty, other = only_record(read_text(f"{FORM}60% (less in winter)\tR\tE\tPatrol.\n40%\tNC\tNE\tTeach.\n")).duties
    assert (duty.percent, duty.change, duty.essential, duty.tasks) == (60, "R", True, ("Patrol.",))
    assert other.percent == 40


def test_people_with_disabilities_are_part_of_a_units_name():
    employer = read_employer(
        "The Oregon Department of Human Services Aging and People with Disabilities program helps."
    )
    assert employer is not None
    assert employer.unit == "Aging and People with Disabilities"


def test_what_positions_are_is_said_right_behind_their_title():
    text = "Harbor Program Positions\n\nThe Department of Rivers has a Harbor Program.\n\nHarbor\n\n"
    page = f"{text}Dock Assistants are seasonal positions that sweep docks.\n\nDivers repair locks under water.\n"
    assert [record.appointment for record in read_text(page).records] == ["seasonal", None]


def test_notes_in_the_forms_fields_name_nobody_and_no_place():
    assert person_of("Various") is None
    (place,) = read_work_location("Hermiston, Umatilla County (other locations as needed)")
    assert (place.city, place.county) == ("Hermiston", "Umatilla")


def test_a_share_of_full_time_beside_its_box_and_notes_beside_the_town():
    form = FORM.replace(
        "SECTION 3", "k. Work Location (City – County): Salem – Marion (hybrid, 2 days/wk in office)\nSECTION 3"
    ).replace("SECTION 3", "m. Position: X Permanent Seasonal\nFull-Time X Part-Time (.75) Intermittent\nSECTION 3", 1)
    record = only_record(read_text(f"{form}100%\tR\tE\tPatrol.\n"))
    assert record.schedule == "part_time"
    assert [(place.city, place.county) for place in record.locations] == [("Salem", "Marion")]


def test_a_name_over_the_next_rows_is_no_task_of_the_row_above():
    rows = "60%\tR\tE\tPatrol\n\t\t\tRow out.\n\t\t\tRow back\n\t\t\t(twice)\nTeaching\n40%\tN\tE\tTeach.\n"
    duty, _ = only_record(read_text(FORM + rows)).duties
    assert duty.tasks == ("Row out.", "Row back (twice)")


def test_a_house_number_of_five_digits_is_no_postal_code():
    (place,) = read_work_location("92219 Hwy 202, Astoria – Clatsop")
    assert (place.street, place.city, place.county) == ("92219 Hwy 202", "Astoria", "Clatsop")


@pytest.mark.parametrize(
    ("value", "name"), [("Beatrix Lundy (Unit Forester)", "Beatrix Lundy"), ("Director of Private Equity", None)]
)
def test_who_supervises_is_a_person(value, name):
    person = person_of(value)
    assert (person.name if person else None) == name


def test_what_the_form_wishes_for_behind_what_it_asks_is_apart():
    asked = "ADDITIONAL REQUIREMENTS: List any knowledge and skills needed at time of hire\n"
    form = f"{FORM}100%\tR\tE\tPatrol.\n\nSECTION 10. ADDITIONAL POSITION-RELATED INFORMATION\n\n{asked}\n"
    found = only_record(
        read_text(f"{form}Bachelor's degree in ecology and two years of experience; a boat license preferred.\n")
    ).qualifications
    assert found.preferred == ("a boat license preferred.",)
    assert [route.experience_years for route in found.routes] == ["2"]


def test_the_title_of_a_page_glued_to_its_first_sentence_is_no_part_of_a_unit():
    found = read_page_employer(
        [(1, 2, "Jobs in our Mining Program The Mining Program of the Department of Geology regulates mines.")], ()
    )
    assert found is not None
    assert (found.agency.name, found.units) == ("Department of Geology", ("Mining Program",))


def test_towns_with_their_counties_are_told_apart():
    found = read_work_location("Newport - Lincoln, Garibaldi - Tillamook")
    assert [(place.city, place.county) for place in found] == [("Newport", "Lincoln"), ("Garibaldi", "Tillamook")]


def test_numbered_needs_on_one_line_of_the_form_are_apart():
    asked = "ADDITIONAL REQUIREMENTS: List any knowledge and skills needed at time of hire\n"
    form = f"{FORM}100%\tR\tE\tPatrol.\n\nSECTION 10. ADDITIONAL POSITION-RELATED INFORMATION\n\n{asked}\n"
    found = only_record(read_text(f"{form}(1) Swim 100 yards. (2) Driver license. (3) Row.\n")).qualifications
    assert [need.text for need in found.requirements] == ["Swim 100 yards.", "Driver license.", "Row."]


def test_names_before_colons_title_the_duties_of_a_table():
    rows = "60%\tR\tE\tPatrol: Walks the banks.\n40%\tNC\tNE\tBoats: Mends what leaks.\n"
    assert [(duty.title, duty.tasks) for duty in only_record(read_text(FORM + rows)).duties] == [
        ("Patrol", ("Walks the banks.",)),
        ("Boats", ("Mends what leaks.",)),
    ]


def test_who_signs_with_an_initial_is_the_employee():
    form = FORM.replace("SECTION 3", "g. Employee Name: Una Birch\nSECTION 3")
    found = only_record(
        read_text(f"{form}100%\tR\tE\tPatrol.\n\nSECTION 12. SIGNATURES\nEmployee Signature: U. Birch\n")
    )
    assert [person.name for person in found.contacts] == ["Una Birch"]


def test_an_office_behind_a_supervisor_is_no_part_of_the_name():
    person = person_of("Una Birch, Director of Deep Channels")
    assert person is not None
    assert person.name == "Una Birch"


def test_a_facility_that_is_the_town_is_no_unit():
    form = FORM.replace("SECTION 1", "Facility: Tigard\nSECTION 1").replace(
        "SECTION 3", "k. Work Location (City – County): Tigard, Washington County\nSECTION 3"
    )
    assert only_record(read_text(f"{form}100%\tR\tE\tPatrol.\n")).agency.units == ()


def test_a_row_without_a_share_is_a_duty_of_its_own():
    rows = "60%\tR\tE\tPatrols.\n\tNC\tE\tReports floods.\n40%\tNC\tNE\tMends.\n"
    assert [(duty.percent, duty.change, duty.tasks) for duty in only_record(read_text(FORM + rows)).duties] == [
        (60, "R", ("Patrols.",)),
        (None, "NC", ("Reports floods.",)),
        (40, "NC", ("Mends.",)),
    ]


def test_below_an_empty_facility_the_next_section_is_no_unit():
    form = FORM.replace("SECTION 1", "Facility:\nNew X Revised\nSECTION 1")
    assert only_record(read_text(f"{form}100%\tR\tE\tPatrol.\n")).agency.units == ()


def test_an_item_behind_a_wish_in_the_list_is_a_need_again():
    asked = "ADDITIONAL REQUIREMENTS: List any knowledge and skills needed at time of hire\n"
    form = f"{FORM}100%\tR\tE\tPatrol.\n\nSECTION 10. ADDITIONAL POSITION-RELATED INFORMATION\n\n{asked}\n"
    found = only_record(read_text(f"{form}1. Row.\n2. Preferred: a boat.\n3. Swim 100 yards.\n")).qualifications
    assert [need.text for need in found.requirements] == ["Row.", "Swim 100 yards."]
    assert found.preferred == ("a boat.",)


def test_a_lead_behind_the_supervisor_is_no_part_of_the_name():
    person = person_of("Otto Ash; lead: Una Birch")
    assert person is not None
    assert person.name == "Otto Ash"
