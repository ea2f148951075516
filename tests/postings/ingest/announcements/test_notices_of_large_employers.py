"""Bulletins and notices of large cities, counties, states and the federal government."""

import pytest

from postings.ingest.fields.classifications import read_class_number
from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.remarks import find_remarks
from tests.postings.ingest.minimum import requirements, routes, ways, wishes
from tests.postings.ingest.reading import only_record, read_text

_BULLETIN = """KENNEL ATTENDANT
Class Code: 4001
Open Date: 03-02-18

ANNUAL SALARY

$40,000 to $50,000

DUTIES

A Kennel Attendant feeds stray animals.

NOTE:

Attendants are hired in place of helpers. They may later become keepers.

REQUIREMENTS/MINIMUM QUALIFICATIONS

One year of full-time paid experience as a groom.

PROCESS NOTES

1. A valid California driver's license is required.
2. A valid California Class B driver's license is required before the end of probation.
3. Kennel Attendants must be available to work nights.
4. Work with the following animals is desirable:
a. old dogs
b. young cats
5. Attendants may be sent to any shelter.

SELECTION PROCESS

1. The first form asks for what tells of your chance in the complete background investigation.
"""


def test_notes_of_a_bulletin_ask_for_licenses_and_readiness_and_wish_for_a_list() -> None:
    found = only_record(read_text(_BULLETIN)).qualifications
    assert [requirement.text.split(" is ")[0] for requirement in found.requirements] == [
        "A valid California driver's license",
        "A valid California Class B driver's license",
        "Kennel Attendants must be available to work nights.",
    ]
    assert list(found.preferred) == ["old dogs", "young cats"]


def test_a_note_below_the_duties_is_none() -> None:
    assert [duty.tasks for duty in only_record(read_text(_BULLETIN)).duties] == [
        ("A Kennel Attendant feeds stray animals.",)
    ]


def test_a_license_and_years_are_each_needed_by_themselves() -> None:
    text = "1. A valid Class A driver's license is required, and\n2. Two years of experience in driving a tram."
    assert requirements(text) == [("licence", "A valid Class A driver's license is required")]
    assert routes(text) == ["Two years of experience in driving a tram."]


def test_the_first_of_lettered_ways_within_a_numbered_one_loses_its_letter() -> None:
    text = "1. One year of zoo experience; or\n2. (a) Completion of the keeper course; or\n(b) A course at a college."
    assert routes(text)[1] == "Completion of the keeper course"


@pytest.mark.parametrize(
    ("text", "years", "experience_in"),
    [
        ("Two years of full-time paid archival experience which includes filing.", "2", "archival"),
        ("Two years of experience or the equivalent as a diver in cold water.", "2", "as a diver in cold water"),
        ("Four years of experience in homes OR in shops.", "4", "homes OR in shops"),
        ("One year of high school level course work in physics.", None, None),
    ],
)
def test_what_experience_is_in(text: str, years: str | None, experience_in: str | None) -> None:
    route = read_route(text)
    assert (route.experience_years, route.experience_in, route.education) == (years, experience_in, None)


def test_a_note_that_explains_a_figure_is_no_remark() -> None:
    assert find_remarks("One year of study (NOTE: 30 semester units = 1 year) counts.") == []


def test_fields_of_work_between_semicolons_stay_in_one_way() -> None:
    text = (
        "A diploma and one and a half (1.5) years of experience in safety, or health; one of the sciences; farming; or"
        "\n\nA degree (4 years) and six (6) months of experience in safety, or health; one of the sciences; farming."
    )
    found = [route for route, _ in ways(text).routes]
    assert [route.experience_years for route in found] == ["1.5", "0.5"]
    assert requirements(text) == []


def test_who_qualifies_and_who_is_most_competitive() -> None:
    text = (
        "The ideal candidate will have the following required qualifications:\n- Five years of experience in bus repair"
        "\n- Knowledge of brakes\nOur most competitive candidates will also have:\n- Experience with batteries"
    )
    assert routes(text) == ["Five years of experience in bus repair"]
    assert wishes(text) == ["Experience with batteries"]


_NOTICE = """HARBOR OILER

City of Elm Bay

Job Number: 41016

Starting Salary: $63.45/hour

Applications for this position will be accepted from 9/22/25 until 11:59pm CDT on 10/6/25

ESSENTIAL DUTIES

* Oils pumps
* Cleans decks

MINIMUM QUALIFICATIONS

* Two years of work as an oiler

Applicants must be guided solely by this notice.

* Conviction history
"""


def test_a_sentence_tells_from_when_to_when_applications_are_taken() -> None:
    record = only_record(read_text(_NOTICE))
    assert (record.date_posted, record.closes_at) == ("2025-09-22", "2025-10-06T23:59:00-05:00")


def test_the_city_that_hires_is_where_the_work_is() -> None:
    assert [place.city for place in only_record(read_text(_NOTICE)).locations] == ["Elm Bay"]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("$45-$50K", ("45000", "50000")),
        ("$51,342 annually, with incremental raises up to $68,911 annually", ("51342", "68911")),
    ],
)
def test_pay_told_with_its_raises_or_in_thousands(text: str, amounts: tuple[str, str]) -> None:
    (pay,) = read_salaries(text)
    assert pay.salary
    assert (pay.salary.minimum, pay.salary.maximum) == amounts


def test_wishes_go_on_below_a_heading_that_a_lead_stands_above() -> None:
    text = (
        "Clerk\nElm County\nSalary: $20 per hour\n\nTHE OPPORTUNITY\n\nThe clerk will perform duties such as:\n\n- File"
        " papers\n- Answer calls\n\nDESIRABLE QUALIFICATIONS\n\nThe ability to speak Spanish is desirable. In addition,"
        " the ideal candidate will have these competencies:\n\nTechnical Skills | Knowledge\n\n- Knowing Excel\n"
    )
    record = only_record(read_text(text))
    assert list(record.qualifications.preferred) == ["The ability to speak Spanish is desirable.", "Knowing Excel"]
    assert [duty.tasks for duty in record.duties] == [("File papers",), ("Answer calls",)]


_FORM = """State of Wisconsin
POSITION DESCRIPTION

1. Position No.: 318842
4. NAME OF EMPLOYEE: Vacant
5. DEPARTMENT, UNIT, WORK ADDRESS: Department of Ponds, Bureau of Lakes, 101 S. Elm Street, Madison, WI 53703
6. CLASSIFICATION TITLE OF POSITION: Water Specialist
9. AGENCY WORKING TITLE OF POSITION: Lakes Coordinator

ASSIGNED WORK ACTIVITIES

% of Time: 60%
Duty: Sampling
Tasks include:
- Takes samples.
- Trains helpers.

% of Time: 40%
Duty: Reports
Tasks include:
- Writes reports.

Required Education, Experience, and Competencies:
- Two years of experience in sampling

Signatures
"""


def test_a_form_of_another_state_describes_a_position_of_that_state() -> None:
    record = only_record(read_text(_FORM))
    assert (record.kind, record.title, record.position_number) == ("position", "Lakes Coordinator", "318842")
    assert record.agency is not None
    assert (record.agency.name, record.agency.jurisdiction) == ("Department of Ponds", "State of Wisconsin")
    assert [(place.street, place.city) for place in record.locations] == [("101 S. Elm Street", "Madison")]
    assert [(duty.percent, duty.title, duty.tasks) for duty in record.duties] == [
        (60, "Sampling", ("Takes samples.", "Trains helpers.")),
        (40, "Reports", ("Writes reports.",)),
    ]


def test_days_on_which_applications_begin_or_may_end_are_no_deadline() -> None:
    record = only_record(
        read_text(
            "HEAD KEEPER\nCity of Elm Bay\n\nANNUAL SALARY\n\n$40,000 to $50,000\n\nDUTIES\n\nA Head Keeper feeds "
            "animals.\n\nAPPLICATION DEADLINE\n\nApplications will be taken beginning FRIDAY, MAY 4, 2018. The list is "
            "subject to close at any time after THURSDAY, MAY 17, 2018 when enough have applied.\n"
        )
    )
    assert record.closes_at is None


def test_a_notice_with_gaps_before_its_days_and_the_code_of_its_title() -> None:
    record = only_record(
        read_text(
            "NOTICE OF EXAMINATION\n\nHEAD KEEPER\n\nWHEN TO APPLY:          From: May 4, 2022          FEE: $61.00\n\n"
            "                        To:   May 24, 2022              A fee is paid by card.\n\nTHE SALARY:\n"
            "The minimum salary is $45,000 per annum.\n\nThe City of Elm Bay is an Equal Opportunity Employer.\n"
            "Title Code No. 22999; Animal Keeping Group.\n"
        )
    )
    assert (record.date_posted, record.closes_at) == ("2022-05-04", "2022-05-24")
    assert record.classification is not None
    assert record.classification.number == "22999"


@pytest.mark.parametrize("code", ["7K11", "KEEP01"])
def test_a_class_code_of_letters_and_figures(code: str) -> None:
    assert read_class_number(code) == code


def test_a_note_that_accepts_any_combination_is_a_way() -> None:
    found = routes(
        "A high school diploma and two years of feeding animals.\n\n"
        "NOTE: Any equivalent combination of education and experience will be accepted."
    )
    assert [read_route(text).kind for text in found] == [None, "combination"]


def test_a_court_is_that_of_the_county_named_behind_it() -> None:
    record = only_record(
        read_text(
            "Court Clerk - Superior Court of California (Open)\nCounty of Lake\n\nThe Superior Court of California, "
            "County of Lake is seeking clerks.\nPay: $26.90/hr\nDuties\n- File papers\n"
        )
    )
    assert record.agency is not None
    assert record.agency.name == "Superior Court of California, County of Lake"


def test_the_clock_of_a_large_city_needs_no_state() -> None:
    record = only_record(
        read_text(
            "HEAD KEEPER\nCity of Los Angeles\n\nANNUAL SALARY\n\n$40,000 to $50,000\n\nDUTIES\n\nA Head Keeper feeds "
            "animals.\n\nAPPLICATION DEADLINE\n\nApplications will only be taken from 8:00 am FRIDAY, MAY 4, 2018 to "
            "11:59 pm THURSDAY, MAY 17, 2018.\n"
        )
    )
    assert record.closes_at == "2018-05-17T23:59:00-07:00"


def test_what_lateral_officers_need_is_not_asked_of_others() -> None:
    found = routes(
        "- High school diploma or GED\n\nLateral Police Officers: Officers certified in any state, with two (2) years "
        "of service."
    )
    assert found[0] == "High school diploma or GED"
    assert len(found) == 2


def test_an_address_below_the_needs_is_none() -> None:
    found = requirements("- Must be 21 years of age\n- Valid driver's license\n\n12 South Elm Road, Elm Bay, OH 43000")
    assert not any("Elm Road" in need for need in found)


def test_a_combination_that_is_qualifying_is_no_wish() -> None:
    record = only_record(
        read_text(
            "Keeper\nElm Bay Water District\nPay: $30.14 an hour\nClosing Date: 5/16/2026\n\nDesired Qualifications\n"
            "Any combination of training and experience that gives the skills is qualifying. A typical way to obtain "
            "these: graduation from high school and two years of keeping.\n"
        )
    )
    assert "combination" in [route.kind for route in record.qualifications.routes]


def test_starting_and_top_rate_are_one_range() -> None:
    (pay,) = read_salaries("$30.14 Starting - $37.68 Top Rate after 48 months", "Rate")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("30.14", "37.68")


def test_the_number_of_a_position_is_that_of_no_requisition() -> None:
    record = only_record(
        read_text(
            "Keeper\nElm Bay Health Corporation\nPosition Number F22-018\nPosition Number: F22-018\nPay: $30 an hour\n"
            "Closing Date: 5/16/2026\nDuties\n- Feed.\n"
        )
    )
    assert (record.position_number, record.requisition_id) == ("F22-018", None)
    assert record.agency is not None
    assert record.agency.name == "Elm Bay Health Corporation"
