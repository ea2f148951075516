"""Lines to paragraphs: what was broken only because the line was full is one again.

A line was full when the next line's first word would not have fitted into what was left of it. That holds for every
program that sets text, and tells a wrapped sentence from two short lines under each other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from postings.ingest.line_breaks import JOINT, goes_on_in_brackets
from postings.ingest.readers.pdf.glyphs import is_mark, with_plain_bullet
from postings.ingest.readers.pdf.hyphens import Hyphens
from postings.ingest.readers.pdf.model import Run

# From baseline to baseline in heights of letters: what is usual, and how far lines of one paragraph may differ.
_USUAL_PITCH = 1.2
_SAME_PITCH = 1.18
_SENTENCES_PITCH = 1.07
_CLOSEST_PITCH, _WIDEST_PITCH = 0.7, 2.2
_GAP = 1.3
_BLANK = 0.22
_SENTENCE_END = re.compile(r"[.:;!?][\"”’')]*$")
_LABEL = re.compile(r"[A-Z][\w /&'’().#-]{1,38}:(?:\s|$)")
_CLOSING = re.compile(r"\w{1,4}\)")
_ADDRESS = re.compile(r"\S+@\S|www\.|https?:", re.IGNORECASE)
_LONGEST = 8_000
_SHORTEST_BROKEN, _SHORTEST_IN_COLUMN = 25, 15
_SHORTEST_FULL = 40


@dataclass(slots=True)
class Joined:
    """A paragraph in the making, with its first and its last line. `pitch` is the distance of its baselines in
    heights of letters, 0 while it has one line."""

    text: str
    first: Run
    last: Run
    lines: int = 1
    after_gap: bool = False
    pitch: float = 0.0


def usual_pitch(columns: Sequence[Sequence[Run]]) -> float:
    """The baseline distance, in heights of letters, of lines that surely go on in the same sentence; where there are
    none, of the closest lines. An item's first line is looked at apart: its sign may stand off the baseline."""
    surely: list[float] = []
    in_items: list[float] = []
    all_pitches: list[float] = []
    for runs in columns:
        for above, run in pairwise(runs):
            pitch = (run.y - above.y) / run.size
            if above.page == run.page and _CLOSEST_PITCH < pitch < _WIDEST_PITCH and _same_letters(above, run):
                all_pitches.append(pitch)
                if run.text[0].islower() and not starts_with_mark(run) and not _SENTENCE_END.search(above.text):
                    (in_items if starts_with_mark(above) else surely).append(pitch)
    groups = [surely, in_items] if surely or in_items else [sorted(all_pitches)[: len(all_pitches) // 4 + 1]]
    return max((sorted(group)[len(group) // 3] for group in groups if group), default=_USUAL_PITCH)


def paragraphs(runs: Sequence[Run], right: float, pitch: float, hyphens: Hyphens) -> list[Joined]:
    """The paragraphs of one column whose lines may reach to `right`."""
    found: list[Joined] = []
    for run in runs:
        if found and (_is_beside(found[-1].last, run) or _goes_on(found[-1], run, right, pitch)):
            _append(found[-1], run, hyphens)
            continue
        after_gap = bool(found) and is_apart(found[-1].last, run, pitch)
        found.append(Joined(with_plain_bullet(run.text), run, run, after_gap=after_gap))
    return found


def joins_next_page(before: Joined, first: Run, right: float) -> bool:
    """Whether a column's first line goes on with the sentence that the page before broke off."""
    if not _same_letters(before.last, first) or _begins_anew(before, first) or _is_roomy(before, first, right):
        return False
    if first.text[0].islower():
        return len(before.last.text) > _SHORTEST_IN_COLUMN
    return before.lines > 1 and not _SENTENCE_END.search(before.text)


def _append(paragraph: Joined, run: Run, hyphens: Hyphens) -> None:
    paragraph.text = hyphens.joined(paragraph.text, run.text)
    paragraph.pitch = (run.y - paragraph.last.y) / run.size
    paragraph.last = run
    paragraph.lines += 1


def _goes_on(before: Joined, run: Run, right: float, pitch: float) -> bool:
    last = before.last
    if not _same_letters(last, run) or _begins_anew(before, run) or len(before.text) > _LONGEST:
        return False
    goes_on = run.text[0].islower() or not _SENTENCE_END.search(last.text)
    distance = (run.y - last.y) / run.size
    widest = _SAME_PITCH * pitch if goes_on else _SENTENCES_PITCH * (before.pitch or pitch)
    if not 0.5 < distance <= widest or _is_indented_anew(before, run, goes_on):
        return False
    if not _is_roomy(before, run, right):
        if _ADDRESS.match(run.text) and before.lines == 1 and _is_a_name(last.text):
            return False
        # The longest of a few short lines is full as well.
        return goes_on or before.lines > 1 or len(last.text) > _SHORTEST_FULL
    # In a box narrower than its column only the words tell, and an address begins small wherever it stands.
    is_small = run.text[0].islower() and not _ADDRESS.match(run.text)
    return is_small and len(last.text) > _SHORTEST_BROKEN and not _SENTENCE_END.search(last.text)


def _is_a_name(text: str) -> bool:
    """Whether each word of a short line begins with a capital, as those of a name or an office above an address do."""
    return len(text) <= _SHORTEST_FULL and all(word[0].isupper() or word in ("of", "and", "&") for word in text.split())


def starts_with_mark(run: Run) -> bool:
    """Whether a line begins with a bullet, a list's number or a box."""
    return is_mark(run.text.split(" ", 1)[0])


def _same_letters(above: Run, run: Run) -> bool:
    return abs(above.size - run.size) <= 0.12 * run.size and above.is_bold == run.is_bold


def _begins_anew(before: Joined, run: Run) -> bool:
    """Whether a line begins an item, a label or a joint between two alternatives."""
    # A dash behind a figure goes on with a range, "$4,000" and "- $5,000"; "2)" closes a bracket that is open.
    goes_on = (
        (run.text[0] in "-–—" and before.text[-1].isdigit())
        or (_CLOSING.match(run.text) and before.text.count("(") > before.text.count(")"))
        or goes_on_in_brackets(before.text, run.text)
    )
    if (starts_with_mark(run) and not goes_on) or _is_heading_in_capitals(before, run):
        return True
    # "Hours: 40" below a paragraph that ends with "Weekly" is no label.
    is_running = before.lines > 1 and not _SENTENCE_END.search(before.text)
    has_label = not is_running and _LABEL.match(run.text)
    return bool(has_label or JOINT.fullmatch(run.text) or JOINT.fullmatch(before.text))


def _is_heading_in_capitals(before: Joined, run: Run) -> bool:
    """Whether a line is words in capitals below the end of a sentence, or of an item, in small letters."""
    ends = _SENTENCE_END.search(before.text) or starts_with_mark(before.first)
    return bool(ends) and run.text.isupper() and " " in run.text and not before.last.text.isupper()


def _is_indented_anew(before: Joined, run: Run, goes_on: bool) -> bool:
    """Whether a line's left edge says that a paragraph begins: it stands further in than the line above, or further
    out than an item's sign."""
    step = run.left - before.last.left
    is_item = starts_with_mark(before.first)
    if is_item and run.left - before.first.left < (-0.5 if goes_on else 0.5) * run.size:
        return True
    if before.lines == 1 and any(abs(word.left - run.left) < 1.0 for word in before.last.words[1:8]):
        return False
    if before.lines == 1 and (is_item or run.text[0].islower()):
        return step > 5.0 * run.size
    return step > 0.8 * run.size and not _is_centered(before.last, run)


def _is_beside(last: Run, run: Run) -> bool:
    return last.page == run.page and abs(run.y - last.y) < 0.2 * run.size and run.left > last.right


def _is_centered(above: Run, run: Run) -> bool:
    return abs((above.left + above.right) - (run.left + run.right)) < 0.6 * run.size


def _is_roomy(before: Joined, run: Run, right: float) -> bool:
    """Whether the line above had room for this line's first word."""
    last = before.last
    blank = 0.0 if last.text.endswith("-") else _BLANK * run.size
    end = last.right
    if _is_centered(last, run) and abs(last.left - run.left) > run.size:
        end = last.right + min(last.left, run.left) - before.first.left
    return end + blank + run.first_width <= right + 0.5


def breaks_off(above: Run, run: Run, right: float) -> bool:
    """Whether a line goes on in lower case with what the line above it, full up to `right`, broke off."""
    return run.text[0].islower() and not _is_roomy(Joined(above.text, above, above), run, right)


def is_apart(above: Run, run: Run, pitch: float) -> bool:
    """Whether a gap parts two lines of one page, or the lower one begins another column."""
    distance = (run.y - above.y) / min(above.size, run.size)
    return distance > _GAP * pitch or distance < 0
