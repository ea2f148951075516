"""The passage shown of a text: the words that were asked for, together, and whole statements where they are short."""

import pytest

from search.answer.passages import PASSAGE_LENGTH, Wanted
from search.engine.schema import english

FILLER = "Nothing of this matters here at all to anybody. " * 20


def passage(text: str, *words: str) -> tuple[str, list[str]]:
    """The passage for these words, all of one weight, and the words marked in it."""
    found = Wanted({stem: 1 for word in words for stem in english().analyze(word)}).best_passage(text)
    assert found
    return found.text, [found.text[low:high] for low, high, _ in found.matches]


@pytest.mark.parametrize(
    ("word", "text", "marked"),
    [
        ("training", "Trains new trainees", ["Trains"]),
        ("forestry", "Forestry and forestries", ["Forestry", "forestries"]),
        ("happy", "A HAPPY team", ["HAPPY"]),
        ("use", "Using what others used", ["Using", "used"]),
        ("agency", "Agencies; the agency's own", ["Agencies", "agency"]),
        ("resume", "Attach a Résumé", ["Résumé"]),
        ("hr", "HR, not three", ["HR"]),
        ("istanbul", "İzmir and Istanbul", ["Istanbul"]),
    ],
)
def test_words_are_found_in_their_forms(word, text, marked):
    assert passage(text, word)[1] == marked


def test_the_words_stand_together_rather_than_early():
    text = f"Budget. {FILLER} Case files are kept for each budget. {FILLER}"
    shown, marked = passage(text, "budget", "case")
    assert marked == ["Case", "budget"]
    assert shown.startswith("Case files")
    assert len(shown) <= PASSAGE_LENGTH


def test_a_rare_word_outweighs_a_common_one():
    text = f"Public service. {FILLER} Silviculture is practised."
    found = Wanted({"public": 1, "silvicultur": 9}).best_passage(text)
    assert found
    assert found.text.startswith("Silviculture")


def test_a_long_statement_begins_a_little_before_the_match():
    text = "word " * 100 + "salmon " + "word " * 100
    shown, marked = passage(text, "salmon")
    assert marked == ["salmon"]
    assert shown.startswith("word word")
    assert not shown.endswith("wor")


def test_nothing_matches():
    assert Wanted({"salmon": 1}).best_passage("Nothing at all") is None
    assert Wanted({}).best_passage("") is None


def test_words_of_a_phrase_count_side_by_side_alone():
    weights = dict.fromkeys(("case", "manag", "servic"), 1)
    wanted = Wanted(weights, [("case", "manag"), ("servic",)])
    text = "Managers of cases. A case-manager of two cases and managers. Services."
    assert [text[low:high] for low, high, _ in wanted.matches(text)] == ["case", "manager", "Services"]


def test_an_item_of_a_list_stands_without_its_marker():
    assert passage(f"Duties:\n- Counts salmon at the weir.\n- {FILLER}", "salmon")[0].startswith("Counts salmon")
    assert passage(f"• Counts salmon. {FILLER}", "salmon")[0].startswith("Counts salmon")
