"""The city, county, district or university that a text names most often, where none of its sentences says who hires."""

import re
from collections import Counter
from collections.abc import Sequence

from postings.ingest.layout import Line

_LONGEST = 3_000
_WORD = r"[A-Z][\w.'’-]*[\w]"
_LOCAL_GOVERNMENT = re.compile(
    rf"\b(?:[Cc]ity (?:and|&) County|[Cc]ity|[Tt]own|[Vv]illage|County|[Bb]orough|[Tt]ownship|Parish|Port) of {_WORD}"
    rf"(?: (?!(?:Job|Applications?|Employment|Website|Human|Personnel|Town|City|County|Hall|Clerk|Aviation|Police"
    rf"|Fire|Public|Parks|Department|Health|Library|Finance|Planning|Water|Airport|Office|Division)\b){_WORD}){{0,2}}"
    rf"|\b{_WORD}(?: (?:(?:and|&) )?{_WORD}){{0,3}} (?:(?:and |& )?Housing Authority\b|Tribe\b"
    rf"|Tribal Council\b|University\b(?! of)|Community College(?: District)?\b|(?:Port"
    rf"|Airport|Transit|Housing|Water|Utility|Power) Authority\b"
    r"|(?:Community|Public|City|County|Area|Consolidated|Unified) Schools\b"
    r"|Superior Court\b|School District\b(?: (?:#|No\. ?)?\d{1,3}[A-Z]{0,2}\b)?|Historical Society\b"
    r"|Council of Governments\b|Indian Tribe\b|Rancheria\b"
    r"|(?:Public |Free |Memorial |County |District |Community )Library\b(?: District\b)?"
    r"|(?:Fire(?: Protection)?|Water|Irrigation|Sanitary|Sanitation|Sewer|Park(?: (?:and|&) Recreation)?|Recreation"
    r"|Library|Hospital|Utility|Utilities|Community Services|Public Utility|Reclamation|Transit|Conservation|Cemetery"
    r"|Health(?:care)?|Ambulance|Metropolitan|Special Service|Emergency (?:Communications?|Services?)|Communications"
    r"|911|Mosquito|Vector|Vector Control|Drainage|Levee|Port|Harbor|Airport|Improvement"
    r"|Flood Control) District\b(?: (?:#|No\. ?)?\d{1,3}[A-Z]{0,2}\b)?)"
    rf"|\bUniversity of {_WORD}(?: {_WORD}){{0,2}}"
    rf"|\bConfederated Tribes of (?:the )?{_WORD}(?: {_WORD}){{0,2}}"
    rf"|\b{_WORD}(?: {_WORD})? (?:Township\b|Borough\b|County(?! (?:Road|Line|Clerk|Court|Jail|seat)\b))"
)
_SPEAKS_FOR_ITSELF = re.compile(
    r"\b(?:equal|discriminat\w+|appl(?:y|ications?)|submit\w*|send|mail(?:ed)?|employ\w*|benefits?|invites|join"
    r"|resumes?"
    r"|AA/EO|EO/AA|EEO/AA|position\b.{0,80}\bfor the|human resources|personnel|seek\w*|hiring|team|staff)\b",
    re.IGNORECASE,
)


# "the City of Elm Bay's harbor" is of the City of Elm Bay.
_OWN = re.compile(r"(?<!St\. Mary)(?<!St\. John)[’']s$")
# A name that stands in so many places is the employer's, whatever those say.
_OFTEN = 4
_OWN_GOVERNMENTS = ("District", "Library", "Authority", "Schools")


def find_local_government(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The city, town or county that is named most often, where a line with its name speaks of applying or of work."""
    seen: dict[str, list[int]] = {}
    speaks: set[str] = set()
    for line in lines:
        for named in _LOCAL_GOVERNMENT.findall(line.text[:_LONGEST]):
            # "the town of York" is the Town of York.
            name = _OWN.sub("", (named[0].upper() + named[1:]).removeprefix("The "))
            if " " not in name:  # "The University is committed to ..." does not say which one.
                continue
            seen.setdefault(name, []).append(line.number)
            # "Location: Harbor Department, Town of Elm Bay", "Location: City of Elm Bay, OH"
            value = line.text.partition(": ")[2]
            if named in (
                line.text,
                value,
                value.partition(", ")[0],
                value.rpartition(", ")[2],
            ) or _SPEAKS_FOR_ITSELF.search(line.text[:_LONGEST]):
                speaks.add(name)
    speaks |= {name for name, where in seen.items() if len(where) >= (2 if " Trib" in name else _OFTEN)}
    named = [name for name in seen if name in speaks]
    if not named:
        return _spoken_of_as_its_own(lines, seen)
    name = max(named, key=lambda name: len(seen[name]))
    # "Sherman County Soil & Water Conservation District" is a government of its own in Sherman County.
    longer = (other for other in seen if other.startswith(f"{name} ") and other.endswith(_OWN_GOVERNMENTS))
    whole = next((other for other in longer if seen[other][0] <= seen[name][0]), name)
    return whole, seen[whole][0]


# "Exam Open to All, Including Current City Employees"
_ITS_OWN = re.compile(r"\b(?:[Cc]urrent|[Cc]lassified) (?P<kind>City|County) (?:[Ee]mployees|[Ss]ervice)\b")


def _spoken_of_as_its_own(lines: Sequence[Line], seen: dict[str, list[int]]) -> tuple[str, int] | None:
    """The one city or county that a text names where it speaks of "current City employees" without its name."""
    own = next((found["kind"] for line in lines if (found := _ITS_OWN.search(line.text[:_LONGEST]))), None)
    named = [name for name in seen if own and name.startswith(f"{own} of ")]
    return (named[0], seen[named[0]][0]) if len(named) == 1 else None


_SOME_UNIVERSITY = re.compile(rf"\b{_WORD}(?: {_WORD}){{0,2}} University\b(?! of| System)|\bUniversity of {_WORD}")


def university_named_often(lines: Sequence[Line]) -> tuple[str, int] | None:
    """The university that a text without another employer names several times, and more often than any other."""
    named = [(found, line) for line in lines for found in _SOME_UNIVERSITY.findall(line.text[:_LONGEST])]
    names = [(found.removeprefix("The "), line.number) for found, line in named]
    most = Counter(name for name, _ in names if " " in name).most_common(2)
    if not most or most[0][1] == 1 or (len(most) > 1 and most[1][1] == most[0][1]):
        return None
    return next((name, number) for name, number in names if name == most[0][0])
