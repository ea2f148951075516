"""Where in the page's units the walk through its lines stands."""

import re

from postings.ingest.fields.employers.employer_names import read_employer
from postings.ingest.fields.places.place_names import STATES
from postings.ingest.layout import Line, heading_shape
from postings.ingest.parsers.program_positions.signs import LONGEST_NAME, has_address, heads_aside
from postings.ingest.parsers.program_positions.titles import is_titled_as_positions, read_title
from postings.ingest.parsers.program_positions.units import Unit, loose_key, size_of, unit_key

# Whose page it is stands above its first unit.
_NAMES_AGENCY = re.compile(
    rf"(?:(?:{'|'.join((*STATES, *map(str.upper, STATES)))}) )?(?:(?:State|STATE) )?"
    r"(?:Department|DEPARTMENT|State|STATE) (?:of|OF) |"
    r"(?:The )?(?:City|Town|Port|County|University) of [A-Z]"
    r"|(?:[A-Z][\w.]+ ){1,3}(?:County (?:Public )?Library|Public Library|County|University|Commission"
    r"|Authority)(?:$|[,|] | [–—-] )"
)
_BESIDE_AGENCY = re.compile(r" [•·|] ")
_ENDS_AS_AGENCY = re.compile(r"\b(?:Department|Agency|Commission|Authority|Hospital|Police|Lottery|Patrol)$")
# Divisions hold teams, teams hold groups; what nests deeper is no organisation.
_DEEPEST = 5


class Standing:
    """The unit whose heading was the last one, and the position's heading below it, if any.

    `has_navigation` says whether lines of the page name its units."""

    def __init__(self, has_navigation: bool) -> None:
        self.page = Unit("")
        self.unit = self.page
        self.position: Line | None = None
        # Whether a heading was the last thing seen: what follows it directly may lie in it.
        self.below_heading = False
        self.has_navigation = has_navigation
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
        if not line.text or len(line.text) > LONGEST_NAME:
            self._awaits_title = self._awaits_title and not line.text
            return False
        if self._awaits_title and not self.page.children and is_titled_as_positions(line.text):
            self._awaits_title, self._seen_text = False, True
            return False
        if not self._seen_text:
            self._seen_text = True
            return self.names_unit(line.text)
        if self.names_unit(line.text):
            return True
        if not self.page.children and _names_agency(line.text):
            return False
        has_place = bool(self.page.children) or not self.has_navigation
        is_marked = _depth(line) is not None
        in_shape = not line.bullet and (is_marked or heading_shape(line.text)) and not has_address(line.text)
        return has_place and in_shape and read_title(line.text) is None

    def enter(self, line: Line, *, over_job: bool = False) -> None:
        """Go to the unit that this line heads, or out of all units where it heads an aside. `over_job`: a job is
        described right below, so that "Benefits" is a team."""
        name = line.text.rstrip(" :")
        unit = self._known(line.text)
        self.position = None
        if unit is None and heads_aside(name) and not over_job:
            self.leave()
            return
        if unit is None or unit.line is not None:
            parent = unit.parent if unit and unit.parent else self._parent_of(name, _depth(line))
            unit = parent.add(name)
        unit.name, unit.line, unit.depth = name, line.number, _depth(line)
        self.unit = unit
        self._at_top, self.below_heading = False, True

    def add_navigation(self, items: list[str]) -> None:
        """Put the named units inside the current one, unless it is the navigation of a larger unit once more."""
        self.position = None
        known = sum(1 for item in items if self.names_unit(item))
        if 2 * known >= len(items) or len(self.unit.path()) >= _DEEPEST:
            return
        for item in items:
            self.unit.add(item)

    def leave(self) -> None:
        """Go out of all units, as a link to the top of the page does."""
        self._at_top, self.position, self.below_heading = True, None, False

    def names_unit(self, name: str) -> bool:
        """Whether navigation or a heading has named a unit so."""
        return self._known(name) is not None

    def _parent_of(self, name: str, depth: int | None) -> Unit:
        """Where a unit lies that no navigation names: by the signs that mark its heading, by its place right below
        another heading, by its size, else in the current division or beside the current unit."""
        path = self.unit.path()
        if depth is not None and any(unit.depth is not None for unit in path):
            return next((unit for unit in reversed(path) if unit.depth is not None and unit.depth < depth), self.page)
        if self._at_top or not path:
            return self.page
        if name.isupper() and not self.unit.name.isupper() and (above := [u for u in path if u.name.isupper()]):
            # Where divisions stand in capitals and their teams do not.
            return above[-1].parent or self.page
        if self.unit.name.isupper() and not name.isupper() and depth is None and len(path) < _DEEPEST:
            return self.unit
        size = size_of(name)
        equal = next((unit for unit in path if size is not None and size_of(unit.name) == size), None)
        if equal is not None:
            return equal.parent or self.page
        current = size_of(self.unit.name)
        if size is not None and current is not None and size > current and len(path) < _DEEPEST:
            return self.unit
        if self.has_navigation:
            return path[0]
        if self.below_heading and len(path) < _DEEPEST and not (size and current and size < current):
            return self.unit
        larger = [unit for unit in path if size is not None and (size_of(unit.name) or size) < size]
        return larger[-1] if larger else self.unit.parent or self.page

    def _known(self, name: str) -> Unit | None:
        """The unit called `name` that is nearest: inside the current one, beside it, or further up."""
        scopes = [*reversed(self.unit.path()), self.page]
        for key in (unit_key(name), loose_key(name)):
            for scope in scopes:
                if found := scope.find(key):
                    return found
        return None


def _names_agency(text: str) -> bool:
    """Whether a line names whose page it is: a department of the State, a city, a county with or without its part."""
    if any(map(_NAMES_AGENCY.match, _BESIDE_AGENCY.split(text))):
        return True
    employer = read_employer(text)
    if employer is None:
        return False
    is_local = employer.jurisdiction_is_stated and "|" in text
    return is_local or (bool(employer.jurisdiction) and _ENDS_AS_AGENCY.search(employer.name) is not None)


def _depth(line: Line) -> int | None:
    """How many signs mark a heading in a text that marks its headings so ("### Habitat")."""
    raw = line.raw.lstrip()
    return len(raw) - len(raw.lstrip("#")) if raw.startswith("#") else None
