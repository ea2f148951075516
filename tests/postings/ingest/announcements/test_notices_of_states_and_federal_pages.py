"""Federal pages and the notices of states: their many towns, letterheads, papers and notes."""

from postings.ingest.fields.places.locations import read_locations
from tests.postings.ingest.reading import only_record, read_text

_FEDERAL = """Forestry Technician (Fire), GS-0462-04

This position is closed. 9/30/2027 12:00:00 AM

Department Of The Interior

$27,990.00 to $36,384.00 / Per Year

Wednesday, December 09, 2026 to Thursday, September 30, 2027

Full Time - Seasonal NTE 6 Months

Few vacancies in the following location(s):
Elm, CO
Oak, CO
Pine, NM

DUTIES:
Digs lines around fires.

CONDITIONS OF EMPLOYMENT:
Be sure to read the How to Apply section.
Must pass a drug test.
"""


def test_a_federal_page_of_many_towns_that_closes_in_the_first_moment_of_a_day() -> None:
    record = only_record(read_text(_FEDERAL))
    assert [(place.city, place.state) for place in record.locations] == [("Elm", "CO"), ("Oak", "CO"), ("Pine", "NM")]
    assert (record.closes_at, record.appointment, record.schedule) == ("2027-09-30", "seasonal", "full_time")
    assert [need.text for need in record.qualifications.requirements] == ["Must pass a drug test."]


def test_an_office_of_a_state_is_no_town() -> None:
    assert read_locations("BLM California State Office") == []


def test_a_title_goes_on_with_the_state_as_employer() -> None:
    text = (
        "Pond Analyst 1/2 (PCN 02-2002) at State of Alaska\nState of Alaska · Anchorage, United States Of America\n\n"
        "What You Will Be Doing\n- interview witnesses;\n- count ponds.\n\nMinimum Qualifications\n"
        "Two years of work at ponds.\n\nClosing Date: 3/12/2027\n"
    )
    record = only_record(read_text(text))
    assert record.title == "Pond Analyst 1/2 (PCN 02-2002)"
    assert [place.city for place in record.locations] == ["Anchorage"]


_VACANCY = """State of New Jersey
Department of Ponds

NOTICE OF VACANCY

Posting Number: 2027-058
Issue Date: February 3, 2027
Closing Date: February 17, 2027
Title: Clerk (137754)
FULL/PART-TIME: FULL
Salary: $37,284.21 - $49,803.86/year with potential growth to $94,006.00/year
Location: New Elm, Oakville and Pinehurst

DUTIES:
Note to Current State Employees: all may apply.
Sorts records.
Elm Bay 60622

REQUIREMENTS:
NOTE: To be considered for this position you must provide information about your education.
Applicants must attach a resume and transcripts.
Must type 25 words per minute. Work in our newly built hall.

Management prefers:
- A certificate

HOW TO APPLY: Submit it to:

PO Box 055
Trenton, NJ 08625
"""


def test_a_notice_of_a_state_with_its_papers_box_and_notes() -> None:
    record = only_record(read_text(_VACANCY))
    assert [place.city for place in record.locations] == ["New Elm", "Oakville", "Pinehurst"]
    assert (record.requisition_id, record.schedule) == ("2027-058", "full_time")
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("37284.21", "49803.86")]
    assert [duty.tasks for duty in record.duties] == [("Sorts records.",)]
    assert all("resume" not in need.text for need in record.qualifications.requirements)
    assert record.qualifications.preferred == ("A certificate",)


def test_a_letterhead_is_not_where_the_work_is() -> None:
    text = (
        "Commonwealth of Massachusetts\nThe Trial Court\nTwo Center Plaza, Suite 540, Boston, MA 02108\n\n"
        "POSITION TITLE: Court Crier\nLOCATION: Worcester, MA\nOPENING DATE: February 2, 2027\n"
        "CLOSING DATE: Open Until Filled\nPOSTING NUMBER: 2027-0214\n\nMAJOR DUTIES:\nCries in court.\n"
    )
    assert [place.city for place in only_record(read_text(text)).locations] == ["Worcester"]


def test_the_job_does_the_work_whatever_stands_behind_it_in_the_title() -> None:
    text = (
        "Departmental Analyst 9-P11 - Ponds\nCity of Elm Bay\nSalary: $24.37 - $38.16 Hourly\n"
        "Closing Date: 2/23/2027\n\nThe analyst reviews applications.\n\nQUALIFICATIONS\nA degree in law.\n"
    )
    assert [duty.tasks for duty in only_record(read_text(text)).duties] == [("The analyst reviews applications.",)]


def test_a_business_unit_is_the_employer_of_a_page_that_names_no_other() -> None:
    text = (
        "Title: Signal Mender\nJob ID: 14221\nBusiness Unit: Elm Bay City Transit\nDEADLINE: Until Filled\n\n"
        "Responsibilities:\n• Mend signals.\n\nEducation and Experience:\n• Five years of work with signals\n"
    )
    assert only_record(read_text(text)).agency.name == "Elm Bay City Transit"


_OF_STATE = """POND ANALYST

Class Code: 5151 Exam Code: 8PB11

Department: Department of Ponds
Opening Date: 9/21/2026
Closing Date: Applications are accepted on a continuous basis.
Salary: $2,801.00 - $4,402.00 (A) per Month
Employment Type:

Permanent Full-time

Permanent Part-time

Limited Term Full-time

MINIMUM QUALIFICATIONS
One year of experience counting ponds.
"""


def test_a_class_whose_jobs_are_held_on_any_terms_is_filed_for_at_any_time() -> None:
    record = only_record(read_text(_OF_STATE))
    assert (record.appointment, record.schedule, record.open_until_filled) == (None, None, True)
    assert [(pay.period, pay.period_status) for pay in record.salary_ranges] == [("month", "stated")]


def test_ranges_of_a_class_stand_below_each_other() -> None:
    text = _OF_STATE.replace(
        "Salary: $2,801.00 - $4,402.00 (A) per Month",
        "Monthly Salary:\nRange A - $2,801 - $3,412\nRange B - $3,033 - $3,691",
    )
    pay = only_record(read_text(text)).salary_ranges
    assert [(each.minimum, each.maximum, each.period) for each in pay] == [
        ("2801", "3412", "month"),
        ("3033", "3691", "month"),
    ]


_OF_CITY = """Pond Analyst - Several Positions (1802)

Department: Elm Airport
Job class: 1802-Pond Analyst
Work Hours: Regular
Salary: $88,000 - $99,000 yearly
{deadline}

MINIMUM QUALIFICATIONS
One year of experience counting ponds.

The office has 24 full time staff positions. Apply to the City and County of Elm through its portal.
"""


def test_a_day_from_which_on_filing_may_end_is_no_deadline() -> None:
    ends = "Application Deadline: Apply soon, as this announcement may close at any time after 5 PM on May 4, 2026."
    record = only_record(read_text(_OF_CITY.format(deadline=ends)))
    assert (record.closes_at, record.appointment, record.schedule) == (None, None, None)
    assert record.classification
    assert record.agency
    assert (record.classification.number, record.agency.name) == ("1802", "City and County of Elm")
    ends = "This ad may close at any time, but not sooner than May 4, 2026\nFinal application deadline: June 8, 2026"
    assert only_record(read_text(_OF_CITY.format(deadline=ends))).closes_at == "2026-06-08"


def test_a_county_stands_before_its_town_and_a_part_of_that() -> None:
    places = [*read_locations("King County - Elm Bay - Old Harbor, WA"), *read_locations("King County - Other, WA")]
    assert [(place.city, place.county) for place in places] == [("Elm Bay", "King"), (None, "King")]


def test_a_heading_behind_the_title_is_no_part_of_it() -> None:
    text = (
        "Pond Keeper\n\nSalary: $20.10 - $25.60 per hour\nApplication Deadline: 01/26/2026\nPosition Title:\n"
        "Pond Keeper Responsibilities\n\nDig ponds. Count fish. Mend the nets of the harbor and its boats.\n\n"
        "Minimum Qualifications: One year of work at ponds.\n"
    )
    record = only_record(read_text(text))
    assert record.title == "Pond Keeper"
    assert record.duties


_CLOSED = """Supervisory Pond Ranger

Department of the Interior
National Pond Service
This job announcement has closed

Open & closing dates
11/17/2026 to 12/08/2026
Salary
$82,830 to - $107,680 per year
Locations
MANY vacancies in the following locations:
Elm National Park
Elm, OR
MANY vacancies
Oak, OR
MANY vacancies
Travel Required
25% or less - You may be expected to travel for this position.
Appointment type
Permanent
Announcement number
NPS-26-1
"""


def test_a_closed_federal_page_names_parks_above_their_towns() -> None:
    record = only_record(read_text(_CLOSED))
    assert record.agency
    assert record.agency.units == ("National Pond Service",)
    assert [place.city for place in record.locations] == ["Elm", "Oak"]
    assert record.qualifications.requirements == ()


def test_many_towns_on_one_line_are_all_read() -> None:
    towns = [f"{name} {kind}, Oregon" for name in ("Elm", "Oak", "Pine", "Fir") for kind in ("Bay", "Falls", "Harbor")]
    assert len(read_locations(", ".join(towns * 2).replace("Elm", "Old Elm", 3))) == len(towns) + 3


_NOTICE = """NOTICE OF EXAMINATION

JOHN A. ELM

Mayor

DEPARTMENT OF PONDS

POND ANALYST

Exam No. 3110

Salary: $53,700 per annum

MINIMUM QUALIFICATIONS
On or before the date of filing your application, you must be an employee of the department.
Out-of-Class experience will not be accepted for this examination.

In addition, you must meet one of the following requirements:
1. A bachelor's degree; or
2. Four years of experience counting ponds.

{deadline}
"""


def test_a_letterhead_names_officials_above_the_title() -> None:
    text = _NOTICE.format(deadline="Applications will be taken until the needs of the service are met.")
    record = only_record(read_text(text))
    assert (record.title, record.open_until_filled) == ("POND ANALYST", True)
    assert [need.text for need in record.qualifications.requirements] == [
        "On or before the date of filing your application, you must be an employee of the department."
    ]


def test_a_deadline_is_extended_to_another_day() -> None:
    text = _NOTICE.format(deadline="1/23/2026: Extended application deadline to January 30, 2026; amended the rule")
    assert only_record(read_text(text)).closes_at == "2026-01-30"


def test_a_page_around_a_notice_names_a_day_before_it_was_posted() -> None:
    text = "Pond Clerk\nClosing Date: 04/11/2026\nSalary: $20.10 per hour\nRecruitment: REF21011G\n"
    text += "Opening Date: 04/27/2026\nClosing Date: Continuous\nMinimum Qualifications\nOne year of work at ponds.\n"
    record = only_record(read_text(text))
    assert (record.closes_at, record.open_until_filled, record.requisition_id) == (None, True, "REF21011G")


def test_an_agency_before_the_job_in_the_title_has_no_unit_of_its_name() -> None:
    text = "Career Opportunity\n\nHuman Services Agency Senior Pond Worker (2905)\n\nSalary: $20.10 per hour\n"
    text += "Department: Human Services Agency\nApplication Deadline: May 4, 2026\n"
    record = only_record(read_text(f"{text}Minimum Qualifications\nA license and two years of work at ponds.\n"))
    assert record.agency
    assert (record.agency.name, record.agency.units) == ("Human Services Agency", ())
