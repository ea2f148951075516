"""A part's XML as a tree, where it is of the kind that a Word document can hold."""

import codecs
from xml.etree import ElementTree

from postings.ingest.errors import UnreadableFile
from postings.ingest.readers.docx.names import STRICT_NAMESPACES


def parse_xml(data: bytes) -> ElementTree.Element:
    """The root element. Raises UnreadableFile for what is no XML or defines entities."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", errors="replace").encode(errors="replace")
    # Word writes no document type; one could only define entities that grow.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableFile("damaged", "The Word file defines XML entities, which no word processor does.")
    if b"http://purl.oclc.org/" in data:
        for strict, transitional in STRICT_NAMESPACES:
            data = data.replace(strict, transitional)
    try:
        # The encoding is given, so that no declaration in the file can have it read otherwise than it was checked.
        return ElementTree.fromstring(data, ElementTree.XMLParser(encoding="utf-8"))  # noqa: S314
    except (ElementTree.ParseError, ValueError) as error:
        raise UnreadableFile("damaged", "The Word file is damaged: its text is not well-formed XML.") from error
