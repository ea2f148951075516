"""What is read from generated documents is what was written into them: every value, its lines, every warning."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from postings.ingest.pipeline import parse_document
from postings.samples.corpus import samples
from postings.samples.draft import Sample

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
    differing = [line for sample in samples(seed, 0, DOCUMENTS_PER_SEED, TODAY) for line in _report(sample)]
    assert differing[:20] == []


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


def _report(sample: Sample) -> Iterator[str]:
    """A line for each key that was read otherwise than written."""
    read = parse_document(f"{sample.name}.txt", sample.text.encode()).to_json()
    for key, expected, actual in _differences(sample.expected, read):
        yield f"{sample.name} {key}: expected {expected!r}, read {actual!r}"


def _differences(expected: dict[str, Any], read: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    layouts = expected["document"]["layout"], read["document"]["layout"]
    counts = len(expected["records"]), len(read["records"])
    warnings = tuple(sorted((item["code"], item["key"]) for item in each["warnings"]) for each in (expected, read))
    for key, (wanted, found) in {"layout": layouts, "records": counts, "warnings": warnings}.items():
        if wanted != found:
            yield key, wanted, found
    for number, (wanted, found) in enumerate(zip(expected["records"], read["records"], strict=False)):
        for key, *values in _record_differences(wanted, found):
            yield f"records.{number}.{key}", *values


def _record_differences(expected: dict[str, Any], read: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for key in expected.keys() - {"sections", "evidence"}:
        if expected[key] != read[key]:
            yield key, expected[key], read[key]
    for key, lines in expected["evidence"].items():
        found = read["evidence"].get(key, {})
        if lines != {name: found.get(name) for name in lines}:
            yield f"evidence.{key}", lines, found
    headings = [(section["heading"], section["kind"]) for section in read["sections"]]
    for section in expected["sections"]:
        if (section["heading"], section["kind"]) not in headings:
            yield "sections", section, headings
