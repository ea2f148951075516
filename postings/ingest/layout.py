"""What all layouts share: clean numbered lines, bullets, labels with their values, headings, sections and evidence.

Spellings are data, kept beside each parser; the rules here are general. All of it takes time linear in the text, also
where a single line is a megabyte long.
"""

import html
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from postings.ingest.document import Document
from postings.ingest.record import Evidence, EvidenceStatus, SectionKind, SectionText, WarningText

# An evidence excerpt longer than this is cut: one hostile line must not be copied into every value's evidence.
EXCERPT_LENGTH = 4_000
LABEL_LENGTH = 70
HEADING_LENGTH = 90

# Control characters but tabs and line ends, soft hyphen, zero-width and direction marks, lone surrogates.
_INVISIBLE_RANGES = (
    (0x00, 0x09),
    (0x0E, 0x20),
    (0x7F, 0xA0),
    (0xAD, 0xAE),
    (0x200B, 0x2010),
    (0x202A, 0x202F),
    (0x2060, 0x2070),
    (0xD800, 0xE000),
    (0xFEFF, 0xFF00),
)
_INVISIBLE = dict.fromkeys(code for first, end in _INVISIBLE_RANGES for code in range(first, end))
_SCRIPT = re.compile(r"<(script|style)\b[^<>]{0,200}>[^<]{0,5000}</\1\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>|<!--[^<>]{0,300}-->")
_BULLET = re.compile(
    r"(?:(?P<sign>[•●▪◦‣·■□➢➤✓]\s*|\*\s+|[-–—]\s+|[-–—](?=[A-Z][a-z])(?![Oo][Rr]\b)|o\s+(?=\S)|§\s*)"
    r"|(?P<number>\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+))(?=\S)"
)
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document. `raw` is free of markup and control characters but keeps its tabs and spaces; `text` is
    also without its bullet, runs of white space made one; `bullet` is the sign or number it began with. `last` is the
    number of the last line where `unwrap` joined several."""

    number: int
    raw: str
    text: str
    bullet: str | None = None
    last: int = 0

    @property
    def last_number(self) -> int:
        return self.last or self.number


def clean(text: str) -> str:
    """`text` without markup, control, zero-width and direction characters, white space collapsed."""
    return " ".join(_without_markup(text).split())


def is_unclean(text: str) -> bool:
    """Whether `text` holds markup or invisible characters that `clean` takes out."""
    return " ".join(text.split()) != clean(text)


@lru_cache(maxsize=1)
def read_lines(document: Document) -> tuple[Line, ...]:
    """All lines of the document, blank ones too: line n is at n - 1. Kept for the parsers that look at one document
    in turn."""
    return tuple(_line(number, raw) for number, raw in enumerate(document.lines, start=1))


def _line(number: int, raw: str) -> Line:
    if not _is_plain(raw) or "<" in raw or "&" in raw:
        raw = _without_markup(raw)
    text = raw.strip()
    bullet = None
    if text and not text[0].isupper():
        if text[0] == "#":
            text = _MARKDOWN_HEADING.sub("", text, count=1)
        if "**" in text:
            text = text.replace("**", "").strip()
    if found := _BULLET.match(text):
        bullet = found.group().strip()
        text = text[found.end() :]
    return Line(number, raw, " ".join(text.split()), bullet)


def unwrap(lines: Iterable[Line]) -> list[Line]:
    """Lines with text, where a sentence broken over several lines is one: what follows at once, without a bullet and
    in lower case, goes on where the line before it did not end."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is not None and before.last_number == line.number - 1 and _goes_on(before, line):
            text = f"{before.text} {line.text}" if before.text[-1] != "-" else before.text + line.text
            joined[-1] = Line(before.number, before.raw, text, before.bullet, line.number)
        elif line.text:
            joined.append(line)
    return joined


_SHORTEST_WRAPPED = 40
# Joining lines beyond this length would take time that grows with its square.
LONGEST_PARAGRAPH = 8_000
# A line that ends so is joined to the next by its last word: two items, not one broken sentence.
_ENDS_IN_JOINT = re.compile(r"(?:;\s?(?:or|and)|\s(?:OR|AND))$")
_JOINT = re.compile(r"(?:or|and)\b(?:\W*$|:)", re.IGNORECASE)


def _goes_on(before: Line, line: Line) -> bool:
    if line.bullet is not None or not line.text or before.text[-1] in ".!?:;" or _JOINT.match(line.text):
        return False
    if len(before.text) > LONGEST_PARAGRAPH or _ENDS_IN_JOINT.search(before.text[-6:]):
        return False
    hangs = before.bullet is not None and _indent(line.raw) > _indent(before.raw)
    return hangs or (len(before.text) >= _SHORTEST_WRAPPED and (line.text[0].islower() or line.text[0] == "("))


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())


def _without_markup(text: str) -> str:
    if "&" in text:
        text = html.unescape(text)
    if not _is_plain(text):
        text = text.translate(_INVISIBLE)
    if "<" in text:
        text = _TAG.sub(" ", _SCRIPT.sub(" ", text))
    return text


def _is_plain(text: str) -> bool:
    """Whether there is nothing invisible but tabs; much quicker to know than to take nothing out."""
    return text.isprintable() or text.replace("\t", "").isprintable()


@lru_cache(maxsize=8_192)
def normalize(label: str) -> str:
    """A label or heading in the form in which spellings are compared: lower case, straight quotes, no end marks."""
    return " ".join(label.replace("’", "'").replace("‘", "'").casefold().split()).lstrip(" #").strip(" :*.-–—?!|_")


# --- labels -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
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
        self.keys = {normalize(spelling): key for key, spellings in mapped.items() for spelling in spellings}
        self.ignored = frozenset(normalize(spelling) for spelling in ignored)
        self.colon_only = frozenset(normalize(spelling) for spelling in colon_only)
        self.stops = frozenset(normalize(spelling) for spelling in stops) | self.ignored
        self._first_words = frozenset(spelling.split()[0] for spelling in self.keys)
        self._longest_words = max((len(spelling.split()) for spelling in self.keys), default=0)

    def match(self, text: str) -> tuple[str, str, str] | None:
        """(key, label as printed, value or "") when `text` starts with a known label: "Agency: X", "Agency:",
        or "Agency" alone on its line."""
        before, colon, _ = text[: LABEL_LENGTH + 1].partition(":")
        if colon:
            key = self.keys.get(normalize(before))
            return (key, before.strip(), text[len(before) + 1 :].strip()) if key else None
        wanted = normalize(text) if len(text) <= LABEL_LENGTH else ""
        if (key := self.keys.get(wanted)) and wanted not in self.colon_only:
            return key, text.strip(), ""
        return None

    def knows(self, label: str) -> bool:
        """Whether the label is mapped or ignored."""
        wanted = normalize(label)
        return wanted in self.keys or wanted in self.ignored

    def match_without_colon(self, text: str) -> tuple[str, str, str] | None:
        """(key, label, value) where the colon was forgotten and the value begins with a figure: "Salary $4,200"."""
        words = text[:LABEL_LENGTH].split()
        if normalize(words[0]) not in self._first_words:
            return None
        for count in range(min(self._longest_words, len(words) - 1), 0, -1):
            wanted = normalize(" ".join(words[:count]))
            key = None if wanted in self.colon_only else self.keys.get(wanted)
            if key and (words[count][0].isdigit() or words[count][0] in "$#"):
                label = " ".join(words[:count])
                return key, label, " ".join(text.split())[len(label) :].strip()
        return None

    def read(self, lines: Sequence[Line]) -> list[Labelled]:
        """Every known label of `lines` in order, with its value on the same line or on the next that is not blank."""
        found = []
        for index, line in enumerate(lines):
            if not line.text:
                continue
            matched = self.match(line.text)
            if matched is None and line.bullet is None:
                matched = self.match_without_colon(line.text)
            if matched is None:
                continue
            key, label, value = matched
            value_line = line.number
            if not value and self._repeats(lines, index, key):
                continue
            if not value and (following := self._value_below(lines, index)):
                value, value_line = following.text, following.number
            found.append(Labelled(key, label, value, line.number, value_line))
        return found

    def _repeats(self, lines: Sequence[Line], index: int, key: str) -> bool:
        """Whether the line below prints the same label once more, so that the value is that one's."""
        following = next((self.match(line.text) for line in lines[index + 1 : index + 4] if line.text), None)
        return following is not None and following[0] == key

    def _value_below(self, lines: Sequence[Line], index: int) -> Line | None:
        following = next((line for line in lines[index + 1 : index + 4] if line.text), None)
        if following is None or self.match(following.text) or label_shape(following.text):
            return None
        if len(following.text) <= HEADING_LENGTH and normalize(following.text) in self.stops:
            return None
        return following


_LABEL = re.compile(r"([A-Z][\w'’&/.()#-]*(?: +[\w'’&/.()#-]+){0,5}) ?:(?!//|\d)")
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "our", "per", "the", "to", "with")
)


def label_shape(text: str) -> str | None:
    """The label when `text` begins like one ("Position Type: ...", "Work Unit:"), known or not; else None.

    A label is up to six words before a colon, all but small words capitalised or the first one alone."""
    found = _LABEL.match(text[: LABEL_LENGTH + 1])
    if found is None:
        return None
    words = found.group(1).split()
    large = [word for word in words if word.casefold() not in _SMALL_WORDS]
    if len(large) > 5 or not all(word[0].isupper() or not word[0].isalpha() for word in large):
        return None
    return found.group(1)


# A line that ends in one of these and a colon leads into a list; it is no heading.
_LEADING_WORDS = frozenset(("be", "by", "following", "for", "have", "include", "includes", "including", "to", "with"))


# --- headings and sections --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `rest` is what follows it on its own line ("Minimum Qualifications: A bachelor's degree ...")."""

    line: int
    text: str
    kind: SectionKind
    rest: str = ""


class Headings:
    """Which headings begin which kind of section. `exact` gives kind -> spellings compared by `normalize`; `patterns`
    are (regular expression, kind) pairs tried in order on a normalized line that has a heading's shape; `marked` are
    such pairs, matched from the start, for lines that are headings whatever their shape ("STEP 1: Apply by July 22").
    `inline` names the kinds whose listed headings may be followed by their text on the same line. `never` are no
    headings."""

    def __init__(
        self,
        exact: Mapping[SectionKind, Iterable[str]],
        patterns: Sequence[tuple[str, SectionKind]] = (),
        marked: Sequence[tuple[str, SectionKind]] = (),
        inline: Collection[SectionKind] = (),
        never: Iterable[str] = (),
    ) -> None:
        self.exact = {normalize(spelling): kind for kind, spellings in exact.items() for spelling in spellings}
        self.patterns = [(re.compile(pattern), kind) for pattern, kind in patterns]
        self.marked = [(re.compile(pattern), kind) for pattern, kind in marked]
        self.inline = frozenset(inline)
        self.never = frozenset(normalize(spelling) for spelling in never)

    def match(self, line: Line, after_break: bool = True, after_blank: bool = False) -> Heading | None:
        """The heading that `line` is, None when it is none. `after_break`: the line before it is blank, a bullet or
        a whole sentence, so that a short line in title case may be a heading that no spelling lists. `after_blank`:
        the line before it is blank, so that even one in mostly title case may."""
        text = line.text
        if not text or line.bullet is not None or not (text[0].isalnum() or text[0] in "“\"'"):
            return None
        if len(text) <= HEADING_LENGTH:
            wanted = normalize(text)
            if wanted in self.never:
                return None
            if kind := self.exact.get(wanted) or self.exact.get(_without_aside(wanted)) or self._marked(wanted):
                return Heading(line.number, text.rstrip(" :"), kind)
            if heading_shape(text, after_break):
                return Heading(line.number, text.rstrip(" :"), self.kind(text))
            if after_blank and _nearly_a_heading(text) and (kind := self.kind(text)) != "other":
                return Heading(line.number, text.rstrip(" :"), kind)
        return self._inline(line)

    def is_marked(self, text: str) -> bool:
        """Whether `text` is a heading by its words alone."""
        return self._marked(normalize(text)) is not None

    def _marked(self, wanted: str) -> SectionKind | None:
        return next((kind for pattern, kind in self.marked if pattern.match(wanted)), None)

    def _inline(self, line: Line) -> Heading | None:
        before, colon, _ = line.text[:LABEL_LENGTH].partition(":")
        if colon and (kind := self.exact.get(normalize(before))) in self.inline:
            return Heading(line.number, before.strip(), kind, line.text[len(before) + 1 :].strip())
        return None

    def kind(self, heading: str) -> SectionKind:
        """The kind of a section called `heading`; "other" when nothing tells."""
        wanted = normalize(heading)
        if wanted in self.exact:
            return self.exact[wanted]
        return next((kind for pattern, kind in self.patterns if pattern.search(wanted)), "other")


def _without_aside(heading: str) -> str:
    """A heading without what stands in brackets at its end: "Licenses (all required at time of hire)"."""
    return heading.partition(" (")[0] if heading.endswith(")") else heading


def heading_shape(text: str, after_break: bool = True) -> bool:
    """Whether `text` looks like a heading: short, no sentence, in capitals, in title case, or ended by a colon."""
    if len(text) > HEADING_LENGTH or not text[0].isalnum() or "@" in text or text[-1] in ".,;!)":
        return False
    text = text.rstrip("* ")
    words = text.rstrip(":?").split()
    if not words or len(words) > 10 or not any(character.isalpha() for character in text):
        return False
    if text.isupper():
        return len(text) > 3
    if not text[0].isupper() or "$" in text:
        return False
    large = [word for word in words if word.casefold() not in _SMALL_WORDS]
    capitalized = sum(1 for word in large if not word[0].islower())
    if text.endswith(":"):
        short = len(words) <= 4 and words[-1].casefold() not in _LEADING_WORDS
        return short or (len(words) <= 8 and capitalized >= 0.7 * len(large))
    return after_break and len(words) <= 8 and ":" not in text and capitalized == len(large)


def _nearly_a_heading(text: str) -> bool:
    """Whether a line that stands apart is short, mostly in title case and no sentence."""
    words = text.split()
    if len(words) > 12 or not text[0].isupper() or text[-1] in ".,;!)" or ":" in text or "$" in text or "@" in text:
        return False
    large = [word for word in words if word.casefold() not in _SMALL_WORDS]
    return sum(1 for word in large if not word[0].islower()) >= 0.6 * len(large)


def find_headings(lines: Sequence[Line], headings: Headings, taken: Collection[int] = ()) -> list[Heading]:
    """The headings among `lines`; line numbers in `taken` already gave another value and are none."""
    found = []
    after_break = after_blank = True
    for line in lines:
        if line.number not in taken and (heading := headings.match(line, after_break, after_blank)):
            found.append(heading)
        after_blank = not line.text
        after_break = not line.text or line.bullet is not None or line.text[-1] in ".!?"
    return found


def sections_of(lines: Sequence[Line], headings: Sequence[Heading]) -> tuple[SectionText, ...]:
    """The sections that `headings` begin, each to the last line with text before the next heading. Text before the
    first heading is a section with heading ""."""
    starts = [(heading.line, heading.text, heading.kind) for heading in headings]
    first_text = next((line.number for line in lines if line.text), None)
    if first_text is not None and (not starts or first_text < starts[0][0]):
        starts.insert(0, (first_text, "", "general_information"))
    ends = [start[0] - 1 for start in starts[1:]] + [lines[-1].number if lines else 0]
    offset = lines[0].number if lines else 1
    sections = []
    for (first, text, kind), last in zip(starts, ends, strict=True):
        while last > first and not lines[last - offset].text:
            last -= 1
        sections.append(SectionText(text, kind, first, last))
    return tuple(sections)


# --- evidence and warnings --------------------------------------------------------------------------------------------


@dataclass
class Notes:
    """What a parser gathers beside the values: where each came from, and what a recruiter should look at."""

    document: Document
    evidence: dict[str, Evidence] = field(default_factory=dict)
    warnings: list[WarningText] = field(default_factory=list)

    def cite(self, key: str, first: int, last: int | None = None, status: EvidenceStatus = "stated") -> None:
        """The value at key path `key` was read from lines `first` to `last` (counted from 1, both included)."""
        last = first if last is None else last
        text = self.document.text(first, last)
        if len(text) > EXCERPT_LENGTH:
            text = text[:EXCERPT_LENGTH] + "…"
        self.evidence[key] = Evidence(first, last, text, status)

    def warn(self, code: str, message: str, line: int | None = None, key: str | None = None) -> None:
        self.warnings.append(WarningText(code, message, line, key))

    def items_by_line(self) -> dict[int, str]:
        """The key path of the list item that was read from each line ("duties.3"), for the lines that gave one."""
        return {
            line: key
            for key, entry in reversed(self.evidence.items())
            if key[-1].isdigit()
            for line in range(entry.first_line, entry.last_line + 1)
        }

    def withdraw(self, code: str, key: str) -> None:
        """Take back a warning that a later line of the document answers."""
        self.warnings = [warning for warning in self.warnings if (warning.code, warning.key) != (code, key)]

    def sorted_warnings(self) -> tuple[WarningText, ...]:
        """The warnings in the order of their lines, those about the whole document last."""
        return tuple(sorted(self.warnings, key=lambda warning: (warning.line is None, warning.line or 0)))
