"""Titles that no word of theirs tells: names before a dash in a list of positions, people by what they do."""

import re

from postings.ingest.parsers.program_positions.titles import LONGEST_BEGINNING, NO_TITLE

# "Deckhands load cars": what people are many of and do, whatever the word for them.
_MANY_WHO_DO = re.compile(
    r"(?:The |Our )?(?P<name>(?:[A-Z][\w’'/-]* (?:(?:and|of|&) )?){0,4}[A-Z][\w’'/-]+(?<![su’'])s)"
    r"(?= (?P<verb>[a-z]{2,})\b)"
)
_NO_PEOPLE = frozenset(
    """
    services operations programs systems resources teams offices units sections divisions branches regions bureaus
    departments forms hours benefits applications questions positions jobs vacancies openings rates days shifts levels
    customers residents visitors families participants clients patients taxpayers counties cities states projects
    facilities records communications affairs relations works parks roads schools careers series classifications
    """.split()
)
_NO_DEEDS = frozenset(
    """
    of and or for in at to on with from by the that which an as was were than about include team office unit section
    division department program crew branch group staff
    """.split()
)
_NAME_BEFORE_DASH = re.compile(
    r"(?P<name>[A-Z][\w’'&/]*(?: (?:and|of|or|for|&|[A-Z\d(][\w’'&/()]*)){0,6}) ?[–—] ?(?=[a-z])"
)


def listed_name(text: str) -> str | None:
    """What stands before a dash in a line that goes on in small letters: in a list of positions a title too, whatever
    its words ("Night Watch – checks ...")."""
    found = _NAME_BEFORE_DASH.match(text[:LONGEST_BEGINNING])
    return found["name"] if found and found["name"].split()[0].casefold() not in NO_TITLE else None


def people_named(text: str) -> str | None:
    """Those with whom a sentence begins and what they do goes on, in the plural: below a team's heading they are a
    position, whatever the word for them ("Deckhands load cars")."""
    found = _MANY_WHO_DO.match(text[:LONGEST_BEGINNING])
    if found is None or found["name"].split()[0].casefold() in NO_TITLE:
        return None
    is_deed = found["verb"] not in _NO_DEEDS and not found["verb"].endswith(("s", "ed", "ing", "ly"))
    return found["name"] if is_deed and found["name"].split()[-1].casefold() not in _NO_PEOPLE else None
