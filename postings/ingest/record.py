"""The normalized record: what a document says, as data, before it meets the database.

`Record.to_json()` is the contract of `manage.py read_document`; `Record.from_json()` reads it back. A value that the
document does not state is None or an empty tuple; nothing here is ever guessed without its evidence saying so.
"""

from dataclasses import asdict, dataclass, field, fields, is_dataclass
from types import UnionType
from typing import Any, Literal, Self, Union, get_args, get_origin, get_type_hints

Kind = Literal["posting", "position"]
Period = Literal["hour", "day", "week", "biweek", "month", "year"]
PeriodStatus = Literal["stated", "inferred"]
Appointment = Literal["permanent", "limited_duration", "seasonal", "temporary", "academic_year"]
Schedule = Literal["full_time", "part_time", "intermittent", "job_share"]
WorkMode = Literal["onsite", "hybrid", "remote"]
Degree = Literal["none", "high_school", "associate", "bachelor", "master", "doctorate"]
RequirementKind = Literal["licence", "certificate", "background_check", "other"]
RouteKind = Literal["substitution", "combination"]
Change = Literal["N", "R", "NC"]
# No document gives what was edited: people do, in the admin.
EvidenceStatus = Literal["stated", "computed", "inferred", "edited"]
SectionKind = Literal[
    "summary",
    "about_employer",
    "duties",
    "qualifications",
    "preferred",
    "requirements",
    "working_conditions",
    "benefits",
    "how_to_apply",
    "selection_process",
    "contact",
    "position_information",
    "guidelines",
    "work_contacts",
    "decision_making",
    "review_of_work",
    "oversight",
    "budget_authority",
    "organization",
    "signatures",
    "general_information",
    "other",
]


@dataclass(frozen=True)
class ClassificationText:
    """The classification as the document prints it: "Social Services Specialist 2" has series and level 2."""

    title: str | None = None
    number: str | None = None
    series: str | None = None
    level: int | None = None


@dataclass(frozen=True)
class AgencyText:
    """The employer as printed; `units` run from the largest (division) to the smallest (team)."""

    name: str | None = None
    number: str | None = None
    jurisdiction: str | None = None
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class SalaryText:
    """One printed range. Amounts are decimal strings ("5325", "27.16") in `currency` per `period`, never swapped.

    `stated` is the text the amounts were read from.
    """

    minimum: str | None = None
    maximum: str | None = None
    currency: str = "USD"
    period: Period | None = None
    period_status: PeriodStatus | None = None
    label: str | None = None
    stated: str = ""


@dataclass(frozen=True)
class LocationText:
    street: str | None = None
    city: str | None = None
    county: str | None = None
    state: str | None = None
    postal_code: str | None = None


@dataclass(frozen=True)
class ContactText:
    """A person or office; role `internal` is a supervisor or employee named in a form, never shown to the public."""

    name: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class Education:
    degree: Degree | None = None
    field: str | None = None


@dataclass(frozen=True)
class Route:
    """One way to qualify; all that it names must be met. `experience_years` is a decimal string; `experience_in` is
    of what kind they are: "clerical", "office work", and both sides of the word where both tell: "museum experience
    with boats".

    `kind` is None for what is enough as it stands; a "combination" of education and experience is enough too, to be
    weighed by the employer; a "substitution" is a rule by which one thing counts for a part of another way. `level` is
    the level of the job, as printed, that the way leads to, where a document asks different things for each.
    """

    text: str
    education: Education | None = None
    experience_years: str | None = None
    experience_in: str | None = None
    kind: RouteKind | None = None
    level: str | None = None


@dataclass(frozen=True)
class Requirement:
    """Something every applicant needs, whichever route they qualify by. `when` are the printed words for the time by
    which it is needed ("at time of hire", "within six months of hire"); `level` as in `Route`."""

    kind: RequirementKind
    text: str
    when: str | None = None
    level: str | None = None


@dataclass(frozen=True)
class Qualifications:
    routes: tuple[Route, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    preferred: tuple[str, ...] = ()


@dataclass(frozen=True)
class DutyText:
    """A duty; `percent` is its share of time as a number ("35" is 35) or a (low, high) pair."""

    percent: int | float | tuple[int | float, int | float] | None = None
    change: Change | None = None
    essential: bool | None = None
    title: str | None = None
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True)
class SectionText:
    """A part of the document under one heading; lines count from 1, the heading's own line included."""

    heading: str
    kind: SectionKind
    first_line: int
    last_line: int


@dataclass(frozen=True)
class Evidence:
    """Where a value came from: the lines, their text, and whether it was stated, computed or inferred."""

    first_line: int
    last_line: int
    text: str
    status: EvidenceStatus = "stated"


@dataclass(frozen=True)
class WarningText:
    """What a recruiter should look at. `line` counts from 1; `key` is the key path of the value it is about."""

    code: str
    message: str
    line: int | None = None
    key: str | None = None


@dataclass(frozen=True)
class Record:
    """One posting or position. `openings` is how many are to be hired, where that is printed.

    `evidence` is keyed by key path: "closes_at", "salary_ranges.0", "duties.2", "qualifications.routes.1",
    "agency.name", "classification.number"."""

    kind: Kind
    title: str
    working_title: str | None = None
    classification: ClassificationText | None = None
    agency: AgencyText | None = None
    requisition_id: str | None = None
    position_number: str | None = None
    salary_ranges: tuple[SalaryText, ...] = ()
    date_posted: str | None = None
    closes_at: str | None = None
    open_until_filled: bool | None = None
    openings: int | None = None
    appointment: Appointment | None = None
    schedule: Schedule | None = None
    work_mode: WorkMode | None = None
    service_type: str | None = None
    flsa: str | None = None
    overtime_eligible: bool | None = None
    representation: str | None = None
    locations: tuple[LocationText, ...] = ()
    contacts: tuple[ContactText, ...] = ()
    qualifications: Qualifications = Qualifications()
    duties: tuple[DutyText, ...] = ()
    sections: tuple[SectionText, ...] = ()
    evidence: dict[str, Evidence] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The record as plain JSON values, tuples as lists."""
        return _plain(asdict(self))

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The record that `to_json` wrote. Raises TypeError for a key that a record does not have."""
        return _build(cls, data)


@dataclass(frozen=True)
class Reading:
    """What one document gave: its layout's name, its records and what to warn a recruiter of."""

    layout: str
    records: tuple[Record, ...]
    warnings: tuple[WarningText, ...] = ()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def _build(kind: Any, value: Any) -> Any:
    """Build a value of the annotated type `kind` from plain JSON."""
    if value is None:
        return None
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        if isinstance(value, (list, dict)):
            wanted = tuple if isinstance(value, list) else dict
            kind = next(a for a in arguments if (get_origin(a) or a) is wanted or is_dataclass(a))
            return _build(kind, value)
        return value
    if origin is tuple:
        return tuple(_build(arguments[0], item) for item in value)
    if origin is dict:
        return {key: _build(arguments[1], item) for key, item in value.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        unknown = set(value) - {f.name for f in fields(kind)}
        if unknown:
            raise TypeError(f"{kind.__name__} has no key {', '.join(sorted(unknown))}")
        return kind(**{key: _build(hints[key], item) for key, item in value.items()})
    return value
