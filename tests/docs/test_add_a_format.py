"""The worked example of docs/add-a-format.md reads its document as the page says."""

import re
import types
from collections.abc import Callable
from pathlib import Path

import pytest

from postings.ingest import parsers
from postings.ingest.pipeline import parse_document
from postings.ingest.record import LocationText, Reading, Record

PAGE = Path(__file__).parents[2] / "docs" / "add-a-format.md"


def block(name: str) -> str:
    """The fenced block that follows the comment `<!-- name -->` on the page."""
    found = re.search(rf"<!-- {name} -->\n```\w+\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found, f"the page has no block called {name}"
    return found[1]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Reading]:
    """What the example's parser, added to the registry, reads from a text."""
    module = types.ModuleType("dotted_bulletin")
    exec(compile(block("parser"), "dotted_bulletin.py", "exec"), module.__dict__)
    monkeypatch.setattr(parsers, "PARSERS", (module, *parsers.PARSERS))
    return lambda text: parse_document("two_shifts.txt", text.encode()).reading


@pytest.fixture
def record(read: Callable[[str], Reading]) -> Record:
    """What it reads from the example's document."""
    reading = read(block("document"))
    assert reading.layout == "dotted_bulletin"
    assert reading.warnings == ()
    return reading.records[0]


def test_example_reads_each_fact_of_its_document(record: Record) -> None:
    assert (record.title, record.requisition_id, record.schedule) == ("Transit Mechanic 2", "26-014", "full_time")
    assert record.classification is not None
    assert (record.classification.series, record.classification.level) == ("Transit Mechanic", 2)
    assert record.agency is not None
    assert record.agency.name == "Harbor Transit District"
    assert (record.date_posted, record.closes_at) == ("2026-03-02", "2026-03-20T17:00:00-07:00")
    assert (record.open_until_filled, record.evidence["closes_at"].status) == (None, "inferred")
    pay = record.salary_ranges[0]
    assert (pay.minimum, pay.maximum, pay.period) == ("31.40", "38.15", "hour")
    assert record.locations == (
        LocationText(street="410 Marine Drive", city="Astoria", state="OR", postal_code="97103"),
    )
    assert [duty.tasks[0] for duty in record.duties] == [
        "Inspects and repairs buses and vans.",
        "Road-tests vehicles after repair.",
    ]


def test_example_leads_each_fact_to_its_line(record: Record) -> None:
    lines = {key: evidence.first_line for key, evidence in record.evidence.items()}
    assert lines["agency.name"] == 1
    assert lines["title"] == 4
    assert lines["salary_ranges.0"] == 6
    assert lines["closes_at"] == 8
    assert lines["duties.1"] == 14


def test_example_says_of_what_it_cannot_read_and_cites_nothing_for_it(read: Callable[[str], Reading]) -> None:
    reading = read(block("document").replace("March 2, 2026", "2/30/2026").replace("March 20, 2026, 5:00 PM", "soon"))
    assert [(warning.code, warning.key) for warning in reading.warnings] == [
        ("unreadable_date", "closes_at"),
        ("unreadable_date", "date_posted"),
    ]
    assert reading.records[0].evidence.keys().isdisjoint({"date_posted", "closes_at"})


def test_example_stays_open_where_it_says_so(read: Callable[[str], Reading]) -> None:
    record = read(block("document").replace("March 20, 2026, 5:00 PM", "Open until filled")).records[0]
    assert (record.closes_at, record.open_until_filled) == (None, True)
    assert record.evidence["open_until_filled"].first_line == 8
