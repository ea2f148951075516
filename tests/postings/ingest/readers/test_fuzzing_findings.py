"""What the fuzzer (`python -m tests.fuzz`) has found: documents spoiled by chance that broke a reader once."""

import re
from collections import Counter
from math import nan
from random import Random

import pytest

from postings.ingest.announcement.labels.cells import text_behind_label
from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.fields.classifications import split_level
from postings.ingest.layout import clean, read_lines
from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.pipeline import read_document
from postings.ingest.readers import pdf
from postings.ingest.readers.pdf import words
from tests import mutations
from tests.accept import DOCUMENTS


def test_a_forms_fields_without_height_are_read() -> None:
    data = (DOCUMENTS / "position_description" / "filled_form_fields.pdf").read_bytes()
    flat = re.sub(rb"/Rect *\[ *(\S+) (\S+) (\S+) \S+ *\]", rb"/Rect [ \1 \2 \3 \2 ]", data)
    assert flat != data
    assert read_document("form.pdf", flat).reading.layout == "position_description"


def test_letters_of_a_pdf_whose_angle_is_no_number_are_turned_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (DOCUMENTS / "position_description" / "filled_form_fields.pdf").read_bytes()
    monkeypatch.setattr(words.pdfium, "FPDFText_GetCharAngle", lambda page, index: nan)
    assert pdf.read(data, DEFAULT_LIMITS).lines


@pytest.mark.parametrize("letter", ["\ue000", "\uf0b7", "\u2e6d", "\U000e0041", "\ud7ff"])
def test_codes_that_stand_for_no_letter_are_taken_out_of_names(letter: str) -> None:
    assert clean(f"Animal{letter} Control{letter}") == "Animal Control"


@pytest.mark.parametrize("title", ["9" * 5_000, "2.5", "NaN", "Infinity"])
def test_a_number_is_no_title(title: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_document("job.json", b'{"@type": "JobPosting", "title": %s, "description": "Work."}' % title.encode())
    assert refused.value.code == "not_a_posting"


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx", ".pdf", ".json", ".xml"])
def test_documents_spoiled_in_every_way_of_the_fuzzer_are_read_or_refused(suffix: str) -> None:
    whole = [path for path in sorted(DOCUMENTS.rglob(f"*{suffix}")) if not path.name.endswith(".expected.json")][:6]
    for number in range(30):
        rng = Random(number)
        path = rng.choice(whole)
        data = mutations.mutate(suffix, path.read_bytes(), [], rng)
        try:
            read = read_document(path.name, data)
        except DocumentError as refused:
            assert refused.message.endswith((".", "”"))  # noqa: PT017
        else:
            assert all(record.title.isprintable() for record in read.reading.records)


# Each would take minutes where a rule tried every place in the run.
@pytest.mark.parametrize("run", ["\t", " ", "–", " - ", "II ", "a@b.example "])
def test_a_run_of_any_sign_is_passed_at_once(run: str) -> None:
    text = f"Duties\n{run * (150_000 // len(run))}x{run * 2_000}: y"
    (line,) = read_lines(Document("x.txt", "0", "text/plain", (text.replace("\n", " "),)))
    assert text_behind_label(line).text
    assert split_level(text)[1] is None
    with pytest.raises(DocumentError):
        read_document("x.txt", text.encode())


def test_a_page_with_a_slip_in_each_of_its_links_is_told_of_a_hundred() -> None:
    page = "<h1>Clerk</h1><p>Salary: $20 an hour. Apply by May 1, 2026.</p><h2>Duties</h2><ul><li>Files papers.</ul>"
    links = "".join(f"<p>Contact: Ann Lee, <a href='mailto:a{number}@b'>write</a></p>" for number in range(300))
    warnings = read_document("job.html", f"<html><body>{page}{links}</body></html>".encode()).reading.warnings
    assert Counter(warning.code for warning in warnings)["invalid_email"] == 100
