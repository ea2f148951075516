"""Words that a line's end cut in two: "inter-" and "national" are one word, "full-" and "time" keep their hyphen."""

import re
from collections.abc import Iterable

_CUT = re.compile(r"(?:^|[^\w-])(?P<compound>[\w-]*?)(?P<first>[^\W\d_]{2,})-$")
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_NEXT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "hr@elm-" and "bay.gov", "www.elm-" and "bay.gov/jobs"
_ADDRESS_GOES_ON = re.compile(r"[\w-]+\.(?:com|edu|gov|org|net|us|[\w-]+\.\w{2,3})\b")
# Lines of a whole page of text, and the share of them that a program which cuts words would have cut.
_MANY_LINES, _SHARE_CUT = 30, 0.04
# Second parts that make compounds in announcements, whether or not the document has them as words of their own.
_SECOND_PARTS = frozenset(
    "time term based level related going site line hour hours month months year years day days week duty paced "
    "oriented driven free wide person to of in the and or up down on off out over making solving keeping "
    "setting effective quality risk income profit government class exempt essential certified licensed trained "
    "specific sensitive focused informed centered ready high low service house call step party owned funded "
    "led minded motivated starter building facing end back old being care need cost type weekly monthly annual "
    "annually discriminatory discrimination reviewed round campus friendly related oriented supported sponsored "
    "affiliated designated appointed generation serving".split()
)


# "above-named", "self-directed", but "wellness"
_FIRST_PARTS, _ENDINGS = frozenset(("above", "below", "self", "well")), frozenset(("ness", "ish", "being", "board"))


class Hyphens:
    """How a document writes its words, which tells a cut word from a compound."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._compounds: set[str] = set()
        was_cut = False
        texts = list(texts)
        ends = sum(text.endswith("-") for text in texts)
        # Browsers and word processors break lines at hyphens that are there.
        self._cuts_words = len(texts) < _MANY_LINES or ends > _SHARE_CUT * len(texts)
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
        if "@" in text.rpartition(" ")[2] or _ADDRESS_GOES_ON.match(following):
            return text + following
        first, second = cut["first"].casefold(), found.group().casefold()
        # "non-" and "tenure-track" keep both their hyphens.
        is_apart = (first in _FIRST_PARTS and second not in _ENDINGS) or (first == "non" and "-" in second)
        if cut["compound"] or is_apart or self._is_compound(first, second):
            return text + following
        return text[:-1] + following

    def _is_compound(self, first: str, second: str) -> bool:
        if first + second in self._words:
            return False
        if not self._cuts_words:
            return True
        second = second.split("-", 1)[0]
        if f"{first}-{second}" in self._compounds or second in _SECOND_PARTS:
            return True
        return first in self._words and second in self._words
