"""What a document's qualification sections say, gathered while they are read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.degrees_or_credits import credits_apart
from postings.ingest.fields.qualifying.levels import level_before
from postings.ingest.fields.qualifying.nothing_asked import asks_for_nothing
from postings.ingest.fields.qualifying.qualifications import names_route, read_route, with_its_measure
from postings.ingest.fields.qualifying.requirements import read_requirement
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.layout import Notes
from postings.ingest.record import Qualifications, Requirement, RequirementKind, Route

_MINIMUM_IS = re.compile(
    r"^(?:the )?(?:minimum |required )?(?:qualifications?|requirements?|education(?: and experience)?)"
    r" (?:for (?:this|the) \w+ )?(?:is|are|includes?)\b:?\s*(?:(?:equal|equivalent) to )?"
    r"(?=an? |at least |\w+ \(?\d|one |two |three |four |five |six |high school|graduation)",
    re.IGNORECASE,
)
# "The above are typically acquired through a combination of both equivalent to: two years of filing"
_LED_BY_WHAT_IS_USUAL = re.compile(
    r"^[^:.]{0,160}\b(?:typical|normal|usual|general)ly (?:be )?(?:acquired|gained|obtained|attained)"
    r" (?:through|by|from)[^:.]{0,120}\bequivalent to: ?",
    re.IGNORECASE,
)
_ROW_OF_TABLE = re.compile(
    r"(?:\d{1,2}[.)]?\s+)?(?P<way>[A-Z].{5,200}?\sAND\s+\d{1,2} years? of [\w ]{0,60}experience)\.?"
)
_HEAD_OF_TABLE = re.compile(r"education\s+(?:and\s+)?experience", re.IGNORECASE)
_LONGEST_ROW = 300
# So many words of a part tell which line it stands on.
_WORDS_TOLD_BY = 4

# "$5000 hiring bonus for those with a license" asks for none.
_OF_BONUS = re.compile(r"\$[\d,]+ (?:[\w-]+ ){0,2}(?:bonus|incentive|stipend)\b", re.IGNORECASE)

# "12 Elm Street, Elm Bay, OH 43230" below the last need of a flyer
_IS_ADDRESS = re.compile(r"\d{1,5} [A-Z][^.;]{3,80}, [A-Z]{2} \d{5}(?:-\d{4})?")


# "Anyone with two years of filing should apply."
_WHO_MAY_APPLY = re.compile(
    r"(?:anyone|anybody|people|those|candidates|applicants) (?:with|who (?:has|have)) (?P<way>[^.;]{5,250}?) "
    r"(?:should|may|can|(?:is|are) (?:encouraged|invited|welcome) to) apply\.?",
    re.IGNORECASE,
)


@dataclass
class WaysToQualify:
    """What a document's qualification sections say, each with its lines; `rules` are those of substitution."""

    routes: list[tuple[Route, Item]] = field(default_factory=list)
    requirements: list[tuple[Requirement, Item]] = field(default_factory=list)
    preferred: list[tuple[str, Item]] = field(default_factory=list)
    rules: list[tuple[Route, Item]] = field(default_factory=list)
    alone: list[Item] = field(default_factory=list)
    choices: list[list[Item]] = field(default_factory=list)
    _required: set[str] = field(default_factory=set)

    def require(self, item: Item, kind: RequirementKind | None = None) -> None:
        """Add what every applicant needs; its text tells the kind where none is given."""
        item = replace(item, text=_NOTE.sub("", item.text.rstrip(" ;,")))
        is_need = not (_OF_BONUS.match(item.text) or _IS_ADDRESS.fullmatch(item.text))
        if item.text not in self._required and is_need:
            self._required.add(item.text)
            requirement, level = read_requirement(item.text, kind), level_before(item.text)
            self.requirements.append((replace(requirement, level=level) if level else requirement, item))

    def require_each(self, item: Item, texts: Iterable[str]) -> None:
        """Add each of the needs that stand in one item."""
        for text in texts:
            self.require(replace(item, text=text))

    def prefer(self, item: Item) -> None:
        """Add a wish; several where each of its clauses wishes for one: "A CDL preferred; Spanish is a plus."."""
        clauses = item.text.split("; ")
        for clause in clauses if len(clauses) > 1 and all(map(is_preferred, clauses)) else [item.text]:
            wish = clause.rstrip(" ;,")
            if not asks_for_nothing(wish) and all(wish != known for known, _ in self.preferred):
                self.preferred.append((wish, item))

    def route(self, item: Item) -> None:
        if named := _MINIMUM_IS.match(item.text[:200]) or _LED_BY_WHAT_IS_USUAL.match(item.text[:300]):
            item = replace(item, text=item.text[named.end() :])
        if (who := _WHO_MAY_APPLY.fullmatch(item.text[:300])) and names_route(who["way"]):
            item = replace(item, text=who["way"])
        for text in credits_apart(item.text) or [item.text]:
            route, level = read_route(text), level_before(item.text)
            self.routes.append((replace(route, level=level) if level else route, replace(item, text=text)))

    def substitute(self, item: Item) -> None:
        """Add a rule by which one thing counts for another; what it names is no degree or experience asked for. A row
        of a table of them, "1 High school diploma AND 4 years of experience", is enough by itself."""
        if row := _ROW_OF_TABLE.fullmatch(item.text[:_LONGEST_ROW]):
            self.rules.append((read_route(row["way"]), item))
        elif not _HEAD_OF_TABLE.fullmatch(item.text[:_LONGEST_ROW]):
            self.rules.append((Route(item.text, kind="substitution"), item))

    def without_repeated_rows(self) -> None:
        """Leave out the rows of a table that ask for the degree and years of a way told before."""
        told = {_asked(route) for route, _ in self.routes}
        self.rules = [(rule, item) for rule, item in self.rules if rule.kind or _asked(rule) not in told]

    def take_level(self, level: str, own: "WaysToQualify") -> None:
        """Add what one level of the job asks for."""
        self.routes += [(replace(route, level=level), item) for route, item in own.routes]
        self.rules += [(replace(rule, level=level), item) for rule, item in own.rules]
        self.requirements += [(replace(need, level=level), item) for need, item in own.requirements]
        self.preferred += own.preferred

    def routes_with_measure(self) -> list[tuple[Route, Item]]:
        """The routes; a combination that is the only one with the degree and years that it must be equivalent to."""
        return (
            [(with_its_measure(route), item) for route, item in self.routes] if len(self.routes) == 1 else self.routes
        )

    def settle_choices(self) -> None:
        """A list of which any one is enough gives the routes where nothing else does; beside other ways to qualify, or
        another such list, it is one thing that every applicant needs."""
        choices = [items for items in self.choices if items]
        only = len(choices) == 1 and not self.routes
        for items in choices:
            if only:
                for item in items:
                    self.route(item)
            else:
                self.require_one(items)
        self.choices = []

    def require_one(self, items: Sequence[Item]) -> None:
        """Add that every applicant needs one of the items, of which there may be none."""
        if items:
            self.require(_one_of(items))

    def cited(self, notes: Notes) -> Qualifications:
        """All that qualifies, each with its lines put into `notes`."""
        routes = [*self.routes, *self.rules]
        for index, (route, item) in enumerate(routes):
            openings = [" ".join(part.split()[:_WORDS_TOLD_BY]) for part in route.text.split(" AND ")]
            notes.cite_all(f"qualifications.routes.{index}", item.first_line, item.last_line, openings)
        for name, entries in (("requirements", self.requirements), ("preferred", self.preferred)):
            for index, (_, item) in enumerate(entries):
                notes.cite(f"qualifications.{name}.{index}", item.first_line, item.last_line)
        return Qualifications(
            tuple(route for route, _ in routes),
            tuple(requirement for requirement, _ in self.requirements),
            tuple(text for text, _ in self.preferred),
        )


# "Note: A background check is made." asks for the check.
_NOTE = re.compile(r"^(?:please )?note: (?=[A-Z])", re.IGNORECASE)


def _asked(route: Route) -> tuple[str | None, str | None]:
    return route.education.degree if route.education else None, route.experience_years


def _one_of(items: Sequence[Item]) -> Item:
    if len(items) == 1:
        return items[0]
    text = "One of: " + "; ".join(item.text.rstrip(" ;,.") for item in items)
    return Item(text, items[0].first_line, items[-1].last_line, items[0].bullet)
