import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.fields.pay.pay_words import find_label_of_listed_pay
from postings.ingest.fields.pay.salaries import PrintedPay, find_salaries, read_salaries
from postings.ingest.record import SalaryText


def pay(text: str, label: str | None = None) -> list[tuple[str | None, str | None, str | None, str | None]]:
    """(minimum, maximum, period, its status) of each range in `text`."""
    salaries = [printed.salary for printed in read_salaries(text, label)]
    return [(s.minimum, s.maximum, s.period, s.period_status) for s in salaries if s is not None]


def codes(printed: list[PrintedPay]) -> list[str]:
    return [problem.code for one in printed for problem in one.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$27.16 - $38.21 Hourly USD", ("27.16", "38.21", "hour", "stated")),
        ("$5,325.00–$8,148.00 per month", ("5325.00", "8148.00", "month", "stated")),
        ("$63,000 to $99,000 Annually", ("63000", "99000", "year", "stated")),
        ("F/4/A-F/7/A $9,140.00-10,312.00 PA", ("9140.00", "10312.00", "year", "stated")),
        ("$2,100.80 - $2,900.00 Biweekly", ("2100.80", "2900.00", "biweek", "stated")),
        ("$27.16 / Hour to $38.21/Hour", ("27.16", "38.21", "hour", "stated")),
        ("$4,155 - 6,941 (monthly)", ("4155", "6941", "month", "stated")),
        ("4155 - 6941", ("4155", "6941", "month", "inferred")),
        ("$52,000 to $61,000, depending on experience, annually", ("52000", "61000", "year", "stated")),
        ("$19.50", ("19.50", "19.50", "hour", "inferred")),
        ("$85K - $110K", ("85000", "110000", "year", "inferred")),
        ("$500 - $800", ("500", "800", None, None)),
        ("$18,210 - $27,430", ("18210", "27430", None, None)),
        ("$13,900 - $25,800", ("13900", "25800", None, None)),
        ("$22,000 - $41,000", ("22000", "41000", "year", "inferred")),
        ("$25,900 - $31,300", ("25900", "31300", "year", "inferred")),
        ("$2,500 semi-monthly", ("2500", "2500", None, None)),
        ("Up to $95,000 annually", (None, "95000", "year", "stated")),
        ("$31.2875125 - $40.1 hourly", ("31.2875125", "40.1", "hour", "stated")),
        ("Starting at $18.50/hr", ("18.50", None, "hour", "stated")),
    ],
)
def test_one_range(text: str, expected: tuple[str | None, ...]) -> None:
    assert pay(text) == [expected]


def test_the_label_may_hold_the_period() -> None:
    assert pay("$4,200 to $6,100", "Monthly Salary Range") == [("4200", "6100", "month", "stated")]


def test_each_scale_of_one_line_has_its_own_period() -> None:
    assert [period for *_, period, _ in pay("$20 - $30 Hourly $3,467 - $5,200 Monthly $41,600 - $62,400 Annually")] == [
        "hour",
        "month",
        "year",
    ]
    assert [period for *_, period, _ in pay("Hourly: $20 - $30 Monthly: $3,467 - $5,200")] == ["hour", "month"]


def test_ranges_keep_the_names_that_the_document_gives_them() -> None:
    printed = read_salaries("Non-PERS: $5,325 - $8,148 PERS Participating: $5,695 - $8,714", "Salary Range")
    assert [one.salary.label for one in printed if one.salary] == ["Non-PERS", "PERS Participating"]


@pytest.mark.parametrize(
    "text", ["Range 24", "15 - 20 hours per week", "Depends on qualifications", "Grade 12, step 3", "07/02/2024", "50%"]
)
def test_what_is_no_money_gives_nothing(text: str) -> None:
    assert read_salaries(text) == []


def test_absurd_amounts_are_left_out_and_reported() -> None:
    printed = read_salaries("$99999999999999")
    assert [one.salary for one in printed] == [None]
    assert codes(printed) == ["salary_implausible"]
    assert codes(read_salaries("$5,325 - $8,148 hourly")) == ["salary_implausible"]


def test_a_reversed_range_is_kept_as_printed_and_reported() -> None:
    printed = read_salaries("$8,148 - $5,325 monthly")
    assert [(one.salary.minimum, one.salary.maximum) for one in printed if one.salary] == [("8148", "5325")]
    assert codes(printed) == ["salary_reversed"]


def test_stated_words_are_those_that_hold_the_amounts() -> None:
    (printed,) = read_salaries("Pay is $27.16 - $38.21 Hourly USD.")
    assert printed.salary is not None
    assert printed.salary.stated == "$27.16 - $38.21 Hourly USD"


@pytest.mark.parametrize(
    "text",
    [
        "The team manages a budget of $5,000,000 to $6,000,000 a year.",
        "A signing bonus of $2,500 - $5,000 is paid after six months.",
        "Audit grants worth $50,000 - $90,000.",
        "You will collect $3,000 - $4,000 in cash monthly.",
        "Tuition is reimbursed, up to $4,000 - $5,250 annually.",
    ],
)
def test_money_in_running_text_that_is_no_pay_is_left_alone(text: str) -> None:
    assert find_salaries(text) == []


def test_a_range_has_the_name_that_stands_behind_it_or_in_its_clause() -> None:
    text = "$30.00 - $40.00 an hour (non-PERS); $32.00 - $42.00 an hour (PERS members)"
    assert [one.salary and one.salary.label for one in read_salaries(text)] == ["non-PERS", "PERS members"]
    found = find_salaries("If PERS qualifying, the salary is $4,100 - $5,200 a month.")
    assert [one.salary and one.salary.label for one in found] == ["PERS qualifying"]
    assert find_label_of_listed_pay("The pay range listed is the non-PERS qualifying range.") == "non-PERS qualifying"
    assert find_label_of_listed_pay("The pay range listed is negotiable.") is None


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Beginning pay is $22.40 an hour.", [("22.40", None)]),
        ("Starting pay $22.40 per hour.", [("22.40", None)]),
        ("The wage is $22.40 per hour.", [("22.40", "22.40")]),
        ("Minimum starting salary is $22.40 hourly, by qualifications.", [("22.40", None)]),
        ("The state's minimum wage is $15.40 per hour.", []),
        ("Pay is up to $22.40 per hour.", [(None, "22.40")]),
        ("Pay rises by $1.10 per hour after a year.", []),
        ("Night pay is $2.10 per hour.", []),
        ("A signing payment of $900 comes with your first pay.", []),
    ],
)
def test_a_single_amount_is_pay_where_the_sentence_says_so(text: str, limits: list[tuple[str | None, ...]]) -> None:
    found = [one.salary for one in find_salaries(text)]
    assert [(salary.minimum, salary.maximum) for salary in found if salary] == limits


def test_pay_in_running_text_is_found() -> None:
    (printed,) = find_salaries("Welcome. If you belong to PERS, the salary range is $5,695 - $8,714 per month. Apply.")
    assert printed.salary == SalaryText("5695", "8714", "USD", "month", "stated", None, "$5,695 - $8,714 per month")


MONEY = st.from_regex(r"(Up to |from )?\$?[0-9,.]{1,12}( ?(-|–|to) ?\$?[0-9,.]{1,12})?( (hourly|monthly|per year|K))?")


@given(st.one_of(st.text(), MONEY, st.lists(MONEY).map(" ".join)))
def test_no_text_fails_and_no_amount_is_invented(text: str) -> None:
    written = re.sub(r",", "", text)
    for printed in (*read_salaries(text), *find_salaries(text)):
        for amount in (printed.salary.minimum, printed.salary.maximum) if printed.salary else ():
            assert amount is None or amount in written or amount.removesuffix("000") in written


@pytest.mark.parametrize(
    "value",
    ["$22.40 an hour. Referral bonus: $300", "$22.40 an hour; $500 signing bonus", "$22.40 an hour, stipend $150"],
)
def test_what_is_paid_beside_the_pay_is_no_pay(value: str) -> None:
    assert [pay.salary.maximum for pay in read_salaries(value, "Pay") if pay.salary] == ["22.40"]


def test_a_rate_after_some_months_is_pay_of_its_own() -> None:
    found = find_salaries("The starting pay is $18.40 per hour and $20.15 after six months.")
    assert [(pay.salary.minimum, pay.salary.period_status) for pay in found if pay.salary] == [
        ("18.40", "stated"),
        ("20.15", "stated"),
    ]


@pytest.mark.parametrize("value", ["$49,500 to start", "$49,500 per year to start"])
def test_pay_to_start_with_has_no_upper_limit(value: str) -> None:
    [pay] = read_salaries(value)
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("49500", None)


@pytest.mark.parametrize(
    ("label", "limits"),
    [("Pay Minimum", ("21.40", None)), ("Minimum Salary", ("21.40", None)), ("Pay Range Maximum", (None, "21.40"))],
)
def test_a_label_that_names_one_limit_gives_that_one(label: str, limits: tuple[str | None, str | None]) -> None:
    [pay] = read_salaries("$21.40 hourly", label)
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum, pay.salary.label) == (*limits, None)


def test_two_amounts_that_adjoin_are_the_cells_of_a_range() -> None:
    [pay] = read_salaries("$3,410.00$5,120.00", "Monthly")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum, pay.salary.period) == ("3410.00", "5120.00", "month")


def test_starting_pay_is_told_with_the_word_currently() -> None:
    [pay] = find_salaries("Starting pay is currently $18.90 per hour and rises each year.")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("18.90", None)


def test_the_hours_of_a_week_are_no_pay() -> None:
    found = read_salaries("$71,300 annually for a 37.5 hour, five-day week", "Salary")
    assert [(pay.salary.minimum, pay.salary.period) for pay in found if pay.salary] == [("71300", "year")]


def test_a_threshold_of_pay_is_no_pay_of_the_job() -> None:
    assert find_salaries("An employee whose salary is below $23,660 per year is paid for overtime.") == []


def test_somewhere_in_the_sixty_thousands_is_no_amount() -> None:
    assert find_salaries("The starting salary range is mid $60k's per year.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Working nights adds $1.15 per hour.",
        "Eligible clerks will receive $90/month for bi-lingual pay.",
        "The salary range may increase to $84,100 - $107,700 when the council approves it.",
        "Top pay at the end of the current contract will be $97,300 per year.",
    ],
)
def test_pay_beside_the_pay_or_some_day_is_no_pay_of_the_job(text: str) -> None:
    assert read_salaries(text) == []
    assert find_salaries(text) == []


def test_pay_onwards_has_no_upper_limit() -> None:
    [pay] = read_salaries("$71,300.50 Annually Onwards", "Salary Range")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum, pay.salary.period) == ("71300.50", None, "year")


@pytest.mark.parametrize("subject", ["Starting salary for this position", "Hiring salary"])
def test_starting_pay_of_this_position_has_no_upper_limit(subject: str) -> None:
    [pay] = read_salaries(f"{subject} is $54,000.00.")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("54000.00", None)


@pytest.mark.parametrize("words", ["or higher", "or above"])
def test_pay_that_may_be_higher_has_no_upper_limit(words: str) -> None:
    [pay] = read_salaries(f"$46,900.00 {words}, depending upon experience", "Salary")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("46900.00", None)


def test_minimum_midpoint_and_maximum_are_one_range() -> None:
    [pay] = read_salaries("Minimum $50,210 Midpoint $63,310 Maximum $75,115", "Salary")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == ("50210", "75115")


def test_steps_in_brackets_are_the_limits_of_a_range() -> None:
    [pay] = read_salaries("$21.40 (Step 1) to $26.05 (Step 6) per hour", "Wages")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum, pay.salary.period) == ("21.40", "26.05", "hour")


def test_pay_by_the_piece_has_no_period() -> None:
    [pay] = read_salaries("$60 per meeting", "Pay")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.period, pay.problems) == ("60", None, ())


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Min. $13.25; Mid. $16.10", ("13.25", None)),
        ("$64,300 minimum salary", ("64300", None)),
        ("$38,610.00 Yearly Min / $48,250.00 Yearly Mid / $57,900.00 Yearly Max", ("38610.00", "57900.00")),
        ("37,220.00 Maximum Salary 55,830.00 Annual", ("37220.00", "55830.00")),
        ("Minimum $16.90 / Midpoint $21.10 / Maximum $25.35 hourly", ("16.90", "25.35")),
    ],
)
def test_words_for_limits_stand_before_and_behind_amounts(text: str, limits: tuple[str, str | None]) -> None:
    [pay] = read_salaries(text, "Pay")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum) == limits


def test_what_is_paid_beside_a_salary_is_neither_pay_nor_its_period() -> None:
    text = "$61,300 - $73,500 (DOQ); City-paid pension and a deferred compensation match up to $100/month"
    [pay] = read_salaries(text, "Salary")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum, pay.salary.period) == ("61300", "73500", "year")
    assert len(read_salaries("$57,000 - $61,000 DOE + benefits valued at $24,000", "Salary")) == 1


def test_a_row_that_lost_its_gaps_is_one_range() -> None:
    text = "MinimumMidpointMaximumPay Range$41,958/year$54,350/year$66,741/yearHiring Range$41,958/year - $54,350/year"
    assert [limits[:3] for limits in pay(text)] == [("41958", "66741", "year"), ("41958", "54350", "year")]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("The hiring range is $18.20 (first step) to $19.10 or $20.05 per hour.", ("18.20", "20.05")),
        ("The pay range starts at $39,600 and the pay range ends at $56,700.", ("39600", "56700")),
    ],
)
def test_the_other_end_of_a_range_stands_behind_or_and_ends_at(text: str, limits: tuple[str, str]) -> None:
    assert [(one.salary.minimum, one.salary.maximum) for one in find_salaries(text) if one.salary] == [limits]


def test_pay_for_a_second_language_behind_a_dash_is_no_pay() -> None:
    assert find_salaries("Good pay. Bilingual Pay - $100 per month.") == []


def test_the_end_of_a_range_whose_beginning_lost_a_figure_is_no_pay() -> None:
    assert read_salaries("$55,00-$65,000") == []


def test_one_pay_by_another_period_is_called_the_same() -> None:
    text = "Clerk I: $20.00 - $25.00 hourly; $41,600 - $52,000 annually; Clerk II: $30.00 hourly; $50,000 annually"
    labels = [(one.salary.period, one.salary.label) for one in read_salaries(text) if one.salary]
    assert labels == [("hour", "Clerk I"), ("year", "Clerk I"), ("hour", "Clerk II"), ("year", None)]


@pytest.mark.parametrize("text", ["$38-42,000", "$38-$42,000", "$38 to $42,000 a year"])
def test_the_thousands_of_the_upper_limit_are_those_of_the_lower_one_too(text: str) -> None:
    (pay,) = (printed.salary for printed in read_salaries(text, "Salary"))
    assert pay is not None
    assert (pay.minimum, pay.maximum, pay.period) == ("38000", "42000", "year")


@pytest.mark.parametrize(
    ("text", "period"),
    [("$4,207 - $5,842", "month"), ("$11,020 - $16,250", "month"), ("$18,000", None), ("$31,000", "year")],
)
def test_the_period_of_middling_pay_is_not_guessed(text: str, period: str | None) -> None:
    (pay,) = (printed.salary for printed in read_salaries(text, "Salary"))
    assert pay is not None
    assert pay.period == period


@pytest.mark.parametrize(
    "text",
    [
        "Step A $4,100   Step B $4,310   Step C $4,520 per month",
        "A: $4,100 B: $4,310 C: $4,520 per month",
        "Entry $4,100/month; after 12 months $4,310/month; top step $4,520/month",
    ],
)
def test_the_steps_of_one_scale_are_one_range(text: str) -> None:
    assert pay(text) == [("4100", "4520", "month", "stated")]


def test_jobs_with_a_rate_each_are_no_steps() -> None:
    assert len(pay("Clerk: $4,100 Teller: $4,310 Cashier: $4,520 per month")) == 3


def test_since_when_a_range_is_paid_is_no_name_of_it() -> None:
    [printed] = read_salaries("$4,100 - $4,520 per month", "Salary Range (effective July 1, 2026)")
    assert printed.salary
    assert printed.salary.label is None


@pytest.mark.parametrize(
    "text",
    [
        "Pay starts at $19.80 per hour, increasing to $26.40 per hour after six years.",
        "Pay begins at $19.80 an hour and rises to $26.40 an hour at Step 5.",
        "The wage is $19.80 hourly, going up to a maximum of $26.40.",
        "The starting wage is $19.80 an hour and tops out at $26.40.",
    ],
)
def test_what_pay_rises_to_is_the_end_of_its_range(text: str) -> None:
    [pay] = find_salaries(text)
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.maximum, pay.salary.period) == ("19.80", "26.40", "hour")


def test_those_who_take_part_in_the_retirement_system_have_a_range_of_their_own() -> None:
    [pay] = find_salaries("$5,719 - $8,757 for employees who take part in PERS (the range includes the pick-up).")
    assert pay.salary is not None
    assert (pay.salary.minimum, pay.salary.label) == ("5719", "employees who take part in PERS")


def test_a_row_of_steps_is_one_range_and_a_row_of_levels_is_not() -> None:
    for row in ("$33.87   $35.22   $36.63 per hour", "$33.87 | $35.22 | $36.63 per hour"):
        [pay] = read_salaries(row)
        assert pay.salary is not None
        assert (pay.salary.minimum, pay.salary.maximum, pay.salary.period) == ("33.87", "36.63", "hour")
    assert len(read_salaries("$30.00   $36.00   $44.00 per hour")) == 3
