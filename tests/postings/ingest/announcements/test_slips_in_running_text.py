"""Facts that announcements of the State of Oregon tell in plain words, in rows or with slips in their text."""

from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from tests.postings.ingest.reading import codes, read_text

SOUGHT = """Initial Posting Date:
09/28/2026
Application Deadline:
10/11/2026
Agency:
Department of Agriculture
Salary Range:
$26.35 to $36.94 an hour
Position Type:
Employee
Position Title:
Shipping Inspector 2 - Two Openings
Job Description:
The Commodity Division of Oregon needs some 25 inspectors in Ontario and Hermiston from July to November.
Remote work is possible up to four days a week.
You will:
- Draw samples (40 percent)
- Grade samples (60 percent)
What we'd like to see
- Spanish
Learn more
- It is full-time and permanent.
Pay and Terms
Classified, represented by SEIU.
Questions? Ask Perpetua Lund, accounting manager, at perpetua.lund@oda.oregon.gov.
"""


def test_facts_told_in_plain_words_behind_the_header():
    record = read_text(SOUGHT).records[0]
    assert [place.city for place in record.locations] == ["Ontario", "Hermiston"]
    assert (record.openings, record.work_mode, record.appointment, record.schedule, record.representation) == (
        2,
        "hybrid",
        "permanent",
        "full_time",
        "SEIU",
    )
    assert [(duty.percent, duty.tasks) for duty in record.duties] == [
        (40, ("Draw samples",)),
        (60, ("Grade samples",)),
    ]
    assert record.qualifications.preferred == ("Spanish",)


def test_whoever_manages_the_work_is_asked_as_its_manager():
    roles = [contact.role for contact in read_text(SOUGHT).records[0].contacts]
    assert roles == ["hiring_manager"]
    (found,) = read_contacts([(1, "Contact Ann Lee, Human Resources Manager, at ann.lee@oda.oregon.gov")])
    assert found.contact.role == "hr"


def test_a_town_that_begins_with_a_direction_keeps_it():
    (place,) = read_locations("4260 Kenthorpe Way West Linn, Oregon 97068")
    assert (place.street, place.city) == ("4260 Kenthorpe Way", "West Linn")


def test_a_term_that_ends_some_day_is_the_jobs():
    assert find_appointment_and_schedule("Limited duration through June 30, 2029.") == ("limited_duration", None)


ROW = """Initial Posting Date: 02/03/2026 | Application Deadline: 03/13/2026 | Agency: Department of Education | \
Salary Range: $6,412 - $9,458
Position Type: Employee | Position Title: Education Specialist 2
Job Description:
Coach districts of Oregon.
PREFERENCE WILL BE GIVEN TO CANDIDATES WITH
- Spanish
General Information
- This position is exempt and is not eligible for overtime. Represented by SEIU; on site.
Apply by March 1, 2026 for first consideration.
Questions: maja.lind@ode@oregon.gov
"""


def test_labels_with_their_values_in_the_cells_of_one_row():
    reading = read_text(ROW)
    record = reading.records[0]
    assert reading.layout == "oregon_announcement"
    assert record.agency is not None
    assert (record.title, record.agency.name, record.date_posted, record.closes_at) == (
        "Education Specialist 2",
        "Department of Education",
        "2026-02-03",
        "2026-03-13",
    )
    assert (record.flsa, record.overtime_eligible, record.work_mode) == ("exempt", False, "onsite")
    assert record.qualifications.preferred == ("Spanish",)


def test_an_address_with_two_signs_is_reported_and_an_early_look_is_no_other_deadline():
    found = codes(read_text(ROW))
    assert "invalid_email" in found
    assert "inconsistent_dates" not in found


REPRESENTED = """Initial Posting Date:
11/02/2026
Application Deadline:
11/22/2026
Agency:
Department of Corrections
Salary Range:
$84,551.36 - $114,142.28 a year
Position Title:
Housing Officer
Job Description:
Work in Salem, Oregon.
Benefits
This is a full time regular position. It is not a student's. Annual Pay Range: $84,551.369992 - $114,142.283400
Duties
- Visit homes
PREFERRED: Motivational interviewing; Spanish
"""


def test_pay_that_was_never_rounded_is_the_pay_that_was():
    record = read_text(REPRESENTED).records[0]
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("84551.36", "114142.28")]
    assert (record.appointment, record.schedule) == ("permanent", "full_time")
    assert record.qualifications.preferred == ("Motivational interviewing", "Spanish")
