"""What the running text of announcements of the State and of NEOGOV pages tells in its own words: units, terms, levels,
wishes, whom to ask."""

import pytest

from postings.ingest.fields.days.deadlines import is_until_filled
from postings.ingest.fields.places.addresses import find_addresses
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.fields.terms.work_modes import find_work_mode
from postings.ingest.layout.slips import Spellings
from tests.postings.ingest.reading import NEOGOV_HEAD, STATE_HEAD, only_record, read_text


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Rivers Safety Division has one full-time, permanent opening in Bend.", "Rivers Safety Division"),
        ("The Division of Tide Gauges runs nine stations.", "Division of Tide Gauges"),
        ("We are looking for a guide for our Upper Delta District, stationed in Bend.", "Upper Delta District"),
        ("The Division reviews each application.", None),
    ],
)
def test_a_sentence_about_the_work_names_the_unit_of_the_state(text, unit):
    record = only_record(read_text(STATE_HEAD + text + "\n"))
    assert record.agency.units == ((unit,) if unit else ())


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "The Alder County Parks, Trails & Docks Department is accepting applications.",
            "Parks, Trails & Docks Department",
        ),
        ("The Fleet Department wants a clerk who likes grease.", "Fleet Department"),
        ("Clear Water Services (CWS) is recruiting to fill one job.", "Clear Water Services"),
        ("Alder County Behavioral Health is seeking a clerk.", "Behavioral Health"),
        ("The Ferry Services Agency is recruiting for two clerks.", "Ferry Services Agency"),
        ("This is a regular position in the County Surveyor's Office.", "County Surveyor's Office"),
        (
            "Do you like pumps and valves of every kind? The Water & Canals Department is\nhiring.",
            "Water & Canals Department",
        ),
    ],
)
def test_a_sentence_about_the_work_names_the_unit_of_a_county(text, unit):
    assert only_record(read_text(NEOGOV_HEAD + text + "\n")).agency.units == (unit,)


def test_a_label_for_two_units_parts_them():
    record = only_record(read_text(f"{NEOGOV_HEAD}Department/Division: Public Works/Pumps\n\nDuties\n- Pump.\n"))
    assert record.agency.units == ("Public Works", "Pumps")


def test_a_class_without_a_level_stands_in_brackets_behind_a_state_title():
    head = STATE_HEAD.replace("River Guide", "Dock Guide (River Services Assistant)")
    record = only_record(read_text(head))
    assert (record.working_title, record.classification.title) == ("Dock Guide", "River Services Assistant")
    assert only_record(read_text(STATE_HEAD.replace("Guide", "Guide (Lead)"))).classification is None


def test_lines_that_name_one_of_the_jobs_of_the_title_part_what_qualifies():
    head = STATE_HEAD.replace("River Guide", "River Guide / Harbor Guide")
    text = (
        "\nMinimum Requirements\n\nRiver Guide:\nOne year of experience rowing.\n\nHarbor Guide:\n"
        "Two years of experience rowing, or\nan associate degree in boating.\n\nRequirements of all\n- Swim.\n"
    )
    asked = only_record(read_text(head + text)).qualifications
    assert [(way.level, way.experience_years) for way in asked.routes] == [
        ("River Guide", "1"),
        ("Harbor Guide", "2"),
        ("Harbor Guide", None),
    ]
    assert [need.level for need in asked.requirements] == [None]


def test_terms_that_stand_alone_in_a_list_are_the_jobs():
    found = find_appointment_and_schedule("We have six jobs in Bend, all permanent, full-time, and outdoors.")
    assert found == ("permanent", "full_time")
    assert find_appointment_and_schedule("AFSCME represented, regular, full-time") == ("permanent", "full_time")
    assert find_appointment_and_schedule("Choose among seasonal, permanent, full-time jobs.")[0] != "permanent"


def test_openings_in_several_towns_are_added_up():
    assert find_openings("The mill has 6 openings in Bend and 3 in Burns.") == 9


def test_schedules_that_are_hybrid_and_rows_that_say_so_are_read():
    assert find_work_mode("Hybrid schedules are the rule here.") == "hybrid"
    assert find_work_mode("Weekdays | Hybrid: two days remote") == "hybrid"


def test_a_union_alone_among_terms_represents_the_job():
    assert find_representation("Details: permanent; AFSCME; no travel.") == "AFSCME"


def test_a_job_is_open_until_enough_people_have_applied():
    assert is_until_filled("It stays open until a sufficient number of applications has been received.")


def test_sixty_hours_of_study_in_words_are_a_way_to_qualify():
    assert names_route("Sixty semester hours in botany")


def test_the_years_are_of_what_stands_before_the_size_of_the_employer():
    assert read_experience_in("Two years of mooring experience in a company of 90 people or more.") == "mooring"


def test_wishes_behind_helpful_are_listed_each():
    text = (
        "\nTo Qualify\nOne year of rowing experience.\nNot required, but helpful: a whistle; experience with ropes.\n"
    )
    asked = only_record(read_text(STATE_HEAD + text)).qualifications
    assert asked.preferred == ("a whistle", "experience with ropes.")
    assert asked.requirements == ()


def test_headings_with_slips_and_of_those_not_considered():
    text = (
        "\nMinimun Qualifications\n- Two years of rowing experience\n\nPrefered Qualifcations\n- Knots\n\n"
        "You will not be considered if you:\n- fear water\n\nTo be a strong candidate you should also bring:\n- Oars\n"
    )
    asked = only_record(read_text(STATE_HEAD + text)).qualifications
    assert [way.experience_years for way in asked.routes] == ["2"]
    assert asked.preferred == ("Knots", "Oars")


def test_a_word_with_one_slip_means_the_known_word_and_a_word_of_its_own_does_not():
    spelled = Spellings(("preferred", "qualifications", "duties"))
    assert spelled.meant("prefered") == spelled.meant("perferred") == "preferred"
    assert spelled.meant("referral") == "referral"


def test_nobody_works_where_to_write_to_whom_to_ask():
    text = (
        "Other Information\n\nThe clerk pumps.\n\nFor further information please contact:\n\nAnn Ekholm\n\n"
        "Human Resources Analyst\n\n700 Elm Street, Dallas, OR 97338\n503-555-0144\n"
    )
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [place.street for place in record.locations] == [None]
    assert [(one.name, one.role) for one in record.contacts] == [("Ann Ekholm", "hr")]


def test_a_town_with_a_small_letter_within_its_name_ends_an_address():
    (place,) = find_addresses("our office (12 Pine Street, Coeur d'Alene, ID 83815) needs you", "ID")
    assert place.city == "Coeur d'Alene"


def test_what_one_does_with_millions_is_work():
    text = "\nAbout the job\nAs a River Guide, you will spend $2.5 million a year. You will also row.\n"
    (duty,) = only_record(read_text(STATE_HEAD + text)).duties
    assert duty.tasks[0].startswith("As a River Guide")


def test_the_pay_of_a_lower_class_is_named_for_it_alone():
    text = "\nPay\nWithout a degree we underfill as a River Aide 1 ($3,100 - $4,050 per month).\n"
    assert only_record(read_text(STATE_HEAD + text)).salary_ranges[1].label == "River Aide 1"


def test_a_deadline_that_is_open_with_a_day_of_review_in_brackets_stays_open():
    text = STATE_HEAD.replace("02/24/2026", "Open Until Filled (first screening 02/24/2026)")
    record = only_record(read_text(text))
    assert (record.open_until_filled, record.closes_at) == (True, None)


def test_names_in_capitals_with_their_share_head_duties():
    text = "\nSummary of duties\nYou will row.\nDOCKS 60%\nMends planks.\nROPES AND SAILS 40%\nSplices ropes.\n"
    duties = only_record(read_text(STATE_HEAD + text)).duties
    assert [(duty.percent, duty.title) for duty in duties if duty.percent] == [(60, "DOCKS"), (40, "ROPES AND SAILS")]


def test_a_section_of_a_division_and_an_office_beside_one_are_two_units():
    text = "The Tide Section of the Rivers Division is hiring.\n"
    assert only_record(read_text(STATE_HEAD + text)).agency.units == ("Rivers Division", "Tide Section")
    text = "The Rivers Division, Office of Locks in Bend is seeking a guide.\n"
    assert only_record(read_text(STATE_HEAD + text)).agency.units == ("Rivers Division", "Office of Locks")


def test_what_all_must_have_stands_behind_the_jobs_and_levels_of_one_series_leave_it_open():
    head = STATE_HEAD.replace("River Guide", "River Guide Trainee / River Guide 1")
    text = (
        "\nMinimum Requirements\nRiver Guide Trainee:\nOne year of experience rowing.\n\nRiver Guide 1:\nThree years "
    )
    record = only_record(read_text(f"{head}{text}of experience rowing.\n\nBoth: a driver license.\n"))
    assert (record.classification.series, record.classification.level) == ("River Guide", None)
    assert [need.level for need in record.qualifications.requirements] == [None]


def test_services_overtime_and_unions_stand_alone_between_semicolons():
    text = (
        "\nGood to know\nUnder a grant; unclassified; no travel. It is covered under a collective bargaining agreement "
    )
    record = only_record(read_text(f"{STATE_HEAD}{text}with Teamsters Local 9.\n"))
    assert (record.service_type, record.representation) == ("unclassified", "Teamsters Local 9")


def test_full_time_and_part_time_openings_are_added_up_and_leave_the_schedule_open():
    text = "We list people to fill ten (10) full-time and four (4) part-time vacancies."
    assert find_openings(text) == 14
    assert find_appointment_and_schedule(text) == (None, None)


def test_most_work_in_person_beside_days_at_home_is_hybrid():
    assert find_work_mode("Most work is in person; two remote days weekly are kept.") == "hybrid"


def test_what_the_successful_candidate_must_pass_is_no_wish():
    text = "\nTo Qualify\nTwo years of rowing experience.\n\nImportant\nThe successful candidate will have to clear a "
    asked = only_record(read_text(f"{STATE_HEAD}{text}criminal records check.\n")).qualifications
    assert (asked.preferred, [need.kind for need in asked.requirements]) == ((), ["background_check"])


def test_the_street_of_human_resources_is_not_where_one_works():
    text = (
        "The clerk pumps.\n\nAlder County Human Resources Department\n700 Elm Street, Dallas, OR 97338\n503-555-0144\n"
    )
    assert [place.street for place in only_record(read_text(NEOGOV_HEAD + text)).locations] == [None]
