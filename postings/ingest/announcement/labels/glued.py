"""Headers whose line ends were lost in copying: "11/13/2025Agency:", "$4,207 - $5,842Position Type:"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from postings.ingest.layout import Line

# Only spellings that stand in every header of the layout, as it prints them; a longer one goes before its ending.
_OWN = (
    "Initial Posting Date",
    "Application Deadline",
    "Salary Range",
    "Position Type",
    "Position Title",
    "Job Description",
)
_OTHERS = (
    "Agency",
    "Requisition ID",
    "Requisition",
    "Work Location",
    "Location",
    "Working Title",
    "Classification",
)
_LABELS = (*_OWN, *_OTHERS, *map(str.upper, (*_OWN, *_OTHERS)))
# Right behind a value any of them begins a label; behind a space only those that no sentence holds.
_LABEL_WITHIN = re.compile(
    rf"(?<=[^\s\-/(“\"'])(?:{'|'.join(_LABELS)}):|(?<=\s)(?:{'|'.join((*_OWN, *map(str.upper, _OWN)))}):"
    r"|(?<=\d )(?i:Agency):"
)
_SPELLINGS = frozenset(_LABELS)
# The header of such a copy stands at the beginning of its lines.
_LONGEST_HEADER = 1_000


def split_glued(text: str) -> list[str]:
    """The parts of a header line, each beginning with its label; the last one keeps all text behind it."""
    if ":" not in text:
        return [text]
    head, _, rest = text.partition(":")
    # The one label of most lines begins them.
    if ":" not in rest and (head in _SPELLINGS or not head.endswith(_LABELS)):
        return [text.strip()]
    starts = [match.start() for match in _LABEL_WITHIN.finditer(text, 0, _LONGEST_HEADER)]
    parts = [text[start:end].strip() for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]
    return [part for part in parts if part]


def split_glued_lines(lines: Iterable[Line]) -> list[Line]:
    """The lines, one that holds several labels as one line for each; all of them keep the line's number."""
    split: list[Line] = []
    for line in _with_labels_first(_with_closed_brackets(lines)):
        parts = split_glued(line.text)
        split += [line] if len(parts) < 2 else [replace(line, raw=part, text=part, bullet=None) for part in parts]
    return split


# "Coach (Social Services" and on the next line "Specialist 2)"
_CLOSES = re.compile(r"[^()]{1,80}\)")


def _with_closed_brackets(lines: Iterable[Line]) -> list[Line]:
    """The lines, with the end of a bracket that was broken off put back behind its beginning."""
    kept: list[Line] = []
    for line in lines:
        above = kept[-1] if kept else None
        is_open = above is not None and "(" in above.text and above.text.rfind("(") > above.text.rfind(")")
        closing = _CLOSES.match(line.text) if is_open and line.bullet is None else None
        if above is None or closing is None:
            kept.append(line)
            continue
        kept[-1] = replace(above, text=f"{above.text} {closing.group()}")
        if rest := line.text[closing.end() :].strip():
            kept.append(replace(line, raw=rest, text=rest))
    return kept


# "11/13/2025Application Deadline:", the label behind its own value
_LABEL_BEHIND = re.compile(rf"(?P<value>\S.{{0,200}}?[^\s:(/-])(?P<label>{'|'.join(_LABELS)}):")
_FEWEST_BEHIND = 4


def _with_labels_first(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those of a header that prints each label right behind its value with the label first. The header
    begins with a value then; where labels lead, it begins with a label."""
    filled = [line for line in lines if line.text]
    header = list(takewhile(lambda line: _LABEL_BEHIND.fullmatch(line.text), filled))
    if len(header) < _FEWEST_BEHIND or not all(map(_is_of_label, header)):
        return lines
    numbers = {line.number for line in header}
    return [_label_first(line) if line.number in numbers else line for line in lines]


def _label_first(line: Line) -> Line:
    text = _LABEL_BEHIND.sub(r"\g<label>: \g<value>", line.text)
    return replace(line, raw=text, text=text)


_OF_FIGURES = ("Initial Posting Date", "Application Deadline", "Salary Range")


def _is_of_label(line: Line) -> bool:
    """Whether what stands before a label may be its value: figures before a date's or the pay's, none before the
    agency's."""
    value, _, _ = line.text.rpartition(":")
    has_figures = any(map(str.isdigit, value))
    return has_figures if value.endswith(_OF_FIGURES) else not (has_figures and value.endswith("Agency"))
