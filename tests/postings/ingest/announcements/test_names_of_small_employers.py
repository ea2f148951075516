"""How towns, districts and libraries name their jobs, themselves and whom to ask."""

import pytest

from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.parsers.general_announcement.sought_titles import sought_title
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

CLERK_OF_DISTRICT = """Skip to content
Home  About  Board  Documents  Employment
Elm Flats Water District
Employment » District Clerk
District Clerk
Full-Time | Hourly | Non-Exempt
The clerk
• answers the telephone and helps customers
• sends the monthly bills and posts payments
• keeps the minutes of the Board
Candidates must
• have at least three years of bookkeeping experience
• be bondable
A notary commission and some Spanish are pluses.
Pay starts at $22.50 per hour.
We will start reading letters on September 8, 2025 and keep the job open until we find the right person.
"""


def read(text: str) -> Record:
    return only_record(read_text(text))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The Village of Elm is accepting applications for a full time maintenance worker.", "maintenance worker"),
        ("Elm Public Library in Elm, VT is seeking a Children’s librarian.", "Children’s librarian"),
        ("The Town of Elm is hiring a dedicated, friendly front desk clerk to greet visitors.", "front desk clerk"),
        ("The Village seeks candidates for the position of Street Laborer This is outdoor work", "Street Laborer"),
        ("Elm is seeking an experienced leader to guide its library.", None),
        ("Elm County is seeking a motivated individual who likes the outdoors.", None),
    ],
)
def test_title_of_sentences_in_small_letters(sentence: str, title: str | None) -> None:
    assert sought_title(sentence) == title


def test_lists_below_who_holds_the_job_and_what_candidates_must() -> None:
    record = read(CLERK_OF_DISTRICT)
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("District Clerk", "Elm Flats Water District")
    assert [duty.tasks[0].partition(" ")[0] for duty in record.duties] == ["answers", "sends", "keeps"]
    (route,) = record.qualifications.routes
    assert (route.experience_years, route.experience_in) == ("3", "bookkeeping")
    assert [need.text for need in record.qualifications.requirements] == ["be bondable"]
    assert record.qualifications.preferred == ("A notary commission and some Spanish are pluses.",)


def test_terms_in_cells_and_a_day_of_first_reading() -> None:
    record = read(CLERK_OF_DISTRICT)
    assert (record.flsa, record.schedule) == ("Non-Exempt", "full_time")
    assert (record.closes_at, record.open_until_filled) == (None, True)


def test_title_that_goes_on_below_a_stroke() -> None:
    text = """ELM RURAL FIRE PROTECTION DISTRICT NO. 4
    Serving Elm and the Upper Bench

    NOTICE OF EMPLOYMENT OPPORTUNITY

    Volunteer Coordinator /
    Public Education Officer

    Date of this notice: March 3, 2025
    Notice number: 2025-03
    Return by: Friday, March 28, 2025

    YOU WILL
     - Recruit and train volunteers
     - Plan safety programs for schools
    """
    record = read(text)
    assert record.title == "Volunteer Coordinator / Public Education Officer"
    assert (record.requisition_id, record.date_posted, record.closes_at) == ("2025-03", "2025-03-03", "2025-03-28")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            'Apply under "Work With Us." For questions call Dana Lee, Director of Nutrition, at (806) 555-0119. For'
            " help with the online application write to hr@elm.example.org.",
            [("Dana Lee", None, "(806) 555-0119"), (None, "hr@elm.example.org", None)],
        ),
        (
            "Letter and resume to Human Resources, attention Jo Park, at the address above, or by e-mail:"
            " hr@elm.example.org. For more about the job, call Wes Hall, Elders Program Manager, 360-555-0191.",
            [("Jo Park", "hr@elm.example.org", None), ("Wes Hall", None, "360-555-0191")],
        ),
    ],
)
def test_sentences_that_each_name_somebody(
    line: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    found = [entry.contact for entry in read_contacts([(1, line)])]
    assert [(contact.name, contact.email, contact.phone) for contact in found] == expected


def test_an_address_made_of_the_recipients_name_is_hers() -> None:
    record = read(
        "Elm Public Library in Elm, VT is seeking a librarian. This is a full-time position.\n\n"
        "Qualifications: MLS degree and three years of experience in library services.\n\n"
        "To apply, email a cover letter and resume to Lisa Barr, Chairperson of the Board of Trustees.\n\n"
        "lisabarr71@elm.example.org\n\nThis position is open until all positions are filled.\n"
    )
    (contact,) = record.contacts
    assert (contact.name, contact.email) == ("Lisa Barr", "lisabarr71@elm.example.org")
    assert record.open_until_filled


def test_a_newsletter_among_the_duties_makes_the_text_none() -> None:
    record = read(
        "Elm Conservation District\n\nDistrict Manager\n\n"
        "Elm Conservation District is hiring a part-time District Manager. Pay is $27 - $32 per hour.\n\n"
        "Responsibilities\n- Prepare agendas and minutes\n- Publish a quarterly newsletter\n\n"
        "Qualifications\nA bachelor's degree in natural resources, or four years of equivalent experience.\n\n"
        "To apply: e-mail a cover letter and three references to board president Owen Tafoya at\n"
        "otafoya@elm.example.org by 5 p.m. May 15, 2026 in Elm, Colorado.\n"
    )
    assert record.title == "District Manager"
    assert [route.experience_years for route in record.qualifications.routes] == [None, "4"]
    assert record.closes_at is not None
    assert record.closes_at.startswith("2026-05-15T17:00")


def test_a_department_with_its_town_behind_it() -> None:
    record = read(
        "Job Title: Plant Operator\nDepartment: Wastewater Treatment, City of Elm\nReq No.: KH 2015-03\n"
        "Available Positions: 3\nClosing Date: When filled\n\nDuties:\n- Cleans screens\n- Takes samples\n"
    )
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("City of Elm", ("Wastewater Treatment",))
    assert (record.requisition_id, record.openings, record.open_until_filled) == ("KH 2015-03", 3, True)


def test_a_form_with_other_labels_is_no_listing_of_the_portal() -> None:
    reading = read_text(
        "Elm Regional Hospital District\nJoin our team!\n\nCurrent opening:  Laboratory Technician\n"
        "Department:       Laboratory\nStatus:           Full-time\nWage:             $26.00-$34.50 per hour\n"
        "Job ID:           LAB-22\n\nIn this position you will\n • Collect specimens\n • Report results\n"
    )
    record = only_record(reading)
    assert (reading.layout, record.title) == ("general_announcement", "Laboratory Technician")
    assert len(record.duties) == 2


def test_the_employers_short_name_behind_the_job_is_no_part_of_the_title() -> None:
    record = read(
        "Library Director - Manten PLD\n\nThe Manten Public Library District, Manten, IL is seeking to fill the open"
        " position of Library Director. Salary range is $32,000-$40,000. The Director is responsible to:\n\n"
        "  • Employ and train an excellent support staff\n  • Prepare and manage the annual budget\n"
    )
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("Library Director", "Manten Public Library District")
    assert len(record.duties) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Questions may be put to Town Clerk Hattie Prune at 802-555-0148.", "Hattie Prune"),
        ("Email Harbormaster Lucia Grant, lgrant@elm.example.org", "Lucia Grant"),
        ("Return to: City Auditor Jolene Kraft, at the above address or auditor@elm.example.org", "Jolene Kraft"),
    ],
)
def test_offices_before_names(text: str, name: str) -> None:
    (found,) = read_contacts([(1, text)])
    assert found.contact.name == name


def test_the_township_that_seeks_is_not_the_county_around_it() -> None:
    record = read(
        "Peninsula Township is known for its orchards. A rural community in Grand County, Michigan, the township is"
        " seeking candidates for the full-time position of Director of Planning.\n"
        "Help Support Elm Gazette - Click Here\n"
        "Experience as a planner is desired for the job, as well. Send a resume to Peninsula Township Clerk, 13235"
        " Center Road, Elm City, Michigan 49686. The deadline for applications is December 1, 2026.\n"
    )
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("Director of Planning", "Peninsula Township")


def test_the_superintendent_who_takes_applications_is_not_the_job() -> None:
    reading = read_text(
        "Elk School District 12\nCertified Vacancy\n\nElk School District 12 in Elm, Montana has an opening for a K-12"
        " School Counselor for the 2026-2027 school year.\n\nLocation: Elk School\nSalary: placement by schedule\n"
        "Closing date: Open until filled\n\nDuties\n- Counsels students\n- Plans careers\n- Coordinates testing\n\n"
        "Rural school experience is preferred.\n\nSubmit a letter of application to:\n\nSuperintendent Ward Kess\n"
        "Elk School District 12\nPO Box 300\nElm, MT 59999\n"
    )
    assert (reading.layout, only_record(reading).title) == ("general_announcement", "K-12 School Counselor")


def test_an_initial_ends_no_employers_name() -> None:
    record = read(
        "The Anna E. Hegg Free Public Library of Washington Township in Elm, NJ seeks a Part Time Children’s Librarian."
        " The pay is $27.05-$37.87 hourly.\n\nResponsibilities: Plans library programs for school age children.\n"
    )
    assert record.agency is not None
    assert record.agency.name == "Anna E. Hegg Free Public Library of Washington Township"


def test_days_beside_each_other_and_a_library_of_a_county() -> None:
    record = read(
        "Community Library of Gable County\nNow accepting applications: Youth Services Assistant\n\n"
        "Posted 8/3/2026 – Closes 8/28/2026\n\nPay: $16.75 an hour\n\n"
        "Requirements: Must possess a valid driver's license. CPR certification within six months.\n"
    )
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("Youth Services Assistant", "Community Library of Gable County")
    assert (record.date_posted, record.closes_at) == ("2026-08-03", "2026-08-28")
    assert [need.kind for need in record.qualifications.requirements] == ["licence", "certificate"]
