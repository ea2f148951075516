"""The clauses of a search: what a job must be, as the engine's queries."""

import math
from collections.abc import Iterable, Sequence
from datetime import datetime

from tantivy import FieldType, Occur, Query, Searcher

from search.engine.schema import FEW_NUMBERS, PERIOD_DAYS, schema
from search.engine.values import DAY

# Of fewer jobs than this share of all it is asked whether each is open; of more, the closed ones are gathered and left
# out.
FEW = 0.1


class Clauses:
    """The clauses of one search by the filter that added them: what takes the place of a QuerySet here. `view` tells
    which of two ways to say the same is sooner found."""

    model = None

    def __init__(self, now: datetime, view: Searcher | None = None) -> None:
        self.now = now
        self.view = view
        self.by_filter: dict[str, tuple[Occur, Query]] = {}
        self._leading: dict[str, Query] = {}
        self._at_most: dict[str, float] = {}
        # Whether to find these jobs takes longer than to count over them.
        self.takes_long = False

    def add(self, name: str, clause: Query | None, *, takes_long: bool = False, at_most: float = math.inf) -> "Clauses":
        """Add what a job must be, as `at_most` so many jobs are. Of all clauses those of words alone score; the engine
        does so only for what ranks."""
        if clause is not None:
            self.by_filter[name] = (Occur.Must, clause)
            self._at_most[name] = at_most
            self.takes_long |= takes_long
        return self

    def add_any_of(self, name: str, index_field: str, values: Sequence[str]) -> "Clauses":
        """Add that a job has any of these values in a field."""
        return self.add(name, one_of(index_field, values), at_most=self._jobs(index_field, values))

    def add_one_of(self, name: str, index_field: str, values: Sequence[str], others: Sequence[str]) -> "Clauses":
        """Add that a job has one of these values in a field where each job has one value; or none of the `others` that
        there are, where these are fewer jobs."""
        if self._jobs(index_field, others) < self._jobs(index_field, values):
            return self.exclude(name, one_of(index_field, others))
        return self.add_any_of(name, index_field, values)

    def _jobs(self, index_field: str, values: Sequence[str]) -> float:
        return sum(self.view.doc_freq(index_field, value) for value in values) if self.view else math.inf

    def exclude(self, name: str, clause: Query, leading: Query | None = None) -> "Clauses":
        """Add what a job must not be: where that is less than what it must be, it takes less time to find. `leading`
        says the same as what it must be, for searches that have nothing else to begin with, or find few jobs."""
        self.by_filter[name] = (Occur.MustNot, clause)
        if leading is not None:
            self._leading[name] = leading
        return self

    def query(self, among: Query | None = None) -> Query:
        """All clauses: the jobs that have them all, or those of them `among` some others."""
        return self._all_of(self.by_filter | _those(among))

    def without(self, name: str) -> Query:
        """All clauses but one filter's."""
        return self._all_of({other: part for other, part in self.by_filter.items() if other != name})

    def beyond(self, name: str) -> Query:
        """The jobs that only this filter leaves out."""
        occur, clause = self.by_filter[name]
        turned = (Occur.Must if occur == Occur.MustNot else Occur.MustNot, clause)
        return self._all_of(self.by_filter | {name: turned})

    def _all_of(self, parts: dict[str, tuple[Occur, Query]]) -> Query:
        needed = [name for name, (occur, _) in parts.items() if occur != Occur.MustNot]
        if not needed or self._are_few(needed):
            leading = {name: (Occur.Must, query) for name, query in self._leading.items() if name not in needed}
            parts = {name: leading.get(name, part) for name, part in parts.items()}
        if all(occur == Occur.MustNot for occur, _ in parts.values()):
            parts = parts | {"": (Occur.Must, Query.all_query())}
        return Query.boolean_query(list(parts.values()))

    def _are_few(self, needed: Iterable[str]) -> bool:
        """Whether so few jobs have these clauses that it takes longer to gather the closed ones than to ask of each."""
        at_most = min(self._at_most.get(name, math.inf) for name in needed)
        return self.view is not None and at_most < FEW * self.view.num_docs


def _those(among: Query | None) -> dict[str, tuple[Occur, Query]]:
    return {} if among is None else {"": (Occur.Must, among)}


def one_of(index_field: str, values: Iterable[str]) -> Query:
    terms = [Query.term_query(schema(), index_field, value, index_option="basic") for value in values]
    if len(terms) == 1:
        return unranked(terms[0])
    return unranked(Query.boolean_query([(Occur.Should, term) for term in terms]))


def between(index_field: str, lowest: int | None, highest: int | None, *, are_few: bool = False) -> Query:
    """Jobs with a number from `lowest` to `highest`. Where there `are_few` different ones between, the jobs of each are
    looked up, else the number of every job is read."""
    return unranked(
        Query.range_query(
            schema(),
            index_field,
            FieldType.Integer,
            lowest,
            highest,
            use_inverted_index=are_few or index_field in FEW_NUMBERS,
        )
    )


def closed_before(moment: int) -> Query:
    """Jobs that have closed before `moment`, in seconds since 1970: by the period, in the last one by the day, and on
    the last day by the second."""
    day = moment // DAY
    period = day // PERIOD_DAYS
    parts = [
        between("closes_period", None, period - 1),
        between("closes_day", period * PERIOD_DAYS, day - 1),
        between("closes", day * DAY, moment - 1, are_few=True),
    ]
    return unranked(Query.boolean_query([(Occur.Should, part) for part in parts]))


def unranked(query: Query) -> Query:
    """A filter narrows; it makes no job more relevant than another."""
    return Query.const_score_query(query, 0.0)


def seconds(moment: datetime) -> int:
    """The first whole second that is not before `moment`: what closes earlier has closed by then."""
    return math.ceil(moment.timestamp())
