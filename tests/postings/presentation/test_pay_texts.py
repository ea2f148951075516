"""Pay in words."""

from decimal import Decimal

import pytest

from agencies.models import Classification
from postings.models import SalaryRange
from postings.presentation.pay import (
    amounts,
    describe_class_pay,
    describe_pay,
    each_pay,
    money,
    pay_per,
    printed_pay,
)


def salary(minimum: str | None, maximum: str | None, period: str = "month", **values) -> SalaryRange:
    low, high = (Decimal(amount) if amount else None for amount in (minimum, maximum))
    row = SalaryRange(minimum=low, maximum=high, period=period, period_status=values.pop("status", "stated"), **values)
    row.set_annual_amounts()
    return row


@pytest.mark.parametrize(
    ("amount", "words"),
    [("5325", "$5,325"), ("27.1600", "$27.16"), ("27.5", "$27.50"), ("27.1625", "$27.1625"), ("0", "$0")],
)
def test_money_shows_cents_only_where_it_has_any(amount, words):
    assert money(Decimal(amount)) == words


def test_money_of_another_country_names_its_currency():
    assert money(Decimal(1200), "CAD") == "CAD 1,200"


@pytest.mark.parametrize(
    ("minimum", "maximum", "words"),
    [("10", "20", "$10 – $20"), ("10", None, "from $10"), (None, "20", "up to $20"), ("10", "10", "$10")],
)
def test_a_range_may_have_one_side(minimum, maximum, words):
    low, high = (Decimal(amount) if amount else None for amount in (minimum, maximum))
    assert amounts(low, high) == words


@pytest.mark.parametrize(
    ("period", "printed", "yearly", "rule"),
    [
        ("hour", "$20 – $30 an hour", "$41,600 – $62,400 a year", "2,080 hours a year"),
        ("biweek", "$20 – $30 every two weeks", "$520 – $780 a year", "26 pay periods a year"),
        ("year", "$20 – $30 a year", "", ""),
        ("", "$20 – $30", "", ""),
    ],
)
def test_pay_is_put_on_one_scale_by_the_rule_it_names(period, printed, yearly, rule):
    text = describe_pay(salary("20", "30", period))
    assert (text.printed, text.yearly, text.rule) == (printed, yearly, rule)


def test_a_reversed_range_stands_as_printed_and_is_in_order_by_the_year():
    text = describe_pay(salary("30", "20", "month", is_reversed=True))
    assert text.printed == "$30 – $20 a month"
    assert text.yearly == "$240 – $360 a year"
    assert "maximum below the minimum" in text.note


def test_an_inferred_period_is_said_to_be_inferred():
    assert "inferred from the size" in describe_pay(salary("5325", "8148", status="inferred")).note


def test_pay_in_words_alone_keeps_its_words():
    assert (
        describe_pay(salary(None, None, "", stated="Depends on qualifications")).printed == "Depends on qualifications"
    )


def test_pay_on_the_seekers_scale():
    assert pay_per("hour", salary("5200", "6500")) == "$30 – $37.50 an hour"
    assert pay_per("month", salary("20", "30", "hour")) == "$3,467 – $5,200 a month"
    assert pay_per("year", salary("20", "30", "")) == ""


def test_a_class_without_a_pay_table_has_no_pay():
    assert describe_class_pay(Classification(title="Clerk")) is None


def test_one_pay_printed_by_several_periods_is_one():
    hourly, yearly = salary("20", "25", "hour", label="Clerk 1"), salary("41600", "52000", "year", label="")
    higher, reached = salary("22", "27", "hour"), salary("22", None, "month")
    assert each_pay([hourly, higher, yearly, reached]) == [[hourly, yearly], [higher], [reached]]
    assert printed_pay([hourly, yearly, higher]) == "$20 – $25 an hour; $22 – $27 an hour"
    assert each_pay([salary("20", "25", "hour"), salary("41600", "52000", "year", label="Clerk 2")])[1:]
