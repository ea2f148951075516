"""What a text of qualifications only wishes for beside what it asks for."""

import pytest

from postings.ingest.fields.qualifying.wishes import split_preferred


@pytest.mark.parametrize(
    ("text", "need", "wish"),
    [
        ("A G.E.D., preferably an associate degree in art", "A G.E.D.", "preferably an associate degree in art"),
        ("High school diploma, ideally a bachelor's degree.", "High school diploma", "ideally a bachelor's degree."),
    ],
)
def test_a_higher_degree_behind_preferably_is_a_wish(text: str, need: str, wish: str) -> None:
    assert split_preferred(text) == (need, wish)
