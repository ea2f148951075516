"""How well a job answers a judged query: rules over its record, kept as data in benchmarks/judgements/*.toml.

A rule names jobs by what they are, never by how the search ranks them:

    [[query]]
    text = "nurse in salem"                    what the seeker types
    wants = "…"                                what they mean by it, where that can be doubted
    rules = [
      {grade = 3, title = "nurse", city = "Salem"},      the first rule that fits a job gives its grade
      {grade = 1, about = "nursing", city = "Salem"},
    ]

Grades: 3 is what was asked for, 2 a good answer, 1 worth a look, 0 (no rule fits, or the job is closed) none.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from postings.samples.facts import families, places

JUDGEMENTS = Path(__file__).parent / "judgements"
PAID_A_YEAR = {"hour": 2080, "day": 260, "week": 52, "biweek": 26, "month": 12, "year": 1}
DEGREES = ("none", "high_school", "associate", "bachelor", "master", "doctorate")


@dataclass(frozen=True)
class Job:
    """One posting as its document's record states it; `text` is the whole document's."""

    key: str
    record: dict[str, Any]
    text: str
    today: date

    @property
    def is_open(self) -> bool:
        closes = self.record["closes_at"]
        return closes is None or closes[:10] >= self.today.isoformat()


@dataclass(frozen=True)
class Judged:
    """One query with its rules. `group` is its class: the name of the file that holds it."""

    text: str
    group: str
    rules: tuple[dict[str, Any], ...]

    def grade(self, job: Job) -> int:
        if not job.is_open:
            return 0
        return next((rule["grade"] for rule in self.rules if fits(rule, job)), 0)


@cache
def judged_queries() -> tuple[Judged, ...]:
    """All judged queries, class by class. Raises ValueError where a rule asks for what jobs are not judged by."""
    return tuple(
        Judged(query["text"], path.stem, tuple(map(_checked, query["rules"])))
        for path in sorted(JUDGEMENTS.glob("*.toml"))
        for query in tomllib.loads(path.read_text(encoding="utf-8"))["query"]
    )


def _checked(rule: dict[str, Any]) -> dict[str, Any]:
    if unknown := set(rule) - set(_CONDITIONS) - {"grade"}:
        raise ValueError(f"No job is judged by {', '.join(sorted(unknown))}: {rule}")
    return rule


def fits(rule: dict[str, Any], job: Job) -> bool:
    """Whether a job is all that a rule asks for."""
    return all(_CONDITIONS[name](job, value) for name, value in rule.items() if name != "grade")


def _matches(pattern: str, *texts: str | None) -> bool:
    return re.search(pattern, "\n".join(text or "" for text in texts), re.IGNORECASE) is not None


def _titles(job: Job) -> tuple[str | None, ...]:
    classification = job.record["classification"] or {}
    return job.record["title"], job.record["working_title"], classification.get("title")


def _agency(job: Job) -> tuple[str | None, ...]:
    agency = job.record["agency"] or {}
    return agency.get("name"), *agency.get("units", ())


def _among(wanted: str | list[str], values: set[Any]) -> bool:
    return not values.isdisjoint([wanted] if isinstance(wanted, str) else wanted)


def _cities(job: Job) -> set[str]:
    return {place["city"] for place in job.record["locations"]}


def _counties(job: Job) -> set[str]:
    stated = {place["county"] for place in job.record["locations"]}
    return stated | {_county_of()[city] for city in _cities(job) if city in _county_of()}


@cache
def _county_of() -> dict[str, str]:
    return {place.city: place.county for place in places()}


def _about(job: Job) -> set[str]:
    """The job families whose tasks are among the job's duties."""
    tasks = {task for duty in job.record["duties"] for task in duty["tasks"]}
    return {_family_of()[task] for task in tasks if task in _family_of()}


@cache
def _family_of() -> dict[str, str]:
    return {task: family.slug for family in families() for task in family.tasks}


def _lowest_degree(job: Job) -> str:
    """The lowest degree with which one can qualify; years of experience alone ask for none."""
    routes = job.record["qualifications"]["routes"]
    asked = {
        (route["education"] or {}).get("degree") or ("none" if route["experience_years"] else "") for route in routes
    }
    return min(asked - {""}, key=DEGREES.index, default="")


def _years(job: Job) -> float:
    """The fewest years of experience of any way to qualify; 99 where no way is stated."""
    return min((float(route["experience_years"] or 0) for route in job.record["qualifications"]["routes"]), default=99)


def _pay(job: Job) -> list[float]:
    """The amounts of its pay in dollars a year."""
    ranges = [pay for pay in job.record["salary_ranges"] if pay["period"]]
    ends = [(pay[end], PAID_A_YEAR[pay["period"]]) for pay in ranges for end in ("minimum", "maximum")]
    return [float(amount) * times for amount, times in ends if amount]


def _ends_within(job: Job, days: int) -> bool:
    closes = job.record["closes_at"]
    return closes is not None and closes[:10] <= (job.today + timedelta(days)).isoformat()


def _begun_within(job: Job, days: int) -> bool:
    posted = job.record["date_posted"]
    return posted is not None and posted >= (job.today - timedelta(days)).isoformat()


_CONDITIONS: dict[str, Callable[[Job, Any], bool]] = {
    "key": lambda job, pattern: _matches(pattern, job.key),
    "title": lambda job, pattern: _matches(pattern, *_titles(job)),
    "called": lambda job, pattern: _matches(pattern, job.record["working_title"] or job.record["title"]),
    "title_without": lambda job, pattern: not _matches(pattern, *_titles(job)),
    "agency": lambda job, pattern: _matches(pattern, *_agency(job)),
    "says": lambda job, pattern: _matches(pattern, job.text),
    "about": lambda job, wanted: _among(wanted, _about(job)),
    "city": lambda job, wanted: _among(wanted, _cities(job)),
    "county": lambda job, wanted: _among(wanted, _counties(job)),
    "number": lambda job, wanted: wanted == job.record["requisition_id"],
    "schedule": lambda job, wanted: _among(wanted, {job.record["schedule"]}),
    "appointment": lambda job, wanted: _among(wanted, {job.record["appointment"]}),
    "work_mode": lambda job, wanted: _among(wanted, {job.record["work_mode"]}),
    "degree": lambda job, wanted: _among(wanted, {_lowest_degree(job)}),
    "years_at_most": lambda job, years: _years(job) <= years,
    "pays": lambda job, amount: max(_pay(job), default=0) >= amount,
    "states_pay": lambda job, states: bool(_pay(job)) == states,
    "closes_within": _ends_within,
    "posted_within": _begun_within,
}
