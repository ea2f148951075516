import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.document import Document
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.needs import read_preferred, read_requirements
from postings.ingest.fields.qualifying.qualifications import read_route, requirement_kind
from postings.ingest.fields.qualifying.requirements import read_requirement
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.fields.qualifying.wishes import split_preferred
from postings.ingest.layout import read_lines, unwrap
from postings.ingest.record import Education, Route
from tests.postings.ingest.minimum import requirements, routes, ways, wishes


def test_a_route_has_degree_field_years_and_what_the_experience_is_in() -> None:
    route = read_route(
        "A bachelor's degree in forestry or a related field AND two (2) years of experience in fire crews."
    )
    assert route.education == Education("bachelor", "forestry or a related field")
    assert (route.experience_years, route.experience_in) == ("2", "fire crews")


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("High school diploma or GED", "high_school"),
        ("An Associate's degree", "associate"),
        ("Baccalaureate degree", "bachelor"),
        ("A bachelor's or master's degree", "bachelor"),
        ("Master of Social Work", "master"),
        ("Ph.D. in statistics", "doctorate"),
        ("No college degree is required", "none"),
    ],
)
def test_the_lowest_degree_that_is_enough(text: str, degree: str) -> None:
    education = read_route(text).education
    assert education is not None
    assert education.degree == degree


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("six months of experience", "0.5"),
        ("18 months of experience", "1.5"),
        ("Three (3) years of experience", "3"),
        ("one and one-half years of experience", "1.5"),
        ("2+ years of experience", "2"),
        ("five years of experience, two of them leading others", "5"),
        ("at least 18 years of age", None),
        ("certificate within two years of hire and experience", None),
        ("two years of college", None),
        ("experience in the last 5 years", None),
        ("six months to one year related experience", "0.5"),
        ("up to three months of related experience", None),
        ("Two to three years of experience", "2"),
    ],
)
def test_years_of_experience(text: str, years: str | None) -> None:
    assert read_years(text) == years


@pytest.mark.parametrize(
    "text",
    [
        "A degree in law AND one year of experience.\nOR\nFour years of experience.",
        "A degree in law AND one year of experience; OR\nFour years of experience.",
        "A degree in law AND one year of experience.\nOR Four years of experience.",
        "- A degree in law AND one year of experience -Or-\n- Four years of experience.",
        "• A degree in law AND one year of experience; or\n• Four years of experience.",
    ],
)
def test_where_or_may_stand(text: str) -> None:
    found = routes(text.replace("A degree", "A bachelor's degree"))
    assert [re.sub(r"\W+$", "", one) for one in found] == [
        "A bachelor's degree in law AND one year of experience",
        "Four years of experience",
    ]


def test_or_inside_one_line_parts_it_only_between_ways_to_qualify() -> None:
    assert len(routes("A bachelor's degree in art, or an associate degree in art and two years of experience.")) == 2
    assert routes("A bachelor's degree in business or public administration.") == [
        "A bachelor's degree in business or public administration."
    ]


def test_and_on_its_own_line_joins_one_alternative() -> None:
    assert routes("A bachelor's degree in art\nAND\nOne year of experience\nOR\nThree years of experience") == [
        "A bachelor's degree in art AND One year of experience",
        "Three years of experience",
    ]


def test_any_one_of_a_list_is_enough() -> None:
    text = "One of the following is required:\n- Certified Arborist\n- Certified Tree Worker\nAbility to climb trees."
    assert routes(text) == ["Certified Arborist", "Certified Tree Worker"]
    assert requirements(text) == [("other", "Ability to climb trees.")]


def test_each_level_of_one_job_has_its_own_way() -> None:
    text = "I: High school diploma and one year of experience.\nII: High school diploma and three years of experience."
    assert [route.experience_years for route, _ in ways(text).routes] == ["1", "3"]


def test_what_every_level_needs_stands_in_the_way_of_each() -> None:
    text = (
        "A bachelor's degree in planning.\nPlanner 1: No experience is needed.\n"
        "Planner 2: Three years of experience in land use planning."
    )
    assert [(route.education is not None, route.experience_years) for route, _ in ways(text).routes] == [
        (True, None),
        (True, "3"),
    ]
    assert requirements(text) == []


@pytest.mark.parametrize(
    "examples",
    [
        "An example of how to qualify: a bachelor's degree in botany and two years of experience.",
        "Examples of how to qualify:\n- A bachelor's degree in botany and two years of experience.\n- Six years.",
        "The following classes typically meet these requirements:\n- Crane Mender 2\n- Rope Splicer",
    ],
)
def test_an_example_is_no_way_to_qualify(examples: str) -> None:
    text = f"Any combination of education and experience equal to six years in park maintenance.\n{examples}"
    assert routes(text) == ["Any combination of education and experience equal to six years in park maintenance."]
    assert requirements(text) == []


def test_sentences_that_ask_for_different_things_are_parted() -> None:
    text = "Must be at least 19 years of age. Valid Idaho driver license. It must be kept through employment."
    assert requirements(text) == [
        ("other", "Must be at least 19 years of age."),
        ("licence", "Valid Idaho driver license. It must be kept through employment."),
    ]


def test_sentences_that_ask_for_one_kind_of_thing_stay_together() -> None:
    text = "- Able to climb ladders. Must work in heat."
    assert requirements(text) == [("other", "Able to climb ladders. Must work in heat.")]


def test_a_need_behind_the_minimum_is_no_part_of_it() -> None:
    text = "A high school diploma and one year of cooking experience. Must hold a food handler card."
    assert routes(text) == ["A high school diploma and one year of cooking experience."]
    assert [text for _, text in requirements(text)] == ["Must hold a food handler card."]


def test_words_that_only_link_are_no_requirement() -> None:
    found = requirements("In addition\n- Must pass a background check.")
    assert found == [("background_check", "Must pass a background check.")]


def test_degree_and_years_that_stand_apart_are_both_needed() -> None:
    (route,) = [route for route, _ in ways("- Bachelor's degree in law\n- Two years of experience in courts").routes]
    assert route.education == Education("bachelor", "law")
    assert (route.experience_years, route.experience_in) == ("2", "courts")


def test_any_one_of_a_list_beside_a_way_to_qualify_is_one_requirement() -> None:
    text = (
        "A diploma or GED and two years of experience as a sailor\nand one of the following:\n"
        "• Able Seaman card -or-\n• Lifeboat certificate"
    )
    assert routes(text) == ["A diploma or GED and two years of experience as a sailor"]
    assert requirements(text) == [("certificate", "One of: Able Seaman card; Lifeboat certificate")]


@pytest.mark.parametrize("lead", ["(Meet at least one)", "Any one of these:", "You must meet one of the following"])
def test_a_choice_is_told_in_many_words(lead: str) -> None:
    text = f"{lead}\n1. A bachelor's degree in geology\n2. Two years of experience in mines"
    assert routes(text) == ["A bachelor's degree in geology", "Two years of experience in mines"]


def test_two_lists_of_which_one_is_enough_are_both_required() -> None:
    text = "One of the following:\n- A CDL\n- A pilot license\nAt least one of these:\n- CPR card\n- First aid card"
    assert routes(text) == []
    assert requirements(text) == [
        ("licence", "One of: A CDL; A pilot license"),
        ("certificate", "One of: CPR card; First aid card"),
    ]


def test_the_list_that_years_of_experience_end_in_belongs_to_them() -> None:
    text = "Three years of experience in one of these:\n- Tunnels\n- Bridges.\nOR\nA bachelor's degree in tunneling"
    assert routes(text) == [
        "Three years of experience in one of these: Tunnels; Bridges",
        "A bachelor's degree in tunneling",
    ]


def test_or_between_sections_leaves_the_choice() -> None:
    education = read_lines(Document("t", "s", "text/plain", ("A bachelor's degree in music; OR",)))
    experience = read_lines(Document("t", "s", "text/plain", ("Four years of experience as a player",)))
    found = WaysToQualify()
    read_minimum([education, experience], found)
    assert [route.text for route, _ in found.routes] == [
        "A bachelor's degree in music",
        "Four years of experience as a player",
    ]


@pytest.mark.parametrize(
    "note",
    [
        "A certificate in bookkeeping may count for one year of experience.",
        "Substitution: one year of college may be substituted for six months of experience.",
        "A master's degree may substitute for one year of experience.",
        "Each 45 quarter units of college equals one year of experience.",
        "Work as a volunteer may be credited toward the experience.",
    ],
)
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_rule_of_substitution_is_a_route_of_its_own_kind(note: str, between: str) -> None:
    found = ways(f"Two years of experience as a clerk.{between}{note}")
    assert [route.text for route, _ in found.routes] == ["Two years of experience as a clerk."]
    assert [rule for rule, _ in found.rules] == [Route(note, kind="substitution")]


def test_a_combination_that_is_enough_is_told_from_a_rule_of_substitution() -> None:
    found = ways("A bachelor's degree in law; OR\nAn equivalent combination of education and experience.")
    assert [route.kind for route, _ in found.routes] == [None, "combination"]


def test_what_stands_below_the_word_substitutions_is_a_rule() -> None:
    found = ways("- One year of experience as a cook\nSubstitutions:\n- Culinary school, at 30 credits per year")
    assert [rule.text for rule, _ in found.rules] == ["Culinary school, at 30 credits per year"]


def test_each_level_has_its_own_ways_and_needs() -> None:
    found = ways(
        "Inspector I\n- One year as a builder; OR\n- A diploma in building\n"
        "Inspector II:\n- Three years of experience\n- Certification as an inspector within six months of hire"
    )
    assert [(route.level, route.text) for route, _ in found.routes] == [
        ("Inspector I", "One year as a builder"),
        ("Inspector I", "A diploma in building"),
        ("Inspector II", "Three years of experience"),
    ]
    (need,) = [need for need, _ in found.requirements]
    assert (need.level, need.when) == ("Inspector II", "within six months of hire")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Valid driver license at time of hire", "at time of hire"),
        ("Must obtain a CDL within 90 days of appointment.", "within 90 days of appointment"),
        ("Notary commission by the end of the probationary period", "by the end of the probationary period"),
        ("A valid license at hire or within 30 days of hire", None),
        ("No convictions within the last five years", None),
        ("First aid card", None),
    ],
)
def test_when_a_requirement_is_needed(text: str, when: str | None) -> None:
    assert read_requirement(text).when == when


def test_a_note_that_everybody_must_heed_is_a_requirement() -> None:
    text = "Two years of experience as a driver.\nNote: A valid CDL is required.\nNote: You may apply online."
    assert requirements(text) == [("licence", "A valid CDL is required.")]


def test_a_heading_over_a_list_is_no_requirement() -> None:
    text = "Education, Training, and Other Requirements\n• A bachelor's degree in law\n• Ability to swim"
    assert requirements(text) == [("other", "Ability to swim")]


def test_the_words_before_the_minimum_are_not_part_of_it() -> None:
    assert routes("The minimum qualifications are a high school diploma and one year of experience.") == [
        "a high school diploma and one year of experience."
    ]


def test_requirements_joined_by_or_are_one() -> None:
    text = "Licenses:\n• A boiler license -or-\n• a refrigeration license\n• Must swim"
    found = WaysToQualify()
    read_requirements(read_lines(Document("t", "s", "text/plain", tuple(text.splitlines()))), found)
    assert [requirement.text for requirement, _ in found.requirements] == [
        "A boiler license OR a refrigeration license",
        "Must swim",
    ]


def test_a_combination_is_a_route_with_its_text_alone() -> None:
    found = ways("Two years of experience; OR\nAny equivalent combination of education and experience.")
    route = found.routes[1][0]
    assert (route.education, route.experience_years, route.experience_in) == (None, None, None)


def test_what_all_need_is_no_route() -> None:
    text = "Two years of clerical work experience.\nA driver license within 30 days.\nMust pass a background check."
    assert routes(text) == ["Two years of clerical work experience."]
    assert [kind for kind, _ in requirements(text)] == ["licence", "background_check"]


def test_a_choice_of_licenses_is_one_requirement() -> None:
    text = "A valid driver's license\nOR\nan acceptable means of travel"
    assert requirements(text) == [("licence", "A valid driver's license OR an acceptable means of travel")]
    assert routes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two years of experience.\nA master's degree is preferred.",
        "Two years of experience. A master's degree is preferred.",
        "Two years of experience required, master's degree preferred.",
    ],
)
def test_preferred_degrees_never_become_the_minimum(text: str) -> None:
    (route,) = [route for route, _ in ways(text).routes]
    assert route.education is None
    assert "aster's degree" in wishes(text)[0]


def test_a_sentence_turns_the_list_below_it_into_wishes() -> None:
    text = "One year of experience.\nAlthough not required, you may have:\n- A bachelor's degree\n- Spanish; or\n- Tact"
    assert routes(text) == ["One year of experience."]
    assert wishes(text) == ["A bachelor's degree", "Spanish", "Tact"]


def test_how_to_apply_is_no_qualification() -> None:
    text = "One year of experience.\nPlease attach a cover letter.\nNote: transcripts must be official."
    assert requirements(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A valid driver's license", "licence"),
        ("Class A CDL within 6 months", "licence"),
        ("First aid and CPR cards", "certificate"),
        ("Fingerprint-based criminal history check", "background_check"),
        ("We check the driving record and criminal history of finalists", "background_check"),
        ("Must be 21 years of age", "other"),
        ("LEDS clearance", "background_check"),
        ("Obtain the data system (CJIS) operator certification", "certificate"),
        ("A commercial learner's permit before training", "licence"),
        ("CISSP (required within a year)", "certificate"),
        ("A SHRM-SCP or PMP", "certificate"),
        ("Member of the pmp committee", "other"),
    ],
)
def test_kinds_of_requirements(text: str, kind: str) -> None:
    assert requirement_kind(text) == kind


def test_required_and_preferred_in_one_text_are_parted() -> None:
    assert split_preferred("A CDL. Spanish is preferred.") == ("A CDL.", "Spanish is preferred.")
    assert split_preferred("Spanish is preferred.") == ("", "Spanish is preferred.")
    assert split_preferred("A CDL. We’d like you to swim.") == ("A CDL.", "We’d like you to swim.")
    assert split_preferred("Spanish") == ("Spanish", "")


WORDS = st.sampled_from(
    "OR or AND ;_or a bachelor's degree in law two 3 (4) years months of -Or- experience preferred license required : "
    ". equivalent combination -_ one_of_the_following:".split()
).map(lambda word: word.replace("_", " "))
LINES = st.lists(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=40), max_size=8).map("\n".join)


@given(LINES)
def test_no_list_fails_and_no_years_are_invented(text: str) -> None:
    lines = unwrap(read_lines(Document("t", "s", "text/plain", tuple(text.splitlines()))))
    found = WaysToQualify()
    read_minimum([lines], found)
    read_preferred(lines, found)
    read_requirements(lines, found)
    for route, item in found.routes:
        assert 1 <= item.first_line <= item.last_line <= len(lines[-1].raw) + lines[-1].number
        if route.experience_years is not None:
            assert re.search(r"year|month", route.text, re.IGNORECASE)


def test_the_mark_of_a_note_is_no_part_of_what_the_experience_is_in() -> None:
    route = read_route("Candidates must have two years of experience* in the care of visitors in a gallery.")
    assert (route.experience_years, route.experience_in) == ("2", "the care of visitors in a gallery")


def test_years_in_a_field_and_what_is_like_it_are_experience() -> None:
    route = read_route("A bachelor's degree and at least four years in ferries and related programs are required.")
    assert (route.experience_years, route.experience_in) == ("4", "ferries and related programs")
