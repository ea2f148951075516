"""Posts of universities, museums and stations that running text tells: what is asked and wished for in sentences, whose
post it is and where, and what a page of somebody else's says around it."""

import pytest

from postings.ingest.fields.degrees import read_field
from postings.ingest.fields.employers import read_employer
from postings.ingest.fields.locations import read_locations
from postings.ingest.fields.person_names import find_recipient
from postings.ingest.fields.wishes import split_preferred
from postings.ingest.record import LocationText
from tests.postings.ingest.reading import only_record, read_text


def test_a_sentence_says_what_is_essential_and_one_what_is_desired():
    text = (
        "Assistant Professor of Soils\n\nThe Department of Soils at Elm State University invites applications. "
        "Essential qualifications are: a Ph.D. in soil science and evidence of good teaching. "
        "Desired additional qualifications are: postdoctoral research, evidence of external funding, and field work "
        "in forests.\n"
    )
    qualifications = only_record(read_text(text)).qualifications
    (route,) = qualifications.routes
    assert (route.education.degree, route.education.field) == ("doctorate", "soil science")
    assert qualifications.preferred == (
        "postdoctoral research",
        "evidence of external funding",
        "field work in forests.",
    )


def test_a_degree_asked_for_twice_is_one_way():
    text = (
        "Lecturer in Botany\n\nElm College seeks a lecturer. Applicants must have a Ph.D. in botany or a related field "
        "and demonstrated skill. Pay: $70,000 a year.\n\nPh.D. in botany or a related field required.\n"
    )
    (route,) = only_record(read_text(text)).qualifications.routes
    assert route.education.field == "botany or a related field"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("a four-year degree program in journalism; two years of reporting", "journalism"),
        ("a Ph.D. in botany or related field and demonstrated experience teaching", "botany or related field"),
        ("a Ph.D. in botany or related field, and post-doctoral experience", "botany or related field"),
    ],
)
def test_a_field_ends_before_what_else_is_asked(text: str, field: str):
    assert read_field(text) == field


@pytest.mark.parametrize(
    ("text", "required", "preferred"),
    [
        (
            "A Ph.D. is required by August and teaching experience is preferred.",
            "A Ph.D. is required by August",
            "teaching experience is preferred.",
        ),
        ("Skill in tuning, preferably of organs", "Skill in tuning, preferably of organs", ""),
    ],
)
def test_what_is_required_beside_a_wish(text: str, required: str, preferred: str):
    assert split_preferred(text) == (required, preferred)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Letters should be sent to: Dr. Ann Lee, Search Committee Chair, Elm College, Elm Bay, OH 44000.", "Ann Lee"),
        ("Mail it to: Town of Elm, Attn: Bo Parr, 12 Mill Road, Elm Bay, OH 44000", "Bo Parr"),
    ],
)
def test_to_whom_letters_go(text: str, name: str):
    assert find_recipient(text) == name


def test_a_position_available_in_a_laboratory_is_the_universitys():
    text = (
        "Postdoctoral Fellow Position\n\nA Postdoctoral Fellow position is immediately available in Dr. Lee's lab in "
        "the Department of Soils at Elm State University to work on roots. To apply, please email the curriculum vitae "
        "to Dr. Ann Lee (alee@elm.example.edu).\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Postdoctoral Fellow", "Elm State University")


def test_the_board_that_prints_a_post_is_not_its_employer():
    text = (
        "Small Museum League - Job Board\n\nExecutive Director, Elm Historical Society\n\nThe Elm Historical"
        " Society, a "
        "museum of neighbors in Laurel, Maryland, seeks an Executive Director.\n\nSalary and Benefits:\nThis is a "
        "full-time exempt position with a salary range of $58,000 to $64,000, commensurate with experience, and paid "
        "time off.\n\nTo Apply:\nWrite to us; the position will remain open until filled. No phone calls please.\n"
    )
    record = only_record(read_text(text))
    assert (record.agency.name, record.flsa, record.open_until_filled) == ("Elm Historical Society", "exempt", True)
    assert record.locations == (LocationText(city="Laurel", state="MD"),)


def test_a_station_in_a_town_is_named_before_it():
    text = (
        "Job Title: Reporter\n\nWELM, the public radio station in Elm Bay, Connecticut, is looking for a reporter.\n\n"
        "Salary: $52,000 a year\n"
    )
    assert only_record(read_text(text)).agency.name == "WELM"


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        ("Elm School of Medicine", "Elm School of Medicine", None),
        ("Elm Naval Academy, Mill Library", "Elm Naval Academy", "Mill Library"),
        ("Elm Zoo & Nature Park", "Elm Zoo & Nature Park", None),
    ],
)
def test_names_of_schools_and_parks(text: str, name: str, unit: str | None):
    employer = read_employer(text)
    assert employer is not None
    assert (employer.name, employer.unit) == (name, unit)


def test_a_city_named_like_its_state():
    assert read_locations("Elm History Center, Oklahoma City, OK.") == [LocationText(city="Oklahoma City", state="OK")]


def test_hours_below_what_qualifies_are_no_requirement():
    text = (
        "Gardener\n\nElm Museum\n\nPay: $20.00 an hour\n\nQualifications:\n\n• Skill in pruning\n\n"
        "Hours: The schedule is three days per week. Evening hours may be required for events.\n"
    )
    assert [need.text for need in only_record(read_text(text)).qualifications.requirements] == ["Skill in pruning"]


def test_the_paragraph_that_leads_into_duties_tells_the_terms():
    text = (
        "Assistant Professor of Soils\n\nElm State University seeks a teacher.\n\nThe position is a full-time 9-month "
        "appointment that starts in the fall. All professors teach and serve on committees. This position will be "
        "expected to:\n\n• Teach three courses\n• Advise students\n"
    )
    record = only_record(read_text(text))
    assert (record.schedule, len(record.duties)) == ("full_time", 2)


def test_a_dean_of_a_college_is_no_job_at_an_employer_called_college():
    text = (
        "Dean, College of Letters\n\nElm State University\n\nPosting Information\n\nPosition Title\tDean, College of "
        "Letters\nFaculty Type\tFixed Term (up to 3 years)\nSalary\t$150,000 a year\nRequired Qualifications\tAn"
        " earned "
        "doctorate.\nPreferred Qualifications\tA record of grants.\nNotices\tEmployment with Elm State University is "
        "contingent upon a criminal background check.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Dean, College of Letters", "Elm State University")
    assert record.appointment == "limited_duration"
    (need,) = record.qualifications.requirements
    assert need.text == "Employment with Elm State University is contingent upon a criminal background check."


def test_a_check_behind_a_list_of_wishes_and_one_among_how_to_apply():
    text = (
        "Elm Librarian\n\nElm College\n\nPay: $60,000 a year\n\nPreferred Qualifications\n\n• A second degree\n\n"
        "All offers of employment are contingent upon a background check.\n"
    )
    qualifications = only_record(read_text(text)).qualifications
    assert [need.kind for need in qualifications.requirements] == ["background_check"]
    assert qualifications.preferred == ("A second degree",)


def test_clearances_are_checks():
    text = (
        "Museum Educator\n\nElm Museum of Natural History – Elm Bay, PA\n\nPay: $16.50 per hour\n\nCLEARANCES:\n"
        "The following background checks are required:\n\n• State Police Criminal History Check\n"
        "• Pennsylvania Child Abuse Clearance\n"
    )
    record = only_record(read_text(text))
    assert record.agency.name == "Elm Museum of Natural History"
    assert [need.kind for need in record.qualifications.requirements] == ["background_check", "background_check"]


def test_sentences_that_each_name_a_trait_are_each_a_wish():
    text = (
        "Field Technician\n\nElm State University seeks a field technician at $15.00 per hour.\n\nPreferred Skills: "
        "Ability to identify the fishes and amphibians of the state to species. Coursework in ichthyology and "
        "hydrology. Experience in the assessment of streams.\n"
    )
    assert only_record(read_text(text)).qualifications.preferred == (
        "Ability to identify the fishes and amphibians of the state to species.",
        "Coursework in ichthyology and hydrology.",
        "Experience in the assessment of streams.",
    )


def test_a_trait_behind_a_degree_is_asked_of_all():
    text = (
        "Librarian\n\nElm College\n\nPay: $60,000 a year\n\nMinimum Qualifications\n\nMaster's degree from an "
        "ALA-accredited program. Experience giving presentations.\n"
    )
    qualifications = only_record(read_text(text)).qualifications
    assert [route.text for route in qualifications.routes] == ["Master's degree from an ALA-accredited program."]
    assert [need.text for need in qualifications.requirements] == ["Experience giving presentations."]


def test_counted_tasks_in_a_sentence_and_a_title_with_its_field():
    text = (
        "Field Technician Positions: Forest Ecology\n\nTwo field technician positions are available in the research "
        "group of Ann Lee at Elm State University. Primary tasks include: 1) planting trees; 2) counting seeds; and 3) "
        "mapping plots.\n\nPay: $15.00 per hour\n\nTo apply: send a letter by May 4, 2026.\n"
    )
    record = only_record(read_text(text))
    assert record.title == "Field Technician Positions: Forest Ecology"
    assert [duty.tasks for duty in record.duties] == [("planting trees",), ("counting seeds",), ("mapping plots.",)]


def test_a_brochure_of_a_search_for_a_president():
    text = (
        "THE PRESIDENT\n\nElm College\nInvitation to Apply\n\nTHE OPPORTUNITY\n\nThe Board of Trustees of Elm College, "
        "a college in Galena, Illinois, seeks its fifth president. The new president will take office in July.\n\n"
        "LEADERSHIP AGENDA\n\nThe president will:\n\n• Build enrollment\n• Lead a campaign\n\nPROCEDURE\n\n"
        "Send a letter to search@elm.example.com. Inquiries may be directed to the consultants:\n\n"
        "Ann Lee, Ed.D., Executive Consultant, 703-555-0114\nBo Parr, Principal, 202-555-0187\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("PRESIDENT", "Elm College")
    assert [duty.tasks for duty in record.duties] == [("Build enrollment",), ("Lead a campaign",)]
    assert [(contact.name, contact.email) for contact in record.contacts] == [
        (None, "search@elm.example.com"),
        ("Ann Lee", None),
        ("Bo Parr", None),
    ]


def test_education_is_the_work_of_museums():
    text = (
        "Museum Educator\n\nElm House Museum\n\nPay: $40,000 a year\n\nRESPONSIBILITIES\n\nADULT EDUCATION & "
        "EXHIBITIONS\n\nDevelops parts of exhibits.\n\nSTUDENT EDUCATION\n\nPlans an open house.\n\nQUALIFICATIONS\n\n"
        "Bachelor’s degree in history.\n"
    )
    record = only_record(read_text(text))
    assert [duty.tasks for duty in record.duties] == [("Develops parts of exhibits.",), ("Plans an open house.",)]
    assert len(record.qualifications.routes) == 1


def test_a_timeline_says_when_it_was_posted():
    text = (
        "Fossil Preparator\n\nElm Museum\n\nPay: $24.75 per hour\n\nDuties\n\n• Cleans bones\n• Builds"
        " mounts\n\nTimeline\n\nPosted April 6, 2026. First review of "
        "applications: April 27, 2026. The posting closes May 11, 2026.\n"
    )
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at) == ("2026-04-06", "2026-05-11")


def test_how_to_apply_below_the_last_opening_is_said_of_all():
    text = (
        "Elm State University Libraries\n\nThe Libraries invite applications for two full-time positions.\n\n"
        "Serials Librarian\nPosition number: 4471\n\nDuties\n\n• Orders serials\n• Counts use\n\nSalary: $58,000 -"
        " $63,000\n\n"
        "Map Librarian\nPosition number: 4472\n\nDuties\n\n• Catalogs maps\n• Teaches classes\n\nSalary: $60,000 -"
        " $66,000\n\n"
        "How to apply for either position\n\nSend a resume to Dr. Ann Lee, Dean, libsearch@elm.example.edu.\n"
    )
    records = read_text(text).records
    assert [record.title for record in records] == ["Serials Librarian", "Map Librarian"]
    assert [[contact.email for contact in record.contacts] for record in records] == [["libsearch@elm.example.edu"]] * 2


def test_exhibitions_are_temporary_and_collections_permanent():
    text = (
        "Registrar\n\nElm Museum\n\nPay: $25.00 an hour\n\nSummary\n\nThe purpose of this position is to coordinate"
        " the "
        "installation of temporary exhibitions and to care for the permanent collection.\n\nDuties\n\n• Packs loans\n"
        "• Writes reports\n"
    )
    assert only_record(read_text(text)).appointment is None


def test_numbered_groups_over_lettered_items_are_no_duties():
    text = (
        "Registrar\n\nElm Museum\n\nPay: $25.00 an hour\n\nDuties:\n1. Collections Care\na. Manages moves.\nb."
        " Oversees "
        "cataloging.\n2. Loans\na. Prepares papers.\nb. Packs crates.\n"
    )
    duties = only_record(read_text(text)).duties
    assert [duty.tasks for duty in duties] == [
        ("Manages moves.",),
        ("Oversees cataloging.",),
        ("Prepares papers.",),
        ("Packs crates.",),
    ]


def test_terms_before_the_pay_and_an_employer_before_its_town():
    text = (
        "Director of Horticulture\n\nHistoric Elm Town and Gardens, Edgewater, Maryland\n\nDuties\n\n• Plans beds\n"
        "• Leads volunteers\n\nSalary & Benefits\n\nFull-time, exempt; salary range $60,000 – $66,000; paid leave.\n\n"
        "To Apply\n\nPlease send a letter by October 10, 2026 to Ann Lee, Director, at director@elm.example.org. "
        "Confidential inquiries: Bo Parr, 315-555-0108.\n"
    )
    record = only_record(read_text(text))
    assert (record.schedule, record.flsa, record.agency.name) == (
        "full_time",
        "exempt",
        "Historic Elm Town and Gardens",
    )
    assert [(contact.name, contact.phone) for contact in record.contacts] == [
        ("Ann Lee", None),
        ("Bo Parr", "315-555-0108"),
    ]


def test_headings_that_speak_to_the_reader_and_a_station():
    text = (
        "Senior Producer\n\nWELM Public Media | Elm Bay, Montana | Posted February 2, 2026\n\nYou'll\n• Plan programs\n"
        "• Edit scripts\n\nYou have\n• Sharp news judgment\n\nYou might also have\n• On-air experience\n\nThe job\n\n"
        "Full time, with a start at dawn. $58,000 to $64,500 a year.\n"
    )
    record = only_record(read_text(text))
    assert (record.agency.name, record.schedule, len(record.duties)) == ("WELM Public Media", "full_time", 2)
    assert [need.text for need in record.qualifications.requirements] == ["Sharp news judgment"]
    assert record.qualifications.preferred == ("On-air experience",)


def test_needs_behind_a_license_and_years_of_practice():
    text = (
        "Curator of Birds\n\nElm Zoo, an accredited institution in Duluth, Minnesota, cares for 140 species.\n\n"
        "Pay: $66,900 a year\n\nDuties\n\n• Feeds birds\n• Trains keepers\n\nRequirements\n\nThree years of clinical"
        " practice as a registered veterinarian.\n\n"
        "Other Requirements\n\nValid driver's license. Rabies vaccination or willingness to receive it. Able to lift"
        " 50 "
        "lb.\n"
    )
    record = only_record(read_text(text))
    assert [route.experience_years for route in record.qualifications.routes] == ["3"]
    assert [need.text for need in record.qualifications.requirements] == [
        "Valid driver's license.",
        "Rabies vaccination or willingness to receive it.",
        "Able to lift 50 lb.",
    ]
    assert record.locations == (LocationText(city="Duluth", state="MN"),)


def test_an_orchestras_librarian_among_labels_without_colons():
    text = (
        "ELM SYMPHONY ORCHESTRA\n\nOrchestra Librarian\n\nStatus\tPart-time, 25 hours per week\nPay\t$24.00 per hour\n"
        "Location\tBoise, Idaho\nApply by\tFriday, April 24, 2026\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("Orchestra Librarian", "ELM SYMPHONY ORCHESTRA")


def test_shares_over_lists_are_duties_without_a_heading_for_them():
    text = (
        "University Archivist\n\nElm University | Elm Bay, Washington\n\nSalary: $70,000\n\nThe archivist leads.\n\n"
        "Collections (60%)\n• Plans storage.\n• Creates guides.\n\nTeaching (40%)\n• Teaches classes.\n\n"
        "Minimum Qualifications:\n• Two years of archival experience.\n"
    )
    duties = only_record(read_text(text)).duties
    assert [(duty.percent, duty.title, len(duty.tasks)) for duty in duties] == [
        (60, "Collections", 2),
        (40, "Teaching", 1),
    ]


def test_a_postdoctoral_position_with_its_field_is_a_title():
    text = (
        "POSTDOCTORAL POSITION: Plant ecology, Elm University\n\nThe appointee will join a study of oaks. PhD in"
        " ecology "
        "required. Send a cover letter and names of references to Ann Lee at alee@elm.example.edu by 15 July 2026.\n"
    )
    record = only_record(read_text(text))
    assert record.title.startswith("POSTDOCTORAL POSITION: Plant ecology")
    assert record.closes_at == "2026-07-15"


def test_a_state_university_is_no_agency_of_the_state():
    text = (
        "Oregon State University Libraries\n\nPosition Information\nDepartment\tLibrary (DLB)\nPosition"
        " Title\tArchivist\n"
        "Appointment Type\tProfessional Faculty\nJob Location\tCorvallis\nSalary Range\t$60,288 - $105,420\n"
        "Posting Number\tP03415UF\nPosting Date\t01/10/2026\nClosing Date\t03/01/2026\n"
    )
    reading = read_text(text)
    assert reading.layout == "general_announcement"
    assert only_record(reading).agency.name == "Oregon State University"


def test_a_title_below_the_name_of_the_document_and_a_label_of_kinds():
    text = (
        "Position Description\nPhillips Elm Academy\n\nHead of Archives and Collections\n\n"
        "Category\tStaff, exempt, full-time\nDepartment\tLibrary\nLocation\tElm Bay, New Hampshire\n\n"
        "PRINCIPAL ACCOUNTABILITIES:\n• Leads the archives.\n• Teaches classes.\n\nRequired\n\nBachelor's degree and"
        " three "
        "years of experience in a registrar's office. Knowledge of records. Careful attention to detail.\n\n"
        "Salary: $60,000 a year\n\nApply: Send a letter of application by mail. Priority will be given to"
        " applications received by March 2, 2026; the search"
        " will "
        "remain open until the position is filled.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.schedule) == ("Head of Archives and Collections", "full_time")
    assert (record.closes_at, record.open_until_filled) == (None, True)
    assert len(record.duties) == 2
    assert [need.text for need in record.qualifications.requirements] == [
        "Knowledge of records. Careful attention to detail."
    ]


def test_a_university_called_like_a_job_and_a_town_of_residents():
    text = (
        "Lecturer in Spanish\n\nDepartment of World Languages, Tidewater Christian University\n\nThe university"
        " serves the "
        "residents of Camden Falls, Maine.\n\nPosition is year-round and full-time. The salary is $54,000 a year.\n\n"
        "Duties\n\n• Teach courses\n• Advise students\n\nTo apply, send a letter of application. Applicants must have "
        "a Ph.D. in Spanish and be eager to teach.\n"
    )
    record = only_record(read_text(text))
    assert (record.agency.name, record.agency.units) == (
        "Tidewater Christian University",
        ("Department of World Languages",),
    )
    assert record.locations == (LocationText(city="Camden Falls", state="ME"),)
    assert record.schedule == "full_time"
    assert [route.education.field for route in record.qualifications.routes] == ["Spanish"]
