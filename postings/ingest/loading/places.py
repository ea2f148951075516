"""The gazetteer's row for a printed place."""

from postings.ingest.record import LocationText
from postings.models import Place, PostalCode


class Gazetteer:
    """All places, read when first asked for and kept. A place that could be several is none of them."""

    def __init__(self) -> None:
        self._by_city: dict[tuple[str, str], list[Place]] | None = None
        self._by_postal_code: dict[str, Place] = {}

    def place(self, location: LocationText, home_state: str) -> Place | None:
        """Where the location is: its city, or the city of its ZIP code where it prints no other.

        `home_state` is the two-letter code of the jurisdiction's state, which a document leaves out as understood.
        """
        by_city = self._read()
        zip_place = self._by_postal_code.get((location.postal_code or "")[:5])
        if not location.city:
            return zip_place
        candidates = by_city.get(((location.state or home_state).upper(), location.city.casefold()), [])
        if location.county and len(candidates) > 1:
            candidates = [place for place in candidates if place.county.casefold() == location.county.casefold()]
        if zip_place in candidates:
            return zip_place
        return candidates[0] if len(candidates) == 1 else None

    def _read(self) -> dict[tuple[str, str], list[Place]]:
        if self._by_city is None:
            self._by_city = {}
            for place in Place.objects.all():
                self._by_city.setdefault((place.state, place.city.casefold()), []).append(place)
            self._by_postal_code = {row.code: row.place for row in PostalCode.objects.select_related("place")}
        return self._by_city
