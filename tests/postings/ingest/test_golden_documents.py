"""Every document of fixtures/documents becomes the record that lies beside it, or is refused for its reason."""

from pathlib import Path

import pytest

from postings.ingest.errors import DocumentError
from postings.ingest.pipeline import read_document
from tests.accept import case_name, cases, expected_path, printed, refusals


@pytest.mark.parametrize("document", cases(), ids=case_name)
def test_document_becomes_its_expected_record(document: Path) -> None:
    expected = expected_path(document)
    assert expected.exists(), f"{expected.name} is missing; `make accept` writes it."
    assert printed(document) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("document", cases(), ids=case_name)
def test_document_is_read_by_the_parser_of_its_folder(document: Path) -> None:
    assert read_document(document.name, document.read_bytes()).reading.layout == document.parent.name


@pytest.mark.parametrize("document", refusals(), ids=case_name)
def test_document_is_refused_for_the_reason_of_its_folder(document: Path) -> None:
    with pytest.raises(DocumentError) as refused:
        read_document(document.name, document.read_bytes())
    assert refused.value.code == document.parent.name


def test_each_layout_of_announcements_has_its_cases() -> None:
    layouts = [document.parent.name for document in cases()]
    assert layouts.count("oregon_announcement") >= 5
    assert layouts.count("neogov_announcement") >= 5
