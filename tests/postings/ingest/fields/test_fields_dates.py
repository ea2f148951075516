from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.fields.days.date_ranges import find_date_ranges
from postings.ingest.fields.days.dates import find_dates, read_date
from postings.ingest.fields.days.deadlines import (
    find_closing_time,
    find_deadline,
    is_continuous,
    is_until_filled,
    read_deadline,
)

PACIFIC = "America/Los_Angeles"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11/06/2025", "2025-11-06"),
        ("1/2/25", "2025-01-02"),
        ("2025-11-06", "2025-11-06"),
        ("Jul 02, 2024", "2024-07-02"),
        ("July 22nd, 2024", "2024-07-22"),
        ("Friday, August 30 th , 2024", "2024-08-30"),
        ("Sept. 3 2026", "2026-09-03"),
        ("13 November 2025", "2025-11-13"),
        ("Friday, November 14, 2025", "2025-11-14"),
    ],
)
def test_dates_as_employers_print_them(text: str, expected: str) -> None:
    assert read_date(text) == (expected, None)


@pytest.mark.parametrize(
    "text", ["02/30/2026", "13/13/2025", "9999-01-01", "01/01/1889", "November 13", "Grade 12", "soon", "1.2.3.4"]
)
def test_what_is_no_date_is_absent_and_reported(text: str) -> None:
    value, problem = read_date(text)
    assert value is None
    assert problem is not None
    assert problem.code == "unreadable_date"


@pytest.mark.parametrize(
    ("text", "expected", "zone_inferred"),
    [
        ("7/22/2024 1:20 PM Pacific", "2024-07-22T13:20:00-07:00", False),
        ("11/14/2025 at 11:59pm PST", "2025-11-14T23:59:00-08:00", False),
        ("7/14/2025 5 p.m. Mountain Time", "2025-07-14T17:00:00-06:00", False),
        ("2025-11-13 17:00", "2025-11-13T17:00:00-08:00", True),
        ("12/01/2025 12:00 PM", "2025-12-01T12:00:00-08:00", True),
        ("11/13/2025", "2025-11-13", False),
        ("11/13/2025 (midnight)", "2025-11-13", False),
    ],
)
def test_deadlines_with_and_without_a_time(text: str, expected: str, zone_inferred: bool) -> None:
    assert read_deadline(text, PACIFIC) == (expected, zone_inferred, None)


def test_a_time_without_any_zone_gives_the_day_alone() -> None:
    assert read_deadline("11/13/2025 5:00 PM", None) == ("2025-11-13", False, None)


@pytest.mark.parametrize("text", ["Open Until Filled", "Continuous", "open continuous", "Until filled", "Ongoing"])
def test_values_that_say_there_is_no_deadline(text: str) -> None:
    assert is_continuous(text)


def test_until_filled_in_a_sentence() -> None:
    assert is_until_filled("This recruitment is open until filled.")
    assert not is_until_filled("We cannot open the door until noon.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Applications are accepted until Wednesday, June 24, 2026 at 5:00 PM.", "2026-06-24T17:00:00-07:00"),
        ("Apply by April 20, 2026!", "2026-04-20"),
        ("The application deadline is 4/20/2026.", "2026-04-20"),
        ("This recruitment closes on May 1, 2026.", "2026-05-01"),
    ],
)
def test_deadlines_stated_in_sentences(text: str, expected: str) -> None:
    assert find_deadline(text, PACIFIC)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Review of applications begins May 1, 2026.",
        "The bridge was closed in May 1, 2019 repairs.",
        "Apply by mail",
        "For priority consideration, apply by March 6, 2026.",
        "(First consideration to applicants who apply by January 23, 2026)",
        "To ensure consideration, apply by May 1, 2026.",
    ],
)
def test_sentences_that_state_no_deadline(text: str) -> None:
    assert find_deadline(text, PACIFIC) == (None, False)


def test_ranges_of_dates_share_their_year() -> None:
    (days,) = find_date_ranges("Evaluation: week of June 22- July 29, 2024")
    assert (days.first, days.last) == (date(2024, 6, 22), date(2024, 7, 29))
    (days,) = find_date_ranges("open July 1 - 22, 2024")
    assert (days.first, days.last) == (date(2024, 7, 1), date(2024, 7, 22))


def test_a_weekday_is_remembered_with_its_date() -> None:
    assert [found.weekday for found in find_dates("Monday, March 16, 2026 or 3/17/2026")] == [0, None]


DATE_LIKE = st.from_regex(
    r"[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}( [0-9]{1,2}(:[0-9]{2})? ?([ap]m)?)?( (PST|Pacific))?"
)


@given(st.one_of(st.text(), DATE_LIKE, st.dates().map(lambda day: f"{day:%B} {day.day}, {day.year}")))
def test_no_text_fails_and_no_day_is_invented(text: str) -> None:
    read_deadline(text, PACIFIC)
    find_deadline(text, PACIFIC)
    find_date_ranges(text)
    for found in find_dates(text):
        assert str(found.value.day) in text
        assert str(found.value.year % 100) in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "by 4:00 p.m. on October 5, 2026 to: Town of Aldersgate, 9 Mill Road, Aldersgate, CT 06700",
            "2026-10-05T16:00-07:00",
        ),
        ("October 5, 2026 at 4 pm, Central Office, Room 3", "2026-10-05T16:00-07:00"),
        ("October 5, 2026 at 4 pm CT", "2026-10-05T16:00-05:00"),
        ("4 pm on October 5, 2026 (eastern)", "2026-10-05T16:00-04:00"),
        ("October 5, 2026 at 4 pm Mountain time", "2026-10-05T16:00-06:00"),
    ],
)
def test_a_zone_is_named_beside_its_time_or_with_the_word_time(text: str, expected: str) -> None:
    assert datetime.fromisoformat(read_deadline(text, PACIFIC)[0] or "") == datetime.fromisoformat(expected)


def test_a_time_with_words_of_its_own_before_it_is_not_the_deadline_s() -> None:
    assert read_deadline("May 4, 2026. Office hours are 8:00 am to 5:00 pm", PACIFIC)[0] == "2026-05-04"


def test_a_time_printed_with_gaps_is_read() -> None:
    value, _, _ = read_deadline("4 / 2 / 2025 11 : 59 PM Pacific", None)
    assert value == "2025-04-02T23:59:00-07:00"


def test_who_is_preferred_tells_no_deadline() -> None:
    text = "Open until filled, but preference will be given to applications received by Thursday, July 26, 2018."
    assert find_deadline(text, PACIFIC) == (None, False)


def test_an_extended_deadline_is_the_one_that_counts() -> None:
    assert read_deadline("March 17, 2025 (Extended to April 4, 2025)", PACIFIC)[0] == "2025-04-04"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Submit it to the HR office by 5:00 p.m. on September 20, 2026.", "17:00"),
        ("Applications must reach the business office no later than 4 p.m., September 20, 2026.", "16:00"),
        ("Complete the form by Sept. 20, 2026, at 11 p.m. and tell how you meet each need.", "23:00"),
        ("Interviews end at 5 p.m. on September 20, 2026.", None),
        ("Apply at the office, which is open until 5:00 p.m. every day.", None),
    ],
)
def test_the_hour_of_the_deadline_is_none_of_the_office(text: str, time: str | None) -> None:
    found = find_closing_time(text, "2026-09-20", PACIFIC)
    assert (found and found[0]) == (time and f"2026-09-20T{time}:00-07:00")
