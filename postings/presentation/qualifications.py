"""What it takes: each way to qualify taken apart, what everybody needs, what is preferred."""

from dataclasses import dataclass
from decimal import Decimal

from postings.models import Position, Posting, QualificationRequirement, QualificationRoute
from postings.presentation.evidence import Evidence, SourceLink
from postings.presentation.redaction import Redaction

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
    """`substitutions` are rules by which one thing counts for a part of a route; none of them is enough alone."""

    routes: list[RouteCard]
    substitutions: list[RouteCard]
    requirements: list[Requirement]
    preferred: list[Requirement]

    def __bool__(self) -> bool:
        return bool(self.routes or self.substitutions or self.requirements or self.preferred)


def qualifications_of(job: Posting | Position, evidence: Evidence, redact: Redaction) -> Qualifications:
    rules = [row for row in job.qualification_routes.all() if row.kind == QualificationRoute.Kind.SUBSTITUTION]
    ways = [row for row in job.qualification_routes.all() if row.kind != QualificationRoute.Kind.SUBSTITUTION]
    return Qualifications(
        routes=[_card(number, route, evidence, redact) for number, route in enumerate(ways, 1)],
        substitutions=[_card(number, route, evidence, redact) for number, route in enumerate(rules, 1)],
        requirements=[
            Requirement(
                REQUIREMENT_NAMES[QualificationRequirement.Kind(row.kind)],
                redact(row.text),
                evidence.link(f"qualifications.requirements.{row.ordinal}"),
                row.when if row.when and row.when.casefold() not in row.text.casefold() else "",
                redact(row.level),
            )
            for row in job.qualification_requirements.all()
        ],
        preferred=[
            Requirement("", redact(row.text), evidence.link(f"qualifications.preferred.{row.ordinal}"))
            for row in job.preferred_qualifications.all()
        ],
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


def _card(number: int, route: QualificationRoute, evidence: Evidence, redact: Redaction) -> RouteCard:
    return RouteCard(
        number=number,
        level=redact(route.level),
        degree=route.get_degree_display(),
        field=redact(route.field),
        experience=years_text(route.experience_years),
        experience_in=redact(route.experience_in),
        text=redact(route.text),
        source=evidence.link(f"qualifications.routes.{route.ordinal}"),
    )
