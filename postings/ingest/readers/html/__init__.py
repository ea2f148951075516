"""Web pages: the posting, without what stands around it."""

import re

from postings.ingest.document import Content
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.characters import neutral
from postings.ingest.readers.decoding import decode, suffix_of
from postings.ingest.readers.html.guard import check_tags, too_deep

MEDIA_TYPE = "text/html"

SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml", ".aspx", ".php"))

_PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_PIECE_START = re.compile(r"\s*<(?:div|section|article|main|table|p|h[1-6]|ul|script)\b[^<>]{0,500}>", re.IGNORECASE)
_PIECE_END = re.compile(r"</(?:div|section|article|main|table|p|ul|script)>\s*\Z", re.IGNORECASE)
_DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{3,20})", re.IGNORECASE)
_DECLARED_WITHIN = 4_096
_SNIFFED = 8_192


def accepts(name: str, data: bytes) -> bool:
    """Whether the file is a page or a piece of one, by its first bytes whatever its name says."""
    head = _head(data[:_SNIFFED])
    if _PAGE_START.match(head):
        return True
    if suffix_of(name) in SUFFIXES:
        return "<" in head
    return bool(_PIECE_START.match(head)) and bool(_PIECE_END.search(_head(data[-200:])))


def _head(data: bytes) -> str:
    """The first letters of a file, also where each has two bytes; enough to know a tag."""
    return data.replace(b"\x00", b"").decode("latin-1").lstrip("\xef\xbb\xbf\xff\xfe")


def read(data: bytes, limits: Limits) -> Content:
    """The posting's lines, and below them those of the data on it that lies in the page.

    Raises UnreadableFile where the page has no text of its own or goes beyond the limits."""
    # The HTML parser is loaded with the first page, not with the first document.
    from postings.ingest.readers.html.page import read_page

    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    text = decode(data, declared[1].decode("ascii") if declared else None)
    check_tags(text, limits)
    try:
        lines, embedded, around = read_page(text, limits)
    except RecursionError:
        # Tables within tables, which are read one inside the other.
        raise too_deep(limits) from None
    limits.check_lines(len(lines))
    texts = [line.text.replace("\n", " ") for line in lines]
    below = ["", *embedded] if embedded and texts else embedded
    joined, cleaned = neutral("\n".join([*texts, *below]))
    if not joined.strip():
        raise UnreadableFile("empty", "The page holds no text.")
    places = [line.place for line in lines]
    placed = (*places, *(None for _ in below)) if any(places) else ()
    return Content(tuple(joined.split("\n")), placed, cleaned, tuple(neutral(name)[0] for name in around))
