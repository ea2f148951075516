"""Readers know file formats: bytes to lines. Each is a module with MEDIA_TYPE, `accepts` and `read`."""

from postings.ingest.document import Document
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import DEFAULT_LIMITS, Limits
from postings.ingest.readers import docx, html, json_data, mail, pdf, text, xml_data
from postings.ingest.readers.decoding import kind_of

# In order of priority; the first that accepts the file reads it.
READERS = (pdf, docx, mail, html, json_data, xml_data, text)


def read(name: str, sha256: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in `data`. Raises UnreadableFile when no reader can give its text within the limits."""
    limits.check_size(len(data))
    for reader in READERS:
        if reader.accepts(name, data):
            content = reader.read(data, limits)
            return Document(
                name,
                sha256,
                reader.MEDIA_TYPE,
                content.lines,
                content.places,
                content.cleaned,
                content.around,
                content.pictures,
            )
    kind = kind_of(data)
    raise UnreadableFile(
        "unknown_format",
        f"“{name}” is {f'{kind}, which' if kind else 'of a kind that'} Waypost does not read. It reads PDF and Word "
        "files, web pages, mail, feeds of jobs and plain text.",
    )
