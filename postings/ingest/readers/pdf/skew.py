"""Pages that were scanned askew: their words as they stand when the page lies straight.

Who recognizes a scan's letters gives them the slope of the lines on the picture. Rows that fall by a letter's height
across the page run into each other.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import cos, sin, tan
from statistics import median

from pypdfium2 import raw as pdfium

from postings.ingest.readers.pdf.model import Word
from postings.ingest.readers.pdf.words import Style

# In radians: what is less is straight, what is more was turned on purpose, and how far lines of one page may differ.
_LEAST, _MOST, _APART = 0.004, 0.18, 0.02

Words = list[tuple[Word, Style]]


def straightened(words: Words, box: pdfium.FS_RECTF) -> Words:
    """The words, turned about the middle of the page where most of them slope alike. y grows upwards."""
    slope = _slope(words)
    if abs(slope) < _LEAST:
        return words
    middle = ((box.left + box.right) / 2, (box.bottom + box.top) / 2)
    return [
        _turned(word, style, slope, middle) if abs(style.slope - slope) < _APART else (word, style)
        for word, style in words
    ]


def _slope(words: Sequence[tuple[Word, Style]]) -> float:
    """The slope of the words in the median, 0 where they are turned otherwise."""
    slope = median([style.slope for _, style in words] or [0.0])
    return slope if abs(slope) < _MOST else 0.0


def _turned(word: Word, style: Style, slope: float, middle: tuple[float, float]) -> tuple[Word, Style]:
    # The box of a sloping word is higher by what its line rises.
    width = word.right - word.left
    rise = abs(width * tan(slope))
    start = word.left - middle[0], word.y - middle[1]
    left = middle[0] + start[0] * cos(slope) + start[1] * sin(slope)
    y = middle[1] - start[0] * sin(slope) + start[1] * cos(slope)
    straight = Word(word.text, left, left + width / cos(slope), y, max(word.size - rise, 1.0), word.is_bold)
    return straight, replace(style, turn=0)
