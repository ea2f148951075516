"""Plain text of any encoding, and what is none."""

import random

import pytest

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.readers import read

SAMPLE = "Director’s Office – Salem\nPay: $4,200\n"
LINES = ("Director’s Office – Salem", "Pay: $4,200")


def lines_of(data: bytes) -> tuple[str, ...]:
    return read("a.txt", "", data).lines


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_reads_every_usual_encoding(encoding):
    assert lines_of(SAMPLE.encode(encoding)) == LINES


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_two_byte_letters_out_of_step_spoil_no_more_than_the_letter_beside_the_slip(encoding):
    text = "Fish – and wildlife\nØrsted’s 職員\n".encode(encoding)
    mark = "\ufeff".encode(encoding)
    assert lines_of(mark + text[:11] + text[12:])[0][-12:] == "and wildlife"
    assert "Ørsted’s 職員" in lines_of(mark + b"\n".join(line for line in text.split(b"\n") for _ in range(2)))


def test_signs_of_symbol_fonts_become_what_they_show():
    text = "\uf0b7 Sorts mail\n\uf0a7\tFiles\n\uf0d8 Counts\n\uf0fc Paid leave\n\uf0a8 Trainee \uf0fe Clerk\n"
    assert lines_of(text.encode()) == (
        "• Sorts mail",
        "•\tFiles",
        "• Counts",
        "✓ Paid leave",
        "☐ Trainee ☒ Clerk",
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_reads_every_line_ending(ending):
    assert lines_of(SAMPLE.replace("\n", ending).encode()) == LINES


def test_numbers_lines_as_the_file_does():
    lines = lines_of("\n\nthird\x0bstill third\u2028and still\x0c\n\nfifth".encode())
    assert lines == ("", "", "third still third and still ", "", "fifth")


def test_leaves_control_characters_out_and_makes_odd_spaces_plain():
    assert lines_of("Of\x00fice\x07 Spe\x1bcialist\xa02\tend".encode()) == ("Office Specialist 2\tend",)


def test_a_cut_within_a_character_does_not_spoil_the_rest():
    assert lines_of("Fish – and wildlife –".encode()[:-1]) == ("Fish – and wildlife ",)


def test_a_stray_byte_of_another_encoding_is_read_as_itself():
    assert lines_of("Director’s – Office’s ".encode() + b"\x93pool\x94") == ("Director’s – Office’s “pool”",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (random.Random(7).randbytes(3000), "not_text"),
        (b"{\\rtf1 Clerk}", "not_text"),
        (b"\x89PNG\r\n", "not_text"),
        (b"a\n" * 200_000, "too_long"),
        (b"a" * (DEFAULT_LIMITS.size + 1), "too_long"),
    ],
)
def test_refuses_what_is_no_document(data, code):
    with pytest.raises(UnreadableFile) as caught:
        lines_of(data)
    assert caught.value.code == code
    assert caught.value.message.endswith(".")


def test_says_how_long_a_text_may_be():
    assert len(lines_of(b"a\n" * DEFAULT_LIMITS.lines)) == DEFAULT_LIMITS.lines
    with pytest.raises(UnreadableFile, match="20,001 lines; Waypost reads documents of up to 20,000 lines"):
        lines_of(b"a\n" * (DEFAULT_LIMITS.lines + 1))


def test_a_line_of_a_megabyte_is_one_line():
    assert len(lines_of(b"word " * 200_000)) == 1


@pytest.mark.parametrize(
    "name",
    [
        "posting.txt",
        "POSTING.TXT",
        "posting",
        "notes.md",
        "Clerk (Rev. 3)",
        "clerk v1.2",
        "posting.txt~",
        "posting.doc",
        "posting.pdf",
        "posting.html",
        "posting.xml",
        "posting.eml",
    ],
)
def test_a_text_is_read_whatever_its_name(name):
    assert read(name, "0", b"text").lines == ("text",)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("jobs.csv", b"title,pay", "of a kind that"),
        ("clerk.doc", b"{\\rtf1 Clerk}", "an RTF file, which"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(32)) * 9, "an image, which"),
        ("clerk.bin", bytes(range(32)) * 9, "of a kind that"),
    ],
)
def test_names_the_file_whose_kind_is_not_read(name, data, kind):
    with pytest.raises(UnreadableFile, match=f"“{name}” is {kind} Waypost does not read") as caught:
        read(name, "0", data)
    assert caught.value.code == "unknown_format"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("padding", [4, 300, 30_001])
def test_the_padding_of_a_last_block_is_no_text(encoding, padding):
    assert lines_of("Clerk\nSalem".encode(encoding) + b"\0" * padding) == ("Clerk", "Salem")


@pytest.mark.parametrize("size", [1, 7, 5_000_000])
def test_a_file_of_zeros_alone_is_refused_as_empty(size):
    with pytest.raises(UnreadableFile, match="nothing but zeros") as refused:
        lines_of(bytes(size))
    assert refused.value.code == "empty"


@pytest.mark.parametrize(
    ("mistaken", "meant"),
    [
        ("Directorâ€™s Office â€“ Salem", "Director’s Office – Salem"),
        ("â€œpoolâ€\x9d and â€œlaneâ€\ufffd", "“pool” and “lane”"),
        ("CafÃ© crÃ¨me", "Café crème"),
        ("Ã¢â‚¬â„¢s 5Â\xa0%", "’s 5 %"),
        ("ï»¿Title", "Title"),
    ],
)
def test_text_that_was_decoded_wrongly_is_made_whole(mistaken, meant):
    assert lines_of(mistaken.encode()) == (meant,)


@pytest.mark.parametrize(
    "text", ["façade, naïve, Besançon, “ÉLAN”", "São João, Ângela, âge", "Â, Ã and â are letters", "á €5 – ð"]
)
def test_text_that_only_looks_odd_is_left_alone(text):
    assert lines_of(text.encode()) == (text,)


def test_lines_that_held_control_characters_are_named():
    assert read("a.txt", "", b"Clerk\x07\nBend").cleaned == {1}
