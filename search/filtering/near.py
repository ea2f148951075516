"""Where the seeker wants to work: within so many miles of a city or ZIP code."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from math import asin, cos, inf, radians, sin, sqrt
from typing import Any

from django import forms
from django.db.models import Count, Exists, OuterRef
from django_filters.widgets import SuffixedMultiWidget
from tantivy import Occur, Query

from agencies.models import Jurisdiction
from postings.models import Location, Place, PostalCode
from postings.models.place import town_key
from search.engine.clauses import one_of
from search.engine.values import town
from search.filtering.fields import LeftOut, SharedField
from search.filtering.filter_types import Chip, Params, SearchFilter
from search.filtering.parameters import Parameter
from search.language.query import clean, shown

MILES = (5, 10, 25, 50, 100)
USUAL_MILES = 25
MOST_MILES = 500

_EARTH_RADIUS = 3958.8  # miles
_MILES_A_DEGREE = 69.0  # of latitude
_CITY = re.compile(r"(?P<city>[^,]+?)(?:,? +(?P<state>[A-Za-z]{2})|, *(?P<only>[A-Za-z]{2}))?")
_ZIP = re.compile(r"\d{5}")


@dataclass(frozen=True)
class Near:
    """A place and how far around it. `label` names it for people; `towns` are the index's values of the towns within
    with their distance in whole miles, nearest first."""

    text: str = ""
    miles: int = USUAL_MILES
    label: str = ""
    towns: tuple[tuple[str, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.towns)

    @cached_property
    def _miles_to(self) -> dict[str, int]:
        return dict(self.towns)

    def distance(self, towns: list[str]) -> int | None:
        """Whole miles to the nearest of a job's towns; None if none of them is within."""
        within = self._miles_to
        return min((within[town] for town in towns if town in within), default=None)


def miles_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance between two points given in degrees north and east."""
    lat1, lon1, lat2, lon2 = map(radians, (*one, *other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_RADIUS * asin(sqrt(half))


def find_near(text: str, miles: int) -> Near:
    """The towns around a city ("Salem", "Salem, OR") or ZIP code; without towns if it is not known. Two queries."""
    row = _zip_code(text) if _ZIP.fullmatch(text) else _city(text)
    if row is None or row.latitude is None or row.longitude is None:
        return Near(text, miles)
    label = f"ZIP code {row}" if isinstance(row, PostalCode) else str(row)
    return Near(text, miles, label, tuple(_towns_around((row.latitude, row.longitude), miles)))


def _zip_code(code: str) -> PostalCode | None:
    return PostalCode.objects.filter(pk=code).first()


def _city(text: str) -> Place | None:
    """Of cities of one name one that has jobs, else one in a state of which employers are known, else the one with most
    ZIP codes."""
    read = _CITY.fullmatch(text)
    if read is None:
        return None
    has_jobs = Exists(Location.objects.filter(place=OuterRef("pk")))
    has_employers = Exists(Jurisdiction.objects.filter(state=OuterRef("state")))
    known = Place.objects.exclude(latitude=None).annotate(codes=Count("postal_codes"))
    called = known.order_by(has_jobs.desc(), has_employers.desc(), "-codes", "pk")
    state = read["state"] or read["only"]
    if not state:
        return called.filter(key=town_key(read["city"])).first()
    in_state = called.filter(key=town_key(read["city"]), state=state.upper()).first()
    return in_state or called.filter(key=town_key(text)).first()  # "Le Roy" is a city, and "oy" no state


def _towns_around(point: tuple[float, float], miles: int) -> Iterator[tuple[str, int]]:
    north, east = miles / _MILES_A_DEGREE, miles / (_MILES_A_DEGREE * max(cos(radians(point[0])), 0.1))
    box = Place.objects.filter(
        latitude__range=(point[0] - north, point[0] + north), longitude__range=(point[1] - east, point[1] + east)
    )
    nearest: dict[str, float] = {}
    for city, state, latitude, longitude in box.order_by().values_list("city", "state", "latitude", "longitude"):
        if latitude is not None and longitude is not None:
            name = town(city, state)
            nearest[name] = min(nearest.get(name, inf), miles_between(point, (latitude, longitude)))
    within = sorted((distance, name) for name, distance in nearest.items() if distance <= miles)
    return ((name, round(distance)) for distance, name in within)


class NearWidget(SuffixedMultiWidget):
    suffixes = ("", "miles")

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__([forms.TextInput, forms.TextInput], attrs)


class NearField(SharedField):
    widget = NearWidget

    def clean(self, value: Any) -> Near:
        text, miles = (clean(part or "") for part in value)
        problems: list[str] = []
        within = _miles(miles, problems)
        near = find_near(text[:100], within) if text else Near(miles=within)
        if text and not near:
            problems.append(f"Waypost knows no city or ZIP code “{shown(text)}”.")
        if problems:
            raise LeftOut(problems, near)
        return near


def _miles(text: str, problems: list[str]) -> int:
    if not text:
        return USUAL_MILES
    if text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= MOST_MILES:
        return int(text)
    problems.append(f"“{shown(text)}” is not a number of miles from 1 to {MOST_MILES}.")
    return USUAL_MILES


class NearFilter(SearchFilter):
    """Jobs one of whose places lies within the distance."""

    field_class = NearField
    empty = Near()

    def clause(self, value: Near, now: datetime) -> Query | None:
        return one_of("locality", [name.lower() for name, _ in value.towns]) if value else None

    def joined(self, value: Near, spoken: Near) -> Near:
        return value or spoken

    def params(self, value: Near) -> Params:
        if not value:
            return []
        return [(self.field_name, value.text)] + (
            [(f"{self.field_name}_miles", str(value.miles))] if value.miles != USUAL_MILES else []
        )

    def parameters(self) -> list[Parameter]:
        return [
            Parameter("near", "Where the work is to be near to", "a city, with its state or without, or a ZIP code"),
            Parameter("near_miles", "How near", f"a number of miles from 1 to {MOST_MILES}; {USUAL_MILES} if left out"),
        ]

    def chips(self, value: Near, names: dict[str, str]) -> Iterator[Chip]:
        if value:
            yield Chip(self.field_name, f"Within {value.miles} miles of {value.label}", self.empty)


def nearest_first(near: Near) -> Query:
    """Scores a job by the nearest of its towns: the nearer, the higher."""
    towns_at: dict[int, list[str]] = defaultdict(list)
    for name, miles in near.towns:
        towns_at[miles].append(name.lower())
    scored = [Query.const_score_query(one_of("locality", names), 1 / (1 + miles)) for miles, names in towns_at.items()]
    return Query.boolean_query([(Occur.Must, Query.disjunction_max_query(scored))])
