"""What makes two documents speak of the same job.

A posting is known by its agency and requisition; where it prints none, by agency, title and posting date. A position is
known by its agency and position number; where it prints none, by agency, units and title.
"""

import hashlib
import json
import unicodedata

from postings.ingest.record import Record


def natural_key(record: Record, agency: str, ordinal: int = 0) -> str:
    """The hex digest under which the database knows the job.

    `agency` is the agency's slug, which stays when somebody corrects its name. `ordinal` counts the jobs of one
    document that would otherwise have the same key: none of them is lost, and each finds its row again.
    """
    parts: list[object] = [record.kind, agency, *_own_parts(record)]
    if ordinal:
        parts.append(ordinal)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _own_parts(record: Record) -> list[object]:
    if record.kind == "posting" and record.requisition_id:
        return ["requisition", _alike(record.requisition_id)]
    if record.kind == "posting":
        return [_alike(record.title), record.date_posted]
    if record.position_number:
        return ["number", _alike(record.position_number)]
    units = record.agency.units if record.agency else ()
    return [*map(_alike, units), _alike(record.title)]


def _alike(text: str) -> str:
    """One form for the harmless variants of a printed text: capitals, spaces, typographic characters."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
