"""Parts of pay, dates and ways to qualify that stand beside words about something else: read right, or left out."""

import pytest

from postings.ingest.fields.days.deadlines import find_deadline
from postings.ingest.fields.pay.salaries import find_salaries, read_salaries
from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.record import Education, Route
from tests.postings.ingest.minimum import routes, ways
from tests.postings.ingest.reading import only_record, read_text


def _field(text: str) -> str | None:
    education = read_route(text).education
    return education.field if education else None


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("A degree in geology or a related field, and the surveyor must hold a “state license”", None),
        ("A bachelor's degree in geology, and the surveyor must hold a license", "geology"),
        ("A bachelor's degree in drafting or a closely related field to include a minimum of nine credits", "drafting"),
        ("A bachelor's degree in botany or zoology, or have a bachelor's degree with 20 credits", None),
        ("Bachelor's degree in forestry and/or equivalent training", "forestry"),
        ("A master's degree in soils or an earned doctorate degree in soils", None),
        ("Bachelor's degree in parks or any degree that shows an eye for trees", "parks or any degree"),
        ("Masters in Map Science degree required", "Map Science"),
        ("Associate's degree in law supplemented with three years' experience in an office", "law"),
        ("Associate's degree in diesel repair and no experience", "diesel repair"),
        ("Bachelor's degree in sports or a related field and some experience in programs", "sports or a related field"),
        ("an associate's degree in the same and two years of work experience", None),
        ("A bachelor's degree in one of the fields mentioned in (A) above", None),
        ("A master's degree from a college in " + ", ".join(f"subject {index}" for index in range(80)), None),
    ],
)
def test_a_field_of_study_ends_before_other_needs(text: str, field: str | None) -> None:
    found = _field(text)
    assert found is None if field is None else found is not None and found.startswith(field)
    assert found is None or not any(word in found for word in ("must", "minimum", "bachelor", "equivalent"))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Two years of experience working in one or a combination of the following: budgets; or audits", None),
        ("One year of the experience described in #2 for Examination 14", None),
        ("One year of the above-mentioned professional experience.", None),
        ("One year of experience equivalent to at least the GS-5 grade level in the Federal service", None),
        ("Two years of experience mending nets and completion of 30 credits", "mending nets"),
        ("Two years of payroll experience in the public or private sector.", "payroll"),
        ("Two years of payroll experience in a school", "payroll"),
        ("One year of office experience (full-time) OR thirty semester units in filing", None),
    ],
)
def test_what_experience_is_in_leaves_out_lists_and_references(text: str, subject: str | None) -> None:
    assert read_route(text).experience_in == subject


def test_a_rule_of_substitution_among_alternatives_is_no_way() -> None:
    found = ways(
        "A bachelor's degree in biology.\nAND\nTwo years of work experience with fish.\nOR\n"
        "A Ph.D. in biology, which will substitute for two (2) years of the required experience."
    )
    assert [(route.experience_years, route.kind) for route, _ in found.routes] == [("2", None)]
    assert [(rule.kind, rule.education) for rule, _ in found.rules] == [("substitution", None)]


def test_any_combination_thereof_begins_no_other_way() -> None:
    text = "Two years of experience in filing, mailing, or any combination thereof, in an office."
    assert routes(text) == [text]


def test_a_joint_at_a_clause_start_is_printed_once() -> None:
    text = (
        "- An associate's degree in maps; AND Have one year of experience with plotters\n"
        "OR\n- Three years of experience with plotters"
    )
    assert routes(text)[0].count("AND") == 1


def test_the_name_of_a_combination_stays_with_it() -> None:
    found = ways(
        "1. Experience. Six months of office experience; OR,\n2. Education. One year of study above high school; OR,\n"
        "3. Experience/Education Combination. Equivalent combinations of experience and education are qualifying."
    )
    assert [route.text.partition(".")[0] for route, _ in found.routes][-1] == "Experience/Education Combination"


def test_what_well_qualified_applicants_bring_is_a_wish() -> None:
    found = ways("High school diploma\nWell-qualified applicants will also have two years of licensing experience.")
    assert [route.experience_years for route, _ in found.routes] == [None]
    assert len(found.preferred) == 1


def test_a_degree_in_a_section_above_belongs_to_every_level() -> None:
    text = (
        "Grant Auditor 9-11\nState of Elmland\nClosing Date: May 4, 2026\nEducation\n"
        "Possession of a bachelor's degree in auditing.\nExperience\nGrant Auditor 9\nNo amount is required.\n"
        "Grant Auditor 10\nOne year of auditing experience.\nGrant Auditor P11\nTwo years of auditing experience.\n"
    )
    levels = only_record(read_text(text)).qualifications.routes
    assert [(route.level, route.experience_years) for route in levels][1:] == [
        ("Grant Auditor 10", "1"),
        ("Grant Auditor P11", "2"),
    ]
    assert {route.education.degree if route.education else None for route in levels} == {"bachelor"}


def test_a_broken_degree_is_one_way() -> None:
    text = "A bachelor’s\ndegree in drafting and one year of\nexperience with plotters."
    assert routes(text) == ["A bachelor’s degree in drafting and one year of experience with plotters."]


def test_a_combination_of_numbered_ways_is_one_though_it_names_a_degree() -> None:
    text = 'A combination of education and experience equivalent to "1" or "2" above. All must have a diploma.'
    assert read_route(text) == Route(text, kind="combination")


def test_one_of_a_list_in_a_text_without_sections() -> None:
    text = (
        "Planning Analyst\nElm County\nSalary: $74,000 - $91,000\nApply by May 12, 2026\n"
        "The county seeks an analyst who measures the growth of its towns.\n- One of the following:\n"
        "   - Master's degree in planning and one year of experience in planning\n"
        "   - Bachelor's degree in planning and three years of experience in planning\n"
        "   - Eight years of experience in planning\n"
    )
    found = only_record(read_text(text)).qualifications.routes
    assert [route.experience_years for route in found] == ["1", "3", "8"]


def test_a_clause_of_substitution_within_a_way_names_no_degree_of_it() -> None:
    text = (
        "Graduation from college and two years of experience in mapping, provided that a Master's Degree or two (2) "
        "years of graduate study may be substituted for the experience"
    )
    route = read_route(text)
    # Of which degree the college is, the text does not say; the years alone are not enough.
    assert (route.education, route.experience_years, route.experience_in) == (None, None, None)


def test_years_at_the_start_of_a_broken_line_are_no_number_of_an_item() -> None:
    text = "A master's degree in maps from an accredited school, plus; Experience: One\n(1) year of map experience."
    assert [route.experience_years for route, _ in ways(text).routes] == ["1"]


def test_an_or_between_dashes_parts_ways() -> None:
    text = "- Two years of experience as a plumber. – or – Completion of an apprenticeship. – or – A valid certificate."
    assert len(routes(text)) == 3


@pytest.mark.parametrize("heading", ["At the Registrar {} level, Grade N2{}: ", "Registrar {}{}: "])
def test_each_level_is_a_way_of_its_own(heading: str) -> None:
    text = "\n".join(
        f"- {heading.format('I' * number, number if 'Grade' in heading else '')}{number} years of museum experience."
        for number in (1, 2, 3)
    )
    assert [route.experience_years for route, _ in ways(text).routes] == ["1", "2", "3"]


def test_a_level_above_headings_is_about_all_of_them_to_the_next() -> None:
    text = (
        "Court Aide 1 - 2\nElm County Court\nClosing Date: May 4, 2026\nMinimum Qualifications\nCourt Aide 1:\n"
        "Education: Completion of the twelfth grade.\nExperience: One year of clerical experience.\nCourt Aide 2:\n"
        "Two years of legal experience.\n"
    )
    found = only_record(read_text(text)).qualifications.routes
    assert [(route.level, route.experience_years) for route in found] == [("Court Aide 1", "1"), ("Court Aide 2", "2")]


def test_a_range_without_its_thousands_is_left_out() -> None:
    [pay] = read_salaries("$38-$142,500", "Salary")
    assert pay.salary is None
    assert [problem.code for problem in pay.problems][-1:] == ["salary_implausible"]


@pytest.mark.parametrize(
    ("text", "degree", "years"),
    [
        ("Master's degree in nursing with a bachelor's in nursing", "master", None),
        ("High school diploma AND one of the following: 48 credits, an associate's degree, or a test", None, None),
        ("Associate's degree; four years of work experience may be considered in lieu of degree", "associate", None),
        ("One year of specialized experience OR a bachelor's degree in forestry OR nothing else", None, None),
    ],
)
def test_a_way_takes_no_part_of_what_stands_beside_it(text: str, degree: str | None, years: str | None) -> None:
    route = read_route(text)
    found = route.education.degree if route.education else None
    assert (found if found != "high_school" else None, route.experience_years) == (degree, years)


def test_an_or_at_a_lines_end_names_no_state() -> None:
    text = (
        "Lab Aide\nElm County Government\nSalary: $20 - $24 per hour\nCloses: May 4, 2026\nMinimum Qualifications:\n"
        "• Bachelor's degree in biology; OR\n• High school diploma and four years of laboratory experience; OR\n"
        "• Equivalent combination of education and experience.\n"
    )
    found = only_record(read_text(text)).qualifications.routes
    assert [route.experience_years for route in found] == [None, "4", None]


def test_sentences_behind_the_last_way_are_no_part_of_it() -> None:
    text = "Bachelor's degree in soils; or equivalent experience. Send a letter to the clerk. The deadline is May 14."
    assert routes(text)[-1] == "equivalent experience."


@pytest.mark.parametrize(
    ("pay", "limits"),
    [
        ("$6,210 - $8,384 Monthly (salary is typically below the midpoint of $7,297)", [("6210", "8384")]),
        ("$21.15 per hour (80% of $26.44 for the first year)", [("21.15", "21.15")]),
        ("$44,000-$48,500; previous director earned $47,000", [("44000", "48500")]),
        ("$47,652 (Grade 10) - $62,004", [("47652", "62004")]),
        ("$42,640 - $58,000. Full range goes to $73,500", [("42640", "58000"), (None, "73500")]),
    ],
)
def test_amounts_beside_the_pay_are_none_of_it(pay: str, limits: list[tuple[str | None, str]]) -> None:
    found = [entry.salary for entry in read_salaries(pay, "Salary") if entry.salary]
    assert [(salary.minimum, salary.maximum) for salary in found] == limits


def test_two_amounts_in_neighboring_cells_are_a_range() -> None:
    [pay] = read_salaries("$34,490 $58,143 (A04)", "Salary range")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("34490", "58143")


def test_pay_while_training_and_after_years_makes_no_range() -> None:
    found = read_salaries("$21.00 per hour. After training: $24.10 per hour. Top pay: $31.75", "Training pay")
    assert [pay.salary.minimum for pay in found if pay.salary] == ["21.00", "24.10", "31.75"]


def test_a_rate_of_some_later_day_is_not_the_pay() -> None:
    text = "Pay is $58.75 per hour (on July 1 the rate will increase to $60.80 per hour)"
    assert [pay.salary.minimum for pay in find_salaries(text) if pay.salary] == ["58.75"]


def test_a_second_range_has_its_own_label() -> None:
    text = (
        "Clerk\nElm County\nRecruitment Range: $34,000 - $41,212\nSalary Range: $31,200 - $46,521 Annually\n"
        "Closing Date: May 4, 2026\nDuties\nFiles papers and answers the telephone of the office.\n"
    )
    assert [pay.label for pay in only_record(read_text(text)).salary_ranges] == ["Recruitment Range", None]


def test_pay_of_a_year_gone_by_is_not_the_pay() -> None:
    found = read_salaries("$40,160.00. In the past year the salary was $37,000.", "Annual Salary")
    assert [pay.salary.minimum for pay in found if pay.salary] == ["40160.00"]


def test_a_midpoint_is_no_highest_pay() -> None:
    [pay] = read_salaries("$38,972.00/Minimum - $45,850.00/Midpoint", "Salary Range")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("38972.00", None)


def test_a_range_in_brackets_leaves_the_words_before_them() -> None:
    found = read_salaries("$31.25-$39.06/hr DOE (full range: $31.25 - $46.87)", "Pay")
    assert [pay.salary.label for pay in found if pay.salary] == [None, None]


def test_the_day_on_which_a_recruitment_opens_is_not_its_last() -> None:
    text = "This recruitment will open on Friday, January 9, 2026 and will close on Friday, January 23, 2026."
    assert find_deadline(text, None) == ("2026-01-23", False)


def test_each_degree_with_years_of_its_own_is_a_way() -> None:
    text = (
        "- High school diploma and six years of work with maps\n- Associate's degree and four years of work with maps\n"
        "- Bachelor's degree and two years of work with maps"
    )
    assert [route.experience_years for route, _ in ways(text).routes] == ["6", "4", "2"]


def test_a_combination_that_names_a_least_degree_is_a_combination() -> None:
    text = "An equivalent combination of education (not less than a diploma or GED), training and experience"
    assert read_route(text) == Route(text, kind="combination")


def test_who_else_is_considered_adds_nothing_to_a_way() -> None:
    text = "Master of Library Science degree. Candidates within six months of graduation will be considered."
    assert routes(text) == ["Master of Library Science degree."]


@pytest.mark.parametrize("dates", ["Open: 4/2/2026 - Close: 4/16/2026", "Opens: 04/02/26, closes 04/16/26"])
def test_the_last_day_beside_the_first(dates: str) -> None:
    text = f"Clerk\nElm County\nSalary: $20 - $24 per hour\n{dates}\nDuties\nFiles papers and answers the telephone.\n"
    record = only_record(read_text(text))
    assert (record.date_posted, record.closes_at) == ("2026-04-02", "2026-04-16")


def test_a_rule_of_substitution_in_brackets_is_no_way_to_qualify() -> None:
    """Such a rule, its own full stop inside the brackets, became a way with a master's degree and one year."""
    rule = "(A master's degree in planning may be substituted for one year of the required experience.)"
    assert is_substitution(rule)
    assert is_substitution(rule.replace("degree", "degree (M.A. or M.S.)"))
    assert is_substitution("Holders of a master's degree will be credited one (1) year towards the three years asked.")
    behind = read_route(f"A bachelor's degree in planning plus two years' experience in zoning. {rule}")
    assert (behind.experience_years, behind.experience_in) == ("2", "zoning")


def test_a_degree_named_twice_leaves_a_choice_of_fields() -> None:
    way = read_route(
        "One (1) year of experience managing cases;** AND a masters degree in social work from a college or"
        " a masters degree from an accredited two (2) year counseling program.*"
    )
    assert way.education == Education("master", None)
    assert (way.experience_years, way.experience_in) == ("1", "managing cases")


def test_what_experience_is_in_ends_before_what_counts_as_much() -> None:
    way = read_route("Two to three years of experience in a related field or any reasonable equivalent of education.")
    assert way.experience_in == "a related field"


def test_a_hiring_range_told_in_a_sentence_is_pay() -> None:
    (pay,) = find_salaries("The hiring range for this position is $57,304 – $84,240, commensurate with experience.")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("57304", "84240")


def test_facts_on_the_line_of_a_range_are_no_label_of_it() -> None:
    (pay,) = find_salaries("CODE: 3116 PAY GRADE: 23 SALARY: $40,768.00 – $55,182.40")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.label) == ("40768.00", None)
