"""What the running text of city and county pages tells of the work's place, its unit and its terms, and whom to ask."""

from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.fields.terms.work_modes import find_work_mode
from tests.postings.ingest.reading import NEOGOV_HEAD, only_record, read_text


def test_towns_listed_beside_the_known_one_are_places_of_work_too():
    text = "The present openings are in Salem, Elm Bay and Oak Falls.\n"
    record = only_record(read_text(NEOGOV_HEAD.replace("Oregon", "Ohio") + text))
    assert [(place.city, place.state) for place in record.locations] == [
        ("Salem", "OH"),
        ("Elm Bay", "OH"),
        ("Oak Falls", "OH"),
    ]
    others = NEOGOV_HEAD + "Positions of this kind are rare in Elm Bay and Oak Falls.\n"
    assert len(only_record(read_text(others)).locations) == 1


def test_a_street_behind_the_label_leaves_the_rest_to_the_address_of_the_job():
    text = "Work Location: 14 S Harbor Street\n\nJob Address\n\n14 S Harbor Street Salem, Oregon 97301 United States\n"
    (place,) = only_record(read_text(NEOGOV_HEAD + text)).locations
    assert (place.street, place.city, place.postal_code) == ("14 S Harbor Street", "Salem", "97301")


def test_a_line_that_counts_pages_interrupts_no_list():
    text = (
        "What you will do:\n- Grease pumps.\n\nPage 1 of 2\nPump Clerk\n\n- Mend hoses.\n\nAlder County | Page 2 of 2\n"
    )
    assert [duty.tasks for duty in only_record(read_text(NEOGOV_HEAD + text)).duties] == [
        ("Grease pumps.",),
        ("Mend hoses.",),
    ]


def test_a_sentence_below_a_list_of_wishes_names_the_union_and_overtime():
    text = "Nice to have:\n- Welding.\n\nThis AFSCME Local 31 represented position is eligible for overtime.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert (record.representation, record.overtime_eligible) == ("AFSCME Local 31", True)


def test_experience_of_the_above_kind_names_no_kind():
    assert read_experience_in("one year of the above experience") is None


def test_a_part_of_a_department_is_a_unit_of_its_own():
    for text in (
        "The Roads Department’s Bridge Utility is looking for a clerk.",
        "One opening at present in the Roads Department, Bridge Utility Section.",
    ):
        units = only_record(read_text(NEOGOV_HEAD + text + "\n")).agency.units
        assert (units[0], units[1][:14]) == ("Roads Department", "Bridge Utility")


def test_a_clinic_on_site_says_nothing_of_where_the_work_is():
    assert find_work_mode("Our benefits: a pension and an on-site clinic.") is None
    assert find_work_mode("This is an in-person, full-time job.") == "onsite"


def test_the_work_of_a_hybrid_schedule_is_told_where_one_applies():
    text = "Selection Procedure\n\nThe work is performed on a hybrid schedule at 14 S Harbor Street, Salem.\n"
    record = only_record(read_text(NEOGOV_HEAD.replace("Oregon", "Ohio") + text))
    assert record.work_mode == "hybrid"
    assert [(place.street, place.city) for place in record.locations] == [("14 S Harbor Street", "Salem")]


def test_a_title_names_jobs_behind_what_they_share_and_the_number_of_its_test():
    head = NEOGOV_HEAD.replace("Pump Clerk", "Pump Staff: Clerk & Greaser")
    assert only_record(read_text(head)).title == "Pump Staff: Clerk & Greaser"
    head = NEOGOV_HEAD.replace("Pump Clerk", "Pump Clerk (Open-Competitive No. 61-447)")
    assert only_record(read_text(head)).requisition_id == "61-447"


def test_people_in_one_sentence_keep_what_stands_in_their_brackets():
    asked = "Ask the consultant, Ms. Ann Lee (541-555-0134; ann@example.com), or HR Partner Boris Ochoa"
    text = f"How to Apply\n\n{asked} (boris@example.gov).\n"
    found = only_record(read_text(NEOGOV_HEAD + text)).contacts
    assert [(entry.name, entry.email, entry.phone) for entry in found] == [
        ("Ann Lee", "ann@example.com", "541-555-0134"),
        ("Boris Ochoa", "boris@example.gov", None),
    ]


def test_a_combination_alone_asks_for_what_it_must_be_equivalent_to():
    text = "Minimum Qualifications\n\nAny combination of education and experience equivalent to {} and one year of"
    asked = text.format("an associate degree in hydrology") + " experience with pumps.\n"
    (way,) = only_record(read_text(NEOGOV_HEAD + asked)).qualifications.routes
    assert (way.kind, way.education.degree, way.education.field) == ("combination", "associate", "hydrology")
    assert (way.experience_years, way.experience_in) == ("1", "pumps")


def test_work_in_the_service_of_an_employer_is_of_what_stands_before():
    assert read_experience_in("One year of clerical experience in the service of Alder County.") == "clerical"


def test_a_sentence_below_wishes_and_a_label_among_benefits_tell_the_way_of_working():
    text = "Preferred: Spanish.\n\nAlder County offers a hybrid schedule (two days at the office).\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).work_mode == "hybrid"
    text = "What We Offer\n- Hybrid Telework - this position may be eligible for two days a week\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).work_mode == "hybrid"
    assert find_work_mode("Some work from home can be arranged.") == "hybrid"


def test_a_table_of_pay_whose_rows_stand_apart_and_name_the_unit():
    text = "Level | Minimum | Maximum\n\nClerk I | $27.50/hr | $28.00/hr\n\nClerk II | $30.20/hr | $30.80/hr\n"
    found = only_record(read_text(NEOGOV_HEAD + text)).salary_ranges[1:]
    assert [(pay.label, pay.minimum, pay.maximum) for pay in found] == [
        ("Clerk I", "27.50", "28.00"),
        ("Clerk II", "30.20", "30.80"),
    ]


def test_a_street_without_a_word_for_one_ends_at_the_known_town():
    text = "Job Address\n\n60 North Main Salem, Ohio 44460 United States View Map\n"
    (place,) = only_record(read_text(NEOGOV_HEAD.replace("Oregon", "Ohio") + text)).locations
    assert (place.street, place.city, place.postal_code) == ("60 North Main", "Salem", "44460")


def test_wishes_above_another_list_and_items_in_capitals_behind_a_dash_are_wishes():
    text = "Preferred Qualifications\n\nExperience with pumps; Spanish\nThe ideal clerk has the following:\n"
    text += "- Patience\n-CPR or CPO\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).qualifications.preferred == (
        "Experience with pumps",
        "Spanish",
        "Patience",
        "CPR or CPO",
    )


def test_an_employer_seeks_people_for_its_smaller_unit():
    text = "The Alder County Department of Ponds seeks patient clerks for its Frog Division!\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).agency.units == ("Department of Ponds", "Frog Division")


def test_where_you_will_work_tells_the_place_and_the_days_at_home():
    text = "Where You'll Work: mainly at 14 S Harbor Street, Salem 97301, with up to two days a week at home.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert record.work_mode == "hybrid"
    assert [(place.street, place.postal_code) for place in record.locations] == [("14 S Harbor Street", "97301")]


def test_a_range_in_whole_dollars_is_the_one_with_cents():
    head = NEOGOV_HEAD.replace("$24.10 - $31.00 Hourly", "$61,204.40 - $76,505.60 Annually")
    text = "The salary range for this position is $61,204 to $76,506 annually.\n"
    assert [pay.minimum for pay in only_record(read_text(head + text)).salary_ranges] == ["61204.40"]


def test_questions_about_the_job_are_answered_among_benefits_too():
    text = "Benefits\n\nTwelve holidays.\n\nQuestions about this job may be emailed to pumps@alder.example.gov.\n"
    assert [entry.email for entry in only_record(read_text(NEOGOV_HEAD + text)).contacts] == ["pumps@alder.example.gov"]


def test_checks_that_follow_an_offer_are_asked_of_everybody():
    text = "Exam Information\n\nFingerprinting and a drug test follow a conditional offer.\n"
    (need,) = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert need.kind == "background_check"


def test_an_opportunity_to_join_an_office_names_it():
    text = "One full-time opportunity available to join our County Surveyor's Office team.\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).agency.units == ("County Surveyor's Office",)


def test_a_heading_with_a_slip_ends_the_section_of_contacts():
    text = "Questions?\nAnn Lee\nann@alder.example.gov\n\nTo Qualfy\n\nTwo years of pumping experience.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [way.experience_years for way in record.qualifications.routes] == ["2"]
    assert [entry.name for entry in record.contacts] == ["Ann Lee"]


def test_what_makes_one_successful_is_a_wish():
    text = "To Qualify\n\nTwo years of pumping experience.\n\n"
    text += "You will be successful if you have the following:\n- Patience\n"
    asked = only_record(read_text(NEOGOV_HEAD + text)).qualifications
    assert (asked.preferred, len(asked.requirements)) == (("Patience",), 0)


def test_a_step_of_the_selection_tells_the_check():
    text = "The Recruitment Process\n\nSTEP 1: Apply online\n\nSTEP 2: Background check, incl. driving record\n"
    (need,) = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert (need.kind, need.text) == ("background_check", "Background check, incl. driving record")


def test_labels_of_the_job_tell_counted_openings_overtime_and_a_union_with_figures():
    text = "Openings: 3 (two days, one night)\n\nFLSA: Non-Exempt, overtime eligible\n\n"
    text += "Union Representation: PROTEC17 represents this classification.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert (record.openings, record.overtime_eligible, record.representation) == (3, True, "PROTEC17")


def test_places_of_work_with_streets_leave_no_town_of_the_header():
    text = "About the Position:\nWork Location: 14 Harbor Street, Keizer, OR 97303\n"
    (place,) = only_record(read_text(NEOGOV_HEAD + text)).locations
    assert (place.street, place.city) == ("14 Harbor Street", "Keizer")


def test_what_the_holders_of_the_titles_job_do_is_the_work():
    head = NEOGOV_HEAD.replace("Pump Clerk", "Seasonal Pump Laborer")
    record = only_record(read_text(head + "Position Summary:\nSeasonal laborers grease pumps. They lift hoses.\n"))
    assert [duty.tasks for duty in record.duties] == [("Seasonal laborers grease pumps. They lift hoses.",)]


def test_a_place_in_capitals_keeps_its_state():
    head = NEOGOV_HEAD.replace("• Salem, Oregon", "• MARION, OHIO").replace("Oregon", "Ohio")
    assert [(place.city, place.state) for place in only_record(read_text(head)).locations] == [("Marion", "OH")]


def test_a_sentence_ends_behind_a_diploma_in_letters():
    text = (
        "Minimum Qualifications\n\nMust have a G.E.D. Must have two years of pumping experience (a degree may stand in"
    )
    (way,) = only_record(read_text(f"{NEOGOV_HEAD}{text} for one year).\n")).qualifications.routes
    assert (way.education.degree, way.experience_years) == ("high_school", "2")


def test_wishes_all_in_capitals_behind_their_label_are_no_heading():
    text = "Minimum Qualifications\n\nOne year of pumping experience.\n\nPREFERRED: CPR; CDL\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).qualifications.preferred == ("CPR", "CDL")


def test_checks_before_employment_are_needed_and_proof_of_schooling_is_not():
    text = (
        "Qualifications\n\nOne year of pumping experience.\n\nPROOF\nShould education be used to qualify, proof will be"
    )
    text += " required.\n\nThe Selection Procedure\n\n1. Pre-Employment: fingerprinting and a background check.\n"
    (need,) = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert need.kind == "background_check"


def test_a_part_of_a_department_has_openings() -> None:
    text = "The Bridge Section of the Roads Department has two openings for a clerk.\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).agency.units == ("Roads Department", "Bridge Section")


def test_a_city_names_its_department_as_its_own():
    text = "Alder's Roads Department has openings for two clerks. Both are full-time, non-exempt.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert (record.agency.units, record.flsa) == (("Roads Department",), "non-exempt")


def test_a_place_that_is_left_in_part_makes_the_work_hybrid():
    text = "About the Position:\nWork Location: 14 Harbor Street, Salem, OR 97301; partly remote\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).work_mode == "hybrid"
