import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.ingest.fields.remarks import find_remarks, without_remarks


@pytest.mark.parametrize(
    "remark",
    [
        "(guidance instead of advice)",
        "(just switched the order to have court first)",
        "[insert office here]",
        "(Sam: is this still right?)",
        "(should we keep this?)",
        "(moved from the old text)",
        "[confirm with HR]",
        "(check??)",
        "(do we still say “parking”?)",
        "(ask Lou whether pumps belong to this job)",
        "(delete before posting this)",
        "[HR: ask whether the desk fee applies]",
        "[verify the shift before this goes out]",
        "(note: same as last spring)",
    ],
)
def test_asides(remark: str) -> None:
    assert find_remarks(f"Coaches staff {remark} every day.") == [remark]


@pytest.mark.parametrize(
    "text",
    [
        "Experience in adult learning (classroom or online).",
        "The Indian Child Welfare Act (ICWA)",
        "Answers questions (by phone or in writing)",
        "One year (12 months) of experience",
        "no brackets instead of some",
        "Two years of study (Note: applicants must upload a transcript.)",
    ],
)
def test_what_an_author_put_in_brackets_for_the_reader(text: str) -> None:
    assert find_remarks(text) == []


@given(st.text())
def test_no_text_fails_and_asides_are_quoted(text: str) -> None:
    assert all(remark in text for remark in find_remarks(text))


def test_a_title_is_told_without_its_asides() -> None:
    assert without_remarks("Boat Steward (confirm w/ Jo before signing)") == "Boat Steward"
    assert without_remarks("Boat Steward (Elm Bay)") == "Boat Steward (Elm Bay)"
