"""A series as a ladder on one scale of pay."""

from decimal import Decimal

import pytest

from postings.presentation.ladder import ladder_of
from tests.factories import make_classification, make_series

pytestmark = pytest.mark.django_db


def make_level(level: int, low: str | None, high: str | None, series=None):
    pay = {"monthly_minimum": low and Decimal(low), "monthly_maximum": high and Decimal(high)}
    return make_classification(f"Planner {level}", f"C{level}", series=series, level=level, **pay)


def test_levels_stand_in_order_on_a_scale_that_holds_them_all():
    series = make_series("Planner")
    make_level(2, "5000", "7001", series)
    first = make_level(1, "4100", "6000", series)
    ladder = ladder_of(first, series)
    assert [rung.classification.level for rung in ladder.rungs] == [1, 2]
    assert (ladder.low, ladder.high) == ("$4,000", "$7,500")
    assert [rung.is_current for rung in ladder.rungs] == [True, False]
    assert all(0 <= Decimal(rung.start) <= Decimal(rung.start) + Decimal(rung.width) <= 100 for rung in ladder.rungs)


def test_a_level_without_pay_has_no_bar():
    series = make_series("Planner")
    make_level(1, None, None, series)
    ladder = ladder_of(None, series)
    assert (ladder.rungs[0].width, ladder.rungs[0].pay, ladder.low) == ("", None, "")


def test_a_single_amount_still_shows():
    classification = make_level(1, "5000", "5000")
    rung = ladder_of(classification, None).rungs[0]
    assert Decimal(rung.width) > 0


def test_no_class_no_ladder():
    assert ladder_of(None, None) is None
    assert ladder_of(None, make_series("Empty")) is None
