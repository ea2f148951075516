"""What pay can be, by its size."""

from collections.abc import Sequence
from decimal import Decimal

from postings.ingest.record import Period

# What pay can be, in dollars a period; anything outside is a slip of the pen or no pay.
_PLAUSIBLE: dict[Period | None, tuple[int, int]] = {
    "hour": (1, 1_000),
    "day": (8, 10_000),
    "week": (40, 20_000),
    "biweek": (80, 50_000),
    "month": (100, 100_000),
    "year": (1_000, 2_000_000),
    None: (1, 2_000_000),
}

# "$38-$42,000" leaves out the thousands of its lower limit.
_WIDEST = 100


def lost_thousands(printed: Sequence[str]) -> bool:
    """Whether the upper one of two amounts is so far above the lower that this must lack its thousands."""
    return len(printed) == 2 and Decimal(printed[1]) > _WIDEST * Decimal(printed[0])


_MOST_DIGITS = 9


def is_plausible(amount: str, period: Period | None) -> bool:
    """Whether an amount can be what a job pays in a period."""
    lowest, highest = _PLAUSIBLE[period]
    return len(amount.partition(".")[0]) <= _MOST_DIGITS and lowest <= Decimal(amount) <= highest
