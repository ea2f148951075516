"""The page's outline: which division and team each paragraph stands under.

A line of navigation ("Case Intake | Central Mail") names the units inside the one whose heading stands above it. A
heading repeats one of those names, give or take "&" and "and"; a short line in title case that no navigation names is
a heading too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Line, heading_shape
from postings.ingest.parsers.program_positions.titles import is_titled_as_positions, read_title

_LINK = re.compile(r"\[([^\[\]]{1,100})\]\([^()]{0,300}\)")
_NOT_WORD = re.compile(r"[\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘")
_GENERIC_WORDS = frozenset({"the", "team", "office", "unit", "section", "group", "division", "department", "program"})
_TOP_OF_PAGE = re.compile(r"(?:back |return )?(?:to )?(?:the )?top(?: of (?:the )?page)?\W*", re.IGNORECASE)
# What is said to the reader belongs to no position.
_TURNS_TO_READER = re.compile(
    r"(?:questions\?|(?:for |have |any )?questions\b|contact\b|apply\b|to apply\b|call\b|for (?:more|further)|visit\b"
    r"|learn more\b|see\b|updated\b|last (?:updated|reviewed)\b)",
    re.IGNORECASE,
)
# "Home > Jobs > Driver Programs" leads to the page.
_TRAIL = re.compile(r"\w [>›»] \w")
_LONGEST_NAME = 80
_NEAR = 3
# Divisions hold teams, teams hold groups; what nests deeper is no organisation.
_DEEPEST = 5
_LONGEST_NAVIGATION = 2_000


@dataclass(eq=False)
class Unit:
    """A division or team. `line` is its heading's, None while only navigation has named it."""

    name: str
    line: int | None = None
    parent: "Unit | None" = None
    children: "list[Unit]" = field(default_factory=list)
    # The children by the two forms of their names; of two with one name, the one whose heading is still to come.
    _by_key: "dict[str, Unit]" = field(default_factory=dict)

    def path(self) -> "list[Unit]":
        """The units from the largest to this one, the page itself left out."""
        return [*self.parent.path(), self] if self.parent else []

    def add(self, name: str) -> "Unit":
        """A new unit inside this one."""
        unit = Unit(name, parent=self)
        self.children.append(unit)
        for key in (unit_key(name), _loose_key(name)):
            known = self._by_key.get(key)
            if known is None or known.line is not None:
                self._by_key[key] = unit
        return unit

    def find(self, key: str) -> "Unit | None":
        """The unit inside this one whose name has this form."""
        return self._by_key.get(key)


@dataclass(frozen=True, slots=True)
class Paragraph:
    unit: Unit
    text: str
    first_line: int
    last_line: int


@lru_cache(maxsize=1_000)
def unit_key(name: str) -> str:
    """The form in which a heading and its name in the navigation agree."""
    return _NOT_WORD.sub(" ", name.translate(_APOSTROPHES).replace("&", " and ").casefold()).strip()


def navigation_items(line: Line) -> list[str]:
    """The names in a line of navigation; empty for any other line."""
    if "|" not in line.raw or len(line.raw) > _LONGEST_NAVIGATION:
        return []
    items = [" ".join(item.split()) for item in _LINK.sub(r"\1", line.text).split("|")]
    items = [item for item in items if item]
    names = [item for item in items if len(item) <= _LONGEST_NAME and item[-1] not in ".;:" and item[0].isalnum()]
    return items if len(names) == len(items) and items else []


def read_outline(lines: Sequence[Line]) -> tuple[Unit, list[Paragraph]]:
    """The page as the root of its units, and its paragraphs in order, each with the smallest unit it stands under."""
    outline = _Outline(bool([line for line in lines if len(navigation_items(line)) > 1]))
    paragraphs: list[Paragraph] = []
    gathered: list[Line] = []
    for index, line in enumerate(lines):
        is_titled_in_unit = outline.unit.name.isupper() and not line.text.isupper()
        if _TRAIL.search(line.text[:_LONGEST_NAME]) or (
            is_titled_in_unit and _heads_position(line, lines[index + 1 : index + _NEAR])
        ):
            continue
        items = navigation_items(line)
        is_heading = not items and outline.is_heading(line)
        is_top = bool(line.text) and _TOP_OF_PAGE.fullmatch(line.text[:_LONGEST_NAME]) is not None
        if gathered and (not line.text or items or is_heading or is_top or _begins_anew(line, gathered[-1])):
            paragraphs.append(_paragraph(outline.text_unit, gathered))
            gathered = []
        if is_top:
            outline.back_to_top()
        elif items:
            outline.add_navigation(items)
        elif is_heading:
            outline.enter(line)
        elif line.text:
            gathered.append(line)
    if gathered:
        paragraphs.append(_paragraph(outline.text_unit, gathered))
    return outline.page, paragraphs


def _heads_position(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line only repeats the title with which the paragraph below it begins: below a team's heading in
    capitals, another one in small letters that does so heads no team."""
    if not line.text or len(line.text) > _LONGEST_NAME or not names_a_job(line.text):
        return False
    following = next((entry for entry in below if entry.text), None)
    title = read_title(following.text) if following else None
    return title is not None and title.casefold().rstrip("s") == line.text.rstrip(" :").casefold().rstrip("s")


def _paragraph(unit: Unit, lines: Sequence[Line]) -> Paragraph:
    return Paragraph(unit, " ".join(line.text for line in lines), lines[0].number, lines[-1].number)


def _begins_anew(line: Line, previous: Line) -> bool:
    """Whether a line right under another one begins a paragraph of its own: a list item, or the next position."""
    if line.bullet is not None or is_titled_as_positions(previous.text):
        return True
    starts = read_title(line.text) is not None or _TURNS_TO_READER.match(line.text) is not None
    return previous.text[-1] in ".!?:)" and starts


class _Outline:
    """Where in the page's units the walk through its lines stands."""

    def __init__(self, has_navigation: bool) -> None:
        self.page = Unit("")
        self.unit = self.page
        self._has_navigation = has_navigation
        self._at_top = True
        self._seen_text = False
        # A page's own title may stand below the trail of links that leads to it.
        self._awaits_title = True

    @property
    def text_unit(self) -> Unit:
        """The unit that text belongs to: after "Top of page" none, until the next heading."""
        return self.page if self._at_top else self.unit

    def is_heading(self, line: Line) -> bool:
        """Whether the line heads a unit. The page's first line is its title."""
        if not line.text or len(line.text) > _LONGEST_NAME:
            self._awaits_title = self._awaits_title and not line.text
            return False
        if self._awaits_title and not self.page.children and is_titled_as_positions(line.text):
            self._awaits_title, self._seen_text = False, True
            return False
        if not self._seen_text:
            self._seen_text = True
            return self._known(line.text) is not None
        if self._known(line.text) is not None:
            return True
        has_place = bool(self.page.children) or not self._has_navigation
        return has_place and not line.bullet and heading_shape(line.text) and read_title(line.text) is None

    def enter(self, line: Line) -> None:
        """Go to the unit that this line heads."""
        name = line.text.rstrip(" :")
        unit = self._known(line.text)
        if unit is None or unit.line is not None:
            parent = unit.parent if unit and unit.parent else self._parent_of_unnamed()
            unit = parent.add(name)
        unit.name, unit.line = name, line.number
        self.unit = unit
        self._at_top = False

    def add_navigation(self, items: Sequence[str]) -> None:
        """Put the named units inside the current one, unless it is the navigation of a larger unit once more."""
        known = sum(1 for item in items if self._known(item) is not None)
        if 2 * known >= len(items) or len(self.unit.path()) >= _DEEPEST:
            return
        for item in items:
            self.unit.add(item)

    def back_to_top(self) -> None:
        self._at_top = True

    def _parent_of_unnamed(self) -> Unit:
        """A heading that no navigation names: a division after "Top of page", else a team of the current division."""
        if self._at_top or not self._has_navigation:
            return self.page
        return next(iter(self.unit.path()), self.page)

    def _known(self, name: str) -> Unit | None:
        """The unit called `name` that is nearest: inside the current one, beside it, or further up."""
        scopes = [*reversed(self.unit.path()), self.page]
        for key in (unit_key(name), _loose_key(name)):
            for scope in scopes:
                if found := scope.find(key):
                    return found
        return None


@lru_cache(maxsize=1_000)
def _loose_key(name: str) -> str:
    """The key without words such as "team", in the singular."""
    words = [word for word in unit_key(name).split() if word not in _GENERIC_WORDS]
    return " ".join(word.removesuffix("s") for word in words) or unit_key(name)


def units_of(page: Unit) -> Iterator[Unit]:
    """All units that have a heading, in the order of the outline."""
    for child in page.children:
        if child.line is not None:
            yield child
        yield from units_of(child)
