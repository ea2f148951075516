"""Paragraphs of duties that count several deeds: "(1) posting payments; (2) answering calls; and (3) filing papers"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.layout import LONGEST_PARAGRAPH, Line

_FIRST = re.compile(r"\(?[1aA]\)$")
_COUNT = re.compile(r"[;,]\s+(?:and\s+|or\s+)?\(?(?:[2-9]|[b-h])\)\s+")


def deeds_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, one that counts deeds within it as one for each, where it is all of a list."""
    listed = sum(1 for line in lines if line.bullet is not None)
    return [deed for line in lines for deed in (_deeds(line) if listed == 1 else [line])]


def _deeds(line: Line) -> list[Line]:
    if len(line.text) > LONGEST_PARAGRAPH or not (line.bullet and _FIRST.match(line.bullet)):
        return [line]
    return [replace(line, text=text, bullet="-") for text in _COUNT.split(line.text) if text]
