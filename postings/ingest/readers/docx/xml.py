"""A part's XML as a tree, where it is of a size and kind that a Word document can be."""

import codecs
from xml.etree import ElementTree

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.docx.names import STRICT_NAMESPACES

# A line of text takes some ten tags and as many attributes; a file with far more of them is no document.
_TAGS_A_LINE = 20


def parse_xml(data: bytes, limits: Limits) -> ElementTree.Element:
    """The root element. Raises UnreadableFile for what is no XML, defines entities, or has too many elements."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", errors="replace").encode(errors="replace")
    # Word writes no document type; one could only define entities that grow.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableFile("damaged", "The Word file defines XML entities, which no word processor does.")
    most = limits.lines * _TAGS_A_LINE
    if data.count(b"<") > most or data.count(b"=") > most:
        raise UnreadableFile(
            "too_long", "The Word file has far more parts than a posting: tables or marks without end."
        )
    if b"http://purl.oclc.org/" in data:
        for strict, transitional in STRICT_NAMESPACES:
            data = data.replace(strict, transitional)
    try:
        # The encoding is given, so that no declaration in the file can have it read otherwise than it was checked.
        return ElementTree.fromstring(data, ElementTree.XMLParser(encoding="utf-8"))  # noqa: S314
    except (ElementTree.ParseError, ValueError) as error:
        raise UnreadableFile("damaged", "The Word file is damaged: its text is not well-formed XML.") from error
