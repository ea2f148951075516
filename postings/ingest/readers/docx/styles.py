"""Named styles: which are headings, hidden, bold, or items of a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from postings.ingest.readers.docx import names
from postings.ingest.readers.docx.properties import is_on, number, value

_HEADING = re.compile(r"heading \d|title|subtitle", re.IGNORECASE)
_BULLETED = re.compile(r"list bullet(?: (?P<level>[2-5]))?", re.IGNORECASE)
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says about its text. `numbering` is (list id, level from 0), None for text outside lists;
    `bullet_level` is that of a style that is called a bulleted list's without being tied to one."""

    is_heading: bool = False
    is_hidden: bool = False
    is_bold: bool = False
    numbering: tuple[str, int] | None = None
    bullet_level: int | None = None


PLAIN = Style()


class Styles:
    """The styles of a document by their ids, each worked out when first asked for."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str | None, Style] = {None: PLAIN}
        if root is not None:
            self._elements = {each.get(names.STYLE_ID, ""): each for each in root.findall(names.STYLE)}

    def get(self, identifier: str | None) -> Style:
        """The style with what it takes from those it is based on; a plain one where there is none of that id."""
        style = self._known.get(identifier)
        if style is None:
            style = self._known[identifier] = _style(list(self._chain(identifier)))
        return style

    def _chain(self, identifier: str | None) -> Iterator[Element]:
        """The style's element and those it is based on, the nearest first."""
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(identifier or "")
            if element is None:
                return
            yield element
            identifier = value(element, names.BASED_ON)


def _style(chain: list[Element]) -> Style:
    if not chain:
        return PLAIN
    paragraphs = [each.find(names.PARAGRAPH_PROPERTIES) for each in chain]
    runs = [each.find(names.RUN_PROPERTIES) for each in chain]
    called = value(chain[0], names.STYLE_NAME) or ""
    bulleted = _BULLETED.fullmatch(called)
    outline = next((level for each in paragraphs if (level := number(each, names.OUTLINE_LEVEL)) is not None), 9)
    return Style(
        is_heading=outline < 9 or bool(_HEADING.fullmatch(called)),
        is_hidden=is_on(_first_with(runs, names.HIDDEN), names.HIDDEN),
        is_bold=is_on(_first_with(runs, names.BOLD), names.BOLD),
        numbering=_numbering(paragraphs),
        bullet_level=int(bulleted["level"] or 1) - 1 if bulleted else None,
    )


def _first_with(properties: list[Element | None], name: str) -> Element | None:
    return next((each for each in properties if each is not None and each.find(name) is not None), None)


def _numbering(paragraphs: list[Element | None]) -> tuple[str, int] | None:
    """The list of the nearest style that names one; its level may be set by a style nearer still."""
    level: int | None = None
    for properties in paragraphs:
        listed = None if properties is None else properties.find(names.NUMBERING_OF_PARAGRAPH)
        level = number(listed, names.NUMBER_LEVEL) if level is None else level
        if identifier := value(listed, names.NUMBER_ID):
            return (identifier, level or 0)
    return None
