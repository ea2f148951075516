"""What sentences of announcements tell beside or among others: streets, steps of pay, terms, questions as headings."""

import pytest

from postings.ingest.fields.pay.salaries import read_salaries
from postings.ingest.fields.people.person_names import find_name
from postings.ingest.fields.places.addresses import find_addresses
from postings.ingest.fields.places.towns_in_text import find_locations, find_towns_of_offices
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.fields.terms.unions import find_representation
from tests.postings.ingest.reading import STATE_HEAD, only_record, read_text

_WAYS = "Minimum Qualifications\nTwo years of rowing.\n"


def _read(text):
    return only_record(read_text(STATE_HEAD + text))


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("It hires for its Salem office, 12 Mill Street, Suite 4.", "12 Mill Street, Suite 4"),
        ("Work at our office in Salem (12 Mill St NE).", "12 Mill St NE"),
        ("Ask at the dock. The office is in Salem at 12 Mill Street, 4th floor.", "12 Mill Street, 4th floor"),
    ],
)
def test_a_street_stands_behind_its_town(text, street):
    assert [(place.street, place.city) for place in find_addresses(text, "OR")] == [(street, "Salem")]


def test_counties_in_a_list_are_no_towns():
    text = "The position works from a home office in Marion, Polk or Benton County."
    assert find_locations(text, "OR") == []
    assert find_towns_of_offices(text, "OR") == []


def test_a_step_within_the_range_is_no_range_of_its_own():
    pays = read_salaries("$4,000 - $6,000; new hires start at Step 3, $4,400")
    labels = [pay.salary.label for pay in pays if pay.salary]
    assert labels[-1] == "Step 3"


@pytest.mark.parametrize(
    ("text", "union"),
    [
        ("Full time, represented by RGA, exempt from overtime.", "RGA"),
        ("The union is RGA Local 12.", "RGA Local 12"),
    ],
)
def test_the_union_without_what_follows(text, union):
    assert find_representation(text) == union


@pytest.mark.parametrize(
    "text",
    [
        "Return it to River Biologist Otto Ash, otto.ash@example.gov.",
        "Whom do you call? Executive Assistant Otto Ash, 503-555-0190.",
    ],
)
def test_a_job_before_a_name_is_no_part_of_it(text):
    assert find_name(text) == "Otto Ash"


def test_forty_hours_of_the_job_are_full_time():
    assert find_appointment_and_schedule("The job is 40 hours a week, weekends included.")[1] == "full_time"


def test_terms_below_benefits_are_the_jobs():
    text = "What we offer\nA boat.\nTerms: full-time, permanent, unclassified, FLSA exempt.\n"
    found = _read(f"{_WAYS}{text}You must pass a criminal background check before you start.\n")
    assert (found.appointment, found.schedule, found.service_type) == ("permanent", "full_time", "unclassified")
    assert [need.kind for need in found.qualifications.requirements] == ["background_check"]


def test_an_appointment_is_told_in_a_sentence_of_one_word():
    assert _read(f"{_WAYS}Facts\nPermanent. Full time. Eligible for overtime.\n").appointment == "permanent"


def test_questions_and_leads_head_sections():
    text = (
        "What's the work about?\n- Row.\n- Mend nets.\n"
        "To be considered for this job, you must have the following minimum qualifications:\n"
        "A degree in rivers, OR two years of rowing.\nBoth levels:\nA boat license.\nWhat would we like?\n- Songs.\n"
    )
    found = _read(text)
    assert [duty.tasks for duty in found.duties] == [("Row.",), ("Mend nets.",)]
    assert len(found.qualifications.routes) == 2
    assert [need.text for need in found.qualifications.requirements] == ["A boat license."]
    assert found.qualifications.preferred == ("Songs.",)


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("The Tide Division of DOR has an opening in its Gauge Program.", ("Tide Division", "Gauge Program")),
        ("DOR, Elm Boat Services, is hiring a guide in Salem.", ("Elm Boat Services",)),
    ],
)
def test_units_of_an_employer_told_by_its_initials(sentence, units):
    text = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.", sentence)
    assert only_record(read_text(text)).agency.units == units


def test_lettered_ways_ask_for_unlike_years_of_the_same_work():
    text = "(A) Two years of experience mending nets.\n(B) An associate degree in any field.\n"
    found = _read(f"Minimum Qualifications\n{text}(C) One year of college and one year of experience mending nets.\n")
    assert [route.experience_years for route in found.qualifications.routes] == ["2", None, "1"]


def test_labels_in_words_of_their_own():
    text = "What will help you succeed: songs; a boat; dry boots.\nWhat we ask of finalists: a valid driver license.\n"
    found = _read(f"{_WAYS}{text}The fine details: classified, permanent, full-time, exempt.\n")
    assert found.qualifications.preferred == ("songs", "a boat", "dry boots.")
    assert [need.text for need in found.qualifications.requirements] == ["a valid driver license."]
    assert (found.service_type, found.flsa) == ("classified", "exempt")


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("DOR's Office of Tides has an opportunity for a guide.", ("Office of Tides",)),
        ("It is recruiting for a guide at the Elm Bay Area Command in Salem.", ("Elm Bay Area Command",)),
        ("This position gauges tides for the Tide Division in Salem.", ("Tide Division",)),
        ("The Department of Rivers (DOR), Tide Programs, District 4, seeks a guide.", ("Tide Programs", "District 4")),
    ],
)
def test_units_stand_behind_what_is_sought_or_done(sentence, units):
    text = STATE_HEAD.replace("The Department of Rivers hires in Salem, Oregon.", sentence)
    assert only_record(read_text(text)).agency.units == units


def test_another_kind_of_need_is_one_of_its_own():
    text = "This position requires a boat license and a good record. It also requires passing a background check.\n"
    found = _read(f"{_WAYS}Additional Requirements\n{text}").qualifications
    assert [need.kind for need in found.requirements] == ["licence", "background_check"]


def test_wishes_are_requested_behind_the_minimum():
    text = "Minimum: Two years of rowing.\nRequested: songs; boats; ropes.\n"
    assert _read(f"Qualifications\n{text}").qualifications.preferred == ("songs", "boats", "ropes.")
