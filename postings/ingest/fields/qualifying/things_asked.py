"""What a text of a way to qualify asks for, thing by thing: degrees, years of experience, and what may stand for one of
these."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from postings.ingest.fields.qualifying.degrees import COUNT, NUMBER, RANKS, degrees_named
from postings.ingest.fields.qualifying.experience import years_named
from postings.ingest.layout.patterns import beginning_with
from postings.ingest.record import Degree


@dataclass(frozen=True, slots=True)
class Thing:
    """What a text asks for, with its place: a degree (its rank), years of experience (their number), or another thing
    that may stand for one of these."""

    kind: Literal["degree", "years", "other"]
    start: int
    end: int
    amount: Decimal = Decimal(0)

    @property
    def degree(self) -> Degree | None:
        return RANKS[int(self.amount)] if self.kind == "degree" else None


# What may stand for a degree or for years: a training, a license, that one only begins.
_OTHER = re.compile(
    beginning_with(
        "0123456789abceghnops",
        r"\b(?:\d{1,2} courses?|completion|completed|graduation|graduate of|apprenticeship|currently enrolled"
        r"|new graduates?)\b"
        r"(?! of (?:the|an?) (?:probation|background))"
        r"|(?<=\bor )(?:hold|possess(?:ion of)?|have)\b(?=[^.;]{0,60}\b(?:licen[sc]e|certif|credential))"
        # "a high school graduate or have a certificate of equivalency"
        r"(?![^.;]{0,100}\b(?:GED\b|General Education|high school|(?:high school )?equivalency))"
        # "one year of experience; or Education, or a combination of both"
        r"|(?<=\bor )education\b(?=[.,;]| or\b)"
        # "a master's degree, or have completed half of a doctorate"
        r"|(?<=\bor )(?:(?:have |has |be |been )?(?:complet|pass|serv|earn|enroll|obtain)(?:ed?|ing|s)?"
        r")\b(?! of | \()",
    ),
    re.IGNORECASE,
)
# "a terminal degree or equivalent experience"; "two years as a mason, or comparable experience" are years either way.
_EQUIVALENT = re.compile(
    r"(?<=\bor )(?<!and/or )(?:an? )?(?:equivalent|comparable) (?!part)(?:\w+ ){0,2}experience\b(?! of | \()",
    re.IGNORECASE,
)
# College that is counted in years or credits.
_SCHOOLING = re.compile(
    r"\b(?:\d{1,3} (?:semester|quarter)(?: (?:hours|units|credits))? or )?"
    rf"(?:(?:[a-z-]{{3,12}} \()?\d{{1,3}}\)?|{NUMBER}|thirty|sixty|ninety) (?:or more )?"
    r"(?:quarter|semester|college(?:-level)?|credit)[- ]"
    r"(?:credit )?(?:hours?|units?|credits?)\b"
    r"|\b\d{1,3}\)? (?:hours|units|credits) (?:of|from an?) (?:[\w-]+ ){0,2}(?:college|university)\b"
    rf"|\b{COUNT} (?:full |academic ){{0,2}}years? of (?:(?!experience\b)[\w-]+ ){{0,5}}"
    r"(?:college|study|course ?work|schooling|education)\b(?! and/or)"
    r"(?!(?: or (?:secondary|high|graduate|university)\b)?(?: (?!(?:and|or|plus|with)\b)[\w-]+){0,4} experience)",
    re.IGNORECASE,
)
# "completion of high school" is the diploma itself.
_WITHIN_DEGREE = 60
# "or a two-year diploma", "or at least eighteen (18) hours of graduate credit"
_CREDENTIAL = re.compile(
    r"(?<=\bor )(?![^.;,]{0,60}\b(?:equivalen|proficiency|of completion))"
    r"(?!(?:an? )?(?:GED|G\.E\.D|HSE|high[- ]school|H\.?S|higher|HiSET|TASC)\b)"
    r"(?:(?!(?:and|plus|with|in|from|of|or|related|that|which|includ\w+)\b)[\w()'’/-]+ ){0,5}?"
    r"(?:diploma|certificat(?:e|ion)|apprenticeship|licen[sc]e|credential|(?:hours|units|credits) (?:of|in))\b",
    re.IGNORECASE,
)
_ALSO_NEEDED = re.compile(r"\b(?:and|plus|with|including|possess\w*|hold|have)\b", re.IGNORECASE)
# "three years of surveys (including at least one year of field work)", "four years. (Two years as an aide count.)"
_TELLS_IN_BRACKETS = re.compile(r"(?:\((?:including|of which)\b[^()]{0,60}|\.\s\([^()]{0,200})$", re.IGNORECASE)
# "one year of study leading to a master's degree", but who completes four years of it has the degree
_TOWARD = re.compile(
    r"(?<!\bstudy )(?<!university )(?<!college )(?<!program )(?<!curriculum )"
    r"\b(?:leading to|towards?|pursuing|in pursuit of|half of the requirements for)\s+(?:such )?(?:an? |the |their )?$",
    re.IGNORECASE,
)


# "a degree in business or education": the last of several fields
_IN_FIELDS = re.compile(
    r"\b(?:degree|bachelor['’]?s|master['’]?s|associate['’]?s) in (?:[\w/&'’-]+,? ){1,15}or $", re.IGNORECASE
)


def _is_field(other: Thing, text: str) -> bool:
    return text[other.start : other.end].casefold() == "education" and bool(_IN_FIELDS.search(text[: other.start]))


def things_asked(text: str) -> Iterator[Thing]:
    """What a text asks for, in its order. What a study only leads to is not asked for."""
    degrees = [
        Thing("degree", start, end, Decimal(RANKS.index(degree)))
        for start, end, degree in degrees_named(text)
        if not _TOWARD.search(text[max(0, start - 40) : start])
    ]
    schooling = [Thing("other", found.start(), found.end()) for found in _SCHOOLING.finditer(text)]
    years = [
        Thing("years", start, end, number)
        for start, end, number in years_named(text)
        if not any(school.start <= start < school.end for school in schooling)
        and not ("(" in text[:start] and _TELLS_IN_BRACKETS.search(text[:start]))
    ]
    known = sorted([*degrees, *years], key=lambda thing: thing.start)
    others = [*schooling, *(Thing("other", found.start(), found.end()) for found in _OTHER.finditer(text))]
    others += _credentials(text, known)
    others = [other for other in others if not _is_field(other, text)]
    kept = [other for other in others if not any(_belongs(other, thing, text) for thing in known)]
    yield from sorted([*known, *kept], key=lambda thing: thing.start)


_DIPLOMA_ALONE = re.compile(r"(?:an? )?diploma", re.IGNORECASE)


def _credentials(text: str, known: list[Thing]) -> Iterator[Thing]:
    """What OR sets beside a degree or years, right behind these, and is neither."""
    for found in _EQUIVALENT.finditer(text) if known else ():
        if (nearest := _nearest(found, known)) and nearest.kind == "degree":
            yield Thing("other", found.start(), found.end())
    for found in _CREDENTIAL.finditer(text) if known else ():
        nearest = _nearest(found, known)
        if nearest is None or _ALSO_NEEDED.search(text[nearest.end : found.start()]):
            continue
        # "a high school diploma, or a diploma from an accredited institution" names no more than that.
        if nearest.degree != "high_school" or not _DIPLOMA_ALONE.fullmatch(found.group()):
            yield Thing("other", found.start(), found.end())


def _nearest(found: re.Match[str], known: list[Thing]) -> Thing | None:
    return next((thing for thing in reversed(known) if thing.end <= found.start()), None)


def _belongs(other: Thing, known: Thing, text: str) -> bool:
    """Whether a training only tells how a degree or years are had: "graduation from high school"."""
    if other.start <= known.end + 1 and known.start < other.end:
        return True
    between = text[other.end : known.start]
    is_before = known.kind == "degree" and other.end <= known.start <= other.end + _WITHIN_DEGREE
    return is_before and not any(mark in between for mark in ".;,") and " or " not in between.casefold()
