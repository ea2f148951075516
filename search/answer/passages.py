"""The passage of a text that says most of what was asked for.

The engine has such a function too, which cuts and stems every word of every text; here only words that begin like one
of the stems are looked at, which takes a tenth of the time.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tantivy import Searcher

from search.engine.schema import ALL_WORDS, english

PASSAGE_LENGTH = 200
LEAD = 40  # characters before the first match, at most
MOST_MATCHES = 200

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"\n|[.!?;:]\s+")
# What begins an item of a list, and tells nothing where the item stands alone.
_MARKER = re.compile(r"\s*[-–*•·▪●○◦][ \t]+")
# Letters with an accent, as the index has them; those that become two letters keep their place and are not found.
_UNACCENTED = {
    code: base
    for code in range(0xC0, 0x250)
    if (base := unicodedata.normalize("NFD", chr(code))[0]).isascii() and base.isalpha()
}
# With which bytes the accented letters beyond Latin-1 begin in UTF-8.
_BEYOND_LATIN_1 = [bytes([lead]) for lead in range(0xC4, 0xCA)]
_OTHER_LETTER = 0xFF


def _folded_byte(code: int) -> int:
    letter = _UNACCENTED.get(code, chr(code)).lower()
    if letter.isascii():
        return ord(letter)
    return _OTHER_LETTER if letter.isalnum() else ord(" ")


_FOLDED = bytes(map(_folded_byte, range(256)))
_FOLDED_WORD = re.compile(rb"[a-z0-9\xff]+")
_IN_WORD = [bool(_FOLDED_WORD.match(bytes([code]))) for code in range(256)]


def _folded(text: str) -> bytes:
    """A text with as many bytes as it has characters: in lower case, without accents, and signs for what is no letter
    of ours. To put it in lower case as text takes four times as long where a single sign in it is not ASCII."""
    if not text.isascii():
        encoded = text.encode("utf-8", "replace")
        if any(lead in encoded for lead in _BEYOND_LATIN_1):
            text = text.translate(_UNACCENTED)
    return text.encode("latin-1", "replace").translate(_FOLDED)


Match = tuple[int, int, str]  # first character, the one beyond the last, stem


@dataclass(frozen=True)
class Passage:
    """A part of a text, and the words in it that matched."""

    text: str
    matches: list[Match]

    @property
    def stems(self) -> frozenset[str]:
        return frozenset([stem for _, _, stem in self.matches])


class Wanted:
    """The stems that were asked for, each with its weight: how much a passage says by it. Of `phrases`, where they are
    given, a word counts only beside the others."""

    def __init__(self, weights: Mapping[str, int], phrases: Sequence[tuple[str, ...]] = ()) -> None:
        self._weights = weights
        self._phrases = phrases
        self._all = sum(weights.values())
        self._begun: dict[bytes, set[str]] = defaultdict(set)
        for stem in weights:
            # What is taken off a word to make its stem is its end, and then one letter of the stem at most is another.
            self._begun[(stem[:-1] if len(stem) > 2 else stem).encode()].add(stem)

    def __bool__(self) -> bool:
        return bool(self._weights)

    def matches(self, text: str) -> list[Match]:
        """The words of a text that have one of the stems, from left to right."""
        folded = _folded(text)
        found: list[Match] = []
        for beginning, stems in self._begun.items():
            at = folded.find(beginning)
            while at >= 0:
                end = at + 1
                if (at == 0 or not _IN_WORD[folded[at - 1]]) and (word := _FOLDED_WORD.match(folded, at)):
                    end = word.end()
                    stem = _stem(word[0].decode("latin-1"))
                    if stem in stems:
                        found.append((at, end, stem))
                at = folded.find(beginning, end)
        found.sort()
        return self._together(folded, found) if self._phrases else found

    def _together(self, folded: bytes, found: list[Match]) -> list[Match]:
        """Those of the words that stand in one of the phrases."""
        kept: set[Match] = set()
        for phrase in self._phrases:
            for first in range(len(found) - len(phrase) + 1):
                run = found[first : first + len(phrase)]
                if all(stem == said for stem, (_, _, said) in zip(phrase, run, strict=True)) and not any(
                    _FOLDED_WORD.search(folded, one[1], next_one[0]) for one, next_one in pairwise(run)
                ):
                    kept.update(run)
        return sorted(kept)

    def best_passage(self, text: str) -> Passage | None:
        """The passage in which words of the weightiest stems stand together, the earliest of equals; None without
        any."""
        found = self.matches(text)[:MOST_MATCHES]
        if not found:
            return None
        first = self._weightiest(found)
        start = _beginning(text, found[first][0])
        end = _end(text, start)
        inside = [(low - start, high - start, stem) for low, high, stem in found[first:] if high <= end]
        return Passage(text[start:end], inside)

    def _weightiest(self, found: list[Match]) -> int:
        """The match with which that passage begins."""
        best, most, weight, beyond = 0, -1, 0, 0
        inside: Counter[str] = Counter()  # the stems of the matches from this one to the last within reach
        for first, (low, _, stem) in enumerate(found):
            reach = low + PASSAGE_LENGTH - LEAD
            while beyond < len(found) and (beyond <= first or found[beyond][1] <= reach):
                other = found[beyond][2]
                weight += 0 if inside[other] else self._weights[other]
                inside[other] += 1
                beyond += 1
            if weight > most:
                best, most = first, weight
            if most >= self._all:
                break
            inside[stem] -= 1
            weight -= 0 if inside[stem] else self._weights[stem]
        return best


def stem_weights(view: Searcher, stems: Iterable[str]) -> dict[str, int]:
    """How much a passage says by each of the stems, in millionths: the rarer it is, the more."""
    return {stem: round(1_000_000 / (1 + math.log1p(view.doc_freq(ALL_WORDS, stem)))) for stem in stems}


def stems_in(text: str) -> frozenset[str]:
    """The stems of all words of a text."""
    return frozenset(map(_stem, _WORD.findall(text)))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return "".join(english().analyze(word))


def _beginning(text: str, match: int) -> int:
    """Where a passage begins: with the statement that the match stands in, or with a word not far before it."""
    earliest = max(0, match - LEAD)
    breaks = [found.end() for found in _BREAK.finditer(text, earliest, match)]
    if breaks or earliest == 0:
        begins = breaks[-1] if breaks else 0
        marker = _MARKER.match(text, begins, match)
        return marker.end() if marker else begins
    word = _WORD.search(text, text.find(" ", earliest, match) if " " in text[earliest:match] else match)
    return min(word.start(), match) if word else match


def _end(text: str, start: int) -> int:
    if len(text) <= start + PASSAGE_LENGTH:
        return len(text)
    return max(text.rfind(" ", start, start + PASSAGE_LENGTH), text.rfind("\n", start, start + PASSAGE_LENGTH))
