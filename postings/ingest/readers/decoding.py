"""Bytes to text: the encodings that documents come in, told from the bytes themselves."""

import codecs
import re

from postings.ingest.errors import UnreadableFile

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
    (b"PK\x05\x06", "an empty archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"%!PS", "a PostScript file"),
    (b"%FDF-", "what was filled into a PDF form, without the form"),
    (b"II*\0", "an image"),
    (b"MM\0*", "an image"),
)
_CONTROL_BYTES = bytes(code for code in (*range(32), 127) if code not in b"\t\n\v\f\r")
# A byte that was put in or left out puts all letters behind it out of step: those of English have their NUL on the
# wrong side then.
_OUT_OF_STEP = {
    "utf-16-le": re.compile(rb"\0([\t\n\r -~]\0)|(..)", re.DOTALL),
    "utf-16-be": re.compile(rb"[\t\n\r -~](\0[\t\n\r -~](?=\0|\Z))|(..)", re.DOTALL),
}
# Bytes that are not text at all hold about one control byte in ten; a text with slips holds a handful.
_MAX_CONTROL_SHARE = 0.05
_ALWAYS_TOLERATED = 5
# More NULs than the last letter of a text may end with.
_LEAST_PADDING = 4
# A few pieces of another encoding in a text that is otherwise UTF-8 are slips of their own, not its encoding.
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# Encodings that pages declare and Python decodes in linear time; Latin-1 is Windows' code page, as browsers hold it.
_DECLARABLE = re.compile(
    r"(?:iso[-_]?8859[-_](?:[2-9]|1[0-6])|(?:windows-|cp)125[0-8]|macintosh|mac-?roman|koi8-[ru])",
    re.IGNORECASE,
)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text in `data`: by its byte-order mark, else UTF-8 where it is that, else the encoding that the document
    says it has (`declared`), else Windows' western code page.

    Raises UnreadableFile with the code "not_text" for bytes of another kind.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _in_step(data[len(mark) :], encoding).decode(encoding, errors="replace")
    if kind := kind_of(data):
        raise UnreadableFile("not_text", f"The file holds {kind}, not plain text.")
    data = _without_padding(data)
    if not data.strip(b"\0"):
        raise UnreadableFile("empty", "The file holds nothing but zeros, as one does that was not saved to its end.")
    if utf16 := _utf16_without_mark(data):
        return _in_step(data, utf16).decode(utf16, errors="replace")
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if controls > max(_ALWAYS_TOLERATED, _MAX_CONTROL_SHARE * len(data)):
        raise UnreadableFile("not_text", "The file holds binary data, not text.")
    return _decode_bytes(data, declared)


def kind_of(data: bytes) -> str | None:
    """What a file is that is no text, by its first bytes; None where they do not tell."""
    return next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)


def suffix_of(name: str) -> str:
    """The ending of a file's name in small letters, with its full stop; "" where it has none."""
    before, _, ending = name.rpartition(".")
    return f".{ending.casefold()}" if before and ending else ""


def is_text(data: bytes) -> bool:
    """Whether the bytes are those of a text in any encoding."""
    try:
        return bool(decode(data).strip())
    except UnreadableFile:
        return False


def _without_padding(data: bytes) -> bytes:
    """`data` without the NULs that fill up its last block on a disk or tape."""
    text = data.rstrip(b"\0")
    if not text or len(data) - len(text) < _LEAST_PADDING:
        return data
    return text + b"\0" * (len(text) % 2)


def _in_step(data: bytes, encoding: str) -> bytes:
    """`data` without the bytes that put pairs out of step, where its encoding has letters of two bytes."""
    pairs = _OUT_OF_STEP.get(encoding)
    wrong_side = 1 if encoding == "utf-16-be" else 0
    if pairs is None or 0 not in data[wrong_side::2]:
        return data
    return pairs.sub(rb"\1\2", data)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16's byte order when every other byte of nearly all pairs is NUL, as in English text."""
    half = len(data) // 2
    if half and data[1::2].count(0) > 0.8 * half:
        return "utf-16-le"
    if half and data[0::2].count(0) > 0.8 * half:
        return "utf-16-be"
    return None


def _decode_bytes(data: bytes, declared: str | None) -> str:
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
    if declared and _DECLARABLE.fullmatch(declared):
        return data.decode(declared, errors="replace")
    return data.decode("cp1252", errors="replace")


def _stray_byte_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", errors="replace"), error.end


codecs.register_error("waypost_cp1252", _stray_byte_as_cp1252)
