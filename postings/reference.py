"""The gazetteer's reference data: what is missing is added, what a person may have changed is left."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from django.db import transaction

from agencies.reference import Line, read_table
from postings.ingest.loading.places import Gazetteer
from postings.ingest.loading.stored import printed_location
from postings.models import Location, Place, Position, PostalCode, Posting
from postings.models.place import town_key
from postings.signals import jobs_changed

Key = tuple[str, str, str]  # state, city, county
Located = TypeVar("Located", Place, PostalCode)

ROWS_AT_ONCE = 2_000


@transaction.atomic
def load_places(folder: Path) -> Counter[str]:
    """Add what places.csv and postal_codes.csv name; how many rows of each kind were added."""
    known = _places()
    lines = {_key(line): line for line in read_table(folder / "places.csv")}
    missing = [
        Place(state=state, city=city, county=county, key=town_key(city), **_point(lines[state, city, county]))
        for state, city, county in lines
        if (state, city, county) not in known
    ]
    Place.objects.bulk_create(missing, ROWS_AT_ONCE, ignore_conflicts=True)
    _locate(Place, {known[key]: line for key, line in lines.items() if key in known})
    added = _add_postal_codes(folder, _places() if missing else known)
    if missing or added:
        _find_places_of_jobs()
    return Counter({"places": len(missing), "ZIP codes": added})


def _find_places_of_jobs() -> None:
    """Look again for the places of work that the gazetteer did not know when their documents were loaded."""
    gazetteer = Gazetteer()
    for kind, model in (("posting", Posting), ("position", Position)):
        unknown = Location.objects.filter(place=None, **{f"{kind}__isnull": False})
        unknown = unknown.select_related(f"{kind}__agency__jurisdiction")
        found = []
        for row in unknown:
            home_state = getattr(row, kind).agency.jurisdiction.state
            if place := gazetteer.place(printed_location(row), home_state):
                row.place = place
                found.append(row)
        Location.objects.bulk_update(found, ["place"], batch_size=ROWS_AT_ONCE)
        jobs_changed.send(model, ids=sorted({getattr(row, f"{kind}_id") for row in found}))


def _add_postal_codes(folder: Path, places: Mapping[Key, int]) -> int:
    known = set(PostalCode.objects.values_list("pk", flat=True))
    lines = {line["code"]: line for line in read_table(folder / "postal_codes.csv") if _key(line) in places}
    missing = [
        PostalCode(code=code, place_id=places[_key(line)], **_point(line))
        for code, line in lines.items()
        if code not in known
    ]
    PostalCode.objects.bulk_create(missing, ROWS_AT_ONCE, ignore_conflicts=True)
    _locate(PostalCode, lines)
    return len(missing)


def _locate(model: type[Located], lines: Mapping[Any, Line]) -> None:
    """Say of known rows, by their keys, where they are, unless they say so themselves."""
    rows = []
    for row in model._default_manager.filter(latitude=None):
        if (line := lines.get(row.pk)) and (point := _point(line)):
            row.latitude, row.longitude = point["latitude"], point["longitude"]
            rows.append(row)
    model._default_manager.bulk_update(rows, ["latitude", "longitude"], batch_size=200)


def _point(line: Line) -> dict[str, float]:
    return {name: float(line[name]) for name in ("latitude", "longitude")} if line["latitude"] else {}


def _key(line: Line) -> Key:
    return line["state"], line["city"], line["county"]


def _places() -> dict[Key, int]:
    rows = Place.objects.order_by().values_list("state", "city", "county", "pk")
    return {(state, city, county): pk for state, city, county, pk in rows}
