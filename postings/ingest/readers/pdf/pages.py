"""The pages of a PDF: open the file or say why not, and take from each page its words, fields and straight lines."""

from contextlib import closing

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2 import raw as pdfium

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.pdf.filled_fields import FilledFields
from postings.ingest.readers.pdf.model import Page, Rule, Word
from postings.ingest.readers.pdf.page_objects import Shapes, read_links, read_shapes
from postings.ingest.readers.pdf.skew import straightened
from postings.ingest.readers.pdf.words import Style, TextPage, main_turn

# In points, some 350 m; pdfium keeps a bit for each point of a page's width.
_WIDEST_PAGE = 1_000_000
# A posting's page holds 3,000 to 6,000 letters; no page of a hundred thousand was made for a reader.
_LETTERS_OF_A_PAGE = 100_000
_LETTERS_OF_A_FILE = 700_000
_SHARE_OF_LETTERS = 0.5
_LONGEST_NOTICE = 1_500
# A page that was scanned is a picture of nearly all of its paper. Beside it stands at most what a program stamps on
# it or counts its pages with.
_SHARE_OF_SCAN = 0.6
_LONGEST_STAMP = 150


def read_pages(data: bytes, limits: Limits) -> list[Page]:
    """The pages, in order. Raises UnreadableFile when they hold no text, or more than a document may."""
    with closing(_open(data)) as file:
        count = len(file)
        if count > limits.pages:
            raise UnreadableFile(
                "too_long", f"The PDF has {count:,} pages; Waypost reads documents of up to {limits.pages:,} pages."
            )
        pages = _Pages(file)
        for index in range(count):
            pages.read(index)
        pages.check()
    return pages.found


def _open(data: bytes) -> PdfDocument:
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            message = "The PDF is locked with a password. Save a copy without the password and load that."
            raise UnreadableFile("encrypted", message) from error
        message = "The PDF is damaged or was cut off. Export it anew from the program it was written in."
        raise UnreadableFile("damaged", message) from error


class _Pages:
    """The pages read so far, and how much was on them."""

    def __init__(self, file: PdfDocument) -> None:
        self.found: list[Page] = []
        self._file = file
        self._fields = FilledFields(file)
        self._letters = 0
        self._letters_without_map = 0
        self._pictures = 0
        self._scans = 0

    def read(self, index: int) -> None:
        page = pdfium.FPDF_LoadPage(self._file.raw, index)
        if not page:
            return
        try:
            self._read(index, page)
        finally:
            pdfium.FPDF_ClosePage(page)

    def _read(self, index: int, page: pdfium.FPDF_PAGE) -> None:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        if not max(abs(box.right - box.left), abs(box.top - box.bottom)) < _WIDEST_PAGE:
            message = f"The PDF is damaged: its page {index + 1} is said to be larger than any paper. Export it anew."
            raise UnreadableFile("damaged", message)
        with closing(TextPage(page)) as text:
            self._letters += text.count
            if text.count > _LETTERS_OF_A_PAGE or self._letters > _LETTERS_OF_A_FILE:
                message = f"Up to its page {index + 1} the PDF holds more letters than any posting does."
                raise UnreadableFile("too_long", message)
            words = straightened(list(text.words()), box)
        self._letters_without_map += sum(len(word.text) for word, style in words if not style.has_map)
        shapes = read_shapes(page)
        self._pictures += len(shapes.pictures)
        turn = main_turn(words)
        seen = _visible(words, turn, shapes, box)
        width, height = box.right - box.left, box.top - box.bottom
        found = Page(index + 1, width, height)
        if turn == 0:
            seen += _drawn_bullets(seen, shapes)
            seen += self._fields.words(page)
            found.rules = [_from_top(rule, box.top) for rule in shapes.rules]
            if index == 0:
                found.links = [_from_top(link, box.top) for link in read_links(page)]
        # Turned letters lie in coordinates of their own, whose origin does not matter.
        base = box.top if turn == 0 else max((word.y for word in seen), default=0.0)
        for word in seen:
            word.y = base - word.y
        found.words = seen
        self.found.append(found)
        if _share_of_pictures(shapes, box) >= _SHARE_OF_SCAN:
            self._scans += 1
            found.is_picture = sum(len(word.text) for word in seen) <= _LONGEST_STAMP

    def check(self) -> None:
        """Raises UnreadableFile when the pages hold nothing that can be read."""
        if not self.found:
            message = "The PDF is damaged: none of its pages can be read. Export it anew from its program."
            raise UnreadableFile("damaged", message)
        text = "".join(word.text for page in self.found for word in page.words)
        if not text or all(page.is_picture for page in self.found):
            self._refuse_empty()
        if len(text) <= _LONGEST_NOTICE:
            self._refuse_notice(text)
        without_map = self._letters_without_map > (1 - _SHARE_OF_LETTERS) * len(text)
        if without_map or sum(map(str.isalnum, text)) < _SHARE_OF_LETTERS * len(text):
            if self._scans == len(self.found):
                self._refuse_empty()
            message = (
                "The PDF does not say which letters its signs stand for. Export it anew from the program it was "
                "written in, with its fonts embedded."
            )
            raise UnreadableFile("unreadable_letters", message)

    def _refuse_notice(self, text: str) -> None:
        """Raises UnreadableFile for a page that only says which program shows what the file really holds."""
        if "Pleasewait" in text and pdfium.FPDF_GetFormType(self._file.raw) == pdfium.FORMTYPE_XFA_FULL:
            message = (
                "The PDF is a form that only Adobe's programs show. Open it in Adobe Reader, print it to a new PDF "
                "file, and load that."
            )
            raise UnreadableFile("dynamic_form", message)
        if "portfolio" in text.casefold() and pdfium.FPDFDoc_GetAttachmentCount(self._file.raw) > 0:
            message = "The PDF is a portfolio of other files. Save the one that holds the posting by itself."
            raise UnreadableFile("portfolio", message)

    def _refuse_empty(self) -> None:
        if self._pictures:
            message = (
                "The PDF holds pictures of pages, not text. Export it from the program it was written in, or have the "
                "scanner recognize the text."
            )
            raise UnreadableFile("pictures_only", message)
        raise UnreadableFile("empty", "The PDF's pages hold no text.")


def _visible(words: list[tuple[Word, Style]], turn: float, shapes: Shapes, box: pdfium.FS_RECTF) -> list[Word]:
    """The words that a reader of the printed page sees; those behind a scanned picture when there are no others."""
    upright = [(word, style) for word, style in words if style.turn == turn]
    if turn == 0:
        upright = [(word, style) for word, style in upright if _is_on_page(word, box)]
    seen = [
        word
        for word, style in upright
        if style.is_visible and (not style.is_white or turn != 0 or shapes.are_behind(word))
    ]
    return seen or [word for word, style in upright if not style.is_visible]


def _share_of_pictures(shapes: Shapes, box: pdfium.FS_RECTF) -> float:
    """How much of a page its pictures cover, where none lies over another."""
    covered = sum(
        max(0.0, min(each.right, box.right) - max(each.left, box.left))
        * max(0.0, min(each.top, box.top) - max(each.bottom, box.bottom))
        for each in shapes.pictures
    )
    return covered / max((box.right - box.left) * (box.top - box.bottom), 1.0)


def _from_top(rule: Rule, top: float) -> Rule:
    return Rule(rule.left, top - rule.top, rule.right, top - rule.bottom)


def _drawn_bullets(words: list[Word], shapes: Shapes) -> list[Word]:
    """A bullet for each dot that stands close before a word, at half the height of its small letters."""
    found = []
    for dot in shapes.dots:
        middle = (dot.top + dot.bottom) / 2
        for word in words:
            is_before = 0 < word.left - dot.right < 2 * word.size
            if is_before and 0 < middle - word.y < 0.6 * word.size:
                found.append(Word("•", dot.left, dot.right, word.y, word.size))
                break
    return found


def _is_on_page(word: Word, box: pdfium.FS_RECTF) -> bool:
    return word.right > box.left and word.left < box.right and box.bottom <= word.y <= box.top
