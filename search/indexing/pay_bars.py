"""The bars of the pay histogram that a job's pay touches, as the index holds them.

They are one value for each unit in which a seeker may count: "7-9", or "7-9 12-14" for two ranges. Jobs share these
values, so the engine counts a few hundred of them, which takes 100,000 jobs 0.3 ms; to ask it how many lie below and
above each edge took 16.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from postings.pay import annual_amount
from search.engine.schema import NOT_STATED, OPEN_PAY, PAY_BARS

# A bar's width in dollars a unit. The last of all is open above.
STEPS = {"hour": Decimal("2.50"), "month": Decimal(500), "year": Decimal(5_000)}
CENTS_A_YEAR = {unit: int(annual_amount(step, unit) * 100) for unit, step in STEPS.items()}
LAST = 47

Span = tuple[int | None, int | None]  # the first and the last bar; None: open at that end


def pay_bars(ranges: Iterable[tuple[int, int]]) -> dict[str, str]:
    """The index values of a job whose pay is these ranges, in cents a year; open at 0 and at OPEN_PAY."""
    spans = list(ranges)
    return {
        field: " ".join(_text(low, high, unit) for low, high in spans) or NOT_STATED for unit, field in PAY_BARS.items()
    }


def _text(low: int, high: int, unit: str) -> str:
    first = "" if low == 0 else str(_bar_of(low, unit))
    return f"{first}-" if high >= OPEN_PAY else f"{first}-{_bar_of(high, unit)}"


def _bar_of(cents: int, unit: str) -> int:
    return min(cents // CENTS_A_YEAR[unit], LAST)


@lru_cache(maxsize=10_000)
def spans_of(text: str) -> tuple[Span, ...]:
    """What such a value says."""
    ends = (span.split("-") for span in text.split())
    return tuple((int(first) if first else None, int(last) if last else None) for first, last in ends)


@lru_cache(maxsize=10_000)
def bars_of(text: str) -> frozenset[int]:
    """All bars that a job's pay touches."""
    return frozenset(
        bar
        for first, last in spans_of(text)
        for bar in range(0 if first is None else first, (LAST if last is None else last) + 1)
    )
