"""Headings, and what kind of section each begins."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from postings.ingest.layout.lines import Line, normalize
from postings.ingest.layout.recurring import LONGEST_LINE, kept_for_lines
from postings.ingest.layout.shapes import (
    HEADING_LENGTH,
    LABEL_LENGTH,
    aside_of,
    begins_like_heading,
    heading_shape,
    nearly_a_heading,
    tells_what_follows,
    without_aside,
)
from postings.ingest.layout.slips import Spellings
from postings.ingest.record import SectionKind

# "Minimum Qualifications – to be considered you must meet these:"
_DASHES = (" - ", " – ", " — ")
_TAIL = re.compile(r"\s+[-–—]\s+")

# "What you will be doing – essential duties", "What we need: minimum qualifications"
_ASKS = re.compile(r"(?:what|who|how|why|your)\b[^.:]{3,60}(?: [-–—]|:) ")
# What no heading goes on with.
_SENTENCE_BEGINS = re.compile(
    r" (?=(?:This|The|These|Under|Welcome|We|You|Applicants|Candidates|Performs|Responsible|In|Please|All)"
    r" [a-zA-Z]+ [a-z]+)"
)
# What follows a heading's name on its line before a list.
_GOES_ON = re.compile(r",? (?:at|for|of|to|in|on|by|upon|when|that|which|are|is|includ(?:e|es|ing))\b")
# "Responsibilities- Maintain landscaping" has lost the space and the end of a line.
_ITEM_AT = re.compile(r"(?P<name>[A-Z][A-Za-z &/]{2,40}?[A-Za-z])[-–•] ?(?=[A-Z])")
_ITEM = re.compile(r"[-–•*] (?=[A-Z\d])")

# What a page asks its reader to do heads nothing.
_LINKS = ("Click Here", "click here", "Click here", "CLICK HERE")
# "IT HELPS IF YOU HAVE: a year with a highway crew" heads a list; "STEP 2: Interviews" is one of several.
_LONGEST_NAME = 4
# Nothing numbered begins with these.
_SIGNS = frozenset("-*+>")
_SHORTEST_TEXT = 40
_SMALL = frozenset(("and", "or", "of", "for", "the", "&"))
_OF_LISTS = frozenset(("qualifications", "preferred", "requirements", "duties"))


# Never changed once made, though not frozen, which takes four times as long to make.
@dataclass(slots=True, unsafe_hash=True)
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
    `inline` names the kinds whose listed headings may be followed by their text on the same line; so may what one of
    the patterns `inline_names` matches as a whole. `never` are no headings."""

    def __init__(
        self,
        exact: Mapping[SectionKind, Iterable[str]],
        patterns: Sequence[tuple[str, SectionKind]] = (),
        marked: Sequence[tuple[str, SectionKind]] = (),
        inline: Collection[SectionKind] = (),
        never: Iterable[str] = (),
        inline_names: Sequence[tuple[str, SectionKind]] = (),
    ) -> None:
        self.exact = {normalize(spelling): kind for kind, spellings in exact.items() for spelling in spellings}
        self.patterns = [(re.compile(pattern), kind) for pattern, kind in patterns]
        # The first of the patterns that matches, which the name of its group tells.
        self._marked_by = re.compile(
            "|".join(f"(?P<of{n}>{pattern})" for n, (pattern, _) in enumerate(marked)) or "(?!)"
        )
        self._kinds_marked = {f"of{n}": kind for n, (_, kind) in enumerate(marked)}
        self.inline = frozenset(inline)
        self.inline_names = [(re.compile(pattern), kind) for pattern, kind in inline_names]
        self.never = frozenset(normalize(spelling) for spelling in never)
        self._spelling_of_slip = Spellings(word for heading in self.exact for word in heading.split())
        # Texts of one kind have the same headings.
        self._kind_of_slip = kept_for_lines(self._find_kind_of_slip)
        self._kept = lru_cache(maxsize=4_000)(self._match_of)

    def match(self, line: Line, after_break: bool = True, after_blank: bool = False) -> Heading | None:
        """The heading that `line` is, None when it is none. `after_break`: the line before it is blank, a bullet or
        a whole sentence, so that a short line in title case may be a heading that no spelling lists. `after_blank`:
        the line before it is blank, so that even one in mostly title case may."""
        if not line.text:
            return None
        if len(line.raw) > LONGEST_LINE or len(line.text) > LONGEST_LINE:
            return self._match(line, after_break, after_blank)
        # Only cells, which tabs part, tell more than the text.
        raw = line.raw if "\t" in line.raw else line.text
        found = self._kept(raw, line.text, line.bullet, after_break, after_blank)
        return Heading(line.number, found.text, found.kind, found.rest) if found else None

    def _match_of(self, raw: str, text: str, bullet: str | None, *after: bool) -> Heading | None:
        return self._match(Line(0, raw, text, bullet), *after)

    def _match(self, line: Line, after_break: bool, after_blank: bool) -> Heading | None:
        if line.bullet is not None:
            return self._numbered(line) if line.bullet.isascii() and line.bullet not in _SIGNS else None
        text = _told_once(line.text)
        if not text or not (text[0].isalnum() or text[0] in "“\"'") or text.endswith(_LINKS):
            return None
        if len(text) <= HEADING_LENGTH:
            wanted = normalize(text)
            if wanted in self.never:
                return None
            if kind := self._named(text, wanted):
                return Heading(line.number, text.rstrip(" :"), kind)
            if heading_shape(text, after_break):
                begun = self._before_item(line) or self._in_capitals(line)
                return begun or Heading(line.number, text.rstrip(" :"), self.kind(text))
            if after_blank and (kind := self._kind_apart(text)):
                return Heading(line.number, text.rstrip(" :"), kind)
            if text[-1] == ":" and (kind := self.exact.get(normalize(_TAIL.split(text, maxsplit=1)[0]))):
                return Heading(line.number, text.rstrip(" :"), kind)
        elif text.endswith((")", "):")) and (kind := self._before_aside(text)):
            return Heading(line.number, text.partition(" (")[0], kind)
        return self._inline(line)

    def _kind_apart(self, text: str) -> SectionKind | None:
        """What a line below a blank one heads: mostly in title case, where its words tell; else in plain words."""
        kind = self.kind(text) if nearly_a_heading(text) or begins_like_heading(text) else "other"
        return kind if kind != "other" else self.kind(text) if tells_what_follows(text) else None

    def _before_aside(self, text: str) -> SectionKind | None:
        """What the name before the brackets at the end of a longer line heads: "We look for (address these):"."""
        name = normalize(text[:LABEL_LENGTH].partition(" (")[0])
        return self.exact.get(name) or (self._marked(name) if text[-1] == ":" else None)

    def _named(self, text: str, wanted: str) -> SectionKind | None:
        """What a short line heads by its words, in whatever shape, or by those in brackets or behind a question."""
        without = without_aside(wanted)
        listed = self.exact.get(wanted) or self.exact.get(aside_of(wanted)) or self.exact.get(without)
        asked = _ASKS.match(wanted)
        if kind := listed or (asked and self.exact.get(wanted[asked.end() :])) or self._marked(without):
            return kind
        kind = self.kind(_behind_question(text)) if "? " in text else "other"
        return kind if kind != "other" else self._kind_of_slip(wanted)

    def _find_kind_of_slip(self, wanted: str) -> SectionKind | None:
        """The kind of a listed heading in whose words letters are missing or wrong: "Prefered Qualifcations"."""
        words = wanted.split()
        meant = [self._spelling_of_slip.meant(word) for word in words] if len(words) <= _LONGEST_NAME else words
        return self.exact.get(" ".join(meant)) if meant != words else None

    def lists(self, name: str) -> bool:
        """Whether a normalized name is a listed heading, give or take a slip in it."""
        return name in self.exact or self._kind_of_slip(name) is not None

    def over_list(self, line: Line, apart: bool = False) -> Heading | None:
        """The heading that a line right above a list is which elsewhere is only a link, "Learn more", or that goes on
        behind a listed name: "Minimum requirements at time of application:". A line of few words that stands `apart`
        below a blank one is one, too, where its words tell what it heads: "Essential requirements"."""
        wanted = normalize(line.text[:HEADING_LENGTH]) if line.bullet is None else ""
        kind = self.exact.get(wanted) if wanted in self.never else None
        if apart and line.text[-1].isalpha() and line.text[0].isupper() and 1 < len(wanted.split()) <= _LONGEST_NAME:
            told = self.kind(line.text)
            kind = kind or (told if told != "other" else None)
        if kind is None and line.text.endswith(":") and len(line.text) <= HEADING_LENGTH:
            named = self.exact.get(_GOES_ON.split(wanted, maxsplit=1)[0])
            kind = named if named in _OF_LISTS else None
        return Heading(line.number, line.text.rstrip(" :"), kind) if kind else None

    def _numbered(self, line: Line) -> Heading | None:
        """The heading that a numbered line is, as in "II. Essential Duties" or "B. MINIMUM QUALIFICATIONS": one that is
        listed, with a Roman number, or a letter and of two words, or in capitals."""
        number = (line.bullet or "").strip("().")
        is_lettered = number.isalpha() and (len(number) > 1 or " " in line.text)
        if len(line.text) > HEADING_LENGTH or not (is_lettered or (number.isalnum() and line.text.isupper())):
            return None
        wanted = normalize(line.text)
        kind = self.exact.get(wanted) or self._marked(wanted) or self._kind_of_lettered(line, number)
        return Heading(line.number, line.text.rstrip(" :"), kind) if kind else None

    def _kind_of_lettered(self, line: Line, number: str) -> SectionKind | None:
        """The kind that its words give "E. Performance Responsibilities and Tasks" or "C. Education and Training:"."""
        if not (number.isalpha() and number.isupper() and heading_shape(line.text)):
            return None
        kind = self.kind(line.text)
        return kind if kind == "duties" or (line.text.endswith(":") and kind in _OF_LISTS) else None

    def is_marked(self, text: str) -> bool:
        """Whether `text` is a heading by its words alone."""
        return self._marked(without_aside(normalize(text))) is not None

    def _marked(self, wanted: str) -> SectionKind | None:
        found = self._marked_by.match(wanted)
        return self._kinds_marked[found.lastgroup or ""] if found else None

    def _inline(self, line: Line) -> Heading | None:
        name, tab, _ = line.raw[:LABEL_LENGTH].strip().partition("\t")
        kind = self.exact.get(normalize(name)) or self._inline_kind(name) if tab and ":" not in name else None
        if kind and (kind in self.inline or kind == "working_conditions"):
            # The cells of a table's row.
            return Heading(line.number, name.strip(), kind, line.text[len(" ".join(name.split())) :].strip())
        if heading := self._glued(line):
            return heading
        if begun := self._before_item(line):
            return begun
        name, stop, _ = line.text[:LABEL_LENGTH].partition(". ")
        if stop and (kind := self.exact.get(normalize(name))) in self.inline:
            # A heading that runs into its paragraph: "Qualifications. A Ph.D. in psychology ...".
            return Heading(line.number, name, kind, line.text[len(name) + 1 :].strip())
        if stop and name.endswith(" the following") and self._marked(normalize(name)) == "duties":
            # "Essential duties including the following. Other duties may be assigned."
            return Heading(line.number, name, "duties")
        if dashed := self._before_dash(line):
            return dashed
        before, colon, _ = line.text[:LABEL_LENGTH].partition(":")
        rest = line.text[len(before) + 1 :].strip()
        kind = self._inline_kind(before) if colon else None
        in_capitals = kind == "working_conditions" or (kind == "benefits" and "BENEFIT" in before)
        is_inline = kind in self.inline or any(pattern.fullmatch(normalize(before)) for pattern, _ in self.inline_names)
        if kind and (is_inline or (in_capitals and before.isupper())):
            return Heading(line.number, before.strip(), kind, rest)
        # "The clerk's responsibilities include: - Answer the phone" has lost the end of a line.
        if colon and _ITEM.match(rest) and (kind := self._marked(without_aside(normalize(before)))) in self.inline:
            return Heading(line.number, before.strip(), kind, rest)
        return None

    def _glued(self, line: Line) -> Heading | None:
        """A listed heading that has lost the end of its line before a sentence: "Summary This position ..."."""
        begun = _SENTENCE_BEGINS.search(line.text[:LABEL_LENGTH])
        name = line.text[: begun.start()] if begun else ""
        kind = self.exact.get(normalize(name)) if name and name[-1].isalpha() else None
        return Heading(line.number, name, kind, line.text[len(name) + 1 :]) if kind else None

    def _before_item(self, line: Line) -> Heading | None:
        """A heading that has lost the end of its line before the first item: "Responsibilities- Maintain parks"."""
        begun = _ITEM_AT.match(line.text)
        kind = self.exact.get(normalize(begun["name"])) if begun else None
        if begun is None or kind not in _OF_LISTS:
            return None
        return Heading(line.number, begun["name"], kind, f"- {line.text[begun.end() :]}")

    def _in_capitals(self, line: Line) -> Heading | None:
        """The listed heading of a line all in capitals that goes on with its text: "PREFERRED: CPR; CDL"."""
        name, colon, rest = line.text.partition(": ")
        kind = self.exact.get(normalize(name)) if colon and line.text.isupper() else None
        return Heading(line.number, name, kind, rest) if kind in self.inline else None

    def _before_dash(self, line: Line) -> Heading | None:
        """The heading before a dash and its text: "Education and Experience - A degree in biology; or two years"."""
        head = line.text[:LABEL_LENGTH]
        dash = _TAIL.search(head) if any(map(head.__contains__, _DASHES)) else None
        if dash is None or len(line.text) - dash.end() < _SHORTEST_TEXT:
            return None
        name = line.text[: dash.start()]
        kind = self.exact.get(normalize(name))
        if kind is None and " " in name and all(word[0].isupper() or word in _SMALL for word in name.split()):
            kind = self.kind(name)
        if kind not in _OF_LISTS or kind not in self.inline:
            return None
        return Heading(line.number, name, kind, line.text[dash.end() :])

    def _inline_kind(self, before: str) -> SectionKind | None:
        """What a name before a colon heads: one that is listed, or in capitals and told by its words."""
        wanted = normalize(before)
        if listed := self.exact.get(wanted):
            return listed
        if named := next((kind for pattern, kind in self.inline_names if pattern.fullmatch(wanted)), None):
            return named
        if slipped := self._kind_of_slip(wanted):
            return slipped
        is_name = before.isupper() and " " in before.strip()
        if not is_name:
            return None
        marked = self._marked(wanted)
        return marked if marked in _OF_LISTS else self.kind(before)

    def kind(self, heading: str) -> SectionKind:
        """The kind of a section called `heading`; "other" when nothing tells."""
        wanted = normalize(heading)
        if listed := self.exact.get(wanted) or self._kind_of_slip(wanted):
            return listed
        return next((kind for pattern, kind in self.patterns if pattern.search(wanted)), "other")


def _behind_question(heading: str) -> str:
    """A heading's usual name behind a question: "What else helps? Requested skills"; nothing where a sentence stands
    there."""
    name = heading.partition("? ")[2]
    return "" if name[-1:] in ".!?" or len(name.split()) > _LONGEST_NAME else name


def _told_once(text: str) -> str:
    """The heading that a page prints twice, once for those who only hear it: "Requirements Requirements"."""
    half = len(text) // 2
    return text[:half] if text[half : half + 1] == " " and text[:half] == text[half + 1 :] else text
