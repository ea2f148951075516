"""The form in which a seeker says what they have, as it stands on a job's page."""

from dataclasses import dataclass

from django.http import QueryDict

from postings.held import LICENSE, NO_LICENSE, YEARS, read_held, years_text
from postings.licenses import LICENSES, license_name
from postings.models import QualificationRoute
from postings.qualifying import Held


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class CouldI:
    """The form's fields with what was said; `carried` are parameters that this job does not ask about."""

    held: Held
    problems: list[str]
    degrees: list[Choice]
    years: str
    licenses: list[Choice]
    carried: list[tuple[str, str]]

    @property
    def is_years_wrong(self) -> bool:
        """Whether what was written as years cannot be understood."""
        return bool(self.years) and self.held.months is None

    @property
    def is_open(self) -> bool:
        return bool(self.held or self.problems)


def could_i(data: QueryDict, needed: list[str]) -> CouldI:
    """The form for a job that needs the licenses of these keys, filled in with what the address says."""
    held, problems = read_held(data)
    has = held.licenses or frozenset()
    # Sent along, it makes a box that is left empty say that the license is not held.
    empty = [(LICENSE, NO_LICENSE)] if needed else []
    return CouldI(
        held=held,
        problems=problems,
        degrees=[Choice(str(v), str(label), v == held.degree) for v, label in QualificationRoute.Degree.choices],
        years=years_text(held.months) if held.months is not None else data.get(YEARS, "").strip(),
        licenses=[Choice(key, license_name(key), key in has) for key in needed],
        carried=[(LICENSE, key) for key in LICENSES if key in has and key not in needed] + empty,
    )
