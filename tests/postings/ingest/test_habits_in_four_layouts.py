"""What recruiters and managers habitually write into the four layouts beside what their forms ask for."""

import pytest

from postings.ingest.fields.employers import read_employer
from postings.ingest.fields.locations import read_locations
from postings.ingest.fields.service_and_overtime import find_flsa
from postings.ingest.fields.work_modes import find_possible_work_mode
from postings.ingest.parsers.program_positions.titles import read_title
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

FORM = """STATE OF OREGON
POSITION DESCRIPTION
Agency: Department of Rivers
SECTION 1. POSITION INFORMATION
a. Classification Title: River Ranger 2
SECTION 3. DESCRIPTION OF DUTIES
% of Time\tN/R/NC\tE/NE\tDUTIES
"""


def test_an_ordinal_apart_from_its_figure_is_part_of_the_street():
    (place,) = read_locations("1400 SW 3 rd Ave, Portland, OR 97201")
    assert (place.street, place.city, place.postal_code) == ("1400 SW 3 rd Ave", "Portland", "97201")


def test_what_is_hoped_for_is_a_wish():
    record = only_record(read_text(f"{STATE_HEAD}\nYou must:\n- Swim.\n\nWhat we hope you'll bring\n- Patience\n"))
    assert record.qualifications.preferred == ("Patience",)


def test_skills_below_a_word_that_leads_to_them_are_asked_for():
    text = "What You Will Bring\nKnowledge of or experience with:\nTides and locks.\nAbility to:\nKeep calm.\n"
    asked = only_record(read_text(STATE_HEAD + text)).qualifications.requirements
    assert [need.text for need in asked] == ["Tides and locks.", "Keep calm."]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The job is part of the union and is non-exempt (overtime eligible).", "non-exempt"),
        ("Some grants are exempt (see the list).", None),
    ],
)
def test_a_status_before_overtime_in_brackets_is_the_jobs(text, status):
    assert find_flsa(text) == status


def test_work_that_may_be_done_remotely_and_at_times_on_site_is_hybrid():
    text = "The work of this position may be conducted remotely. At times it will need to be done onsite in Salem."
    assert find_possible_work_mode(text) == "hybrid"
    assert find_possible_work_mode("Some work may be done remotely.") is None


def test_a_note_beside_a_share_of_time_hides_no_marks():
    duty, other = only_record(read_text(f"{FORM}60% (less in winter)\tR\tE\tPatrol.\n40%\tNC\tNE\tTeach.\n")).duties
    assert (duty.percent, duty.change, duty.essential, duty.tasks) == (60, "R", True, ("Patrol.",))
    assert other.percent == 40


def test_people_with_disabilities_are_part_of_a_units_name():
    employer = read_employer(
        "The Oregon Department of Human Services Aging and People with Disabilities program helps."
    )
    assert employer is not None
    assert employer.unit == "Aging and People with Disabilities"


@pytest.mark.parametrize(
    ("paragraph", "title"),
    [("They're registered nurses in three towns.", None), ("Park Ranger 1s mow and paint.", "Park Ranger 1s")],
)
def test_titles_at_the_edge_of_a_paragraph(paragraph, title):
    assert read_title(paragraph) == title


def test_what_positions_are_is_said_right_behind_their_title():
    text = "Harbor Program Positions\n\nThe Department of Rivers has a Harbor Program.\n\nHarbor\n\n"
    page = f"{text}Dock Assistants are seasonal positions that sweep docks.\n\nDivers repair locks under water.\n"
    assert [record.appointment for record in read_text(page).records] == ["seasonal", None]
