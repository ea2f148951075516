"""What phrases stand for: those of filter_phrases.toml, and such as hold a number of years, hours or days."""

import tomllib
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from postings.qualifying import Held
from search.engine.schema import plain
from search.filtering.filters import JobFilters
from search.filtering.qualify import Qualify
from search.understanding.spoken_days import find_days
from search.understanding.spoken_experience import ASKED_FOR, find_experience, says_no_license
from search.understanding.spoken_hours import find_schedule

PHRASES = Path(__file__).parent / "filter_phrases.toml"
NOTHING = "nothing"

Words = tuple[str, ...]


def find_told(said: Words, today: date) -> tuple[str, Any, str] | None:
    """The filter and the value that these words tell by a number in them, which they are labelled by."""
    if held := _held(said):
        return "education", Qualify(held), ""
    if schedule := find_schedule(said):
        return "schedule", (schedule,), ""
    if days := find_days(said, today):
        return days.filter, days.days, ""
    return None


def _held(said: Words) -> Held | None:
    """What these words say that the seeker has."""
    if (months := find_experience(said)) is not None:
        return Held(months=months)
    return Held(licenses=frozenset()) if says_no_license(said) else None


def find_meant(said: Words) -> tuple[str, Any] | None:
    """The filter and the value that these words stand for. A degree may be said to be required."""
    known = filter_phrases()
    degree = known.get(said[:-1]) if said[-1] in ASKED_FOR else None
    return known.get(said) or (degree if degree and degree[0] == "education" else None)


@cache
def filter_phrases() -> dict[Words, tuple[str, Any]]:
    """What phrases of the language stand for, by their words: filter and value."""
    meant: dict[Words, tuple[str, Any]] = {}
    for filter_, values in _read().items():
        for value, phrases in values.items():
            read = value if filter_ == NOTHING else _value(filter_, value)
            meant |= {tuple(plain().analyze(phrase)): (filter_, read) for phrase in phrases}
    return meant


@cache
def _read() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(PHRASES.read_text(encoding="utf-8"))


def _value(filter_: str, value: str) -> Any:
    """A value as the filter's own field reads it."""
    declared = JobFilters.base_filters[filter_]
    return declared.field.clean([value] if declared.is_multiple else value)


@cache
def ways_to_say_here() -> frozenset[Words]:
    """The phrases that mean where the seeker is."""
    return frozenset(tuple(plain().analyze(phrase)) for phrase in _read()[NOTHING]["places"])


@cache
def longest_phrase() -> int:
    return max(map(len, chain(filter_phrases(), [()])))
