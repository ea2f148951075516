"""How many are to be hired."""

import pytest

from postings.ingest.fields.terms.openings import find_openings, read_openings


@pytest.mark.parametrize(
    ("value", "number"),
    [("3", 3), ("Two", 2), ("2 positions", 2), ("four (4)", 4), ("Multiple", None), ("3.5", None), ("1,200", None)],
)
def test_the_value_of_a_label(value: str, number: int | None) -> None:
    assert read_openings(value) == number


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("We have two openings in Salem.", 2),
        ("There are three (3) full-time vacancies.", 3),
        ("The county is hiring four Deputies.", 4),
        ("We are looking for two part-time Library Assistants.", 2),
        ("This list fills five positions at the airport.", None),
        ("The recruitment will fill five regular positions.", 5),
        ("The department has 400 positions.", None),
        ("We are seeking 10 years of experience.", None),
        ("Seeking a Clerk.", None),
        ("We have openings in Elm Bay (3), Oak Falls (1) and Ash (2).", 6),
        ("Read the rules on positions in Section (3) and Part (2).", None),
    ],
)
def test_what_running_text_says(sentence: str, number: int | None) -> None:
    assert find_openings(sentence) == number


def test_a_megabyte_takes_no_time() -> None:
    assert find_openings("hiring two a-b " * 70_000) is None
