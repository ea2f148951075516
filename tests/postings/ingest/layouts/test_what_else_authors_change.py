"""What authors of the four layouts' documents change in them: marks, rows, headings, where they say a thing."""

import pytest

from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.fields.terms.unions import find_representation
from tests.postings.ingest.minimum import requirements, routes
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

NEOGOV = """River Guide

  • City of Salem, Oregon
  • Salem, Oregon
  • Feb 20, 2026
Full Time Boats
  • Salary: $30.12 Hourly USD

Job Description

The Position

Work Location: 5 Mill Race Drive, Salem OR 97301

Rows people.

To Qualify

We are hiring one regular, full-time mechanic. Pay is $30.123456 hourly.
  • Strength

Closing Date/Time: 3/15/2026

Job Address

700 Court Street, Salem, Oregon 97302 United States View Map
"""


def test_the_street_of_the_work_stands_before_the_employers_own():
    record = only_record(read_text(NEOGOV))
    assert [place.street for place in record.locations] == ["5 Mill Race Drive"]
    assert (record.openings, record.appointment) == (1, "permanent")
    assert [pay.minimum for pay in record.salary_ranges] == ["30.12"]


def test_two_hyphens_part_an_agency_from_its_division():
    record = only_record(
        read_text(STATE_HEAD.replace("Department of Rivers\n", "Department of Rivers -- Locks Division\n"))
    )
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Department of Rivers", ("Locks Division",))


@pytest.mark.parametrize("heading", ["Everyone must:", "You'll be a strong candidate if you have:"])
def test_headings_speak_to_everyone_and_to_strong_candidates(heading):
    found = only_record(read_text(f"{STATE_HEAD}\n{heading}\n- swim 50 yards\n- row\n")).qualifications
    assert [*(need.text for need in found.requirements), *found.preferred] == ["swim 50 yards", "row"]
    assert bool(found.preferred) == ("strong" in heading)


def test_a_division_for_licensing_heads_no_requirements():
    record = only_record(read_text(f"{STATE_HEAD}\n**Boat Licensing Division**\nWe license boats.\n\nDuties\n- Row\n"))
    assert record.qualifications.requirements == ()


def test_openings_stand_behind_a_labelled_place():
    head = STATE_HEAD.replace(
        "Position Title:", "Location:\nHybrid; Ontario or La Grande. Eight vacancies.\nPosition Title:"
    )
    record = only_record(read_text(head))
    assert ([place.city for place in record.locations], record.openings) == (["Ontario", "La Grande"], 8)


def test_who_adds_people_hires_them():
    assert find_openings("The unit is adding two Boat Inspectors.") == 2
    assert find_appointment_and_schedule("The jobs are permanent and full-time") == ("permanent", "full_time")


def test_years_of_managing_a_program_are_no_years_of_a_program():
    assert read_years("A bachelor's degree and three years managing a boat program.") == "3"
    assert read_years("Completion of a three years boat program.") is None


def test_needs_before_talk_of_applying_are_kept():
    assert requirements("You must also swim well. A swim test is part of the interview.") == [
        ("other", "You must also swim well.")
    ]


def test_a_certificate_is_the_other_of_two_ways():
    assert routes("Either one year of work as a guide, or a certificate from a boating school") == [
        "one year of work as a guide",
        "a certificate from a boating school",
    ]


def test_rates_with_more_digits_are_read_as_printed():
    assert [pay.salary.minimum for pay in read_salaries("$33.068211 hourly") if pay.salary] == ["33.068211"]


def test_narrow_columns_are_made_whole():
    text = "To Qualify\n\n     An associate degree in boating\n     occupations or boat building\n"
    (route,) = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    assert route.education is not None
    assert route.education.field == "boating occupations or boat building"


def test_a_wish_further_in_than_its_heading_is_no_heading():
    text = "TO QUALIFY\n\n     You must swim.\n\nNICE TO HAVE\n\n     Spanish, Russian or Vietnamese\n     Dock work\n"
    found = only_record(read_text(STATE_HEAD + text)).qualifications
    assert found.preferred == ("Spanish, Russian or Vietnamese", "Dock work")


def test_what_we_need_to_see_qualifies_and_what_we_do_is_no_duty():
    text = (
        "What we do\nWe keep boats.\n\nWhat we need to see in your resume\n(a) Two years of boating; OR\n(b) A degree\n"
    )
    record = only_record(read_text(STATE_HEAD + text))
    assert record.duties == ()
    assert len(record.qualifications.routes) == 2


def test_years_that_and_joins_to_a_license_are_a_way():
    assert routes("A Class A commercial driver license AND one year of experience driving trucks.") == [
        "A Class A commercial driver license AND one year of experience driving trucks."
    ]
    assert requirements("A commercial driver license and a clean driving record.")[0][0] == "licence"


def test_openings_behind_two_hyphens_and_a_mode_behind_a_slash():
    head = STATE_HEAD.replace("River Guide", "River Guide 2 -- 3 openings").replace(
        "Position Title:", "Location:\nSalem/Hybrid\nPosition Title:"
    )
    record = only_record(read_text(head))
    assert (record.openings, record.work_mode) == (3, "hybrid")


def test_an_announcement_that_speaks_of_its_position_description_is_one():
    head = STATE_HEAD.replace("Job Description:", "Class Title: River Guide 2\nJob Description:")
    reading = read_text(f"{head}\nDuties\n- Row\n\nBefore you apply\nRead the position description. Apply online.\n")
    assert reading.layout == "oregon_announcement"


def test_wishes_of_their_own_heading_stand_apart_wherever_they_are():
    text = "You will:\n- Row\n\nAlthough not required, you may have one or more of the following:\n- Spanish\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert (record.qualifications.preferred, len(record.duties)) == (("Spanish",), 1)
    text = "To qualify you need\nTwo years of boating.\nYou must swim.\nWe would love it if you\nhave rowed\n"
    assert only_record(read_text(STATE_HEAD + text)).qualifications.preferred == ("have rowed",)


def test_shares_within_one_sentence_are_duties():
    text = "Your role\nYour time is: 50% rowing with guests; 30% mending boats; 20% reports.\n\nDuties\nSee above.\n"
    text = text.replace("Your role", "Your Role").partition("\n\nDuties")[0]
    assert [(duty.percent, duty.tasks) for duty in only_record(read_text(STATE_HEAD + text + "\n")).duties] == [
        (50, ("rowing with guests",)),
        (30, ("mending boats",)),
        (20, ("reports.",)),
    ]


def test_a_number_of_slashes_is_no_date_and_vacancies_are_counted_behind_a_colon():
    head = STATE_HEAD.replace("Position Title:", "Job Number: 26/02-3041-C\nPosition Title:")
    assert only_record(read_text(head)).requisition_id == "26/02-3041-C"
    assert find_openings("Current vacancies: 6.") == 6


def test_a_union_by_its_letters_covers_a_position():
    assert find_representation("The position is covered by AFSCME Local 4041 and is non-exempt.") == "AFSCME Local 4041"


def test_an_office_called_headquarters_is_where_the_work_is():
    text = STATE_HEAD.replace("hires in Salem, Oregon.", "seeks a River Guide for its Salem headquarters.")
    assert [place.city for place in only_record(read_text(text)).locations] == ["Salem"]


def test_a_comma_parts_an_agency_from_its_division():
    text = STATE_HEAD.replace("Department of Rivers\n", "Department of Rivers, Locks and Canals Division\n")
    record = only_record(read_text(text))
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Department of Rivers", ("Locks and Canals Division",))


def test_what_it_takes_to_be_hired_qualifies():
    text = "Your days\n- row\n\nTo be hired you must have\n1. A bachelor's degree\n2. A boat license\n"
    found = only_record(read_text(STATE_HEAD + text)).qualifications
    assert ([route.text for route in found.routes], len(found.requirements)) == (["A bachelor's degree"], 1)


def test_a_union_ends_before_another_fact():
    assert find_representation("The position is represented by AFSCME and FLSA non-exempt.") == "AFSCME"


_WAYS = "Minimum Qualifications\nTwo years of rowing.\n"


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Elm Boat Services (EBS), a division of DOR, is looking for a guide.", "Elm Boat Services"),
        ("The Lane County Circuit Court in Eugene, Oregon, has one opening for a guide.", "Lane County Circuit Court"),
    ],
)
def test_who_hires_is_the_employers_unit(sentence, unit):
    text = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.", sentence)
    assert only_record(read_text(text)).agency.units == (unit,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Before you are hired we test you for drugs.",
        "This job closes at noon on the first day of March.",
        "Union: AFSCME. Shift: two long days. Remote work: No.",
    ],
)
def test_what_follows_a_paragraph_of_wishes_is_no_wish(sentence):
    text = f"{STATE_HEAD}{_WAYS}Preferred\nSkill with oars, and a boat of your own.\n{sentence}\n"
    found = only_record(read_text(text)).qualifications
    assert found.preferred == ("Skill with oars, and a boat of your own.",)


def test_a_check_of_everybody_hired_is_required_below_wishes():
    text = "It would be nice if you had:\n- a boat\n- an oar\nA few more things\nA criminal background check is made"
    found = only_record(read_text(f"{STATE_HEAD}{_WAYS}{text} of everyone we hire.\n")).qualifications
    assert ([need.kind for need in found.requirements], found.preferred) == (["background_check"], ("a boat", "an oar"))


def test_what_counts_for_a_year_is_no_way_of_its_own():
    rule = "A boat license counts for one year of experience."
    text = f"Either:\nA degree in rivers and a year of rowing; or\nThree years of rowing.\n{rule}\n"
    found = only_record(read_text(f"{STATE_HEAD}Minimum Qualifications\n{text}")).qualifications
    assert [route.kind for route in found.routes] == [None, None, "substitution"]


def test_the_forms_words_about_special_requirements_ask_for_nothing():
    form = "STATE OF OREGON\nPOSITION DESCRIPTION\nAgency: Department of Rivers\nSECTION 1. POSITION INFORMATION\n"
    asked = "SPECIAL REQUIREMENTS: List special mandatory recruiting requirements for this position:\nA boat license.\n"
    text = f"{form}a. Classification Title: Ranger 2\nSECTION 10. ADDITIONAL JOB-RELATED INFORMATION\n\n{asked}"
    assert [need.text for need in only_record(read_text(text)).qualifications.requirements] == ["A boat license."]
