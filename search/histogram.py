"""What the found jobs pay, as bars: how many jobs have pay that reaches into each span of it.

A job is indexed with the bars that its pay touches, once for each unit in which a seeker may count, all in one value:
"7-9", or "7-9 12-14" for two ranges. Jobs share these values, so the engine counts a few hundred of them, which takes
100,000 jobs 0.3 ms; to ask it how many lie below and above each edge took 16.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from postings.pay import annual_amount
from postings.presentation.pay import PER
from search.fields import Pay
from search.schema import NOT_STATED, OPEN_PAY, PAY_BARS

# A bar's width in dollars a unit. The last of all is open above.
STEPS = {"hour": Decimal("2.50"), "month": Decimal(500), "year": Decimal(5_000)}
CENTS_A_YEAR = {unit: int(annual_amount(step, unit) * 100) for unit, step in STEPS.items()}
LAST = 47
MOST_BARS = 24
# So small a part of the jobs may lie beyond either end; those are counted in the outermost bar.
OUTLIERS = 0.02

BAR_WIDTH, GAP, HEIGHT = 10, 1, 48  # of the drawing, in units of its own

Span = tuple[int | None, int | None]  # the first and the last bar; None: open at that end


@dataclass(frozen=True)
class Bar:
    """A span of pay from `low` up to, but without, `high` dollars (None: open), and the jobs whose pay reaches into it.
    `x`, `y` and `height` are the drawing's."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    count: int
    is_chosen: bool
    x: int
    height: int

    @property
    def y(self) -> int:
        return HEIGHT - self.height

    @property
    def how_many(self) -> str:
        return f"{self.count:,}"

    @property
    def amounts(self) -> str:
        """The span in words: "$20 to $22.50 an hour"."""
        if self.low is None and self.high is None:
            return f"any pay {PER[self.unit]}"
        if self.low is None:
            return f"under {_dollars(self.high)} {PER[self.unit]}"
        if self.high is None:
            return f"{_dollars(self.low)} {PER[self.unit]} or more"
        return f"{_dollars(self.low)} to {_dollars(self.high)} {PER[self.unit]}"


@dataclass(frozen=True)
class Histogram:
    """The bars from the lowest pay to the highest; `is_narrowed` says whether some of them are chosen and some not."""

    unit: str
    bars: Sequence[Bar]

    bar_width = BAR_WIDTH - GAP
    height = HEIGHT

    @property
    def width(self) -> int:
        return BAR_WIDTH * len(self.bars) - GAP

    @property
    def is_narrowed(self) -> bool:
        return not all(bar.is_chosen for bar in self.bars)

    @property
    def per(self) -> str:
        return PER[self.unit]

    @property
    def lowest(self) -> str:
        """What stands below the first bar."""
        first = self.bars[0]
        return f"under {_dollars(first.high)}" if first.low is None else _dollars(first.low)

    @property
    def highest(self) -> str:
        """What stands below the last bar."""
        last = self.bars[-1]
        return f"{_dollars(last.low or Decimal(0))} or more" if last.high is None else _dollars(last.high)


def pay_bars(ranges: Iterable[tuple[int, int]]) -> dict[str, str]:
    """The index values of a job whose pay is these ranges, in cents a year; open at 0 and at OPEN_PAY."""
    spans = list(ranges)
    return {
        field: " ".join(_span_text(low, high, unit) for low, high in spans) or NOT_STATED
        for unit, field in PAY_BARS.items()
    }


def _span_text(low: int, high: int, unit: str) -> str:
    first = "" if low == 0 else str(_bar_of(low, unit))
    return f"{first}-" if high >= OPEN_PAY else f"{first}-{_bar_of(high, unit)}"


def _bar_of(cents: int, unit: str) -> int:
    return min(cents // CENTS_A_YEAR[unit], LAST)


def histogram(answer: dict[str, Any], pay: Pay) -> Histogram | None:
    """The histogram from the engine's counts of the bars' field; none if no job states its pay. `pay` is what the
    seeker wants, whose unit it has."""
    counts = {b["key"]: b["doc_count"] for b in answer["buckets"] if b["key"] != NOT_STATED}
    if not counts:
        return None
    first, last = _ends(counts)
    wide = 1 if last - first < MOST_BARS else 2
    first, last = first // wide, last // wide
    jobs: Counter[int] = Counter()
    for text, count in counts.items():
        for at in _reached(text, wide, first, last):
            jobs[at] += count
    reached = {bar // wide for text in counts for bar in _ends_of(text)}
    step, top = STEPS[pay.unit] * wide, max(jobs.values())
    bars = [
        _bar(
            None if at == first and min(reached) < first else at * step,
            None if at == last and (max(reached) > last or at == LAST // wide) else (at + 1) * step,
            jobs[at],
            top,
            at - first,
            pay,
        )
        for at in range(first, last + 1)
    ]
    return Histogram(pay.unit, bars)


def _bar(low: Decimal | None, high: Decimal | None, count: int, top: int, place: int, pay: Pay) -> Bar:
    is_above = pay.minimum is None or high is None or high > pay.minimum
    is_below = pay.maximum is None or low is None or low <= pay.maximum
    height = max(2, round(HEIGHT * count / top)) if count else 0
    return Bar(low, high, pay.unit, count, is_above and is_below, place * BAR_WIDTH, height)


def _ends(counts: dict[str, int]) -> tuple[int, int]:
    """The first and the last bar, leaving OUTLIERS of the jobs beyond each at most. What is open counts by its stated
    end."""
    lows: Counter[int] = Counter()
    highs: Counter[int] = Counter()
    for text, count in counts.items():
        stated = [end for span in _spans(text) for end in span if end is not None] or [0]
        lows[min(stated)] += count
        highs[max(stated)] += count
    spared = OUTLIERS * sum(counts.values())
    first = _beyond(sorted(lows.items()), spared)
    return first, max(first, _beyond(sorted(highs.items(), reverse=True), spared))


def _beyond(ends: list[tuple[int, int]], spared: float) -> int:
    """The first of the ends, outermost first, that may not be left beyond the last bar."""
    for at, count in ends:
        spared -= count
        if spared < 0:
            return at
    return ends[-1][0]


@lru_cache(maxsize=10_000)
def _spans(text: str) -> tuple[Span, ...]:
    ends = (span.split("-") for span in text.split())
    return tuple((int(first) if first else None, int(last) if last else None) for first, last in ends)


@lru_cache(maxsize=10_000)
def _bars(text: str) -> frozenset[int]:
    """All bars that a job's pay touches."""
    return frozenset(
        bar
        for first, last in _spans(text)
        for bar in range(0 if first is None else first, (LAST if last is None else last) + 1)
    )


@lru_cache(maxsize=10_000)
def _reached(text: str, wide: int, first: int, last: int) -> frozenset[int]:
    """The bars that a job's pay touches, where each is so wide and the outermost hold all that is beyond them."""
    return frozenset(min(max(bar // wide, first), last) for bar in _bars(text))


@lru_cache(maxsize=10_000)
def _ends_of(text: str) -> tuple[int, int]:
    return min(_bars(text)), max(_bars(text))


def _dollars(amount: Decimal | None) -> str:
    return f"${amount or 0:,.2f}".removesuffix(".00")
