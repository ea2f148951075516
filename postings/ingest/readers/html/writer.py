"""Lines in the making: text collects until something breaks the line, and white space is what a browser shows of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from postings.ingest.document import Place

_BULLET = "•"
_DEEPEST_INDENT = 12
_LONGEST_LABEL = 80
# White space that a browser makes one space; hard spaces keep their width.
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of a page; `level` is that of a heading (1 to 6, else 0), `linked` whether links are all its text.

    A blank line has no text."""

    text: str
    level: int = 0
    linked: bool = False
    place: Place | None = None


_BLANK = PageLine("")


@dataclass(slots=True)
class Numbering:
    """The numbers of a list's items."""

    next: int = 1
    letters: bool = False

    def sign(self) -> str:
        number, self.next = self.next, self.next + 1
        return f"{chr(ord('a') + number - 1)}." if self.letters and 1 <= number <= 26 else f"{number}."


class Writer:
    """Gathers the lines of a page, or of a table's cell. `level` is that of the heading that is being written, `bullet`
    the sign that the next line begins with, `in_link` whether text is a link's, `awaits_value` whether the line holds a
    label alone."""

    def __init__(self) -> None:
        self.lines: list[PageLine] = []
        self.level = 0
        self.bullet = ""
        self.in_link = False
        self.awaits_value = False
        self._lists: list[Numbering | None] = []
        self._pieces: list[str] = []
        self._blank_wanted = False
        self._unlinked = False

    @property
    def in_list(self) -> bool:
        return bool(self._lists)

    @property
    def last_characters(self) -> str:
        """The last two characters of the line so far, none where it has no text yet."""
        return self._pieces[-1][-2:] if self._pieces else ""

    def add(self, text: str) -> None:
        """Inline text; any white space in it counts as one space."""
        if text.isspace():
            if self._pieces:
                self._pieces.append(" ")
            return
        if text:
            self._pieces.append(text)
            self.awaits_value = False
            self._unlinked = self._unlinked or not self.in_link

    def add_as_typed(self, text: str) -> None:
        """Text that was typed into lines, which keep their spaces."""
        self.end_paragraph()
        self.add_lines([PageLine(line.expandtabs().rstrip()) for line in text.split("\n")])
        self.end_paragraph()

    def add_lines(self, lines: Sequence[PageLine]) -> None:
        """Lines that were written elsewhere, such as those of a table's row."""
        self.end_line()
        if lines:
            self._write_blank()
            self.lines.extend(lines)

    def open_list(self, numbering: Numbering | None) -> None:
        """Begin a list, of bullets where it has no numbering."""
        self._lists.append(numbering)

    def open_item(self, value: str | None) -> None:
        """Begin an item of the list; `value` is the number that it has been given."""
        numbering = self._lists[-1] if self._lists else None
        if numbering and value and value.isdecimal() and len(value) < 4:
            numbering.next = int(value)
        self.bullet = numbering.sign() if numbering else _BULLET

    def close_list(self) -> None:
        self.end_line()
        self.bullet = ""
        if self._lists:
            self._lists.pop()

    def break_line(self) -> None:
        """End the line; where it has no text, a blank line follows the last one."""
        if self._pieces:
            self.end_line()
        else:
            self._blank_wanted = True

    def end_line(self) -> None:
        text = _SPACE.sub(" ", "".join(self._pieces)).strip(" ").rstrip()
        self._pieces.clear()
        self.awaits_value = False
        if text.strip():
            self._write_blank()
            indent = "  " * min(max(0, len(self._lists) - 1), _DEEPEST_INDENT)
            sign = f"{self.bullet} " if self.bullet else "  " if self._lists else ""
            self.lines.append(PageLine(f"{indent}{sign}{text}", self.level, not self._unlinked))
            self.bullet = ""
        self._unlinked = False

    def end_paragraph(self) -> None:
        """End the line; the next one has a blank line before it."""
        self.end_line()
        self._blank_wanted = True

    def end_label(self) -> None:
        """What the line holds names what comes next, on the same line where that is text."""
        text = "".join(self._pieces).strip()
        if not text or len(text) > _LONGEST_LABEL:
            self.end_line()
            return
        self.add(" " if text[-1] in ":?" else ": ")
        self.awaits_value = True

    def _write_blank(self) -> None:
        if self._blank_wanted and self.lines and self.lines[-1].text:
            self.lines.append(_BLANK)
        self._blank_wanted = False
