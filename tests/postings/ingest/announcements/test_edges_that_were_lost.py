"""Cells, dashes and brackets that lost their edges, names of two capitals, and paragraphs that name a job again."""

import pytest

from postings.ingest.fields.people.person_names import find_name
from postings.ingest.fields.places.towns_in_text import find_locations
from postings.ingest.parsers.position_description.people import person_of
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Rivers [ ] Executive Service
SECTION 1. POSITION INFORMATION
a. Classification Title: Ferry Clerk 1
b. Classification No: C0101
SECTION 3. DESCRIPTION OF DUTIES
65 R SALES
Sells tickets to 20 Boats.
{second} CASH
Counts it.
SECTION 4. WORKING CONDITIONS
"""


@pytest.mark.parametrize(("second", "shares"), [("35", [65, 35]), ("30", [65])])
def test_a_bare_number_is_a_share_where_it_makes_up_the_whole(second, shares):
    record = only_record(read_text(FORM.format(second=second)))
    assert [duty.percent for duty in record.duties] == shares
    assert record.agency is not None
    assert record.agency.name == "Department of Rivers"


def test_a_heading_may_stand_before_a_dash():
    asked = only_record(
        read_text(
            STATE_HEAD
            + "Education and Experience - A bachelor's degree in rivers; OR three years of rafting experience.\n"
            "Licenses and Certificates - A valid driver's license and a first aid card at the time of hire.\n"
        )
    ).qualifications
    assert [route.text for route in asked.routes] == [
        "A bachelor's degree in rivers",
        "three years of rafting experience.",
    ]
    assert asked.requirements[0].text.startswith("A valid driver's license")


@pytest.mark.parametrize("name", ["LaToya Greer-Hudson", "JoAnn Petrie"])
def test_a_first_name_may_have_two_capitals(name):
    assert find_name(f"The recruiter for this position is {name}.") == name


def test_nobody_is_named_in_brackets():
    assert person_of("(vacant)") is None


def test_services_may_be_in_a_town():
    assert [place.city for place in find_locations("You lead nine people in Business Services in Salem.", "OR")] == [
        "Salem"
    ]


PAGE = """Lock and Canal Positions

The Oregon Canal Commission runs locks.

Locks | Canals

Locks

Lock Coordinator is a position in the Bridge Operator job classification series.

The coordinator opens and closes the gates.

Canals

Canal Rangers walk the banks. They are in the Ranger job classification series.
"""


def test_a_paragraph_that_names_the_job_again_goes_on_about_it():
    first = read_text(PAGE).records[0]
    assert first.title == "Lock Coordinator"
    assert len(first.duties[0].tasks) == 2
