"""Days since a job was posted, or until it closes, as people type them."""

from datetime import date

import pytest

from search.understanding.spoken_days import find_days

SUNDAY = date(2026, 11, 22)
DAYS = {
    "posted in the last 3 days": ("posted", 3),
    "past 24 hours": ("posted", 1),
    "posted 2 weeks ago": ("posted", 14),
    "new within the last two months": ("posted", 60),
    "posted within 7 days": ("posted", 7),
    "posted since monday": ("posted", 6),
    "new since sunday": ("posted", 7),
    "new since yesterday": ("posted", 1),
    "posted since": None,
    "posted since 3 days": None,
    "closing in 10 days": ("closing", 10),
    "due within the next 36 hours": ("closing", 2),
    "closes on friday": ("closing", 6),
    "deadline sunday": ("closing", 1),
    "closes by december 1": ("closing", 10),
    "due nov 21": ("closing", 365),
    "closing february 30": None,
    "last 3": None,
    "3 days ago": None,
    "last day": None,
    "closing": None,
    "closing date": None,
    "posted 3 days": None,
    "past 0 days": None,
    "last 99999 months": None,
}


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_days_as_people_type_them(text, expected):
    assert find_days(tuple(text.split()), SUNDAY) == expected
