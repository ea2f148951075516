"""How documents name the span of time that pay is for."""

import re

from postings.ingest.record import Period

PERIOD_NAMES: tuple[tuple[str, Period | None], ...] = (
    (r"semi-? ?monthly|twice (?:a|per) month", None),
    (r"bi-? ?weekly|every two weeks|pay period", "biweek"),
    (r"hourly|hours?|hrs?", "hour"),
    (r"daily|days?", "day"),
    (r"weekly|weeks?|wk", "week"),
    (r"monthly|months?|mo", "month"),
    (r"annually|annual|annum|yearly|years?|yr", "year"),
)
# "A three-credit class pays $2,160."
BY_THE_PIECE = re.compile(r"\b(?:class|course|section|credit(?: hour)?)s? (?:pays?|is paid|earns?)\W*$", re.IGNORECASE)
PERIOD_WORD = "|".join(names for names, _ in PERIOD_NAMES)
