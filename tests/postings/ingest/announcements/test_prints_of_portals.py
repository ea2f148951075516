"""Prints of the portals of states, counties and the nation."""

from tests.postings.ingest.reading import only_record, read_text, title_or_reason

_FORM = """Pump Hydrologist
Job ID: 75120
Location: Elmkato
Posting Number: PN# 36112
Salary Range: $63,080.00 to $78,850.00 per year. This is an exempt (salaried) position.
Hiring Agency/Seniority Unit: Department of Ponds / DP-MAPE
Applications may be filed from July 22, 2027 through August 9, 2027.
(Class Code: 7025)

Duties
- Draws maps of ponds in Minnesota.

Minimum Qualifications
- Bachelor's degree in hydrology.
- To perform this job successfully, an individual must perform each function.
Substitute EDUCATION for EXPERIENCE: NONE
Special Requirements (age, license): Must hold a valid driver's license.

Notes
1. Graduation from a college is highly desirable and it is expected that it may be required.
2. Preference shall be given to eligible veteran applicants.
"""


def test_a_form_of_a_state_gives_its_facts() -> None:
    record = only_record(read_text(_FORM))
    assert record.agency.name == "Department of Ponds"
    assert [(place.city, place.state) for place in record.locations] == [("Elmkato", "MN")]
    assert (record.flsa, record.date_posted, record.closes_at) == ("exempt", "2027-07-22", "2027-08-09")
    assert record.classification is not None
    assert record.classification.number == "7025"


def test_what_every_description_says_asks_for_nothing() -> None:
    found = only_record(read_text(_FORM)).qualifications
    assert [route.text for route in found.routes] == ["Bachelor's degree in hydrology."]
    assert [need.text for need in found.requirements] == ["Must hold a valid driver's license."]
    assert [wish.split()[0] for wish in found.preferred] == ["Graduation"]


_NOTICE = "If you work for the State already, apply through the pages for employees, whose address you know. " * 4
_OF_STATE = f"""Maine
{_NOTICE}
Wave Technician
Maine Department of Tides Salary $54,412.80 - $76,315.20 per year (Salary Schedule)
Office/Bureau Waves - Coast
Opening Date January 8, 2027
Closing Date January 23, 2027
Minimum Qualifications A bachelor's degree in physics –OR– graduates of other schools must hold a tide certificate.
Notes
1. Candidates may substitute 30 college credit hours for one year of the required experience.
"""


def test_a_form_without_colons_below_the_name_of_a_state_is_read() -> None:
    record = only_record(read_text(_OF_STATE))
    assert (record.title, record.agency.name) == ("Wave Technician", "Maine Department of Tides")
    assert [(pay.minimum, pay.period) for pay in record.salary_ranges] == [("54412.80", "year")]
    assert (record.date_posted, record.closes_at) == ("2027-01-08", "2027-01-23")


def test_an_or_between_dashes_parts_ways_and_notes_hold_rules() -> None:
    found = only_record(read_text(_OF_STATE)).qualifications.routes
    assert [route.text.split()[0] for route in found] == ["A", "graduates", "Candidates"]
    assert found[2].kind == "substitution"


_OF_COUNTY = """Deputy Probation Officer I/II
County of Elm
Job ID: 77
We test on Friday, September 29, 2028, and you must submit your application no later than Sunday, September 24, 2028.

DPO I: $26.68 - $32.42

DPO II: $29.41 - $35.74

Job Contributions
Calls cases and swears in witnesses
Collects fees and issues receipts
Our Preferred Candidate has
Court experience
Bilingual English/Spanish
"""


def test_levels_of_short_name_and_lists_below_headings_of_a_county_are_read() -> None:
    record = only_record(read_text(_OF_COUNTY))
    assert [pay.maximum for pay in record.salary_ranges] == ["32.42", "35.74"]
    assert record.closes_at == "2028-09-24"
    assert [duty.tasks[0].split()[0] for duty in record.duties] == ["Calls", "Collects"]
    assert record.qualifications.preferred == ("Court experience", "Bilingual English/Spanish")


def test_what_is_determined_elsewhere_is_no_status() -> None:
    text = (
        "Pond Engineer\nJob Number: PDA 00077 3-2027\nFLSA: Determined by Position\nFLSA Status: Exempt\n"
        "Closing Date: 5/5/2027\nSalary: $4,000 Monthly\n"
    )
    record = only_record(read_text(text))
    assert (record.flsa, record.requisition_id) == ("Exempt", "PDA 00077 3-2027")


_FEDERAL = """Plant Technician

Department:  Department Of The Interior
Agency:  National Pond Service
Job Announcement Number:  POND-13

Tuesday, January 22, 2027 to Tuesday, January 29, 2027
3 vacancies in the following location(s):
Fredericksburg, VA United StatesView Map

Duties
Counts plants.
Enters counts.

KEY REQUIREMENTS
Background and security investigation required

Agency Contact Info:
Division of Ponds
Phone (702) 555-0190
Recruiter: ANN FERRY, Phone: (775) 555-0121, Email: a.ferry@pond.example.gov
"""


def test_days_alone_on_a_line_and_a_place_with_its_country_are_read() -> None:
    record = only_record(read_text(_FEDERAL))
    assert (record.date_posted, record.closes_at) == ("2027-01-22", "2027-01-29")
    assert [(place.city, place.state) for place in record.locations] == [("Fredericksburg", "VA")]
    assert [need.kind for need in record.qualifications.requirements] == ["background_check"]


def test_a_name_in_capitals_keeps_its_own_number() -> None:
    contacts = only_record(read_text(_FEDERAL)).contacts
    assert [(contact.name, contact.phone) for contact in contacts] == [
        (None, "(702) 555-0190"),
        ("ANN FERRY", "(775) 555-0121"),
    ]


_OF_SEVERAL = """Pond Consultant 2
Bright from the Start: Georgia Department of Ponds

Location: Georgia - Macon
Job Posting: Apr 2, 2027 - Apr 16, 2027
Full-Time | $19.23 Hourly | Permanent
Existing Vacancies: 2

Entry Qualifications
Bachelor's degree in pond design and certification as a Wader.

Preferred Qualifications
- Fluency in Spanish.

Applicant Information
- If selected, transcripts, diplomas and licenses must be submitted at the time of processing.

Well-qualified applicants will also have:
- Experience with herons
"""


def test_places_from_large_to_small_and_periods_behind_a_label_are_read() -> None:
    record = only_record(read_text(_OF_SEVERAL))
    assert record.agency.name == "Georgia Department of Ponds"
    assert [(place.city, place.state) for place in record.locations] == [("Macon", "GA")]
    assert (record.date_posted, record.closes_at) == ("2027-04-02", "2027-04-16")
    assert [pay.minimum for pay in record.salary_ranges] == ["19.23"]
    assert record.openings == 2


def test_information_for_applicants_ends_wishes_and_a_certificate_ends_a_field() -> None:
    found = only_record(read_text(_OF_SEVERAL)).qualifications
    assert found.preferred == ("Fluency in Spanish.", "Experience with herons")
    assert [route.education.field for route in found.routes if route.education] == ["pond design"]


_OF_OHIO = """Claims Clerk (PN: 20038847)

Agency: Job & Pond Services
Primary Location: United States of America-OHIO-Elm County-Dayton
Compensation: $21.52/hour
Unposting Date: May 21, 2027

Qualifications

18 mos. exp. in customer service.

-Or completion of an undergraduate core program in business from an accredited college.
"""


def test_a_title_with_its_number_and_ways_behind_a_dash_are_read() -> None:
    record = only_record(read_text(_OF_OHIO))
    assert record.title == "Claims Clerk"
    assert [route.experience_years for route in record.qualifications.routes] == ["1.5", None]


_OF_ILLINOIS = """Job Requisition ID: 38214
Opening Date: 05/17/2027
Salary: $4,254-$5,651 per month
Agency: Department of Ponds
Class Title: POND SPECIALIST I - 38571
Position Number: 38571-25

Minimum Qualifications
1.  Requires knowledge equivalent to completion of four (4) years of college with courses in public administration, OR
2.  Two (2) years of professional experience in accounting.
"""


def test_an_or_behind_a_comma_is_no_sign_of_oregon() -> None:
    reading = read_text(_OF_ILLINOIS)
    assert reading.layout == "general_announcement"
    assert only_record(reading).title.startswith("POND SPECIALIST I")


_OF_VIRGINIA = """Parole Officer - District 14

Agency: Department of Ponds
Location: Danville (Independent City), Virginia
Hiring Range: $48,012 - $52,500
Closing Date: First review May 10, 2027. Open until filled.
Opening: 05/01/2027
Full-time, Grade 17/19, Non-Exempt

Minimum Qualifications
Working knowledge of courts. Ability to write. Bachelor's degree in law, or an equivalent combination of experience.

Additional Considerations
Ability to speak Spanish.

Benefits
- Paid leave

Applications are due soon. Drop off or mail to the office, or write to ann.ferry@pond.example.gov.
"""


def test_a_form_of_a_commonwealth_gives_its_facts() -> None:
    record = only_record(read_text(_OF_VIRGINIA))
    assert [(place.city, place.state) for place in record.locations] == [("Danville", "VA")]
    assert (record.closes_at, record.open_until_filled, record.date_posted) == (None, True, "2027-05-01")
    assert record.schedule == "full_time"
    assert [contact.email for contact in record.contacts] == ["ann.ferry@pond.example.gov"]


def test_a_trait_before_a_degree_is_asked_of_everybody() -> None:
    found = only_record(read_text(_OF_VIRGINIA)).qualifications
    assert found.routes[0].text.startswith("Bachelor's degree in law")
    assert [need.text for need in found.requirements] == ["Working knowledge of courts.", "Ability to write."]
    assert found.preferred == ("Ability to speak Spanish.",)


def test_the_board_of_a_county_and_a_department_of_services_are_whole_names() -> None:
    board = (
        "Elm County Board of County Commissioners\nHuman Resources Division\n\nPump Operator\nClosing Date: 5/5/2027\n"
    )
    services = "DEPARTMENT OF HEALTH SERVICES\n\nPond Sanitarian\nSalary: $58,000\nClosing Date: 5/5/2027\n"
    names = [only_record(read_text(f"{text}Salary: $20 hourly\n")).agency.name for text in (board, services)]
    assert names == ["Elm County", "DEPARTMENT OF HEALTH SERVICES"]


def test_a_headline_names_job_employer_and_place_and_a_key_of_the_page_is_no_title():
    text = (
        "Grounds Technician Job at ALDER HOUSING AUTHORITY, Alder, OH\n\nbnpMVDExSltTdnNxdjknQnhXVDZLb8VFd4c7PQ==\n"
        "  • ALDER HOUSING AUTHORITY\n  • Alder, OH\n\nJob Description\n\nPosition Summary\n\n"
        "The technician is responsible for the lawns, walks and play areas of all houses, and plows snow.\n\n"
        "Minimum Qualifications\n\nA high school diploma and one year of grounds work.\n\n"
        "How to Apply\n\nSend a resume by May 4, 2027.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Grounds Technician", "ALDER HOUSING AUTHORITY")


def test_the_age_of_a_posting_says_that_it_is_one():
    text = (
        "Speech Therapist\n\nJob | Posted a year ago\n\nPosition Title: Speech Therapist for Schools\n\n"
        "ESSENTIAL FUNCTIONS:\n  1. Provide therapy to students.\n  2. Write reports on their progress.\n"
    )
    assert only_record(read_text(text)).title == "Speech Therapist for Schools"


def test_a_unit_called_other_is_none():
    text = "Ferry Aide\n\nDepartment: Other\nSalary: $19 - $21 Hourly\nClosing Date: 5/4/2027\n\nDuties\n- Sail.\n"
    record = only_record(read_text(text))
    assert record.agency is None or record.agency.units == ()


def test_what_stands_at_the_foot_of_a_page_and_above_it_is_neither_need_nor_title():
    text = (
        "Home About Departments Services Employment Contact Us\n\nQualifications\n\n"
        "A high school diploma and one year of work in a library.\n\nApply Now Email this job Print\n\n"
        "© 2026 Quill County. All rights reserved. | Privacy Policy\n"
    )
    record = only_record(read_text(f"Library Clerk Part-Time\n\nClosing Date: 5/4/2027\n\n{text}"))
    assert record.qualifications.requirements == ()
    assert record.schedule == "part_time"
    assert (
        title_or_reason(f"{text}\nApply by May 4, 2027.\n") != "Home About Departments Services Employment Contact Us"
    )


def test_the_cents_of_a_wage_may_stand_on_the_next_line():
    text = (
        "Part-Time Library Clerk\n\nClosing Date: 5/4/2027\n\nThe current hourly wage is $17.\n"
        "45, averaging 20 hours per week, with evenings.\n\nDuties\n- Checks books in and out.\n"
    )
    assert [(pay.minimum, pay.period) for pay in only_record(read_text(text)).salary_ranges] == [("17.45", "hour")]


def test_pay_in_dollars_by_their_code_and_a_day_below_the_title():
    text = (
        "Soil Technician 3\nElm State University\nElm Bay, Ohio\nUSD 21.40-27.15 / hour\nPosted on Feb 3, 2026\n\n"
        "Position Summary\n\nUp to four seasonal technician positions will be hired. Apply by mail.\n"
    )
    record = only_record(read_text(text))
    assert [(pay.minimum, pay.maximum, pay.period) for pay in record.salary_ranges] == [("21.40", "27.15", "hour")]
    assert record.openings == 4


def test_what_heads_a_section_is_no_title():
    text = (
        "The director runs the library and reports to its board.\nBeginning salary is $50,000.\n"
        "Qualifications and Requirements\n- Bachelor's degree\nHow to Apply\nTo apply, send a resume by May 4, 2027.\n"
    )
    assert title_or_reason(text) != "Qualifications and Requirements"


def test_a_day_of_opening_may_be_followed_by_open_until_filled():
    text = (
        "Quill County\n\nShellfish Inspector\n\nSALARY: $18.20 Hourly\n\n"
        "OPENING DATE: May 4, 2026 “OPEN UNTIL FILLED”\n\nDUTIES\n\n- Inspects ponds.\n"
    )
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at, record.open_until_filled) == ("2026-05-04", None, True)


def test_the_head_of_a_print_with_the_address_of_its_page_is_no_title():
    head = "City of Elm Bay\nJob Opportunities | governmentjobs.com/careers/elmbay\n\n"
    head += "UTILITY WORKER - PONDS\n\nSalary\n$26.41 - $35.17 Hourly\n"
    text = "Closing Date\n02/10/2027\nDuties\n- Mows the banks of ponds.\n"
    record = only_record(read_text(head + text))
    assert (record.title, record.agency.name) == ("UTILITY WORKER - PONDS", "City of Elm Bay")
