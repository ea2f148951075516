"""What recruiters are told about an announcement: only what is so, in words they use."""

import pytest

from postings.ingest.announcement.said import said
from tests.postings.ingest.reading import codes, read_text

_NOTICE = """CITY OF ELM BAY
Crane Mender
Salary: $30.00 - $40.00 per hour
Closing Date: March 3, 2027
DESCRIPTION
The crane mender greases cranes.
"""


@pytest.mark.parametrize(
    ("line", "is_unread"),
    [
        ("Windows: Open in summer", True),
        ("Crane Mender II: $42.00 - $50.00 per hour", False),  # read as pay
        ("Knowledge of: cranes, ropes and hooks.", False),  # no label
    ],
)
def test_a_label_is_unknown_where_nothing_of_its_line_was_read(line: str, is_unread: bool) -> None:
    assert ("unread_label" in codes(read_text(_NOTICE + line))) == is_unread


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2027-03-03", "March 3, 2027"),
        ("2027-03-03T17:00:00-08:00", "March 3, 2027 at 17:00"),
        ("full_time", "full time"),
        ("REQ_112", "“REQ_112”"),
        (True, "yes"),
    ],
)
def test_values_that_contradict_each_other_are_said_in_words(value: str | bool, words: str) -> None:
    assert said(value) == words
