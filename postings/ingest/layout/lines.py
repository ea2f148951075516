"""Clean numbered lines: markup and invisible characters out, bullets taken off."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from postings.ingest.document import Document
from postings.ingest.layout.recurring import kept_for_lines

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
BULLETS = "•●▪◦‣·■□➢➤✓✔✅☑→⇒►▶▸◆◇○★☆∙⁃🔹🔸"
_BULLET = re.compile(
    rf"(?:(?P<sign>[{BULLETS}]\ufe0f?\s*|[*+~]\s+|>>?\s+|»\s*|[-–—]\s+"
    r"|[-–—](?=[A-Z](?:[a-z]|[A-Z]+ ))(?!(?i:or|and)\b)|o\s+(?=\S)|§\s*)"
    r"|(?P<number>(?!P\. O\.)\(?(?:\d{1,2}|[a-zA-Z]|[IVX]{2,4})[.)]\s+(?!years?\b|months?\b)"
    r"|\d{1,2}[.)](?=[A-Z][a-z])))(?=\S)"
)
# What stands on pages in place of an address that a script writes.
_HIDDEN_ADDRESS = re.compile(
    r" ?\(?This e-?mail address is being protected from spambots\. You need JavaScript enabled to view it\.?\)?",
    re.IGNORECASE,
)
# "Position No: ____4471____", a value on the rule of a printed form
_FILLED_IN = re.compile(r"(?<=[:\t|]) *_{2,} *([^_\t|\s][^_\t|]{1,80}?) *_{2,}(?= *(?:$|[\t|]|  ))")
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


@lru_cache(maxsize=512)
def kind_of_bullet(bullet: str | None) -> str | None:
    """What is the same of the items of one list: "number", "letter", or the sign itself."""
    inner = (bullet or "").strip("().")
    return "number" if inner.isdigit() else "letter" if bullet and len(bullet) > 1 and inner.isalpha() else bullet


def clean(text: str) -> str:
    """`text` without markup, control, zero-width and direction characters, white space collapsed."""
    return " ".join(_without_markup(text).split())


def has_bullet(raw: str) -> bool:
    """Whether a line begins with a bullet or an item's number."""
    return _parts_of_line(raw)[2] is not None


def is_unclean(text: str) -> bool:
    """Whether `text` holds markup or invisible characters that `clean` takes out."""
    return " ".join(text.split()) != clean(text)


@lru_cache(maxsize=1)
def read_lines(document: Document) -> tuple[Line, ...]:
    """All lines of the document, blank ones too: line n is at n - 1. Kept for the parsers that look at one document
    in turn."""
    lines = [Line(number, *_parts_of_line(raw)) for number, raw in enumerate(document.lines, start=1)]
    # Signs that were not taken for bullets are rare.
    begins = {line.text[:1] for line in lines}
    numbered = [line for line in lines if line.text[:1].isdigit()] if any(map(str.isdigit, begins)) else ()
    if sum(1 for line in numbered if _DECIMAL.match(line.text)) >= _FEWEST_DECIMALS:
        lines = [_without_decimal(line) for line in lines]
    lines = _with_angles(lines) if ">" in begins else lines
    lines = _with_stars(lines) if "*" in begins else lines
    signs = sum(1 for line in lines if _SIGN.fullmatch(line.text)) if begins & _SIGNS else 0
    return tuple(_with_signs_above(lines)) if signs >= _FEWEST_SIGNS else tuple(lines)


@lru_cache(maxsize=1)
def small_letters(document: Document) -> str:
    """The whole text in small letters, to be asked for a word before each of its lines is."""
    return "\n".join(document.lines).lower()


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


# One sign alone may part a page's head from its text; "(2)" too may stand above the text of its item.
_FEWEST_SIGNS = 2
_SIGN = re.compile(r"[-–•●·▪*]|\((?:\d{1,2}|[a-z])\)")
_SIGNS = frozenset("-–•●·▪*(")


def _with_signs_above(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, one below a sign that stands alone with that for its bullet, and nothing in the place of the sign."""
    sign = None
    for line in lines:
        if line.bullet is None and _SIGN.fullmatch(line.text):
            sign = line.text
            yield Line(line.number, line.raw, "")
            continue
        yield replace(line, bullet=sign) if sign and line.text and line.bullet is None else line
        sign = sign if not line.text else None


@kept_for_lines
def _parts_of_line(raw: str) -> tuple[str, str, str | None]:
    """A line's raw text, its text and its bullet."""
    if not raw:
        return raw, raw, None
    is_printable = raw.isprintable()
    if not (is_printable or _is_plain(raw)) or "<" in raw or "&" in raw or "__" in raw:
        raw, is_printable = _without_markup(raw), False
    text = raw.strip()
    if "spambots" in text:
        text = _HIDDEN_ADDRESS.sub("", text)
    # A line within a box that is drawn around it, or the only cell of a table's row.
    if text[-1:] == "|" and (text.count("|") == 1 or (text[0] == "|" and text.count("|") == 2)):
        text = text.strip("| ")
    bullet = None
    if text[:3] == "***":
        text = text.strip("* ")
    if text and not text[0].isupper():
        if text[0] == "#":
            text = _MARKDOWN_HEADING.sub("", text, count=1)
        if "**" in text:
            text = text.replace("**", "").strip()
    # Most lines begin with a word.
    if not (text[:1].isalpha() and text[1:2].islower()) and (found := _BULLET.match(text)):
        bullet = found.group().strip()
        text = text[found.end() :]
    # All other white space is not printable; most lines need not be parted and joined.
    is_collapsed = (is_printable or text.isprintable()) and "  " not in text
    return raw, text if is_collapsed else " ".join(text.split()), bullet


def _without_markup(text: str) -> str:
    if "__" in text:
        text = _FILLED_IN.sub(r" \1", text)
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
        .strip(" :*.-–—?!|_…")
    )
