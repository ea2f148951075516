"""Plans into rows: everything of one kind in one statement, whichever document it belongs to."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from postings.ingest.loading.edits import save_noted
from postings.ingest.loading.insert import insert_keyed_rows, insert_rows
from postings.ingest.loading.links import link_positions, link_postings
from postings.ingest.loading.plan import DocumentPlan, JobPlan
from postings.ingest.loading.rows import PART_MODELS
from postings.ingest.loading.stored import record_of
from postings.models import DocumentWarning, LoadRun, Position, Posting, Revision, SourceDocument
from postings.models.parts import JobPart
from postings.signals import jobs_changed

# Columns of which no document speaks: what a recruiter decided or wrote, what is linked apart, when the row was made.
_KEPT = {"id", "status", "position", "created_at", "key_as_edited"}


def write(plans: Sequence[DocumentPlan], run: LoadRun | None) -> None:
    """Write all that the plans say, inside the caller's transaction, and tell who listens which jobs changed."""
    if not plans:
        return
    _write_documents(plans, run)
    jobs = [job for plan in plans for job in plan.jobs]
    for plan in plans:
        for job in plan.jobs:
            job.rows.job.source_document = plan.document
    _keep_revisions(jobs)
    for model in (Position, Posting):
        _write_jobs(model, [job for job in jobs if isinstance(job.rows.job, model)])
    _write_parts(jobs)
    save_noted([edit for job in jobs for edit in job.noted_edits])
    _mark_replaced(plans)
    _announce(jobs)


def _write_documents(plans: Sequence[DocumentPlan], run: LoadRun | None) -> None:
    known = [plan.document for plan in plans if plan.document.pk]
    for plan in plans:
        plan.document.is_current = True
        plan.document.load_run = run
    for document in known:
        document.save()
    DocumentWarning.objects.filter(document__in=known).delete()
    new = [plan.document for plan in plans if not plan.document.pk]
    for document in new:
        document.loaded_at = timezone.now()
    insert_keyed_rows(SourceDocument, new, "sha256")
    for plan in plans:
        for warning in plan.warnings:
            warning.document = plan.document
    insert_rows(DocumentWarning, [warning for plan in plans for warning in plan.warnings])


def _keep_revisions(jobs: Iterable[JobPlan]) -> None:
    """Keep what jobs were that are now read from another document, also where only the lines moved: it tells which
    document took another's place. A job made by hand has no document that it could have been read from."""
    Revision.objects.bulk_create(
        [
            Revision(
                **_owner(job), record=record_of(job.before).to_json(), source_document=job.before.job.source_document
            )
            for job in jobs
            if job.before and job.before.job.source_document
        ]
    )


def _write_jobs(model: type[Posting] | type[Position], jobs: Sequence[JobPlan]) -> None:
    changed = [job for job in jobs if job.before]
    _remove_parts(model, [job.before.job.pk for job in changed if job.before])
    for job in changed:
        _update(job)
    new = [job.rows.job for job in jobs if not job.before]
    for row in new:
        row.created_at = row.updated_at = timezone.now()
    insert_keyed_rows(model, new, "natural_key")


def _update(job: JobPlan) -> None:
    assert job.before
    new = job.rows.job
    columns = {field.name for field in new._meta.concrete_fields} - _KEPT
    new.updated_at = timezone.now()
    type(new).objects.filter(pk=job.before.job.pk).update(**{name: getattr(new, name) for name in columns})
    new.pk = job.before.job.pk


def _remove_parts(model: type[Posting] | type[Position], ids: Sequence[int]) -> None:
    if ids:
        for part_model in PART_MODELS:
            part_model._default_manager.filter(**{f"{model._meta.model_name}__in": ids}).delete()


def _write_parts(jobs: Iterable[JobPlan]) -> None:
    parts: dict[type[JobPart], list[JobPart]] = {part_model: [] for part_model in PART_MODELS}
    for job in jobs:
        owner = f"{job.rows.kind}_id"
        for part in job.rows.parts:
            setattr(part, owner, job.rows.job.pk)
            parts[type(part)].append(part)
    for part_model, rows in parts.items():
        insert_rows(part_model, rows)


def _mark_replaced(plans: Sequence[DocumentPlan]) -> None:
    """Whoever lost a job to another document is no longer current, so that it comes back when it is loaded again."""
    replaced = {document for plan in plans for document in plan.replaced()}
    if replaced:
        SourceDocument.objects.filter(pk__in=replaced).update(is_current=False)


def _announce(jobs: Iterable[JobPlan]) -> None:
    postings = [job.rows.job for job in jobs if isinstance(job.rows.job, Posting)]
    positions = [job.rows.job for job in jobs if isinstance(job.rows.job, Position)]
    link_postings(postings)
    changed = {posting.pk for posting in postings} | set(link_positions(positions))
    if changed:
        jobs_changed.send(Posting, ids=sorted(changed), more_to_come=True)
    if positions:
        jobs_changed.send(Position, ids=[position.pk for position in positions], more_to_come=True)


def _owner(job: JobPlan) -> dict[str, Any]:
    assert job.before
    return {job.rows.kind: job.before.job}
