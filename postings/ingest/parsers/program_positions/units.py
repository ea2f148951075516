"""The tree of a page's divisions and teams, and how large a unit is by the word in its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

_NOT_WORD = re.compile(r"[\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘")
_GENERIC_WORDS = frozenset({"the", "team", "office", "unit", "section", "group", "division", "department", "program"})
# From large to small. An office or a program can be of any size.
_SIZES = {
    "department": 1, "bureau": 2, "division": 3, "branch": 4, "region": 4, "section": 5, "unit": 6, "team": 7,
    "crew": 8,
}  # fmt: skip


# "Field Divisions" hold divisions.
_SEVERAL = 0.5


@dataclass(eq=False)
class Unit:
    """A division or team. `line` is its heading's, None while only navigation has named it; `depth` the number of
    signs that mark its heading, where the text marks headings."""

    name: str
    line: int | None = None
    parent: "Unit | None" = None
    depth: int | None = None
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
        for key in (unit_key(name), loose_key(name)):
            known = self._by_key.get(key)
            if known is None or known.line is not None:
                self._by_key[key] = unit
        return unit

    def find(self, key: str) -> "Unit | None":
        """The unit inside this one whose name has this form."""
        return self._by_key.get(key)


@lru_cache(maxsize=1_000)
def unit_key(name: str) -> str:
    """The form in which a heading and its name in the navigation agree."""
    return _NOT_WORD.sub(" ", name.translate(_APOSTROPHES).replace("&", " and ").casefold()).strip()


@lru_cache(maxsize=1_000)
def loose_key(name: str) -> str:
    """The key without words such as "team", in the singular."""
    words = [word for word in unit_key(name).split() if word not in _GENERIC_WORDS]
    return " ".join(word.removesuffix("s") for word in words) or unit_key(name)


def keys_of(name: str) -> tuple[str, str]:
    """The two forms of a name, the exact one first."""
    return unit_key(name), loose_key(name)


def size_of(name: str) -> float | None:
    """How large a unit is by a word of its name, the largest being 1: "Roads Section", "Division of Roads"."""
    words = unit_key(name).split()
    named = [words[-1], *words[:1]] if len(words) > 2 and words[1] == "of" else words[-1:]
    sizes = (_SIZES.get(word) or _SIZES.get(word.removesuffix("s"), 0) - _SEVERAL for word in named)
    return next((size for size in sizes if size > 0), None)


def units_of(page: Unit) -> Iterator[Unit]:
    """All units that have a heading, in the order of the outline."""
    for child in page.children:
        if child.line is not None:
            yield child
        yield from units_of(child)
