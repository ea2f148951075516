"""How what was typed is understood: which phrases stand for filters, and which words are searched."""

from dataclasses import dataclass
from typing import Any

from search.query import Typed


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
    """One way to understand what was typed: some phrases stand for filters, the other words are searched."""

    typed: Typed
    words: Typed
    phrases: tuple[Phrase, ...] = ()

    def only_sure(self) -> "Reading":
        return reading_of(self.typed, tuple(phrase for phrase in self.phrases if phrase.is_sure))


def reading_of(typed: Typed, phrases: tuple[Phrase, ...] = ()) -> Reading:
    """What was typed, with these phrases as filters and the rest as words."""
    return Reading(typed, typed.without(phrase.at for phrase in phrases), tuple(p for p in phrases if p.filter))
