"""Ways to qualify in an announcement: its sections of qualifications, wishes and requirements, the notes below them,
and what other sections ask of everybody."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.qualifying.about_applicants import about_applicants
from postings.ingest.announcement.qualifying.asked_elsewhere import asks_only_some, find_requirements, is_step
from postings.ingest.announcement.qualifying.asked_in_prose import read_beside_sections
from postings.ingest.announcement.qualifying.levels_of_sections import (
    FEWEST_LEVELS,
    OF_EVERYBODY,
    by_job,
    by_last_line,
    with_levels_above,
    with_needs_of_levels,
    without_name_of_job,
)
from postings.ingest.announcement.titles import jobs_to_choose
from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.beside_ways import without_values_beside_needs, without_values_beside_sought
from postings.ingest.fields.qualifying.joints import ends_in_or
from postings.ingest.fields.qualifying.leads import leads
from postings.ingest.fields.qualifying.levels import level_in_heading, level_named
from postings.ingest.fields.qualifying.lost_ways import without_values_of_a_part
from postings.ingest.fields.qualifying.modes_of_lists import says_any_one, says_substitution
from postings.ingest.fields.qualifying.needed_together import drop_names_alone, join_degree_and_years
from postings.ingest.fields.qualifying.needs import read_preferred, read_requirements
from postings.ingest.fields.qualifying.qualifications import names_route, read_route
from postings.ingest.fields.qualifying.runs_of_lines import with_label
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.ways_to_qualify import read_minimum
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.layout import Line, kind_of_bullet, normalize
from postings.ingest.record import SectionKind, SectionText

_OF_NOBODY: tuple[SectionKind, ...] = ("duties", "benefits")

_LONGEST = 1_000
# The beginning of an item that may go on on the next line.
_TOLD_BY = 12


def read_qualifications(draft: Draft, parts: Sequence[tuple[SectionText, list[Line]]]) -> None:
    """Read all that qualifies into the draft, each with its lines."""
    ways = WaysToQualify()
    # Of benefits nobody asks what they take; of duties only who finds it nowhere else.
    parts = [(section, lines if section.kind in _OF_NOBODY else about_applicants(lines)) for section, lines in parts]
    parts = without_name_of_job(parts, _names_of_job(draft))
    parts = _joined_by_or(with_needs_of_levels(parts))
    parts = with_levels_above(parts)
    minimum = _kind_of_minimum(parts)
    jobs = jobs_to_choose(draft)
    for is_minimum, group in groupby(parts, key=lambda part: part[0].kind == minimum):
        if is_minimum:
            before = len(ways.routes)
            _read_minimum_of_levels([_with_choice(section, lines) for section, lines in group], ways, jobs)
            drop_names_alone(ways, before)
            join_degree_and_years(ways, before)
    _read_heading_brackets([section for section, _ in parts if section.kind == minimum], ways, draft)
    _read_notes(parts, ways)
    for section, lines in parts:
        if section.kind == "preferred":
            read_preferred(lines, ways)
        elif section.kind in OF_EVERYBODY and section.kind != minimum:
            read_requirements(_with_choice(section, lines), ways)
    read_beside_sections(parts, ways)
    for section, lines in parts:
        if section.kind not in ("duties", "qualifications", "requirements"):
            rest = _behind_list(lines) if section.kind == "preferred" else [*_step_in_heading(draft, section), *lines]
            find_requirements(rest, ways, of_chosen=section.kind in ("how_to_apply", "preferred", "benefits"))
    without_values_beside_needs(ways)
    without_values_of_a_part(ways, [line.text for section, lines in parts if section.kind == minimum for line in lines])
    without_values_beside_sought(ways, (line.text[:_LONGEST] for line in draft.lines))
    _take(draft, ways)


# "Minimum Qualifications (an equivalent combination of education and experience may be substituted)"
_IN_BRACKETS = re.compile(r"\((?P<said>[^()]*\b(?:combination|equivalent|substitut\w+)\b[^()]{5,160})\)[\s:]*$", re.I)


def _read_heading_brackets(sections: Sequence[SectionText], ways: WaysToQualify, draft: Draft) -> None:
    """Read what the brackets of a heading let stand for all that is asked below it."""
    for line in [draft.lines[section.first_line - 1] for section in sections if section.heading]:
        said = _IN_BRACKETS.search(line.text[:_LONGEST]) if "(" in line.text and ways.routes else None
        if said and (kind := read_route(said["said"]).kind):
            item = Item(said["said"], line.number, line.last_number)
            if kind == "combination":
                ways.route(item)
            elif is_substitution(item.text):
                ways.substitute(item)


def _names_of_job(draft: Draft) -> set[str]:
    """The names of the job as `normalize` gives them."""
    return {normalize(str(draft.values[key])) for key in ("title", "working_title") if draft.values.get(key)}


def _step_in_heading(draft: Draft, section: SectionText) -> list[Line]:
    """The heading's line where it tells a whole step: "STEP 4: Background check"."""
    line = draft.lines[section.first_line - 1]
    return [line] if section.heading and is_step(line.text) else []


def _joined_by_or(parts: Sequence[tuple[SectionText, list[Line]]]) -> list[tuple[SectionText, list[Line]]]:
    """The sections, those from the first to the last that end in OR as one with what stands between and right below
    them."""
    ends = [i for i, (section, lines) in enumerate(parts) if _ends_in_or(section, lines)]
    if not ends:
        return list(parts)
    first, end = ends[0], ends[-1] + 2
    if any(section.kind not in OF_EVERYBODY for section, _ in parts[first:end]):
        return list(parts)
    whole = (parts[first][0], [line for _, lines in parts[first:end] for line in lines])
    return [*parts[:first], whole, *parts[end:]]


def _ends_in_or(section: SectionText, lines: Sequence[Line]) -> bool:
    return section.kind in OF_EVERYBODY and bool(lines) and ends_in_or(lines[-1].text)


def _behind_list(lines: Sequence[Line]) -> Sequence[Line]:
    """The paragraphs behind the last item of a list, or behind the first one of prose, which end what stands below its
    heading."""
    last = max((index for index, line in enumerate(lines) if line.bullet is not None), default=0)
    return lines[last + 1 :]


def _read_minimum_of_levels(sections: Sequence[list[Line]], ways: WaysToQualify, jobs: Mapping[str, str]) -> None:
    """Read the minimum, each level's apart; `jobs` are the names of those as one of which people are hired."""
    groups = by_job(sections, jobs) or by_last_line(sections)
    if len(groups) < FEWEST_LEVELS:
        read_minimum(sections, ways)
        return
    of_all = len(ways.routes)
    for level, parts in groups:
        routes, needs = len(ways.routes), len(ways.requirements)
        read_minimum([lines for lines in parts if lines], ways)
        ways.routes[routes:] = [
            (replace(route, level=route.level or level), item) for route, item in ways.routes[routes:]
        ]
        ways.requirements[needs:] = [
            (replace(need, level=need.level or level), item) for need, item in ways.requirements[needs:]
        ]
    _require_way_of_all(ways, of_all)


def _require_way_of_all(ways: WaysToQualify, first: int) -> None:
    """Take the one way without a level, from the `first`-th on, for a need of everybody where levels have their own."""
    shared = [entry for entry in ways.routes[first:] if entry[0].level is None and entry[0].kind is None]
    if len(shared) == 1 and any(route.level for route, _ in ways.routes[first:]):
        ways.routes.remove(shared[0])
        ways.require(shared[0][1])


def _kind_of_minimum(parts: Sequence[tuple[SectionText, list[Line]]]) -> SectionKind:
    """Which sections hold the ways to qualify: those of qualifications where they name any, else those called
    requirements."""
    kinds: list[SectionKind] = [kind for kind in OF_EVERYBODY for section, _ in parts if section.kind == kind]
    naming = (
        section.kind
        for kind in OF_EVERYBODY
        for section, lines in parts
        if section.kind == kind
        and any(names_route(line.text) and not is_substitution(line.text) for line in lines)
        and not says_substitution(section.heading)
    )
    return next(naming, kinds[0] if kinds else "qualifications")


# Below such a heading each paragraph is asked for, though it says so with no word.
_LISTS_NEEDS = re.compile(
    r"(?:(?:thorough|working|general|some|considerable|basic) )?(?:knowledge|skills?|abilit(?:y|ies))"
    r"(?:,? (?:and|&) (?:knowledge|skills?|abilit(?:y|ies)))?(?: (?:of|in|to))?"
    r"|licen[sc]es?(?:(?: and |/| or )certificat(?:es?|ions?))?",
    re.IGNORECASE,
)


def _may_be_need(text: str) -> bool:
    """Whether a paragraph may be a need; one with a label of its own, an address or a level is not."""
    is_own = text[-1] == ":" or ": " in text[:_LONGEST_LABEL] or "@" in text or _TELLS_HOW.match(text)
    return (len(text.split()) >= _FEWEST_WORDS or text[-1] == ".") and not is_own and level_named(text) is None


_FEWEST_WORDS, _LONGEST_LABEL = 5, 40
_TELLS_HOW = re.compile(r"(?:to )?(?:apply|contact|call|visit|send|submit)\b", re.IGNORECASE)


def _with_choice(section: SectionText, lines: list[Line]) -> list[Line]:
    """A section's lines, below its heading where that says how to take them: "Minimum Qualifications (meet one)",
    "Minimum Qualifications – Inspector II", "Educational Substitutions"."""
    if _LISTS_NEEDS.fullmatch(section.heading.strip(" :")) and not any(line.bullet for line in lines):
        return [replace(line, bullet="-") if _may_be_need(line.text) else line for line in lines]
    lines = [replace(line, text=with_label(section.heading.strip(" :"), line.text)) for line in lines]
    level = level_in_heading(section.heading)
    has_rule_beside = bool(lines) and lines[0].text.startswith(section.heading)
    substitutes = says_substitution(section.heading) and not has_rule_beside
    if not (level or substitutes or says_any_one(section.heading)):
        return lines
    lead = f"{level or section.heading}:"
    return [Line(section.first_line, lead, lead), *lines]


def _take(draft: Draft, ways: WaysToQualify) -> None:
    named = {str(draft.values.get("title")).casefold(), str(draft.classification.get("title")).casefold()}
    # A page that refers to the class's own minimum prints its name for a list.
    ways.requirements = [entry for entry in ways.requirements if entry[0].text.casefold() not in named]
    for stated in (ways.requirements, ways.preferred):
        stated.sort(key=lambda entry: _place(draft, entry[1]))
    ways.routes = ways.routes_with_measure()
    draft.qualifications = ways.cited(draft.notes)


def _place(draft: Draft, item: Item) -> tuple[int, int]:
    """Where an item stands in the document: its line, and how far on in that."""
    line = draft.lines[item.first_line - 1].text
    return item.first_line, max(0, line.find(item.text if item.text in line else item.text[:_TOLD_BY]))


# The notes right below what qualifies, as large cities print them.

_NOTES = frozenset(("note", "notes", "process notes"))


def _read_notes(parts: Sequence[tuple[SectionText, list[Line]]], ways: WaysToQualify) -> None:
    """Read the notes right below what qualifies: rules of substitution, lists of wishes, and what every employee must
    be ready for."""
    for (above, _), (section, lines) in pairwise(parts):
        if above.kind in OF_EVERYBODY and normalize(section.heading) in _NOTES:
            for index, line in enumerate(lines):
                if is_substitution(line.text):
                    ways.substitute(Item(line.text, line.number, line.last_number, line.bullet))
                elif leads(line.text) and is_preferred(line.text):
                    _wish_for_all(lines[index + 1 :], ways)
                elif (ready := _READY.match(line.text)) and not asks_only_some(ready.group()):
                    ways.require(Item(line.text, line.number, line.last_number, line.bullet))
                elif paper := _PAPER_NEEDED.match(line.text):
                    ways.require(Item(paper.group(), line.number, line.last_number, line.bullet))


# "Animal Keepers must be available to work weekends.", "Line Mechanics are required to climb poles.", "Completion of
# a course in management is required prior to completion of probation."
_READY = re.compile(
    r"[A-Z][\w ]{2,60} must be (?:available|willing|able) (?:to|for)\b"
    r"|(?:An? )?(?!Applicants?\b|Candidates?\b|Those\b)[A-Z][\w ]{2,60} (?:is|are) required to"
    r" (?!submit|complete|provide|attach|furnish|list|answer|respond|take|pass|undergo|file|serve)\w"
    r"|(?:(?:(?:Satisfactory |Successful )?[Cc]ompletion|Possession) of [\w. '’-]{5,160}"
    r"|Registration as an? [\w, ()'’-]{5,160}) is required(?: (?:prior|before|within|upon) [\w ]{3,80})?\.?$"
    r"|(?:Candidates|Applicants|Employees|Incumbents) must (?:possess and maintain|have (?:good|normal|strong))\b"
)
# "A Pesticide Certificate from the State must be obtained within a year. Applicants without one ..."
_PAPER_NEEDED = re.compile(
    r"An? [\w '’-]{3,90}(?:[Cc]ertificat\w+|[Ll]icen[sc]e|[Pp]ermit)\b[\w ,'’-]{0,80}"
    r" (?:must be (?:obtained|held|acquired)|(?:is|are) required)\b[^.]{0,160}\."
)


def _wish_for_all(lines: Sequence[Line], ways: WaysToQualify) -> None:
    """Take the items of the list, all of one sign, with which `lines` begin as wishes."""
    first = kind_of_bullet(lines[0].bullet) if lines else None
    for line in takewhile(lambda line: line.bullet is not None and kind_of_bullet(line.bullet) == first, lines):
        ways.prefer(Item(line.text, line.number, line.last_number, line.bullet))
