"""The classification series that a paragraph names: "in the Office Specialist job classification series"."""

import re

from postings.ingest.fields.classifications import split_classification
from postings.ingest.record import ClassificationText

_WORD = r"[A-Z0-9][\w'’&/-]*"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:and|of|for|&|/|–) )?{_WORD}){{0,8}})"
_CALLED = r"(?:(?:job |position |state )?classifications?(?: job)?(?: series)?|(?:job |class )?series|job class(?:es)?)"
_SERIES = (
    re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hat|[Aa]n?) {_NAME} "
        rf"{_CALLED}\b"
    ),
    re.compile(rf"\b[Cc]lassification(?: job)?(?: series)?(?: is|:| of) (?:the |an? )?{_NAME}"),
    re.compile(rf"\bclassified as (?:the |an? )?{_NAME}"),
    re.compile(rf"\((?:[Ii]n )?(?:the )?{_NAME} {_CALLED}\)"),
)
# A statement over all positions of a unit, not over one.
_FOR_ALL = re.compile(
    r"(?:all|these|the|most|our)(?: of (?:the|these))?(?: \w+){0,3} positions\b|"
    r"positions (?:in|on|within|of) (?:this|the)\b",
    re.IGNORECASE,
)


def read_series(text: str) -> ClassificationText | None:
    """The series as printed, with the class and level where the text names one; None where it names neither."""
    if "class" not in text and "series" not in text and "Class" not in text:
        return None
    for pattern in _SERIES:
        if found := pattern.search(text):
            return read_named_series(found["name"])
    return None


def read_named_series(name: str) -> ClassificationText:
    """The series of this name, or the class where the name has a level."""
    split = split_classification(name)
    return split if split.level else ClassificationText(series=name)


def speaks_for_all(text: str) -> bool:
    """Whether the paragraph begins with a statement about all positions of its unit."""
    return _FOR_ALL.match(text) is not None
