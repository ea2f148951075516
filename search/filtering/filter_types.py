"""The types of filters: how each reads its value, narrows a search, stands in an address and counts its options."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from math import inf
from typing import Any

import django_filters
from tantivy import Query

from search.engine.clauses import Clauses, one_of
from search.engine.counting import Part
from search.engine.schema import NOT_STATED
from search.filtering.fields import OneOfField, TypedField, ValuesField
from search.filtering.histogram import Histogram
from search.filtering.parameters import Parameter
from search.language.compiling import compile_query, most_found
from search.language.query import Typed
from search.language.synonyms import lone_word

Params = list[tuple[str, str]]
Option = tuple[str, str, int]  # value, label, count

NOT_STATED_CHOICE = {NOT_STATED: "Not stated"}


@dataclass(frozen=True)
class Chip:
    """One thing that is asked for, and the value its filter would have without it."""

    name: str
    label: str
    value_without: Any


class SearchFilter(django_filters.Filter):
    """A filter of the search. `facet` says whether its values are counted for the reader to choose from."""

    has_facet = False
    # Whether an option's count is that of the jobs it shows, not of those it leaves out.
    counts_shown = True
    is_multiple = False
    # Whether of jobs that all have the value no count but the total is asked for.
    tells_counts = False
    empty: Any = None
    # What takes the filter back where one of its options can be chosen: "Any" beside the options.
    label_of_none = ""
    takes = ""

    def __deepcopy__(self, memo: dict[int, Any]) -> "SearchFilter":
        """A FilterSet copies its filters for every request; these hold nothing that a request changes, and `copy` takes
        ten times as long."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin

    def clause(self, value: Any, now: datetime) -> Query | None:
        """What a job must be, or nothing."""
        return None

    def filter(self, clauses: Clauses, value: Any) -> Clauses:
        return clauses.add(self.field_name, self.clause(value, clauses.now))

    def joined(self, value: Any, spoken: Any) -> Any:
        """The value together with what a typed phrase says; what was chosen counts more."""
        return spoken if value == self.empty else value

    def params(self, value: Any) -> Params:
        """The value as it stands in an address; the default stands in none."""
        return [] if value in (self.empty, None) else [(self.field_name, str(value))]

    def parameters(self) -> list[Parameter]:
        """The address's parameters that this filter reads; `takes` says what a value can be."""
        return [Parameter(self.field_name, self.label, self.takes, self.is_multiple)]

    def chips(self, value: Any, names: dict[str, str]) -> Iterator[Chip]:
        """What the value asks for, one by one. `names` are the labels of the filter's options."""
        return iter(())

    def spoken_of(self, value: Any) -> str:
        """A typed value in words: "At least $20 an hour, at most $30 an hour"."""
        first, *others = (chip.label for chip in self.chips(value, {}))
        return ", ".join([first, *(label[:1].lower() + label[1:] for label in others)])

    def aggregation(self, value: Any, now: datetime) -> dict[str, Any]:
        """The engine's question whose answer `options` reads."""
        raise NotImplementedError

    def answer_within(self, value: Any, total: int, now: datetime) -> dict[str, Any]:
        """The answer over `total` jobs that all have the value, where the total `tells_counts`."""
        raise NotImplementedError

    def part(self, value: Any, now: datetime) -> Part:
        """The numbers that jobs with the value have, where the total `tells_counts`."""
        raise NotImplementedError

    def options(self, answer: dict[str, Any], value: Any, now: datetime) -> list[Option]:
        """The values to choose from with their counts, best first."""
        raise NotImplementedError

    def histogram(self, answer: dict[str, Any], value: Any) -> Histogram | None:
        """The same counts as a drawing, where the values are amounts."""
        return None

    def named(self, value: Any) -> list[str]:
        """What of the value has labels that `names_for` tells."""
        return []

    def names_for(self, values: list[str]) -> dict[str, str]:
        """The labels of values that `options` does not label."""
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
    """Keywords, in the grammar of search.language.query."""

    field_class = TypedField
    empty = Typed()
    takes = "words, as they are typed into the search"

    def filter(self, clauses: Clauses, value: Typed) -> Clauses:
        if not value:
            return clauses
        at_most = most_found(clauses.view, value) if clauses.view else inf
        takes_long = lone_word(value) is None
        return clauses.add(self.field_name, compile_query(value), takes_long=takes_long, at_most=at_most)

    def params(self, value: Typed) -> Params:
        literal = [("literal", phrase) for phrase in value.literal]
        return [(self.field_name, value.text), *literal] if value.text else []

    def parameters(self) -> list[Parameter]:
        phrase = "a phrase of q that is to be searched as words, whatever else it could mean"
        return [*super().parameters(), Parameter("literal", "Phrases taken as typed", phrase, is_multiple=True)]


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
        has_facet: bool = True,
    ) -> None:
        self.index_field = index_field
        self.labels = labels or {}
        self.names_of = names_of
        self.suffix = suffix
        self.has_facet = has_facet
        self.takes = ", ".join(self.labels) or "a value as this filter’s choices spell it"
        super().__init__(label=label, known=self._known, thing=label.lower())

    def _known(self, values: list[str]) -> Iterable[str]:
        if self.names_of:
            return self.names_of(values) | NOT_STATED_CHOICE
        return self.labels or values

    def named(self, value: tuple[str, ...]) -> list[str]:
        return list(value)

    def names_for(self, values: list[str]) -> dict[str, str]:
        names = self.names_of(values) if self.names_of else {}
        return {value: self.label_of(value, names) for value in values}

    def clause(self, value: tuple[str, ...], now: datetime) -> Query | None:
        return one_of(self.index_field, [text.lower() for text in value]) if value else None

    def filter(self, clauses: Clauses, value: tuple[str, ...]) -> Clauses:
        """Where all values are known, each job has one of them."""
        if not value:
            return clauses
        chosen = [text.lower() for text in value]
        if not self.labels:
            return clauses.add_any_of(self.field_name, self.index_field, chosen)
        others = [label for label in self.labels if label not in chosen]
        return clauses.add_one_of(self.field_name, self.index_field, chosen, others)

    def joined(self, value: tuple[str, ...], spoken: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*value, *spoken]))

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
        if value:
            found = {key.lower() for key in counts}
            counts |= {text: 0 for text in value if text.lower() not in found}
        if self.labels:
            return [(key, label, counts[key]) for key, label in self.labels.items() if key in counts]
        unstated = counts.pop(NOT_STATED, None)
        options = [(key, key, counts[key]) for key in sorted(counts, key=lambda key: (-counts[key], key))]
        return options if unstated is None else [*options, (NOT_STATED, NOT_STATED, unstated)]

    def is_exclusive(self, option: str) -> bool:
        return False

    def is_selected(self, option: str, value: tuple[str, ...]) -> bool:
        return bool(value) and option.lower() in {text.lower() for text in value}

    def toggled(self, option: str, value: tuple[str, ...]) -> tuple[str, ...]:
        rest = tuple(text for text in value if text.lower() != option.lower())
        return rest if len(rest) < len(value) else (*value, option)


class OneOfFilter(SearchFilter):
    """One of a few named choices, with a default that needs no chip and no place in the address."""

    field_class = OneOfField

    def __init__(self, *, label: str, choices: dict[str, str], default: str) -> None:
        super().__init__(label=label, choices=choices, default=default)
        self.choices = choices
        self.empty = default
        self.takes = ", ".join(choices)

    def chips(self, value: str, names: dict[str, str]) -> Iterator[Chip]:
        if value != self.empty:
            yield Chip(self.field_name, self.choices[value], self.empty)


class KindFilter(OneOfFilter):
    def filter(self, clauses: Clauses, value: str) -> Clauses:
        """Most jobs are postings, so that what is none is sooner found than they."""
        if value == self.empty:
            return clauses.exclude(self.field_name, one_of("kind", [kind for kind in self.choices if kind != value]))
        return clauses.add(self.field_name, one_of("kind", [value]))

    def chips(self, value: str, names: dict[str, str]) -> Iterator[Chip]:
        """None: which kind is asked for is the page's subject, not a narrowing of it."""
        return iter(())


class SortFilter(OneOfFilter):
    """The order; without a choice it is relevance for words and newest without them."""

    def chips(self, value: str, names: dict[str, str]) -> Iterator[Chip]:
        return iter(())

    def spoken_of(self, value: str) -> str:
        return self.choices[value]
