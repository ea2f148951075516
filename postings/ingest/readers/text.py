"""Plain text of any usual encoding and line ending."""

import codecs
import re
from pathlib import PurePath

from postings.ingest.document import Content
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits

MEDIA_TYPE = "text/plain"

SUFFIXES = frozenset({"", ".txt", ".text", ".asc", ".md"})

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word file or another zipped file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_CONTROL_BYTES = bytes(code for code in (*range(32), 127) if code not in b"\t\n\v\f\r")
# Bytes that are not text at all hold about one control byte in ten; a text with slips holds a handful.
_MAX_CONTROL_SHARE = 0.05
_ALWAYS_TOLERATED = 5
# A few pieces of another encoding in a text that is otherwise UTF-8 are slips of their own, not its encoding.
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

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


def accepts(name: str, data: bytes) -> bool:
    return PurePath(name).suffix.casefold() in SUFFIXES


def read(data: bytes, limits: Limits) -> Content:
    """The text's lines, numbered as an editor numbers them: only CR, LF and CR LF end one.

    Control characters and a terminal's escape sequences are left out, unusual spaces become plain ones. Raises
    UnreadableFile with the code "empty", "not_text" or "too_long".
    """
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    limits.check_lines(text.count("\n") + 1)
    cleaned: frozenset[int] = frozenset()
    if not text.replace("\n", "").replace("\t", "").isprintable():
        cleaned = frozenset(number for number, line in enumerate(text.split("\n"), start=1) if _CONTROL.search(line))
        text = _ESCAPE_SEQUENCE.sub("", text).translate(_NEUTRAL)
    if not text.strip():
        raise UnreadableFile("empty", "The file holds no text, only blank space.")
    return Content(tuple(text.split("\n")), cleaned=cleaned)


def _decode(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if kind := next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None):
        raise UnreadableFile("not_text", f"The file holds {kind}, not plain text.")
    if utf16 := _utf16_without_mark(data):
        return data.decode(utf16, errors="replace")
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if controls > max(_ALWAYS_TOLERATED, _MAX_CONTROL_SHARE * len(data)):
        raise UnreadableFile("not_text", "The file holds binary data, not text.")
    return _decode_bytes(data)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16's byte order when every other byte of nearly all pairs is NUL, as in English text."""
    half = len(data) // 2
    if half and data[1::2].count(0) > 0.8 * half:
        return "utf-16-le"
    if half and data[0::2].count(0) > 0.8 * half:
        return "utf-16-be"
    return None


def _decode_bytes(data: bytes) -> str:
    """UTF-8 when it is UTF-8, also when a cut or a stray byte spoils it; else Windows' western code page."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8")
    sequences = _UTF8_SEQUENCE.findall(data)
    high_bytes = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    if 2 * sum(map(len, sequences)) > high_bytes and sequences:
        return data.decode("utf-8", errors="waypost_cp1252")
    return data.decode("cp1252", errors="replace")


def _stray_byte_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", errors="replace"), error.end


codecs.register_error("waypost_cp1252", _stray_byte_as_cp1252)
