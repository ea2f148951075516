"""Asides that an author left in a form."""

from collections.abc import Iterable

from postings.ingest.fields.remarks import find_remarks
from postings.ingest.layout import Notes


def warn_of_remarks(notes: Notes, key: str, line: int, texts: Iterable[str]) -> None:
    """Warn of every aside in what was read for `key` from `line` on; the text keeps it."""
    for text in texts:
        for remark in find_remarks(text):
            message = f"An author's aside seems to have been left in the text: {remark}"
            notes.warn("editor_remark", message, line, key)
