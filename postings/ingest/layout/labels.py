"""Labels with their values: on the same line, on the next, or glued to a figure where the colon was forgotten."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from postings.ingest.layout.lines import Line, kind_of_bullet, normalize
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.layout.shapes import HEADING_LENGTH, LABEL_LENGTH, label_shape
from postings.ingest.layout.slips import Spellings, without_a_letter

_DAY_OR_ANSWER = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}[/-]\d{1,2}[/-](?:19|20)?\d\d)"
    r"(?:,? (?:at )?\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\b.{0,12})?|Yes|No"
)


# In a shorter label a slip is told only in a long word, or behind the letters with which two words begin: "Job Tpye".
_LONG, _LONG_PAIR = 11, 8
# Other words than the labels from which they differ by a letter.
_NO_SLIPS = frozenset(("contract", "country", "headline", "vocation"))


# Never changed once made, though not frozen, which takes four times as long to make.
@dataclass(slots=True, unsafe_hash=True)
class Labelled:
    """A label as printed with its value. `key` is what the spelling maps to; `line` is the label's line,
    `value_line` the value's. An empty `value` means that the document prints the label and nothing to it."""

    key: str
    label: str
    value: str
    line: int
    value_line: int


class Labels:
    """Which spellings name which value. `mapped` gives key -> spellings; `ignored` are labels known to hold nothing
    that the record has room for; `stops` are other lines, such as headings, that are never the value of the label
    above them; `colon_only` are everyday words that are labels only before a colon. Spellings are compared by
    `normalize`."""

    def __init__(
        self,
        mapped: Mapping[str, Iterable[str]],
        ignored: Iterable[str] = (),
        stops: Iterable[str] = (),
        colon_only: Iterable[str] = (),
    ) -> None:
        self._printed = {normalize(spelling): spelling for spellings in mapped.values() for spelling in spellings}
        self.keys = {normalize(spelling): key for key, spellings in mapped.items() for spelling in spellings}
        self.ignored = frozenset(normalize(spelling) for spelling in ignored)
        self.colon_only = frozenset(normalize(spelling) for spelling in colon_only)
        self.stops = frozenset(normalize(spelling) for spelling in stops) | self.ignored
        # Each long label without one of its letters: what is left of one with a slip in it.
        self._shorter = {
            shorter: spelling
            for spelling in self.keys
            if len(spelling) >= (_LONG_PAIR if " " in spelling else _LONG)
            for shorter in without_a_letter(spelling)
        }
        words = {word for spelling in (*self.keys, *self.ignored) for word in spelling.split()}
        self._spellings = Spellings(words | _NO_SLIPS)
        # Texts of one kind have the same labels.
        self._without_slip = lru_cache(maxsize=500)(self._find_without_slip)
        self._words = frozenset(word for spelling in self._shorter.values() for word in spelling.split())
        # What the first word of each known label is, by itself.
        self._beginnings = frozenset(normalize(spelling.split()[0]) for spelling in {*self.keys, *self.ignored})
        self._first_words = frozenset(spelling.split()[0] for spelling in self.keys)
        self._longest_words = max((len(spelling.split()) for spelling in self.keys), default=0)
        # (key, label as printed, value or "") of a text.
        self.match = kept_for_lines(self._match)
        self.match_without_colon = kept_for_lines(self._match_without_colon)

    def _match(self, text: str) -> tuple[str, str, str] | None:
        """(key, label as printed but for a slip, value or "") when `text` starts with a known label: "Agency: X",
        "Agency:", or "Agency" alone on its line; all of it in brackets, "(Class Code: 1024)", too."""
        if text[:1] == "(" and text[-1:] == ")" and ":" in text and "(" not in text[1:]:
            text = text[1:-1]
        before, colon, _ = text[: LABEL_LENGTH + 1].partition(":")
        if colon:
            value = text[len(before) + 1 :].strip()
            if key := self._key(wanted := normalize(before)):
                return key, before.strip(), value
            if meant := self._without_slip(wanted):
                # Another ending is no slip: "Hourly Rates".
                is_printed = wanted.startswith(meant) or meant.startswith(wanted)
                return self.keys[meant], before.strip() if is_printed else self._printed[meant], value
            return None
        if len(text) > LABEL_LENGTH:
            return None
        # "Eligible for overtime." says so; a label ends in a full stop only where its last word is cut: "Class No."
        is_sentence = text[-1:] == "." and not text.casefold().endswith((" no.", " num.", " req."))
        # "Open until filled (first review 5/18/2026)" is no label with an aside, but the value of the one above it.
        has_date_aside = text[-1:] == ")" and any(map(str.isdigit, text.partition("(")[2]))
        wanted = "" if is_sentence or has_date_aside else normalize(text)
        if wanted and (key := self._key(wanted)) and wanted not in self.colon_only:
            return key, text.strip(), ""
        return None

    def _key(self, wanted: str) -> str | None:
        """What a label as `normalize` gives it maps to, also with an aside in brackets, "Pay rate (based on step)", and
        where it names the same value twice: "Hourly wage/Salary range"."""
        key = self.keys.get(wanted) or self.keys.get(wanted.removesuffix(" doq").removesuffix(" doe"))
        if key is None and wanted.endswith(")"):
            key = self.keys.get(wanted.partition(" (")[0])
        if key is None and "/" in wanted:
            named = {self.keys.get(part.strip()) for part in wanted.split("/")}
            key = named.pop() if len(named) == 1 else None
        return key

    def _find_without_slip(self, wanted: str) -> str | None:
        """The known label that one with a slip in it means: "Application Dealine", "Salry"."""
        if wanted in self.ignored:
            return None
        meant = " ".join(map(self._spellings.meant, wanted.split()))
        if meant in self.keys or meant in self.ignored:
            return meant if meant in self.keys else None
        # Of several words one is right.
        if len(wanted) < (_LONG_PAIR if " " in wanted else _LONG) or self._words.isdisjoint(wanted.split()):
            return None
        shorter = without_a_letter(wanted)
        found = {text if text in self.keys else self._shorter[text] for text in shorter if self._has(text)}
        found |= {self._shorter[wanted]} if wanted in self._shorter else set()
        if len(wanted) < _LONG:
            found = {spelling for spelling in found if _is_slip_of_pair(wanted, spelling)}
        return min(found) if len({self.keys[spelling] for spelling in found}) == 1 else None

    def _has(self, text: str) -> bool:
        return text in self.keys or text in self._shorter

    def knows(self, label: str) -> bool:
        """Whether the label is mapped or ignored."""
        wanted = normalize(label)
        return wanted in self.keys or wanted in self.ignored

    def may_begin_with(self, word: str) -> bool:
        """Whether a known label may begin with this word; one that begins with a letter."""
        return normalize(word) in self._beginnings

    def _match_without_colon(self, text: str) -> tuple[str, str, str] | None:
        """(key, label, value) where the colon was forgotten and the value begins with a figure: "Salary $4,200"."""
        if normalize(text[:LABEL_LENGTH].split(maxsplit=1)[0]).partition("/")[0] not in self._first_words:
            return None
        words = text[:LABEL_LENGTH].split()
        for count in range(min(self._longest_words, len(words) - 1), 0, -1):
            wanted = normalize(" ".join(words[:count]))
            key = None if wanted in self.colon_only else self._key(wanted)
            if key and (words[count][0].isdigit() or words[count][0] in "$#"):
                label = " ".join(words[:count])
                return key, label, " ".join(text.split())[len(label) :].strip()
        return None

    def read(self, lines: Sequence[Line]) -> list[Labelled]:
        """Every known label of `lines` in order, with its value on the same line or on the next that is not blank."""
        found: list[Labelled] = []
        for index, line in enumerate(lines):
            if not line.text:
                continue
            matched = self.match(line.text)
            if matched is None and line.bullet is None:
                matched = self.match_without_colon(line.text) or self._over_answer(lines, index)
            if matched is None:
                continue
            key, label, value = matched
            value_line = line.number
            if not value and self._repeats(lines, index, key):
                continue
            if not value and (following := self._value_below(lines, index)):
                value, value_line = following.text.removeprefix(":").lstrip(), following.number
            found.append(Labelled(key, label, value, line.number, value_line))
        return found

    def _over_answer(self, lines: Sequence[Line], index: int) -> tuple[str, str, str] | None:
        """(key, label, "") of an everyday word that stands alone above a day, as "Closes" above "May 4, 2027", or above
        yes or no."""
        wanted = normalize(lines[index].text) if len(lines[index].text) <= LABEL_LENGTH else ""
        if wanted not in self.colon_only or wanted not in self.keys:
            return None
        below = next((line.text for line in lines[index + 1 : index + 4] if line.text), "")
        if not _DAY_OR_ANSWER.fullmatch(below[:60]):
            return None
        return self.keys[wanted], lines[index].text, ""

    def _repeats(self, lines: Sequence[Line], index: int, key: str) -> bool:
        """Whether the line below prints the same label once more, so that the value is that one's."""
        following = next((self.match(line.text) for line in lines[index + 1 : index + 4] if line.text), None)
        return following is not None and following[0] == key

    def _value_below(self, lines: Sequence[Line], index: int) -> Line | None:
        following = next((line for line in lines[index + 1 : index + 4] if line.text), None)
        if following is None or self.match(following.text) or label_shape(following.text):
            return None
        if kind_of_bullet(lines[index].bullet) == kind_of_bullet(following.bullet) == "number":
            # The next field of a form: "11. Section" above "6. Name of Supervisor".
            return None
        if len(following.text) <= HEADING_LENGTH and normalize(following.text) in self.stops:
            return None
        return following


def _is_slip_of_pair(wanted: str, spelling: str) -> bool:
    """Whether a label of two short words is another with a letter missing, doubled or out of place. One with another
    letter says something else: "Open Data" is no "Open Date"."""
    initials = [word[0] for word in wanted.split()] == [word[0] for word in spelling.split()]
    return initials and (len(wanted) != len(spelling) or sorted(wanted) == sorted(spelling))
