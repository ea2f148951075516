"""The guard of all ways to qualify of a posting: whether they account for what the same text asks of everybody. Whether
one way accounts for its own text, `accounted` says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from postings.ingest.fields.qualifying.accounted import without_values
from postings.ingest.fields.qualifying.degrees import RANKS, degrees_named
from postings.ingest.fields.qualifying.experience import years_named
from postings.ingest.fields.qualifying.nothing_asked import defines_experience
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.layout.patterns import beginning_with
from postings.ingest.record import Requirement, Route

_COLLEGE = RANKS.index("associate")
# "Two years in town planning", but no age and no sentence of a court
_YEARS_OF_WORK = re.compile(
    r"\byears?['’]?(?! (?:of age|old)\b)[^.;,]{0,100}\b(?:experience|employment|work|service|as an?|\w{2,}ing)\b"
    # "Six months in an archive, gallery or museum", "1 year or 2,000 hours in the trade"
    r"|^\W*\w+ (?:\(\d{1,2}\) )?(?:years?|months?)(?: or [\d,]+ hours)? in (?!the (?:last|past)\b|advance\b)"
    # "Five years with Elm Bay Fire Rescue"
    r"|^\W*\w+ (?:\(\d{1,2}\) )?years? with (?-i:(?:the )?[A-Z])",
    re.IGNORECASE,
)
# "Two years of the experience must have been in a lead role", "2 years of teaching means eight terms", "a degree must
# be obtained within five years"
_TELLS_OF_OTHERS = re.compile(
    r"[^.;]{0,160}?\b(?:years?['’]? of (?:the|your)|of (?:this|that|these|those|such)"
    r"|(?:must|shall|should) have (?:been|included)|means|may be waived|(?:shall|will|may) be (?:the )?equivalent"
    r"|must (?:be )?obtain(?:ed)?|driving)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a need asks of everybody at a level, or at all: a college degree of this rank (0: none), and years of
    work."""

    level: str | None
    rank: int
    years: Decimal | None


def without_values_beside_needs(ways: WaysToQualify) -> None:
    """Leave out the values of ways beside which everybody needs years, or a college degree, that they do not ask for:
    "A master's degree" as the one way, and "Five years in town planning are required" among the needs. Whoever has but
    the degree would be refused, or the years were another way; the texts stay."""
    asked = list(filter(None, (_asked_by(need) for need, _ in ways.requirements)))
    ways.routes = [
        (without_values(way) if any(_is_beside(need, way) for need in asked) else way, item)
        for way, item in ways.routes
    ]


# "The department seeks applicants with at least five years of work in galleries."
_SOUGHT = re.compile(
    beginning_with(
        "ls",
        r"\b(?:seek(?:s|ing)?|looking for) (?:an? )?(?:[\w-]+ ){0,2}?(?:applicants?|candidates?|individuals?|persons?)"
        r" with (?=(?:at least|a minimum of|no less than) )[^.;]{0,160}",
    ),
    re.IGNORECASE,
)
_OF_WORK = re.compile(r"\byears?\b.*\b(?:experience|work)\b", re.IGNORECASE)


def without_values_beside_sought(ways: WaysToQualify, texts: Iterable[str]) -> None:
    """Leave out the values of ways that do not account for the years of work which a sentence elsewhere asks of those
    who are sought."""
    asked = []
    for sought in (_SOUGHT.search(text) for text in texts if " with " in text):
        if sought and _OF_WORK.search(sought[0]):
            asked += [_Asked(None, 0, number) for _, _, number in years_named(sought[0])]
    ways.routes = [
        (without_values(way) if any(_is_short_of(years, way) for years in asked) else way, item)
        for way, item in ways.routes
    ]


def _is_short_of(sought: _Asked, way: Route) -> bool:
    """Whether a way asks for fewer years than are sought, or for none."""
    return way.kind is None and sought.years is not None and sought.years > Decimal(way.experience_years or 0)


def _asked_by(need: Requirement) -> _Asked | None:
    """What a need asks for of what ways ask for too, if anything."""
    if need.when or _TELLS_OF_OTHERS.match(need.text) or defines_experience(need.text):
        return None
    degrees = [RANKS.index(degree) for _, _, degree in degrees_named(need.text)]
    rank = min((degree for degree in degrees if degree >= _COLLEGE), default=0)
    years = [number for _, _, number in years_named(need.text)] if _YEARS_OF_WORK.search(need.text) else []
    return _Asked(need.level, rank, max(years, default=None)) if rank or years else None


def _is_beside(need: _Asked, way: Route) -> bool:
    """Whether a need asks for years or for a college degree that a way does not account for."""
    if way.kind is not None or need.level not in (None, way.level):
        return False
    if need.rank > (RANKS.index(way.education.degree) if way.education else 0):
        return True
    # Fewer years of one kind may be among the ones of the way.
    return need.years is not None and need.years >= Decimal(way.experience_years or 0)
