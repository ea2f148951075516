"""Could I qualify? What a seeker says of themselves, held against what a job asks for.

Only what can be counted is judged: the degree, the years and the licenses. Whether a degree is in the right field, or
years were spent on the right work, is for the seeker to say.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from postings.licenses import license_name, licenses_in, with_implied
from postings.models import QualificationRequirement, QualificationRoute

# From the degree that most people have to the one that fewest have.
DEGREES = [degree.value for degree in QualificationRoute.Degree]
# So little short of what is asked is worth knowing of: one degree, or two years.
NEAR_MONTHS = 24

_LICENSED = (QualificationRequirement.Kind.LICENCE, QualificationRequirement.Kind.CERTIFICATE)
# "Within six months of hire", "by the end of the trial service"; but not "at the time of hire".
_LATER = re.compile(r"\b(?:within|in|during|end)\b", re.IGNORECASE)


class Fit(StrEnum):
    """How well someone fits: the first is best."""

    MEETS = "meets"
    NEAR = "near"
    FAR = "far"
    NOT_STATED = "not_stated"


@dataclass(frozen=True)
class Held:
    """What the seeker has; what they leave open (None) is not judged. `degree` is one of DEGREES."""

    degree: str | None = None
    months: int | None = None
    licenses: frozenset[str] | None = None

    def __bool__(self) -> bool:
        return self != Held()


@dataclass(frozen=True)
class Asked:
    """What one way to qualify asks for, as numbers: a rank among DEGREES, and months of experience."""

    rank: int
    months: int


@dataclass(frozen=True)
class Verdict:
    """How the seeker fits, and what is missing, each in a few words: "2 more years of experience"."""

    fit: Fit
    missing: tuple[str, ...] = ()


def asked_of(degree: str, years: Decimal | None, kind: str = "") -> Asked | None:
    """What a way to qualify asks for; None where it names neither a degree nor an amount of experience, or where it
    is a rule by which one thing counts for another and so is enough for nobody."""
    if kind or not (degree or years is not None):
        return None
    months = (years or Decimal(0)) * 12
    return Asked(DEGREES.index(degree) if degree else 0, int(months.to_integral_value(ROUND_CEILING)))


def judge_route(asked: Asked | None, held: Held) -> Verdict:
    """One way to qualify. One degree less, or up to two years less, is near; both at once are not."""
    if asked is None:
        return Verdict(Fit.NOT_STATED)
    degrees_short = 0 if held.degree is None else max(0, asked.rank - DEGREES.index(held.degree))
    months_short = 0 if held.months is None else max(0, asked.months - held.months)
    missing = []
    if degrees_short:
        missing.append(degree_words(DEGREES[asked.rank]))
    if months_short:
        missing.append(
            f"{duration(months_short)} more of experience" if held.months else f"{duration(months_short)} of experience"
        )
    if not missing:
        return Verdict(Fit.MEETS)
    near = len(missing) == 1 and degrees_short <= 1 and months_short <= NEAR_MONTHS
    return Verdict(Fit.NEAR if near else Fit.FAR, tuple(missing))


def judge_job(ways: Iterable[Asked | None], licenses: Iterable[str], held: Held) -> Verdict:
    """A job as a whole, by the way that fits best; `licenses` are the keys of those everyone needs when hired.

    Whoever meets a way and lacks a license is near.
    """
    verdicts = [judge_route(asked, held) for asked in ways if asked is not None]
    best = min(verdicts, key=lambda verdict: list(Fit).index(verdict.fit), default=Verdict(Fit.NOT_STATED))
    lacking = missing_licenses(licenses, held)
    if not lacking:
        return best
    fit = {Fit.MEETS: Fit.NEAR, Fit.NEAR: Fit.FAR}.get(best.fit, best.fit)
    return Verdict(fit, (*best.missing, *map(license_name, lacking)))


def missing_licenses(needed: Iterable[str], held: Held) -> list[str]:
    """Of the licenses needed, those the seeker lacks; none where they said nothing of licenses."""
    if held.licenses is None:
        return []
    has = with_implied(held.licenses)
    return [key for key in dict.fromkeys(needed) if key not in has]


def licenses_needed(requirements: Iterable[tuple[str, str, str]]) -> list[str]:
    """The licenses that everyone needs when hired, of requirements as (kind, text, by when); one that may come later
    is not among them."""
    at_hire = (text for kind, text, when in requirements if kind in _LICENSED and not _LATER.search(when))
    return list(dict.fromkeys(key for text in at_hire if " or " not in text.lower() for key in licenses_in(text)))


def fewest_months(ways: Sequence[Asked]) -> list[int | None]:
    """For each of DEGREES, the fewest months of experience with which its holder meets one of the ways; None where
    no number of months is enough."""
    return [min((way.months for way in ways if way.rank <= rank), default=None) for rank in range(len(DEGREES))]


def degree_words(degree: str) -> str:
    label = str(QualificationRoute.Degree(degree).label).lower()
    return f"{'an' if label[0] in 'aeiou' else 'a'} {label}"


def duration(months: int) -> str:
    """Months in words: "6 months", "1 year", "2 years", "1.5 years"."""
    if months % 12 and months % 6:
        return f"{months} months"
    years = Decimal(months) / 12
    if years < 1:
        return f"{months} months"
    return f"{years.normalize():f} year{'' if years == 1 else 's'}"
