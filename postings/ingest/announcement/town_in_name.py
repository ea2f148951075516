"""The town that the name of a local government holds."""

import re
from collections.abc import Sequence

from postings.ingest.layout import Line

_OF_TOWN = re.compile(
    r"(?:City(?: and County)?|Town|Village|Borough|Township) of (?P<town>[A-Z][\w.'’ -]+)", re.IGNORECASE
)


# "Location: Various", "Work Location(s): Remote (must live in Oregon)"
_IN_NO_ONE_TOWN = re.compile(
    r"\W*(?:(?:work|job|position|duty) )?(?:locations?|stations?|sites?)(?:\(s\))?\s*[:|\t]\s*"
    r"(?:multiple|various|several|all|many|statewide|countywide|remote|anywhere|telework|to be determined|tbd)\b",
    re.IGNORECASE,
)
_HEAD_LINES = 60


def is_in_no_one_town(lines: Sequence[Line]) -> bool:
    """Whether a label says that the job is in several places, or in none."""
    return any(_IN_NO_ONE_TOWN.match(line.raw[:80]) for line in lines[:_HEAD_LINES] if line.text)


def town_in_name(name: str) -> str | None:
    """The town of "City of Elm Bay", "TOWN OF ELM BAY" or "City and County of Elm Bay"; None for other names."""
    own = _OF_TOWN.fullmatch(name)
    if own is None:
        return None
    return own["town"].title() if own["town"].isupper() else own["town"]
