"""A letter too few, too many or out of place in a label hides nothing, and a label with another letter is another."""

import pytest

from postings.ingest.layout import Labels
from postings.ingest.record import Record
from tests.postings.ingest.reading import only_record, read_text

TEXT = """Office Clerk

City of Quill, NV

{line}
Union Code: 77

Duties

- Files the papers of the office.

How to Apply

Send an application by mail. The pay is $20 an hour.
"""


def posting(line: str) -> Record:
    return only_record(read_text(TEXT.format(line=line)))


@pytest.mark.parametrize(
    ("label", "slipped", "value", "key"),
    [
        ("Salary", ("Salry", "Saalry", "Salarry"), "$20.00 - $25.00 per hour", "salary_ranges"),
        ("Monthly Salary", ("Mothly Salary", "Monthly Slary"), "$4,000 - $5,000", "salary_ranges"),
        ("Pay Range", ("Pay Ragne", "Pay Rnge"), "$48,000 - $52,000", "salary_ranges"),
        ("Location", ("Loction", "Locaiton"), "Salem, OR", "locations"),
        ("Closing Date", ("Closign Date", "Closing Dtae"), "May 4, 2026", "closes_at"),
        ("Posting Date", ("Posting Daate", "Psting Date"), "April 4, 2026", "date_posted"),
        ("Job Number", ("Job Numebr", "Job Numbr"), "2026-00123", "requisition_id"),
        ("Job Type", ("Job Tpye", "Job Typpe"), "Full-Time", "schedule"),
        ("Agency", ("Agecny", "Agncy"), "Department of Ferries", "agency"),
    ],
)
def test_a_label_with_a_slip_says_what_it_says_without(label, slipped, value, key) -> None:
    meant = getattr(posting(f"{label}: {value}"), key)
    assert meant
    for slip in slipped:
        assert getattr(posting(f"{slip}: {value}"), key) == meant


@pytest.mark.parametrize("line", ["Open Data: May 4, 2026", "Country: Salem", "Vocation: Salem, OR"])
def test_another_word_is_no_slip(line) -> None:
    record = posting(line)
    assert record.date_posted is None
    assert [place.city for place in record.locations] == ["Quill"]


def test_a_label_is_told_as_printed_but_for_its_slip() -> None:
    labels = Labels({"salary": ("Hourly Rate",)})
    assert labels.match("Hourly Rates: $20") == ("salary", "Hourly Rates", "$20")
    assert labels.match("Houlry Rate: $20") == ("salary", "Hourly Rate", "$20")
