"""The clauses of a search: what a job must be, as the engine's queries."""

import math
from collections.abc import Iterable
from datetime import datetime

from tantivy import FieldType, Occur, Query

from search.schema import schema


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


def one_of(index_field: str, values: Iterable[str]) -> Query:
    terms = [Query.term_query(schema(), index_field, value, index_option="basic") for value in values]
    if len(terms) == 1:
        return unranked(terms[0])
    return unranked(Query.boolean_query([(Occur.Should, term) for term in terms]))


def between(index_field: str, lowest: int | None, highest: int | None) -> Query:
    return unranked(Query.range_query(schema(), index_field, FieldType.Integer, lowest, highest))


def unranked(query: Query) -> Query:
    """A filter narrows; it makes no job more relevant than another."""
    return Query.const_score_query(query, 0.0)


def seconds(moment: datetime) -> int:
    """The first whole second that is not before `moment`: what closes earlier has closed by then."""
    return math.ceil(moment.timestamp())
