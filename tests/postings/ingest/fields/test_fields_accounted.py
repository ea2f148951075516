"""A value read of a way to qualify is given only where it accounts for all that the way's text names."""

import pytest

from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.record import Education
from tests.postings.ingest.minimum import routes, ways
from tests.postings.ingest.reading import only_record, read_text


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
_BACHELOR = ("bachelor", None, None, None)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # two ways in one text
        ("A bachelor's degree in nursing or at least two years of experience as a nurse", _NOTHING),
        ("Four years of experience in a mill or a bachelor's degree", _NOTHING),
        ("One year of ward experience or completion of a residency", _NOTHING),
        ("A doctorate in botany, or MS in zoology with five years of field experience", _NOTHING),
        ("An associate's degree, or have completed half of the requirements for a bachelor's degree", _NOTHING),
        ("A.A. degree (or higher), or pass a test of reading; one year of experience with children", _NOTHING),
        ("Master's degree in soils, or equivalent experience, required. Two years of experience in soils", _NOTHING),
        ("A bachelor's degree with major study or at least twenty-four (24) semester hours in art", _BACHELOR),
        # years in doubt beside a degree, which is not enough without them
        ("A high school diploma and two years as a mason or one year as an inspector", _NOTHING),
        # what is usual, stands for something else, is added or breaks off
        ("in botany and at least one (1) year of teaching experience", _NOTHING),
        ("Skills typically gained by a bachelor's degree in soils", _NOTHING),
        ("Any mix of schooling. Normally, this includes a high school diploma and one year of experience", _NOTHING),
        ("A GED AND One year of sweeping AND An associate's degree will meet the education requirement", _NOTHING),
        ("Five years of experience in cabling may take the place of the degree", _NOTHING),
        ("The degree may be waived for officers with two years of police experience", _NOTHING),
        ("Master's degree in soils AND Work: recommended but not needed with one year of experience", _NOTHING),
        ("Six years of experience in any field plus one year of experience in a laboratory", _NOTHING),
        ("High school diploma and six", _NOTHING),
        ("An associate's degree in law AND High school diploma and two years of experience as a clerk", _NOTHING),
        ("BA in art or a certificate in glass, and one year of experience with children or a diploma", _NOTHING),
        # Who has but the year has neither the degree nor the credits.
        ("An associate's degree or 60 college credits and one year of library experience", _NOTHING),
        ("An associate's degree, or at least sixty (60) college credit hours, and two years of paid work", _NOTHING),
        ("A bachelor's degree in law or a master's degree in history", ("bachelor", "law", None, None)),
        ("A bachelor's degree or a master's degree in law", ("bachelor", "law", None, None)),
        ("A diploma from a high school or an associate's degree in drafting", ("high_school", None, None, None)),
        ("A master's degree in art or a master's degree from a design program", ("master", None, None, None)),
        (
            "High school diploma or GED and either two years of ward experience or an honorable discharge",
            _NOTHING,
        ),
        (
            "High school diploma and one of the following: an associate's degree, or a passing score",
            ("high_school", None, None, None),
        ),
        ("Three years of experience in running a plant or hold a Class III license", _NOTHING),
        ("1 year of graduate-level education; or 1 year of specialized experience", _NOTHING),
        ("Master's degree in the subject taught or at least twelve (12) hours of graduate work", _NOTHING),
        ("Bachelor's degree in play or a two-year diploma", _NOTHING),
        ("In addition to the above: two years of experience in mapping", _NOTHING),
        ("One (1) year or less of experience in shelving", _NOTHING),
        ("Two years of shelving experience in addition to one year as a page", _NOTHING),
        (
            "One year of specialized experience comparable in scope to the GS-05 level in any place",
            (None, None, "1", None),
        ),
        ("One year of work performed at the next lower grade in the federal service", (None, None, "1", None)),
        ("Four years of college for which high school graduation or the equivalent was a prerequisite", _NOTHING),
        (
            "One year of work experience gained after a bachelor's degree, in such fields as parole",
            ("bachelor", None, "1", None),
        ),
        ("AAS Degree in drafting plus 5 years of experience in drafting", ("associate", "drafting", "5", "drafting")),
        # a degree of no known level, beside which the years are not all
        ("Graduation from a curriculum in soils of four or more years and two years experience", _NOTHING),
        ("Two years of experience in a clinic; a degree from a recognized college", _NOTHING),
        (
            "Four years of experience that gave knowledge comparable to that acquired through a degree in art",
            (None, None, "4", None),
        ),
        (
            "A bachelor's degree in law AND Three years as a clerk AND Can add at high school level",
            ("bachelor", "law", "3", "as a clerk"),
        ),
        (
            "A bachelor's degree AND either A OR B below A) Thirty hours of class B) One year of experience in art",
            _NOTHING,
        ),
        ("A bachelor's degree in a school of mines", ("bachelor", None, None, None)),
        ("Eight years of field experience plus twenty credit hours in soils", (None, None, "8", "field")),
        ("Six years of experience in any field plus twenty semester hours in soils", (None, None, "6", "any field")),
        ("College graduation with a bachelor's degree in law or a degree in any field and 9 credits", _BACHELOR),
        ("One full year of graduate education for the required one year of specialized experience", _NOTHING),
        ("At least one year of specialized experience; or Education, or a combination", _NOTHING),
        (
            "A bachelor's degree AND one year of parole experience or completion of the requirements for a bachelor's"
            " degree with honors",
            _NOTHING,
        ),
        ("A board of play, which accredits master's degree programs", _NOTHING),
        (
            "One year of full-time or its part-time/volunteer equivalent* shelving experience",
            (None, None, "1", "shelving"),
        ),
        ("Two years of specialized experience such as keeping of dockets", (None, None, "2", None)),
        ("Three years of experience with toddlers or five with a diploma", _NOTHING),
        (
            "Bachelor of Arts degree in sound or bachelor's degree (any) with 12 months of ward experience",
            _NOTHING,
        ),
        ("High school diploma, GED, or state proficiency certificate", ("high_school", None, None, None)),
        ("High school diploma or equivalency certificate", ("high_school", None, None, None)),
        (
            "A doctorate in law with 3 years of court experience; a master's degree with 7 years will be considered",
            ("doctorate", "law", "3", "court"),
        ),
        (
            "A bachelor's degree. Those with six years of experience will also be considered.",
            ("bachelor", None, None, None),
        ),
        ("Bachelor's degree or equivalent (four years of related experience)", ("bachelor", None, None, None)),
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
        ("Five years of experience in a library with 2 years in a lead role", (None, None, "5", "a library")),
        (
            "Five years of experience in a library, two years of which as a lead",
            (None, None, "5", "a library"),
        ),
        (
            "Three years of experience in repairs, and graduation from high school",
            ("high_school", None, "3", "repairs"),
        ),
        (
            "Master's degree in law and eligibility for a permit; 2 years of office work",
            ("master", "law", "2", "office work"),
        ),
        (
            "Four years of experience in budgets or grants and one year of lead experience",
            (None, None, "4", "budgets or grants"),
        ),
        (
            "High school diploma and 3 years of mill experience. Chiefs must also have five years of bench experience.",
            _NOTHING,
        ),
        (
            "Master's degree in Spanish and two years of college teaching experience",
            ("master", "Spanish", "2", "college teaching"),
        ),
        ("Two years of experience in health education", (None, None, "2", "health education")),
        ("GED plus three (3) years of office experience or education in the field", _NOTHING),
        (
            "Bachelor's degree; AND two years of experience in a shelter; AND two years of experience as a clerk",
            _NOTHING,
        ),
        (
            "Graduation from accredited college or university, plus one year of mapping experience",
            ("bachelor", None, "1", "mapping"),
        ),
        ("High school diploma, G.E.D. certificate or a diploma from a state school", ("high_school", None, None, None)),
        ("Associate degree in ferns PLUS six (6) months of field experience", ("associate", "ferns", "0.5", "field")),
        ("A bachelor's degree with emphasis on law or a degree in history", ("bachelor", None, None, None)),
        ("A bachelor's or master's degree in law", ("bachelor", "law", None, None)),
        ("Two years of mapping experience in the field", (None, None, "2", "mapping")),
        ("Two years of previous full-time filing experience", (None, None, "2", "filing")),
        ("One year of kitchen experience related to menus", (None, None, "1", "menus")),
        (
            "3 years of college or secondary school teaching experience",
            (None, None, "3", "college or secondary school teaching"),
        ),
        # a rule of substitution within the text
        ("A degree in computing (4 years of work = a degree) and two years of experience in cabling", _NOTHING),
        (
            "Two years of ward experience; a bachelor's degree may be substituted for one year",
            (None, None, "2", "ward"),
        ),
        # a combination of trades is none of education and experience
        (
            "Two years of experience in any combination of painting or roofing",
            (None, None, "2", "any combination of painting or roofing"),
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


def test_options_in_one_line_are_ways() -> None:
    assert routes(
        "Option 1: A degree in law. Option 2: Four years as a clerk. Option 3: A bachelor's degree in art."
    ) == [
        "Option 1: A degree in law.",
        "Option 2: Four years as a clerk.",
        "Option 3: A bachelor's degree in art.",
    ]


def test_years_behind_a_choice_of_schools_are_needed_beside_either() -> None:
    text = "Graduation from high school, or GED, plus four years of experience in roofing"
    assert routes(text) == [text]
    text = "An associate's degree, or two years of college, and three years of experience in roofing"
    assert routes(text) == [
        "An associate's degree AND three years of experience in roofing",
        "two years of college, and three years of experience in roofing",
    ]


def test_a_note_between_a_way_and_its_or_is_no_way() -> None:
    note = "Note: College education may be substituted for one year of the experience."
    found = ways(f"Two years of experience as a clerk.\n{note}\nOR\nA bachelor's degree in law.")
    assert [route.text for route, _ in found.routes] == [
        "Two years of experience as a clerk.",
        "A bachelor's degree in law.",
    ]
    assert [rule.kind for rule, _ in found.rules] == ["substitution"]


def test_options_named_above_their_lines_are_ways() -> None:
    text = "Option I:\nTwo years as a clerk.\nOption II:\nThree years of office experience."
    assert routes(text) == ["Option I: Two years as a clerk.", "Option II: Three years of office experience."]


@pytest.mark.parametrize(
    ("text", "degree", "years"),
    [
        ("A credit beyond a 4-year baccalaureate degree in law and two years of bank experience", "bachelor", "2"),
        ("3 full years of steadily higher level graduate education, or experience in tribal law", None, None),
        ("2 full academic years of higher level graduate education or a master's degree in parks", None, None),
        ("Any combination equivalent to a diploma and two years of experience in a kitchen", None, None),
        ("A combination of training and experience that is equal to a bachelor's degree", None, None),
    ],
)
def test_years_of_study_and_combinations_ask_for_no_years_of_work(
    text: str, degree: str | None, years: str | None
) -> None:
    route = read_route(text)
    assert (route.education.degree if route.education else None, route.experience_years) == (degree, years)


def test_a_list_of_fields_with_articles_is_whole() -> None:
    route = read_route("A master's degree in a natural science, an earth science, or chemistry, plus a year of work")
    assert route.education == Education("master", "a natural science, an earth science, or chemistry")
    assert read_route("An associate (or higher) degree.").education == Education("associate")


def test_a_diploma_and_a_combination_is_a_combination() -> None:
    text = "Graduation from high school and an equivalent combination of training and experience"
    assert read_route(text).kind == "combination"


_OPENING = "Harbor Pilot\nSalary: $50,000 per year\nCloses: 3/14/2031\nMinimum Qualifications\n"


def _given(text: str) -> list[tuple[str | None, str | None]]:
    """The degree and the years of each way of an opening that asks for `text`."""
    found = only_record(read_text(_OPENING + text)).qualifications.routes
    return [(way.education.degree if way.education else None, way.experience_years) for way in found]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        # Whoever has but the degree would be refused.
        (
            "A master's degree in any field is required.\nTwo years in a port, gallery or museum are required.",
            [(None, None)],
        ),
        (
            "- A master's degree in law\n- Sits on the bar, and has five years of managerial experience in a port\n"
            "- Valid driver license and three years of driving experience",
            [("master", "5")],
        ),
        (
            "Any one of the following:\n- An associate's degree\n- 48 college units\n- A passing score\n"
            "Experience:\nOne year of experience working with children.",
            [("associate", "1"), (None, "1"), (None, "1")],
        ),
        (
            "Any one of the following:\n- An associate's degree\n- A passing score\n"
            "Experience:\n- 1 year or 2,000 hours in the trade, six months of them within five years prior to hire",
            [(None, None), (None, None)],
        ),
        # An age, and what is asked of some of the years, leave the ways as they are.
        ("- A bachelor's degree in law\n- At least 21 years of age", [("bachelor", None)]),
        (
            "- Ten years of experience in towing\n- Two years of the experience must have been in a lead role",
            [(None, "10")],
        ),
    ],
)
def test_ways_account_for_the_years_and_degrees_that_everybody_needs(
    text: str, given: list[tuple[str | None, str | None]]
) -> None:
    assert _given(text) == given
