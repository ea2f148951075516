"""What bulletins of a large city print of promotions and filing: rules below what qualifies, needs of some jobs only,
periods of filing, the pay of one department."""

from postings.ingest.fields.days.dates import find_dates
from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.qualifying.inline_ways import split_inline
from postings.ingest.second_look.wording import check_wording
from tests.postings.ingest.reading import only_record, read_text

_BULLETIN = """SENIOR SIGNAL WORKER

Class Code:       4107
Open Date:  05-04-18
(Exam Open to Current City Employees)

ANNUAL SALARY

The salary range in the Department of Bridges is $61,350 to $74,200; and $66,115 to $80,940.

NOTE:

Appointees usually begin at the lower rate.

DUTIES

A Senior Signal Worker mends lamps and signs on bridges and leads a small crew.

REQUIREMENT/MINIMUM QUALIFICATION

{ways}

PROCESS NOTES

{notes}

APPLICATION DEADLINE

{deadline}

CERTIFICATION

Candidates on the eligible list who are suspended while it lasts may be held back from certification under the rules.

The City of Elm Bay is an equal opportunity employer.
"""
_ONE_WAY = "Two years of paid experience as a Signal Worker with the City of Elm Bay."
_TWO_WAYS = """1. Eighteen months of paid experience in the repair of all of the following:

a) Lamps on bridges, and
b) Signs over roads.

OR

2. Eighteen months of paid experience in the repair of all of the following while in the Coast Guard of this country:

a) Lamps on bridges, and
b) Signs over roads, and
c) Beacons."""


def _record(ways: str = _ONE_WAY, notes: str = "1. Bring a pen.", deadline: str = "Apply by MAY 17, 2018."):
    return only_record(read_text(_BULLETIN.format(ways=ways, notes=notes, deadline=deadline)))


def test_what_may_stand_for_a_part_is_no_way_of_its_own() -> None:
    rule = """The following may be substituted for one year of Signal Worker experience:

1. One year of paid experience with the City of Elm Bay as a Lamp Inspector; or
2. Graduation from a four-year college with a degree in optics."""
    routes = _record(f"{_ONE_WAY}\n\n{rule}").qualifications.routes
    assert [(route.kind, route.experience_years) for route in routes] == [(None, "2"), ("substitution", None)]
    assert _record(f"{_ONE_WAY}\n\n{rule}").qualifications.requirements == ()


def test_all_of_a_list_belongs_to_each_of_two_ways() -> None:
    asked = _record(_TWO_WAYS).qualifications
    assert [route.text.count("; ") for route in asked.routes] == [1, 2]
    assert [route.experience_in for route in asked.routes] == ["the repair", "the repair"]
    assert asked.requirements == ()


def test_what_the_years_of_a_degree_are_in_belongs_to_their_way() -> None:
    ways = """1. One year of paid experience as a Signal Clerk; or
2. Graduation from a four year college; and two years of paid experience in one or more of the following areas:
a) leasing lamps to shops;
b) valuing lamps and signs when they are sold;
c) mending beacons;
d) helping people who move."""
    asked = _record(ways).qualifications
    assert [route.experience_years for route in asked.routes] == ["1", "2"]
    assert asked.routes[1].education is not None
    assert asked.routes[1].text.endswith("mending beacons; helping people who move")
    assert asked.requirements == ()


def test_the_last_of_several_numbers_is_no_way() -> None:
    text = "Three years of work experience in units 41-2210, 41-2213, or 42-2218, and a record of it."
    assert split_inline(text) == [text]


def test_what_some_of_the_jobs_ask_for_is_asked_of_nobody_else() -> None:
    notes = """1. For positions requiring a valid Class B driver's license, applicants must bring a record of driving.
2. Possession of a Grade II beacon certificate is required prior to appointment for some positions on the river."""
    assert _record(notes=notes).qualifications.requirements == ()


def test_a_certificate_that_all_positions_require_is_a_requirement() -> None:
    need = "All positions will require a Grade I beacon certificate from the State prior to appointment."
    asked = _record(notes=f"1. {need}\n2. Bring a pen.").qualifications.requirements
    assert [(each.kind, each.text) for each in asked] == [("certificate", need)]


def test_degrees_and_course_work_may_be_desired() -> None:
    notes = """1. Two-year college degrees are desired but not required.
2. College course work in optics is especially desired."""
    assert len(_record(notes=notes).qualifications.preferred) == 2


def test_the_pay_of_one_department_may_be_the_only_one() -> None:
    pay = [(each.minimum, each.maximum, each.label) for each in _record().salary_ranges]
    assert pay == [("61350", "74200", "Department of Bridges"), ("66115", "80940", "Department of Bridges")]


def test_the_last_of_several_periods_may_have_a_comma_behind_its_month() -> None:
    periods = """Applications are accepted during the dates listed below:

From 8:00 a.m. Tuesday, May 15, 2018 to 11:59 p.m. Thursday, May, 17, 2018;
From 8:00 a.m. Tuesday, July, 24, 2018 to 11:59 p.m. Thursday, July, 26, 2018"""
    assert [found.value.isoformat() for found in find_dates("July, 26, 2018")] == ["2018-07-26"]
    assert (_record(deadline=periods).closes_at or "").startswith("2018-07-26")


def test_months_in_capitals_are_no_abbreviations() -> None:
    text = _BULLETIN.format(
        ways=_ONE_WAY, notes="1. Interviews are held from MARCH 5, 2018 to JULY 6, 2018.", deadline=""
    )
    warnings = check_wording(only_record(read_text(text)), text.splitlines())
    assert [each for each in warnings if each.code == "unexplained_acronym"] == []


def test_notes_ask_for_an_age_and_a_certificate_and_wish_for_a_designation():
    notes = (
        "1. Candidates must be at least 21 years of age at the time of appointment.\n"
        "2. Candidates must possess a rigging certificate within six months of appointment.\n"
        "3. A designation of the Guild of Riggers is desired but not required."
    )
    ways = "Two years of full-time paid experience as a Signal Worker."
    text = _BULLETIN.format(ways=ways, notes=notes, deadline="Applications must be received by MAY 17, 2018.")
    found = only_record(read_text(text)).qualifications
    assert [need.kind for need in found.requirements] == ["other", "certificate"]
    assert found.preferred == ("A designation of the Guild of Riggers is desired but not required.",)


def test_notes_ask_for_what_must_be_had_by_a_term_after_hire() -> None:
    notes = (
        "1. A beacon card must be obtained within one year of appointment.\n2. A driver's license is not required.\n"
    )
    asked = _record(notes=f"{notes}3. A diving permit is desirable but not required.").qualifications
    assert [need.text for need in asked.requirements] == [
        "A beacon card must be obtained within one year of appointment."
    ]
    assert asked.preferred == ("A diving permit is desirable but not required.",)


def test_the_city_whose_employees_are_spoken_of_without_its_name_is_the_employer() -> None:
    text = _BULLETIN.partition("\nAPPLICATION DEADLINE")[0].format(ways=_ONE_WAY, notes="1. Bring a pen.")
    agency = only_record(read_text(text)).agency
    assert agency is not None
    assert agency.name == "City of Elm Bay"


def test_a_year_before_the_title_of_the_class_is_none_of_it() -> None:
    text = _BULLETIN.format(ways=_ONE_WAY, notes="1. Bring a pen.", deadline="Apply by MAY 17, 2018.")
    assert only_record(read_text(f"2018 SENIOR SIGNAL WORKER\n\n{text}")).title == "SENIOR SIGNAL WORKER"
    assert only_record(read_text(f"R-16482 Signal Worker\n\n{text}")).title == "Signal Worker"


def test_amounts_broken_within_their_thousands_are_whole() -> None:
    for printed in ("$80,910 to $118,2 85", "$80,91 0 to $118,28 5", "$80,910 to $1 18,285"):
        (pay,) = read_salaries(printed)
        assert pay.salary is not None
        assert (pay.salary.minimum, pay.salary.maximum) == ("80910", "118285")
