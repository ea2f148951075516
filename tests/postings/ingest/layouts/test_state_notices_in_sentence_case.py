"""State announcements and forms whose authors write headings as sentences and facts beside each other."""

import pytest

from postings.ingest.announcement.classes_in_titles import split_title
from postings.ingest.fields.people.contact_roles import contact_role
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.fields.places.towns_in_text import find_locations
from postings.ingest.fields.qualifying.qualifications import requirement_kind
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.parsers.position_description.people import person_of
from postings.ingest.parsers.position_description.places import read_work_location
from postings.ingest.record import LocationText, Record
from tests.postings.ingest.reading import only_record, read_text

_HEAD = """Initial Posting Date:
03/02/2026
Application Deadline:
03/16/2026
Agency:
Oregon Board of Lanterns
Salary Range:
$4,000 - $5,000
Position Type:
{kind}
Position Title:
Wick Clerk
Job Description:
"""


def _announced(text: str, kind: str = "Employee") -> Record:
    return only_record(read_text(_HEAD.format(kind=kind) + text))


def test_headings_that_say_whose_qualifications_they_are() -> None:
    record = _announced(
        "We hire a clerk in Salem.\n"
        "Here are some of the things you will do\nTrim wicks.\nFill oil.\n"
        "Qualifications you need\nTwo years of clerical work\n"
        "Traits we hope for\nPatience with smoke\n"
    )
    assert [duty.tasks for duty in record.duties] == [("Trim wicks.",), ("Fill oil.",)]
    assert [route.experience_years for route in record.qualifications.routes] == ["2"]
    assert record.qualifications.preferred == ("Patience with smoke",)


def test_a_question_may_head_what_qualifies() -> None:
    record = _announced("We hire a clerk.\nDo you have what it takes?\nYou need two years of clerical work.\n")
    assert [route.experience_years for route in record.qualifications.routes] == ["2"]


def test_a_short_line_above_a_paragraph_ends_the_list_above_it() -> None:
    record = _announced(
        "We hire a clerk.\nDuties\n- Trim wicks\n- Fill oil\nMinimum qualifications\n- Two years of clerical work\n"
        "Desired attributes\n- Patience\n- Steady hands\nHow the week looks\n"
        "The job is full-time and permanent. Weekends are rare.\n"
    )
    assert record.qualifications.preferred == ("Patience", "Steady hands")
    assert (record.schedule, record.appointment) == ("full_time", "permanent")


def test_a_joint_between_items_ends_no_list() -> None:
    record = _announced(
        "We hire a clerk.\nMinimum qualifications\n- Two years of clerical work\nOR\n"
        "A bachelor's degree in lantern science from a college.\n"
    )
    assert len(record.qualifications.routes) == 2


def test_the_kind_of_position_may_be_its_service() -> None:
    assert _announced("We hire a clerk.\n", "Management Service").service_type == "Management Service"
    assert _announced("We hire a clerk.\n").service_type is None


def test_units_beside_the_employer_on_the_first_line() -> None:
    record = _announced("Board of Lanterns | Wick Department | Salem field office, 50% remote\nWe hire a clerk.\n")
    assert record.agency is not None
    assert record.agency.units == ("Wick Department",)
    assert [place.city for place in record.locations] == ["Salem"]
    assert record.work_mode == "hybrid"


@pytest.mark.parametrize(
    "title",
    [
        "Lamp Auditor (Compliance Specialist 2 or Compliance Specialist 1 underfill)",
        "Lamp Auditor (Compliance Specialist 2, may be filled as Compliance Specialist 1)",
    ],
)
def test_the_class_below_at_which_a_job_may_be_filled_is_not_its_class(title: str) -> None:
    working_title, classification = split_title(title)
    assert classification is not None
    assert (working_title, classification.title) == ("Lamp Auditor", "Compliance Specialist 2")


def test_the_manager_of_a_place_hires_and_one_of_staff_does_not() -> None:
    assert contact_role("Hatchery Manager, Elm Creek: Ann Lee") == "hiring_manager"
    assert contact_role("Human Resources Manager Ann Lee") == "hr"
    assert contact_role("About applying: jobs@example.gov") == "applicant_help"


def test_a_town_in_its_county() -> None:
    assert find_locations("The position is near Sublimity in Marion County.", "OR") == [
        LocationText(city="Sublimity", county="Marion", state="OR")
    ]


def test_a_security_investigation_is_a_check_and_what_would_help_a_wish() -> None:
    assert requirement_kind("You undergo a security investigation.") == "background_check"
    assert is_preferred("It would help to know wicks.")


def test_sentences_in_a_forms_fields_are_neither_people_nor_towns() -> None:
    assert person_of("No one has been hired for this yet") is None
    assert read_work_location("Salem (Marion); hybrid, three days a week at home") == (
        LocationText(city="Salem", county="Marion", state="OR"),
    )


_FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Revenue
Facility: Elm Building, 12 Elm Street
SECTION 1. POSITION INFORMATION
a. Classification Title: Revenue Agent 2
b. Classification No: C5632
c. Working Title: Field Agent
d. PPDB No/WD ID: {number}
k. Work Location (City – County): Salem – Marion
SECTION 3. DESCRIPTION OF DUTIES
List the major duties of the position.
% of Time\tN/R/NC\tE/NE\tDUTIES
100%\tNC\tE\tCollect taxes.
"""


def test_a_building_with_its_street_is_where_the_work_is() -> None:
    record = only_record(read_text(_FORM.format(number="0001234")))
    assert record.locations == (LocationText("12 Elm Street", "Salem", "Marion", "OR"),)
    assert record.agency is not None
    assert (record.agency.units, record.position_number) == ((), "0001234")


def test_a_position_without_a_number_has_none() -> None:
    assert only_record(read_text(_FORM.format(number="will come from Human Resources"))).position_number is None


def test_a_short_line_that_says_what_it_heads_ends_a_paragraph() -> None:
    record = _announced(
        "We hire a clerk.\nDesired skills\nOil; lamps.\nPay and other details\nThe job is full-time and permanent.\n"
        "Attributes sought\nPatience with smoke; a steady hand.\n"
        "What are the hours and the pay?\nOvertime is paid at time and a half. AFSCME represents the job.\n"
    )
    assert [heading.heading for heading in record.sections[2:]] == [
        "Desired skills",
        "Pay and other details",
        "Attributes sought",
        "What are the hours and the pay?",
    ]


def test_what_one_may_not_do_is_a_need_and_how_applications_are_judged_leads_to_wishes() -> None:
    record = _announced(
        "We hire a clerk.\nConditions of employment\n* Frequent travel.\n* You may not own a lamp shop.\n"
        "Requested skills\nYour application will be evaluated on these:\n- Oil\n- Wicks\n"
    )
    needs = record.qualifications.requirements
    assert [need.text for need in needs] == ["Frequent travel.", "You may not own a lamp shop."]
    assert record.qualifications.preferred == ("Oil", "Wicks")


def test_a_unit_with_a_unions_name_is_the_bargaining_unit() -> None:
    record = _announced("We hire a clerk.\nMiscellaneous\nUnit: AFSCME\n")
    assert record.agency is not None
    assert (record.representation, record.agency.units) == ("AFSCME", ())
    assert find_representation("AFSCME represents these permanent positions.") == "AFSCME"


def test_a_role_told_as_a_bidding_is_the_work() -> None:
    record = _announced("The role\nKeep lamps lit: trim wicks, fill oil, and mend glass.\n")
    assert [duty.tasks for duty in record.duties] == [("Keep lamps lit: trim wicks, fill oil, and mend glass.",)]


def test_initials_stand_before_a_name() -> None:
    assert find_name("TMM Ann Lee (Salem) 503-555-0100") == "Ann Lee"


def test_what_counts_in_place_of_experience_is_a_rule() -> None:
    assert is_substitution("A current certificate counts in place of the experience.")


def test_headings_about_a_place_its_terms_and_a_typical_day() -> None:
    record = _announced(
        "We hire a clerk.\nA typical shift\nClerks trim wicks and fill oil.\n"
        "About the place\n12 Elm Street, Salem, OR 97301.\nAbout the terms\nPermanent, full-time, exempt.\n"
    )
    assert [duty.tasks for duty in record.duties] == [("Clerks trim wicks and fill oil.",)]
    assert record.locations == (LocationText("12 Elm Street", "Salem", None, "OR", "97301"),)
    assert (record.appointment, record.schedule) == ("permanent", "full_time")


@pytest.mark.parametrize(
    "text",
    [
        "The board invites applications for a clerk stationed at the Salem office (12 Elm Street, Salem, OR 97301).",
        "The board is filling 3 clerk vacancies at its Salem headquarters, 12 Elm Street, Salem, OR 97301.",
    ],
)
def test_a_street_where_people_are_hired_is_the_place_of_work(text: str) -> None:
    assert _announced(f"{text}\n").locations == (LocationText("12 Elm Street", "Salem", None, "OR", "97301"),)


def test_a_court_with_its_street_and_town_and_two_employees() -> None:
    text = _FORM.format(number="0001234").replace(
        "Elm Building, 12 Elm Street", "Elm County Court, 12 Elm Street, Salem"
    )
    record = only_record(read_text(text.replace("k. Work", "g. Employee Name: Ann Lee and Bo Park\nk. Work")))
    assert record.agency is not None
    assert record.agency.units == ("Elm County Court",)
    assert record.locations == (LocationText("12 Elm Street", "Salem", "Marion", "OR"),)
    assert [contact.name for contact in record.contacts] == ["Ann Lee", "Bo Park"]


def test_a_forms_rule_and_strong_wish_are_no_needs() -> None:
    text = _FORM.format(number="1") + (
        "SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION\n"
        "ADDITIONAL REQUIREMENTS: List any knowledge and skills needed at time of hire:\n"
        "Five years of work as an auditor. A certificate as an auditor may substitute for two years. Driver license. "
        "Strongly preferred: experience with lamps.\nSECTION 12. SIGNATURES\n"
    )
    found = only_record(read_text(text)).qualifications
    assert [(route.kind, route.experience_years) for route in found.routes] == [(None, "5"), ("substitution", None)]
    assert [need.kind for need in found.requirements] == ["licence"]
    assert found.preferred == ("experience with lamps.",)
