"""PDFs that are refused, each with its reason, and those that look like it and are read."""

from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from postings.ingest.errors import NotAPosting, UnreadableFile
from postings.ingest.limits import DEFAULT_LIMITS, Limits
from postings.ingest.pipeline import read_document
from postings.ingest.readers import pdf
from tests.postings.ingest.pdf_files import lines_of, printed
from tests.postings.ingest.reading import codes


def _with(entries: bytes, text: str) -> bytes:
    """A PDF of one line whose catalog has more entries."""
    data = printed(lambda canvas: canvas.drawString(72, 700, text))
    return data.replace(b"/Type /Catalog", b"/Type /Catalog " + entries)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 and nothing more", "damaged"),
        (printed(lambda canvas: canvas.drawString(72, 700, "Clerk"))[:600], "damaged"),
        (printed(lambda canvas: canvas.drawString(72, 700, "Clerk"), encrypt="secret"), "encrypted"),
        (printed(lambda canvas: canvas.showPage()), "empty"),
        (
            _with(b"/NeedsRendering true /AcroForm << /Fields [] /XFA [] >>", "Please wait... for Adobe Reader"),
            "dynamic_form",
        ),
        (_with(b"/Names << /EmbeddedFiles << /Names [(a) << /F (a) >>] >> >>", "Open this PDF portfolio"), "portfolio"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        pdf.read(data, DEFAULT_LIMITS)
    assert refusal.value.code == code


def _scan(*stamp: str, mode: int = 0) -> Callable[[Canvas], None]:
    """A page that is a picture of paper, with words on it or, in the mode for unseen words, behind it."""

    def draw(canvas: Canvas) -> None:
        canvas.drawInlineImage(Image.new("L", (10, 13), 200), 10, 10, 590, 770)
        text = canvas.beginText(30, 700)
        text.setTextRenderMode(mode)
        text.textLines(stamp)
        canvas.drawText(text)
        canvas.showPage()

    return draw


@pytest.mark.parametrize(
    "draw",
    [
        _scan(),
        _scan("Envelope 0A1B-2C3D"),
        _scan("Page 1 of 1"),
        _scan(*["|!. ,'~ -_= |;:"] * 40, mode=3),
    ],
)
def test_scanned_pages_are_refused_as_pictures_though_a_program_put_a_stamp_on_them(
    draw: Callable[[Canvas], None],
) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        pdf.read(printed(draw), DEFAULT_LIMITS)
    assert refusal.value.code == "pictures_only"


def test_words_over_a_picture_or_beside_scanned_pages_are_read() -> None:
    words = [f"The pilot brings ship {number} in" for number in range(1, 9)]
    assert lines_of(_scan(*words))

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Clerk")
        canvas.showPage()
        _scan()(canvas)

    assert lines_of(draw) == ["Clerk"]


def _beside_scans(text: str, scans: int) -> bytes:
    def draw(canvas: Canvas) -> None:
        for index, line in enumerate(text.splitlines()):
            canvas.drawString(72, 700 - 16 * index, line)
        canvas.showPage()
        for _ in range(scans):
            _scan("Page 2 of 3")(canvas)

    return printed(draw)


_NOTICE = """Harbor Clerk
City of Elm Bay
Salary: $21.40 per hour
Closing date: March 3, 2026
Duties
Keeps the harbor's books."""


@pytest.mark.parametrize(
    ("scans", "told"),
    [
        (1, "Page 2 of the file is a picture, such as a scan, so what it says was not read."),
        (2, "Pages 2 and 3 of the file are pictures, such as a scan, so what they say was not read."),
        (10, "Pages 2, 3, 4, 5, 6, 7, 8, 9 and 2 more of the file are pictures"),
    ],
)
def test_pages_that_are_pictures_beside_read_ones_are_told(scans: int, told: str) -> None:
    read = read_document("clerk.pdf", _beside_scans(_NOTICE, scans))
    assert read.reading.records[0].title == "Harbor Clerk"
    assert read.reading.warnings[0].code == "pictures_not_read"
    assert read.reading.warnings[0].message.startswith(told)
    assert "pictures_not_read" not in codes(read_document("clerk.pdf", _beside_scans(_NOTICE, 0)).reading)


def test_a_refused_file_says_that_its_pictures_were_not_read() -> None:
    with pytest.raises(NotAPosting, match=r"Page 2 of the file is a picture.*recognize the text\.$"):
        read_document("cover.pdf", _beside_scans("Elm Bay Harbor\nA walk through its history", 1))


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    locked = StandardEncryption("", ownerPassword="secret", canCopy=0)
    data = printed(lambda canvas: canvas.drawString(72, 700, "Clerk"), encrypt=locked)
    assert pdf.read(data, DEFAULT_LIMITS).lines == ("Clerk",)


def test_more_pages_than_the_limit_are_refused() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(3):
            canvas.drawString(72, 700, f"Clerk {number}")
            canvas.showPage()

    with pytest.raises(UnreadableFile, match="3 pages"):
        pdf.read(printed(draw), Limits(pages=2))


def test_a_page_of_too_many_letters_is_refused() -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(1_100):
            canvas.drawString(72, row / 2, f"clerk {row} " * 12)

    with pytest.raises(UnreadableFile, match="more letters"):
        pdf.read(printed(draw), DEFAULT_LIMITS)


def test_fields_of_more_words_than_a_posting_are_refused() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Working Title: Ferry Captain")
        for number in range(8):
            canvas.acroForm.textfield(name=f"note {number}", value="dock " * 1_800, x=72, y=600, maxlen=9_900)

    with pytest.raises(UnreadableFile, match="more words"):
        lines_of(draw)
