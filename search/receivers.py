"""Search listens: the jobs that changed are marked in the transaction that changes them."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model
from django.dispatch import receiver

from postings.signals import jobs_changed
from search.indexing.refresh import mark, refresh_after_commit


@receiver(jobs_changed)
def note_changed_jobs(sender: type[Model], ids: Sequence[int], more_to_come: bool = False, **_: Any) -> None:
    """Mark the jobs, and refresh the index once they are committed.

    `more_to_come` promises that another announcement follows, the last of them without it.
    """
    mark(sender.__name__.lower(), ids)
    refresh_after_commit(more_to_come)
