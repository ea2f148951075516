"""Bars over the pay fields: each counts the jobs that the filter would show for its span, worked out by asking it."""

from datetime import datetime
from decimal import Decimal
from random import Random

import pytest
from django.http import QueryDict
from django.utils import timezone

from search.answer.results import search
from search.engine.schema import OPEN_PAY
from search.filtering.fields import Pay
from search.filtering.histogram import MOST_BARS, Histogram, histogram
from search.indexing import refresh
from search.indexing.pay_bars import LAST, STEPS, pay_bars
from tests.factories import add_salary, make_posting

CENTS = {"hour": 208_000, "month": 1_200, "year": 100}


def drawn(address: str, now: datetime) -> Histogram:
    found = search(QueryDict(address), now).facets["pay"].histogram
    assert found is not None
    return found


def counted(answer: dict[str, int], pay: Pay | None = None) -> Histogram:
    """The histogram of an engine's answer."""
    buckets = [{"key": key, "doc_count": count} for key, count in answer.items()]
    found = histogram({"buckets": buckets}, pay or Pay())
    assert found is not None
    return found


@pytest.fixture
def now(db) -> datetime:
    dice = Random(7)
    for number in range(60):
        posting = make_posting(f"Job {number}", schedule=dice.choice(["full_time", "part_time"]))
        for ordinal in range(dice.choice([0, 1, 1, 1, 2, 3])):
            period = dice.choice(["hour", "month", "year"])
            low = dice.randint(4, 30) * STEPS[period]
            ends = dice.choice([(low, low + 4 * STEPS[period])] * 4 + [(low, None), (None, low)])
            add_salary(posting, *(str(end) if end else None for end in ends), period=period, ordinal=ordinal)
    refresh.rebuild()
    return timezone.now()


@pytest.mark.parametrize("unit", ["hour", "month", "year"])
@pytest.mark.parametrize("others", ["", "schedule=part_time", "q=job&pay_stated=1", "pay_min=20000&pay_max=20001"])
def test_each_bar_counts_what_the_filter_shows_for_its_span(now, unit, others):
    for bar in drawn(f"{others}&pay_unit={unit}", now).bars:
        span = QueryDict(others, mutable=True)
        high = None if bar.high is None else bar.high - Decimal("0.01")
        for name, amount in (("pay_min", bar.low), ("pay_max", high)):
            span.pop(name, None)
            if amount is not None:
                span[name] = str(amount)
        span["pay_unit"], span["pay_stated"] = unit, "1"
        assert bar.count == search(span, now).total, bar.amounts


def test_the_own_choice_does_not_change_the_bars_and_is_marked(now):
    free, chosen = drawn("", now), drawn("pay_min=60000&pay_max=75000", now)
    assert [bar.count for bar in chosen.bars] == [bar.count for bar in free.bars]
    assert not free.is_narrowed
    assert chosen.is_narrowed
    assert [bar.is_chosen for bar in chosen.bars] == [
        (bar.high is None or bar.high > 60_000) and (bar.low is None or bar.low <= 75_000) for bar in chosen.bars
    ]
    assert 0 < sum(bar.is_chosen for bar in chosen.bars) < len(chosen.bars)


def test_the_unit_is_the_one_that_the_seeker_types(now):
    typed = drawn("q=job+%2430%2Fhr", now)
    assert typed.unit == "hour"
    assert [bar.count for bar in typed.bars] == [bar.count for bar in drawn("q=job&pay_unit=hour", now).bars]


def test_jobs_without_stated_pay_make_no_bars(db, ask):
    make_posting()
    assert ask().facets["pay"].histogram is None


def test_pay_is_indexed_by_the_bars_it_touches():
    ranges = [(20 * CENTS["hour"], 22 * CENTS["hour"]), (30 * CENTS["hour"], OPEN_PAY)]
    assert pay_bars(ranges) == {"pay_by_hour": "8-8 12-", "pay_by_month": "6-7 10-", "pay_by_year": "8-9 12-"}
    assert set(pay_bars([]).values()) == {"not_stated"}
    assert pay_bars([(0, 999 * CENTS["hour"])])["pay_by_hour"] == f"-{LAST}"


def test_a_job_with_two_ranges_in_one_bar_counts_once():
    assert [bar.count for bar in counted({"8-8 9-9": 3, "20-50": 1}).bars][:1] == [3]


def test_outliers_stand_in_the_outermost_bars():
    bars = counted({"10-12": 500, "1-2": 1, "40-44": 5, "not_stated": 900}).bars
    assert [(bar.low, bar.high, bar.count) for bar in bars] == [
        (None, 55_000, 501),
        (55_000, 60_000, 500),
        (60_000, None, 505),
    ]
    assert [bar.amounts for bar in bars] == [
        "under $55,000 a year",
        "$55,000 to $60,000 a year",
        "$60,000 a year or more",
    ]


def test_open_pay_reaches_every_bar_but_does_not_stretch_the_scale():
    found = counted({"10-12": 5, "11-": 1, "-10": 2})
    assert [bar.count for bar in found.bars] == [7, 6, 6]
    assert (found.bars[0].low, found.bars[-1].high) == (None, None)


def test_long_scales_have_wider_bars():
    found = counted({"2-3": 5, "46-47": 5}, Pay(unit="hour"))
    assert len(found.bars) <= MOST_BARS
    assert (found.bars[0].amounts, found.bars[-1].amounts) == ("$5 to $10 an hour", "$115 an hour or more")
    assert (found.lowest, found.highest) == ("$5", "$115 or more")


def test_bars_fit_the_drawing():
    found = counted({"10-12": 500, "12-13": 1, "20-20": 30})
    assert found.width == found.bars[-1].x + found.bar_width
    assert max(bar.height for bar in found.bars) == found.height
    assert all(bar.y + bar.height == found.height for bar in found.bars)
    assert all((bar.height > 0) == (bar.count > 0) for bar in found.bars)


def test_the_page_says_the_bars_to_screen_readers(now, client):
    content = client.get("/?pay_unit=month").content.decode()
    bar = next(bar for bar in drawn("pay_unit=month", now).bars if bar.count)
    assert "How many jobs pay how much a month" in content
    assert f'<th scope="row">{bar.amounts}</th><td>{bar.how_many}</td>' in content
