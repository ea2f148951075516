"""Words written short are read as the words they stand for, and told as they were printed."""

import pytest

from postings.ingest.record import Record
from tests.postings.ingest.reading import NEOGOV_HEAD, only_record, read_text

TEXT = (
    NEOGOV_HEAD
    + """Example of Duties

- Files the papers of the pump house.

Minimum Qualifications

- {way}
"""
)


def read(way: str) -> Record:
    return only_record(read_text(TEXT.format(way=way)))


@pytest.mark.parametrize(
    ("short", "degree", "years"),
    [
        ("An associate degree in forestry w/ 2 yrs. exp. in a nursery.", "associate", "2"),
        ("An Assoc. degree in forestry and min. 2 yrs experience in a nursery", "associate", "2"),
        ("A BA/BS degree in forestry and one yr. of experience in a nursery", "bachelor", "1"),
        ("A B.A. or B.S. in forestry and 18 mos. of experience in a nursery", "bachelor", "1.5"),
        ("BS/BA in forestry and two years of exp in a nursery", "bachelor", "2"),
        ("An M.A./M.S. degree in forestry and two years of experience in a nursery", "master", "2"),
        ("A baccalaureate degree in forestry and two years of experience in a nursery", "bachelor", "2"),
        ("Masters degree in forestry and 2 yrs. of experience in a nursery", "master", "2"),
        ("HS diploma or G.E.D. and two years of experience in a nursery req'd", "high_school", "2"),
    ],
)
def test_a_way_written_short_is_read_and_told_as_printed(short, degree, years) -> None:
    (way,) = read(short).qualifications.routes
    assert way.education is not None
    assert (way.education.degree, way.experience_years) == (degree, years)
    assert (way.experience_in or "").removesuffix(" req'd") == "a nursery"
    assert way.text == short


def test_letters_alone_are_a_degree_where_something_is_joined_to_them() -> None:
    ways = read("An AA with three years of filing experience or a BA and one year of filing experience").qualifications
    assert [(way.education and way.education.degree, way.experience_years) for way in ways.routes] == [
        ("associate", "3"),
        ("bachelor", "1"),
    ]
    assert [way.text[:8] for way in ways.routes] == ["An AA wi", "a BA and"]


def test_letters_that_explain_a_degree_say_nothing_of_their_own() -> None:
    text = "A bachelor's degree (BA/BS) in forestry and two years of experience in a nursery"
    (way,) = read(text).qualifications.routes
    assert way.education is not None
    assert (way.education.degree, way.education.field, way.text) == ("bachelor", "forestry", text)


def test_a_sentence_ends_behind_a_word_written_short() -> None:
    qualifications = read("High school diploma and experience in a mill of 2 yrs. Spanish is a plus.").qualifications
    (way,) = qualifications.routes
    assert way.text == "High school diploma and experience in a mill of 2 yrs."
    assert qualifications.preferred == ("Spanish is a plus.",)


@pytest.mark.parametrize(
    "pay", ["USD 3,867 - USD 4,120 per month", "USD 3,867.00 to 4,120.00 Monthly", "3,867 - 4,120 USD monthly"]
)
def test_pay_in_usd_is_pay_in_dollars(pay) -> None:
    text = TEXT.format(way="High school diploma").replace("$24.10 - $31.00 Hourly USD", pay)
    (salary,) = only_record(read_text(text)).salary_ranges
    assert (float(salary.minimum or 0), float(salary.maximum or 0), salary.period) == (3867, 4120, "month")
    assert salary.stated == pay
