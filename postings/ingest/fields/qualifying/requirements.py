"""What every applicant needs, and the time by which it is needed: "at time of hire", "within six months of hire"."""

import re
from collections.abc import Sequence

from postings.ingest.fields.qualifying.qualifications import requirement_kind
from postings.ingest.layout.patterns import beginning_with
from postings.ingest.record import Requirement, RequirementKind

_SPAN = r"(?:\w+[- ])?\w+(?: \(\d{1,3}\))?[- ](?:calendar )?(?:days?|weeks?|months?|years?)"
_START = (
    r"(?:hire|hiring|appointment|employment|start(?:ing)?(?: date| work)?|being hired|promotion|assignment"
    r"|(?:job )?offer)"
)
_WHEN = re.compile(
    beginning_with(
        "abdiopuw",
        rf"\b(?:(?:at|by|upon|on) (?:the )?(?:time|date|point) of (?:\w+ )?{_START}"
        rf"|(?<!depending )(?<!based )(?:at|upon|on|by|prior to|before) (?:the |your )?{_START}"
        r"|before (?:you|they) (?:start|begin)(?: work)?"
        rf"|(?:within|in(?! day-to-day)) (?:the (?:first|next) |your first |their first )?{_SPAN}"
        r"(?: (?:of|after|from|following)"
        rf" (?:the )?(?:date of )?(?:\w+ )?{_START})?"
        r"|(?:by|before) (?:the )?end of (?:the )?(?:probation\w*|trial)(?: (?:service|period))?"
        r"|(?:during|within) (?:the )?(?:probationary|trial service) period|(?:at|by) (?:the )?time of application"
        r"|(?:by|before|on) (?:the |your )?first day(?: of (?:work|employment))?)\b",
    ),
    re.IGNORECASE,
)
# Experience or convictions "within the last five years", "within two years prior to appointment" are no time of need.
_LOOKS_BACK = re.compile(
    r"\b(?:in|over|during|within) the (?:last|past|previous)\b|\bexperience\b"
    rf"|\bwithin {_SPAN} (?:immediately )?(?:prior to|preceding|before)\b",
    re.IGNORECASE,
)
_LONGEST = 3_000


def read_requirement(text: str, kind: RequirementKind | None = None) -> Requirement:
    """The requirement that a text states; its words tell the kind where none is given. `when` is the one time by which
    it is needed, as printed; a text that names several leaves a choice, and has none."""
    head = text[:_LONGEST]
    times = [] if _LOOKS_BACK.search(head) else [match.group() for match in _WHEN.finditer(head)]
    return Requirement(kind or requirement_kind(text), text, times[0] if len(times) == 1 else None)


def are_of_kinds(clauses: Sequence[str]) -> bool:
    """Whether each clause names a license, a certificate or a check: "Driver license; CPR card within a month"."""
    return all(requirement_kind(clause) != "other" and not _TELLS_MORE.search(clause) for clause in clauses)


# "Driver license; a commercial one is not needed", "Driver license; acceptable driving record"
_TELLS_MORE = re.compile(
    r"\b(?:is|are) (?:not|accepted|acceptable)\b|\bnot required\b|\bdriving records?\b", re.IGNORECASE
)
