"""Facts that people changed by hand, and what the document says instead."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from postings.models.job import Position, Posting
from postings.models.parts import JobPart


class EditedFact(JobPart):
    """A fact of a job that somebody changed in the admin; no load overwrites it.

    `key` is the fact's key path, a whole list of parts being one fact. `document_value` is what the job's document says
    by its last load, in the shape in which `Record.to_json` has the fact, and `document_evidence` its entries of
    evidence. `differs` is on while the document says something that nobody has seen: it was loaded after the edit and
    has been neither taken nor left.
    """

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, null=True, blank=True, related_name="edited_facts")
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, blank=True, related_name="edited_facts")
    key = models.CharField(max_length=100)
    document_value = models.JSONField(null=True)
    document_evidence = models.JSONField(default=dict)
    document_said_at = models.DateTimeField(default=timezone.now)
    differs = models.BooleanField(default=False)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    edited_at = models.DateTimeField(default=timezone.now)

    class Meta(JobPart.Meta):
        ordering = ["pk"]
        constraints = [
            *JobPart.Meta.constraints,
            models.UniqueConstraint(fields=["posting", "key"], name="edited_once_in_posting"),
            models.UniqueConstraint(fields=["position", "key"], name="edited_once_in_position"),
        ]

    def __str__(self) -> str:
        return self.key
