"""The text of one paragraph: its runs with their marks, as a reader of the accepted, printed document sees them."""

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from postings.ingest.errors import UnreadableFile
from postings.ingest.readers.docx import names
from postings.ingest.readers.docx.fields import CHECKED, UNCHECKED, Fields, is_silent, mail_address
from postings.ingest.readers.docx.properties import OFF, is_on, switched, value
from postings.ingest.readers.docx.styles import PLAIN, Style, Styles
from postings.ingest.readers.symbol_fonts import PRIVATE_SIGNS, SYMBOL_FONTS, drawn, sign_of

Relationships = Mapping[str, tuple[str, str]]

_SPACES = (0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_NOTHING = (0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF)
# Within a run, line ends are only how the file is laid out: Word's own breaks and tabs are elements.
_PLAIN_CHARACTERS = dict.fromkeys(_SPACES, " ") | dict.fromkeys(_NOTHING) | PRIVATE_SIGNS | {0x2011: "-"}
_MOST_PIECES_OF_A_LINK = 50


class ParagraphReader:
    """Reads paragraphs one after the other. After `read`, `boxes` are the text boxes that hang on the paragraph, and
    `is_bold` says whether all its words are bold."""

    def __init__(self, styles: Styles, relationships: Relationships, nesting: int) -> None:
        self._styles = styles
        self._relationships = relationships
        self._nesting = nesting
        self._fields = Fields()
        self._pieces: list[str] = []
        self._symbol_font = ""
        self._style = PLAIN
        self.boxes: list[Element] = []
        self.is_bold = False

    def read(self, paragraph: Element, style: Style) -> str:
        """The text of a paragraph of this style; "\\n" stands for a line break, "\\t" for a tab."""
        self._pieces, self.boxes, self.is_bold = [], [], True
        self._style = style
        self._inline(paragraph, 0)
        text = "".join(self._pieces)
        self.is_bold = self.is_bold and bool(text.strip())
        return text

    def _inline(self, parent: Element, depth: int) -> None:
        check_depth(depth, self._nesting)
        for child in parent:
            tag = child.tag
            if tag == names.RUN:
                self._run(child, depth + 1)
            elif tag in names.CONTAINERS:
                self._inline(child, depth + 1)
            elif handle := _BESIDE_RUNS.get(tag):
                handle(self, child, depth + 1)

    def _hyperlink(self, link: Element, depth: int) -> None:
        start = len(self._pieces)
        self._inline(link, depth)
        kind, target = self._relationships.get(link.get(names.RELATIONSHIP_ID, ""), ("", ""))
        if kind == "hyperlink":
            self._add_address(mail_address(target), start)

    def _simple_field(self, field: Element, depth: int) -> None:
        if not is_silent(field.get(names.INSTRUCTION, "")):
            self._inline(field, depth)

    def _alternatives(self, alternatives: Element, depth: int) -> None:
        for chosen in chosen_alternative(alternatives):
            self._inline(chosen, depth)

    def _formula(self, formula: Element, depth: int) -> None:
        self._pieces.extend(each.text or "" for each in formula.iter(names.FORMULA_TEXT))

    def _control(self, control: Element, depth: int) -> None:
        properties = control.find(names.CONTROL_PROPERTIES)
        box = None if properties is None else properties.find(names.CHECKBOX_CONTROL)
        content = control.find(names.CONTROL_CONTENT)
        if box is not None:
            self._put(CHECKED if _is_checked(box) else UNCHECKED)
        elif content is not None and not is_on(properties, names.SHOWS_PLACEHOLDER):
            self._inline(content, depth)

    def _run(self, run: Element, depth: int) -> None:
        properties = run.find(names.RUN_PROPERTIES)
        font = ""
        is_hidden, is_bold = self._style.is_hidden, self._style.is_bold
        if properties is not None:
            style = self._styles.get(value(properties, names.RUN_STYLE))
            is_hidden = switched(properties, names.HIDDEN, is_hidden or style.is_hidden)
            is_bold = switched(properties, names.BOLD, is_bold or style.is_bold)
            # Who strikes words out by hand means them to be gone, as a tracked deletion does.
            is_hidden = is_hidden or any(is_on(properties, name) for name in names.STRUCK)
            fonts = properties.find(names.FONTS)
            font = "" if fonts is None else fonts.get(names.ASCII_FONT, "").casefold()
        if is_hidden:
            self._hidden(run)
            return
        self._symbol_font = font if font in SYMBOL_FONTS else ""
        start = len(self._pieces)
        self._run_content(run, depth)
        if not is_bold and any(not piece.isspace() for piece in self._pieces[start:]):
            self.is_bold = False

    def _run_content(self, run: Element, depth: int) -> None:
        for child in run:
            tag = child.tag
            if tag == names.TEXT:
                text = child.text or ""
                self._put(drawn(self._symbol_font, text) if self._symbol_font else text)
            elif tag in names.SIGNS:
                if not self._fields.is_muted:
                    self._pieces.append(names.SIGNS[tag])
            elif tag == names.ALTERNATIVES:
                check_depth(depth, self._nesting)
                for chosen in chosen_alternative(child):
                    self._run_content(chosen, depth + 1)
            elif handle := _IN_RUN.get(tag):
                handle(self, child)

    def _hidden(self, run: Element) -> None:
        """A hidden run shows nothing, yet a field that others show may begin or end in it."""
        for child in run:
            if child.tag == names.FIELD_CHARACTER:
                self._fields.meet(child)
            elif child.tag == names.FIELD_INSTRUCTION:
                self._fields.instruct(child.text)

    def _symbol(self, symbol: Element) -> None:
        self._put(sign_of(symbol.get(names.SYMBOL_FONT, ""), symbol.get(names.SYMBOL_CODE, "")))

    def _field_instruction(self, instruction: Element) -> None:
        self._fields.instruct(instruction.text)

    def _drawing(self, drawing: Element) -> None:
        self.boxes.extend(_text_boxes(drawing))

    def _field_character(self, character: Element) -> None:
        made = self._fields.meet(character)
        if made in (CHECKED, UNCHECKED) or character.find(names.FORM_FIELD) is not None:
            self._pieces.append(made)
        elif made:
            self._add_address(made, 0)

    def _add_address(self, address: str, start: int) -> None:
        """The address behind a link's words, where the words do not say it."""
        words = "".join(self._pieces[max(start, len(self._pieces) - _MOST_PIECES_OF_A_LINK) :])
        if address and not self._fields.is_muted and address.casefold() not in words.casefold():
            self._pieces.append(f" ({address})")

    def _put(self, text: str) -> None:
        if text and not self._fields.is_muted:
            self._pieces.append(text if text.isascii() and text.isprintable() else text.translate(_PLAIN_CHARACTERS))


_BESIDE_RUNS: dict[str, Callable[[ParagraphReader, Element, int], None]] = {
    names.HYPERLINK: ParagraphReader._hyperlink,
    names.CONTROL: ParagraphReader._control,
    names.SIMPLE_FIELD: ParagraphReader._simple_field,
    names.ALTERNATIVES: ParagraphReader._alternatives,
    **dict.fromkeys(names.FORMULAS, ParagraphReader._formula),
}
_IN_RUN: dict[str, Callable[[ParagraphReader, Element], None]] = {
    names.SYMBOL: ParagraphReader._symbol,
    names.FIELD_CHARACTER: ParagraphReader._field_character,
    names.FIELD_INSTRUCTION: ParagraphReader._field_instruction,
    **dict.fromkeys(names.DRAWINGS, ParagraphReader._drawing),
}


def check_depth(depth: int, most: int) -> None:
    """Raises UnreadableFile where elements lie too deep in each other."""
    if depth > most:
        raise UnreadableFile(
            "too_deep", f"The Word file nests its elements more than {most} deep, which no posting does."
        )


def chosen_alternative(alternatives: Element) -> tuple[Element, ...]:
    """The one of several forms of the same content that counts: the newer, or what older programs are given."""
    choice = alternatives.find(names.CHOICE)
    chosen = choice if choice is not None else alternatives.find(names.FALLBACK)
    return () if chosen is None else (chosen,)


def _is_checked(box: Element) -> bool:
    checked = box.find(names.CHECKED_CONTROL)
    return checked is not None and checked.get(names.CHECKED_CONTROL_VALUE, "1") not in OFF


def _text_boxes(drawing: Element) -> Iterator[Element]:
    """The outermost text boxes in a drawing, in order."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if element.tag == names.TEXT_BOX:
            yield element
        elif element.tag == names.ALTERNATIVES:
            waiting.extend(chosen_alternative(element))
        else:
            waiting.extend(reversed(element))
