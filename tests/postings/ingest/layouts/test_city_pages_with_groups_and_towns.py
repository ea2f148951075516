"""What city and county pages print in groups, and what they name by their town or by whom it is for."""

from postings.ingest.fields.people.person_names import find_name
from postings.ingest.fields.places.locations import state_code
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.service_and_overtime import find_flsa
from postings.ingest.fields.terms.unions import find_representation
from tests.postings.ingest.reading import NEOGOV_HEAD, only_record, read_text


def test_names_over_lists_of_duties_are_their_titles():
    text = (
        "Examples of Duties\nWork may differ.\nBarn\n- Feeds calves.\n- Mends stalls.\nOrchard:\n- Prunes trees.\n"
        "Performs other duties as assigned.\n"
    )
    duties = only_record(read_text(NEOGOV_HEAD + text)).duties
    assert [(duty.title, duty.tasks) for duty in duties] == [
        ("Barn", ("Feeds calves.", "Mends stalls.")),
        ("Orchard", ("Prunes trees.",)),
        (None, ("Performs other duties as assigned.",)),
    ]


def test_levels_over_lists_of_duties_and_what_leads_into_one_title_nothing():
    for names in (("Clerk 1", "Clerk 2"), ("You will", "You may")):
        text = f"Examples of Duties\n{names[0]}\n- Feeds calves.\n{names[1]}\n- Prunes trees.\n"
        duties = only_record(read_text(NEOGOV_HEAD + text)).duties
        assert [(duty.title, duty.tasks) for duty in duties] == [
            (None, ("Feeds calves.",)),
            (None, ("Prunes trees.",)),
        ]


def test_a_value_with_a_colon_of_its_own_stands_beside_labels_without_any():
    head = (
        "Pump Clerk\n\nElm County, OR\nSalary $31.00 - $40.00 Hourly\nLocation Elm Bay, OR\nJob Type Full-Time\n"
        "Job Number 2026-11\nOpening Date 06/01/2026\nClosing Date 6/14/2026\nFLSA Exempt\n"
        "Bargaining Unit B2 : Elm Guild - Clerks\n\nSUMMARY\nKeeps pumps.\n"
    )
    record = only_record(read_text(head))
    assert (record.flsa, record.representation) == ("Exempt", "B2 : Elm Guild - Clerks")


def test_a_unit_that_begins_with_the_towns_name_hires():
    text = NEOGOV_HEAD.replace("Alder County", "City of Salem") + "Salem Parks and Forestry is hiring a clerk.\n"
    assert only_record(read_text(text)).agency.units == ("Salem Parks and Forestry",)


def test_a_union_is_named_before_its_bargaining_unit():
    text = "The job is part of the Clerks' Association bargaining unit."
    assert find_representation(text) == "Clerks' Association"


def test_experience_at_an_office_is_of_what_stands_before():
    assert read_experience_in("two years of survey experience with a county land office in Ohio") == "survey"


def test_a_rule_may_say_first_for_whom_it_is():
    assert is_substitution("*For applicants with college: a degree may substitute for one year of experience.")


def test_what_counts_for_another_thing_is_parted_from_the_sentence_that_asks_for_it():
    rule = "a master's degree may replace one of these years."
    text = f"Applicants need a bachelor's degree and two years of filing experience; {rule}\n"
    routes = only_record(read_text(NEOGOV_HEAD + text)).qualifications.routes
    assert [(route.experience_years, route.kind) for route in routes] == [("2", None), (None, "substitution")]
    assert routes[1].text == rule


def test_headings_tell_what_is_needed_by_when():
    text = (
        "Dutys\n- Feeds calves.\n\nRequirements at Time of Application\n- Ability to swim\n\n"
        "Before Appointment\n- Pass a drug test\n\nTesting\nWritten test (100%)\n"
    )
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [section.kind for section in record.sections[-4:]] == [
        "duties",
        "qualifications",
        "requirements",
        "selection_process",
    ]
    assert [need.text for need in record.qualifications.requirements] == ["Ability to swim", "Pass a drug test"]


def test_a_county_s_library_is_of_the_county():
    text = NEOGOV_HEAD.replace("Alder County", "Alder County Library")
    agency = only_record(read_text(text)).agency
    assert (agency.name, agency.jurisdiction) == ("Alder County Library", "Alder County")


def test_a_slip_in_a_number_and_the_count_of_openings_behind_a_sentence():
    text = "Keeps boats. Three positions.\n\nContact:\nAnn Lee 503 -555-0109\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert (record.openings, record.contacts[0].phone) == (3, "503 -555-0109")


def test_the_last_step_is_paid_more():
    text = "Pay\nStep 1: $5,900 per month\nStep 2: $6,200 per month\nTop Step: $7,100 per month\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [pay.label for pay in record.salary_ranges[1:]] == ["Step 1", "Step 2", "Top Step"]


def test_a_direction_of_a_street_is_no_state():
    assert state_code(" Depot, 1645 NE Harbor Road, Bend, OR 97701") == "OR"
    assert state_code(" Omaha, NE 68102") == "NE"


def test_experience_ends_where_a_part_of_it_is_told():
    for text, told in (
        ("six years of experience in filing, two of which were in a court", "filing"),
        ("six years of experience in filing, including two years as a lead", "filing"),
        ("one year of survey experience comparable to Surveyor I in Elm County", "survey"),
    ):
        assert read_experience_in(text) == told


def test_people_who_are_needed_are_counted():
    assert find_openings("Up to 25 temporary workers are needed for the count.") == 25
    assert find_openings("Two references are needed.") is None


def test_the_candidate_s_work_is_no_wish():
    text = "The successful candidate will:\n- Oversee payroll\n- Lead the audit\n\nMinimum Requirements\n- A GED\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [duty.tasks for duty in record.duties] == [("Oversee payroll",), ("Lead the audit",)]
    assert not record.qualifications.preferred


def test_a_short_line_apart_over_a_list_of_wishes_heads_it():
    text = "Minimum Requirements\nA GED is required.\n\nYou'd Shine With\n- Knowledge of knots\n"
    qualifications = only_record(read_text(NEOGOV_HEAD + text)).qualifications
    assert (qualifications.requirements, qualifications.preferred) == ((), ("Knowledge of knots",))


def test_it_is_exempt_among_other_terms():
    assert find_flsa("It is exempt and at-will.") == "exempt"
    assert find_flsa("It is exempt from tests.") is None


def test_what_must_be_had_by_when_leads_into_a_list():
    text = (
        "Qualifications\n- A GED\n\nMust obtain within one year of hire\n- Barge license\n\n"
        "KNOWLEDGE OF\nKnots and tides.\n"
    )
    needs = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert [need.text for need in needs] == ["Barge license", "Knots and tides."]


def test_a_hiring_range_told_in_a_sentence_is_called_so():
    text = "The hiring range is $24.10 to $27.50 an hour.\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).salary_ranges[1].label == "hiring range"


def test_openings_of_several_units_are_counted_together():
    text = "There is one regular opening in the Department of Barges and one seasonal opening in the Harbor Office."
    assert find_openings(text) == 2
    assert find_openings("Two pilot vacancies on a rotating schedule.") == 2


def test_names_before_what_they_do_and_offices_behind_persons():
    text = "Contact:\nChief Desmond Haver 360-555-0147; HR (papers alone): hr@elm.example.org\n"
    contacts = only_record(read_text(NEOGOV_HEAD + text)).contacts
    assert [(entry.name, entry.email) for entry in contacts] == [("Desmond Haver", None), (None, "hr@elm.example.org")]
    assert find_name("Barge Superintendent Mitch Over will answer questions: 406-555-0133.") == "Mitch Over"
    assert find_name("Direct questions to the mayor's aide Lee Stubbs, 512-555-0106.") == "Lee Stubbs"
    assert find_name("Call the harbor office in Elm Point at 512-555-0106.") is None


def test_a_county_s_government_is_of_the_county():
    text = NEOGOV_HEAD.replace("Alder County", "Alder County Government")
    assert only_record(read_text(text)).agency.jurisdiction == "Alder County"


def test_age_and_citizenship_are_needs_among_others():
    text = "Special Requirements\n21 years of age. United States citizen. Must pass a drug test.\n"
    needs = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert [need.text for need in needs] == [
        "21 years of age.",
        "United States citizen.",
        "Must pass a drug test.",
    ]


def test_headings_of_requirements_and_functions_head_duties():
    for heading in ("JOB REQUIREMENTS AND ESSENTIAL FUNCTIONS", "What you'll be in charge of"):
        record = only_record(read_text(NEOGOV_HEAD + f"{heading}\n- Feeds calves.\n- Mends stalls.\n"))
        assert [duty.tasks for duty in record.duties] == [("Feeds calves.",), ("Mends stalls.",)]


def test_a_strong_candidate_and_a_thrilled_employer_have_wishes():
    for heading in ("A strong candidate also has", "We'd be thrilled if"):
        text = f"Qualifications\n- A GED\n\n{heading}\n- Knowledge of knots\n"
        assert only_record(read_text(NEOGOV_HEAD + text)).qualifications.preferred == ("Knowledge of knots",)


def test_a_slip_in_the_word_for_experience_is_read():
    assert read_years("One year of farm or road work experiance.") == "1"


def test_the_department_of_a_state_is_the_agency_where_the_head_names_the_state_alone() -> None:
    head = "STATE OF OHIO\nRIVER WARDEN 2\n\nSalary: $4,000.00 - $5,000.00 Monthly\nLocation: Columbus, OH\n"
    text = "Job Number: 7\nDepartment: Dept. of Springs\nDivision: Wells\nClosing Date: 11/17/2026\n\nDuties\n- Rows\n"
    record = only_record(read_text(head + text))
    assert (record.agency.name, record.agency.units) == ("Dept. of Springs", ("Wells",))
    assert record.agency.jurisdiction == "STATE OF OHIO"
    assert [record.evidence[f"agency.{key}"].first_line for key in ("jurisdiction", "name")] == [1, 7]
