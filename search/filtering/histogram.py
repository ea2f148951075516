"""What the found jobs pay, as bars: how many jobs have pay that reaches into each span of it.

The engine counts the values that `pay_bars.py` gives to jobs, and they are taken apart here.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from postings.presentation.pay import PER
from search.engine.schema import NOT_STATED
from search.filtering.fields import Pay
from search.indexing.pay_bars import LAST, STEPS, bars_of, spans_of

MOST_BARS = 24
# So small a part of the jobs may lie beyond either end; those are counted in the outermost bar.
OUTLIERS = 0.02

BAR_WIDTH, GAP, HEIGHT = 10, 1, 48  # of the drawing, in units of its own


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
        stated = [end for span in spans_of(text) for end in span if end is not None] or [0]
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
def _reached(text: str, wide: int, first: int, last: int) -> frozenset[int]:
    """The bars that a job's pay touches, where each is so wide and the outermost hold all that is beyond them."""
    return frozenset(min(max(bar // wide, first), last) for bar in bars_of(text))


@lru_cache(maxsize=10_000)
def _ends_of(text: str) -> tuple[int, int]:
    return min(bars_of(text)), max(bars_of(text))


@lru_cache(maxsize=1_000)
def _dollars(amount: Decimal | None) -> str:
    return f"${amount or 0:,.2f}".removesuffix(".00")
