"""A section's text as paragraphs, lists and tables."""

import pytest

from postings.presentation.text import blocks_of, plain_text

WRAPPED = "This sentence was broken in two at the width of a printed page, so"


def shape(text: str) -> list[tuple[str, object]]:
    return [(block.kind, block.text or block.items or block.rows) for block in blocks_of(text)]


def test_lines_are_paragraphs_and_bullets_are_lists():
    assert shape("One.\n- a\n• b\n\nTwo.") == [("paragraph", "One."), ("list", ["a", "b"]), ("paragraph", "Two.")]


@pytest.mark.parametrize("bullet", ["-", "–", "•", "*", "o", "·", "  •", "    ◦"])
def test_bullets_of_many_kinds(bullet):
    assert shape(f"{bullet} item") == [("list", ["item"])]


@pytest.mark.parametrize("line", ["-5 degrees outside", "of course", "*", "-----", "|---|---|"])
def test_what_is_no_bullet(line):
    assert "list" not in dict(shape(line))


def test_a_short_line_with_a_colon_introduces_what_follows():
    assert shape("You will:\n- dig") == [("label", "You will:"), ("list", ["dig"])]


def test_a_way_with_another_one_below_it_introduces_nothing():
    assert shape("A) A degree in nursing; or:\nB) Two years.")[0] == ("paragraph", "A) A degree in nursing; or:")


def test_a_sentence_broken_by_the_page_is_joined():
    assert shape(f"{WRAPPED}\nit goes on here.") == [("paragraph", f"{WRAPPED} it goes on here.")]
    assert shape(f"- {WRAPPED}\n  it goes on here.") == [("list", [f"{WRAPPED} it goes on here."])]


@pytest.mark.parametrize("second", ["A new sentence.", "- a bullet", "a\tcell"])
def test_what_does_not_go_on_is_not_joined(second):
    assert len(blocks_of(f"{WRAPPED}\n{second}")) == 2


def test_a_blank_line_parts_paragraphs():
    assert len(blocks_of(f"{WRAPPED}\n\nit starts small.")) == 2


def test_cells_parted_by_tabs_are_a_table():
    assert shape("Who\tHow\nClerks\tBy mail") == [("table", [["Who", "How"], ["Clerks", "By mail"]])]


def test_markup_left_in_a_document_is_not_read_out():
    assert shape("<i>Note</i>: 3 < 5 and 7 > 6") == [("paragraph", "Note: 3 < 5 and 7 > 6")]


def test_plain_text_is_one_line_without_tables():
    assert plain_text(blocks_of("One.\n- a\n- b\nx\ty")) == "One. a b"


def test_nothing_gives_nothing():
    assert blocks_of(" \n\t\n") == []
