"""A programme's page of positions, by divisions and teams."""

import time

import pytest

from postings.ingest.document import Document
from postings.ingest.errors import NotAPosting
from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.parsers import program_positions
from postings.ingest.parsers.program_positions.employer import read_page_employer
from postings.ingest.parsers.program_positions.series import read_series, speaks_for_all
from postings.ingest.parsers.program_positions.titles import read_title
from tests.postings.ingest.reading import codes, evidence_stands_in_document, read_file, read_text, seeds

PAGE = """Water Program Positions

The Oregon Department of Agriculture Division of Water Quality looks after streams on farms.

Field Teams | Office & Records

Field Teams

Inspectors visit farms. These positions are in the Natural Resource Specialist job classification series.

Top of page

Office and Records

Front Desk | Records Team

Front Desk

Receptionists greet visitors.

Records

These positions are in the Office Specialist classification job series.

Records Clerk is a position that files reports.

Data Entry Operators enter samples.

Top of page
"""


def units_of(record):
    assert record.agency is not None
    return record.agency.units


def series_of(record):
    return record.classification.series if record.classification else None


def test_each_position_stands_under_its_division_and_team():
    records = read_text(PAGE).records
    division = "Division of Water Quality"
    assert [(record.title, units_of(record)) for record in records] == [
        ("Inspectors", (division, "Field Teams")),
        ("Receptionists", (division, "Office and Records", "Front Desk")),
        ("Records Clerk", (division, "Office and Records", "Records")),
        ("Data Entry Operators", (division, "Office and Records", "Records")),
    ]
    assert {record.kind for record in records} == {"position"}
    assert {record.agency.name for record in records if record.agency} == {"Oregon Department of Agriculture"}


def test_a_series_said_of_a_team_counts_for_its_positions_alone():
    records = read_text(PAGE).records
    assert [series_of(record) for record in records] == [
        "Natural Resource Specialist",
        None,
        "Office Specialist",
        "Office Specialist",
    ]
    assert records[3].evidence["classification.series"].text.startswith("These positions are in the Office Specialist")
    assert "classification.series" not in records[1].evidence


SHAPE = """{trail}{title}

The Oregon Department of Agriculture Plant Division keeps pests out of fields.

Field Work

Trap Inspectors set traps and count moths.

Survey Technicians (Seasonal) walk fields in summer.

Laboratory

Entomologists name insects{kind}.

Specimen Clerk {said} labels samples and keeps the cabinet.
"""


def shaped(title="Pest Program Positions", kind="", said="also", trail=""):
    return SHAPE.format(title=title, kind=kind, said=said, trail=trail)


SAID = {"kind": ". The positions are in the Entomologist job classification series", "said": "is a position that"}


@pytest.mark.parametrize(
    "page",
    [
        shaped(),
        shaped(**SAID),
        shaped(title="Jobs in the Pest Program"),
        shaped(trail="Home > About us > Careers\n\n"),
        shaped(title="The Pest Program", **SAID),
    ],
)
def test_a_page_is_known_by_its_shape(page):
    reading = read_text(page)
    assert (reading.layout, codes(reading)) == ("program_positions", [])
    division = "Plant Division"
    assert [(record.title, units_of(record)) for record in reading.records] == [
        ("Trap Inspectors", (division, "Field Work")),
        ("Survey Technicians (Seasonal)", (division, "Field Work")),
        ("Entomologists", (division, "Laboratory")),
        ("Specimen Clerk", (division, "Laboratory")),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Minimum Qualifications",
        "How to Apply",
        "Please apply by June 3.",
        "Open until filled.",
        "Our team is hiring.",
        "Closing date: 06/03/2026",
    ],
)
def test_what_announces_an_opening_is_no_page(line):
    document = Document("test.txt", "0", "text/plain", tuple(f"{shaped()}\n{line}\n".splitlines()))
    assert not program_positions.recognizes(document)


def test_other_prose_about_a_team_is_no_page():
    with pytest.raises(NotAPosting):
        read_text(shaped(title="The Pest Program"))


def test_the_paragraph_is_the_duty():
    record = read_text(PAGE).records[1]
    assert [duty.tasks for duty in record.duties] == [("Receptionists greet visitors.",)]
    assert record.evidence["duties.0"].text == "Receptionists greet visitors."


def test_a_statement_behind_several_positions_counts_for_all_of_them():
    page = PAGE.replace(
        "Receptionists greet visitors.",
        "Receptionists greet visitors.\n\nCashiers take fees.\n\nThese positions are in the Cashier class series.",
    )
    found = {record.title: series_of(record) for record in read_text(page).records}
    assert (found["Receptionists"], found["Cashiers"]) == ("Cashier", "Cashier")


def test_headings_that_no_navigation_names_are_teams_of_their_division():
    page = PAGE.replace("Receptionists greet", "Night Shift\n\nReceptionists greet")
    record = read_text(page).records[1]
    assert units_of(record)[1:] == ("Office and Records", "Night Shift")


def test_paragraphs_without_blank_lines_and_broken_lines():
    page = PAGE.replace(
        "Receptionists greet visitors.",
        "Receptionists greet visitors and answer\nthe telephone.\nMail Clerks sort letters.\nThey also carry parcels.",
    )
    found = {record.title: record.duties[0].tasks for record in read_text(page).records}
    assert found["Receptionists"] == ("Receptionists greet visitors and answer the telephone.",)
    assert found["Mail Clerks"] == ("Mail Clerks sort letters. They also carry parcels.",)


def test_a_paragraph_goes_on_about_a_position_only_where_it_says_so():
    page = PAGE.replace("greet visitors.", "greet visitors.\n\nThey keep the log.\n\nThe office also hires interns.")
    record = read_text(page).records[1]
    assert record.duties[0].tasks == ("Receptionists greet visitors.", "They keep the log.")


def test_text_behind_the_last_top_of_page_belongs_to_no_position():
    records = read_text(PAGE + "\nWe are an equal opportunity employer.\n").records
    assert records[-1].duties[0].tasks == ("Data Entry Operators enter samples.",)


def test_a_team_whose_text_gave_no_position_is_reported():
    reading = read_text(PAGE.replace("Receptionists greet visitors.", "The desk is open from eight to five."))
    assert codes(reading) == ["no_position_read"]
    assert "Front Desk" in reading.warnings[0].message


@pytest.mark.parametrize(
    ("paragraph", "title"),
    [
        ("Branch Clerk is a position in every office.", "Branch Clerk"),
        ("Case Managers are responsible for plans.", "Case Managers"),
        (
            "Intake Specialist – Search positions are in the Clerk job classification series.",
            "Intake Specialist – Search",
        ),
        ("Mail Clerk – Sorts and delivers mail.", "Mail Clerk"),
        ("Service Agents — also known as callers — answer calls.", "Service Agents"),
        ("Supervisor or Manager is a position in every team.", "Supervisor or Manager"),
        ("Policy Analyst in the Analyst classification series, this position drafts rules.", "Policy Analyst"),
        ("Student Office Workers primary duties include filing.", "Student Office Workers"),
        ("Limited English Proficiency (LEP) Liaison is a position.", "Limited English Proficiency (LEP) Liaison"),
        ("Build/Release Developers deploy programs.", "Build/Release Developers"),
        ("Analysts and Officers are positions here.", "Analysts and Officers"),
        ("Director of the Budget Office is a position.", "Director of the Budget Office"),
        ("Payroll clerks process time sheets.", "Payroll clerks"),
        ("An Inspection Clerk schedules visits.", "Inspection Clerk"),
        ("Intake Specialist positions review forms.", "Intake Specialist"),
        ("Budget Manager: plans the year.", "Budget Manager"),
        ("Clerk - Seed Barn: cleans cones.", "Clerk - Seed Barn"),
        ("Lead technicians count beetles.", "Lead technicians"),
        ("Survey Pilots (Aircraft Pilot 2) fly in July.", "Survey Pilots"),
        ("Trail Technicians (Seasonal) clear brush.", "Trail Technicians (Seasonal)"),
        ("Grants Clerk II types contracts.", "Grants Clerk II"),
        ("Court Deputies guard the doors.", "Court Deputies"),
        ("Audit Coaches and Examiners train staff.", "Audit Coaches and Examiners"),
        ("They're registered nurses in three towns.", None),
        ("Park Ranger 1s mow and paint.", "Park Ranger 1s"),
    ],
)
def test_a_title_goes_up_to_its_verb(paragraph, title):
    assert read_title(paragraph) == title


@pytest.mark.parametrize(
    "paragraph",
    [
        "They also answer calls.",
        "These positions are in the Clerk job classification series.",
        "The team opens mail.",
        "Business Services provides accounting to all managers.",
        "Employees may apply at any time.",
        "Each Case Manager has a desk.",
        "Please contact the Program Manager.",
        "Case Intake",
        "",
        "2024 was a good year.",
    ],
)
def test_other_sentences_name_no_position(paragraph):
    assert read_title(paragraph) is None


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("In the Office Specialist job classification series, these positions type.", "Office Specialist"),
        ("Clerks are positions in the Office Assistant job classification series and file.", "Office Assistant"),
        ("This Contract and Lease Specialist job classification series position.", "Contract and Lease Specialist"),
        ("The duties for this Land & Policy Analyst classification series position.", "Land & Policy Analyst"),
        ("They are in the Information Systems Specialist classification job series.", "Information Systems Specialist"),
        ("a position in the Public Affairs Specialist job classification, which writes", "Public Affairs Specialist"),
        ("It is classified as an Accountant.", "Accountant"),
    ],
)  # fmt: skip
def test_a_series_is_read_from_every_phrase(text, series):
    found = read_series(text)
    assert found is not None
    assert (found.series, found.title) == (series, None)


def test_a_class_with_its_level_is_a_title_too():
    found = read_series("It is in the Office Specialist 2 job classification.")
    assert found is not None
    assert (found.title, found.series, found.level) == ("Office Specialist 2", "Office Specialist", 2)


@pytest.mark.parametrize(
    "text", ["in 23 unique classification series", "in Field Services, their role", "a new series"]
)
def test_other_words_name_no_series(text):
    assert read_series(text) is None


def test_statements_over_all_positions():
    assert speaks_for_all("All positions in this team are in the Clerk job class series.")
    assert not speaks_for_all("Clerks are in the Clerk job class series.")


@pytest.mark.parametrize(
    ("text", "name", "unit", "jurisdiction"),
    [
        (
            "The Oregon Department of Revenue Division of Property Tax values land.",
            "Oregon Department of Revenue", "Division of Property Tax", "State of Oregon",
        ),
        ("Lane County Public Works paves roads.", "Lane County", "Public Works", "Lane County"),
        (
            "The City of Grants Pass Finance Department pays bills.",
            "City of Grants Pass", "Finance Department", "City of Grants Pass",
        ),
        (
            "The Licensing Division of the Oregon Health Authority issues licenses.",
            "Oregon Health Authority", "Licensing Division", "State of Oregon",
        ),
        (
            "The Oregon Department of Fish and Wildlife’s Wildlife Division manages deer.",
            "Oregon Department of Fish and Wildlife", "Wildlife Division", "State of Oregon",
        ),
        (
            "The Oregon Department of Veterans' Affairs Division of Claims helps.",
            "Oregon Department of Veterans' Affairs", "Division of Claims", "State of Oregon",
        ),
    ],
)  # fmt: skip
def test_the_first_sentence_names_agency_and_division(text, name, unit, jurisdiction):
    employer = read_employer(text)
    assert employer is not None
    assert (employer.name, employer.unit, employer.jurisdiction) == (name, unit, jurisdiction)


def test_an_introduction_may_abbreviate_the_division_that_it_names():
    text = "The Parking Services Division (PSD) of the Oregon Department of Administration parks cars."
    employer = read_page_employer([(1, 1, text)], [])
    assert employer is not None
    assert (employer.agency.name, employer.units) == (
        "Oregon Department of Administration",
        ("Parking Services Division",),
    )


def test_a_state_agency_may_be_told_by_what_it_does_alone():
    employer = read_page_employer([(1, 1, "The Oregon Raffle employs 30 people.")], [])
    assert employer is not None
    assert (employer.agency.name, employer.agency.jurisdiction) == ("Oregon Raffle", "State of Oregon")
    assert read_page_employer([(1, 1, "The Oregon Shade Program has ten employees.")], []) is None


@pytest.mark.parametrize("line", ["Team {n}", "Team {n} | Group {n}", "Clerk {n} is a position.", "word " * 20])
def test_thousands_of_lines_take_no_time(line):
    started = time.process_time()
    reading = read_text(PAGE + "\n".join(line.format(n=n) for n in range(4_000)))
    assert reading.layout == "program_positions"
    assert time.process_time() - started < 10


def test_a_line_of_a_megabyte_takes_no_time():
    started = time.process_time()
    read_text(PAGE.replace("greet visitors", "greet " + "The Alpha and Beta " * 50_000))
    assert time.process_time() - started < 5


@pytest.mark.parametrize("path", seeds("002"), ids=str)
def test_reads_the_seed(path):
    reading = read_file(path)
    records = reading.records
    assert len(records) == 48
    assert reading.warnings == ()
    teams: dict[tuple[str, ...], int] = {}
    for record in records:
        assert record.agency is not None
        assert record.agency.name == "Oregon Department of Justice"
        assert units_of(record)[0] == "Division of Child Support"
        assert evidence_stands_in_document(path, record)
        teams[units_of(record)[1:]] = teams.get(units_of(record)[1:], 0) + 1
    assert list(teams.values()) == [6, 4, 2, 3, 3, 1, 6, 2, 3, 1, 3, 7, 2, 1, 1, 3]
    assert sum(1 for record in records if record.classification) == 33
    assert [series_of(record) for record in records[19:25]] == ["Information Systems Specialist"] * 6


def test_a_heading_whose_text_says_these_people_names_a_job() -> None:
    people = "Samplers\n\nHired for the summer, these samplers wade into creeks.\n\n"
    page = PAGE.replace("Receptionists greet visitors.\n\n", f"Receptionists greet visitors.\n\n{people}")
    assert "Samplers" in [record.title for record in read_text(page).records]
