"""What a government's printed name alone says about it."""

import re

from agencies.models import Jurisdiction

_KINDS = (
    (Jurisdiction.Kind.TRIBAL, re.compile(r"\b(?:tribes?|tribal|indians)\b", re.IGNORECASE)),
    (
        Jurisdiction.Kind.EDUCATION,
        re.compile(r"\b(?:universit(?:y|ies)|college|school district|schools|education service district)\b", re.I),
    ),
    (Jurisdiction.Kind.STATE, re.compile(r"^(?:the )?state of\b", re.IGNORECASE)),
    (
        Jurisdiction.Kind.SPECIAL_DISTRICT,
        re.compile(r"\bdistrict\b|^(?:the )?port of\b|\bhousing authority\b|\bwater board\b", re.IGNORECASE),
    ),
    (Jurisdiction.Kind.COUNTY, re.compile(r"\bcounty\b", re.IGNORECASE)),
    (Jurisdiction.Kind.CITY, re.compile(r"^(?:the )?(?:city|town) of\b", re.IGNORECASE)),
)


def kind_of_government(name: str) -> Jurisdiction.Kind:
    """The kind that the name states ("City of Bend" is a city), or unknown."""
    return next((kind for kind, pattern in _KINDS if pattern.search(name)), Jurisdiction.Kind.UNKNOWN)
