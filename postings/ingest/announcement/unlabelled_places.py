"""Places that no label names: on a line of their own below the title, within the title, in sentences."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.places.addresses import find_street
from postings.ingest.fields.places.locations import read_place_line
from postings.ingest.fields.places.towns_in_text import (
    find_locations,
    find_towns_beside,
    find_towns_of_any_state,
    find_towns_of_offices,
)
from postings.ingest.fields.terms.work_modes import read_work_mode
from postings.ingest.layout import Line
from postings.ingest.record import LocationText

_LONGEST_DUTY = 2_000
# A place that stands alone on a line does so among the first lines of the text, below the title.
_PLACE_LINES_WITHIN = 10


def read_place_lines(draft: Draft, first: int, state: str) -> None:
    """Take the towns that stand alone on one of the first lines from line `first` on: "La Pine", "Salem (Hybrid)"."""
    if draft.locations:
        return
    for line in draft.lines[first - 1 : first - 1 + _PLACE_LINES_WITHIN]:
        if line.bullet is None and line.number not in draft.taken and (places := read_place_line(line.text, state)):
            for place in places:
                draft.add_location(place, line.number)
            if "(" in line.text:
                draft.suggest("work_mode", read_work_mode(line.text[line.text.index("(") :]), line.number)
            draft.taken.add(line.number)
            return


def read_towns_of_any_state(draft: Draft, first: int, state: str | None = None) -> None:
    """Take the towns that a sentence from line `first` on names with their state, or as those of the offices of an
    employer of `state`, where nothing else names a place."""
    lines = draft.lines[first - 1 :] if not draft.locations else ()
    if not _take_first(draft, lines, find_towns_of_any_state) and state:
        _take_first(draft, lines, lambda text: find_towns_of_offices(text, state))


def _take_first(draft: Draft, lines: Sequence[Line], find: Callable[[str], list[LocationText]]) -> bool:
    """Take the places of the first line that names any; whether one does."""
    places, number = next(((places, line.number) for line in lines if (places := find(line.text))), ([], 0))
    for place in places:
        draft.add_location(place, number)
    return bool(places)


def read_towns_told(draft: Draft, line: Line, state: str | None) -> None:
    """Take the towns where a sentence says that the work is, or those that it lists beside the only one known."""
    places: list[LocationText] = []
    if not any(place.city or place.postal_code for place in draft.locations):
        places = find_locations(line.text, state)
    elif len(draft.locations) == 1:
        places = find_towns_beside(line.text, draft.locations[0])
    for place in places:
        draft.add_location(place, line.number)


_OF_WORKPLACE = re.compile(
    r"\b(?:office|offices|work|works|working|workplace|located|based|building|campus|facility|field|shop|yard|center"
    r"|hall|library|station|plant|job is|position is"
    r"|headquarters|hospital|laboratory)\b",
    re.IGNORECASE,
)


# "121 N. Elm Avenue" is one address.
_SENTENCE_ENDS = re.compile(r"(?<=[.!?;])(?<!\b[NSEW]\.)\s+")


def read_street_of_town(draft: Draft, first: int) -> None:
    """Complete the one town that is known by the street at which a sentence says that the work is: "the rest of the
    time is spent in the office at 12 Elm Road"."""
    if len(draft.locations) != 1 or not draft.locations[0].city or draft.locations[0].street:
        return
    contacts = {
        number
        for section in draft.sections
        if section.kind in ("contact", "how_to_apply")
        for number in range(section.first_line, section.last_line + 1)
    }
    for line in draft.lines[first - 1 :]:
        for sentence in _SENTENCE_ENDS.split(line.text[:_LONGEST_DUTY]) if line.number not in contacts else ():
            street = find_street(sentence) if _OF_WORKPLACE.search(sentence) else None
            if street:
                draft.add_location(replace(draft.locations[0], street=street), line.number)
                return


_APART_IN_TITLE = re.compile(r"\s[-–—|]\s|[()]|,\s")


def read_place_in_title(draft: Draft, state: str) -> None:
    """Take the towns that the title sets apart, "Office Specialist 2 (Salem)", where nothing else names a place."""
    if draft.locations:
        return
    for part in _APART_IN_TITLE.split(draft.values["title"])[1:]:
        for place in read_place_line(part, state) if part.strip() else ():
            draft.add_location(place, draft.notes.evidence["title"].first_line)


def read_town_of_duties(draft: Draft, state: str) -> None:
    """Take the one town that what is done names, "Supports the office in Salem", where nothing else names a place."""
    if draft.locations:
        return
    duties = [section for section in draft.sections if section.kind == "duties"]
    lines = (line for section in duties for line in draft.lines[section.first_line : section.last_line])
    named = [(place, line.number) for line in lines for place in find_locations(line.text[:_LONGEST_DUTY], state)]
    if len({place.city for place, _ in named}) == 1:
        draft.add_location(*named[0])
