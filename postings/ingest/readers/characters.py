"""Characters that are no text: controls and a terminal's escape sequences go, unusual spaces become plain ones, what
Word's symbol fonts draw becomes the sign it shows, and UTF-8 that was once taken for Windows' code page is made whole
again ("Directorâ€™s")."""

import re

from postings.ingest.readers.symbol_fonts import PRIVATE_SIGNS

_SPACES = (
    0x0B,
    0x0C,
    0x1C,
    0x1D,
    0x1E,
    0x1F,
    0x85,
    0xA0,
    0x1680,
    *range(0x2000, 0x200B),
    0x2028,
    0x2029,
    0x202F,
    0x3000,
)
_CONTROLS = (*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0))
_CONTROL = re.compile(f"[{re.escape(''.join(map(chr, _CONTROLS)))}]")
# What a terminal takes for a color or a cursor's move, not for text: ESC and what belongs to it.
_ESCAPE_SEQUENCE = re.compile(r"\x1b(?:\[[0-9;?]{0,30}[@-~]|[()][0-9A-Z])")
# Half a character, which no database takes: JSON can name one by its number.
_HALVES = range(0xD800, 0xE000)
_NEUTRAL = (
    dict.fromkeys(_CONTROLS)
    | dict.fromkeys((0xFEFF, 0xFFFE))
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_HALVES, "\ufffd")
    | PRIVATE_SIGNS
)


_CONTINUING = "".join(bytes([code]).decode("cp1252", errors="ignore") or chr(code) for code in range(0x80, 0xC0))
# What only a wrong decoding writes: a lead byte's letter, then those of the bytes that must follow it.
_MISTAKEN = re.compile(f"[ÂÃ][{_CONTINUING}]|[âï][{_CONTINUING}]{{2}}|ð[{_CONTINUING}]{{3}}")
_LEADS = "ÂÃâïð"
_BYTES = {letter: code for code, letter in enumerate(_CONTINUING, start=0x80)}
_MOST_TIMES_MISTAKEN = 3


def neutral(text: str) -> tuple[str, frozenset[int]]:
    """(`text` without control characters and mistaken encodings, the numbers, from 1, of lines that held controls)."""
    # Hyphens at which no line may be broken are hyphens to all rules.
    text = _made_whole(text).replace("\u2010", "-").replace("\u2011", "-")
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text, frozenset()
    lines = text.split("\n")
    # A few lines of a text hold any of it, and each letter of what is translated is looked up.
    unusual = [index for index, line in enumerate(lines) if not line.isprintable()]
    cleaned = frozenset(index + 1 for index in unusual if _CONTROL.search(lines[index]))
    for index in unusual:
        lines[index] = _ESCAPE_SEQUENCE.sub("", lines[index]).translate(_NEUTRAL)
    return "\n".join(lines), cleaned


def _made_whole(text: str) -> str:
    """`text` with mistaken UTF-8 decoded again, also where that happened twice; unchanged unless all of it can be."""
    if text.isascii() or not any(lead in text for lead in _LEADS):
        return text
    # The one quotation mark whose last byte Windows' code page has no letter for.
    whole = text.replace("â€\ufffd", "”")
    for _ in range(_MOST_TIMES_MISTAKEN):
        if not _MISTAKEN.search(whole):
            return whole
        whole = _MISTAKEN.sub(_decoded, whole)
    return text if _MISTAKEN.search(whole) else whole


def _decoded(found: re.Match[str]) -> str:
    code = bytes(_BYTES.get(letter) or ord(letter) for letter in found.group())
    try:
        return code.decode("utf-8")
    except UnicodeDecodeError:
        return found.group()
