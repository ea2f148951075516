"""Word documents (.docx, .docm, .dotx, .dotm): the text as it stands printed, changes accepted, hidden text left out.

A line is a paragraph or a part of one between line breaks, or a table's row. The headers' lines come before the body,
the footers' and the notes' after it, each once.
"""

from postings.ingest.document import Content, Place
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.docx.package import Package
from postings.ingest.readers.docx.stories import Stories
from postings.ingest.readers.docx.story import trimmed

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_ZIP = b"PK\x03\x04"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OF_OUTLOOK = "__substg1.0_".encode("utf-16-le")


def accepts(name: str, data: bytes) -> bool:
    """Whether the file is a zip archive or one of Microsoft's older files, whatever its name; `read` refuses those of
    them that are no Word document it can read."""
    return data.startswith((_ZIP, _COMPOUND_FILE))


def read(data: bytes, limits: Limits) -> Content:
    """The document's lines; rows of tables have their place. Raises UnreadableFile with the code "damaged",
    "empty", "encrypted", "too_deep", "too_long" or "unknown_format"."""
    if data.startswith(_COMPOUND_FILE):
        raise _refusal_of_compound_file(data)
    lines = trimmed(Stories(Package(data, limits), limits).lines())
    if not lines:
        raise UnreadableFile("empty", "The Word file holds no text; if it shows pictures of pages, it cannot be read.")
    if sum(len(line.text) for line in lines) > limits.size:
        raise UnreadableFile("too_long", f"The Word file holds more than {limits.size:,} characters of text.")
    limits.check_lines(len(lines))
    places: tuple[Place | None, ...] = tuple(line.place for line in lines)
    return Content(tuple(line.text for line in lines), places if any(places) else ())


def _refusal_of_compound_file(data: bytes) -> UnreadableFile:
    if _ENCRYPTED_STREAM in data:
        return UnreadableFile("encrypted", "The file is locked with a password; save it without one.")
    if _OF_OUTLOOK in data:
        return UnreadableFile("unknown_format", "The file is a message that Outlook saved; save it as .eml or PDF.")
    return UnreadableFile(
        "unknown_format", "The file is of the kind that Word or Excel wrote before 2007; save it as .docx or PDF."
    )
