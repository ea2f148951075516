"""Lettered choices within one of several numbered ways to qualify: "2. Two years of repairs, and", "a. a certificate;
or", "b. a course"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from postings.ingest.fields.qualifying.joints import ends_in_or, without_joints
from postings.ingest.layout import LONGEST_PARAGRAPH, Line, kind_of_bullet

# "..., plus completion of one of the following before that work:"
_WITH_CHOICE = re.compile(
    r"[;,]? (?:and|plus)(?:(?: (?:completion|possession|attainment) of)? (?:one|either|any)(?: \(1\))? of the following"
    r"(?: [^.;:]{1,60}(?=:))?)?:?$",
    re.IGNORECASE,
)
_LONGEST_END = 140
# "2. Successful completion of:" above "a) a course; or"
_BEFORE_CHOICE = re.compile(r"\b(?:completion|possession|attainment) of:$", re.IGNORECASE)
# "2 A certificate ...; or", a count whose full stop is missing
_BARE = re.compile(r"(?P<count>[1-9])\s+(?=[A-Z])")


def with_choices_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, each lettered choice within one of several numbered ways as a way of its own, with what stands above
    it."""
    if not any(map(_is_letter, lines)):
        return list(lines)
    lines = _with_bare_counts(lines)
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


def _with_bare_counts(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that begin with the next count without its full stop as items of that count."""
    found: list[Line] = []
    count = 0
    for line in lines:
        bare = _BARE.match(line.text) if line.bullet is None else None
        if bare and int(bare["count"]) == count + 1:
            found.append(replace(line, text=line.text[bare.end() :], bullet=f"{bare['count']}."))
            count += 1
        else:
            found.append(line)
    return found if count > 1 else list(lines)


def _is_letter(line: Line) -> bool:
    return kind_of_bullet(line.bullet) == "letter"


def _is_number(line: Line | None) -> bool:
    return line is not None and kind_of_bullet(line.bullet) == "number"


def _is_one_of_ways(lead: Line, choices: Sequence[Line], above: Line | None, below: Line | None) -> bool:
    """Whether a numbered line is one of several ways and needs one of the lettered choices below it."""
    end = lead.text[-_LONGEST_END:]
    if len(choices) < 2 or not _is_number(lead) or not (_WITH_CHOICE.search(end) or _BEFORE_CHOICE.search(end)):
        return False
    if not all(ends_in_or(choice.text) for choice in choices[:-1]):
        return False
    is_behind = above is not None and _is_number(above) and ends_in_or(above.text)
    return is_behind or (_is_number(below) and ends_in_or(choices[-1].text))


def _with_choice(lead: Line, choice: Line) -> Line:
    if len(lead.text) > LONGEST_PARAGRAPH:
        return lead
    joint = "; or" if ends_in_or(choice.text) else ""
    needed, joined = _WITH_CHOICE.subn("", lead.text)
    needed = f"{needed} AND" if joined else lead.text[:-1]
    return replace(lead, text=f"{needed} {without_joints(choice.text)}{joint}", last=choice.last_number)
