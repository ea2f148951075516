"""Labelled numbers of a requisition, a position and an occupational series."""

import re

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.openings import find_openings
from postings.ingest.layout import Labelled

_LONGEST_NUMBER = 40
_REQUISITION = re.compile(
    r"(?:[A-Z]{1,4} ?(?=#))?#?(?!\s*\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b)\s*"
    r"(?P<id>(?:[A-Z]{1,4} (?=\d))?(?=[\w./-]*\d)[A-Za-z0-9][\w./-]{1,39})"
)


# "33275 (Two positions)"
_COUNT_BEHIND = re.compile(r" \((?P<count>\w+ (?:positions|openings|vacancies))\)$", re.IGNORECASE)
# "PDA 00077 3-2024"
_SPACED = re.compile(r"(?P<id>[A-Z]{2,5} \d[\w-]*(?: \d[\w-]*){0,2})")


def _requisition_id(draft: Draft, entry: Labelled, state: str | None) -> bool:
    match = _SPACED.fullmatch(entry.value[:_LONGEST_NUMBER]) or _REQUISITION.match(entry.value)
    if match is None:
        return False
    draft.set("requisition_id", match.group("id").rstrip(".,"), entry.value_line)
    if counted := _COUNT_BEHIND.search(entry.value[:_LONGEST_NUMBER]):
        draft.suggest("openings", find_openings(counted["count"]), entry.value_line)
    return True


def _position_number(draft: Draft, entry: Labelled, state: str | None) -> bool:
    match = _REQUISITION.match(entry.value)
    if match:
        draft.set("position_number", match.group("id").rstrip("."), entry.value_line)
    return True


# "0025 Park Ranger", as federal pages print the series and its name
_SERIES = re.compile(r"(?P<number>\d{4})(?: ?[-–,:])? (?P<name>[A-Z][\w ,&/()-]{2,80})")


def _series(draft: Draft, entry: Labelled, state: str | None) -> bool:
    match = _SERIES.fullmatch(entry.value)
    if match:
        for key in ("number", "series"):
            draft.classification[key] = match["name" if key == "series" else key]
            draft.notes.cite(f"classification.{key}", entry.value_line)
    return match is not None


READERS = {"series": _series, "requisition_id": _requisition_id, "position_number": _position_number}
