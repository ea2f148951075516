"""The passage of a text that says most of what was asked for.

The engine has such a function too, which cuts and stems every word of every text; here only words that begin like one
of the stems are looked at, which takes a tenth of the time.
"""

import math
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tantivy import Searcher

from search.schema import english

PASSAGE_LENGTH = 200
LEAD = 40  # characters before the first match, at most
MOST_MATCHES = 200

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"\n|[.!?;:]\s+")
# Letters with an accent, as the index has them; those that become two letters keep their place and are not found.
_ACCENTED = re.compile(r"[\u00c0-\u024f]")
_UNACCENTED = {
    code: base
    for code in range(0xC0, 0x250)
    if (base := unicodedata.normalize("NFD", chr(code))[0]).isascii() and base.isalpha()
}


@dataclass(frozen=True)
class Passage:
    """A part of a text, and in it the places of the words that matched."""

    text: str
    matches: list[tuple[int, int]]


def stem_weights(view: Searcher, stems: Iterable[str]) -> dict[str, float]:
    """How much a passage says by each of the stems: the rarer it is, the more."""
    return {stem: 1 / (1 + math.log1p(view.doc_freq("body", stem))) for stem in stems}


def best_passage(text: str, weights: dict[str, float]) -> Passage | None:
    """The passage in which words of the weightiest stems stand together, the earliest of equals; None without any."""
    found = find_matches(text, weights)[:MOST_MATCHES]
    if not found:
        return None
    first = max(range(len(found)), key=lambda at: _weight(found, at, weights))
    start = _beginning(text, found[first][0])
    end = _end(text, start)
    return Passage(text[start:end], [(low - start, high - start) for low, high, _ in found[first:] if high <= end])


Match = tuple[int, int, str]  # first character, the one beyond the last, stem


def find_matches(text: str, stems: Collection[str]) -> list[Match]:
    """The words of a text that have one of the stems, from left to right."""
    return sorted(_matches(text, stems))


def stems_in(text: str) -> frozenset[str]:
    """The stems of all words of a text."""
    return frozenset(map(_stem, _WORD.findall(text)))


def _matches(text: str, stems: Collection[str]) -> Iterator[Match]:
    plain = text if text.isascii() or not _ACCENTED.search(text) else text.translate(_UNACCENTED)
    lower = plain.lower()
    if len(lower) != len(plain):
        lower = "".join(character.lower()[0] for character in plain)
    # What is taken off a word to make its stem is its end, and then one letter of the stem at most is another.
    for beginning in {stem[:-1] if len(stem) > 2 else stem for stem in stems}:
        at = lower.find(beginning)
        while at >= 0:
            if at == 0 or not lower[at - 1].isalnum():
                word = _WORD.match(lower, at)
                if word and (stem := _stem(word[0])) in stems and beginning == (stem[:-1] if len(stem) > 2 else stem):
                    yield word.start(), word.end(), stem
            at = lower.find(beginning, at + 1)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return "".join(english().analyze(word))


def _weight(found: list[Match], first: int, weights: dict[str, float]) -> float:
    """What the stems weigh that a passage beginning with this match has; the same in whatever order they are added."""
    reach = found[first][0] + PASSAGE_LENGTH - LEAD
    return math.fsum(weights[stem] for stem in {stem for _, high, stem in found[first:] if high <= reach})


def _beginning(text: str, match: int) -> int:
    """Where a passage begins: with the statement that the match stands in, or with a word not far before it."""
    earliest = max(0, match - LEAD)
    breaks = [found.end() for found in _BREAK.finditer(text, earliest, match)]
    if breaks or earliest == 0:
        return breaks[-1] if breaks else 0
    word = _WORD.search(text, text.find(" ", earliest, match) if " " in text[earliest:match] else match)
    return min(word.start(), match) if word else match


def _end(text: str, start: int) -> int:
    if len(text) <= start + PASSAGE_LENGTH:
        return len(text)
    return max(text.rfind(" ", start, start + PASSAGE_LENGTH), text.rfind("\n", start, start + PASSAGE_LENGTH))
