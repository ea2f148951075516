"""The facts that samples are made of: employers, classes with their pay, places, and families of jobs.

The files under data/ hold them: one file per job family, so that a new kind of job is a new file.
"""

import csv
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
_LEVEL = re.compile(r"^(.+) (\d+)$")


@dataclass(frozen=True)
class JobClass:
    """A class of the State of Oregon. Pay is dollars a month, first and last step; `number` is "" where unsure."""

    title: str
    number: str
    monthly_low: int
    monthly_high: int
    series: str
    level: int | None


@dataclass(frozen=True)
class Employer:
    """A state agency; `printed` is its name in an announcement's header."""

    printed: str
    name: str
    short: str
    number: str
    domain: str


@dataclass(frozen=True)
class LocalEmployer:
    """A city or county, seated in `city`."""

    name: str
    city: str
    domain: str


@dataclass(frozen=True)
class Place:
    city: str
    county: str
    postal_codes: tuple[str, ...]


@dataclass(frozen=True)
class Family:
    """Jobs of one kind and the words that belong to them; `areas` are parts of the work with their tasks."""

    slug: str
    category: str
    employers: tuple[Employer, ...]
    bureaus: tuple[str, ...]
    classes: tuple[JobClass, ...]
    titles: tuple[str, ...]
    local_titles: tuple[str, ...]
    program: str
    mission: tuple[str, ...]
    purpose: str
    schooling: str
    fields: tuple[str, ...]
    experience: tuple[str, ...]
    requirements: tuple[tuple[str, str], ...]
    preferred: tuple[str, ...]
    conditions: tuple[str, ...]
    partners: tuple[str, ...]
    rules: tuple[str, ...]
    areas: tuple[tuple[str, tuple[str, ...]], ...]
    tasks: tuple[str, ...]
    certificates: tuple[str, ...] = ()


@cache
def job_classes() -> dict[str, JobClass]:
    """The classes by title."""
    with (DATA / "classes.csv").open(encoding="utf-8", newline="") as file:
        return {row["title"]: _job_class(row) for row in csv.DictReader(file)}


def _job_class(row: dict[str, str]) -> JobClass:
    level = _LEVEL.match(row["title"])
    return JobClass(
        title=row["title"],
        number=row["number"],
        monthly_low=int(row["monthly_low"]),
        monthly_high=int(row["monthly_high"]),
        series=level.group(1) if level else row["title"],
        level=int(level.group(2)) if level else None,
    )


@cache
def places() -> tuple[Place, ...]:
    """Places of work, the largest cities first."""
    with (DATA / "places.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Place(row["city"], row["county"], tuple(row["postal_codes"].split())) for row in csv.DictReader(file)
        )


@cache
def place_of(city: str) -> Place:
    return next(place for place in places() if place.city == city)


@cache
def _employers() -> dict[str, Any]:
    return tomllib.loads((DATA / "employers.toml").read_text(encoding="utf-8"))


@cache
def local_employers() -> tuple[LocalEmployer, ...]:
    return tuple(LocalEmployer(**facts) for facts in _employers()["local"])


@cache
def families() -> tuple[Family, ...]:
    """Every job family, in the order of its file's name."""
    return tuple(_family(path) for path in sorted((DATA / "families").glob("*.toml")))


def _family(path: Path) -> Family:
    facts = tomllib.loads(path.read_text(encoding="utf-8"))
    state, classes, requirements, areas = (facts.pop(key) for key in ("state", "classes", "requirements", "areas"))
    rest: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()}
    return Family(
        slug=path.stem,
        employers=tuple(Employer(**_employers()["state"][key]) for key in state),
        classes=tuple(job_classes()[title] for title in classes),
        requirements=tuple((requirement["kind"], requirement["text"]) for requirement in requirements),
        areas=tuple((area, tuple(tasks)) for area, tasks in areas.items()),
        tasks=tuple(task for tasks in areas.values() for task in tasks),
        **rest,
    )
