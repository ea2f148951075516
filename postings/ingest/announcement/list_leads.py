"""Sentences that lead into a list, of duties or of what applicants need, where no heading does."""

import re
from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.announcement.work.share_tables import names_shares
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import Heading, Line
from postings.ingest.record import SectionKind

# In these a word before a colon begins a sentence of the list, it is no label.
LISTS: frozenset[SectionKind] = frozenset(
    (
        *("duties", "qualifications", "preferred", "requirements"),
        *("working_conditions", "benefits", "how_to_apply", "selection_process"),
    )
)
_LEAD = re.compile(
    r"\b(?:in this (?:job|role|position),? you|you will|you would|you'll|you’ll|you may|expect to|you get to"
    r"|your (?:job|work|role|task|days?) (?:is|will|are|may)\b.{0,40}"
    r"|opportunity to|(?:duties|responsibilities|functions|tasks)\b.{0,40}\binclude"
    r"|(?:primary|main|key|major|essential) (?:duties|responsibilities) (?:of [\w ]{3,40} )?are(?: to)?"
    r"|(?:incumbent|position|employee|person (?:in|who holds) (?:this|the) (?:position|job|role)) will"
    r"|(?:incumbent|employee)s? (?:must|shall) (?:be able to )?perform"
    r"|perform(?:s|ing)? (?:the following |various )?(?:duties|tasks|functions)\b.{0,20}\bsuch as\b"
    r"|will perform the following(?: \w+){1,3}"
    r"|includ\w+,? but (?:is |are )?not limited to"
    r"|responsible for(?=.*\bincluding:)[^:]{0,160}|responsible (?:for|to)"
    r"|duties (?:of|may|are)|will be)\b[^:]{0,80}:$",
    re.IGNORECASE,
)
# "Your salary range will be as follows:", "The hours of operation will be as follows:"
_OF_TERMS = re.compile(
    r"\b(?:salary|pay|wages?|compensation|hours|schedule|shifts?|dates?|interviews?|tests?)\b"
    r"[^:]{0,60}\b(?:will be|are)\b[^:]{0,30}:$",
    re.IGNORECASE,
)
# "To be minimally qualified, you will have:"
_OF_NEEDS = re.compile(r"to (?:be )?(?:minimally )?qualif(?:y|ied)\b", re.IGNORECASE)
# "Recording secretary will:"
_HOLDER_WILL = re.compile(
    r"(?:.*[.!?] )?(?:the |our |this )?(?P<job>[\w /-]{3,50}?) (?:will|would)(?: also)?:", re.IGNORECASE
)
# Below what an employee must be, this tells what the employee must do.
_IS_TOLD = re.compile(
    r"\b(?:employee|incumbent)s? (?:must|shall|will) (?:be able to )?perform\b"
    r"|\b(?:duties|responsibilities|tasks)\b[^:]{0,40}\binclude\b[^:]{0,60}:$",
    re.IGNORECASE,
)


def _is_duties_lead(line: Line) -> bool:
    """Whether a line leads into a list of duties: "As a planner, you will have the opportunity to:", "% of Time |
    Duties"."""
    if names_shares(line):
        return True
    if line.bullet is not None or not line.text.endswith(":"):
        return False
    holder = _HOLDER_WILL.fullmatch(line.text[-80:])
    if _OF_NEEDS.match(line.text):
        return False
    is_held = holder is not None and (names_a_job(holder["job"]) or holder["job"].endswith("resident"))
    return bool(is_held or _LEAD.search(line.text[-300:])) and not _OF_TERMS.search(line.text[-120:])


def with_duties_leads(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and the sentences that lead into a list of duties: all of a document without a heading for them,
    else those of its summary."""
    found = {heading.line: heading for heading in headings}
    has_duties = any(heading.kind == "duties" for heading in headings)
    kind: SectionKind = "other"
    for line in lines:
        heading = found.get(line.number)
        if heading and not (heading.kind == "other" and not has_duties and _is_duties_lead(line)):
            kind = heading.kind
        elif (
            (kind == "summary" or not has_duties)
            and _is_duties_lead(line)
            and (has_duties or kind not in LISTS or _IS_TOLD.search(line.text[-300:]))
        ):
            kind = "duties" if has_duties else kind
            found[line.number] = Heading(line.number, line.text[-300:].rstrip(" :"), "duties")
    return sorted(found.values(), key=lambda heading: heading.line)


# "The successful candidate should have the following prerequisites:", "To apply, you must meet these requirements:",
# "To qualify for a support position, an applicant must:"
_LEAD_OF_NEEDS = re.compile(
    r"\b(?:applicants?|candidates?) must:$|\byou must (?:have|possess|meet)\b[^:.]{0,60}:$"
    r"|\b(?:applicants?|candidates?)\b[^:.]{0,40}\b(?:must|should|shall|will(?: (?:need|have) to)?)"
    r" (?:have|possess|meet|be|hold)\b(?:[^:.]{0,60}:|[^:.]{0,30} following\b[^:.]{0,30}\.)$",
    re.IGNORECASE,
)


# "To apply for this job, you must meet the following requirements:"
_NAMES_NEEDS = re.compile(
    r"\b(?:following|these) (?:\w+ ){0,2}(?:requirements|qualifications|criteria):$", re.IGNORECASE
)


def with_needs_leads(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings, and the sentences that lead into a list of needs outside of all sections that hold lists."""
    found = {heading.line: heading for heading in headings}
    kind: SectionKind = "other"
    filled = [line for line in lines if line.text]
    for line, below in pairwise(filled):
        if heading := found.get(line.number):
            kind = heading.kind
        elif (
            line.text[-1] in ":."
            and (
                kind not in LISTS
                or (kind == "duties" and line.text[-1] == ":" and _NAMES_NEEDS.search(line.text[-100:]))
            )
            and line.bullet is None
            and below.bullet
            and _LEAD_OF_NEEDS.search(line.text[-200:])
        ):
            kind = "qualifications"
            found[line.number] = Heading(line.number, line.text[-200:].rstrip(" :"), kind)
    return sorted(found.values(), key=lambda heading: heading.line)
