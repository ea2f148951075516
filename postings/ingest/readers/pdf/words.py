"""The words of a page with their places, from pdfium's list of letters.

What no reader of the printed page sees is left out: letters beyond the page's edge, in white on white, or turned
against the rest of the page, as a watermark is. Letters printed in no color at all are the text behind a scanned
picture; they count only on a page that shows no others.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, pi, remainder
from statistics import median

from pypdfium2 import raw as pdfium

from postings.ingest.readers.pdf.glyphs import LINE_END_HYPHENS, from_symbol_font, is_symbol_font, plain
from postings.ingest.readers.pdf.model import Word

# A hyphen that pdfium recognized at a line's end has no line break after it in pdfium's text.
_WORD = re.compile(rf"[^\s{LINE_END_HYPHENS}]*[^\s{LINE_END_HYPHENS}][{LINE_END_HYPHENS}]?")
_INVISIBLE_MODES = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_BOLD_FROM = 600
# In shares of the letters' height; narrower blanks stand between capitals alone, as between P and A.
_HIDDEN_BLANK, _FEWEST_CAPITALS = 0.08, 6
_LIGHTEST_INK = 0xF4
_QUARTER = pi / 2
# As a plain number, which is quicker to get and to compare than a pointer.
_text_object_address = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)


@dataclass(frozen=True, slots=True)
class Style:
    """How the letters of one text object look. `turn` counts quarter turns clockwise; 0.5 stands for any other.
    `slope` is how far their line rises to the right, in radians from -pi to pi.
    `has_map`: the font says which letters its signs stand for."""

    is_visible: bool
    is_white: bool
    is_bold: bool
    turn: float
    slope: float
    symbol_font: str
    has_map: bool


class TextPage:
    """pdfium's text of one page; to be closed."""

    def __init__(self, page: pdfium.FPDF_PAGE) -> None:
        self._text_page = pdfium.FPDFText_LoadPage(page)
        if not self._text_page:
            raise ValueError("pdfium cannot read the page's text")
        self.count = max(pdfium.FPDFText_CountChars(self._text_page), 0)
        self._styles: dict[int, Style] = {}
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._color = tuple(ctypes.c_uint() for _ in range(4))
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._box_place = ctypes.byref(self._box)
        self._x_place, self._y_place = ctypes.byref(self._x), ctypes.byref(self._y)

    def close(self) -> None:
        pdfium.FPDFText_ClosePage(self._text_page)

    def words(self) -> Iterator[tuple[Word, Style]]:
        """The words in the file's order; x and y as in the file, y growing upwards."""
        for found in _WORD.finditer(self._text()):
            first, last = found.start(), found.end() - 1
            style = self._style(first)
            text = from_symbol_font(found.group(), style.symbol_font) if style.symbol_font else found.group()
            if text := plain(text):
                for start, end in self._apart(first, last) if _may_hide_blank(text, style) else ((first, last),):
                    part = text if end - start == last - first else text[start - first : end - first + 1]
                    yield self._placed(part, start, end, style), style

    def _apart(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The first and last letters of the words between two letters, parted where one that is drawn wider than usual
        is left blank: pdfium takes the narrow blank between "PHYSICAL" and "ABILITIES", set in Times, for none."""
        boxes = []
        for index in range(first, last + 1):
            pdfium.FPDFText_GetLooseCharBox(self._text_page, index, self._box_place)
            boxes.append((self._box.left, self._box.right))
        gaps = [after[0] - before[1] for before, after in pairwise(boxes)]
        widest = _HIDDEN_BLANK * (self._box.top - self._box.bottom)
        start = first
        if median(gaps) < widest / 3:
            for index, gap in enumerate(gaps, first):
                if gap > widest:
                    yield start, index
                    start = index + 1
        yield start, last

    def _text(self) -> str:
        """One character for each of pdfium's, so that a character's index is pdfium's."""
        buffer = (ctypes.c_ushort * (self.count + 1))()
        pdfium.FPDFText_GetText(self._text_page, 0, self.count, buffer)
        text = bytes(buffer)[: 2 * self.count].decode("utf-16-le", "replace")
        if len(text) == self.count and "\0" not in text:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self._text_page, index) for index in range(self.count))
        return "".join(chr(code) if 0 < code < 0x110000 else "\x01" for code in codes)

    def _placed(self, text: str, first: int, last: int, style: Style) -> Word:
        box, text_page = self._box, self._text_page
        pdfium.FPDFText_GetLooseCharBox(text_page, first, self._box_place)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        pdfium.FPDFText_GetCharOrigin(text_page, first, self._x_place, self._y_place)
        if last > first:
            pdfium.FPDFText_GetLooseCharBox(text_page, last, self._box_place)
            if style.turn == 0 and box.right > left:
                # The box of letters that are drawn as one, as "fi", is too low.
                right, top, bottom = box.right, max(top, box.top), min(bottom, box.bottom)
            else:
                left, bottom = min(left, box.left), min(bottom, box.bottom)
                right, top = max(right, box.right), max(top, box.top)
        if style.turn == 0:
            height = top - bottom
            return Word(text, left, right, self._y.value, height if height > 1.0 else 1.0, style.is_bold)
        return _upright(text, left, bottom, right, top, self._x.value, self._y.value, style)

    def _style(self, index: int) -> Style:
        key = _text_object_address(self._text_page, index) or 0
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._look(pdfium.FPDFText_GetTextObject(self._text_page, index), index)
        return style

    def _look(self, text_object: pdfium.FPDF_PAGEOBJECT, index: int) -> Style:
        angle = pdfium.FPDFText_GetCharAngle(self._text_page, index)
        turns = angle / _QUARTER
        # Letters of no size or of an endless one have no angle.
        turn = round(turns) % 4 if isfinite(turns) and abs(turns - round(turns)) < 0.05 else 0.5
        font = self._font_name(index)
        bold = pdfium.FPDFText_GetFontWeight(self._text_page, index) >= _BOLD_FROM or "bold" in font.casefold()
        mode = pdfium.FPDFTextObj_GetTextRenderMode(text_object) if text_object else 0
        symbol_font = font if is_symbol_font(font) else ""
        has_map = pdfium.FPDFText_HasUnicodeMapError(self._text_page, index) != 1
        slope = -remainder(angle, 2 * pi) if isfinite(angle) else 0.0
        return Style(mode not in _INVISIBLE_MODES, self._is_white(index), bold, turn, slope, symbol_font, has_map)

    def _font_name(self, index: int) -> str:
        length = pdfium.FPDFText_GetFontInfo(self._text_page, index, self._name, len(self._name), self._flags)
        return self._name.value.decode("utf-8", "replace") if length else ""

    def _is_white(self, index: int) -> bool:
        red, green, blue, alpha = self._color
        if not pdfium.FPDFText_GetFillColor(self._text_page, index, red, green, blue, alpha):
            return False
        return alpha.value == 0 or min(red.value, green.value, blue.value) >= _LIGHTEST_INK


def _may_hide_blank(text: str, style: Style) -> bool:
    return len(text) >= _FEWEST_CAPITALS and style.turn == 0 and text.isupper() and not _NO_HEADING.search(text)


# Numbers and addresses are set apart in ways of their own.
_NO_HEADING = re.compile(r"[\d/@]")


def _upright(text: str, left: float, bottom: float, right: float, top: float, x: float, y: float, style: Style) -> Word:
    """The word as it stands when the page is turned so that its letters are upright; y grows upwards."""
    if style.turn == 1:
        left, bottom, right, top, y = -top, left, -bottom, right, x
    elif style.turn == 2:
        left, bottom, right, top, y = -right, -top, -left, -bottom, -y
    elif style.turn == 3:
        left, bottom, right, top, y = bottom, -right, top, -left, -x
    return Word(text, left, right, y, max(top - bottom, 1.0), style.is_bold)


def main_turn(words: list[tuple[Word, Style]]) -> float:
    """How most letters of the page are turned."""
    letters: Counter[float] = Counter()
    for word, style in words:
        letters[style.turn] += len(word.text)
    return letters.most_common(1)[0][0] if letters else 0
