"""A phrase is found by its pairs of words, and nowhere but where it stands as a phrase."""

import pytest

from search.engine.index import searcher
from search.engine.schema import PAIRS
from search.language.pairs import pairs
from search.language.synonyms import paired_stems
from tests.factories import add_section, make_posting


@pytest.fixture
def found(titles):
    """Titles of the jobs that say a phrase."""
    make_posting("Together")
    for title, text in {
        "Side by side": "You keep public records. Paid training.",
        "Over a line's end": "You keep public\nrecords in two towns.",
        "Apart": "The public asks for records.",
        "Turned": "Records, public or not.",
        "Longer": "It manages public records requests, and training records.",
    }.items():
        add_section(make_posting(title), "About the job", text)
    return lambda phrase: sorted(titles(f"q={phrase}"))


def test_words_of_phrases_side_by_side_are_a_pair():
    assert pairs("keep public record train unit offic".split()) == [
        "public_record",
        "record_train",
        "train_unit",
        "unit_offic",
    ]


def test_words_of_phrases_are_words():
    assert len(paired_stems()) > 150
    assert not any("_" in stem for stem in paired_stems())


def test_a_pair_is_found_side_by_side_alone(found):
    assert found('"public records"') == ["Longer", "Over a line's end", "Side by side"]


def test_a_phrase_that_no_pair_tells_whole(found):
    assert found('"public records requests"') == ["Longer"]
    assert found('"public records training"') == []
    assert found('"keep public records"') == ["Over a line's end", "Side by side"]


def test_jobs_that_say_a_pair_are_left_out(found):
    assert found('records -"public records"') == ["Apart", "Turned"]


def test_pairs_are_indexed(found):
    found("records")
    assert searcher().doc_freq(PAIRS, "public_record") == 3
