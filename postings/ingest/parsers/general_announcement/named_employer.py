"""The employer of a text that neither its first lines nor a sentence about hiring names: the one of its address, of the
heading "About the ..." or of the notices at its end."""

import re
from collections.abc import Sequence

from postings.ingest.fields.employers import read_employer
from postings.ingest.layout import Line

_LONGEST, _SHORT = 3_000, 80
_INTRODUCES = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w.'’&-]*(?: (?:(?:of|and|for|the) )?[A-Z][\w.'’&-]*){1,8})(?: \([^()]{2,40}\))? is "
    r"(?:an?|the|one|known|located|committed|responsible|dedicated)\b"
)
_WORD = r"[A-Z][\w.'’-]*[\w]"
_LOCAL_GOVERNMENT = re.compile(
    rf"\b(?:[Cc]ity|[Tt]own|[Vv]illage|County|[Bb]orough|[Tt]ownship|Parish|Port) of {_WORD}(?: {_WORD}){{0,2}}"
    rf"|\b{_WORD}(?: {_WORD}){{0,3}} (?:Tribe\b|University\b(?! of)|Community College(?: District)?\b|Port Authority\b"
    r"|Superior Court\b|School District\b|Historical Society\b)"
    rf"|\b{_WORD}(?: {_WORD})? (?:Township\b|Borough\b|County(?! (?:Road|Line|Clerk|Court|Jail|seat)\b))"
)
_SPEAKS_FOR_ITSELF = re.compile(
    r"\b(?:equal|discriminat\w+|appl(?:y|ications?)|submit\w*|send|mail(?:ed)?|employ\w*|benefits?|invites|join"
    r"|resumes?"
    r"|human resources|personnel|seek\w*|hiring|team|staff)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:positions?|jobs?) (?:is|are) (?:located|assigned|housed) (?:with|within|in|to"
    r"|at) the (?P<name>[A-Z].{3,120})"
)
_ABOUT = re.compile(r"About (?:the |our )?(?P<name>[A-Z].{3,80})", re.IGNORECASE)
_NO_EMPLOYER = re.compile(
    r"\b(?:position|role|job|team|program|benefits?|community|opportunity|process|you)\b", re.IGNORECASE
)


def find_named_employer(lines: Sequence[Line]) -> tuple[str, int] | None:
    """(name, its line counted from 1) of the employer, None where nothing tells."""
    return _heading(lines) or _introduced(lines) or _local_government(lines) or _where_job_is(lines)


def _introduced(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The employer with which a paragraph begins that says what it is: "The Elm Council (EC) is the ..."."""
    for line in lines:
        found = _INTRODUCES.match(line.text[:300]) if len(line.text) > _SHORT else None
        if found and (employer := read_employer(found["name"])) and employer.name == found["name"]:
            return employer.name, line.number
    return None


def _where_job_is(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The employer within which a sentence places the job: "This position is located with the Bureau of ..."."""
    for line in lines:
        found = _PLACED.search(line.text[:_LONGEST])
        if found and (employer := read_employer(found["name"])):
            return employer.name, line.number
    return None


def _heading(lines: Sequence[Line]) -> tuple[str, int] | None:
    for line in lines:
        found = _ABOUT.fullmatch(line.text) if len(line.text) < 100 else None
        if found and not _NO_EMPLOYER.search(found["name"]) and (employer := read_employer(found["name"])):
            return employer.name, line.number
    return None


def _local_government(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The city, town or county that is named most often, where a line with its name speaks of applying or of work."""
    seen: dict[str, list[int]] = {}
    speaks: set[str] = set()
    for line in lines:
        for named in _LOCAL_GOVERNMENT.findall(line.text[:_LONGEST]):
            # "the town of York" is the Town of York.
            name = named[0].upper() + named[1:]
            seen.setdefault(name, []).append(line.number)
            if line.text == named or _SPEAKS_FOR_ITSELF.search(line.text[:_LONGEST]):
                speaks.add(name)
    named = [name for name in seen if name in speaks]
    if not named:
        return None
    name = max(named, key=lambda name: len(seen[name]))
    return name, seen[name][0]
