"""Sections read well and say nothing twice."""

import pytest

from postings.presentation.sections import COMPARED_UP_TO, Shown


@pytest.mark.parametrize(
    ("line", "is_left_out"),
    [
        ("- Plan the purchase of vehicles.", True),
        ("35%\tNC\tE\tPLAN THE PURCHASE", True),
        ("Plan the purchase of vehicles and boats.", False),
        ("plan", False),
        ("", False),
    ],
)
def test_what_is_said_above_is_left_out(line, is_left_out):
    kept = Shown(["Plan the purchase of vehicles."]).without(line)
    assert kept == ("" if is_left_out else line)


def test_words_do_not_match_across_two_texts():
    assert Shown(["One two", "three four"]).without("two three") == "two three"


def test_single_words_stay_unless_their_neighbours_were_left_out():
    shown = Shown(["a degree in law"])
    assert shown.without("Duties\nOR\nmore words") == "Duties\nOR\nmore words"
    assert shown.without("A degree in law\nOR\nmore words") == "more words"


def test_a_very_long_text_is_left_whole():
    text = "said above\n" * COMPARED_UP_TO
    assert Shown(["said above"]).without(text) == text
