"""The documents that could not be stored, kept with their reasons until a later load has them right."""

import hashlib
from collections.abc import Iterable, Sequence

from django.utils import timezone

from postings.ingest.loading.files import as_text
from postings.ingest.loading.outcome import Outcome
from postings.ingest.worker_process import Refusal
from postings.ingest.workers import ReadFile
from postings.models import LoadFailure, LoadRun

# PostgreSQL's unique index takes about 2,700 bytes, and a character may need four.
_LONGEST_PATH = 600


def _stored_path(path: str) -> str:
    """The path as the database keeps it: as text, with the middle of an endless one as a hash."""
    path = as_text(path)
    if len(path) <= _LONGEST_PATH:
        return path
    middle = hashlib.sha256(path.encode()).hexdigest()[:16]
    return f"{path[:200]}…{middle}…{path[-300:]}"


def record_failures(run: LoadRun, refused: Sequence[ReadFile]) -> None:
    """Keep the reasons. A path that failed before has one more attempt, and is open again if it was resolved."""
    reasons = {_stored_path(file.path): file for file in refused}
    attempts = dict(LoadFailure.objects.filter(path__in=reasons).values_list("path", "attempts"))
    now = timezone.now()
    failures = []
    for path, file in reasons.items():
        assert isinstance(file.result, Refusal)
        failures.append(
            LoadFailure(
                path=path,
                sha256=file.sha256,
                code=file.result.code,
                reason=file.result.reason,
                attempts=attempts.get(path, 0) + 1,
                load_run=run,
                last_failed_at=now,
            )
        )
    LoadFailure.objects.bulk_create(
        failures,
        update_conflicts=True,
        unique_fields=["path"],
        update_fields=["sha256", "code", "reason", "attempts", "load_run", "last_failed_at", "resolved_at"],
    )


def resolve_failures(paths: Iterable[str]) -> None:
    """Close the failures of paths whose documents are stored now."""
    stored = [_stored_path(path) for path in paths]
    failed = list(LoadFailure.objects.filter(path__in=stored, resolved_at=None).values_list("pk", flat=True))
    if failed:
        LoadFailure.objects.filter(pk__in=failed).update(resolved_at=timezone.now())


def rejection(file: ReadFile) -> Outcome:
    assert isinstance(file.result, Refusal)
    return Outcome(file.path, "rejected", file.result.code, file.result.reason)
