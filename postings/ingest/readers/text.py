"""Plain text of any usual encoding and line ending."""

from pathlib import PurePath

from postings.ingest.document import Content
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.characters import neutral
from postings.ingest.readers.decoding import decode

MEDIA_TYPE = "text/plain"

SUFFIXES = frozenset({"", ".txt", ".text", ".asc", ".md"})


def accepts(name: str, data: bytes) -> bool:
    return PurePath(name).suffix.casefold() in SUFFIXES


def read(data: bytes, limits: Limits) -> Content:
    """The text's lines, numbered as an editor numbers them: only CR, LF and CR LF end one.

    Control characters and a terminal's escape sequences are left out, unusual spaces become plain ones. Raises
    UnreadableFile with the code "empty", "not_text" or "too_long".
    """
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    limits.check_lines(text.count("\n") + 1)
    text, cleaned = neutral(text)
    if not text.strip():
        raise UnreadableFile("empty", "The file holds no text, only blank space.")
    return Content(tuple(text.split("\n")), cleaned=cleaned)
