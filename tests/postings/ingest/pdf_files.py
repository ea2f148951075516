"""PDFs drawn by a test, and the lines that are read from them."""

import io
from collections.abc import Callable
from typing import Any

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.readers import pdf


def printed(draw: Callable[[Canvas], None], **options: Any) -> bytes:
    """A PDF of what `draw` puts on it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter, invariant=True, **options)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def lines_of(draw: Callable[[Canvas], None]) -> list[str]:
    """The lines with text that are read from what `draw` puts on a page."""
    return [line for line in pdf.read(printed(draw), DEFAULT_LIMITS).lines if line]


def column(canvas: Canvas, left: float, top: float, *lines: str, leading: float = 13.0) -> None:
    for index, line in enumerate(lines):
        canvas.drawString(left, top - index * leading, line)
