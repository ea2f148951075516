"""The labels of filters' values, looked up once for each commit of the index: what changes a name changes jobs too."""

from collections import defaultdict
from functools import lru_cache

from tantivy import Searcher

from search.filtering.filter_types import SearchFilter


class Labels:
    """What is known of one commit's labels, by filter and value."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, str]] = defaultdict(dict)

    def of(self, filter_: SearchFilter, values: list[str]) -> dict[str, str]:
        """The labels of values, and of others; at most one query to the database."""
        known = self._known[filter_.field_name]
        if unknown := [value for value in values if value not in known]:
            known |= filter_.names_for(unknown)
        return known


@lru_cache(maxsize=1)
def labels_in(view: Searcher) -> Labels:
    """The labels as of the commit that a view shows."""
    return Labels()
