"""A value read of a way to qualify is given only where it accounts for all that the way's text names."""

import pytest

from postings.ingest.fields.qualifications import read_route


def _values(text: str) -> tuple[str | None, str | None, str | None, str | None]:
    route = read_route(text)
    education = route.education
    return (
        education.degree if education else None,
        education.field if education else None,
        route.experience_years,
        route.experience_in,
    )


_NOTHING = (None, None, None, None)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # two ways in one text
        ("A bachelor's degree in nursing or at least two years of experience as a nurse", _NOTHING),
        ("Four years of experience in a mill or a bachelor's degree", _NOTHING),
        ("One year of ward experience or completion of a residency", _NOTHING),
        ("A doctorate in botany, or MS in zoology with five years of field experience", _NOTHING),
        (
            "An associate's degree or 60 college credits and one year of library experience",
            (None, None, "1", "library"),
        ),
        ("A bachelor's degree in law or a master's degree in history", ("bachelor", "law", None, None)),
        ("A bachelor's degree or a master's degree in law", ("bachelor", "law", None, None)),
        ("A diploma from a high school or an associate's degree in drafting", ("high_school", None, None, None)),
        ("A master's degree in art or a master's degree from a design program", ("master", None, None, None)),
        # an OR that leaves no choice between ways
        ("High school diploma or GED and two years of filing experience", ("high_school", None, "2", "filing")),
        ("Bachelor's degree (B.A.) or (B.S.) and 3 years of teaching experience", ("bachelor", None, "3", "teaching")),
        ("Bachelor's or higher degree and 1 year (12 months) of experience in parks", ("bachelor", None, "1", "parks")),
        # a second degree that belongs to something else
        ("High school diploma required; associate's degree in accounting", _NOTHING),
        ("A bachelor's degree. An associate's degree and two years of shop experience", _NOTHING),
        ("Bachelor's degree in any field; master's degree in law", ("master", "law", None, None)),
        ("One year of graduate education leading to a master's degree", _NOTHING),
        ("A full 4-year course of study leading to a bachelor's degree", ("bachelor", None, None, None)),
        # other numbers of years
        ("BA required; 3 years' experience in collections (5 years with a BA)", (None, None, None, None)),
        ("Degree in computing (4 years of experience = a degree) and two years of cabling", _NOTHING),
        ("Five years of experience in a library with 2 years in a lead role", (None, None, "5", "a library")),
        (
            "Five years of experience in a library, two years of which as a lead",
            (None, None, "5", "a library, two years of which as a lead"),
        ),
    ],
)
def test_what_does_not_account_for_all_of_a_text_is_left_out(
    text: str, values: tuple[str | None, str | None, str | None, str | None]
) -> None:
    assert _values(text) == values
    assert read_route(text).text == text


def test_a_text_of_many_degrees_and_joints_is_read_in_time() -> None:
    assert _values("a bachelor's degree or two years, completion of " * 60)[:3] == (None, None, None)
