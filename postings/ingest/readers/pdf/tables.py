"""Tables: the lines of a region as rows of cells, each cell's lines joined to its paragraphs.

Ruling lines part the rows where they are printed. Elsewhere a gap does, and within lines that stand close together each
line that has a first cell begins a row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from postings.ingest.readers.pdf.columns import Region
from postings.ingest.readers.pdf.hyphens import Hyphens
from postings.ingest.readers.pdf.model import Row, Rule
from postings.ingest.readers.pdf.paragraphs import Joined, breaks_off, paragraphs

# In heights of letters.
_ROW_GAP = 1.22
# A longer cell of a table with two columns is a text under a heading, not a value beside its label.
_LONGEST_VALUE = 400
# The name of a form's box: its letters, and its height in shares of the value's.
_LONGEST_CAPTION = 40
_CAPTION_SIZE = 0.9


@dataclass(frozen=True, slots=True)
class TableRow:
    """The lines that a table's row gives."""

    lines: list[str]
    y: float
    page: int


def table_rows(region: Region, rules: Sequence[Rule], margin: float, pitch: float, hyphens: Hyphens) -> list[TableRow]:
    """The rows of a region from top to bottom; `margin` is where the page's plain lines end."""
    rights = _right_edges(region, rules, margin)
    bands = _bands(region, rules, pitch)
    found = []
    for band in bands:
        part = Region(band, region.gutters)
        cells = [paragraphs(column, right, pitch, hyphens) for column, right in zip(part.columns, rights, strict=True)]
        first = band[0][0]
        found.append(TableRow(_lines(cells), first.y, first.page))
    return found


def _right_edges(region: Region, rules: Sequence[Rule], margin: float) -> list[float]:
    """How far each column's lines may reach: to the next column, the last one's to its ruling line or the margin."""
    size = region.rows[0][0].size
    edges = [max((run.right for run in column), default=0.0) for column in region.columns]
    for index, gutter in enumerate(region.gutters):
        edges[index] = max(edges[index], gutter[1] - 1.2 * size)
    top, bottom = region.rows[0][0].top - size, region.rows[-1][0].bottom + size
    lines = [rule.right for rule in rules if rule.left <= edges[-1] <= rule.right and top <= rule.top <= bottom]
    edges[-1] = max(edges[-1], min(lines) - 0.6 * size if lines else margin)
    return edges


def _bands(region: Region, rules: Sequence[Rule], pitch: float) -> list[list[Row]]:
    """The lines of each table row."""
    lines = _row_lines(region, rules)
    bands = _between(region.rows, lines) if len(lines) > 1 else _between_gaps(region.rows, pitch)
    widest = [max((run.right for run in column), default=0.0) for column in region.columns]
    return [part for band in bands for part in _split_by_first_cell(band, region, widest, is_ruled=len(lines) > 1)]


def _row_lines(region: Region, rules: Sequence[Rule]) -> list[float]:
    """The heights of the horizontal lines that cross the region's first column and reach over a gutter."""
    top, bottom = region.rows[0][0].top - 6, region.rows[-1][0].bottom + 6
    left = min(run.left for run in region.columns[0]) if region.columns[0] else region.gutters[0][0]
    pieces = [rule for rule in rules if rule.top == rule.bottom and top <= rule.top <= bottom]
    # Each cell may have a border of its own: the first column's and the last column's both tell.
    first = {round(rule.top) for rule in pieces if rule.left <= left + 2 and rule.right >= left + 4}
    beyond = {round(rule.top) for rule in pieces if rule.right >= region.gutters[-1][1]}
    heights = sorted(y for y in first if beyond & {y - 1, y, y + 1})
    return [y for index, y in enumerate(heights) if index == 0 or y - heights[index - 1] > 4]


def _between(rows: Sequence[Row], heights: Sequence[float]) -> list[list[Row]]:
    bands: dict[int, list[Row]] = {}
    for row in rows:
        middle = row[0].y - 0.3 * row[0].size
        bands.setdefault(sum(middle > height for height in heights), []).append(row)
    return list(bands.values())


def _between_gaps(rows: Sequence[Row], pitch: float) -> list[list[Row]]:
    bands: list[list[Row]] = []
    for row in rows:
        above = bands[-1][-1] if bands else None
        if above is not None and row[0].y - above[0].y <= _ROW_GAP * pitch * min(row[0].size, above[0].size):
            bands[-1].append(row)
        else:
            bands.append([row])
    return bands


def _split_by_first_cell(
    band: list[Row], region: Region, widest: Sequence[float], *, is_ruled: bool
) -> list[list[Row]]:
    """A band as its rows: without lines between them, each line with a first cell and another begins one."""
    if is_ruled or len(band) == 1:
        return [band]
    begins = [len(row) > 1 and (_has_first_cell(row, region) or _has_boxes(row)) for row in band]
    if sum(begins) < 2:
        return [band]
    rows: list[list[Row]] = []
    for row, begins_row in zip(band, begins, strict=True):
        if not rows or (begins_row and not _goes_on(rows[-1][-1], row, region, widest)):
            rows.append([row])
        else:
            rows[-1].append(row)
    return rows


def _goes_on(above: Row, row: Row, region: Region, widest: Sequence[float]) -> bool:
    """Whether all cells of a line go on with those above: a label beside a text, both broken at the same height."""
    cells = {region.column_of(run): run for run in above}
    label = cells.get(0)
    if label is None or label.text.endswith(":") or len(row) > len(above):
        return False
    others = [(cells.get(column), run) for run in row if (column := region.column_of(run))]
    return bool(others) and all(
        cell is not None and breaks_off(cell, run, widest[region.column_of(run)]) for cell, run in others
    )


def _has_boxes(row: Row) -> bool:
    """Whether each cell begins with a box to tick, so that none goes on with the cell above."""
    return all(run.text[0] in "☐☒" for run in row)


def _has_first_cell(row: Row, region: Region) -> bool:
    return any(region.column_of(run) == 0 for run in row)


def _lines(cells: Sequence[Sequence[Joined]]) -> list[str]:
    """A row's first paragraphs beside each other, tabs between; further paragraphs of a cell on lines of their own."""
    if all(map(_is_captioned, filter(None, cells))) and sum(1 for cell in cells if cell) > 1:
        return [line for cell in cells if cell for line in _captioned(cell)]
    texts = [[paragraph.text for paragraph in cell] for cell in cells]
    if len(texts) == 2 and texts[0] and _is_a_text(texts[1]):
        return [*texts[0], *texts[1]]
    last = len(texts) - 1
    first = [" ".join(cell) if index < last else "".join(cell[:1]) for index, cell in enumerate(texts)]
    lines = ["\t".join(first).rstrip("\t")]
    lines += ["\t" * last + text for text in texts[last][1:]]
    return [line for line in lines if line.strip()]


def _is_captioned(cell: Sequence[Joined]) -> bool:
    """Whether a cell holds a value under its name, which is in capitals or in smaller letters, as in the boxes of a
    form."""
    if len(cell) < 2 or not 1 < len(cell[0].text) <= _LONGEST_CAPTION or cell[0].text[0] == "•":
        return False
    is_small = cell[0].first.size < _CAPTION_SIZE * cell[1].first.size
    return is_small or (cell[0].text.isupper() and not cell[1].text.isupper())


def _captioned(cell: Sequence[Joined]) -> list[str]:
    """The name and the value of a form's box beside each other; more paragraphs on lines of their own."""
    return [f"{cell[0].text}\t{cell[1].text}", *(f"\t{paragraph.text}" for paragraph in cell[2:])]


def _is_a_text(cell: Sequence[str]) -> bool:
    return len(cell) > 2 or sum(map(len, cell)) > _LONGEST_VALUE or (len(cell) == 2 and all(map(_is_item, cell)))


def _is_item(text: str) -> bool:
    """Whether a paragraph of a cell is a sentence or an item of a list, no figure or name under another."""
    return text.startswith("•") or (text[-1] in ".;" and " " in text)
