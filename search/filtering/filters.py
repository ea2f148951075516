"""What can be asked of a search: each filter is declared once, for form, address, clause, chips and facet alike."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache, lru_cache
from typing import Any
from urllib.parse import quote_plus

import django_filters
from django import forms
from django.db.models import Exists, Model, OuterRef, TextChoices
from django.http import QueryDict
from django.urls import reverse
from tantivy import Searcher

from agencies.models import Agency, Classification, ClassificationSeries
from agencies.models.agency import NO_NAME
from postings.ingest.fields.places.place_names import STATES
from postings.models import Posting, QualificationRoute
from search.engine.clauses import Clauses
from search.engine.counting import how_many
from search.filtering.fields import ForgivingForm
from search.filtering.filter_types import (
    NOT_STATED_CHOICE,
    Chip,
    KindFilter,
    Params,
    SortFilter,
    ValuesFilter,
    WordsFilter,
)
from search.filtering.near import NearFilter
from search.filtering.parameters import Parameter
from search.filtering.qualify import QualifyFilter
from search.filtering.range_filters import PAY_UNITS, ClosingFilter, PayFilter, PostedFilter, ShowFilter
from search.language.query import Typed, in_quotes, parse
from search.language.reading import Reading, reading_of

SHOWN = {"open": "Open jobs", "closed": "Closed jobs", "all": "Open and closed jobs"}
KINDS = {"posting": "Postings", "position": "Positions"}
STATE_CODE_LENGTH = 2
SORTS = {
    "relevance": "Relevance",
    "newest": "Newest first",
    "closing": "Closing soonest",
    "pay": "Highest pay",
    "distance": "Nearest first",
}


def agency_names(slugs: Iterable[str]) -> dict[str, str]:
    return _names(Agency, "name", slugs)


def series_names(slugs: Iterable[str]) -> dict[str, str]:
    return _names(ClassificationSeries, "name", slugs)


def class_names(slugs: Iterable[str]) -> dict[str, str]:
    numbers = Classification.objects.filter(slug__in=slugs).exclude(number="").values_list("slug", "title", "number")
    numbered = {slug: f"{title} ({number})" for slug, title, number in numbers}
    return numbered | _names(Classification, "title", set(slugs) - numbered.keys())


def state_names(codes: Iterable[str]) -> dict[str, str]:
    """The names of states and provinces by their postal codes, in whatever capitals these are given; of those that are
    not known the code itself."""
    names = {code: name for name, code in STATES.items()}
    return {code: names.get(code.upper(), code.upper()) for code in codes if len(code) == STATE_CODE_LENGTH}


def _names(model: type[Model], field: str, slugs: Iterable[str]) -> dict[str, str]:
    """Names by slug; of those that several governments use each with its own."""
    namesakes = model._default_manager.filter(**{field: OuterRef(field)}).exclude(pk=OuterRef("pk"))
    rows = model._default_manager.filter(slug__in=slugs).annotate(is_shared=Exists(namesakes))
    named = rows.values_list("slug", field, "jurisdiction__name", "is_shared")
    return {
        slug: f"{name} ({government})" if is_shared and government != NO_NAME else name
        for slug, name, government, is_shared in named
    }


def labels_of(choices: type[TextChoices]) -> dict[str, str]:
    """The choices of a model's field, and that it is not stated."""
    return {str(value): str(label) for value, label in choices.choices} | NOT_STATED_CHOICE


class JobFilters(django_filters.FilterSet):
    """All that can be asked for. Bound to an address's parameters; `now` is the moment at which jobs are open, and
    `view` the index that is to be searched."""

    q = WordsFilter(label="Keywords")
    agency = ValuesFilter(label="Agency", index_field="agency_slug", names_of=agency_names)
    series = ValuesFilter(label="Job family", index_field="series", names_of=series_names)
    classification = ValuesFilter(
        label="Class", index_field="classification_slug", names_of=class_names, has_facet=False
    )
    city = ValuesFilter(label="City", index_field="city")
    county = ValuesFilter(label="County", index_field="county", suffix=" County")
    state = ValuesFilter(label="State", index_field="state", names_of=state_names)
    near = NearFilter(label="Near")
    pay = PayFilter(label="Pay", units=PAY_UNITS)
    schedule = ValuesFilter(label="Schedule", index_field="schedule", labels=labels_of(Posting.Schedule))
    appointment = ValuesFilter(label="Appointment", index_field="appointment", labels=labels_of(Posting.Appointment))
    work_mode = ValuesFilter(label="Work mode", index_field="work_mode", labels=labels_of(Posting.WorkMode))
    education = QualifyFilter(label="Could I qualify?", labels=labels_of(QualificationRoute.Degree))
    closing = ClosingFilter(label="Closes within", index_field="closes")
    posted = PostedFilter(label="Posted within", index_field="posted")
    show = ShowFilter(label="Show", choices=SHOWN, default="open")
    kind = KindFilter(label="Kind", choices=KINDS, default="posting")
    sort = SortFilter(label="Sort by", choices=SORTS, default="")

    class Meta:
        form = ForgivingForm

    def __init__(self, data: QueryDict, now: datetime, view: Searcher | None = None) -> None:
        super().__init__(data, queryset=Clauses(now))
        self.now = now
        self._view = view
        self.form.full_clean()
        self.values: dict[str, Any] = _values_of_nothing() | self.form.cleaned_data
        self.read: Callable[[Typed], Reading] = reading_of
        self.reading = self.meant = self.read(self.values["q"])
        self._home = reverse("search")
        self._encoded = {name: self._encode(name, value) for name, value in self.values.items()}
        self._known_clauses: tuple[Reading, Clauses] | None = None

    def get_form_class(self) -> type[forms.Form]:
        """Only what the address speaks of is read, since to read nothing takes a form as long."""
        return _form_class(tuple(name for name, those in _parameters_of().items() if not those.isdisjoint(self.data)))

    def clauses(self, **changes: Any) -> Clauses:
        """What a job must be, with some filters' values changed."""
        if changes:
            return self._clauses(self.asked(**changes))
        if self._known_clauses is None or self._known_clauses[0] is not self.reading:
            self._known_clauses = self.reading, self._clauses(self.asked())
        return self._known_clauses[1]

    def _clauses(self, values: dict[str, Any]) -> Clauses:
        if values["kind"] == "position":
            values["show"] = "all"  # A position is there whether or not it is open.
        clauses = Clauses(self.now, self._view)
        for name, value in values.items():
            self.filters[name].filter(clauses, value)
        return clauses

    def asked(self, **changes: Any) -> dict[str, Any]:
        """The filters' values together with what the typed phrases say, and of the words those that are none."""
        values = self.values | changes
        reading = self.read(changes["q"]) if "q" in changes else self.reading
        for phrase in reading.phrases:
            values[phrase.filter] = self.filters[phrase.filter].joined(values[phrase.filter], phrase.value)
        return values | {"q": reading.words}

    @classmethod
    def parameters(cls) -> list[Parameter]:
        """All parameters that the filters read, in their order."""
        return [parameter for filter_ in cls.base_filters.values() for parameter in filter_.parameters()]

    def sort_order(self) -> str:
        """The order in force. Relevance needs words to be relevant to."""
        asked = self.asked()
        chosen = asked["sort"]
        if chosen == "distance" and not asked["near"]:
            chosen = ""
        if self.reading.looks_for_words:
            return chosen or "relevance"
        return "newest" if chosen in ("", "relevance") else chosen

    def idle_agencies(self) -> dict[str, str]:
        """The agencies that were typed and have no open posting now: what they are called, by their slugs. `meant` is
        how the words were understood before it was asked what they find."""
        asked = self.asked()
        if not self._view or (asked["kind"], asked["show"]) != ("posting", "open"):
            return {}
        named = [phrase for phrase in self.meant.phrases if phrase.filter == "agency" and len(phrase.value) == 1]
        open_jobs = {p: self._clauses(_values_of_nothing() | {"agency": p.value}).query() for p in named}
        return {p.value[0]: p.label for p, query in open_jobs.items() if not how_many(self._view, query)}

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
        return "&".join(f"{param}={_quoted(text)}" for param, text in self.filters[name].params(value))

    def chips(self, names: dict[str, dict[str, str]]) -> Iterator[Chip]:
        """All that is asked for beyond the defaults; `names` are the labels of each filter's options."""
        for name, filter_ in self.filters.items():
            if name != "q":
                yield from filter_.chips(self.values[name], names.get(name, {}))
            elif self.reading.looks_for_words:
                spoken = parse(" ".join(phrase.text for phrase in self.reading.phrases))
                yield Chip(name, in_quotes(self.reading.words.text), spoken)


@lru_cache(maxsize=1_000)
def _form_class(names: tuple[str, ...]) -> type[forms.Form]:
    """To make it takes longer than to read an address with it."""
    return type("JobForm", (ForgivingForm,), {name: JobFilters.base_filters[name].field for name in names})


@cache
def _parameters_of() -> dict[str, frozenset[str]]:
    """What of an address each filter reads."""
    filters = JobFilters.base_filters.items()
    return {name: frozenset(parameter.name for parameter in filter_.parameters()) for name, filter_ in filters}


@cache
def _values_of_nothing() -> dict[str, Any]:
    form = _form_class(tuple(JobFilters.base_filters))(QueryDict())
    form.full_clean()
    return form.cleaned_data


@lru_cache(maxsize=10_000)
def _quoted(text: str) -> str:
    return quote_plus(text)
