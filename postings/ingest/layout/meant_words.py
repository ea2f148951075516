"""The field's own words with a slip in them, "experince", "Febuary", "degreee", or shortened, "2 yrs. exp. w/ boats".

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
# A dot goes with what is written short, unless a sentence ends there.
_DOT = r"(?:\.(?= (?-i:[a-z(&])|[,;]))?"


def _degree(letter: str, before: str) -> str:
    """What finds "B.A. or B.S. degree" and "BS/BA", but for the letters that explain a degree named before them, and
    "BA" alone that something is joined to, "a BA with two years", where it begins a line or stands behind `before`."""
    arts, science = (rf"{letter}\.? ?{second}" for second in "AS")
    both = "|".join(rf"{one}\.?(?: ?/ ?| or ){other}" for one, other in ((arts, science), (science, arts)))
    start = rf"(?:^|(?<=\b[Aa] )|(?<=\b[Aa]n )|(?<=\b[Oo]r )|(?<={before}))"
    more = "|AAS" if letter == "A" else ""
    alone = rf"(?-i:{start}(?:{letter}\.?[AS]{more})\b)\.?(?=,? (?:[A-Z][a-z]+ )?(?:and|with|or|plus)\b| \+)"
    return rf"(?<![(\w.])(?:{both})(?![\w)])(?:\.? degree|{_DOT})|{alone}"


_BEGINS = r"[;:•*–-] "
# What is written short, by the letters in it that no sign parts, with what it means.
_SHORTENED = (
    ("yrs", rf"(?<![/\w])yrs\b{_DOT}", "years"),
    ("yr", rf"(?:(?<=\b1 )|(?<=\bone )|(?<=\b\d-))yr\b{_DOT}", "year"),
    ("mos", rf"(?<=\d )mos\b{_DOT}", "months"),
    ("exp", rf"\bexp\b(?=\.? (?:in|as|with|w/|working|required|and|or)\b|\.?[,;)]|\.?$){_DOT}", "experience"),
    ("w", r"\bw/(?= \w)", "with"),
    ("req", r"\breq['’]d\b", "required"),
    ("min", r"\bmin\.(?= (?:of )?\w+ (?:years?|yrs?)\b)", "minimum"),
    ("assoc", r"\bAssoc\.(?= degree)", "Associate"),
    ("bach", r"\bBach\.(?= degree)", "Bachelor"),
    # "Hourly USD" is said of the pay before it.
    ("usd", r"(?<!ly )\bUSD ?(?=\d)", "$"),
    ("aa aas", _degree("A", _BEGINS), "associate degree"),
    ("b ba bs", _degree("B", _BEGINS), "bachelor's degree"),
    # "- MA and two years" may go on with a town's state.
    ("m ma ms", _degree("M", "a "), "master's degree"),
    ("baccalaureate", r"\bbaccalaureate degree", "bachelor's degree"),
    ("associates", r"\bassociates(?= degree)", "associate's"),
    ("bachelors", r"\bbachelors(?= degree)", "bachelor's"),
    ("masters", r"\bmasters(?= degree)", "master's"),
    ("g", rf"\bG\.E\.D\b(?:\.(?= (?:cert|diploma|equiv|test))|{_DOT})", "GED"),
    ("hs", r"\bH\.?S\.? (?=diploma|graduat)", "high school "),
)
# Each letters' place above.
_SHORT = {letters.encode(): place for place, (each, _, _) in enumerate(_SHORTENED) for letters in each.split()}
# Of all bytes the letters of words, in lower case: twenty times as fast to take words from as letters are.
_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isalpha() and code < 128 else 32 for code in range(256))
# So much of the text around a word tells it from the same word elsewhere.
_AROUND = 14
# A text with more slips is no posting that somebody typed, and each of its words would be looked for in each value.
_MOST_SLIPS = 200


@dataclass(frozen=True, slots=True)
class Slip:
    """A word as `printed` and as `meant`; `before` tells it from the same word elsewhere in the mended text, None where
    nothing before it in its line does, and `behind` is what is printed behind it."""

    printed: str
    meant: str
    before: str | None
    behind: str


def with_meant_words(document: Document) -> tuple[Document, list[Slip]]:
    """The document with its slips mended, and what they were; addresses are left as they are."""
    text = "\n".join(document.lines).encode(errors="ignore")
    letters = set(text.translate(_LETTERS).split())
    slips = _meant().keys() & letters
    shortened = sorted({_SHORT[word] for word in _SHORT.keys() & letters})
    if not (slips or shortened):
        return document, []
    patterns = [f"(?P<short{place}>{_SHORTENED[place][1]})" for place in shortened]
    if slips:
        patterns.append(rf"(?<![\w@./-])(?:{b'|'.join(sorted(slips)).decode()})(?![\w@]|[./-]\w)")
    words = re.compile("|".join(patterns), re.IGNORECASE | re.ASCII)
    lines = tuple(words.sub(_mended, line) for line in document.lines)
    found = list(islice(_slips(document.lines, lines, words), _MOST_SLIPS + 1))
    return (replace(document, lines=lines), found) if len(found) <= _MOST_SLIPS else (document, [])


def as_printed(text: str, slips: list[Slip]) -> str:
    """A text that was taken from the mended document, with its slips."""
    # From the last to the first, so that what stands behind each is as it is printed.
    for slip in reversed(slips):
        if slip.meant in text:
            if slip.before is not None and (meant := slip.before + slip.meant) in text:
                text = text.replace(meant, slip.before + slip.printed)
            elif slip.behind and (meant := slip.meant + slip.behind) in text:
                text = text.replace(meant, slip.printed + slip.behind)
            elif text == slip.meant:
                text = slip.printed
    return text


def _slips(printed: tuple[str, ...], mended: tuple[str, ...], words: re.Pattern[str]) -> Iterator[Slip]:
    text = "\n".join(mended)
    for line, whole in zip(printed, mended, strict=True):
        if line == whole:
            continue
        grown = 0
        for found in words.finditer(line):
            meant = _mended(found)
            start = found.start() + grown
            grown += len(meant) - len(found.group())
            behind = line[found.end() :][:_AROUND].rstrip(" :.;,*")
            yield Slip(found.group(), meant, _told_apart(text, whole[:start].lstrip(" •*-–\t"), meant), behind)


def _told_apart(text: str, before: str, meant: str) -> str | None:
    """So many of the words before the slip that with it they stand only once in the text, as far as that is near."""
    start = len(before)
    while text.count(before[start:] + meant) > 1:
        if start <= max(0, len(before) - _AROUND):
            return before[start:] or None
        start = before.rfind(" ", 0, start - 1) + 1
    return before[start:]


def _mended(found: re.Match[str]) -> str:
    word = found.group()
    if found.lastgroup:
        meant = _SHORTENED[int(found.lastgroup.removeprefix("short"))][2]
        return meant[0].upper() + meant[1:] if word[0].isupper() else meant
    meant = _meant()[word.lower().encode()]
    return meant.upper() if word.isupper() else meant.capitalize() if word[0].isupper() else meant


@cache
def _meant() -> dict[bytes, str]:
    """The word that each slip means."""
    known = _WORDS | _OTHER_WORDS
    return {slip.encode(): word for word in sorted(_WORDS) for slip in common_slips(word) if slip not in known}
