"""What recruiters habitually write into announcements of the State and NEOGOV pages beside what these ask for."""

import pytest

from postings.ingest.announcement.classes_in_titles import split_title
from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.fields.qualifying.degrees import read_field
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.terms.service_and_overtime import find_flsa
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.fields.terms.work_modes import find_possible_work_mode
from postings.ingest.record import Education
from tests.postings.ingest.minimum import routes
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text


def test_an_ordinal_apart_from_its_figure_is_part_of_the_street():
    (place,) = read_locations("1400 SW 3 rd Ave, Portland, OR 97201")
    assert (place.street, place.city, place.postal_code) == ("1400 SW 3 rd Ave", "Portland", "97201")


def test_what_is_hoped_for_is_a_wish():
    record = only_record(read_text(f"{STATE_HEAD}\nYou must:\n- Swim.\n\nWhat we hope you'll bring\n- Patience\n"))
    assert record.qualifications.preferred == ("Patience",)


def test_skills_below_a_word_that_leads_to_them_are_asked_for():
    text = "What You Will Bring\nKnowledge of or experience with:\nTides and locks.\nAbility to:\nKeep calm.\n"
    asked = only_record(read_text(STATE_HEAD + text)).qualifications.requirements
    assert [need.text for need in asked] == ["Tides and locks.", "Keep calm."]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The job is part of the union and is non-exempt (overtime eligible).", "non-exempt"),
        ("Some grants are exempt (see the list).", None),
    ],
)
def test_a_status_before_overtime_in_brackets_is_the_jobs(text, status):
    assert find_flsa(text) == status


def test_work_that_may_be_done_remotely_and_at_times_on_site_is_hybrid():
    text = "The work of this position may be conducted remotely. At times it will need to be done onsite in Salem."
    assert find_possible_work_mode(text) == "hybrid"
    assert find_possible_work_mode("Some work may be done remotely.") is None


def test_a_state_that_asks_whether_one_is_described_tells_wishes():
    record = only_record(read_text(f"{STATE_HEAD}\nDoes this describe you?\n- You like rain.\n- You speak Spanish.\n"))
    assert record.qualifications.preferred == ("You like rain.", "You speak Spanish.")


def test_lettered_ways_of_which_one_is_of_years_alone_are_alternatives():
    text = "Minimum Qualifications\n(a) A bachelor's degree in ecology and one year of survey work.\n"
    routes = only_record(read_text(f"{STATE_HEAD}{text}(b) Three years of survey work.\n")).qualifications.routes
    assert [(route.education is not None, route.experience_years) for route in routes] == [(True, "1"), (False, "3")]


def test_the_town_of_an_office_that_only_the_duties_name_is_the_place():
    text = STATE_HEAD.replace(" in Salem, Oregon", "") + "Duties\nSupports the field office in Klamath Falls.\n"
    assert [place.city for place in only_record(read_text(text)).locations] == ["Klamath Falls"]


def test_labels_below_what_to_expect_part_the_duties():
    text = "\nDuties\n\nWhat to Expect-\n\nAs a guide you will,\n\nPatrol:\n- Row.\nRepairs:\n- Mend oars.\n"
    duties = only_record(read_text(STATE_HEAD + text)).duties
    assert [duty.tasks for duty in duties] == [("Row.",), ("Mend oars.",)]


def test_whom_people_with_disabilities_call_is_not_the_one_named_below():
    lines = [(1, "ADA COORDINATOR PHONE: (323) 555-0100"), (2, "DEPARTMENT CONTACT NAME: Ida Roy")]
    found = read_contacts([*lines, (3, "DEPARTMENT CONTACT PHONE: (323) 555-0101")])
    assert [(entry.contact.name, entry.contact.phone) for entry in found] == [
        (None, "(323) 555-0100"),
        ("Ida Roy", "(323) 555-0101"),
    ]


def test_the_union_of_an_agreement():
    text = (
        "This position is covered by a Collective Bargaining Agreement with the River Guides Guild (RGG). Dues apply."
    )
    assert find_representation(text) == "River Guides Guild (RGG)"


def test_a_field_behind_a_starred_degree_is_read():
    assert read_field("A Master's degree* or higher from an accredited institution in Ecology") == "Ecology"


def test_labels_with_one_wrong_letter_are_known():
    text = STATE_HEAD.replace("Initial", "Intial").replace("Deadline", "Dealine")
    record = only_record(read_text(text))
    assert (str(record.date_posted), str(record.closes_at)) == ("2026-02-10", "2026-02-24")


def test_a_heading_may_say_its_usual_name_behind_a_dash():
    text = "\nWhat you will be doing – essential duties\n- Row.\n\nWhat else would be great – Preferred\n- Spanish\n"
    more = "\nWhat the City of Salem will offer you\n- A boat\n"
    record = only_record(read_text(STATE_HEAD + text + more))
    assert [duty.tasks for duty in record.duties] == [("Row.",)]
    assert record.qualifications.preferred == ("Spanish",)


def test_what_you_would_do_are_duties():
    record = only_record(read_text(f"{STATE_HEAD}\nAbout the work\nThe unit rows.\nYou would:\n- Steer;\n- Bail.\n"))
    assert [duty.tasks for duty in record.duties] == [("Steer",), ("Bail.",)]


def test_an_age_among_what_everybody_must_have_is_no_way_to_qualify():
    text = "Minimum Qualifications\n- Two years of experience in rowing.\nApplicants must also:\n"
    asked = only_record(
        read_text(f"{STATE_HEAD}{text}- Be at least 18 years of age and a high school graduate.\n")
    ).qualifications
    assert [(route.education, route.experience_years) for route in asked.routes] == [(None, "2")]
    assert [need.text for need in asked.requirements] == ["Be at least 18 years of age and a high school graduate."]


def test_what_leads_to_skills_is_no_need():
    text = "Minimum Qualifications\nYou will succeed if you have the following skills.\n\nAbility to\n- Swim\n"
    asked = only_record(read_text(STATE_HEAD + text)).qualifications.requirements
    assert [need.text for need in asked] == ["Swim"]


def test_terms_of_several_positions_among_wishes_are_terms():
    text = "Desired Attributes\n- Spanish\nThe positions are full-time, permanent and represented by AFSCME.\n"
    record = only_record(read_text(STATE_HEAD + text))
    assert (record.appointment, record.schedule, record.representation) == ("permanent", "full_time", "AFSCME")


def test_a_union_may_be_named_before_the_word_for_what_it_does():
    assert find_representation("This is a River Nurses Association represented position.") == "River Nurses Association"


def test_a_combination_in_brackets_behind_years_replaces_them_alone():
    route = read_route("One year of rowing experience (or an equivalent combination of education and experience)")
    assert (route.experience_years, route.kind) == ("1", None)


def test_what_may_count_for_years_asks_for_no_degree():
    route = read_route("Three years of experience in rowing (a master's degree may count as one year)")
    assert (route.education, route.experience_years, route.experience_in) == (None, "3", "rowing")


def test_a_class_stands_in_the_last_of_several_brackets():
    working_title, found = split_title(
        "River Officer (Nights) (River Safety Specialist 3) – Two Positions – Bend/Salem"
    )
    assert (working_title, found and found.title) == ("River Officer (Nights)", "River Safety Specialist 3")


def test_where_one_travels_one_does_not_work():
    text = STATE_HEAD.replace("hires in Salem, Oregon", "hires") + "Location: Anywhere in Oregon with travel to Bend.\n"
    assert only_record(read_text(text)).locations == ()


def test_the_text_of_a_page_begins_below_its_job_description():
    page = "River Guide\n• Rivers County, Oregon\n• Salem, Oregon\n• Feb 20, 2026\nFull Time Boats\n"
    text = "• Salary: $30.00 Hourly USD\nJob Description\nCurrent employees: Apply inside.\nJob Title: River Guide\n"
    record = only_record(read_text(f"{page}{text}What You Will Do\n- Row\nClosing Date/Time: 3/15/2026\n"))
    assert record.agency is not None
    assert (record.agency.name, str(record.date_posted)) == ("Rivers County", "2026-02-20")


def test_lettered_ways_of_which_any_is_enough_may_hold_a_choice_of_their_own():
    text = "Minimum Qualifications\n(Any of these two)\nA. Five years of pump experience.\nB. An associate's degree or "
    way = "higher in hydrology, OR completion of a two-year vocational training program in pumps, AND three years of "
    routes = only_record(read_text(f"{STATE_HEAD}{text}{way}pump experience.\n")).qualifications.routes
    assert [(route.experience_years, route.education and route.education.field) for route in routes] == [
        ("5", None),
        ("3", "hydrology"),
        ("3", None),
    ]


def test_a_training_in_place_of_a_degree_is_no_field_and_no_years():
    text = "An associate's degree in pumps, or related field, or completion of a two-year accredited training program "
    degree, training = routes(f"{text}in pumps or related field; AND four years of pump experience")
    found = read_route(degree)
    assert found.education == Education("associate", "pumps, or related field")
    assert (found.experience_years, read_route(training).experience_years) == ("4", "4")
    assert read_route(training).education is None


def test_the_town_and_work_mode_stand_on_a_line_below_the_title():
    text = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.", "River Guide\nBend, OR – Hybrid\n")
    record = only_record(read_text(text))
    assert ([place.city for place in record.locations], record.work_mode) == (["Bend"], "hybrid")


def test_a_union_stands_among_terms_and_an_office_before_its_town():
    text = STATE_HEAD.replace("hires in Salem, Oregon.", "has an opening at WorkSource Hood River. Full time. SEIU.")
    record = only_record(read_text(text))
    assert ([place.city for place in record.locations], record.representation) == (["Hood River"], "SEIU")


def test_questions_about_one_matter_and_another_are_answered_by_others():
    lines = [(1, "Questions about the job? Lt. Ida Roy, 541-555-0100"), (2, "Questions about applying? HR: hr@elm.gov")]
    found = [entry.contact for entry in read_contacts(lines)]
    assert [(one.name, one.phone, one.email) for one in found] == [
        ("Ida Roy", "541-555-0100", None),
        ("HR", None, "hr@elm.gov"),
    ]


def test_sites_in_towns_are_counted_below_their_label():
    sites = "Locations:\n- Fort Elm (Hammond) – 6 positions\n- Oak Bay (Newport) – 4 positions\n"
    record = only_record(read_text(STATE_HEAD.replace(" in Salem, Oregon", "") + sites))
    assert ([place.city for place in record.locations], record.openings) == (["Hammond", "Newport"], 10)


def test_an_announcement_below_a_page_is_a_posting_of_its_own():
    page = (
        "River Guide\n• Rivers County, Oregon\n• Salem, Oregon\n• Feb 20, 2026\nFull Time Boats\n• Salary: $30 Hourly\n"
    )
    text = "Job Description\nThe Position\nRows people.\nTo Qualify\n• Strength\nClosing Date/Time: 3/15/2026\n\n"
    records = read_text(f"{page}{text}{STATE_HEAD}\nDuties\n- Row\n").records
    assert [record.agency and record.agency.name for record in records] == ["Rivers County", "Department of Rivers"]


def test_a_combination_that_gives_the_desired_skills_is_a_way_to_qualify():
    text = "Minimum Qualifications\nBachelor's degree in ecology; OR any combination of education and experience which "
    end = "provides the applicant with the desired skills, knowledge and ability required to perform the job.\n"
    found = only_record(read_text(f"{STATE_HEAD}{text}{end}")).qualifications
    assert [route.kind for route in found.routes] == [None, "combination"]
    assert found.preferred == ()


def test_the_number_of_an_office_below_a_persons_address_is_its_own():
    found = read_contacts([(1, "Hiring Manager: Ida Roy, ida.roy@elm.gov"), (2, "Human Resources: 503-555-0100")])
    assert [(entry.contact.name, entry.contact.phone) for entry in found] == [
        ("Ida Roy", None),
        ("Human Resources", "503-555-0100"),
    ]


def test_years_that_a_higher_degree_waives_ask_for_no_such_degree():
    text = "Bachelor's degree in ecology. One year may be waived with a Master's degree. Two years of experience"
    route = read_route(text)
    assert route.education is not None
    assert (route.education.degree, route.experience_years) == ("bachelor", "2")


def test_an_address_beside_the_work_mode_is_the_place() -> None:
    head = STATE_HEAD.replace(
        "Job Description:", "Work Mode:\nOnsite at 14 Bay Street, Elm Bay, OR 97301\nJob Description:"
    )
    found = only_record(read_text(head))
    assert (found.work_mode, found.locations[0].city, found.locations[0].street) == (
        "onsite",
        "Elm Bay",
        "14 Bay Street",
    )


def test_a_sentence_may_tell_the_working_title() -> None:
    text = f"{STATE_HEAD}This Office Specialist 2 (Working title: River Desk Clerk) greets guides.\n"
    assert only_record(read_text(text)).working_title == "River Desk Clerk"


def test_the_class_in_brackets_may_stand_beside_a_working_title() -> None:
    working_title, found = split_title("Field Clerk (Desk Lead - Office Specialist 2)")
    assert found is not None
    assert (working_title, found.title) == ("Field Clerk", "Office Specialist 2")


@pytest.mark.parametrize("joint", ["or one", "; or any", ", OR one"])
def test_a_degree_that_or_joins_to_a_list_is_one_of_its_ways(joint: str) -> None:
    lead = f"A bachelor's degree in law{joint if joint[0] in ';,' else f' {joint}'} of the following:"
    text = f"{lead}\n- Two years of work in a court\n- One year as a bailiff\n"
    assert routes(text) == ["A bachelor's degree in law", "Two years of work in a court", "One year as a bailiff"]


def test_any_one_of_a_list_beside_the_minimum_is_one_need() -> None:
    text = "Minimum Qualifications\nA bachelor's degree in law.\nSpecial Requirements\nAny one of the following:\n"
    listed = "- A valid driver's license\n- A first aid card\n"
    (need,) = only_record(read_text(f"{STATE_HEAD}{text}{listed}")).qualifications.requirements
    assert need.text == "One of: A valid driver's license; A first aid card"
