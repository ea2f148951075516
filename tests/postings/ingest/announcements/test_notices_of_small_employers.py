"""Letterheads, boxes and notices of housing authorities, library districts and town halls."""

from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text, title_or_reason


def read(text: str) -> Record:
    return only_record(read_text(text))


LETTERHEAD = """HOUSING AUTHORITY OF THE CITY OF ELM

Position Vacancy Bulletin 25-11                          Issued 08/04/2025
-----------------------------------------------------------------------------
TITLE                 Maintenance Mechanic
DEPARTMENT            Property Operations
WORK SITE             900 Levee Street, Elm, Ohio
STATUS                Full time, non-exempt, bargaining unit (AFSCME Local 11)
PAY                   $23.07 - $27.66 per hour
CLOSING               Monday, August 18, 2025, close of business (4:30 PM)
-----------------------------------------------------------------------------

EXAMPLES OF DUTIES
1.  Repairs plumbing, electrical, heating, and appliance problems.
2.  Prepares vacant units for occupancy: patches and paints walls, replaces
    flooring, and fixtures.

DESIRED
EPA 608 certification; work in subsidized housing; boiler operator's
license.
"""


def test_number_and_day_beside_each_other_in_a_letterhead() -> None:
    record = read(LETTERHEAD)
    assert (record.requisition_id, record.date_posted) == ("25-11", "2025-08-04")
    assert (record.closes_at, record.representation) == ("2025-08-18T16:30:00-04:00", "AFSCME Local 11")


def test_the_end_of_a_broken_sentence_is_no_heading() -> None:
    assert read(LETTERHEAD).qualifications.preferred[-1] == "boiler operator's license."


LIBRARY = """ALDER PUBLIC LIBRARY DISTRICT
Board of Trustees: P. Novak, R. Lee

POSITION OPEN: BRANCH MANAGER, RIDGEWAY BRANCH

The Alder Public Library District (pop. 31,400; three outlets and a bookmobile) invites
applications from librarians who enjoy a small staff and a busy desk in the middle of town.

THE JOB IN SHORT
Full time, exempt. $61,250 to $70,900 a year depending on experience, with insurance. First
consideration to applications in hand by January 30, 2026; open until filled.

TO BE CONSIDERED YOU NEED
(1) A master's degree from a program accredited by the American Library Association.
(2) Three years of work in a public library.

ALSO WELCOME
Spanish. A knack for fixing printers.

Send a letter to Director Corinne Haas, chaas@alder.example.org, or fax it to 815-555-0172.
"""


def test_title_behind_an_open_position() -> None:
    assert read(LIBRARY).title == "BRANCH MANAGER, RIDGEWAY BRANCH"


def test_a_sentence_broken_over_two_lines_gives_no_deadline_for_the_first_look() -> None:
    record = read(LIBRARY)
    assert (record.closes_at, record.open_until_filled) == (None, True)


def test_terms_before_an_amount_and_no_fax_number() -> None:
    record = read(LIBRARY)
    assert (record.schedule, record.flsa) == ("full_time", "exempt")
    (contact,) = record.contacts
    assert (contact.name, contact.phone) == ("Corinne Haas", None)
    assert record.qualifications.preferred == ("Spanish.", "A knack for fixing printers.")


def test_a_town_hall_notice_with_lists_behind_colons() -> None:
    record = read(
        "TOWN OF HARLAN MILLS\nHighway Department\n\nneeds a\n\nTRUCK DRIVER / LABORER\n\n"
        "$24.75 an hour, step 1. Teamsters Local 404.\n\n"
        "YOU MUST HAVE: a commercial license; a high school diploma; DOT medical card\n\n"
        "IT HELPS IF YOU HAVE: a year with a highway crew; welding\n\n"
        "Hand in by noon on Thursday, October 9, 2025 at the town hall, Harlan Mills, MA 01099.\n"
    )
    assert record.representation == "Teamsters Local 404"
    assert record.qualifications.preferred == ("a year with a highway crew", "welding")
    assert record.closes_at == "2025-10-09T12:00:00-04:00"


BOXED = """+--------------------------------------------------------------+
|            SAGE VALLEY UNIFIED SCHOOL DISTRICT               |
|        CLASSIFIED EMPLOYMENT OPPORTUNITY  #C-2526-041        |
+--------------------------------------------------------------+

POSITION:            Bus Mechanic
LOCATION:            Transportation Yard, Sage Valley, California
DEADLINE:            January 29, 2026

DUTIES
1)Inspect school buses.
2)Diagnose and repair brakes.
"""


def test_a_box_drawn_around_the_head() -> None:
    record = read(BOXED)
    assert record.agency is not None
    assert record.agency.name == "SAGE VALLEY UNIFIED SCHOOL DISTRICT"
    assert (record.requisition_id, record.title) == ("C-2526-041", "Bus Mechanic")
    assert [duty.tasks for duty in record.duties] == [("Inspect school buses.",), ("Diagnose and repair brakes.",)]


DIRECTOR = """POSITION: Director
REPORTS TO: Six-Member, Elected (Non-Partisan),
Governing Library Board
MINIMUM QUALIFICATIONS: Master’s degree
in library science from an accredited school; valid State of
Michigan driver’s license; a pleasant manner
DUTIES AND RESPONSIBILITIES: The director serves as the chief executive officer of the library
and carries out the policies established by the Library
Board.
SALARY RANGE: $88,276 - $125,860 depending
on qualifications/experience. Full
benefit package.
DEADLINE: August 25, 2020
"""


def test_values_that_go_on_below_are_no_duties() -> None:
    record = read(DIRECTOR)
    (duty,) = record.duties
    assert duty.tasks[0].endswith("established by the Library Board.")
    (route,) = record.qualifications.routes
    assert route.text == "Master’s degree in library science from an accredited school"
    assert [need.kind for need in record.qualifications.requirements] == ["licence", "other"]


def test_a_letterhead_above_everyday_labels_is_no_portal_page() -> None:
    reading = read_text(
        "ELM CREEK FIRE DISTRICT NO. 2\n77 Mill Road, Elm Creek, WA 99001\n\nFirefighter/EMT\n\n"
        "Salary: $5,100 per month\nLocation: Station 4\n\n"
        "Requirements at time of application:\n- 18 years of age\n- High school diploma\n\n"
        "Apply to Chief Ann Lee, chief@elmcreek.example.org, by 5:00 p.m. on Friday, February 27, 2026."
    )
    record = only_record(reading)
    assert (reading.layout, record.title) == ("general_announcement", "Firefighter/EMT")
    assert record.closes_at == "2026-02-27T17:00:00-08:00"
    assert [requirement.text for requirement in record.qualifications.requirements] == ["18 years of age"]
    assert [route.text for route in record.qualifications.routes] == ["High school diploma"]


def test_the_city_of_the_address_that_the_duties_name_hires() -> None:
    record = read(
        "Recreation Coordinator\n\nLocation: 8 Elm St, Elm Bay, OH 44001\nSalary: $20.00 per hour\n\nDuties\n"
        "- Plans programs for the City of Elm Bay.\n- Supervises the pool.\n"
    )
    assert record.agency is not None
    assert record.agency.name == "City of Elm Bay"


_NOTICE = """Full-time position / Ditch Cleaner

The Elm County Board of Commissioners is seeking a Ditch Cleaner. Mends gates and does other work when required.
Applicants must have a valid Ohio driver's license. A copy of the driving record required for previous 3 years.
Starting salary is $17.25. Deadline for applications is August 11, 2026.
"""


def test_the_kind_of_position_before_the_job_is_no_part_of_it_and_years_of_a_record_are_no_experience() -> None:
    record = read(_NOTICE)
    assert (record.title, record.schedule) == ("Ditch Cleaner", "full_time")
    assert record.qualifications.routes == ()
    assert all("Mends gates" not in need.text for need in record.qualifications.requirements)


def test_the_employer_before_the_job_is_told_apart_from_it() -> None:
    facts = "Posted: 5/13/26\nSalary: $80,000\nLocation: Elm, OR\n\nDuties\n\n- Leads the staff.\n- Sees to the canals."
    record = read(f"Elm Irrigation District - District Manager\n\n{facts}\n")
    assert (record.title, record.agency.name) == ("District Manager", "Elm Irrigation District")


def test_a_city_in_capitals_before_its_state_is_the_employer() -> None:
    facts = (
        "Posted: Jan 23, 2026\nFull Time\nJob Type: Regular\nJob Number: 77\n\nDuties\n\n- Mows parks.\n- Plants trees."
    )
    assert read(f"Park Worker\n\nCITY OF ELM, TEXAS\nElm, TX\n{facts}\n").agency.name == "CITY OF ELM"


_OF_CLASS = """Park Coordinator

Pay: $50,000 - $60,000 Annual Salary
Job Type: Full Time
Department/Division: Parks Department

DISTINGUISHING FEATURES OF WORK:

Plans all programs of the parks.

EXAMPLES OF WORK:

Work may include the following duties, knowledge and skills.
Front Counter
- Answers telephones and letters.
- Sells tickets for the pool.
"""


def test_pay_and_hours_make_a_kind_of_work_a_job_and_a_line_over_work_parts_duties() -> None:
    record = read(_OF_CLASS)
    assert (record.title, record.schedule) == ("Park Coordinator", "full_time")
    assert [duty.tasks[0] for duty in record.duties] == [
        "Answers telephones and letters.",
        "Sells tickets for the pool.",
    ]


_JOIN_US = """"Build what our town rests on." Join the City of Elm as the next Public Works Director.
The salary range for the position is $119,000 - $149,000, by qualifications.
Purpose & Overview
The Public Works Director plans and coordinates all work of the department. This position oversees the crews.
"""


def test_whoever_is_to_join_as_the_next_one_is_the_job() -> None:
    record = read(_JOIN_US)
    assert (record.title, record.agency.name) == ("Public Works Director", "City of Elm")
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("119000", "149000")]


_SIGNED = """Title: Road Worker I **$2.5K Sign On Bonus**
Closing Date: 01/06/2026
Salary: $19.11 - $28.65
Mends the roads of Elm County and plows snow.
Good things about this job:
- CDL training provided.
Ann Lee, Personnel Director
"""


def test_a_bonus_is_no_part_of_the_title_and_training_that_is_given_no_need() -> None:
    record = read(_SIGNED)
    assert record.title == "Road Worker I"
    assert record.qualifications.requirements == ()


def test_who_signs_a_text_is_not_who_is_sought() -> None:
    untitled = _SIGNED.partition("\n")[2]
    assert title_or_reason(untitled).startswith("The text names no job")


_LOST_HEADINGS = """Application Process, Requirements and Tests:

Park Laborer (Seasonal)

Required Education and Experience:
- Graduation from high school with a college degree preferred;
- Knowledge of trees.
The anticipated hiring range for the Park Laborer position is $18.20 to $19.30 per hour.
- Paid sick leave for every hour worked.
- Access to the City of Elm's pool.
- Must pass a drug test.

For more info contact:
(555) 802-4284

Selection Procedure

The City of Elm is hiring. Tests are held in May.
"""


def test_lists_below_the_pay_that_lost_their_headings_are_no_needs() -> None:
    record = read(_LOST_HEADINGS)
    assert record.title == "Park Laborer (Seasonal)"
    assert [need.text for need in record.qualifications.requirements] == [
        "Knowledge of trees.",
        "Must pass a drug test.",
    ]
    assert [way.education.degree for way in record.qualifications.routes if way.education] == ["high_school"]
    assert [contact.name for contact in record.contacts] == [None]


_TWO_LISTS = """Job Title: Animal Keeper
Salary: $14.50 per hour
Hours: Full-Time

Job Description:


- Catches and feeds stray animals;
- Patrols the town every morning;
- Keeps the records of the shelter;


- High School Diploma or GED;
- A year of shelter experience;
- Energetic personality and patience;
"""


def test_a_list_without_its_heading_is_apart_from_the_work_above_it() -> None:
    record = read(_TWO_LISTS)
    assert [duty.tasks[0].split()[0] for duty in record.duties] == ["Catches", "Patrols", "Keeps"]


def test_the_first_and_the_last_day_tell_of_an_opening_and_a_policy_is_no_duty() -> None:
    days = "OPENING DATE: 09/30/2026\nCLOSING DATE: 10/06/2026"
    work = "Duties:\nKeeps ledgers of the harbor.\nIt is the policy of the town not to discriminate."
    record = read(f"Account Clerk\n{days}\n{work}\n")
    assert (record.date_posted, record.closes_at) == ("2026-09-30", "2026-10-06")
    assert [duty.tasks for duty in record.duties] == [("Keeps ledgers of the harbor.",)]


def test_graduation_without_a_verb_is_asked_for() -> None:
    notice = "The Elm Police Department is hiring a Police Officer. Starting pay is $37,800 a year. Other needs:"
    record = read(f"Police Officer\n\n{notice}\n\n- Graduation from high school; a degree is preferred, not required\n")
    assert [way.education.degree for way in record.qualifications.routes if way.education] == ["high_school"]


def test_a_district_before_its_manager_is_the_employer_and_who_may_apply_no_part_of_the_title() -> None:
    days = "Opening Date: January 4, 2026\nClosing Date: March 12, 2026"
    says = "Elm Irrigation District is currently recruiting applicants to fill the position of General Manager."
    record = read(f"Job Opportunities\n\nElm Irrigation District General Manager\n\n{days}\n\n{says}\n")
    assert (record.title, record.agency.name) == ("General Manager", "Elm Irrigation District")
    inside = read(
        f"PARK SUPERVISOR - (Open to current employees only at this time)\n\n{days}\n\nThe City of Elm is hiring.\n"
    )
    assert inside.title == "PARK SUPERVISOR"


def test_the_name_of_a_form_is_no_part_of_the_employer() -> None:
    facts = "Appraiser I\n\nSalary: $20.54 - $27.61\nClosing Date: March 12, 2026"
    assert read(f"ELM COUNTY EMPLOYMENT APPLICATION\n\n{facts}\n").agency.name == "ELM COUNTY"
