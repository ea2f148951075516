from itertools import combinations

from postings.ingest.loading.keys import natural_key
from postings.ingest.record import AgencyText, Record


def posting(**values) -> Record:
    return Record(**{"kind": "posting", "title": "Forester 1", "date_posted": "2026-03-02", **values})


def position(*units: str, **values) -> Record:
    return Record(**{"kind": "position", "title": "Forester 1", "agency": AgencyText(units=units), **values})


def test_requisition_is_the_posting_whatever_else_changes():
    first = posting(requisition_id="REQ-1 23", title="Forester 1")
    later = posting(requisition_id="req-1  23", title="Forester 2", date_posted="2026-04-01")
    assert natural_key(first, "forestry") == natural_key(later, "forestry")


def test_posting_without_requisition_is_its_title_and_date():
    assert natural_key(posting(title="FORESTER  1"), "forestry") == natural_key(posting(), "forestry")


def test_position_number_is_the_position_whatever_else_changes():
    first, later = position("North", position_number="0042"), position("South", position_number="0042", title="Ranger")
    assert natural_key(first, "forestry") == natural_key(later, "forestry")


def test_different_jobs_have_different_keys():
    keys = [
        natural_key(posting(), "forestry"),
        natural_key(posting(), "parks"),
        natural_key(posting(), "forestry", ordinal=1),
        natural_key(posting(title="林業 1"), "forestry"),
        natural_key(posting(title="漁業 1"), "forestry"),
        natural_key(posting(date_posted="2026-03-03"), "forestry"),
        natural_key(posting(date_posted=None), "forestry"),
        natural_key(posting(requisition_id="Forester 1"), "forestry"),
        natural_key(position(), "forestry"),
        natural_key(position("North"), "forestry"),
        natural_key(position("North", "East"), "forestry"),
        natural_key(position("North East"), "forestry"),
        natural_key(position(position_number="1"), "forestry"),
    ]
    assert all(one != other for one, other in combinations(keys, 2))


def test_key_fits_its_column():
    assert len(natural_key(posting(title="x" * 300), "forestry")) == 64
