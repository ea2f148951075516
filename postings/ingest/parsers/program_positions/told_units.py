"""The units of an employer that further sentences about it tell: "Its Rail Safety Division has 140 employees."."""

import re
from collections.abc import Sequence

from postings.ingest.parsers.program_positions.employer_in_titles import RUN, SMALLER

# "The commission oversees railroads. Its Rail Safety Division has 140 employees."
_ITS_UNIT = re.compile(
    rf"(?<=[.!?] )Its (?P<unit>(?:[A-Z][\w’'&-]* (?:(?:and|&|of) )?){{1,6}}{SMALLER}"
    rf"|(?:Division|Bureau|Office) of {RUN})"
    r"(?= (?:has|employs|consists|includes|is made|works|runs|keeps|serves|provides|helps|describes|lists|hires)\b)"
)
# "Our Support Services Division has over 200 employees", below a sentence that names the agency alone.
_UNIT_OF_MANY = re.compile(
    r"(?<=[.!?] )(?:The|Our)"
    r" (?P<unit>(?:[A-Z][\w’'&-]* (?:(?:and|&|of) )?){1,6}(?:Division|Section|Branch|Bureau|Unit))"
    r" (?:has|employs) (?:[a-z]+ ){0,2}\d"
)
# "The office licenses homes through its Safety, Care and Quality Unit."
_THROUGH_UNIT = re.compile(
    rf"\bthrough (?:its|the) (?P<unit>(?:[A-Z][\w’'&-]*,? (?:(?:and|&|of) )?){{1,7}}{SMALLER})"
    r"(?=[.,]| (?:in|at|with)\b)"
)
# "The city's Fleet Program keeps trucks. It is part of the Public Works Department."
_LARGER_UNIT = re.compile(
    rf"(?<=[.!?] )(?:It|We|The [a-z]+) (?:is|are) (?:a )?part of (?:the|its|our)"
    rf" (?P<unit>(?:[A-Z][\w’'&-]* (?:(?:and|&|of) )?){{1,6}}(?:Department|{SMALLER}))\b"
)
# "The authority operates the Elm State Water Laboratory", "describes the jobs of the Trail Works program"
_NAMED_PROGRAM = re.compile(
    r"\b(?:operates|runs|administers|houses|(?:jobs|positions) (?:of|in)) the"
    rf" (?P<unit>(?:[A-Z][\w’'&-]* (?:(?:and|&|of) )?){{1,6}}(?:program|Institute|{SMALLER}))\b"
    # "runs the Field Services of the whole state"
    r"(?! of\b)"
)


def with_told_units(units: Sequence[str], text: str) -> list[str]:
    """`units`, those named with the employer, and those that its text tells: the larger one before them, smaller ones
    behind."""
    own = None if units else _ITS_UNIT.search(text) or _NAMED_PROGRAM.search(text)
    told = [own["unit"]] if own else list(units)
    larger = _LARGER_UNIT.search(text)
    if larger and told and larger["unit"] not in text[: larger.start()]:
        told.insert(0, larger["unit"])
    for smaller in (_UNIT_OF_MANY.search(text), _THROUGH_UNIT.search(text)):
        if smaller and smaller["unit"] not in text[: smaller.start()]:
            told.append(smaller["unit"])
    return told
