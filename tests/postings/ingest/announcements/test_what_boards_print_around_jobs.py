"""What job boards print around a posting: their own names and headings, what they repeat, days and towns they add."""

import pytest

from tests.postings.ingest.reading import only_record, read_text, title_or_reason

_WORK = """
Essential Duties
• Counts the fish of the pond.

Minimum Qualifications
• High school diploma.
"""


def test_a_picture_that_is_missing_is_no_title_and_boards_name_the_employer_in_their_own_language() -> None:
    text = f"Platzhalter Bild\n\nFISH TECHNICIAN I-II bei City of Elm Bay, CA\n\n$41,000.00 - $52,000.00\n{_WORK}"
    assert only_record(read_text(text)).title == "FISH TECHNICIAN I-II"


def test_a_board_that_calls_itself_before_the_job_is_no_part_of_the_title() -> None:
    head = "PondJobs posting: Fish Technician\nJune 25, 2027\nOrganization:\nCity of Elm Bay\nRegion:\nOntario\n"
    found = only_record(read_text(f"{head}Application deadline:\nJuly 13, 2027\nType:\nTemporary Full Time\n{_WORK}"))
    assert found.title == "Fish Technician"
    assert found.agency is not None
    assert found.agency.units == ()


def test_an_item_that_stands_in_the_head_twice_is_the_title() -> None:
    head = "-\nFish Technician\n- City of Elm Bay, CA (Elm Bay, CA)\n-\nFish Technician"
    days = "Opening Date\n10/27/2025\nClosing Date\n11/17/2025 11:59 PM Pacific"
    facts = f"Salary\n$57,000.00 - $75,000.00 Annually\nJob Number\n25-44\n{days}"
    assert only_record(read_text(f"{head}\nJob Type\nRegular Full-Time\n{facts}\n{_WORK}")).title == "Fish Technician"


def test_towns_above_the_number_of_those_hired_there_are_all_places_of_the_job() -> None:
    head = "Park Ranger\n\nOpening Date: 10/10/2027\nClosing Date: 10/24/2027\nSalary: $30.85 to $40.10 per hour\n"
    towns = "Locations\nElm Cove, AK\n3 vacancies\nPine Center, AK\n2 vacancies\nOak Park, AK\n1 vacancy\n"
    found = only_record(read_text(f"{head}{towns}Remote job\nNo\n{_WORK}"))
    assert {place.city for place in found.locations} == {"Elm Cove", "Pine Center", "Oak Park"}
    assert found.openings == 6


def test_the_days_of_a_season_are_not_those_for_applications() -> None:
    head = "Job opening: Park Ranger\nSalary: $46 020 - 90 647 per year\nPublished at: Nov 19 2027\n"
    told = "Open to the first 101 applicants or until 12/02/2027 whichever comes first.\n"
    season = "Nobody is paid in the weeks below:\nElm Island Park:\n1/26/2028 - 2/8/2028\n"
    found = only_record(read_text(f"{head}{told}{season}{_WORK}"))
    assert (found.date_posted, found.closes_at) == ("2027-11-19", "2027-12-02")


def test_a_day_of_posting_alone_says_that_a_job_is_offered() -> None:
    about = "The manager looks after the houses of the Elm Bay Housing Authority (EBHA)."
    head = "Property Manager\nElm Bay, Ohio\n\nPosted: 08/06/2027\n"
    text = f"{head}\n{about}\n\nDuties\n• Lets houses.\n• Counts houses.\n"
    assert only_record(read_text(text)).date_posted == "2027-08-06"


def test_a_job_and_its_kind_stand_before_and_behind_a_colon() -> None:
    text = "Park Ranger: Summer of 2027\n\nSalary: $20.00 - $24.00 per hour\nClosing Date: May 4, 2027\n"
    assert only_record(read_text(f"{text}{_WORK}")).title == "Park Ranger: Summer of 2027"


def test_an_overview_of_the_position_is_no_title() -> None:
    text = "OVERVIEW OF THE POSITION\nThe ranger walks.\n\nSalary: $20.00 per hour\nClosing Date: May 4, 2027\n"
    assert "OVERVIEW" not in title_or_reason(f"{text}{_WORK}")


@pytest.mark.parametrize("printed", ["Career Details", "Top Benefits", "Job Search and Career Advice Platform"])
def test_what_boards_print_above_the_job_is_no_title(printed: str) -> None:
    facts = "Salary:\n$16.60 - $22.10 per hour\nPublished:\nApr 11, 2027\n"
    assert only_record(read_text(f"{printed}\n\nTeacher Assistant\n\n{facts}{_WORK}")).title == "Teacher Assistant"


def test_a_posting_once_more_is_called_like_the_first() -> None:
    facts = "Salary: $40,000 per year\nClosing Date: May 4, 2027\n"
    assert only_record(read_text(f"*Repost* Pond Technician\n\n{facts}{_WORK}")).title == "Pond Technician"


def test_whether_applications_are_accepted_says_that_a_job_is_offered() -> None:
    text = "Meter Reader\n\nJob Status: \nOpen - open and accepting applications\nPAY: $14 / HOUR\n"
    assert only_record(read_text(f"{text}\nDuties\n• Reads meters.\n• Reports leaks.\n")).title == "Meter Reader"


def test_a_vacancy_in_a_class_names_the_job() -> None:
    told = "The courts accept applications to fill a vacancy in the class of JUVENILE OFFICER I (60001) for Elm County."
    text = f"{told} Applications will be accepted until Tuesday, May 4, 2027.\nSalary: $34,600.80 - $52,428.00\n"
    assert only_record(read_text(text)).title == "JUVENILE OFFICER I"


def test_how_many_are_hired_for_which_school_year_is_no_part_of_the_title() -> None:
    text = f"Bus Aide - Multiple Positions Available - 2027-2028\nElm Bay School District\n\nPay: $18 per hour\n{_WORK}"
    assert only_record(read_text(text)).title == "Bus Aide"
    inside = f"Fish Technician (Trainee, Multiple Positions)\nCity of Elm Bay\n\nPay: $18 per hour\n{_WORK}"
    assert only_record(read_text(inside)).title == "Fish Technician (Trainee, Multiple Positions)"


def test_the_city_of_which_the_text_says_that_it_hires_stands_above_the_association_that_prints_it() -> None:
    hires = "The City of Elm Bay's Department of Ponds and Parks is seeking a clerk for its boat house."
    text = f"Job Listing: Pond Clerk\nElmland Association of Ponds\n\nCloses: May 4, 2027\n\n{hires}\n{_WORK}"
    record = only_record(read_text(text))
    assert record.agency is not None
    assert record.agency.name == "City of Elm Bay"


def test_whom_the_job_reports_to_is_no_employer() -> None:
    head = "Position Title: Fish Educator\nDepartment: Education\nReports to: Head Museum Educator for Schools\n"
    record = only_record(read_text(f"{head}Employee Classification: Exempt Full-Time\nPay: $50,000 a year\n{_WORK}"))
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == (None, ("Education",))
    assert (record.schedule, record.flsa) == ("full_time", "Exempt")


def test_a_museum_in_the_title_above_its_university_is_a_unit_of_it() -> None:
    text = f"Fish Registrar, Reed Museum of Art\nThe Elmland State University\n\nPay: $50,000 a year\n{_WORK}"
    record = only_record(read_text(text))
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Elmland State University", ("Reed Museum of Art",))


def test_the_town_at_whose_hall_one_applies_is_the_employer() -> None:
    told = "Applications are kept at Elm Bay City Hall, and come back there by May 4, 2027."
    record = only_record(read_text(f"Pond Laborer\n\n{told}\n\nThis position pays $18.55 an hour.\n{_WORK}"))
    assert record.agency is not None
    assert record.agency.name == "City of Elm Bay"


def test_a_job_that_leads_nobody_has_no_duty_for_it() -> None:
    text = "Fish Aide\nCity of Elm Bay\nPay: $18 per hour\n\nDUTIES:\n1. Feeds fish.\n2. Counts fish.\n"
    led = "SUPERVISORY RESPONSIBILITIES:\nNone\n"
    assert len(only_record(read_text(text + led)).duties) == 2


def test_what_it_takes_to_do_the_work_is_no_work() -> None:
    text = "Fish Aide\nCity of Elm Bay\nPay: $18 per hour\n\nDuties\n- Feeds fish.\n- Counts fish.\n"
    asked = "Required Skills, Knowledge and Qualities to Perform the Essential Functions\n- Has a good eye for fish.\n"
    assert len(only_record(read_text(text + asked)).duties) == 2


def test_a_list_below_specifically_is_the_work() -> None:
    text = (
        "Fish Curator\nCity of Elm Bay\nPay: $30 per hour\n\nHow You Will Contribute:\nThe curator looks after fish.\n"
    )
    record = only_record(read_text(f"{text}\nSpecifically, you will:\n• Paint fish\n• Hang pictures of fish\n"))
    assert [duty.tasks for duty in record.duties] == [("Paint fish",), ("Hang pictures of fish",)]


def test_a_town_behind_a_stroke_is_no_part_of_the_title_and_a_day_may_be_glued_to_its_label() -> None:
    head = "Curator II (Head of Ponds & Reeds) | Elm Bay, TX\n\nDate postedApril 16, 2027\n\nState Job Code: 7468\n"
    record = only_record(read_text(f"{head}Salary: USD 41,000 - 43,000\n{_WORK}"))
    assert (record.title, record.date_posted) == ("Curator II (Head of Ponds & Reeds)", "2027-04-16")
    assert record.classification is not None
    assert record.classification.number == "7468"


def test_a_name_that_ends_in_a_state_is_no_town() -> None:
    told = "Preservation Virginia has staff in many towns. Ponds are the Preservation Virginia staff of old."
    text = f"Jobs & Internships\nPreservation Virginia\n\n{told}\n\nFish Curator\n\nSalary: $45,000-$50,000\n{_WORK}"
    record = only_record(read_text(text))
    assert record.agency is not None
    assert (record.agency.name, record.locations) == ("Preservation Virginia", ())


def test_terms_in_a_list_above_the_town_are_no_employer() -> None:
    head = "Job Listing\nPond Planner\n\n• Full Time\n• Elm Bay, PA\n• $55,000.00 USD / Year\n• February 28, 2027\n"
    told = "• How to Apply:\n\nPlease use the City of Elm Bay’s page to submit an application.\n"
    record = only_record(read_text(f"{head}• Department: Ponds and Reeds\n{_WORK}\n{told}"))
    assert record.agency is not None
    assert (record.agency.name, record.schedule) == ("City of Elm Bay", "full_time")


def test_a_division_is_of_the_city_whose_department_seeks_somebody() -> None:
    told = "The City of Elmton's Housing & Ponds Department (HPD) is looking for people who mend ponds."
    record = only_record(
        read_text(f"FISH TECHNICIAN\n\nPublic Ponds Division\n\nIntroduction\n\n{told}\n\nPay: $20 per hour\n{_WORK}")
    )
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("City of Elmton", ("Public Ponds Division",))


def test_a_campus_of_a_state_s_university_hires_itself() -> None:
    head = "Fish Curator\nDepartment: Fish and Ponds\nCampus: SUNY Elmton\nEmployment Type: Full-time\n"
    record = only_record(read_text(f"{head}Salary: $56,000 - $60,000\n{_WORK}"))
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("SUNY Elmton", ("Fish and Ponds",))


def test_who_is_looking_to_hire_stands_before_the_title() -> None:
    head = "Elm State University Fish Museum is looking to hire: Director of the Fish Museum"
    assert only_record(read_text(f"{head}\n\nPay: $20 per hour\n{_WORK}")).title == "Director of the Fish Museum"
