"""Choices that a line or a paragraph holds in other ways than with an OR between two ways."""

import pytest

from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.fields.qualifying.qualifications import read_route
from tests.postings.ingest.minimum import ways

Given = tuple[str | None, str | None]
_THREE: list[Given] = [("doctorate", "2"), ("master", "4"), ("bachelor", "6")]
_TOWING: list[Given] = [("high_school", "6"), ("associate", "4")]


def _given(text: str) -> list[Given]:
    return [
        (way.education.degree if way.education else None, way.experience_years)
        for way, _ in ways(text).routes
        if way.kind is None
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        # Clauses of which OR joins the last, but not those that are needed together.
        (
            "A master's degree in tides with one year of sailing; a bachelor's degree in tides with three years of "
            "sailing; or an associate degree with five years of sailing",
            [("master", "1"), ("bachelor", "3"), ("associate", "5")],
        ),
        (
            "Bachelor's degree in tides; two years of sailing experience; or an equivalent combination of education "
            "and experience",
            [("bachelor", "2")],
        ),
        (
            "Applicants qualify with any one of the following: a pilot's certificate and one year of work on a tug; a "
            "bachelor's degree and two years of work on a tug; or six years of work on a tug.",
            [(None, "1"), ("bachelor", "2"), (None, "6")],
        ),
        (
            "Master's degree in tides and two years of sounding work; Doctoral degree in tides and no experience; "
            "Bachelor's degree in tides and four years of sounding work",
            [("master", "2"), ("doctorate", None), ("bachelor", "4")],
        ),
        (
            "Five years of experience in towing plus CTP Level II; or a two-year degree in towing, plus two years of "
            "towing experience; or CTP Level III",
            [(None, "5"), ("associate", "2"), (None, None)],
        ),
        # "either" behind what is needed beside both
        (
            "High school diploma and either a welding certificate or three years of work as a welder.",
            [("high_school", None), ("high_school", "3")],
        ),
        (
            "A diploma or GED is required.\nHigh school diploma; and\neither a mate's license or two years of towing.",
            [("high_school", None), ("high_school", "2")],
        ),
        (
            "Two years of experience in keeping piers, and either: 1. a bachelor's degree in tides; or 2. certification"
            " as a pier keeper.",
            [("bachelor", "2"), (None, "2")],
        ),
        ("High school diploma or GED. Either a mate's license or two years of experience as a mate.", None),
        ("High school diploma and either a degree or a certificate and two years of towing", [(None, None)]),
        # Degrees by their letters, and the work that only the last way names
        ("BA and three years, or MA and one year, of experience in pier design.", [("bachelor", "3"), ("master", "1")]),
        ("Two years of sounding experience or an associate degree in tides", [(None, "2"), ("associate", None)]),
        # A credential in place of a degree or years
        ("Two years as a rigger or a certificate as a rigger.", [(None, "2"), (None, None)]),
        ("Either a mate's license or one year as a mate.", [(None, None), (None, "1")]),
        ("Associate's degree in towing or possession of a tug license.", [("associate", None), (None, None)]),
        ("3,000 hours of sounding work; or a bachelor's degree in tides.", [(None, None), ("bachelor", None)]),
        # A degree each with a number, whose years or work one of them names
        ("Ph.D. in tides with two years, M.S. with four, or B.S. with six years of sounding work.", _THREE),
        ("A BS in tides with five years of work or an MS with three.", [("bachelor", "5"), ("master", "3")]),
        (
            "We accept a high school diploma with six years, or an associate's degree with four, of towing work.",
            _TOWING,
        ),
        (
            "Five years of towing with an associate's degree, or none with a bachelor's.",
            [("associate", "5"), ("bachelor", None)],
        ),
        ("Master's degree in tides, and two letters of reference", [("master", None)]),
        # What is needed in either case
        (
            "Completion of a rigger's apprenticeship and two years as a rigger, or six years of experience in rigging, "
            "plus a high school diploma in either case.",
            [("high_school", "2"), ("high_school", "6")],
        ),
        # A choice behind sentences of its paragraph
        (
            "Must be 19 years of age and hold a high school diploma. In addition, applicants must meet one of these:\n"
            "- 30 semester hours from a college\n- Two years of employment as a deckhand",
            [(None, None), ("high_school", "2")],
        ),
    ],
)
def test_the_choices_that_a_line_holds(text: str, given: list[Given] | None) -> None:
    assert _given(text) == (given or [(None, None), ("high_school", "2")])


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "- Two years of experience in towing\nApplicants with a bachelor's degree will not need to show the "
            "experience.",
            [(None, "2"), ("bachelor", None)],
        ),
        (
            "Two years of college with nine credits in tides. Persons lacking the college may qualify with a high "
            "school diploma and two years of work with tides.",
            [(None, None), ("high_school", "2")],
        ),
        # More years for some of them leave the years of the others open.
        (
            "B.S. in tides and one year of sounding work. Applicants whose B.S. is in another science need two "
            "additional years.",
            [(None, None)],
        ),
        ("Grade 12 education and two years of towing experience", [("high_school", "2")]),
        (
            "One year of towing experience. (A course in towing may be used in place of six months of it.)",
            [(None, "1")],
        ),
        (
            "Current work as a mate with two years of experience in the rank; OR current work as a deckhand with six "
            "years of experience. An associate's degree in tides is required of all candidates.",
            [(None, "2"), (None, "6")],
        ),
        (
            "Bachelor's degree in tides; or a bachelor's degree in another science with 20 credits in tides. In either "
            "instance one year in a tide laboratory is necessary.",
            [("bachelor", "1"), ("bachelor", "1")],
        ),
        (
            "High school diploma plus (1) an associate's degree in tides; (2) three years of towing experience; or (3) "
            "four years of harbor work.",
            [("associate", None), ("high_school", "3"), ("high_school", "4")],
        ),
        # Years that are not read leave the degree beside them open, and a choice behind a license the years.
        ("High school and two years, of which at least one on a pier, in ports or towing.", [(None, None)]),
        ("A permit and one year of towing, or a current permit and a bachelor's degree in tides.", [(None, None)]),
        (
            "Completion of a course in towing; or three years of towing. Senior Mate applicants must add two years of "
            "towing experience to any of these.",
            [(None, None), (None, None)],
        ),
        (
            "Three years as a mate. A bachelor's degree in tides and one year of the same may be presented in lieu of "
            "the three years.",
            [(None, "3")],
        ),
        ("Master's in tides degree required, one year of harbor services.", [("master", "1")]),
        ("Degree in tides or maps from an accredited 4-yr institution; five years of towing", [("bachelor", "5")]),
        (
            "Candidates must meet either (a) or (b):\n(a) two years of employment in towing;\n"
            "(b) one year of employment in towing and a mate's license.\nA high school diploma is also necessary.",
            [("high_school", "2"), ("high_school", "1")],
        ),
    ],
)
def test_what_some_and_what_all_applicants_need(text: str, given: list[Given]) -> None:
    assert _given(text) == given


def test_a_diploma_of_all_is_asked_of_whoever_has_years_alone() -> None:
    found = ways("High school diploma.\n- Five years of court experience; or\n- Two years of jail experience.")
    assert [way.education.degree for way, _ in found.routes if way.education] == ["high_school", "high_school"]
    without = ways("High school diploma.\n- Five years without a diploma in court experience; or\n- A mate's license.")
    assert not any(way.education for way, _ in without.routes)


@pytest.mark.parametrize(
    ("text", "years", "subject"),
    [
        ("Three years of responsible tide table keeping", "3", "responsible tide table keeping"),
        ("Five years in pier surveying, to include two years as a chief", "5", "pier surveying"),
        ("Two years of employment as a deckhand", "2", "employment as a deckhand"),
        ("Two years in good standing", None, None),
        ("One year of pier coding in a port", "1", "pier coding in a port"),
        ("Six months of sounding in a port, harbor or bay", "0.5", "sounding in a port, harbor or bay"),
        ("Two years of college with one year of harbor work", "1", "harbor work"),
        ("One year of towing exp. Must hold a card.", "1", "towing"),
        ("Three years' driving history", None, "driving history"),
    ],
)
def test_years_of_work_by_other_words(text: str, years: str | None, subject: str | None) -> None:
    assert (read_years(text), read_experience_in(text)) == (years, subject)


def test_degrees_told_by_their_letters() -> None:
    assert [read_route(text).education is not None for text in ("a BSN", "MS and two years of towing", "BS")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Two years as a mate if you were trained on a tug.",
        "Diploma/GED or work experience equivalent to two years of towing experience.",
        "A bachelor's degree in tides and one year, or in another field and three years, of sounding.",
        "A tug license or two years of work with tugs and barges",
        "Master's degree in tides with four",
    ],
)
def test_what_stands_under_a_condition_or_beside_an_unread_choice_gives_no_values(text: str) -> None:
    assert _given(text) == [(None, None)]
