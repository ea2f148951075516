"""Settling how a search is read: with which phrases as filters, and with which words corrected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tantivy import Searcher

from search.engine.counting import how_many
from search.filtering.filters import JobFilters
from search.language.compiling import compile_query, unknown_words
from search.language.query import Typed
from search.language.reading import WORDS, Reading
from search.understanding.knowledge import knowledge
from search.understanding.names import Names
from search.understanding.phrases import understand
from search.understanding.spelling import Corrected, correct, jobs_using

# How many times as many jobs a corrected search must find to be offered beside what was typed.
MUCH_MORE = 10
# What is a name and no words where it is all that was typed. A town's may be a word: "drain".
ONLY_NAMES = ("agency", "county", "state")


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


@dataclass(frozen=True)
class Choice:
    """One way to understand a search, and what is said of a correction with it."""

    reading: Reading
    did_you_mean: DidYouMean | None = None


def choices(view: Searcher, filters: JobFilters, now: datetime) -> Iterator[Choice]:
    """The ways to understand what was typed, the likeliest first. The next is asked for where the one before finds no
    job; the last stands whatever it finds. To search right away for what most likely was meant takes a pass over the
    jobs less than to ask first whether there are any."""
    typed: Typed = filters.values["q"]
    if not typed:
        yield Choice(filters.reading)
        return
    known = knowledge(view)
    filters.read = lambda other: understand(other, known.names, view, now)
    meant = filters.meant = filters.read(typed)
    is_idle = meant.words and _names_idle_agency(meant, known.names)
    for reading in _plainer(understand(typed, known.names.with_jobs, view, now) if is_idle else meant):
        corrected = correct(reading.words, reading.typed, known.dictionary, view)
        if corrected is None:
            yield Choice(reading)
        elif total := 0 if corrected.is_sure else _count(view, filters, reading):
            yield Choice(reading, _offered(view, filters, reading, total, corrected))
            return
    corrected = correct(meant.words, meant.typed, known.dictionary, view)
    if corrected:
        shown = DidYouMean(corrected.typed.text, True, 0, corrected.typed, _literal(meant, corrected))
        better = filters.meant = filters.read(corrected.typed)
        for reading in _plainer(better):
            yield Choice(reading, shown)
        if some_words := _loose(view, better):
            yield Choice(some_words, shown)
        if _are_unknown(view, corrected.replaced) or _finds_more_without_filters(view, better, meant):
            yield Choice(better, shown)
            return
    filters.meant = meant
    if not corrected and (some_words := _loose(view, meant)):
        yield Choice(some_words)
    yield Choice(meant)


def _names_idle_agency(reading: Reading, names: Names) -> bool:
    """Whether an agency is meant that has no jobs at all, so that nothing can be found of it."""
    agencies = [names.find(phrase.words) for phrase in reading.phrases if phrase.filter == "agency"]
    return any(name and not name.jobs for name in agencies)


def _plainer(reading: Reading) -> list[Reading]:
    """A reading, and those that take fewer of its phrases as filters: no classes, the sure ones alone, and none. Who
    types nothing but an employer or a county is not helped by jobs that only mention it."""
    is_name = not reading.words and all(phrase.is_sure and phrase.filter in ONLY_NAMES for phrase in reading.phrases)
    if is_name or not reading.phrases:
        return [reading]
    readings = [reading, reading.without_classes(), reading.only_sure()]
    # Who names a state is not helped by jobs elsewhere, though they say "main" as Maine does; nor is who leaves out
    # nights by jobs that say "no" and "nights".
    if not any(phrase.filter in ("state", WORDS) for phrase in readings[-1].phrases):
        readings.append(reading.as_words())
    return list(dict.fromkeys(readings))


def _loose(view: Searcher, reading: Reading) -> Reading | None:
    """The reading with words of which a job may lack some: those that no job says at all, or a few of many."""
    return reading.loose(len(unknown_words(view, reading.words)))


def _offered(
    view: Searcher, filters: JobFilters, reading: Reading, total: int, corrected: Corrected
) -> DidYouMean | None:
    """The corrected search where it finds much more than the `total` of the literal one."""
    counts = (_count(view, filters, better) for better in _plainer(filters.read(corrected.typed)))
    found = next(filter(None, counts), 0)
    if found < MUCH_MORE * total:
        return None
    return DidYouMean(corrected.typed.text, False, found, corrected.typed, _literal(reading, corrected))


def _literal(reading: Reading, corrected: Corrected) -> Typed:
    return reading.typed.taking_literally(*corrected.replaced)


def _are_unknown(view: Searcher, words: tuple[str, ...]) -> bool:
    """Whether no job uses any of these words, so that nothing can be found by leaving out others."""
    return not any(jobs_using(view, word) for typed in words for word in typed.split())


def _finds_more_without_filters(view: Searcher, better: Reading, literal: Reading) -> bool:
    """Whether the corrected words find jobs that the literal ones do not, once the typed filters are taken off."""
    if not better.phrases:
        return False
    words = [how_many(view, compile_query(reading.words)) for reading in (better, literal)]
    return words[0] > MUCH_MORE * words[1]


def _count(view: Searcher, filters: JobFilters, reading: Reading) -> int:
    filters.reading = reading
    return how_many(view, filters.clauses().query())
