"""What sentences, headings and lines of several labels tell in announcements of states, each in words of its own."""

import pytest

from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.fields.places.addresses import find_addresses
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.fields.qualifying.named_needs import names_need
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.work_modes import find_work_mode
from postings.ingest.record import Education
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

_WAYS = "Minimum Qualifications\nA bachelor's degree in geology; or\nFour years of experience with pumps.\n"


def _read(text):
    return only_record(read_text(STATE_HEAD + text))


def test_labels_run_together_in_the_text_are_read_each():
    found = _read("Duties\n- Row.\nTerms\nPermanent. Full time. Union: RGA. FLSA: Non-Exempt. Section: Lower Docks.\n")
    assert (found.representation, found.flsa, found.agency.units) == ("RGA", "Non-Exempt", ("Lower Docks",))
    assert (found.appointment, found.schedule) == ("permanent", "full_time")
    assert not found.qualifications.requirements


def test_who_is_looked_for_beside_the_minimum_is_a_wish():
    found = _read(f"{_WAYS}Who we are looking for\n- Someone who whistles\n- Two years of rowing\n").qualifications
    assert found.preferred == ("Someone who whistles", "Two years of rowing")
    assert [route.experience_years for route in found.routes] == [None, "4"]


@pytest.mark.parametrize(
    "heading", ["We would be especially glad to see", "We'd be happy to find", "Desired Attributes"]
)
def test_a_sentence_of_gladness_heads_wishes(heading):
    found = _read(f"{_WAYS}{heading}\nA flat boat. A second language.\n").qualifications
    assert found.preferred == ("A flat boat.", "A second language.")


def test_required_attributes_are_needs():
    found = _read(f"{_WAYS}Required Attributes\n- A steady hand.\nDesired Attributes\n- A good ear.\n").qualifications
    assert [need.text for need in found.requirements] == ["A steady hand."]
    assert found.preferred == ("A good ear.",)


@pytest.mark.parametrize(
    "heading", ["Compensation and terms", "Where and when", "Position details", "Hours and place", "A note on pay"]
)
def test_words_for_terms_head_no_wishes(heading):
    found = _read(f"{_WAYS}Desired\n- A good ear\n{heading}\nThe pay is set by the legislature each year.\n")
    assert found.qualifications.preferred == ("A good ear",)


def test_what_rules_people_out_is_no_wish():
    found = _read(f"{_WAYS}Pluses\nA boat.\nWhat will rule you out\nA felony conviction.\n").qualifications
    assert found.preferred == ("A boat.",)


def test_physical_demands_end_a_list_without_bullets():
    found = _read(f"{_WAYS}Highly desired\nA year on the water\nA good ear\nPhysical and Environmental Demands\nMud.\n")
    assert found.qualifications.preferred == ("A year on the water", "A good ear")


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("No felony convictions.", True),
        ("Proof of immunization before the first day.", True),
        ("Reliable transportation.", True),
        ("A tuberculosis test", True),
        ("A tide table reader card within 24 months of appointment.", True),
        ("The test is given in May.", False),
        ("We pay a bonus within 24 months of appointment.", False),
        ("Our residents take tests.", False),
        ("Pumps and valves.", False),
    ],
)
def test_needs_are_named_without_a_verb(text, needed):
    assert names_need(text) is needed
    asked = _read(f"{_WAYS}Other Requirements\n{text}\n").qualifications.requirements
    assert [need.text for need in asked] == ([text] if needed else [])


def test_a_preference_for_veterans_below_the_minimum_is_no_wish():
    found = _read(f"{_WAYS}NOTE: State law gives preference to veterans.\n").qualifications
    assert (found.preferred, len(found.routes)) == ((), 2)


def test_brackets_below_a_title_belong_to_it():
    head = STATE_HEAD.replace("River Guide\n", "River Guide\n(Boat Assistant 2)\n")
    found = only_record(read_text(head))
    assert found.title == "River Guide (Boat Assistant 2)"
    assert (found.working_title, found.classification.level) == ("River Guide", 2)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Dredging, Soundings, and Charts Program is hiring a guide.", "Dredging, Soundings, and Charts Program"),
        ("This position sits in the Tide Gauge Unit in Bend.", "Tide Gauge Unit"),
        ("Office of Tide Gauges", "Office of Tide Gauges"),
    ],
)
def test_units_are_told_in_the_first_lines(text, unit):
    head = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.\n", "")
    assert only_record(read_text(f"{head}{text}\nGuides row all day, and they like it.\n")).agency.units == (unit,)


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Two guides are needed: one for Salem and one for Baker City.", ["Salem", "Baker City"]),
        ("One will sit in Salem and the other in Portland.", ["Salem", "Portland"]),
        ("Both are full time, in Portland, and row every day.", ["Portland"]),
    ],
)
def test_sentences_tell_where_each_of_several_works(text, towns):
    head = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.", text)
    assert [place.city for place in only_record(read_text(head)).locations] == towns


def test_a_floor_stands_behind_a_street():
    (place,) = find_addresses("12 Elm St NE, 1st Floor, Salem, OR 97301", "OR")
    assert (place.street, place.city, place.postal_code) == ("12 Elm St NE, 1st Floor", "Salem", "97301")


def test_openings_at_two_places_are_added():
    assert find_openings("We have openings for three Boat Builders 2 at the Elm Yard in Bend and one at Oak Yard.") == 4


def test_differentials_beside_the_pay_are_no_pay():
    (pay,) = read_salaries("$31.50 / hour base; shift differential $2.00 evenings, $3.00 nights")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("31.50", "31.50")


def test_the_recruiter_and_the_manager_each_have_their_own():
    text = "Recruiter Una Birch is glad to help at una@rivers.gov. Hiring manager: Otto Ash, 503-555-0118."
    found = [each.contact for each in read_contacts([(1, text)])]
    assert [(each.name, each.email, each.phone) for each in found] == [
        ("Una Birch", "una@rivers.gov", None),
        ("Otto Ash", None, "503-555-0118"),
    ]
    assert find_name("jobs@rivers.gov | 503-555-0102 | Una Birch") == "Una Birch"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Two years of experience that included welding pipes.", "welding pipes"),
        ("Five years of experience in towing, two of which were at sea.", "towing"),
    ],
)
def test_what_experience_included_is_what_it_is_in(text, subject):
    assert read_experience_in(text) == subject


def test_telework_on_most_days_is_hybrid():
    assert find_work_mode("Guides telework most days.") == "hybrid"


def test_a_check_is_a_condition_of_employment_wherever_that_stands():
    found = _read(f"{_WAYS}Hours\nDays. A background check and an eye test are conditions of employment.\n")
    assert [need.kind for need in found.qualifications.requirements] == ["background_check"]


def test_a_number_between_dashes_counts_pages():
    found = _read("Duties\n- Rows boats.\n\n            - 2 -\n\n- Mends nets.\n")
    assert [duty.tasks for duty in found.duties] == [("Rows boats.",), ("Mends nets.",)]


def test_wishes_stand_below_a_word_on_cover_letters():
    lead = "Preference may be given to people with any of these. Please address them in your cover letter."
    found = _read(f"{_WAYS}What we'd like to see:\n{lead}\n- A boat\n- A second oar\nBenefits\nRain\n").qualifications
    assert found.preferred == ("A boat", "A second oar")


def test_a_label_behind_wishes_on_one_line_ends_them():
    found = _read(f"{_WAYS}Desired: A boat. A second oar.\nSchedule: five tens.\nHousing is free. Pets must swim.\n")
    assert found.qualifications.preferred == ("A boat.", "A second oar.")
    assert not found.qualifications.requirements


def test_short_needs_in_a_paragraph_are_apart():
    found = _read(f"{_WAYS}Other Requirements\nGood eyesight. Ability to row. Age 18 by June.\n").qualifications
    assert [need.text for need in found.requirements] == ["Good eyesight.", "Ability to row.", "Age 18 by June."]


def test_what_people_must_also_be_is_no_way():
    found = _read(f"{_WAYS}You must also\nBe at least 21;\nHold a driver license.\n").qualifications
    assert [need.text for need in found.requirements] == ["Be at least 21", "Hold a driver license."]
    assert len(found.routes) == 2


def test_terms_behind_a_label_are_read():
    found = _read("Terms\nFLSA: Non-exempt; full time; permanent after a trial of one year.\n")
    assert (found.flsa, found.schedule) == ("Non-exempt", "full_time")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Join DOR's Tide Section as a guide!", "Tide Section"),
        ("The Department of Rivers, Office of Tide Gauges, is hiring a guide.", "Office of Tide Gauges"),
    ],
)
def test_units_beside_the_employer_are_read(text, unit):
    head = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.", text)
    assert only_record(read_text(head)).agency.units == (unit,)


def test_towns_with_their_institutions_in_brackets_are_all_read():
    text = "We hire guides in Woodburn (Elm Yard), Tillamook, Florence (Camp Ash), and La Grande (Oak Yard)."
    head = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.", text)
    towns = [place.city for place in only_record(read_text(head)).locations]
    assert towns == ["Woodburn", "Tillamook", "Florence", "La Grande"]


def test_names_before_small_titles_and_behind_phone_are_read():
    assert find_name("Una Birch-Ash, dock manager, 503-555-0163") == "Una Birch-Ash"
    assert find_name("Phone Una Birch, Dock Manager, if you like: 541 555 0135.") == "Una Birch"


def test_there_are_so_many_positions():
    assert find_openings("There are 3 seasonal River Guide positions: Elm, Ash and Oak.") == 3


def test_several_checks_are_a_check_of_the_background():
    found = _read(f"{_WAYS}Other\nWe run credit, criminal and tax checks on finalists.\n").qualifications
    assert [need.kind for need in found.requirements] == ["background_check"]


@pytest.mark.parametrize(
    "text",
    [
        "Starting at $5,318; top of range $7,654",
        "Hired at $5,318, top $7,654",
        "Entry $5,318, top step $7,654",
        "$5,318 at hire, $7,654 top step",
    ],
)
def test_pay_at_hire_and_at_the_top_is_a_range(text):
    (pay,) = read_salaries(text)
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("5318", "7654")


@pytest.mark.parametrize(
    "wish",
    ["Use of the River Gauge Application (RGA)", "Skill in application development", "Web applications"],
)
def test_programs_are_no_applications_for_the_job(wish):
    found = _read(f"{_WAYS}Desired Attributes\n{wish}. Experience with tides. A second language.\n").qualifications
    assert found.preferred == (f"{wish}.", "Experience with tides.", "A second language.")


def test_the_mode_beside_the_unit_is_no_unit():
    head = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.\n", "")
    found = only_record(
        read_text(f"{head}Tide Gauge Division – Salem – Hybrid\nGuides row all day, and they like it.\n")
    )
    assert (found.agency.units, found.work_mode) == (("Tide Gauge Division",), "hybrid")


def test_what_one_does_on_the_job_heads_duties():
    found = _read(f"On the job you'll\n- Row boats (60%)\n- Mend nets (40%)\n{_WAYS}")
    assert [(duty.percent, duty.tasks) for duty in found.duties] == [(60, ("Row boats",)), (40, ("Mend nets",))]


def test_a_mix_of_both_is_a_combination():
    text = "One year of work on boats; or an associate's degree in rivers; or an equivalent mix of both."
    found = _read(f"Minimum qualifications\n{text}\n").qualifications
    assert [route.kind for route in found.routes] == [None, None, "combination"]


def test_a_check_is_part_of_the_hiring():
    found = _read(f"{_WAYS}Additional Details\n- A background check is part of the hiring process.\n").qualifications
    assert [need.kind for need in found.requirements] == ["background_check"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Two years of harbor experience with small boats.", "harbor experience with small boats"),
        ("Two years of increasingly responsible experience in harbors.", "harbors"),
        ("Two years of paid experience as a diver.", "as a diver"),
        ("Two years of experience moving stones over 90 lbs. OR ropes.", "moving stones over 90 lbs. OR ropes"),
    ],
)
def test_both_sides_of_the_word_tell_what_experience_is_in(text, subject):
    assert read_experience_in(text) == subject


def test_a_field_that_includes_hours_of_study_leaves_the_degree():
    text = "A bachelor's degree in tides, ponds or rivers that includes 20 quarter hours of hydrology."
    (route,) = _read(f"Minimum Qualifications\n{text}\n").qualifications.routes
    assert route.education == Education("bachelor", "tides, ponds or rivers")


def test_each_clause_that_names_a_license_or_certificate_is_a_need():
    text = "Special Requirements\nBoat license; rescue certificate within a month. You will have to live on the dock.\n"
    found = _read(f"{_WAYS}{text}").qualifications
    assert [need.text for need in found.requirements][:1] == ["Boat license"]


def test_days_in_the_office_are_hybrid():
    found = _read(f"{_WAYS}General Information\n- Hybrid: in-office at least two days a week.\n")
    assert found.work_mode == "hybrid"


def test_an_extended_deadline_counts():
    text = STATE_HEAD.replace("02/24/2026\n", "02/24/2026 03/03/2026 (extended)\n")
    assert only_record(read_text(text)).closes_at == "2026-03-03"


def test_units_are_told_one_within_the_other():
    told = "The Department of Rivers (DOR), Tide Division (TD), Center for Eddies (CE) in Salem, OR has an opportunity"
    text = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.", f"{told} for a guide.")
    assert only_record(read_text(text)).agency.units == ("Tide Division", "Center for Eddies")


def test_two_whom_to_ask_are_told_in_one_sentence():
    text = "Contact\nCall Dock Chief Otto Ash, 503-555-0190, about the work and senior recruiter Una Birch, "
    found = _read(f"{text}una.birch@example.gov, about applying.\n").contacts
    assert [(person.name, person.phone) for person in found] == [("Otto Ash", "503-555-0190"), ("Una Birch", None)]


def test_terms_in_sentences_of_a_word_each():
    text = "What else?\nManagement service - supervisory. Full time. Permanent. Exempt from overtime.\n"
    found = _read(f"{_WAYS}What would be nice?\nA boat; a rope (new or old); an oar.\n{text}")
    assert found.service_type == "Management service - supervisory"
    assert found.qualifications.preferred == ("A boat", "a rope (new or old)", "an oar.")
