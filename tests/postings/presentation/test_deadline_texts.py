"""Deadlines in words that count down."""

import pytest

from postings.models import Posting
from postings.presentation.deadline import describe_deadline
from tests.factories import PACIFIC, at

NOW = at("2025-11-10T09:00:00-08:00")


def deadline(closes_at: str | None, zone: str = PACIFIC, **values):
    values.setdefault("closes_time_stated", True)
    return describe_deadline(Posting(closes_at=closes_at and at(closes_at), time_zone=zone, **values), NOW)


@pytest.mark.parametrize(
    ("closes_at", "state", "countdown"),
    [
        ("2025-11-10T08:59:00-08:00", "closed", "Closed on November 10, 2025"),
        ("2025-11-10T13:20:00-08:00", "soon", "Closes today at 1:20 PM"),
        ("2025-11-11T00:01:00-08:00", "soon", "Closes tomorrow at 12:01 AM"),
        ("2025-11-13T23:59:59-08:00", "soon", "Closes in 3 days"),
        ("2025-11-15T23:59:59-08:00", "open", "Closes in 5 days"),
    ],
)
def test_a_deadline_counts_down_in_calendar_days(closes_at, state, countdown):
    text = deadline(closes_at)
    assert (text.state, text.countdown) == (state, countdown)


def test_days_are_those_of_the_employers_zone():
    assert deadline("2025-11-11T05:00:00+00:00").countdown == "Closes today at 9:00 PM"
    assert deadline("2025-11-11T05:00:00+00:00", "America/New_York").countdown == "Closes tomorrow at 12:00 AM"


@pytest.mark.parametrize(
    ("zone", "moment"),
    [
        (PACIFIC, "Thursday, November 13, 2025, 1:20 PM Pacific time"),
        ("America/Boise", "Thursday, November 13, 2025, 2:20 PM Mountain time"),
        ("Asia/Tokyo", "Friday, November 14, 2025, 6:20 AM JST"),
        ("", "Thursday, November 13, 2025, 1:20 PM Pacific time"),
        ("No/Such_Zone", "Thursday, November 13, 2025, 1:20 PM Pacific time"),
        ("../etc/passwd", "Thursday, November 13, 2025, 1:20 PM Pacific time"),
    ],
)
def test_the_moment_names_its_time_zone(zone, moment):
    assert deadline("2025-11-13T13:20:00-08:00", zone).moment == moment


def test_a_date_alone_says_what_was_inferred():
    text = deadline("2025-11-13T23:59:59-08:00", closes_time_stated=False)
    assert text.countdown == "Closes in 3 days"
    assert text.note == "No time is printed; the end of that day is inferred."


def test_a_posting_without_deadline():
    assert deadline(None, open_until_filled=True).countdown == "Open until filled"
    assert deadline(None).countdown == "No deadline known"
