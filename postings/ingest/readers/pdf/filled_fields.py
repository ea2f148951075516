"""What people typed into a PDF: the fields of a form, ticked boxes, and text put on a page with a typewriter tool.

pdfium's text of a page leaves all of it out, and in a filled form it holds the facts.
"""

import ctypes
import logging
from collections.abc import Callable, Iterator

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2 import raw as pdfium

from postings.ingest.errors import UnreadableFile
from postings.ingest.readers.pdf.model import Word

# It tells how to build pdfium otherwise, which nobody who loads a form can use.
logging.getLogger("pypdfium2").setLevel(logging.ERROR)

_TEXT_FIELDS = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)
_BOX_FIELDS = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
# A page of a form has some dozens of fields; pdfium would take minutes over tens of thousands.
_MOST_FIELDS = 1_000
_LONGEST_VALUE = 20_000
_MOST_WORDS = 10_000
# The height of letters in a field that is large enough for several lines, in points.
_LETTERS = 11.0


class FilledFields:
    """The fields of one file; `words` gives those of a page as words that stand where the field is."""

    def __init__(self, file: PdfDocument) -> None:
        try:
            file.init_forms()
        except PdfiumError:
            return
        finally:
            self._form = file.formenv.raw if file.formenv else None

    def words(self, page: pdfium.FPDF_PAGE) -> list[Word]:
        """The words of the page's fields, y growing upwards. Raises UnreadableFile where they are too many."""
        found: list[Word] = []
        count = pdfium.FPDFPage_GetAnnotCount(page)
        if not 0 < count <= _MOST_FIELDS:
            return found
        if self._form:
            # Before this pdfium does not know which boxes are ticked. It runs none of the file's scripts.
            pdfium.FORM_OnAfterLoadPage(page, self._form)
        for index in range(count):
            annotation = pdfium.FPDFPage_GetAnnot(page, index)
            if annotation:
                found += self._words(annotation)
                pdfium.FPDFPage_CloseAnnot(annotation)
            if len(found) > _MOST_WORDS:
                break
        if self._form:
            pdfium.FORM_OnBeforeClosePage(page, self._form)
        if len(found) > _MOST_WORDS:
            raise UnreadableFile("too_long", "The fields of one page of the PDF hold more words than any posting does.")
        return found

    def _words(self, annotation: pdfium.FPDF_ANNOTATION) -> Iterator[Word]:
        if pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN:
            return
        subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
        if subtype == pdfium.FPDF_ANNOT_FREETEXT:
            yield from _set_in(annotation, _string(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents"))
        elif subtype == pdfium.FPDF_ANNOT_WIDGET and self._form:
            kind = pdfium.FPDFAnnot_GetFormFieldType(self._form, annotation)
            if kind in _BOX_FIELDS:
                yield from _set_in(annotation, "☒" if pdfium.FPDFAnnot_IsChecked(self._form, annotation) else "☐")
            elif kind in _TEXT_FIELDS:
                yield from _set_in(annotation, _string(pdfium.FPDFAnnot_GetFormFieldValue, self._form, annotation))


def _string(get: Callable[..., int], *of: object) -> str:
    length = get(*of, None, 0)
    if not 2 < length <= 2 * _LONGEST_VALUE:
        return ""
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    get(*of, buffer, length)
    return bytes(buffer)[: length - 2].decode("utf-16-le", "replace")


def _set_in(annotation: pdfium.FPDF_ANNOTATION, value: str) -> Iterator[Word]:
    """The value's words, its lines one under the other within the field."""
    box = pdfium.FS_RECTF()
    if not value.strip() or not pdfium.FPDFAnnot_GetRect(annotation, box):
        return
    lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    height = abs(box.top - box.bottom)
    # A damaged field may have no height.
    size = max(min(_LETTERS, height / len(lines)), 1.0)
    # One line stands in the middle of its field, several begin at its top.
    baseline = (box.top + box.bottom) / 2 - 0.3 * size if len(lines) == 1 else max(box.top, box.bottom) - 0.8 * size
    for line in lines:
        words = line.split()
        step = min(size / 2, (box.right - box.left) / max(len(" ".join(words)), 1))
        left = min(box.left, box.right)
        for word in words:
            yield Word(word, left, left + step * len(word), baseline, size)
            left += step * (len(word) + 1)
        baseline -= 1.2 * size
