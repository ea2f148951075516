"""The town that the name of a local government holds."""

import re

_OF_TOWN = re.compile(
    r"(?:City(?: and County)?|Town|Village|Borough|Township) of (?P<town>[A-Z][\w.'’ -]+)", re.IGNORECASE
)


def town_in_name(name: str) -> str | None:
    """The town of "City of Elm Bay", "TOWN OF ELM BAY" or "City and County of Elm Bay"; None for other names."""
    own = _OF_TOWN.fullmatch(name)
    if own is None:
        return None
    return own["town"].title() if own["town"].isupper() else own["town"]
