"""The gazetteer's row for a printed place."""

from postings.ingest.record import LocationText
from postings.models import Place, PostalCode
from postings.models.place import town_key


class Gazetteer:
    """The places that are asked for, remembered. A place that could be several is none of them."""

    def __init__(self) -> None:
        self._by_city: dict[tuple[str, str], list[Place]] = {}
        self._by_postal_code: dict[str, Place | None] = {}

    def place(self, location: LocationText, home_state: str) -> Place | None:
        """Where the location is: its city, or the city of its ZIP code where it prints no other.

        `home_state` is the two-letter code of the jurisdiction's state, which a document leaves out as understood. A
        city whose state nothing tells is the only one of that name.
        """
        zip_place = self._of_postal_code((location.postal_code or "")[:5])
        if not location.city:
            return zip_place
        candidates = self._called((location.state or home_state).upper(), town_key(location.city))
        if location.county and len(candidates) > 1:
            candidates = [place for place in candidates if place.county.casefold() == location.county.casefold()]
        if zip_place in candidates:
            return zip_place
        return candidates[0] if len(candidates) == 1 else None

    def _called(self, state: str, key: str) -> list[Place]:
        if (state, key) not in self._by_city:
            called = Place.objects.filter(key=key)
            self._by_city[state, key] = list(called.filter(state=state) if state else called)
        return self._by_city[state, key]

    def _of_postal_code(self, code: str) -> Place | None:
        if not code:
            return None
        if code not in self._by_postal_code:
            row = PostalCode.objects.select_related("place").filter(pk=code).first()
            self._by_postal_code[code] = row.place if row else None
        return self._by_postal_code[code]
