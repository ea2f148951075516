"""Documents that say in JSON what is to be read from them, and a reader that does what they say."""

import hashlib
import json
import os
import signal
import time
from pathlib import Path
from typing import Any

from postings.ingest.document import Document
from postings.ingest.errors import NotAPosting
from postings.ingest.limits import Limits
from postings.ingest.pipeline import ReadDocument
from postings.ingest.record import Reading, Record, WarningText

AGENCY = {"name": "Department of Forestry", "jurisdiction": "State of Oregon"}


def read_script(name: str, data: bytes, limits: Limits) -> ReadDocument:
    """What the script says is read from the document; or the mishap that it asks for."""
    script = json.loads(data)
    if mishap := script.get("mishap"):
        _MISHAPS[mishap]()
    lines = tuple(script.get("text", data.decode()).split("\n"))
    records = tuple(Record.from_json(record) for record in script["records"])
    warnings = tuple(WarningText(**warning) for warning in script.get("warnings", ()))
    document = Document(name, hashlib.sha256(data).hexdigest(), "application/json", lines)
    return ReadDocument(document, Reading(script.get("layout", "scripted"), records, warnings))


def _refuse() -> None:
    raise NotAPosting("This page offers no job.")


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _hang() -> None:
    time.sleep(3600)


def _spin() -> None:
    while True:
        pass


def _devour() -> None:
    bytearray(4_000_000_000)


def _stumble() -> None:
    raise KeyError("closing date")


_KEPT: list[bytes] = []


def _keep() -> None:
    _KEPT.append(b"x" * 220_000_000)


_MISHAPS = {
    "refuse": _refuse,
    "die": _die,
    "hang": _hang,
    "spin": _spin,
    "devour": _devour,
    "stumble": _stumble,
    "keep": _keep,
}


def posting(title: str = "Fire Dispatcher", **values: Any) -> dict[str, Any]:
    return {"kind": "posting", "title": title, "agency": AGENCY, "date_posted": "2026-03-02", **values}


def position(title: str = "Career Coach", **values: Any) -> dict[str, Any]:
    return {"kind": "position", "title": title, "agency": AGENCY, **values}


def write_script(path: Path, *records: dict[str, Any], **values: Any) -> Path:
    """Write a document that gives these records. `values` are `text`, `layout`, `warnings` and `mishap`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"records": records, **values}))
    return path
