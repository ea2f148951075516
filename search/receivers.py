"""Search listens: whatever changes what a document is made of marks the jobs concerned."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from agencies.models import Agency, AgencySpelling, Classification, ClassificationSeries, Jurisdiction, Unit
from postings.signals import jobs_changed
from search.documents import JOBS
from search.refresh import mark, refresh_after_commit


@receiver(jobs_changed)
def note_changed_jobs(sender: type[Model], ids: Sequence[int], more_to_come: bool = False, **_: Any) -> None:
    """Mark the jobs that `sender` says have changed. `more_to_come` promises a further signal when the run is over."""
    mark(sender._meta.model_name, ids)
    refresh_after_commit(more_to_come)


# How a job refers to the rows whose names are part of its document.
_JOBS_OF = {
    Jurisdiction: lambda row: Q(agency__jurisdiction=row),
    Agency: lambda row: Q(agency=row),
    AgencySpelling: lambda row: Q(agency=row.agency_id),
    Unit: lambda row: Q(unit=row) | Q(unit__parent=row) | Q(unit__parent__parent=row),
    Classification: lambda row: Q(classification=row),
    ClassificationSeries: lambda row: Q(series=row) | Q(classification__series=row),
}


@receiver(post_save)
@receiver(post_delete, sender=AgencySpelling)
def note_changed_names(sender: type[Model], instance: Model, created: bool = False, **_: Any) -> None:
    """Mark the jobs whose agency, unit or class was renamed; a row just made has no jobs yet."""
    if sender not in _JOBS_OF or (created and sender is not AgencySpelling):
        return
    marked = 0
    for kind, model in JOBS.items():
        ids = list(model.objects.filter(_JOBS_OF[sender](instance)).values_list("pk", flat=True))
        mark(kind, ids)
        marked += len(ids)
    if marked:
        refresh_after_commit()
