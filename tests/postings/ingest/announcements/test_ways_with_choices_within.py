"""Ways to qualify that hold choices of their own, of courses, papers and employment, and what notes ask beside them."""

import pytest

from postings.ingest.fields.qualifying.inline_ways import split_inline
from postings.ingest.fields.qualifying.qualifications import read_route, requirement_kind
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.parsers.position_description.people import person_of
from postings.ingest.parsers.program_positions.series import read_series
from postings.ingest.record import Record
from tests.postings.ingest.minimum import requirements, routes, ways
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

_BULLETIN = """HEAD KEEPER{tabs}Class Code:   4009
{tabs}Open Date: 03-02-18

ANNUAL SALARY

$40,000 to $50,000

DUTIES

A Head Keeper feeds stray animals.

REQUIREMENTS

{requirements}

NOTES:

1. A valid California driver's license is required.
2. Possession of a current Advanced R.E.S.T. certificate or possession of a R.E.S.T. Kennel Waiver is required prior
to appointment.
3. Head Keepers are required to climb fences.
4. Applicants are required to submit a photograph.

WHERE TO APPLY

Papers go to the City of Elm Bay.
"""


def _ways(*lines: str) -> list[tuple[str, str | None]]:
    return [(route.text, route.experience_years) for route, _ in ways("\n".join(lines)).routes]


def test_each_lettered_choice_within_one_of_several_ways_is_a_way_with_what_stands_above_it() -> None:
    assert _ways(
        "1. Four years of experience with birds; or",
        "2. Two years of experience with dogs, and",
        "a. Completion of a course in feeding; or",
        "b. Completion of a course in grooming.",
    ) == [
        ("Four years of experience with birds", "4"),
        ("Two years of experience with dogs AND Completion of a course in feeding", "2"),
        ("Two years of experience with dogs AND Completion of a course in grooming.", "2"),
    ]


def test_counts_may_lack_their_full_stops_above_one_of_the_following() -> None:
    found = _ways(
        "1 A certificate of a keeper; or",
        "2 A certificate of climbing; and one of the following:",
        "a. Six months of experience with dogs; or",
        "b. Eighteen months of experience with cats; or",
        "3. A certificate of the Kennel Program.",
    )
    assert found == [
        ("A certificate of a keeper", None),
        ("A certificate of climbing AND Six months of experience with dogs", "0.5"),
        ("A certificate of climbing AND Eighteen months of experience with cats", "1.5"),
        ("A certificate of the Kennel Program.", None),
    ]


def test_details_of_a_way_need_no_semicolon_before_the_or_behind_them() -> None:
    found = _ways(
        "1. Three years of experience in planning and implementing:",
        "a. care of dogs; or",
        "b. care of cats or",
        "2. A bachelor's degree and one year of experience in a kennel.",
    )
    assert [years for _, years in found] == ["3", "1"]


def test_a_bulletin_may_print_its_code_beside_the_title_and_ask_in_its_notes() -> None:
    years = "Three years of full-time paid experience as a keeper."
    record = only_record(read_text(_BULLETIN.format(tabs="\t" * 5, requirements=years)))
    assert (record.title, record.classification and record.classification.number) == ("HEAD KEEPER", "4009")
    assert [need.text.split(" is ")[0] for need in record.qualifications.requirements] == [
        "A valid California driver's license",
        "Possession of a current Advanced R.E.S.T. certificate or possession of a R.E.S.T. Kennel Waiver",
        "Head Keepers are required to climb fences.",
    ]


def test_a_license_of_a_trade_is_not_the_one_to_drive() -> None:
    asked = "1. Four years of experience with birds.\n2. A valid FBK General Kennel license is required to file."
    record = only_record(read_text(_BULLETIN.format(tabs="\n", requirements=asked)))
    assert [need.text[:24] for need in record.qualifications.requirements][:2] == [
        "A valid FBK General Kenn",
        "A valid California drive",
    ]


def test_terms_of_one_of_several_offices_are_not_the_jobs() -> None:
    assert find_appointment_and_schedule("Keepers at the Zoo Department are half-time positions.") == (None, None)


def test_a_list_without_a_heading_whose_last_semicolon_is_an_or_is_one_of_ways() -> None:
    record = only_record(
        read_text(
            "Head Keeper\nCity of Elm Bay\nSalary: $50,000 a year\nApply by 03/09/2026 to the clerk.\nWe look for\n"
            "• A master's degree in zoology and one year of zoo experience;\n"
            "• A bachelor's degree in zoology and two years of zoo experience (one of which must be with birds); or\n"
            "• An equivalent combination of training and experience.\n"
        )
    )
    assert [(route.experience_years, route.kind) for route in record.qualifications.routes] == [
        ("1", None),
        ("2", None),
        (None, "combination"),
    ]


def test_a_count_in_brackets_goes_on_with_the_number_before_it() -> None:
    assert _ways("A diploma from a high school and six", "(6) months of experience in raking.") == [
        ("A diploma from a high school and six (6) months of experience in raking.", "0.5")
    ]


_EXAMINATION = """TOWER TENDER

Class Code:       4711
Open Date:  05-04-18

ANNUAL SALARY

$48,100 to $70,200

DUTIES

A Tower Tender keeps water towers clean.

REQUIREMENTS/MINIMUM QUALIFICATIONS

{requirements}

PROCESS NOTES

{notes}

WHERE TO APPLY

Applications are accepted on-line only. Interviews are held in the City of Elm Bay.
"""
_YEARS = "Two years of full-time paid experience with the City of Elm Bay as a Tower Helper."


def _bulletin(requirements: str = _YEARS, notes: str = "1. Read all of this first.") -> Record:
    return only_record(read_text(_EXAMINATION.format(requirements=requirements, notes=notes)))


def _asked(record: Record) -> list[tuple[str, str]]:
    return [(need.kind, need.text) for need in record.qualifications.requirements]


def test_each_lettered_course_of_which_one_is_completed_is_a_way_beside_the_years_above_it() -> None:
    found = ways(
        "1. Three years of experience in the repair of pumps; or\n"
        "2. Successful completion of:\n"
        "a) A pump program of a trade school; or\n"
        "b) 20 semester units in hydraulics; or\n"
        "c) A pump course of the armed forces."
    )
    assert [(route.text, route.experience_years) for route, _ in found.routes] == [
        ("Three years of experience in the repair of pumps", "3"),
        ("Successful completion of A pump program of a trade school", None),
        ("Successful completion of 20 semester units in hydraulics", None),
        ("Successful completion of A pump course of the armed forces.", None),
    ]
    assert found.requirements == []


def test_a_license_joined_to_the_years_of_one_way_stays_with_that_way() -> None:
    text = (
        "1. Two years of experience at the level of Tower Aide III in towns; and a valid license as a Builder; or\n"
        "2. Five years of experience in the building of towers."
    )
    assert routes(text) == [
        "Two years of experience at the level of Tower Aide III in towns AND a valid license as a Builder",
        "Five years of experience in the building of towers.",
    ]
    assert requirements(text) == []


def test_employment_with_the_city_above_two_ways_is_needed_beside_each() -> None:
    text = (
        "1. Current employment with the City of Elm Bay; and\n"
        "2. One year of experience as a Tower Aide; or\n"
        "3. Two years of experience as a Tower Helper."
    )
    assert routes(text) == ["One year of experience as a Tower Aide", "Two years of experience as a Tower Helper."]
    assert requirements(text) == [("other", "Current employment with the City of Elm Bay")]


def test_employment_as_something_belongs_to_its_own_way() -> None:
    text = "1. Current employment as a Tower Aide; and\n2. A course in pumps; or\n3. Two years as a Tower Helper."
    assert routes(text)[0] == "Current employment as a Tower Aide AND A course in pumps"


def test_courses_of_a_high_school_or_college_are_no_diploma() -> None:
    route = read_route(
        "Completion of 9 semester units in surveying and of one course in algebra from a high school, accredited"
        " college, or trade school"
    )
    assert route.education is None
    diploma = read_route("Graduation from high school and two years of experience in surveying")
    assert diploma.education is not None
    assert diploma.education.degree == "high_school"


def test_units_counted_in_two_ways_leave_the_degree_sure() -> None:
    route = read_route(
        "Graduation from an accredited four-year college or university with at least 20 semester or 30 quarter units"
        " completed in botany; and two years of experience in a garden"
    )
    assert route.education is not None
    assert (route.education.degree, route.experience_years) == ("bachelor", "2")


def test_what_a_doctor_is_to_certify_is_no_certificate() -> None:
    assert requirement_kind("All tenders are examined to certify that they can wear a mask") == "other"
    assert requirement_kind("Must certify in first aid within a year") == "certificate"


def test_notes_may_ask_for_a_registration_and_for_strength() -> None:
    registration = (
        "Registration as a Tower Builder with the State Board of Builders, Surveyors, and Geologists is required prior"
        " to appointment."
    )
    strength = "Candidates must possess and maintain the strength to climb ladders all day."
    sight = "Candidates must have good eyesight."
    record = _bulletin(notes=f"1. {registration}\n2. {strength}\n3. {sight}\n4. Candidates must possess a pencil.")
    assert _asked(record) == [("certificate", registration), ("other", strength), ("other", sight)]


def test_where_forms_are_delivered_nobody_works() -> None:
    notes = (
        "1. A copy of the certificate or form may be attached to the on-line application or delivered to the Personnel"
        " Office at 12 Oak Street, Elm Bay, OH 45678."
    )
    (place,) = _bulletin(notes=notes).locations
    assert (place.street, place.city, place.state) == (None, "Elm Bay", "OH")


def test_positions_near_towns_of_which_two_name_the_state_are_in_no_one_of_them() -> None:
    notes = (
        "1. Most positions are located in the Ash Valley near Low Pine, Ohio and in Dry Valley near Sandy, Ohio.\n"
        "2. Read all of this first."
    )
    assert _bulletin(notes=notes).locations == ()


def test_a_list_of_papers_that_may_stand_for_a_year_is_one_rule() -> None:
    found = ways(
        "1. Three years of experience as a Tower Helper.\n\n"
        "A professional certification in one of the following crafts may be substituted for up to one year of the"
        " required experience:\n"
        "a. Pump Craft, second edition - Certified Pumper\n"
        "b. Tower Craft - Certified Climber\n"
        "c. Roof Craft, any edition - Certified Roofer\n"
    )
    assert [rule.text for rule, _ in found.rules] == [
        "A professional certification in one of the following crafts may be substituted for up to one year of the"
        " required experience: Pump Craft, second edition - Certified Pumper; Tower Craft - Certified Climber;"
        " Roof Craft, any edition - Certified Roofer"
    ]
    assert found.requirements == []
    assert len(found.routes) == 1


def test_what_is_needed_for_a_level_is_not_asked_of_all() -> None:
    level = "To be at the level of a Tower Aide III, a Tower Builder certificate is required."
    assert _asked(_bulletin(notes=f"1. Read all of this first.\n2. {level}")) == []


def test_a_list_behind_and_goes_on_behind_or():
    way = "A Bachelor's Degree in Rivers AND related training, coursework, or 2 years of experience in rafting"
    assert split_inline(way) == [way]


@pytest.mark.parametrize(
    "ways",
    [
        "A bachelor's degree AND a valid license; OR four years of experience in rafting",
        "A degree, or two years of work",
    ],
)
def test_other_ors_still_part(ways):
    assert len(split_inline(ways)) == 2


def test_sentences_of_a_paragraph_that_ask_for_different_things_are_needs_apart():
    record = only_record(
        read_text(
            STATE_HEAD
            + "Requirements\nYou must be accredited by the guild within one year of hire. A driver license is "
            "needed. Finalists undergo a criminal background check.\n"
        )
    )
    assert [(need.kind, need.when) for need in record.qualifications.requirements] == [
        ("other", "within one year of hire"),
        ("licence", None),
        ("background_check", None),
    ]


def test_openings_counted_by_town_are_added_up():
    record = only_record(
        read_text(
            STATE_HEAD + "We have openings here:\n- Roseburg (2 positions)\n- Bend (1 position, Spanish required)\n"
            "All positions are full-time, permanent and represented by SEIU.\n"
        )
    )
    assert record.openings == 3
    assert {place.city for place in record.locations} == {"Salem", "Roseburg", "Bend"}
    assert (record.appointment, record.schedule) == ("permanent", "full_time")


def test_a_title_behind_a_supervisors_name_is_no_part_of_it():
    person = person_of("Quentin Marsh, Deputy Director")
    assert person is not None
    assert person.name == "Quentin Marsh"


FORM = """STATE OF OREGON
POSITION DESCRIPTION
SECTION 1. POSITION INFORMATION
a. Classification Title: Ferry Clerk 1
b. Classification No: C0101
SECTION 3. DESCRIPTION OF DUTIES
60 NC E Sales

Sells tickets.

40 R NE Counts the cash.
SECTION 4. WORKING CONDITIONS
"""


def test_a_share_without_its_sign_may_stand_a_space_before_its_marks():
    duties = only_record(read_text(FORM)).duties
    assert [(duty.percent, duty.change, duty.essential) for duty in duties] == [(60, "NC", True), (40, "R", False)]


def test_a_series_may_be_all_that_the_last_sentence_says():
    found = read_series("reviews contested bills. Compliance Specialist series.")
    assert found is not None
    assert found.series == "Compliance Specialist"


def test_who_must_meet_what_leads_into_the_list_below_a_page_without_a_heading() -> None:
    text = (
        "Jail Guard\nHarbor County\nSalary: $50,000 a year\n{lead}\n• Have a high school diploma.\n• Pass a test.\n"
        "• Have a valid driver's license.\n"
    )
    for lead in ("To apply for this job, you must meet these requirements:", "To qualify here, an applicant must:"):
        record = only_record(read_text(text.format(lead=lead)))
        assert [route.text for route in record.qualifications.routes] == ["Have a high school diploma."]
        assert [need.kind for need in record.qualifications.requirements] == ["other", "licence"]


def test_what_somebody_is_required_to_have_is_a_way() -> None:
    record = only_record(
        read_text(
            "Head Keeper\nThe town of Elm Bay seeks a Head Keeper at $25 an hour.\nThe successful candidate is required"
            " to have graduated from high school.\nApply to the clerk by March 3, 2026."
        )
    )
    (way,) = record.qualifications.routes
    assert way.education is not None
    assert way.education.degree == "high_school"


def test_plus_one_of_the_following_is_needed_beside_the_numbered_way_above_it() -> None:
    record = only_record(
        read_text(
            "Sail Keeper\nCity of Elm Bay\nSalary: $25 an hour\n\nRequirements\n1. Four years of work as a sailor; or\n"
            "2. Three years of work as a sailor, plus completion of one of the following before that work:\n"
            "A) Two years as a sailor's helper; or\nB) An associate degree in sailing.\n"
        )
    )
    found = [
        (route.education.degree if route.education else None, " AND " in route.text)
        for route in record.qualifications.routes
    ]
    assert found == [(None, False), (None, True), ("associate", True)]
