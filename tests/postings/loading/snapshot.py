"""All that loads have stored, in a form that two databases share: without primary keys and times."""

from typing import Any

from django.db.models import Count

from postings.ingest.loading.stored import record_of, stored_rows
from postings.models import LoadFailure, Position, Posting, SourceDocument


def snapshot() -> dict[str, Any]:
    return {
        "postings": sorted((_job(rows) for rows in stored_rows(Posting)), key=repr),
        "positions": sorted((_job(rows) for rows in stored_rows(Position)), key=repr),
        "documents": sorted(
            SourceDocument.objects.annotate(warned=Count("warnings")).values_list("sha256", "is_current", "warned")
        ),
        "failures": sorted(LoadFailure.objects.filter(resolved_at=None).values_list("path", "code")),
    }


def _job(rows) -> list[Any]:
    job = rows.job
    link = getattr(job, "position", None)
    texts = [section.text for section in job.sections.all()]
    history = [(revision.record["title"], revision.source_document.sha256) for revision in job.revisions.all()]
    status = getattr(job, "status", "")
    return [record_of(rows).to_json(), job.source_document.sha256, status, str(link), texts, sorted(history)]
