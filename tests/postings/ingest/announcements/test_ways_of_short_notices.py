"""Ways to qualify as short notices print them: broken at any word, below the name of a level, as rows of degrees, and
with sentences behind them that ask for more or for less."""

from postings.ingest.record import Education, Qualifications
from tests.postings.ingest.minimum import requirements, routes, ways
from tests.postings.ingest.reading import only_record, read_text

_HEAD = """City of Elm Bay
{title}
Salary: $50,000 a year
Apply by 03/09/2026 to the clerk.

"""


def _asked(text: str, title: str = "Kiln Operator") -> Qualifications:
    return only_record(read_text(_HEAD.format(title=title) + text)).qualifications


def test_the_fields_of_a_degree_go_on_below_with_a_capital() -> None:
    (way,) = ways("Associate degree in Kiln\nDesign, Glazing, or a closely related field.").routes
    assert way[0].education == Education("associate", "Kiln Design, Glazing, or a closely related field")


def test_what_ends_in_a_comma_goes_on_below_with_a_capital() -> None:
    text = "A bachelor's degree from an accredited college with a major in Ceramics,\nChemistry or Physics"
    assert routes(text) == [text.replace("\n", " ")]


def test_no_line_ends_in_a_verb_that_waits_for_its_object() -> None:
    (way,) = ways("Three years of experience using\nOrton cones in a pottery.").routes
    assert way[0].experience_in == "using Orton cones in a pottery"


def test_a_need_goes_on_behind_an_adjective_with_a_capital() -> None:
    text = "Two years of pottery experience are needed; must possess a valid\nClass B license."
    assert requirements(text) == [("licence", "must possess a valid Class B license.")]


def test_the_name_of_a_level_stands_above_the_heading_of_its_minimum() -> None:
    found = _asked(
        "KILN OPERATOR I\nMINIMUM QUALIFICATIONS:\nHigh school diploma and six months of experience in a pottery.\n\n"
        "KILN OPERATOR II\nMINIMUM QUALIFICATIONS:\nA GED and two years of experience as a kiln operator.\n",
        "Kiln Operator I/II",
    )
    assert [(way.level, way.experience_years) for way in found.routes] == [
        ("KILN OPERATOR I", "0.5"),
        ("KILN OPERATOR II", "2"),
    ]


def test_the_name_of_the_job_before_a_colon_is_no_part_of_the_way() -> None:
    found = _asked("Kiln Operator: High school diploma and two years of experience in a pottery.\n")
    assert [(way.education, way.experience_years) for way in found.routes] == [(Education("high_school"), "2")]


def test_each_row_of_a_degree_and_its_years_is_a_way() -> None:
    found = ways(
        "One of the following combinations of education and experience in pottery:\n"
        "High school diploma/GED: six years\nAssociate: 4 years\nBachelor's + two (2) years of experience\n"
        "Master's degree: none\n\nMust be able to lift clay."
    )
    assert [
        (way.education and way.education.degree, way.experience_years, way.experience_in) for way, _ in found.routes
    ] == [
        ("high_school", "6", "pottery"),
        ("associate", "4", "pottery"),
        ("bachelor", "2", "pottery"),
        ("master", None, None),
    ]
    assert [need.text for need, _ in found.requirements] == ["Must be able to lift clay."]


def test_rows_of_papers_are_no_ways() -> None:
    assert routes("Education and experience:\nDriver license: one year\nForklift card: none") == []


def test_a_degree_by_which_the_experience_is_waived_is_a_rule() -> None:
    rule = "If you hold a degree in records, the experience is waived."
    found = ways(f"A GED. Two years of filing experience. {rule}")
    assert [(way.education, way.experience_years) for way, _ in found.routes] == [(Education("high_school"), "2")]
    assert [told.text for told, _ in found.rules] == [rule]


def test_who_needs_only_some_of_the_years_is_told_by_a_rule() -> None:
    rule = "Applicants who hold a glazing certificate need only one year."
    found = ways(f"Two years of experience in a pottery. {rule}")
    assert [way.experience_years for way, _ in found.routes] == ["2"]
    assert [told.text for told, _ in found.rules] == [rule]
    assert found.requirements == []


def test_years_of_those_without_a_degree_are_a_way() -> None:
    found = ways(
        "A bachelor's degree with two years of experience in a kiln. If no degree, six years of experience in a kiln."
    )
    assert [way.experience_years for way, _ in found.routes] == ["2", "6"]
    more = ways("A bachelor's degree with two years of kiln experience. If no degree, two years additional experience.")
    assert [way.experience_years for way, _ in more.routes] == ["2"]


def test_a_note_below_substitutions_is_no_rule() -> None:
    found = ways("Substitutions:\nA degree in art will substitute for two years.\nNOTE: Degrees must be accredited.")
    assert [rule.text for rule, _ in found.rules] == ["A degree in art will substitute for two years."]


def test_a_driver_license_behind_certificates_to_choose_from_is_needed_by_all() -> None:
    text = (
        "Two years of kiln experience.\nPossession of any of the following certificates:\n"
        "Glaze Mixer\nKiln Inspector\nValid driver's license"
    )
    assert sorted(requirements(text)) == [
        ("licence", "Valid driver's license"),
        ("other", "One of: Glaze Mixer; Kiln Inspector"),
    ]


def test_a_paper_behind_the_last_of_several_ways_is_needed_by_all() -> None:
    text = "A GED and one of the following: an associate degree; 60 credits; or a passing score. Fingerprint card."
    assert routes(text) == ["an associate degree", "60 credits", "a passing score."]
    assert ("background_check", "Fingerprint card.") in requirements(text)


def test_who_must_have_either_is_no_need() -> None:
    found = ways("You must have either\n1. an associate degree in art;\nOR\n2. two years of kiln experience.")
    assert len(found.routes) == 2
    assert found.requirements == []


def test_the_brackets_of_a_heading_name_another_way() -> None:
    found = _asked(
        "Minimum Qualifications (an equivalent combination of education and experience may be substituted)\n"
        "Bachelor's degree in art.\nFour years of experience in a pottery.\n"
    )
    assert [way.kind for way in found.routes] == [None, "combination"]


def test_a_combination_above_its_example_is_a_way() -> None:
    found = ways(
        "Any equivalent combination of education and experience will be considered. The following is an example:\n\n"
        "Experience: Two years of experience in a pottery.\n"
    )
    assert {way.kind for way, _ in found.routes} == {"combination", None}


def test_a_sentence_without_its_end_goes_on_below_other_sentences() -> None:
    text = "A current food card. Two years of experience in pottery; one year of experience in smoky\nRaku preferred."
    assert [way.experience_years for way, _ in ways(text).routes] == ["2"]


def test_what_or_ends_is_no_heading_of_its_own() -> None:
    found = _asked(
        "MINIMUM QUALIFICATIONS\n1. A GED and five years of experience in a pottery, two of which were as a\n"
        "Kiln Operator; OR\n2. An associate degree in art and three years of experience in a pottery.\n"
    )
    assert [way.experience_years for way in found.routes] == ["5", "3"]


def test_years_with_an_employer_that_all_need_leave_no_degree_alone() -> None:
    found = _asked(
        "To be eligible, candidates must have:\n1. Five years with Elm Bay Fire Rescue, three as a driver;\n"
        "2. An associate's degree in fire science.\n"
    )
    assert not [way for way in found.routes if way.education and not way.experience_years]


def test_what_the_employer_asks_for_in_a_sentence_is_needed_beside_the_degree() -> None:
    found = _asked("A bachelor's degree is required. We also ask for one year of work in a pottery.\n")
    assert [(way.education, way.experience_years) for way in found.routes] == [(Education("bachelor"), "1")]


def test_months_of_general_and_of_specialized_experience_are_not_read_as_half_of_them() -> None:
    (way, _), *_ = ways("Six months of general experience and six months of specialized experience in kilns.").routes
    assert way.experience_years is None


def test_the_letters_of_a_job_before_a_colon_name_whose_way_it_is() -> None:
    found = ways(
        "RN: One year of nursing experience in a hospital.\nLPN: Three years of nursing experience in a hospital."
    )
    assert [(way.level, way.experience_years) for way, _ in found.routes] == [("RN", "1"), ("LPN", "3")]


def test_clauses_that_trade_degrees_for_years_above_a_combination_are_ways() -> None:
    text = (
        "Master's degree in art; Bachelor's degree in art and one year of pottery experience; Bachelor's degree and "
        "three years of pottery experience; or an equivalent combination of training and experience."
    )
    assert [way.experience_years for way, _ in ways(text).routes] == [None, "1", "3", None]
    rising = "GED; Associate degree and two years of pottery experience; or a combination of training and experience."
    assert len(routes(rising)) < 3


def test_a_credential_beside_a_degree_is_no_field_and_a_lacking_degree_no_kind_of_work() -> None:
    (way, _), *_ = ways("Bachelor's degree in dietetics and Registered Dietitian credential.").routes
    assert way.education == Education("bachelor", "dietetics")
    (way, _), *_ = ways("Four years of equivalent experience without a degree.").routes
    assert way.experience_in is None


def test_what_candidates_must_have_at_a_minimum_is_asked() -> None:
    found = _asked(
        "The ideal candidate will have a bachelor's degree in art. At a minimum, candidates must have a high school "
        "diploma and two years of experience in a pottery.\n"
    )
    assert [(way.education, way.experience_years) for way in found.routes] == [(Education("high_school"), "2")]
