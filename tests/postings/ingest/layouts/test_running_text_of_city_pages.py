"""What the running text of city and county pages tells of the work's place, its unit and its terms, and whom to ask."""

from postings.ingest.fields.qualifying.experience import read_experience_in
from postings.ingest.fields.terms.work_modes import find_work_mode
from tests.postings.ingest.reading import NEOGOV_HEAD, only_record, read_text


def test_towns_listed_beside_the_known_one_are_places_of_work_too():
    text = "The present openings are in Salem, Elm Bay and Oak Falls.\n"
    record = only_record(read_text(NEOGOV_HEAD.replace("Oregon", "Ohio") + text))
    assert [(place.city, place.state) for place in record.locations] == [
        ("Salem", "OH"),
        ("Elm Bay", "OH"),
        ("Oak Falls", "OH"),
    ]
    others = NEOGOV_HEAD + "Positions of this kind are rare in Elm Bay and Oak Falls.\n"
    assert len(only_record(read_text(others)).locations) == 1


def test_a_street_behind_the_label_leaves_the_rest_to_the_address_of_the_job():
    text = "Work Location: 14 S Harbor Street\n\nJob Address\n\n14 S Harbor Street Salem, Oregon 97301 United States\n"
    (place,) = only_record(read_text(NEOGOV_HEAD + text)).locations
    assert (place.street, place.city, place.postal_code) == ("14 S Harbor Street", "Salem", "97301")


def test_a_line_that_counts_pages_interrupts_no_list():
    text = (
        "What you will do:\n- Grease pumps.\n\nPage 1 of 2\nPump Clerk\n\n- Mend hoses.\n\nAlder County | Page 2 of 2\n"
    )
    assert [duty.tasks for duty in only_record(read_text(NEOGOV_HEAD + text)).duties] == [
        ("Grease pumps.",),
        ("Mend hoses.",),
    ]


def test_a_sentence_below_a_list_of_wishes_names_the_union_and_overtime():
    text = "Nice to have:\n- Welding.\n\nThis AFSCME Local 31 represented position is eligible for overtime.\n"
    record = only_record(read_text(NEOGOV_HEAD + text))
    assert (record.representation, record.overtime_eligible) == ("AFSCME Local 31", True)


def test_experience_of_the_above_kind_names_no_kind():
    assert read_experience_in("one year of the above experience") is None


def test_a_part_of_a_department_is_a_unit_of_its_own():
    for text in (
        "The Roads Department’s Bridge Utility is looking for a clerk.",
        "One opening at present in the Roads Department, Bridge Utility Section.",
    ):
        units = only_record(read_text(NEOGOV_HEAD + text + "\n")).agency.units
        assert (units[0], units[1][:14]) == ("Roads Department", "Bridge Utility")


def test_a_clinic_on_site_says_nothing_of_where_the_work_is():
    assert find_work_mode("Our benefits: a pension and an on-site clinic.") is None
    assert find_work_mode("This is an in-person, full-time job.") == "onsite"


def test_the_work_of_a_hybrid_schedule_is_told_where_one_applies():
    text = "Selection Procedure\n\nThe work is performed on a hybrid schedule at 14 S Harbor Street, Salem.\n"
    record = only_record(read_text(NEOGOV_HEAD.replace("Oregon", "Ohio") + text))
    assert record.work_mode == "hybrid"
    assert [(place.street, place.city) for place in record.locations] == [("14 S Harbor Street", "Salem")]


def test_a_title_names_jobs_behind_what_they_share_and_the_number_of_its_test():
    head = NEOGOV_HEAD.replace("Pump Clerk", "Pump Staff: Clerk & Greaser")
    assert only_record(read_text(head)).title == "Pump Staff: Clerk & Greaser"
    head = NEOGOV_HEAD.replace("Pump Clerk", "Pump Clerk (Open-Competitive No. 61-447)")
    assert only_record(read_text(head)).requisition_id == "61-447"


def test_people_in_one_sentence_keep_what_stands_in_their_brackets():
    asked = "Ask the consultant, Ms. Ann Lee (541-555-0134; ann@example.com), or HR Partner Boris Ochoa"
    text = f"How to Apply\n\n{asked} (boris@example.gov).\n"
    found = only_record(read_text(NEOGOV_HEAD + text)).contacts
    assert [(entry.name, entry.email, entry.phone) for entry in found] == [
        ("Ann Lee", "ann@example.com", "541-555-0134"),
        ("Boris Ochoa", "boris@example.gov", None),
    ]
