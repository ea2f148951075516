"""Needs that a sentence only names, without a verb: "Valid driver's license."; those that it lists, or calls firm."""

import re

from postings.ingest.fields.qualifying.qualifications import requirement_kind

HAS_VERB = re.compile(
    r"\b(?:is|are|was|were|will|would|may|can|has|have|had|should|must|being|earns?|receives?|gets?|include[sd]?)\b"
    r"(?! (?:required|needed|preferred|desired))",
    re.IGNORECASE,
)


def is_license_alone(text: str) -> bool:
    """Whether a text names a license and says nothing of it: "Valid driver's license and a good record."; "CDL training
    provided." says what is given."""
    is_license = _LICENSE_FIRST.match(text) is not None and requirement_kind(text) == "licence"
    return is_license and not (HAS_VERB.search(text) or _GIVEN.search(text))


def is_trait_alone(text: str) -> bool:
    """Whether a text names what somebody should know or can do, and says nothing of it."""
    return bool(_TRAIT_FIRST.match(text)) and text[-1:] == "." and not HAS_VERB.search(text)


_GIVEN = re.compile(r"\b(?:provided|offered|available|reimbursed|paid(?: for)?)[.!]?$", re.IGNORECASE)
_TRAIT_FIRST = re.compile(
    r"(?:[A-Z][a-z]+(?: (?:and|or) [a-z]+)? )?(?i:knowledge|understanding|abilit(?:y|ies)|skills?|proficiency"
    r"|familiarity) (?:of|in|with|to) \w"
)
_LICENSE_FIRST = re.compile(r"(?:an? )?(?:valid|current|active|possession of|class [ABCD]\b|CDL\b)", re.IGNORECASE)


# Beside needs that sections list, only this tells another one.
_FIRM = re.compile(
    r"(?:you|(?:all )?(?:applicants|candidates|employees)|the (?:successful|selected|chosen) (?:applicant|candidate))"
    r" must (?:also )?(?:be (?:at least|able to|willing to|fluent|a)\b|have|possess|hold|live|reside|speak|own)\b",
    re.IGNORECASE,
)


def is_firm_need(sentence: str) -> bool:
    """Whether a sentence says what everybody must have or be, and names no license or check."""
    return _FIRM.match(sentence) is not None and requirement_kind(sentence) == "other"


# "Applicants must meet the following minimum requirements: be a citizen; be 21 years of age; hold a license."
_MEET_THE_FOLLOWING = re.compile(
    r"(?:\w+ ){0,3}(?:applicants?|candidates?|you) (?:must|should|shall) (?:meet|have|be|possess)[^:;.]{0,40} following"
    r"[^:;.]{0,40}: (?P<needs>.+)",
    re.IGNORECASE,
)
_BETWEEN_NEEDS = re.compile(r";\s+(?:and\s+)?")


def listed_needs(sentence: str) -> list[str]:
    """The needs that a sentence lists behind a colon, parted by semicolons; none of one that lists none."""
    listed = _MEET_THE_FOLLOWING.fullmatch(sentence) if ";" in sentence else None
    return _BETWEEN_NEEDS.split(listed["needs"]) if listed else []
