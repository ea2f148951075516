"""What became of each line of a document."""

import pytest

from postings.ingest.coverage import NO_HEADING, cover, coverage_of
from postings.ingest.document import Document, Place
from postings.ingest.pipeline import ReadDocument
from postings.ingest.record import Evidence, Reading, Record, SectionText

LINES = ("Clerk", "", "Duties", "Files letters.", "Page 2", "Salary: $10 an hour")


def read(*records: Record, places=()) -> ReadDocument:
    document = Document("a.txt", "0" * 64, "text/plain", LINES, places)
    return ReadDocument(document, Reading("general_announcement", records))


def record(*evidence: tuple[str, int], sections: tuple[SectionText, ...] = ()) -> Record:
    entries = {key: Evidence(line, line, LINES[line - 1]) for key, line in evidence}
    return Record("posting", "Clerk", evidence=entries, sections=sections)


def test_each_line_gave_facts_stands_in_a_section_or_ended_nowhere():
    duties = SectionText("Duties", "duties", 3, 4)
    coverage = coverage_of(read(record(("title", 1), ("working_title", 1), ("salary_ranges.0", 6), sections=(duties,))))
    assert [(line.facts, line.section, line.ended_nowhere) for line in coverage.lines] == [
        (("title", "working_title"), None, False),
        ((), None, False),
        ((), "Duties", False),
        ((), "Duties", False),
        ((), None, True),
        (("salary_ranges.0",), None, False),
    ]
    counts = (coverage.written, coverage.gave_facts, coverage.in_section_alone, coverage.ended_nowhere)
    assert counts == (5, 2, 2, 1)
    assert coverage.share_nowhere == pytest.approx(0.2)


def test_facts_of_several_records_name_their_record():
    lines = coverage_of(read(record(("title", 1)), record(("title", 6)))).lines
    assert (lines[0].facts, lines[5].facts) == (("records.0.title",), ("records.1.title",))


def test_the_later_of_two_sections_counts_and_one_without_heading_has_a_name():
    lines = cover(LINES, [], [("Duties", 3, 4), ("", 1, 6)]).lines
    assert [line.section for line in lines] == [NO_HEADING, NO_HEADING, "Duties", "Duties", NO_HEADING, NO_HEADING]


def test_lines_beyond_the_end_do_no_harm():
    coverage = cover(("a", "b"), [("title", 2, 900), ("flsa", 0, 0)], [("Duties", 5, 9)])
    assert [line.facts for line in coverage.lines] == [(), ("title",)]


@pytest.mark.parametrize("lines", [(), ("", " ")])
def test_of_nothing_nothing_ended_nowhere(lines):
    assert cover(lines, [], []).share_nowhere == 0


def test_as_data_a_line_tells_its_page():
    places = tuple(Place(page=number // 4 + 1) for number in range(len(LINES)))
    told = coverage_of(read(record(("title", 1)), places=places)).to_json()
    assert told["lines"][0] == {"line": 1, "text": "Clerk", "facts": ["title"], "section": None, "page": 1}
    assert told["lines"][4]["page"] == 2
    assert told["coverage"] == {
        "written": 5, "gave_facts": 1, "in_section_alone": 0, "ended_nowhere": 4, "share_nowhere": 0.8,
    }  # fmt: skip
