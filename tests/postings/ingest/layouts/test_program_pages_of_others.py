"""Pages of positions of other employers and states, in other forms than Oregon's: roles with labels, tables with pay,
questions as headings."""

import pytest

from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.parsers.program_positions.employer import read_page_employer
from postings.ingest.parsers.program_positions.series import read_named_series, read_series
from tests.postings.ingest.reading import read_text

ROLES = """Meet the dispatch team
City of Elm Bay

We are part of the Elm Bay Police Department.

Operations

Role: Call Taker
What they do: Answer calls.
How many: 48
Pay: $32.10 to $43.00 an hour

Role: Dispatcher
What they do: Send help.
Pay: $34.90 to $46.75 an hour

Support

Role: Radio Technician
What they do: Keep radios working.
Pay: $36.40 to $48.75 an hour
"""
TABLE = """Positions in the Engineering Section

Oregon Parks and Recreation Department, Engineering Section

| Title | Class | Monthly pay | Duties |
|---|---|---|---|
| Project Engineer | Professional Engineer 1 | $6,412 - $9,458 | Designs roads. |
| Landscape Architect | Landscape Architect 1 | $5,583 - $8,148 | Plans trails. |
| Surveyor | | $4,718 - $6,564 | Surveys. |
"""
QUESTIONS = """Working in the Mobilization Program
Oregon Department of the State Fire Marshal

Who plans?

Mobilization Manager is a position that writes the plan.

Who goes to fires?

Logistics Specialist drives the trailer.
"""


def test_roles_with_labels():
    reading = read_text(ROLES)
    assert reading.layout == "program_positions"
    assert [
        (record.title, record.salary_ranges[0].minimum, [duty.tasks for duty in record.duties])
        for record in reading.records
    ] == [
        ("Call Taker", "32.10", [("Answer calls.",)]),
        ("Dispatcher", "34.90", [("Send help.",)]),
        ("Radio Technician", "36.40", [("Keep radios working.",)]),
    ]
    agencies = {(record.agency.name, record.agency.jurisdiction) for record in reading.records if record.agency}
    assert agencies == {("City of Elm Bay", "City of Elm Bay")}


def test_labels_of_openings_are_no_roles():
    assert read_text(ROLES.replace("Meet the dispatch team", "Current openings")).layout == "general_announcement"


def test_pay_in_a_column_of_its_own():
    records = read_text(TABLE).records
    assert [
        (
            record.title,
            record.salary_ranges[0].maximum,
            record.salary_ranges[0].period,
            record.salary_ranges[0].period_status,
        )
        for record in records
    ] == [
        ("Project Engineer", "9458", "month", "stated"),
        ("Landscape Architect", "8148", "month", "stated"),
        ("Surveyor", "6564", "month", "stated"),
    ]
    agencies = {(record.agency.name, record.agency.units) for record in records if record.agency}
    assert agencies == {("Oregon Parks and Recreation Department", ("Engineering Section",))}


def test_questions_may_be_headings():
    records = read_text(QUESTIONS).records
    assert [record.title for record in records] == ["Mobilization Manager", "Logistics Specialist"]
    assert {record.agency.name for record in records if record.agency} == {
        "Oregon Department of the State Fire Marshal"
    }


def test_a_department_of_the_state_marshal_is_one_name():
    found = read_employer("Oregon Department of the State Fire Marshal")
    assert found is not None
    assert (found.name, found.unit) == ("Oregon Department of the State Fire Marshal", None)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Department of Licensing has offices from Spokane to Vancouver, Washington.", "State of Washington"),
        ("The Department of Licensing has offices in Idaho and Utah.", None),
        ("The Department of Licensing has many offices.", None),
        ("The Department of Licensing has offices in Washington County.", None),
    ],
)
def test_the_state_is_the_only_other_one_that_is_named(text, state):
    found = read_page_employer([(1, 1, text)], [])
    assert found is not None
    assert found.state == state


def test_a_class_in_brackets():
    found = read_series("Vocational Coach (Vocational Rehabilitation Specialist class) – supports patients.")
    assert found is not None
    assert found.series == "Vocational Rehabilitation Specialist"


def test_several_divisions_hold_divisions_and_stand_beside_their_like():
    text = """Nevada Department of Wildlife
Wildlife Positions

Field Divisions

Game Division

Game Biologists count deer.

Law Enforcement Division

Game Wardens patrol. The position is in the Game Warden classification series.

Support Divisions

Conservation Education

Education Coordinators train teachers.
"""
    assert [record.agency and record.agency.units for record in read_text(text).records] == [
        ("Field Divisions", "Game Division"),
        ("Field Divisions", "Law Enforcement Division"),
        ("Support Divisions", "Conservation Education"),
    ]


def test_the_name_of_a_team_in_the_navigation_is_no_agency():
    text = """Collections Positions

Field | Other Agency Accounts

Field

Revenue Agents call debtors.

Top of page

Other Agency Accounts

  • Account Specialists – load debts.
  • Refund Clerk – posts refunds.

Policy Analyst

The Policy Analyst writes rules.

Top of page
"""
    records = read_text(text).records
    assert {record.agency.name for record in records if record.agency} == {None}
    assert [(record.title, record.agency and record.agency.units) for record in records][-2:] == [
        ("Refund Clerk", ("Other Agency Accounts",)),
        ("Policy Analyst", ("Other Agency Accounts",)),
    ]


def test_the_agency_stands_below_its_states_name():
    titles = ["State of Ohio", "Agency of Waters", "Department of Springs", "WELLS DIVISION: WHO DOES WHAT"]
    found = read_page_employer((), [(number, number, title) for number, title in enumerate(titles, start=1)])
    assert found is not None
    assert (found.agency.name, found.agency.jurisdiction) == ("Agency of Waters", "State of Ohio")
    assert found.units == ("Department of Springs", "WELLS DIVISION")


def test_levels_in_brackets_are_of_one_series_and_terms_of_the_position():
    named = read_named_series("Well Tender 1 and 2")
    assert (named.series, named.level) == ("Well Tender", None)
    page = ROLES.replace("Role: Radio Technician\nWhat they do: Keep", "Radio Technician (part-time) keeps")
    assert read_text(page).records[-1].schedule == "part_time"


CREWS = """Lock Service Positions

The Ohio Department of Inland Waters' Lock Branch keeps forty locks open.

Canal Crews | Office

Canal Crews

Seasonal Lock Guides open the gates from May to October. They are paid $17.25 an hour.

Lock Mechanic (Millwright 2): mends gates and winches. Must be able to climb ladders. Background check required.

Office

Scheduler – plans convoys. Intermittent; Dutch preferred. May work from home two days a week.

Lock Clerk – the toll keeper – takes tolls. These positions require a bookkeeping certificate.
"""


def test_entries_tell_terms_needs_and_pay_beside_the_work():
    tender, mechanic, scheduler, clerk = read_text(CREWS).records
    assert tender.agency is not None
    assert (tender.agency.name, tender.agency.units) == (
        "Ohio Department of Inland Waters",
        ("Lock Branch", "Canal Crews"),
    )
    assert (tender.appointment, [pay.minimum for pay in tender.salary_ranges]) == ("seasonal", ["17.25"])
    assert (mechanic.title, mechanic.working_title) == ("Lock Mechanic (Millwright 2)", "Lock Mechanic")
    assert [(need.kind, need.text) for need in mechanic.qualifications.requirements] == [
        ("other", "Must be able to climb ladders."),
        ("background_check", "Background check required."),
    ]
    assert mechanic.duties[0].tasks[0].startswith("mends gates")
    assert (scheduler.schedule, scheduler.work_mode) == ("intermittent", "hybrid")
    assert clerk.duties[0].tasks[0].startswith("Lock Clerk – the toll keeper – takes tolls.")
    assert [need.kind for need in clerk.qualifications.requirements] == ["certificate"]


def test_work_stands_behind_two_hyphens_and_not_behind_another_name():
    page = CREWS.replace("Scheduler –", "Scheduler --").replace(
        "– the toll keeper – takes", "– also called keeper takes"
    )
    *_, scheduler, clerk = read_text(page).records
    assert scheduler.duties[0].tasks[0].startswith("plans convoys")
    assert clerk.duties[0].tasks[0].startswith("Lock Clerk – also called keeper takes tolls.")


def test_a_page_named_like_its_agency_is_no_unit_of_it():
    page = "Jobs at the Elm County Court\n\nElm County Court\n\n" + CREWS.partition("open.\n\n")[2]
    agencies = [record.agency for record in read_text(page).records]
    assert all(agency and agency.name not in agency.units for agency in agencies)


KITCHENS = """Positions at Housing & Meals

Housing & Meals is a department of the University of Elm.

Kitchens
Halls

Kitchens

Cooks — work on the line. Two of these positions are part-time.

Dish Workers — wash and bus. $13.10 per hour, up to 20 hours a week.

Halls

Lock Clerk — cuts keys. Must pass a physical examination.
"""


def test_a_department_of_a_university_and_pay_alone():
    cook, dishes, clerk = read_text(KITCHENS).records
    assert cook.agency is not None
    assert (cook.agency.name, cook.agency.units) == ("University of Elm", ("Housing & Meals", "Kitchens"))
    assert cook.schedule is None
    assert [(pay.minimum, pay.period) for pay in dishes.salary_ranges] == [("13.10", "hour")]
    assert [need.text for need in clerk.qualifications.requirements] == ["Must pass a physical examination."]


PARKS = """Park Positions

Ohio Parks and Ponds' Western Region runs nine parks.

Operations
Services

Operations

Park Rangers patrol by boat. They are required to complete a swimming course.

Services

Gate Attendants are temporary employees who sell passes.

Map Clerk: draws maps; part-time, $15.10 an hour.
"""


def test_an_agency_that_its_state_alone_tells():
    ranger, gate, clerk = read_text(PARKS).records
    assert ranger.agency is not None
    assert (ranger.agency.name, ranger.agency.jurisdiction) == ("Ohio Parks and Ponds", "State of Ohio")
    assert ranger.agency.units == ("Western Region", "Operations")
    assert [need.text for need in ranger.qualifications.requirements] == [
        "They are required to complete a swimming course."
    ]
    assert gate.appointment == "temporary"
    assert (clerk.schedule, [pay.minimum for pay in clerk.salary_ranges]) == ("part_time", ["15.10"])
    longer = PARKS.replace("Park Positions", "Ohio Canals and Locks\nOur Positions").replace(
        "Ohio Parks and Ponds' Western Region runs nine parks", "The Ohio Canals keeps nine locks"
    )
    assert {record.agency.name for record in read_text(longer).records if record.agency} == {"Ohio Canals and Locks"}


def test_levels_in_a_title_and_a_county_in_capitals():
    page = (
        "ELM COUNTY PUBLIC LIBRARY\nJobs at the Library\n\nBRANCHES\n\nBranch Librarian I/II - Helps readers.\n\n"
        "Holder Specialists – receive reports.\n\nPage - Puts books on shelves.\n\nOFFICE\n\n"
        "Courier - Drives between branches.\n"
    )
    records = read_text(page).records
    assert [record.title for record in records][:2] == ["Branch Librarian I/II", "Holder Specialists"]
    assert {record.agency.jurisdiction for record in records if record.agency} == {"ELM COUNTY"}
