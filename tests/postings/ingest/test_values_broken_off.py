"""Values, titles and items of the four layouts that a page, a sheet or a copy parted from what they belong to."""

import pytest

from postings.ingest.fields.classifications import split_classification
from postings.ingest.fields.dates import find_closing_time
from postings.ingest.fields.requirements import read_requirement
from postings.ingest.fields.work_modes import find_work_mode
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Rivers
SECTION 1. POSITION INFORMATION
a. Classification Title: River Ranger 2 b. Classification No: C1234
{row}
SECTION 3. DESCRIPTION OF DUTIES
100%\tNC\tE\tPatrol.
"""


@pytest.mark.parametrize(
    ("printed", "title", "series", "level"),
    [
        ("River Ranger 2 / River Ranger 3", "River Ranger 2 / River Ranger 3", "River Ranger", None),
        ("River Ranger 2/3", "River Ranger 2/3", "River Ranger", None),
        ("River Ranger 2 or Diver 1", "River Ranger 2 or Diver 1", None, None),
        ("River Ranger 2", "River Ranger 2", "River Ranger", 2),
    ],
)
def test_several_classes_have_their_series_in_common_and_no_level(printed, title, series, level):
    found = split_classification(printed)
    assert (found.title, found.series, found.level) == (title, series, level)


def test_a_value_that_its_line_had_no_room_for_belongs_to_the_last_label():
    row = "i. Work Location (City - County): Astoria – Clatsop j. Supervisor Name (Optional):\nEdda Marlowe"
    record = only_record(read_text(FORM.format(row=row)))
    assert [contact.name for contact in record.contacts] == ["Edda Marlowe"]
    assert record.locations[0].county == "Clatsop"


def test_the_rest_of_a_value_stays_with_what_it_goes_on():
    row = "c. Working Title: Lead for Locks and d. Position No:\nDams"
    assert only_record(read_text(FORM.format(row=row))).working_title == "Lead for Locks and Dams"


def test_a_title_whose_bracket_closes_on_the_next_line():
    text = STATE_HEAD.replace("River Guide\nJob Description:", "River Guide (Boating\nRanger 2)Job Description:")
    record = only_record(read_text(text))
    assert record.title == "River Guide (Boating Ranger 2)"
    assert record.classification.title == "Boating Ranger 2"


def test_items_in_paragraphs_of_their_own_head_nothing():
    wishes = "DESIRED QUALIFICATIONS\n\nPilot (PIC)\n\nExperience with Rafts\n\nSwift Water certification\n\n"
    record = only_record(read_text(f"{STATE_HEAD}\n{wishes}HOW TO APPLY\n\nWrite to us.\n"))
    assert record.qualifications.preferred == ("Pilot (PIC)", "Experience with Rafts", "Swift Water certification")


def test_terms_below_pay_and_conditions():
    record = only_record(
        read_text(f"{STATE_HEAD}Pay and conditions\nThese are full-time, permanent positions represented by SEIU.\n")
    )
    assert (record.appointment, record.schedule, record.representation) == ("permanent", "full_time", "SEIU")


def test_words_between_apply_and_the_hour():
    sentence = "Apply in Workday by 11:59 PM on May 31, 2026."
    assert find_closing_time(sentence, "2026-05-31", "America/Los_Angeles") == ("2026-05-31T23:59:00-07:00", True)


def test_work_that_takes_place_onsite():
    assert find_work_mode("The work takes place onsite.") == "onsite"


def test_a_notarys_commission_is_a_certificate():
    found = read_requirement("Notary Public commission, or ability to obtain within 60 days of hire.")
    assert (found.kind, found.when) == ("certificate", "within 60 days of hire")
