"""Whether a region's columns are read one after the other: prose and lists are, labels and tables are not."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from postings.ingest.readers.pdf.columns import Region, Span
from postings.ingest.readers.pdf.glyphs import is_mark
from postings.ingest.readers.pdf.model import Rule, Run

# What prose in columns looks like: so many lines and words, and so much of the column's width filled.
_FEWEST_LINES = 5
_WORDS_OF_A_LINE = 3.5
_FILLED = 0.6
_LARGER = 1.08
_BULLETS = "•●▪◦■*–-"


def is_prose(region: Region, rules: Sequence[Rule]) -> bool:
    """Whether a region's columns are each read from top to bottom."""
    columns = region.columns
    if _is_ruled(region, rules):
        return False
    if all(map(_is_list, columns)) or all(map(_is_wrapped_list, columns)) or _have_headings_of_their_own(region):
        return True
    if len(region.rows) < _FEWEST_LINES:
        return False
    prose = [column for column in columns if _is_running_text(column)]
    if len(prose) >= 2:
        return not _begin_together(columns)
    return bool(prose) and len(columns) == 2 and _shared_baselines(columns) < 0.5


def _have_headings_of_their_own(region: Region) -> bool:
    """Whether in both of two columns headings stand beside text of the other, as no table's do."""
    if len(region.gutters) != 1:
        return False
    usual = median(run.size for row in region.rows for run in row)
    own = [0, 0]
    for row in region.rows:
        are_headings = {region.column_of(run): run.is_bold or run.size > _LARGER * usual for run in row}
        for column, is_heading in are_headings.items():
            own[column] += is_heading and not are_headings.get(1 - column, False)
    lines = [len(column) for column in region.columns]
    return all(
        heads and count >= _FEWEST_LINES and heads < 0.5 * count for heads, count in zip(own, lines, strict=True)
    )


def _is_list(column: Sequence[Run]) -> bool:
    """Whether a column's lines are items with bullets."""
    return len(column) > 1 and sum(run.text[0] in _BULLETS for run in column) > 0.6 * len(column)


def _is_wrapped_list(column: Sequence[Run]) -> bool:
    """Whether a column's lines are items with bullets, the rest of each further in, and headings."""
    items = [run.left for run in column if _is_item(run)]
    return len(items) > 1 and all(
        _is_item(run) or run.left > items[0] + 0.3 * run.size or run.is_bold for run in column
    )


def _is_item(run: Run) -> bool:
    """Whether a line begins with a bullet, not with a number or a box to tick."""
    mark = run.text.split(" ", 1)[0]
    return is_mark(mark) and not mark[0].isalnum() and mark[0] not in "☐☒☑("


def _is_ruled(region: Region, rules: Sequence[Rule]) -> bool:
    """Whether lines across the gutters part the region's rows."""
    top, bottom = region.rows[0][0].top, region.rows[-1][0].bottom
    first = region.gutters[0]
    crossing = {
        round(rule.top)
        for rule in rules
        if rule.top == rule.bottom and top < rule.top < bottom and _crosses(rule, first)
    }
    return len(crossing) >= 1


def _crosses(rule: Rule, gutter: Span) -> bool:
    return rule.left <= gutter[0] + 1 and rule.right >= gutter[1] - 1


def _is_running_text(column: Sequence[Run]) -> bool:
    if len(column) < _FEWEST_LINES:
        return False
    width = max(run.right for run in column) - min(run.left for run in column)
    filled = sum(run.right - run.left for run in column) / (width * len(column) or 1)
    words = sum(run.text.count(" ") + 1 for run in column) / len(column)
    return filled >= _FILLED and words >= _WORDS_OF_A_LINE


def _begin_together(columns: Sequence[Sequence[Run]]) -> bool:
    """Whether the columns' paragraphs begin at the same heights, as the cells of a table do."""
    starts = [_starts(column) for column in columns[:2]]
    fewer, more = sorted(starts, key=len)
    together = sum(any(abs(y - other) < 2.0 for other in more) for y in fewer)
    return len(fewer) >= 3 and together >= 0.75 * len(more)


def _starts(column: Sequence[Run]) -> list[float]:
    found = [column[0].y] if column else []
    for above, run in pairwise(column):
        if run.y - above.y > 1.5 * run.size:
            found.append(run.y)
    return found


def _shared_baselines(columns: Sequence[Sequence[Run]]) -> float:
    """The share of the shorter column's lines that stand on a baseline of the other."""
    fewer, more = sorted(columns[:2], key=len)
    baselines = {round(run.y) for run in more}
    shared = sum(bool({round(run.y) - 1, round(run.y), round(run.y) + 1} & baselines) for run in fewer)
    return shared / (len(fewer) or 1)
