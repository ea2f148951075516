"""Slips in announcements of the State of Oregon and of NEOGOV pages, read as a careful person would."""

import pytest

from postings.ingest.announcement.classes_in_titles import split_title
from postings.ingest.fields.classifications import split_classification
from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.fields.terms.work_modes import find_possible_work_mode, find_work_mode
from tests.postings.ingest.reading import read_text

OREGON = """INITIAL POSTING DATE: 02/02/2026APPLICATION DEADLINE: 02/20/2026AGENCY: Department of ForestrySALARY \
RANGE: $4,100 - $5,900POSITION TYPE: EmployeePOSITION TITLE: Seed Orchard Technician
JOB DESCRIPTION:
The Seed Program of the Department of Forestry and
its partners grow seed. They need two seasonal helpers in Oregon.
Duties
- Prune trees and
  what the lead marks
- Dry cones
You must also:
- Hold a valid driver license;
- Be able to lift 50 pounds; and
- Work on ladders.
Desired
- First aid card
Spanish is a plus.
What's in it for you?
Need help? For questions about the job contact Dr. Ann Ekholm (hiring manager) at ann.ekholm@odf.oregon.gov; for \
questions about the application contact Bo Lindqvist, recruiter, 503-555-0144.
"""
NEOGOV = """Senior Plant Operator

  • Clearwater Services, Oregon
  • Hillsboro, Oregon
  • Mar 04, 2026
Full Time Public Works
  • Salary: $39.87 - $48.46 Hourly USD

Job Description

The Position

Runs the plant.

Essential Functions
  • Reads gauges

Closing Date/Time: 3/18/2026 5:00 PM Pacific
"""


def test_a_header_in_capitals_without_line_ends_is_the_states():
    reading = read_text(OREGON)
    record = reading.records[0]
    assert reading.layout == "oregon_announcement"
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("4100", "5900")]
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Department of Forestry", ())


def test_needs_of_a_list_that_ends_with_and_stay_apart():
    needs = [need.text for need in read_text(OREGON).records[0].qualifications.requirements]
    assert needs == ["Hold a valid driver license", "Be able to lift 50 pounds", "Work on ladders."]


def test_a_duty_that_goes_on_below_in_small_letters_is_whole():
    tasks = [task for duty in read_text(OREGON).records[0].duties for task in duty.tasks]
    assert tasks == ["Prune trees and what the lead marks", "Dry cones"]


def test_a_wish_without_a_bullet_below_others_is_kept():
    assert read_text(OREGON).records[0].qualifications.preferred == ("First aid card", "Spanish is a plus.")


def test_two_to_ask_in_one_sentence_among_benefits_are_two():
    contacts = [(one.name, one.role, one.email, one.phone) for one in read_text(OREGON).records[0].contacts]
    assert contacts == [
        ("Ann Ekholm", "hiring_manager", "ann.ekholm@odf.oregon.gov", None),
        ("Bo Lindqvist", "recruiter", None, "503-555-0144"),
    ]


def test_an_employer_of_any_name_stands_above_the_town_and_the_date():
    record = read_text(NEOGOV).records[0]
    assert record.agency is not None
    assert record.agency.name == "Clearwater Services"
    assert [(place.city, place.state) for place in record.locations] == [("Hillsboro", "OR")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The division is looking for three examiners of lenders.", 3),
        ("The hatcheries need two seasonal helpers from July.", 2),
        ("You need two references.", None),
        ("Applicants need three years of experience.", None),
    ],
)
def test_people_who_are_sought_are_openings(text, count):
    assert find_openings(text) == count


def test_terms_of_those_who_are_sought():
    assert find_appointment_and_schedule("Both work full time, five days a week.") == (None, "full_time")
    assert find_appointment_and_schedule("They are permanent and full time.") == ("permanent", "full_time")
    assert find_appointment_and_schedule("They are full-time students.") == (None, None)


def test_a_share_of_the_week_at_home_is_hybrid_work():
    assert find_work_mode("The positions are in Salem, with telework up to 80 percent of the time.") == "hybrid"
    assert find_work_mode("You will be eligible for up to a 60% tele-work schedule.") == "hybrid"
    assert find_possible_work_mode("After training, one day a week may be worked from home.") == "hybrid"


def test_two_classes_joined_by_or_are_no_class_of_one_name():
    assert split_classification("Financial Examiner 1 or Financial Examiner 2").level is None


def test_a_recorder_is_a_title_before_a_name():
    found = read_contacts([(1, "Please direct questions to City Recorder Jo Gray-Solis at (541) 555-0150")])
    assert [(entry.contact.name, entry.contact.phone) for entry in found] == [("Jo Gray-Solis", "(541) 555-0150")]


WRAPPED = """Initial Posting Date:      06/15/2026          Application Deadline:   07/06/2026
Agency:                    Department of       Salary Range:           $6,094 -
                           Revenue                                     $9,012
Position Type:             Employee            Position Title:         Internal Auditor 3
                                                                       (Lead)

Job Description:
Audit the auditors in Salem, Oregon.

What gives you an edge
- Power BI
We prefer:
- Spanish
"""


def test_values_that_wrap_in_two_columns_are_whole():
    record = read_text(WRAPPED).records[0]
    assert record.agency is not None
    assert (record.title, record.working_title, record.agency.name) == (
        "Internal Auditor 3 (Lead)",
        None,
        "Department of Revenue",
    )
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("6094", "9012")]
    assert record.qualifications.preferred == ("Power BI", "Spanish")


def test_the_role_of_a_contact_may_stand_sentences_before_the_address():
    text = "The recruiter for this position is Ivo Reyes. Email: ivo.reyes@employ.oregon.gov. Phone: 503-555-0169."
    (found,) = read_contacts([(1, text)])
    assert (found.contact.name, found.contact.role) == ("Ivo Reyes", "recruiter")


def test_the_union_of_a_bargaining_unit():
    text = "This is a classified position in the bargaining unit of SEIU Local 503."
    assert find_representation(text) == "SEIU Local 503"


FORM = """STATE OF OREGON                              Position Revised Date:
POSITION DESCRIPTION                         06/2023

Agency:  Bureau of Labor                     This position is:
Facility:                                    _X_ Classified
                                             ___ Unclassified

SECTION 1.  POSITION INFORMATION

a. Classification Title:  Civil Rights Analyst 1
{position}
m. FLSA:
{flsa}
"""


def test_an_empty_field_takes_no_mark_from_the_column_beside_it():
    record = read_text(FORM.format(position="", flsa="")).records[0]
    assert record.agency is not None
    assert (record.service_type, record.agency.units) == ("Classified", ())


def test_marks_stand_behind_where_another_line_ends_with_one():
    position = "l. Position:\nPermanent   X   Seasonal   Limited Duration\nFull-Time   Part-Time   X"
    text = FORM.format(position=position, flsa="Exempt   X   Non-Exempt").replace("_X_ Classified", "Classified  X")
    record = read_text(text).records[0]
    assert (record.appointment, record.schedule, record.flsa) == ("permanent", "part_time", "Exempt")


DOTTED = """Initial Posting Date ......... 04/06/2026
Application Deadline ......... 05/04/2026
Agency ....................... Department of Energy | Division: Energy Facilities
Salary Range ................. $6,412 to $9,917 per month
Position Title ............... Siting Analyst (C0872)

Job Description
Department of Energy – Siting Analyst (Program Analyst 3) – Salem or Bend – Hybrid
The Department of Energy of Oregon seeks an analyst.

In this job you:
+ review plans (50% of your time);
+ answer for permits (50%).

You qualify with:
Minimum: two years of planning experience; OR a bachelor's degree in planning.

Preferred Qualifications: You do not need to have these to be considered.
- GIS

Selection
1. Interview
This position is permanent and full-time.

Terms
Management service. Not represented.
"""


def test_dots_lead_from_labels_to_values():
    reading = read_text(DOTTED)
    record = reading.records[0]
    assert reading.layout == "oregon_announcement"
    assert (record.title, record.date_posted, record.closes_at) == (
        "Siting Analyst (C0872)",
        "2026-04-06",
        "2026-05-04",
    )
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Department of Energy", ("Energy Facilities",))


def test_places_and_work_mode_may_stand_beside_the_title_once_more():
    record = read_text(DOTTED).records[0]
    assert [place.city for place in record.locations] == ["Salem", "Bend"]
    assert record.work_mode == "hybrid"
    assert record.classification is not None
    assert record.classification.title == "Program Analyst 3"


def test_terms_below_the_steps_of_selection_are_read():
    record = read_text(DOTTED).records[0]
    assert (record.appointment, record.schedule) == ("permanent", "full_time")


def test_labels_within_what_qualifies_are_no_part_of_it():
    found = read_text(DOTTED).records[0].qualifications
    assert [route.text for route in found.routes] == [
        "two years of planning experience",
        "a bachelor's degree in planning.",
    ]
    assert found.preferred == ("GIS",)


def test_shares_of_ones_time_are_taken_off_the_duty():
    duties = read_text(DOTTED).records[0].duties
    assert [(duty.percent, duty.tasks) for duty in duties] == [(50, ("review plans",)), (50, ("answer for permits.",))]


def test_a_class_number_may_stand_in_brackets_behind_the_class():
    found = split_title("Office Specialist 2 (C0104)")[1]
    assert found is not None
    assert (found.title, found.number, found.level) == ("Office Specialist 2", "C0104", 2)


def test_up_to_so_many_are_sought():
    assert find_openings("The agency is hiring up to 40 troopers this year.") == 40
    assert find_openings("Two positions are open in the Trial Unit.") == 2


def test_lettered_needs_on_one_line_of_the_form_stay_apart():
    needs = """SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION
ADDITIONAL REQUIREMENTS:
a. First aid certificate; b. Own hand tools; c. Driver license
"""
    record = read_text(FORM.format(position="", flsa="") + needs).records[0]
    assert [need.text.rstrip(";") for need in record.qualifications.requirements] == [
        "First aid certificate",
        "Own hand tools",
        "Driver license",
    ]
