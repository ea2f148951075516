"""Words with one letter too few, too many, wrong or changed places with its neighbor: "Prefered", "Minimun"."""

from collections.abc import Iterable
from functools import lru_cache

# Shorter words are too like others for a slip to be told; one may have lost its sixth letter.
_SHORTEST, _LONGEST = 6, 20


class Spellings:
    """The words that are known, and which of them one with a slip means."""

    def __init__(self, words: Iterable[str]) -> None:
        self._known = frozenset(words)
        # Each long word without one of its letters.
        self._shorter: dict[str, set[str]] = {}
        for word in self._known:
            for shorter in without_a_letter(word) if len(word) >= _SHORTEST else ():
                self._shorter.setdefault(shorter, set()).add(word)
        # Texts of one kind hold the same words.
        self.meant = lru_cache(maxsize=2_000)(self._meant)

    def _meant(self, word: str) -> str:
        """The one known word that `word` is with one slip; else `word` itself."""
        if word in self._known or not _SHORTEST - 1 <= len(word) <= _LONGEST:
            return word
        shorter = without_a_letter(word) if len(word) >= _SHORTEST else []
        missing, added = self._shorter.get(word, set()), self._known.intersection(shorter)
        # A letter missing or added is nearer than one that is wrong or has changed places.
        meant = missing | added or {known for text in shorter for known in self._shorter.get(text, ())}
        # Another ending makes another word: "Experienced" is not "Experience".
        meant = {known for known in meant if not (known.startswith(word) or word.startswith(known))}
        return next(iter(meant)) if len(meant) == 1 else word


def without_a_letter(word: str) -> list[str]:
    """The word once without each of its letters: what it shares with one that has a slip there."""
    return [word[:index] + word[index + 1 :] for index in range(len(word))]


def common_slips(word: str) -> set[str]:
    """The word with a letter doubled, out of place or, of six letters or more, missing; as it begins and ends."""
    inner = range(1, len(word) - 1)
    slips = {word[:index] + word[index] + word[index:] for index in inner}
    slips |= {word[:index] + word[index + 1] + word[index] + word[index + 2 :] for index in inner}
    if len(word) >= _SHORTEST:
        slips |= {word[:index] + word[index + 1 :] for index in inner} | {word + word[-1]}
    return slips - {word}
