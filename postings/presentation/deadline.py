"""When applications end, in words that count down."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from postings.models import Posting

ZONE_NAMES = {
    "America/Los_Angeles": "Pacific time",
    "America/Boise": "Mountain time",
    "America/Denver": "Mountain time",
    "America/Phoenix": "Mountain standard time",
    "America/Chicago": "Central time",
    "America/New_York": "Eastern time",
    "America/Anchorage": "Alaska time",
    "Pacific/Honolulu": "Hawaii time",
}
SOON_DAYS = 3


@dataclass(frozen=True)
class Deadline:
    """A posting's deadline. `state` is open, soon, closed or none (no deadline was stated).

    `countdown` is for a glance ("Closes in 5 days"), `day` short ("Thu, Nov 13"), `moment` complete with its time zone,
    `note` says what was inferred.
    """

    state: str
    countdown: str
    day: str = ""
    moment: str = ""
    note: str = ""
    iso: str = ""


def describe_deadline(posting: Posting, now: datetime) -> Deadline:
    if posting.closes_at is None:
        return Deadline("none", "Open until filled" if posting.open_until_filled else "No deadline known")
    zone = zone_of(posting)
    closes = timezone.localtime(posting.closes_at, zone)
    days = (closes.date() - timezone.localtime(now, zone).date()).days
    is_closed = posting.closes_at < now
    time = date_format(closes, "g:i A")
    return Deadline(
        state="closed" if is_closed else "soon" if days <= SOON_DAYS else "open",
        countdown=_closed(closes) if is_closed else _countdown(days, time if posting.closes_time_stated else ""),
        day=date_format(closes, "D, M j"),
        moment=f"{date_format(closes, 'l, F j, Y')}, {time} {zone_name(closes)}",
        note="" if posting.closes_time_stated else "No time is printed; the end of that day is inferred.",
        iso=closes.isoformat(),
    )


def zone_of(posting: Posting) -> ZoneInfo:
    return _zone(posting.time_zone or settings.TIME_ZONE)


def zone_name(moment: datetime) -> str:
    """What people call a moment's time zone."""
    return ZONE_NAMES.get(str(moment.tzinfo)) or moment.tzname() or ""


@cache
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo(settings.TIME_ZONE)


def _countdown(days: int, time: str) -> str:
    if days <= 1:
        at_time = f" at {time}" if time else ""
        return f"Closes {'tomorrow' if days == 1 else 'today'}{at_time}"
    return f"Closes in {days} days"


def _closed(closes: datetime) -> str:
    return f"Closed on {date_format(closes, 'F j, Y')}"
