"""Announcements that tell in other words than most what they wish for, where one works, when they close and whom to
ask."""

import pytest

from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.fields.terms.work_modes import find_work_mode
from tests.postings.ingest.reading import NEOGOV_HEAD, STATE_HEAD, only_record, read_text


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
    assert [(one.name, one.email) for one in found] == [("Ann Ekholm", None), ("HR", "hr@alder.gov")]


def test_an_exclusive_representative_is_the_union():
    text = "It belongs to a unit for which the Elm Federation of Clerks (EFC) is the exclusive representative."
    assert find_representation(text) == "Elm Federation of Clerks (EFC)"


def test_a_unit_within_the_department_of_another_state_and_a_section_of_a_division():
    head = STATE_HEAD.replace("Department of Rivers", "Washington State Department of Rivers").replace("Oregon", "WA")
    told = "The Lakes and Locks Program (LLP) within the Department of Rivers is looking for a guide.\n"
    assert only_record(read_text(head + told)).agency.units == ("Lakes and Locks Program",)
    told = "The Division of Locks' Gate Section guards the gates. The Division of Locks's Gate Section needs a guide.\n"
    assert only_record(read_text(STATE_HEAD + told)).agency.units == ("Division of Locks", "Gate Section")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("You can work from anywhere in Oregon, with a visit to the docks each month.", "remote"),
        ("You may choose to be fully remote within Oregon.", "remote"),
        ("Boats arrive from anywhere in Oregon.", None),
    ],
)
def test_work_from_anywhere_is_remote(text, mode):
    assert only_record(read_text(f"{STATE_HEAD}{text}\n")).work_mode == mode


def test_a_job_that_pays_overtime_is_eligible_for_it():
    assert (
        only_record(read_text(f"{STATE_HEAD}General Information\nThe job pays overtime.\n")).overtime_eligible is True
    )


def test_what_would_be_great_is_a_wish_and_who_needs_either_may_choose():
    text = "What it takes\nYou need either a bachelor's degree in botany and two years of experience in ponds, or six"
    text += " years of experience in ponds.\n\nIt would be great if you also knew knots.\n"
    asked = only_record(read_text(STATE_HEAD + text)).qualifications
    assert [way.text for way in asked.routes] == [
        "a bachelor's degree in botany and two years of experience in ponds",
        "six years of experience in ponds.",
    ]
    assert asked.preferred == ("It would be great if you also knew knots.",)


def test_questions_below_wishes_and_their_answers_are_no_wishes():
    text = "Minimum Qualifications\n- Two years of rowing experience\n\nDesired Attributes\n- Knots\nWe will ask you:\n"
    text += "1. How long have you rowed?\n a. Never\n b. Less than a year\n2. Do you swim?\n"
    assert only_record(read_text(STATE_HEAD + text)).qualifications.preferred == ("Knots",)


def test_a_paragraph_of_needs_below_wishes_is_read_by_its_sentences():
    text = "Minimum Qualifications\n- Two years of rowing experience\n\nDesired Attributes\n- Knots\n\nNote that\n"
    text += "You will go through a background check. You must be able to lift an oar. A cover letter is required.\n"
    needs = only_record(read_text(STATE_HEAD + text)).qualifications.requirements
    assert [(need.kind, need.text) for need in needs] == [
        ("background_check", "You will go through a background check."),
        ("other", "You must be able to lift an oar."),
    ]


def test_what_members_of_the_retirement_system_get_may_stand_behind_a_semicolon():
    text = "Pay\nThe pay shown is for newcomers to PERS; later it is $4,137 - $5,650.\n"
    pay = only_record(read_text(STATE_HEAD + text)).salary_ranges
    assert [(each.minimum, each.maximum) for each in pay] == [("3903", "5330"), ("4137", "5650")]


def test_towns_of_states_whose_towns_no_list_holds():
    head = STATE_HEAD.replace("in Salem, Oregon", "guides").replace(
        "Department of Rivers", "Idaho Department of Rivers"
    )
    told = "The Boat Center in St. Maries has two openings.\n"
    (place,) = only_record(read_text(head + told)).locations
    assert (place.city, place.state) == ("St. Maries", "ID")
    told = "Two positions are open in our Lock Division, Milwaukie, Oregon.\n"
    (place,) = only_record(read_text(STATE_HEAD.replace(" in Salem, Oregon", "") + told)).locations
    assert (place.city, place.state) == ("Milwaukie", "OR")


def test_education_may_be_the_last_of_several_fields():
    text = (
        "Minimum Qualifications\nA bachelor's degree in botany or education, plus 2 years of experience with boats.\n"
    )
    (way,) = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    assert (way.education.degree, way.education.field, way.experience_years) == ("bachelor", "botany or education", "2")


@pytest.mark.parametrize(
    "text", ["There are no minimum education or experience requirements for this job.", "You must meet A and B."]
)
def test_what_asks_for_nothing_is_no_need(text):
    asked = only_record(read_text(f"{STATE_HEAD}Minimum Qualifications\n{text}\n")).qualifications
    assert asked.requirements == ()


def test_headings_of_work_and_wishes_in_other_words():
    text = "If hired you would\n- row boats\n- mend oars\n\nMinimum Qualifications\n- Two years of rowing experience\n"
    record = only_record(read_text(f"{STATE_HEAD}{text}\nCompetencies we look for\n- Knots\n"))
    assert [duty.tasks for duty in record.duties] == [("row boats",), ("mend oars",)]
    assert record.qualifications.preferred == ("Knots",)


def test_who_is_minimally_qualified_may_have_a_law_degree():
    text = "To be minimally qualified, you will have:\nA bachelor's degree in botany and five years of experience in"
    text += " botany, or a master's degree in botany and two years, or a law degree and three years.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert [way.experience_years for way in record.qualifications.routes] == ["5", "2", "3"]
    assert record.duties == ()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Rivers's Lock Division moves boats.", "Lock Division"),
        ("The Elm Correctional Facility in Burns is looking for a guide.", "Elm Correctional Facility"),
        ("DOR's Elm Boat Programs team is filling two positions.", "Elm Boat Programs"),
    ],
)
def test_units_that_hire_in_other_words(text, unit):
    assert only_record(read_text(f"{STATE_HEAD}{text}\n")).agency.units == (unit,)


def test_one_in_each_town_and_work_out_of_several():
    head = STATE_HEAD.replace("in Salem, Oregon", "guides").replace("Department", "Montana Department")
    for told in (
        "We are hiring two guides, one in Elm Falls and one in Polson.\n",
        "They work out of Elm Falls and Polson.\n",
    ):
        places = only_record(read_text(head + told)).locations
        assert [(place.city, place.state) for place in places] == [("Elm Falls", "MT"), ("Polson", "MT")]


def test_what_is_equal_to_a_degree_and_years_is_a_way():
    text = "Qualifications\nThe required education and experience are equal to an associate's degree in botany and one"
    text += " year of experience in ponds. Other combinations of education and experience may be considered.\n"
    way, combination = only_record(read_text(STATE_HEAD + text)).qualifications.routes
    assert (way.text[:19], way.experience_years, combination.kind) == ("an associate's degr", "1", "combination")


def test_a_share_behind_the_name_of_a_duty_parts_it_from_what_is_done():
    text = "Duties\nPatrol (60%): walk the banks; count boats.\nRecords (40%): Keep the log.\n"
    duties = only_record(read_text(STATE_HEAD + text)).duties
    assert [(duty.percent, duty.title, duty.tasks) for duty in duties] == [
        (60, "Patrol", ("walk the banks; count boats.",)),
        (40, "Records", ("Keep the log.",)),
    ]


def test_a_firm_need_may_stand_among_terms_beside_sections_of_needs():
    text = "Minimum Qualifications\n- Two years of rowing experience\n- First aid card\n\nAdditional Information\n"
    text += "Full time. You must live within 20 miles of the dock.\n"
    needs = only_record(read_text(STATE_HEAD + text)).qualifications.requirements
    assert [need.text for need in needs] == ["First aid card", "You must live within 20 miles of the dock."]


def test_work_done_remotely_from_within_a_state_and_a_posting_by_its_number():
    text = "The work may be done remotely from within Oregon except for visits.\nHow to apply\n"
    text += "Ask for posting 25142107.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert (record.work_mode, record.requisition_id) == ("remote", "25142107")


@pytest.mark.parametrize(
    ("title", "working_title", "series"),
    [
        (
            "Boat Interpreter, Latin (Certified Harbor Interpreter)",
            "Boat Interpreter, Latin",
            "Certified Harbor Interpreter",
        ),
        ("Lock Keeper, seasonal (Lock Technician) - 3 positions", "Lock Keeper, seasonal", "Lock Technician"),
        ("Lead Rower (Rower 3; underfill as Rower 2 considered)", "Lead Rower", "Rower"),
        ("Rower 3, Night Shift", None, "Rower"),
    ],
)
def test_classes_in_titles_beside_other_things(title, working_title, series):
    record = only_record(read_text(STATE_HEAD.replace("River Guide", title)))
    assert (record.working_title, record.classification.series) == (working_title, series)


@pytest.mark.parametrize(
    "heading", ["What's preferred?", "What else helps", "We score applications on", "What is also desirable?"]
)
def test_other_headings_of_wishes(heading):
    text = f"Minimum Qualifications\n- Two years of rowing experience\n\n{heading}\n- Knots\n- Maps\n"
    assert only_record(read_text(STATE_HEAD + text)).qualifications.preferred == ("Knots", "Maps")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Permanent; full time; hybrid, with two days a week at the dock.", "hybrid"),
        ("Work from home anywhere in Oregon!", "remote"),
        ("Remote eligible: no.", "onsite"),
    ],
)
def test_work_modes_among_terms(text, mode):
    assert only_record(read_text(f"{STATE_HEAD}General Information\n{text}\n")).work_mode == mode


def test_terms_told_of_both_positions():
    text = (
        "Two Lock Keepers are sought. Both positions are full-time, management service – non-supervisory, and a union,"
    )
    text = text.removesuffix(" and a union,") + " and SEIU represents them.\n"
    record = only_record(read_text(f"{STATE_HEAD}General Information\n{text}"))
    assert (record.openings, record.service_type, record.representation) == (
        2,
        "management service – non-supervisory",
        "SEIU",
    )


def test_positions_at_a_hatchery_with_its_town_in_brackets():
    head = STATE_HEAD.replace("hires in Salem, Oregon", "hires")
    record = only_record(read_text(f"{head}Three seasonal positions at Elm Hatchery (Cascade Locks) start in May.\n"))
    assert record.agency.units == ("Elm Hatchery",)
    assert [place.city for place in record.locations] == ["Cascade Locks"]


def test_a_check_of_ones_license_is_a_check():
    text = "Minimum Qualifications\n- Two years of rowing experience\n\nOther Requirements\nAn offer depends on a"
    text += (
        " driver's license check and a background check.\n\nMore\nA criminal background check is made on all we hire.\n"
    )
    (need,) = only_record(read_text(STATE_HEAD + text)).qualifications.requirements
    assert need.kind == "background_check"


def test_not_less_than_is_the_lowest_pay_and_a_countys_circuit_court_is_the_states():
    head = STATE_HEAD.replace("$3,903 - $5,330", "Not less than $4,155/mo.")
    record = only_record(read_text(head.replace("of Rivers", "of Law - Elm County Circuit Court")))
    assert (record.salary_ranges[0].minimum, record.salary_ranges[0].maximum) == ("4155", None)
    assert record.agency.units == ("Elm County Circuit Court",)


def test_work_below_a_summary_and_work_that_asks_for_the_experience_above():
    text = "Role summary\n- Brief the crew.\n- Climb the mast.\n- Mend the sails.\n\nMinimum Qualifications\n"
    text += "Two years of rowing experience\nOR\nA certificate in rowing and one year of the experience above.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert len(record.duties) == 3
    assert [way.experience_in for way in record.qualifications.routes] == ["rowing", None]
