"""Values of labels in which the choices that hold are marked: "_X_ Full Time ___ Part Time"."""

import re
from dataclasses import replace

from postings.ingest.layout import Labelled

_MARK = re.compile(r"(?:_+[xX]_+|\[[xX]\]|\([xX]\)|☒|☑)\s*(?P<words>[^_\[\](☐☒☑]+)")
_LONGEST = 200


def with_marked_choices(entry: Labelled) -> Labelled:
    """The entry with the marked choices alone for its value; the entry itself where its value has no marks."""
    marked = [found["words"].strip(" ,;") for found in _MARK.finditer(entry.value[:_LONGEST])]
    return replace(entry, value=", ".join(marked)) if marked and all(marked) else entry
