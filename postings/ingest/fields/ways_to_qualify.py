"""Lines of a qualification section as routes, requirements and wishes.

Routes are alternatives: OR stands between them on its own line, at a line's end or start, after a semicolon, or a
sentence says that any one of a list is enough. What stands alone and names a degree or years is the one route; what
every applicant needs beside it is a requirement.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from postings.ingest.fields.qualifications import (
    DRIVER_LICENSE,
    is_preferred,
    names_route,
    read_degree,
    read_route,
    read_years,
    requirement_kind,
    split_preferred,
)
from postings.ingest.layout import HEADING_LENGTH, LONGEST_PARAGRAPH, Line
from postings.ingest.record import Requirement, RequirementKind, Route

_OR_LINE = re.compile(r"[\s(*_~•–—-]*(?:OR|Or|or)[\s):*_~.,;–—-]*")
_AND_LINE = re.compile(r"[\s(*_~•–—-]*(?:AND|And|and)[\s):*_~.,;–—-]*")
# A full stop before the OR belongs to the alternative; a comma or semicolon only joins.
_OR_END = re.compile(
    r"[\s,;]*(?:[-–—]+ ?[Oo][Rr] ?[-–—]+|(?<=[;,.])\s?or|(?<=[;,.\s])(?:OR|Or)|(?<=\s)\((?:or|OR)\))[\s:;,.]*$"
)
_OR_START = re.compile(r"^(?:[-–—]+ ?[Oo][Rr] ?[-–—]+|OR\b|Or,?(?=\s)|or(?=\s))[\s:,-]*")
_AND_END = re.compile(r"(?:[;,]? (?:and|AND)|[-–—] ?[Aa][Nn][Dd] ?[-–—])[\s:;,.]*$")
_AND_START = re.compile(r"^(?:AND\b|And\b|and\b|PLUS\b|Plus\b)[\s:,]*")
_ROUTE_START = (
    r"(?=(?:an? |the )?(?:minimum of |at least |current |completed |completion of )?(?:associate|bachelor"
    r"|master|doctor|high school|GED|graduation"
    r"|\d+[ +-]|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b"
    r"|(?:any )?(?:equivalent|satisfactory|appropriate)\b[\w /,]{0,40}combination|any combination|combination of))"
)
_BEGINS_ROUTE = re.compile(_ROUTE_START, re.IGNORECASE)
_INLINE_OR = re.compile(rf"\s*[;,.]?\s+OR,?\s+|\s*;\s+or,?\s+|,\s+or\s+{_ROUTE_START}", re.ASCII)
_ANY_ONE = re.compile(
    r"\b(?:at least )?(?:any )?(?:one|1) (?:\(1\) )?(?:or more )?of (?:the (?:\w+ ){0,3}(?:following|below)|these|:)"
    r"|\bany of the following|\beither of the following"
    r"|\bmeet(?:s|ing)? (?:any )?one (?:\(1\) )?of\b",
    re.IGNORECASE,
)
_TO_APPLY = re.compile(
    r"\b(?:cover letter|r[eé]sum[eé]|application|applications|submit|attach|attention|selection process"
    r"|screen(?:ed|ing)|transcripts?"
    r"|please|interview\w*|supplemental questions?|starting salary|clearly (?:describe|show|demonstrate))\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^(?:\**note\b|\*|for (?:more|additional) information|click|see\b|to (?:apply|view|learn)|how to|we (?:are"
    r"|will|believe|encourage|value)"
    r"|you (?:can|may)|this is a|veterans)",
    re.IGNORECASE,
)
_REQUIREMENT = re.compile(
    r"\b(?:must|requires?|required|shall|need to|possess(?:ion)?|ability to|able to|knowledge of|skills? in"
    r"|experience|valid|pass(?:ing)?|obtain"
    r"|eligib\w+|certif\w+|licen[sc]\w+|willing\w*|proficien\w+|demonstrated|understanding)\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:must|required|requires)\b", re.IGNORECASE)
_NOTE_WORD = re.compile(r"^[\W_]*(?:please )?note\b\W*", re.IGNORECASE)
# "Coursework may be substituted for experience" changes what others ask for; it is no way to qualify of its own.
_SUBSTITUTES = re.compile(
    r"substitutions?\b|[^.;,()]{0,160}\b(?:may|can|will)(?: also)? (?:be )?"
    r"(?:substitut\w+|used (?:as a substitute|in place))",
    re.IGNORECASE,
)
_EQUIVALENT = re.compile(r"\bcombination\b|\bequivalent (?:education|experience|training)", re.IGNORECASE)
_MINIMUM_IS = re.compile(
    r"^(?:the )?(?:minimum )?(?:qualifications?|requirements?) (?:for (?:this|the) \w+ )?(?:is|are|includes?)\b:?\s*"
    r"(?=an? |at least |\w+ \(?\d|one |two |three |four |five |six |high school|graduation)",
    re.IGNORECASE,
)
# "Entry: ...", "I: ...", "Level 2: ...": what each level of one job asks for.
_OF_A_LEVEL = re.compile(
    r"(?:(?:level|grade|step) )?(?:entry|trainee|journey|senior|I{1,3}|IV|V|\d)(?: level)?\s*[:–-]", re.IGNORECASE
)
_LEAD_LONGEST = 260
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z(])")


@dataclass(frozen=True, slots=True)
class Item:
    """A printed qualification with the lines, counted from 1, that it stands on."""

    text: str
    first_line: int
    last_line: int
    bullet: str | None = None


@dataclass
class WaysToQualify:
    """What a document's qualification sections say, each with its lines."""

    routes: list[tuple[Route, Item]] = field(default_factory=list)
    requirements: list[tuple[Requirement, Item]] = field(default_factory=list)
    preferred: list[tuple[str, Item]] = field(default_factory=list)
    alone: list[Item] = field(default_factory=list)
    choices: list[list[Item]] = field(default_factory=list)
    _required: set[str] = field(default_factory=set)

    def require(self, item: Item, kind: RequirementKind | None = None) -> None:
        """Add what every applicant needs; its text tells the kind where none is given."""
        if item.text not in self._required:
            self._required.add(item.text)
            self.requirements.append((Requirement(kind or requirement_kind(item.text), item.text), item))

    def prefer(self, item: Item) -> None:
        self.preferred.append((item.text.rstrip(" ;,"), item))

    def route(self, item: Item) -> None:
        item = replace(item, text=_MINIMUM_IS.sub("", item.text[:200]) + item.text[200:])
        self.routes.append((read_route(item.text), item))

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
                self.require(_one_of(items))
        self.choices = []


def _one_of(items: Sequence[Item]) -> Item:
    if len(items) == 1:
        return items[0]
    text = "One of: " + "; ".join(item.text.rstrip(" ;,.") for item in items)
    return Item(text, items[0].first_line, items[-1].last_line, items[0].bullet)


def tells_what_qualifies(text: str) -> bool:
    """Whether a text is about what an applicant needs to have, and not about how to apply."""
    return (names_route(text) or requirement_kind(text) != "other") and not _TO_APPLY.search(text[:2_000])


def read_preferred(lines: Iterable[Line], ways: WaysToQualify) -> None:
    """Wishes: each bullet, or each paragraph where there are no bullets, up to what speaks of applying."""
    lines = list(lines)
    bulleted = any(line.bullet for line in lines)
    wishing = True
    for line in lines:
        if line.bullet is None:
            leads = _leads(line.text)
            wishing = not _TO_APPLY.search(line.text[:2_000]) and (leads or not _NOTE.match(line.text))
            if bulleted or leads:
                continue
        if _is_firm(line.text):
            ways.require(Item(line.text, line.number, line.last_number, line.bullet))
        elif wishing and not _OR_LINE.fullmatch(line.text) and not _AND_LINE.fullmatch(line.text):
            ways.prefer(Item(_without_joints(line.text), line.number, line.last_number, line.bullet))


def _is_firm(text: str) -> bool:
    """Whether a line among wishes says that everybody must have the license or pass the check it names."""
    return bool(_MUST.search(text[:3_000])) and requirement_kind(text) != "other" and not is_preferred(text)


def read_requirements(lines: Iterable[Line], ways: WaysToQualify) -> None:
    """What every applicant needs: each bullet, and each paragraph that states a need."""
    for run in _runs(list(lines), inline=False):
        if run.mode == "preferred":
            read_preferred(run.lines, ways)
        elif run.mode == "any_one":
            ways.choices.append(_alternatives(run.lines))
        else:
            for chain in _joined_lines(run.lines):
                _read_requirement(_whole(chain), ways)
    ways.settle_choices()


def _read_requirement(item: Item, ways: WaysToQualify) -> None:
    kind, unmarked = requirement_kind(item.text), _NOTE_WORD.sub("", item.text)
    if item.bullet is None and not _states_need(item.text):
        return
    if is_preferred(item.text):
        ways.prefer(item)
    elif kind != "other" or not _NOTE.match(item.text) or _is_needed(unmarked):
        ways.require(replace(item, text=unmarked))


def _is_needed(note: str) -> bool:
    """Whether a note says what everybody must have or be, not how to apply."""
    return bool(_MUST.search(note[:3_000])) and not _TO_APPLY.search(note[:2_000]) and not _NOTE.match(note)


def read_minimum(sections: Iterable[Iterable[Line]], ways: WaysToQualify) -> None:
    """Routes and requirements of sections of minimum qualifications that follow each other, such as "Education" and
    "Experience"; wishes among them are set apart."""
    before = len(ways.routes)
    for lines in _joined_sections(sections):
        _read_section(lines, ways)
    _settle_alone(ways, chosen=len(ways.routes) > before)
    ways.settle_choices()


def _joined_sections(sections: Iterable[Iterable[Line]]) -> list[list[Line]]:
    """The lines of each section, one whose last line ends in OR or AND together with the next."""
    found: list[list[Line]] = []
    for section in sections:
        lines = list(section)
        last = found[-1][-1].text if found and found[-1] else ""
        joins = _OR_LINE.fullmatch(last) or _AND_LINE.fullmatch(last) or _OR_END.search(last) or _AND_END.search(last)
        if joins:
            found[-1] += lines
        else:
            found.append(lines)
    return found


def _read_section(lines: Iterable[Line], ways: WaysToQualify) -> None:
    for run in _runs(list(lines)):
        if run.mode == "preferred":
            read_preferred(run.lines, ways)
        elif run.mode == "any_one":
            _read_choice(_alternatives(run.lines), ways)
        else:
            _read_chains(_chains(run.lines), ways, everything=run.mode == "required")


def _read_choice(items: list[Item], ways: WaysToQualify) -> None:
    if any(names_route(item.text) for item in items):
        for item in items:
            ways.route(item)
    else:
        ways.choices.append(items)


_MOST_DETAILS = 50


def _with_details(lines: Sequence[Line]) -> list[Line]:
    """The lines, where one names a degree or years over a list that tells more of it with that list: "Two years of
    experience in one of these: ..."."""
    found: list[Line] = []
    position = 0
    while position < len(lines):
        lead = lines[position]
        position += 1
        below = lines[position : position + _MOST_DETAILS] if _asks_for_details(lead) else ()
        end = next((index for index, line in enumerate(below) if line.bullet in (None, lead.bullet)), len(below))
        details = below[:end]
        found += _detailed(lead, details) if details else [lead]
        position += len(details)
    return found


def _asks_for_details(line: Line) -> bool:
    return _leads(line.text) and _states_route(line.text) and not is_preferred(line.text) and not _parted(line.text)


def _detailed(lead: Line, details: Sequence[Line]) -> list[Line]:
    """One line of all, unless the list holds ways to qualify of its own, into which the sentence only leads."""
    if any(names_route(line.text) for line in details):
        return [lead, *details]
    text = f"{lead.text} " + "; ".join(_without_joints(line.text).rstrip(".") for line in details)
    return [replace(lead, text=text, last=details[-1].last_number)]


@dataclass
class _Run:
    """Lines under one leading sentence, which says how to take them."""

    mode: str
    lines: list[Line]


def _runs(lines: Sequence[Line], inline: bool = True) -> list[_Run]:
    """`inline`: a label before text on its line leads too."""
    runs = [_Run("minimum", [])]
    lines = _with_details(lines)
    for line, below in zip_longest(lines, lines[1:]):
        lead, rest = _split_lead(line, below)
        if lead is not None and rest and not inline:
            lead, rest = None, line.text
        if lead is not None and (parted := _parted(lead)):
            _add_list_with_route(runs, line, parted)
        elif lead is not None:
            runs.append(_Run(_mode(lead, runs[-1].mode), []))
        elif runs[-1].mode not in ("minimum", "required") and _ends_list(line, runs[-1]):
            runs.append(_Run("minimum", []))
        if rest:
            runs[-1].lines.append(replace(line, text=rest))
    return [run for run in runs if run.lines]


def _add_list_with_route(runs: list[_Run], line: Line, parted: re.Match[str]) -> None:
    """Take "A diploma and one of the following:" as the diploma, needed beside the list, or with OR as one of it."""
    route = replace(line, text=parted["before"])
    if parted["joint"].casefold() == "or":
        runs.append(_Run("any_one", [replace(route, bullet=line.bullet or "-")]))
    else:
        runs[-1].lines.append(route)
        runs.append(_Run("any_one", []))


def _parted(lead: str) -> re.Match[str] | None:
    """A leading sentence as the way to qualify that it names and the list that stands beside it."""
    parted = _WITH_LIST.fullmatch(lead) if len(lead) <= _LEAD_LONGEST else None
    return parted if parted and _states_route(parted["before"]) else None


def _states_route(text: str) -> bool:
    return read_degree(text) is not None or read_years(text) is not None


def _ends_list(line: Line, run: _Run) -> bool:
    """A paragraph after bullets ends what their leading sentence said."""
    after_bullets = bool(run.lines) and run.lines[-1].bullet is not None
    return line.bullet is None and after_bullets and not _OR_LINE.fullmatch(line.text)


# A heading of its own over a list, without the colon.
_LIST_HEADING = re.compile(
    r"\b(?:qualifications|requirements|education|experience|training|knowledge|skills|abilities|attributes|licenses"
    r"|certificates|certifications|credentials)\b",
    re.IGNORECASE,
)
_WITH_LIST = re.compile(
    r"(?P<before>\S.*?)[,;]?\s+(?P<joint>and|AND|plus|PLUS|or|OR)"
    r" (?:(?:also|at least|must|have|holds?|possess|possession of|completion of|meet) ){0,3}"
    r"(?:one|any|either)(?: \(1\))?(?: or more)? of (?:the following|these|the below)\b[^:]{0,160}:\)?",
)


def _heads_list(line: Line, below: Line | None) -> bool:
    """Whether a line over a bullet is the list's heading: "Licenses and Certificates (all required)"."""
    if line.bullet is not None or below is None or below.bullet is None or len(line.text) > HEADING_LENGTH:
        return False
    words = line.text.partition("(")[0].split()
    capitalized = sum(1 for word in words if not word[0].islower())
    is_titled = capitalized >= 0.7 * sum(1 for word in words if len(word) > 3 or not word[0].islower())
    return is_titled and line.text[-1] not in ".!?;," and bool(_LIST_HEADING.search(line.text.partition("(")[0]))


def _leads(text: str) -> bool:
    return text.rstrip(" *").endswith((":", ":)")) and len(text) <= _LEAD_LONGEST


_LEAD = re.compile(r"^(?P<lead>[^:]{3,200}):\s+(?=[A-Z0-9(])")
_LEAD_WORDS = re.compile(
    (
        r"\b(?:following|qualif\w+|requirements?|must (?:have|possess|meet)|education|experience|minimum|preferred"
        r"|desired)\b"
    ),
    re.IGNORECASE,
)


def _split_lead(line: Line, below: Line | None) -> tuple[str | None, str]:
    """(the leading sentence, the rest of the line) where the line leads into a list or its first item."""
    if _leads(line.text) or (_heads_list(line, below) and not names_route(line.text)):
        return line.text, ""
    match = None if _NOTE.match(line.text) else _LEAD.match(line.text[:240])
    if (
        match
        and line.bullet is None
        and _LEAD_WORDS.search(match.group("lead"))
        and not names_route(match.group("lead"))
    ):
        return match.group("lead"), line.text[match.end() :]
    return None, line.text


def _mode(lead: str, before: str) -> str:
    if is_preferred(lead):
        return "preferred"
    if _ANY_ONE.search(lead):
        return "any_one"
    if re.search(r"\b(?:required|must)\b", lead, re.IGNORECASE) and not names_route(lead):
        return "required"
    return before if before == "required" and len(lead) < 25 else "minimum"


def _alternatives(lines: Sequence[Line]) -> list[Item]:
    """Each line of a list of which any one is enough; an OR between them says nothing new."""
    return [
        Item(part, line.number, line.last_number, line.bullet)
        for line in lines
        if not _OR_LINE.fullmatch(line.text)
        for part in _split_inline(_without_joints(line.text))
    ]


def _without_joints(text: str) -> str:
    """`text` without an OR or AND at its start or end."""
    text = _OR_START.sub("", _OR_END.sub("", text))
    return _AND_START.sub("", _AND_END.sub("", text)).strip(" ;,")


def _split_inline(text: str) -> list[str]:
    """The alternatives that one line holds; an OR inside one alternative does not part it."""
    if len(text) > 5_000:
        return [text]
    parts = [part.strip() for part in _INLINE_OR.split(text) if part.strip()]
    return parts if len(parts) > 1 and all(names_route(part) for part in parts) else [text]


def _chains(lines: Sequence[Line]) -> list[list[Item]]:
    """Lines as chains of alternatives, also those that one line holds."""
    return [[part for item in chain for part in _parts(item)] for chain in _joined_lines(lines)]


def _joined_lines(lines: Sequence[Line]) -> list[list[Item]]:
    """Lines as chains of alternatives; a chain of one is a line that no OR joins to another.

    Between two ORs all lines are one alternative. Before the first and after the last OR, lines belong to an
    alternative only where AND joins them."""
    chains: list[list[Item]] = []
    joined_by_or = joined_by_and = False
    for line in lines:
        if _OR_LINE.fullmatch(line.text):
            joined_by_or = bool(chains)
            continue
        if _AND_LINE.fullmatch(line.text):
            joined_by_and = bool(chains)
            continue
        starts_or, starts_and = _OR_START.match(line.text), _AND_START.match(line.text)
        joined_by_or = joined_by_or or bool(starts_or and chains)
        item = Item(_without_joints(line.text), line.number, line.last_number, line.bullet)
        if not item.text:
            continue
        if joined_by_or:
            chains[-1].append(item)
        elif chains and (joined_by_and or starts_and):
            chains[-1][-1] = _joined(chains[-1][-1], item, " AND ")
        else:
            chains.append([item])
        joined_by_or, joined_by_and = bool(_OR_END.search(line.text)), bool(_AND_END.search(line.text))
    return chains


def _parts(item: Item) -> list[Item]:
    return [Item(part, item.first_line, item.last_line, item.bullet) for part in _split_inline(item.text)]


def _joined(one: Item, other: Item, joint: str) -> Item:
    if len(one.text) > LONGEST_PARAGRAPH:
        return one
    return Item(one.text + joint + other.text, one.first_line, other.last_line, one.bullet)


def _read_chains(chains: Sequence[list[Item]], ways: WaysToQualify, everything: bool) -> None:
    for chain in chains:
        if len(chain) > 1 and not _is_one_requirement(chain):
            for item in chain:
                _read_alternative(item, ways)
        elif len(chain) > 1:
            ways.require(_whole(chain))
        else:
            _sort_single(chain[0], ways, everything)


def _read_alternative(item: Item, ways: WaysToQualify) -> None:
    required, preferred = split_preferred(item.text)
    if required:
        ways.route(replace(item, text=required))
    if preferred:
        ways.prefer(replace(item, text=preferred))


def _is_one_requirement(chain: Sequence[Item]) -> bool:
    """An OR between licenses or checks gives a choice within one requirement, not a way to qualify."""
    return not any(names_route(item.text) for item in chain) and any(DRIVER_LICENSE.search(item.text) for item in chain)


def _whole(chain: Sequence[Item]) -> Item:
    if len(chain) == 1:
        return chain[0]
    return Item(" OR ".join(item.text for item in chain), chain[0].first_line, chain[-1].last_line, chain[0].bullet)


def _sort_single(item: Item, ways: WaysToQualify, everything: bool) -> None:
    """Put a line that no OR joins where it belongs; what names a degree or years waits for the rest."""
    required, preferred = split_preferred(item.text)
    if preferred:
        ways.prefer(replace(item, text=preferred))
    if not required:
        return
    item = replace(item, text=required)
    if _SUBSTITUTES.match(unmarked := _NOTE_WORD.sub("", required)) and not _EQUIVALENT.search(required[:3_000]):
        ways.require(replace(item, text=unmarked), "other")
        return
    if unmarked != required and _is_needed(unmarked):
        ways.require(replace(item, text=unmarked))
        return
    begins_route = _BEGINS_ROUTE.match(required) is not None
    if _NOTE.match(required) or (item.bullet is None and not begins_route and _TO_APPLY.search(required[:2_000])):
        return
    if names_route(required) and not DRIVER_LICENSE.search(required):
        ways.alone.append(item)
    elif everything or item.bullet is not None or _states_need(required):
        ways.require(item)


def _states_need(text: str) -> bool:
    return requirement_kind(text) != "other" or bool(_REQUIREMENT.search(text[:3_000]))


def _settle_alone(ways: WaysToQualify, chosen: bool) -> None:
    """Degrees and years that no OR joins are all needed: they make one route, or are requirements beside the routes
    that were `chosen` from. Combinations that replace them are routes of their own."""
    stated = [item for item in ways.alone if not _replaces(item.text)]
    if len(stated) > 1 and all(_OF_A_LEVEL.match(item.text) for item in stated):
        for item in stated:
            ways.route(item)
    elif chosen:
        for item in stated:
            ways.require(item)
    elif stated:
        whole = stated[0]
        for item in stated[1:]:
            whole = _joined(whole, item, " AND ")
        ways.route(whole)
    for item in ways.alone:
        if _replaces(item.text):
            ways.route(item)
    ways.alone = []


def _replaces(text: str) -> bool:
    route = read_route(text)
    return route.education is None and route.experience_years is None
