"""What is remembered of searches until a deadline passes: their counts, and which jobs a page shows; for the next page,
the way back, and what many visitors ask for. Not what they asked.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from hashlib import blake2b
from secrets import token_bytes
from threading import Lock
from typing import Any

from django.utils import timezone
from tantivy import Searcher

from search.engine.clauses import seconds
from search.engine.counting import how_many
from search.filtering.filters import JobFilters
from search.filtering.range_filters import ClosingFilter

MOST_REMEMBERED = 1_000

# Under which an answer is remembered: a digest, since what seekers say they have must not be kept. Its secret is made
# anew for each process and kept nowhere else.
Key = bytes
_SECRET = token_bytes(32)


@dataclass(frozen=True)
class Place:
    """Where the answer to a question about a search is remembered; nowhere without a key."""

    known: dict[Key, Any]
    key: Key | None

    @property
    def answer(self) -> Any:
        """What is remembered; None where nothing is."""
        return None if self.key is None else self.known.get(self.key)

    def keep(self, answer: Any) -> None:
        """Remember an answer, in place of the oldest where there are many."""
        if self.key is not None:
            if len(self.known) >= MOST_REMEMBERED:
                self.known.pop(next(iter(self.known)), None)
            self.known[self.key] = answer


class Memory:
    """The answers of one commit of the index. They hold while no deadline passes, nor one of those that are counted
    from now on ("closes within 7 days"), and no day ends."""

    def __init__(self, view: Searcher) -> None:
        self._view = view
        self._lock = Lock()
        self._known: dict[Key, Any] = {}
        self._day = date.min
        self._since = self._until = 0

    def at(self, moment: datetime) -> dict[Key, Any]:
        """What was found and holds at a moment; to be filled with what is found at it."""
        day, second = timezone.localdate(moment), seconds(moment)
        with self._lock:
            if second < self._since:
                return {}
            if second > self._until and (day != self._day or self._passed(second)):
                self._known, self._day, self._since = {}, day, second
            self._until = max(self._until, second)
            return self._known

    def _passed(self, second: int) -> bool:
        """Whether what is found may have changed since it was last asked."""
        return how_many(self._view, ClosingFilter.passing(self._until, second)) > 0


@lru_cache(maxsize=1)
def memory_of(view: Searcher) -> Memory:
    return Memory(view)


def place_of(view: Searcher, filters: JobFilters, question: str, address: str) -> Place:
    """Where the answer to a question is remembered that depends on this address of a search, as it is understood.

    Of deadlines within a number of days of the seeker's own nothing is, since nothing tells when such a day has passed.
    """
    if not ClosingFilter.is_offered(filters.asked()["closing"]):
        return Place({}, None)
    asked = repr((question, address, filters.reading))
    return Place(memory_of(view).at(filters.now), blake2b(asked.encode(), digest_size=16, key=_SECRET).digest())
