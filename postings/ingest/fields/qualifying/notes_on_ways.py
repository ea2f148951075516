"""Notes among the ways to qualify of a list: "A degree in law; NOTE: the degree must be from an accredited school"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.leading_sentences import NOTE
from postings.ingest.layout import Line

_WITHIN = re.compile(r"[\s;]+(?=(?:PLEASE )?NOTES?:\s)|(?<=[.;])\s+(?=(?:Please )?[Nn]otes?:\s)")


def without_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Item]]:
    """(the lines of a list without the notes on its ways, these notes)."""
    kept: list[Line] = []
    found: list[Item] = []
    for line in lines:
        text, *notes = _WITHIN.split(line.text) if "note" in line.text.casefold() else [line.text]
        if NOTE.match(line.text):
            notes = [line.text]
        else:
            kept.append(replace(line, text=text) if notes else line)
        found += (Item(note, line.number, line.last_number, line.bullet) for note in notes)
    return kept, found
