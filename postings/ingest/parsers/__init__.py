"""Parsers know document layouts: lines to facts. Each is a module with LAYOUT, `recognizes` and `parse`."""

from typing import Protocol

from postings.ingest.document import Document
from postings.ingest.errors import DocumentError
from postings.ingest.layout import with_meant_words, with_whole_lines
from postings.ingest.parsers import (
    general_announcement,
    neogov_announcement,
    neogov_feed,
    oregon_announcement,
    other_data,
    position_description,
    program_positions,
    schema_org,
    usajobs_search,
)
from postings.ingest.parsers.parts import read_parts, split_parts
from postings.ingest.parsers.told_as_printed import renumbered, with_slips
from postings.ingest.record import Reading


class Parser(Protocol):
    """What a parser's module offers. `parse` raises NotAPosting when the document holds no job."""

    LAYOUT: str

    def recognizes(self, document: Document) -> bool: ...

    def parse(self, document: Document) -> Reading: ...


# In order of priority; the first that recognizes the document parses it. First data that programs wrote, whose lines
# are neither broken nor misspelled.
DATA_PARSERS: tuple[Parser, ...] = (schema_org, usajobs_search, neogov_feed, other_data)
# Then what people wrote. The general one comes last and raises NotAPosting for a text that offers no job.
PARSERS: tuple[Parser, ...] = (
    position_description,
    program_positions,
    oregon_announcement,
    neogov_announcement,
    general_announcement,
)


def parse(document: Document) -> Reading:
    """The records in `document`, which may hold a form and an announcement. Raises NotAPosting when it holds none."""
    if data := next((parser for parser in DATA_PARSERS if parser.recognizes(document)), None):
        return data.parse(document)
    whole = with_whole_lines(document)
    return renumbered(_parse_meant(whole.document), whole.printed) if whole else _parse_meant(document)


def _parse_meant(document: Document) -> Reading:
    mended, slips = with_meant_words(document)
    return with_slips(_parse_parts(mended), document, slips) if slips else _parse_parts(document)


def _parse_parts(document: Document) -> Reading:
    parts = split_parts(document)
    return _parse(document) if len(parts) == 1 else read_parts(parts, _parse)


def _parse(document: Document) -> Reading:
    parser = next(parser for parser in PARSERS if parser.recognizes(document))
    try:
        return parser.parse(document)
    except DocumentError as error:
        if parser not in (neogov_announcement, oregon_announcement) or error.code != "no_title":
            raise
        return _parse_without_layout(document, error)


def _parse_without_layout(document: Document, error: DocumentError) -> Reading:
    """What the general parser reads where a layout was recognized whose title is not in its place; raises `error` where
    that reads nothing either."""
    try:
        return general_announcement.parse(document)
    except DocumentError:
        raise error from None
