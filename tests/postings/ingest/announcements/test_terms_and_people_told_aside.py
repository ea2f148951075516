"""Terms told aside of their label, and people whose own title says what they do."""

import pytest

from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.terms.employment_terms import find_appointment_and_schedule
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

PAGE = """Dock Inspector

  • Port of Quince, Oregon
  • Quince, Oregon
  • Mar 04, 2026
  • Salary: $30.10 - $36.20 Hourly USD

Job Description

The Position

{line}

Duties
  • Inspects docks

Closing Date/Time: 3/18/2026 5:00 PM Pacific
"""


def _read(line: str) -> Record:
    return only_record(read_text(PAGE.format(line=line)))


def test_a_share_of_full_time_may_stand_beside_the_terms():
    record = _read("FTE: 1.0 Full-Time, Regular")
    assert (record.schedule, record.appointment) == ("full_time", "permanent")


def test_a_way_of_working_may_stand_behind_the_place():
    assert _read("Location: 12 Pier Road, Quince, OR 97999; hybrid telework is available").work_mode == "hybrid"


@pytest.mark.parametrize(
    "sentence",
    ["It is represented by AFSCME and is full-time.", "It is classified, permanent and full-time."],
)
def test_a_sentence_goes_on_about_the_job(sentence):
    assert find_appointment_and_schedule(sentence)[1] == "full_time"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("For questions about this recruitment contact Ann Ekholm, HR Partner, at aekholm@quince.example.gov", "hr"),
        ("The recruiter, Ann Ekholm, Human Resources, aekholm@quince.example.gov", "recruiter"),
    ],
)
def test_a_title_behind_the_name_says_who_somebody_is(line, role):
    assert [found.contact.role for found in read_contacts([(1, line)])] == [role]
