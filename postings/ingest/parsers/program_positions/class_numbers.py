"""The class number behind a position's title, in brackets ("Clerks (C0103) sort mail") or in a sentence of its own."""

import re
from dataclasses import replace

from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.parsers.program_positions.series import read_named_series
from postings.ingest.record import ClassificationText

_NUMBER = r"(?:[A-Z]{1,3}-?\d{3,5}[A-Z]?|(?!(?:19|20)\d\d\b)\d{4,5}[A-Z]?)"
_CLASS = r"[A-Z][^()\[\]\d:,]{3,60}(?: (?:\d|[IVX]{1,3}))?"
# "Firefighter (class code 4410) -"
_LABELLED = re.compile(
    r"[(\[](?:job )?(?:class(?:ification)?(?: (?:code|number|no\.|#))?|code)[:#]? ?#?"
    r"(?P<number>[A-Z]{0,3}\d{3,5}[A-Z]?)[)\]]",
    re.IGNORECASE,
)
# "Clerks (C0103)", "Clerks [4410]", "Receivers (Laboratory Assistant, 4410)", "Receivers (4410 - Laboratory Assistant)"
_BARE = re.compile(
    rf"[(\[](?:(?P<class>{_CLASS})(?:,| [-–—/]) #?|#)?(?P<number>{_NUMBER})"
    rf"(?:(?:,| [-–—/])? (?P<behind>{_CLASS}))?[)\]]"
)
# "Takes calls day and night. Class 4410. $28.12/hour."
_IN_SENTENCE = re.compile(
    r"(?<=[.;!]) (?:Job )?[Cc]lass(?:ification)?(?: (?:[Cc]ode|[Nn]umber|[Nn]o\.|#))?[:#]? ?#?"
    r"(?P<number>[A-Z]{0,3}\d{3,5}[A-Z]?)(?:\.?$|[.;] )"
)
# "Rears insects. Classification: Laboratory Assistant 2 (C4410)."
_IN_NAMED_CLASS = re.compile(
    rf"\b[Cc]lass(?:ification)?: (?P<class>{_CLASS}) [(\[](?P<number>{_NUMBER})[)\]](?:\.?$|[.;] )"
)
_LONGEST_TITLE, _LONGEST_TEXT = 150, 2_000


def find_numbered_class(text: str) -> ClassificationText | None:
    """The class whose number stands in brackets behind the title with which a paragraph begins, beside its name or
    alone, or in words of its own between or behind its sentences."""
    if found := _bracket_behind_title(text):
        named = found.groupdict().get("class") or found.groupdict().get("behind")
        read = read_named_series(named) if named and names_a_job(named) else ClassificationText()
        return replace(read, number=found["number"])
    if "lass" not in text:
        return None
    if named_in := _IN_NAMED_CLASS.search(text[:_LONGEST_TEXT]):
        return replace(read_named_series(named_in["class"]), number=named_in["number"])
    said = _IN_SENTENCE.search(text[:_LONGEST_TEXT])
    return ClassificationText(number=said["number"]) if said else None


def without_class_number(text: str) -> str:
    """A paragraph, or its title alone, without the brackets behind the title that hold the class's number."""
    found = _bracket_behind_title(text)
    return f"{text[: found.start()].rstrip()}{text[found.end() :]}" if found else text


def _bracket_behind_title(text: str) -> re.Match[str] | None:
    beginning = text[:_LONGEST_TITLE]
    if "(" not in beginning and "[" not in beginning:
        return None
    if labelled := _LABELLED.search(beginning):
        return labelled
    bare = _BARE.search(beginning)
    return bare if bare and names_a_job(beginning[: bare.start()].strip()) else None
