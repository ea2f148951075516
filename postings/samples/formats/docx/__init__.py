"""Word files, as an office would have typed them: real tables, lists and headings, boxes to tick, fields to fill in,
and the traces of editing that such files carry (changes, hidden words, runs cut anywhere)."""

import re
from collections.abc import Callable, Sequence
from random import Random

from postings.samples.formats.docx import markup
from postings.samples.formats.docx.outline import OPTIONS, Line, Table, outline
from postings.samples.formats.docx.package import BULLETS, LETTERS, packed

SUFFIX = ".docx"

Box = Callable[[bool], str]

_OPTION = re.compile(rf"(?P<mark>X )?(?P<word>{OPTIONS})(?: +|$)")
_OPTION_LINE = re.compile(rf"(?P<label>[^:]{{0,30}}: )?(?P<options>(?:(?:X )?(?:{OPTIONS})(?: +|$))+)")
# One option alone is a value, unless the others stand on lines of their own.
_ALONE = re.compile(r"X |Classified|Unclassified|Executive S|Mgmt")
_HTML_BOX = re.compile(r'<input type="checkbox"/>')
_ADDRESS = re.compile(r"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
_FIELD = re.compile(r"(?P<label>[^:]{1,60}:)(?: (?P<value>.+))?")


def write(text: str, rng: Random) -> bytes:
    """The Word file that says what `text` says."""
    return packed(*_Typist(rng).typed(outline(text)))


class _Typist:
    """Somebody in an office, with habits that hold for the whole document."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._box: Box = rng.choice(markup.BOXES)
        self._fields_a_row = rng.choice((0, 1, 2, 2))
        self._parts_labels = rng.random() < 0.4
        self._stacks_values = rng.random() < 0.3
        self._boxes_in_cells = rng.random() < 0.3
        self._lists_in_cells = rng.random() < 0.5
        self._uses_styles = rng.random() < 0.6
        self._edits = rng.choice((0.0, 0.02, 0.1))
        self._lettered_lists = 0

    def typed(self, blocks: Sequence[Line | Table]) -> tuple[str, int]:
        """The body's XML and how many lists count letters."""
        if Line("paragraph", "X") in blocks:
            # Who types a mark on a line of its own has no boxes.
            self._box = markup.letter_box
        pieces = []
        before: Line | Table | None = None
        for block, after in zip(blocks, [*blocks[1:], None], strict=True):
            if self._is_needless(block, after):
                continue
            if isinstance(block, Table):
                pieces.append(self._form(block) if block.is_form else self._table(block))
            else:
                if block.kind == "letter" and not (isinstance(before, Line) and before.kind == "letter"):
                    self._lettered_lists += 1
                pieces.append(self._line(block))
            before = block
        return "".join(pieces), self._lettered_lists

    def _is_needless(self, block: Line | Table, after: Line | Table | None) -> bool:
        """Whether a blank line is left out, because a heading's style keeps its distance by itself."""
        is_blank = isinstance(block, Line) and block.kind == "blank"
        return is_blank and self._uses_styles and isinstance(after, Line) and after.kind == "heading"

    def _line(self, line: Line) -> str:
        if self._boxes_in_cells and (found := _match_options(line.text)):
            return self._options_in_cells(found["label"] or "", found["options"])
        content = self._content(line.text)
        if line.kind == "heading":
            bold = content.replace("<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t")
            return markup.paragraph(content, "Heading2") if self._uses_styles else markup.paragraph(bold)
        if line.kind == "bullet":
            return markup.paragraph(content, "ListParagraph", (BULLETS, line.level))
        if line.kind == "letter":
            return markup.paragraph(content, "ListParagraph", (LETTERS + self._lettered_lists - 1, line.level))
        return markup.paragraph(content)

    def _form(self, form: Table) -> str:
        """Fields to fill in: one under the other, or in a table of one or two columns, labels in cells of their own."""
        fields = [row[0][0] for row in form.rows]
        if self._fields_a_row == 0:
            return "".join(markup.paragraph(self._field("".join(field))) for field in fields)
        rows = []
        for index in range(0, len(fields), self._fields_a_row):
            cells = []
            for field in fields[index : index + self._fields_a_row]:
                found = _FIELD.fullmatch(field)
                if (self._parts_labels or self._stacks_values) and found:
                    label = markup.paragraph(markup.run(found["label"]))
                    value = markup.paragraph(self._value(found["value"] or ""))
                    cells += [label + value] if self._stacks_values else [label, value]
                else:
                    cells.append(markup.paragraph(self._field(field)))
            rows.append(cells)
        return markup.table(rows)

    def _field(self, text: str) -> str:
        found = _FIELD.fullmatch(text)
        if not found:
            return self._content(text)
        return markup.run(f"{found['label']} ", "<w:b/>") + self._value(found["value"] or "")

    def _value(self, value: str) -> str:
        if self._box is not markup.control_box:
            return self._content(value) if value else ""
        return markup.control(markup.run(value)) if value else markup.placeholder()

    def _table(self, table: Table) -> str:
        rows = []
        for row in table.rows:
            rows.append([self._cell(cell) for cell in row])
        return markup.table(rows)

    def _cell(self, texts: Sequence[str]) -> str:
        """A cell's first paragraph and what stands below it, as a list by some."""
        numbering = (BULLETS, 0) if self._lists_in_cells else None
        below = (markup.paragraph(self._content(text), numbering=numbering) for text in texts[1:])
        return markup.paragraph(self._content(texts[0])) + "".join(below)

    def _content(self, text: str) -> str:
        """What a paragraph holds: boxes where there is something to tick, else words."""
        if found := _match_options(text):
            return self._options(found["label"] or "", found["options"])
        pieces = _HTML_BOX.split(text)
        box = self._box(False) if len(pieces) > 1 else ""
        return box.join(self._words(piece) for piece in pieces)

    def _options(self, label: str, options: str) -> str:
        content = markup.run(label) if label else ""
        for found in _OPTION.finditer(options):
            box = self._box(bool(found["mark"]))
            content += (box + markup.run(" ") if box else "") + markup.run(f"{found['word']}  ")
        return content

    def _options_in_cells(self, label: str, options: str) -> str:
        """A row with each option in a cell and its box in the next one."""
        row = [markup.paragraph(markup.run(label.strip()))] if label else []
        for found in _OPTION.finditer(options):
            row += [markup.paragraph(self._box(bool(found["mark"]))), markup.paragraph(markup.run(found["word"]))]
        return markup.table([row])

    def _words(self, text: str) -> str:
        pieces = _ADDRESS.split(text)
        return "".join(
            markup.hyperlink(piece) if index % 2 else self._edited(piece) for index, piece in enumerate(pieces)
        )

    def _edited(self, text: str) -> str:
        """The words as runs, some of them with the traces of editing."""
        content = ""
        for piece in markup.split_at_random(text, self._rng) if text else ():
            chance = self._rng.random()
            if chance < self._edits:
                content += markup.inserted(markup.run(piece)) + markup.deleted("an earlier wording")
            elif chance < 1.5 * self._edits:
                content += markup.run(piece) + markup.hidden("a note to the editor")
            else:
                content += markup.run(piece)
        return content


def _match_options(text: str) -> re.Match[str] | None:
    """The options of a line that has nothing else, and perhaps a label before them."""
    found = _OPTION_LINE.fullmatch(text)
    return found if found and (_OPTION.findall(text)[1:] or _ALONE.match(text)) else None
