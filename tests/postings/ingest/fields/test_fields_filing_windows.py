"""Periods in which applications are taken, and who is only looked at first."""

import pytest

from postings.ingest.fields.days.date_ranges import find_window_ends
from postings.ingest.fields.days.deadlines import is_until_filled

PACIFIC = "America/Los_Angeles"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "From 8:00 am Friday, June 22, 2018 to 11:59 pm, Thursday, July 5, 2018",
            [("2018-07-05T23:59:00-07:00", True)],
        ),
        ("accepted from 04/06/2026 through 04/20/2026", [("2026-04-20", False)]),
        ("March 2, 2026 - March 16, 2026 at 5:00 PM Eastern", [("2026-03-16T17:00:00-04:00", False)]),
        ("Apply by March 2, 2026. Interviews are on March 16, 2026.", []),
        ("April 20, 2026 to April 6, 2026", []),
        ("Open since 04/06/2026.", []),
    ],
)
def test_a_period_ends_on_its_last_day(text, ends):
    assert find_window_ends(text, PACIFIC) == ends


def test_open_until_filled_may_be_denied():
    assert is_until_filled("Open Until Filled: Yes")
    assert not is_until_filled("Open Until Filled: No")


def test_a_megabyte_of_dates_takes_no_time():
    assert len(find_window_ends("04/06/2026 to 04/20/2026 " * 50_000, None)) < 500


def test_a_day_that_opens_and_one_that_closes_are_a_period():
    assert find_window_ends("Opens 5/1/2025, closes 5/9/2025 at noon", PACIFIC) == [("2025-05-09T12:00:00-07:00", True)]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (
            "taken on-line beginning Friday, February 2, 2018, 8:00 a.m. and will close Thursday, February 15, 2018 at "
            "11:59 p.m.",
            "2018-02-15T23:59:00-08:00",
        ),
        ("open Friday, February 2, 2018 at 8:00 a.m. and close Thursday, February 15, 2018.", "2018-02-15"),
    ],
)
def test_the_hour_at_which_a_period_begins_is_not_its_end(text, end):
    assert [found for found, _ in find_window_ends(text, PACIFIC)] == [end]


def test_the_zone_of_a_period_may_stand_behind_its_hour():
    text = "Send it between FRIDAY, MAY 1, 2026 and 11:59 p.m., Pacific Time, MONDAY, MAY 18, 2026."
    assert [end for end, _ in find_window_ends(text, "America/Los_Angeles")] == ["2026-05-18T23:59:00-07:00"]
