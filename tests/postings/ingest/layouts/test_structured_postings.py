"""Structured postings: every variant of their vocabularies, and data that is broken, hostile or of something else."""

import json
from typing import Any

import pytest

from postings.ingest.errors import DocumentError
from postings.ingest.pipeline import read_document
from postings.ingest.record import Reading, Record
from postings.ingest.structured.moments import read_day, read_end
from tests.postings.ingest.reading import DOCUMENTS, codes, evidence_stands_in_document, only_record, read_file

PACIFIC = "America/Los_Angeles"


def read_posting(**members: Any) -> Reading:
    data = {"@type": "JobPosting", "title": "Clerk", "description": "<p>Files papers.</p>", **members}
    return read_document("a.jsonld", json.dumps(data).encode()).reading


def posting(**members: Any) -> Record:
    return only_record(read_posting(**members))


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(DocumentError) as refused:
        read_document(name, data)
    assert refused.value.message.endswith(".")
    return refused.value.code


@pytest.mark.parametrize(
    ("pay", "read"),
    [
        ({"currency": "USD", "value": {"value": 26.5, "unitText": "HOUR"}}, ("26.5", "26.5", "hour")),
        (
            {"currency": "USD", "value": {"minValue": 4210, "maxValue": "5,630", "unitText": "MONTH"}},
            ("4210", "5630", "month"),
        ),
        ({"value": {"minValue": 52000.0, "maxValue": 0, "unitText": "YEAR"}}, ("52000", None, "year")),
        ({"minValue": "$900", "maxValue": "$1,100", "unitText": "WEEK"}, ("900", "1100", "week")),
        ({"value": "210.75", "unitText": "DAY"}, ("210.75", "210.75", "day")),
        (31.25, ("31.25", "31.25", "hour")),
        ("$19.40 - $23.15 hourly", ("19.40", "23.15", "hour")),
        ({"value": {"value": "48500-57900", "unitText": "YEAR"}}, ("48500", "57900", "year")),
        ({"value": {"minValue": "48k", "maxValue": "57k", "unitText": "YEAR"}}, ("48000", "57000", "year")),
        ({"value": {"value": 26.5, "unitText": "https://schema.org/HOUR"}}, ("26.5", "26.5", "hour")),
        ({"value": {"minValue": 48500, "maxValue": 57900, "unitCode": "ANN"}}, ("48500", "57900", "year")),
        ({"value": {"minValue": 2140, "maxValue": 2630, "unitText": "SEMI-MONTHLY"}}, ("2140", "2630", None)),
        ({"value": {"value": 65, "unitText": "SHIFT"}}, ("65", "65", None)),
        ({"price": "4310", "priceCurrency": "USD", "unitText": "MONTH"}, ("4310", "4310", "month")),
    ],
)
def test_reads_every_form_of_base_salary(pay, read):
    (salary,) = posting(baseSalary=pay).salary_ranges
    assert (salary.minimum, salary.maximum, salary.period) == read


@pytest.mark.parametrize(
    "pay",
    [
        {"currency": "USD", "value": {"minValue": 0, "maxValue": 0, "unitText": "HOUR"}},
        {"currency": "EUR", "value": {"value": 20, "unitText": "HOUR"}},
        {"currency": "USD", "value": {"value": "1e400", "unitText": "HOUR"}},
        {"currency": "USD", "value": {"value": float("nan"), "unitText": "HOUR"}},
        {"currency": "USD", "value": {"value": -5, "unitText": "HOUR"}},
        "depends on qualifications",
        "$1 " * 20_000,
    ],
)
def test_what_cannot_be_pay_is_none(pay):
    assert posting(baseSalary=pay).salary_ranges == ()


def test_pay_in_the_currency_of_another_country_is_none():
    assert posting(baseSalary=51000, salaryCurrency="EUR").salary_ranges == ()
    assert len(posting(baseSalary=51000, salaryCurrency="USD").salary_ranges) == 1


@pytest.mark.parametrize(
    ("kinds", "schedule", "appointment"),
    [
        ("FULL_TIME", "full_time", None),
        (["PART_TIME", "TEMPORARY"], "part_time", "temporary"),
        ("FULL_TIME, SEASONAL", "full_time", "seasonal"),
        ("PER_DIEM", "intermittent", None),
        ("Regular Full-Time", "full_time", "permanent"),
        (["CONTRACTOR", "INTERN", "OTHER"], None, None),
    ],
)
def test_employment_types_become_schedule_and_appointment(kinds, schedule, appointment):
    record = posting(employmentType=kinds)
    assert (record.schedule, record.appointment) == (schedule, appointment)


@pytest.mark.parametrize(
    ("place", "read"),
    [
        ({"address": {"addressLocality": "Bend", "addressRegion": "Oregon", "postalCode": "97701"}}, [("Bend", "OR")]),
        ([{"address": "Bend, OR"}, {"address": {"addressLocality": "Boise, ID"}}], [("Bend", "OR"), ("Boise", "ID")]),
        ("Salem, Oregon", [("Salem", "OR")]),
        ({"address": {"addressLocality": "Bend", "addressRegion": "US-OR"}}, [("Bend", "OR")]),
        ({"address": {"addressLocality": "Baker County", "addressRegion": "OR"}}, [(None, "OR")]),
        (
            {
                "name": "Depot",
                "address": [{"addressLocality": city, "addressRegion": "OR"} for city in ("Bend", "Burns")],
            },
            [("Bend", "OR"), ("Burns", "OR")],
        ),
        ({"address": {"@type": "PostalAddress", "addressCountry": "US"}}, []),
    ],
)
def test_reads_every_form_of_place(place, read):
    assert [(found.city, found.state) for found in posting(jobLocation=place).locations] == read


def test_a_value_may_be_written_with_its_language():
    data = b'{"@type": "JobPosting", "title": {"@value": "Clerk", "@language": "en"}, "description": "Files papers."}'
    assert [record.title for record in read_document("job.json", data).reading.records] == ["Clerk"]


@pytest.mark.parametrize(("printed", "openings"), [(2, 2), ("3", 3), (4.0, 4), ("Few", None), (0, None)])
def test_openings_are_counted_where_the_data_counts_them(printed, openings):
    assert posting(totalJobOpenings=printed).openings == openings


def test_remote_work_and_the_employers_units_are_read():
    record = posting(
        jobLocationType="TELECOMMUTE",
        hiringOrganization={"name": "City of Bend", "department": {"name": "Library"}},
        identifier={"@type": "PropertyValue", "name": "City of Bend", "value": "B-9"},
    )
    assert record.work_mode == "remote"
    assert record.agency is not None
    assert (record.agency.name, record.agency.units, record.requisition_id) == ("City of Bend", ("Library",), "B-9")


@pytest.mark.parametrize(("printed", "mode"), [("Remote", "remote"), ("Hybrid", "hybrid"), ("On-site", "onsite")])
def test_ways_of_working_are_read_in_plain_words(printed, mode):
    assert posting(jobLocationType=printed).work_mode == mode


def test_an_employer_that_is_part_of_another_is_its_unit():
    record = posting(hiringOrganization={"name": "Streets", "parentOrganization": {"name": "City of Bend"}})
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("City of Bend", ("Streets",))


def test_what_a_posting_names_by_its_id_is_read_where_it_stands():
    job = {
        "@type": "JobPosting",
        "title": "Clerk",
        "description": "Files papers.",
        "hiringOrganization": {"@id": "#us"},
    }
    graph = [job, {"@type": "WebSite", "@id": "#site"}, {"@type": "Organization", "@id": "#us", "name": "City of Bend"}]
    record = only_record(read_document("a.json", json.dumps({"@graph": graph}).encode()).reading)
    assert record.agency is not None
    assert record.agency.name == "City of Bend"
    assert record.evidence["agency.name"].text.endswith("name: City of Bend")


def test_hours_a_week_tell_the_schedule():
    assert posting(workHours="8 a.m. to 5 p.m., 40 hours a week").schedule == "full_time"
    assert posting(workHours="Weekends, 16 hours a week").schedule == "part_time"


def test_each_degree_that_will_do_is_a_way_of_its_own():
    degrees = [{"credentialCategory": "associate degree"}, {"credentialCategory": "bachelor degree"}]
    months = {"monthsOfExperience": 36}
    both = posting(educationRequirements=degrees, experienceRequirements=months).qualifications.routes
    assert [(way.education and way.education.degree, way.experience_years) for way in both] == [
        ("associate", "3"),
        ("bachelor", "3"),
    ]
    instead = posting(
        educationRequirements=degrees[1], experienceRequirements=months, experienceInPlaceOfEducation=True
    ).qualifications.routes
    assert [(way.education and way.education.degree, way.experience_years) for way in instead] == [
        ("bachelor", None),
        (None, "3"),
    ]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2026-03-20", "2026-03-20"),
        ("20260320", "2026-03-20"),
        ("2026-3-9T17:00", "2026-03-09T17:00:00-07:00"),
        ("2026-03-20T00:00:00Z", "2026-03-20"),
        ("2026-03-20T23:59:59.9970", "2026-03-20"),
        ("2026-03-20T17:00", "2026-03-20T17:00:00-07:00"),
        ("2026-03-21T06:59:00Z", "2026-03-20T23:59:00-07:00"),
        ("2026-03-20T20:00:00-0400", "2026-03-20T17:00:00-07:00"),
        ("Sat, 21 Mar 2026 06:59:00:0 UTC", "2026-03-20T23:59:00-07:00"),
        ("3/20/2026 5:00 PM", "2026-03-20T17:00:00-07:00"),
        ("2026-02-30", None),
        ("9999-12-31", None),
    ],
)
def test_reads_deadlines_on_the_clock_where_the_job_is(printed, value):
    assert read_end(printed, PACIFIC)[0] == value


def test_a_time_with_a_zone_keeps_it_where_the_jobs_place_is_not_known():
    assert read_end("2026-03-21T06:59:00Z", None)[0] == "2026-03-21T06:59:00+00:00"
    assert read_day("Mon, 02 Mar 2026 18:00:00 GMT") == ("2026-03-02", None)


def test_markup_and_marks_of_direction_are_taken_out_of_a_title_and_reported():
    reading = read_posting(title="<b>Chief</b> \u202eClerk\u200b")
    assert only_record(reading).title == "Chief Clerk"
    assert "title_cleaned" in codes(reading)


@pytest.mark.parametrize("title", [True, 1e300, 42, "false", "NaN"])
def test_a_title_that_is_no_text_is_none(title):
    data = {"@type": "JobPosting", "title": title, "description": "<p>Files papers.</p>"}
    assert refusal("a.jsonld", json.dumps(data).encode()) == "not_a_posting"


def test_texts_that_name_paths_are_no_facts():
    assert posting(description="Files papers.\ntitle: Mayor\nbaseSalary.value: 99").title == "Clerk"


@pytest.mark.parametrize("name", ["schema_org_posting", "neogov_feed", "usajobs_search"])
def test_every_excerpt_is_the_text_of_its_lines(name):
    for path in (DOCUMENTS / name).iterdir():
        if not path.name.endswith(".expected.json"):
            assert all(evidence_stands_in_document(path, record) for record in read_file(path).records)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.json", b"{}", "empty"),
        ("a.json", b'{"a": 1}', "not_a_posting"),
        ("a.txt", b'[{"a": 1}]', "not_a_posting"),
        ("a.json", b'{"@type": "JobPosting", "title": null}', "not_a_posting"),
        ("a.json", b'{"@type": "JobPosting", "title": ', "damaged"),
        ("a.json", b"[" * 100_000, "too_deep"),
        ("a.json", b'{"a":' * 500 + b"1" + b"}" * 500, "too_deep"),
        ("a.json", b'{"a":' + b"9" * 100_000 + b"}", "not_a_posting"),
        ("a.json", b"[" + b"1," * 300_000 + b"1]", "too_long"),
        ("a.xml", b"<rss>" + b"<a>" * 5_000, "too_deep"),
        ("a.xml", b"<rss><channel><title>A & B</title></channel></rss>", "damaged"),
        ("a.xml", b"<?xml version='1.0' encoding='martian'?><rss>x</rss>", "damaged"),
        ("a.xml", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><rss>&b;</rss>", "unsafe"),
        ("a.xml", b"<rss><channel/></rss>", "empty"),
    ],
)
def test_refuses_data_that_offers_no_job(name, data, code):
    assert refusal(name, data) == code


def test_a_page_whose_data_is_broken_is_read_by_its_text():
    page = (DOCUMENTS / "schema_org_posting" / "page_that_shows_what_its_data_says.html").read_text()
    reading = read_document("a.html", page.replace('"title": "Trails', '"title" "Trails').encode()).reading
    assert reading.layout != "schema_org_posting"
    assert only_record(reading).title == "Trails Coordinator"


def test_a_feed_of_many_jobs_gives_each_of_them():
    data = [{"@type": "JobPosting", "title": f"Clerk {number}", "identifier": str(number)} for number in range(300)]
    reading = read_document("a.json", json.dumps(data).encode()).reading
    assert [record.requisition_id for record in reading.records] == [str(number) for number in range(300)]


def test_a_description_that_lost_its_line_ends_is_parted_at_its_labels():
    record = posting(
        description="Initial Posting Date: 03/01/2026 Application Deadline: 03/20/2026 Agency: Department of Forestry "
        "Salary Range: $3,100 - $4,200 Position Type: Employee The position keeps files in order and helps visitors."
    )
    assert record.closes_at == "2026-03-20"
    assert record.agency is not None
    assert record.agency.name == "Department of Forestry"
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("3100", "4200")]


def test_a_page_that_a_script_fills_is_read_by_its_data():
    data = json.dumps({"@type": "JobPosting", "title": "Clerk", "description": "Files papers."})
    page = f"<html><script type='application/ld+json'>{data}</script><body><div id=root></div></body></html>"
    assert only_record(read_document("a.html", page.encode()).reading).title == "Clerk"


def test_a_page_that_only_speaks_of_data_is_read_by_its_text():
    page = "<h1>Clerk</h1><p>x.@type: JobPosting</p><p>Job Number: 26-1</p><p>Apply by May 1, 2026.</p>"
    reading = read_document("a.html", page.encode()).reading
    assert (reading.layout, only_record(reading).title) == ("general_announcement", "Clerk")


def test_half_a_character_named_by_its_number_becomes_the_sign_for_an_unreadable_one():
    """No database takes one; the rest of the posting is not to be lost for it."""
    data = rb'{"@type": "JobPosting", "title": "Clerk \ud83d 2", "validThrough": "2026-05-01"}'
    (record,) = read_document("posting.json", data).reading.records
    assert record.title == "Clerk \ufffd 2"
    assert record.closes_at == "2026-05-01"
