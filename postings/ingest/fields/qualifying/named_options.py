"""Options whose names stand on lines of their own above what each asks for: "Option I:"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.fields.qualifying.joints import OPTION, ends_in_or
from postings.ingest.layout import Line

# "Option I:" on a line of its own above what it asks for
_OPTION_ALONE = re.compile(rf"{OPTION}[:.]?", re.IGNORECASE)
_FEWEST_OPTIONS = 2


def with_options_named(lines: Sequence[Line]) -> list[Line]:
    """The lines, each that only names one of several options as the beginning of the line below it, where no OR stands
    between them; options of one line each as joined by OR, since any of them is enough."""
    names = [line.bullet is None and _OPTION_ALONE.fullmatch(line.text) is not None for line in lines]
    if sum(names) < _FEWEST_OPTIONS or names[-1] or any(ends_in_or(line.text) for line in lines):
        return list(lines)
    found: list[Line] = []
    above: Line | None = None
    counts = [index for index, is_name in enumerate(names) if is_name]
    are_lines = all(below - name == 2 for name, below in pairwise(counts))
    for line, is_name in zip(lines, names, strict=True):
        if is_name:
            if are_lines and found and line is not lines[counts[0]]:
                found[-1] = replace(found[-1], text=f"{found[-1].text.rstrip(' ;,')} OR")
            above = line
            continue
        if above is not None:
            line = replace(above, text=f"{above.text.rstrip(':.')}: {line.text}", last=line.last_number)
        found.append(line)
        above = None
    return found
