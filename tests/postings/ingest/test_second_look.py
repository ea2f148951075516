"""A second pair of eyes over a record: each check finds its slip, and nothing in what is right."""

import pytest

from postings.ingest.record import (
    AgencyText,
    ClassificationText,
    DutyText,
    Evidence,
    LocationText,
    Qualifications,
    Record,
    Route,
    SalaryText,
    SectionText,
)
from postings.ingest.second_look import second_look
from postings.ingest.second_look.wording import reading_grade

WHOLE = {
    "kind": "posting",
    "title": "Grounds Keeper",
    "salary_ranges": (SalaryText("4100", "5200", period="month", period_status="stated", stated="$4,100 - $5,200"),),
    "locations": (LocationText(city="Salem", state="OR"),),
    "closes_at": "2026-03-20",
    "qualifications": Qualifications(routes=(Route("One year of gardening"),)),
}


def look(lines: tuple[str, ...] = (), **values) -> list[tuple[str, str | None, int | None]]:
    return [(found.code, found.key, found.line) for found in second_look(Record(**WHOLE | values), lines)]


def text(*lines: str, kind: str = "duties") -> dict:
    return {"lines": lines, "sections": (SectionText("Duties", kind, 1, len(lines)),)}


def month(amount: str, label: str | None = None) -> SalaryText:
    return SalaryText(amount, None, period="month", label=label, stated=amount)


def year(amount: str, label: str | None = None) -> SalaryText:
    return SalaryText(amount, None, period="year", label=label, stated=amount)


def test_nothing_is_wrong_with_a_whole_posting():
    assert look() == []


@pytest.mark.parametrize(
    ("missing", "found"),
    [
        ({"salary_ranges": ()}, ("missing_value", "salary_ranges", None)),
        ({"locations": ()}, ("missing_value", "locations", None)),
        ({"closes_at": None}, ("no_closing_date", "closes_at", None)),
        ({"qualifications": Qualifications()}, ("missing_value", "qualifications.routes", None)),
    ],
)
def test_what_applicants_look_for_first_is_missed(missing, found):
    assert look(**missing) == [found]
    assert look(**missing, kind="position") == []


def test_remote_work_needs_no_place_and_an_open_posting_no_deadline():
    assert look(locations=(), work_mode="remote", closes_at=None, open_until_filled=True) == []


@pytest.mark.parametrize(
    ("ranges", "codes"),
    [
        ((month("5000"), year("60000")), []),
        ((month("5000"), year("60100")), []),
        ((month("5000"), year("55000")), ["pay_disagrees"]),
        ((month("5000"), year("25000")), []),
        ((month("5000", "Bilingual"), year("55000", "Base")), []),
        ((month("5000"), year("60000"), year("55000")), []),  # two levels, one of which is told twice
        ((year("52"),), ["unlikely_pay"]),
        ((SalaryText("52000", None, period="hour", stated="$52,000"),), ["unlikely_pay"]),
        ((SalaryText("52000", None, period=None, stated="$52,000"),), []),
    ],
)
def test_pay_that_cannot_be_is_noticed(ranges, codes):
    assert [code for code, _, _ in look(salary_ranges=ranges)] == codes


def test_pay_of_the_first_weeks_may_be_other_than_the_jobs():
    evidence = {"salary_ranges.0": Evidence(7, 7, "A training wage of $5,000 is paid for the first five weeks.")}
    assert look(salary_ranges=(month("5000"), year("55000")), evidence=evidence) == []


def test_pay_that_disagrees_is_told_by_the_year():
    (found,) = second_look(Record(**WHOLE | {"salary_ranges": (month("5000"), year("55000"))}), ())
    assert found.message == (
        "One figure is $5,000 a month, $60,000 a year; another is $55,000 a year. "
        "If both are this job's pay, one of them is wrong."
    )


def test_pay_is_pointed_to_by_its_line():
    evidence = {"salary_ranges.0": Evidence(7, 7, "Salary: $52 a year")}
    assert look(salary_ranges=(year("52"),), evidence=evidence) == [("unlikely_pay", "salary_ranges.0", 7)]


@pytest.mark.parametrize(
    ("shares", "wrong"),
    [
        ((60, 40), False),
        ((60, 35), True),
        (((50, 60), (40, 50)), False),
        (((50, 60), 20), True),
        ((60, None), False),
        ((60, 50, None), True),
        ((30,), True),
        ((), False),
    ],
)
def test_shares_must_be_able_to_come_to_100(shares, wrong):
    duties = tuple(DutyText(percent=share, tasks=("Mows lawns",)) for share in shares)
    assert look(duties=duties) == ([("duties_do_not_total_100", "duties", None)] if wrong else [])


OFFICE_SPECIALIST_2 = ClassificationText("Office Specialist 2", "C0104", "Office Specialist", 2)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("This position is classified as Office Specialist 1.", True),
        ("Class: Office Specialist III", True),
        ("Class: Office Specialist 2", False),
        ("Office Specialist II", False),
        ("You may underfill as Office Specialist 1", False),
        ("Experience as an Office Specialist 1 or similar", False),
        ("Office Specialist 1.5 hours from Salem", False),
    ],
)
def test_a_class_at_another_level_is_noticed(line, wrong):
    found = look(("Office work", line), classification=OFFICE_SPECIALIST_2)
    assert found == ([("classification_disagrees", "classification.title", 2)] if wrong else [])


@pytest.mark.parametrize("title", ["Office Specialist 2 / Office Specialist 3", "Office Specialist II/III"])
def test_a_job_that_is_open_at_several_levels_may_name_each(title):
    assert look(("Office Specialist 3",), classification=OFFICE_SPECIALIST_2, title=title) == []


def test_experience_may_be_asked_for_at_another_level():
    lines = ("Office work", "Office Specialist 1")
    sections = (SectionText("Qualifications", "qualifications", 2, 2),)
    assert look(lines, classification=OFFICE_SPECIALIST_2, sections=sections) == []


def test_another_job_of_the_same_document_may_be_at_another_level():
    lines = ("Title: Office Specialist 1", "Files permits.", "Title: Office Specialist 2", "Keeps the records.")
    sections = (SectionText("", "summary", 4, 4),)
    evidence = {"title": Evidence(3, 3, lines[2])}
    assert look(lines, classification=OFFICE_SPECIALIST_2, sections=sections, evidence=evidence) == []


HARD = (
    "Administers intergovernmental coordination of environmental remediation authorizations necessitating "
    "comprehensive interdisciplinary evaluation of hydrogeological characterization documentation submitted by "
    "responsible organizations notwithstanding contradictory interpretations of administrative regulations "
    "promulgated by administrative authorities possessing concurrent jurisdictional responsibilities regarding "
    "contamination."
)
EASY = "Mows lawns, " * 20 + "and rakes leaves."


@pytest.mark.parametrize(("sentence", "codes"), [(HARD, ["hard_to_read"]), (EASY, []), ("Mows lawns.", [])])
def test_sentences_nobody_can_follow_are_noticed(sentence, codes):
    assert [code for code, _, _ in look(**text(sentence))] == codes


def test_a_form_for_the_office_may_be_hard_to_read():
    assert look(**text(HARD, kind="budget_authority")) == []


def test_the_grade_rises_with_words_and_syllables():
    assert reading_grade(["lawn"] * 10) < reading_grade(["lawn"] * 20) < reading_grade(["administration"] * 20)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Enters cases into the SWOB.", True),
        ("Enters cases into the State Warehouse Order Book.", False),
        ("Enters cases into the State Warehouse Order Book (SWOB). Closes the SWOB.", False),
        ("Uses SWOB (order book) daily.", False),
        ("Reports to HR and IT in Salem, OR.", False),
        ("Level II and IV work", False),
        ("SWOB DUTIES", False),
        ("Write to help@SWOB.example or see www.SWOB.example", False),
        ("Files the form SWOB*R daily.", False),
        ("Mail it to 12 SW Oak Street by 4 PM ON MAY 9.", False),
        ("SCOPE OF THE EXAMINATION: There is no written test.", False),
        ("FEE: A money order of $20.", False),
        ("Apply by 5 p.m. PT on Monday.", False),
        ("Represented by ABCD Local 12, EFGH.", False),
        ("Represented by the ABCD.", True),
        ("Applicants CARRY crates of BASIC tools.", False),
        ("An LL.M. degree is a plus.", False),
    ],
)
def test_abbreviations_that_are_never_spelled_out_are_noticed(line, wrong):
    assert look(**text(line)) == ([("unexplained_acronym", None, 1)] if wrong else [])


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("ODOT keeps the roads open.", False),
        ("At BLI you keep the roads open.", True),
    ],
)
def test_the_employers_own_abbreviation_is_spelled_out_by_its_name(line, wrong):
    agency = AgencyText("Department of Transportation", jurisdiction="State of Oregon")
    found = look(**text(line), agency=agency)
    assert found == ([("unexplained_acronym", None, 1)] if wrong else [])


def test_small_words_may_lend_an_abbreviation_a_letter():
    lines = ("The Bureau of Labor and Industries hires.", "BOLI pays well.")
    assert look(**text(*lines)) == []


def test_one_warning_names_all_abbreviations_of_a_line():
    (found,) = second_look(Record(**WHOLE, sections=text("SWOB")["sections"]), ("Reads SWOB, TARB and QEX.",))
    assert found.message == (
        "The text never says what SWOB, TARB and QEX stand for; applicants from elsewhere will not know."
    )
