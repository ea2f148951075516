"""Lettered choices within one of several numbered ways to qualify: "2. Two years of repairs, and", "a. a certificate;
or", "b. a course"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from postings.ingest.fields.qualifying.joints import ends_in_or, without_joints
from postings.ingest.layout import LONGEST_PARAGRAPH, Line, kind_of_bullet

_WITH_CHOICE = re.compile(r"[;,]? and(?: (?:one|either|any)(?: \(1\))? of the following)?:?$", re.IGNORECASE)


def with_choices_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, each lettered choice within one of several numbered ways as a way of its own, with what stands above
    it."""
    if not any(map(_is_letter, lines)):
        return list(lines)
    found: list[Line] = []
    position = 0
    while position < len(lines):
        lead = lines[position]
        choices = list(takewhile(_is_letter, lines[position + 1 :]))
        position += 1
        below = lines[position + len(choices)] if position + len(choices) < len(lines) else None
        if _is_one_of_ways(lead, choices, above=found[-1] if found else None, below=below):
            found += [_with_choice(lead, choice) for choice in choices]
            position += len(choices)
        else:
            found.append(lead)
    return found


def _is_letter(line: Line) -> bool:
    return kind_of_bullet(line.bullet) == "letter"


def _is_number(line: Line | None) -> bool:
    return line is not None and kind_of_bullet(line.bullet) == "number"


def _is_one_of_ways(lead: Line, choices: Sequence[Line], above: Line | None, below: Line | None) -> bool:
    """Whether a numbered line is one of several ways and needs one of the lettered choices below it."""
    if len(choices) < 2 or not _is_number(lead) or not _WITH_CHOICE.search(lead.text[-60:]):
        return False
    if not all(ends_in_or(choice.text) for choice in choices[:-1]):
        return False
    is_behind = above is not None and _is_number(above) and ends_in_or(above.text)
    return is_behind or (_is_number(below) and ends_in_or(choices[-1].text))


def _with_choice(lead: Line, choice: Line) -> Line:
    if len(lead.text) > LONGEST_PARAGRAPH:
        return lead
    joint = "; or" if ends_in_or(choice.text) else ""
    needed = _WITH_CHOICE.sub("", lead.text)
    return replace(lead, text=f"{needed} AND {without_joints(choice.text)}{joint}", last=choice.last_number)
