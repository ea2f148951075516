"""What it takes: each way to qualify taken apart, what everybody needs, what is preferred."""

from dataclasses import dataclass, field
from decimal import Decimal

from postings.models import Position, Posting, QualificationRequirement, QualificationRoute
from postings.presentation.evidence import Evidence, SourceLink
from postings.presentation.redaction import Redaction
from postings.qualifying import Held, Verdict, asked_of, judge_job, judge_route, licenses_needed

REQUIREMENT_NAMES = {
    QualificationRequirement.Kind.LICENCE: "License",
    QualificationRequirement.Kind.CERTIFICATE: "Certificate",
    QualificationRequirement.Kind.BACKGROUND_CHECK: "Background check",
    QualificationRequirement.Kind.OTHER: "",
}


@dataclass(frozen=True)
class RouteCard:
    """One way to qualify; `experience` is an amount such as "2 years", the rest is as printed."""

    number: int
    level: str
    degree: str
    field: str
    experience: str
    experience_in: str
    text: str
    source: SourceLink | None
    verdict: Verdict | None = None

    @property
    def is_taken_apart(self) -> bool:
        return bool(self.degree or self.field or self.experience or self.experience_in)


@dataclass(frozen=True)
class Requirement:
    """`name` says what kind it is, empty where that is nothing in particular; `level` for which level of the job."""

    name: str
    text: str
    source: SourceLink | None
    when: str = ""
    level: str = ""


@dataclass(frozen=True)
class Qualifications:
    """`substitutions` are rules by which one thing counts for a part of a route; none of them is enough alone.

    `licenses` are the keys of those that everyone needs when hired; `verdict` is there when the seeker has said what
    they have.
    """

    routes: list[RouteCard]
    substitutions: list[RouteCard]
    requirements: list[Requirement]
    preferred: list[Requirement]
    licenses: list[str] = field(default_factory=list)
    verdict: Verdict | None = None

    def __bool__(self) -> bool:
        return bool(self.routes or self.substitutions or self.requirements or self.preferred)


def qualifications_of(job: Posting | Position, evidence: Evidence, redact: Redaction, held: Held) -> Qualifications:
    rules = [row for row in job.qualification_routes.all() if row.kind == QualificationRoute.Kind.SUBSTITUTION]
    ways = [row for row in job.qualification_routes.all() if row.kind != QualificationRoute.Kind.SUBSTITUTION]
    needs = job.qualification_requirements.all()
    licenses = licenses_needed((row.kind, row.text, row.when) for row in needs)
    asked = [asked_of(way.degree, way.experience_years, way.kind) for way in ways]
    return Qualifications(
        routes=[_card(number, route, evidence, redact, held) for number, route in enumerate(ways, 1)],
        substitutions=[_card(number, rule, evidence, redact, Held()) for number, rule in enumerate(rules, 1)],
        requirements=[
            Requirement(
                REQUIREMENT_NAMES[QualificationRequirement.Kind(row.kind)],
                redact(row.text),
                evidence.link(f"qualifications.requirements.{row.ordinal}"),
                row.when if row.when and row.when.casefold() not in row.text.casefold() else "",
                redact(row.level),
            )
            for row in needs
        ],
        preferred=[
            Requirement("", redact(row.text), evidence.link(f"qualifications.preferred.{row.ordinal}"))
            for row in job.preferred_qualifications.all()
        ],
        licenses=licenses,
        verdict=judge_job(asked, licenses, held) if held else None,
    )


def years_text(years: Decimal | None) -> str:
    """An amount of experience: "6 months", "1 year", "1.5 years"."""
    if not years:
        return ""
    months = years * 12
    if years < 1 and months == months.to_integral_value():
        return f"{months.to_integral_value()} months"
    number = f"{years.normalize():f}"
    return f"{number} year" if number == "1" else f"{number} years"


def _card(number: int, route: QualificationRoute, evidence: Evidence, redact: Redaction, held: Held) -> RouteCard:
    return RouteCard(
        number=number,
        level=redact(route.level),
        degree=route.get_degree_display(),
        field=redact(route.field),
        experience=years_text(route.experience_years),
        experience_in=redact(route.experience_in),
        text=redact(route.text),
        source=evidence.link(f"qualifications.routes.{route.ordinal}"),
        verdict=judge_route(asked_of(route.degree, route.experience_years, route.kind), held) if held else None,
    )
