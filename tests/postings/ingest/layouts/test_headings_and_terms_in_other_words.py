"""The State's announcements whose headings no list names, and what they tell of terms in words of their own."""

import pytest

from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

NEEDS = "Minimum Qualifications\n- Two years of rowing experience\n- First aid card\n"


@pytest.mark.parametrize("heading", ["Extra points for", "You should have", "Things we love", "What would impress us?"])
def test_short_lines_over_lists_head_wishes_by_their_words(heading):
    record = only_record(read_text(f"{STATE_HEAD}{NEEDS}{heading}\n- Knots\n- Maps\n"))
    assert record.qualifications.preferred == ("Knots", "Maps")
    assert [need.text for need in record.qualifications.requirements] == ["First aid card"]


@pytest.mark.parametrize("lead", ["One of the following", "Rower 2", "Boats"])
def test_other_short_lines_over_lists_head_nothing(lead):
    record = only_record(read_text(f"{STATE_HEAD}{NEEDS}{lead}\n- Knots\n- Maps\n"))
    assert record.qualifications.preferred == ()


def test_plain_nouns_head_the_parts_of_a_text():
    text = "The work\nYou row boats. You mend oars.\nThe requirements\nTwo years of rowing experience.\nThe rewards\n"
    text += "Work with overtime pay.\nThe catch\nIt rains.\nThe recruiter\nCall Ann Lee at 541-555-0100.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert [duty.tasks for duty in record.duties] == [("You row boats. You mend oars.",)]
    assert [way.text for way in record.qualifications.routes] == ["Two years of rowing experience."]
    assert record.overtime_eligible is True
    assert record.contacts[0].role == "recruiter"


def test_minimum_qualifications_of_levels_by_number():
    text = "Level 1 minimum qualifications\n- Two years of rowing experience\nLevel 2 minimum qualifications\n"
    text += "- Three years of rowing experience\n- OR a bachelor's degree and one year of rowing experience\n"
    ways = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    assert [(way.level, way.experience_years) for way in ways] == [("Level 1", "2"), ("Level 2", "3"), ("Level 2", "1")]


def test_either_beside_a_degree_is_part_of_one_way():
    text = (
        "Minimum Qualifications\nA bachelor's degree in boats; OR an associate's degree and either two years of rowing"
    )
    text += " experience or a combination of rowing experience and training.\n"
    first, second = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    # Whoever had but the associate's degree would be refused.
    assert (first.text, second.education) == ("A bachelor's degree in boats", None)
    assert second.text.endswith("or a combination of rowing experience and training.")


def test_who_would_be_glad_to_hear_from_somebody_wishes():
    text = f"{NEEDS}\nWe would be especially glad to hear from people who know knots.\n"
    wishes = only_record(read_text(STATE_HEAD + text)).qualifications.preferred
    assert wishes == ("We would be especially glad to hear from people who know knots.",)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("It does not qualify for telework.", "onsite"),
        ("The schedule is two days in the office and three days of telework.", "hybrid"),
        ("Your home office may be anywhere in Oregon.", "remote"),
    ],
)
def test_modes_of_work_in_other_words(text, mode):
    assert only_record(read_text(f"{STATE_HEAD}{text}\n")).work_mode == mode


def test_what_qualifies_for_overtime_and_a_number_of_two_parts():
    text = "General Information\nIt qualifies for overtime. The job announcement number is KAA 04417.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert (record.overtime_eligible, record.requisition_id) == (True, "KAA 04417")


def test_two_dashes_part_a_class_from_its_term():
    record = only_record(read_text(STATE_HEAD.replace("River Guide", "River Guide 3 -- Limited Duration")))
    assert (record.classification.level, record.appointment) == (3, "limited_duration")


def test_several_levels_behind_commas_are_no_one_class():
    assert only_record(read_text(STATE_HEAD.replace("River Guide", "River Guide 1, 2 or 3"))).classification is None


def test_a_class_stands_before_the_place_in_a_title():
    record = only_record(read_text(STATE_HEAD.replace("River Guide", "Dock Worker (Harbor Specialist) - Camp Elm")))
    assert (record.working_title, record.classification.title) == ("Dock Worker", "Harbor Specialist")


def test_how_applicants_are_chosen_is_no_wish():
    text = f"{NEEDS}Preferred\nKnots are a plus.\nHow you will be evaluated\nWe read each letter.\n"
    assert only_record(read_text(STATE_HEAD + text)).qualifications.preferred == ("Knots are a plus.",)


def test_a_state_is_no_town_and_a_vacancy_for_somebody_in_a_town():
    head = STATE_HEAD.replace("in Salem, Oregon", "guides").replace("Department", "Nevada Department")
    for told in ("The duty station is Elko, Nevada.\n", "NDR has a vacancy for a River Guide in Elko.\n"):
        assert [place.city for place in only_record(read_text(head + told)).locations] == ["Elko"]


def test_an_item_that_ends_in_an_open_word_goes_on_below():
    text = "Duties\n- Row boats and mind their\noars and sails\n- Mend nets\n"
    duties = only_record(read_text(STATE_HEAD + text)).duties
    assert [duty.tasks for duty in duties] == [("Row boats and mind their oars and sails",), ("Mend nets",)]


def test_an_office_at_its_employer_and_work_anywhere():
    told = "The Lock Affairs Office at the Department of Rivers is hiring. You can work anywhere in Oregon.\n"
    record = only_record(read_text(STATE_HEAD + told))
    assert (record.agency.units, record.work_mode) == (("Lock Affairs Office",), "remote")


def test_terms_on_a_basis_and_part_of_the_week_at_home():
    told = "We need one Guide on a full-time, permanent basis. Part of the week may be worked from home.\n"
    record = only_record(read_text(f"{STATE_HEAD}{told}What we offer\nA union (SEIU Local 503) and a pension.\n"))
    assert (record.openings, record.appointment, record.schedule) == (1, "permanent", "full_time")
    assert (record.work_mode, record.representation) == ("hybrid", "SEIU Local 503")


def test_rows_between_pipes_within_the_text():
    text = "Duties\n| Share | Duty |\n| 60% | Row boats |\n| 40% | Mend nets |\nMinimum Qualifications\n"
    text += "| Option 1 | Five years of rowing experience |\n| Option 2 | A bachelor's degree in boats |\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert [(duty.percent, duty.tasks) for duty in record.duties] == [(60, ("Row boats",)), (40, ("Mend nets",))]
    assert [way.experience_years for way in record.qualifications.routes] == ["5", None]


def test_whom_to_reach():
    text = "What we offer\nA pension.\nHow to reach us\nAnn Lee\nann.lee@rivers.example.gov\n"
    assert only_record(read_text(STATE_HEAD + text)).contacts[0].name == "Ann Lee"


def test_any_combination_behind_a_full_stop_is_a_way_of_its_own():
    text = "Minimum Qualifications\nA bachelor's degree in boats; and four years professional-level planning work. Any"
    text += " combination of experience and education equivalent to seven years of experience.\n"
    way, combination = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    assert (way.education.degree, way.experience_years, combination.kind) == ("bachelor", "4", "combination")


def test_a_special_note_may_hold_a_need():
    text = "Minimum Qualifications\n- Two years of rowing experience\n"
    text += "Special Note: candidates must pass a background check.\n"
    (need,) = only_record(read_text(STATE_HEAD + text)).qualifications.requirements
    assert (need.kind, need.text) == ("background_check", "candidates must pass a background check.")


def test_members_of_a_union_and_a_job_with_its_headquarters_in_a_town():
    told = "You will be a member of the Elm Rowers Association (ERA). The position is headquartered in Burns.\n"
    record = only_record(read_text(STATE_HEAD.replace(" in Salem, Oregon", "") + told))
    assert record.representation == "Elm Rowers Association (ERA)"
    assert [place.city for place in record.locations] == ["Burns"]


def test_the_rate_of_members_of_the_retirement_system_behind_a_semicolon():
    told = "Pay\nThe range shown is the non-PERS rate; the PERS rate is $4,137 - $5,650.\n"
    assert len(only_record(read_text(STATE_HEAD + told)).salary_ranges) == 2


def test_years_as_one_of_several_in_a_list():
    text = "Minimum Qualifications\nThree years as a sworn deputy, marshal or constable.\n"
    (way,) = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    assert (way.experience_years, way.experience_in) == ("3", "as a sworn deputy, marshal or constable")


def test_a_town_with_a_small_letter_within_its_name():
    head = STATE_HEAD.replace("in Salem, Oregon", "guides").replace("Department", "Idaho Department")
    (place,) = only_record(read_text(f"{head}The position is located in Coeur d’Alene.\n")).locations
    assert place.city == "Coeur d’Alene"


@pytest.mark.parametrize("note", ["Qualified experience includes rafts.", "Experience may include rowing for sport."])
def test_what_experience_includes_is_no_need_of_its_own(note):
    asked = only_record(read_text(f"{STATE_HEAD}Minimum Qualifications\nTwo years of rowing experience.\n{note}\n"))
    assert asked.qualifications.requirements == ()
    assert [way.experience_years for way in asked.qualifications.routes] == ["2"]
