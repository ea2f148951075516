"""Clean numbered lines: markup and invisible characters out, bullets taken off, wrapped sentences joined."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from postings.ingest.document import Document
from postings.ingest.layout.shapes import heading_shape

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
    # Most lines begin with a word.
    r"(?![A-Za-z][a-z])(?:(?P<sign>[•●▪◦‣·■□➢➤✓✔✅☑→⇒►▶▸◆◇○★☆∙⁃🔹🔸]\ufe0f?\s*|[*+]\s+|>>\s+|»\s*|[-–—]\s+"
    r"|[-–—](?=[A-Z][a-z])(?![Oo][Rr]\b)|o\s+(?=\S)|§\s*)"
    r"|(?P<number>(?!P\. O\.)\(?(?:\d{1,2}|[a-zA-Z]|[IVX]{2,4})[.)]\s+(?!years?\b|months?\b)"
    r"|\d{1,2}[.)](?=[A-Z][a-z])))(?=\S)"
)
# What stands on pages in place of an address that a script writes.
_HIDDEN_ADDRESS = re.compile(
    r" ?\(?This e-?mail address is being protected from spambots\. You need JavaScript enabled to view it\.?\)?",
    re.IGNORECASE,
)
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")


# Never changed once made, though not frozen: that takes three times as long to make, and each text makes a hundred.
@dataclass(slots=True, unsafe_hash=True)
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
    lines = [_line(number, raw) for number, raw in enumerate(document.lines, start=1)]
    if sum(1 for line in lines if line.text[:1].isdigit() and _DECIMAL.match(line.text)) >= _FEWEST_DECIMALS:
        lines = [_without_decimal(line) for line in lines]
    lines = _with_stars(_with_angles(lines))
    signs = sum(1 for line in lines if line.text in _SIGNS)
    return tuple(_with_signs_above(lines)) if signs >= _FEWEST_SIGNS else tuple(lines)


# "3.2 Prepares reports" in an outline that numbers its headings with the whole ones: "3.0 Duties". Elsewhere a figure
# with a decimal at a line's beginning is one.
_DECIMAL = re.compile(r"(?P<number>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.?\s+(?=[A-Z])")
_FEWEST_DECIMALS = 6


def _without_decimal(line: Line) -> Line:
    """The line with the decimal that it begins with for its bullet; a heading's without it."""
    if line.bullet is not None or (found := _DECIMAL.match(line.text)) is None:
        return line
    is_heading = found["number"].endswith(".0") and len(line.text) < _LONGEST_HEADING
    return replace(line, text=line.text[found.end() :], bullet=None if is_heading else found["number"])


_LONGEST_HEADING = 90
# "> Answer calls" begins an item; where (nearly) every line begins so, it is a letter that was quoted.
_ANGLE = "> "
_FEWEST_ANGLES, _MOST_ANGLES = 2, 0.7


def _with_angles(lines: list[Line]) -> list[Line]:
    marked = sum(1 for line in lines if line.text.startswith(_ANGLE))
    filled = sum(1 for line in lines if line.text) if marked else 0
    if not _FEWEST_ANGLES <= marked <= _MOST_ANGLES * filled:
        return lines
    return [
        replace(line, text=line.text[len(_ANGLE) :], bullet=">") if line.text.startswith(_ANGLE) else line
        for line in lines
    ]


# "*Valid license" begins an item where several lines do so; one alone is a note to a star in the text.
_STARRED = re.compile(r"\*(?=[A-Z][a-z])")
_FEWEST_STARS = 3


def _with_stars(lines: list[Line]) -> list[Line]:
    plain = (line for line in lines if line.text[:1] == "*" and line.bullet is None)
    starred = {line.number for line in plain if _STARRED.match(line.text)}
    if len(starred) < _FEWEST_STARS:
        return lines
    return [replace(line, text=line.text[1:], bullet="*") if line.number in starred else line for line in lines]


# One sign alone may part a page's head from its text.
_FEWEST_SIGNS = 2
_SIGNS = frozenset("-–•●·▪*")


def _with_signs_above(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, one below a sign that stands alone with that for its bullet, and nothing in the place of the sign."""
    sign = None
    for line in lines:
        if line.text in _SIGNS and line.bullet is None:
            sign = line.text
            yield Line(line.number, line.raw, "")
            continue
        yield replace(line, bullet=sign) if sign and line.text and line.bullet is None else line
        sign = sign if not line.text else None


def _line(number: int, raw: str) -> Line:
    if not raw:
        return Line(number, raw, raw)
    if not _is_plain(raw) or "<" in raw or "&" in raw:
        raw = _without_markup(raw)
    text = raw.strip()
    if "spambots" in text:
        text = _HIDDEN_ADDRESS.sub("", text)
    # A line within a box that is drawn around it, or the only cell of a table's row.
    if text[-1:] == "|" and (text.count("|") == 1 or (text[0] == "|" and text.count("|") == 2)):
        text = text.strip("| ")
    bullet = None
    if text and not text[0].isupper():
        if text[0] == "#":
            text = _MARKDOWN_HEADING.sub("", text, count=1)
        if "**" in text:
            text = text.replace("**", "").strip()
    if found := _BULLET.match(text):
        bullet = found.group().strip()
        text = text[found.end() :]
    # All other white space is not printable; most lines need not be parted and joined.
    is_collapsed = text.isprintable() and "  " not in text
    return Line(number, raw, text if is_collapsed else " ".join(text.split()), bullet)


def unwrap(lines: Iterable[Line], width: int = 0) -> list[Line]:
    """Lines with text, where a sentence broken over several lines is one: what follows at once, without a bullet and
    in lower case, goes on where the line before it did not end. `width` is how long lines are that the whole text was
    broken at, if it was; otherwise the lines given tell."""
    joined: list[Line] = []
    lines = list(lines)
    width = width or width_of_broken(lines)
    above = ""
    for line in lines:
        before = joined[-1] if joined else None
        broken = before is not None and _is_broken_item(before, above, line, width)
        # Of lines of all lengths one that begins with a capital is an item of its own.
        if broken and before and before.bullet is None and line.text[0].isupper():
            broken = _is_filled(lines, width)
        above = line.raw.rstrip()
        is_next = before is not None and before.last_number == line.number - 1
        of_amount = is_next and before and _CUT_AMOUNT.search(before.text[-12:]) and _CENTS.match(line.text)
        if before is not None and is_next and (broken or of_amount or _goes_on(before, line)):
            apart = "" if of_amount or before.text[-1] == "-" else " "
            text = f"{before.text}{apart}{line.text}"
            joined[-1] = Line(before.number, before.raw, text, before.bullet, line.number)
        elif line.text:
            joined.append(line)
    return joined


# "The wage is $16." above "20, for about 20 hours a week": a board took the point for a sentence's end.
_CUT_AMOUNT = re.compile(r"\$ ?\d[\d,]*\.$")
_CENTS = re.compile(r"\d\d(?=,|\.|/| ?[-–]| (?:per|an?|to|hourly)\b|$)")
# Lines broken by hand or by a form are about so long.
_BROKEN_FROM, _BROKEN_TO = 70, 125
# So many of the longest lines differ by no more than a word where a width was kept.
_TELLING, _RAGGED = 4, 10


def width_of_broken(lines: Sequence[Line]) -> int:
    """How long lines are that were all broken at one width; 0 where nothing tells that they were."""
    lengths = sorted([len(line.raw.rstrip()) for line in lines])[-_TELLING:]
    told = len(lengths) == _TELLING and lengths[-1] - lengths[0] <= _RAGGED
    return lengths[-1] if told and _BROKEN_FROM <= lengths[-1] <= _BROKEN_TO else 0


def _is_filled(lines: Sequence[Line], width: int) -> bool:
    """Whether most lines with text reach about to `width`, as those of running text do that was broken there."""
    lengths = [len(line.raw.rstrip()) for line in lines if line.text]
    return sum(1 for length in lengths if length >= width - _RAGGED) * 2 >= len(lengths)


def _is_broken_item(before: Line, above: str, line: Line, width: int) -> bool:
    """Whether a list's item goes on in the line below it, whose first word the line above had no room for: in a text
    whose lines are all broken at about `width` letters."""
    if not width or line.bullet is not None or not line.text or (before.bullet and heading_shape(line.text)):
        return False
    if before.bullet is None and (before.text.isupper() or line.text.isupper()):
        return False
    if above[-1:] in ".!?:;" or len(above) + 1 + len(line.text.split(" ", 1)[0]) <= width - 1:
        return False
    ends_in_cell = not before.last and _ENDS_IN_CELL.search(before.raw[-_CELL_WITHIN:])
    return len(before.text) <= LONGEST_PARAGRAPH and not ends_in_cell


# "Plans swim lessons             25" is a row of a table.
_ENDS_IN_CELL = re.compile(r"\S\s{4,}\S{1,8}\s*$")
_CELL_WITHIN = 60
_SHORTEST_WRAPPED = 40
_LONG_LINE = 60
# "Board." below "... adopted by the Library"
_LAST_WORD = re.compile(r"[A-Z][\w'’-]{1,20}\.")
# No sentence ends with these.
_OPEN_ENDS = frozenset(("a", "an", "the", "of", "to", "in", "for", "with", "by", "at", "from", "as", "on"))
# No item begins with these in small letters.
_GO_ON = ("degree ", "years ", "experience ")
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
    if line.text.startswith(_GO_ON) or (line.text[0] == "$" and before.text.endswith(" to") and "$" in before.text):
        return True
    hangs = before.bullet is not None and _indent(line.raw) > _indent(before.raw)
    if before.bullet is None and line.text[0].islower() and ":" in before.raw[: len(before.raw) - len(before.text)]:
        # What stands behind a heading on its line may be short.
        return True
    if len(before.text) >= _LONG_LINE and (_LAST_WORD.fullmatch(line.text) or _is_zip_of(before, line)):
        return True
    if len(before.text) >= _SHORTEST_WRAPPED and before.text.rsplit(" ", 1)[-1] in _OPEN_ENDS:
        return True
    return hangs or (len(before.text) >= _SHORTEST_WRAPPED and (line.text[0].islower() or line.text[0] == "("))


def _is_zip_of(before: Line, line: Line) -> bool:
    """Whether a line begins with the ZIP code of the address with which the line above ends: "PO Box 61, Elm MO"."""
    return line.text[:5].isdigit() and before.text[-2:].isupper() and before.text[-3:-2] == " "


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())


def _without_markup(text: str) -> str:
    if "&" in text:
        text = html.unescape(text)
    if not _is_plain(text):
        text = text.translate(_INVISIBLE)
        # Letters of private fonts, and codes that stand for no letter.
        if not _is_plain(text):
            text = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    if "<" in text:
        text = _TAG.sub(" ", _SCRIPT.sub(" ", text))
    return text


def _is_plain(text: str) -> bool:
    """Whether there is nothing invisible but tabs; much quicker to know than to take nothing out."""
    return text.isprintable() or text.replace("\t", "").isprintable()


@lru_cache(maxsize=8_192)
def normalize(label: str) -> str:
    """A label or heading in the form in which spellings are compared: lower case, straight quotes, no end marks."""
    return (
        " ".join(label.replace("’", "'").replace("‘", "'").replace(" ,", ",").casefold().split())
        .lstrip(" #")
        .strip(" :*.-–—?!|_")
    )
