"""Lines of a qualification section as routes, requirements and wishes.

Routes are alternatives: OR stands between them on its own line, at a line's end or start, after a semicolon, or a
sentence says that any one of a list is enough. What stands alone and names a degree or years is the one route; what
every applicant needs beside it is a requirement.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from postings.ingest.fields.qualifying.alternatives import Item, alternatives, chains_of, joined_lines, whole
from postings.ingest.fields.qualifying.beginnings_of_ways import is_way
from postings.ingest.fields.qualifying.combination_tables import without_combinations
from postings.ingest.fields.qualifying.counted_items import counted_apart
from postings.ingest.fields.qualifying.examples_of_combinations import without_example
from postings.ingest.fields.qualifying.joints import ends_in_joint, ends_in_or, with_bare_ors
from postings.ingest.fields.qualifying.leading_sentences import runs_of
from postings.ingest.fields.qualifying.leads import leads
from postings.ingest.fields.qualifying.lettered_choices import with_choices_joined
from postings.ingest.fields.qualifying.levels import level_before, level_named, sections_by_level
from postings.ingest.fields.qualifying.named_options import with_options_named, with_options_whole
from postings.ingest.fields.qualifying.needed_together import (
    add_diploma_of_all,
    require_years_beside_degrees,
    settle_alone,
)
from postings.ingest.fields.qualifying.needs import NOTE_WORD, is_talk, read_preferred, without_labelled_wishes
from postings.ingest.fields.qualifying.notes_on_ways import without_notes
from postings.ingest.fields.qualifying.one_alternative import read_alternative
from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, names_route, requirement_kind
from postings.ingest.fields.qualifying.sentences import independent_sentences
from postings.ingest.fields.qualifying.shared_needs import (
    beside_each,
    is_choice,
    with_need_in_either_case,
    with_needs_above,
    with_needs_of_first,
    with_way_above,
    with_years_beside_each,
    without_need_of_first,
    without_years_beside_others,
)
from postings.ingest.fields.qualifying.single_needs import read_single
from postings.ingest.fields.qualifying.substitutions import is_rule_alone, is_substitution
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.years_apart import years_apart
from postings.ingest.layout import Line


def read_minimum(sections: Iterable[Iterable[Line]], ways: WaysToQualify) -> None:
    """Routes and requirements of sections of minimum qualifications that follow each other, such as "Education" and
    "Experience"; wishes among them are set apart."""
    before = len(ways.routes)
    shared = list(ways.alone)
    above: str | None = None
    for level, parts in sections_by_level(_joined_sections(sections)):
        if level is None:
            for part in parts:
                _read_section(part, ways)
            shared = list(ways.alone)
        else:
            own = WaysToQualify(alone=list(shared))
            for part in parts:
                _read_section(part, own)
            _settle(own, 0)
            require_years_beside_degrees(own, ways.routes[before:])
            lines = [line for part in parts for line in part]
            with_way_above(own, [entry for entry in ways.routes[before:] if entry[0].level == above], lines)
            without_years_beside_others(own, lines)
            # Those who come from another employer's same job come beside the others.
            if level.startswith("Lateral"):
                settle_alone(ways, before)
            ways.take_level(level, own)
            ways.alone = []
            above = level
    _settle(ways, before)


def _settle(ways: WaysToQualify, before: int) -> None:
    settle_alone(ways, before)
    add_diploma_of_all(ways, before)
    ways.settle_choices()
    ways.without_repeated_rows()


def _joined_sections(sections: Iterable[Iterable[Line]]) -> list[list[Line]]:
    """The lines of each section, one whose last line ends in OR or AND together with the next."""
    found: list[list[Line]] = []
    for lines in with_options_whole([counted_apart(section) for section in sections]):
        last = found[-1][-1].text if found and found[-1] else ""
        if ends_in_joint(last):
            found[-1] = _joined_sections_of_two(found[-1], lines)
        elif last and level_named(last):
            # "Inspector I:" above the heading "Education and Experience" of what it asks for.
            found.append([found[-1].pop(), *lines])
        else:
            found.append(lines)
    return found


def _joined_sections_of_two(above: list[Line], below: list[Line]) -> list[Line]:
    """The lines of a section whose last line ends in OR or AND, with those of the next."""
    if ends_in_or(above[-1].text):
        return above + below
    return beside_each(above, below) if is_choice(below) else with_years_beside_each(above, below)


def _read_section(lines: Iterable[Line], ways: WaysToQualify) -> None:
    lines = [part for line in without_labelled_wishes(lines, ways) for part in without_example(line)]
    lines = [part for line in lines for part in years_apart(line)]
    required = without_combinations(with_options_named(lines), ways)
    for run in runs_of(with_needs_above(with_choices_joined(_as_list(with_bare_ors(required))))):
        if run.mode == "preferred":
            read_preferred(run.lines, ways)
        elif run.mode == "any_one":
            lines, notes = without_notes(run.lines)
            _read_choice(alternatives(lines), ways, run.is_beside)
            for note in notes:
                read_single(note, ways, everything=False)
        elif run.mode == "substitution":
            for chain in joined_lines(run.lines):
                _read_rule(whole(chain), ways)
        else:
            _read_chains(chains_of(run.lines), ways, everything=run.mode == "required")


def _read_rule(item: Item, ways: WaysToQualify) -> None:
    """Take an item below "Substitutions:" for a rule, unless it is a note that makes none: "NOTE: Degrees must be from
    an accredited college"."""
    if NOTE_WORD.match(item.text) and not is_substitution(NOTE_WORD.sub("", item.text)):
        read_single(item, ways, everything=False)
    else:
        ways.substitute(item)


_FEWEST_OF_LIST, _LONGEST_WITHOUT_SIGN = 4, 200


def _as_list(lines: list[Line]) -> list[Line]:
    """The lines, the first of them as a list where several short ones without a sign or full stop stand right below
    each other, as forms print what qualifies."""
    block: list[Line] = []
    for line in lines:
        is_next = not block or line.number == block[-1].last_number + 1
        is_short = line.bullet is None and 0 < len(line.text) <= _LONGEST_WITHOUT_SIGN
        if not (is_next and is_short) or leads(line.text) or is_talk(line.text):
            break
        block.append(line)
    open_ended = sum(1 for line in block if line.text[-1].isalnum() or line.text[-1] == ")")
    if len(block) < _FEWEST_OF_LIST or open_ended * 5 < len(block) * 4:
        return lines
    # What stands beside the heading may only tell what the list is of.
    beside = [line for line in block[:1] if not line.raw.strip().startswith(line.text)]
    return beside + [replace(line, bullet="-") for line in block[len(beside) :]] + lines[len(block) :]


def _read_choice(items: list[Item], ways: WaysToQualify, is_beside: bool) -> None:
    if any(names_route(item.text) for item in items):
        for item in items:
            if is_rule_alone(item.text) or is_substitution(item.text):
                ways.substitute(item)
                continue
            if (_IS_REQUIRED.search(item.text[-20:]) or _tells_of_all(item.text, items[0].text)) and not is_way(
                item.text
            ):
                ways.require(item)
            else:
                way, *needs = _papers_behind(item) if item is items[-1] else [item]
                ways.route(way)
                for need in needs:
                    ways.require(need)
    elif is_beside:
        ways.require_one(items)
    else:
        ways.choices.append(items)


def _tells_of_all(text: str, first: str) -> bool:
    """Whether an item of a choice, of which `first` is the first, says what everybody must be or have."""
    is_need = _MUST.match(text) is not None and _MUST.match(first) is None
    return is_need or bool(_IS_REQUIRED.search(text[-20:]) or _TELLS_OF_ALL.match(text))


def _papers_behind(item: Item) -> list[Item]:
    """The last item of a choice, and the licenses and checks that sentences behind it ask of everybody: "or a passing
    score on the test. A fingerprint card."."""
    way, *others = independent_sentences(item.text) if ". " in item.text else [item.text]
    are_papers = all(requirement_kind(text) != "other" and not names_route(text) for text in others)
    return [replace(item, text=text) for text in (way, *others)] if are_papers else [item]


# "Must be able to work evenings" below "Associate degree: two years"
_MUST = re.compile(r"(?:you |applicants |candidates )?must\b", re.IGNORECASE)
# "D) Harbor examination required" below "A) a degree; or"
_IS_REQUIRED = re.compile(r"\brequired\.?$", re.IGNORECASE)
# "Education must be from an accredited college" below "A degree"
_TELLS_OF_ALL = re.compile(
    r"(?:(?:all|the|any|this|such) )?(?:education|experience|degrees?|credits?|course ?work|applicants?|candidates?)"
    r" (?:must|shall|should)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\(?(\d{1,2})[.)]")
# "7. Current employment as a clerk" below "6. ... or 7." whose OR was forgotten
_OF_EMPLOYEES = re.compile(r"(?:current(?:ly)? employ|employment as)", re.IGNORECASE)


def _with_forgotten_or(chains: Sequence[list[Item]]) -> list[list[Item]]:
    """The chains, an item about whom the employer has already joined to the alternatives above it, with which it is
    numbered."""
    found: list[list[Item]] = []
    for chain in chains:
        before = found[-1] if found else []
        figures = [_FIGURE.fullmatch(item.bullet or "") for item in (*before[-1:], chain[0])]
        follows = len(figures) == 2 and all(figures) and len(before) > 2 and len(chain) == 1
        if follows and _OF_EMPLOYEES.match(chain[0].text):
            found[-1] = [*before, *chain]
        else:
            found.append(chain)
    return found


def _read_chains(chains: Sequence[list[Item]], ways: WaysToQualify, everything: bool) -> None:
    for chain in _with_forgotten_or(chains):
        if len(chain) > 1 and not _is_one_requirement(chain):
            first = len(ways.routes)
            shared, chain = without_need_of_first(with_needs_of_first(with_need_in_either_case(chain)))
            if shared:
                ways.require(shared)
            for item in chain:
                read_alternative(_without_name(item), ways)
            if level := level_before(chain[0].text):
                ways.routes[first:] = [
                    (replace(route, level=route.level or level), item) for route, item in ways.routes[first:]
                ]
        elif len(chain) > 1:
            ways.require(whole(chain))
        else:
            read_single(chain[0], ways, everything)


# "OR" above "Education & Experience Substitution: 3-4 years ..." says already that these stand for the rest.
_NAME_OF_WAY = re.compile(r"(?:education|experience)(?:(?: and | & |/)(?:education|experience))? substitution: ", re.I)


def _without_name(item: Item) -> Item:
    named = _NAME_OF_WAY.match(item.text)
    said = item.text[named.end() :] if named else ""
    return replace(item, text=said) if said and not is_substitution(said) else item


def _is_one_requirement(chain: Sequence[Item]) -> bool:
    """An OR between licenses or checks gives a choice within one requirement, not a way to qualify."""
    return not any(names_route(item.text) for item in chain) and any(DRIVER_LICENSE.search(item.text) for item in chain)
