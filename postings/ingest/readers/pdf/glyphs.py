"""Letters as they are meant: ligatures apart, bullets and boxes of symbol fonts as characters, hyphens plain."""

import re
import unicodedata
from functools import lru_cache

from postings.ingest.readers.symbol_fonts import PRIVATE_SIGNS, SYMBOL, WINGDINGS

# What pdfium gives for a hyphen at a line's end.
LINE_END_HYPHENS = "\x02\ufffe\xad"

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_HYPHENS = {"\u2010": "-", "\u2011": "-", "\x02": "-", "\ufffe": "-"}
_SIGNS = dict.fromkeys("●■▪◦‣∙⚫⦁◆❖➢➤►▶✦❯·", "•")
_INVISIBLE = dict.fromkeys((*range(2), *range(3, 32), *range(0x7F, 0xA0), 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_DINGBATS = {
    "✓": "✔",
    "✕": "☒",
    "✖": "☒",
    "✗": "☒",
    "✘": "☒",
    "❏": "☐",
    "❐": "☐",
    "❑": "☐",
    "❒": "☐",
    "□": "☐",
    "☑": "☒",
    "◻": "☐",
    "⬜": "☐",
    "▢": "☐",
    "⌧": "☒",
    "⊠": "☒",
    "❍": "☐",
}
_TICKS = str.maketrans(_DINGBATS)
# Symbol fonts without a map to Unicode give their own codes, plain or in the private area.
_WINGDINGS = {code: sign.translate(_TICKS) for code, sign in WINGDINGS.items()}
_PRIVATE = {code: sign.translate(_TICKS) for code, sign in PRIVATE_SIGNS.items()}
_TABLE = str.maketrans({**_LIGATURES, **_HYPHENS, **_DINGBATS}) | _INVISIBLE | _PRIVATE

_BULLET = re.compile(r"[•●▪◦‣*·■➢➤►✓✔❖◆–—-]|[\ue000-\uf8ff]|o(?=$)")
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]")
_BOX = re.compile(r"[☐☒]|\[[xX ]?\]")


def plain(text: str) -> str:
    """`text` with each glyph as the character that is meant by it."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def from_symbol_font(text: str, font: str) -> str:
    """What letters of the symbol font called `font` show."""
    name = font.casefold()
    codes = _WINGDINGS if "wingding" in name else SYMBOL if "symbol" in name else {}
    return "".join(codes.get(ord(letter) & 0xFF if ord(letter) >= 0xF000 else ord(letter), letter) for letter in text)


def is_symbol_font(font: str) -> bool:
    name = font.casefold()
    return "wingding" in name or name.endswith("symbol") or "symbolmt" in name


def is_mark(text: str) -> bool:
    """Whether a word is a bullet, a list's number or a box to tick, which belongs to what follows it."""
    return len(text) <= 5 and _is_mark(text)


@lru_cache(maxsize=4_096)
def _is_mark(text: str) -> bool:
    return bool(_BULLET.fullmatch(text) or _NUMBERING.fullmatch(text) or _BOX.fullmatch(text))


def with_plain_bullet(text: str) -> str:
    """`text` with the sign it begins with as "•" where that sign is a bullet, not a filled box beside empty ones."""
    if text[0] == "■" and ("☐" in text or "□" in text):
        return text
    if len(text) > 2 and text[1] == " " and (text[0] in _SIGNS or "\ue000" <= text[0] <= "\uf8ff"):
        return f"•{text[1:]}"
    return f"• {text[1:]}" if text[0] in "●■▪◦‣•" and len(text) > 1 and text[1] != " " else text
