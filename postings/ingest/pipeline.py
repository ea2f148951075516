"""From a file's bytes to records: pick the reader, read, pick the parser, parse. No database."""

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

from postings.ingest.document import Document
from postings.ingest.limits import DEFAULT_LIMITS, Limits
from postings.ingest.parsers import parse
from postings.ingest.readers import read
from postings.ingest.record import Reading


@dataclass(frozen=True)
class ReadDocument:
    """A document together with what was read from it."""

    document: Document
    reading: Reading

    def to_json(self) -> dict[str, Any]:
        """The object that `manage.py read_document` prints."""
        return {
            "document": {
                "name": self.document.name,
                "sha256": self.document.sha256,
                "media_type": self.document.media_type,
                "layout": self.reading.layout,
                "lines": len(self.document.lines),
            },
            "records": [record.to_json() for record in self.reading.records],
            "warnings": [asdict(warning) for warning in self.reading.warnings],
        }


def read_document(name: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> ReadDocument:
    """Read a file called `name` holding `data`. Raises DocumentError when it gives no record.

    Time and memory are for the process that calls this to bound (workers.py).
    """
    document = read(name, hashlib.sha256(data).hexdigest(), data, limits)
    return ReadDocument(document, parse(document))
