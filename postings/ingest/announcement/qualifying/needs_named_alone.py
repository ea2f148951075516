"""Needs that a sentence only names, without a verb: "Valid driver's license.", "Knowledge of maps."."""

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
