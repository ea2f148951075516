"""What boards write into their data in other words: USAJOBS' search and NEOGOV's feed."""

import json
from typing import Any

import pytest

from postings.ingest.pipeline import read_document
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record

FEED = '<rss xmlns:joblisting="http://www.neogov.com/namespaces/JobListing"><channel><title>{title}</title>{item}'
ENDS = "</channel></rss>"


def of_usajobs(**members: Any) -> Record:
    """A position of the board with these members."""
    data = {
        "PositionTitle": "Biologist",
        "PositionID": "FW-26-7",
        "PositionURI": "https://www.usajobs.gov/job/7",
        "QualificationSummary": "One year of specialized experience.",
        **members,
    }
    return only_record(read_document("a.json", json.dumps({"MatchedObjectDescriptor": data}).encode()).reading)


def of_neogov(title: str = "City of Bend, OR", **members: str) -> Record:
    """An item of a feed called `title` with these members."""
    values = {"jobNumberSingle": "26-7", "advertiseFromDate": "3/2/2026", "state": "OR", **members}
    item = "".join(f"<joblisting:{name}>{value}</joblisting:{name}>" for name, value in values.items())
    feed = FEED.format(title=title, item=f"<item><title>Mechanic</title>{item}</item>") + ENDS
    return only_record(read_document("a.xml", feed.encode()).reading)


@pytest.mark.parametrize(
    ("code", "amounts", "period"),
    [
        ("PH", ("23.40", "29.85"), "hour"),
        ("BW", ("1910", "2240"), "biweek"),
        ("PA", ("51000", "66000"), "year"),
        ("FB", ("120", "180"), None),
        ("PW", ("20", "25"), None),
    ],
)
def test_pay_is_by_the_period_that_the_board_codes(code, amounts, period):
    pay = {"MinimumRange": amounts[0], "MaximumRange": amounts[1], "RateIntervalCode": code}
    (salary,) = of_usajobs(PositionRemuneration=[pay]).salary_ranges
    assert (salary.minimum, salary.maximum, salary.period) == (*amounts, period)


@pytest.mark.parametrize(
    ("name", "appointment"),
    [("Term - Not to exceed 13 months", "limited_duration"), ("Temporary", "temporary"), ("Multiple", None)],
)
def test_appointments_are_read_from_what_the_board_offers(name, appointment):
    assert of_usajobs(PositionOfferingType=[{"Name": name}]).appointment == appointment


@pytest.mark.parametrize(
    "title",
    [
        "City of Bend, OR",
        "Job Openings - City of Bend",
        "Current Job Openings at the City of Bend",
        "Employment Opportunities | City of Bend",
        "City of Bend | Careers",
        "governmentjobs.com: City of Bend",
    ],
)
def test_the_employer_is_what_a_feeds_title_names(title):
    agency = of_neogov(title).agency
    assert agency is not None
    assert agency.name == "City of Bend"


@pytest.mark.parametrize(
    ("location", "towns", "mode"),
    [
        ("Bend", ["Bend"], None),
        ("Citywide", [], None),
        ("Remote", [], "remote"),
        ("Remote Sensing Lab", [], None),
        ("Bend/Redmond", ["Bend", "Redmond"], None),
    ],
)
def test_a_feeds_location_names_towns_or_the_way_of_working(location, towns, mode):
    record = of_neogov(location=location)
    assert [place.city for place in record.locations] == towns
    assert record.work_mode == mode


@pytest.mark.parametrize(
    ("kind", "schedule"), [("FT", "full_time"), ("Per Diem", "intermittent"), ("Regular/Part-Time", "part_time")]
)
def test_a_feeds_job_type_tells_the_schedule(kind, schedule):
    assert of_neogov(jobType=kind).schedule == schedule


@pytest.mark.parametrize(("unit", "period"), [("Per Meeting", None), ("Hourly", "hour"), ("Semi-Monthly", None)])
def test_a_unit_that_is_no_period_leaves_pay_without_one(unit, period):
    (salary,) = of_neogov(minimumSalary="48.00", maximumSalary="60.00", salaryInterval=unit).salary_ranges
    assert salary.period == period
