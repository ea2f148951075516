"""Characters that are no text: controls and a terminal's escape sequences go, unusual spaces become plain ones."""

import re

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
_NEUTRAL = dict.fromkeys(_CONTROLS) | dict.fromkeys((0xFEFF, 0xFFFE)) | dict.fromkeys(_SPACES, " ")


def neutral(text: str) -> tuple[str, frozenset[int]]:
    """(`text` without control characters, the numbers of the lines, from 1, that held some)."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text, frozenset()
    cleaned = frozenset(number for number, line in enumerate(text.split("\n"), start=1) if _CONTROL.search(line))
    return _ESCAPE_SEQUENCE.sub("", text).translate(_NEUTRAL), cleaned
