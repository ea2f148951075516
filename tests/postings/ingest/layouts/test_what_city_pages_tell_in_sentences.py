"""What city and county pages tell of needs, checks, pay, units and levels in sentences, and programmes' pages."""

from postings.ingest.fields.pay.salaries import find_salaries
from postings.ingest.parsers.program_positions.class_numbers import find_numbered_class
from tests.postings.ingest.reading import NEOGOV_HEAD, only_record, read_text


def test_each_sentence_of_a_list_asks_for_a_license_of_its_own():
    text = "Licenses\nMust hold a valid driver's license. A Grade B pump certificate must be obtained within a year.\n"
    needs = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert [(need.kind, need.text) for need in needs] == [
        ("licence", "Must hold a valid driver's license."),
        ("certificate", "A Grade B pump certificate must be obtained within a year."),
    ]


def test_an_age_and_citizenship_are_two_needs():
    text = "Other Requirements\n19 years of age. United States citizen.\n"
    needs = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert [need.text for need in needs] == ["19 years of age.", "United States citizen."]


def test_the_union_behind_a_check_is_no_part_of_it():
    text = "Requirements\nFingerprinting is required. The job is in the AFSCME Local 31 bargaining unit.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [need.text for need in record.qualifications.requirements] == ["Fingerprinting is required."]


def test_a_selection_that_includes_a_check_asks_for_it():
    for sentence in (
        "The selection process consists of an oral board and a background investigation.",
        "A finalist's criminal and driving records will be checked.",
        "All job offers depend on a background check.",
    ):
        (need,) = only_record(read_text(f"{NEOGOV_HEAD}Selection Process\n{sentence}\n")).qualifications.requirements
        assert (need.kind, need.text) == ("background_check", sentence)


def test_what_both_levels_need_is_of_no_level():
    text = (
        "Minimum Qualifications\nPump Clerk I\nOne year of filing experience.\nPump Clerk II\n"
        "Three years of filing experience.\n\nBOTH LEVELS\nValid driver's license.\n"
    )
    (need,) = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert (need.kind, need.level) == ("licence", None)


def test_laterals_need_what_everybody_needs_and_more():
    text = (
        "Minimum Qualifications\n• High school diploma\nLateral applicants must also have:\n"
        "• Two years of patrol experience\n"
    )
    routes = only_record(read_text(NEOGOV_HEAD + text)).qualifications.routes
    assert [(route.level, route.experience_years) for route in routes] == [(None, None), ("Lateral", "2")]


def test_people_are_paid_from_or_up_to_an_amount():
    text = "Entry level guards start at $5,100 a month. Lateral guards may start as high as $6,800 a month."
    pay = [entry.salary for entry in find_salaries(text) if entry.salary]
    assert [(each.minimum, each.maximum, each.label) for each in pay] == [
        ("5100", None, "Entry level guards"),
        (None, "6800", "Lateral guards"),
    ]


def test_a_sentence_about_pay_above_the_duties_is_no_duty():
    text = "Essential Duties\nThe hiring pay range for this position is $25.00 - $27.10/hourly.\n• Grease pumps.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [duty.tasks for duty in record.duties] == [("Grease pumps.",)]
    assert [(pay.minimum, pay.label) for pay in record.salary_ranges][1:] == [("25.00", "hiring pay range")]


def test_openings_in_brackets_are_counted():
    assert only_record(read_text(NEOGOV_HEAD + "The current vacancies (3) are in Salem.\n")).openings == 3


def test_the_towns_departments_are_units():
    for text, unit in (
        ("The Town's Roads and Bridges Department is looking for a clerk.", "Roads and Bridges Department"),
        ("Our Public Library seeks a clerk.", "Public Library"),
    ):
        agency = only_record(read_text(f"{NEOGOV_HEAD}{text}\n")).agency
        assert agency is not None
        assert agency.units == (unit,)


def test_units_behind_one_label_are_parted_by_commas():
    head = (
        "Harbor Nurse I / II\n\nAlder County\nSalem, Oregon\nJob Number: 2026-14\nJob Type: Full Time\n"
        "Department: Human Services Agency, Family Health Branch\nOpening Date: 05/04/2026\nSalary: $31 - $40 hourly\n"
    )
    record = only_record(read_text(head))
    assert record.agency is not None
    assert record.agency.units == ("Human Services Agency", "Family Health Branch")
    assert record.classification is None


def test_a_city_s_police_is_its_department_and_a_department_below_the_county_its_unit():
    labels = "Job Number: 2026-14\nJob Type: Full Time\nOpening Date: 05/04/2026\nSalary: $31 - $40 hourly\n"
    police = only_record(read_text(f"Pump Clerk\n\nCity of Alder Police Department\nAlder, Oregon\n\n{labels}")).agency
    waters = only_record(read_text(f"Pump Clerk\n\nAlder County\nDepartment of Waters\n{labels}")).agency
    assert police is not None
    assert waters is not None
    assert (police.name, police.units) == ("City of Alder", ("Police Department",))
    assert (waters.name, waters.units) == ("Alder County", ("Department of Waters",))


def test_headings_may_ask_in_the_readers_name():
    text = "What will I be doing?\n• Grease pumps.\n\nWhat do I get?\nA uniform.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [duty.tasks for duty in record.duties] == [("Grease pumps.",)]
    assert [section.kind for section in record.sections][-2:] == ["duties", "benefits"]


def test_a_team_of_a_programme_may_be_called_benefits():
    page = (
        "Pension Office Jobs\n\nThe Alder Pension Office serves teachers.\n\nMembers\n\n"
        "Call Clerks answer calls from members.\n\nBenefits\n\nPension Analysts compute lump sums each month.\n\n"
        "Claims Examiner is a position that collects records.\n"
    )
    units = [record.agency.units for record in read_text(page).records if record.agency]
    assert units == [("Members",), ("Benefits",), ("Benefits",)]


def test_a_department_below_its_city_is_a_unit_and_class_numbers_stand_in_brackets():
    page = (
        "Alder Fire Department: Who Works Here\n\nCity of Alder, Ohio\n\n"
        "The Alder Fire Department has 60 employees.\n\nField Bureau | Shop Bureau\n\nFIELD BUREAU\n\n"
        "Pump Driver (class code 4410) – Drives engines.\n\nMedic – Treats patients.\n\nSHOP BUREAU\n\n"
        "Fire Mechanic – Mends engines.\n"
    )
    first = read_text(page).records[0]
    assert first.agency is not None
    assert (first.agency.name, first.agency.jurisdiction) == ("City of Alder", "City of Alder")
    assert first.agency.units == ("Alder Fire Department", "FIELD BUREAU")
    assert first.classification is not None
    assert first.classification.number == "4410"
    assert find_numbered_class("Medic (4 people) – Treats patients.") is None


def test_the_last_of_two_windows_ends_with_the_deadline():
    text = (
        "There are two application windows: May 4 - May 15 and June 1 - June 12, 2026, each ending at 5 p.m. Pacific.\n"
    )
    assert only_record(read_text(NEOGOV_HEAD + text)).closes_at == "2026-06-12T17:00:00-07:00"


def test_units_told_apart_in_a_sentence_are_none_for_certain():
    text = "We are hiring two clerks: one for the Elm Bay Branch and one for the Oak Falls Branch.\n"
    agency = only_record(read_text(NEOGOV_HEAD + text)).agency
    assert agency is not None
    assert agency.units == ()


def test_a_rule_behind_a_semicolon_is_parted_from_its_way():
    text = (
        "Minimum Qualifications\nAn associate degree and three years of increasingly responsible experience in court; "
        "a bachelor's degree may replace one of the years.\n"
    )
    way, rule = only_record(read_text(NEOGOV_HEAD + text)).qualifications.routes
    assert (way.experience_years, way.experience_in) == ("3", "court")
    assert rule.kind == "substitution"


def test_a_check_of_whom_we_choose_is_asked_of_all():
    for heading, sentence in (
        ("What happens then", "We run a background check on the person we choose."),
        ("Selection Process", "Background check and drug test prior to hire."),
    ):
        (need,) = only_record(read_text(f"{NEOGOV_HEAD}{heading}\n{sentence}\n")).qualifications.requirements
        assert need.kind == "background_check"


def test_levels_in_brackets_name_their_pay_and_a_category_tells_the_terms():
    head = (
        "Roof Mender I/II\n\nAlder County\nSalem, Oregon\nJob Number: 2026-14\nBenefit Category: Regular Full Time\n"
        "Opening: May 4, 2026\nClosing Date: 05/29/2026\n"
        "Salary\n$3,500 - $4,500 Monthly (I)\n$3,900 - $4,900 Monthly (II)\n"
    )
    record = only_record(read_text(head))
    assert [pay.label for pay in record.salary_ranges] == ["I", "II"]
    assert (record.appointment, record.schedule, record.date_posted) == ("permanent", "full_time", "2026-05-04")


def test_a_bureau_of_another_states_department_is_a_unit():
    page = (
        "Who Does What in the Well Program\n\nIdaho Department of Springs\nWell Bureau\n\n"
        "The Well Bureau of the Idaho Department of Springs guards wells.\n\nField\nShop\n\nField\n\n"
        "Well Wardens guard wells. These positions belong to the Warden classification series.\n\n"
        "Pump Bosses lead crews of three. Seasonal position, May to October.\n\nShop\n\n"
        "Well Clerk is a position that keeps maps.\n"
    )
    warden, boss, _ = read_text(page).records
    assert warden.agency is not None
    assert (warden.agency.name, warden.agency.units) == ("Idaho Department of Springs", ("Well Bureau", "Field"))
    assert (warden.agency.jurisdiction, boss.appointment) == ("State of Idaho", "seasonal")


def test_a_list_for_other_jobs_tells_no_terms_of_this_one():
    text = "This recruitment fills one full-time job. An eligible list may be used for temporary positions.\n"
    assert only_record(read_text(NEOGOV_HEAD + text)).appointment is None


def test_an_offer_after_which_a_check_is_made_asks_for_it():
    for sentence in (
        "An offer is followed by a background investigation.",
        "A background check is required after an offer.",
    ):
        (need,) = only_record(read_text(f"{NEOGOV_HEAD}The process\n{sentence}\n")).qualifications.requirements
        assert need.kind == "background_check"


def test_an_office_of_the_county_hires():
    text = "Alder County's Public Information Office is looking for a clerk.\n"
    agency = only_record(read_text(NEOGOV_HEAD + text)).agency
    assert agency is not None
    assert agency.units == ("Public Information Office",)


def test_a_title_of_two_levels_is_of_no_level():
    named = only_record(read_text(NEOGOV_HEAD.replace("Pump Clerk", "911 Dispatcher Trainee / Dispatcher I")))
    assert named.working_title is None
    assert named.classification is not None
    assert (named.classification.title, named.classification.level) == (None, None)


def test_a_department_in_capitals_below_its_county_is_a_unit():
    page = (
        "COUNTY OF ALDER\nWELLS AND WATERS DEPARTMENT (ALDER WATERS)\n\nOur People and Their Jobs\n\n"
        "Field | Office\n\nField\n\nWell Inspectors visit wells. Well Inspector series; a license is required.\n\n"
        "Pump Clerks keep maps.\n\nOffice\n\nPlanners draw maps.\n"
    )
    first = read_text(page).records[0]
    assert first.agency is not None
    assert first.agency.units == ("WELLS AND WATERS DEPARTMENT (ALDER WATERS)", "Field")
    assert first.classification is not None
    assert first.classification.series == "Well Inspector"


def test_an_agency_above_its_city_is_a_unit():
    labels = "Job Number: 2026-14\nJob Type: Full Time\nOpening Date: 05/04/2026\nSalary: $31 - $40 hourly\n"
    agency = only_record(read_text(f"Pump Clerk\nAlder Public Utilities\nCity of Alder, Ohio\n\n{labels}")).agency
    assert agency is not None
    assert (agency.name, agency.jurisdiction, agency.units) == (
        "City of Alder",
        "City of Alder",
        ("Alder Public Utilities",),
    )


def test_an_allowance_beside_the_pay_leaves_the_pay():
    (pay,) = find_salaries("$61,000 to $70,400 per year, with a car allowance of $250 a month.")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum, pay.salary.period) == ("61000", "70400", "year")


def test_a_labor_agreement_names_the_union_and_an_assignment_its_terms():
    text = (
        "Special Requirements\n• Must pass a drug test.\n• This assignment is represented by a union.\n\n"
        "Selection Process\nThis job is covered by a Labor Agreement between the City and IBEW Local 31.\n"
    )
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [need.text for need in record.qualifications.requirements] == ["Must pass a drug test."]
    assert record.representation == "IBEW Local 31"


def test_a_county_with_an_apostrophe_and_whom_to_ask_on_a_programmes_page():
    page = (
        "Alder County Library Positions\n\nAlder County's library system has 9 locations.\n\nField | Office\n\n"
        "Field\n\nLibrary Clerks shelve. These positions are in the Clerk job classification series.\n\nOffice\n\n"
        "Delivery Drivers move crates each day.\n\nAnn Lee, Lead Clerk, ann.lee@alder.gov, answers questions.\n"
    )
    records = read_text(page).records
    assert [record.title for record in records] == ["Library Clerks", "Delivery Drivers"]
    assert {record.agency.name for record in records if record.agency} == {"Alder County"}


def test_headings_speak_to_the_teacher():
    text = "As our teacher you'll\n• Sing.\n• Paint.\n\nOnce hired\nYou must pass a fingerprint check.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert [duty.tasks for duty in record.duties] == [("Sing.",), ("Paint.",)]
    assert [section.kind for section in record.sections][-2:] == ["duties", "requirements"]


def test_the_length_of_the_work_year_is_no_part_of_a_check():
    text = (
        "Minimum Qualifications\nOne year of filing work.\n\nConditions of Employment\nFingerprinting is required. "
        "The work year is 210 days. This position is represented by the Alder Clerks Union.\n"
    )
    (need,) = only_record(read_text(NEOGOV_HEAD + text)).qualifications.requirements
    assert need.text == "Fingerprinting is required."


def test_a_part_called_by_the_towns_name_is_its_unit():
    page = (
        "Alder Bay Animal Shelter Teams\n\nCity and County of Alder Bay, Colorado\n\n"
        "The Alder Bay Animal Shelter cares for cats.\n\nCare | Field\n\nCare\n\nKennel Attendants feed cats.\n\n"
        "Field\n\nAnimal Officers catch dogs. They belong to the Animal Officer series.\n"
    )
    first = read_text(page).records[0]
    assert first.agency is not None
    assert first.agency.units == ("Alder Bay Animal Shelter", "Care")
