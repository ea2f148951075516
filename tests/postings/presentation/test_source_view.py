"""The numbered lines of a document."""

import pytest

from postings.models import Posting, SourceDocument
from postings.presentation import source
from postings.presentation.evidence import Evidence
from postings.presentation.redaction import Redaction
from tests.factories import evidence


def view(document: SourceDocument, **entries):
    job = Posting(source_document=document, evidence=entries)
    job.source_document_id = 1
    return source.source_view(document, Evidence(job), Redaction(is_form=False, private_texts=set()), private=())


def test_each_line_is_numbered_from_one_and_marked_where_it_gave_a_fact():
    shown = view(SourceDocument(text="a\nb\nc", layout="neogov_announcement"), title=evidence(2, last_line=3))
    assert [(line.number, line.text, line.gave_fact) for line in shown.lines] == [
        (1, "a", False),
        (2, "b", True),
        (3, "c", True),
    ]


def test_of_a_very_long_document_the_surroundings_of_facts_are_shown(monkeypatch):
    monkeypatch.setattr(source, "WHOLE_UP_TO", 20)
    text = "\n".join(str(number) for number in range(1, 101))
    shown = view(SourceDocument(text=text), title=evidence(1), closes_at=evidence(50))
    assert [line.number for line in shown.lines] == [1, 2, 3, 4, 5, *range(46, 55)]
    assert next(line.skipped for line in shown.lines if line.number == 46) == 40
    assert shown.count == 100


def test_a_page_is_named_before_its_first_line():
    places = [[1, None, None, None], [1, 1, 1, None], [2, None, None, None], None]
    shown = view(SourceDocument(text="a\nb\nc\nd", places=places))
    assert [line.page for line in shown.lines] == [1, None, 2, None]


def test_an_edited_fact_has_no_line_and_marks_none():
    entries = {"title": evidence(2, status="edited"), "flsa": {"status": "edited"}}
    assert not any(line.gave_fact for line in view(SourceDocument(text="a\nb"), **entries).lines)
    job = Posting(evidence=entries)
    job.source_document_id = 1
    for key in entries:
        assert Evidence(job).link(key).label == "edited by the employer"


def test_evidence_beyond_the_documents_end_does_no_harm():
    shown = view(SourceDocument(text="a\nb"), title=evidence(2, last_line=9))
    assert [line.number for line in shown.lines] == [1, 2]


@pytest.mark.parametrize(
    ("entry", "label"), [(evidence(3), "line 3"), (evidence(3, last_line=5, status="inferred"), "lines 3–5")]
)
def test_a_link_names_its_lines(entry, label):
    job = Posting(evidence={"title": entry})
    job.source_document_id = 1
    link = Evidence(job).link("no.such", "title")
    assert (link.label, link.anchor) == (label, "line-3")
    assert link.status == ("" if entry["status"] == "stated" else "inferred")


def test_without_a_document_there_is_nothing_to_link_to():
    assert Evidence(Posting(evidence={"title": evidence(1)})).link("title") is None
