"""The gazetteer's reference data: what is missing is added, what a person may have changed is left."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from django.db import transaction

from agencies.reference import read_table
from postings.models import Place, PostalCode

Key = tuple[str, str, str]  # state, city, county
Located = TypeVar("Located", Place, PostalCode)


@transaction.atomic
def load_places(folder: Path) -> Counter[str]:
    """Add what places.csv and postal_codes.csv name; how many rows of each kind were added."""
    known = _places()
    lines = {_key(line): line for line in read_table(folder / "places.csv")}
    missing = [
        Place(state=key[0], city=key[1], county=key[2], **_point(line))
        for key, line in lines.items()
        if key not in known
    ]
    Place.objects.bulk_create(missing, ignore_conflicts=True)
    _locate(Place, ((place, lines[key]) for key, place in known.items() if key in lines))
    return Counter({"places": len(missing), "ZIP codes": _add_postal_codes(folder)})


def _add_postal_codes(folder: Path) -> int:
    places, known = _places(), PostalCode.objects.in_bulk()
    lines = {line["code"]: line for line in read_table(folder / "postal_codes.csv") if _key(line) in places}
    missing = [
        PostalCode(code=code, place=places[_key(line)], **_point(line))
        for code, line in lines.items()
        if code not in known
    ]
    PostalCode.objects.bulk_create(missing, ignore_conflicts=True)
    _locate(PostalCode, ((row, lines[code]) for code, row in known.items() if code in lines))
    return len(missing)


def _locate(model: type[Located], found: Iterable[tuple[Located, dict[str, str]]]) -> None:
    """Say of known rows where they are, unless they say so themselves."""
    rows = []
    for row, line in found:
        if row.latitude is None and (point := _point(line)):
            row.latitude, row.longitude = point["latitude"], point["longitude"]
            rows.append(row)
    model._default_manager.bulk_update(rows, ["latitude", "longitude"], batch_size=200)


def _point(line: dict[str, str]) -> dict[str, float]:
    return {name: float(line[name]) for name in ("latitude", "longitude")} if line["latitude"] else {}


def _key(line: dict[str, str]) -> Key:
    return line["state"], line["city"], line["county"]


def _places() -> dict[Key, Place]:
    return {(place.state, place.city, place.county): place for place in Place.objects.all()}
