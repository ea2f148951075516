"""Lines of a qualification section as routes, requirements and wishes.

Routes are alternatives: OR stands between them on its own line, at a line's end or start, after a semicolon, or a
sentence says that any one of a list is enough. What stands alone and names a degree or years is the one route; what
every applicant needs beside it is a requirement.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from postings.ingest.fields.alternatives import (
    Item,
    alternatives,
    begins_way,
    chains_of,
    ends_in_joint,
    is_joint,
    joined,
    joined_lines,
    listed_on,
    whole,
)
from postings.ingest.fields.leading_sentences import NOTE, leads, runs_of
from postings.ingest.fields.levels import by_level, level_before
from postings.ingest.fields.qualifications import (
    DRIVER_LICENSE,
    is_preferred,
    names_route,
    read_route,
    requirement_kind,
    split_preferred,
)
from postings.ingest.fields.sentences import independent_sentences, of_one_kind
from postings.ingest.fields.substitutions import is_substitution
from postings.ingest.fields.ways import WaysToQualify
from postings.ingest.layout import LONGEST_PARAGRAPH, Line
from postings.ingest.record import Route

_TO_APPLY = re.compile(
    r"\b(?:cover letter|r[eé]sum[eé]|application|applications|submit|attach|attention|selection process"
    r"|screen(?:ed|ing)|transcripts?"
    r"|please|encouraged to apply(?=\.)|interview\w*|supplemental questions?|starting salary|clearly (?:describe|show"
    r"|demonstrate))\b",
    re.IGNORECASE,
)
_REQUIREMENT = re.compile(
    r"\b(?:must|requires?|required|shall|need to|possess(?:ion)?|ability to|able to|knowledge of|skills? in"
    r"|experience|valid|pass(?:ing)?|obtain"
    r"|eligib\w+|certif\w+|licen[sc]\w+|willing\w*|proficien\w+|demonstrated|understanding)\b",
    re.IGNORECASE,
)
# What the job is stands below any heading: "This position is represented by ...".
TERMS = re.compile(
    r"(?:[A-Z][a-z]+(?: [a-z]+)?: )?(?:this is an? (?=(?:[\w,-]+ ){0,5}(?:position|job|role)\b)"
    r"|it is (?=(?:full|part|permanent|limited|seasonal|temporary)\b)|(?:position )?type: "
    r"|(?:this|the) (?:position|job|role|recruitment) (?:is|will be) (?:also |currently |not )?(?:an? )?)"
    r"(?:classified|unclassified|management|represented|full|part|permanent|limited|seasonal|temporary|exempt|non|flsa"
    r"|eligible|overtime|open)",
    re.IGNORECASE,
)
_DEMANDS = re.compile(
    r"(?:speak|read|write|lift|live|reside|travel|own|wear|complete|meet|hold|have|be)\b", re.IGNORECASE
)
_MUST = re.compile(r"\b(?:must|required|requires)\b", re.IGNORECASE)
_NOTE_WORD = re.compile(r"^[\W_]*(?:please )?note\b\W*", re.IGNORECASE)
# "Entry: ...", "I: ...", "Level 2: ...", "Budget Analyst 2: ...": what each level of one job asks for.
_OF_A_LEVEL = re.compile(
    r"(?:(?:level|grade|step) )?(?:(?-i:[A-Z])[\w/&.]* ){0,5}(?:entry|trainee|journey|senior|I{1,3}|IV|V|\d)(?: level)?"
    r"(?::|\s+[–-])\s",
    re.IGNORECASE,
)
# So many sentences in one paragraph of a list of requirements tell of other things too.
_MANY_SENTENCES = 3
_NOT_NEEDED = re.compile(
    r"^(?!.*\b(?:prefer|desir|plus\b|helpful)).*\b(?:is|are) not (?:needed|required|necessary)"
    r"(?: for (?:this|the) (?:position|job|class|exam\w*)| to [\w ]{1,60})?\.?$"
    r"|^(?:all )?(?:qualifications?|eligibility)(?: and eligibility)?(?: requirements?)? must be met\b",
    re.IGNORECASE,
)
_NO_EXPERIENCE = re.compile(
    r"\bno (?:\w+ ){0,3}experience (?:is )?(?:needed|required|necessary)|\bno experience\b$"
    r"|^no (?:[\w'’]+ ){1,4}(?:is |are )?(?:needed|required|necessary)\b",
    re.IGNORECASE,
)


# "Please speak to each of these in your cover letter:"
_TELL_US_OF_EACH = re.compile(
    r"\b(?:speak to|address|describe|show|demonstrate|tell us|explain|respond to)\b.{0,60}"
    r"\b(?:each|these|following|below|those|any|how you)\b",
    re.IGNORECASE,
)


def tells_what_qualifies(text: str) -> bool:
    """Whether a text is about what an applicant needs to have, and not about how to apply."""
    return (names_route(text) or requirement_kind(text) != "other") and not _TO_APPLY.search(text[:2_000])


def read_preferred(lines: Iterable[Line], ways: WaysToQualify) -> None:
    """Wishes: each bullet, or each paragraph where there are no bullets, up to what speaks of applying."""
    lines = list(lines)
    bulleted = any(line.bullet for line in lines)
    of_words = bool(lines) and lines[0].bullet is None and lines[0].text[-1:].isalnum()
    wishing = True
    for line in lines:
        if line.bullet is None:
            is_lead = leads(line.text)
            is_wish = is_lead and (is_preferred(line.text) or bool(_TELL_US_OF_EACH.search(line.text)))
            speaks_of_applying = _TO_APPLY.search(line.text[:2_000]) or TERMS.match(line.text)
            wishing = is_wish or (not speaks_of_applying and (is_lead or not NOTE.match(line.text)))
            # Below wishes of some words each, a sentence about other things ends them.
            if of_words and line.text[-1:] == "." and not is_preferred(line.text):
                break
            if is_lead or (bulleted and not _is_firm(line.text)):
                continue
        if _is_firm(line.text):
            ways.require(Item(line.text, line.number, line.last_number, line.bullet))
        elif wishing and not is_joint(line.text):
            for text in listed_on(line):
                ways.prefer(Item(text, line.number, line.last_number, line.bullet))


def _is_firm(text: str) -> bool:
    """Whether a line among wishes says that everybody must have the license or pass the check it names."""
    return bool(_MUST.search(text[:3_000])) and requirement_kind(text) != "other" and not is_preferred(text)


def read_requirements(lines: Iterable[Line], ways: WaysToQualify) -> None:
    """What every applicant needs: each bullet, and each paragraph that states a need."""
    for level, below in by_level(_as_list(list(lines))):
        if level is None:
            _read_needs(below, ways)
        else:
            own = WaysToQualify()
            _read_needs(below, own)
            ways.take_level(level, own)


_LONGEST_OF_LIST = 150
_TO_ASK = re.compile(r"@|\bquestions?\b|\bcontacts?\b|\d{3}[-. ]\d{4}|\bwe\b|\bour\b", re.IGNORECASE)


def _as_list(lines: list[Line]) -> list[Line]:
    """The lines, several short ones without any bullet as a list: "Type 40 words per minute", "Pass a test"."""
    short = [line for line in lines if line.bullet is None and len(line.text) <= _LONGEST_OF_LIST]
    if len(lines) < 2 or len(short) < len(lines) or any(leads(line.text) or _is_talk(line.text) for line in lines):
        return lines
    return [replace(line, bullet="-") for line in lines]


def _is_talk(text: str) -> bool:
    """Whether a line says what the job is or how to apply, and asks for nothing."""
    return bool(
        TERMS.match(text) or NOTE.match(text) or _TO_APPLY.search(text) or _TO_ASK.search(text) or is_joint(text)
    )


def _read_needs(lines: Sequence[Line], ways: WaysToQualify) -> None:
    for run in runs_of(lines, inline=False):
        if run.mode == "preferred":
            read_preferred(run.lines, ways)
        elif run.mode == "any_one":
            ways.choices.append(alternatives(run.lines))
        else:
            for chain in joined_lines(run.lines):
                _read_requirement(whole(chain), ways)
    ways.settle_choices()


def _read_requirement(item: Item, ways: WaysToQualify) -> None:
    for text in of_one_kind(_without_talk(item)):
        _read_need(replace(item, text=text), ways)


def _without_talk(item: Item) -> str:
    """A paragraph of several sentences, of which some state no need, as those alone that do."""
    sentences = independent_sentences(item.text) if item.bullet is None and len(item.text) <= LONGEST_PARAGRAPH else []
    if len(sentences) < _MANY_SENTENCES:
        return item.text
    needs = [
        sentence
        for sentence in sentences
        if (_states_need(sentence) or _DEMANDS.match(sentence)) and not _asks_for_nothing(sentence)
    ]
    return " ".join(needs) or item.text


# "We do not sponsor visas."
_NOT_OFFERED = re.compile(
    r"(?:[Ww]e|[A-Z]{2,8}|[Tt]he (?:agency|department|county|city|district|state)) (?:do(?:es)? not|cannot|will not)"
    r" (?:\w+ ){0,2}(?:sponsor|offer|provide)\b[^.]{0,80}\.?",
)


def _asks_for_nothing(text: str) -> bool:
    """Whether a text says that no experience, or what it names, is needed, of no one level in particular."""
    return (
        bool(_NO_EXPERIENCE.search(text[:300]) or _NOT_NEEDED.search(text[-200:]))
        and not _OF_A_LEVEL.match(text)
        and not names_route(_NO_EXPERIENCE.sub("", text, count=1))
    )


def _read_need(item: Item, ways: WaysToQualify) -> None:
    if _NOT_OFFERED.fullmatch(item.text):
        return
    kind, unmarked = requirement_kind(item.text), _NOTE_WORD.sub("", item.text)
    if is_substitution(unmarked):
        ways.substitute(replace(item, text=unmarked))
        return
    states_need = _states_need(item.text) or _DEMANDS.match(item.text)
    if item.bullet is None and (TERMS.match(item.text) or not states_need):
        return
    if is_preferred(item.text):
        ways.prefer(item)
    elif kind != "other" or not NOTE.match(item.text) or _is_needed(unmarked):
        ways.require(replace(item, text=unmarked))


def _is_needed(note: str) -> bool:
    """Whether a note says what everybody must have or be, not how to apply."""
    return bool(_MUST.search(note[:3_000])) and not _TO_APPLY.search(note[:2_000]) and not NOTE.match(note)


def read_minimum(sections: Iterable[Iterable[Line]], ways: WaysToQualify) -> None:
    """Routes and requirements of sections of minimum qualifications that follow each other, such as "Education" and
    "Experience"; wishes among them are set apart."""
    before = len(ways.routes)
    for lines in _joined_sections(sections):
        shared: list[Item] = []
        for level, below in by_level(lines):
            if level is None:
                _read_section(below, ways)
                shared = list(ways.alone)
            else:
                own = WaysToQualify(alone=list(shared))
                read_minimum([below], own)
                ways.take_level(level, own)
                ways.alone = []
    _settle_alone(ways, before)
    ways.settle_choices()


def _joined_sections(sections: Iterable[Iterable[Line]]) -> list[list[Line]]:
    """The lines of each section, one whose last line ends in OR or AND together with the next."""
    found: list[list[Line]] = []
    for section in sections:
        lines = list(section)
        last = found[-1][-1].text if found and found[-1] else ""
        if ends_in_joint(last):
            found[-1] += lines
        else:
            found.append(lines)
    return found


def _read_section(lines: Iterable[Line], ways: WaysToQualify) -> None:
    for run in runs_of(list(lines)):
        if run.mode == "preferred":
            read_preferred(run.lines, ways)
        elif run.mode == "any_one":
            _read_choice(alternatives(run.lines), ways)
        elif run.mode == "substitution":
            for chain in joined_lines(run.lines):
                ways.substitute(whole(chain))
        else:
            _read_chains(chains_of(run.lines), ways, everything=run.mode == "required")


def _read_choice(items: list[Item], ways: WaysToQualify) -> None:
    if any(names_route(item.text) for item in items):
        for item in items:
            ways.route(item)
    else:
        ways.choices.append(items)


def _read_chains(chains: Sequence[list[Item]], ways: WaysToQualify, everything: bool) -> None:
    for chain in chains:
        if len(chain) > 1 and not _is_one_requirement(chain):
            first = len(ways.routes)
            for item in chain:
                _read_alternative(item, ways)
            level = level_before(chain[0].text)
            ways.routes[first:] = [
                (replace(route, level=route.level or level), item) for route, item in ways.routes[first:]
            ]
        elif len(chain) > 1:
            ways.require(whole(chain))
        else:
            for text in of_one_kind(chain[0].text):
                _sort_single(replace(chain[0], text=text), ways, everything)


def _read_alternative(item: Item, ways: WaysToQualify) -> None:
    required, preferred = split_preferred(item.text)
    first, *others = of_one_kind(required) if required else [""]
    if first:
        ways.route(replace(item, text=first))
    for text in others:
        _sort_behind(replace(item, text=text), ways)
    if preferred:
        ways.prefer(replace(item, text=preferred))


def _sort_behind(item: Item, ways: WaysToQualify) -> None:
    """Put a sentence behind the last alternative where it belongs: a rule of substitution, or what everybody needs."""
    if is_substitution(item.text):
        ways.substitute(item)
    elif names_route(item.text) and not DRIVER_LICENSE.search(item.text):
        ways.route(item)
    else:
        ways.require(item)


def _is_one_requirement(chain: Sequence[Item]) -> bool:
    """An OR between licenses or checks gives a choice within one requirement, not a way to qualify."""
    return not any(names_route(item.text) for item in chain) and any(DRIVER_LICENSE.search(item.text) for item in chain)


def _sort_single(item: Item, ways: WaysToQualify, everything: bool) -> None:
    """Put a line that no OR joins where it belongs; what names a degree or years waits for the rest."""
    sentences = independent_sentences(item.text) if len(item.text) <= LONGEST_PARAGRAPH else []
    if len(sentences) > 1 and _asks_for_nothing(sentences[0]):
        item = replace(item, text=" ".join(sentences[1:]))
    if _asks_for_nothing(item.text):
        return
    required, preferred = split_preferred(item.text)
    if preferred:
        ways.prefer(replace(item, text=preferred))
    if not required:
        return
    item = replace(item, text=required)
    if is_substitution(unmarked := _NOTE_WORD.sub("", required)):
        ways.substitute(replace(item, text=unmarked))
        return
    if unmarked != required and _is_needed(unmarked):
        ways.require(replace(item, text=unmarked))
        return
    begins_route = begins_way(required)
    if (
        _asks_for_nothing(required)
        or NOTE.match(required)
        or (item.bullet is None and not begins_route and _TO_APPLY.search(required[:2_000]))
    ):
        return
    if (names_route(required) and not DRIVER_LICENSE.search(required)) or _is_level_open_to_all(required):
        ways.alone.append(item)
    elif everything or item.bullet is not None or _states_need(required):
        ways.require(item)


def _is_level_open_to_all(text: str) -> bool:
    """Whether a text says that one level of the job asks for no experience."""
    return bool(_OF_A_LEVEL.match(text) and _NO_EXPERIENCE.search(text[:300]))


def _states_need(text: str) -> bool:
    return requirement_kind(text) != "other" or bool(_REQUIREMENT.search(text[:3_000]))


_ON_CONDITION = re.compile(
    r"(?:if you have|with|(?:for )?(?:those|applicants|candidates) (?:with|who have)) (?:an? |no )", re.IGNORECASE
)


def _settle_alone(ways: WaysToQualify, before: int) -> None:
    """Degrees and years that no OR joins are all needed: they make one route, or are requirements beside the routes
    from the `before`-th on, which are chosen from. Combinations that replace them are routes of their own."""
    stated = [item for item in ways.alone if not _replaces(item.text)]
    levels = [item for item in stated if _OF_A_LEVEL.match(item.text)]
    chosen = ways.routes[before:]
    if _all_on_condition(stated) and not chosen:
        for item in stated:
            ways.route(item)
    elif len(levels) > 1:
        shared = [item for item in stated if item not in levels]
        for item in levels:
            ways.route(_all_of([*shared, item]))
    elif chosen:
        _complete_first_way(ways, stated, before)
        for item in stated:
            ways.require(item)
    elif stated:
        ways.route(_all_of(stated))
    for item in ways.alone:
        if _replaces(item.text):
            ways.route(item)
    ways.alone = []


def _all_on_condition(stated: Sequence[Item]) -> bool:
    """Whether each of several items is for those with another degree: "If you have a master's degree: two years"."""
    return len(stated) > 1 and all(_ON_CONDITION.match(item.text) for item in stated)


def _complete_first_way(ways: WaysToQualify, stated: list[Item], before: int) -> None:
    """Join the last of the `stated` items to the first way from the `before`-th on, where it is a part of that."""
    if stated and _begins_first_way(stated[-1], ways.routes[before:]):
        first, item = ways.routes[before]
        ways.routes[before] = (replace(read_route(_all_of([stated.pop(), item]).text), level=first.level), item)


def _begins_first_way(item: Item, chosen: Sequence[tuple[Route, Item]]) -> bool:
    """Whether a diploma right above the experience that a combination may replace is part of that way: "GED", "One
    year of office work", "OR any combination"."""
    (first, below), *others = chosen
    alone = read_route(item.text)
    parts = alone.education and not alone.experience_years and first.experience_years and not first.education
    follows = 0 < below.first_line - item.last_line <= 2 and item.bullet == below.bullet and item.bullet is not None
    return bool(parts and follows and others) and all(route.kind == "combination" for route, _ in others)


def _all_of(items: Sequence[Item]) -> Item:
    return reduce(lambda way, item: joined(way, item, " AND "), items)


def _replaces(text: str) -> bool:
    route = read_route(text)
    return not _OF_A_LEVEL.match(text) and route.education is None and route.experience_years is None
