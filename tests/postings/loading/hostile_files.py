"""A folder of files that were made, or have come about, to hang, fill or deceive whoever reads them."""

import base64
import io
import json
import os
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">{ENTITIES}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    'document.main+xml"/></Types>'
)


def write_hostile_files(folder: Path) -> set[str]:
    """Write them all and return their names; each begins with "bad"."""
    for name, data in _files():
        (folder / f"bad_{name}").write_bytes(data)
    os.mkfifo(folder / "bad_pipe.txt")
    (folder / "bad_link_to_nothing.txt").symlink_to(folder / "nowhere.txt")
    (folder / "bad_link_to_itself.txt").symlink_to(folder / "bad_link_to_itself.txt")
    (folder / "bad_link_to_a_device.txt").symlink_to("/dev/zero")
    (folder / "bad_link_there.txt").symlink_to(folder / "bad_link_and_back.txt")
    (folder / "bad_link_and_back.txt").symlink_to(folder / "bad_link_there.txt")
    with (folder / "bad_sparse.pdf").open("wb") as sparse:
        sparse.truncate(10**12)
    (folder / "empty_folder.pdf").mkdir()
    (folder / "empty_folder.pdf" / "around").symlink_to(folder)
    return {path.name for path in folder.iterdir() if path.name.startswith("bad")}


def _files() -> Iterator[tuple[str, bytes]]:
    yield from _texts()
    yield from _pages()
    yield from _data()
    yield from _word_files()
    yield from _pdfs()


def _texts() -> Iterator[tuple[str, bytes]]:
    yield "empty.txt", b""
    yield "blank.txt", b" \n\t\r\n" * 1000
    yield "zeros.txt", b"\0" * 1_000_000
    yield "noise.txt", bytes(range(256)) * 400
    yield "one_line.txt", b"salary range " * 384_000
    yield "huge.txt", b"x" * 6_000_000
    yield "many_lines.txt", b"Salary: $1\n" * 300_000
    yield "brackets.txt", b"(" * 500_000
    yield "blanks_within.txt", b"Closing Date" + b" " * 1_000_000 + b"x"
    yield "ones.txt", b"Salary: $" + b"1" * 1_000_000
    yield "dashes.txt", b"- " * 400_000
    yield "dots.txt", b"a." * 400_000 + b"@" + b"b." * 200_000
    yield "marks.txt", ("e" + "\u0301" * 100_000).encode()
    yield "turned.txt", "\u202e".encode() * 100_000
    yield "half_utf16.txt", b"\xff\xfe" + b"\xd8\x00" * 100_000
    yield "broken_utf8.txt", b"\xc3\x28\xff" * 100_000
    yield "escapes.txt", b"\x1b[31m" * 100_000
    yield "tags.txt", b"<b" * 300_000
    yield "tabs_behind_label.txt", b"County" + b"\t" * 200_000 + b":\nLocation:" + b" " * 200_000
    yield "people.txt", b"".join(b"Contact: Ann B%d 503-555-0100 a%d@b.example.gov\n" % (n, n) for n in range(1_500))
    yield "capitals.txt", b"Clerk " + b"II AA " * 30_000


def _pages() -> Iterator[tuple[str, bytes]]:
    yield "deep.html", b"<html><body>" + b"<div>" * 200_000 + b"Clerk"
    yield "deep_tables.html", b"<html><body>" + b"<table><tr><td>" * 300 + b"Clerk"
    yield "attributes.html", b"<html><body " + b"".join(b"a%d=1 " % n for n in range(100_000)) + b">Clerk"
    yield "wide_table.html", b"<table>" + b"<tr><td colspan=1000 rowspan=65000>x</td></tr>" * 2_000
    yield "open_comment.html", b"<html><!--" * 100_000
    yield "script_alone.html", b"<html><body><script>" + b"x = 1;" * 100_000
    yield "entities.html", b"<html><body>" + b"&#9999999999;" * 100_000
    yield (
        "jobs_without_end.html",
        _with_data(
            b'[{"@type":"JobPosting","title":"Clerk"}' + b',{"@type":"JobPosting","title":"Aide"}' * 4_000 + b"]"
        ),
    )


def _with_data(linked: bytes) -> bytes:
    return (
        b'<html><head><script type="application/ld+json">' + linked + b"</script></head><body><p>Jobs</p></body></html>"
    )


def _data() -> Iterator[tuple[str, bytes]]:
    yield "deep.json", b"[" * 500_000
    yield "number.json", b'{"@type": "JobPosting", "title": ' + b"9" * 1_000_000 + b"}"
    yield "not_finite.json", b'{"@type": "JobPosting", "title": NaN, "baseSalary": 1e999999}'
    yield "many.json", json.dumps([{"@type": "JobPosting"}] * 60_000).encode()
    yield "laughs.xml", f"{BOMB}<rss><channel><item><title>&e9;</title></item></channel></rss>".encode()
    yield "outside.xml", f"{OUTSIDE}<rss><channel><item><title>&f;</title></item></channel></rss>".encode()
    yield "deep.xml", b"<a>" * 300_000
    yield "deep_and_closed.json", b"[" * 100_000 + b"]" * 100_000
    yield "digits.json", b"[" + b"9" * 3_000_000 + b"]"
    yield "title_named_often.json", b'{"@type": "JobPosting", ' + b'"title": "", ' * 20_000 + b'"x": 1}'
    yield "feed_of_too_many.json", b"[" + b'{"@type":"JobPosting"},' * 400_000 + b"1]"
    yield "feed_of_brackets.json", b'["JobPosting",' * 101 + b"[]," * 200_000
    yield "feed_of_escapes.json", b'[{"@type":"JobPosting","a":"' * 101 + b"\\n" * 4_000_000
    yield "feed_of_too_many.xml", b"<rss><channel>" + b"<item><title>x</title></item>" * 400_000
    yield "feed_in_a_feed.xml", b"<rss>" + b"<item>" * 150 + b"</item>" * 150 + b"</rss>"
    yield "values_199_deep.json", b'{"a":' * 199 + b"1" + b"}" * 199
    yield (
        "letters_of_no_kind.eml",
        b"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=punycode\n\n" + b"a-" * 400_000,
    )
    yield "endless_header.eml", b"Subject: x\nMIME-Version: 1.0\nX-A: " + b"x" * 3_000_000 + b"\n\nNo posting."
    yield "message_in_message.eml", b"Subject: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 5_000
    yield "frames.html", b"<html><frameset>" + b"<frame src=a.html>" * 50_000 + b"</frameset></html>"
    yield "choices.html", b"<html><body><select>" + b"<option>x" * 10_000
    yield "odd_letters.xml", b"<?xml version='1.0' encoding='idna'?><rss>" + b"<item>x</item>" * 300 + b"</rss>"


def _word_file(body: str = "", head: str = "", **others: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr(
            "word/document.xml", f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        )
        for name, content in others.items():
            archive.writestr(name, content)
    return written.getvalue()


def _word_files() -> Iterator[tuple[str, bytes]]:
    yield "unpacks_to_much.docx", _word_file(extra=b"\0" * 120_000_000)
    yield "many_members.docx", _word_file(**{f"member{number}": b"" for number in range(5_000)})
    yield "laughs.docx", _word_file("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", BOMB)
    yield "deep_tables.docx", _word_file("<w:tbl><w:tr><w:tc>" * 5_000)
    yield "many_paragraphs.docx", _word_file("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 200_000)
    yield "deep_controls.docx", _word_file("<w:sdt><w:sdtContent>" * 20_000)
    yield "lying_about_size.docx", _with_headers_changed(_word_file("<w:p/>" * 90_000), 24, b"\5\0\0\0")
    yield "encrypted_members.docx", _with_headers_changed(_word_file(), 8, b"\1\0")
    yield (
        "alternatives_in_alternatives.docx",
        _word_file(
            '<w:p><w:r xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            + '<mc:AlternateContent><mc:Choice Requires="w">' * 20_000
            + "</mc:Choice></mc:AlternateContent>" * 20_000
            + "</w:r></w:p>"
        ),
    )
    yield (
        "takes_in_itself.docx",
        _word_file(
            '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="r"/>',
            **{
                "word/_rels/document.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                b'relationships"><Relationship Id="r" Type="x/aFChunk" Target="document.xml"/></Relationships>'
            },
        ),
    )
    yield "encrypted.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    yield "no_document.docx", b"PK\x03\x04" + b"\0" * 1_000
    yield (
        "wide_span.docx",
        _word_file('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'),
    )


def _with_headers_changed(archive: bytes, offset: int, value: bytes) -> bytes:
    """The archive with other bytes at `offset` of each entry in its list of members."""
    changed = bytearray(archive)
    entry = archive.find(b"PK\1\2")
    while entry >= 0:
        changed[entry + offset : entry + offset + len(value)] = value
        entry = archive.find(b"PK\1\2", entry + 1)
    return bytes(changed)


def _pdf(content: bytes = b"", *, box: bytes = b"0 0 612 792", kids: bytes = b"3 0 R", stream: bytes = b"") -> bytes:
    stream = stream or b"<< /Length %d >>" % len(content)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count 1 >>" % kids,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> "
        b"/XObject << /X 4 0 R >> >> >>" % box,
        b"%s\nstream\n%s\nendstream" % (stream, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + numbered + b"trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n"


def _pdfs() -> Iterator[tuple[str, bytes]]:
    letters = b"BT /F1 9 Tf " + b"(Salary range) Tj 1 0 Td " * 60_000 + b"ET"
    packed = zlib.compress(zlib.compress(zlib.compress(b"\0" * 80_000_000)))
    filters = b"/FlateDecode " * 3
    yield "many_letters.pdf", _pdf(letters)
    yield "packed_thrice.pdf", _pdf(packed, stream=b"<< /Length %d /Filter [%s] >>" % (len(packed), filters))
    yield "pages_in_a_circle.pdf", _pdf(b"", kids=b"2 0 R")
    yield (
        "drawn_in_a_circle.pdf",
        _pdf(b"/X Do /X Do", stream=b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 11 >>"),
    )
    yield "endless_page.pdf", _pdf(b"BT /F1 9 Tf (Clerk) Tj ET", box=b"0 0 2000000000 2000000000")
    yield "many_lines_drawn.pdf", _pdf(b"0 0 m 9 9 l S " * 150_000)
    yield "cut_off.pdf", _pdf(letters)[:400]
    yield (
        "one_page_199_times.pdf",
        _pdf(letters[:200_000] + b" ET").replace(b"Kids [3 0 R]", b"Kids [" + b"3 0 R " * 199 + b"]"),
    )
    yield (
        "object_stream_of_billions.pdf",
        _pdf(
            zlib.compress(b"0 0 " * 5_000_000),
            stream=b"<< /Type /ObjStm /N 2000000000 /First 4 /Filter /FlateDecode >>",
        ),
    )
    yield "nothing_within.pdf", b"%PDF-1.7\n" + base64.b85encode(bytes(range(256)) * 100)
    yield (
        "refers_in_a_circle.pdf",
        b"%PDF-1.7\n1 0 obj\n2 0 R\nendobj\n2 0 obj\n1 0 R\nendobj\ntrailer << /Root 1 0 R >>",
    )
    yield "deep_dictionary.pdf", b"%PDF-1.7\n1 0 obj\n" + b"<< /A " * 900_000
    yield "pages_beyond_count.pdf", _pdf().replace(b"/Count 1", b"/Count 2000000000")
    yield "states_in_states.pdf", _pdf(b"q " * 2_400_000)
