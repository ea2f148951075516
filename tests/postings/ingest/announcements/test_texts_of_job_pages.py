"""Job pages as plain text: headings that have lost the end of their line, leads at the end of a paragraph, strips of
facts."""

from postings.ingest.fields.people.person_names import find_name
from postings.ingest.pipeline import parse_document
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text


def read(text: str) -> Record:
    return only_record(read_text(text))


GLUED = """City of Elm Bay

Billing Clerk

Save Job

Summary This position keeps the accounts of the water customers.

Essential Job Functions This job description outlines primary duties. More may be assigned.

Sends the bills each month.

Answers questions at the counter and on the telephone.

Minimum Qualifications

High school diploma.

Two years of billing experience.
"""


def test_headings_before_a_sentence_on_their_line_head_what_follows() -> None:
    record = read(GLUED)
    assert [section.heading for section in record.sections][2:] == [
        "Summary",
        "Essential Job Functions",
        "Minimum Qualifications",
    ]
    assert [duty.tasks for duty in record.duties] == [
        ("Sends the bills each month.",),
        ("Answers questions at the counter and on the telephone.",),
    ]
    assert len(record.qualifications.routes) == 1


PROSE = """Help Wanted: Road Foreman

Elm Township is seeking candidates for Road Foreman. Three years of road experience and a high school diploma are
the minimum qualifications. Additional highly desirable skills include:

- Welding
- Work with budgets

This is a full-time position. Send a resume to jobs@elmtownship.example.gov by May 4, 2026.
"""


def test_a_lead_at_the_end_of_a_paragraph_heads_its_list_and_leaves_the_rest() -> None:
    record = read(PROSE)
    assert record.qualifications.preferred == ("Welding", "Work with budgets")
    (route,) = record.qualifications.routes
    assert (route.text, route.experience_years) == ("Three years of road experience and a high school diploma", "3")
    assert record.agency is not None
    assert record.agency.name == "Elm Township"


def test_a_strip_of_facts_may_hold_a_day_and_a_labelled_place() -> None:
    record = read(
        "Mobility Manager\nLocation: Elm Bay, OH · Full time · Posted 2/2/2026\n"
        "Elm Transit Authority is hiring a manager.\nDuties\n- Coordinates trips.\n- Trains drivers.\n"
    )
    assert (record.schedule, record.date_posted) == ("full_time", "2026-02-02")
    assert [(place.city, place.state) for place in record.locations] == [("Elm Bay", "OH")]


def test_who_hires_is_no_duty_and_letters_may_number_headings() -> None:
    record = read(
        "School Nurse\n\nA. Job Title: School Nurse\n\nB. Performance Responsibilities and Job Tasks\n\n"
        "Elm Community Schools is hiring a nurse with the following tasks:\n\n1. Keeps health records.\n\n"
        "2. Checks hearing and sight.\n\nApply to Elm Community Schools, PO Box 3, Elm, NE 68001 by May 15, 2026."
    )
    assert [duty.tasks[0] for duty in record.duties] == ["Keeps health records.", "Checks hearing and sight."]
    assert record.agency is not None
    assert record.agency.name == "Elm Community Schools"


def test_terms_as_small_districts_print_them() -> None:
    record = read(
        "ELM COUNTY WATER IMPROVEMENT DISTRICT #7\n\nEMPLOYMENT OPPORTUNITY\n\nJob Title: Plant Operator\n"
        "FLSA: Non - Exempt\nPay: $20.00/hr\nSchedule: 40 hours per week, on-call\nOpen Until: Filled\n\n"
        "Essential Functions\n- Takes samples.\n"
    )
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("ELM COUNTY WATER IMPROVEMENT DISTRICT #7", ())
    assert (record.flsa, record.appointment, record.open_until_filled) == ("Non - Exempt", None, True)


def test_ads_of_towns_in_one_paragraph() -> None:
    record = read(
        "202604004 HIGHWAY SUPERINTENDENT – Ongoing\n\nThe Town of Elm Bay is seeking a Highway Superintendent. The"
        " Highway Superintendent position is a full-time, 40 hour per week position. At least three years in a"
        " managerial"
        " or supervisory capacity required. The salary is $70,149.99 to $94,908.81. Submit a cover letter and resume to"
        " office@elmbay.example.gov, Ann Lee, Town Administrator no later than August 12, 2026."
    )
    assert (record.title, record.requisition_id) == ("HIGHWAY SUPERINTENDENT – Ongoing", "202604004")
    assert (record.schedule, record.closes_at) == ("full_time", "2026-08-12")
    assert [contact.name for contact in record.contacts] == ["Ann Lee"]
    assert [route.experience_years for route in record.qualifications.routes] == ["3"]


def test_whose_job_it_is_may_stand_behind_its_name() -> None:
    record = read(
        "Job Title: District Manager for Elm County Library District (ECLD), Exempt\n\n"
        "Degree and area of specialization: Master's degree in library science with budgeting"
        " experience.\n\nEssential Functions:\n"
        "- Runs the office.\n- Keeps the budget.\n\nSend a resume to manager@ecld.example.org by May 4, 2026."
    )
    assert record.title == "District Manager"
    assert record.agency is not None
    assert record.agency.name == "Elm County Library District"
    assert [route.education.degree for route in record.qualifications.routes if route.education] == ["master"]


def test_terms_that_go_on_to_the_pay_give_both() -> None:
    record = read(
        "Red Elm Band of Ojibwe\n\nFood Service Worker\n\nDepartment: Schools IMMEDIATE SUPERVISOR: Principal\n\n"
        "Duties\n- Serves food.\n- Cleans.\n\nTerms of employment\n\n4.5 hours per day. Hourly rate $15.10 – $18.42.\n"
    )
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Red Elm Band of Ojibwe", ("Schools",))
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("15.10", "18.42")]


def test_a_season_within_the_title_is_the_appointment() -> None:
    record = read(
        "City of Elm\n\nParks Seasonal Laborer\n\nPay: $14.00 hourly\n\nDuties\n- Mows lawns.\n- Paints.\n\n"
        "Apply online."
    )
    assert record.appointment == "seasonal"


def test_who_searches_for_somebody_offers_a_job() -> None:
    record = read(
        "Elm Borough - Borough Manager\n\nElm Borough is searching for an experienced Borough Manager. Candidates"
        " must have"
        " five years of experience in a municipal government. Email cover letter and resume to manager@elm.example.net."
    )
    assert record.title == "Borough Manager"
    assert record.agency is not None
    assert record.agency.name == "Elm Borough"


def test_a_town_in_brackets_behind_the_library_is_no_part_of_the_title() -> None:
    record = read(
        "Youth Librarian, Elm Public Library (Elm)\n\nRelease Date: May 4, 2026\n\nDuties\n- Plans programs.\n"
        "- Supervision Received: Works under the Director.\n- Selects books.\n\nSalary: $21.15 per hour\n"
    )
    assert (record.title, record.date_posted) == ("Youth Librarian", "2026-05-04")
    assert [duty.tasks[0] for duty in record.duties] == ["Plans programs.", "Selects books."]


def test_a_place_above_the_call_for_applications_is_no_employer() -> None:
    record = read(
        "Equipment Operator I\n\nMandan, ND\n\nThe City of Mandan, North Dakota is currently accepting applications"
        " for the"
        " position of:\n\nEquipment Operator I\n\nSalary: Starting at $18.82/hour.\n\nDepartment: Public Works\n\n"
        "Closing Date: November 30, 2026 at 5pm.\n\nMajor Duties\n- Plows snow.\n- Cleans the shop.\n"
    )
    assert record.agency is not None
    assert record.agency.name == "City of Mandan"


def test_marks_tell_which_terms_hold() -> None:
    record = read(
        "What are the responsibilities and job description for the Custodian position at Elm Community School"
        " District?\n"
        "Position: Custodian\nFLSA Status: ___ Exempt _X_ Non-Exempt\nStatus: ___ Full Time _X_ Part Time\n"
        "Duties:\n- Sweeps floors.\n- Empties bins.\nQualifications:\n- High school diploma.\n"
    )
    assert (record.title, record.flsa, record.schedule) == ("Custodian", "Non-Exempt", "part_time")


def test_a_day_from_which_applications_are_read_is_no_deadline() -> None:
    first = read(
        "Recreation Director\n\nDate Posted:\n\nMonday, June 15, 2026\n\nDeadline:\n\nApplications will be reviewed"
        " beginning"
        " the week of June 22nd, 2026\n\nThe Town of Elm is seeking a Recreation Director.\n\nDuties\n- Plans.\n-"
        " Hires.\n"
    )
    assert (first.date_posted, first.closes_at) == ("2026-06-15", None)
    other = read(
        "Case Manager\n\nElm Council of Governments\n\nClosing: Applications received by 5:00 pm on Monday, October"
        " 12, 2026"
        " will receive first consideration. Open until filled.\n\nDuties\n- Assesses clients.\n- Writes plans.\n"
    )
    assert (other.closes_at, other.open_until_filled) == (None, True)


def test_months_and_hours_beside_the_terms_on_a_line() -> None:
    record = read(
        "Evening Custodian\nElm School District\n\nFull-time, 12 months, 2:30 - 11:00 pm\nStarting at $15.75/hr\n\n"
        "Responsibilities:\n* Clean classrooms\n* Care for floors\n\nApply online.\n"
    )
    assert record.schedule == "full_time"


def test_a_list_for_full_time_jobs_tells_the_schedule() -> None:
    record = read(
        "ELM FIRE DISTRICT\n\nFirefighter\n\nElm Fire District is accepting applications to establish a list for"
        " full-time"
        " Firefighter. Salary: $5,100 per month.\n\nRequirements\n- 18 years of age\n- Valid driver license\n"
    )
    assert record.schedule == "full_time"


def test_the_office_of_a_town_clerk_is_the_towns() -> None:
    page = (
        "<html><head><title>Deputy Clerk - Town of Elm Ridge, Maine</title></head><body><main><h1>Deputy Clerk</h1>"
        "<p>The Town Clerk's Office is looking for a friendly person.</p><p><b>Pay:</b> $23.00"
        " hourly</p><h2>Duties</h2>"
        "<ul><li>Registers boats</li><li>Helps run elections</li></ul><p>Apply by May 4, 2026.</p></main></body></html>"
    )
    record = only_record(parse_document("a.html", page.encode()).reading)
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Town of Elm Ridge", ("Town Clerk's Office",))


def test_probation_of_substitutes_is_no_way_to_qualify() -> None:
    record = read(
        "Position Title: Cafeteria Worker\nClosing: Until Filled\n\nDuties\n1. Serves food.\n2. Cleans.\n\nEDUCATION"
        " and/or"
        " EXPERIENCE: High school diploma. Minimum of two years of related experience.\n\nPROBATIONARY STATUS: Any"
        " substitute or temporary classified personnel will have a 60-day period.\n\nElm School District is an Equal"
        " Opportunity Employer.\n"
    )
    assert [route.experience_years for route in record.qualifications.routes] == ["2"]


def test_departments_of_the_city_and_districts_of_a_county() -> None:
    page = (
        "<html><head><title>Planner | City of Elm Landing</title></head><body><main><h1>Planner</h1><p>The City's"
        " Planning Department is recruiting for a Planner.</p><p><b>Pay:</b> $30.00 hourly</p><h2>Tasks</h2><ul>"
        "<li>Reviews permits</li><li>Writes reports</li></ul><p>Apply by May 4, 2026.</p></main></body></html>"
    )
    record = only_record(parse_document("a.html", page.encode()).reading)
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("City of Elm Landing", ("Planning Department",))
    other = read(
        "Dispatcher\n\nPay: $20.18 per hour\n\nTHE WORK\n- Answer emergency calls\n- Enter records daily\n- Keep,"
        " copy and file records\n\nSend your"
        " application"
        " to the Elm County Emergency Communications District, 9 Court Plaza, Elm, TN 37999."
    )
    assert other.agency is not None
    assert other.agency.name == "Elm County Emergency Communications District"
    assert len(other.duties) == 3


def test_a_notice_before_the_town_and_a_job_for_a_board() -> None:
    record = read(
        "Administrative Assistant Board of Selectmen\nTOWN OF ELM\n\nEmployment Notice-The Town of Elm is accepting"
        " applications until May 4, 2026.\n\nBackground checks are mandatory.\n\nDuties\n- Answers telephones\n-"
        " Types\n"
    )
    assert record.agency is not None
    assert record.agency.name == "TOWN OF ELM"
    assert [need.kind for need in record.qualifications.requirements] == ["background_check"]


def test_listings_that_have_lost_their_ends_of_lines() -> None:
    record = read(
        "Parks Worker\nListed on 2026-01-05\nThe City of Elm, Texas is an Equal Opportunity"
        " Employer.\nResponsibilities- Maintain"
        " turf in parks.\n- Operate mowers.\nQualifications- Must possess a valid driver's license.\n- High school"
        " diploma.\n"
    )
    assert record.date_posted == "2026-01-05"
    assert [duty.tasks[0] for duty in record.duties] == ["Maintain turf in parks.", "Operate mowers."]
    assert [need.kind for need in record.qualifications.requirements] == ["licence"]


def test_a_date_behind_who_is_sought_is_no_part_of_the_title() -> None:
    record = read(
        "Elm Seeks Land Use Administrator 11.24.2025\n\nThe Town of Elm seeks to fill the role of Land Use"
        " Administrator. The"
        " role is compensated at a rate of $17.51 per hour. Call 802-555-0116. The role will remain open until"
        " 12/8/2025."
    )
    assert (record.title, record.closes_at) == ("Land Use Administrator", "2025-12-08")


def test_heads_of_departments_are_called_by_their_names() -> None:
    assert find_name("Contact Director of Public Works Ansel Brand, 715-555-0126.") == "Ansel Brand"


def test_hours_that_pay_is_multiplied_by_are_no_pay() -> None:
    record = read(
        "TITLE: CUSTODIAN\nELM LOCAL SCHOOLS\nStep 0 is $21.19 per hour (260 x 8 hr x $21.19 = $44,075.20)\n"
        "RESPONSIBILITIES:\n1. Cleans classrooms.\n2. Performs minor repairs.\n"
    )
    assert [(pay.minimum, pay.period) for pay in record.salary_ranges] == [("21.19", "hour")]
