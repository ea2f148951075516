"""Bulletins and portals of large cities and states, also what they print over two lines or beside other facts."""

import pytest

from postings.ingest.errors import NotAPosting
from postings.ingest.fields.days.date_ranges import find_window_ends
from postings.ingest.fields.employers.employer_names import read_employer
from tests.postings.ingest.minimum import requirements, routes, ways, wishes
from tests.postings.ingest.reading import only_record, read_text


def test_a_list_of_details_below_one_of_several_ways_stays_with_it() -> None:
    text = (
        "1. A bachelor's degree in design; or\n2. A high school diploma and four years of experience in one or more of"
        " the following fields:\n   a. drawing bridges;\n   b. counting rivets; or\n   c. painting rails."
    )
    assert routes(text)[1].endswith("following fields: drawing bridges; counting rivets; painting rails")
    assert requirements(text) == []


def test_a_list_led_into_with_a_full_stop_is_part_of_the_way_above() -> None:
    text = (
        "Graduation from a four-year college with a major in physics, with work on two of the following devices.\n\n"
        "a. Tide gauge\nb. Wave meter"
    )
    assert len(routes(text)) == 1
    assert requirements(text) == []


def test_a_title_that_begins_with_associate_is_no_degree() -> None:
    text = (
        "1. Six months as a cadet, or Associate Patrol Aide (once Patrol Helper); or\n2. Two years of guard experience."
    )
    assert routes(text)[0].endswith("Associate Patrol Aide (once Patrol Helper)")


def test_an_item_about_employees_whose_or_was_forgotten_is_another_way() -> None:
    text = (
        "1. One year of jail experience; or\n2. One year of guard experience; or\n3. One year of court experience.\n"
        "4. Current employment as a Patrol Officer with the City."
    )
    assert routes(text)[-1].startswith("Current employment")


def test_levels_named_with_a_letter_each_ask_for_something() -> None:
    text = (
        "Trainee: High school diploma.\nOperator C: High school diploma and a class C license.\n"
        "Operator B: High school diploma and two years of plant experience."
    )
    assert [route.level for route, _ in ways(text).routes] == ["Trainee", "Operator C", "Operator B"]


@pytest.mark.parametrize("text", ["None required, but see below.", "City residency is not required."])
def test_what_is_not_required_is_neither_need_nor_wish(text: str) -> None:
    assert (requirements(f"- {text}"), wishes(f"- {text}")) == ([], [])


def test_a_wish_for_one_of_several_certificates_stays_whole() -> None:
    text = "- Certification as a Bid Writer; a Bid Reader; or a Bid Keeper is desired, but not required."
    assert wishes(text) == [text[2:]]


_BULLETIN = """Job Number: 501
Description

RIVET INSPECTOR

Department of Bridges
Number of Positions: 2
Applications are accepted until 06/14/2027

ESSENTIAL DUTIES
- Counts rivets.
- Paints rails.

Salary: $50,100.00 annually
Position: Salaried
Overtime Status: Non-exempt
Potentially Eligible for a Hybrid Work Schedule: Yes
Starting hourly rate:
Counter A    101    $20.10
Counter B    102    $21.20 - $25.30

Residency: Employees of the City of Long Harbor live where they like.
The City of Long Harbor is an equal opportunity employer.
City of Long Harbor, Personnel
"""


def test_a_bulletin_below_the_word_description_has_a_title() -> None:
    record = only_record(read_text(_BULLETIN))
    assert (record.title, record.agency.name, record.agency.units) == (
        "RIVET INSPECTOR",
        "City of Long Harbor",
        ("Department of Bridges",),
    )
    assert (record.flsa, record.work_mode) == ("Non-exempt", "hybrid")


def test_pay_in_rows_below_a_label_is_read() -> None:
    pay = [(salary.minimum, salary.maximum) for salary in only_record(read_text(_BULLETIN)).salary_ranges]
    assert pay == [("50100.00", "50100.00"), ("20.10", None), ("21.20", "25.30")]


def test_a_print_of_a_form_names_whom_to_ask() -> None:
    text = (
        "Clerk 2\n\nVacancy ID: 99\nSalary: $40,000 Annually\n\nContact Information\nContact Name: Ann Ferry\n"
        "Telephone: 518-555-0177\n"
    )
    (contact,) = only_record(read_text(text)).contacts
    assert (contact.name, contact.phone) == ("Ann Ferry", "518-555-0177")


def test_a_sentence_names_the_town_of_a_labelled_county() -> None:
    text = (
        "Grants Analyst\nJob ID: 12\nWork Location: Elm County, California\nFinal Filing Date: 3/28/2027\n\n"
        "Working Conditions\nThe position is located in Elm Bay, California.\n"
    )
    (place,) = only_record(read_text(text)).locations
    assert (place.city, place.county) == ("Elm Bay", "Elm")


def test_crafts_in_any_combination_are_details_of_the_years_above_them() -> None:
    text = (
        "1. Completion of 60 semester units of coursework from a college; or\n"
        "2. Two years of full-time paid experience in any one of the following:\na. Drafting of bridges; or\n"
        "b. Helping with welding, painting or any combination of these crafts: or\n"
        "3. Three years of full-time paid experience reading plans."
    )
    assert [route.split()[0] for route in routes(text)] == ["Completion", "Two", "Three"]


def test_two_lines_give_the_limits_of_one_range() -> None:
    text = "Tree Worker\nExam No. 12\nSTARTING SALARY: $41,377    MAXIMUM SALARY: $44,612\nClosing Date: 3/5/2027\n"
    (pay,) = only_record(read_text(text)).salary_ranges
    assert (pay.minimum, pay.maximum) == ("41377", "44612")


def test_levels_by_short_names_each_have_their_pay() -> None:
    text = (
        "Social Worker IV\nJob ID: 12\nClosing Date: March 12, 2027\n\nSW Trainee & SW I – $16.50 Per hour\n"
        "SW II – $19.33 Per Hour\nSW III – $21.34 Per Hour\n\nThe worker will visit homes and write reports.\n"
    )
    assert [pay.minimum for pay in only_record(read_text(text)).salary_ranges] == ["16.50", "19.33", "21.34"]


def test_pay_at_a_flat_rate_in_one_department_is_read() -> None:
    text = (
        "PUMP MECHANIC\nClass Code: 3802\nOpen Date: 11-18-26\n\nANNUAL SALARY\n\n$58,401 to $85,420\n"
        "The salary in the Department of Pumps is flat-rated at $99,639.\n\nDUTIES\n\nA Pump Mechanic mends pumps.\n\n"
        "APPLICATION DEADLINE\n\n"
        "Applications must be received by THURSDAY, DECEMBER 3, 2026.\n"
    )
    pay = only_record(read_text(text)).salary_ranges[1]
    assert (pay.minimum, pay.label) == ("99639", "Department of Pumps")


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
