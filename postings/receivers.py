"""What happens to jobs when rows are saved, deleted or merged one by one, as the admin does it.

Saving and deleting sends `jobs_changed`. Code that writes in bulk sends no save signals and announces its jobs itself.
Deleted parts are announced by whoever deletes them: a listener for them would make Django fetch every part that a load
replaces.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver

from agencies.models import (
    Agency,
    AgencySpelling,
    Classification,
    ClassificationSeries,
    ClassificationSpelling,
    Jurisdiction,
    Unit,
)
from agencies.signals import merging
from postings.ingest.loading.merged import move_keys
from postings.models import (
    Contact,
    Duty,
    Location,
    Place,
    Position,
    Posting,
    PreferredQualification,
    QualificationRequirement,
    QualificationRoute,
    SalaryRange,
    Section,
)
from postings.models.parts import JobPart
from postings.signals import jobs_changed

_PARTS = (
    SalaryRange,
    Location,
    Contact,
    Duty,
    Section,
    QualificationRoute,
    QualificationRequirement,
    PreferredQualification,
)

# How a job is found from a row whose names it shows.
_JOBS_OF: dict[type[Model], Callable[[Any], Q]] = {
    Jurisdiction: lambda row: Q(agency__jurisdiction=row),
    Agency: lambda row: Q(agency=row),
    AgencySpelling: lambda row: Q(agency=row.agency_id),
    Unit: lambda row: Q(unit=row) | Q(unit__parent=row) | Q(unit__parent__parent=row),
    ClassificationSeries: lambda row: Q(series=row) | Q(classification__series=row),
    Classification: lambda row: Q(classification=row),
    ClassificationSpelling: lambda row: Q(classification=row.classification_id),
    Place: lambda row: Q(locations__place=row),
}


def announce(model: type[Posting] | type[Position], ids: list[int]) -> None:
    """Tell the listeners that these jobs changed, inside the caller's transaction."""
    if ids:
        jobs_changed.send(model, ids=ids)


@receiver([post_save, post_delete], sender=Posting)
@receiver([post_save, post_delete], sender=Position)
def job_changed(sender: type[Posting] | type[Position], instance: Model, **_: Any) -> None:
    announce(sender, [instance.pk])


def part_saved(sender: type[JobPart], instance: JobPart, **_: Any) -> None:
    if instance.posting_id:
        announce(Posting, [instance.posting_id])
    if instance.position_id:
        announce(Position, [instance.position_id])


def named_row_changed(sender: type[Model], instance: Model, created: bool = False, **_: Any) -> None:
    """Announce the jobs that show this row's name; before it is deleted, since afterwards they are not to be found."""
    if created and sender not in (AgencySpelling, ClassificationSpelling):
        return
    for model in (Posting, Position):
        jobs = model.objects.filter(_JOBS_OF[sender](instance)).order_by()
        announce(model, list(jobs.values_list("pk", flat=True).distinct()))


for part in _PARTS:
    post_save.connect(part_saved, sender=part)
for model in _JOBS_OF:
    post_save.connect(named_row_changed, sender=model)
    pre_delete.connect(named_row_changed, sender=model)


@receiver(merging, sender=Agency)
def agency_goes(sender: type[Agency], duplicate: Agency, keep: Agency, **_: Any) -> None:
    move_keys(duplicate, keep)


@receiver(pre_delete, sender=Position)
def position_goes(sender: type[Position], instance: Position, **_: Any) -> None:
    """Announce the postings that fill the position; they lose their link to it."""
    announce(Posting, list(instance.postings.values_list("pk", flat=True)))
