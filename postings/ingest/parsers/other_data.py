"""Data that no other parser knows: JSON or XML that holds no postings, or postings in a vocabulary of its own."""

from postings.ingest.document import Document
from postings.ingest.errors import NotAPosting
from postings.ingest.record import Reading

LAYOUT = "other_data"

_NAMES = {"application/json": "JSON", "application/xml": "XML"}


def recognizes(document: Document) -> bool:
    """Whether the document is data; the parsers of known vocabularies are asked before."""
    return document.media_type in _NAMES


def parse(document: Document) -> Reading:
    """Raises NotAPosting, always."""
    kind = _NAMES[document.media_type]
    raise NotAPosting(f"The file holds {kind}, but no job posting of a kind that Waypost reads.")
