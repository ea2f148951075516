"""A need joined by AND to a choice below it, which is needed beside each that may be chosen: "High school diploma; and"
above "1. two years of filing; or" and "2. a course in filing"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from postings.ingest.fields.alternatives import ends_in_joint, ends_in_or, is_or, without_joints
from postings.ingest.fields.degrees import read_degree
from postings.ingest.fields.qualifications import names_route, read_route
from postings.ingest.layout import LONGEST_PARAGRAPH, Line

_MOST_SHARED = 4


def with_needs_shared(lines: Sequence[Line]) -> list[Line]:
    """The lines, each way below such a need with that before it."""
    found: list[Line] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        choice = list(takewhile(_is_of_list, lines[position:])) if _joins_next(line) and line.bullet is None else []
        if is_choice(choice):
            found += beside_each([line], choice)
            position += len(choice)
        else:
            found.append(line)
    return found


def is_choice(lines: Sequence[Line]) -> bool:
    """Whether OR joins some of the lines."""
    return any(ends_in_or(line.text) for line in lines[:-1])


def _is_of_list(line: Line) -> bool:
    return line.bullet is not None or is_or(line.text)


def _joins_next(line: Line) -> bool:
    """Whether AND joins a way to what stands below it."""
    return ends_in_joint(line.text) and not ends_in_or(line.text) and names_route(line.text)


def beside_each(shared: Sequence[Line], choice: Sequence[Line]) -> list[Line]:
    """The choice, the shared needs before each of its ways that names no degree of its own and is no combination;
    without these, or where a lead stands first, all lines as they are."""
    text = " AND ".join(without_joints(line.text) for line in shared)
    leads_first = choice[0].text.endswith(":")
    if len(shared) > _MOST_SHARED or is_choice(shared) or len(text) > LONGEST_PARAGRAPH or leads_first:
        return [*shared, *choice]
    found = []
    begins = True
    for line in choice:
        is_part = begins and not is_or(line.text) and _is_part(line.text)
        found.append(replace(line, text=f"{text} AND {line.text}") if is_part else line)
        begins = ends_in_or(line.text)
    return found


def _is_part(text: str) -> bool:
    return read_degree(text) is None and read_route(without_joints(text)).kind is None
