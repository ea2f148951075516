"""Bad input ends as a record with warnings or as a reason that a recruiter understands, never as an exception."""

import random

import pytest

from postings.ingest.errors import DocumentError
from postings.ingest.pipeline import read_document
from tests.accept import cases, refusals
from tests.postings.ingest.reading import DOCUMENTS, SEEDS, codes, only_record, read_file

SAMPLES = [*cases(), *sorted(SEEDS.glob("*.txt"))]


@pytest.mark.parametrize("path", refusals(), ids=lambda path: path.stem)
def test_every_refusal_is_a_sentence(path):
    with pytest.raises(DocumentError) as refused:
        read_document(path.name, path.read_bytes())
    assert refused.value.code == path.parent.name
    assert refused.value.message[0].isupper() or refused.value.message[0] == "“"
    assert refused.value.message.endswith(".")


def test_there_are_documents_for_every_kind_of_failure():
    assert {path.parent.name for path in refusals()} >= {"empty", "not_text", "unknown_format", "not_a_posting"}
    assert len(refusals()) >= 8


def test_a_document_full_of_slips_is_read_with_its_warnings():
    reading = read_file(DOCUMENTS / "general_announcement" / "everything_wrong.txt")
    assert codes(reading) == [
        "title_cleaned",
        "closes_before_posted",
        "salary_reversed",
        "editor_remark",
        "invalid_email",
    ]
    record = only_record(reading)
    assert record.title == "Water Treatment Plant Operator II"
    assert [(salary.minimum, salary.maximum) for salary in record.salary_ranges] == [("34.10", "26.75")]


def cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data))]


def spoil_bytes(data: bytes, rng: random.Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(40):
        spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
    return bytes(spoiled)


def shuffle_lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    rng.shuffle(lines)
    return b"\n".join(lines)


def repeat_lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join(line for line in lines for _ in range(rng.randrange(4)))


@pytest.mark.parametrize("spoil", [cut, spoil_bytes, shuffle_lines, repeat_lines])
def test_a_spoiled_document_is_read_or_refused(spoil):
    rng = random.Random(11)
    for path in SAMPLES:
        for _ in range(4):
            data = spoil(path.read_bytes(), rng)
            try:
                records = read_document(path.name, data).reading.records
            except DocumentError as refused:
                assert refused.message.endswith((".", "”"))  # noqa: PT017
            else:
                assert all(record.title and record.title.isprintable() for record in records)
