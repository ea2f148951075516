"""Which parts of a page have columns: runs of rows that one or more vertical gutters keep free."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from postings.ingest.readers.pdf.model import Row, Run
from postings.ingest.readers.pdf.runs import run_of

# In heights of letters: the least width of a gutter, the farthest a row stands below the one before it, and what is
# more than a blank between words (that takes a quarter).
_GUTTER = 0.65
_FARTHEST = 4.0
_WIDER_THAN_A_BLANK = 0.34
# So many rows keep a gutter free before one that crosses it is the first of something else.
_FEWEST_ROWS = 2
_MOST_GUTTERS = 25
# How far in an item stands in its column, and how close rows are that follow each other, in heights of letters.
_DEEPEST, _CLOSE = 4.0, 2.0
# How close, in points, left edges lie that were set to the same place.
_EXACTLY = 0.2

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """Rows, and the gutters between their columns; without gutters they are plain lines."""

    rows: list[Row]
    gutters: tuple[Span, ...] = ()

    @property
    def columns(self) -> list[list[Run]]:
        """The runs of each column from top to bottom."""
        columns: list[list[Run]] = [[] for _ in range(len(self.gutters) + 1)]
        for row in self.rows:
            for run in row:
                columns[self.column_of(run)].append(run)
        return columns

    def column_of(self, run: Run) -> int:
        return bisect_left(self.gutters, ((run.left + run.right) / 2,))


def regions_of(rows: Sequence[Row]) -> list[Region]:
    """The page's regions from top to bottom; between those with columns, plain lines are gathered into one."""
    found: list[Region] = []
    plain: list[Row] = []
    index = 0
    while index < len(rows):
        count, gutters = _columns_from(rows, index)
        if not gutters:
            plain.append(rows[index])
            index += 1
            continue
        region = rows[index : index + count]
        above = _labels_above(plain, region, gutters) or ([] if found else _cells_above(plain, region, gutters))
        above = above or _top_of_last_column(plain, region, gutters)
        if len(above) < len(plain):
            found.append(Region(plain[: len(plain) - len(above)]))
        plain = []
        found.append(Region([*above, *region], gutters))
        index += count
    if plain:
        found.append(Region(plain))
    return found


def _columns_from(rows: Sequence[Row], index: int) -> tuple[int, tuple[Span, ...]]:
    """How many rows from `index` share gutters, and the gutters; (0, ()) when no columns begin here."""
    if len(rows[index]) > _MOST_GUTTERS or (len(rows[index]) == 1 and not _stand_side_by_side(rows, index)):
        return 0, ()
    size = rows[index][0].size
    free: list[Span] = [(float("-inf"), float("inf"))]
    gutters: list[Span] = []
    support: list[int] = []
    left, right = float("inf"), float("-inf")
    count = last_two_sided = 0
    for row in rows[index:]:
        if count and row[0].y - rows[index + count - 1][0].y > _FARTHEST * size:
            break
        narrowed = _without(free, row)
        left, right = min(left, row[0].left), max(right, row[-1].right)
        inside = [span for span in narrowed if left < span[0] and span[1] < right and _width(span) > _GUTTER * size]
        if _breaks(gutters, support, inside) or (not inside and count > 1) or len(inside) > _MOST_GUTTERS:
            break
        support = [_support(span, gutters, support) + _is_two_sided(span, row) for span in inside]
        free, gutters = narrowed, inside
        count += 1
        if gutters and row[-1].left > gutters[0][1] - 1:
            last_two_sided = count
    if not gutters:
        return 0, ()
    count = _without_tail(rows[index : index + count], last_two_sided)
    region = rows[index : index + count]
    gutters = _gutters(region, size)
    return count, tuple(sorted([*gutters, *_hidden_gutters(region, gutters, size)]))


def _breaks(gutters: Sequence[Span], support: Sequence[int], inside: Sequence[Span]) -> bool:
    """Whether a row crosses a gutter that several rows have kept free, so that it belongs to them no more."""
    return any(
        rows >= _FEWEST_ROWS and not any(_overlap(gutter, span) for span in inside)
        for gutter, rows in zip(gutters, support, strict=True)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _support(span: Span, gutters: Sequence[Span], support: Sequence[int]) -> int:
    return max((rows for gutter, rows in zip(gutters, support, strict=True) if _overlap(gutter, span)), default=0)


def _is_two_sided(span: Span, row: Row) -> bool:
    """Whether a row has words on both sides, the nearest cell on each."""
    return row[0].right <= span[0] + 1 and row[-1].left >= span[1] - 1


def _labels_above(above: Sequence[Row], rows: Sequence[Row], gutters: Sequence[Span]) -> list[Row]:
    """The rows right above a table of labels and values that belong to it, though no wider gap parts their two cells:
    their values begin exactly where the others do. They are split."""
    lefts = [row[-1].left for row in rows if len(row) == 2]
    taken: list[Row] = []
    below = rows[0]
    for row in reversed(above):
        if len(gutters) > 1 or len(row) > 1 or below[0].y - row[0].y > 2.0 * row[0].size:
            break
        run = row[0]
        index = _split_at(run, gutters[0], lefts)
        if not index or run.words[index].left < gutters[0][0]:
            break
        _split([row], run, index)
        taken.insert(0, row)
        below = row
    return taken


def _cells_above(above: Sequence[Row], rows: Sequence[Row], gutters: Sequence[Span]) -> list[Row]:
    """The page's first rows when all of them stand in the last column of the table below: the rest of a table row that
    the page before broke off."""
    edge = min((row[-1].left for row in rows if row[-1].left >= gutters[-1][1] - 1), default=0.0)
    is_rest = all(len(row) == 1 and abs(row[0].left - edge) < row[0].size for row in above)
    return list(above) if is_rest else []


def _top_of_last_column(above: Sequence[Row], rows: Sequence[Row], gutters: Sequence[Span]) -> list[Row]:
    """The rows right above that stand in the last column alone, which begins a little higher than the others."""
    edge = min((run.left for row in rows for run in row if run.left >= gutters[-1][1] - 1), default=0.0)
    taken: list[Row] = []
    below = rows[0]
    for row in reversed(above):
        run = row[0]
        in_column = gutters[-1][1] - 1 <= run.left <= edge + _DEEPEST * run.size
        if len(row) > 1 or not in_column or below[0].y - run.y > _CLOSE * run.size or _is_centered_with(run, above):
            break
        taken.insert(0, row)
        below = row
    return taken


def _is_centered_with(run: Run, rows: Sequence[Row]) -> bool:
    """Whether another of the rows has the same middle but other edges, as the lines of a letterhead do."""
    return any(
        abs((row[0].left + row[0].right) - (run.left + run.right)) < run.size < abs(row[0].left - run.left)
        for row in rows
        if len(row) == 1
    )


def _stand_side_by_side(rows: Sequence[Row], index: int) -> bool:
    """Whether the next row stands beside this one, on a baseline of its own."""
    if index + 1 >= len(rows):
        return False
    run, other = rows[index][0], rows[index + 1][0]
    gap = max(other.left - run.right, run.left - other.right)
    return gap > run.size and other.y - run.y < 0.9 * min(run.size, other.size)


def _gutters(rows: Sequence[Row], size: float) -> list[Span]:
    free: list[Span] = [(float("-inf"), float("inf"))]
    for row in rows:
        free = _without(free, row)
    return [
        span for span in free if span[0] > float("-inf") and span[1] < float("inf") and _width(span) > _GUTTER * size
    ]


def _hidden_gutters(rows: Sequence[Row], gutters: Sequence[Span], size: float) -> list[Span]:
    """Gutters that only a few runs cross, whose words stand so close that they were taken for one cell: the names of
    narrow columns, or a long label. Those runs are split."""
    region = Region(list(rows), tuple(gutters))
    found: list[Span] = []
    columns: list[dict[int, list[Run]]] = [{} for _ in range(len(gutters) + 1)]
    for number, row in enumerate(rows):
        for run in row:
            columns[region.column_of(run)].setdefault(number, []).append(run)
    for column in columns:
        cells = list(column.values())
        parted = [cell for cell in cells if len(cell) > 1]
        whole = [cell[0] for cell in cells if len(cell) == 1]
        for gutter in _gutters(parted, size) if parted else ():
            crossing = [run for run in whole if run.left < gutter[0] and gutter[1] < run.right]
            lefts = [run.left for cell in parted for run in cell]
            splits = [_split_at(run, gutter, lefts) for run in crossing]
            if len(crossing) > len(parted) or not all(splits):
                continue
            edges = [run.words[index].left for run, index in zip(crossing, splits, strict=True)]
            starts = [run.words[index - 1].right for run, index in zip(crossing, splits, strict=True)]
            for run, index in zip(crossing, splits, strict=True):
                whole.remove(run)
                whole += _split(rows, run, index)
            found.append((max([gutter[0], *starts]), min([gutter[1], *edges])))
    return found


def _split(rows: Sequence[Row], run: Run, index: int) -> list[Run]:
    """Split a run in its row before the word at `index`; returns the two parts."""
    parts = [run_of(run.words[:index], run.page), run_of(run.words[index:], run.page)]
    for row in rows:
        for position, other in enumerate(row):
            if other is run:
                row[position : position + 1] = parts
                return parts
    return parts


def _split_at(run: Run, gutter: Span, lefts: Sequence[float]) -> int:
    """The index of the word that begins where the cells behind the gutter do, whose left edges are among `lefts`; else
    0. Where the gap before it is no wider than a blank, it must stand exactly under two of them."""
    gaps = [after.left - before.right for before, after in pairwise(run.words)]
    for index, gap in enumerate(gaps, start=1):
        word = run.words[index]
        begins_cell = abs(word.left - gutter[1]) < 0.6 * run.size
        if begins_cell and sum(abs(word.left - left) < _EXACTLY for left in lefts) > 1:
            return index
        if begins_cell and gap > _WIDER_THAN_A_BLANK * run.size and gap > 1.4 * min([*gaps, run.size]):
            return index
        if begins_cell and gap > 2 * _WIDER_THAN_A_BLANK * run.size:
            return index
    return 0


def _without(free: Sequence[Span], row: Row) -> list[Span]:
    """The spans of x that stay free beside a row's runs."""
    for run in row:
        narrowed: list[Span] = []
        for start, end in free:
            if run.right <= start or run.left >= end:
                narrowed.append((start, end))
                continue
            if run.left > start:
                narrowed.append((start, run.left))
            if run.right < end:
                narrowed.append((run.right, end))
        free = narrowed
    return list(free)


def _width(span: Span) -> float:
    return span[1] - span[0]


# A line with a label and value of its own goes on with nothing above it.
_LABELLED = re.compile(r"[A-Z][\w/&'’ -]{2,40}: \S")


def _without_tail(rows: Sequence[Row], last_two_sided: int) -> int:
    """How many rows belong: those after the last with a right side only while no gap sets them apart."""
    count = max(last_two_sided, 1)
    usual = max((row[0].y - above[0].y for above, row in pairwise(rows[:count])), default=0.0)
    while count < len(rows):
        above, row = rows[count - 1], rows[count]
        farthest = max(1.7 * row[0].size, min(1.05 * usual, 2.5 * row[0].size))
        is_other = row[0].y - above[0].y > farthest or row[0].size > 1.15 * above[0].size or row[0].is_bold
        if is_other or (last_two_sided == 1 and _LABELLED.match(row[0].text)):
            break
        count += 1
    return count
