"""Notices of counties, towns, boroughs and their civil service: lettered ways to qualify without a heading, notices of
one paragraph, labels and signs of their own."""

from postings.ingest.fields.qualifying.degrees import read_field
from postings.ingest.record import ContactText, Record
from tests.postings.ingest.reading import only_record, read_text

_HEAD = "Harbor Technician\n\nElm-Tidewater BOCES\n\nSalary: $52,000 annually\n\nApply by: March 3, 2025\n\n"


def _record(text: str) -> Record:
    return only_record(read_text(text))


def _agency(record: Record) -> str | None:
    return record.agency.name if record.agency else None


def _ways(text: str) -> list[tuple[str | None, str | None, str | None]]:
    routes = _record(text).qualifications.routes
    return [(way.education.degree if way.education else None, way.experience_years, way.kind) for way in routes]


def test_lettered_ways_without_a_heading_are_read_all_or_none() -> None:
    text = (
        "Graduation from high school, plus EITHER: (A) Graduation from a college with a Bachelor's degree plus one (1) "
        "year of experience keeping tide tables; OR,\n"
        "(B) Graduation from a college with an Associate's degree plus three (3) years of experience as defined in (A);"
        " OR,\n"
        "(C) Five (5) years of experience as defined in (A) above.\n"
        "(D) Any equivalent combination of education and experience as defined by the limits of (A), (B) and (C).\n"
    )
    assert _ways(_HEAD + text) == [
        ("bachelor", "1", None),
        ("associate", "3", None),
        ("high_school", "5", None),
        (None, None, "combination"),
    ]


def test_a_sentence_of_what_an_examination_asks_holds_lettered_ways() -> None:
    text = (
        "The job is filled for the time being. The minimum requirements for the Civil Service Examination are either: "
        "A) Graduation from a college with a Master's Degree in hydrology; OR B) Graduation from a college with a "
        "Bachelor's Degree in hydrology and two years of survey experience; OR C) Completion of 60 semester credit "
        "hours and four years of survey experience.\n"
    )
    assert _ways(_HEAD + text) == [("master", None, None), ("bachelor", "2", None), (None, "4", None)]
    assert _record(_HEAD + text).qualifications.routes[1].text.startswith("Graduation")


def test_an_examination_that_is_asked_for_is_no_employer() -> None:
    record = _record(
        f"{_HEAD}Minimum Qualifications:\n- One year of office experience\n- Elm County Examination required"
    )
    assert _agency(record) == "Elm-Tidewater BOCES"
    head = _HEAD.replace("Elm-Tidewater BOCES\n\n", "")
    assert _agency(_record(f"{head}Elm County Civil Service Examination required\n")) is None


def test_a_notice_of_one_paragraph_begins_with_its_title_in_capitals() -> None:
    text = (
        "HARBOR CLERK / CASHIER – Experienced applicants sought for a full time opening at the Elm Bay Borough Harbor "
        "Department. Candidates must possess a High School Diploma or G.E.D. equivalent and obtain a boating permit. "
        "Interested applicants should submit a resume by email to jobs@elmbay.example.gov by November 8, 2024.\n"
    )
    record = _record(text)
    assert (record.title, record.closes_at, record.schedule) == ("HARBOR CLERK / CASHIER", "2024-11-08", "full_time")
    assert _agency(record) == "Elm Bay Borough"


def test_stars_at_the_beginning_of_several_lines_are_signs_of_a_list() -> None:
    text = (
        f"{_HEAD}Requirements:\n*Education: Must possess a bachelor's degree in hydrology.\n"
        "*Experience: Three years of work experience in harbors.\n*Certified Diver card desirable.\n"
        "*Must possess a valid driver's license.\n"
    )
    qualifications = _record(text).qualifications
    assert _ways(text) == [("bachelor", "3", None)]
    assert [need.kind for need in qualifications.requirements] == ["licence"]
    assert qualifications.preferred == ("Certified Diver card desirable.",)


def test_a_degree_beside_a_license_is_a_way() -> None:
    text = (
        "Harbor Director\n\nThe Township of Elm is seeking a director. Candidate must possess a valid driver's license "
        "as well as a bachelor's degree, preferably in hydrology. The candidate will possess at least five (5) years "
        "of experience running harbors. Salary range is $60,000 to $125,000 annually.\n"
    )
    assert _ways(text) == [("bachelor", "5", None)]
    assert [need.kind for need in _record(text).qualifications.requirements] == ["licence"]


def test_a_sentence_behind_a_label_lists_what_applicants_need() -> None:
    text = (
        "Plow Driver\n\nElm County is seeking applicants. Starting pay is $25.40/hr.\nApplicant requirements: minimum "
        "18 years of age, high school diploma/GED, and valid Commercial Driver's License.\n"
    )
    assert _ways(text) == [("high_school", None, None)]
    assert [need.kind for need in _record(text).qualifications.requirements] == ["other", "licence"]


def test_years_in_a_sentence_behind_the_degree_belong_to_its_way() -> None:
    text = (
        "Library Director\n\nThe Town of Elm is seeking a director. Requires a Master of Library Science degree. A "
        "minimum of three to five years of library management experience. The salary is $87,000 a year.\n"
    )
    assert _ways(text) == [("master", "3", None)]


def test_a_page_of_a_job_site_lists_its_employer_behind_a_label() -> None:
    text = (
        "Plow Driver\nJob in\nElm Bay, Tide County, Ohio, 45678, USA\nListed on 2026-01-12\nListing for:\n"
        "Tide County, OH\nSalary: $26.99 Hourly\nLocation : Elm Bay, OH\nJob Type: Full-Time\nJob Number: 0071\n"
        "Department: Roads\nOpening Date: 01/02/2026\nClosing Date: 1/16/2026 11:59 PM Eastern\nDescription\n"
        "Plows the roads of the county in winter.\n"
    )
    record = _record(text)
    assert _agency(record) == "Tide County"


def test_days_between_which_one_applies_have_labels_of_their_own() -> None:
    text = (
        "Title\nHARBOR CLERK\nApply Start Date\n12/10/2021\nApply End Date\n1/7/2022\nWage\n$27.24 - $36.43 hourly\n"
        "Description\nThe City of Elm Bay seeks applicants for the position of Harbor Clerk.\n"
    )
    record = _record(text)
    assert (record.date_posted, record.closes_at) == ("2021-12-10", record.closes_at)
    assert str(record.closes_at).startswith("2022-01-07")


def test_one_person_or_the_writer_may_be_asked() -> None:
    text = (
        "Gardener\n\nFROM: Anna B. Reed, Director of Parks\n\nThe Village of Elm is posting the full time position of "
        "Gardener, with a starting salary of $49,488.00. Resumes will be accepted through June 28, 2024.\n\n"
        "Questions may be addressed to either Bo Park at "
        "201-555-0165, bpark@elm.example.net or me directly at 201-555-0160 or areed@elm.example.net.\n"
    )
    contacts = _record(text).contacts
    assert ContactText("Bo Park", "applicant_help", "bpark@elm.example.net", "201-555-0165") in contacts
    assert not any(contact.email == "areed@elm.example.net" and contact.phone == "201-555-0165" for contact in contacts)


def test_a_check_that_goes_by_its_acronym_is_a_need() -> None:
    text = (
        "Clerk\n\nThe Town of Elm is seeking a clerk. The Town of Elm requires a drug screen and CORI check.\n"
        "Qualifications\nThree years of office experience.\nSalary\n$50,000 / year\n"
    )
    assert [need.kind for need in _record(text).qualifications.requirements] == ["background_check"]


def test_open_competitive_below_the_minimum_is_the_level_of_those_from_outside() -> None:
    text = (
        f"{_HEAD}MINIMUM QUALIFICATIONS\nOPEN COMPETITIVE\nGraduation from high school and two (2) years of experience "
        "in the repair of nets. At least one (1) year of experience must include knots.\nNOTES:\nDrink water.\n"
        "PROMOTIONAL\nTwo (2) years of permanent competitive status as a Net Helper.\n"
    )
    (way,) = _record(text).qualifications.routes
    assert (way.experience_years, way.level) == ("2", "OPEN COMPETITIVE")


def test_a_clause_that_combinations_may_qualify_leaves_the_years_beside_the_degree() -> None:
    text = (
        f"{_HEAD}Minimum Qualifications:\nBachelor's Degree, or equivalent.\nMinimum Experience:\nTwo years experience "
        "in civil rights; equivalent combinations of training and experience may qualify.\n"
    )
    assert _ways(text) == [("bachelor", "2", None)]


def test_years_that_stand_for_courses_are_one_way_with_them() -> None:
    text = (
        f"{_HEAD}Minimum Qualifications:\nOne year of experience as a Harbor Aide 1; or completion of two courses or "
        "one year of experience in customer service; one course or six months experience in English.\n"
    )
    ways = _record(text).qualifications.routes
    assert len(ways) == 2
    assert ways[1].text.startswith("completion of two courses or one year")


def test_those_who_lack_a_degree_may_substitute_years() -> None:
    text = (
        f"{_HEAD}EDUCATION: Graduation from a college with a Bachelor's degree.\nApplicants who do not possess the "
        "required education may substitute additional experience on a year-for-year basis.\n"
        "EXPERIENCE: Three (3) years of experience in budgets.\n"
    )
    assert _ways(text) == [("bachelor", "3", None), (None, None, "substitution")]


def test_the_county_hires_whose_personnel_office_heads_the_bulletin() -> None:
    text = (
        "Department of Human Resources - Tide County\n\n"
        "        Anna Reed                                                          Bo Park\n"
        "        County Executive                                                   Director\n\n"
        "420021                        Senior Harbor Specialist\n\n"
        "Closing Date for Filing:      Applications are accepted for this title on a continuous basis\n\n"
        "Salary:                       $32,000 annually (Elm-Bay Central School District)\n"
        "                              $45,020 annually (Rush Central School District)\n\n"
        "Minimum Qualifications:\n(A)  Four (4) years of experience in harbors; OR,\n"
        "(B)  An Associates degree in hydrology plus two (2) years of experience* as described in (A) above.\n"
    )
    record = _record(text)
    assert (record.title, _agency(record)) == ("Senior Harbor Specialist", "Tide County")
    assert [pay.minimum for pay in record.salary_ranges] == ["32000", "45020"]
    assert record.open_until_filled
    assert [way.experience_in for way in record.qualifications.routes] == ["harbors", None]


def test_the_last_day_to_file_has_many_names() -> None:
    text = (
        "Harbor Cleaner\n\nSALARY:\n\n$22/hour\n\nISSUE DATE:\n\n11/03/25\n\nTHE FINAL DATE TO FILE APPLICATIONS:\n\n"
        "11/21/25\n\nThe Town of Elm is seeking a weekly cleaner.\n"
    )
    record = _record(text)
    assert (record.date_posted, record.closes_at) == ("2025-11-03", "2025-11-21")


def test_a_kind_of_government_is_no_employer() -> None:
    text = (
        "HARBOR OFFICER RECRUIT\nIssue Date: 05/02/2013 Closing Date: 05/23/2013\n"
        "Jurisdiction: STATE Salary: $45,000.00 Per Year\nNum. of Positions: 4\n"
        "EDUCATION:  Graduation from a college with a Bachelor's degree in hydrology.\n"
    )
    assert _agency(_record(text)) is None


def test_a_sentence_in_capitals_is_not_parted_at_the_words_of_a_heading() -> None:
    sentence = (
        "CANDIDATES MUST HAVE BEEN LEGAL RESIDENTS OF TIDE COUNTY FOR AT LEAST ONE MONTH BEFORE THE DATE OF THE TEST."
    )
    rest = "A promotion examination will be held at the same time as this examination. " * 4
    text = (
        f"Harbor Clerk\n\nTide County\n\nSalary: $40,000 annually\n\nRESIDENCE REQUIREMENTS: {sentence} {rest}\n\n"
        "The eligible list resulting from this examination will be used to fill vacancies of towns. In each case, "
        "certification may be limited to legal residents.\n"
    )
    (need,) = _record(text).qualifications.requirements
    assert need.text.startswith(sentence)


def test_a_certified_list_is_no_certificate() -> None:
    text = (
        f"{_HEAD}Qualifications\nA. A Master's degree and four (4) years of experience in harbors.\n"
        "B. A Bachelor's degree and six (6) years of experience in harbors.\n"
        "Vacancies are filled by a certified list provided by Tide County Civil Service.\n"
    )
    assert _ways(text) == [("master", "4", None), ("bachelor", "6", None)]
    assert _record(text).qualifications.requirements == ()


def test_a_park_district_that_invites_candidates_offers_a_job() -> None:
    text = (
        "HARBOR DIRECTOR - The Elm Park District's Board of Commissioners invite qualified candidates to apply for the "
        "position of Harbor Director.\nThe minimum qualifications for this position are: 1) possess a bachelor's "
        "degree in hydrology; 2) have achieved 10 years of management experience in harbors; 3) be a certified diver.\n"
    )
    assert _record(text).title == "HARBOR DIRECTOR"
    assert _ways(text) == [("bachelor", "10", None)]


def test_pay_and_a_schedule_are_of_one_opening() -> None:
    text = (
        "Harbor Program Assistant\n\nPay: $17.00 Per Hour\n\nJob Type: Part Time\n\nDISTINGUISHING FEATURES OF WORK:\n"
        "\nUnder direction, the assistant performs tasks in the harbor.\n\nEXAMPLES OF WORK:\n\n- Ties up boats.\n"
        "- Sweeps the pier.\n\nEDUCATION:\n\n- High school diploma or GED\n"
    )
    assert _record(text).schedule == "part_time"


def test_what_brackets_at_its_end_prefer_is_wished_for_as_a_whole() -> None:
    text = (
        f"{_HEAD}NECESSARY KNOWLEDGE AND ABILITIES\n- A valid driver's license is required\n- 1-2 years of experience "
        "in harbors, or any equivalent combination of education and training. (preferred but not required).\n"
        "- Responsible for other duties as assigned\n- Able to assist in day-to-day operations\n"
    )
    qualifications = _record(text).qualifications
    assert qualifications.routes == ()
    assert len(qualifications.preferred) == 1
    assert [(need.kind, need.when) for need in qualifications.requirements] == [("licence", None), ("other", None)]


def test_education_and_experience_in_place_of_a_degree_are_no_field() -> None:
    text = "An Associate's Degree in a harbor field or education and experience providing the equivalent"
    assert read_field(text) == "a harbor field"


def test_a_link_to_print_is_no_title() -> None:
    text = (
        "Print (https://www.example.org/careers/elm/jobs/newprint/5079507)\nApply\nHarbor Worker II\nSalary\n"
        "$40.71 - $44.49 Hourly\nLocation\nElm Bay, MN\nJob Type\nFull-time\nJob Number\n2025-00467\nDepartment\n"
        "Public Works\nOpening Date\n11/01/2025\nClosing Date\n12/14/2025 11:59 PM Central\nDescription\nTies boats.\n"
    )
    assert _record(text).title == "Harbor Worker II"


def test_an_examination_required_below_lettered_ways_is_none_of_them() -> None:
    text = (
        f"{_HEAD}Minimum Qualifications:\nGraduation from high school and either:\nA) One year of experience in the "
        "repair of nets; OR,\nB) completion of 30 semester credits in hydrology; OR,\nC) An equivalent combination of "
        "training and experience as defined by the limits of A) and B);\n"
        "D) Tide County Civil Service Examination required\n"
    )
    assert _ways(text) == [("high_school", "1", None), (None, None, None), (None, None, "combination")]
    assert [need.text for need in _record(text).qualifications.requirements] == [
        "Graduation from high school",
        "Tide County Civil Service Examination required",
    ]


def test_a_job_and_its_trainee_ask_each_for_something() -> None:
    text = (
        "#67581 HARBOR OFFICER/HARBOR OFFICER TRAINEE\n\nTide County Personnel Department\n\n"
        "LAST DATE FOR FILING APPLICATIONS:  March 18, 2015\n\nSALARY:  $24.59 per hour\n\nMINIMUM QUALIFICATIONS:\n\n"
        "For Harbor Officer:  Graduate degree in hydrology, law, or a related field or bachelor's degree and two (2) "
        "years experience in harbors; or an appropriate combination of above training and experience.\n\n"
        "For Harbor Officer Trainee:  Bachelor's degree from an accredited college, or one recognized by the State "
        "Education Department, with at least thirty (30) credit hours in hydrology.\n"
    )
    record = _record(text)
    assert (record.title, record.requisition_id) == ("HARBOR OFFICER/HARBOR OFFICER TRAINEE", "67581")
    assert _ways(text) == [
        ("master", None, None),
        ("bachelor", "2", None),
        (None, None, "combination"),
        ("bachelor", None, None),
    ]
    assert [way.level for way in record.qualifications.routes] == ["Harbor Officer"] * 3 + ["Harbor Officer Trainee"]


def test_pay_of_the_job_to_which_one_will_advance_is_not_this_ones() -> None:
    text = (
        "HARBOR OFFICER TRAINEE Exam. No. 1009 Amended Notice (August 1, 2001)\n\n"
        "WHEN TO APPLY: From: August 1, 2001 To: August 31, 2001\n\nWHAT THE JOB INVOLVES: Trainees tie up boats. "
        "At the end of one year employees will advance, without further examination, to Harbor Officer (51811), "
        "with a salary of $30,588 per annum.\n"
    )
    record = _record(text)
    assert (record.title, record.requisition_id) == ("HARBOR OFFICER TRAINEE", "1009")
    assert record.salary_ranges == ()
    assert (record.date_posted, record.closes_at) == ("2001-08-01", "2001-08-31")


def test_what_candidates_require_stands_apart_from_the_work() -> None:
    text = (
        f"{_HEAD}Responsibilities: Oversees the harbor and its boats; plans repairs.\nCandidate requirements: seven "
        "years harbor experience. Bachelor's in hydrology or related field, or equivalent combination of education and "
        "experience.\n"
    )
    assert _ways(text) == [("bachelor", "7", None), (None, None, "combination")]


def test_the_office_in_the_letterhead_of_a_portal_is_no_employer() -> None:
    text = (
        "HUMAN RESOURCES DEPARTMENT\n125 East Elm Street\nElm Bay, NY 14850\n(607) 555-0126\nEmail Us\n\n"
        "Harbor Officer\n\nTide County\n\nSalary: $32.10 per hour\n\nJob Number: 123\n\nDepartment: See Below\n\n"
        "Opening Date: 05/01/2025\n\nClosing Date: 05/02/2025\n\nMinimum Qualifications\n\n"
        "Two years of experience in harbors.\n"
    )
    record = _record(text)
    assert _agency(record) == "Tide County"
    assert record.agency is not None
    assert record.agency.units == ()


def test_pay_and_questions_among_licenses_are_no_needs() -> None:
    text = (
        f"{_HEAD}Licenses Required:\n\nClass D Driver's License.\n\nHourly Pay Range Without All Required Licenses: "
        "$25.49 - $31.02.\n\nAre you skilled in operating boats? Elm Bay is seeking people who can swim.\n"
    )
    assert [need.text for need in _record(text).qualifications.requirements] == ["Class D Driver's License."]


def test_the_town_behind_the_department_in_a_place_of_work_hires() -> None:
    text = (
        "Position Title: Boat Operator\nHours Per Week: 40 hrs./week\nDepartment: Boats\n"
        "Location: Harbor Office, Town of Elm Bay\nWage: $28.20 - $32.89 per hour\nPosition Posted: 01/21/2026\n"
        "Position Summary: Keeps the boats of the harbor clean.\n"
    )
    assert _agency(_record(text)) == "Town of Elm Bay"
