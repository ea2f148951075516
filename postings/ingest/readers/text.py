"""Plain text of any usual encoding and line ending."""

from postings.ingest.document import Content
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.characters import neutral
from postings.ingest.readers.decoding import decode, is_text, suffix_of

MEDIA_TYPE = "text/plain"

SUFFIXES = frozenset({"", ".txt", ".text", ".asc", ".md"})
# What is text as well, and no document: data, programs, what other programs lay out.
_OTHER_KINDS = frozenset(
    ".csv .tsv .ics .vcf .sql .log .ini .cfg .conf .toml .yml .yaml .py .js .ts .css .scss .sh .bat .ps1 .c .h .cpp "
    ".java .rb .php .tex .bib .ps .eps .rtf .svg .dtd .xsd .xsl .srt .fdf .xfdf".split()
)
_SNIFFED = 20_000


def accepts(name: str, data: bytes) -> bool:
    """Whether the file is named as a text, or is one under a name that tells nothing else, such as "Clerk (Rev. 3)", or
    that of a kind which no other reader has found it to be."""
    suffix = suffix_of(name)
    return suffix in SUFFIXES or (suffix not in _OTHER_KINDS and is_text(data[:_SNIFFED]))


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
