"""Lines and values that hold terms of employment alone: "Full-time, Regular, Exempt", "Part Time (30 Hours)"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from postings.ingest.fields.terms.employment_terms import read_appointment, read_schedule
from postings.ingest.record import Appointment, Schedule

_STATUS = re.compile(r"(?:FLSA[ -]?)?(?P<status>(?:non[- ]?)?exempt)", re.IGNORECASE)
# "Exempt (Y/N): N"
_ASKED_STATUS = re.compile(r"(?:FLSA )?exempt:? ?(?:\(?Y(?:es)?/No?\)?|\?):? ?(?P<answer>y|n|yes|no)?", re.IGNORECASE)
_PART_EDGE = re.compile(r"\s*[,;/|()]\s*|\.\s+|\s+[-–—]\s+|\s+and\s+")
_TERM = re.compile(
    r"(?:(?:regular|permanent|temporary|seasonal|limited[- ](?:duration|term)|full|part|half|on|time|non-?exempt"
    r"|exempt|flsa|benefit(?:s|ed)?"
    r"|eligible|call|intermittent|hourly|salaried|year[- ]round|position|job|employment"
    r"|status|appointment|w/ ?benefits|with benefits)"
    r"[ -]?)+|(?:up to )?"
    r"(?:\d{1,2}(?:\.\d{1,2})?(?: ?[-–] ?\d{1,2})?|0?\.\d{1,2}) ?(?:hours?|hrs?\.?|FTE)(?: ?(?:per|a"
    r"|/) ?w(?:ee)?k(?:ly)?)?|w(?:ee)?k"
    r"|\d{1,2}[- ]months?|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|(?:FTE )?\d{1,3} ?%|(?:pay |salary )?grade \w{1,4}|\d{1,2}",
    re.IGNORECASE,
)
_NAMES_TIME = re.compile(
    r"\b(?:full|part)[- ]?time\b"
    r"|^(?:regular|permanent|temporary|seasonal|limited[- ]term) (?:position|job|appointment)$",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"^(?:(?:it|this) is|they are) (?:an? )?", re.IGNORECASE)
# "Full Time - Seasonal NTE 6 Months"
_NOT_TO_EXCEED = re.compile(r" NTE \d{1,2} (?:months?|years?|days?)$", re.IGNORECASE)
# "Exempt Full-Time"
_AMONG = re.compile(r"\b(?:non-?)?exempt\b", re.IGNORECASE)
_LONGEST = 80
_KIND_OF_TERMS = re.compile(
    r"(?:permanent|limited[- ]term|temporary|seasonal|regular)[ ,/-]{1,3}(?:full[- ]?time|part[- ]?time|intermittent)",
    re.IGNORECASE,
)
_MOST_APART = 2


# "Permanent. Full time. Exempt."
_APPOINTMENTS = frozenset(("permanent", "regular", "seasonal", "temporary", "limited duration"))


def appointment_alone(sentence: str) -> Appointment | None:
    """The appointment that a sentence of a paragraph of terms names and nothing else."""
    return read_appointment(sentence) if sentence.casefold().strip(" .") in _APPOINTMENTS else None


def flsa_among(text: str) -> str | None:
    """The status that stands as a part of its own among other terms: "Full-time, Regular, Exempt"."""
    if asked := _ASKED_STATUS.fullmatch(text[:_LONGEST]):
        return {"y": "exempt", "n": "non-exempt"}.get((asked["answer"] or "")[:1].casefold())
    parts = _PART_EDGE.split(text[:_LONGEST])
    status = next((found["status"] for part in parts if (found := _STATUS.fullmatch(part.strip(" .")))), None)
    among = None if status or not terms_alone(text) else _AMONG.search(text)
    return among.group() if among else status


def terms_alone(text: str) -> tuple[Appointment | None, Schedule | None] | None:
    """(appointment, schedule) of a line that names full or part time and holds nothing but terms, else None."""
    text = _NOT_TO_EXCEED.sub("", _IT_IS.sub("", text))
    if len(text) > _LONGEST or not _NAMES_TIME.search(text):
        return None
    parts = [part.strip(" .") for part in _PART_EDGE.split(text) if part.strip(" .")]
    if all(_TERM.fullmatch(part) or _STATUS.fullmatch(part) for part in parts):
        return read_appointment(text), read_schedule(text)
    return None


def lines_of_choice(texts: Sequence[str]) -> set[int]:
    """The places of lines that list, one below the other, all the terms on which a job may be held: "Permanent
    Full-time", "Permanent Part-time", "Limited Term Full-time". None of them is the job's for certain."""
    kinds = [at for at, text in enumerate(texts) if len(text) <= _LONGEST and _KIND_OF_TERMS.fullmatch(text)]
    beside = [
        {one, other}
        for one, other in pairwise(kinds)
        if other - one <= _MOST_APART and texts[one].casefold() != texts[other].casefold()
    ]
    return set().union(*beside)
