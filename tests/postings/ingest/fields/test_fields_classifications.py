"""Titles and numbers of classes."""

import pytest

from postings.ingest.fields.classifications import read_class_number, split_classification


@pytest.mark.parametrize(
    ("printed", "title", "number", "series", "level"),
    [
        ("Social Services Specialist 2", "Social Services Specialist 2", None, "Social Services Specialist", 2),
        ("Office Specialist II", "Office Specialist II", None, "Office Specialist", 2),
        ("Program Analyst, Level 3", "Program Analyst, Level 3", None, "Program Analyst", 3),
        ("C0104 Office Specialist 2", "Office Specialist 2", "C0104", "Office Specialist", 2),
        ("Office Specialist 2 (0104)", "Office Specialist 2", "0104", "Office Specialist", 2),
        ("Child Support Case Manager", "Child Support Case Manager", None, "Child Support Case Manager", None),
        ("Principal Executive/Manager E", "Principal Executive/Manager E", None, "Principal Executive/Manager", None),
        ("Fund 2020", "Fund 2020", None, "Fund 2020", None),
    ],
)
def test_splits_class_titles(printed, title, number, series, level):
    split = split_classification(printed)
    assert (split.title, split.number, split.series, split.level) == (title, number, series, level)


@pytest.mark.parametrize("printed", ["C6699", "6699", "872", "MMN X7008 A", "C0872 AP", "7D11", "MEAA01"])
def test_reads_class_numbers(printed):
    assert read_class_number(f" {printed}. ") == printed


@pytest.mark.parametrize("printed", ["", "TBD", "see above", "12", "WCA3"])
def test_other_text_is_no_class_number(printed):
    assert read_class_number(printed) is None


@pytest.mark.parametrize("title", ["Level I & Level II", "Grade 1 or 2", "LEVEL 1 / LEVEL 2"])
def test_levels_alone_name_no_series(title: str) -> None:
    assert split_classification(title).level is None
    assert split_classification(title).series not in ("Level", "Grade", "LEVEL")
