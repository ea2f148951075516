"""A text that an employer puts on a web page says the same as before: every value of every record, every warning."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from postings.ingest.pipeline import read_document
from postings.ingest.readers import READERS, text
from postings.samples.corpus import samples
from postings.samples.formats import html
from tests.accept import DOCUMENTS, case_name, cases

TODAY = date(2026, 3, 2)
TEXTS = [
    path for path in cases() if next(each for each in READERS if each.accepts(path.name, path.read_bytes())) is text
]


@pytest.mark.parametrize("seed", [1, 2])
def test_generated_documents_say_the_same_on_a_page(seed: int) -> None:
    differing = []
    for number, sample in enumerate(samples(seed, 0, 100, TODAY)):
        for difference in _differences(sample.text, Random(f"{seed} {number}")):
            differing.append(f"{sample.name} {difference}")
    assert differing[:20] == []


@pytest.mark.parametrize("path", TEXTS, ids=case_name)
def test_the_texts_of_the_golden_pairs_say_the_same_on_a_page(path: Path) -> None:
    said = path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\0", "")
    assert [difference for seed in range(3) for difference in _differences(said, Random(seed))] == []


def test_the_same_text_and_chance_write_the_same_bytes() -> None:
    said = (DOCUMENTS / "position_description" / "tabs_with_tasks.txt").read_text(encoding="utf-8")
    assert html.write(said, Random(5)) == html.write(said, Random(5))
    assert html.write(said, Random(5)) != html.write(said, Random(6))


def _differences(said: str, rng: Random) -> Iterator[str]:
    """What the page says otherwise than its text."""
    wanted = _said(read_document("job.txt", said.encode()).to_json())
    found = _said(read_document("job.html", html.write(said, rng)).to_json())
    for key in wanted.keys() | found.keys():
        if wanted.get(key) != found.get(key):
            yield f"{key}: the text says {wanted.get(key)!r}, the page {found.get(key)!r}"


def _said(read: dict[str, Any]) -> dict[str, Any]:
    """What is read, without the lines that it was read from; headings only where the layout prescribes them."""
    said: dict[str, Any] = {"layout": read["document"]["layout"]}
    said["warnings"] = sorted((warning["code"], warning["message"]) for warning in read["warnings"])
    for number, record in enumerate(read["records"]):
        headings = [(section["heading"], section["kind"]) for section in record.pop("sections")]
        said[f"{number}.sections"] = None if said["layout"] == "general_announcement" else headings
        said[f"{number}.evidence"] = sorted(record.pop("evidence"))
        said |= {f"{number}.{key}": value for key, value in record.items()}
    return said
