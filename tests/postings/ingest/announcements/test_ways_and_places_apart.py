"""AND below a choice, levels before a colon, counties that are no towns, and what a form's older edition asks for."""

from postings.ingest.fields.places.towns_in_text import find_locations
from postings.ingest.record import LocationText, Record
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text


def _announcement(body: str) -> Record:
    return only_record(read_text(STATE_HEAD + body))


def test_what_stands_below_and_is_needed_beside_each_of_a_choice():
    routes = _announcement(
        "Minimum Qualifications\nEither:\nA bachelor's degree in hydrology; OR\nThree years of river work.\nAND\n"
        "One year of experience in rafting.\n"
    ).qualifications.routes
    assert [route.text for route in routes] == [
        "A bachelor's degree in hydrology AND One year of experience in rafting.",
        "Three years of river work. AND One year of experience in rafting.",
    ]


def test_and_within_one_of_a_choice_joins_only_that():
    routes = _announcement(
        "Minimum Qualifications\nEither:\nA bachelor's degree in hydrology\nAND\nOne year of rafting experience; OR\n"
        "Three years of rafting experience.\n"
    ).qualifications.routes
    assert [route.text for route in routes] == [
        "A bachelor's degree in hydrology AND One year of rafting experience",
        "Three years of rafting experience.",
    ]


def test_entry_and_lateral_are_levels():
    asked = _announcement(
        "Minimum Qualifications\nEntry:\n- High school diploma\n- First aid card\n"
        "Lateral: the above, and two years of experience as a guide.\n"
    ).qualifications
    assert [(route.level, route.experience_years) for route in asked.routes] == [("Entry", None), ("Lateral", "2")]


def test_attributes_for_success_are_wishes():
    assert _announcement("Attributes for success\n- You listen well\n- You row\n").qualifications.preferred == (
        "You listen well",
        "You row",
    )


def test_a_county_names_no_town():
    assert find_locations("Join our Enterprise office in Wallowa County.", "OR") == [
        LocationText(city="Enterprise", state="OR")
    ]


OLD_FORM = """STATE OF OREGON
POSITION DESCRIPTION
SECTION 1. POSITION INFORMATION
a. Classification Title: Ferry Clerk 1
b. Classification No: C0101
SECTION 3. DESCRIPTION OF DUTIES
100% N E Sells tickets.
SECTION 10. ADDITIONAL JOB-RELATED INFORMATION
Any other comments that would add to an understanding of this position:
The ferry runs all night.
SPECIAL REQUIREMENTS: List any special mandatory recruiting requirements for this position:
- First aid card
"""


def test_comments_on_a_position_ask_for_nothing():
    needs = only_record(read_text(OLD_FORM)).qualifications.requirements
    assert [need.text for need in needs] == ["First aid card"]


PAGE = """River Positions

Oregon River Enterprises (ORE) is an independent state agency that runs ferries.

Crew | Office

Crew

Ferry Clerks sell tickets. They are in the Office Specialist job classification series.

Deck Mechanic repairs engines. This is a limited duration position in the Mechanic series.

Office

Office Manager answers letters.
"""


def test_an_abbreviation_may_stand_between_an_agency_and_its_work():
    records = read_text(PAGE).records
    agency = records[0].agency
    assert agency is not None
    assert agency.name == "Oregon River Enterprises"
    assert [record.appointment for record in records] == [None, "limited_duration", None]
