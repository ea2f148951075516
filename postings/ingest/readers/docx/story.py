"""A story is a run of paragraphs and tables: the body, a header, a note. Here it becomes lines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from postings.ingest.document import Place
from postings.ingest.limits import Limits
from postings.ingest.readers.docx import names
from postings.ingest.readers.docx.numbering import BULLET, Numbering
from postings.ingest.readers.docx.paragraphs import ParagraphReader, Relationships, check_depth, chosen_alternative
from postings.ingest.readers.docx.properties import is_on, number, value
from postings.ingest.readers.docx.rows import Cell, lines_of_row
from postings.ingest.readers.docx.styles import PLAIN, Style, Styles

# A line of bold words no longer than this stands apart like a heading.
_LONGEST_HEADING = 90
_INDENT = "  "
_TRANSPARENT = frozenset({names.CUSTOM_XML, names.INSERTED, names.MOVED_HERE})
_REMOVED = (names.DELETED, names.MOVED_AWAY)


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of text and the cell that it stands in."""

    text: str
    place: Place | None = None


BLANK = Printed("")


# The lines of a part that is a file of another kind, by its name.
Embedded = Callable[[str], Sequence[str]]


class StoryReader:
    """Reads one story after the other; lists count on and tables are numbered through."""

    def __init__(self, styles: Styles, numbering: Numbering, limits: Limits, embedded: Embedded) -> None:
        self._embedded = embedded
        self._styles = styles
        self._numbering = numbering
        self._limits = limits
        self._tables = 0
        self._count = 0

    def read(self, story: Element, relationships: Relationships) -> list[Printed]:
        """The story's lines. Raises UnreadableFile where they are too many or lie too deep."""
        self._paragraphs = ParagraphReader(self._styles, relationships, self._limits.nesting)
        self._relationships = relationships
        self._carried = ""
        return list(self._blocks(story, 0))

    def _blocks(self, parent: Element, depth: int) -> Iterator[Printed]:
        check_depth(depth, self._limits.nesting)
        for block in parent:
            tag = block.tag
            if tag == names.PARAGRAPH:
                yield from self._paragraph(block, depth)
            elif tag == names.TABLE:
                yield BLANK
                yield from self._table(block, depth + 1)
                yield BLANK
            elif tag == names.EMBEDDED:
                _, target = self._relationships.get(block.get(names.RELATIONSHIP_ID, ""), ("", ""))
                lines = self._embedded(target)
                self._count_lines(len(lines))
                yield from map(Printed, lines)
            elif (content := _content_of(block)) is not None:
                yield from self._blocks(content, depth + 1)
        if self._carried:
            yield Printed(self._carried)
            self._carried = ""

    def _paragraph(self, paragraph: Element, depth: int) -> Iterator[Printed]:
        properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
        style = PLAIN if properties is None else self._styles.get(value(properties, names.PARAGRAPH_STYLE))
        text = self._carried + self._paragraphs.read(paragraph, style)
        boxes, is_bold = self._paragraphs.boxes, self._paragraphs.is_bold
        self._carried = ""
        if properties is not None and _mark_is_removed(properties):
            # Without its end, the paragraph goes on in the next one.
            self._carried = text
        else:
            yield from self._lines_of(properties, style, text, is_bold)
        for box in boxes:
            yield BLANK
            yield from self._blocks(box, depth + 1)
            yield BLANK

    def _lines_of(self, properties: Element | None, style: Style, text: str, is_bold: bool) -> Iterator[Printed]:
        sign, level = None, 0
        if properties is not None:
            sign, level = self._list_sign(properties, style)
        self._count_lines(1 + text.count("\n"))
        apart = style.is_heading or (is_bold and not sign and len(text) <= _LONGEST_HEADING)
        if apart:
            yield BLANK
        first, *others = text.split("\n")
        indent = "" if sign is None or style.is_heading else _INDENT * level
        if sign and text.strip():
            first = f"{indent}{sign} {first.strip()}"
            indent += _INDENT
        yield Printed(first.rstrip(" "))
        for other in others:
            yield Printed((indent + other).rstrip(" "))
        if style.is_heading:
            yield BLANK

    def _count_lines(self, more: int) -> None:
        self._count += more
        self._limits.check_lines(self._count)

    def _list_sign(self, properties: Element, style: Style) -> tuple[str | None, int]:
        """The bullet or number before the paragraph and its level; (None, 0) outside lists."""
        listed = properties.find(names.NUMBERING_OF_PARAGRAPH)
        identifier = value(listed, names.NUMBER_ID)
        level = number(listed, names.NUMBER_LEVEL)
        if identifier is None and style.numbering:
            identifier, style_level = style.numbering
            level = style_level if level is None else level
        if identifier is not None and identifier != "0":
            return self._numbering.sign(identifier, level or 0), level or 0
        if identifier is None and style.bullet_level is not None:
            return BULLET, style.bullet_level
        return None, 0

    def _table(self, table: Element, depth: int) -> Iterator[Printed]:
        check_depth(depth, self._limits.nesting)
        self._tables += 1
        index = self._tables
        for row_number, row in enumerate(_rows(table, depth, self._limits.nesting), start=1):
            cells = [Cell(column, self._cell(cell, depth + 1)) for column, cell in _cells(row, depth, self._limits)]
            for line in lines_of_row(cells) if cells else ():
                yield Printed(line.text, Place(table=index, row=row_number, column=line.column))

    def _cell(self, cell: Element, depth: int) -> tuple[str, ...]:
        """The cell's lines; none of a cell that was deleted or only goes on with the one above."""
        properties = cell.find(names.CELL_PROPERTIES)
        if properties is not None:
            merged = properties.find(names.MERGED)
            if merged is not None and merged.get(names.VALUE, "continue") == "continue":
                return ()
            if properties.find(names.CELL_DELETED) is not None:
                return ()
        return tuple(line.text for line in trimmed(self._blocks(cell, depth)))


def _content_of(block: Element) -> Element | None:
    """What a block holds that is only a wrapping: a content control, an insertion; None for what holds no text."""
    if block.tag == names.CONTROL:
        properties = block.find(names.CONTROL_PROPERTIES)
        if is_on(properties, names.SHOWS_PLACEHOLDER):
            return None
        gallery = None if properties is None else next(properties.iter(names.GALLERY), None)
        if gallery is not None and gallery.get(names.VALUE) == "Table of Contents":
            return None
        return block.find(names.CONTROL_CONTENT)
    if block.tag == names.ALTERNATIVES:
        return next(iter(chosen_alternative(block)), None)
    return block if block.tag in _TRANSPARENT else None


def _mark_is_removed(properties: Element) -> bool:
    mark = properties.find(names.RUN_PROPERTIES)
    return mark is not None and any(mark.find(name) is not None for name in _REMOVED)


def _rows(parent: Element, depth: int, nesting: int) -> Iterator[Element]:
    """The table's rows, also those in content controls, without the deleted ones."""
    check_depth(depth, nesting)
    for child in parent:
        if child.tag == names.ROW:
            properties = child.find(names.ROW_PROPERTIES)
            if properties is None or all(properties.find(name) is None for name in _REMOVED):
                yield child
        elif (content := _content_of(child)) is not None:
            yield from _rows(content, depth + 1, nesting)


def _cells(row: Element, depth: int, limits: Limits) -> list[tuple[int, Element]]:
    """The row's cells, also those in content controls, each with the grid column it begins in."""
    column = 1 + (number(row.find(names.ROW_PROPERTIES), names.GRID_BEFORE) or 0)
    found = []
    for cell in _bare_cells(row, depth, limits.nesting):
        found.append((column, cell))
        column += number(cell.find(names.CELL_PROPERTIES), names.GRID_SPAN) or 1
    return found


def _bare_cells(parent: Element, depth: int, nesting: int) -> Iterator[Element]:
    check_depth(depth, nesting)
    for child in parent:
        if child.tag == names.CELL:
            yield child
        elif (content := _content_of(child)) is not None:
            yield from _bare_cells(content, depth + 1, nesting)


def trimmed(lines: Iterator[Printed] | Sequence[Printed]) -> list[Printed]:
    """The lines without blank ones at both ends, and never two of those in a row."""
    kept: list[Printed] = []
    for line in lines:
        if line.text.strip():
            kept.append(line)
        elif kept and kept[-1].text:
            kept.append(BLANK)
    if kept and not kept[-1].text:
        kept.pop()
    return kept
