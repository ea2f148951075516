"""The bureaus and offices that a federal page prints, one below the other, under the name of their department."""

import re

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.headings.heading_spellings import HEADINGS
from postings.ingest.fields.job_titles import names_a_job
from postings.ingest.layout import label_shape, normalize

_DEPARTMENT = re.compile(
    r"(?:U\.?S\.? )?(?:Department|Dept\.?) of (?:the )?(?:Agriculture|Air Force|Army|Commerce|Defense|Education|Energy"
    r"|Health and Human Services|Homeland Security|Housing and Urban Development|Interior|Justice|Labor|Navy|State"
    r"|Transportation|Treasury|Veterans Affairs|War)",
    re.IGNORECASE,
)
_MOST, _LONGEST = 3, 90
_SAYS_CLOSED = re.compile(r"this (?:job|position|announcement|posting|vacancy)\b", re.IGNORECASE)


def is_below_department(draft: Draft, number: int) -> bool:
    """Whether line `number` stands among the first below a federal department's name: "Elm Office - Wyoming" is an
    office there, and no town."""
    if not _DEPARTMENT.fullmatch(draft.agency.get("name", "")):
        return False
    return 0 < number - draft.notes.evidence["agency.name"].first_line <= _MOST


def take_federal_units(draft: Draft) -> None:
    """Take as units the names on the lines right below that of a federal department."""
    if not _DEPARTMENT.fullmatch(draft.agency["name"]):
        return
    first = draft.notes.evidence["agency.name"].first_line
    below = draft.lines[first : first + _MOST]
    known = tuple(draft.units)
    if any(unit not in {line.text for line in below} for unit in known):
        return
    for line in below:
        if line.text in known:
            continue
        is_name = 0 < len(line.text) <= _LONGEST and line.bullet is None and line.text[-1] not in ".:;?!"
        if not is_name or line.number in draft.taken or not line.text[0].isupper() or label_shape(line.text):
            return
        if normalize(line.text) in HEADINGS.exact or names_a_job(line.text) or _SAYS_CLOSED.match(line.text):
            return
        draft.add_unit(line.text, line.number)
        draft.taken.add(line.number)
