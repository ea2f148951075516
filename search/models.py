"""Which jobs the index has yet to take in."""

from django.db import models


class IndexMark(models.Model):
    """A job that changed since the index last took it in; written in the transaction that changed the job.

    Marks are only ever added and removed by their own key, never shared: were there one mark per job, a change that
    found the mark of an earlier change would add none, and the indexer, at work on the earlier one, would remove it.
    Each version of the index has its own, so that what an older version took in is not lost to the next one.
    """

    class Kind(models.TextChoices):
        POSTING = "posting", "Posting"
        POSITION = "position", "Position"

    kind = models.CharField(max_length=10, choices=Kind)
    object_id = models.BigIntegerField()
    schema_version = models.PositiveIntegerField(default=0)
    marked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["schema_version", "id"], name="search_mark_by_version")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"
