"""Flyers of ambulance districts, trustees' letters and vacancy notices of tribes."""

from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text


def read(text: str) -> Record:
    return only_record(read_text(text))


TRUSTEES = """The Board of Trustees of the Hesper Community Library (population 5,933) seeks a resourceful
individual to serve as their Library Director. This is a 30 hour per week position.

Summary of responsibilities:
The Library Director is responsible for all library operations and outreach to the community.

Summary of qualifications:
A Bachelor’s Degree and a minimum of 4 years work experience in a public library. A required certificate for a Class II
library.

Essential responsibilities:
Individuals interested in this position should send a detailed cover letter by the close of business on April 30, 2019.
Letters should be sent to:
Mary Jo Uhen, President
Hesper Community Library
80 S. Division Street
Hesper, MI 49421
Posted for Hesper by:
Carol Dawe
Cooperative Director
Lake Library Cooperative
4138 Mile Rd NW
Grand Rapids, MI 49534
616-555-5253
630-555-1205 (cell)
"""


def test_trustees_are_no_part_of_the_librarys_name_and_its_address_is_no_duty() -> None:
    record = read(TRUSTEES)
    assert record.agency is not None
    assert record.agency.name == "Hesper Community Library"
    assert [place.city for place in record.locations] == ["Hesper"]
    assert not any("Uhen" in task or "Division" in task for duty in record.duties for task in duty.tasks)
    assert [contact.name for contact in record.contacts] == ["Mary Jo Uhen", "Carol Dawe"]
    assert [need.kind for need in record.qualifications.requirements] == ["certificate"]


FLYER = """TWIN FORKS AMBULANCE DISTRICT
PARAMEDIC (full-time, 3 openings)

Base pay ............ $68,400 per year
Deadline ............ 1700 hours, Friday, October 30, 2026

What you need to walk in the door
   > Missouri paramedic license
   > High school diploma or GED

What gets you to the front of the line
   > Two years of 911 experience

What you'll do all day
   > Answer emergency calls
   > Write complete charts

Send your application and copies of your cards to Chief Dale Hosk, PO Box 61, Dorrance MO
64999, dhosk@elm.example.org. Call (660) 555-0199 with questions.
"""


def test_a_flyer_with_angles_for_signs() -> None:
    record = read(FLYER)
    assert (record.openings, record.closes_at) == (3, "2026-10-30T17:00:00-05:00")
    assert [duty.tasks[0] for duty in record.duties] == ["Answer emergency calls", "Write complete charts"]
    (route,) = record.qualifications.routes
    assert route.text == "High school diploma or GED"
    assert record.qualifications.preferred == ("Two years of 911 experience",)


def test_a_zip_code_on_the_next_line_goes_on_with_its_address() -> None:
    (contact,) = read(FLYER).contacts
    assert (contact.name, contact.phone) == ("Dale Hosk", "(660) 555-0199")


def test_a_letter_that_was_quoted_has_no_signs() -> None:
    record = read("".join(f"> {line}\n" if line else ">\n" for line in FLYER.splitlines()))
    assert all(not duty.tasks[0].startswith(">") for duty in record.duties)


def test_shares_of_time_in_a_column_of_their_own() -> None:
    record = read(
        "ELM PARK DISTRICT\n\nPosition: Aquatics Coordinator\nHiring Range: $56,000 - $62,500 annually\n\n"
        "Essential Functions                                        % of time\n"
        "Recruits and schedules lifeguards and instructors             60\n"
        "Plans, promotes and evaluates swim lesson programs            30\n"
        "Other duties                                                  10\n"
    )
    assert [(duty.percent, duty.tasks) for duty in record.duties] == [
        (60, ("Recruits and schedules lifeguards and instructors",)),
        (30, ("Plans, promotes and evaluates swim lesson programs",)),
        (10, ("Other duties",)),
    ]


def test_a_tribe_with_its_department_and_what_is_preferred_by_law() -> None:
    record = read(
        "Confederated Bands of the Upper Elm\nNatural Resources Department\nJOB VACANCY NOTICE 26-018\n\n"
        "TITLE: Fisheries Technician\nWAGE: $21.15 - $24.80/hr\n\n"
        "Minimum requirements: High school diploma or GED. Able to wade swift water. Valid driver's license.\n\n"
        "Preference: Qualified enrolled members of the Confederated Bands will be given preference.\n\n"
        "Apply to: Human Resources, P.O. Box 400, Elm, OR 97998; e-mail jobs@elm.example.org; fax 541-555-0170. For job"
        " questions call Merle Jack, Hatchery Manager, 541-555-0175.\n"
    )
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == (
        "Confederated Bands of the Upper Elm",
        ("Natural Resources Department",),
    )
    assert record.requisition_id == "26-018"
    assert record.qualifications.preferred == ()
    assert [(contact.name, contact.email) for contact in record.contacts] == [
        (None, "jobs@elm.example.org"),
        ("Merle Jack", None),
    ]
