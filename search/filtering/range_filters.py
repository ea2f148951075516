"""The filters by what can be more or less: pay and time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from math import inf
from typing import Any

from django.utils import timezone
from tantivy import Occur, Query

from postings.pay import annual_amount
from search.engine.clauses import Clauses, between, closed_before, one_of, seconds, unranked
from search.engine.counting import MOST_COMBINATIONS, Part
from search.engine.schema import NOT_STATED, PAY_BARS, PAY_SLOTS, UNSTATED_HIGHEST, UNSTATED_LOWEST, WHEN_FILLED
from search.engine.values import DAY, days_since_epoch
from search.filtering.fields import MOST_DAYS, UNTIL_FILLED, ClosingField, DaysField, Pay, PayField
from search.filtering.filter_types import Chip, OneOfFilter, Option, Params, SearchFilter
from search.filtering.histogram import Histogram, histogram
from search.filtering.parameters import Parameter

Span = tuple[int, int | None]  # the first number, and the first one beyond

PAY_UNITS = {"hour": "an hour", "month": "a month", "year": "a year"}


class PayFilter(SearchFilter):
    """Jobs one of whose pay ranges overlaps what the seeker wants; a job that states none may pay it, and stays."""

    field_class = PayField
    has_facet = True
    counts_shown = False
    empty = Pay()

    def clause(self, value: Pay, now: datetime) -> Query | None:
        if not value.is_limited():
            return None
        lowest = None if value.minimum is None else cents_a_year(value.minimum, value.unit)
        highest = None if value.maximum is None else cents_a_year(value.maximum, value.unit)
        if lowest is None and highest is None:
            return one_of("pay_stated", ["stated"])
        if highest is None:
            return between("pay_highest", lowest, UNSTATED_HIGHEST - 1 if value.stated_only else None)
        if lowest is None:
            return between("pay_lowest", UNSTATED_LOWEST + 1 if value.stated_only else None, highest)
        fitting = [_pay_in_slot(slot, lowest, highest) for slot in range(PAY_SLOTS)]
        if not value.stated_only:
            fitting.append(one_of("pay_stated", [NOT_STATED]))
        return unranked(Query.boolean_query([(Occur.Should, part) for part in fitting]))

    def joined(self, value: Pay, spoken: Pay) -> Pay:
        """Amounts of different units are not mixed: those that were chosen count."""
        if value.minimum is None and value.maximum is None:
            return replace(spoken, stated_only=value.stated_only)
        if value.unit != spoken.unit:
            return value
        return replace(
            value,
            minimum=spoken.minimum if value.minimum is None else value.minimum,
            maximum=spoken.maximum if value.maximum is None else value.maximum,
        )

    def params(self, value: Pay) -> Params:
        given = {
            "pay_min": amount_text(value.minimum),
            "pay_max": amount_text(value.maximum),
            "pay_unit": value.unit if value.unit != Pay.unit else "",
            "pay_stated": "1" if value.stated_only else "",
        }
        return [(name, text) for name, text in given.items() if text]

    def parameters(self) -> list[Parameter]:
        return [
            Parameter("pay_min", "The least pay wanted, by its overlap with what a job pays", "an amount of dollars"),
            Parameter("pay_max", "The most pay wanted", "an amount of dollars"),
            Parameter("pay_unit", "What the amounts are paid by", ", ".join(PAY_UNITS)),
            Parameter("pay_stated", "Leave out jobs that state no pay", "1"),
        ]

    def chips(self, value: Pay, names: dict[str, str]) -> Iterator[Chip]:
        per = PAY_UNITS[value.unit]
        if value.minimum is not None:
            without = replace(value, minimum=None)
            yield Chip(self.field_name, f"At least ${amount_text(value.minimum, commas=True)} {per}", without)
        if value.maximum is not None:
            without = replace(value, maximum=None)
            yield Chip(self.field_name, f"At most ${amount_text(value.maximum, commas=True)} {per}", without)
        if value.stated_only:
            yield Chip(self.field_name, "Pay stated", replace(value, stated_only=False))

    def aggregation(self, value: Pay, now: datetime) -> dict[str, Any]:
        return {"terms": {"field": PAY_BARS[value.unit], "size": MOST_COMBINATIONS}}

    def options(self, answer: dict[str, Any], value: Pay, now: datetime) -> list[Option]:
        counts = {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}
        return [("1", "Leave out jobs that state no pay", counts.get(NOT_STATED, 0))]

    def histogram(self, answer: dict[str, Any], value: Pay) -> Histogram | None:
        return histogram(answer, value)

    def is_exclusive(self, option: str) -> bool:
        return False

    def is_selected(self, option: str, value: Pay) -> bool:
        return value.stated_only

    def toggled(self, option: str, value: Pay) -> Pay:
        return replace(value, stated_only=not value.stated_only)


class SpanFilter(SearchFilter):
    """A filter whose options are spans of one number, counted together however they overlap."""

    has_facet = True
    index_field = ""
    are_few = False  # the different numbers that jobs have

    def spans(self, value: Any, now: datetime) -> dict[str, Span]:
        """Each option with its first number and the first one beyond it (None: no end)."""
        raise NotImplementedError

    def label_of(self, option: str) -> str:
        raise NotImplementedError

    def clause(self, value: Any, now: datetime) -> Query | None:
        if value is None:
            return None
        first, end = self.spans(value, now)[str(value)]
        are_few = self.are_few or end == first + 1
        return between(self.index_field, first, None if end is None else end - 1, are_few=are_few)

    def aggregation(self, value: Any, now: datetime) -> dict[str, Any]:
        edges = sorted({edge for span in self.spans(value, now).values() for edge in span if edge is not None})
        ranges = [{"from": first, "to": end} for first, end in pairwise(edges)] + [{"from": edges[-1]}]
        return {"range": {"field": self.index_field, "ranges": ranges}}

    def options(self, answer: dict[str, Any], value: Any, now: datetime) -> list[Option]:
        buckets = [(b.get("from", -inf), b.get("to", inf), b["doc_count"]) for b in answer["buckets"]]
        return [
            (option, self.label_of(option), sum(n for low, high, n in buckets if first <= low and high <= (end or inf)))
            for option, (first, end) in self.spans(value, now).items()
        ]


class DaysFilter(SpanFilter):
    """Jobs with a moment at most so many days away."""

    label_of_none = "Any time"
    choices = (3, 7, 14, 30)
    takes = f"a number of days from 1 to {MOST_DAYS:,}"

    def __init__(self, *, label: str, index_field: str) -> None:
        super().__init__(label=label)
        self.index_field = index_field

    def span(self, days: int, now: datetime) -> Span:
        raise NotImplementedError

    def spans(self, value: int | None, now: datetime) -> dict[str, Span]:
        offered = sorted({*self.choices, *([value] if value else [])})
        return {str(days): self.span(days, now) for days in offered}

    def label_of(self, option: str) -> str:
        return "1 day" if option == "1" else f"{option} days"

    def chips(self, value: int | None, names: dict[str, str]) -> Iterator[Chip]:
        if value:
            yield Chip(self.field_name, f"{self.label} {self.label_of(str(value))}", None)


class ClosingFilter(DaysFilter):
    """Jobs that close within so many days, or that stay open until they are filled."""

    field_class = ClosingField
    takes = f"{DaysFilter.takes}, or {UNTIL_FILLED}"

    def spans(self, value: int | str | None, now: datetime) -> dict[str, Span]:
        days = super().spans(value if isinstance(value, int) else None, now)
        return days | {UNTIL_FILLED: (WHEN_FILLED, WHEN_FILLED + 1)}

    def label_of(self, option: str) -> str:
        return "Open until filled" if option == UNTIL_FILLED else super().label_of(option)

    def chips(self, value: int | str | None, names: dict[str, str]) -> Iterator[Chip]:
        if value == UNTIL_FILLED:
            yield Chip(self.field_name, self.label_of(UNTIL_FILLED), None)
        elif isinstance(value, int):
            yield from super().chips(value, names)

    def span(self, days: int, now: datetime) -> Span:
        return seconds(now), seconds(now) + days * DAY + 1

    @classmethod
    def is_offered(cls, value: int | str | None) -> bool:
        """Whether the value, if any, is one of those that everybody can choose."""
        return not isinstance(value, int) or value in cls.choices

    @classmethod
    def passing(cls, earlier: int, later: int) -> Query:
        """The jobs that close between two moments, in seconds since 1970, or come to close within one of the offered
        numbers of days."""
        spans = [(earlier, later - 1), *((earlier + days * DAY + 1, later + days * DAY) for days in cls.choices)]
        parts = [between("closes", first, last, are_few=True) for first, last in spans]
        return Query.boolean_query([(Occur.Should, part) for part in parts])


class PostedFilter(DaysFilter):
    field_class = DaysField
    are_few = True

    def span(self, days: int, now: datetime) -> Span:
        return days_since_epoch(timezone.localdate(now)) - days, None


class ShowFilter(OneOfFilter, SpanFilter):
    """Open or closed, decided at the moment of asking."""

    tells_counts = True
    index_field = "closes"

    def filter(self, clauses: Clauses, value: str) -> Clauses:
        """Most jobs are open, so that the closed ones are sooner found than they."""
        if value == "open":
            now = seconds(clauses.now)
            return clauses.exclude(self.field_name, closed_before(now), leading=between(self.index_field, now, None))
        return super().filter(clauses, value)

    def clause(self, value: str, now: datetime) -> Query | None:
        return None if value == "all" else super().clause(value, now)

    def spans(self, value: str, now: datetime) -> dict[str, Span]:
        return {"open": (seconds(now), None), "closed": (0, seconds(now)), "all": (0, None)}

    def answer_within(self, value: str, total: int, now: datetime) -> dict[str, Any]:
        first, end = self.spans(value, now)[value]
        return {"buckets": [{"key": value, "from": first, "to": inf if end is None else end, "doc_count": total}]}

    def part(self, value: str, now: datetime) -> Part:
        return (self.index_field, *self.spans(value, now)[value])

    def label_of(self, option: str) -> str:
        return self.choices[option]


def _pay_in_slot(slot: int, lowest: int, highest: int) -> Query:
    parts = [between(f"pay_max_{slot}", lowest, None), between(f"pay_min_{slot}", None, highest)]
    return Query.boolean_query([(Occur.Must, part) for part in parts])


def cents_a_year(amount: Decimal, unit: str) -> int:
    return int(annual_amount(amount, unit) * 100)


def amount_text(amount: Decimal | None, commas: bool = False) -> str:
    """27.50 as "27.50", 4500.00 as "4500", or "4,500" with commas; nothing for no amount."""
    if amount is None:
        return ""
    text = f"{amount:,.2f}" if commas else f"{amount:.2f}"
    return text.removesuffix(".00")
