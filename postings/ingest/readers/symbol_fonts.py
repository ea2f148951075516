"""Signs of symbol fonts, where a letter's code draws a box, a tick or a bullet."""

# The code of a sign (without the offset F000) -> the sign. Boxes with a tick or a cross are one: marked.
WINGDINGS = {
    0x6C: "•",
    0x6E: "■",
    0x6F: "☐",
    0x70: "☐",
    0x71: "☐",
    0x72: "☐",
    0x76: "•",
    0x77: "•",
    0x78: "☒",
    0x9E: "•",
    0x9F: "•",
    0xA2: "☐",
    0xA3: "☐",
    0xA7: "•",
    0xA8: "☐",
    0xB7: "•",
    0xD8: "•",
    0xE0: "→",
    0xE8: "•",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☒",
}
SYMBOL = {0xB7: "•", 0x2D: "–", 0xA8: "•", 0xAE: "→", 0xB3: "≥", 0xA3: "≤", 0xB0: "°", 0xA0: " "}
# By font.
_SIGNS: dict[str, dict[int, str]] = {
    "wingdings": WINGDINGS,
    "wingdings 2": {
        0x4F: "✗",
        0x50: "✓",
        0x51: "☒",
        0x52: "☒",
        0x53: "☒",
        0x54: "☒",
        0x97: "•",
        0xA2: "■",
        0xA3: "☐",
        0xA4: "☐",
    },
    "webdings": {0x61: "✓", 0x63: "☐", 0x67: "■", 0x72: "✗"},
    "symbol": SYMBOL,
}
SYMBOL_FONTS = frozenset(_SIGNS)
_OFFSET = 0xF000
_OFFSETS = range(_OFFSET, _OFFSET + 0x100)
# What a character of the private range draws where no font is named: nearly always Wingdings.
PRIVATE_SIGNS = {_OFFSET + code: sign for code, sign in (SYMBOL | WINGDINGS).items()}


def sign_of(font: str, code: str) -> str:
    """The sign that `code`, hexadecimal, draws in a symbol font; "" where it is only an ornament or unknown."""
    try:
        number = int(code[:8], 16)
    except ValueError:
        return ""
    signs = _SIGNS.get(font.casefold())
    if signs is not None:
        return signs.get(number - _OFFSET if number in _OFFSETS else number, "")
    return chr(number) if 0x20 <= number < 0xD800 else PRIVATE_SIGNS.get(number, "")


def drawn(font: str, text: str) -> str:
    """Text set in a symbol font, as what it draws; characters that draw nothing known are left out."""
    return "".join(sign_of(font, f"{ord(character):X}") if not character.isspace() else character for character in text)
