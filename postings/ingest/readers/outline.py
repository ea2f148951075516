"""Data as lines: a path and its value on each, "jobLocation[1].address.addressRegion: OR"; what has several lines
stands below its path, two spaces in. A line number then points at a value, as it does in any other document."""

import html
import re
from collections.abc import Iterable

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits

_INDENT = "  "

_TAG = re.compile(r"</?(?:p|div|br|ul|ol|li|h[1-6]|table|span|strong|b|em|i|u|a|font|dl|section)\b[^<>]{0,2000}>", re.I)
_NO_NAME = re.compile(r"[^\w@$-]+")
_LONGEST_NAME = 60
_LONGEST_PATH = 300
# A text at least so long is not written again where nearly all of its lines are shown already.
_LONG_TEXT = 200
_MOST_LINES_SHOWN = 0.7


class Outline:
    """The lines of one file's data, as they are written. `shown` are the lines that the file shows beside its data."""

    def __init__(self, limits: Limits, shown: Iterable[str] = ()) -> None:
        self.lines: list[str] = []
        self._limits = limits
        self._shown = frozenset(map(_bare, shown))

    def add(self, path: str, value: str) -> None:
        """Write a value; a value of markup as the lines that it shows. Raises UnreadableFile for too many lines."""
        below = _lines(value, self._limits)
        if len(value) >= _LONG_TEXT and self._is_shown(below):
            return
        if len(below) > 1:
            self.lines.append(f"{path}:")
            self.lines.extend(f"{_INDENT}{line}".rstrip() for line in below)
        elif below:
            self.lines.append(f"{path}: {' '.join(value.split())}")
        self._limits.check_data_lines(len(self.lines))

    def _is_shown(self, lines: Iterable[str]) -> bool:
        texts = [text for line in lines if (text := _bare(line))]
        return sum(text in self._shown for text in texts) >= _MOST_LINES_SHOWN * len(texts)


def _bare(line: str) -> str:
    return line.strip(" •\t")


def named(path: str, name: str) -> str:
    """The path of the value called `name` in what lies at `path`; a name is without its vocabulary's prefix."""
    local = _NO_NAME.sub("_", name.rpartition(":")[2])[:_LONGEST_NAME] or "_"
    return f"{path}.{local}"[:_LONGEST_PATH] if path else local


def numbered(path: str, number: int) -> str:
    """The path of the `number`-th value, from 1, of the list at `path`."""
    return f"{path}[{number}]"


def _lines(value: str, limits: Limits) -> list[str]:
    if "<" not in value and "&lt;" in value:
        value = html.unescape(value)
    if "<" in value and _TAG.search(value):
        return _lines_of_markup(value, limits)
    lines = [line.rstrip() for line in value.splitlines()]
    return lines if any(line.strip() for line in lines) else []


def _lines_of_markup(value: str, limits: Limits) -> list[str]:
    # The HTML parser is loaded with the first value that has markup.
    from postings.ingest.readers.html.guard import check_tags
    from postings.ingest.readers.html.page import piece_lines

    check_tags(value, limits)
    return [line.text for line in piece_lines(value, limits)]


def not_well_formed(kind: str, line: int) -> UnreadableFile:
    """Why data that cannot be read is refused; `line` counts from 1."""
    return UnreadableFile("damaged", f"The file begins as {kind} and stops being it at line {line:,}.")
