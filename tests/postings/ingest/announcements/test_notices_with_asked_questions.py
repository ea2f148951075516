"""Notices of counties and universities on pages of others: the question above them, ranges that go "up to" an amount,
needs in paragraphs below a bare heading, offices and people that are no employers."""

from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text


def _notice(head: str, body: str) -> Record:
    text = f"{head}\n\nClosing Date: 2/19/2027\nSalary: $40,000 - $50,000 per year\n\n{body}\n"
    return only_record(read_text(text))


def _needs(body: str) -> list[str]:
    return [need.text for need in _notice("Elm County\nHarbor Clerk", body).qualifications.requirements]


def test_the_question_of_a_job_site_names_job_and_employer() -> None:
    record = only_record(
        read_text(
            "What are the responsibilities and job description for the Harbor Clerk position at County of Elm, CA?\n"
            "Salary : $40,000.00 - $50,000.00 Annually\nLocation : Elm Bay, CA\nJob Type : Full-time\n"
            "Job Number : 25-001\nDepartment : Harbor\nOpening Date : 02/26/2025\nClosing Date : 3/12/2025\n"
            "Examples of Duties\nKeeps logs of ships.\n"
        )
    )
    assert (record.title, record.agency.name) == ("Harbor Clerk", "County of Elm")


def test_a_range_goes_up_to_an_amount() -> None:
    (pay,) = read_salaries("Clerk I ........ $4,058.27 up to $5,741.33/Month")
    assert (pay.salary.minimum, pay.salary.maximum) == ("4058.27", "5741.33")


def test_paragraphs_below_a_bare_heading_are_needed() -> None:
    body = (
        "MINIMUM QUALIFICATIONS\nExperience: Five years of work in a harbor.\n"
        "License: Membership in the Guild of Elm.\nKNOWLEDGE\nPrinciples of mooring and their use; rules of harbors.\n"
        "ABILITY\nPlan and direct the work of others."
    )
    assert _needs(body) == [
        "Membership in the Guild of Elm.",
        "Principles of mooring and their use; rules of harbors.",
        "Plan and direct the work of others.",
    ]


def test_whom_to_ask_is_not_needed_below_such_a_heading() -> None:
    body = "MINIMUM QUALIFICATIONS\nKNOWLEDGE\nRules of harbors and ships.\nQuestions: Ann Lee, ann.lee@elm.example.gov"
    assert _needs(body) == ["Rules of harbors and ships."]


def test_other_needs_stand_below_other() -> None:
    body = (
        "MINIMUM QUALIFICATIONS:\n\nEXPERIENCE: Two years of work in a harbor\n\nOTHER:\n\n- A calm temper in storms."
    )
    assert _needs(body) == ["A calm temper in storms."]


def test_whom_the_job_reports_to_is_not_the_employer() -> None:
    body = "REPORTS TO:  Chairperson of the Harbor Science Department\n\nElm State University is an AA/EO institution."
    record = _notice("OFFICIAL JOB TITLE:  Harbor Clerk", body)
    assert (record.title, record.agency.name) == ("Harbor Clerk", "Elm State University")


def test_an_elected_office_is_a_unit_of_its_county() -> None:
    told = "The County of Elm’s Office of the Public Defender seeks applicants for the position of Harbor Clerk."
    agency = _notice("Harbor Clerk", told).agency
    assert (agency.name, agency.units) == ("County of Elm", ("Office of the Public Defender",))


def test_the_office_before_a_town_is_no_part_of_it() -> None:
    record = _notice("Harbor Clerk\nElm County Human Resources Salinas, California, United States", "Keeps logs.")
    assert [(place.city, place.state) for place in record.locations] == [("Salinas", "CA")]


def test_a_job_site_prints_employer_job_and_town_in_one_line() -> None:
    record = only_record(
        read_text(
            "Elm Diversity Jobs\n\nElm Diversity Careers\n\nJob Information\n\n"
            "Elm County Harbor Clerk in ELM BAY, Ohio\n\n"
            "ESSENTIAL DUTIES: 1. Keeps the log of ships. 2. Answers calls of captains. 3. Files reports of storms.\n\n"
            "EDUCATION: A high school diploma.\n\nSALARY: $42,545 - $51,926 annually\n\n"
            "Applications will be accepted until 4:00 pm on Friday, March 14, 2025.\n"
        )
    )
    assert (record.title, record.agency.name) == ("Harbor Clerk", "Elm County")
    assert [place.city for place in record.locations] == ["ELM BAY"]
    assert [duty.tasks for duty in record.duties] == [
        ("Keeps the log of ships.",),
        ("Answers calls of captains.",),
        ("Files reports of storms.",),
    ]


def test_who_treats_all_alike_is_the_employer_before_the_place_of_work() -> None:
    told = (
        "Elm Airport is the oldest airport in the world.\n\nThe Elm Park Commission is an Equal Opportunity Employer."
    )
    assert _notice("Harbor Clerk", told).agency.name == "Elm Park Commission"


def test_numbered_cells_of_a_form_are_parted() -> None:
    text = (
        "State of Michigan\nDepartment of Civil Service\nPOSITION DESCRIPTION\n"
        "2. Employee’s Name (Last, First, M.I.) / 8. Department/Agency\nDEPARTMENT OF PONDS\n"
        "4. Civil Service Classification of Position\nPond Clerk-E / 10. Division\nWater\n"
        "5. Working Title of Position (What the agency titles the position)\nHarbor Clerk / 11. Section\n"
        "6. Name and Classification of Direct Supervisor / 12. Unit\nHarbors\n"
        "Duty 1\nGeneral Summary of Duty 1 % of Time 100\nKeeps the office.\n· Files records.\n· Sorts mail.\n"
        "EDUCATION:\nHigh school diploma.\n"
    )
    record = only_record(read_text(text))
    assert (record.working_title, record.agency.name) == ("Harbor Clerk", "DEPARTMENT OF PONDS")


def test_a_running_head_with_the_employer_is_not_the_title() -> None:
    text = (
        "County of Elm\n\nCOUNTY OF ELM\n\nHARBOR CLERK I/II\n\nDepartment: Harbor\nOpening Date: April 6, 2026\n"
        "Closing Date: April 24, 2026\nJob Number: 26-0147\nJob Type: Full-Time\n\nEXAMPLES OF DUTIES\n- Keeps logs.\n"
    )
    assert only_record(read_text(text)).title == "HARBOR CLERK I/II"


def test_a_job_stands_behind_job_information_with_its_number() -> None:
    text = (
        "Important: If you applied before March 24, 2023, please check the status of your application.\nDescription\n"
        "Job Information: Harbor Clerk (Provisional) - Job ID 105223\nFirst Date of Posting: 3/15/2023\n"
        "Last Date of Filing: Until Filled\nDepartment: Harbors\nSalary Range:\nThe minimum is $33.84 per hour.\n"
        "Education and Experience Requirements: You must meet one the following requirements:\n"
        "1. Four years of work in a harbor; or\n2. Three years of work on ships.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.requisition_id) == ("Harbor Clerk (Provisional)", "105223")
    assert [route.experience_years for route in record.qualifications.routes] == ["4", "3"]


def test_whoever_joins_as_somebody_is_sought() -> None:
    told = (
        "When you join the Office as a Harbor Clerk II, you will keep the log of ships.\n\n"
        "The County of Elm is an Equal Opportunity Employer."
    )
    facts = "Salary: $30.26/hour\nLocation: Elm Bay, CA\nClosing Date: 2/19/2027\n"
    assert only_record(read_text(f"Description:\n\n{told}\n\n{facts}")).title == "Harbor Clerk II"
