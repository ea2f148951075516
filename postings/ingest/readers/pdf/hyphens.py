"""Words that a line's end cut in two: "inter-" and "national" are one word, "full-" and "time" keep their hyphen."""

import re
from collections.abc import Iterable

_CUT = re.compile(r"(?:^|[^\w-])(?P<compound>[\w-]*?)(?P<first>[^\W\d_]{2,})-$")
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_NEXT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Second parts that make compounds in announcements, whether or not the document has them as words of their own.
_SECOND_PARTS = frozenset(
    "time term based level related going site line hour hours month months year years day days week duty paced "
    "oriented driven free wide person to of in the and or up down on off out over making solving keeping "
    "setting effective quality risk income profit government class exempt essential certified licensed trained "
    "specific sensitive focused informed centered ready high low service house call step party owned funded "
    "led minded motivated starter building facing end back old being care need cost type weekly monthly annual "
    "annually discriminatory discrimination".split()
)


class Hyphens:
    """How a document writes its words, which tells a cut word from a compound."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._compounds: set[str] = set()
        was_cut = False
        for text in texts:
            # The two halves of a cut word are no words.
            whole = text.partition(" ")[2] if was_cut else text
            was_cut = text.endswith("-")
            for word in _WORD.findall((whole.rpartition(" ")[0] if was_cut else whole).casefold()):
                (self._compounds if "-" in word else self._words).add(word)

    def joined(self, text: str, following: str) -> str:
        """`text` and the line after it as one."""
        if not text.endswith("-"):
            return f"{text} {following}"
        cut, found = _CUT.search(text[-60:]), _NEXT.match(following)
        if cut is None or found is None or not following[0].islower():
            # "$4,000 -" goes on with a blank, "555-" and "Wagner-" without.
            return f"{text} {following}" if text.endswith(" -") else text + following
        first, second = cut["first"].casefold(), found.group().casefold()
        if cut["compound"] or self._is_compound(first, second):
            return text + following
        return text[:-1] + following

    def _is_compound(self, first: str, second: str) -> bool:
        if first + second in self._words:
            return False
        second = second.split("-", 1)[0]
        if f"{first}-{second}" in self._compounds or second in _SECOND_PARTS:
            return True
        return first in self._words and second in self._words
