"""Settling how a search is read: with which phrases as filters, and with which words corrected."""

from dataclasses import dataclass
from datetime import datetime

from tantivy import Searcher

from search.filters import JobFilters
from search.knowledge import Knowledge, knowledge
from search.matching import match
from search.query import Typed
from search.reading import Reading, reading_of
from search.spelling import correct
from search.understanding import understand

# How many times as many jobs a corrected search must find to be offered beside what was typed.
MUCH_MORE = 10


@dataclass(frozen=True)
class DidYouMean:
    """A corrected search: `text` is what it says, `is_shown` whether its results are shown instead of the literal ones;
    if not, `count` is how many there are. `literal` is the search as it was typed."""

    text: str
    is_shown: bool
    count: int
    corrected: Typed
    literal: Typed

    @property
    def how_many(self) -> str:
        return f"{self.count:,}"


def interpret(view: Searcher, filters: JobFilters, now: datetime) -> DidYouMean | None:
    """Choose the reading of what was typed, and set it in `filters`; a correction is shown or else offered."""
    typed: Typed = filters.values["q"]
    if not typed:
        return None
    known = knowledge(view)
    filters.read = lambda other: understand(other, known.names, view, now)
    _settle(view, filters, filters.read(typed))
    return _did_you_mean(view, filters, known)


def _settle(view: Searcher, filters: JobFilters, reading: Reading) -> None:
    """Use this reading, or if it finds nothing a plainer one that does."""
    filters.reading = reading
    if not reading.phrases or _finds(view, filters):
        return
    for plainer in (reading.only_sure(), reading_of(reading.typed)):
        filters.reading = plainer
        if plainer != reading and _finds(view, filters):
            return
    filters.reading = reading


def _did_you_mean(view: Searcher, filters: JobFilters, known: Knowledge) -> DidYouMean | None:
    reading = filters.reading
    corrected = correct(reading.words, reading.typed, known.dictionary, view)
    if corrected is None:
        return None
    total = _count(view, filters) if _finds(view, filters) else 0
    _settle(view, filters, filters.read(corrected.typed))
    is_shown, better = False, 0
    if total == 0:
        is_shown = _finds(view, filters) or _finds_more_without_filters(view, filters, reading)
    else:
        better = _count(view, filters)
    if not is_shown:
        filters.reading = reading
        if better < MUCH_MORE * max(total, 1):
            return None
    literal = reading.typed.taking_literally(*corrected.replaced)
    return DidYouMean(corrected.typed.text, is_shown, better, corrected.typed, literal)


def _finds_more_without_filters(view: Searcher, filters: JobFilters, literal: Reading) -> bool:
    """Whether the corrected words find jobs that the literal ones do not, once the typed filters are taken off."""
    if not filters.reading.phrases:
        return False
    words = [view.search(match(reading.words), 1).count for reading in (filters.reading, literal)]
    return words[0] > MUCH_MORE * words[1]


def _finds(view: Searcher, filters: JobFilters) -> bool:
    """Whether there is any job, which is told far sooner than how many."""
    return bool(view.search(filters.clauses().query(), 1, count=False).hits)


def _count(view: Searcher, filters: JobFilters) -> int:
    count: int = view.search(filters.clauses().query(), 1).count
    return count
