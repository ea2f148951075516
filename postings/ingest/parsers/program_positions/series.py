"""The classification series that a paragraph names: "in the Office Specialist job classification series"."""

import re

from postings.ingest.fields.classifications import series_of_levels, split_classification
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.record import ClassificationText

_WORD = r"[A-Z0-9][\w'’&/-]*"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:and|of|for|&|/|–) (?:the )?)?{_WORD}){{0,8}})"
_CALLED = r"(?:(?:job |position |state )?classifications?(?: job)?(?: series)?|(?:job |class )?series|job class(?:es)?)"
# "(Library Assistant 2)" behind a title; a bracket without a level names a class only behind the last sentence.
_CLASS_IN_BRACKETS = re.compile(
    r"\((?:an? |the |[Cc]lass(?:ification)?:? |[Cc]lassified as (?:an? )?)?"
    rf"(?P<name>{_WORD}(?: (?:(?:and|of|for|&|/) )?{_WORD}){{0,6}} (?:\d|[IVX]{{1,3}}))\)"
)
_CLASS_BEHIND = re.compile(rf"[.;!] ?\({_NAME}\)\.?$")
# "Schedules twelve helpers. Library Technician 3."
_CLASS_AT_END = re.compile(
    rf"[.;](?<=[a-z)].) (?P<name>{_WORD}(?: (?:(?:and|of|for|&|/) )?{_WORD}){{0,6}} (?:\d|[IVX]{{1,3}}))"
    r"(?:, [A-Z]{2,8}[- ]represented)?\.?$"
)
_LONGEST_NAME = 120
_SERIES = (
    re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hat|[Aa]n?) {_NAME} "
        rf"{_CALLED}\b"
    ),
    re.compile(rf"\b[Cc]lassification(?: job)?(?: series)?(?: is|:| of) (?:the |an? )?{_NAME}"),
    re.compile(rf"\b[Cc]lassified as (?:the |an? )?{_NAME}"),
    re.compile(rf"\((?:[Ii]n )?(?:the )?{_NAME} (?:{_CALLED}|class)\)"),
)
# "They are Compliance Specialist positions."
_ARE_POSITIONS = re.compile(rf"(?<=[.!;] )(?:They|These|These positions) are {_NAME} (?:series )?positions\b")
# "Reviews bills. Compliance Specialist series."
_SERIES_AT_END = re.compile(rf"(?:^|(?<=[.!;] )){_NAME} {_CALLED}(?:\.?$|;)")
# A statement over all positions of a unit, not over one.
_FOR_ALL = re.compile(
    r"(?:all|these|the|most|our)(?: of (?:the|these))?(?: \w+){0,3} positions\b|"
    r"positions (?:in|on|within|of) (?:this|the)\b",
    re.IGNORECASE,
)


# Each line is asked several times whether a page of positions begins there.
@kept_for_lines
def read_series(text: str) -> ClassificationText | None:
    """The series as printed, with the class and level where the text names one; None where it names neither."""
    bracketed = (_read_class_in_brackets(text) if "(" in text else None) or _read_class_at_end(text)
    if " are " in text and (found := _ARE_POSITIONS.search(text)) and names_a_job(found["name"]):
        return read_named_series(found["name"])
    if "class" not in text and "series" not in text and "Class" not in text:
        return bracketed
    for pattern in _SERIES:
        if found := pattern.search(text):
            named = read_named_series(found["name"])
            return bracketed if bracketed and bracketed.series == named.series else named
    ends_in_series = text[-8:].rstrip(".").endswith("series") or "series;" in text[-_LONGEST_NAME:]
    if ends_in_series and (found := _SERIES_AT_END.search(text[-_LONGEST_NAME:])):
        return read_named_series(found["name"])
    return bracketed


_ENDS_OF_CLASS = (*"0123456789IVX", "represented")


def _read_class_at_end(text: str) -> ClassificationText | None:
    """The class with its level that stands behind the last sentence: "... of helpers. Library Technician 3."."""
    ends_in_level = text.rstrip(".").endswith(_ENDS_OF_CLASS)
    found = _CLASS_AT_END.search(text[-_LONGEST_NAME:]) if ends_in_level else None
    named = read_named_series(found["name"]) if found else None
    return named if named and named.level and named.series and names_a_job(named.series) else None


def _read_class_in_brackets(text: str) -> ClassificationText | None:
    """The class in brackets: with its level behind a title, "(Library Assistant 2)", or behind the last sentence."""
    if found := _CLASS_IN_BRACKETS.search(text):
        named = read_named_series(found["name"])
        return named if named.level and named.series and names_a_job(named.series) else None
    found = _CLASS_BEHIND.search(text[-_LONGEST_NAME:])
    return read_named_series(found["name"]) if found and names_a_job(found["name"]) else None


def read_named_series(name: str) -> ClassificationText:
    """The series of this name, or the class where the name has a level."""
    split = split_classification(name)
    return split if split.level else ClassificationText(series=series_of_levels(name) or name)


# Within a position's own paragraph: "Unless noted, positions on this team belong to ...".
_FOR_TEAM = re.compile(
    r"(?<!ost )\bpositions (?:in|on|within|of) (?:this|the) (?:team|unit|section|group|crew|office|division"
    r"|branch|area)\b"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def read_team_series(text: str) -> ClassificationText | None:
    """The series that a sentence in a position's paragraph names for all positions of its team."""
    if not _FOR_TEAM.search(text):
        return None
    told = next((sentence for sentence in _SENTENCE_END.split(text) if _FOR_TEAM.search(sentence)), "")
    return read_series(told)


def speaks_for_all(text: str) -> bool:
    """Whether the paragraph begins with a statement about all positions of its unit."""
    return _FOR_ALL.match(text) is not None
