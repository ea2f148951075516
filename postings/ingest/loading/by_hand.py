"""Edits by hand: what a person changed is noted, and what the document says instead is taken or left.

Everything here is called inside a transaction that has locked the job (`lock`), as the saving of an edit must be: a
load that is about to write the same job waits for it, or is waited for.
"""

from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from postings.ingest.document import Document
from postings.ingest.loading.facts import (
    COLUMNS,
    LISTS,
    Entries,
    changed_facts,
    edited_entries,
    edited_facts,
    entries_of,
    fact_of,
    items_of,
    same_value,
    values_of,
)
from postings.ingest.loading.keys import natural_key
from postings.ingest.loading.links import link_postings
from postings.ingest.loading.rows import JobRows, RowMaker
from postings.ingest.loading.stored import record_of, stored_rows
from postings.ingest.record import Record
from postings.models import EditedFact, Position, Posting, Section

Job = Posting | Position

# What a job is known by, see postings.ingest.loading.keys.
_IN_KEY = {"title", "agency", "agency.units", "requisition_id", "position_number", "date_posted"}


def lock(job: Job) -> None:
    """Wait for a load that is writing the job, and keep the next one waiting until the transaction ends."""
    type(job).objects.select_for_update().filter(pk=job.pk).values_list("pk").first()


def as_stored(job: Job) -> JobRows:
    (rows,) = stored_rows(type(job), pk=job.pk)
    return rows


def note_edits(before: JobRows, user: User | None) -> list[str]:
    """Give the facts in which the stored job differs from `before` the status "edited", and return their key paths.

    A fact that was changed back to what the document says is the document's again.
    """
    after = as_stored(before.job)
    changed = changed_facts(before, after)
    if not changed:
        return []
    was, written = values_of(before), values_of(after)
    edits = {edit.key: edit for edit in EditedFact.objects.filter(**_owner(after.job))}
    evidence = after.job.evidence
    for fact in changed:
        edit = edits.get(fact) or _first_edit(before, fact, was[fact])
        if same_value(fact, written[fact], edit.document_value):
            evidence = _with_entries(evidence, fact, edit.document_evidence)
            if edit.pk:
                edit.delete()
            continue
        edit.edited_by, edit.edited_at = user, timezone.now()
        edit.save()
        entries = edited_entries(fact, items_of(after, fact), edit.document_value, edit.document_evidence)
        evidence = _with_entries(evidence, fact, entries)
    _save_evidence(after, evidence)
    return changed


def take(edit: EditedFact) -> None:
    """Let the job say what its document says; the fact is as if it had never been edited.

    Raises NotStorable for a value that has no room in the database.
    """
    assert edit.job
    rows = as_stored(edit.job)
    read = _read_anew(rows, edit)
    if edit.key in LISTS:
        _replace_parts(rows.job, read, edit.key)
    columns = {name: getattr(read.job, name) for name in COLUMNS.get(edit.key, ())}
    if edit.key == "agency" and rows.job.unit and rows.job.unit.agency_id != read.job.agency_id:
        columns["unit"] = None
    type(rows.job).objects.filter(pk=rows.job.pk).update(**columns, updated_at=timezone.now())
    edit.delete()
    rows = as_stored(rows.job)
    _save_evidence(rows, _with_entries(rows.job.evidence, edit.key, edit.document_evidence))
    if isinstance(rows.job, Posting):
        link_postings([rows.job])


def leave(edit: EditedFact) -> None:
    """Keep what a person wrote, and say no more of the difference until the document says something else."""
    edit.differs = False
    edit.save(update_fields=["differs"])


def document_record(rows: JobRows) -> Record:
    """The record of a stored job as its document has it, without what people wrote in the facts of its key."""
    record = record_of(rows)
    if not edited_facts(rows.job.evidence):
        return record
    values = record.to_json()
    for edit in EditedFact.objects.filter(**_owner(rows.job), key__in=_IN_KEY):
        _put(values, edit.key, edit.document_value)
    return Record.from_json(values)


def _first_edit(before: JobRows, fact: str, value: Any) -> EditedFact:
    document = before.job.source_document
    return EditedFact(
        **_owner(before.job),
        key=fact,
        document_value=value,
        document_evidence=entries_of(before.job.evidence, fact),
        document_said_at=document.loaded_at if document else timezone.now(),
    )


def _with_entries(evidence: Entries, fact: str, entries: Entries) -> Entries:
    return {key: entry for key, entry in evidence.items() if fact_of(key) != fact} | entries


def _save_evidence(rows: JobRows, evidence: Entries) -> None:
    """Store the evidence, and the key that a document would have which says what people wrote."""
    has_other_key = EditedFact.objects.filter(**_owner(rows.job), key__in=_IN_KEY).exists()
    rows.job.evidence = evidence
    rows.job.key_as_edited = natural_key(record_of(rows), rows.job.agency.slug) if has_other_key else None
    rows.job.save(update_fields=["evidence", "key_as_edited"])


def _read_anew(rows: JobRows, edit: EditedFact) -> JobRows:
    """New rows of the job in which the fact is the document's."""
    record = record_of(rows).to_json() | {"sections": []}
    if edit.key != "sections":
        _put(record, edit.key, edit.document_value)
    read = RowMaker().rows(Record.from_json(record), Document("", "", "", ()))
    if edit.key == "sections":
        read.parts += [Section(ordinal=place, **values) for place, values in enumerate(edit.document_value or ())]
    return read


def _put(record: dict[str, Any], path: str, value: Any) -> None:
    *names, last = path.split(".")
    for name in names:
        record = record[name]
    if path == "agency":
        value = (value or {}) | {"units": record["agency"]["units"]}
    record[last] = value


def _replace_parts(job: Job, read: JobRows, fact: str) -> None:
    model = LISTS[fact]
    owner = job._meta.model_name or ""
    model._default_manager.filter(**{owner: job}).delete()
    parts = read.of(model)
    for part in parts:
        setattr(part, owner, job)
    model._default_manager.bulk_create(parts)


def _owner(job: Job) -> dict[str, Any]:
    return {job._meta.model_name or "": job}
