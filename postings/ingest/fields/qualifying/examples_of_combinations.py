"""Sentences that give an example of what is enough, or tell how it is shown or defined, and ask for nothing."""

import re
from dataclasses import replace

from postings.ingest.fields.qualifying.qualifications import read_route
from postings.ingest.layout import Line

# "Any combination of both is qualifying. A typical way to get there would be:"
_BEFORE_EXAMPLE = re.compile(
    r"(?<=[a-z]\.) (?=(?:An?|The|One) (?:\w+ )?(?:way|path|combination|example)\b[^.:]{0,160}"
    r"(?::$|\b(?:would be|is)\b))|(?<=\w);? (?=however, this position typically requires[^.:]{0,60}:$)"
)
_OF_EXAMPLE = re.compile(r"[^.:]{0,160}?\b(?:would be|is)(?: would be)?:? (?=\w)")
_LEVEL = re.compile(r"[A-Z][^:.]{3,60}: ")
# It stands between the experience of a federal grade and the OR behind it, and asks for nothing.
_DEFINES = re.compile(r"this definition of (?:general|specialized) experience is typical of [^.;]{3,200}[.;]?", re.I)


# "Your resume must demonstrate at least one year of specialized experience"
_SHOWN = re.compile(
    r"your r[eé]sum[eé] must (?:clearly )?(?:demonstrate|show|reflect)(?: that you (?:have|possess))? "
    r"(?=(?:at least |a minimum of )?[\w-]+ (?:\(\d{1,2}\) )?(?:full )?years?\b)",
    re.IGNORECASE,
)


def without_example(line: Line) -> list[Line]:
    """The line; a combination that is enough by itself apart from the sentence behind it, which leads into a list of
    what is but an example of it, or gives that. None for what tells how an experience is defined."""
    if _DEFINES.fullmatch(line.text):
        return []
    if shown := _SHOWN.match(line.text):
        line = replace(line, text=line.text[shown.end() :])
    parts = _BEFORE_EXAMPLE.split(line.text, maxsplit=1) if "ombination" in line.text else []
    if len(parts) != 2 or read_route(parts[0]).kind != "combination":
        return [line]
    combination, example = parts
    level = _LEVEL.match(combination)
    given = _OF_EXAMPLE.match(example)
    if given:
        example = (level.group() if level else "") + example[given.end() :]
    return [replace(line, text=combination), replace(line, text=example, bullet=line.bullet if given else None)]
