"""What is needed beside each of several alternatives, though it stands with the first of them alone."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from postings.ingest.fields.qualifying.alternatives import Item
from postings.ingest.fields.qualifying.degrees import read_degree
from postings.ingest.fields.qualifying.experience import years_named
from postings.ingest.fields.qualifying.qualifications import names_route, read_route, requirement_kind


def with_shared_needs(chain: Sequence[Item]) -> list[Item]:
    """The alternatives, what stands above the last part of the first one joined to those that ask for no degree and for
    no more years than that part does: "A degree AND", "One year of sales OR", "One year of rentals". Nobody would need
    the degree if these were enough alone."""
    is_joined = chain[0].first_line < chain[0].last_line
    *shared, last = chain[0].text.split(" AND ") if is_joined else [""]
    enough = _most_years(last)
    if not (enough and any(read_degree(part) for part in shared)):
        return list(chain)
    beside = " AND ".join(shared)
    return [
        chain[0],
        *(
            replace(item, text=f"{beside} AND {item.text}", is_joined=True)
            if read_degree(item.text) is None
            and 0 < _most_years(item.text) <= enough
            and read_route(item.text).kind is None
            else item
            for item in chain[1:]
        ),
    ]


def _most_years(text: str) -> Decimal:
    return max((years for _, _, years in years_named(text)), default=Decimal(0))


# "1. Current employment with the City; and", "2. One year as a clerk; or", "3. Two years as an aide"
_IS_EMPLOYED = re.compile(
    r"current(?:ly)? employ(?:ment|ed) (?:with|by) the (?:City|County|State|Department|District)\b[\w ]{0,40}(?= AND )",
    re.IGNORECASE,
)


def without_shared_need(chain: Sequence[Item]) -> tuple[Item | None, list[Item]]:
    """(the employment or the license, joined to the first of the alternatives, that is needed beside each of them; the
    alternatives without it)."""
    employed = _IS_EMPLOYED.match(chain[0].text)
    shared = employed.group() if employed else _license_first(chain)
    if not shared:
        return None, list(chain)
    rest = chain[0].text[len(shared) :].removeprefix(" AND ")
    return replace(chain[0], text=shared), [replace(chain[0], text=rest), *chain[1:]]


def _license_first(chain: Sequence[Item]) -> str:
    """The license or certificate of "1. A pilot's license; and", "2. Two years at sea; or", "3. Four years as a mate",
    else nothing."""
    first, _, way = chain[0].text.partition(" AND ")
    is_license = requirement_kind(first) in ("licence", "certificate") and not names_route(first)
    others = (way, *(item.text for item in chain[1:]))
    # A degree may well stand for a license.
    of_years = all(names_route(text) and read_degree(text) is None for text in others)
    stands_apart = chain[0].first_line < chain[0].last_line
    return first if stands_apart and is_license and of_years else ""
