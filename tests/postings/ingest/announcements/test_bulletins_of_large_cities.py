"""What bulletins and announcements of large employers print over two lines or beside other facts."""

import pytest

from postings.ingest.errors import NotAPosting
from postings.ingest.fields.days.date_ranges import find_window_ends
from postings.ingest.fields.employers.employer_names import read_employer
from tests.postings.ingest.reading import only_record, read_text

_NOTICE = """Bridge Engineer

If you are a current State of Maine employee, you must complete your application through the internal application process. Please apply using your own account. If you are on leave, ask the office of your department for help with it.

Maine Department of Bridges

Job ID: 33275 (Two positions)
Location: 2 vacancies in Elm Falls, ME
Salary: $54,000 - $76,000 per year
The salary in the Harbor Department is $57,360 to $66,110; and $77,156 to
$83,130

Duties

Inspects bridges and writes reports on what is to be mended.

Minimum Qualifications

Two years of experience in the inspection of bridges.
"""  # noqa: E501


def test_a_notice_to_own_employees_may_stand_between_the_title_and_the_employer() -> None:
    record = only_record(read_text(_NOTICE))
    assert (record.title, record.agency.name) == ("Bridge Engineer", "Maine Department of Bridges")


def test_a_count_stands_behind_a_number_or_before_a_place() -> None:
    record = only_record(read_text(_NOTICE))
    assert (record.requisition_id, record.openings) == ("33275", 2)
    assert [(place.city, place.state) for place in record.locations] == [("Elm Falls", "ME")]


def test_a_range_of_one_department_may_end_on_the_line_below() -> None:
    pay = [(salary.minimum, salary.maximum) for salary in only_record(read_text(_NOTICE)).salary_ranges]
    assert [(int(low or 0), int(high or 0)) for low, high in pay] == [(54000, 76000), (57360, 66110), (77156, 83130)]


def test_a_transit_agency_with_its_initials_is_an_employer() -> None:
    notice = _NOTICE.replace("Maine Department of Bridges", "Department: Elm Area Transit (EAT)")
    assert only_record(read_text(notice)).agency.name == "Elm Area Transit (EAT)"


def test_the_last_of_three_days_ends_a_period() -> None:
    days = "from 8:00 A.M, TUESDAY, MAY 1, 2018; WEDNESDAY, MAY 2, 2018; TO MIDNIGHT, THURSDAY, MAY 3, 2018."
    assert [end[:10] for end, _ in find_window_ends(days, "America/Los_Angeles")] == ["2018-05-03"]


def test_a_department_of_the_whole_country_is_no_unit() -> None:
    army = read_employer("Department of the Army")
    assert army is not None
    assert (army.name, army.unit) == ("Department of the Army", None)


def test_a_division_stands_behind_a_stroke() -> None:
    labelled = "Agency: Department of Bridges / Division of Paint\nJob ID"
    notice = _NOTICE.replace("Maine Department of Bridges\n\n", "").replace("Job ID", labelled)
    agency = only_record(read_text(notice)).agency
    assert (agency.name, agency.units) == ("Department of Bridges", ("Division of Paint",))


def test_answers_to_questions_are_no_announcement() -> None:
    answers = """What is the hiring process?
The clerk posts a vacancy for three days.

Show All Answers

1. What positions are currently available?
2. What type of benefits does the City offer? Apply at the City of Elm Bay.
"""
    with pytest.raises(NotAPosting):
        read_text(answers)


def test_what_a_university_says_of_itself_is_no_work() -> None:
    text = """Lecturer

Elm State University seeks a lecturer in the Department of Botany. Apply by May 1, 2026.

Elm State University will not discriminate against any person in employment.

Elm State University is a member of The Elm University System.

Minimum qualifications: A master's degree in botany.
"""
    assert not only_record(read_text(text)).duties
