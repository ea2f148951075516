"""Words with a slip in them are read as they were meant, and told as they were printed."""

import pytest

from postings.ingest.layout import as_printed, with_meant_words
from postings.ingest.pipeline import read_document
from postings.ingest.record import Record
from tests.postings.ingest.reading import NEOGOV_HEAD, only_record, read_text

TEXT = (
    NEOGOV_HEAD
    + """Closing Date: {month} 14, 2026
Appointment Type: {term}

Example of Duties

- Files the papers of the pump house.

Minimum {heading}

- A {degree}'s {of} in biology and two years of {work} in a laboratory.
- A CPR {card} within six {time} of hire.
"""
)
RIGHT = {
    "month": "February",
    "term": "Temporary",
    "heading": "Qualifications",
    "degree": "Bachelor",
    "of": "degree",
    "work": "experience",
    "card": "certificate",
    "time": "months",
}


def read(**slips: str) -> Record:
    return only_record(read_text(TEXT.format(**{**RIGHT, **slips})))


@pytest.mark.parametrize(
    ("word", "slips"),
    [
        ("month", ("Febuary", "Febraury", "FEBRRUARY")),
        ("term", ("Temporay", "Tempoarry")),
        ("heading", ("Qualfications", "Qualificaitons")),
        ("degree", ("Bacheolr", "Bachellor")),
        ("of", ("degre", "degreee", "dgeree")),
        ("work", ("experince", "expereince")),
        ("card", ("certifcate", "certificaet")),
        ("time", ("motnhs", "monhts")),
    ],
)
def test_a_word_with_a_slip_means_what_it_means_without(word, slips) -> None:
    right = read()
    assert right.closes_at == "2026-02-14"
    assert right.appointment == "temporary"
    route = right.qualifications.routes[0]
    assert route.education is not None
    assert (route.education.degree, route.experience_years) == ("bachelor", "2")
    for slip in slips:
        record = read(**{word: slip})
        assert (record.closes_at, record.appointment) == (right.closes_at, right.appointment)
        (way,) = record.qualifications.routes
        assert (way.education, way.experience_years, way.experience_in) == (route.education, "2", "a laboratory")
        (need,) = record.qualifications.requirements
        assert (need.kind, need.when and need.when.split()[:2]) == ("certificate", ["within", "six"])


def test_what_is_told_has_its_slips() -> None:
    record = read(of="degre", work="experince", card="certifcate", heading="Qualfications", time="motnhs")
    assert (
        record.qualifications.routes[0].text
        == "A Bachelor's degre in biology and two years of experince in a laboratory."
    )
    assert record.evidence["qualifications.routes.0"].text.endswith(
        "'s degre in biology and two years of experince in a laboratory."
    )
    assert record.qualifications.requirements[0].text == "A CPR certifcate within six motnhs of hire."
    assert record.qualifications.requirements[0].when == "within six motnhs of hire"
    assert "Minimum Qualfications" in {section.heading for section in record.sections}


def test_the_same_word_is_told_with_its_slip_only_where_it_has_one() -> None:
    lines = ("Writes about experience and experince.", "Experince: one year of experience")
    document = read_document("test.txt", (NEOGOV_HEAD + "\n".join(lines)).encode()).document
    mended, slips = with_meant_words(document)
    told = mended.lines[-2:]
    assert told == ("Writes about experience and experience.", "Experience: one year of experience")
    assert tuple(as_printed(line, slips) for line in told) == lines


@pytest.mark.parametrize(
    "line", ["Ask anna.montly@quill.example.org or www.experince.example.org", "Papers are filed; sills"]
)
def test_addresses_and_other_words_are_left_as_they_are(line) -> None:
    document = read_document("test.txt", (NEOGOV_HEAD + line).encode()).document
    assert with_meant_words(document) == (document, [])
