"""Files that are no Word document, are broken, or mean harm: each is refused with its reason, or read."""

import io
import tracemalloc
import zipfile
from random import Random

import pytest

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import DEFAULT_LIMITS, Limits
from postings.ingest.readers import docx
from tests.postings.ingest import word_files as word
from tests.postings.ingest.word_files import cell, paragraph, row, table, word_file, zipped

_DOCUMENT = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_GOOD = word_file(paragraph("Clerk of the council, who keeps the minutes and answers the public.") * 9)


def _refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(UnreadableFile) as caught:
        docx.read(data, limits)
    return caught.value.code


def _nested(tag: str, depth: int) -> str:
    return f"<w:{tag}>" * depth + paragraph("x") + f"</w:{tag}>" * depth


def _twice() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(_DOCUMENT, "one")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(_DOCUMENT, "two")
    return file.getvalue()


def _with_wrong_checksum() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_DOCUMENT, word.part("document", f"<w:body>{paragraph('hello')}</w:body>"))
    return file.getvalue().replace(b"hello", b"jello")


_REFUSED = {
    "another archive": (zipped({"notes.txt": "hello"}), "unknown_format"),
    "a workbook": (zipped({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}), "unknown_format"),
    "OpenDocument": (zipped({"mimetype": "application/vnd.oasis", "content.xml": "<a/>"}), "unknown_format"),
    "a file without its text": (zipped({"word/styles.xml": word.part("styles", "")}), "unknown_format"),
    "a file that Word would take in": (
        word_file(
            '<w:altChunk r:id="r1"/>',
            {
                "word/_rels/document.xml.rels": word.relationships(("r1", "aFChunk", "a.rtf")),
                "word/a.rtf": "{\\rtf1 Clerk}",
            },
        ),
        "unknown_format",
    ),
    "a file taken in a thousand times": (
        word_file(
            '<w:altChunk r:id="r1"/>' * 1_000,
            {
                "word/_rels/document.xml.rels": word.relationships(("r1", "aFChunk", "a.html")),
                "word/a.html": "<html><body>" + "<p>Clerk</p>" * 3_000,
            },
        ),
        "too_long",
    ),
    "an older Word file": (_OLE, "unknown_format"),
    "a message of Outlook": (_OLE + "__substg1.0_0037001F".encode("utf-16-le"), "unknown_format"),
    "a book": (zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": "<a/>"}), "unknown_format"),
    "a locked file": (_OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "half a file": (_GOOD[: len(_GOOD) // 2], "damaged"),
    "all but the end": (_GOOD[:-20], "damaged"),
    "a wrong checksum": (_with_wrong_checksum(), "damaged"),
    "two texts": (_twice(), "damaged"),
    "no markup": (zipped({_DOCUMENT: "no markup"}), "damaged"),
    "no body": (zipped({_DOCUMENT: word.part("document", "")}), "damaged"),
    "entities": (zipped({_DOCUMENT: '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><d>&b;</d>'}), "damaged"),
    "no text": (word_file(paragraph("")), "empty"),
    "a bomb": (zipped({_DOCUMENT: b" " * 60_000_000}), "too_long"),
    "a word without end": (word_file(paragraph("a" * 6_000_000)), "too_long"),
    "100,000 cells": (word_file(table(row(*["x"] * 100) * 1_000)), "too_long"),
    "21,000 blank lines": (word_file("<w:p/>" * 21_000), "too_long"),
    "2,001 members": (zipped({f"{number}.xml": "" for number in range(2_001)}), "too_long"),
    "201 levels": (word_file(_nested("customXml", 201)), "too_deep"),
    "201 tables": (word_file("<w:tbl><w:tr><w:tc>" * 201 + "</w:tc></w:tr></w:tbl>" * 201), "too_deep"),
    "100,000 levels": (word_file(_nested("customXml", 100_000)), "too_deep"),
}


@pytest.mark.parametrize("case", _REFUSED)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(case: str) -> None:
    data, code = _REFUSED[case]
    assert docx.accepts("job.docx", data)
    assert _refusal(data) == code


def test_an_archive_is_a_word_file_by_what_it_holds_not_by_its_name() -> None:
    assert docx.accepts("announcement.txt", _GOOD)
    assert not docx.accepts("announcement.docx", b"plain text")


def test_a_bomb_is_dropped_before_it_fills_the_memory() -> None:
    data = zipped({_DOCUMENT: b" " * 60_000_000})
    tracemalloc.start()
    assert _refusal(data, Limits(expanded=1_000_000)) == "too_long"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


def test_nothing_outside_the_package_is_opened() -> None:
    rels = word.relationships(
        ("r1", "officeDocument", "../../../../etc/passwd"), ("r2", "officeDocument", "http://example.invalid/x")
    )
    references = '<w:sectPr><w:headerReference r:id="h1"/><w:headerReference r:id="h2"/></w:sectPr>'
    parts = {
        "_rels/.rels": rels,
        "../../etc/passwd": "secret",
        "word/_rels/document.xml.rels": word.relationships(
            ("h1", "header", "file:///etc/hostname"), ("h2", "header", "../../../etc/hostname")
        ),
    }
    assert docx.read(word_file(paragraph("x") + references, parts), DEFAULT_LIMITS).lines == ("x",)


def test_styles_that_rest_on_each_other_are_read() -> None:
    styles = (
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    body = word.styled("x", "a")
    assert docx.read(word_file(body, {"word/styles.xml": word.part("styles", styles)}), DEFAULT_LIMITS).lines == ("x",)


def test_tables_and_boxes_within_each_other_say_their_text_once() -> None:
    body = paragraph("x")
    for _ in range(8):
        body = paragraph(word.text_box(table(row(cell(body)))))
    assert docx.read(word_file(body), DEFAULT_LIMITS).lines == ("x",)


def test_any_broken_file_is_refused_or_read() -> None:
    chance = Random(3)
    outcomes = set()
    for _ in range(400):
        data = bytearray(_GOOD)
        for _ in range(chance.randrange(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            outcomes.add(docx.read(bytes(data), DEFAULT_LIMITS).lines[0][:5])
        except UnreadableFile as error:
            outcomes.add(error.code)
    assert "damaged" in outcomes
    assert outcomes <= {"Clerk", "damaged", "encrypted", "unknown_format"}
