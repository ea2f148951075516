"""Whether jobs use a phrase of themselves, so that it may well be meant as words: "bend", "remote sensing"."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from tantivy import Occur, Query, Searcher

from search.engine.counting import how_many
from search.engine.schema import ALL_WORDS, STATEMENTS
from search.filtering.filters import JobFilters
from search.language.compiling import in_field
from search.language.synonyms import is_vocabulary
from search.understanding.names import Name

# The fields in which a job says what it is and does.
TELLING = ("title", STATEMENTS)

Words = tuple[str, ...]


class OwnWords:
    """What the jobs in `view` say of themselves; `now` is the moment at which filters are asked."""

    def __init__(self, view: Searcher, now: datetime) -> None:
        self.view, self.now = view, now

    def are_more_than(self, name: Name, said: Words) -> bool:
        """Whether jobs elsewhere say this of themselves more often than there are jobs of that name."""
        if name.filter == "county" and len(said) == 1 and is_vocabulary(said[0]):
            return True
        fields = (ALL_WORDS,) if name.filter == "county" and not name.city else TELLING
        telling = [(Occur.Should, in_field(field, said)) for field in fields]
        return self._without(name.filter, name.values, Query.boolean_query(telling)) > name.jobs

    def have_titles(self, pairs: Iterable[Words], filter_: str, value: Any) -> bool:
        """Whether one of these pairs of words stands in the title of a job that has not the value, if there is one."""
        return any(self._without(filter_, value, in_field("title", pair)) for pair in pairs)

    def _without(self, filter_: str, value: Any, query: Query) -> int:
        """The jobs that a query finds and a filter, if there is one, does not."""
        # An order leaves no job out.
        clause = JobFilters.base_filters[filter_].clause(value, self.now) if filter_ else None
        if clause is None:
            return how_many(self.view, query)
        outside = Query.boolean_query([(Occur.Must, query), (Occur.MustNot, clause)])
        return how_many(self.view, outside)
