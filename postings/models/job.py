"""Posting, an opening with dates; Position, a job that exists whether or not it is open."""

from datetime import datetime

from django.db import models
from django.urls import reverse
from django.utils.text import slugify

from agencies.models import Agency, Classification, ClassificationSeries, Unit
from agencies.models.saving import SavedWhole
from postings.models.querysets import PositionQuerySet, PostingQuerySet
from postings.models.source import SourceDocument

# Few jobs have a key of this kind; the others cost their index nothing.
_IS_EDITED = models.Q(key_as_edited__isnull=False)


def job_slug(title: str, working_title: str) -> str:
    """The readable end of a job's address; the number before it is what counts."""
    return slugify(working_title or title)[:80] or "job"


class Job(SavedWhole):
    """What a posting and a position both say.

    `evidence` maps a fact's key path ("closes_at", "salary_ranges.0") to the source lines it was read from; the number
    in a path is the `ordinal` of the part's row, which stays when other parts are added or removed. A fact that people
    changed has the status "edited", with the document's lines where it has any; `edited_facts` keeps what they say.
    """

    class Appointment(models.TextChoices):
        PERMANENT = "permanent", "Permanent"
        LIMITED_DURATION = "limited_duration", "Limited duration"
        SEASONAL = "seasonal", "Seasonal"
        TEMPORARY = "temporary", "Temporary"
        ACADEMIC_YEAR = "academic_year", "Academic year"

    class Schedule(models.TextChoices):
        FULL_TIME = "full_time", "Full time"
        PART_TIME = "part_time", "Part time"
        INTERMITTENT = "intermittent", "Intermittent"
        JOB_SHARE = "job_share", "Job share"

    class WorkMode(models.TextChoices):
        ONSITE = "onsite", "On site"
        HYBRID = "hybrid", "Hybrid"
        REMOTE = "remote", "Remote"

    title = models.CharField(max_length=300)
    working_title = models.CharField(max_length=300, blank=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="%(class)ss")
    unit = models.ForeignKey(Unit, on_delete=models.SET_NULL, null=True, blank=True, related_name="%(class)ss")
    classification = models.ForeignKey(
        Classification, on_delete=models.SET_NULL, null=True, blank=True, related_name="%(class)ss"
    )
    series = models.ForeignKey(
        ClassificationSeries,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="%(class)ss",
        help_text="The classification's series, or the one a document names where it names no class.",
    )
    position_number = models.CharField(max_length=100, blank=True)
    appointment = models.CharField(max_length=20, choices=Appointment, blank=True)
    schedule = models.CharField(max_length=20, choices=Schedule, blank=True)
    work_mode = models.CharField(max_length=10, choices=WorkMode, blank=True)
    service_type = models.CharField(max_length=100, blank=True)
    flsa = models.CharField("FLSA status", max_length=100, blank=True)
    overtime_eligible = models.BooleanField(null=True, blank=True)
    representation = models.CharField(max_length=300, blank=True)
    natural_key = models.CharField(
        max_length=64,
        unique=True,
        null=True,
        editable=False,
        help_text="What makes two documents speak of the same job; empty for a job made by hand.",
    )
    key_as_edited = models.CharField(
        max_length=64,
        null=True,
        editable=False,
        help_text="The key that a document would have which says what people wrote; empty where that is the same.",
    )
    source_document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)ss"
    )
    evidence = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    def slug(self) -> str:
        return job_slug(self.title, self.working_title)


class Posting(Job):
    """An opening. `closes_at` is the moment applications end; where the document prints a date alone that is the end
    of the day in `time_zone`, and `closes_time_stated` is off."""

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"
        WITHDRAWN = "withdrawn", "Withdrawn"

    status = models.CharField(max_length=10, choices=Status, default=Status.PUBLISHED)
    requisition_id = models.CharField("requisition", max_length=100, blank=True)
    date_posted = models.DateField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)
    closes_time_stated = models.BooleanField(default=False)
    time_zone = models.CharField(max_length=64, blank=True)
    open_until_filled = models.BooleanField(null=True, blank=True)
    openings = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many are to be hired, where the document says so."
    )
    position = models.ForeignKey(
        "postings.Position", on_delete=models.SET_NULL, null=True, blank=True, related_name="postings"
    )

    objects = PostingQuerySet.as_manager()

    class Meta:
        ordering = ["-date_posted", "-pk"]
        indexes = [
            models.Index(fields=["status", "closes_at"]),
            models.Index(fields=["date_posted"]),
            models.Index(fields=["agency", "position_number"]),
            models.Index(fields=["key_as_edited"], name="posting_key_as_edited", condition=_IS_EDITED),
        ]

    def get_absolute_url(self) -> str:
        return reverse("posting", args=[self.pk, self.slug()])

    def is_open(self, now: datetime) -> bool:
        return self.status == self.Status.PUBLISHED and (self.closes_at is None or self.closes_at >= now)


class Position(Job):
    """A job that exists: a position description describes one, a programme's page lists many."""

    objects = PositionQuerySet.as_manager()

    class Meta:
        ordering = ["title", "pk"]
        indexes = [
            models.Index(fields=["agency", "position_number"]),
            models.Index(fields=["key_as_edited"], name="position_key_as_edited", condition=_IS_EDITED),
        ]

    def get_absolute_url(self) -> str:
        return reverse("position", args=[self.pk, self.slug()])
