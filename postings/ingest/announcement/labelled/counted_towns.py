"""Towns below a place's label, each on a line of its own above the number of those who are hired there."""

import re

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.places.locations import is_place_line, read_locations

_COUNT_ALONE = re.compile(r"(?:(?P<count>\d{1,3})|few|many) vacanc(?:y|ies)", re.IGNORECASE)
_LONGEST = 30


def take_counted_towns(draft: Draft, number: int, state: str | None) -> None:
    """Take the towns from line `number` on, as long as a count stands below each, and the sum of the counts."""
    counts: list[str | None] = []
    while counted := _COUNT_ALONE.fullmatch(_text_below(draft, number)[:_LONGEST]):
        for place in read_locations(draft.lines[number - 1].text, state):
            draft.add_location(place, number)
        counts.append(counted["count"])
        draft.taken |= {number, number + 1}
        if not is_place_line(_text_below(draft, number + 1)):
            break
        number += 2
    if counts and None not in counts:
        draft.suggest("openings", sum(int(count) for count in counts if count), number + 1, "computed")


def _text_below(draft: Draft, number: int) -> str:
    return draft.lines[number].text if number < len(draft.lines) else ""
