"""The state whose name stands in a document's letterhead: "State of Ohio", "Commonwealth of Virginia"."""

import re
from collections.abc import Sequence

from postings.ingest.fields.places import STATES

_NAMES = "|".join(STATES)
_STATE = re.compile(rf"(?:state|commonwealth) of (?P<state>{_NAMES})\b|^(?P<before>{_NAMES}) state\b", re.IGNORECASE)
_LETTERHEAD_LINES, _LONGEST_NAME = 20, 60


def state_in_letterhead(lines: Sequence[str]) -> str | None:
    """The state's name that a short line among the first ones prints; None where none does."""
    for line in lines[:_LETTERHEAD_LINES]:
        if len(text := line.strip()) <= _LONGEST_NAME and (found := _STATE.search(text)):
            return (found["state"] or found["before"]).title()
    return None
