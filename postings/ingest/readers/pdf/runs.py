"""Words side by side as one run of text."""

import re
from itertools import pairwise
from statistics import median

from postings.ingest.readers.pdf.glyphs import is_mark
from postings.ingest.readers.pdf.model import Run, Word

# In shares of the letters' height.
_NO_GAP = 0.07
_SPACED_LETTERS = 4
_LETTER = re.compile(r"[^\W_]|[&'’.,-]")


def run_of(words: list[Word], page: int) -> Run:
    """The words of one row, from left to right, as a run."""
    letters = [word for word in words if not is_mark(word.text)] or words
    return Run(
        _text(words),
        words[0].left,
        max(word.right for word in words),
        words[0].y,
        max(word.size for word in letters),
        all(word.is_bold for word in letters),
        words,
        page,
    )


def _text(words: list[Word]) -> str:
    if len(words) >= _SPACED_LETTERS and sum(map(_is_letter, words)) >= 0.8 * len(words):
        return _closed_up(words)
    parts = [words[0].text]
    for before, word in pairwise(words):
        if word.left - before.right > _NO_GAP * min(before.size, word.size):
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def _is_letter(word: Word) -> bool:
    return bool(_LETTER.fullmatch(word.text))


def _closed_up(words: list[Word]) -> str:
    """Letterspaced words, "J O B  T I T L E", where wider gaps part the words."""
    gaps = [after.left - before.right for before, after in pairwise(words)]
    usual = median(gaps)
    parts: list[str] = [words[0].text]
    for gap, word in zip(gaps, words[1:], strict=True):
        parts.append(f" {word.text}" if gap > 1.6 * max(usual, 0.1 * word.size) else word.text)
    return "".join(parts)
