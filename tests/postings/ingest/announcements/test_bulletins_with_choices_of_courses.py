"""Bulletins of examinations whose ways to qualify hold courses, papers and employment, and whose notes ask for more."""

from postings.ingest.fields.qualifying.qualifications import read_route, requirement_kind
from postings.ingest.record import Record
from tests.postings.ingest.minimum import requirements, routes, ways
from tests.postings.ingest.reading import only_record, read_text

_BULLETIN = """TOWER TENDER

Class Code:       4711
Open Date:  05-04-18

ANNUAL SALARY

$48,100 to $70,200

DUTIES

A Tower Tender keeps water towers clean.

REQUIREMENTS/MINIMUM QUALIFICATIONS

{requirements}

PROCESS NOTES

{notes}

WHERE TO APPLY

Applications are accepted on-line only. Interviews are held in the City of Elm Bay.
"""
_YEARS = "Two years of full-time paid experience with the City of Elm Bay as a Tower Helper."


def _bulletin(requirements: str = _YEARS, notes: str = "1. Read all of this first.") -> Record:
    return only_record(read_text(_BULLETIN.format(requirements=requirements, notes=notes)))


def _asked(record: Record) -> list[tuple[str, str]]:
    return [(need.kind, need.text) for need in record.qualifications.requirements]


def test_each_lettered_course_of_which_one_is_completed_is_a_way_beside_the_years_above_it() -> None:
    found = ways(
        "1. Three years of experience in the repair of pumps; or\n"
        "2. Successful completion of:\n"
        "a) A pump program of a trade school; or\n"
        "b) 20 semester units in hydraulics; or\n"
        "c) A pump course of the armed forces."
    )
    assert [(route.text, route.experience_years) for route, _ in found.routes] == [
        ("Three years of experience in the repair of pumps", "3"),
        ("Successful completion of A pump program of a trade school", None),
        ("Successful completion of 20 semester units in hydraulics", None),
        ("Successful completion of A pump course of the armed forces.", None),
    ]
    assert found.requirements == []


def test_a_license_joined_to_the_years_of_one_way_stays_with_that_way() -> None:
    text = (
        "1. Two years of experience at the level of Tower Aide III in towns; and a valid license as a Builder; or\n"
        "2. Five years of experience in the building of towers."
    )
    assert routes(text) == [
        "Two years of experience at the level of Tower Aide III in towns AND a valid license as a Builder",
        "Five years of experience in the building of towers.",
    ]
    assert requirements(text) == []


def test_employment_with_the_city_above_two_ways_is_needed_beside_each() -> None:
    text = (
        "1. Current employment with the City of Elm Bay; and\n"
        "2. One year of experience as a Tower Aide; or\n"
        "3. Two years of experience as a Tower Helper."
    )
    assert routes(text) == ["One year of experience as a Tower Aide", "Two years of experience as a Tower Helper."]
    assert requirements(text) == [("other", "Current employment with the City of Elm Bay")]


def test_employment_as_something_belongs_to_its_own_way() -> None:
    text = "1. Current employment as a Tower Aide; and\n2. A course in pumps; or\n3. Two years as a Tower Helper."
    assert routes(text)[0] == "Current employment as a Tower Aide AND A course in pumps"


def test_courses_of_a_high_school_or_college_are_no_diploma() -> None:
    route = read_route(
        "Completion of 9 semester units in surveying and of one course in algebra from a high school, accredited"
        " college, or trade school"
    )
    assert route.education is None
    diploma = read_route("Graduation from high school and two years of experience in surveying")
    assert diploma.education is not None
    assert diploma.education.degree == "high_school"


def test_units_counted_in_two_ways_leave_the_degree_sure() -> None:
    route = read_route(
        "Graduation from an accredited four-year college or university with at least 20 semester or 30 quarter units"
        " completed in botany; and two years of experience in a garden"
    )
    assert route.education is not None
    assert (route.education.degree, route.experience_years) == ("bachelor", "2")


def test_what_a_doctor_is_to_certify_is_no_certificate() -> None:
    assert requirement_kind("All tenders are examined to certify that they can wear a mask") == "other"
    assert requirement_kind("Must certify in first aid within a year") == "certificate"


def test_notes_may_ask_for_a_registration_and_for_strength() -> None:
    registration = (
        "Registration as a Tower Builder with the State Board of Builders, Surveyors, and Geologists is required prior"
        " to appointment."
    )
    strength = "Candidates must possess and maintain the strength to climb ladders all day."
    sight = "Candidates must have good eyesight."
    record = _bulletin(notes=f"1. {registration}\n2. {strength}\n3. {sight}\n4. Candidates must possess a pencil.")
    assert _asked(record) == [("certificate", registration), ("other", strength), ("other", sight)]


def test_where_forms_are_delivered_nobody_works() -> None:
    notes = (
        "1. A copy of the certificate or form may be attached to the on-line application or delivered to the Personnel"
        " Office at 12 Oak Street, Elm Bay, OH 45678."
    )
    (place,) = _bulletin(notes=notes).locations
    assert (place.street, place.city, place.state) == (None, "Elm Bay", "OH")


def test_positions_near_towns_of_which_two_name_the_state_are_in_no_one_of_them() -> None:
    notes = (
        "1. Most positions are located in the Ash Valley near Low Pine, Ohio and in Dry Valley near Sandy, Ohio.\n"
        "2. Read all of this first."
    )
    assert _bulletin(notes=notes).locations == ()


def test_a_list_of_papers_that_may_stand_for_a_year_is_one_rule() -> None:
    found = ways(
        "1. Three years of experience as a Tower Helper.\n\n"
        "A professional certification in one of the following crafts may be substituted for up to one year of the"
        " required experience:\n"
        "a. Pump Craft, second edition - Certified Pumper\n"
        "b. Tower Craft - Certified Climber\n"
        "c. Roof Craft, any edition - Certified Roofer\n"
    )
    assert [rule.text for rule, _ in found.rules] == [
        "A professional certification in one of the following crafts may be substituted for up to one year of the"
        " required experience: Pump Craft, second edition - Certified Pumper; Tower Craft - Certified Climber;"
        " Roof Craft, any edition - Certified Roofer"
    ]
    assert found.requirements == []
    assert len(found.routes) == 1


def test_what_is_needed_for_a_level_is_not_asked_of_all() -> None:
    level = "To be at the level of a Tower Aide III, a Tower Builder certificate is required."
    assert _asked(_bulletin(notes=f"1. Read all of this first.\n2. {level}")) == []
