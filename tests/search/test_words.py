"""Text is cut into words as the engine would cut it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engine.schema import english, plain
from search.language.words import cut

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text("aZ19 -_.,'’é½ſİ\n\t\0ing")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Licensed Practical Nurses, LPNs: $27.16/hr.",
        "the worker’s résumé — naïve, 3½ years; Ⅳ ſtrange",
        f"a word of {'n' * 70} letters, of {'é' * 40} and of {'n' * 59}",
        "線路工, Инженер-электрик\u00a0и механик",
    ],
)
def test_words_and_stems_are_the_engines_own(text):
    stems, words = cut(text)
    assert stems.split() == english().analyze(text)
    assert words.split() == plain().analyze(text)


@given(TEXTS)
def test_so_they_are_whatever_the_text(text):
    stems, words = cut(text)
    assert stems.split() == english().analyze(text)
    assert words.split() == plain().analyze(text)


def test_a_name_whose_stem_is_another_word_is_kept():
    assert english().analyze("PERS pays per hour") == ["pers", "pay", "per", "hour"]
    assert cut("PERS pays per hour")[0] == "pers pay per hour"
