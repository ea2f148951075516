"""A need joined by AND to a choice below it, which is needed beside each that may be chosen: "High school diploma; and"
above "1. two years of filing; or" and "2. a course in filing"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.joints import (
    ends_in_joint,
    ends_in_or,
    is_either,
    is_joint,
    is_or,
    without_joints,
)
from postings.ingest.fields.qualifying.qualifications import names_route, read_route
from postings.ingest.layout import LONGEST_PARAGRAPH, Line

_MOST_SHARED = 4


def with_needs_shared(lines: Sequence[Line]) -> list[Line]:
    """The lines, each way below such a need with that before it."""
    lines = _with_both_choices(lines)
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


_MOST_WAYS = 9


def _with_both_choices(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each way of a choice with each of another that AND joins to it: "Either 1", "A degree", "Or 2", "60
    credits", "AND", "Either 1", "One year as a clerk", "Or 2", "Two years as an aide"."""
    joint = next((i for i, (line, below) in enumerate(pairwise(lines)) if _joins_choice(line, below)), None)
    if joint is None:
        return lines
    first, second = _single_ways(lines[:joint]), _single_ways(lines[joint + 1 :])
    if not first or not second or len(first) * len(second) > _MOST_WAYS:
        return lines
    return [
        replace(way, text=f"{without_joints(way.text)} AND {without_joints(other.text)}; or")
        for way in first
        for other in second
    ]


def _joins_choice(line: Line, below: Line) -> bool:
    return is_joint(line.text) and not is_or(line.text) and is_either(below.text)


def _single_ways(lines: Sequence[Line]) -> list[Line]:
    """The ways that ORs of their own part, where each is one line; else none."""
    ways: list[list[Line]] = [[]]
    for line in lines:
        if is_or(line.text):
            ways.append([])
        elif not is_either(line.text):
            ways[-1].append(line)
    return [way[0] for way in ways] if all(len(way) == 1 for way in ways) else []


def is_choice(lines: Sequence[Line]) -> bool:
    """Whether OR joins some of the lines."""
    return any(ends_in_or(line.text) for line in lines[:-1])


def _is_of_list(line: Line) -> bool:
    return line.bullet is not None or is_or(line.text)


def _joins_next(line: Line) -> bool:
    """Whether AND joins a way to what stands below it."""
    return ends_in_joint(line.text) and not ends_in_or(line.text) and names_route(line.text)


def beside_each(shared: Sequence[Line], choice: Sequence[Line]) -> list[Line]:
    """The choice, the shared needs before each of its ways that names no degree of its own and is no combination; all
    lines as they are where more stands above the first OR than one way."""
    text = " AND ".join(without_joints(line.text) for line in shared)
    is_whole = any(ends_in_or(line.text) for line in choice[:2])
    if not is_whole or len(shared) > _MOST_SHARED or is_choice(shared) or len(text) > LONGEST_PARAGRAPH:
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
