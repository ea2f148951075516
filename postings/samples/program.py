"""The page that lists a program's positions: divisions, their teams, and a paragraph for each position."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from postings.samples.draft import Draft, Sample
from postings.samples.facts import Employer, Family, families, places
from postings.samples.naming import file_slug, plural
from postings.samples.numbering import spread

LAYOUT = "program_positions"
# A position's title, its classification series where the page tells it, and its tasks.
Job = tuple[str, str | None, list[str]]
_QUARTERS = ("", "Greater ", "Northern ", "Southern ", "Eastern ", "Western ", "Upper ", "Lower ")
_KINDS = ("Division", "Office")
_SUPPORT = (
    (
        "Office Support Specialist",
        "Office Specialist",
        "answer calls, sort mail, keep files and calendars, and order supplies for the team",
    ),
    (
        "Receptionist",
        "Office Specialist",
        "greet visitors, route telephone calls and issue badges at the front counter",
    ),
    (
        "Executive Support Specialist",
        "Executive Support Specialist",
        "schedule meetings, prepare agendas and minutes, and arrange travel for the managers",
    ),
    ("Data Entry Clerk", "Office Specialist", "enter records, check them against the originals and correct errors"),
    ("Budget Analyst", "Fiscal Analyst", "prepare budgets, track spending and explain variances to the managers"),
    (
        "Contract Coordinator",
        "Procurement & Contract Specialist",
        "write statements of work, run solicitations and watch contract performance",
    ),
    (
        "Training Coordinator",
        "Training & Development Specialist",
        "plan courses, write lesson guides and train new staff",
    ),
    (
        "Policy Analyst",
        "Operations & Policy Analyst",
        "research laws, draft rules and advise the managers on their effect",
    ),
    (
        "Application Developer",
        "Information Systems Specialist",
        "write, test and maintain the software on which the program's staff depend",
    ),
    (
        "Communications Officer",
        "Public Affairs Specialist",
        "write newsletters, answer reporters and keep the public website up to date",
    ),
)


@dataclass(frozen=True)
class Program:
    """A program of an agency in one part of the state."""

    family: Family
    employer: Employer
    division: str
    title: str


def write(rng: Random, serial: int, today: date) -> Sample:
    """One page with the positions it must become. It prints no dates, so `today` does not matter."""
    program = _draw(serial)
    draft = Draft(LAYOUT)
    divisions = [("Field Services", _field_teams(program.family)), ("Program Support", _support_teams(rng))]
    draft.add(f"{program.title} Positions")
    draft.add()
    draft.add(
        f"The {program.employer.name} {program.division} administers the {program.title}. Its "
        f"staff of {rng.randint(20, 400)} hold {rng.randint(6, 30)} classifications, from entry to senior level."
    )
    introduction = len(draft.lines)
    draft.add_all("", " | ".join(name for name, _ in divisions), "")
    for name, teams in divisions:
        draft.add_all(name, "", " | ".join(team for team, _ in teams), "")
        for team, jobs in teams:
            draft.add_all(team, "")
            _team(rng, draft, program, introduction, [program.division, name, team], jobs)
        draft.add_all("Top of page", "", "")
    while not draft.lines[-1]:
        draft.lines.pop()
    return draft.finish(file_slug(program.employer.short, program.title, "positions", f"{serial:07d}"))


def _draw(serial: int) -> Program:
    """The program of a serial number, one like no other before 70,000 pages have been written."""
    names, places_known = families(), places()
    round_number, turn = divmod(serial, len(names) * len(places_known))
    place_number, family_number = divmod(spread(turn, len(names) * len(places_known)), len(names))
    family = names[family_number]
    area = f"{_QUARTERS[round_number % len(_QUARTERS)]}{places_known[place_number].city}"
    kind = _KINDS[(turn + round_number // len(_QUARTERS)) % len(_KINDS)]
    return Program(
        family=family,
        employer=family.employers[turn % len(family.employers)],
        division=f"{kind} of {area} {family.program}",
        title=f"{area} {family.program} Program",
    )


def _field_teams(family: Family) -> list[tuple[str, list[Job]]]:
    """Teams by area of the work, each with the positions whose tasks lie there."""
    teams = []
    titles = list(family.titles)
    for number, (area, tasks) in enumerate(family.areas):
        mine = titles[number :: len(family.areas)]
        series = family.classes[number % len(family.classes)].series
        jobs: list[Job] = [(title, series, list(tasks[place :: len(mine)])) for place, title in enumerate(mine)]
        if jobs:
            teams.append((area, jobs))
    return teams


def _support_teams(rng: Random) -> list[tuple[str, list[Job]]]:
    jobs: list[Job] = [(title, series, [task]) for title, series, task in rng.sample(_SUPPORT, 4)]
    return [("Front Office", jobs[:2]), ("Business Office", jobs[2:])]


def _team(
    rng: Random,
    draft: Draft,
    program: Program,
    introduction: int,
    units: list[str],
    jobs: list[Job],
) -> None:
    team_series = None
    if len({series for _, series, _ in jobs}) == 1 and rng.random() < 0.25:
        team_series = jobs[0][1]
        draft.add(f"These positions are in the {team_series} job classification series.")
        team_line = len(draft.lines)
        draft.add()
    for title, series, tasks in jobs:
        record = draft.open_record("position")
        record["agency"] = {
            "name": program.employer.name,
            "number": None,
            "jurisdiction": "State of Oregon",
            "units": units,
        }
        draft.mark("agency.name", introduction)
        if team_series:
            printed, paragraph, stated = _paragraph(rng, title, None, tasks)
            draft.mark("classification.series", team_line)
            stated = team_series
        else:
            printed, paragraph, stated = _paragraph(rng, title, series, tasks)
        record["title"] = printed
        if stated:
            record["classification"] = {"title": None, "number": None, "series": stated, "level": None}
        record["duties"].append(_duty(paragraph))
        draft.add(paragraph, "title", "duties.0", *(["classification.series"] if stated and not team_series else []))
        draft.add()


def _duty(paragraph: str) -> dict[str, Any]:
    return {"percent": None, "change": None, "essential": None, "title": None, "tasks": [paragraph]}


def _paragraph(rng: Random, title: str, series: str | None, tasks: list[str]) -> tuple[str, str, str | None]:
    """A position's title as printed, its paragraph, and the series that the paragraph names."""
    work = [task[0].lower() + task[1:].removesuffix(".") for task in tasks]
    rest = "".join(f" They {task}." for task in work[1:])
    several = plural(title)
    if series is None or rng.random() < 0.2:
        return several, f"{several} {work[0]}.{rest}", None
    membership = f"in the {series} job classification series"
    return rng.choice(
        (
            (several, f"{several} are positions {membership} and {work[0]}.{rest}", series),
            (several, f"{several} {work[0]}.{rest} These positions are {membership}.", series),
            (several, f"{several} are {membership}. They {work[0]}.{rest}", series),
            (title, f"{title} is a position {membership}. Holders of this position {work[0]}.{rest}", series),
        )
    )
