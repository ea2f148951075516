"""Which of the form's options are marked: service, appointment, schedule, FLSA status, overtime."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from postings.ingest.layout import Line, Notes
from postings.ingest.parsers.position_description.labels import read_fields
from postings.ingest.parsers.position_description.marks import MarkedText, Option, read_marks
from postings.ingest.record import Appointment, Schedule

# The options that may stand on any line of the form's head, and those that only their label tells from common words.
_ANYWHERE = ("service_type", "appointment", "schedule", "revision")
_BEHIND_LABEL = {
    "service_type": ("service_type",),
    "position_type": ("appointment", "schedule"),
    "flsa": ("flsa",),
    "overtime_eligible": ("overtime_eligible",),
}
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
    seen = list(_options(lines))
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


def _options(lines: Sequence[Line]) -> Iterator[_Seen]:
    """Every option that is printed, on a line of options alone or behind its label."""
    groups: tuple[str, ...] = _ANYWHERE
    mark_above = False
    for found in read_fields(lines):
        if found.key is not None:
            groups = _BEHIND_LABEL.get(found.key, _ANYWHERE)
        labelled = found.key in _BEHIND_LABEL
        if found.key is not None and not labelled:
            groups = () if found.key == "if_exempt" else _ANYWHERE
            mark_above = False
            continue
        text = found.value.replace("¦", "   ")
        read = read_marks(text, groups or _ANYWHERE, mark_above)
        mark_above = read.is_lone_mark
        if labelled or read.is_pure:
            yield from _seen(read, found.line, labelled)


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
