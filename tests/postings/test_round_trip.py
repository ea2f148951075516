"""What is read from generated documents is what was written into them: every value, its lines, every warning."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from random import Random

import pytest

from postings.samples.corpus import samples
from postings.samples.draft import Sample
from postings.samples.formats import FORMATS
from tests.round_trip import differences

TODAY = date(2026, 3, 2)
DOCUMENTS_PER_SEED = 400
SLIPS = {
    "closes_before_posted",
    "duties_do_not_total_100",
    "editor_remark",
    "invalid_email",
    "missing_value",
    "no_closing_date",
    "salary_reversed",
    "unreadable_date",
}


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_generated_documents_are_read_as_written(seed: int) -> None:
    assert _report(samples(seed, 0, DOCUMENTS_PER_SEED, TODAY), seed, "text") == []


# A page or a Word file is read back in twice a text's time, a printed one in five times that.
@pytest.mark.parametrize(("format_name", "count"), [("docx", 120), ("html", 120), ("pdf", 60)])
def test_generated_files_of_every_format_are_read_as_written(format_name: str, count: int) -> None:
    assert _report(samples(5, 0, count, TODAY), 5, format_name) == []


def test_the_corpus_has_every_layout_and_every_slip() -> None:
    corpus = list(samples(1, 0, 2000, TODAY))
    layouts = Counter(sample.expected["document"]["layout"] for sample in corpus)
    warned = {warning["code"] for sample in corpus for warning in sample.expected["warnings"]}
    assert layouts == {
        "oregon_announcement": 1200,
        "neogov_announcement": 500,
        "position_description": 240,
        "program_positions": 60,
    }
    assert warned >= SLIPS


def _report(samples: Iterable[Sample], seed: int, format_name: str) -> list[str]:
    """A line for each key that was read otherwise than written, up to twenty."""
    report = []
    for number, sample in enumerate(samples):
        written = FORMATS[format_name]
        data = written.write(sample.text, Random(f"{seed} {number}"))
        for key, wanted, found in differences(sample, f"{sample.name}{written.SUFFIX}", data):
            report.append(f"{sample.name} {key}: expected {wanted!r}, read {found!r}")
    return report[:20]
