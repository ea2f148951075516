"""Texts that a mail program broke at one width, or that were printed with double spacing, read as they were written."""

import textwrap
from dataclasses import replace
from datetime import date

import pytest

from postings.ingest.pipeline import parse_document
from postings.ingest.record import Record
from postings.samples.corpus import samples
from tests.postings.ingest.reading import NEOGOV_HEAD, only_record, read_text

ANNOUNCEMENT = (
    NEOGOV_HEAD
    + """The Public Works Department looks for somebody who keeps its eleven pump stations in order and its papers \
up to date. The clerk answers to the Utilities Manager.

Example of Duties

- Writes work orders and enters the hours of the crews into the department's records, every day before noon.
- Answers the public's questions about pressure, color and taste of the water; passes on what needs a visit.
- Orders parts.

Minimum Qualifications

Graduation from high school and two years of experience in an office that keeps records of repairs; or an associate \
degree in business and one year of experience in such an office.
A valid driver license is required at the time of hire.

How to Apply

Send the county's application to Ilse Norberg, Personnel Officer, at inorberg@alder.example.gov no later than Friday, \
April 3, 2026, at 5 p.m.
"""
)


def broken(text: str, width: int, hanging: str = "") -> str:
    """`text` with each line broken at `width`, the rest of an item below its bullet where `hanging` says how far."""
    return "\n".join(
        textwrap.fill(line, width, subsequent_indent=hanging if line.startswith("- ") else "", break_on_hyphens=False)
        for line in text.splitlines()
    )


def values(record: Record) -> Record:
    """The record without what says where each value stood."""
    return replace(record, evidence={}, sections=())


@pytest.mark.parametrize("width", [64, 72, 80, 100])
@pytest.mark.parametrize("hanging", ["", "  "])
def test_a_text_broken_at_one_width_reads_as_it_was_written(width, hanging):
    whole = only_record(read_text(ANNOUNCEMENT))
    assert whole.closes_at == "2026-04-03T17:00:00-07:00"
    assert len(whole.duties) == 3
    assert len(whole.qualifications.routes) == 2
    assert values(only_record(read_text(broken(ANNOUNCEMENT, width, hanging)))) == values(whole)


def test_what_was_read_is_traced_to_the_lines_as_they_were_printed():
    text = broken(ANNOUNCEMENT, 72)
    lines = text.splitlines()
    record = only_record(read_text(text))
    for key, said in {
        "title": "Pump Clerk",
        "duties.1": "taste of the water",
        "closes_at": "April 3, 2026",
        "contacts.0": "Ilse Norberg",
        "qualifications.requirements.0": "driver license",
    }.items():
        evidence = record.evidence[key]
        cited = lines[evidence.first_line - 1 : evidence.last_line]
        assert said in " ".join(cited)
        assert " ".join(" ".join(cited).split()) in " ".join(evidence.text.split())
    duties = next(section for section in record.sections if section.kind == "duties")
    assert lines[duties.first_line - 1] == "Example of Duties"
    assert lines[duties.last_line - 1] == "- Orders parts."


@pytest.mark.parametrize("seed", [3, 8])
def test_double_spacing_changes_nothing(seed):
    for sample in samples(seed, 0, 20, date(2026, 3, 2)):
        text = sample.text
        spaced = parse_document("test.txt", text.replace("\n", "\n\n").encode()).reading
        assert [values(record) for record in spaced.records] == [values(record) for record in read_text(text).records]


def test_short_lines_are_left_as_they_are():
    head = ANNOUNCEMENT.partition("Example of Duties")[0]
    tasks = ["Reads meters", "Paints hydrants and valve boxes", "Flushes mains", "Shovels snow at the stations"]
    record = only_record(read_text(f"{broken(head, 72)}\nExample of Duties\n\n" + "\n".join(tasks)))
    assert [duty.tasks for duty in record.duties] == [(task,) for task in tasks]


def test_a_full_line_above_a_label_an_item_or_a_row_is_whole():
    text = broken(ANNOUNCEMENT, 72) + (
        "\n\nThe county offers leave, a pension and health insurance to all\nContact: Bo Achebe, 503-555-0144\n"
    )
    record = only_record(read_text(text))
    assert {contact.name for contact in record.contacts} == {"Ilse Norberg", "Bo Achebe"}
