"""Openings that a newspaper, a blog or a town's page tells of in a few sentences."""

from datetime import date

import pytest

from postings.ingest.errors import NotAPosting
from postings.ingest.fields.days.date_ranges import with_year
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

_APPLY = "Please send a resume to jobs@cedarrun.gov by May 3, 2027."


def read(text: str) -> Record:
    return only_record(read_text(text))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The City of Cedar Run is accepting applications for 3 seasonal workers in its parks.", "seasonal workers"),
        ("The City of Cedar Run has started recruiting for a full-time dispatcher.", "dispatcher"),
        ("Cedar Township will be accepting applications for a road worker from May 3 on.", "road worker"),
        ("The Village of Cedar Run is hiring a public works employee.", "public works employee"),
    ],
)
def test_job_sought_in_small_letters(sentence: str, title: str) -> None:
    record = read(f"{sentence} The pay is $21 per hour. Applicants must be 18 years old. Apply at the town hall.\n")
    assert record.title == title


def test_headline_that_asks_for_applications_names_the_job() -> None:
    record = read(
        "Applications sought for dispatcher position in Cedar Run\n\n"
        "The town of Cedar Run is currently accepting applications. Apply by May 3, 2027 at the town hall.\n"
    )
    assert record.title == "dispatcher"


def test_address_above_the_title_is_no_title() -> None:
    record = read(
        "12 Mill Street Cedar Run, Ohio 44001    Phone: (330) 555-0110\n\nMeter Reader\n\n"
        "The Cedar/West Cedar Water Treatment Facility is accepting applications for a meter reader. The position is"
        " full time with on-call service. Applicants must possess a HS or equivalency diploma. Apply by May 3, 2027.\n"
    )
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("Meter Reader", "Cedar/West Cedar Water Treatment Facility")
    assert (record.appointment, record.schedule) == (None, "full_time")
    assert record.qualifications.routes[0].education is not None


def test_dateline_tells_state_and_day_of_the_news() -> None:
    record = read(
        "CEDAR RUN, Ill. (March 1, 2027) – The Village of Cedar Run is looking for snow plow operators.\n\n"
        "The village pays $21 per hour. Experience with plows is encouraged. Apply by noon on Friday, April 9.\n"
    )
    assert record.date_posted == "2027-03-01"
    assert record.closes_at == "2027-04-09T12:00:00-05:00"
    assert [(place.city, place.state) for place in record.locations] == [("Cedar Run", "IL")]
    assert record.qualifications.preferred == ("Experience with plows is encouraged.",)


def test_news_release_of_an_opening_offers_it() -> None:
    text = (
        "NEWS RELEASE\n\nCedar Township trustees are seeking a fiscal officer, according to a news release."
        " Applications are due by May 3, 2027.\n\nThe fiscal officer must keep a record of all accounts.\n"
    )
    assert read(text).title == "fiscal officer"
    with pytest.raises(NotAPosting):
        read_text(text.replace("are seeking", "have hired").replace("Applications are due by May 3, 2027.", ""))


def test_year_is_that_of_the_first_such_day_after_the_posting() -> None:
    posted = date(2026, 11, 20)
    assert with_year("Apply by Jan. 27.", posted) == "Apply by Jan. 27, 2027."
    assert with_year("Apply by Friday, Dec. 4 at noon", posted) == "Apply by Friday, Dec. 4, 2026 at noon"
    assert with_year("Fri 12/4 by 5 PM", posted) == "Fri 12/4/2026 by 5 PM"
    assert with_year("Open December 4 to January 9", posted) == "Open December 4 to January 9, 2027"
    # Another weekday, a day too far ahead, a range: nobody knows which year is meant.
    for text in ("Apply by Monday, Dec. 4", "Apply by August 3", "Open December 4-9", "Apply by May 3, 2027"):
        assert with_year(text, posted) == text


def test_needs_listed_in_a_sentence_and_below_one_are_apart() -> None:
    in_sentence = read(
        "The Town of Cedar Run seeks a constable. Applicants must meet the following requirements: be a citizen; be at"
        " least 21 years of age; and have a valid driver's license. Apply by May 3, 2027.\n"
    )
    below = read(
        "The Town of Cedar Run seeks a constable. Apply by May 3, 2027.\n\n"
        "The successful applicant will have to meet the following criteria.\n\n"
        "  1. Must be a citizen\n  2. Preferably able to speak Spanish\n  3. Must lift 50 pounds\n"
    )
    assert [(need.kind, need.text) for need in in_sentence.qualifications.requirements] == [
        ("other", "be a citizen"),
        ("other", "be at least 21 years of age"),
        ("licence", "have a valid driver's license."),
    ]
    assert [need.text for need in below.qualifications.requirements] == ["Must be a citizen", "Must lift 50 pounds"]
    assert below.qualifications.preferred == ("Preferably able to speak Spanish",)


def test_box_at_a_post_office_tells_the_town_and_a_city_called_like_a_state_no_state() -> None:
    boxed = read(
        "Cedar Township\nP. O. Box 503 Cedar Run, OH 44001\n\nThe Cedar Township trustees are hiring a road worker."
        " Apply by May 3, 2027.\n"
    )
    city = read(
        "Housing Authority of the City of Washington, Georgia\n\nExecutive Director\n\nApply by May 3, 2027. The"
        " Executive Director leads the authority. Essential functions include making plans and keeping the books.\n"
    )
    assert [(place.city, place.state) for place in boxed.locations] == [("Cedar Run", "OH")]
    assert city.agency is not None
    assert city.agency.jurisdiction is None
    assert len(city.duties) == 2


def test_one_duty_beside_a_deadline_is_enough() -> None:
    record = read(
        "Operator In Training Position\n\nCity of Cedar Run\n\nThe operator will rotate through all shifts."
        "\n\nApplications are due by May 3, 2027.\n"
    )
    assert record.title == "Operator In Training"


@pytest.mark.parametrize(
    ("head", "title", "employer"),
    [
        ("Desk Coordinator @ Cedar Run Public Library (Ohio)", "Desk Coordinator", "Cedar Run Public Library"),
        ("Director – Ann Lee Library (Cedar Run, OH)", "Director", "Ann Lee Library"),
        ("Public Works - Hiring Grounds Keeper Worker", "Grounds Keeper Worker", None),
        ("Part Time Seasonal Mowing (May – October).", "Part Time Seasonal Mowing (May – October)", None),
    ],
)
def test_head_names_the_job_before_a_library_or_behind_an_office(head: str, title: str, employer: str | None) -> None:
    record = read(f"{head}\n\nDuties include mowing lawns and keeping the grounds of the town neat. {_APPLY}\n")
    assert record.title == title
    assert employer is None or (record.agency is not None and record.agency.name == employer)


def test_department_before_its_town_is_a_unit_of_it() -> None:
    record = read(f"Help Wanted– Operator for the Highway Dept, Town of Cedar Run\n\nMust have a CDL. {_APPLY}\n")
    assert record.agency is not None
    assert (record.agency.name, record.agency.units) == ("Town of Cedar Run", ("Highway Dept",))
    assert [place.city for place in record.locations] == ["Cedar Run"]


def test_list_in_the_first_sentence_is_apart_from_the_wish_behind_it() -> None:
    record = read(
        "Town of Cedar Run\n\nLaborer\n\nREQUIRED SKILLS AND ATTRIBUTES: Ability to follow instructions; ability"
        f" to get along with others; industrious in work performance; physical strength and agility. A CDL"
        f" is preferred.\n\n{_APPLY}\n"
    )
    assert [need.text for need in record.qualifications.requirements] == [
        "Ability to follow instructions",
        "ability to get along with others",
        "industrious in work performance",
        "physical strength and agility.",
    ]
    assert record.qualifications.preferred == ("A CDL is preferred.",)


def test_candidate_shall_do_work_and_hours_are_none() -> None:
    record = read(
        "The Town of Cedar Run is seeking a laborer. With patience, skill and care, the laborer will mow lawns."
        " Candidate shall operate mowers and do any other tasks required. Areas of responsibility will"
        " include clearing brush and snow."
        f" {_APPLY}\n\nThe station's hours of operation will be as follows:\n- Mondays (12pm - 6pm)\n"
        "- Wednesdays (12pm - 6pm)\n- Fridays (12pm - 6pm)\n"
    )
    assert [duty.tasks[0] for duty in record.duties] == [
        "With patience, skill and care, the laborer will mow lawns.",
        "Candidate shall operate mowers and do any other tasks required.",
        "Areas of responsibility will include clearing brush and snow.",
    ]
    assert record.qualifications.requirements == ()


def test_a_deadline_without_a_year_above_the_day_of_posting():
    text = (
        "City of Elm Bay\nClerk\nApply by: Sunday, March 15\nPosted: February 24, 2026\nPay: $20.00 an hour\n\n"
        "Duties\n• Files papers.\n"
    )
    assert only_record(read_text(text)).closes_at == "2026-03-15"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Cedar Township looking for zoning inspector candidates", "zoning inspector"),
        ("City Hiring Pump Operators for Sewer Department\n\nThe City of Elm is hiring.", "Pump Operators"),
        ("Police Applications Available\n\nPolice officer positions offer a good start.", "Police officer"),
        ("Job Opening\n\nCedar Township Road Department\n\nCedar Township is hiring a road worker.", "road worker"),
    ],
)
def test_headline_or_office_in_place_of_a_title(head: str, title: str) -> None:
    assert read(f"{head}\n\nThe pay is $21 per hour. {_APPLY}\nScroll to top\n").title == title


def test_news_of_how_a_hiring_goes_offers_no_job() -> None:
    with pytest.raises(NotAPosting, match="how a hiring goes"):
        read_text(
            "Cedar County Sets Dates for its Recreation Director\n\nThe board plans to interview six applicants for the"
            " recreation director position. The job will pay between $38,000 and $45,000 per year. Two more people have"
            " applied since May. The county has been without a director since Ann Lee stepped down.\n"
        )
    with pytest.raises(NotAPosting, match="election"):
        read_text("Declaration of Candidacy\n\nForms for Town Clerk are due by May 3, 2027 at the town hall.\n")


def test_holder_named_at_length_and_whoever_is_spoken_to_do_the_work() -> None:
    record = read(
        "Director of Public Works\n\nThe City of Cedar Run is hiring. The Director of Public Works reports to the"
        " mayor, and is responsible for all streets. You will plan the work of the crews. You will love it"
        " here. It is the"
        f" director's job to keep the books of the department. {_APPLY}\n"
    )
    assert [duty.tasks[0] for duty in record.duties] == [
        "The Director of Public Works reports to the mayor, and is responsible for all streets.",
        "You will plan the work of the crews.",
        "It is the director's job to keep the books of the department.",
    ]


def test_needs_of_the_position_and_wishes_beside_each_other() -> None:
    record = read(
        "Cedar Township Road District\n\nDesk Clerk\n\nJob Type: PT\n\nThe position requires basic knowledge of math."
        " Applicant should have good computer skills. Experience with maps preferred; ability to speak Spanish is a"
        f" plus. {_APPLY}\n"
    )
    assert record.schedule == "part_time"
    assert [need.text for need in record.qualifications.requirements] == [
        "The position requires basic knowledge of math.",
        "Applicant should have good computer skills.",
    ]
    assert record.qualifications.preferred == (
        "Experience with maps preferred",
        "ability to speak Spanish is a plus.",
    )


def test_address_tells_the_town_of_a_county() -> None:
    record = read(
        "The Cedar Township Authority, a sewer authority in Cedar County, PA, is seeking a plant operator. Send a"
        " resume to Mike Lee, 57 Main Street, P.O. Box 243, Cedar Run, PA 19438 by May 3, 2027. The"
        " operator will keep logs.\n"
    )
    assert [(place.city, place.state) for place in record.locations] == [("Cedar Run", "PA")]


def test_district_that_needs_somebody_hires_for_it() -> None:
    record = read(
        "Sexton Needed\n\nCedar Run Cemetery Maintenance District needs a part-time sexton. $18/hour. In addition,"
        f" responsibilities will include mowing and keeping records. {_APPLY}\n"
    )
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("Sexton", "Cedar Run Cemetery Maintenance District")
    assert record.schedule == "part_time"
    assert len(record.duties) == 1


def test_city_before_the_words_for_its_page_is_the_employer() -> None:
    record = read(f"City of Cedar Run Employment Opportunity – Lane Worker\n\nThe pay is $17 per hour. {_APPLY}\n")
    assert record.agency is not None
    assert (record.title, record.agency.name) == ("Lane Worker", "City of Cedar Run")
