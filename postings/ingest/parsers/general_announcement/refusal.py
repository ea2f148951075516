"""Whether a text offers a job at all, and what it is when it does not."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.layout import Labelled, Line

_HEAD_LINES = 40
_ENOUGH = 5
_NOT_FOUND = re.compile(
    r"\b404\b|\bpage (?:(?:you|that)[\w ’']{0,40} )?(?:was |could |can)?\s?(?:not|n[o’']t) (?:be )?found|"
    r"\bpage not found|\bno longer (?:available|exists|posted)|\bhas (?:expired|been (?:removed|filled|taken down))|"
    r"\baccess denied",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(
    r"\bnewsletter\b|\bin this issue\b|\bvolume \d+,? (?:issue|number)|\bunsubscribe\b", re.IGNORECASE
)
_CLASS_SPECIFICATION = re.compile(
    r"\bclass(?:ification)? specifications?\b|\bclass spec\b|\bdistinguishing (?:features|characteristics)\b|"
    r"\bgeneral description of class\b|\bclass concept\b|\bexamples of (?:duties|work) typically|\bclass established\b",
    re.IGNORECASE,
)
_PORTAL = re.compile(
    r"\bsearch (?:for )?(?:all )?jobs\b|\bbrowse (?:all )?(?:jobs|openings|opportunities)|\bview all (?:jobs|openings)|"
    r"\bcreate (?:an|your) account|\bsign in\b|\blog ?in\b|\bjob alerts?\b|\bsort by\b|\bresults per page|"
    r"\bjobs? found\b|\bcurrent (?:job )?(?:openings|opportunities)\b|\bno (?:current )?(?:openings|vacancies)",
    re.IGNORECASE,
)
_CALL_TO_APPLY = re.compile(
    r"\b(?:to apply|apply (?:by|at|online|now|today|through|before|here|in person)|how to apply|"
    r"submit (?:an?|your|the) (?:\w+ ){0,3}(?:application|resume|résumé|materials)|"
    r"send (?:an?|your) (?:\w+ ){0,3}(?:application|resume|résumé)|"
    r"applications? (?:must|will|are|is|may|accepted|due)|applicants? (?:must|should|will|may|are)|"
    r"(?:is|are|we[’']re) (?:currently |now )?(?:hiring|recruiting|seeking (?:an?|to|qualified))|"
    r"invites applications)\b",
    re.IGNORECASE,
)


def refusal(draft: Draft, labelled: Sequence[Labelled]) -> str | None:
    """Why the text is no posting, in a recruiter's words; None when it offers a job."""
    lines = [line for line in draft.lines if line.text]
    head = lines[:_HEAD_LINES]
    calls = sum(1 for line in lines if _CALL_TO_APPLY.search(line.text[:3_000]))
    opening = {"closes_at", "date_posted", "requisition_id", "open_until_filled"} & set(draft.values)
    if _matches(_CLASS_SPECIFICATION, head) >= 1 and not opening and calls == 0:
        return "The text is a class specification: it describes a kind of work, and offers no opening."
    if len({entry.value for entry in labelled if entry.key == "title" and entry.value}) >= 3:
        return "The text lists several openings; each needs a document of its own."
    offers = bool(opening or draft.salaries or calls or any(entry.key == "title" for entry in labelled))
    enough = "title" in draft.values and offers and _evidence(draft, labelled, calls) >= _ENOUGH
    if enough and (opening or not _matches(_NEWSLETTER, head)):
        return None
    return _reason(draft, lines, head)


def _evidence(draft: Draft, labelled: Sequence[Labelled], calls: int) -> int:
    """How much of what makes a posting was found, in points."""
    found = draft.values
    return (
        2 * bool(draft.salaries)
        + 2 * ("closes_at" in found or "open_until_filled" in found)
        + 2 * ("requisition_id" in found)
        + 2 * any(entry.key == "title" and entry.value for entry in labelled)
        + 2 * (len(draft.duties) >= 2)
        + 2 * bool(draft.qualifications.routes or draft.qualifications.requirements)
        + bool(draft.qualifications.preferred)
        + ("date_posted" in found)
        + ("schedule" in found or "appointment" in found)
        + bool(draft.agency)
        + bool(draft.locations)
        + bool(draft.contacts)
        + min(calls, 2)
    )


def _reason(draft: Draft, lines: Sequence[Line], head: Sequence[Line]) -> str:
    if len(lines) < 80 and _matches(_NOT_FOUND, head):
        return "The page says that the posting was not found or is no longer there."
    if _matches(_NEWSLETTER, head):
        return "The text is a newsletter, not a job announcement."
    if _matches(_PORTAL, lines[:300]) >= 2:
        return "The text is the front page of a job site or a list of links, not one job announcement."
    if not _has_words(lines):
        return "The text does not consist of words that can be read."
    if "title" not in draft.values:
        return "The text names no job to apply for."
    return "The text names no job to apply for: too little of pay, deadline, duties and requirements is there."


def _matches(pattern: re.Pattern[str], lines: Sequence[Line]) -> int:
    return sum(1 for line in lines if pattern.search(line.text[:3_000]))


def _has_words(lines: Sequence[Line]) -> bool:
    """Whether the text has words of ordinary length, as data written in letters has not."""
    words = [word for line in lines[:200] for word in line.text[:2_000].split()]
    ordinary = sum(1 for word in words if 2 <= len(word) <= 14 and word.strip(".,;:()").isalpha())
    return bool(words) and ordinary >= 0.4 * len(words)
