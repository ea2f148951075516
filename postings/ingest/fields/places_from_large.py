"""Places printed from the large to the small: "United States-Ohio-London", "Georgia - Macon"."""

import re

from postings.ingest.fields.places import STATES
from postings.ingest.record import LocationText

_NAMES = "|".join(STATES)
_TOWN = r"(?P<town>[A-Z][\w .'’]{2,30})"
# "United States-Massachusetts-Boston-10 Park Plaza", "United States of America-OHIO-Madison County-London",
# "United States, Maryland, Annapolis"
_FROM_COUNTRY = re.compile(
    rf"United States(?: of America)?(?:-|, )(?P<state>(?i:{_NAMES}))(?:-|, )"
    rf"(?:(?P<county>[A-Z][\w .]{{2,30}}) County-)?{_TOWN}(?:-(?P<street>\d[^-]{{3,60}}))?"
)
_FROM_STATE = re.compile(rf"(?P<state>{_NAMES})(?: [-–] |-){_TOWN}")
# "Danville (Independent City), Virginia" is in no county.
_INDEPENDENT = re.compile(rf"{_TOWN} \(Independent City\), (?P<state>{_NAMES})")


def place_from_large(text: str) -> LocationText | None:
    """The place in a text that holds one printed so and nothing else."""
    if found := _INDEPENDENT.fullmatch(text):
        return LocationText(city=found["town"], state=STATES[found["state"]])
    if found := _FROM_COUNTRY.fullmatch(text):
        return LocationText(found["street"], found["town"], found["county"], STATES[found["state"].title()])
    if found := _FROM_STATE.fullmatch(text):
        return LocationText(city=found["town"], state=STATES[found["state"]])
    return None
