"""Announcements of the State of Oregon as its many agencies word them: pay told beside the label's, parts of
the agency, shares in headings, times and places in sentences, and people called like a job."""

import pytest

from postings.ingest.fields.days.deadlines import find_closing_time
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.fields.places.addresses import find_addresses
from postings.ingest.fields.places.towns_in_text import find_locations
from postings.ingest.record import Record
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text


def _record(body: str, head: str = STATE_HEAD) -> Record:
    return only_record(read_text(f"{head}{body}\nMinimum Qualifications\nTwo years of experience with boats.\n"))


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("If you are not yet PERS eligible, pay is", "not yet PERS eligible"),
        ("For those who are not a PERS member, pay is", "not a PERS member"),
        ("If you are PERS eligible, pay is", "PERS eligible"),
        ("Until you are PERS eligible, pay is", None),
    ],
)
def test_pay_of_who_is_not_yet_in_the_retirement_system_is_not_called_pay_of_members(words: str, label: str | None):
    listed, other = _record(f"{words} $3,681 - $5,027 per month.\n").salary_ranges
    assert (listed.label, other.minimum, other.label) == (None, "3681", label)


def test_pay_by_the_hour_beside_the_range_by_the_month():
    _, hourly = _record(
        "Although it is listed by the month, you will be paid by the hour: $22.52 to $30.75.\n"
    ).salary_ranges
    assert (hourly.minimum, hourly.maximum, hourly.period, hourly.label) == ("22.52", "30.75", "hour", None)


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("We have three openings for guides in our Tidal Waters Division.", ("Tidal Waters Division",)),
        (
            "You will gauge tides in the Lock and Weir Section of the Tidal Waters Division.",
            ("Tidal Waters Division", "Lock and Weir Section"),
        ),
        ("You will meet with engineers in the Tidal Waters Division.", ()),
    ],
)
def test_part_of_the_agency_in_which_the_work_is(sentence: str, units: tuple[str, ...]):
    agency = _record(f"{sentence}\n").agency
    assert agency
    assert agency.units == units


def test_agency_with_a_sign_for_and_is_the_same_with_the_word():
    head = STATE_HEAD.replace("Department of Rivers\nSalary", "Department of Rivers & Lakes\nSalary")
    agency = _record(
        "The Division of Tidal Gauges at the Department of Rivers and Lakes is recruiting a guide.\n", head
    ).agency
    assert agency
    assert (agency.name, agency.units) == ("Department of Rivers & Lakes", ("Division of Tidal Gauges",))


def test_examination_with_its_share_below_duties_is_one_of_them():
    record = _record("Duties\nExamination (70%)\n• Examine boats\n• Write reports\n\nTraining (30%)\n• Teach guides\n")
    assert [(duty.percent, duty.title, duty.tasks) for duty in record.duties] == [
        (70, "Examination", ("Examine boats", "Write reports")),
        (30, "Training", ("Teach guides",)),
    ]


def test_license_that_is_needed_is_asked_for_in_any_section():
    record = _record(
        "The details\nYou will drive to two counties: a driver license or other transportation is needed.\n"
    )
    assert record.qualifications
    assert [need.kind for need in record.qualifications.requirements] == ["licence"]


def test_time_by_which_to_submit_an_application_is_that_of_the_deadline():
    sentence = "Please submit your application by Tuesday, February 24, 2026 at 11:59 p.m."
    assert find_closing_time(sentence, "2026-02-24", "America/Los_Angeles") == ("2026-02-24T23:59:00-08:00", True)


@pytest.mark.parametrize("name", ["Peter Van Horn", "Jennifer De Vries", "Christopher Lee Brandt"])
def test_first_name_that_ends_like_a_job_is_part_of_the_name(name: str):
    assert find_name(f"For questions about the job, contact Sgt. {name} at 503-555-0100") == name


def test_places_of_sentences_that_want_people_or_name_the_county_behind():
    [salem] = find_locations("The agency wants to hire a guide in Salem to show visitors the locks.", "OR")
    assert salem.city == "Salem"
    [bend] = find_locations("We are hiring two guides for our crew in Bend, in Deschutes County.", "OR")
    assert (bend.city, bend.county) == ("Bend", "Deschutes")


def test_work_on_call_is_no_call_to_a_place():
    [place] = find_addresses("We seek an on-call cook at 2 Oak Street, Salem, OR 97301.", "OR")
    assert place.street == "2 Oak Street"


@pytest.mark.parametrize(
    "sentence",
    [
        "You will spend 50% of your time gauging the tides, 30% on repairs and 20% on reports.",
        "About 50 percent of the time is spent on gauging the tides; 30 percent on repairs; and 20 percent on reports.",
    ],
)
def test_shares_of_one_sentence_are_those_of_several_duties(sentence: str):
    duties = _record(f"Duties\n{sentence}\n").duties
    assert [duty.percent for duty in duties] == [50, 30, 20]
    assert [task for duty in duties for task in duty.tasks] == ["gauging the tides", "repairs", "reports."]


def test_shares_that_do_not_make_the_whole_part_no_sentence():
    [duty] = _record("Duties\nYou will keep 40% of the locks open and 30% of them dry.\n").duties
    assert duty.percent is None


def test_unit_with_about_so_many_openings_and_office_of_several_things():
    agency = _record("DOR's Upper Rivers District has about 40 seasonal openings for guides.\n").agency
    assert agency
    assert agency.units == ("Upper Rivers District",)
    agency = _record("The Office of Tides, Locks and Weirs is seeking a guide.\n").agency
    assert agency
    assert agency.units == ("Office of Tides, Locks and Weirs",)


def test_campus_called_by_its_town_is_where_the_work_is():
    places = find_locations("The State Hospital's Junction City campus seeks a guide for its visitors.", "OR")
    assert [place.city for place in places] == ["Junction City"]


def test_time_beside_the_day_of_the_deadline_without_its_year():
    assert find_closing_time("In Workday by 11:59 PM on April 6.", "2026-04-06", "America/Los_Angeles")
    assert not find_closing_time("Come to the fair by 11:59 PM on April 5.", "2026-04-06", "America/Los_Angeles")
