"""Labels that are set flush right beside their values: no gap wider than a blank or two parts them, but one that stands
at the very same place in row after row."""

from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.readers.pdf.model import Row, Run
from postings.ingest.readers.pdf.runs import run_of

# In heights of letters: the least gap, and how far below each other the rows stand at most.
_LEAST_GAP, _FARTHEST, _GUTTER = 0.4, 4.0, 0.8
# How close, in points, edges lie that were set to the same place, and in how many rows they do.
_EXACTLY = 0.3
_FEWEST_ROWS, _FEWEST_OF_TWO_WEIGHTS = 4, 2


def with_labels_parted(rows: list[Row]) -> list[Row]:
    """The rows, those of such labels with label and value as two runs."""
    start = 0
    while start < len(rows):
        count, gap = _labels_from(rows, start)
        if gap is None:
            start += 1
            continue
        for row in rows[start : start + count]:
            if index := _split_at(row[0], gap):
                row[0:1] = _parted(row[0], index)
        start += count
    return rows


def _parted(run: Run, index: int) -> list[Run]:
    """Label and value; what reads columns takes the gap between them for as wide as others are."""
    label, value = run_of(run.words[:index], run.page), run_of(run.words[index:], run.page)
    label.right = min(label.right, value.left - _GUTTER * run.size)
    return [label, value]


def _labels_from(rows: Sequence[Row], start: int) -> tuple[int, tuple[float, float] | None]:
    """(how many rows, the gap's edges) from `start` on that share one gap; values may go on below themselves."""
    if len(rows[start]) > 1:
        return 0, None
    for gap in _gaps(rows[start][0]):
        count = shared = 0
        above: Run | None = None
        for row in rows[start:]:
            run = row[0]
            is_near = above is None or run.y - above.y < _FARTHEST * run.size
            if len(row) > 1 or not is_near or not (_split_at(run, gap) or abs(run.left - gap[1]) < _EXACTLY):
                break
            shared += _split_at(run, gap) > 0
            count += 1
            above = run
        found = [row[0] for row in rows[start : start + count]]
        if shared >= _FEWEST_ROWS and len({round(run.left) for run in found}) > 2:
            return count, gap
        labelled = [run for run in found if _split_at(run, gap)]
        if shared >= _FEWEST_OF_TWO_WEIGHTS and all(_changes_weight(run, gap) for run in labelled):
            return count, gap
    return 0, None


def _changes_weight(run: Run, gap: tuple[float, float]) -> bool:
    """Whether all words of a run are bold on one side of the gap and none on the other."""
    index = _split_at(run, gap)
    sides = [{word.is_bold for word in side} for side in (run.words[:index], run.words[index:])]
    return all(len(side) == 1 for side in sides) and sides[0] != sides[1]


def _gaps(run: Run) -> list[tuple[float, float]]:
    return [
        (before.right, after.left)
        for before, after in pairwise(run.words)
        if after.left - before.right > _LEAST_GAP * run.size
    ]


def _split_at(run: Run, gap: tuple[float, float]) -> int:
    """The index of the word behind the gap, 0 where the run has none there."""
    for index, (before, after) in enumerate(pairwise(run.words), start=1):
        if abs(before.right - gap[0]) < _EXACTLY and abs(after.left - gap[1]) < _EXACTLY:
            return index
    return 0
