"""Posts of universities, museums and stations that running text tells: what is asked and wished for in sentences, the
work, the terms, and what stands between them."""

import pytest

from postings.ingest.fields.qualifying.degrees import read_field
from postings.ingest.fields.qualifying.wishes import split_preferred
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


def test_what_selected_candidates_do_is_work_and_what_they_undergo_is_none():
    text = (
        "City of Elm Bay\nClerk\nClosing Date: March 15, 2026\nPay: $20.00 an hour\n\nJob Description\n"
        "Under supervision, selected candidates will: review drawings; and prepare estimates. Selected candidates will "
        "be tested. Successful candidates will submit a resume.\n"
    )
    assert [duty.tasks for duty in only_record(read_text(text)).duties] == [
        ("Under supervision, selected candidates will: review drawings; and prepare estimates.",)
    ]


def test_who_will_also_be_considered_comes_another_way():
    text = (
        "Intake Worker\n\nElm County seeks an intake worker. Applicants should have one year of intake experience. "
        "Applicants will also be considered who have an associate's degree in human services. "
        "Pay: $38,000 a year. Applications close May 4, 2026.\n"
    )
    found = only_record(read_text(text)).qualifications.routes
    assert [(route.experience_years, route.education and route.education.degree) for route in found] == [
        ("1", None),
        (None, "associate"),
    ]


def test_hours_in_brackets_stand_between_the_terms_and_the_job() -> None:
    seeks = "The town of Elm Bay seeks applicants for a part-time (approximately 12 hrs/week) Board Secretary position."
    text = f"{seeks}\nThe hiring range is $19.80-22.80 per hour. The position is open until filled.\nTakes minutes.\n"
    assert only_record(read_text(text)).title == "Board Secretary"
