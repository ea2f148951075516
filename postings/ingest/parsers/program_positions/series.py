"""The classification series that a paragraph names: "in the Office Specialist job classification series"."""

import re

from postings.ingest.fields.classifications import split_classification
from postings.ingest.record import ClassificationText

_WORD = r"[A-Z0-9][\w'’&/-]*"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:and|of|for|&|/|–) )?{_WORD}){{0,8}})"
_SERIES = (
    re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hat|[Aa]n?) {_NAME} "
        r"(?:(?:job |position |state )?classifications?(?: job)?(?: series)?|(?:job |class )?series|job class(?:es)?)\b"
    ),
    re.compile(rf"\bclassification(?: job)?(?: series)?(?: is|:| of) (?:the |an? )?{_NAME}"),
    re.compile(rf"\bclassified as (?:the |an? )?{_NAME}"),
)
# A statement over all positions of a unit, not over one.
_FOR_ALL = re.compile(
    r"(?:all|these|the|most|our)(?: of (?:the|these))?(?: \w+){0,3} positions\b|"
    r"positions (?:in|on|within|of) (?:this|the)\b",
    re.IGNORECASE,
)


def read_series(text: str) -> ClassificationText | None:
    """The series as printed, with the class and level where the text names one; None where it names neither."""
    if "class" not in text and "series" not in text:
        return None
    for pattern in _SERIES:
        if found := pattern.search(text):
            split = split_classification(found["name"])
            if split.level:
                return split
            return ClassificationText(series=found["name"])
    return None


def speaks_for_all(text: str) -> bool:
    """Whether the paragraph begins with a statement about all positions of its unit."""
    return _FOR_ALL.match(text) is not None
