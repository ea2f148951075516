"""Sections of what qualifies by the level or the job that they are about: "Operator II" at the end of one names what
the next is about."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from postings.ingest.fields.classifications import split_classification
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.fields.qualifying.beginnings_of_ways import begins_way
from postings.ingest.fields.qualifying.levels import level_named
from postings.ingest.layout import Line, normalize
from postings.ingest.record import SectionKind, SectionText

_LONGEST_LEVEL = 80
FEWEST_LEVELS = 2
# Sections that ask something of everybody.
OF_EVERYBODY: tuple[SectionKind, ...] = ("qualifications", "requirements")
_ALL_THAT_QUALIFIES: tuple[SectionKind, ...] = (*OF_EVERYBODY, "preferred")


def with_needs_of_levels(parts: Sequence[tuple[SectionText, list[Line]]]) -> list[tuple[SectionText, list[Line]]]:
    """The sections, one of requirements that ends in the name of a level as of the kind of the section below it, which
    tells what that level asks for: "Requirements", "Clerk I", "a diploma", "Clerk II" above "Experience". A heading
    that is but the name of a level, above one of several such sections, is the line that names it."""
    found = _with_names_above(parts)
    for index, ((section, lines), (below, _)) in enumerate(pairwise(parts)):
        is_other = section.kind == "requirements" and below.kind == "qualifications"
        levels = [level_named(line.text) for line in lines] if is_other else []
        if levels and levels[-1] and (len(levels) == 1 or any(levels[:-1])):
            found[index] = (replace(section, kind=below.kind), lines)
    return found


def _with_names_above(parts: Sequence[tuple[SectionText, list[Line]]]) -> list[tuple[SectionText, list[Line]]]:
    """The sections, each heading over nothing but the next, "CLERK I" above "MINIMUM QUALIFICATIONS:", as the line of a
    section of that kind where another level is named so, too."""
    found = list(parts)
    above = [
        index
        for index, ((section, lines), (below, _)) in enumerate(pairwise(parts))
        if section.kind == "other" and not lines and below.kind in OF_EVERYBODY and _names_level(_line_of(section))
    ]
    ending = sum(1 for section, lines in parts if section.kind in OF_EVERYBODY and lines and _names_level(lines[-1]))
    if len(above) + ending >= FEWEST_LEVELS:
        for index in above:
            section = parts[index][0]
            found[index] = (replace(section, kind=parts[index + 1][0].kind), [_line_of(section)])
    return found


def without_name_of_job(
    parts: Sequence[tuple[SectionText, list[Line]]], names: Collection[str]
) -> list[tuple[SectionText, list[Line]]]:
    """The sections, a way to qualify without the name of the job before its colon, "Harbor Clerk: A diploma and two
    years of filing", where no other line has one: among several it is a level."""
    named = [line for _, lines in parts for line in lines if _job_before_colon(line)]
    if len(named) != 1 or normalize(_job_before_colon(named[0])) not in names:
        return list(parts)
    said = named[0].text.partition(": ")[2]
    if not begins_way(said):
        return list(parts)
    whole = replace(named[0], text=said)
    return [(section, [whole if line is named[0] else line for line in lines]) for section, lines in parts]


def _job_before_colon(line: Line) -> str:
    """The job that stands before the colon of a line, if any."""
    name, colon, _ = line.text[:_LONGEST_LEVEL].partition(": ")
    return name if colon and names_a_job(name) else ""


def _line_of(section: SectionText) -> Line:
    return Line(section.first_line, section.heading, section.heading)


# Sections of what qualifies, for a level or for all.
OfLevel = tuple[str | None, list[list[Line]]]


def by_last_line(sections: Sequence[list[Line]]) -> list[OfLevel]:
    """The sections by the level which a line right above their headings names: "Budget Analyst II"."""
    groups: list[OfLevel] = [(None, [])]
    names_levels = any(lines and _names_level(lines[-1]) for lines in sections)
    for lines in sections:
        heads_level = bool(lines) and (_names_level(lines[-1]) or (names_levels and _names_job(lines[-1])))
        groups[-1][1].append(lines[:-1] if heads_level else lines)
        if heads_level:
            groups.append((lines[-1].text.rstrip(" :"), []))
    return groups if len(groups) > FEWEST_LEVELS else []


def by_job(sections: Sequence[list[Line]], jobs: Mapping[str, str]) -> list[OfLevel]:
    """The lines below each that names one of the jobs, "Nursing Aide:"; the next section is for all again."""
    named = {job for lines in sections for line in lines if (job := _job_named(line, jobs))}
    if len(named) < FEWEST_LEVELS or all(map(level_named, named)):
        return []
    groups: list[OfLevel] = [(None, [])]
    for lines in sections:
        if groups[-1][0] is not None:
            groups.append((None, []))
        groups[-1][1].append([])
        for line in lines:
            if _job_named(line, jobs):
                groups.append((line.text.rstrip(" :"), [[]]))
            elif groups[-1][0] is not None and (for_all := _FOR_ALL.match(line.text)):
                rest = line.text[for_all.end() :]
                groups.append((None, [[replace(line, text=rest)] if rest else []]))
            else:
                groups[-1][1][-1].append(line)
    return [(level, parts) for level, parts in groups if any(parts)]


_FOR_ALL = re.compile(r"(?:for )?(?:all|both|either|every)(?: (?:jobs|positions|levels|applicants|classes))?:\s*", re.I)


def _job_named(line: Line, jobs: Mapping[str, str]) -> str | None:
    return jobs.get(normalize(line.text)) if jobs and len(line.text) <= _LONGEST_LEVEL else None


def with_levels_above(parts: Sequence[tuple[SectionText, list[Line]]]) -> list[tuple[SectionText, list[Line]]]:
    """The sections, each below a line that names the level which it is about, where such lines ("Operator II") end
    sections of more than one kind, up to one that says that the rest is asked of all."""
    named = [_level_at_end(lines) if section.kind in _ALL_THAT_QUALIFIES else None for section, lines in parts]
    kinds = {section.kind for (section, _), level in zip(parts, named, strict=True) if level}
    if len(kinds) < 2 or sum(1 for level in named if level and level is not _ALL) < FEWEST_LEVELS:
        return list(parts)
    found = []
    current: Line | None = None
    for (section, lines), level in zip(parts, named, strict=True):
        kept = lines[:-1] if level else lines
        current = None if _OF_ALL.fullmatch(section.heading.strip(" :")) else current
        if current is not None and kept and section.kind in _ALL_THAT_QUALIFIES:
            kept = [current, *kept]
        found.append((section, kept))
        if level:
            current = None if level is _ALL else replace(lines[-1], text=f"{level}:", bullet=None)
    return found


_ALL = "all"
_OF_ALL = re.compile(r"(?:for )?(?:all|both|either|every)(?: (?:of the )?(?:levels?|positions?|applicants))?:?", re.I)


def _level_at_end(lines: Sequence[Line]) -> str | None:
    """The level that a section's last line names for the next, `_ALL` where it says that the rest is for every one."""
    if not lines or lines[-1].bullet is not None:
        return None
    return _ALL if _OF_ALL.fullmatch(lines[-1].text) else level_named(lines[-1].text)


def _names_job(line: Line) -> bool:
    """Whether a line only names a job, "Harbor Clerk:", as one beside those that name its levels does."""
    is_name = line.bullet is None and line.text[-1:] == ":" and len(line.text) <= _LONGEST_LEVEL
    return is_name and line.text[:-1].istitle() and names_a_job(line.text[:-1])


def _names_level(line: Line) -> bool:
    text = line.text.rstrip(" :")
    if line.bullet is not None or len(text) > _LONGEST_LEVEL or not text[-1:].strip().isalnum():
        return False
    return split_classification(text).level is not None and names_a_job(text)
