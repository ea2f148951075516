"""Hours of work in words say whether a job is full or part time."""

from search.understanding.spoken_hours import find_schedule

SAID = {
    "20 hrs week": "part_time",
    "30 hours a week": "part_time",
    "less than 30 hours per week": "part_time",
    "twenty hours": "",
    "ten hours a week": "part_time",
    "40 hours a week": "full_time",
    "0 5 fte": "part_time",
    "0 80 fte": "part_time",
    "1 0 fte": "full_time",
    "1 fte": "full_time",
    "1 5 fte": "",
    "0 fte": "",
    "fte": "",
    "hours a week": "",
    "20 hours": "",
    "under 20 hours": "part_time",
    "below 40 hours": "part_time",
    "over 20 hours": "",
    "max 24hrs a week": "part_time",
    "20 hours a month": "",
    "200 hours a week": "",
    "20": "",
}


def test_hours_are_understood():
    assert {text: find_schedule(tuple(text.split())) for text in SAID} == SAID
