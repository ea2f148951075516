"""What people edited by hand stays when a document is loaded, and what the document says instead is noted."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from itertools import count
from typing import Any

from django.utils import timezone

from postings.ingest.loading.facts import (
    COLUMNS,
    LISTS,
    edited_entries,
    edited_facts,
    entries_of,
    fact_of,
    items_of,
    same_value,
    values_of,
)
from postings.ingest.loading.plan import DocumentPlan, JobPlan
from postings.ingest.loading.rows import JobRows
from postings.models import Contact, EditedFact, Position, Posting, Section
from postings.models.parts import JobPart

_NOTED = ["document_value", "document_evidence", "document_said_at", "differs"]


def keep_edits(plans: Iterable[DocumentPlan]) -> None:
    """Put the edited facts of stored jobs into the rows that are to take their place.

    One query for each kind of job of which any was edited, and none where none was.
    """
    jobs = [job for plan in plans for job in plan.jobs if job.before and edited_facts(job.before.job.evidence)]
    for model in (Posting, Position):
        owner = f"{model._meta.model_name}_id"
        by_id = {job.before.job.pk: job for job in jobs if job.before and isinstance(job.before.job, model)}
        edits: dict[int, list[EditedFact]] = {pk: [] for pk in by_id}
        for edit in EditedFact.objects.filter(**{f"{owner}__in": list(by_id)}) if by_id else ():
            edits[getattr(edit, owner)].append(edit)
        for pk, job in by_id.items():
            _keep(job, edits[pk])


def save_noted(edits: Sequence[EditedFact]) -> None:
    """Store what documents say of edited facts by now."""
    if edits:
        EditedFact.objects.bulk_update(edits, _NOTED)


def _keep(job: JobPlan, edits: Sequence[EditedFact]) -> None:
    assert job.before
    said, written = values_of(job.rows), values_of(job.before)
    for edit in edits:
        fact = edit.key
        entries = entries_of(job.rows.job.evidence, fact)
        is_new = not same_value(fact, said[fact], edit.document_value)
        is_other = not same_value(fact, said[fact], written[fact])
        if is_new:
            edit.document_value, edit.document_said_at, edit.differs = said[fact], timezone.now(), is_other
        if is_new or entries != edit.document_evidence:
            edit.document_evidence = entries
            job.noted_edits.append(edit)
        if is_other:
            job.kept_edits.append(fact)
        _carry_over(job.before, job.rows, fact)
        others = {key: entry for key, entry in job.rows.job.evidence.items() if fact_of(key) != fact}
        job.rows.job.evidence = others | edited_entries(fact, items_of(job.rows, fact), said[fact], entries)
    _fit_unit(job, edits)


def _carry_over(before: JobRows, rows: JobRows, fact: str) -> None:
    for name in COLUMNS.get(fact, ()):
        setattr(rows.job, name, getattr(before.job, name))
    if fact in LISTS:
        model = LISTS[fact]
        kept = [copy(part) for part in before.of(model)]
        said = rows.of(model)
        kept = _PUBLIC_ONLY[model](kept, said) if model in _PUBLIC_ONLY else kept
        rows.parts = [part for part in rows.parts if not isinstance(part, model)] + kept


def _with_internal_contacts(kept: list[Contact], said: list[Contact]) -> list[JobPart]:
    """The contacts that people wrote, and whom the document names inside the agency: their names are masked on the
    public page, which an edit must not undo."""
    known = {word.casefold() for contact in kept for word in (contact.name, contact.email) if word}
    internal = [contact for contact in said if contact.role == Contact.INTERNAL]
    return _numbered(kept, [contact for contact in internal if contact.name.casefold() not in known])


def _with_signatures(kept: list[Section], said: list[Section]) -> list[JobPart]:
    """The sections that people wrote, at the lines at which the document has them now. Who signed stands where the
    document says, since those lines are kept from the public."""
    public = [section for section in kept if section.kind != "signatures"]
    for section in public:
        alike = [other for other in said if (other.heading, other.kind) == (section.heading, section.kind)]
        twin = next((other for other in alike if other.text == section.text), alike[0] if alike else Section())
        section.first_line, section.last_line = twin.first_line, twin.last_line
    return _numbered(public, [section for section in said if section.kind == "signatures"])


def _numbered(kept: Sequence[JobPart], added: Sequence[JobPart]) -> list[JobPart]:
    """All of them, those added with ordinals that nobody has."""
    numbers: Iterator[int] = count(max((part.ordinal for part in kept), default=-1) + 1)
    for part in added:
        part.ordinal = next(numbers)
    return [*kept, *added]


# Lists of which a part is never public, and not for people to change.
_PUBLIC_ONLY: dict[type[JobPart], Callable[[list[Any], list[Any]], list[JobPart]]] = {
    Contact: _with_internal_contacts,
    Section: _with_signatures,
}


def _fit_unit(job: JobPlan, edits: Sequence[EditedFact]) -> None:
    """Where the employer was edited and the unit was not, the document's unit is another employer's."""
    assert job.before
    row = job.rows.job
    if any(edit.key == "agency" for edit in edits) and row.unit and row.unit.agency_id != row.agency_id:
        row.unit = job.before.job.unit
