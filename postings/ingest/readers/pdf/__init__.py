"""PDF files: their text in reading order, whichever program printed them.

`pages` opens the file and takes words, filled fields and ruling lines from it; `rows` sets words to lines,
`furniture` takes out what surrounds it, `columns`, `prose` and `tables` tell what is read across
and what down, `paragraphs` joins what was wrapped, and `reading_order` puts all of it together.
"""

from postings.ingest.document import Content, Place
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits

MEDIA_TYPE = "application/pdf"

# Where a PDF's signature may stand: some senders put a mail's head or blank bytes before it.
_SIGNATURE_WITHIN = 1_024


def accepts(name: str, data: bytes) -> bool:
    return data.find(b"%PDF-", 0, _SIGNATURE_WITHIN) >= 0


def read(data: bytes, limits: Limits) -> Content:
    """The file's paragraphs, headings, bullets and table rows, each a line with its page.

    The cells of a table's row are parted by tabs. Raises UnreadableFile with the code "encrypted", "damaged",
    "pictures_only", "unreadable_letters", "empty" or "too_long".
    """
    # Here, since a load of other files should not pay for the PDF library.
    from postings.ingest.readers.pdf.pages import read_pages
    from postings.ingest.readers.pdf.reading_order import paragraphs_of

    lines: list[str] = []
    places: list[Place] = []
    pages = read_pages(data, limits)
    pictures = tuple(page.number for page in pages if page.is_picture)
    for paragraph in paragraphs_of(pages):
        if paragraph.after_gap and lines:
            lines.append("")
            places.append(paragraph.place)
        lines.append(paragraph.text)
        places.append(paragraph.place)
    limits.check_lines(len(lines))
    if not any(lines):
        raise UnreadableFile("empty", "The PDF's pages hold no text.")
    return Content(tuple(lines), tuple(places), pictures=pictures)
