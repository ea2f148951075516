"""Sentences in the column on the right of a label, whose rows blank lines set apart."""

from postings.ingest.document import Document
from postings.ingest.layout import read_lines, unwrap


def _texts(*lines: str) -> list[str]:
    return [line.text for line in unwrap(read_lines(Document("t", "s", "text/plain", lines)))]


def test_a_sentence_goes_on_below_a_blank_line_in_its_column() -> None:
    assert _texts(
        "ASKED:                     A degree in early",
        "",
        "                           childhood education and one",
        "",
        "                           (1) year of work with",
        "",
        "                           Children of the town.",
        "",
        "                           reading aloud",
    ) == [
        "ASKED: A degree in early childhood education and one (1) year of work with Children of the town.",
        "reading aloud",
    ]


def test_items_in_small_letters_stay_apart_at_the_margin() -> None:
    assert _texts("greets guests", "", "sorts the mail") == ["greets guests", "sorts the mail"]
