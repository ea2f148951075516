"""Bulletins of courts, counties and transit agencies: pay of several levels, licenses before ways, days told aside."""

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.terms.unions import find_representation
from tests.postings.ingest.reading import only_record, read_text

_LEVELS = """Position at Elm City Transit
Job Title: Project Manager Series
First Date of Posting: 07/07/2026
Last Date of Filing: Open Until Filled
Compensation:
Project Manager (TA) $73,800 - $96,300
Associate Project Manager 1 (TA) $87,700 - $110,400
Project Manager (OA) $68,400 - $89,200
Responsibilities
- Manages contracts of the harbor.
- Reviews plans.
"""


def test_each_level_of_a_series_has_its_pay() -> None:
    record = only_record(read_text(_LEVELS))
    assert [(pay.minimum, pay.maximum, pay.label) for pay in record.salary_ranges] == [
        ("73800", "96300", "Project Manager (TA)"),
        ("87700", "110400", "Associate Project Manager 1 (TA)"),
        ("68400", "89200", "Project Manager (OA)"),
    ]
    assert (record.date_posted, record.open_until_filled) == ("2026-07-07", True)


_PILOT = """PORT PILOT
City of Elm Bay
Closing Date: 5/4/2027

REQUIREMENTS
1. Coast Guard certification as a pilot of Elm Bay; and
2. Three years of experience as a mate in Elm Bay; or
3. Six years of experience as a ship pilot.
"""


def test_a_license_before_a_choice_of_years_is_needed_by_all() -> None:
    found = only_record(read_text(_PILOT)).qualifications
    assert [route.experience_years for route in found.routes] == ["3", "6"]
    assert [(need.kind, need.text) for need in found.requirements] == [
        ("certificate", "Coast Guard certification as a pilot of Elm Bay")
    ]


def test_a_degree_that_is_accepted_for_a_year_substitutes() -> None:
    assert is_substitution("A master's degree will be accepted for one (1) year of the required experience in ponds.")


_COURT = """Elm County Superior Court
Court Aide III
Elm County Superior Court, Elm Bay, CA, United States
Salary : $47,900.00 - $61,200.00 Annually
Location : Elm Bay, CA
Job Type: Full-Time
Job Number: R9601M
Department: All Court Locations
Opening Date: 07/26/2026
Closing Date: Continuous
Position Description
Keeps calendars. Performs other duties as assigned.
"""


def test_a_court_is_no_job() -> None:
    assert only_record(read_text(_COURT)).title == "Court Aide III"
    assert not names_a_job("Elm Superior")
    assert names_a_job("Court Services Specialist Trainee/I/II")


def test_a_business_unit_is_no_union() -> None:
    assert find_representation("Leads projects within the business unit of the ECT and its yards.") is None


_OFFER = """Pond Crew Keeper Job at Elm County Department of Ponds

Elm County Department of Ponds is hiring. Pay: $20.10 per hour.
{days}

Minimum Qualifications
One year of work at ponds. Performs other work as assigned or required.
"""


def test_days_to_apply_that_sentences_tell() -> None:
    record = only_record(read_text(_OFFER.format(days="The final date to submit your application is JULY 12, 2026.")))
    assert (record.title, record.closes_at) == ("Pond Crew Keeper", "2026-07-12")
    assert record.qualifications.requirements == ()
    text = _OFFER.format(days="This posting will remain open and continuous with a first review on August 6, 2026.")
    record = only_record(read_text(text))
    assert (record.closes_at, record.open_until_filled) == (None, True)


def test_a_license_beside_a_choice_of_degrees_belongs_to_its_way() -> None:
    text = _PILOT.replace("3. Six years of experience as a ship pilot.", "3. A bachelor's degree and one year at sea.")
    found = only_record(read_text(text)).qualifications
    assert found.requirements == ()
    assert "certification" in found.routes[0].text


_JUDICIAL = """State of Elm

COURT AIDE - CIRCUIT COURT - 22012329

POSITION: Sr. Court Aide Position Number 012377
POSTED ON 4/3/2026 CLOSED ON 5/8/2026
Location: St. Olaf County Courthouse, Elm Bay, FL
Salary/ Hourly: $49,023/ $23.5688

Education: High school diploma.
"""


def test_what_stands_behind_titles_days_and_rates() -> None:
    record = only_record(read_text(_JUDICIAL))
    assert record.title == "Sr. Court Aide"
    assert (record.date_posted, record.closes_at) == ("2026-04-03", "2026-05-08")
    assert [pay.minimum for pay in record.salary_ranges] == ["49023", "23.5688"]
    assert [place.county for place in record.locations] == ["St. Olaf"]
    assert not record.agency or record.agency.name != "CIRCUIT COURT"
