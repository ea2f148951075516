"""Ways to qualify: alternatives as documents print them, each with the route it must be read as."""

import re
from collections.abc import Sequence
from random import Random
from typing import Any

from postings.samples.facts import Family

_PREPOSITION = re.compile(r"^(?:with|in|of) ")
_NUMBER_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# The times that the families' requirements and the common checks name, the longer before what begins like it.
_TIMES_OF_NEED = (
    *("at the time of hire", "at hire", "within three days of hire", "within thirty days of hire"),
    *("within six months of hire", "within six months", "within eighteen months"),
)
# From the highest schooling a family asks for down to experience alone; the number is the years added at each step.
_LADDERS: dict[str, tuple[tuple[str, int], ...]] = {
    "master": (("master", 1), ("bachelor", 3), ("any_bachelor", 5)),
    "bachelor": (("bachelor", 1), ("any_bachelor", 2), ("any_associate", 3), ("experience", 5)),
    "associate": (("associate", 1), ("bachelor_alone", 0), ("experience", 3)),
    "high_school": (("high_school", 1), ("experience", 2), ("any_associate", 0)),
    "none": (("experience", 1), ("high_school_alone", 0)),
}


def draw_routes(rng: Random, family: Family, level: int) -> list[dict[str, Any]]:
    """One to four ways to qualify for a job of a class's level, each the route with its printed text."""
    ladder = _LADDERS[family.schooling]
    count = rng.randint(1, len(ladder))
    extra = max(0, min(level, 4) - 1)
    return [_route(rng, family, step, years + (extra if years else 0)) for step, years in ladder[:count]]


def _route(rng: Random, family: Family, step: str, years: int) -> dict[str, Any]:
    degree, field, schooling = _schooling(rng, family, step)
    experience = rng.choice(family.experience)
    clauses = [schooling] if schooling else []
    if years:
        clauses.append(f"{_years(rng, years)} of experience {experience}")
    text = _capitalized(" AND ".join(clauses)) + "."
    return {
        "text": text,
        "education": {"degree": degree, "field": field} if degree else None,
        "experience_years": str(years) if years else None,
        "experience_in": _PREPOSITION.sub("", experience) if years else None,
        "kind": None,
        "level": None,
    }


def need(kind: str, text: str) -> dict[str, Any]:
    """What everybody needs, with the words of `text` for the time by which it is needed."""
    when = next((words for words in _TIMES_OF_NEED if words in text), None)
    return {"kind": kind, "text": text, "when": when, "level": None}


def _schooling(rng: Random, family: Family, step: str) -> tuple[str | None, str | None, str]:
    """The degree, its field, and the words that ask for them."""
    if step == "experience":
        return None, None, ""
    if step.startswith("high_school"):
        return "high_school", None, rng.choice(("a high school diploma or equivalent", "a high school diploma or GED"))
    degree = step.removeprefix("any_").removesuffix("_alone")
    field = "any field" if step.startswith("any_") else rng.choice(family.fields)
    return degree, field, f"{_DEGREE_WORDS[degree]} in {field}"


_DEGREE_WORDS = {
    "master": "a master's degree",
    "bachelor": "a bachelor's degree",
    "associate": "an associate degree",
}


def _years(rng: Random, years: int) -> str:
    unit = "year" if years == 1 else "years"
    return f"{_NUMBER_WORDS[years]} {unit}" if rng.random() < 0.8 else f"{years} {unit}"


def _capitalized(text: str) -> str:
    return text[0].upper() + text[1:]


def joined_by_or(rng: Random, texts: Sequence[str]) -> list[tuple[str, bool]]:
    """The lines that print alternatives, and for each whether it is one: OR on its own line, or at a line's end."""
    at_line_end = rng.random() < 0.3
    joint = rng.choice(("OR", "OR", "Or", "-OR-"))
    lines: list[tuple[str, bool]] = []
    for number, text in enumerate(texts, 1):
        last = number == len(texts)
        lines.append((f"{text} {joint}" if at_line_end and not last else text, True))
        if not (at_line_end or last):
            lines.append((joint, False))
    return lines
