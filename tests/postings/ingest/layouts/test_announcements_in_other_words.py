"""Announcements that tell in other words than most what they wish for, where one works, when they close and whom to
ask."""

import pytest

from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.terms.employment_terms import find_appointment_and_schedule
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.fields.terms.work_modes import find_work_mode
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

NEOGOV_HEAD = """Pump Clerk

  • Alder County, Oregon
  • Salem, Oregon
  • Mar 12, 2026
Full Time Public Works
  • Salary: $24.10 - $31.00 Hourly USD

Job Description

"""


def test_needs_lettered_in_one_line_are_several():
    text = "\nTo Qualify\nTwo years of rowing experience.\n\nOther Requirements\n(a) You must be 18 or older. "
    asked = only_record(read_text(f"{STATE_HEAD}{text}(b) You must hold a food card within 30 days.\n")).qualifications
    assert [need.text for need in asked.requirements] == [
        "You must be 18 or older.",
        "You must hold a food card within 30 days.",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Strong applicants will show:",
        "What we desire",
        "We prefer people with",
        "Ways to Stand Out",
        "Plus if you have:",
    ],
)
def test_headings_of_wishes_in_other_words(heading):
    text = f"\nTo Qualify\n- Two years of rowing experience\n\n{heading}\n- Knots\n"
    assert only_record(read_text(STATE_HEAD + text)).qualifications.preferred == ("Knots",)


def test_when_a_recruitment_closes_is_no_wish_and_its_day_is_the_deadline():
    text = "To Qualify\n\nTwo years of rowing experience.\n\nHighly desired: Spanish; knots.\n\n"
    text += "This recruitment will close soon.\n\nHow to Apply\n\nApply through our site by 05/24/2027.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert record.qualifications.preferred == ("Spanish", "knots.")
    assert record.closes_at == "2027-05-24"


def test_what_qualifies_by_this_position_heads_ways_that_or_joins():
    text = "You qualify for this job if you have:\nA bachelor's degree in botany.\nOR\nSeven years of work at sea.\n"
    ways = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    assert [(way.education is not None, way.experience_years) for way in ways] == [(True, None), (False, "7")]


def test_terms_behind_a_label_below_a_list_are_the_jobs():
    text = "\nDuties\n- Row.\n- Steer.\nPractical matters: limited duration through June 2029; full time; SEIU.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert (record.appointment, record.schedule) == ("limited_duration", "full_time")


@pytest.mark.parametrize(
    ("text", "union"),
    [
        ("The jobs are covered by the Alder Federation of State Guides.", "Alder Federation of State Guides"),
        ("This job belongs to the AFSCME bargaining unit.", "AFSCME"),
    ],
)
def test_a_union_that_covers_a_job_represents_it(text, union):
    assert find_representation(text) == union


def test_openings_at_two_places_with_long_names_are_added_up():
    text = (
        "We have three vacancies at Two Locks Correctional Institution in Umatilla and one at Dry Lock in Baker City."
    )
    assert find_openings(text) == 4


def test_no_telework_alone_is_work_on_site_and_a_term_before_jobs_is_of_both():
    assert find_work_mode("Work outdoors. No telework.") == "onsite"
    found = find_appointment_and_schedule("Both are permanent, full-time jobs and are covered by a contract.")
    assert found == ("permanent", "full_time")


def test_a_regular_appointment_among_other_facts_is_permanent():
    record = only_record(
        read_text(f"{NEOGOV_HEAD}Union: none. FLSA: Exempt. Regular appointment. Rain gear is lent.\n")
    )
    assert record.appointment == "permanent"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Upper Delta Region is recruiting for two guides.", "Upper Delta Region"),
        ("Join the Tide Division in Bend as a guide!", "Tide Division"),
    ],
)
def test_units_without_an_article_and_those_to_join(text, unit):
    assert only_record(read_text(f"{STATE_HEAD}{text}\n")).agency.units == (unit,)


def test_a_department_called_after_the_town_is_named_without_it():
    head = NEOGOV_HEAD.replace("Alder County, Oregon", "City of Salem, Oregon")
    record = only_record(read_text(head + "The Salem Police Department is recruiting for a clerk.\n"))
    assert record.agency.units == ("Police Department",)
    record = only_record(read_text(head + "The Salem Street Response of the City of Salem is looking for a clerk.\n"))
    assert record.agency.units == ("Salem Street Response",)


def test_each_matter_has_someone_of_its_own_to_ask():
    text = (
        "Work content: Ann Ekholm, Dock Manager, 503-555-0190. Application: Recruiter Bo Lindqvist, bo@odr.oregon.gov."
    )
    found = [one.contact for one in read_contacts([(1, text)])]
    assert [(one.name, one.phone, one.email) for one in found] == [
        ("Ann Ekholm", "503-555-0190", None),
        ("Bo Lindqvist", None, "bo@odr.oregon.gov"),
    ]
    text = "Program questions go to Ann Ekholm, Dock Manager, 503-555-0190. Process questions go to HR at hr@alder.gov."
    found = [one.contact for one in read_contacts([(1, text)])]
    assert [(one.name, one.email) for one in found] == [("Ann Ekholm", None), (None, "hr@alder.gov")]
