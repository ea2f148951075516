"""From a file's bytes to records: pick the reader, read, pick the parser, parse. No database."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from postings.ingest.document import Document
from postings.ingest.errors import NotAPosting
from postings.ingest.limits import DEFAULT_LIMITS, Limits
from postings.ingest.parsers import parse
from postings.ingest.readers import read
from postings.ingest.record import Reading, WarningText
from postings.ingest.second_look import second_look
from postings.ingest.unread_pictures import pictures_told

_MOST_OF_A_CODE = 100
# The part of a key path that tells one item of a list: ".0" in "salary_ranges.0".
_ITEM = re.compile(r"\.\d+.*")


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


def parse_document(name: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> ReadDocument:
    """Read a file called `name` holding `data`. Raises DocumentError when it gives no record.

    Time and memory are for the process that calls this to bound (workers.py).
    """
    document = read(name, hashlib.sha256(data).hexdigest(), data, limits)
    try:
        reading = parse(document)
    except NotAPosting as error:
        if document.pictures:
            raise NotAPosting(f"{error.message} {pictures_told(document.pictures)}") from error
        raise
    limits.check_jobs(len(reading.records))
    return ReadDocument(document, reading)


def read_document(name: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> ReadDocument:
    """The same, with what a second look at the records adds to the parser's own warnings."""
    read = parse_document(name, data, limits)
    reading = _looked_at_again(read.document, read.reading)
    return replace(read, reading=replace(reading, warnings=tuple(_first_of_each_code(reading.warnings))))


def _first_of_each_code(warnings: Iterable[WarningText]) -> Iterator[WarningText]:
    """The warnings, of each code the first hundred: nobody reads more, and a page may give one for every link."""
    told: Counter[str] = Counter()
    for warning in warnings:
        told[warning.code] += 1
        if told[warning.code] <= _MOST_OF_A_CODE:
            yield warning


def _looked_at_again(document: Document, reading: Reading) -> Reading:
    told = {warning.key for warning in reading.warnings if warning.key}
    # Who is told that a pay range cannot be read need not hear that there is none.
    lists = {_ITEM.sub("", key) for key in told}
    found = [
        warning
        for record in reading.records
        for warning in second_look(record, document.lines)
        if warning.key not in (told | lists if warning.code == "missing_value" else told)
    ]
    # Records of one document can share a section, and with it what is wrong there.
    new = {(warning.code, warning.line, warning.message): warning for warning in found}.values()
    told_first = [WarningText("pictures_not_read", pictures_told(document.pictures))] if document.pictures else []
    return replace(reading, warnings=(*told_first, *sorted([*reading.warnings, *new], key=_by_line)))


def _by_line(warning: WarningText) -> tuple[bool, int]:
    return warning.line is None, warning.line or 0
