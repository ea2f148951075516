"""Levels of one job, each with what it asks for."""

import pytest

from postings.ingest.document import Document
from postings.ingest.fields.qualifying.levels import by_level, level_before, level_in_heading, level_named
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.layout import read_lines
from tests.postings.ingest.minimum import ways


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Inspector II:", "Inspector II"),
        ("For Utility Worker 1", "Utility Worker 1"),
        ("Journey Level", "Journey Level"),
        ("Level 2", "Level 2"),
        ("Tax Auditor Entry", "Tax Auditor Entry"),
        ("Senior Planner", "Senior Planner"),
        ("Road Technician II– $22.25", "Road Technician II"),
        ("Section 2", None),
        ("Water Distribution 1", None),
        ("Inspector II.", None),
        ("A bachelor's degree", None),
        ("", None),
    ],
)
def test_a_line_that_only_names_a_level(line: str, level: str | None) -> None:
    assert level_named(line) == level


def test_the_level_in_a_heading_or_before_a_colon() -> None:
    assert level_in_heading("Minimum Qualifications – Inspector II") == "Inspector II"
    assert level_in_heading("Minimum Qualifications") is None
    assert level_before("Planner 2: three years of planning") == "Planner 2"
    assert level_before("GS-13 - minimum 1.5 years of legal work") == "GS-13"
    assert level_before("GS-05 Specialized Experience: One year of specialized experience") == "GS-05"
    assert level_before("FOR THE GS-06 GRADE LEVEL: Applicants must have one year") == "GS-06"
    assert level_before("GS-09 Qualification Requirements: one year") == "GS-09"
    assert level_before("Specialized Experience GS-11: one year") == "GS-11"
    assert level_before("Education: a degree") is None
    assert level_before("Harbor Clerk II. This position requires one year of filing.") == "Harbor Clerk II"
    assert level_before("Class 2. This permit is required.") is None


def test_what_is_for_all_levels_stands_apart_from_the_last() -> None:
    text = ("Common", "Planner 1", "- one", "Planner 2", "- two", "All levels: a license")
    groups = by_level([line for line in read_lines(Document("t", "s", "text/plain", text)) if line.text])
    assert [(level, [line.text for line in lines]) for level, lines in groups] == [
        (None, ["Common"]),
        ("Planner 1", ["one"]),
        ("Planner 2", ["two"]),
        (None, ["All levels: a license"]),
    ]


@pytest.mark.parametrize("words", ["Inspector I ", "A and A, ", "Senior Planner "])
def test_a_megabyte_takes_no_time(words: str) -> None:
    assert level_named(words * 100_000) is None
    assert level_in_heading(words * 100_000) is None


def test_levels_called_like_the_job_part_a_line_and_a_choice_of_degrees_is_for_all() -> None:
    years = "Surveyor I: one year of experience in surveys.  Surveyor II: four years of experience in surveys."
    one = ways(f"Bachelor's degree in geography.\n{years}").routes
    assert [(route.level, route.experience_years, bool(route.education)) for route, _ in one] == [
        ("Surveyor I", "1", True),
        ("Surveyor II", "4", True),
    ]
    found = WaysToQualify()
    degrees = "Bachelor's degree in geography; or a master's degree in history"
    sections = [read_lines(Document("t", "s", "text/plain", (text,))) for text in (degrees, years)]
    read_minimum(sections, found)
    assert [route.education.degree for route, _ in found.routes if route.education] == ["bachelor", "master"]
    assert [need.level for need, _ in found.requirements] == ["Surveyor I", "Surveyor II"]


def test_a_grade_before_the_name_of_its_experience_begins_its_needs() -> None:
    first = "GS-04 General Experience: One year of general experience.\nOR\nEducation: Two years of college.\n"
    found = ways(f"{first}GS-05 Specialized Experience: One year of specialized experience which includes filing.")
    assert [(route.level, route.experience_years) for route, _ in found.routes] == [
        ("GS-04", "1"),
        ("GS-04", None),
        ("GS-05", "1"),
    ]
    assert found.requirements == []


def test_years_of_a_level_beside_what_stands_elsewhere_are_left_out() -> None:
    degree = "A bachelor's degree in maps\nAND\n"
    lead = "In addition to meeting the education requirement above, applicants must have the experience below.\n"
    found = ways(f"{degree}GS-07\n{lead}For the GS-07, one year of experience in maps.\nGS-09\n{lead}One year of maps.")
    assert all(route.education or route.experience_years is None for route, _ in found.routes)


def test_the_number_of_an_examination_stands_before_the_level_it_is_for() -> None:
    below = "Either 1. A degree in maps from a college; or\n2. one year of drawing maps."
    found = ways(f"For No. 41-220 Map Clerk 1:\n{below}\nFor No. 41-221 Map Clerk 2:\n{below.replace('one', 'two')}")
    assert {route.level for route, _ in found.routes} == {"Map Clerk 1", "Map Clerk 2"}


@pytest.mark.parametrize("name", ["FULL PERFORMANCE", "SENIOR", "EXPERT", "ENTRY/DEVELOPMENTAL"])
def test_a_stage_of_a_career_alone_on_a_line_is_a_level(name: str) -> None:
    assert level_named(name) == name


@pytest.mark.parametrize(
    "text",
    [
        "A high school diploma is required. A Pier Worker 2 employee must have two years of pier experience. A Pier "
        "Worker 3 employee must have four years of pier experience.",
        "A high school diploma is required. Applicants at the CL-25 level must have two years of pier experience. At "
        "the CL-26 level, four years of pier experience are required.",
        "A high school diploma is required. To qualify at the Technician I level, you need two years of pier "
        "experience. To qualify at the Technician II level, you need four years of pier experience.",
    ],
)
def test_each_of_several_levels_has_a_sentence(text: str) -> None:
    found = [way for way, _ in ways(text).routes]
    assert [(way.education and way.education.degree, way.experience_years) for way in found] == [
        ("high_school", "2"),
        ("high_school", "4"),
    ]
    assert all(way.level for way in found)


def test_a_sentence_about_one_level_makes_no_levels() -> None:
    found = ways("A Pier Worker 2 must have two years of pier experience. A license is required.")
    assert [way.level for way, _ in found.routes] == [None]


def test_a_level_that_needs_the_above_too() -> None:
    of_line = "Entry: High school diploma.\nLateral: The above, plus two years of experience as a pilot."
    of_list = "ENTRY\n- High school diploma\n\nLATERAL\n- All of the above, plus\n- Two years of experience as a pilot"
    for text in (of_line, of_list):
        found = [(way.level, way.education, way.experience_years) for way, _ in ways(text).routes]
        assert [(level.casefold(), education.degree, years) for level, education, years in found] == [
            ("entry", "high_school", None),
            ("lateral", "high_school", "2"),
        ]


def test_jobs_that_each_ask_for_something() -> None:
    text = (
        "Harbor Pilot: a pilot's card and three years of experience in towing.\n"
        "Deck Officer: a mate's card and one year of experience in towing."
    )
    assert [(way.level, way.experience_years) for way, _ in ways(text).routes] == [
        ("Harbor Pilot", "3"),
        ("Deck Officer", "1"),
    ]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        # A rank beside other ranks or jobs
        ("Trainee: No experience is required.\nDiver: One year of diving.", ["Trainee", "Diver"]),
        ("Entry: High school diploma.\nJourney: High school diploma and three years of diving.", ["Entry", "Journey"]),
        (
            "Assistant - Bachelor's degree in tides.\nAssociate - Bachelor's degree in tides and two years of diving.",
            ["Assistant", "Associate"],
        ),
        (
            "Level 1 - you need: a high school diploma.\nLevel 2 - you need: two years of diving.",
            ["Level 1", "Level 2"],
        ),
        ("Diver (level 3)\nTwo years of diving.\nLead Diver (level 5)\nFour years of diving.", ["3", "5"]),
        # Names of degrees are no levels.
        ("Associate: two years of diving\nBachelor: one year of diving", [None, None]),
    ],
)
def test_ranks_and_jobs_before_what_each_asks_for(text: str, levels: list[str | None]) -> None:
    found = [route.level for route, _ in ways(text).routes]
    assert [level and next((end for end in levels if end and level.endswith(end)), level) for level in found] == levels


def test_a_rule_behind_the_last_of_several_levels_is_about_all() -> None:
    found = ways(
        "Diver I: High school diploma.\nDiver II: High school diploma and one year of diving.\n"
        "Substitution: a course in diving may be substituted for the year of experience."
    )
    assert [(rule.kind, rule.level) for rule, _ in found.rules] == [("substitution", None)]


def test_a_way_in_brackets_that_is_enough_as_well_is_one_of_its_own() -> None:
    text = "Bachelor's degree and two years of diving (high school diploma and six years of diving will be considered)."
    assert [way.experience_years for way, _ in ways(text).routes] == ["2", "6"]
