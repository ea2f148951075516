"""What one alternative or requirement says: degree and field, years and kind of experience, licenses and checks."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, wraps
from typing import TypeVar

from postings.ingest.fields.qualifying.accounted import accounted
from postings.ingest.fields.qualifying.degrees import (
    degree_asked,
    read_degree,
    read_field,
    without_label,
)
from postings.ingest.fields.qualifying.experience import read_years, without_part_time
from postings.ingest.fields.qualifying.kind_of_experience import read_experience_in
from postings.ingest.record import Education, RequirementKind, Route

# What a text is about stands within its first characters; the rest of a hostile one is not searched.
_TELLING = 3_000
# A section's lines are asked the same questions several times while they are sorted, so the last answers are kept.
_KEPT = 1_000
Answer = TypeVar("Answer")
_HOURS_OF_EXPERIENCE = re.compile(
    r"\b\d{1,2},?\d{3} hours of\b[^.;]{0,80}\b(?:experience|work|practice|service|employment|supervision)\b",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"\bcompletion of (?:at least )?(?:one|two|three|four|\d) (?:\(\d\) )?years? of (?:college|study|course ?work)\b"
    # "Two years of college with nine credits in law"
    r"|^(?:at least |a minimum of )?(?:one|two|three|four|\d) (?:\(\d\) )?years? of college\b"
    r"|(?:\b\d{1,3}\)?|\b(?:thirty|forty-five|sixty|ninety)) (?:or more )?"
    r"(?:quarter|semester|college|credit)[- ](?:hours?|units?|credits?)\b",
    re.IGNORECASE,
)
_SKILL = re.compile(r"\s*(?:experience|expertise|familiarity|knowledge|skills?|understanding)\b", re.IGNORECASE)
_CERTIFICATES = ("AICP", "CISSP", "CISM", "TWIC", "PMP", "SHRM-CP", "SHRM-SCP", "EMT", "NCARB")
# Each kind with words of which one stands, in small letters, in every text that states it.
_KINDS: tuple[tuple[RequirementKind, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "background_check",
        (
            *("background", "criminal", "fingerprint", "clearance", "cori", "record", "agency check", "leds", "cjis"),
            *("sex offender", "security"),
        ),
        re.compile(
            r"\bbackground(?:/\w+| and \w+)? (?:check|investigation|screening|review|clearance|registry|examination)"
            r"|\bcriminal (?:history|record|background|offender|and driving (?:record|histor))|\bfingerprint"
            r"|\bcriminal,? (?:(?:and|or|tax|credit|driving|employment|education|history),? ){1,5}checks?\b"
            r"|\b(?:police|child abuse|criminal|FBI)(?: [\w-]+){0,2} clearances?\b|\bCORI\b|\brecords check"
            r"|\bNational Agency Check|\bsecurity (?:clearance|threat assessment|investigation|check)"
            r"|\b(?:LEDS|CJIS|NCIC(?= clearance))\b(?!\)? (?:certif|operator|user|train))|\bsex offender regist",
            re.IGNORECASE,
        ),
    ),
    (
        "licence",
        ("licen", "cdl", "clp", "permit", "driving record", "admi", "oregon state bar"),
        re.compile(
            (
                r"\bdriv(?:er|ers|er['’]s|ers['’]|ing)['’]? licen[sc](?!e checks?\b)"
                r"|\blicen[sc](?:e(?! checks?\b)|es|ed(?! (?:business|facilit|premises|establishment))|ure|ing)\b"
                r"|\bCDL\b|\bCLP\b"
                r"|\b(?:learner|instruction|driv(?:er|ing))['’]?s?['’]? permit\b"
                r"|\bdriving records?(?! (?:checks? and|and criminal)\b)"
                r"|\badmi(?:tted|ssion) to (?:the )?(?:practice|bar)|\bOregon State Bar"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        "certificate",
        (
            *("certif", "cpr", "bls", "acls", "pals", "first aid"),
            *("card", "credential", "notary", "accredit", "regist", "water safety"),
            *map(str.casefold, _CERTIFICATES),
        ),
        re.compile(
            r"(?<!birth )\bcertif(?:icat\w+|ied(?! (?:eligible )?lists?\b| for appointment)|y(?! that))\b"
            rf"|\b(?:CPR|BLS|ACLS|PALS)\b|(?-i:\b(?:{'|'.join(_CERTIFICATES)})\b)|\bfirst aid\b"
            r"|\b(?:food (?:handler|worker)|flagger|life support)['’]?s?['’]? card\b"
            r"|\bcredential|\bDEA registration\b|\(\w{2,6}\) designation\b"
            r"|\bnotary public\b|\baccreditation\b|\bregist(?:ration|ered) (?:as|with the [\w ]{0,60}Board)\b"
            r"|(?-i:\b(?<!of )Registered (?!Nurs|Voter|Apprentice)[A-Z])|\bWater Safety Instructor\b",
            re.IGNORECASE,
        ),
    ),
)
DRIVER_LICENSE = re.compile(r"\bdriv(?:er|ers|er['’]s|ers['’]|ing)['’]? (?:licen[sc]|permit\b)|\bCDL\b", re.IGNORECASE)
# "Education and/or experience equivalent to "1" above. However, all candidates must have a master's degree."
_EQUIVALENT_TO_OTHERS = re.compile(
    r"(?:(?:a (?:satisfactory )?combination of )?education,? (?:training,? )?and/or (?:training and/or )?experience\b"
    r"|an? (?:satisfactory )?combination of education and experience\b)[^.;]{0,30}\bequivalent to [\"“(\d]",
    re.IGNORECASE,
)
# "Any combination of training and experience equivalent to a degree in law and two years of work"
_EQUIVALENT_TO = re.compile(
    r"(?:any|an?|some) (?:\w+ )?combinations? (?:of [^.;:]{3,80}?)?(?:(?:which|that) (?:is|are) )?"
    r"(?:equivalent|equal) to\b",
    re.IGNORECASE,
)
# "An equivalent combination of education (not less than a diploma), training and experience"
_IS_COMBINATION = re.compile(
    r"(?:an?|any|other) (?:\w+ )?combinations? of (?:education|training|experience)\b"
    r"(?!.{0,80}\b(?:equivalent|equal)\b)",
    re.IGNORECASE,
)
# "A total of six years of education and/or experience", "a five (5) year combination of both"
_OF_BOTH = re.compile(
    r"\byears? of (?!which)(?:[\w-]+ ){0,3}(?:education|training|college|study) and/or (?:[\w-]+ ){0,4}experience\b"
    r"|\byears? combination of (?:education|training|experience)\b",
    re.IGNORECASE,
)
_COMBINATION = re.compile(
    r"\beducation and/or experience\b[^.;]{0,30}\bequivalent to\b"
    r"|\b(?:equivalent|(?<!in )any|satisfactory|appropriate|suitable)\b[\w\s,/-]{0,60}\b(?:combinations?|mix)\b"
    r"(?! of (?:both|these|those|the) (?:types|kinds|areas|fields)\b)"
    r"|\b(?:equivalent|(?<!in )any|suitable) mix(?:ture)? of (?:\w+ ){0,4}(?:education|training|experience)\b"
    r"|\bcombinations? of (?!(?:both|these|those|the) (?:types|kinds|areas|fields)\b)"
    r"(?:\w+ ){0,4}(?:education|training|experience)"
    r"|\bcombine (?:education|training|experience) and (?:education|training|experience)\b"
    r"|\b(?:may|can|will) (?:be )?(?:substitut\w+|used in place)|\bin lieu of\b|\bsubstitut(?:ed|es|ion)\b"
    r"|\bsubstitute\b(?! (?:or \w+ )?(?:\w+ personnel|teach|driv|custodian|aide|nurse|employee|cook|bus\b|staff"
    r"|worker|librarian"
    r"|instructor|secretar|para|position|clerk|assistant))"
    r"|(?<!-time )(?<!part time )(?<!full time )(?<!its )\bequivalent"
    r" (?:of (?=\w+ and )|(?:(?:professional|relevant|related|work) ){0,2})(?:education|experience|training)\b",
    re.IGNORECASE,
)
# One of these stands in each of them, in small letters.
_COMBINATION_HINTS = ("combin", "equivalent", "substitut", "in lieu", "in place")
# What an employer weighs as a whole; other words for one thing in place of another are rules of substitution.
_WEIGHED = re.compile(
    r"\bcombin\w+|\bmix(?:ture)? of\b|\bequivalent (?:of |(?:\w+ ){0,2})(?:education|experience|training)",
    re.IGNORECASE,
)


def of_its_beginning(question: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The question asked of a text's beginning alone, its last answers kept."""
    kept = lru_cache(maxsize=_KEPT)(question)

    @wraps(question)
    def asked(text: str) -> Answer:
        return kept(text[:_TELLING])

    return asked


@lru_cache(maxsize=_KEPT)
def read_route(text: str) -> Route:
    """One printed alternative: the whole text, and what it says of education and experience."""
    text = " ".join(text.split())
    head = without_label(without_part_time(_WISH_IN_BRACKETS.sub("", _without_substitution(text[:_TELLING]))))
    degree, naming = degree_asked(head)
    combination = _combination(head)
    if combination and _COUNTED.search(head[max(0, combination.start() - 20) : combination.start()]):
        combination = None
    if combination and any(pattern.match(head) for pattern in (_EQUIVALENT_TO_OTHERS, _IS_COMBINATION, _EQUIVALENT_TO)):
        return Route(text=text, kind="combination")
    if combination and degree and _JOINED_TO_DEGREE.search(head[: combination.start()][-12:]):
        return Route(text=text, kind="combination")
    if degree is None and ("and/or" in head or "combination" in head) and _OF_BOTH.search(head):
        return Route(text=text, kind="combination")
    if combination and degree is None and (own := _before_combination(head, combination)):
        return replace(own, text=text)
    if combination and degree is None:
        return Route(text=text, kind="combination" if _WEIGHED.search(head) else "substitution")
    # A diploma has no field: what stands there is that of a degree beside it.
    field = read_field(naming) if degree and degree != "high_school" else None
    education = Education(degree, field) if degree else None
    years = read_years(head)
    return accounted(Route(text, education, years, read_experience_in(head) if years else None), head)


def with_its_measure(route: Route) -> Route:
    """A combination that is the only way to qualify, with the degree and years that it must be equivalent to."""
    measured = _EQUIVALENT_TO.match(route.text) if route.kind == "combination" else None
    equal = read_route(route.text[measured.end() :]) if measured else route
    if equal.kind is not None or not (equal.education or equal.experience_years):
        return route
    return replace(equal, text=route.text, kind=route.kind, level=route.level)


# "A degree in social work (bachelor's preferred)"
_WISH_IN_BRACKETS = re.compile(r" \([^()]{3,80} (?:preferred|desired|desirable|a plus)\)", re.IGNORECASE)
# "and two years of experience, provided that a master's degree may be substituted for these"
_SUBSTITUTION_BESIDE = re.compile(
    r"(?:[,;] (?:provided|except)(?: that)? |\s\()(?:\(\d{1,2}\)|[^();.]){0,240}\bsubstitut"
    r"(?:ed|es?|ion)\b(?:\(\d{1,2}\)|[^();.])*(?:\.?\))?"
    # "; four years of work may be considered in lieu of the degree"
    r"|\s\([^().]{0,120}\b(?:may|can|will) (?:count|be counted|be used|replace|stand in)\b[^().]*\)"
    r"|(?<=[.)]) [A-Z][^.;]{0,160}\bmay be (?:waived|substituted)\b[^.;]*\."
    r"|; [^;.]{0,30}\bcombinations? of [^;.]{0,60}\b(?:may|can|will) (?:also )?qualify\b[^;.]*"
    r"|; [^;.]{0,160}\b(?:may|can|will) (?:be (?:considered|accepted|used|counted) in (?:lieu|place) of"
    r"|(?:be )?substituted? for)\b[^;.]*"
    # "(4 years of work = a degree)"
    r"|\s\([^()]{3,120} = [^()]{3,120}\)"
    r"|(?<=equivalent) \([^()]{3,120}\)"
    # "Those with six years and no degree will also be considered."
    r"|(?:(?<=\.) [A-Z]|; )[^.;]{0,200}\bwill (?:also )?be considered\b[^.;]*\.?"
    r"|(?<=[.)]) (?:there|no)\b[^.;]{0,20}\bsubstitut[^.;]*\."
    # "For example, who has six months of filing needs nine credits.", "Filing is defined as work for a degree."
    r"|(?<=[.)]) For (?:example|instance)\b(?:\([^()]{0,200}\)|[^.()]){0,400}\.?"
    r"|(?<=[.)]) (?:\*?Note: )?[A-Z][^.;]{0,80}\b(?:is|are) defined as\b"
    r"(?! (?:at least |a minimum of )?[\w-]+ (?:\(\d{1,2}\) )?(?:full )?years?\b)[^.;]*\.?",
    re.IGNORECASE,
)


# One of these stands in every such clause.
_SUBSTITUTES = (
    "ubstitut",
    " in lieu",
    " count",
    " be used",
    " replace",
    " stand in",
    " be waived",
    " = ",
    " be considered",
    " qualify",
    "equivalent (",
    "For example",
    "For instance",
    " defined as",
)


def _without_substitution(text: str) -> str:
    """The text without a clause by which other things count for what it asks for."""
    return _SUBSTITUTION_BESIDE.sub("", text) if any(map(text.__contains__, _SUBSTITUTES)) else text


def _combination(text: str) -> re.Match[str] | None:
    return _COMBINATION.search(text) if any(map(text.casefold().__contains__, _COMBINATION_HINTS)) else None


# "four years of equivalent experience" asks for the years.
_COUNTED = re.compile(r"\byears?['’]? (?:of )?$", re.IGNORECASE)
# "Graduation from high school and an equivalent combination of training and experience"
_JOINED_TO_DEGREE = re.compile(r"\b(?:and|plus) (?:an? |any |some )?$", re.IGNORECASE)
# "Two years of office work or an equivalent combination of education and experience"
_JOINS_COMBINATION = re.compile(r",? \(?or (?:an?|any|other|some)?\s*$", re.IGNORECASE)


def _before_combination(text: str, combination: re.Match[str]) -> Route | None:
    """The way that stands before the combination which may replace it; None where the text begins with that."""
    before = text[: combination.start()]
    joint = _JOINS_COMBINATION.search(before[-12:])
    if joint is None or not _WEIGHED.search(combination.group()):
        return None
    before = before[: len(before) - len(joint.group())]
    years = read_years(before)
    return Route(before, None, years, read_experience_in(before)) if years else None


@of_its_beginning
def names_route(text: str) -> bool:
    """Whether `text` names a degree, years of experience, or a combination of both: a way to qualify."""
    return (
        read_degree(text) is not None
        or read_years(text) is not None
        or bool(_combination(text) or _HOURS_OF_EXPERIENCE.search(text) or _CREDITS.search(text))
    )


@of_its_beginning
def requirement_kind(text: str) -> RequirementKind:
    """What kind of requirement a text states; knowing about licenses or certification is no license or certificate."""
    if _SKILL.match(text):
        return "other"
    lowered = text.casefold()
    named = [
        (match.start(), kind)
        for kind, hints, pattern in _KINDS
        if any(map(lowered.__contains__, hints)) and (match := pattern.search(text))
    ]
    if len(named) > 1 and named[1][1] == "licence" and named[1][0] < named[0][0]:
        return "licence"
    return named[0][1] if named else "other"


_LONGEST_NEED = 8_000
# "Two years of driving experience with a valid driver's license"
_EXPERIENCE_IN_YEARS = re.compile(r"\byears?\b[^.;]{0,60}\bexperience\b", re.IGNORECASE)


def asks_for_license_alone(text: str) -> bool:
    """Whether a text asks for a license to drive, and AND joins no years or degree to it: "A Class A license AND one
    year of driving trucks"."""
    named = DRIVER_LICENSE.search(text)
    if named is None or _EXPERIENCE_IN_YEARS.search(text[: named.start()][:_LONGEST_NEED]):
        return False
    parts = text[:_LONGEST_NEED].split(" AND ")
    return not any(names_route(part) and not DRIVER_LICENSE.search(part) for part in parts)
