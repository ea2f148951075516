"""Addresses that a form prints in parts, each with its own label: "Street Address", "City", "State", "Zip Code"."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.places.locations import state_code
from postings.ingest.layout import Labelled, normalize
from postings.ingest.record import LocationText

_PARTS = {
    "street": "street",
    "street address": "street",
    "city": "city",
    "state": "state",
    "zip": "postal_code",
    "zip code": "postal_code",
    "postal code": "postal_code",
    "county": "county",
}
_KEY = "address_part"
# The parts of one address stand on so many lines.
_WITHIN = 12
_TOWN_ALONE = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}")
_STREET = re.compile(r"\d{1,6} [\w .,#'’/-]{3,80}")
_ZIP_ALONE = re.compile(r"\d{5}(?:-\d{4})?")


def take_parted_address(draft: Draft, labelled: Sequence[Labelled]) -> list[Labelled]:
    """Take the first address whose town and state are labelled apart; the labels that are left, none of them of a part
    that names no place alone."""
    parts = [entry for entry in labelled if entry.value and normalize(entry.label) in _PARTS]
    city = next((entry for entry in parts if _part(entry) == "city" and _TOWN_ALONE.fullmatch(entry.value)), None)
    near = [entry for entry in parts if city and abs(entry.line - city.line) <= _WITHIN]
    first = {_part(entry): entry for entry in reversed(near)}
    code = state_code(f" {first['state'].value}") if "state" in first else None
    if city is None or code is None:
        return [entry for entry in labelled if entry.key != _KEY]
    values = {part: entry.value for part, entry in first.items()}
    place = LocationText(
        street=values["street"] if _STREET.fullmatch(values.get("street", "")) else None,
        city=city.value,
        county=values.get("county", "").removesuffix(" County") or None,
        state=code,
        postal_code=values["postal_code"] if _ZIP_ALONE.fullmatch(values.get("postal_code", "")) else None,
    )
    draft.add_location(place, city.line)
    of_address = {entry.line for entry in near}
    draft.taken |= of_address
    return [entry for entry in labelled if entry.line not in of_address and entry.key != _KEY]


def _part(entry: Labelled) -> str:
    return _PARTS[normalize(entry.label)]
