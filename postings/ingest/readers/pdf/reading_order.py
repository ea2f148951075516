"""The whole document's text in the order in which a person reads it."""

from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.document import Place
from postings.ingest.readers.pdf.columns import Region, regions_of
from postings.ingest.readers.pdf.furniture import without_navigation, without_running_heads
from postings.ingest.readers.pdf.hyphens import Hyphens
from postings.ingest.readers.pdf.model import Page, Paragraph, Row, Rule, Run
from postings.ingest.readers.pdf.paragraphs import (
    Joined,
    is_apart,
    joins_next_page,
    paragraphs,
    starts_with_mark,
    usual_pitch,
)
from postings.ingest.readers.pdf.prose import is_prose
from postings.ingest.readers.pdf.rows import rows_of
from postings.ingest.readers.pdf.tables import table_rows


def paragraphs_of(pages: Sequence[Page]) -> list[Paragraph]:
    """The paragraphs, headings, list items and table rows of all pages, each as one line."""
    kept = without_running_heads([rows_of(page) for page in pages], [page.height for page in pages])
    if pages:
        kept[0] = without_navigation(kept[0], pages[0].links)
    regions = [regions_of(rows) for rows in kept]
    composer = _Composer(regions, max((page.width for page in pages), default=0.0))
    for parts, page in zip(regions, pages, strict=True):
        for region in _with_rests_of_columns(parts, page.rules):
            composer.add(region, page.rules)
    return composer.found


def _with_rests_of_columns(regions: Sequence[Region], rules: Sequence[Rule]) -> list[Region]:
    """A page's regions, the last lines of the page with the column above them that they go on with: none reaches over
    the gutter, below which the other column has ended."""
    if len(regions) < 2 or regions[-1].gutters or len(regions[-2].gutters) != 1 or not is_prose(regions[-2], rules):
        return list(regions)
    *others, columns, rest = regions
    edge = columns.gutters[0][1] - 1
    if any(run.right > edge for row in rest.rows for run in row):
        return list(regions)
    return [*others, Region([*columns.rows, *rest.rows], columns.gutters)]


def _breaks_off(above: Row, row: Row) -> bool:
    """Whether a row goes on in lower case right below another, in the same letters."""
    return row[0].text[0].islower() and row[0].page == above[-1].page and 0 < row[0].y - above[-1].y < 2 * row[0].size


class _Composer:
    """Takes regions in order and keeps what it made of them."""

    def __init__(self, regions: Sequence[Sequence[Region]], width: float) -> None:
        self.found: list[Paragraph] = []
        columns = [column for parts in regions for region in parts for column in region.columns]
        self._pitch = usual_pitch(columns)
        self._hyphens = Hyphens(run.text for column in columns for run in column)
        rows = [row for parts in regions for region in parts for row in region.rows]
        plain = [row for parts in regions for region in parts if not region.gutters for row in region.rows]
        # Lines that all stand in the middle, or none of which was broken, do not reach the margin; those of a table
        # below them may.
        is_letterhead = all(abs(row[0].left + row[-1].right - width) < row[0].size for row in plain)
        is_broken = any(_breaks_off(above, row) for above, row in pairwise(plain))
        rights = [row[-1].right for row in (plain if is_broken and not is_letterhead else rows)]
        # A page's title that a browser cut off at the edge of the paper is no line of the text.
        self._right = max((right for right in rights if right <= width), default=max(rights, default=0.0))
        self._open: Joined | None = None
        self._open_right = 0.0
        self._bottom: Run | None = None
        self._tables = 0
        self._table: Region | None = None

    def add(self, region: Region, rules: Sequence[Rule]) -> None:
        """Take in the next region of a page that has these straight lines."""
        if not region.gutters:
            region = self._without_rest_of_table(region, rules)
            self._add_column([run for row in region.rows for run in row], self._right)
        elif is_prose(region, rules):
            for column in region.columns:
                self._add_column(column, max(run.right for run in column))
        else:
            self._add_table(region, rules)

    def _without_rest_of_table(self, region: Region, rules: Sequence[Rule]) -> Region:
        """A page's first region without the lines that stand in the last column of the table that the page before
        broke off."""
        table = self._table
        self._table = None
        if table is None or region.rows[0][0].page != table.rows[-1][0].page + 1:
            return region
        edge = table.gutters[-1][1] - 1
        count = next((index for index, row in enumerate(region.rows) if row[0].left < edge), len(region.rows))
        if count:
            self._add_table(Region(region.rows[:count], table.gutters), rules)
        return Region(region.rows[count:])

    def _add_column(self, runs: Sequence[Run], right: float) -> None:
        made = paragraphs(runs, right, self._pitch, self._hyphens)
        if made and self._open and joins_next_page(self._open, made[0].first, self._open_right):
            # The sentence that the column or page before broke off.
            self.found[-1].text = self._hyphens.joined(self.found[-1].text, made[0].text)
            made[0].text = self.found[-1].text
            self._open = made.pop(0)
        for index, joined in enumerate(made):
            after_gap = joined.after_gap or (index == 0 and self._is_apart(joined.first))
            self.found.append(Paragraph(joined.text, Place(page=joined.first.page), after_gap))
            self._open = joined
        if runs:
            self._bottom, self._open_right = runs[-1], right

    def _add_table(self, region: Region, rules: Sequence[Rule]) -> None:
        self._tables += 1
        rows = table_rows(region, rules, self._right, self._pitch, self._hyphens)
        for number, row in enumerate(rows, start=1):
            place = Place(page=row.page, table=self._tables, row=number)
            for index, line in enumerate(row.lines):
                after_gap = number == 1 and index == 0 and self._is_apart(region.rows[0][0])
                self.found.append(Paragraph(line, place, after_gap))
        self._open, self._bottom, self._table = None, region.rows[-1][0], region

    def _is_apart(self, run: Run) -> bool:
        """Whether a region begins with a gap above it; on a new page whatever is no further item does."""
        above = self._bottom
        if above is None:
            return False
        if above.page != run.page:
            return not starts_with_mark(run)
        return is_apart(above, run, self._pitch)
