"""What loads did, and what they could not read."""

from django.db import models


class LoadRun(models.Model):
    """One run of `load_postings`. A run without `finished_at` was interrupted or is still going."""

    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    paths = models.JSONField(default=list)
    inserted = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    kept_edits = models.PositiveIntegerField(
        default=0, help_text="Documents that say other than what people wrote by hand, which stayed."
    )
    warnings = models.JSONField(default=dict, help_text="How often each warning code was given.")

    class Meta:
        ordering = ["-started_at", "-pk"]
        get_latest_by = "started_at"

    def __str__(self) -> str:
        return f"Load of {self.started_at:%Y-%m-%d %H:%M}"


class LoadFailure(models.Model):
    """A document that could not be read. Loading the same path again retries it and, if it succeeds, resolves it."""

    path = models.CharField(max_length=1024, unique=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    code = models.CharField(max_length=50, db_index=True)
    reason = models.TextField()
    attempts = models.PositiveIntegerField(default=1)
    load_run = models.ForeignKey(LoadRun, on_delete=models.SET_NULL, null=True, blank=True, related_name="failures")
    first_failed_at = models.DateTimeField(auto_now_add=True)
    last_failed_at = models.DateTimeField(auto_now=True)
    resolved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-last_failed_at", "-pk"]

    def __str__(self) -> str:
        return self.path
