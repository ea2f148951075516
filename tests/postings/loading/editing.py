"""Edits by hand and loads of documents beside them, as tests make them."""

from typing import Any

from postings.ingest.loading import Outcome, load
from postings.ingest.loading.by_hand import as_stored, note_edits
from postings.models import EditedFact, Posting
from tests.postings.loading.scripted import read_script, write_script


def load_again(path, *records, **values) -> Outcome:
    """Load the document with these records; without any, once more as it is, read anew."""
    outcomes: list[Outcome] = []
    again = not records
    if records:
        write_script(path, *records, **values)
    load([str(path)], workers=1, reader=read_script, observe=outcomes.append, again=again)
    return outcomes[0]


def line(number: int, status: str = "stated") -> dict[str, Any]:
    return {"first_line": number, "last_line": number, "text": f"line {number}", "status": status}


def edit(job, user=None, **columns) -> list[str]:
    """Save columns of a job as the admin does."""
    before = as_stored(job)
    job.refresh_from_db()
    for name, value in columns.items():
        setattr(job, name, value)
    job.save()
    return note_edits(before, user)


def edit_part(part, **columns) -> list[str]:
    before = as_stored(part.job)
    for name, value in columns.items():
        setattr(part, name, value)
    part.save()
    return note_edits(before, None)


def the_edit(key: str) -> EditedFact:
    return EditedFact.objects.get(key=key)


def only() -> Posting:
    return Posting.objects.get()
