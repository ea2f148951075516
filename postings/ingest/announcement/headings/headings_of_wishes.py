"""Headings of what is wished for, and of traits, by the headings around them and what stands below."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.layout import Heading, Line, label_shape, normalize
from postings.ingest.record import SectionKind

WHAT_QUALIFIES: tuple[SectionKind, ...] = ("qualifications", "requirements", "preferred")


def heads_what_qualifies(line: Line) -> bool:
    """Whether a line is a heading of what is asked of everybody, which a level's name above it belongs to."""
    found = HEADINGS.match(line) if line.text else None
    return found is not None and found.kind in ("qualifications", "requirements")


_TRAITS = frozenset(("who you are", "about you"))


def with_traits(headings: Sequence[Heading]) -> list[Heading]:
    """The headings, "Who You Are" as one of wishes where another one heads what qualifies."""
    others = any(entry.kind == "qualifications" and normalize(entry.text) not in _TRAITS for entry in headings)
    headings = _with_what_is_sought_besides(headings)
    if not any(entry.kind in ("qualifications", "requirements") for entry in headings):
        return _with_what_is_looked_for(headings)
    return [
        replace(entry, kind="preferred") if others and normalize(entry.text) in _TRAITS else entry for entry in headings
    ]


_SOUGHT = frozenset(
    f"{start}looking for"
    for start in ("what we're ", "what we are ", "who we're ", "who we are ", "we're ", "we are ", "who are we ")
)


def _with_what_is_sought_besides(headings: Sequence[Heading]) -> list[Heading]:
    """The headings, "What We're Looking For" behind another of what qualifies as one of wishes, where no other heads
    those."""
    if any(entry.kind == "preferred" for entry in headings):
        return list(headings)
    found: list[Heading] = []
    for entry in headings:
        is_besides = normalize(entry.text) in _SOUGHT and any(above.kind == "qualifications" for above in found)
        found.append(replace(entry, kind="preferred") if is_besides else entry)
    return found


_LOOKED_FOR = re.compile(r"\b(?:looking for|seeking|seek|want)\b", re.IGNORECASE)


def _with_what_is_looked_for(headings: Sequence[Heading]) -> list[Heading]:
    """The headings, "We are looking for someone with" as one of what qualifies above one of wishes, where no other
    heads that."""
    wishes = [entry for entry in headings if entry.kind == "preferred"]
    if len(wishes) < 2 or not _LOOKED_FOR.search(wishes[0].text):
        return list(headings)
    return [replace(entry, kind="qualifications") if entry is wishes[0] else entry for entry in headings]


_PARTS_OF_NEEDS = frozenset(
    (
        *("education", "experience", "licensure", "licenses", "license", "certifications", "skills", "knowledge"),
        *("training", "education and experience", "experience and education", "training and experience"),
        *("experience and training", "education and training", "education/experience", "experience/education"),
    )
)


def with_parts_of_wishes(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, "Education" and "Experience" right below "Preferred Qualifications" as parts of the wishes."""
    found: list[Heading] = []
    parted = False
    for heading in headings:
        is_part = normalize(heading.text) in _PARTS_OF_NEEDS
        if is_part and found and found[-1].kind == "preferred":
            above = found[-1]
            between = [line.text for line in lines[above.line : heading.line - 1] if line.text]
            parted = parted or not (above.rest or between)
        elif found and found[-1].kind == "preferred" and _is_led_into(heading, found[-1], lines, parted):
            is_part = parted = True
        else:
            parted = False
        found.append(replace(heading, kind="preferred") if is_part and parted else heading)
    return found


def _is_led_into(heading: Heading, above: Heading, lines: Sequence[Line], parted: bool) -> bool:
    """Whether a wish ends in a lead, "The ideal candidate will have these competencies:", over a heading that no list
    names ("Technical Skills | Knowledge"), or over one before that."""
    if normalize(heading.text) in HEADINGS.exact or heading.kind not in ("qualifications", "other"):
        return False
    between = [line.text for line in lines[above.line : heading.line - 1] if line.text]
    return parted or bool(between and between[-1].endswith(":") and is_preferred(between[-1]))


_IS_QUALIFYING = re.compile(r"any combination of [^.]{3,200} (?:is|are|(?:will|would) be) qualifying\b", re.IGNORECASE)


def with_what_is_qualifying(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, "Desired Qualifications" above "Any combination of both ... is qualifying" as one of what
    qualifies, where no other heads that."""
    if any(entry.kind == "qualifications" for entry in headings):
        return list(headings)
    found = []
    for entry in headings:
        below = next((line.text for line in lines[entry.line :] if line.text), "") if entry.kind == "preferred" else ""
        found.append(replace(entry, kind="qualifications") if _IS_QUALIFYING.match(below[:400]) else entry)
    return found


_AMONG_DUTIES = re.compile(r"although not required\b.{0,60}:$", re.IGNORECASE)


def with_wishes_below_duties(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and one where wishes begin below a list of duties: "Although not required, you may have:"."""
    found: list[Heading] = []
    for heading, below in zip_longest(headings, headings[1:]):
        found.append(heading)
        if heading.kind != "duties":
            continue
        section = lines[heading.line : below.line - 1 if below else len(lines)]
        lead = next(
            (line for line in section if line.text[:1] == "A" and _AMONG_DUTIES.fullmatch(line.text[:100])), None
        )
        if lead is not None:
            found.append(Heading(lead.number, lead.text.rstrip(" :"), "preferred"))
    return found


def with_ends_of_one_line_wishes(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, with the text that was broken off by a label that holds its wish on its own line ("Desired: a
    master's degree.") going on after it."""
    found: list[Heading] = []
    kind: SectionKind = "general_information"
    for heading, below in zip_longest(headings, headings[1:]):
        found.append(heading)
        is_part = normalize(heading.text) in _PARTS_OF_NEEDS
        if heading.kind != "preferred" or is_part or not heading.rest or heading.rest.endswith(":"):
            kind = heading.kind if heading.kind in WHAT_QUALIFIES[:2] else "general_information"
            continue
        end = below.line - 1 if below else len(lines)
        following = next((line for line in lines[heading.line : end] if line.text), None)
        goes_on = heading.rest[-1] not in ".!;" and following is not None and following.text[0].islower()
        if following is not None and following.bullet is None and not goes_on:
            # The next row of a table, and the next label, has a name of its own.
            is_named = "\t" in following.raw.strip() or label_shape(following.text) is not None
            found.append(Heading(following.number, "", "general_information" if is_named else kind))
    return found
