"""The same place printed twice, "100 West 10th Avenue" and "100 W. 10th Ave", is one place."""

from collections.abc import Iterable

from postings.ingest.record import LocationText


def merge_locations(places: Iterable[LocationText]) -> list[LocationText]:
    """Each place once, the fuller of two that agree, in the order they came."""
    merged: list[LocationText] = []
    for place in places:
        for index, known in enumerate(merged):
            if _same(place, known):
                merged[index] = LocationText(
                    known.street or place.street,
                    known.city or place.city,
                    known.county or place.county,
                    known.state or place.state,
                    known.postal_code or place.postal_code,
                )
                break
        else:
            merged.append(place)
    return merged


def _same(one: LocationText, other: LocationText) -> bool:
    """Whether two places contradict each other nowhere and share a town or a county."""
    pairs = zip(
        (one.street, one.city, one.county, one.state, one.postal_code),
        (other.street, other.city, other.county, other.state, other.postal_code),
        strict=True,
    )
    agree = all(a is None or b is None or _plain(a) == _plain(b) for a, b in pairs)
    return agree and bool((one.city and other.city) or (one.county and other.county))


_SHORT_FORMS = {
    **{"north": "n", "south": "s", "east": "e", "west": "w", "northeast": "ne", "northwest": "nw"},
    **{"southeast": "se", "southwest": "sw", "street": "st", "avenue": "ave", "boulevard": "blvd", "road": "rd"},
    **{"drive": "dr", "lane": "ln", "court": "ct", "highway": "hwy", "parkway": "pkwy", "suite": "ste"},
}


def _plain(part: str) -> str:
    """A part of an address in the form in which "100 West 10th Avenue" is "100 W. 10th Ave"."""
    words = part.casefold().replace(".", " ").replace(",", " ").split()
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)
