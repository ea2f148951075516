"""What one sample is about: which job, whose, where, when, for what pay, and which slips its document carries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from postings.samples.facts import Family, Place, families, place_of, places

SHARE_WITH_SLIPS = 0.15
ANNOUNCEMENT_SLIPS = (
    "closes_before_posted",
    "salary_reversed",
    "invalid_email",
    "editor_remark",
    "no_closing_date",
    "empty_label",
    "impossible_date",
)
PACIFIC = ZoneInfo("America/Los_Angeles")
# Closed documents stay about as long as their jobs are talked about; open ones reach as far as jobs are advertised.
DAYS_POSTED_BEFORE = 40
DAYS_CLOSED_BEFORE = 10
DAYS_OPEN_AHEAD = 50


@dataclass(frozen=True)
class Calendar:
    """When a job was posted and when it closes, whether or not its document will say so."""

    posted: date
    closes: date


def any_family(rng: Random) -> Family:
    return rng.choice(families())


def any_place(rng: Random) -> Place:
    """A place of work: state jobs crowd in the capital and the largest city."""
    draw = rng.random()
    if draw < 0.33:
        return place_of("Salem")
    return place_of("Portland") if draw < 0.48 else rng.choice(places())


def draw_slips(rng: Random, possible: Sequence[str]) -> frozenset[str]:
    """The slips of one document: mostly none, at times one or two of those that its layout can carry."""
    if rng.random() >= SHARE_WITH_SLIPS:
        return frozenset()
    return frozenset(rng.sample(possible, 2 if rng.random() < 0.2 else 1))


def draw_calendar(rng: Random, today: date) -> Calendar:
    closes_in = rng.randint(-DAYS_CLOSED_BEFORE, DAYS_OPEN_AHEAD)
    posted_ago = rng.randint(max(0, 3 - closes_in), DAYS_POSTED_BEFORE)
    return Calendar(today - timedelta(days=posted_ago), today + timedelta(days=closes_in))


def local_moment(day: date, at: time) -> str:
    """A time of day in Pacific time, as a record states it."""
    return datetime.combine(day, at, PACIFIC).isoformat()


def street_address(rng: Random) -> str:
    number, quarter = rng.randrange(100, 9900, 5), rng.choice(("NE", "NW", "SE", "SW", "N", "S"))
    return f"{number} {quarter} {rng.choice(STREETS)} {rng.choice(('St', 'Ave', 'Blvd', 'Rd', 'Dr'))}"


STREETS = (
    "Alder Ashland Birch Bridge Camas Cascade Cedar Chemeketa Clearwater Commercial Cottonwood Depot Elkhorn Fir "
    "Foothill Hawthorne Juniper Larch Liberty Madrone Main Maple Meadow Mill Oak Orchard Pine Quarry Railroad River "
    "Santiam Spruce Summer Tamarack Umpqua Vine Walnut Willow Winter"
).split()
