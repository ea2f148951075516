"""Every spelling of a label gives its fact in an announcement of any employer: the lists do not get in each other's
way."""

from collections.abc import Callable

import pytest

from postings.ingest.announcement.labels.label_spellings import LABELS
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

_HEAD = {
    "title": "Job Title: Book Mender",
    "agency": "Employer: Elm County Library",
    "salary": "Salary: $20.00 - $25.00 per hour",
    "closes_at": "Closing Date: 05/04/2026",
    "date_posted": "Posting Date: 04/01/2026",
    "location": "Location: Salem, OR",
}
_TEXT = """
The library hires somebody to look after its books.

Duties
- Mends torn pages with paste.
- Orders thread.

Minimum Qualifications
Two years of experience in binding books.
"""
# By the key of the label: a value, and what is read from it.
_FACTS: dict[str, tuple[str, Callable[[Record], object], object]] = {
    "title": ("Book Mender", lambda record: record.title, "Book Mender"),
    "agency": ("Elm County Library", lambda record: record.agency and record.agency.name, "Elm County Library"),
    "unit": ("Collections Care", lambda record: record.agency and record.agency.units[:1], ("Collections Care",)),
    "salary": (
        "$20.00 - $25.00 per hour",
        lambda record: [(pay.minimum, pay.maximum, pay.period) for pay in record.salary_ranges],
        [("20.00", "25.00", "hour")],
    ),
    "closes_at": ("05/04/2026", lambda record: record.closes_at, "2026-05-04"),
    "date_posted": ("04/01/2026", lambda record: record.date_posted, "2026-04-01"),
    "location": ("Salem, OR", lambda record: [place.city for place in record.locations], ["Salem"]),
    "requisition_id": ("2026-0041", lambda record: record.requisition_id, "2026-0041"),
    "position_number": ("0012345", lambda record: record.position_number, "0012345"),
    "job_type": ("Permanent", lambda record: record.appointment, "permanent"),
    "schedule": ("Full-time", lambda record: record.schedule, "full_time"),
    "classification": (
        "Library Assistant 2",
        lambda record: record.classification and record.classification.title,
        "Library Assistant 2",
    ),
    "representation": ("AFSCME Local 88", lambda record: record.representation, "AFSCME Local 88"),
    "flsa": ("Non-exempt", lambda record: record.flsa, "Non-exempt"),
}


@pytest.mark.parametrize("key", _FACTS)
def test_each_spelling_of_a_label_gives_its_fact(key: str) -> None:
    value, fact, expected = _FACTS[key]
    others = [line for other, line in _HEAD.items() if other != key]
    unread = [
        spelling
        for spelling in LABELS[key]
        if fact(only_record(read_text("\n".join([f"{spelling}: {value}", *others, _TEXT])))) != expected
    ]
    assert unread == []
