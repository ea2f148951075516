"""Marked options: which of "X Permanent  Seasonal" is meant, wherever the mark stands.

A mark is X, [X], (X), ☒, a tick; an empty box may stand by the others. A mark belongs to the option after it, or, where
a line ends with one or has it closer to the word before, to the option before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

# group -> value of the record -> how the form prints it
_OPTIONS: dict[str, dict[str, str]] = {
    "service_type": {
        "management": r"(?:mgmt|management)\.?\s*(?:svc|service)\.?"
        r"(?:\s*[-–—:]*\s*(?:supervisory|managerial|confidential))?(?!\w)",
        "unclassified": r"unclassified(?:\s+service)?",
        "classified": r"classified(?:\s+service)?",
        "executive": r"executive\s+service",
    },
    "appointment": {
        "permanent": r"permanent",
        "limited_duration": r"limited[-\s]+duration",
        "seasonal": r"seasonal",
        "academic_year": r"academic[-\s]+year",
        "temporary": r"temporary",
    },
    "schedule": {
        "full_time": r"full[-\s]*time",
        "part_time": r"part[-\s]*time",
        "intermittent": r"intermittent",
        "job_share": r"job[-\s]*shar(?:e|ing)",
    },
    "flsa": {"non_exempt": r"non[-\s]*exempt", "exempt": r"exempt"},
    "overtime_eligible": {"yes": r"yes", "no": r"no"},
    "exemption": {"kind": r"executive(?:/supervisory)?|supervisory|administrative|professional|computer"},
    "revision": {"new": r"new(?:\s+position)?", "revised": r"revised"},
}
_ON = r"\[\s?[xX✓✔]\s?\]|\(\s?[xX✓✔]\s?\)|_{1,9}[xX✓✔]_{0,9}|[☒☑✓✔✗✘■⊠⌧]|(?<![\w/])[xX]{1,2}(?![\w/'’])"
_OFF = r"\[\s{0,3}\]|\(\s{0,3}\)|_{1,20}|[☐□◻❏▢]"
_EMPTY_BOX = re.compile(_OFF)
_EDGES_OF_MARKS = frozenset("xX[](){}_☒☑✓✔✗✘■⊠⌧-*")
_GAP = re.compile(r"[\s,;:.|/•*-]*")


@dataclass(frozen=True, slots=True)
class Option:
    """An option as printed, with the group and value that it stands for, and whether it is marked."""

    group: str
    value: str
    printed: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The options in a text. `has_boxes`: it has marks or empty boxes; `is_pure`: it has options and no words but them;
    `is_lone_mark`: it is a mark and nothing else."""

    options: tuple[Option, ...]
    has_boxes: bool
    is_pure: bool
    is_lone_mark: bool


@dataclass(frozen=True, slots=True)
class _Token:
    """A box or an option; the group of a box is "on" or "off"."""

    start: int
    end: int
    group: str
    value: str

    @property
    def is_box(self) -> bool:
        return self.group in ("on", "off")


@cache
def _pattern(groups: tuple[str, ...]) -> re.Pattern[str]:
    parts = [f"(?P<on>{_ON})", f"(?P<off>{_OFF})"]
    for group in groups:
        for value, spelling in _OPTIONS[group].items():
            parts.append(rf"(?P<{group}__{value}>(?<![\w-]){spelling}(?![\w-]))")
    return re.compile("|".join(parts), re.IGNORECASE)


def read_marks(text: str, groups: tuple[str, ...], mark_above: bool = False, marks_behind: bool = False) -> MarkedText:
    """The options of `groups` in one line or a part of it. `mark_above`: the line above is a mark and nothing else;
    `marks_behind`: the form's other lines set marks behind their options."""
    tokens = [_token(match) for match in _pattern(groups).finditer(text)]
    options = [token for token in tokens if not token.is_box]
    has_boxes = len(options) < len(tokens)
    marked = _marked(tokens, marks_behind)
    if mark_above and options and not has_boxes:
        marked = options[:1]
    has_words = _has_words(text, tokens)
    return MarkedText(
        tuple(Option(one.group, one.value, _printed(text, one), one in marked) for one in options),
        has_boxes=has_boxes or mark_above,
        is_pure=bool(options) and not has_words,
        is_lone_mark=not options and not has_words and [token.group for token in tokens] == ["on"],
    )


def is_option_text(text: str) -> bool:
    """Whether a line offers options to mark and says nothing else."""
    read = read_marks(text, tuple(_OPTIONS))
    return read.is_pure or read.is_lone_mark


def is_marked_text(text: str) -> bool:
    """Whether a text is options with their marks or empty boxes and says nothing else."""
    read = read_marks(text, tuple(_OPTIONS))
    return read.is_pure and read.has_boxes


def _token(match: re.Match[str]) -> _Token:
    group, _, value = (match.lastgroup or "").partition("__")
    return _Token(match.start(), match.end(), group, value)


def _printed(text: str, token: _Token) -> str:
    return " ".join(text[token.start : token.end].split())


def _has_words(text: str, tokens: Sequence[_Token]) -> bool:
    """Whether anything but options, boxes and punctuation is there."""
    edges = [0, *(edge for token in tokens for edge in (token.start, token.end)), len(text)]
    return any(_GAP.sub("", text[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True))


def ends_with_mark(text: str) -> bool:
    """Whether a text begins or ends with what may be a mark; quicker to know than on which side marks stand."""
    return text[:1] in _EDGES_OF_MARKS or text.rstrip()[-1:] in _EDGES_OF_MARKS


def has_empty_box(text: str) -> bool:
    """Whether an option has a box that is not marked; then each has one, and none is in doubt."""
    return _EMPTY_BOX.search(text) is not None


def side_of_marks(text: str, groups: tuple[str, ...]) -> int:
    """1 where a line of options ends with a mark and begins with none, -1 where it begins with one, else 0."""
    tokens = [_token(match) for match in _pattern(groups).finditer(text)]
    if len(tokens) < 2 or tokens[0].is_box == tokens[-1].is_box:
        return 0
    return -1 if tokens[0].group == "on" else int(tokens[-1].group == "on")


def _marked(tokens: Sequence[_Token], marks_behind: bool = False) -> list[_Token]:
    """The options that the marks belong to. Boxes stand before their options when the line starts with one, behind them
    when it ends with one; between two options the nearer is meant, and at equal distance the one that follows, or, with
    `marks_behind`, the one before."""
    marked = []
    for index, token in enumerate(tokens):
        if token.group != "on":
            continue
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if tokens[0].is_box or before is None:
            choice = after
        elif tokens[-1].is_box or after is None:
            choice = before
        else:
            nearer = token.start - before.end - (after.start - token.end)
            choice = before if nearer < 0 or (marks_behind and nearer == 0) else after
        if choice and not choice.is_box:
            marked.append(choice)
    return marked
