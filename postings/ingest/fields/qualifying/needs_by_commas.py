"""Needs that commas join in one sentence: "A diploma, two years of bookkeeping experience and a valid driver's license
are required"."""

import re
from dataclasses import replace

from postings.ingest.fields.qualifying.asked_otherwise import is_on_condition
from postings.ingest.fields.qualifying.degrees import NUMBER
from postings.ingest.fields.qualifying.qualifications import DRIVER_LICENSE, names_route
from postings.ingest.fields.qualifying.wishes import is_preferred
from postings.ingest.layout import LONGEST_PARAGRAPH, Line

# "(a) Be 18 years old. (b) Hold a food card."
_NEXT_LETTER = re.compile(r"(?<=[.;,]) (?:and )?\([b-h2-8]\) ")
_LETTER_FIRST = re.compile(r"^\([a1]\) ")


def lettered_needs(line: Line) -> list[Line]:
    """The line, one that counts several needs by letters or figures in brackets as one for each."""
    if len(line.text) > LONGEST_PARAGRAPH or not ("(b) " in line.text or "(2) " in line.text):
        return [line]
    begins = _LETTER_FIRST.match(line.text) or (line.bullet or "").strip("().").casefold() in ("a", "1")
    parts = _NEXT_LETTER.split(_LETTER_FIRST.sub("", line.text)) if begins else []
    return [replace(line, text=part, bullet="-") for part in parts] if len(parts) > 1 else [line]


_BEFORE_NEED = r"(?:(?:must )?(?:have|hold|possess|possession of) )?(?:an? |the |at least |a minimum of )?"
_LICENSE = (
    r"(?:(?:current|valid|active|possession of|unrestricted),? (?:an? )?)*"
    r"(?:[A-Z]\w+ (?:[Ss]tate )?)?(?:[Cc]lass\b|[Cc]ommercial\b|[Dd]river|CDL\b|[\w'’-]+ driver['’]?s?['’]? licen)"
)
_DEGREE = r"(?i:high school|GED|(?:associate|bachelor|master)['’]?s?['’]? degree)"
_OTHER_NEED = (
    rf"(?i:high school|GED|graduat|associate|bachelor|master|{NUMBER} |\d|abilit|able\b|knowledge|skill|experience"
    r"|first aid|CPR\b|certif|clean|good|strong|excellent)"
)
_BETWEEN = re.compile(
    rf"(?<!current)(?<!valid)(?<!active),\s+(?:and\s+)?(?={_BEFORE_NEED}(?:{_LICENSE}|{_OTHER_NEED}))"
    rf"|,?\s+(?:and|plus|as well as|along with)\s+(?={_BEFORE_NEED}(?:{_LICENSE}|{_DEGREE}|(?i:abilit)))"
)
_ARE_REQUIRED = re.compile(r" (?:is|are)(?: all)? required\.?$")


def needs_by_commas(text: str) -> list[str]:
    """The needs of a sentence that joins a way to qualify and a driver license by commas or AND, each by itself; the
    whole text where it is none."""
    if len(text) > LONGEST_PARAGRAPH or not DRIVER_LICENSE.search(text) or is_preferred(text) or is_on_condition(text):
        return [text]
    needs = _BETWEEN.split(_ARE_REQUIRED.sub("", text))
    are_licenses = [DRIVER_LICENSE.search(need) is not None for need in needs]
    ways = [need for need, is_license in zip(needs, are_licenses, strict=True) if not is_license and names_route(need)]
    has_both = any(is_license and not names_route(need) for need, is_license in zip(needs, are_licenses, strict=True))
    return needs if ways and has_both else [text]
