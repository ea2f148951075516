"""What the State's announcements say beside the words for it: shares behind names, leads that speak of letters, how
every employer verifies who may work."""

import pytest

from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

_NEEDS = "Minimum Qualifications\nTwo years of rowing experience.\n"


def _read(text):
    return only_record(read_text(STATE_HEAD + text))


@pytest.mark.parametrize("share", ["{}%", "{} percent"])
def test_shares_behind_names_are_those_of_the_tasks_below(share):
    names = (("Care of boats", 70), ("Upkeep of piers and grounds", 30))
    lines = "".join(f"{name} {share.format(percent)}\n- Mends {name.lower()}.\n" for name, percent in names)
    duties = _read(f"Your Duties\n{lines}").duties
    assert [(duty.title, duty.percent) for duty in duties] == list(names)


def test_figures_behind_names_that_are_not_the_whole_of_the_time_are_no_shares():
    duties = _read("Your Duties\nBoats full 60%\n- Mends boats.\nPiers full 30%\n- Paints piers.\n").duties
    assert [duty.percent for duty in duties] == [None, None]


def test_a_share_in_brackets_may_say_when():
    duties = _read("Duties\n- Row (about 70% of the time, most of it in winter).\n- Mend (30%).\n").duties
    assert [duty.percent for duty in duties] == [70, 30]


def test_a_lead_that_speaks_of_the_letter_stands_above_wishes():
    lead = "Not all of it is asked, but please tell us in your cover letter if you have:"
    found = _read(f"{_NEEDS}What we'd like to see\n{lead}\n- A boat.\n- A second oar.\n").qualifications
    assert found.preferred == ("A boat.", "A second oar.")


def test_how_employers_verify_who_may_work_asks_for_nothing():
    rule = "The department does not offer visa sponsorship. You will complete form I-9. We use E-Verify."
    found = _read(f"{_NEEDS}Requirements\n- A driver license is required.\n- {rule}\n").qualifications
    assert [need.text for need in found.requirements] == ["A driver license is required."]
    (need,) = _read(
        f"{_NEEDS}Requirements\n- You must be authorized to work here. {rule}\n"
    ).qualifications.requirements
    assert need.text == "You must be authorized to work here."


@pytest.mark.parametrize("heading", ["What We Need: Minimum Qualifications", "What we need: minimum qualifications"])
def test_a_heading_behind_a_colon_tells_what_it_heads(heading):
    found = _read(f"Duties\n- Rows boats.\n{heading}\nTwo years of rowing experience.\n")
    assert [way.experience_years for way in found.qualifications.routes] == ["2"]
    assert [duty.tasks for duty in found.duties] == [("Rows boats.",)]


def test_an_announcement_is_for_a_job_on_its_terms_and_in_its_unit():
    sentence = "This announcement is for one permanent, full-time guide in the Oar Section of the Rafts, Boats and Oars"
    found = _read(f"{sentence} Division.\nDuties\n- Rows.\n")
    assert (found.appointment, found.schedule) == ("permanent", "full_time")
    assert found.agency.units == ("Rafts, Boats and Oars Division", "Oar Section")


def test_what_is_checked_and_paid_is_told_in_plain_words():
    text = "Additional Information\n- Before you are hired we check your criminal history.\n- The job is thus eligible"
    found = _read(f"{_NEEDS}{text} for overtime.\n")
    assert [need.kind for need in found.qualifications.requirements] == ["background_check"]
    assert found.overtime_eligible is True
