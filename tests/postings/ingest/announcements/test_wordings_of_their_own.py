"""Headings, classes, rules and pay that announcements, forms and pages of positions word their own way."""

import pytest

from postings.ingest.announcement.classes_in_titles import split_title
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.pay.salaries import find_salaries
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.qualifications import requirement_kind
from postings.ingest.fields.terms.employment_terms import read_appointment
from postings.ingest.record import Record
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

PAGE = """Lock and Canal Positions

{introduction}

Locks | Canals

Locks

Lock Keepers open and close the gates. They are in the Bridge Operator job classification series.

Lock Mechanic is a position that repairs pumps.

Canals

Canal Rangers walk the banks.
"""


def _announcement(body: str) -> Record:
    return only_record(read_text(STATE_HEAD + body))


def test_questions_may_stand_for_the_usual_headings():
    asked = _announcement(
        "What is required to qualify for this position?\n- A flagger card\n"
        "What else helps? Requested skills\n- Rowing\n- Patience\n"
    ).qualifications
    assert [need.text for need in asked.requirements] == ["A flagger card"]
    assert asked.preferred == ("Rowing", "Patience")


def test_a_note_that_substitutes_is_a_rule_of_its_own():
    routes = _announcement(
        "Minimum Qualifications\n- Three years of experience on rivers.\n"
        "NOTE: Substitute one year of experience for every 45 quarter units of coursework.\n"
    ).qualifications.routes
    assert [route.kind for route in routes] == [None, "substitution"]


@pytest.mark.parametrize(
    ("title", "working", "series", "level"),
    [
        ("Teller (Public Service Clerk 4 - Bilingual Spanish)", "Teller", "Public Service Clerk", 4),
        ("Permit Writer (Resource Specialist 3 or 4)", "Permit Writer", "Resource Specialist", None),
    ],
)
def test_a_bracket_may_say_more_than_the_class(title, working, series, level):
    found, classification = split_title(title)
    assert classification is not None
    assert (found, classification.series, classification.level) == (working, series, level)


def test_temporary_or_seasonal_work_is_seasonal():
    assert read_appointment("Temporary / Seasonal Parks") == "seasonal"


def test_a_licensed_business_is_no_license():
    assert requirement_kind("No financial interest in a licensed business.") == "other"


def test_years_of_supervision_are_years_of_experience():
    assert read_years("Three years of supervision in a regulatory program.") == "3"


def test_pay_in_brackets_may_be_by_the_month():
    (pay,) = find_salaries("These jobs are in the Cook series ($3,214 - $4,133 a month).")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.period) == ("3214", "month")


@pytest.mark.parametrize(
    ("introduction", "agency", "units"),
    [
        ("The Oregon Canal Commission's locks serve boats.", "Oregon Canal Commission", ("Locks",)),
        (
            "The Oregon Canal Authority's River Hospital mends boats. The Support Division has over 200 employees.",
            "Oregon Canal Authority",
            ("River Hospital", "Support Division", "Locks"),
        ),
    ],
)
def test_a_page_may_name_its_agency_as_an_owner(introduction, agency, units):
    named = read_text(PAGE.format(introduction=introduction)).records[0].agency
    assert named is not None
    assert (named.name, named.units) == (agency, units)


def test_an_apostrophe_within_a_name_parts_nothing():
    named = read_employer("The Oregon Department of Veterans' Affairs helps.")
    assert named is not None
    assert named.name == "Oregon Department of Veterans' Affairs"


FORM = """STATE OF OREGON
POSITION DESCRIPTION
This position is:

X Classified Unclassified Executive Service Mgmt Svc – Supervisory Mgmt Svc

– Confidential

SECTION 1. POSITION INFORMATION
a. Classification Title: Ferry Clerk 1
b. Classification No: C0101
m. FLSA:

☐ Exempt

☒ Non-Exempt

SECTION 3. DESCRIPTION OF DUTIES
100% N E Sells tickets.
SECTION 10. ADDITIONAL POSITION-RELATED INFORMATION
Required: First aid card within 60 days of hire.
"""


def test_a_form_may_stand_in_paragraphs():
    record = only_record(read_text(FORM))
    assert (record.service_type, record.flsa) == ("Classified", "Non-Exempt")
    (need,) = record.qualifications.requirements
    assert need.text == "First aid card within 60 days of hire."
