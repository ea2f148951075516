"""Prints of libraries, museums and cities: whose they are, where and on what terms; ways whose degree stands alone."""

import pytest

from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.places.locations import read_locations
from postings.ingest.fields.places.towns_in_text import find_locations
from postings.ingest.fields.terms.terms_alone import flsa_among
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.record import Record
from tests.postings.ingest.minimum import requirements, routes, ways
from tests.postings.ingest.reading import only_record, read_text

_REST = """
Salary: $42,000 - $48,000 per year

Requirements
One year of sailing.
"""


def _read(head: str, rest: str = _REST) -> Record:
    return only_record(read_text(f"{head}\n{rest}"))


@pytest.mark.parametrize(
    ("name", "employer"),
    [
        ("Harbor Institute of Technology", "Harbor Institute of Technology"),
        ("The Art Institute of Elmland", "Art Institute of Elmland"),
        ("City of University Park, Texas", "City of University Park"),
        ("Department & Division", None),
        ("118 College Drive", None),
    ],
)
def test_names_that_are_employers_and_those_that_are_labels_or_streets(name: str, employer: str | None):
    found = read_employer(name)
    assert (found.name if found else None) == employer


def test_a_museum_before_its_city_on_one_line_is_the_citys_unit():
    record = _read("SAIL MENDER\n\nBoats & Museum Affairs | City of Elm Bay, Texas")
    assert (record.agency.name, record.agency.units) == ("City of Elm Bay", ("Boats & Museum Affairs",))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("SAIL MENDER TRAINEE at Elm Bay Unified School District", "SAIL MENDER TRAINEE"),
        ("ELM BAY SCHOOL DISTRICT\n\nJOB ANNOUNCEMENT FOR BUS DRIVER", "BUS DRIVER"),
        ("Elm Bay Library\n\nCollections Associate–Part Time\n\nElm seeks a Library Aide.", None),
        ("Boat Registrar, Elm Museum of Boats\n\nPOSITION SPECIFICS\n\nWe mend boats.", "Boat Registrar"),
    ],
)
def test_titles_before_employers_behind_calls_and_above_headings(head: str, title: str | None):
    assert _read(head).title == (title or "Collections Associate–Part Time")


def test_a_place_before_terms_gives_both():
    record = _read("Sail Mender\n\nCity of Elm Bay\nElm Bay, OH Full Time")
    assert (record.locations[0].city, record.schedule) == ("Elm Bay", "full_time")


def test_a_place_that_is_cut_off_is_not_taken_from_before_the_terms():
    record = _read("Sail Mender\n\nCity of Elm Bay\nElm, OH Full Time")
    assert [place.city for place in record.locations] == ["Elm Bay"]
    assert record.schedule == "full_time"


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("The appointment will not exceed Nov. 30, 2029.", ("limited_duration", None)),
        ("The position may not exceed six months.", ("limited_duration", None)),
        ("The museum hires a mender for a 3-year, full-time position.", ("limited_duration", "full_time")),
        ("Whoever is chosen must be reachable for permanent appointment.", (None, None)),
    ],
)
def test_terms_that_end_and_those_that_are_not_the_jobs(sentence: str, terms: tuple[str | None, str | None]):
    assert find_appointment_and_schedule(sentence) == terms


def test_a_fixed_term_position_is_of_limited_duration():
    record = _read("Sail Mender\n\nCity of Elm Bay\n\nThis is a fixed-term position that begins on May 4, 2027.")
    assert record.appointment == "limited_duration"


@pytest.mark.parametrize(
    ("text", "status"),
    [("Exempt (Y/N): N", "non-exempt"), ("Exempt (Y/N) Y", "exempt"), ("Exempt?", None), ("Exempt", "Exempt")],
)
def test_the_answer_tells_whether_a_job_is_exempt(text: str, status: str | None):
    assert flsa_among(text) == status


@pytest.mark.parametrize(("answer", "status"), [("No", "non-exempt"), ("Yes", "exempt"), ("Exempt", "Exempt")])
def test_the_labelled_answer_tells_whether_a_job_is_exempt(answer: str, status: str):
    assert _read(f"Sail Mender\n\nCity of Elm Bay\nFLSA Exempt: {answer}").flsa == status


@pytest.mark.parametrize(
    ("pay", "limits"),
    [
        ("Beginning pay will be $17.40 per hour.", ("17.40", None)),
        ("Initial salary: $41,000 a year plus benefits.", ("41000", None)),
    ],
)
def test_pay_one_begins_with_is_the_lower_limit(pay: str, limits: tuple[str, str | None]):
    record = _read(f"Sail Mender\n\nCity of Elm Bay\n\n{pay}", "Requirements\nOne year of sailing.\n")
    assert [(each.minimum, each.maximum) for each in record.salary_ranges] == [limits]


def test_a_deadline_behind_another_fact_of_its_line_is_read():
    rest = "Salary: $42,000 - $48,000. Applications accepted online at www.elm.org through May 4, 2027.\n"
    assert _read("Sail Mender\n\nCity of Elm Bay", rest + "\nRequirements\nOne year of sailing.\n").closes_at == (
        "2027-05-04"
    )


def test_papers_one_replies_with_by_a_day_are_due_then():
    record = _read("Sail Mender\n\nCity of Elm Bay\n\nReply with a letter and three names by 5/4/2027:")
    assert record.closes_at == "2027-05-04"


def test_the_street_above_a_post_office_box_is_that_of_the_town_below():
    text = """Job Opening: Sail Mender

The Town of Elm Bay seeks a sail mender. Beginning pay will be $17.40 per hour.

Please send a letter by May 4, 2027 to:

Town of Elm Bay
7 Harbor St.
PO Box 99
Elm Bay, ME 04441
"""
    (place,) = only_record(read_text(text)).locations
    assert (place.street, place.city, place.postal_code) == ("7 Harbor St.", "Elm Bay", "04441")


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("30 N. Lockhart, Elm Bay, IL 60602", "30 N. Lockhart"),
        ("5105 Kettle Pike, Elm Bay, DE 19735", "5105 Kettle Pike"),
    ],
)
def test_a_street_before_its_town_and_zip_code_needs_no_word_for_one(text: str, street: str):
    assert [(place.street, place.city) for place in read_locations(text)] == [(street, "Elm Bay")]


def test_a_square_or_street_called_like_a_town_is_in_any_town():
    assert read_locations("The Library in Salem Square", "OR") == []
    assert find_locations("Our office in Portland Avenue has an opening.", "OR") == []
    assert [place.city for place in read_locations("The library in Salem", "OR")] == ["Salem"]


def test_an_address_below_the_name_of_its_town_is_read_whole():
    head = (
        "Sail Mender\n\nElm State University\nLocation\nElm Bay\n118 Harbor Drive\nElm Bay, Ohio, 44017\nUnited States"
    )
    (place,) = _read(head).locations
    assert (place.street, place.city, place.postal_code) == ("118 Harbor Drive", "Elm Bay", "44017")


def test_museums_are_no_persons():
    (contact,) = read_contacts([(1, "Send your letter to Elm Museums, 21 Bay Street, or email hr@elmmuseums.org")])
    assert contact.contact.name is None


_WORK = """Duties
Mends the sails of pupils;
Prepares ropes.

Please submit a letter, a resume and the civil service application to:
        Ann Keeler, Assistant Director for Human Resources
        akeeler@elmbay.us

The District is an equal opportunity employer.
"""


def test_to_whom_papers_go_below_the_duties_is_no_work():
    record = _read("Sail Mender\n\nElm Bay School District\nSalary: $18.40 per hour", _WORK)
    assert [duty.tasks for duty in record.duties] == [("Mends the sails of pupils",), ("Prepares ropes.",)]
    assert [(who.name, who.email) for who in record.contacts] == [("Ann Keeler", "akeeler@elmbay.us")]


@pytest.mark.parametrize(
    ("degree", "level"),
    [
        ("Master's Degree", "master"),
        ("Bachelor’s degree required", "bachelor"),
        ("High School Diploma or GED", "high_school"),
    ],
)
def test_a_degree_alone_on_its_line_is_part_of_the_way_and_heads_nothing(degree: str, level: str):
    rest = f"Salary: $42,000 per year\n\nMINIMUM QUALIFICATIONS\n\n{degree}\n6+ years of relevant experience\n"
    (route,) = _read("Sail Mender\n\nCity of Elm Bay", rest).qualifications.routes
    assert (route.education.degree, route.experience_years) == (level, "6")


def test_years_with_a_license_are_a_way_and_no_license():
    ((route, _),) = ways("Two years of driving experience with a valid driver's license\nAbility to lift ropes").routes
    assert route.experience_years == "2"
    assert ways("Valid driver's license held for two years").routes == []


def test_consecutive_years_count():
    ((route, _),) = ways("Minimum of three consecutive years of full-time sailing experience").routes
    assert (route.experience_years, route.experience_in) == ("3", "sailing")


def test_a_diploma_above_a_choice_of_apprenticeship_or_years_is_needed_with_both():
    found = ways(
        "Education: High school diploma or equivalent; AND\n"
        "Experience: Completion of a four (4) year apprenticeship as a rigger; OR four (4) years of work experience."
    )
    assert [route.education.degree for route, _ in found.routes] == ["high_school", "high_school"]
    assert [route.experience_years for route, _ in found.routes] == [None, "4"]


def test_a_bonus_for_those_who_have_a_license_asks_for_none():
    asked = requirements("$5000 Hiring Bonus for holders of a CDL\nMust be at least 21 years of age")
    assert asked == [("other", "Must be at least 21 years of age")]


def test_a_combination_behind_a_semicolon_is_a_way_of_its_own():
    text = "High school diploma; three years of sailing; any equivalent combination of education and experience."
    (way, _), (other, _) = ways(text).routes
    assert (way.education.degree, way.experience_years, other.kind) == ("high_school", "3", "combination")


def test_a_listed_heading_is_not_parted_among_labels_without_colons():
    rest = """Department Museum
Division Collections
Salary Range $42,000 - $48,000
Closing Date 05/04/2027

POSITION SUMMARY
Under direction, cares for boats.

ESSENTIAL DUTIES AND RESPONSIBILITIES
- Mends the sails.
- Counts the boats.
"""
    record = _read("BOAT CURATOR\n\nCITY OF ELM BAY", rest)
    assert [duty.tasks for duty in record.duties] == [("Mends the sails.",), ("Counts the boats.",)]


def test_an_address_is_no_title():
    head = "Elm County Boat District\n7900 Renner Road, Elm Bay, KS 66219\n\nBoat Police Officer"
    assert _read(head).title == "Boat Police Officer"


def test_the_library_behind_the_dash_of_the_title_hires():
    record = _read("Children's Librarian I - Elmquist Library")
    assert (record.title, record.agency.name) == ("Children's Librarian I", "Elmquist Library")


def test_where_mail_goes_in_care_of_another_is_no_employer():
    record = _read("Elm River Providers\nc/o Oak Water Authority\n\nBOAT TRAINER\nApply by May 4, 2027")
    assert record.agency is None or record.agency.name != "Oak Water Authority"


def test_the_number_of_a_position_in_a_sentence_is_read():
    record = _read("Boat Trainer\n\nCity of Elm Bay\n\nThe City seeks a Boat Trainer (Position #: 00109009).")
    assert record.position_number == "00109009"


def test_a_share_of_full_time_is_part_time():
    assert find_appointment_and_schedule("Pay is $32 an hour, 0.75 FTE (30 hours a week)") == (None, "part_time")


def test_a_town_alone_on_a_line_is_the_place_where_nothing_else_tells_one():
    text = """Librarian - Elmquist Library

We have an opening for a Librarian in our boat room.

Qualifications

Master's degree in library science.

Compensation

$57,100 to $79,400; excellent benefits

Posted May 4, 2027
Elm Bay, NY
"""
    record = only_record(read_text(text))
    assert [(place.city, place.state) for place in record.locations] == [("Elm Bay", "NY")]


def test_and_or_in_capitals_parts_ways():
    assert routes("A bachelor's degree in sailing AND/OR two years of sailing.") == [
        "A bachelor's degree in sailing",
        "two years of sailing.",
    ]


def test_years_behind_a_combination_belong_to_the_degree_before_it():
    text = (
        "A master's degree in sailing or an equivalent combination of education and experience. "
        "Three to five years of significant experience in sailing."
    )
    assert routes(text) == [
        "A master's degree in sailing. Three to five years of significant experience in sailing.",
        "an equivalent combination of education and experience",
    ]


def test_a_review_that_continues_until_a_day_closes_then():
    rest = _REST + "\nReview of applications begins at once and will continue until May 4, 2027.\n"
    assert _read("BOAT CURATOR\n\nCITY OF ELM BAY", rest).closes_at.startswith("2027-05-04")


def test_no_sentence_ends_behind_an_avenue():
    rest = _REST + "\nApplicants must apply through the boat office at 12 North Ave. Elm Bay, OR 97000 by May 4 2027.\n"
    assert _read("BOAT CURATOR\n\nCITY OF ELM BAY", rest).closes_at.startswith("2027-05-04")


def test_what_a_person_is_the_head_of_is_no_part_of_the_name():
    (contact,) = read_contacts([(1, "Contact: Ann Lee Head of Reference, alee@elm.example.org")])
    assert contact.contact.name == "Ann Lee"


def test_a_number_in_brackets_behind_the_title_is_no_part_of_it():
    record = _read("Boat Trainer (PN# 33412)\n\nCity of Elm Bay")
    assert (record.title, record.requisition_id) == ("Boat Trainer", "33412")


def test_a_part_time_person_who_is_needed_tells_the_schedule():
    assert find_appointment_and_schedule("A part-time boat clerk is needed for our boat room.")[1] == "part_time"


def test_a_library_system_of_a_county_is_no_unit_of_it():
    found = read_employer("Elm County Cooperative Library System")
    assert found.name == "Elm County Cooperative Library System"


def test_a_place_at_the_end_of_a_head_line_keeps_its_street():
    record = _read("BOAT CURATOR\n\nElmquist Library, 12 Elm Street, Elm Bay, OR 97000")
    assert [(place.street, place.city) for place in record.locations] == [("12 Elm Street", "Elm Bay")]
