"""Whether a sentence leads into what stands below it, and what it names itself."""

import re

from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.experience import read_years
from postings.ingest.fields.qualifying.joints import is_joint
from postings.ingest.fields.qualifying.modes_of_lists import SKILLS_ALONE
from postings.ingest.layout.recurring import kept_for_lines

LEAD_LONGEST = 260
_LINK = re.compile(
    r"(?:in addition|additionally|also|furthermore)(?: to (?:the|these) (?:above|\w+))?[.,:]*", re.IGNORECASE
)
LEAD_WORDS = re.compile(
    r"\b(?:following|qualif\w+|requirements?|must (?:have|possess|meet)|education|experience|minimum|preferred"
    r"|desired)\b",
    re.IGNORECASE,
)
_WITH_LIST = re.compile(
    r"(?P<before>\S.*?)[,;]?\s+(?P<joint>and|AND|plus|PLUS|or|OR)"
    r" (?:(?:also|at least|must|have|holds?|possess|possession of|completion of|meet) ){0,3}"
    r"(?:(?:one|any|either)(?: \(1\))?(?: or more)? of (?:the following|these|the below)\b[^:]{0,160}"
    r"|either|EITHER|one):\)?",
)
# "A degree with work on two of the following instruments.", with a full stop in place of the colon
LEADS_BY_WORD = re.compile(r"\b(?:the|these) following(?: [\w-]+){0,3}\.$")


# "A degree in social work; or:" is an item of a list, joined to the next.
_JOINED_BY_COLON = re.compile(r"[;,.]\s*(?:or|and)\s*:\W*$", re.IGNORECASE)


# "You will be successful in this position if you have the following skills."
_IF_YOU_HAVE = re.compile(r"\bif you have the following\b[^.:]{0,120}\.$")


@kept_for_lines
def leads(text: str) -> bool:
    if is_joint(text):
        # "Or:" between two items joins them.
        return False
    if _LINK.fullmatch(text) or SKILLS_ALONE.fullmatch(text):
        return True
    if "you have the following" in text and _IF_YOU_HAVE.search(text[:LEAD_LONGEST]):
        return True
    with_colon = len(text) <= LEAD_LONGEST and text.rstrip(" *").endswith((":", ":)"))
    return with_colon and not _JOINED_BY_COLON.search(text[-12:])


@kept_for_lines
def parted_lead(lead: str) -> re.Match[str] | None:
    """A leading sentence as the way to qualify that it names and the list that stands beside it."""
    parted = _WITH_LIST.fullmatch(lead) if len(lead) <= LEAD_LONGEST else None
    return parted if parted and states_route(parted["before"]) else None


def states_route(text: str) -> bool:
    return read_degree(text) is not None or read_years(text) is not None
