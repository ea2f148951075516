"""The field's own words with a slip in them: "experince", "Febuary", "degreee".

Whatever looks for a word finds it in the text as it was meant; what a record tells is as it was printed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from postings.ingest.document import Document
from postings.ingest.layout.slips import common_slips

# What days, pay, terms and ways to qualify are told by.
_WORDS = frozenset(
    "january february march april august september october november december "
    "salary hourly monthly annual annually deadline closing closes opening filled continuous "
    "permanent temporary seasonal duration remote hybrid telework schedule location contact county department "
    "bachelor bachelors master masters associate associates doctorate doctoral diploma degree degrees graduate "
    "graduation school college university accredited equivalent equivalency combination substitute substituted "
    "substitution education educational training experience experienced months knowledge abilities skills background "
    "license licensed licenses certificate certificates certification certified possession employment "
    "minimum required requirement requirements preferred desired desirable qualification qualifications "
    "position positions classification application applications applicants candidates supervision duties "
    "responsibilities".split()
)
# Words of their own that differ from one of these by no more than a slip.
_OTHER_WORDS = frozenset("filed gradation licensee licensees maser mater maters moths sills".split())
# Of all bytes the letters of words, in lower case: twenty times as fast to take words from as letters are.
_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isalpha() and code < 128 else 32 for code in range(256))
# So much of the text around a word tells it from the same word elsewhere.
_AROUND = 14
# A text with more slips is no posting that somebody typed, and each of its words would be looked for in each value.
_MOST_SLIPS = 200


@dataclass(frozen=True, slots=True)
class Slip:
    """A word of line `line` (from 1) as `printed` and as `meant`, between `before` and `behind` in the mended line."""

    line: int
    printed: str
    meant: str
    before: str
    behind: str


def with_meant_words(document: Document) -> tuple[Document, list[Slip]]:
    """The document with its slips mended, and what they were; addresses are left as they are."""
    text = "\n".join(document.lines).encode(errors="ignore")
    slips = _meant().keys() & set(text.translate(_LETTERS).split())
    if not slips:
        return document, []
    known = b"|".join(sorted(slips)).decode()
    words = re.compile(rf"(?<![\w@./-])(?:{known})(?![\w@]|[./-]\w)", re.IGNORECASE | re.ASCII)
    lines = tuple(words.sub(lambda found: _mended(found.group()), line) for line in document.lines)
    found = list(islice(_slips(document.lines, lines, words), _MOST_SLIPS + 1))
    return (replace(document, lines=lines), found) if len(found) <= _MOST_SLIPS else (document, [])


def as_printed(text: str, slips: list[Slip]) -> str:
    """A text that was taken from the mended document, with its slips."""
    for slip in reversed(slips):
        if slip.meant in text:
            if slip.before and (meant := slip.before + slip.meant) in text:
                text = text.replace(meant, slip.before + slip.printed)
            elif slip.behind and (meant := slip.meant + slip.behind) in text:
                text = text.replace(meant, slip.printed + slip.behind)
            elif text == slip.meant and not slip.before:
                text = slip.printed
    return text


def _slips(printed: tuple[str, ...], mended: tuple[str, ...], words: re.Pattern[str]) -> Iterator[Slip]:
    for number, (line, whole) in enumerate(zip(printed, mended, strict=True), start=1):
        if line == whole:
            continue
        grown = 0
        for found in words.finditer(line):
            meant = _mended(found.group())
            start = found.start() + grown
            grown += len(meant) - len(found.group())
            before, behind = whole[max(0, start - _AROUND) : start], whole[start + len(meant) :][:_AROUND]
            yield Slip(number, found.group(), meant, before.lstrip(" •*-–\t"), behind.rstrip(" :.;,*"))


def _mended(word: str) -> str:
    meant = _meant()[word.lower().encode()]
    return meant.upper() if word.isupper() else meant.capitalize() if word[0].isupper() else meant


@cache
def _meant() -> dict[bytes, str]:
    """The word that each slip means."""
    known = _WORDS | _OTHER_WORDS
    return {slip.encode(): word for word in sorted(_WORDS) for slip in common_slips(word) if slip not in known}
