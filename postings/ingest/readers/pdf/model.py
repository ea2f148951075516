"""What a page is made of. Lengths are in points; x grows to the right, y downwards, and a text's y is its baseline."""

from dataclasses import dataclass, field

from postings.ingest.document import Place


@dataclass(slots=True)
class Word:
    """Letters without a blank between them. `size` is the font's height from ascender to descender."""

    text: str
    left: float
    right: float
    y: float
    size: float
    is_bold: bool = False


@dataclass(slots=True)
class Run:
    """Words side by side on one baseline, without a wide gap."""

    text: str
    left: float
    right: float
    y: float
    size: float
    is_bold: bool
    words: list[Word]
    page: int

    @property
    def first_width(self) -> float:
        """What the first word takes."""
        return self.words[0].right - self.words[0].left

    @property
    def top(self) -> float:
        return self.y - 0.8 * self.size

    @property
    def bottom(self) -> float:
        return self.y + 0.2 * self.size


Row = list[Run]


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, or a box's edge: horizontal when `top` is `bottom`."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class Page:
    """A page's visible words and straight lines, and the areas of its links; `number` counts from 1.

    `is_picture`: it is a picture of nearly all of its paper, on which no more stands than a stamp."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    links: list[Rule] = field(default_factory=list)
    is_picture: bool = False


@dataclass(slots=True)
class Paragraph:
    """A line of the text that is handed on. `after_gap`: it is set apart from what stands above it."""

    text: str
    place: Place
    after_gap: bool = False
