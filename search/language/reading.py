"""How what was typed is understood: which phrases stand for filters, and which words are searched."""

from dataclasses import dataclass, replace
from typing import Any

from search.language.lacking import loose
from search.language.query import Typed

ORDER, WORDS, CLASS = "sort", "q", "classification"
# Whose names, where they are looked for as words, are no names unless all their words stand side by side.
TOWNS = ("city", "county")
# The filters whose phrases tell nothing as words where these do not stand side by side: "Long Beach", "job share".
TOGETHER = (*TOWNS, "schedule", "appointment", "work_mode")


@dataclass(frozen=True)
class Phrase:
    """Part of what was typed, and the filter's value that it stands for; `is_sure` if it can hardly mean else."""

    text: str
    words: tuple[str, ...]
    at: tuple[int, int]
    filter: str
    value: Any
    label: str
    is_sure: bool

    @property
    def key(self) -> str:
        """How an address names it to have it taken as words."""
        return " ".join(self.words)


@dataclass(frozen=True)
class Reading:
    """One way to understand what was typed: some phrases stand for filters, the other words are searched.

    What is `passed_over` narrows nothing: words around a search ("jobs"), and an order where words are searched. By pay
    or date jobs would come first that only mention the words, so the page says how to have them ordered instead.
    """

    typed: Typed
    words: Typed
    phrases: tuple[Phrase, ...] = ()
    passed_over: tuple[Phrase, ...] = ()

    @property
    def looks_for_words(self) -> bool:
        """Whether there are words to be relevant to, and not only such as are left out."""
        return bool(self.words.text)

    def as_words(self) -> "Reading":
        """All as words, but for those around the search."""
        return self._without(self.phrases, tuple(phrase for phrase in self.passed_over if not phrase.filter))

    def loose(self, unknown: int) -> "Reading | None":
        """The same with words of which a job may lack some, if they are enough; no job says the `unknown` ones."""
        words = loose(self.words, unknown)
        return replace(self, words=words) if words else None

    def without_classes(self) -> "Reading":
        """The same with the titles of classes as words, which find jobs of other levels and employers too."""
        said = (*self.phrases, *self.passed_over)
        return self._without(self.phrases, tuple(phrase for phrase in said if phrase.filter != CLASS))

    def only_sure(self) -> "Reading":
        said = (*self.phrases, *self.passed_over)
        return self._without(self.phrases, tuple(phrase for phrase in said if phrase.is_sure))

    def _without(self, phrases: tuple[Phrase, ...], kept: tuple[Phrase, ...]) -> "Reading":
        """The reading with those that are `kept` alone; what tells nothing where it is scattered stays together."""
        names = [(phrase.at, phrase.words) for phrase in phrases if phrase not in kept and phrase.filter in TOGETHER]
        reading = reading_of(self.typed, kept)
        return replace(reading, words=reading.words.joining(name for name in names if len(name[1]) > 1))


def reading_of(typed: Typed, phrases: tuple[Phrase, ...] = ()) -> Reading:
    """What was typed, with these phrases as filters and the rest as words."""
    words = typed.without(phrase.at for phrase in phrases)
    passed_over = tuple(p for p in phrases if not p.filter or (p.filter == ORDER and words))
    # What is not wanted in words of its own ("not in Portland").
    left_out = tuple(clause for phrase in phrases if phrase.filter == WORDS for clause in phrase.value.clauses)
    words = replace(words, clauses=words.clauses + left_out)
    return Reading(typed, words, tuple(p for p in phrases if p not in passed_over), passed_over)
