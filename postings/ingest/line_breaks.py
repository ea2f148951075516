"""What tells whether a line's beginning belongs to the sentence of the line above it, in whatever file both stand."""

import re

# A line that holds nothing else stands between two alternatives.
JOINT = re.compile(r"(?:and/?)?or\b\W*|and\b\W*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?:(?P<figure>\d{1,3})|[A-Za-z]|[ivx]{1,4})\)\s+[a-z]")
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:fif|six|eigh)teen|(?:twen|thir|for|fif|six)ty"
    r"(?:-\w{3,5})?|hundred)$",
    re.IGNORECASE,
)
_REFERRED = re.compile(r"\b(?:in|under|of|by|with|at|to|than|from|section|part|item|paragraph|either)$", re.IGNORECASE)


def goes_on_in_brackets(above: str, below: str) -> bool:
    """Whether what stands in brackets at a line's beginning is no item's number: "(6) months" below "at least six",
    "(A) above" below "as described in"."""
    if (found := _IN_BRACKETS.match(below)) is None:
        return False
    return (_COUNTED if found["figure"] else _REFERRED).search(above[-20:]) is not None
