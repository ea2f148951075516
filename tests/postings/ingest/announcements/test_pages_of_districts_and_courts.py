"""Announcements of transit districts, courts and schools: boards above the job, classes beside it, licenses."""

import pytest

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

_END = "\nSalary: $31.84 - $39.80 hourly\n\nDuties\n- Checks pumps.\n- Mends rails.\n\nQualifications\nHigh school.\n"


def _record(text: str) -> Record:
    return only_record(read_text(text))


def test_days_with_names_of_months_between_hyphens_are_a_period_and_a_sentence_tells_its_hour() -> None:
    record = _record(
        "Tide Transit Authority\nOne Pier Plaza, Long Beach, CA 90802\n\nRail Mechanic\n\n"
        "Posting Period: 10-Nov-2025 - 24-Nov-2025\nUnit: G - IFPTE, Local 404\n"
        f"{_END}\nAll applications must be received by 5:00 p.m. on the closing date.\n"
    )
    assert (record.date_posted, record.closes_at) == ("2025-11-10", "2025-11-24T17:00:00-08:00")
    assert (record.representation, record.agency.units) == ("G - IFPTE, Local 404", ())


def test_an_hour_stands_beside_the_day_with_its_ending() -> None:
    record = _record(
        "Elm County Library\n\nPage Turner\n\nLocation: Centralia, WA 98531\nCloses: 04/24/2026\n"
        f"{_END}\nHow to Apply\nSend the form to us by 11:59 p.m. on April 24th.\n"
    )
    assert record.closes_at == "2026-04-24T23:59:00-07:00"


def test_the_holder_of_the_job_leads_into_the_work_below_words_about_the_employer() -> None:
    record = _record(
        "Title: Night Shift Supervisor\nAgency: Elm Museum of Tides\nSalary: $46,500 - $52,000\n\nJob Duties\n\n"
        "The Elm Museum of Tides keeps what the sea has left. It is open all year.\n\nThe Night Shift Supervisor:\n"
        "* Leads eight guards.\n* Answers alarms.\n\nMinimum Qualifications\n* A diploma.\n"
    )
    assert [duty.tasks for duty in record.duties] == [("Leads eight guards.",), ("Answers alarms.",)]


def test_a_summary_above_a_list_of_duties_is_none_of_them() -> None:
    record = _record(
        "City of Elm Bay\n\nTurf Worker\n\nSalary: $21 hourly\nCloses: 5/4/2026\n\nJOB SUMMARY & ESSENTIAL FUNCTIONS\n"
        "Under supervision, the worker tends lawns. The hours are 6 a.m. to 2 p.m.\n\nEssential Duties:\n- Mows turf.\n"
        "- Mends pipes.\n\nMinimum Qualifications\nA diploma.\n"
    )
    assert [duty.tasks for duty in record.duties] == [("Mows turf.",), ("Mends pipes.",)]


def test_a_sentence_below_the_heading_position_is_no_title() -> None:
    record = _record(
        "SUPERIOR COURT OF CALIFORNIA, COUNTY OF ALAMEDA\n\ninvites applications for the position of\n\n"
        "LEGAL FILER I / II\n\nFINAL FILING DATE: October 3, 2025\n\nPOSITION\n"
        "The Court has six full-time vacancies in Oakland, Hayward and Dublin. Either level may be filled.\n"
        f"{_END}"
    )
    assert (record.title, record.openings, record.schedule) == ("LEGAL FILER I / II", 6, "full_time")
    assert [(place.city, place.state) for place in record.locations] == [
        ("Oakland", "CA"),
        ("Hayward", "CA"),
        ("Dublin", "CA"),
    ]


def test_the_job_title_beside_the_working_title_of_the_head_is_the_class() -> None:
    record = _record(
        "University of Elmland Careers\n\nTide Research Specialist Intermediate\n\nApply Now\n"
        f"{_END}\nJob Detail\n\nJob Opening ID\n264871\n\nWorking Title\nTide Research Specialist Intermediate\n\n"
        "Job Title\nTide Research Spec Inter\n"
    )
    assert record.title == "Tide Research Specialist Intermediate"
    assert record.agency.name == "University of Elmland"
    assert record.classification is not None
    assert record.classification.title == "Tide Research Spec Inter"


def test_a_board_of_schools_is_neither_the_job_nor_the_employer() -> None:
    record = _record(
        "EDJOIN - Education Job Opportunities Information Network\n\nParaprofessional - Reading (Early Grades)\n"
        f"Elm Unified School District\n\nDate Posted 8/4/2025\n{_END}"
    )
    assert record.title == "Paraprofessional - Reading (Early Grades)"
    assert record.agency.name == "Elm Unified School District"


@pytest.mark.parametrize("title", ["Deputy Sheriff", "Engineer in Training", "Bridge Tender", "Paraprofessionals"])
def test_jobs_whose_last_word_is_none_by_itself(title: str) -> None:
    assert names_a_job(title)


@pytest.mark.parametrize("lead", ["Applicants must also have any one of the following:", "And one of the following:"])
def test_a_diploma_with_years_is_needed_beside_each_of_the_ways_below_it(lead: str) -> None:
    head, _, _ = _END.partition("High school.")
    record = _record(
        f"Elm Unified School District\n\nReading Aide\n{head}Graduation from high school, and one year of work with "
        f"children.\n{lead}\n(a) An associate degree; or\n(b) 48 semester units of coursework; or\n"
        "(c) a passing score on the District's examination.\n"
    )
    assert [
        (route.education and route.education.degree, route.experience_years) for route in record.qualifications.routes
    ] == [("associate", "1"), ("high_school", "1"), ("high_school", "1")]


def test_licenses_of_sentences_are_needed_each_at_its_time() -> None:
    record = _record(
        f"City of Elm Bay\n\nTurf Worker\n{_END}"
        "Licenses: Valid driver's license. Commercial Driver License (Class B) must be obtained within six months.\n"
        "Certificates: A first aid card at hire. A spraying license within one year.\n"
    )
    licenses = [need.text for need in record.qualifications.requirements if need.kind in ("licence", "certificate")]
    assert licenses == [
        "Valid driver's license.",
        "Commercial Driver License (Class B) must be obtained within six months.",
        "A first aid card at hire.",
        "A spraying license within one year.",
    ]


def test_a_note_asks_for_a_license_with_a_good_driving_record() -> None:
    record = _record(
        "CITY OF LOS ANGELES\n\nTIDE WORKER\nClass Code: 3912\n\nANNUAL SALARY\n$41,154 to $60,197\n\nDUTIES\n"
        "A Tide Worker mends locks.\n\nREQUIREMENTS/MINIMUM QUALIFICATIONS\n\n1. One year as a helper; and\n"
        "2. A valid California Class B commercial driver's license.\n\nPROCESS NOTES\n\n"
        "1. A valid California driver's license and a good driving record are required. Candidates may not be eligible "
        "if their record reflects three or more violations.\n"
    )
    assert "A valid California driver's license and a good driving record are required." in [
        need.text for need in record.qualifications.requirements
    ]


def test_a_label_for_the_department_is_no_employer_and_a_workplace_is_a_place() -> None:
    record = _record(
        f"Hiring Department: Elm County Library\nJob Title: Shelver\nWorkplace: Salem, OR\nApply by: 5/4/2026\n{_END}"
    )
    assert (record.agency.name, record.agency.units) == ("Elm County Library", ())
    assert [(place.city, place.state) for place in record.locations] == [("Salem", "OR")]


def test_a_sentence_tells_when_the_job_was_posted_and_a_stroke_parts_units() -> None:
    record = _record(
        "City of Elm Bay\n\nJob Title: Shelver\nDepartment: Library Services / Main Branch\nApply by: 9/14/2026\n\n"
        f"About the job\nThis recruitment was posted on August 24, 2026. A shelver shelves.\n{_END}"
    )
    assert record.date_posted == "2026-08-24"
    assert record.agency.units == ("Library Services", "Main Branch")


def test_as_will_tells_of_another_way_so_that_neither_number_of_years_is_taken() -> None:
    head, _, _ = _END.partition("High school.")
    record = _record(
        f"City of Elm Bay\n\nPipe Inspector\n{head}Any combination equivalent to an associate degree in tides and one "
        "year of experience will do, as will three years of experience and no degree.\n"
    )
    assert [(way.education, way.experience_years) for way in record.qualifications.routes] == [(None, None)]


def test_shares_in_brackets_behind_the_deeds_of_one_sentence_part_it() -> None:
    head, _, tail = _END.partition("- Checks pumps.\n- Mends rails.")
    record = _record(
        f"City of Elm Bay\n\nPump Inspector\n{head}You will check pumps (60% of your time), mend rails (30%), and "
        f"answer calls (10%).{tail}"
    )
    assert [(duty.percent, duty.tasks) for duty in record.duties] == [
        (60, ("You will check pumps",)),
        (30, ("mend rails",)),
        (10, ("answer calls",)),
    ]


def test_what_employees_pay_for_their_benefits_is_no_pay_and_terms_stand_beside_the_title() -> None:
    record = _record(
        "ELM COUNTY PUBLIC WORKS\n\nEMPLOYMENT\n\nBridge Supervisor            Regular Full-Time (40 hrs/wk)\n\n"
        f"CLOSES: 9/22/26\n{_END}\nBENEFITS AT A GLANCE\nMedical: County pays $1,450/mo.; employee pays $60 to $210\n\n"
        "TO APPLY\nNeed help? HR, (360) 555-0100, hr@elm.gov. About the work: Dag Thorvald, Foreman, 360-555-0119\n"
    )
    assert [pay.minimum for pay in record.salary_ranges] == ["31.84"]
    assert (record.appointment, record.schedule) == ("permanent", "full_time")
    assert [(contact.name, contact.phone) for contact in record.contacts] == [
        ("HR", "(360) 555-0100"),
        ("Dag Thorvald", "360-555-0119"),
    ]
