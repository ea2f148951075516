"""What clauses that say what the job is tell of its terms, however many they put together: "It's full-time, hybrid and
classified", "The fine print: unclassified, SEIU, permanent"."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from postings.ingest.fields.terms.employment_terms import SENTENCE_END, read_appointment, read_schedule
from postings.ingest.fields.terms.service_and_overtime import read_overtime
from postings.ingest.layout.recurring import kept_for_lines

_LONGEST = 400
_JOB = r"(?:positions?|jobs?|roles?|work|appointments?|openings?|vacanc(?:y|ies)|recruitment)"
# Who or what a clause speaks of: the job.
_SUBJECT = re.compile(
    r"(?:(?:and|also|but),? )?(?:it['’]s|it is|this is|they are|they['’]re|these are|each is"
    rf"|(?:both|all)(?: levels)? are"
    rf"|(?:this|the|these|both|all|each|our)(?: (?:\w+(?:-\w+)*)){{0,3}}? {_JOB}"
    r" (?:is|are|will be))"
    r"(?: also| both| all)? ",
    re.IGNORECASE,
)
# "The fine details: classified, permanent": what stands before a colon names the list.
_NAMES_LIST = re.compile(r"[A-Z][\w &/’'-]{2,40}: ")
_EDGE = re.compile(r",? and (?:is |are |it['’]s )?|, (?:is |are |but )?|; |\.(?=\s|$)| [|•·/] ")
_LEAD = re.compile(r"(?:is |are |an? |fully |currently |considered )+", re.IGNORECASE)
# "limited duration position through June 2028", "full-time (40 hours a week)"
_TAIL = re.compile(
    rf"(?: {_JOB}| schedule| basis| status| work)?(?: \([^()]{{1,60}}\))?"
    r"(?: (?:through|until|ending|lasting|that ends|expected to end|with|after|at|for|in) [^,;]{2,80})?$",
    re.IGNORECASE,
)


def _flsa(text: str) -> str:
    return re.sub(r"^FLSA[ -](?:status[: ]*)?", "", text)


_MODES = {"hybrid": "hybrid", "remote": "remote", "fully remote": "remote"}


def _mode(text: str) -> str:
    return _MODES.get(text.casefold(), "onsite")


# Each fact with what may be said of it in a clause, and how that is read.
_TERMS: tuple[tuple[str, re.Pattern[str], Callable[[str], Any]], ...] = tuple(
    (key, re.compile(rf"(?:{words})(?![\w-])", re.IGNORECASE), read)
    for key, words, read in (
        (
            "appointment",
            r"permanent|regular|limited[- ]duration|seasonal|temporary|academic[- ]year",
            read_appointment,
        ),
        ("schedule", r"(?:full|part)[- ]?time|intermittent|job[- ]shared?", read_schedule),
        ("work_mode", r"hybrid|(?:fully )?remote|(?:fully )?on[- ]?site|in[- ]person", _mode),
        (
            "service_type",
            r"(?:un)?classified(?: service)?|executive service"
            r"|management service(?:(?: ?[-–] ?| )(?:supervisory|managerial|confidential))?",
            str,
        ),
        (
            "overtime_eligible",
            r"(?:with )?overtime at time and (?:a|one)[- ]half"
            r"|(?:not )?(?:eligible for|paid) overtime|overtime[- ](?:eligible|exempt)|exempt from overtime",
            read_overtime,
        ),
        ("flsa", r"(?:FLSA[ -](?:status[: ]*)?)?(?:non[- ]?)?exempt", _flsa),
        (
            "representation",
            r"SEIU|AFSCME|AEE|ONA|IBEW|IAFF|OSEA|Teamsters|MAPE|MSEA|WFSE|ASEA|CSEA|AFT",
            str,
        ),
    )
)
# What else such a list holds, of which no fact is read here.
_BESIDE = re.compile(
    r"(?:un|not )?represented(?: by .{2,80})?|[A-Z]{3,8}[- ]represented|benefi(?:ts|ted)(?:[- ]eligible)?"
    r"|\d{1,2}(?:\.\d)? hours(?: (?:a|per) week)?|bargaining unit.{0,40}|supervisory|managerial|confidential",
    re.IGNORECASE,
)
# Of these one stands in every clause that tells a term.
_HINTS = (
    *("time", "permanent", "regular", "limited", "seasonal", "temporary", "hybrid", "remote", "site", "classified"),
    *("exempt", "overtime", " service", "in-person", "in person", "academic", "intermittent", "job share"),
)
_FEWEST = 2


@kept_for_lines
def told_terms(text: str) -> tuple[tuple[str, Any], ...]:
    """(key, value) of each term that the sentences of a text say of the job; of one that is told twice, the first."""
    lowered = text.casefold()
    found: dict[str, Any] = {}
    if "FTE" in text and _SHARE_OF_FULL_TIME.search(text):
        found["schedule"] = "part_time"
    if not any(map(lowered.__contains__, _HINTS)):
        return tuple(found.items())
    # "Full time. Permanent. Exempt." is a list, too.
    listed = [text] if len(text) <= _LONGEST and _SUBJECT.match(text) is None else []
    for sentence in (*listed, *SENTENCE_END.split(text)):
        for key, value in _terms_of(sentence) if len(sentence) <= _LONGEST else ():
            found.setdefault(key, value)
    return tuple(found.items())


# "a planner (0.8 FTE, 32 hours a week)"
_SHARE_OF_FULL_TIME = re.compile(r"\((?:0?\.\d{1,2}|[1-9]\d ?%) FTE\b")


def _terms_of(sentence: str) -> list[tuple[str, Any]]:
    """The terms of a sentence that says of the job what it is, or that lists terms and little else."""
    subject = _SUBJECT.match(sentence)
    named = None if subject else _NAMES_LIST.match(sentence)
    start = subject.end() if subject else named.end() if named else 0
    parts = [part.strip() for part in _EDGE.split(sentence[start:].strip(" .;")) if part.strip()]
    read = [list(_read(part)) for part in parts]
    known = [each for each, part in zip(read, parts, strict=True) if each or _BESIDE.fullmatch(part)]
    found = [pair for each in read for pair in each]
    if subject and read and (read[0] or _BESIDE.fullmatch(parts[0])):
        return found
    # Among other words a term may be anything's: most of a list has to be terms.
    return found if len(known) >= _FEWEST and len(known) * 2 > len(parts) else []


def _read(part: str) -> Iterator[tuple[str, Any]]:
    """The terms that a part of a clause holds, and it holds nothing else: "permanent full-time position"."""
    part = _LEAD.sub("", part, count=1) if _LEAD.match(part) else part
    rest = _TAIL.sub("", part)
    found = []
    for _ in range(_MOST_IN_PART):
        for key, words, read in _TERMS:
            if match := words.match(rest):
                found.append((key, read(match.group())))
                rest = rest[match.end() :].lstrip(" ,/-")
                break
    yield from found if not rest else ()


_MOST_IN_PART = 4
