"""Which stored jobs the documents of a transaction speak of, and which ones they no longer speak of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Q

from postings.ingest.loading.plan import DocumentPlan, JobPlan
from postings.ingest.loading.rows import JobRows
from postings.ingest.loading.stored import stored_rows
from postings.models import DocumentWarning, Position, Posting


def find_existing(plans: Sequence[DocumentPlan]) -> None:
    """Give each job that is stored already its stored rows, and each known document its stored warnings.

    The jobs are locked, so that no edit is lost which somebody saves at this moment.
    """
    for model in (Posting, Position):
        jobs = {job.key: job for plan in plans for job in plan.jobs if isinstance(job.rows.job, model)}
        keys = list(jobs)
        found = stored_rows(model, Q(natural_key__in=keys) | Q(key_as_edited__in=keys), lock=True)
        by_edit = [rows for rows in found if rows.key not in jobs]
        for rows in found:
            if rows.key in jobs:
                jobs[rows.key].before = rows
        for rows in by_edit:
            # The document came round to what somebody wrote, such as another title.
            job = jobs[rows.job.key_as_edited or ""]
            job.before = job.before or rows
    known: dict[int | None, DocumentPlan] = {plan.document.pk: plan for plan in plans if plan.document.pk}
    if known:
        _find_renamed(known)
        _find_warnings(known)


def _find_renamed(known: dict[int | None, DocumentPlan]) -> None:
    """The jobs that a document, read anew, gives another title or number, and so another key.

    Where the same document gave as many jobs of that kind that it no longer gives, they are the same, in order.
    """
    for model in (Posting, Position):
        stored: defaultdict[int | None, list[JobRows]] = defaultdict(list)
        for rows in stored_rows(model, source_document__in=list(known), lock=True):
            stored[rows.job.source_document_id].append(rows)
        for document, all_rows in stored.items():
            plan = known[document]
            unknown: list[JobPlan] = [
                job for job in plan.jobs if job.before is None and isinstance(job.rows.job, model)
            ]
            left = [rows for rows in all_rows if rows.key not in plan.keys]
            if len(unknown) == len(left):
                for job, rows in zip(unknown, left, strict=True):
                    job.before = rows


def _find_warnings(known: dict[int | None, DocumentPlan]) -> None:
    for warning in DocumentWarning.objects.filter(document__in=list(known)).order_by("pk"):
        known[warning.document_id].stored_warnings.append(warning)


def left_out(plans: Iterable[DocumentPlan]) -> dict[str, tuple[str, ...]]:
    """By the document's path, the titles of jobs that an earlier version of the document gave and this one does not."""
    earlier = {document: plan for plan in plans for document in plan.earlier_versions()}
    titles: defaultdict[str, list[str]] = defaultdict(list)
    for model in (Posting, Position) if earlier else ():
        jobs = model.objects.filter(source_document__in=list(earlier)).order_by("pk")
        for document, key, title in jobs.values_list("source_document", "natural_key", "title"):
            plan = earlier[document]
            if key not in plan.keys:
                titles[plan.file.path].append(title)
    return {path: tuple(found) for path, found in titles.items()}
