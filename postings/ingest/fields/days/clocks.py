"""Times of day and the zones whose clock counts: "1:20 PM Pacific", "noon (EST)"."""

import re
from datetime import time

# A recruiter who writes PST in July means the clock on the wall, so an abbreviation names a place's time.
_ZONES = {
    "pacific": "America/Los_Angeles",
    "mountain": "America/Denver",
    "central": "America/Chicago",
    "eastern": "America/New_York",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "mt": "America/Denver",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "ct": "America/Chicago",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "et": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "akst": "America/Anchorage",
    "akdt": "America/Anchorage",
    "hst": "Pacific/Honolulu",
}
# Each state's clock, for the states (nearly) all of whose people share one.
STATE_ZONES = {
    **dict.fromkeys(("CA", "NV", "OR", "WA"), "America/Los_Angeles"),
    **dict.fromkeys(("CO", "MT", "NM", "UT", "WY"), "America/Denver"),
    **dict.fromkeys(
        ("AL", "AR", "IA", "IL", "KS", "LA", "MN", "MO", "MS", "ND", "NE", "OK", "TX", "WI"), "America/Chicago"
    ),
    **dict.fromkeys(
        (
            *("CT", "DC", "DE", "FL", "GA", "IN", "MA", "MD", "ME", "MI", "NC", "NH", "NJ", "NY", "OH", "PA", "RI"),
            *("SC", "VA", "VT", "WV"),
        ),
        "America/New_York",
    ),
    "AZ": "America/Phoenix",
    "AK": "America/Anchorage",
    "HI": "Pacific/Honolulu",
}

TIME = re.compile(
    r"(?<![\d:/$.])(?P<hour>\d{1,2})(?: ?: ?(?P<minute>\d{2})(?::\d{2})?)? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\d:/$.])(?P<hour24>\d{1,2}):(?P<minute24>\d{2})(?![\d:])|\b(?P<noon>noon)\b"
    r"|(?<![\d:/$.,])(?P<hour_of_day>[01]\d|2[0-3])(?P<minute_of_day>[0-5]\d) (?:hours|hrs)\b(?! (?:per|a|each|of))",
    re.IGNORECASE,
)
# "Pacific Time" and "PST" name a zone wherever they stand; "Eastern" and "CT" only beside a time or date, for elsewhere
# they are a part of a name or a state.
_ZONE = re.compile(
    r"\b(?P<named>(?i:pacific|mountain|central|eastern|alaska|hawaii))(?i:[ -](?:standard|daylight))?[ -](?i:time)\b"
    r"|\b(?P<short>(?:[PMCE]|AK)[SD]T|HST)\b(?!\.? ?\d)"
)
_BARE = (
    r"(?P<bare>pacific|mountain|central|eastern|alaska|hawaii|[pmce][sd]?t|ak[sd]t|hst)\b(?!['’]s|,? \d)"
    r"(?! (?-i:[A-Z][a-z]))"
)
_BEHIND_TIME = re.compile(rf"(?:\d ?[ap]\.?m\b\.?|\d:\d\d|\bnoon)[\s,(]*{_BARE}", re.IGNORECASE)
_BEHIND_DATE = re.compile(rf"[\s,(]*{_BARE}", re.IGNORECASE)


def zone_of(named: str | None, local: str | None) -> str | None:
    """The IANA zone that counts where the text names `named` and the job is where `local` counts: Arizona keeps
    mountain time, but not in summer."""
    return local if local == STATE_ZONES["AZ"] and named == _ZONES["mountain"] else named or local


def zone_named(text: str, date_end: int | None = None) -> str | None:
    """The IANA zone that `text` names; `date_end` is where in it a date ends, behind which a zone may stand too."""
    if found := _ZONE.search(text):
        return _ZONES[(found["named"] or found["short"]).casefold()]
    beside = _BEHIND_TIME.search(text) or (_BEHIND_DATE.match(text, date_end) if date_end is not None else None)
    return _ZONES[beside["bare"].casefold()] if beside else None


def time_in(text: str) -> time | None:
    """The first time of day in `text`."""
    match = TIME.search(text)
    # A data base prints a day alone with its first moment.
    if match is None or "12:00:00 AM" in text:
        return None
    if match.group("noon"):
        return time(12)
    if match.group("hour_of_day"):
        return time(int(match.group("hour_of_day")), int(match.group("minute_of_day")))
    if match.group("half"):
        hour, minute = int(match.group("hour")), int(match.group("minute") or 0)
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match.group("half").casefold() == "p" else 0)
    else:
        hour, minute = int(match.group("hour24")), int(match.group("minute24"))
    return time(hour, minute) if hour < 24 and minute < 60 else None
