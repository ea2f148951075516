"""What can be asked of a search: each filter is declared once, for form, address, clause, chips and facet alike."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from math import inf
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.db.models import TextChoices
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from tantivy import FieldType, Occur, Query

from agencies.models import Agency, ClassificationSeries
from postings.models import Posting, QualificationRoute
from postings.pay import annual_amount
from search.documents import DEGREES, days_since_epoch
from search.fields import DaysField, ForgivingForm, OneOfField, Pay, PayField, Typed, TypedField, ValuesField
from search.query import compile_query
from search.schema import NOT_STATED, PAY_SLOTS, schema

Params = list[tuple[str, str]]
Option = tuple[str, str, int]  # value, label, count
Span = tuple[int, int | None]  # the first number, and the first one beyond

DAY = 24 * 60 * 60
NOT_STATED_CHOICE = {NOT_STATED: "Not stated"}
PAY_UNITS = {"hour": "an hour", "month": "a month", "year": "a year"}
SHOWN = {"open": "Open jobs", "closed": "Closed jobs", "all": "Open and closed jobs"}
KINDS = {"posting": "Postings", "position": "Positions"}
SORTS = {
    "relevance": "Relevance",
    "newest": "Newest first",
    "closing": "Closing soonest",
    "pay": "Highest pay",
}


class Clauses:
    """The clauses of one search by the filter that added them: what takes the place of a QuerySet here."""

    model = None

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.by_filter: dict[str, Query] = {}

    def add(self, name: str, clause: Query | None) -> "Clauses":
        if clause is not None:
            self.by_filter[name] = clause
        return self

    def query(self, without: str = "") -> Query:
        """All clauses, or all but one filter's. Only what was typed counts for the rank."""
        parts = [(Occur.Must, clause) for name, clause in self.by_filter.items() if name != without]
        return Query.boolean_query(parts) if parts else Query.all_query()


@dataclass(frozen=True)
class Chip:
    """One thing that is asked for, and the value its filter would have without it."""

    name: str
    label: str
    value_without: Any


class SearchFilter(django_filters.Filter):
    """A filter of the search. `facet` says whether its values are counted for the reader to choose from."""

    has_facet = False
    is_multiple = False
    empty: Any = None
    # What takes the filter back where one of its options can be chosen: "Any" beside the options.
    label_of_none = ""

    def __deepcopy__(self, memo: dict[int, Any]) -> "SearchFilter":
        """A FilterSet copies its filters for every request; these hold nothing that a request changes."""
        return copy(self)

    def clause(self, value: Any, now: datetime) -> Query | None:
        """What a job must be, or nothing."""
        return None

    def filter(self, clauses: Clauses, value: Any) -> Clauses:
        return clauses.add(self.field_name, self.clause(value, clauses.now))

    def params(self, value: Any) -> Params:
        """The value as it stands in an address; the default stands in none."""
        return [] if value in (self.empty, None) else [(self.field_name, str(value))]

    def chips(self, value: Any, names: dict[str, str]) -> Iterator[Chip]:
        """What the value asks for, one by one. `names` are the labels of the filter's options."""
        return iter(())

    def aggregation(self, value: Any, now: datetime) -> dict[str, Any]:
        """The engine's question whose answer `options` reads."""
        raise NotImplementedError

    def options(self, answer: dict[str, Any], value: Any, now: datetime) -> list[Option]:
        """The values to choose from with their counts, best first."""
        raise NotImplementedError

    def names_for(self, values: list[str]) -> dict[str, str]:
        """The labels of values that are rows of the database."""
        return {}

    def is_exclusive(self, option: str) -> bool:
        """Whether choosing this option takes back another one: a radio button, not a checkbox."""
        return True

    def is_selected(self, option: str, value: Any) -> bool:
        return option == str(value)

    def toggled(self, option: str, value: Any) -> Any:
        """The filter's value after a click on an option."""
        return self.empty if self.is_selected(option, value) else self.field.clean(option)


class WordsFilter(SearchFilter):
    """Keywords, in the grammar of search.query."""

    field_class = TypedField
    empty = Typed()

    def clause(self, value: Typed, now: datetime) -> Query | None:
        return compile_query(value) if value else None

    def params(self, value: Typed) -> Params:
        return [(self.field_name, value.text)] if value.text else []

    def chips(self, value: Typed, names: dict[str, str]) -> Iterator[Chip]:
        if value:
            yield Chip(self.field_name, f"“{value.text}”", self.empty)


class ValuesFilter(SearchFilter):
    """Jobs that have one of the chosen values in an index field. `labels` are all values there are, if they are few;
    `names_of` looks up the labels of others."""

    field_class = ValuesField
    has_facet = True
    is_multiple = True
    empty = ()

    def __init__(
        self,
        *,
        label: str,
        index_field: str = "",
        labels: dict[str, str] | None = None,
        names_of: Callable[[Iterable[str]], dict[str, str]] | None = None,
        suffix: str = "",
    ) -> None:
        self.index_field = index_field
        self.labels = labels or {}
        self.names_of = names_of
        self.suffix = suffix
        super().__init__(label=label, known=self._known, thing=label.lower())

    def _known(self, values: list[str]) -> Iterable[str]:
        if self.names_of:
            return self.names_of(values) | NOT_STATED_CHOICE
        return self.labels or values

    def names_for(self, values: list[str]) -> dict[str, str]:
        return self.names_of(values) if self.names_of else {}

    def clause(self, value: tuple[str, ...], now: datetime) -> Query | None:
        return _one_of(self.index_field, [text.lower() for text in self.matching(value)]) if value else None

    def matching(self, value: tuple[str, ...]) -> Iterable[str]:
        """The index values that the chosen ones stand for."""
        return value

    def params(self, value: tuple[str, ...]) -> Params:
        return [(self.field_name, text) for text in value]

    def label_of(self, value: str, names: dict[str, str]) -> str:
        known = NOT_STATED_CHOICE.get(value) or self.labels.get(value) or names.get(value)
        return known or value + self.suffix

    def chips(self, value: tuple[str, ...], names: dict[str, str]) -> Iterator[Chip]:
        for text in value:
            label = self.label_of(text, names)
            yield Chip(
                self.field_name,
                f"{self.label}: {label.lower()}" if text == NOT_STATED else label,
                self.toggled(text, value),
            )

    def aggregation(self, value: tuple[str, ...], now: datetime) -> dict[str, Any]:
        return {"terms": {"field": self.index_field, "size": 10_000}}

    def options(self, answer: dict[str, Any], value: tuple[str, ...], now: datetime) -> list[Option]:
        counts = {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}
        found = {key.lower() for key in counts}
        counts |= {text: 0 for text in value if text.lower() not in found}
        if self.labels:
            return [(key, label, counts[key]) for key, label in self.labels.items() if key in counts]
        # By count, then by name; what is not stated stands last.
        order = sorted(counts, key=lambda key: (key == NOT_STATED, -counts[key], key))
        return [(key, self.label_of(key, {}), counts[key]) for key in order]

    def is_exclusive(self, option: str) -> bool:
        return False

    def is_selected(self, option: str, value: tuple[str, ...]) -> bool:
        return option.lower() in {text.lower() for text in value}

    def toggled(self, option: str, value: tuple[str, ...]) -> tuple[str, ...]:
        rest = tuple(text for text in value if text.lower() != option.lower())
        return rest if len(rest) < len(value) else (*value, option)


class EducationFilter(ValuesFilter):
    """The seeker's highest degree: finds the jobs that one can qualify for with it, by one route at least."""

    label_of_none = "Any"

    def is_exclusive(self, option: str) -> bool:
        return option != NOT_STATED

    def matching(self, value: tuple[str, ...]) -> Iterable[str]:
        ranks = [DEGREES.index(degree) for degree in value if degree in DEGREES]
        within = DEGREES[: max(ranks) + 1] if ranks else []
        return [*within, *(text for text in value if text == NOT_STATED)]

    def options(self, answer: dict[str, Any], value: tuple[str, ...], now: datetime) -> list[Option]:
        counts = {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}
        return [
            (key, label, sum(counts.get(degree, 0) for degree in self.matching((key,))))
            for key, label in self.labels.items()
        ]

    def toggled(self, option: str, value: tuple[str, ...]) -> tuple[str, ...]:
        """One degree at most: a second one takes the place of the first."""
        if option in value or option == NOT_STATED:
            return super().toggled(option, value)
        return (option, *(text for text in value if text == NOT_STATED))


class PayFilter(SearchFilter):
    """Jobs one of whose pay ranges overlaps what the seeker wants; a job that states none may pay it, and stays."""

    field_class = PayField
    has_facet = True
    empty = Pay()

    def clause(self, value: Pay, now: datetime) -> Query | None:
        if not value.is_limited():
            return None
        if value.minimum is None and value.maximum is None:
            return _one_of("pay_stated", ["stated"])
        fitting = [_pay_in_slot(slot, value) for slot in range(PAY_SLOTS)]
        if not value.stated_only:
            fitting.append(_one_of("pay_stated", [NOT_STATED]))
        return _unranked(Query.boolean_query([(Occur.Should, part) for part in fitting]))

    def params(self, value: Pay) -> Params:
        given = {
            "pay_min": amount_text(value.minimum),
            "pay_max": amount_text(value.maximum),
            "pay_unit": value.unit if value.unit != Pay.unit else "",
            "pay_stated": "1" if value.stated_only else "",
        }
        return [(name, text) for name, text in given.items() if text]

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
        return {"terms": {"field": "pay_stated"}}

    def options(self, answer: dict[str, Any], value: Pay, now: datetime) -> list[Option]:
        counts = {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}
        return [("1", "Leave out jobs that state no pay", counts.get(NOT_STATED, 0))]

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

    def spans(self, value: Any, now: datetime) -> dict[str, Span]:
        """Each option with its first number and the first one beyond it (None: no end)."""
        raise NotImplementedError

    def label_of(self, option: str) -> str:
        raise NotImplementedError

    def clause(self, value: Any, now: datetime) -> Query | None:
        if value is None:
            return None
        first, end = self.spans(value, now)[str(value)]
        return _between(self.index_field, first, None if end is None else end - 1)

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

    field_class = DaysField
    label_of_none = "Any time"
    choices = (3, 7, 14, 30)

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
    def span(self, days: int, now: datetime) -> Span:
        return seconds(now), seconds(now) + days * DAY + 1


class PostedFilter(DaysFilter):
    def span(self, days: int, now: datetime) -> Span:
        return days_since_epoch(timezone.localdate(now)) - days, None


class OneOfFilter(SearchFilter):
    """One of a few named choices, with a default that needs no chip and no place in the address."""

    field_class = OneOfField

    def __init__(self, *, label: str, choices: dict[str, str], default: str) -> None:
        super().__init__(label=label, choices=choices, default=default)
        self.choices = choices
        self.empty = default

    def chips(self, value: str, names: dict[str, str]) -> Iterator[Chip]:
        if value != self.empty:
            yield Chip(self.field_name, self.choices[value], self.empty)


class ShowFilter(OneOfFilter, SpanFilter):
    """Open or closed, decided at the moment of asking."""

    index_field = "closes"

    def spans(self, value: str, now: datetime) -> dict[str, Span]:
        return {"open": (seconds(now), None), "closed": (0, seconds(now)), "all": (0, None)}

    def label_of(self, option: str) -> str:
        return self.choices[option]


class KindFilter(OneOfFilter):
    def clause(self, value: str, now: datetime) -> Query | None:
        return _one_of("kind", [value])

    def chips(self, value: str, names: dict[str, str]) -> Iterator[Chip]:
        """None: which kind is asked for is the page's subject, not a narrowing of it."""
        return iter(())


class SortFilter(OneOfFilter):
    """The order; without a choice it is relevance for words and newest without them."""

    def chips(self, value: str, names: dict[str, str]) -> Iterator[Chip]:
        return iter(())


def agency_names(slugs: Iterable[str]) -> dict[str, str]:
    return dict(Agency.objects.filter(slug__in=slugs).values_list("slug", "name"))


def series_names(slugs: Iterable[str]) -> dict[str, str]:
    return dict(ClassificationSeries.objects.filter(slug__in=slugs).values_list("slug", "name"))


def labels_of(choices: type[TextChoices]) -> dict[str, str]:
    """The choices of a model's field, and that it is not stated."""
    return {str(value): str(label) for value, label in choices.choices} | NOT_STATED_CHOICE


class JobFilters(django_filters.FilterSet):
    """All that can be asked for. Bound to an address's parameters; `now` is the moment at which jobs are open."""

    q = WordsFilter(label="Keywords")
    agency = ValuesFilter(label="Agency", index_field="agency_slug", names_of=agency_names)
    series = ValuesFilter(label="Job family", index_field="series", names_of=series_names)
    city = ValuesFilter(label="City", index_field="city")
    county = ValuesFilter(label="County", index_field="county", suffix=" County")
    pay = PayFilter(label="Pay", units=PAY_UNITS)
    schedule = ValuesFilter(label="Schedule", index_field="schedule", labels=labels_of(Posting.Schedule))
    appointment = ValuesFilter(label="Appointment", index_field="appointment", labels=labels_of(Posting.Appointment))
    work_mode = ValuesFilter(label="Work mode", index_field="work_mode", labels=labels_of(Posting.WorkMode))
    education = EducationFilter(
        label="Your highest degree", index_field="education", labels=labels_of(QualificationRoute.Degree)
    )
    closing = ClosingFilter(label="Closes within", index_field="closes")
    posted = PostedFilter(label="Posted within", index_field="posted")
    show = ShowFilter(label="Show", choices=SHOWN, default="open")
    kind = KindFilter(label="Kind", choices=KINDS, default="posting")
    sort = SortFilter(label="Sort by", choices=SORTS, default="")

    class Meta:
        form = ForgivingForm

    def __init__(self, data: QueryDict, now: datetime) -> None:
        super().__init__(data, queryset=Clauses(now))
        self.now = now
        self.form.full_clean()
        self.values: dict[str, Any] = self.form.cleaned_data
        self._home = reverse("search")
        self._encoded = {name: self._encode(name, value) for name, value in self.values.items()}

    def clauses(self, **changes: Any) -> Clauses:
        """What a job must be, with some filters' values changed."""
        values = self.values | changes
        if values["kind"] == "position":
            values["show"] = "all"  # A position is there whether or not it is open.
        clauses = Clauses(self.now)
        for name, value in values.items():
            self.filters[name].filter(clauses, value)
        return clauses

    def sort_order(self) -> str:
        """The order in force. Relevance needs words to be relevant to."""
        chosen = self.values["sort"]
        if self.values["q"]:
            return chosen or "relevance"
        return "newest" if chosen in ("", "relevance") else chosen

    def without_filters(self) -> dict[str, Any]:
        """The changes that leave the words and the kind of job, and nothing that narrows them."""
        return {name: filter_.empty for name, filter_ in self.filters.items() if name not in ("q", "kind", "sort")}

    def params(self) -> Params:
        """The search as an address says it: in one order, without what is empty or the default."""
        return [param for name, filter_ in self.filters.items() for param in filter_.params(self.values[name])]

    def url(self, page: int = 1, whole: str = "", **changes: Any) -> str:
        """The address of this search with some values changed; `whole` names the facet that is shown whole."""
        encoded = self._encoded | {name: self._encode(name, value) for name, value in changes.items()}
        parts = [encoded[name] for name in self.filters]
        parts += [f"page={page}" if page > 1 else "", f"whole={whole}" if whole else ""]
        query = "&".join(part for part in parts if part)
        return f"{self._home}?{query}" if query else self._home

    def _encode(self, name: str, value: Any) -> str:
        return urlencode(self.filters[name].params(value))

    def chips(self, names: dict[str, dict[str, str]]) -> Iterator[Chip]:
        """All that is asked for beyond the defaults; `names` are the labels of each filter's options."""
        for name, filter_ in self.filters.items():
            yield from filter_.chips(self.values[name], names.get(name, {}))


def _one_of(index_field: str, values: Iterable[str]) -> Query:
    terms = [Query.term_query(schema(), index_field, value, index_option="basic") for value in values]
    if len(terms) == 1:
        return _unranked(terms[0])
    return _unranked(Query.boolean_query([(Occur.Should, term) for term in terms]))


def _between(index_field: str, lowest: int | None, highest: int | None) -> Query:
    return _unranked(Query.range_query(schema(), index_field, FieldType.Integer, lowest, highest))


def _unranked(query: Query) -> Query:
    """A filter narrows; it makes no job more relevant than another."""
    return Query.const_score_query(query, 0.0)


def _pay_in_slot(slot: int, pay: Pay) -> Query:
    parts = []
    if pay.minimum is not None:
        parts.append(_between(f"pay_max_{slot}", cents_a_year(pay.minimum, pay.unit), None))
    if pay.maximum is not None:
        parts.append(_between(f"pay_min_{slot}", None, cents_a_year(pay.maximum, pay.unit)))
    return Query.boolean_query([(Occur.Must, part) for part in parts])


def cents_a_year(amount: Decimal, unit: str) -> int:
    return int(annual_amount(amount, unit) * 100)


def seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def amount_text(amount: Decimal | None, commas: bool = False) -> str:
    """27.50 as "27.50", 4500.00 as "4500", or "4,500" with commas; nothing for no amount."""
    if amount is None:
        return ""
    text = f"{amount:,.2f}" if commas else f"{amount:.2f}"
    return text.removesuffix(".00")
