"""Which of the form's options are marked: service, appointment, schedule, FLSA status, overtime."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from postings.ingest.layout import Line, Notes
from postings.ingest.parsers.position_description.labels import FormField, read_fields
from postings.ingest.parsers.position_description.marks import (
    MarkedText,
    Option,
    ends_with_mark,
    has_empty_box,
    read_marks,
    side_of_marks,
)
from postings.ingest.record import Appointment, Schedule

# The options that may stand on any line of the form's head, and those that only their label tells from common words.
_ANYWHERE = ("service_type", "appointment", "schedule", "revision")
_BEHIND_LABEL = {
    "service_type": ("service_type",),
    "position_type": ("appointment", "schedule"),
    "flsa": ("flsa", "exemption"),
    "overtime_eligible": ("overtime_eligible",),
}
# How far below their label, in columns beside each other, the second of two answers may stand.
_LINES_BELOW = 3
_NAMES = {
    "service_type": "service",
    "appointment": "appointment",
    "schedule": "schedule",
    "flsa": "FLSA status",
    "overtime_eligible": "answer on overtime",
}


@dataclass(frozen=True)
class Options:
    """The record's values of what is marked; None where no mark stands, or marks that exclude each other."""

    service_type: str | None = None
    appointment: Appointment | None = None
    schedule: Schedule | None = None
    flsa: str | None = None
    overtime_eligible: bool | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    option: Option
    line: int
    is_alone_behind_label: bool
    has_boxes: bool


def read_options(lines: Sequence[Line], notes: Notes) -> Options:
    """The marked options in the form's head, each cited; contradicting marks are warned of."""
    fields = list(read_fields(lines))
    marks_behind = _are_marks_behind(fields)
    seen = list(_options(_with_marks_beside(fields) if marks_behind else fields, marks_behind))
    chosen = {group: _choose(group, [one for one in seen if one.option.group == group], notes) for group in _NAMES}
    service, overtime = chosen["service_type"], chosen["overtime_eligible"]
    appointment, schedule, flsa = chosen["appointment"], chosen["schedule"], chosen["flsa"]
    return Options(
        service_type=service.printed if service else None,
        appointment=cast(Appointment, appointment.value) if appointment else None,
        schedule=cast(Schedule, schedule.value) if schedule else None,
        flsa=flsa.printed if flsa else None,
        overtime_eligible=overtime.value == "yes" if overtime else None,
    )


def _with_marks_beside(fields: Iterable[FormField]) -> list[FormField]:
    """The fields, a mark in a cell of its own put behind the option in the cell before it."""
    joined: list[FormField] = []
    for found in fields:
        before = joined[-1] if joined else None
        is_beside = before is not None and found.key is None and before.key is None and before.line == found.line
        if before is not None and is_beside and read_marks(found.value, _ANYWHERE).is_lone_mark:
            joined[-1] = replace(before, value=f"{before.value} {found.value}")
        else:
            joined.append(found)
    return joined


# "X Part-Time (.75)", "Part-Time (20 hrs/wk)"
_SHARE_OF_TIME = re.compile(r"(?<=[Tt]ime) ?\((?:0?\.\d{1,2}|\d{1,3} ?(?:%|FTE|hours?|hrs?)[^()]{0,20})(?: FTE)?\)")


def _are_marks_behind(fields: Sequence[FormField]) -> bool:
    """Whether lines of options end with their mark, and none begins with it. Where such lines behind a label agree,
    they tell it: the service's marks may stand on the other side."""
    sides = [
        (found, side)
        for found in fields
        if (found.key is None or found.key in _BEHIND_LABEL)
        and ends_with_mark(found.value)
        and (side := side_of_marks(found.value.replace("¦", "   "), _BEHIND_LABEL.get(found.key or "", _ANYWHERE)))
    ]
    labelled = {side for found, side in sides if found.key and not has_empty_box(found.value)}
    return (labelled or {side for _, side in sides}) == {1}


def _options(fields: Sequence[FormField], marks_behind: bool) -> Iterator[_Seen]:
    """Every option that is printed, on a line of options alone or behind its label."""
    labels: dict[str, int] = {}
    mark_above = False
    # Blank lines between the answers do not count.
    places = {line: place for place, line in enumerate(sorted({found.line for found in fields}))}
    for found in fields:
        if found.key is None:
            groups = (*_ANYWHERE, *_groups_above(labels, places[found.line]))
        elif found.key in _BEHIND_LABEL:
            labels[found.key] = places[found.line]
            groups = _BEHIND_LABEL[found.key]
        else:
            mark_above = False
            continue
        value = _SHARE_OF_TIME.sub("", found.value.replace("¦", "   "))
        read = read_marks(value, groups, mark_above, marks_behind)
        mark_above = read.is_lone_mark
        if found.key or read.is_pure:
            yield from _seen(read, found.line, found.key is not None)


def _groups_above(labels: Mapping[str, int], place: int) -> Iterator[str]:
    """The groups of common words, "Yes" and "No", whose label stands a few lines above."""
    for key in ("flsa", "overtime_eligible"):
        if key in labels and place - labels[key] <= _LINES_BELOW:
            yield from _BEHIND_LABEL[key]


def _seen(read: MarkedText, line: int, labelled: bool) -> Iterator[_Seen]:
    for option in read.options:
        of_group = sum(1 for other in read.options if other.group == option.group)
        yield _Seen(option, line, labelled and of_group == 1, read.has_boxes)


def _choose(group: str, seen: Sequence[_Seen], notes: Notes) -> Option | None:
    """The marked option of a group, or the only one that is printed behind its label, without any box."""
    marked = [one for one in seen if one.option.is_marked]
    if not marked and len(seen) == 1 and seen[0].is_alone_behind_label and not seen[0].has_boxes:
        marked = list(seen)
    if not marked:
        return None
    values = {one.option.printed.casefold() for one in marked}
    if len(values) > 1:
        printed = " and ".join(dict.fromkeys(f"“{one.option.printed}”" for one in marked))
        message = f"{printed} are marked, but a position has only one {_NAMES[group]}; none was stored."
        notes.warn("conflicting_marks", message, marked[0].line, group)
        return None
    notes.cite(group, marked[0].line)
    return marked[0].option
