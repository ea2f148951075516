"""Pay as people type it, and what only looks like it."""

from decimal import Decimal

import pytest

from search.filtering.fields import Pay
from search.understanding.spoken_pay import find_pay


def pay(minimum: str | None = None, maximum: str | None = None, unit: str = "year") -> Pay:
    return Pay(Decimal(minimum) if minimum else None, Decimal(maximum) if maximum else None, unit)


PAYS = {
    "$30/hr": pay("30", unit="hour"),
    "$30/hr+": pay("30", unit="hour"),
    "nurse $30.50 an hour": pay("30.50", unit="hour"),
    "over 60k": pay("60000"),
    "60k+": pay("60000"),
    "at least $4,500 a month": pay("4500", unit="month"),
    "$25-$30/hr": pay("25", "30", "hour"),
    "50-60k": pay("50000", "60000"),
    "$50k to $60k": pay("50000", "60000"),
    "under $80,000": pay(maximum="80000"),
    "up to 5000 per month": pay(maximum="5000", unit="month"),
    "more than 5000": pay("5000", unit="month"),
    "paying over 100k": pay("100000"),
    "salary of $4,500 a month": pay("4500", unit="month"),
    "$45": pay("45", unit="hour"),
    "40 hourly": pay("40", unit="hour"),
    "hourly 22.50": pay("22.50", unit="hour"),
    "monthly pay over 4200": pay("4200", unit="month"),
    "monthly 12 reports": None,
    "$20 or more": pay("20", unit="hour"),
    "20 per hour or less": pay(maximum="20", unit="hour"),
    "$50,000/yr minimum": pay("50000"),
    "pay: 60000": pay("60000"),
    "over 18": None,
    "12 hour shifts": None,
    "four 10 hour days": None,
    "60000": pay("60000"),
    "60,000": pay("60000"),
    "61,500+ clerk": pay("61500"),
    "18+": None,
    "salary 61500": pay("61500"),
    "15 dollars an hour": pay("15", unit="hour"),
    "at least 30 bucks an hour": pay("30", unit="hour"),
    "between 50k and 60k": pay("50000", "60000"),
    "between $20 and $30 an hour": pay("20", "30", "hour"),
    "jobs that pay more than $50,000": pay("50000"),
    "$1,000 a week": pay("52000"),
    "more than $4k a month": pay("4000", unit="month"),
    "5k month": pay("5000", unit="month"),
    "70000 - 90000": pay("70000", "90000"),
    "200 dollars a day": pay("52000"),
    "six figures": pay("100000"),
    "6-figure salary": pay("100000"),
    "61500": None,
    "jobs for 18 year olds": None,
    "less than 1 year experience": None,
    "2 year degree": None,
    "20 hours a week": None,
    "911 dispatcher": None,
    "office specialist 2": None,
    "REQ-190001": None,
    "$500": None,
    "C0104": None,
    "$60k-$50k": None,
    "401k": None,
    "k9 officer": None,
    "10/12/2026": None,
}


@pytest.mark.parametrize(("text", "expected"), PAYS.items())
def test_pay_as_people_type_it(text, expected):
    assert next((found.pay for found in find_pay(text)), None) == expected
