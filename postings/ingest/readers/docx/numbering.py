"""Lists: the bullet or number that Word puts before an item."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from postings.ingest.readers.docx import names
from postings.ingest.readers.docx.properties import number, value

BULLET = "•"
_LEVELS = 9
_LONGEST_SIGN = 100
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HIGHEST_ROMAN = 39


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    style: str
    text: str


@dataclass
class _List:
    """A list's levels and how far each has counted; lists of one kind go on counting for each other."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, which count as its items are read in order."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        kinds = {each.get(names.ABSTRACT_NUMBER_ATTRIBUTE): each for each in root.findall(names.ABSTRACT_NUMBER)}
        by_style = {style: each for each in kinds.values() if (style := value(each, names.STYLE_LINK))}
        read: dict[str | None, _List] = {}
        for entry in root.findall(names.NUMBER):
            kind = kinds.get(value(entry, names.ABSTRACT_NUMBER_ID))
            if kind is None:
                continue
            linked = by_style.get(value(kind, names.NUMBER_STYLE_LINK) or "", kind)
            shared = read.setdefault(linked.get(names.ABSTRACT_NUMBER_ATTRIBUTE), _List(_levels(linked)))
            identifier = entry.get(names.NUMBER_ATTRIBUTE, "")
            self._lists[identifier] = shared
            self._restarts[identifier] = _restarts(entry)

    def sign(self, identifier: str, level: int) -> str | None:
        """What stands before the next item of a list: a bullet, "2.", "b)", "" for nothing; None without such list."""
        found = self._lists.get(identifier)
        if found is None or level >= _LEVELS:
            return None
        for restarted, start in self._restarts.pop(identifier, {}).items():
            found.counts[restarted] = start - 1
        of_level = found.levels.get(level)
        if of_level is None or of_level.style == "bullet":
            return BULLET
        found.counts[level] = found.counts.get(level, of_level.start - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            found.counts.pop(deeper, None)
        return _PLACEHOLDER.sub(lambda match: self._counted(found, int(match[1]) - 1), of_level.text).strip()

    def _counted(self, found: _List, level: int) -> str:
        of_level = found.levels.get(level, _Level(1, "decimal", ""))
        return _printed(found.counts.get(level, of_level.start), of_level.style)


def _levels(kind: Element) -> dict[int, _Level]:
    found = {}
    for element in kind.findall(names.LEVEL):
        level = element.get(names.LEVEL_ATTRIBUTE, "0")
        start = number(element, names.START)
        style = value(element, names.NUMBER_FORMAT) or "decimal"
        if level in "012345678":
            text = (value(element, names.LEVEL_TEXT) or "")[:_LONGEST_SIGN]
            found[int(level or 0)] = _Level(1 if start is None else start, style, text)
    return found


def _restarts(entry: Element) -> dict[int, int]:
    """The levels that this list counts anew, with the number each begins at."""
    found = {}
    for override in entry.findall(names.LEVEL_OVERRIDE):
        level, start = override.get(names.LEVEL_ATTRIBUTE, ""), number(override, names.START_OVERRIDE)
        if start is not None and level and level in "012345678":
            found[int(level)] = start
    return found


def _printed(count: int, style: str) -> str:
    if style == "none":
        return ""
    if style == "decimalZero":
        return f"{count:02d}"
    if style.endswith("Letter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 3)
        return letters.upper() if style.startswith("upper") else letters
    if style.endswith("Roman") and 0 < count <= _HIGHEST_ROMAN:
        return _roman(count).upper() if style.startswith("upper") else _roman(count)
    return str(count)


def _roman(count: int) -> str:
    printed = ""
    for amount, letters in _ROMAN:
        while count >= amount:
            printed += letters
            count -= amount
    return printed
