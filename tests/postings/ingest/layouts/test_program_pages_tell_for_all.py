"""What a programme's page says once of all its positions, and units and pay that its sentences tell."""

from postings.ingest.fields.pay.salaries import find_salaries
from postings.ingest.fields.people.offices import find_office
from postings.ingest.fields.terms.work_modes import find_work_mode
from postings.ingest.record import AgencyText, Record
from tests.postings.ingest.reading import read_text

_PAGE = """Lock Service Positions

The Ohio Department of Inland Waters keeps forty locks open.

Canals | Office

Canals

Lock Guides open the gates. They are in the Guide job classification series.

Winch Mechanic is a position that mends winches. Class 4410. $28.10-$33.50/hour.

Office

Toll Clerks count tolls.

Top of page
"""


def _records(page: str) -> tuple[Record, ...]:
    return read_text(page).records


def _agency(page: str) -> AgencyText:
    agency = _records(page)[0].agency
    assert agency is not None
    return agency


def test_one_contact_for_all_positions() -> None:
    for foot in (
        "For all positions contact Ann Lee, Talent Acquisition, ann.lee@waters.example.gov or 614-555-0134.",
        "Questions about working here? Ask Ann Lee, 614-555-0134 or ann.lee@waters.example.gov.",
        "Contact: Inland Waters Human Resources Partner Ann Lee, 614-555-0134, ann.lee@waters.example.gov",
    ):
        contacts = {tuple((each.name, each.phone) for each in record.contacts) for record in _records(_PAGE + foot)}
        assert contacts == {(("Ann Lee", "614-555-0134"),)}


def test_a_position_keeps_its_own_contact() -> None:
    page = _PAGE.replace("count tolls.", "count tolls. Contact: Bo Ochoa, 614-555-0177.")
    records = _records(page + "Questions about these jobs? Call Ann Lee, 614-555-0134.")
    assert [record.contacts[0].name for record in records] == ["Ann Lee", "Ann Lee", "Bo Ochoa"]


def test_the_office_s_number_is_nobody_to_ask_about_jobs() -> None:
    assert not any(record.contacts for record in _records(_PAGE + "Contact us at 614-555-0134."))


def test_one_place_for_all_positions() -> None:
    for told in (
        "All positions are located at 14 Harbor Street in Dayton.",
        "Everyone works at 14 Harbor Street, Dayton.",
    ):
        places = {record.locations for record in _records(_PAGE.replace("open.\n", f"open. {told}\n", 1))}
        assert [[(place.street, place.city) for place in found] for found in places] == [
            [("14 Harbor Street", "Dayton")]
        ]


def test_towns_of_local_offices() -> None:
    page = _PAGE.replace("open the gates.", "are positions in local offices in Dayton and Toledo. They open gates.")
    assert [place.city for place in _records(page)[0].locations] == ["Dayton", "Toledo"]


def test_units_that_further_sentences_tell() -> None:
    through = _PAGE.replace("keeps forty locks open", "keeps locks open through its Locks, Tolls and Gates Unit")
    assert _agency(through).units == ("Locks, Tolls and Gates Unit", "Canals")
    ours = _PAGE.replace("locks open.", "locks open. Our Lock Branch has 40 employees.")
    assert _agency(ours).units == ("Lock Branch", "Canals")
    larger = _PAGE.replace(
        "The Ohio Department of Inland Waters keeps forty locks open.",
        "The City of Elm Bay's Lock Program keeps locks. It is part of the Public Works Department.",
    )
    assert _agency(larger).units == ("Public Works Department", "Lock Program", "Canals")


def test_the_agency_of_which_a_second_sentence_makes_it_a_part() -> None:
    page = _PAGE.replace(
        "The Ohio Department of Inland Waters keeps forty locks open.",
        "The Lock Division keeps locks. It is part of the Public Works Department of the City of Elm Bay.",
    )
    agency = _agency(page)
    assert (agency.name, agency.units) == ("City of Elm Bay", ("Public Works Department", "Lock Division", "Canals"))


def test_a_division_before_the_word_positions_below_its_agency() -> None:
    page = _PAGE.replace(
        "Lock Service Positions\n\nThe Ohio Department of Inland Waters keeps forty locks open.",
        "Ohio Department of Inland Waters\nLock Division: Positions and Teams\n\nLocks lift boats.",
    )
    assert _agency(page).units == ("Lock Division", "Canals")


def test_a_class_number_between_sentences() -> None:
    mechanic = _records(_PAGE)[1]
    assert mechanic.classification is not None
    assert (mechanic.classification.number, mechanic.salary_ranges[0].maximum) == ("4410", "33.50")


def test_titles_with_their_class_below_them() -> None:
    page = (
        "Who We Are: Alder County Water Teams\n\nThe Alder County Water Department has wells.\n\nField | Shop\n\n"
        "Field\n\n"
        "Well Inspector\nClassification: Inspector 2\nPay: $5,100 to $6,200 monthly\nInspects wells.\n\n"
        "Pump Mechanic\nClassification: Mechanic\nPay: $4,100 to $5,200 monthly\nMends pumps.\n\nShop\n\n"
        "Parts Clerk\nClassification: Clerk 1\nPay: $3,100 to $4,200 monthly\nCounts parts.\n"
    )
    reading = read_text(page)
    assert reading.layout == "program_positions"
    assert [record.title for record in reading.records] == ["Well Inspector", "Pump Mechanic", "Parts Clerk"]


def test_what_some_of_the_positions_need_is_not_asked_of_all() -> None:
    page = _PAGE.replace("count tolls.", "count tolls. A nurse license is required for half of these positions.")
    assert not _records(page)[2].qualifications.requirements


def test_a_degree_that_positions_in_a_series_require() -> None:
    page = _PAGE.replace(
        "They are in the Guide job classification series.",
        "These positions, in the Guide job classification series, require a bachelor's degree in history.",
    )
    (way,) = _records(page)[0].qualifications.routes
    assert way.education
    assert (way.education.degree, way.education.field) == ("bachelor", "history")


def test_terms_behind_the_series() -> None:
    page = _PAGE.replace("job classification series.", "job classification series, and are temporary.", 1)
    assert _records(page)[0].appointment == "temporary"


def test_pay_that_starts_at_one_amount_and_reaches_another() -> None:
    for told in ("starts at $24.51 per hour and reaches $32.68", "starts at $24.51 an hour, rising to $32.68"):
        found = [entry.salary for entry in find_salaries(f"Pay {told} after four years.") if entry.salary]
        assert [(pay.minimum, pay.maximum) for pay in found] == [("24.51", "32.68")]


def test_hybrid_cars_are_no_way_of_working() -> None:
    assert find_work_mode("They mend diesel, hybrid and electric buses.") is None
    assert find_office("Contact: People & Culture, jobs@waters.example.gov") == "People & Culture"


def test_the_program_that_an_agency_runs_is_its_unit() -> None:
    first = "The Ohio Department of Inland Waters keeps forty locks open."
    for told, unit in (
        ("The Ohio Department of Inland Waters runs the Lock Repair program in ten towns.", "Lock Repair program"),
        (
            "The Ohio Department of Inland Waters operates the Ohio Water Laboratory in Elm Bay.",
            "Ohio Water Laboratory",
        ),
        (f"{first} This page describes the jobs of the Lock Works program.", "Lock Works program"),
        (f"{first} Its Lock Division describes here who works at them.", "Lock Division"),
    ):
        assert _agency(_PAGE.replace(first, told)).units == (unit, "Canals")


def test_one_union_for_all_positions_but_of_those_with_exceptions_none() -> None:
    said = {
        "All are represented by SEIU unless noted.": ["SEIU", "SEIU", "AFSCME"],
        "All positions but the clerks are represented by SEIU.": [None, None, "AFSCME"],
    }
    for sentence, unions in said.items():
        page = _PAGE.replace("forty locks open.", f"forty locks open. {sentence}").replace(
            "count tolls.", "count tolls. This position is represented by AFSCME."
        )
        assert [record.representation for record in _records(page)] == unions


def test_terms_behind_a_dash_and_a_class_with_its_number_in_a_sentence() -> None:
    page = _PAGE.replace("Toll Clerks count tolls.", "Toll Clerk 2 – half-time. Counts tolls.").replace(
        "They are in the Guide job classification series.", "Classification: Lock Tender 3 (C4417)."
    )
    first, _, last = _records(page)
    assert last.schedule == "part_time"
    assert first.classification is not None
    assert (first.classification.title, first.classification.number) == ("Lock Tender 3", "C4417")


def test_what_they_need_is_told_behind_and() -> None:
    page = _PAGE.replace("mends winches.", "mends winches. They lift much, and need a driver's license within a year.")
    needs = [record.qualifications.requirements for record in _records(page)]
    assert [[need.kind for need in each] for each in needs] == [[], ["licence"], []]
