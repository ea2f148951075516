"""Texts whose line ends were lost in copying, and forms whose labels have lost their colons."""

import pytest

from tests.postings.ingest.reading import only_record, read_text

GLUED = (
    "Quill Valley Transit Authority Ferry Operator (Part Time) in Alder Creek, Ohio\n\n"
    "Job Title: FERRY OPERATOR (PART-TIME) Bulletin No: 000417-031 Salary Range: $17.25/hr - Training Rate (6 weeks)"
    "$19.40/hr - After trainingPay rises as the contract saysBasic FunctionUnder direction, runs a ferry on the lake "
    "and sells tickets to passengers. Example Of DutiesKeeps the log of each crossing and of the fuelHelps passengers "
    "aboard and ashore in all weatherReports hazards on the water to the dispatcherWashes down the deck and the cabins "
    "at the end of a shiftTrains new deckhands on the dock and aboard"
)


def test_headings_and_items_glued_to_their_text_are_parted():
    record = only_record(read_text(GLUED))
    assert record.title == "FERRY OPERATOR (PART-TIME)"
    assert [task for duty in record.duties for task in duty.tasks] == [
        "Keeps the log of each crossing and of the fuel",
        "Helps passengers aboard and ashore in all weather",
        "Reports hazards on the water to the dispatcher",
        "Washes down the deck and the cabins at the end of a shift",
        "Trains new deckhands on the dock and aboard",
    ]


def test_each_step_of_the_pay_stays_with_its_label():
    record = only_record(read_text(GLUED))
    assert [(pay.minimum, pay.period) for pay in record.salary_ranges] == [("17.25", "hour"), ("19.40", "hour")]


def test_a_name_glued_to_the_next_step_of_the_pay_is_not_that_step_s():
    record = only_record(read_text(GLUED))
    assert [pay.label for pay in record.salary_ranges] == [None, None]


def test_names_of_facts_that_lost_their_colons_too_are_parted():
    record = only_record(
        read_text(
            "Survey Aide Level I/II\n\nCompany: Alder County\n\n"
            "Survey Aide Level I/II Print (apply online)Salary$54,170.40 - $77,302.80 AnnuallyLocationAlder Creek, CA"
            "Job TypePermanent Full-TimeJob Number41960-BDepartmentPublic WorksOpening Date03/11/2026Closing Date"
            "04/13/2026 5:00 PM PacificDescriptionBenefitsQuestionsThe PositionThis is a continuous filing exam. Next "
            "cut-offs are on: 3/20/2026, 4/13/2026 (Final)Level I - $4,514.20 - $5,487.60/monthLevel II - $5,300.10 - "
            "$6,441.90/monthUnder supervision, aides carry the rods and the chains of a crew of surveyors."
        )
    )
    assert [(pay.minimum, pay.period, pay.label) for pay in record.salary_ranges] == [
        ("54170.40", "year", None),
        ("4514.20", "month", "Level I"),
        ("5300.10", "month", "Level II"),
    ]
    assert (record.date_posted, record.closes_at) == ("2026-03-11", "2026-04-13T17:00:00-07:00")
    assert not record.open_until_filled


def test_labels_glued_behind_the_value_above_them_are_parted():
    record = only_record(
        read_text(
            "Job Posting:\nJR40417 Lecturer - Glass (Open)Department:\nArt Department, PMPosition Type:\n"
            "RegularOpen Date:\n03-13-2026Close Date:\n$58,000 - $63,000Job Description:\nJob Summary\n"
            "Teaches six courses a year at Alder State University. To apply, send a letter by April 3, 2026.\n"
        )
    )
    assert record.date_posted == "2026-03-13"
    assert [(pay.minimum, pay.maximum) for pay in record.salary_ranges] == [("58000", "63000")]


def test_an_employer_before_the_job_and_its_place_is_named():
    assert only_record(read_text(GLUED)).agency.name == "Quill Valley Transit Authority"


@pytest.mark.parametrize(("printed", "number"), [("Posting IDF-21-07QR", "F-21-07QR"), ("Posting ID4417", "4417")])
def test_labels_glued_to_values_beside_labels_with_colons(printed, number):
    text = (
        "Job Details\n\nTitleFerry Custodian\n"
        f"{printed}\n\nPosting Dates:  May 4, 2026 - June 1, 2026\n\nSalary Range:  $98.10 per day\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.requisition_id) == ("Ferry Custodian", number)
    assert (record.date_posted, record.closes_at[:10]) == ("2026-05-04", "2026-06-01")


def test_notes_and_brackets_broken_off_are_no_part_of_a_title():
    text = (
        "POSITION: Ferry Aide (FA)* ** (Paid by the dock\nscale)\n\nSalary: $17.20 per hour\nClosing Date: 5/4/2026\n"
    )
    assert only_record(read_text(text)).title == "Ferry Aide (FA)"


def test_a_heading_in_capitals_parts_a_line_wherever_it_stands():
    text = (
        "Opening Date: May 4, 2026 Closing Date: June 1, 2026 Job Class Code: 3175 Salary: $18.02 - $24.11/Hourly "
        "Position Number: 017700231 JOB DESCRIPTION The Quill County Museum has a part-time, 20-hour-per-week position "
        "for a Gallery Technician I position in the Exhibits Division. Work is done under general supervision.\n"
        "TYPICAL DUTIES - Greets visitors of the galleries.\n- Opens and closes the halls.\n"
    )
    record = only_record(read_text(text))
    assert (record.title, record.position_number) == ("Gallery Technician I", "017700231")
    assert [task for duty in record.duties for task in duty.tasks] == [
        "Greets visitors of the galleries.",
        "Opens and closes the halls.",
    ]
