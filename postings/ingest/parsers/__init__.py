"""Parsers know document layouts: lines to facts. Each is a module with LAYOUT, `recognizes` and `parse`."""

from postings.ingest.document import Document
from postings.ingest.record import Reading

# In order of priority; the first that recognizes the document parses it. The general one comes last and raises
# NotAPosting for a text that offers no job.
PARSERS = ()


def parse(document: Document) -> Reading:
    """The records in `document`. Raises NotAPosting when it holds none."""
    parser = next(parser for parser in PARSERS if parser.recognizes(document))
    return parser.parse(document)
