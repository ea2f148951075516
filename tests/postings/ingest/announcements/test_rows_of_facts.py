"""Announcements whose facts stand in rows of two cells, a label beside its value."""

import pytest

from postings.ingest.record import ClassificationText, LocationText
from tests.postings.ingest.reading import only_record, read_text


def test_a_transit_agencys_post_in_the_state_is_none_of_the_states():
    text = (
        "Job Posting\n\nPosition Title: Yard Supervisor\nJob Code: 0777\nDepartment: Trams\nLocation: Gresham, OR\n"
        "Salary Range: $80,100 - $99,300\nPosting Close Date: March 6, 2026\n\nEssential Functions\n"
        "1. Supervises the mechanics of the yard. (60%)\n2. Inspects trams. (40%)\n"
    )
    reading = read_text(text)
    assert reading.layout == "general_announcement"
    assert only_record(reading).agency.jurisdiction is None


def test_a_range_whose_limits_have_a_row_each():
    text = (
        "Position Title\tSoil Technician\nPay Method\tSalary\nPay Period\tThe whole month\nMin Salary\t$47,100\n"
        "Max Salary\t$62,600\nClosing Date\t04/03/2026\nKey Responsibilities\n60% Digs pits.\n40% Keeps records.\n"
    )
    (salary,) = only_record(read_text(text)).salary_ranges
    assert (salary.minimum, salary.maximum, salary.label) == ("47100", "62600", None)


def test_a_department_spelled_two_ways_is_no_unit_of_itself():
    text = (
        "Lake Scientist\nDepartment\tDept. of Lakes and Fens\nDivision\tWater Quality\nLocation\tLacey, WA\n"
        "Closing Date\t3/29/2026\n\nThe Department of Lakes and Fens is looking to fill a post at its"
        " headquarters.\n\nDUTIES\n• Take samples of water.\n"
    )
    agency = only_record(read_text(text)).agency
    assert (agency.name, agency.units) == ("Department of Lakes and Fens", ("Water Quality",))


def test_a_sentence_beside_its_label_begins_behind_it():
    text = (
        "Position Title\tSoil Technician\nJob Summary\tThe City of Elm Bay is seeking a soil technician who works with "
        "growers and their fields all year round.\nClosing Date\t04/03/2026\nDuties\n• Digs pits.\n"
    )
    assert only_record(read_text(text)).agency.name == "City of Elm Bay"


@pytest.mark.parametrize("edge", ["\t", " | ", "  "])
def test_ways_in_the_rows_of_a_table_of_combinations(edge: str):
    rows = [
        ("Possible Combinations", "Credit hours or degree", "Required experience"),
        ("Combination 1", "No college credit hours or degree", "7 years of experience"),
        ("Combination 2", "30-59 semester credits", "6 years of experience"),
        ("Combination 3", "A Bachelor's Degree", "3 years of experience"),
        ("Combination 4", "A Ph.D.", "0 years of experience"),
    ]
    text = (
        "Lake Scientist\n\nThe City of Elm Bay is hiring.\n\nDUTIES\n• Take samples.\n\nRequired Qualifications:\n\n"
        "Experience for what is required can be gained through paid and unpaid work.\n\n"
        + "\n".join(edge.join(row) for row in rows)
        + "\n\nOR one year of experience as a Lake Scientist 2.\n\nMust have a driver's license.\n"
    )
    found = only_record(read_text(text)).qualifications
    assert [(way.education and way.education.degree, way.experience_years) for way in found.routes] == [
        (None, "7"),
        (None, None),  # credits are no degree, and six years alone are not enough
        ("bachelor", "3"),
        ("doctorate", None),
        (None, "1"),
    ]
    assert [need.text for need in found.requirements] == ["Must have a driver's license."]


def test_a_class_is_the_title_where_only_notes_stand_beside_it():
    text = (
        "CITY OF ELM BAY\nJOB POSTING\n\nPOSTING NUMBER: PN# 34120\nJOB CLASSIFICATION: SENIOR METER CLERK\n"
        "DIVISION/SECTION: Customer Accounts\nDEPARTMENT: Elm Bay Public Works\nLOCATION: Elm Bay, TX\n"
        "WORKDAYS & HOURS: M - F*\n*May Change\n\nDESCRIPTION OF DUTIES/ESSENTIAL FUNCTIONS\nReads meters.\n\n"
        "OPENING DATE  February 27, 2026\nCLOSING DATE  March 12, 2026\n"
    )
    record = only_record(read_text(text))
    assert record.title == "SENIOR METER CLERK"
    assert record.agency.units == ("Elm Bay Public Works", "Customer Accounts")


def test_levels_and_a_union_in_the_rows_of_a_head():
    text = (
        "TOWN OF ELM BAY\n\nPOSITION:  Water Worker I/II\nSTATUS:    Full-time, union (Teamsters Local 223)\n"
        "WAGE:      Worker I: $22.10 - $27.65/hr     Worker II: $25.04 - $31.30/hr\nCLOSES:    March 11, 2026\n\n"
        "DUTIES\n• Digs.\n\nPREFERENCES\nPreference will be given to applicants with welding skills.\n"
    )
    record = only_record(read_text(text))
    assert [(pay.minimum, pay.maximum, pay.label) for pay in record.salary_ranges] == [
        ("22.10", "27.65", "Worker I"),
        ("25.04", "31.30", "Worker II"),
    ]
    assert record.representation == "Teamsters Local 223"
    assert record.qualifications.preferred == ("Preference will be given to applicants with welding skills.",)


def test_terms_of_this_job_among_its_benefits():
    text = (
        "ELM COUNTY\ninvites applications for the position of:\n\nLibrary Page\n\nOPENING DATE: 02/26/26\n"
        "CLOSING DATE: 03/16/26 11:59 PM\n\nPAY AND BENEFITS\nHourly Pay Range: $16.31 - $18.24\n"
        "Employees in this position are eligible for overtime and represented by the Elm County Guild (ECG).\n\n"
        "TYPICAL TASKS\n1. Shelves books.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.representation) == ("Library Page", "Elm County Guild (ECG)")
    assert record.overtime_eligible is True


def test_a_federal_page_names_bureau_office_and_series():
    text = (
        "Supply Technician\nDEPARTMENT OF VETERANS AFFAIRS\nVeterans Health Administration\n"
        "Elm Bay VA Medical Center\n\nOverview\nOpen & closing dates\n03/02/2026 to 03/13/2026\n"
        "Salary\n$46,393 - $60,914 per year\nLocation\n1 vacancy in the following location:\nPortland, OR\n"
        "Job family (Series)\n2005 Supply Clerical And Technician\n\nDuties\n- Orders supplies.\n\n"
        "Agency contact information\nHR Desk\nEmail\ndesk@va.example.gov\nAddress\nElm Bay VA Medical Center\n"
        "12 Mill Road\nVancouver, WA 98661\nUS\n"
    )
    record = only_record(read_text(text))
    assert record.agency.units == ("Veterans Health Administration", "Elm Bay VA Medical Center")
    assert record.classification == ClassificationText(number="2005", series="Supply Clerical And Technician")
    assert record.locations == (LocationText(city="Portland", state="OR"),)


def test_laterals_come_beside_those_at_entry_level_and_papers_go_to_a_person():
    text = (
        "ELM COAST FIRE DISTRICT\nFirefighter – Lateral and Entry Level\n\n"
        "Salary: Step 1 $21.40/hr to Step 4 $23.95/hr\nClosing Date: March 20, 2026\n\n"
        "Minimum Requirements\n– 18 years of age\n– High school diploma or GED\n\n"
        "Lateral candidates: two years of career experience as a firefighter.\n\n"
        "Submit a packet to Office Assistant Lori Quade, 45 N Spruce St, Newport, OR 97365 or lquade@elm.example.org.\n"
    )
    record = only_record(read_text(text))
    ways = [
        (way.level, way.education and way.education.degree, way.experience_years)
        for way in record.qualifications.routes
    ]
    assert ways == [(None, "high_school", None), ("Lateral", "high_school", "2")]
    assert [(pay.minimum, pay.maximum, pay.period) for pay in record.salary_ranges] == [("21.40", "23.95", "hour")]
    assert [contact.name for contact in record.contacts] == ["Lori Quade"]


def test_a_certificate_that_notes_give_time_for_is_needed():
    text = (
        "CITY OF ELM BAY\nGardener\nClosing Date: March 15, 2026\nPay: $20.00 an hour\n\n"
        "REQUIREMENTS/MINIMUM QUALIFICATIONS\n1. Two years of paid experience as a gardener.\n\nPROCESS NOTES\n"
        "1. A Pesticide Applicator Certificate from the State must be obtained within one year of appointment. "
        "Those without one will be disqualified.\n"
    )
    (need,) = only_record(read_text(text)).qualifications.requirements
    assert (need.kind, need.when) == ("certificate", "within one year of appointment")
    assert need.text.endswith("of appointment.")


def test_another_states_form_names_its_department_and_its_job_in_labels():
    text = (
        "POSITION DESCRIPTION\nSTATE OF MONTANA\nDepartment of Ponds and Springs\n\nPay: $31.00 an hour\n"
        "Working Title: Hydrologist\nDivision and Bureau: Water Division, Pond Bureau\nFLSA: Exempt\n"
        "Address: 12 Mill Avenue, Helena, MT 59601\nPhone: 406-555-0119\n\nSECTION I – Identification\n"
        "The hydrologist measures springs.\n\nSECTION II – Major Duties or Responsibilities      % of Time\n"
        "A. Springs                60%\n   1. Measures springs.\nB. Reports                40%\n   1. Writes.\n\n"
        "SECTION IV – Minimum Qualifications\nEducation: Bachelor's degree in hydrology.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Hydrologist", "Department of Ponds and Springs")


@pytest.mark.parametrize(
    "period",
    [
        "2/3/2026 8:00 a.m. to 2/20/2026 5:00 p.m.",
        "8:00 a.m. February 3, 2026 through 5:00 p.m. February 20, 2026",
        "February 3, 2026 - February 20, 2026, 5:00 p.m.",
    ],
)
def test_a_period_with_its_hours(period: str):
    head = f"City of Salem, Oregon\nHarbor Clerk\nSalary: $20.00 an hour\nFiling Period: {period}"
    text = f"{head}\n\nDuties\n• Files papers.\n"
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at) == ("2026-02-03", "2026-02-20T17:00:00-08:00")


def test_the_mode_of_work_may_stand_in_a_row_of_facts() -> None:
    text = (
        "Harbor Clerk\nElm Bay Harbor District\n{row}\nThe district seeks a clerk to keep its books."
        " Required: two years of work in an office. Apply by March 14, 2026 with a letter to jobs@elmbay.gov.\n"
    )
    found = only_record(read_text(text.format(row="Elm Bay, OR | $20 - $25 an hour | Hybrid | Full-time")))
    assert (found.work_mode, found.schedule, found.locations) == (
        "hybrid",
        "full_time",
        (LocationText(city="Elm Bay", state="OR"),),
    )
    assert [route.text for route in found.qualifications.routes] == ["two years of work in an office."]
    (place,) = only_record(read_text(text.format(row="United States, Oregon, Elm Bay"))).locations
    assert (place.city, place.state) == ("Elm Bay", "OR")


def test_limits_with_the_middle_between_them_are_one_range() -> None:
    head = (
        "Fish Aide\nElm Bay School District\n\nHourly Pay Range:\nMinimum: $12.00\nMidpoint: $14.50\nMaximum: $17.00\n"
    )
    (pay,) = only_record(read_text(f"{head}Duties\n- Feeds fish.\n- Counts fish.\n")).salary_ranges
    assert (pay.minimum, pay.maximum, pay.period) == ("12.00", "17.00", "hour")


def test_pay_from_and_to_for_each_credit_is_one_range() -> None:
    pay = "Pay ranges from $745 per credit to $905 per credit. Apply by May 4, 2027."
    (found,) = only_record(read_text(f"Adjunct Teacher\nElm College\n\n{pay}\nDuties\n- Teaches.\n")).salary_ranges
    assert (found.minimum, found.maximum, found.period) == ("745", "905", None)


@pytest.mark.parametrize(
    "row",
    [
        "Type\tFull-time\tContact\tJoan Ortiz, 740-555-0134",
        "Type | Full-time | Contact: | Joan Ortiz | Phone: | 740-555-0134",
        "Type: Full-time      Contact: Joan Ortiz, 740-555-0134",
    ],
)
def test_whom_to_ask_stands_beside_other_facts(row: str):
    text = f"Job Title\tDock Clerk\tJob ID\t26-117\nEmployer\tElm Bay Port\tPay\t$3,212 monthly\n{row}\n"
    record = only_record(read_text(f"{text}\nDuties\n\n1. Sorts mail.\n2. Keeps a log.\n"))
    assert record.schedule == "full_time"
    assert [(contact.name, contact.phone) for contact in record.contacts] == [("Joan Ortiz", "740-555-0134")]


def test_a_table_of_steps_gives_each_level_its_range_and_no_title():
    text = (
        "COUNTY OF ELM, NEBRASKA\n\nClass Title\tPool Technician I/II\tClass Code\t4412\n"
        "Department\tHealth Department\tExam No.\t26-108\n\nSalary (monthly)\n\nLevel\tStep 1\tStep 3\tStep 6\n"
        "Technician I\t$3,400\t$3,700\t$4,100\nTechnician II\t$3,800\t$4,200\t$4,700\n\n"
        "Examples of Duties\n\n• Takes samples.\n• Inspects pools.\n"
    )
    record = only_record(read_text(text))
    assert record.title == "Pool Technician I/II"
    assert [(pay.label, pay.minimum, pay.maximum, pay.period) for pay in record.salary_ranges] == [
        ("Technician I", "3400", "4100", "month"),
        ("Technician II", "3800", "4700", "month"),
    ]
