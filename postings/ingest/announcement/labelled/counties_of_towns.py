"""The county that a label of its own names beside the town: one place, whichever stands first."""

import re
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.record import LocationText


def take_county(draft: Draft, place: LocationText) -> bool:
    """Whether a place is the county, which was not known, of the one town known so far."""
    known = draft.locations[0] if len(draft.locations) == 1 else None
    if known is None or known.county or not (known.city and place.county) or place.state not in (None, known.state):
        return False
    draft.locations[0] = replace(known, county=place.county)
    return True


def with_county_above(draft: Draft, places: list[LocationText]) -> list[LocationText]:
    """The places; where they are one town, and all that is known is the county that a label of its own names, the town
    with that county, which is no place beside it."""
    known = draft.locations[0] if len(draft.locations) == 1 else None
    if known is None or not known.county or known.city or len(places) != 1 or not places[0].city:
        return places
    line = draft.lines[draft.notes.evidence["locations.0"].first_line - 1]
    if places[0].county or known.state not in (None, places[0].state) or not _LABELLED_COUNTY.match(line.text):
        return places
    draft.locations = []
    return [replace(places[0], county=known.county)]


_LABELLED_COUNTY = re.compile(r"(?:work )?county\b", re.IGNORECASE)
