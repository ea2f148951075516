"""Words to rows: what shares a baseline is a row, and a wide gap parts it into runs."""

from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.readers.pdf.aligned_labels import with_labels_parted
from postings.ingest.readers.pdf.glyphs import is_mark
from postings.ingest.readers.pdf.model import Page, Row, Rule, Word
from postings.ingest.readers.pdf.runs import run_of

# All in shares of the letters' height.
_SAME_BASELINE = 0.22
_RAISED = 0.62
_WIDE_GAP = 1.0
_GAP_BEHIND_MARK = 4.0
_DROP_CAP = 1.8
_WIDEST_LETTERS = 0.75
# A stretched line: how many words it has at least, how wide its blanks are at most, and how far they differ.
_FEWEST_STRETCHED, _WIDEST_STRETCHED, _EQUALLY = 3, 3.0, 0.06


def rows_of(page: Page) -> list[Row]:
    """The page's rows from top to bottom, each row's runs from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(page.words, key=lambda word: word.y):
        above = rows[-1][0] if rows else None
        if above is not None and word.y - above.y <= _SAME_BASELINE * min(word.size, above.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    _set_drop_caps(rows)
    rows = _with_raised_words(rows)
    upright = [rule for rule in page.rules if rule.left == rule.right]
    return with_labels_parted([runs for row in rows if (runs := _runs(row, page.number, upright))])


def _with_raised_words(rows: list[list[Word]]) -> list[list[Word]]:
    """The rows, where a raised or lowered small word ("1st", "®") joins the row of the word it touches."""
    for above, below in pairwise(rows):
        for small, large in ((above, below), (below, above)):
            if not small or not large or len(small) > 6:
                continue
            joining = [word for word in small if any(_is_raised_beside(word, one) for one in large)]
            for word in joining:
                small.remove(word)
                word.y = large[0].y
                large.append(word)
    return [row for row in rows if row]


def _is_raised_beside(word: Word, one: Word) -> bool:
    return (
        word.size < 0.85 * one.size
        and abs(word.y - one.y) < _RAISED * one.size
        and -0.1 * one.size <= word.left - one.right <= 0.3 * one.size
    )


def _set_drop_caps(rows: list[list[Word]]) -> None:
    """A large first letter that hangs over several lines belongs to the word at its right in the topmost of them."""
    for index, row in enumerate(rows):
        for letter in [word for word in row if len(word.text) == 1 and word.text.isalpha() and word.text.isupper()]:
            top = letter.y - 0.75 * letter.size
            for above in rows[max(0, index - 4) : index]:
                first = min(above, key=lambda word: word.left)
                is_beside = 0 <= first.left - letter.right < letter.size and first.y > top
                if letter.size > _DROP_CAP * first.size and is_beside and first.text[0].islower():
                    row.remove(letter)
                    first.text = letter.text + first.text
                    first.left = letter.left
                    break
    rows[:] = [row for row in rows if row]


def _runs(row: list[Word], page: int, upright: Sequence[Rule]) -> Row:
    """The row's words, parted where a wide gap or one of the `upright` lines stands between two of them."""
    row.sort(key=lambda word: word.left)
    middle = row[0].y - 0.3 * row[0].size
    edges = [rule.left for rule in upright if rule.top <= middle <= rule.bottom]
    groups: list[list[Word]] = [[row[0]]]
    if not edges and _is_justified(row):
        return [run_of(row, page)]
    for before, word in pairwise(row):
        size = min(before.size, word.size)
        widest = _GAP_BEHIND_MARK if is_mark(before.text) and before is groups[-1][0] else _WIDE_GAP
        is_wide = word.left - before.right > widest * size + 3 * _spacing(before)
        is_parted = is_wide or any(before.right - 1 <= edge <= word.left + 1 for edge in edges)
        if is_parted and not _is_repeated(before, word):
            groups.append([word])
        elif not _is_repeated(before, word):
            groups[-1].append(word)
    return [run_of(group, page) for group in groups]


def _is_justified(row: Sequence[Word]) -> bool:
    """Whether the blanks of a row are all equally wide, as where a line of few words was stretched to the margin."""
    words = row[1:] if is_mark(row[0].text) else row
    if len(words) < _FEWEST_STRETCHED or sum(1 for word in words if len(word.text) > 2 and word.text[-1].isalpha()) < 2:
        return False
    gaps = [after.left - before.right for before, after in pairwise(words)]
    return max(gaps) < _WIDEST_STRETCHED * words[0].size and max(gaps) - min(gaps) < _EQUALLY * words[0].size


def _spacing(word: Word) -> float:
    """How much wider than usual the letters of a word stand, as in a letterspaced title."""
    spacing = (word.right - word.left) / len(word.text) - _WIDEST_LETTERS * word.size
    return spacing if len(word.text) > 3 and spacing > 0 else 0.0


def _is_repeated(before: Word, word: Word) -> bool:
    """Whether a word is printed twice on the same spot, to look bold."""
    return word.text == before.text and word.left - before.left < 0.3 * word.size and len(word.text) > 1
