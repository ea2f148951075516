"""Prints of universities, museums and orchestras: their employers and units, terms, ways and people, memoranda, and
forms that only share a name with the State of Oregon's."""

import pytest

from postings.ingest.fields.employers.university_units import units_alone, university_and_units
from tests.postings.ingest.reading import only_record, read_text


def test_a_universitys_position_description_is_not_the_states_form():
    text = (
        "Elm State University\n\nOffice of Human Resources\n\nPosition Description\n\nWorking Title:\tSoil Analyst\n"
        "Official Title:\tAnalyst II\nPosition Number:\t0048\nDepartment:\tDepartment of Soils\nFLSA:\tExempt\n"
        "Location:\tElm Bay, Ohio\n\nDuties and Responsibilities\n\n% of Time\tDuty\n60%\tTests soils.\n"
        "40%\tTrains students.\n"
    )
    reading = read_text(text)
    record = only_record(reading)
    assert reading.layout == "general_announcement"
    assert (record.title, record.agency.name, record.agency.units) == (
        "Soil Analyst",
        "Elm State University",
        ("Department of Soils",),
    )
    assert [(duty.percent, duty.tasks) for duty in record.duties] == [
        (60, ("Tests soils.",)),
        (40, ("Trains students.",)),
    ]


def test_a_memorandum_names_the_job_and_the_day():
    text = (
        "THE ELM COUNTY HISTORICAL SOCIETY\n\nKeeping the past alive since 1954\n\nTO: All interested persons\n\n"
        "DATE: January 9, 2026\n\nSUBJECT: Vacancy – Curator of Collections\n\nDuties of the position\n\n"
        "• Cares for the objects.\n• Builds exhibits.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.date_posted, len(record.duties)) == ("Curator of Collections", "2026-01-09", 2)


def test_whom_a_job_reports_to_is_not_its_title():
    text = (
        "EMPLOYER\nElm Harbor Museum\nREPORTS TO\nDirector of Collections\nPAY\n$26.40 – $29.15 per hour\n\n"
        "Associate Registrar\n\nEssential Functions\n\n• Prepares loans.\n• Catalogs gifts.\n"
    )
    assert only_record(read_text(text)).title == "Associate Registrar"


def test_lettered_duties_with_a_share_title_the_numbered_ones_below():
    text = (
        "Harbor Director\n\nElm State University\n\nPay: $30.00 an hour\n\nDUTIES\n\nA. Staff supervision (60%)\n"
        "1. Hires guards.\n2. Plans training.\n\nB. Operations (40%)\n1. Oversees openings.\n"
    )
    duties = only_record(read_text(text)).duties
    assert [(duty.percent, duty.title, len(duty.tasks)) for duty in duties] == [
        (60, "Staff supervision", 2),
        (40, "Operations", 1),
    ]


@pytest.mark.parametrize("heading", ["What would help", "Even better", "Also helpful"])
def test_headings_of_wishes(heading):
    text = (
        "Harbor Guide\n\nElm Harbor Museum\n\nPay: $20.00 an hour\n\nYou will\n• give tours\n\nYou have\n"
        f"• a driver's license\n\n{heading}\n• a boating certificate\n"
    )
    assert only_record(read_text(text)).qualifications.preferred == ("a boating certificate",)


@pytest.mark.parametrize(
    ("text", "university", "units"),
    [
        (
            "Department of Soils, College of Science, Elm State University",
            "Elm State University",
            ("College of Science", "Department of Soils"),
        ),
        ("Elm State University – College of Nursing", "Elm State University", ("College of Nursing",)),
        (
            "The School of Music in the College of Arts, Letters and Media at the University of Elm",
            "University of Elm",
            ("College of Arts, Letters and Media", "School of Music"),
        ),
    ],
)
def test_a_university_with_its_units(text, university, units):
    assert university_and_units(text) == (university, units)


def test_units_without_their_university():
    assert units_alone("Department of Soils, College of Science") == ("College of Science", "Department of Soils")
    assert units_alone("College of the Elms") == ()


def test_when_a_degree_is_earned_is_no_part_of_its_field():
    text = (
        "Harbor Scientist\n\nElm State University\n\nPay: $30.00 an hour\n\nDuties\n• Counts fish.\n\n"
        "Required Qualifications\n"
        "• Ph.D. in hydrology or geology by the date of appointment.\n"
    )
    (route,) = only_record(read_text(text)).qualifications.routes
    assert route.education is not None
    assert (route.education.degree, route.education.field) == ("doctorate", "hydrology or geology")


def test_an_address_made_of_a_name_belongs_to_whom_it_names():
    text = (
        "Harbor Manager\n\nElm Bay Symphony\n\nPay: $20.00 an hour\n\nDuties\n• Engages musicians.\n\nApplication\n\n"
        "Résumé to Lorne Whitacre, General Manager, Elm Bay Symphony, 201 North Third Street, Elm Bay, MO 63401, or "
        "lwhitacre@elmbaysymphony.org. Deadline: August 29, 2027.\n"
    )
    (contact,) = only_record(read_text(text)).contacts
    assert (contact.name, contact.email) == ("Lorne Whitacre", "lwhitacre@elmbaysymphony.org")


def test_a_years_experience_tells_of_no_field():
    text = (
        "Harbor Officer\n\nElm State University\n\nPay: $20.00 an hour\n\nDuties\n• Reviews proposals.\n\n"
        "Required Education\nBachelor's degree and three years' experience in contracts; or a master's degree and one "
        "year's experience.\n"
    )
    routes = only_record(read_text(text)).qualifications.routes
    assert [(route.experience_years, route.experience_in) for route in routes] == [("3", "contracts"), ("1", None)]


def test_an_employer_of_any_name_before_its_town_below_the_title():
    text = (
        "Executive Director\n\nThe Thornbury Homestead and Gardens, Elm Bay, New Hampshire\n\n"
        "Founded in 1931, the Thornbury Homestead and Gardens preserves the house of three generations.\n\n"
        "Responsibilities\n• Leads planning.\n• Raises funds.\n\n"
        "Compensation\nThe salary range is $95,000 to $110,000.\n"
    )
    record = only_record(read_text(text))
    assert record.agency.name == "Thornbury Homestead and Gardens"
    assert [(place.city, place.state) for place in record.locations] == [("Elm Bay", "NH")]


def test_years_of_teaching_at_a_college_are_experience():
    text = (
        "Harbor Lecturer\n\nUniversity: Elm University, Elm Bay, Kansas\nPay: $51,000 a year\n\nDuties\n• Teaches.\n\n"
        "Required\n• Master's degree in linguistics\n• One year of college teaching experience\n"
    )
    record = only_record(read_text(text))
    (route,) = record.qualifications.routes
    assert (route.experience_years, record.agency.name) == ("1", "Elm University")


def test_priority_for_early_applicants_is_no_deadline():
    text = (
        "Harbor Associate\n\nElm Museum\n\nPay: $24.00 an hour\n\nDuties\n• Enters gifts.\n\nHow to apply\n"
        "Applications received by November 7, 2025 will be given priority; the position is open until filled.\n"
    )
    record = only_record(read_text(text))
    assert (record.closes_at, record.open_until_filled) == (None, True)


def test_a_colleges_own_page_with_everyday_labels_is_not_the_states():
    text = (
        "Head Coach\n\nInstitution\tElm Foothills College\nCity/State\tElm Bay, Oregon\nPosting\t#0077\n"
        "Job type\tFull-time, exempt\nSalary\t$52,500–$57,000\nClosing\tOpen until filled\n\nResponsibilities\n"
        "• Plans practices.\n• Recruits students.\n"
    )
    reading = read_text(text)
    assert reading.layout == "general_announcement"
    assert only_record(reading).agency.name == "Elm Foothills College"


def test_notices_of_museums_have_other_layouts_than_neogovs():
    text = (
        "Posted: May 16, 2025\n\nRegistrar\n\nElm Museum & Science Center - Elm Bay, New York\nFull-time\n"
        "Salary: $20.00 - $22.00 Hourly\nApplication Deadline: Jun 6, 2025\n\nDUTIES\n• Keeps records.\n"
        "• Plans loans.\n\nQUALIFICATIONS\n• MA in anthropology\n• Five years of experience in collections\n"
    )
    reading = read_text(text)
    record = only_record(reading)
    (route,) = record.qualifications.routes
    assert reading.layout == "general_announcement"
    assert (record.agency.name, record.date_posted) == ("Elm Museum & Science Center", "2025-05-16")
    assert (route.education.degree, route.experience_years) == ("master", "5")


def test_terms_below_a_heading_of_the_head():
    text = (
        "Elm County Historical Society\n\nJob Description\n\nPosition Title: Curator\n\nReports to: Director\n\n"
        "Exempt Full-Time\n\nSalary: $41,600 - $45,760\n\nResponsibilities\n• Builds exhibits.\n• Keeps a database.\n"
    )
    record = only_record(read_text(text))
    assert (record.schedule, record.flsa) == ("full_time", "Exempt")


def test_a_heading_about_the_museum_is_not_its_name():
    text = (
        "Museum Curator\n\nLocation: Elm Historical Museum, 5 Wykeham Rd., Elm Bay, CT\nSalary: $51,480\n\n"
        "Museum Overview\n\nThe mission is to share the stories of the town.\n\nResponsibilities\n"
        "• Gives talks.\n• Builds exhibits.\n"
    )
    assert only_record(read_text(text)).agency.name == "Elm Historical Museum"


def test_whom_one_looks_for_qualifies_above_what_gives_extra_credit():
    text = (
        "Harbor Naturalist\n\nElm Nature Center\n\nPay: $18.25 per hour\n\nA typical week includes\n\n"
        "• teaching school programs\n• feeding animals\n\nWe are looking for someone with\n\n• a driver's license\n\n"
        "Extra credit for\n\n• Spanish\n"
    )
    record = only_record(read_text(text))
    assert [duty.tasks for duty in record.duties] == [("teaching school programs",), ("feeding animals",)]
    assert [need.text for need in record.qualifications.requirements] == ["a driver's license"]
    assert record.qualifications.preferred == ("Spanish",)


def test_a_university_below_its_school_and_college():
    text = (
        "Assistant Professor of Ceramics\n\nSchool of Art and Design\nCollege of Fine Arts\n"
        "Elm University, Elm Bay, Utah\n\nSalary. $58,000 for nine months.\n\nDuties\n• Teaches.\n\n"
        "To apply. Send a letter to Professor Amaru Delgadillo, Chair, at adelgadillo@elm.example.edu.\n"
    )
    record = only_record(read_text(text))
    assert record.agency.name == "Elm University"
    assert [one.name for one in record.contacts] == ["Amaru Delgadillo"]


def test_a_rank_before_a_name_ends_no_sentence():
    text = (
        "Harbor Engineer\n\nElm Oceanographic Institute\n\nPay: $40.00 an hour\n\nDuties\n• Builds floats.\n"
        "• Tests them.\n\nApplication\n\n"
        "Please submit a letter to recruiting@elm.example.org. Questions may be directed to Dr. Torvald Eckersley, "
        "541-555-0168.\n"
    )
    assert [(one.name, one.email, one.phone) for one in only_record(read_text(text)).contacts] == [
        (None, "recruiting@elm.example.org", None),
        ("Torvald Eckersley", None, "541-555-0168"),
    ]


def test_a_town_in_a_headline_is_no_title_where_a_sentence_says_who_is_sought():
    text = (
        "TT at University of Elmland - Birchton\n\nThe Department of Soils at the University of Elmland-Birchton "
        "invites applications for a tenure track assistant professor position in soil science from September 2027. "
        "A Ph.D. in soil science, a commitment to teaching small classes, and plans for research are required. "
        "Papers go to: Search Secretary, 12 Mill Road, Birchton, MI 48000. Review begins January 11, 2027.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.agency.name) == ("assistant professor", "University of Elmland")
    (route,) = record.qualifications.routes
    assert (route.education.degree, route.education.field) == ("doctorate", "soil science")


def test_duties_stand_behind_their_name_on_one_line():
    text = (
        "Assistant Professor of Soils\n\nElm State University invites applications for this position.\n\n"
        "Primary Job Duties: Teaching courses on soils. Advising students.\n\n"
        "Minimum Qualifications: Ph.D. in soil science.\n\nOpen until filled.\n"
    )
    (duty,) = only_record(read_text(text)).duties
    assert duty.tasks == ("Teaching courses on soils. Advising students.",)


def test_a_state_and_its_country_are_no_title():
    text = (
        "Elm State University\nCalifornia, United States\nDate posted\nNov 6, 2026\n\n"
        "Elm State University seeks a pool of lecturers in soil science. To apply, send a letter by May 4, 2027.\n"
    )
    assert "United States" not in only_record(read_text(text)).title
