"""PDF as an office prints it: a running head, page numbers, wrapped paragraphs, ruled tables, bullets of many kinds."""

import io
import re
from collections.abc import Iterator
from itertools import groupby
from random import Random
from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

SUFFIX = ".pdf"

_BULLET = re.compile(r"\s*(?:[-•*]\s+)(?=\S)")
_RULE = re.compile(r"[-\s|+=]+")
_FONTS = (("Helvetica", "Helvetica-Bold"), ("Times-Roman", "Times-Bold"))
# The signs that reportlab's own fonts lack, as what stands for them in print.
_SIGNS = str.maketrans({"☒": "[X]", "☐": "[ ]", "\u200b": "", "\ufeff": ""})


def write(text: str, rng: Random) -> bytes:
    """The document on letter paper. The same text and chance give the same bytes."""
    look = _Look(rng)
    buffer = io.BytesIO()
    margin = rng.choice((54, 72))
    document = SimpleDocTemplate(
        buffer, pagesize=letter, leftMargin=margin, rightMargin=margin, topMargin=72, bottomMargin=72, invariant=True
    )
    flowables = list(_flowables(text.translate(_SIGNS).splitlines(), look, letter[0] - 2 * margin - 12))
    document.build(flowables, onFirstPage=look.decorate, onLaterPages=look.decorate)
    return buffer.getvalue()


class _Look:
    """How one document is printed: letters, spacing, head and foot."""

    def __init__(self, rng: Random) -> None:
        self.font, self.bold = rng.choice(_FONTS)
        self.size = rng.choice((10, 11, 12))
        self.leading = self.size * rng.choice((1.15, 1.2, 1.4))
        self.gap = rng.choice((0.5, 0.8)) * self.size
        self.bullet = rng.choice("•-")
        self.is_justified = rng.random() < 0.2
        self.is_ruled = rng.random() < 0.8
        self.head = rng.choice(("", "", "Human Resources"))
        self.foot = rng.choice(("", "Page {page}", "- {page} -"))

    def style(self, *, indent: float = 0.0, gap: float | None = None) -> ParagraphStyle:
        return ParagraphStyle(
            "text",
            fontName=self.font,
            fontSize=self.size,
            leading=self.leading,
            spaceAfter=self.gap if gap is None else gap,
            leftIndent=indent,
            bulletIndent=indent / 2,
            alignment=TA_JUSTIFY if self.is_justified else TA_LEFT,
        )

    def decorate(self, canvas: Canvas, document: SimpleDocTemplate) -> None:
        """Draw the head and foot of a page."""
        canvas.setFont(self.font, 8)
        if self.head and document.page > 1:
            canvas.drawString(document.leftMargin, letter[1] - 36, self.head)
        if self.foot:
            canvas.drawCentredString(letter[0] / 2, 36, self.foot.format(page=document.page))


def _flowables(lines: list[str], look: _Look, width: float) -> Iterator[Flowable]:
    for is_table, group in groupby(lines, key=lambda line: "\t" in line or line.startswith("|")):
        if is_table:
            yield from _table(list(group), look, width)
        else:
            for line in group:
                yield _line(line, look)


def _line(line: str, look: _Look) -> Flowable:
    if not line.strip():
        return Spacer(1, look.gap / 2)
    if bullet := _BULLET.match(line):
        return Paragraph(escape(line[bullet.end() :]), look.style(indent=24, gap=2), bulletText=look.bullet)
    return Paragraph(escape(line.strip()), look.style())


def _table(lines: list[str], look: _Look, width: float) -> Iterator[Flowable]:
    """The lines of a table; a line whose first cells are empty goes on with the row above."""
    rows: list[list[list[str]]] = []
    for line in lines:
        if _RULE.fullmatch(line):
            continue
        cells = [cell.strip() for cell in (line.strip("|").split("|") if line.startswith("|") else line.split("\t"))]
        if rows and not cells[0] and cells[-1] and len(cells) == len(rows[-1]):
            for cell, text in zip(rows[-1], cells, strict=True):
                cell += [text] if text else []
        else:
            rows.append([[cell] if cell else [] for cell in cells])
    for _, group in groupby(rows, key=len):
        yield _grid(list(group), look, width)


def _grid(rows: list[list[list[str]]], look: _Look, width: float) -> Flowable:
    style = look.style(gap=2)
    cells = [[[Paragraph(escape(text), style) for text in cell] for cell in row] for row in rows]
    table = Table(cells, colWidths=_widths(rows, width, look.size), spaceAfter=look.gap, splitInRow=1)
    grid = [("GRID", (0, 0), (-1, -1), 0.5, black)] if look.is_ruled else []
    table.setStyle(TableStyle([*grid, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table


def _widths(rows: list[list[list[str]]], width: float, size: float) -> list[float]:
    """The columns' widths: as long as their longest line where that is short, the rest shared."""
    needed = [
        max((len(text) for row in rows for text in row[index]), default=0) * size * 0.66 + 18
        for index in range(len(rows[0]))
    ]
    fair = width / len(needed)
    narrow = [min(need, fair) for need in needed]
    spare = width - sum(narrow)
    wide = [index for index, need in enumerate(needed) if need > fair]
    return [each + (spare / len(wide) if index in wide else 0) for index, each in enumerate(narrow)]
