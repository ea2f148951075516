"""Items of a list that say how many are hired in a town: "Newport – 2 positions, full-time"."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.locations import find_counted_place
from postings.ingest.fields.openings import read_openings
from postings.ingest.layout import Line

_FEWEST = 2
_COUNT = re.compile(r"\b(?:\d{1,2}|one|two|three|four|five|six)\b[^;.]*", re.IGNORECASE)


def read_counted_places(draft: Draft, lines: Sequence[Line], state: str | None) -> None:
    """Take the towns of such items, and the sum of their counts where nothing else says how many are hired."""
    counts: list[int] = []
    for line in lines:
        places = find_counted_place(line.text, state)
        for place in places:
            draft.add_location(place, line.number)
        counted = _COUNT.search(line.text) if places else None
        if counted and (count := read_openings(counted.group().partition(",")[0].rstrip(") "))):
            counts.append(count)
    if len(counts) >= _FEWEST:
        first = next(line.number for line in lines if find_counted_place(line.text, state))
        draft.suggest("openings", sum(counts), first, status="computed")
