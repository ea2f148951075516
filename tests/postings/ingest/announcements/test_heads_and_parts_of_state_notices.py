"""Notices of states, counties and courts: offices that hire for others in the head, parts of a way to qualify, rules
beside them, and labels that only such notices have."""

import pytest

from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.record import Record
from tests.postings.ingest.minimum import requirements, ways
from tests.postings.ingest.reading import only_record, read_text


def test_a_numbered_way_of_which_all_is_needed_is_one_of_the_ways() -> None:
    found = ways(
        "Applicants must meet at least one of the following requirements:\n"
        "1) A bachelor's degree and five years of work as a ranger.\n"
        "2) All of the following (a and b):\n"
        "a. Six years of work as a ranger; and\n"
        "b. A course in rescue.\n"
        "3) One year of work as a Ranger 1.\n"
    )
    assert [route.experience_years for route, _ in found.routes] == ["5", "6", "1"]
    assert found.routes[1][0].text == "Six years of work as a ranger AND A course in rescue."
    assert found.requirements == []


def test_what_stands_below_a_rule_with_its_text_is_no_rule() -> None:
    text = "Substitution of education: None.\nThe incumbent must pass a background check and drug screening."
    assert requirements(text) == [
        ("background_check", "The incumbent must pass a background check and drug screening.")
    ]


def test_a_rule_with_its_label_is_no_part_of_a_way() -> None:
    found = ways("One year of clerical work.\nExperience Substitution: A degree may substitute for one year of it.")
    assert [route.experience_years for route, _ in found.routes] == ["1"]


def _notice(head: str, body: str = "") -> Record:
    text = (
        f"{head}\nClosing Date: 2/19/2027\nSalary: $40,000 - $50,000 per year\n{body}\n\n"
        "RESPONSIBILITIES:\n- Reviews the work of clerks.\n\nMINIMUM QUALIFICATIONS:\nFour years of clerical work.\n"
    )
    return only_record(read_text(text))


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            "STATE OF NEW HAMPSHIRE\nDIVISION OF PERSONNEL\n\nDEPARTMENT OF SAFETY\n\nClerk Supervisor",
            "DEPARTMENT OF SAFETY",
        ),
        ("STATE OF HAWAII\nDEPARTMENT OF HUMAN RESOURCES DEVELOPMENT\n\nClerk Supervisor", "STATE OF HAWAII"),
    ],
)
def test_the_office_that_hires_for_others_is_not_the_employer(head: str, name: str) -> None:
    record = _notice(head)
    assert (record.agency.name, record.title) == (name, "Clerk Supervisor")


def test_a_page_whose_labels_stand_above_their_values_skips_that_office_too() -> None:
    text = (
        "STATE OF HAWAII\nDEPARTMENT OF HUMAN RESOURCES DEVELOPMENT\n\nPond Keeper IV - Hilo\n\n"
        "Recruitment Number 25-0412\nOpening Date: February 1, 2027\nClosing Date: March 1, 2027\nJob Type: Regular\n"
    )
    record = only_record(read_text(text))
    assert (record.agency.name, record.title) == ("STATE OF HAWAII", "Pond Keeper IV - Hilo")


def test_the_courts_are_not_parted_from_their_office() -> None:
    found = read_employer("Administrative Office of the Courts")
    assert found is not None
    assert found.name == "Administrative Office of the Courts"


@pytest.mark.parametrize(
    ("text", "city"),
    [("Boise VA Medical Center, Boise, ID", "Boise"), ("Division of Ponds, Hilo, East Hawaii", "Hilo")],
)
def test_letters_of_a_hospital_and_a_side_of_an_island_are_no_places(text: str, city: str) -> None:
    assert [place.city for place in read_locations(text)] == [city]


def test_a_town_in_an_address_is_nobody_to_ask() -> None:
    record = _notice(
        "Clerk\nCity of Elm", "\nContact:\nTom Reed\ntom@elm.example.gov\nHuman Resources\nElm Bay, LA 70821"
    )
    assert [contact.name for contact in record.contacts] == ["Tom Reed"]


def test_labels_of_notices() -> None:
    record = _notice(
        "Parking Officer\nDepartment of Ponds",
        "Advertisement Closes: 2/19/2027 (7:00 PM EST)\nJob Type: PT BEN 20+\nTOUR OF DUTY: Varied\n"
        "Position # 02300-11\nLocation: Bangor\n\n"
        "This position is in the bargaining unit represented by AFGE, Local 1975.\n\n"
        "Augusta, Maine 04333-0155\n\nWE VALUE\nWork with birds\n\n"
        "RESIDENCY PREFERENCE: A resident may claim a preference.\n",
    )
    assert (record.schedule, record.representation) == ("part_time", "AFGE, Local 1975")
    assert (record.position_number, record.requisition_id) == ("02300-11", None)
    assert [place.city for place in record.locations] == ["Bangor"]
    assert record.qualifications.preferred == ("Work with birds",)
    assert [duty.tasks for duty in record.duties] == [("Reviews the work of clerks.",)]


def test_remarks_about_the_list_of_duties_are_none() -> None:
    text = (
        "Clerk\nCity of Elm Bay\nClosing Date: 2/19/2027\n\nIllustrative Duties\n"
        "(The illustrative duties listed here are representative of the class.)\n"
        "The official job specifications for this role can be found on the site.\nChecks books in;\nShelves books.\n\n"
        "QUALIFICATIONS\nGraduation from high school.\n"
    )
    assert [duty.tasks for duty in only_record(read_text(text)).duties] == [("Checks books in",), ("Shelves books.",)]


def test_years_are_counted_with_their_half_in_brackets() -> None:
    found = ways("Two and one-half (2-1/2) years of work in a social services program.")
    assert [route.experience_years for route, _ in found.routes] == ["2.5"]


def test_a_permanent_job_may_be_called_short() -> None:
    assert _notice("Clerk\nCity of Elm", "Job Type: Full-Time, Perm").appointment == "permanent"


def test_a_recruitment_number_in_brackets_is_no_part_of_the_title() -> None:
    text = (
        "COUNTY OF ELM\n\nPARK MAINTENANCE WORKER (26-6332-01)\n\n"
        "Job Posting End Date: March 03, 2027 (Continuous if no date is shown)\n\n"
        "TYPICAL EXAMPLES OF WORK\nRepairs pipes.\nPaints huts.\n\nMINIMUM QUALIFICATIONS\n"
        "One year of experience in grounds work.\n"
        "Current State of Elm employees must apply through the jobs hub.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.requisition_id) == ("PARK MAINTENANCE WORKER", "26-6332-01")
    assert (record.closes_at, record.open_until_filled) == ("2027-03-03", None)
    assert [duty.tasks for duty in record.duties] == [("Repairs pipes.",), ("Paints huts.",)]
    assert record.qualifications.requirements == ()
