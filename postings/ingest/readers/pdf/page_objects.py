"""What is drawn on a page beside its letters: straight lines, filled areas and pictures. y grows upwards here."""

import ctypes
from dataclasses import dataclass, field

from pypdfium2 import raw as pdfium

from postings.ingest.readers.pdf.model import Rule, Word

# A line's thickness, and the least length of one that parts rows or columns, in points.
_THICK = 3.0
_SHORTEST = 8.0
# A form or chart has a few thousand objects; who draws more draws a map.
_MOST_OBJECTS = 5_000
_MOST_LINKS = 500
# Browsers draw the dot or square before a list's item instead of printing a sign.
_DOT = (2.0, 7.0)
_LIGHTEST_INK = 0xF4


@dataclass(slots=True)
class Shapes:
    """The straight lines of a page, its dark areas, its small dots and the pictures that it shows."""

    rules: list[Rule] = field(default_factory=list)
    dots: list[Rule] = field(default_factory=list)
    areas: list[Rule] = field(default_factory=list)
    pictures: list[Rule] = field(default_factory=list)

    def are_behind(self, word: Word) -> bool:
        """Whether a dark area or a picture is behind a word, which makes white letters visible."""
        middle = (word.left + word.right) / 2
        height = word.y + word.size / 4
        return any(area.left <= middle <= area.right and area.bottom <= height <= area.top for area in self.areas)


def read_shapes(page: pdfium.FPDF_PAGE) -> Shapes:
    """The shapes of a page, at any depth of grouping that pdfium shows at its surface."""
    shapes = Shapes()
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            continue
        if not pdfium.FPDFPageObj_GetBounds(drawn, *edges):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _take_path(shapes, drawn, Rule(left, top, right, bottom))
        else:
            shapes.pictures.append(Rule(left, top, right, bottom))
            shapes.areas.append(shapes.pictures[-1])
    return shapes


def read_links(page: pdfium.FPDF_PAGE) -> list[Rule]:
    """The areas of a page's links."""
    found: list[Rule] = []
    position, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while len(found) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page, position, link):
        if not pdfium.FPDFLink_GetAnnotRect(link, box):
            break
        found.append(Rule(box.left, max(box.top, box.bottom), box.right, min(box.top, box.bottom)))
    return found


def _take_path(shapes: Shapes, path: pdfium.FPDF_PAGEOBJECT, box: Rule) -> None:
    width, height = box.right - box.left, box.top - box.bottom
    if _DOT[0] <= width <= _DOT[1] and abs(width - height) < 0.6:
        shapes.dots.append(box)
    elif height <= _THICK and width >= _SHORTEST:
        middle = (box.top + box.bottom) / 2
        shapes.rules.append(Rule(box.left, middle, box.right, middle))
    elif width <= _THICK and height >= _SHORTEST:
        middle = (box.left + box.right) / 2
        shapes.rules.append(Rule(middle, box.top, middle, box.bottom))
    elif width >= _SHORTEST and height >= _SHORTEST:
        filling, is_stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(path, filling, is_stroked)
        if filling.value and _is_dark(path):
            shapes.areas.append(box)
        if is_stroked.value or filling.value:
            shapes.rules += _edges(box)


def _edges(box: Rule) -> list[Rule]:
    return [
        Rule(box.left, box.top, box.right, box.top),
        Rule(box.left, box.bottom, box.right, box.bottom),
        Rule(box.left, box.top, box.left, box.bottom),
        Rule(box.right, box.top, box.right, box.bottom),
    ]


def _is_dark(path: pdfium.FPDF_PAGEOBJECT) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha):
        return True
    return alpha.value > 0 and min(red.value, green.value, blue.value) < _LIGHTEST_INK
