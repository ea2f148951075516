"""The facts of a document of data, read back from its lines: "path: value", and below a path a long text's lines."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from postings.ingest.document import Document
from postings.ingest.layout import clean

_INDENT = "  "
_PATH = re.compile(r"(?P<path>[\w@$\[\].-]+):(?: (?P<value>.*))?", re.DOTALL)
_NUMBER = re.compile(r"\[\d+\]")
_ID = "@id"
# More than any organization or place has.
_MOST_OF_A_THING = 60


@dataclass(frozen=True, slots=True)
class Fact:
    """A value: its path within the posting, its line, and the lines of a text, each with its number."""

    path: str
    line: int
    value: str
    below: tuple[tuple[int, str], ...] = ()

    @property
    def key(self) -> str:
        """The path in the form in which a vocabulary names it: lower case, without the places in lists."""
        return _NUMBER.sub("", self.path).casefold()

    @property
    def text(self) -> str:
        """The value on one line, without markup."""
        return clean(" ".join(text for _, text in self.below) if self.below else self.value)

    @property
    def lines(self) -> tuple[tuple[int, str], ...]:
        return self.below or ((self.line, self.value),)

    @property
    def last_line(self) -> int:
        return self.below[-1][0] if self.below else self.line


def read_facts(document: Document, first: int = 1) -> list[Fact]:
    """All facts of the document from line `first` on."""
    facts: list[Fact] = []
    below: list[tuple[int, str]] = []
    for number, line in enumerate(document.lines[first - 1 :], start=first):
        if line.startswith(_INDENT) or not line:
            below.append((number, line[len(_INDENT) :]))
            continue
        _finish(facts, below)
        if found := _PATH.fullmatch(line):
            facts.append(Fact(found["path"], number, found["value"] or ""))
    _finish(facts, below)
    return facts


def _finish(facts: list[Fact], below: list[tuple[int, str]]) -> None:
    """Give the last fact the lines below it."""
    while below and not below[-1][1]:
        below.pop()
    if facts and below:
        last = facts[-1]
        facts[-1] = Fact(last.path, last.line, last.value, tuple(below))
    below.clear()


def by_posting(facts: Iterable[Fact], prefixes: Collection[str]) -> dict[str, list[Fact]]:
    """The facts of each posting, whose paths begin with its prefix, with their paths within it; in the order of
    `prefixes`."""
    found: dict[str, list[Fact]] = {prefix: [] for prefix in prefixes}
    for fact in facts:
        prefix = next((begin for begin in _beginnings(fact.path) if begin in found), None)
        if prefix is not None:
            found[prefix].append(Fact(fact.path[len(prefix) :].lstrip("."), fact.line, fact.value, fact.below))
    return found


def _beginnings(path: str) -> Iterator[str]:
    """All that a path may begin with, the longest first: "a.b[2].c", "a.b[2]", "a.b", "a", ""."""
    end = len(path)
    while end > 0:
        yield path[:end]
        end = max(path.rfind(".", 0, end), path.rfind("[", 0, end))
    yield ""


def by_item(facts: Iterable[Fact], name: str, within: str = "") -> list[dict[str, Fact]]:
    """The facts of each thing called `name` ("joblocation"), by their keys within it; a plain value has the key "". Of
    a list called `within` in it, each is a thing of its own."""
    items: defaultdict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        first, _, rest = fact.path.partition(".")
        if _NUMBER.sub("", first).casefold() == name:
            inner = rest.partition(".")[0]
            listed = inner if "[" in inner and _NUMBER.sub("", inner).casefold() == within else ""
            items[first + listed].setdefault(_NUMBER.sub("", rest).casefold(), fact)
    return list(items.values())


def things_by_id(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The facts of each thing that has an "@id", by it, with their paths within the thing."""
    facts = list(facts)
    ids = {fact.path.removesuffix(_ID).rstrip("."): fact.text for fact in facts if fact.path.rpartition(".")[2] == _ID}
    things: dict[str, list[Fact]] = {}
    for prefix, inner in by_posting(facts, ids).items():
        if len(inner) > len(things.get(ids[prefix], ())):
            things[ids[prefix]] = inner[:_MOST_OF_A_THING]
    return things


def with_things(facts: Iterable[Fact], things: Mapping[str, Iterable[Fact]]) -> list[Fact]:
    """A posting's facts, and where it names a thing by its "@id" alone, those of the thing."""
    own = list(facts)
    paths = {fact.path for fact in own}
    for fact in own[:]:
        thing, _, last = fact.path.rpartition(".")
        if thing and last == _ID and f"{thing}.name" not in paths:
            inner = (Fact(f"{thing}.{one.path}", one.line, one.value, one.below) for one in things.get(fact.text, ()))
            own += (one for one in inner if one.path not in paths)
    return own
