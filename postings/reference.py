"""The gazetteer's reference data: what is missing is added, what a person may have changed is left."""

from collections import Counter
from pathlib import Path

from django.db import transaction

from agencies.reference import read_table
from postings.models import Place, PostalCode


@transaction.atomic
def load_places(folder: Path) -> Counter[str]:
    """Add what places.csv and postal_codes.csv name; how many rows of each kind were added."""
    known = _places()
    lines = [(line["state"], line["city"], line["county"]) for line in read_table(folder / "places.csv")]
    missing = [Place(state=state, city=city, county=county) for state, city, county in lines]
    missing = [place for place in missing if (place.state, place.city, place.county) not in known]
    Place.objects.bulk_create(missing, ignore_conflicts=True)
    return Counter({"places": len(missing), "ZIP codes": _add_postal_codes(folder)})


def _add_postal_codes(folder: Path) -> int:
    places, known = _places(), set(PostalCode.objects.values_list("code", flat=True))
    codes = {
        line["code"]: places[line["state"], line["city"], line["county"]]
        for line in read_table(folder / "postal_codes.csv")
        if line["code"] not in known and (line["state"], line["city"], line["county"]) in places
    }
    PostalCode.objects.bulk_create(
        [PostalCode(code=code, place=place) for code, place in codes.items()], ignore_conflicts=True
    )
    return len(codes)


def _places() -> dict[tuple[str, str, str], Place]:
    return {(place.state, place.city, place.county): place for place in Place.objects.all()}
