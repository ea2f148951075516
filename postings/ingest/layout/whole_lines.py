"""A text whose lines a program broke at one width, or parted by empty ones, with its lines as they were written.

A line was full when the first word of the line below would not have fitted into what was left of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from postings.ingest.document import Document
from postings.ingest.layout.lines import has_bullet
from postings.ingest.layout.shapes import heading_shape, label_shape
from postings.ingest.layout.wrapped import indent
from postings.ingest.line_breaks import JOINT, goes_on_in_brackets

# Mail, typewriters and forms break lines at such widths; narrower ones are columns.
_NARROWEST, _WIDEST = 45, 132
# So many lines must be about as long, so many of those above which a sentence went on be full, and so few lines be
# longer. A line may reach a word further than any in the midst of a sentence.
_FEWEST_LONG, _LEAST_FULL, _MOST_LONGER, _WORD = 3, 0.85, 0.03, 10
# A text of so many lines, nearly each with an empty one below it, was printed with double spacing where the parts of it
# have more than one between them.
_FEWEST_PARTED, _LEAST_PARTED, _LEAST_WIDER = 15, 0.97, 3
_LONGEST = 8_000
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*$")
# A row of a table or a cell of one, and a line of dots or of blanks to fill in.
_ROW = re.compile(r"^\s{16}|\S(?: {3,}|\t+)\S|\||\.{4}|(?: \.){4}|_{3}")
# No sentence ends so, and no item of a list.
_OPEN_END = re.compile(r"(?:,|[$\d] ?[-–]|\b(?:an?|the|of|and|or|to|for|in|with|at|by|from|is|are))$")
# "-$57,200" below "$38,500"
_RANGE_ON = re.compile(r"[-–] ?\$?\d")


@dataclass(frozen=True)
class WholeLines:
    """`document` has the whole lines; `printed` are the numbers of the first and the last line that each was printed
    on, counted from 1."""

    document: Document
    printed: tuple[tuple[int, int], ...]


def with_whole_lines(document: Document) -> WholeLines | None:
    """The document with whole lines; None where nothing tells that they were broken or parted. Files that have pages
    or tables were put together by their readers."""
    if document.places:
        return None
    lines = [(number, number, line.rstrip()) for number, line in enumerate(document.lines, start=1)]
    kept = list(_single_spaced(lines))
    width = _width([text for _, _, text in kept])
    whole = list(_joined(kept, width)) if width else kept
    if len(whole) == len(lines):
        return None
    texts = tuple(text for _, _, text in whole)
    printed = tuple((first, last) for first, last, _ in whole)
    cleaned = frozenset(
        number
        for number, (first, last) in enumerate(printed, start=1)
        if not document.cleaned.isdisjoint(range(first, last + 1))
    )
    return WholeLines(replace(document, lines=texts, cleaned=cleaned), printed)


_Numbered = tuple[int, int, str]


def _single_spaced(lines: Sequence[_Numbered]) -> Iterator[_Numbered]:
    """The lines without the empty one below each, where the text was printed with double spacing."""
    filled = [at for at, (_, _, text) in enumerate(lines) if text]
    gaps = [below - above - 1 for above, below in pairwise(filled)]
    parted = sum(1 for gap in gaps if gap)
    wider = sum(1 for gap in gaps if gap > 1)
    if len(gaps) < _FEWEST_PARTED or parted < _LEAST_PARTED * len(gaps) or wider < _LEAST_WIDER:
        yield from lines
        return
    above = ""
    for line in lines:
        if line[2] or not above:
            yield line
        above = line[2]


def _width(lines: Sequence[str]) -> int:
    """The width at which the text's lines were broken; 0 where they were not."""
    broken = [
        (above, below)
        for above, below in pairwise(lines)
        if below.lstrip()[:1].islower() and above and above[-1] not in ".!?:;" and not _apart(above, below)
    ]
    if not broken:
        return 0
    at_least = max(len(above) for above, _ in broken)
    width = max(length for length in map(len, lines) if length <= at_least + _WORD)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(1 for above, below in broken if _is_full(above, below, width))
    long = sum(1 for line in lines if width - _WORD <= len(line) <= width)
    longer = sum(1 for line in lines if len(line) > width)
    told = full >= _LEAST_FULL * len(broken) and long >= _FEWEST_LONG and longer <= _MOST_LONGER * len(lines)
    return width if told else 0


def _joined(lines: Sequence[_Numbered], width: int) -> Iterator[_Numbered]:
    first, last, text = lines[0]
    above = text
    belows = [line for _, _, line in lines[2:]]
    for (number, _, line), below in zip(lines[1:], [*belows, ""], strict=True):
        is_running = len(text) > len(above)
        if above and line and len(text) < _LONGEST and _goes_on(above, line, below, width, is_running):
            text = f"{text}{'' if text[-1] == '-' and line.lstrip()[:1].islower() else ' '}{line.strip()}"
            last = number
        else:
            yield first, last, text
            first, last, text = number, number, line
        above = line
    yield first, last, text


def _goes_on(above: str, line: str, below: str, width: int, is_running: bool) -> bool:
    """Whether `line` goes on with the sentence or paragraph of the one above it, which `is_running` over several lines
    already where it is known to be more than a line."""
    if not _is_full(above, line, width) or _apart(above, line):
        return False
    begins = line.lstrip()
    if begins[0].islower() or _OPEN_END.search(above):
        return True
    if above[-1] in ":;":
        return False
    if not _ends(above):
        return is_running or not (label_shape(begins) or (above.isupper() and not line.isupper()))
    # A full line that ends with its sentence is a paragraph's where what stands below goes on in the same way. An item
    # of one sentence is whole, and so is a line above one that leads into a list.
    if line[-1] == ":" or label_shape(begins) or heading_shape(begins):
        return False
    if is_running:
        return True
    if has_bullet(above):
        return indent(line) > indent(above)
    return not below or _apart(line, below) or _is_full(line, below, width)


def _is_full(above: str, below: str, width: int) -> bool:
    return len(above) + 1 + len(below.split(None, 1)[0]) > width


def _ends(line: str) -> bool:
    return _SENTENCE_END.search(line) is not None


def _apart(above: str, below: str) -> bool:
    """Whether the line below is an item, or either is a row of a table or a joint between two items."""
    begins = below.lstrip()
    is_range = above[-1].isdigit() and _RANGE_ON.match(begins)
    if has_bullet(below) and not is_range and not goes_on_in_brackets(above, begins):
        return True
    return any(_ROW.search(line) or JOINT.fullmatch(line.strip()) for line in (above, below))
